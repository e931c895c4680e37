// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! The types of requests and replies, as the API's description names them.

/// Why a request was refused. Every field may be null or missing.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// The kind of error. The page lists no values.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Identifies this occurrence of the error (inferred). Quote it to Vanco's support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// What went wrong, in words for the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The service's own error code, as text. The page lists no values.
    #[serde(rename = "responseCode", skip_serializing_if = "Option::is_none")]
    pub response_code: Option<String>,
    /// The single errors, if there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<signon_core::SecretJson>>,
}

#[cfg(feature = "mock")]
impl ErrorBody {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The kind of error. The page lists no values.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// Identifies this occurrence of the error (inferred). Quote it to Vanco's support.
    pub fn with_identifier(mut self, value: impl Into<String>) -> Self {
        self.identifier = Some(value.into());
        self
    }

    /// What went wrong, in words for the user.
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }

    /// The service's own error code, as text. The page lists no values.
    pub fn with_response_code(mut self, value: impl Into<String>) -> Self {
        self.response_code = Some(value.into());
        self
    }

    /// The single errors, if there are several.
    pub fn with_errors(
        mut self,
        value: impl IntoIterator<Item = impl Into<signon_core::SecretJson>>,
    ) -> Self {
        self.errors = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// How far the sign-in came. Every field may be null or missing.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoginResult {
    /// The token of the user's session. Its absence does not mean that the sign-in failed.
    #[serde(rename = "sessionToken", skip_serializing_if = "Option::is_none")]
    pub session_token: Option<signon_core::Secret>,
    /// Stands for a sign-in that is not complete. Pass it to `loginPersist` or `updateExpiredPassword`.
    #[serde(rename = "stateToken", skip_serializing_if = "Option::is_none")]
    pub state_token: Option<signon_core::Secret>,
    /// What comes next. Null is not documented; take it as a step that your program cannot do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
    /// Not documented, not even its type. Plausibly who signed in (inferred). May be null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal: Option<signon_core::SecretJson>,
    /// Not documented beyond its type. Plausibly what the next step needs (inferred).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<std::collections::BTreeMap<String, signon_core::SecretJson>>,
}

#[cfg(feature = "mock")]
impl LoginResult {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The token of the user's session. Its absence does not mean that the sign-in failed.
    pub fn with_session_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.session_token = Some(value.into());
        self
    }

    /// Stands for a sign-in that is not complete. Pass it to `loginPersist` or `updateExpiredPassword`.
    pub fn with_state_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.state_token = Some(value.into());
        self
    }

    /// What comes next. Null is not documented; take it as a step that your program cannot do.
    pub fn with_next(mut self, value: impl Into<Next>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Not documented, not even its type. Plausibly who signed in (inferred). May be null.
    pub fn with_principal(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.principal = Some(value.into());
        self
    }

    /// Not documented beyond its type. Plausibly what the next step needs (inferred).
    pub fn with_items(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<signon_core::SecretJson>),
        >,
    ) -> Self {
        self.items = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

/// What comes next in a sign-in. `done` is the only documented value, and the only one that ends the sign-in. Treat
/// every other value as another step, and an unknown one as a step that your program cannot do.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Next {
    /// `done`
    Done,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl Next {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Done => "done",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "done" => Self::Done,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(Next : "done");

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<ErrorBody>();
    generator.subschema_for::<LoginResult>();
    generator.subschema_for::<Next>();
    generator.take_definitions(true)
}
