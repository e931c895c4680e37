// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! The types of requests and replies, as the API's description names them.

/// `Account` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Account {
    /// `iban` on the wire.
    pub iban: String,
}

impl Account {
    /// With what is always there.
    pub fn new(iban: impl Into<String>) -> Self {
        Self { iban: iban.into() }
    }
}

/// `Box_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Box_ {
    /// `inner` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<Box<Box_>>,
}

#[cfg(feature = "mock")]
impl Box_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `inner` on the wire.
    pub fn with_inner(mut self, value: impl Into<Box<Box_>>) -> Self {
        self.inner = Some(value.into());
        self
    }
}

/// `Card` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Card {
    /// `card` on the wire.
    pub card: signon_core::Secret,
}

impl Card {
    /// With what is always there.
    pub fn new(card: impl Into<signon_core::Secret>) -> Self {
        Self { card: card.into() }
    }
}

/// `Client` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Client {
    /// `strings` on the wire.
    pub strings: Vec<String>,
    /// `token` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<signon_core::Secret>,
}

#[cfg(feature = "mock")]
impl Client {
    /// With what is always there.
    pub fn new(strings: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            strings: strings.into_iter().map(Into::into).collect(),
            token: Default::default(),
        }
    }

    /// `token` on the wire.
    pub fn with_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }
}

/// `Default_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Default_ {
    /// `of` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Result_>,
}

#[cfg(feature = "mock")]
impl Default_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `of` on the wire.
    pub fn with_of(mut self, value: impl Into<Result_>) -> Self {
        self.of = Some(value.into());
        self
    }
}

/// A dog.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dog {
    /// `name` on the wire.
    pub name: String,
    /// `kind` on the wire.
    pub kind: Kind,
    /// `barks` on the wire.
    pub barks: bool,
    /// `token` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<signon_core::Secret>,
}

impl Dog {
    /// With what is always there.
    pub fn new(name: impl Into<String>, kind: impl Into<Kind>, barks: bool) -> Self {
        Self {
            name: name.into(),
            kind: kind.into(),
            barks,
            token: Default::default(),
        }
    }

    /// `token` on the wire.
    pub fn with_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }
}

/// `Error` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Error {
    /// `code` on the wire.
    pub code: String,
    /// `token` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<signon_core::Secret>,
}

#[cfg(feature = "mock")]
impl Error {
    /// With what is always there.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            token: Default::default(),
        }
    }

    /// `token` on the wire.
    pub fn with_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }
}

/// `Event` of the API.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Event {
    /// As `Sent`.
    Sent(Sent),
    /// As `Lost`.
    Lost(Lost),
}

impl<'de> serde::Deserialize<'de> for Event {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let whole = <signon_core::SecretJson as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let read: std::result::Result<Self, serde_json::Error> = match whole
            .expose()
            .get("kind")
            .and_then(serde_json::Value::as_str)
        {
            Some("sent" | "resent") => {
                serde::Deserialize::deserialize(whole.expose()).map(Self::Sent)
            }
            Some("Lost") => {
                serde::Deserialize::deserialize(whole.expose()).map(Self::Lost)
            }
            _ => Err(serde::de::Error::custom("none of the documented alternatives")),
        };
        read.map_err(serde::de::Error::custom)
    }
}

impl From<Sent> for Event {
    fn from(value: Sent) -> Self {
        Self::Sent(value)
    }
}

impl From<Lost> for Event {
    fn from(value: Lost) -> Self {
        Self::Lost(value)
    }
}

/// `Extended` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Extended {
    /// `id` on the wire.
    pub id: String,
    /// `extra` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
    /// Members that the API's description does not name.
    #[serde(flatten)]
    pub extra_: std::collections::BTreeMap<String, i64>,
}

impl Extended {
    /// With what is always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            extra: Default::default(),
            extra_: Default::default(),
        }
    }

    /// `extra` on the wire.
    pub fn with_extra(mut self, value: impl Into<String>) -> Self {
        self.extra = Some(value.into());
        self
    }

    /// Members that the API's description does not name.
    pub fn with_extra_(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        self.extra_ = value
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self
    }
}

/// `GetDifferentResponse202` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GetDifferentResponse202 {
    /// `seconds` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
}

#[cfg(feature = "mock")]
impl GetDifferentResponse202 {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `seconds` on the wire.
    pub fn with_seconds(mut self, value: i64) -> Self {
        self.seconds = Some(value);
        self
    }
}

