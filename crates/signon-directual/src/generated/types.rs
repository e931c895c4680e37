// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! The types of requests and replies, as the API's description names them.

/// The outcome of a sign-in.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthenticateReply {
    /// A session and its user.
    pub result: Session,
    /// The outcome. Anything but `ok`, in upper or lower case, is a failure.
    pub status: AuthenticateReplyStatus,
}

#[cfg(feature = "mock")]
impl AuthenticateReply {
    /// With what is always there.
    pub fn new(
        result: impl Into<Session>,
        status: impl Into<AuthenticateReplyStatus>,
    ) -> Self {
        Self {
            result: result.into(),
            status: status.into(),
        }
    }
}

/// The outcome. Anything but `ok`, in upper or lower case, is a failure.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AuthenticateReplyStatus {
    /// `ok`
    Ok,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl AuthenticateReplyStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "ok" => Self::Ok,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(AuthenticateReplyStatus : "ok");

/// The outcome of a session check.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CheckSessionReply {
    /// Whether a session is valid, and whose it is.
    pub result: SessionCheck,
    /// The outcome of the call, not of the check. Anything but `ok`, in whatever case, is a failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CheckSessionReplyStatus>,
}

#[cfg(feature = "mock")]
impl CheckSessionReply {
    /// With what is always there.
    pub fn new(result: impl Into<SessionCheck>) -> Self {
        Self {
            result: result.into(),
            status: Default::default(),
        }
    }

    /// The outcome of the call, not of the check. Anything but `ok`, in whatever case, is a failure.
    pub fn with_status(mut self, value: impl Into<CheckSessionReplyStatus>) -> Self {
        self.status = Some(value.into());
        self
    }
}

/// The outcome of the call, not of the check. Anything but `ok`, in whatever case, is a failure.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CheckSessionReplyStatus {
    /// `ok`
    Ok,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl CheckSessionReplyStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "ok" => Self::Ok,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(CheckSessionReplyStatus : "ok");

/// Why a call failed. OpenID Connect sends `msg` and `status` only; the password sign-in sends everything.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong, in words. Several causes share one wording, so do not branch on it.
    pub msg: String,
    /// Directual's own error code. 108 is a wrong user name or password; no list is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The HTTP status as the body has it. It can differ from the status received, which is the one that counts.
    #[serde(rename = "httpCode", skip_serializing_if = "Option::is_none")]
    pub http_code: Option<i64>,
    /// The severity of the error (inferred), for instance `ERROR`.
    #[serde(rename = "typeError", skip_serializing_if = "Option::is_none")]
    pub type_error: Option<String>,
    /// The values that belong to the message (inferred). The page shows an empty object.
    #[serde(
        rename = "errorVariables",
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty"
    )]
    pub error_variables: std::collections::BTreeMap<String, signon_core::SecretJson>,
    /// Not documented, and null on the page. Any JSON value, as a secret, because it may hold anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<signon_core::SecretJson>,
    /// The outcome, `error` or `ERROR`. Compare it without regard to case.
    pub status: ErrorBodyStatus,
}

#[cfg(feature = "mock")]
impl ErrorBody {
    /// With what is always there.
    pub fn new(msg: impl Into<String>, status: impl Into<ErrorBodyStatus>) -> Self {
        Self {
            msg: msg.into(),
            code: Default::default(),
            http_code: Default::default(),
            type_error: Default::default(),
            error_variables: Default::default(),
            payload: Default::default(),
            status: status.into(),
        }
    }

    /// Directual's own error code. 108 is a wrong user name or password; no list is public.
    pub fn with_code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }

    /// The HTTP status as the body has it. It can differ from the status received, which is the one that counts.
    pub fn with_http_code(mut self, value: i64) -> Self {
        self.http_code = Some(value);
        self
    }

    /// The severity of the error (inferred), for instance `ERROR`.
    pub fn with_type_error(mut self, value: impl Into<String>) -> Self {
        self.type_error = Some(value.into());
        self
    }

    /// The values that belong to the message (inferred). The page shows an empty object.
    pub fn with_error_variables(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<signon_core::SecretJson>),
        >,
    ) -> Self {
        self.error_variables = value
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self
    }

    /// Not documented, and null on the page. Any JSON value, as a secret, because it may hold anything.
    pub fn with_payload(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.payload = Some(value.into());
        self
    }
}

/// The outcome, `error` or `ERROR`. Compare it without regard to case.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorBodyStatus {
    /// `error`
    Error,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl ErrorBodyStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Error => "error",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "error" => Self::Error,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(ErrorBodyStatus : "error");

/// A session and its user.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Session {
    /// The session's id. Send it as `sessionID` in later calls.
    pub token: signon_core::Secret,
    /// The id of the user's WebUser object. May consist of digits only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The user's role in the application. Empty if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

#[cfg(feature = "mock")]
impl Session {
    /// With what is always there.
    pub fn new(token: impl Into<signon_core::Secret>) -> Self {
        Self {
            token: token.into(),
            username: Default::default(),
            role: Default::default(),
        }
    }

    /// The id of the user's WebUser object. May consist of digits only.
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// The user's role in the application. Empty if there is none.
    pub fn with_role(mut self, value: impl Into<String>) -> Self {
        self.role = Some(value.into());
        self
    }
}

/// Whether a session is valid, and whose it is.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SessionCheck {
    /// Whether the session is valid. If it is false, sign in again.
    pub result: bool,
    /// The session, if it is valid. Either the session with its user, or its bare token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<SessionCheckToken>,
    /// The id of the user's WebUser object, if `token` is a string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The user's role, if `token` is a string. Empty if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

#[cfg(feature = "mock")]
impl SessionCheck {
    /// With what is always there.
    pub fn new(result: bool) -> Self {
        Self {
            result,
            token: Default::default(),
            username: Default::default(),
            role: Default::default(),
        }
    }

    /// The session, if it is valid. Either the session with its user, or its bare token.
    pub fn with_token(mut self, value: impl Into<SessionCheckToken>) -> Self {
        self.token = Some(value.into());
        self
    }

    /// The id of the user's WebUser object, if `token` is a string.
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// The user's role, if `token` is a string. Empty if there is none.
    pub fn with_role(mut self, value: impl Into<String>) -> Self {
        self.role = Some(value.into());
        self
    }
}

/// The session, if it is valid. Either the session with its user, or its bare token.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum SessionCheckToken {
    /// As `Session`.
    Session(Session),
    /// As `SessionToken`.
    SessionToken(signon_core::Secret),
}

#[cfg(feature = "mock")]
impl From<Session> for SessionCheckToken {
    fn from(value: Session) -> Self {
        Self::Session(value)
    }
}

#[cfg(feature = "mock")]
impl From<&str> for SessionCheckToken {
    fn from(value: &str) -> Self {
        Self::SessionToken(value.into())
    }
}

#[cfg(feature = "mock")]
impl From<signon_core::Secret> for SessionCheckToken {
    fn from(value: signon_core::Secret) -> Self {
        Self::SessionToken(value)
    }
}

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<AuthenticateReply>();
    generator.subschema_for::<AuthenticateReplyStatus>();
    generator.subschema_for::<CheckSessionReply>();
    generator.subschema_for::<CheckSessionReplyStatus>();
    generator.subschema_for::<ErrorBody>();
    generator.subschema_for::<ErrorBodyStatus>();
    generator.subschema_for::<Session>();
    generator.subschema_for::<SessionCheck>();
    generator.subschema_for::<SessionCheckToken>();
    generator.take_definitions(true)
}
