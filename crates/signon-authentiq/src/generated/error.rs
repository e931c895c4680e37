// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `token` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TokenError {
    /// **400 Bad Request**. The request was refused, for instance because the code is unknown, used or expired, or was issued to
    /// another client or redirect URI (`invalid_grant`).
    BadRequest(types::ErrorBody),
    /// **401 Unauthorized**. The client's credentials were refused (`invalid_client`).
    Unauthorized(types::ErrorBody),
}

impl signon_core::ApiError for TokenError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::BadRequest(body) => body.error.as_deref().map(Into::into),
            Self::Unauthorized(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `userinfo` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UserinfoError {
    /// **401 Unauthorized**. The access token is missing, unknown, expired or revoked.
    Unauthorized(types::ErrorBody),
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for UserinfoError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Unauthorized(body) => body.error.as_deref().map(Into::into),
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `list_clients` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ListClientsError {
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for ListClientsError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `create_client` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateClientError {
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for CreateClientError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `get_client` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetClientError {
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for GetClientError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `update_client` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UpdateClientError {
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for UpdateClientError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}

/// What `delete_client` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeleteClientError {
    /// **Any other error status**. The call failed; the status says how.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for DeleteClientError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Default(body) => body.error.as_deref().map(Into::into),
        }
    }
}