/// `GetLabelExt` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum GetLabelExt {
    /// `pdf`
    Pdf,
    /// `png`
    Png,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl GetLabelExt {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "pdf" => Self::Pdf,
                "png" => Self::Png,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(GetLabelExt : "pdf" "png");

/// `Kind` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// `dog`
    Dog,
    /// `cat`
    Cat,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl Kind {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dog => "dog",
            Self::Cat => "cat",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "dog" => Self::Dog,
                "cat" => Self::Cat,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(Kind : "dog" "cat");

/// `Lost` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Lost {
    /// `kind` on the wire.
    pub kind: String,
    /// `where` on the wire.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub where_: Option<String>,
}

impl Lost {
    /// With what is always there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            where_: Default::default(),
        }
    }

    /// `where` on the wire.
    pub fn with_where(mut self, value: impl Into<String>) -> Self {
        self.where_ = Some(value.into());
        self
    }
}

/// `Names` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Names {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: String,
    /// `self` on the wire.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    pub self_: Option<String>,
    /// `3d` on the wire.
    #[serde(rename = "3d", skip_serializing_if = "Option::is_none")]
    pub _3d: Option<String>,
    /// `ns:name` on the wire.
    #[serde(rename = "ns:name", skip_serializing_if = "Option::is_none")]
    pub ns_name: Option<String>,
    /// `dotted.name` on the wire.
    #[serde(rename = "dotted.name", skip_serializing_if = "Option::is_none")]
    pub dotted_name: Option<String>,
    /// `a-b` on the wire.
    #[serde(rename = "a-b")]
    pub a_b: String,
    /// `a_b` on the wire.
    #[serde(rename = "a_b")]
    pub a_b_: String,
    /// `aB` on the wire.
    #[serde(rename = "aB", skip_serializing_if = "Option::is_none")]
    pub a_b__: Option<String>,
    /// `$` on the wire.
    #[serde(rename = "$", skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    /// \` on the wire.
    #[serde(rename = "", skip_serializing_if = "Option::is_none")]
    pub x_: Option<String>,
    /// `send` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send: Option<String>,
    /// `timeout` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// `header` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// `body` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// `request` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// `new` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// `call` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<String>,
    /// `value` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

#[cfg(feature = "mock")]
impl Names {
    /// With what is always there.
    pub fn new(
        type_: impl Into<String>,
        a_b: impl Into<String>,
        a_b_: impl Into<String>,
    ) -> Self {
        Self {
            type_: type_.into(),
            self_: Default::default(),
            _3d: Default::default(),
            ns_name: Default::default(),
            dotted_name: Default::default(),
            a_b: a_b.into(),
            a_b_: a_b_.into(),
            a_b__: Default::default(),
            x: Default::default(),
            x_: Default::default(),
            send: Default::default(),
            timeout: Default::default(),
            header: Default::default(),
            body: Default::default(),
            request: Default::default(),
            new: Default::default(),
            call: Default::default(),
            value: Default::default(),
        }
    }

    /// `self` on the wire.
    pub fn with_self(mut self, value: impl Into<String>) -> Self {
        self.self_ = Some(value.into());
        self
    }

    /// `3d` on the wire.
    pub fn with_3d(mut self, value: impl Into<String>) -> Self {
        self._3d = Some(value.into());
        self
    }

    /// `ns:name` on the wire.
    pub fn with_ns_name(mut self, value: impl Into<String>) -> Self {
        self.ns_name = Some(value.into());
        self
    }

    /// `dotted.name` on the wire.
    pub fn with_dotted_name(mut self, value: impl Into<String>) -> Self {
        self.dotted_name = Some(value.into());
        self
    }

    /// `aB` on the wire.
    pub fn with_a_b(mut self, value: impl Into<String>) -> Self {
        self.a_b__ = Some(value.into());
        self
    }

    /// `$` on the wire.
    pub fn with_x(mut self, value: impl Into<String>) -> Self {
        self.x = Some(value.into());
        self
    }

    /// \` on the wire.
    pub fn with_x_(mut self, value: impl Into<String>) -> Self {
        self.x_ = Some(value.into());
        self
    }

    /// `send` on the wire.
    pub fn with_send(mut self, value: impl Into<String>) -> Self {
        self.send = Some(value.into());
        self
    }

    /// `timeout` on the wire.
    pub fn with_timeout(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// `header` on the wire.
    pub fn with_header(mut self, value: impl Into<String>) -> Self {
        self.header = Some(value.into());
        self
    }

    /// `body` on the wire.
    pub fn with_body(mut self, value: impl Into<String>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// `request` on the wire.
    pub fn with_request(mut self, value: impl Into<String>) -> Self {
        self.request = Some(value.into());
        self
    }

    /// `new` on the wire.
    pub fn with_new(mut self, value: impl Into<String>) -> Self {
        self.new = Some(value.into());
        self
    }

    /// `call` on the wire.
    pub fn with_call(mut self, value: impl Into<String>) -> Self {
        self.call = Some(value.into());
        self
    }

    /// `value` on the wire.
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// `Node` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Node {
    /// `value` on the wire.
    pub value: String,
    /// `next` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<Node>>,
    /// `children` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub children: Vec<Node>,
    /// `either` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub either: Option<NodeEither>,
}

impl Node {
    /// With what is always there.
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            next: Default::default(),
            children: Default::default(),
            either: Default::default(),
        }
    }

