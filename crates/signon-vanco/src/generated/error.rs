// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `login` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum LoginError {
    /// **400 Bad Request**. The user name or the password is wrong, or something else happened that the user should be told. Show
    /// `message`, and let the user try again.
    BadRequest(types::ErrorBody),
    /// **401 Unauthorized**. The user is not allowed to sign in at present. The page documents no body.
    Unauthorized,
    /// **403 Forbidden**. The service refuses the request. The page does not say when; read `responseCode` and `message`.
    Forbidden(types::ErrorBody),
}

impl signon_core::ApiError for LoginError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::BadRequest(body) => body.response_code.as_deref().map(Into::into),
            Self::Forbidden(body) => body.response_code.as_deref().map(Into::into),
            _ => None,
        }
    }
}
