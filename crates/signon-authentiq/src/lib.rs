//! Typed, safe client for Authentiq Connect, an OpenID provider.
//!
//! A whole sign-in, with an ID token that is verified, is in the module `oidc`, behind the feature of that name. This is the
//! least of one, by its endpoints alone:
//!
//! ```no_run
//! # async fn run(code: &str) -> Result<(), Box<dyn std::error::Error>> {
//! let client = signon_authentiq::Client::builder()
//!     .client_secret_basic("my-client-id", "EXAMPLE-SECRET-not-real")
//!     .build()?;
//! let token = client
//!     .token()
//!     .code(code)
//!     .redirect_uri("https://app.example.com/callback")
//!     .send()
//!     .await?
//!     .into_inner();
//! if let Some(access_token) = token.access_token {
//!     let user = client.userinfo().access_token(access_token).send().await?;
//!     println!("{} signed in", user.sub);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # How calls fail
//!
//! [`Error::api`] gives what the operation documents: for the token [`error::TokenError`], whose body has the OAuth error
//! code. The other predicates of [`Error`] say what to do about everything else.
//!
//! # Client authentication
//!
//! By `client_secret_basic`, which form-urlencodes both halves and leaves them out of the form, or by
//! `client_secret_post`, never by both. Set it on the client or on the call; the call wins.
//!
//! # The way there and back
//!
//! [`begin`](builder::Authorize::begin) makes the address for the user's browser, with a `state` and a `nonce` that nobody can
//! guess, and a [`PendingSignIn`] to keep in its session. [`AuthorizationResponse::parse`] reads what the provider sent to your
//! `redirect_uri`, and checks the `state` first.
//!
//! Without the feature `oidc` nothing verifies the ID token: take claims from [`Client::userinfo`] alone.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
mod authorization;
#[cfg(feature = "oidc")]
#[cfg_attr(docsrs, doc(cfg(feature = "oidc")))]
pub mod oidc;
mod redirect;
mod scope;

pub use authorization::{AuthorizationRequest, BeginError, PendingSignIn};
pub use generated::*;
pub use redirect::{AuthorizationError, AuthorizationResponse, RedirectError};
pub use scope::{InvalidScope, Scope, Scopes};
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
