// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `get_parcel` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetParcelError {
    /// **404 Not Found**. Unknown
    NotFound,
}

impl signon_core::ApiError for GetParcelError {}
/// What `get_errors` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetErrorsError {
    /// **400 Bad Request**. Bad
    BadRequest(types::Error),
    /// **401 Unauthorized**. Nobody
    Unauthorized,
    /// **403 Forbidden**. Forbidden
    Forbidden(types::Problem),
    /// **409 Conflict**. Anything
    Conflict(Option<signon_core::SecretJson>),
    /// **410 Gone**. Gone
    Gone(signon_core::Secret),
    /// **411 Length Required**. Secret
    LengthRequired(signon_core::Secret),
    /// **4XX**. Client
    ClientError(types::Error),
    /// **5XX**. Server
    ServerError,
    /// **Any other error status**. Other
    Default(types::Problem),
}

impl signon_core::ApiError for GetErrorsError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::BadRequest(body) => Some(body.code.as_str().into()),
            Self::ClientError(body) => Some(body.code.as_str().into()),
            _ => None,
        }
    }
}

/// What `get_token_text` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetTokenTextError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::Error),
}

impl signon_core::ApiError for GetTokenTextError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => Some(body.code.as_str().into()),
        }
    }
}

/// What `get_none` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetNoneError {
    /// **400 Bad Request**. Bad
    BadRequest,
}

impl signon_core::ApiError for GetNoneError {}
/// What `get_status` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetStatusError {
    /// **2XX**, but the body says that the call failed.
    Failed(types::Error),
}

impl signon_core::ApiError for GetStatusError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => Some(body.code.as_str().into()),
        }
    }
}

/// What `result` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ResultCallError {
    /// **400 Bad Request**. Bad
    BadRequest,
}

impl signon_core::ApiError for ResultCallError {}
