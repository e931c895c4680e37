//! Typed, safe clients for the sign-in APIs of five providers, each behind a feature of its own.
//!
//! | provider | feature | crate |
//! | --- | --- | --- |
//! | Authentiq Connect | `authentiq` | `signon-authentiq` |
//! | Directual | `directual` | `signon-directual` |
//! | Pyramid Analytics | `pyramid` | `signon-pyramid` |
//! | Q2 BDCS | `q2` | `signon-q2` |
//! | Vanco Identity Service | `vanco` | `signon-vanco` |
//!
//! `full` is all five clients. Some journeys need more:
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `authentiq-oidc` | Authentiq's relying party: ID tokens verified, discovery, refresh, back-channel logout, PKCE |
//! | `q2-message-security` | Q2's encrypted webhooks and signed requests |
//! | `vanco-cookies` | a cookie jar for each sign-in at Vanco that asks for one |
//! | `mock`, `schemars`, `tracing` | typed mocks; JSON Schema of every type; a span for each request |
//! | `rustls` (default), `rustls-no-provider`, `native-tls` | TLS |
//!
//! Every client is made the same way: `Client::builder()`, an environment or a base URL, credentials,
//! `build()`. Every operation is a method with setters and `send()`. Every failure is an [`Error`] that is safe to log;
//! [`Error::api`] gives what the provider documents for that very operation. What a sign-in that did not fail ends in is an
//! [`Outcome`], whichever provider it is at.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod outcome;
mod provider;

pub use outcome::{Outcome, Queued, Redirect, Session, Step};
pub use provider::{Provider, UnknownProvider};
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};

#[cfg(feature = "authentiq")]
#[cfg_attr(docsrs, doc(cfg(feature = "authentiq")))]
pub use signon_authentiq as authentiq;
#[cfg(feature = "directual")]
#[cfg_attr(docsrs, doc(cfg(feature = "directual")))]
pub use signon_directual as directual;
#[cfg(feature = "pyramid")]
#[cfg_attr(docsrs, doc(cfg(feature = "pyramid")))]
pub use signon_pyramid as pyramid;
#[cfg(feature = "q2")]
#[cfg_attr(docsrs, doc(cfg(feature = "q2")))]
pub use signon_q2 as q2;
#[cfg(feature = "vanco")]
#[cfg_attr(docsrs, doc(cfg(feature = "vanco")))]
pub use signon_vanco as vanco;
