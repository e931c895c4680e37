// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! What operations return that have more than one successful answer.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `no_access_redirect` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum NoAccessRedirectResponse {
    /// **200 OK**. A page for the user's browser. The page documents the status and no body.
    Ok(signon_core::Secret),
    /// **3XX**. The browser is to go on to `Location`.
    Redirection(signon_core::Location),
}

/// What `op_dashboard` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum OpDashboardResponse {
    /// **200 OK**. A page for the user's browser. The page documents the status and no body.
    Ok(signon_core::Secret),
    /// **3XX**. The browser is to go on to `Location`, for instance to sign in first.
    Redirection(signon_core::Location),
}

/// What `profile_redirect` answers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ProfileRedirectResponse {
    /// **200 OK**. A page for the user's browser. The page documents the status and no body.
    Ok(signon_core::Secret),
    /// **3XX**. The browser is to go on to `Location`.
    Redirection(signon_core::Location),
}
