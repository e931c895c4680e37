//! Typed, safe client for Directual's authentication API.
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = signon_directual::Client::builder().build()?;
//! let session = client
//!     .authenticate_password()
//!     .app_id("my-app-id")
//!     .username("ada@example.com")
//!     .password("EXAMPLE-PASSWORD-not-real")
//!     .send()
//!     .await?
//!     .into_inner();
//! let check = client.check_session().app_id("my-app-id").session(session.result.token).send().await?;
//! println!("signed in: {}", check.result.result);
//! # Ok(())
//! # }
//! ```
//!
//! # How calls fail
//!
//! [`Error::api`] gives what the operation documents: a variant for each status. A 200 whose body has another `status`
//! than `ok` is an error too: the variant `Failed` of the operation's enum.
//!
//! # Sessions
//!
//! The token of a sign-in is the session of later calls, where it travels in the URL: keep URLs out of logs. It belongs
//! to a user, so it is set on the call. An empty one is a question the API answers: it is no session.

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
