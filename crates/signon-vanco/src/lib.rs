//! Typed, safe client for the Custom Sign In API of Vanco Identity Service.
//!
//! ```no_run
//! use signon_vanco::types::Next;
//! use signon_vanco::{Client, Environment};
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().environment(Environment::Production).build()?;
//! let login = client
//!     .login()
//!     .username("ada@example.com")
//!     .password("EXAMPLE-PASSWORD-not-real")
//!     .client_id("my-app-id")
//!     .tenant("my-tenant")
//!     .send()
//!     .await?;
//! assert_eq!(login.next, Some(Next::Done), "another step is wanted");
//! # Ok(())
//! # }
//! ```
//!
//! # How calls fail
//!
//! [`Error::api`] gives what the operation documents: for the login [`error::LoginError`], with a variant for each
//! status. The other predicates of [`Error`] say what to do about everything else.
//!
//! # What is documented, and what is not
//!
//! The vendor's page names no host; [`Environment`] offers the two that its browser library uses, and one has to be
//! chosen. A 200 is not "signed in": only [`types::Next::Done`] is. No cookie is kept; the page hints at cookies without
//! naming any. A program that needs them gives the client a cookie jar through [`ClientBuilder::http`], and then builds one
//! client per user: a jar sends one user's cookies with another user's calls.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
