//! Typed, safe client for Directual's authentication API.
//!
//! ```no_run
//! use signon_directual::{Client, Session, SessionState};
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().build()?;
//! let signed_in = client
//!     .authenticate_password()
//!     .app_id("my-app-id")
//!     .username("ada@example.com")
//!     .password("EXAMPLE-PASSWORD-not-real")
//!     .send()
//!     .await?;
//! let session = Session::new("my-app-id", signed_in.into_inner())?;
//!
//! match session.check(&client).send().await?.state(&session) {
//!     SessionState::Valid(user) => println!("{:?} is signed in", user.username),
//!     _ => println!("sign in again"),
//! }
//! session.logout(&client).send().await?;
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
//! to a user, so it is set on the call: a [`Session`] does that, and gives the query of calls to your application's data
//! endpoints, which this crate does not make. Check and logout are known from Directual's own programs only.
//!
//! By OpenID Connect, [`Client::authenticate_openid`] takes the authorization code that another provider sent to your
//! redirect page, as the secret that `signon-authentiq` reads it as.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
mod session;

pub use generated::*;
pub use session::{NoSession, Session, SessionState, SessionUser};
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
