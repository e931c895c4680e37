//! Typed, safe client for the authentication section of Pyramid Analytics' API 2.0.
//!
//! ```no_run
//! use signon_pyramid::AuthToken;
//! use signon_pyramid::types::OpenIdParameterMap;
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = signon_pyramid::Client::builder().base_url("https://pyramid.example.com").build()?;
//! let reply = client
//!     .authenticate_user_openid()
//!     .parameter_map(OpenIdParameterMap::from_id_token("EXAMPLE-ID-TOKEN-not-real"))
//!     .send()
//!     .await?;
//! let token = AuthToken::try_from(reply)?;
//!
//! // For a later call of API 2, and for the user's browser.
//! let body = token.body(&serde_json::json!({ "contentType": 1 }))?;
//! let set_cookie = token.cookie().domain("example.com").set_cookie()?;
//! # let _ = (body, set_cookie);
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
//! # After the sign-in
//!
//! The token is an [`AuthToken`]: it puts itself into the body of later calls, as `auth`, and into the cookies that a
//! program sets for the browser. Those calls are made by your own HTTP client; this crate has the sign-in only.
//!
//! [`OpenIdParameterMap::from_id_token`](types::OpenIdParameterMap::from_id_token) takes the ID token of an OpenID provider
//! as the secret that it is, [`serialized`](types::OpenIdParameterMap::serialized) gives the other form of the map.
//!
//! # What this crate does not do
//!
//! The two Windows methods need Negotiate (Kerberos or NTLM), which this client does not perform; against a server that
//! asks for it, they are refused. Every Pyramid server has its own address, so `base_url` must be set. The vendor marks
//! API 2 as deprecated in favour of API 3.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod auth_token;
// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
mod parameter_map;

pub use auth_token::{AuthCookie, AuthToken, BodyError, CookieError, NoToken};
pub use generated::*;
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
