// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `authenticate_openid` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateOpenidError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **404 Not Found**. The sign-in failed. The message speaks of a user name and a password although none was sent, so it does
    /// not tell the cause. Start again with a fresh code.
    NotFound(types::ErrorBody),
}

impl signon_core::ApiError for AuthenticateOpenidError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => body.code.as_ref().map(|code| code.to_string().into()),
            Self::NotFound(body) => {
                body.code.as_ref().map(|code| code.to_string().into())
            }
        }
    }
}

/// What `authenticate_password` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticatePasswordError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **400 Bad Request**. The user name or the password is wrong.
    BadRequest(types::ErrorBody),
    /// **404 Not Found**. The user name or the password is wrong.
    NotFound(types::ErrorBody),
}

impl signon_core::ApiError for AuthenticatePasswordError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => body.code.as_ref().map(|code| code.to_string().into()),
            Self::BadRequest(body) => {
                body.code.as_ref().map(|code| code.to_string().into())
            }
            Self::NotFound(body) => {
                body.code.as_ref().map(|code| code.to_string().into())
            }
        }
    }
}

/// What `check_session` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CheckSessionError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
}

impl signon_core::ApiError for CheckSessionError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => body.code.as_ref().map(|code| code.to_string().into()),
        }
    }
}

/// What `logout` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum LogoutError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
}

impl signon_core::ApiError for LogoutError {
    fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Failed(body) => body.code.as_ref().map(|code| code.to_string().into()),
        }
    }
}