    /// `next` on the wire.
    pub fn with_next(mut self, value: impl Into<Box<Node>>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// `children` on the wire.
    pub fn with_children(
        mut self,
        value: impl IntoIterator<Item = impl Into<Node>>,
    ) -> Self {
        self.children = value.into_iter().map(Into::into).collect();
        self
    }

    /// `either` on the wire.
    pub fn with_either(mut self, value: impl Into<NodeEither>) -> Self {
        self.either = Some(value.into());
        self
    }
}

/// `NodeEither` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum NodeEither {
    /// As `Node`.
    Node(Box<Node>),
    /// As `String`.
    String(String),
}

impl From<Node> for NodeEither {
    fn from(value: Node) -> Self {
        Self::Node(Box::new(value))
    }
}

impl From<&str> for NodeEither {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<String> for NodeEither {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// `NullableEither` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum NullableEither {
    /// As `Perhaps`.
    Perhaps(Perhaps),
    /// As `String`.
    String(String),
}

impl From<Perhaps> for NullableEither {
    fn from(value: Perhaps) -> Self {
        Self::Perhaps(value)
    }
}

impl From<&str> for NullableEither {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<String> for NullableEither {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// `NullableState` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NullableState {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl NullableState {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(NullableState : "a" "b");

/// `Open` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Open {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Members that the API's description does not name.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Open {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `id` on the wire.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Members that the API's description does not name.
    pub fn with_extra(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.extra = value.into();
        self
    }
}

/// `Option_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Option_ {
    /// `of` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String_>,
}

#[cfg(feature = "mock")]
impl Option_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `of` on the wire.
    pub fn with_of(mut self, value: impl Into<String_>) -> Self {
        self.of = Some(value.into());
        self
    }
}

/// `Parcel` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Parcel {
    /// `id` on the wire.
    pub id: String,
    /// `state` on the wire.
    pub state: State,
    /// A place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Point>,
    /// `notes` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub notes: Vec<String>,
    /// `counts` on the wire.
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty"
    )]
    pub counts: std::collections::BTreeMap<String, i64>,
    /// `inner` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<Box<Parcel>>,
    /// `insured` on the wire.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        deserialize_with = "::signon_core::__private::lenient_bool"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "signon_core::__private::lenient_bool_schema")
    )]
    pub insured: Option<bool>,
}

impl Parcel {
    /// With what is always there.
    pub fn new(id: impl Into<String>, state: impl Into<State>) -> Self {
        Self {
            id: id.into(),
            state: state.into(),
            to: Default::default(),
            notes: Default::default(),
            counts: Default::default(),
            inner: Default::default(),
            insured: Default::default(),
        }
    }

    /// A place.
    pub fn with_to(mut self, value: impl Into<Point>) -> Self {
        self.to = Some(value.into());
        self
    }

    /// `notes` on the wire.
    pub fn with_notes(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.notes = value.into_iter().map(Into::into).collect();
        self
    }

    /// `counts` on the wire.
    pub fn with_counts(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        self.counts = value
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self
    }

    /// `inner` on the wire.
    pub fn with_inner(mut self, value: impl Into<Box<Parcel>>) -> Self {
        self.inner = Some(value.into());
        self
    }

    /// `insured` on the wire.
    pub fn with_insured(mut self, value: bool) -> Self {
        self.insured = Some(value);
        self
    }
}

/// `Parcel_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Parcel_ {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

#[cfg(feature = "mock")]
impl Parcel_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `id` on the wire.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// Paid by one of two means.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Payment {
    /// As `Card`.
    Card(Card),
    /// As `Account`.
    Account(Account),
    /// As `Voucher`.
    Voucher(String),
}

impl From<Card> for Payment {
    fn from(value: Card) -> Self {
        Self::Card(value)
    }
}

impl From<Account> for Payment {
    fn from(value: Account) -> Self {
        Self::Account(value)
    }
}

impl From<&str> for Payment {
    fn from(value: &str) -> Self {
        Self::Voucher(value.into())
    }
}

impl From<String> for Payment {
    fn from(value: String) -> Self {
        Self::Voucher(value)
    }
}

/// `Perhaps` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Perhaps {
    /// `x` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
}

impl Perhaps {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `x` on the wire.
    pub fn with_x(mut self, value: f64) -> Self {
        self.x = Some(value);
        self
    }
}

