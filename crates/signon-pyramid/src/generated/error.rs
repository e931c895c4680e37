// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `authenticate_user` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserError {}
/// What `authenticate_user_by_token` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserByTokenError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserByTokenError {}
/// What `authenticate_user_windows` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserWindowsError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserWindowsError {}
/// What `authenticate_user_embed` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserEmbedError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserEmbedError {}
/// What `authenticate_user_embed_by_token` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserEmbedByTokenError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserEmbedByTokenError {}
/// What `authenticate_user_embed_windows` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserEmbedWindowsError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserEmbedWindowsError {}
/// What `authenticate_user_saml` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserSamlError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserSamlError {}
/// What `authenticate_user_embed_saml` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserEmbedSamlError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserEmbedSamlError {}
/// What `authenticate_user_openid` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserOpenidError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserOpenidError {}
/// What `authenticate_user_embed_openid` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserEmbedOpenidError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserEmbedOpenidError {}
/// What `authenticate_user_openid_alt` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserOpenidAltError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserOpenidAltError {}
/// What `authenticate_user_saml_alt` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthenticateUserSamlAltError {
    /// **200 OK**, but the body says that the call failed.
    Failed(types::ErrorBody),
    /// **Any other error status**. The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    Default(signon_core::Secret),
}

impl signon_core::ApiError for AuthenticateUserSamlAltError {}
