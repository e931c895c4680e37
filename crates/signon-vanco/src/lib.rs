//! Typed, safe client for the Custom Sign In API of Vanco Identity Service.
//!
//! ```no_run
//! use signon_vanco::{Client, Environment, SignIn};
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().environment(Environment::Production).build()?;
//! let mut sign_in = SignIn::new("my-app-id").tenant("my-tenant");
//!
//! let login = client.login().username("ada@example.com").password("EXAMPLE-PASSWORD-not-real");
//! sign_in.login(login).await?;
//! // What asks for another step in `next` is your tenant's to say: the page documents `done` only.
//! # const NEW_PASSWORD: &str = "EXAMPLE-NEXT";
//! if sign_in.next().is_some_and(|next| next.as_str() == NEW_PASSWORD) {
//!     let update = client.update_expired_password().password("EXAMPLE-NEW-PASSWORD-not-real");
//!     sign_in.update_expired_password(update).await?;
//!     let login = client.login().username("ada@example.com").password("EXAMPLE-NEW-PASSWORD-not-real");
//!     sign_in.login(login).await?;
//! }
//! if !sign_in.is_done() {
//!     return Err(format!("not signed in; next: {:?}", sign_in.next()).into());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # How calls fail
//!
//! [`Error::api`] gives what the operation documents: for the login [`error::LoginError`], with a variant for each
//! status. The other predicates of [`Error`] say what to do about everything else. A step that needs what the sign-in
//! does not have is a [`StepError`] before anything is sent.
//!
//! # What is documented, and what is not
//!
//! The vendor's page names no host; [`Environment`] offers the two that its browser library uses, and one has to be
//! chosen. A 200 is not "signed in": only [`types::Next::Done`] is, and a [`SignIn`] asks for nothing else.
//!
//! The page hints at cookies without naming any, and none is kept unless it is asked for: with the feature `cookies`,
//! `SignIn::keep_cookies` gives one user's sign-in a jar of its own. Never give the client one, through
//! [`ClientBuilder::http`]: it would send one user's cookies with another user's calls.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
mod sign_in;

pub use generated::*;
pub use sign_in::{SignIn, StepError};
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