/// `Place` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Place {
    /// `x` on the wire.
    pub x: f64,
    /// `street` on the wire.
    pub street: String,
}

impl Place {
    /// With what is always there.
    pub fn new(x: f64, street: impl Into<String>) -> Self {
        Self { x, street: street.into() }
    }
}

/// A place.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Point {
    /// `x` on the wire.
    pub x: f64,
    /// `y` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
}

impl Point {
    /// With what is always there.
    pub fn new(x: f64) -> Self {
        Self { x, y: Default::default() }
    }

    /// `y` on the wire.
    pub fn with_y(mut self, value: f64) -> Self {
        self.y = Some(value);
        self
    }
}

/// `Problem` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Problem {
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
}

#[cfg(feature = "mock")]
impl Problem {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `title` on the wire.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// `status` on the wire.
    pub fn with_status(mut self, value: i64) -> Self {
        self.status = Some(value);
        self
    }
}

/// `Response` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Response {
    /// `text` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

#[cfg(feature = "mock")]
impl Response {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `text` on the wire.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// `Result_` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Result_ {
    /// `Ok`
    Ok,
    /// `Err`
    Err,
    /// `None`
    None,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl Result_ {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::None => "None",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "Ok" => Self::Ok,
                "Err" => Self::Err,
                "None" => Self::None,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(Result_ : "Ok" "Err" "None");

/// `Runtime` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Runtime {
    /// `client` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<Client>,
    /// `error` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Error>,
    /// `response` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// `secret` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secret>,
    /// `string` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub string: Option<String_>,
    /// `option` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<Option_>,
    /// `vec` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vec: Option<Vec_>,
    /// `result` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Result_>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Default_>,
    /// `box` on the wire.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub box_: Option<Box_>,
    /// `parcel` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parcel: Option<Parcel_>,
    /// `self` on the wire.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    pub self_: Option<Self_>,
    /// `some` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub some: Option<Some_>,
}

#[cfg(feature = "mock")]
impl Runtime {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `client` on the wire.
    pub fn with_client(mut self, value: impl Into<Client>) -> Self {
        self.client = Some(value.into());
        self
    }

    /// `error` on the wire.
    pub fn with_error(mut self, value: impl Into<Error>) -> Self {
        self.error = Some(value.into());
        self
    }

    /// `response` on the wire.
    pub fn with_response(mut self, value: impl Into<Response>) -> Self {
        self.response = Some(value.into());
        self
    }

    /// `secret` on the wire.
    pub fn with_secret(mut self, value: impl Into<Secret>) -> Self {
        self.secret = Some(value.into());
        self
    }

    /// `string` on the wire.
    pub fn with_string(mut self, value: impl Into<String_>) -> Self {
        self.string = Some(value.into());
        self
    }

    /// `option` on the wire.
    pub fn with_option(mut self, value: impl Into<Option_>) -> Self {
        self.option = Some(value.into());
        self
    }

    /// `vec` on the wire.
    pub fn with_vec(mut self, value: impl Into<Vec_>) -> Self {
        self.vec = Some(value.into());
        self
    }

    /// `result` on the wire.
    pub fn with_result(mut self, value: impl Into<Result_>) -> Self {
        self.result = Some(value.into());
        self
    }

    /// `default` on the wire.
    pub fn with_default(mut self, value: impl Into<Default_>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// `box` on the wire.
    pub fn with_box(mut self, value: impl Into<Box_>) -> Self {
        self.box_ = Some(value.into());
        self
    }

    /// `parcel` on the wire.
    pub fn with_parcel(mut self, value: impl Into<Parcel_>) -> Self {
        self.parcel = Some(value.into());
        self
    }

    /// `self` on the wire.
    pub fn with_self(mut self, value: impl Into<Self_>) -> Self {
        self.self_ = Some(value.into());
        self
    }

    /// `some` on the wire.
    pub fn with_some(mut self, value: impl Into<Some_>) -> Self {
        self.some = Some(value.into());
        self
    }
}

/// `Secret` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Secret {
    /// `word` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<signon_core::Secret>,
}

impl Secret {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `word` on the wire.
    pub fn with_word(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.word = Some(value.into());
        self
    }
}

/// `Self_` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Self_ {
    /// As `String_`.
    String_(String_),
    /// As `List`.
    List(Vec<Vec_>),
}

#[cfg(feature = "mock")]
impl From<String_> for Self_ {
    fn from(value: String_) -> Self {
        Self::String_(value)
    }
}

#[cfg(feature = "mock")]
impl From<Vec<Vec_>> for Self_ {
    fn from(value: Vec<Vec_>) -> Self {
        Self::List(value)
    }
}

/// `Sent` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sent {
    /// `kind` on the wire.
    pub kind: SentKind,
    /// `token` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<signon_core::Secret>,
}

