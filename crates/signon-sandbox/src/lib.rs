//! Sign-in servers that run inside your program, on loopback, for tests and demos.
//!
//! There is one for each of five providers: [`authentiq`], [`directual`], [`pyramid`], [`q2`] and [`vanco`]. Each module has
//! a `start` function and the constants that its server accepts: users, passwords, keys, codes. All of them are visibly fake.
//!
//! For your tests, in `Cargo.toml`:
//!
//! ```toml
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> std::io::Result<()> {
//! use signon_sandbox::vanco;
//!
//! let server = vanco::start().await?;
//! let base_url = server.base_url(); // give it to the client under test
//! # assert!(base_url.starts_with("http://127.0.0.1:"));
//!
//! // … sign in as `vanco::USERNAME` with `vanco::PASSWORD` …
//!
//! server.advance(vanco::SESSION_LIFETIME); // and the session is over
//! assert!(server.sessions().is_empty());
//! for request in server.requests() {
//!     println!("{} {}", request.method, request.path);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # How the servers behave
//!
//! They were written from the providers' published pages. What a page leaves open, or what is only inferred, the module says.
//! They share no code with the `signon` clients, so a mistake in a client does not reappear here and hide itself.
//!
//! They are strict. What is none of the operations that [`Sandbox::operations`] lists, and nothing that the module names
//! beside them, gets 404, or 405 if only the method is another one; a wrong content type gets 415. Malformed JSON or form
//! data, and a field that is missing, unknown, repeated or of the wrong type, gets the refusal that the provider documents for
//! bad input; where it documents none, a 400 in plain text. The text says what was wrong and never repeats a value that was
//! sent.
//!
//! They remember. What one request has issued, another can use, as often as a provider would let it: codes, tokens, sessions.
//! All of it expires by the server's own clock, which [`Sandbox::advance`] moves. What else can be done to a server, from
//! outside of HTTP, are further methods of its [`Sandbox`]: rotate its keys, end a session, read its webhooks.
//!
//! Where a module has several users, all have its `PASSWORD`, and a wrong password is refused before anything else; Q2's may
//! have any.
//!
//! Every server has its own state and forgets it when it is dropped. It listens on 127.0.0.1 only, on a port that the system
//! chose, and takes request bodies of up to 1 MiB.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

pub mod authentiq;
pub mod directual;
pub mod pyramid;
pub mod q2;
pub mod vanco;

mod base64url;
mod clock;
mod fault;
mod json;
mod pairs;
mod recorded;
mod reply;
mod request;
mod route;
mod server;

pub use recorded::Recorded;
pub use server::Sandbox;
