// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: fe4c3ef6dec9ca148de6653836d0d062f3753227b5643e2debc7e8927e212f82

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