impl Sent {
    /// With what is always there.
    pub fn new(kind: impl Into<SentKind>) -> Self {
        Self {
            kind: kind.into(),
            token: Default::default(),
        }
    }

    /// `token` on the wire.
    pub fn with_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }
}

/// `SentKind` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SentKind {
    /// `sent`
    Sent,
    /// `resent`
    Resent,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl SentKind {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sent => "sent",
            Self::Resent => "resent",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "sent" => Self::Sent,
                "resent" => Self::Resent,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(SentKind : "sent" "resent");

/// `Some_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Some_ {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

#[cfg(feature = "mock")]
impl Some_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `id` on the wire.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// `State` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum State {
    /// `ready`
    Ready,
    /// `READY`
    Ready_,
    /// `on-the-way`
    OnTheWay,
    /// \`
    X,
    /// `1`
    _1,
    /// `+1`
    _1_,
    /// `self`
    Self_,
    /// `Unknown`
    Unknown_,
    /// `größe`
    Größe,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl State {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ready => "ready",
            Self::Ready_ => "READY",
            Self::OnTheWay => "on-the-way",
            Self::X => "",
            Self::_1 => "1",
            Self::_1_ => "+1",
            Self::Self_ => "self",
            Self::Unknown_ => "Unknown",
            Self::Größe => "größe",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "ready" => Self::Ready,
                "READY" => Self::Ready_,
                "on-the-way" => Self::OnTheWay,
                "" => Self::X,
                "1" => Self::_1,
                "+1" => Self::_1_,
                "self" => Self::Self_,
                "Unknown" => Self::Unknown_,
                "größe" => Self::Größe,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(
    State : "ready" "READY" "on-the-way" "" "1" "+1" "self" "Unknown" "größe"
);

/// `String_` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct String_ {
    /// `text` on the wire.
    pub text: String,
}

#[cfg(feature = "mock")]
impl String_ {
    /// With what is always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// `Tree` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Tree(pub Vec<Tree>);

/// `Types` of the API.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Types {
    /// A boolean.
    #[serde(deserialize_with = "::signon_core::__private::required_lenient_bool")]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "signon_core::__private::lenient_bool_schema")
    )]
    pub must: bool,
    /// A boolean.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        deserialize_with = "::signon_core::__private::lenient_bool"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "signon_core::__private::lenient_bool_schema")
    )]
    pub may: Option<bool>,
    /// `mays` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub mays: Vec<bool>,
    /// `perhaps` on the wire.
    pub perhaps: Option<Perhaps>,
    /// A described place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub described: Option<Point>,
    /// `nullable_string` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_string: Option<String>,
    /// `nullable_integer` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_integer: Option<i64>,
    /// `nullable_state` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_state: Option<NullableState>,
    /// `nullable_secret` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_secret: Option<signon_core::Secret>,
    /// `nullable_list` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_list: Option<Vec<Option<String>>>,
    /// `nullable_either` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nullable_either: Option<NullableEither>,
    /// `state` on the wire.
    pub state: State,
    /// `states` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub states: Vec<State>,
    /// `list` on the wire.
    pub list: Vec<i64>,
    /// `lists` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub lists: Vec<Vec<String>>,
    /// `password` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<signon_core::Secret>,
    /// `token` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<signon_core::Secret>,
    /// `secrets` on the wire.
    pub secrets: Vec<signon_core::Secret>,
    /// `secret_map` on the wire.
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty"
    )]
    pub secret_map: std::collections::BTreeMap<String, signon_core::Secret>,
    /// `secret_either` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_either: Option<TypesSecretEither>,
    /// `secret_any` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_any: Option<signon_core::SecretJson>,
    /// `secret_number` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_number: Option<signon_core::SecretJson>,
    /// `secret_object` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_object: Option<signon_core::SecretJson>,
    /// `secret_listed` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_listed: Option<signon_core::Secret>,
    /// `any` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<serde_json::Value>,
    /// `any_map` on the wire.
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub any_map: serde_json::Map<String, serde_json::Value>,
    /// `tree` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tree: Option<Tree>,
    /// `node` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<Box<Node>>,
    /// `extended` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<Extended>,
    /// `open` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<Open>,
    /// Paid by one of two means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    /// `any_of` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any_of: Option<TypesAnyOf>,
    /// `conditioned` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditioned: Option<TypesConditioned>,
    /// `common` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common: Option<TypesCommon>,
    /// `pattern` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// `uuid` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// `when` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// `bytes` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<String>,
    /// `listed` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<i64>,
    /// `implied` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub implied: Option<TypesImplied>,
    /// `marker` on the wire.
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub marker: serde_json::Map<String, serde_json::Value>,
    /// `defaulted` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defaulted: Option<String>,
    /// A dog.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dog: Option<Dog>,
    /// `event` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
    /// `growing` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growing: Option<TypesGrowing>,
}

