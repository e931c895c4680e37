// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! What operations return that have more than one successful answer.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `authorize` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthorizeResponse {
    /// **302 Found**. The sign-in is over, with success or with an error: the user goes back to `redirect_uri`, which carries the
    /// result.
    Found(signon_core::Location),
    /// **303 See Other**. The user has to act first and goes to the sign-in page, popup or modal.
    SeeOther(signon_core::Location),
}

/// What `authorize_form` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AuthorizeFormResponse {
    /// **302 Found**. The sign-in is over, with success or with an error: the user goes back to `redirect_uri`, which carries the
    /// result.
    Found(signon_core::Location),
    /// **303 See Other**. The user has to act first and goes to the sign-in page, popup or modal.
    SeeOther(signon_core::Location),
}
