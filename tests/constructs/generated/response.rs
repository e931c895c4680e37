// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! What operations return that have more than one successful answer.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `get_different` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetDifferentResponse {
    /// **200 OK**. Ready
    Ok(types::Point),
    /// **202 Accepted**. Later
    Accepted(types::GetDifferentResponse202),
    /// **204 No Content**. Nothing
    NoContent,
}

/// What `get_redirect` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetRedirectResponse {
    /// **302 Found**. There
    Found(signon_core::Location),
    /// **303 See Other**. Over there
    SeeOther(signon_core::Location),
}

/// What `get_maybe_redirect` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetMaybeRedirectResponse {
    /// **200 OK**. A page
    Ok(signon_core::Secret),
    /// **304 Not Modified**. As before
    NotModified,
    /// **3XX**. Elsewhere
    Redirection(signon_core::Location),
}