#[cfg(feature = "mock")]
impl Types {
    /// With what is always there.
    pub fn new(
        must: bool,
        state: impl Into<State>,
        list: impl IntoIterator<Item = i64>,
        secrets: impl IntoIterator<Item = impl Into<signon_core::Secret>>,
    ) -> Self {
        Self {
            must,
            may: Default::default(),
            mays: Default::default(),
            perhaps: Default::default(),
            described: Default::default(),
            nullable_string: Default::default(),
            nullable_integer: Default::default(),
            nullable_state: Default::default(),
            nullable_secret: Default::default(),
            nullable_list: Default::default(),
            nullable_either: Default::default(),
            state: state.into(),
            states: Default::default(),
            list: list.into_iter().collect(),
            lists: Default::default(),
            password: Default::default(),
            token: Default::default(),
            secrets: secrets.into_iter().map(Into::into).collect(),
            secret_map: Default::default(),
            secret_either: Default::default(),
            secret_any: Default::default(),
            secret_number: Default::default(),
            secret_object: Default::default(),
            secret_listed: Default::default(),
            any: Default::default(),
            any_map: Default::default(),
            tree: Default::default(),
            node: Default::default(),
            extended: Default::default(),
            open: Default::default(),
            payment: Default::default(),
            any_of: Default::default(),
            conditioned: Default::default(),
            common: Default::default(),
            pattern: Default::default(),
            uuid: Default::default(),
            when: Default::default(),
            bytes: Default::default(),
            listed: Default::default(),
            implied: Default::default(),
            marker: Default::default(),
            defaulted: Default::default(),
            dog: Default::default(),
            event: Default::default(),
            growing: Default::default(),
        }
    }

    /// A boolean.
    pub fn with_may(mut self, value: bool) -> Self {
        self.may = Some(value);
        self
    }

    /// `mays` on the wire.
    pub fn with_mays(mut self, value: impl IntoIterator<Item = bool>) -> Self {
        self.mays = value.into_iter().collect();
        self
    }

    /// `perhaps` on the wire.
    pub fn with_perhaps(mut self, value: impl Into<Perhaps>) -> Self {
        self.perhaps = Some(value.into());
        self
    }

    /// A described place.
    pub fn with_described(mut self, value: impl Into<Point>) -> Self {
        self.described = Some(value.into());
        self
    }

    /// `nullable_string` on the wire.
    pub fn with_nullable_string(mut self, value: impl Into<String>) -> Self {
        self.nullable_string = Some(value.into());
        self
    }

    /// `nullable_integer` on the wire.
    pub fn with_nullable_integer(mut self, value: i64) -> Self {
        self.nullable_integer = Some(value);
        self
    }

    /// `nullable_state` on the wire.
    pub fn with_nullable_state(mut self, value: impl Into<NullableState>) -> Self {
        self.nullable_state = Some(value.into());
        self
    }

    /// `nullable_secret` on the wire.
    pub fn with_nullable_secret(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.nullable_secret = Some(value.into());
        self
    }

    /// `nullable_list` on the wire.
    pub fn with_nullable_list(
        mut self,
        value: impl IntoIterator<Item = impl Into<Option<String>>>,
    ) -> Self {
        self.nullable_list = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `nullable_either` on the wire.
    pub fn with_nullable_either(mut self, value: impl Into<NullableEither>) -> Self {
        self.nullable_either = Some(value.into());
        self
    }

    /// `states` on the wire.
    pub fn with_states(
        mut self,
        value: impl IntoIterator<Item = impl Into<State>>,
    ) -> Self {
        self.states = value.into_iter().map(Into::into).collect();
        self
    }

    /// `lists` on the wire.
    pub fn with_lists(
        mut self,
        value: impl IntoIterator<Item = impl Into<Vec<String>>>,
    ) -> Self {
        self.lists = value.into_iter().map(Into::into).collect();
        self
    }

    /// `password` on the wire.
    pub fn with_password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.password = Some(value.into());
        self
    }

