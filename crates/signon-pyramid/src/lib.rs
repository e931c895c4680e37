//! Typed, safe client for the authentication section of Pyramid Analytics' API 2.0.
//!
//! ```no_run
//! use signon_pyramid::types::OpenIdParameterMap;
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = signon_pyramid::Client::builder().base_url("https://pyramid.example.com").build()?;
//! let token = client
//!     .authenticate_user_openid()
//!     .parameter_map(OpenIdParameterMap::new("EXAMPLE-ID-TOKEN-not-real", "preferred_username"))
//!     .send()
//!     .await?
//!     .into_inner();
//! # let _: signon_pyramid::Secret = token;
//! # Ok(())
//! # }
//! ```
//!
//! # How calls fail
//!
//! The vendor documents no error at all. Whatever status the server refuses with is the variant `Default` of the
//! operation's enum, with the body as a secret text, unless the body is a page: that is a gateway's. A 200 whose body is
//! an error object is the variant `Failed`.
//!
//! # What this crate does not do
//!
//! The two Windows methods need Negotiate (Kerberos or NTLM), which this client does not perform; against a server that
//! asks for it, they are refused. Every Pyramid server has its own address, so `base_url` must be set. The vendor marks
//! API 2 as deprecated in favour of API 3.

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
