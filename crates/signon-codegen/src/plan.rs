//! What the wire really is, set aside while progenitor sees only what it can take.

use http::Method;

/// Everything that restore needs to know of a document.
#[derive(Debug)]
pub struct Plan {
    /// The API's title.
    pub title: String,
    /// The hosts that the document offers by name.
    pub environments: Vec<Environment>,
    /// How credentials travel.
    pub schemes: Vec<Scheme>,
    /// In the document's order.
    pub operations: Vec<Operation>,
    /// The names that types have in Rust; progenitor sees placeholders.
    pub types: Vec<TypeNames>,
    /// String schemas whose list of values is open: schema name, and the values known.
    pub open_enums: Vec<(String, Vec<String>)>,
    /// What properties mean: schema name, wire name, description.
    pub property_docs: Vec<(String, String, String)>,
    /// Of error schemas: schema name and wire name of the property that is the provider's error code.
    pub error_codes: Vec<(String, String)>,
}

impl Plan {
    /// The names of the type that has this name in Rust.
    pub fn named(&self, rust: &str) -> Option<&TypeNames> {
        self.types.iter().find(|names| names.rust == rust)
    }
}

/// What a schema and its parts are called, by everybody who calls it something.
#[derive(Debug)]
pub struct TypeNames {
    /// What progenitor sees.
    pub placeholder: String,
    /// The schema's name in the document, or what lower calls it.
    pub schema: String,
    /// The type's name.
    pub rust: String,
    /// The properties.
    pub fields: Vec<FieldNames>,
    /// The variants of a `oneOf`.
    pub variants: Vec<String>,
    /// What tells the variants apart, if the document says so.
    pub tag: Option<Tag>,
}

/// A property whose value says which alternative an object is.
#[derive(Debug)]
pub struct Tag {
    pub wire: String,
    /// For each variant, the values that stand for it.
    pub values: Vec<Vec<String>>,
}

/// What a property is called.
#[derive(Debug)]
pub struct FieldNames {
    pub placeholder: String,
    pub wire: String,
    pub rust: String,
}

/// A server that the document names.
#[derive(Debug)]
pub struct Environment {
    /// In pascal case: the variant.
    pub name: String,
    pub url: String,
    pub docs: String,
    /// Documented for this API, and not only inferred.
    pub documented: bool,
}

/// A security scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The document's names for it, by which operations ask for it.
    pub keys: Vec<String>,
    /// In snake case: the setter's name.
    pub name: String,
    pub docs: String,
    pub kind: SchemeKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SchemeKind {
    Bearer,
    Basic {
        form_urlencoded: bool,
    },
    Header(String),
    Query(String),
    Cookie(String),
    /// Fields of the form body.
    Form(Vec<String>),
}

#[derive(Debug)]
pub struct Operation {
    /// In snake case: the client's method.
    pub name: String,
    pub method: Method,
    pub path: String,
    /// Sending it again by itself does no harm.
    pub retryable: bool,
    /// Summary, description, source and decision, in Markdown.
    pub docs: String,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub replies: Vec<Reply>,
    /// Names of schemes; an empty alternative means that none is needed.
    pub security: Vec<Vec<String>>,
    /// The schema whose properties carry the types of this operation through progenitor.
    pub witness: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// A parameter, or a field of a body.
#[derive(Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub wire: String,
    pub location: Location,
    pub required: bool,
    pub docs: String,
    /// How the items of a list are told apart.
    pub list: List,
    /// The property of the witness that has its type.
    pub witness: String,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The name again for each item.
    Repeated,
    /// All items in one value, with this between them.
    Joined(&'static str),
}

#[derive(Debug)]
pub struct Body {
    pub media: BodyMedia,
    pub required: bool,
    pub shape: BodyShape,
    /// Further media types of the document which the client does not send.
    pub unused_media: Vec<String>,
}

#[derive(Debug, PartialEq)]
pub enum BodyMedia {
    /// JSON, under this name.
    Json(String),
    Form,
    Text(String),
}

#[derive(Debug)]
pub enum BodyShape {
    /// An object whose properties are setters of the operation.
    Fields {
        fields: Vec<Field>,
        /// The object is the only member of another one, under this name.
        inside: Option<String>,
        /// A schema of this name describes replies too, so a value of it can be sent back.
        value: Option<String>,
    },
    /// One value, whose type the witness has.
    Value { witness: String, docs: String },
}

#[derive(Debug)]
pub struct Field {
    pub wire: String,
    pub required: bool,
    pub docs: String,
    pub kind: FieldKind,
}

#[derive(Debug)]
pub enum FieldKind {
    /// The caller sets it; the witness has its type. In a form, `list` says how the items of a list are written.
    Setter { witness: String, list: List },
    /// There is one allowed value.
    Constant(String),
    /// There is one allowed list of one value.
    ConstantList(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Code(u16),
    /// `4XX` is 4.
    Range(u16),
    Default,
}

#[derive(Debug)]
pub struct Reply {
    pub status: Status,
    pub docs: String,
    pub content: Content,
    /// The body may say that the call failed, in spite of a success status.
    pub failure: Option<Failure>,
    pub media: Vec<String>,
}

impl Reply {
    /// Redirects count as success: they are documented answers.
    pub fn is_success(&self) -> bool {
        match self.status {
            Status::Code(code) => code < 400,
            Status::Range(range) => range < 4,
            Status::Default => false,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing: a 204, or an error without a documented body.
    Empty,
    /// Whatever it is, it is not documented.
    Untyped,
    /// JSON, whose type the witness has.
    Json { witness: String },
    /// Text, a page for instance: a secret as a whole, since anything may stand in it.
    Text,
    /// One secret as text, which may be quoted.
    Token,
    /// A redirect to somewhere.
    Location,
}

#[derive(Debug)]
pub struct Failure {
    pub when: FailureWhen,
    /// The property of the witness that has the type of the failure's body.
    pub witness: String,
}

#[derive(Debug)]
pub enum FailureWhen {
    Property { name: String, unless: Vec<String> },
    StartsWith(String),
}

impl Status {
    /// Reads a key of `responses`.
    pub fn parse(key: &str) -> Option<Self> {
        match key.as_bytes() {
            b"default" => Some(Self::Default),
            [digit @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
                Some(Self::Range((digit - b'0').into()))
            }
            [_, _, _] => key
                .parse()
                .ok()
                .filter(|code| (100..600).contains(code))
                .map(Self::Code),
            _ => None,
        }
    }

    /// The key of a witness property.
    pub fn key(self) -> String {
        match self {
            Self::Code(code) => code.to_string(),
            Self::Range(range) => format!("{range}xx"),
            Self::Default => "default".to_owned(),
        }
    }
}