    /// `token` on the wire.
    pub fn with_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }

    /// `secret_map` on the wire.
    pub fn with_secret_map(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<signon_core::Secret>),
        >,
    ) -> Self {
        self.secret_map = value
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self
    }

    /// `secret_either` on the wire.
    pub fn with_secret_either(mut self, value: impl Into<TypesSecretEither>) -> Self {
        self.secret_either = Some(value.into());
        self
    }

    /// `secret_any` on the wire.
    pub fn with_secret_any(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.secret_any = Some(value.into());
        self
    }

    /// `secret_number` on the wire.
    pub fn with_secret_number(
        mut self,
        value: impl Into<signon_core::SecretJson>,
    ) -> Self {
        self.secret_number = Some(value.into());
        self
    }

    /// `secret_object` on the wire.
    pub fn with_secret_object(
        mut self,
        value: impl Into<signon_core::SecretJson>,
    ) -> Self {
        self.secret_object = Some(value.into());
        self
    }

    /// `secret_listed` on the wire.
    pub fn with_secret_listed(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.secret_listed = Some(value.into());
        self
    }

    /// `any` on the wire.
    pub fn with_any(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.any = Some(value.into());
        self
    }

    /// `any_map` on the wire.
    pub fn with_any_map(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.any_map = value.into();
        self
    }

    /// `tree` on the wire.
    pub fn with_tree(mut self, value: impl Into<Tree>) -> Self {
        self.tree = Some(value.into());
        self
    }

    /// `node` on the wire.
    pub fn with_node(mut self, value: impl Into<Box<Node>>) -> Self {
        self.node = Some(value.into());
        self
    }

    /// `extended` on the wire.
    pub fn with_extended(mut self, value: impl Into<Extended>) -> Self {
        self.extended = Some(value.into());
        self
    }

    /// `open` on the wire.
    pub fn with_open(mut self, value: impl Into<Open>) -> Self {
        self.open = Some(value.into());
        self
    }

    /// Paid by one of two means.
    pub fn with_payment(mut self, value: impl Into<Payment>) -> Self {
        self.payment = Some(value.into());
        self
    }

    /// `any_of` on the wire.
    pub fn with_any_of(mut self, value: impl Into<TypesAnyOf>) -> Self {
        self.any_of = Some(value.into());
        self
    }

    /// `conditioned` on the wire.
    pub fn with_conditioned(mut self, value: impl Into<TypesConditioned>) -> Self {
        self.conditioned = Some(value.into());
        self
    }

    /// `common` on the wire.
    pub fn with_common(mut self, value: impl Into<TypesCommon>) -> Self {
        self.common = Some(value.into());
        self
    }

    /// `pattern` on the wire.
    pub fn with_pattern(mut self, value: impl Into<String>) -> Self {
        self.pattern = Some(value.into());
        self
    }

    /// `uuid` on the wire.
    pub fn with_uuid(mut self, value: impl Into<String>) -> Self {
        self.uuid = Some(value.into());
        self
    }

    /// `when` on the wire.
    pub fn with_when(mut self, value: impl Into<String>) -> Self {
        self.when = Some(value.into());
        self
    }

    /// `bytes` on the wire.
    pub fn with_bytes(mut self, value: impl Into<String>) -> Self {
        self.bytes = Some(value.into());
        self
    }

    /// `listed` on the wire.
    pub fn with_listed(mut self, value: i64) -> Self {
        self.listed = Some(value);
        self
    }

    /// `implied` on the wire.
    pub fn with_implied(mut self, value: impl Into<TypesImplied>) -> Self {
        self.implied = Some(value.into());
        self
    }

    /// `marker` on the wire.
    pub fn with_marker(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.marker = value.into();
        self
    }

    /// `defaulted` on the wire.
    pub fn with_defaulted(mut self, value: impl Into<String>) -> Self {
        self.defaulted = Some(value.into());
        self
    }

    /// A dog.
    pub fn with_dog(mut self, value: impl Into<Dog>) -> Self {
        self.dog = Some(value.into());
        self
    }

    /// `event` on the wire.
    pub fn with_event(mut self, value: impl Into<Event>) -> Self {
        self.event = Some(value.into());
        self
    }

    /// `growing` on the wire.
    pub fn with_growing(mut self, value: impl Into<TypesGrowing>) -> Self {
        self.growing = Some(value.into());
        self
    }
}

/// `TypesAnyOf` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum TypesAnyOf {
    /// As `Card`.
    Card(Card),
    /// As `Account`.
    Account(Account),
}

impl From<Card> for TypesAnyOf {
    fn from(value: Card) -> Self {
        Self::Card(value)
    }
}

impl From<Account> for TypesAnyOf {
    fn from(value: Account) -> Self {
        Self::Account(value)
    }
}

/// `TypesCommon` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum TypesCommon {
    /// As `Variant0`.
    Variant0(TypesCommonVariant0),
    /// As `Variant1`.
    Variant1(TypesCommonVariant1),
}

impl From<TypesCommonVariant0> for TypesCommon {
    fn from(value: TypesCommonVariant0) -> Self {
        Self::Variant0(value)
    }
}

impl From<TypesCommonVariant1> for TypesCommon {
    fn from(value: TypesCommonVariant1) -> Self {
        Self::Variant1(value)
    }
}

