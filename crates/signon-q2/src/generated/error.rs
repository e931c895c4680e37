// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;

/// What `create_auth` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CreateAuthError {
    /// **Any other error status**. The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any
    /// further.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for CreateAuthError {}
/// What `step_auth` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum StepAuthError {
    /// **Any other error status**. The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any
    /// further.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for StepAuthError {}
/// What `get_company` documents as errors.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetCompanyError {
    /// **Any other error status**. The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any
    /// further.
    Default(types::ErrorBody),
}

impl signon_core::ApiError for GetCompanyError {}
