//! What every `signon` provider crate needs at run time: [`Secret`]s, [`Error`]s, [`Response`]s, credentials and a
//! transport that is safe by default.
//!
//! Programs depend on a provider's crate (`signon-vanco`, …) or on the facade `signon`, which re-export what they need
//! from here. What is under `__private` belongs to generated code and changes without notice.
//!
//! # How calls fail
//!
//! Every call returns its operation's [`Error`]: one line that is safe to log, predicates that say what to do, and
//! [`Error::api`] with what the provider documents for this very operation.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod config;
mod connect;
mod credential;
mod error;
mod failure;
mod macros;
#[cfg(feature = "mock")]
pub mod mock;
mod nesting;
mod operation;
mod path;
mod reply;
mod request;
mod response;
mod retry;
mod secret;
mod sign;
mod tls;
mod trace;
mod transport;
mod values;
mod wipe;
mod wire;

pub use config::BuildError;
pub use error::{ApiError, Error};
pub use http::{HeaderMap, StatusCode};
pub use response::Response;
pub use retry::Retry;
pub use secret::{Location, Secret, SecretJson};
pub use tls::CertificateProblem;
pub use values::Unknown;

/// What generated code uses. Not for programs: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use crate::config::Config;
    pub use crate::credential::{Credentials, SchemeKind, SecurityScheme};
    pub use crate::failure::Failure;
    pub use crate::operation::Operation;
    pub use crate::reply::Reply;
    pub use crate::request::{Call, Request};
    pub use crate::response::wrap;
    pub use crate::sign::{Head, Sign};
    pub use crate::transport::Transport;
    #[cfg(feature = "schemars")]
    pub use crate::values::lenient_bool_schema;
    pub use crate::values::{lenient_bool, list_or_null, required_lenient_bool};
    pub use crate::wire::{Wire, joined};
    pub use http::{HeaderName, Method};
    pub use reqwest;
    #[cfg(feature = "schemars")]
    pub use schemars;
    pub use serde;
}