/// `TypesCommonVariant0` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TypesCommonVariant0 {
    /// `id` on the wire.
    pub id: String,
    /// `card` on the wire.
    pub card: signon_core::Secret,
}

impl TypesCommonVariant0 {
    /// With what is always there.
    pub fn new(id: impl Into<String>, card: impl Into<signon_core::Secret>) -> Self {
        Self {
            id: id.into(),
            card: card.into(),
        }
    }
}

/// `TypesCommonVariant1` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TypesCommonVariant1 {
    /// `id` on the wire.
    pub id: String,
    /// `iban` on the wire.
    pub iban: String,
}

impl TypesCommonVariant1 {
    /// With what is always there.
    pub fn new(id: impl Into<String>, iban: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            iban: iban.into(),
        }
    }
}

/// `TypesConditioned` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TypesConditioned {
    /// `a` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `b` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

impl TypesConditioned {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `a` on the wire.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// `b` on the wire.
    pub fn with_b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

/// `TypesGrowing` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum TypesGrowing {
    /// As `Place`.
    Place(Place),
    /// As `Point`.
    Point(Point),
}

impl From<Place> for TypesGrowing {
    fn from(value: Place) -> Self {
        Self::Place(value)
    }
}

impl From<Point> for TypesGrowing {
    fn from(value: Point) -> Self {
        Self::Point(value)
    }
}

/// `TypesImplied` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TypesImplied {
    /// `a` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
}

impl TypesImplied {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `a` on the wire.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// `TypesSecretEither` of the API.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum TypesSecretEither {
    /// As `String`.
    String(signon_core::Secret),
    /// As `Map`.
    Map(std::collections::BTreeMap<String, signon_core::Secret>),
}

impl From<&str> for TypesSecretEither {
    fn from(value: &str) -> Self {
        Self::String(value.into())
    }
}

impl From<signon_core::Secret> for TypesSecretEither {
    fn from(value: signon_core::Secret) -> Self {
        Self::String(value)
    }
}

impl From<std::collections::BTreeMap<String, signon_core::Secret>>
for TypesSecretEither {
    fn from(value: std::collections::BTreeMap<String, signon_core::Secret>) -> Self {
        Self::Map(value)
    }
}

/// `Vec_` of the API.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Vec_ {
    /// `of` on the wire.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub of: Vec<Option_>,
}

#[cfg(feature = "mock")]
impl Vec_ {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `of` on the wire.
    pub fn with_of(
        mut self,
        value: impl IntoIterator<Item = impl Into<Option_>>,
    ) -> Self {
        self.of = value.into_iter().map(Into::into).collect();
        self
    }
}

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<Account>();
    generator.subschema_for::<Box_>();
    generator.subschema_for::<Card>();
    generator.subschema_for::<Client>();
    generator.subschema_for::<Default_>();
    generator.subschema_for::<Dog>();
    generator.subschema_for::<Error>();
    generator.subschema_for::<Event>();
    generator.subschema_for::<Extended>();
    generator.subschema_for::<GetDifferentResponse202>();
    generator.subschema_for::<GetLabelExt>();
    generator.subschema_for::<Kind>();
    generator.subschema_for::<Lost>();
    generator.subschema_for::<Names>();
    generator.subschema_for::<Node>();
    generator.subschema_for::<NodeEither>();
    generator.subschema_for::<NullableEither>();
    generator.subschema_for::<NullableState>();
    generator.subschema_for::<Open>();
    generator.subschema_for::<Option_>();
    generator.subschema_for::<Parcel>();
    generator.subschema_for::<Parcel_>();
    generator.subschema_for::<Payment>();
    generator.subschema_for::<Perhaps>();
    generator.subschema_for::<Place>();
    generator.subschema_for::<Point>();
    generator.subschema_for::<Problem>();
    generator.subschema_for::<Response>();
    generator.subschema_for::<Result_>();
    generator.subschema_for::<Runtime>();
    generator.subschema_for::<Secret>();
    generator.subschema_for::<Self_>();
    generator.subschema_for::<Sent>();
    generator.subschema_for::<SentKind>();
    generator.subschema_for::<Some_>();
    generator.subschema_for::<State>();
    generator.subschema_for::<String_>();
    generator.subschema_for::<Tree>();
    generator.subschema_for::<Types>();
    generator.subschema_for::<TypesAnyOf>();
    generator.subschema_for::<TypesCommon>();
    generator.subschema_for::<TypesCommonVariant0>();
    generator.subschema_for::<TypesCommonVariant1>();
    generator.subschema_for::<TypesConditioned>();
    generator.subschema_for::<TypesGrowing>();
    generator.subschema_for::<TypesImplied>();
    generator.subschema_for::<TypesSecretEither>();
    generator.subschema_for::<Vec_>();
    generator.take_definitions(true)
}
