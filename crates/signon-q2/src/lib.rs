//! Typed, safe client for the sign-in part of Q2 BDCS (CardSwap and Biller Direct).
//!
//! ```no_run
//! use signon_q2::types::SwapMeta;
//! use signon_q2::{Client, Environment, LoginForm, Queued};
//!
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder()
//!     .environment(Environment::Sandbox)
//!     .api_key("EXAMPLE-API-KEY-not-real")
//!     .build()?;
//!
//! // What the company asks for, and what the user entered.
//! let company = client.get_company().company_id("my-company-id").send().await?;
//! let mut form = LoginForm::new(&company)?;
//! form.set("email", "ada@example.com")?;
//! form.set("password", "EXAMPLE-PASSWORD-not-real")?;
//!
//! let reply = client
//!     .submit(&form)?
//!     .client_id("my-client-id")
//!     .meta(SwapMeta::new().with_payment_method_id("my-payment-method-id"))
//!     .send()
//!     .await?;
//! let queued = Queued::try_from(reply)?;
//! println!("queued: {:?}, request {:?}", queued.auth_id, queued.request_id);
//! # Ok(())
//! # }
//! ```
//!
//! # What success means
//!
//! A success is a place in a queue: [`Queued`]. Whether the credentials are right arrives by webhook, and webhooks for this
//! flow are off until Q2 turns them on. Credentials lock: do not repeat a call whose outcome you do not know.
//!
//! # What arrives by webhook
//!
//! A [`WebhookReceiver`] takes the headers and the body of a request, whatever web framework took it, and gives a
//! [`WebhookEvent`], or an error with the status to answer. Where the company asks the user for something, that is an
//! [`MfaChallenge`]: ask the user, fill in its [`answer`](MfaChallenge::answer), and hand it to [`Client::answer`].
//! [`WebhookEvent::auth_id`] says whose sign-in it is. What is kept until the user's next request can be serialized.
//!
//! With the feature `message-security` the receiver decrypts payloads, for as long as it has a `DecryptionKey`, and
//! `ClientBuilder::sign_requests` signs what is sent. Its cryptography is aws-lc-rs, whichever TLS library is chosen.
//!
//! # How calls fail
//!
//! Any error status with a JSON body is the variant `Default` of the operation's enum; the vendor documents no more than
//! that. Anything else, such as a gateway's page, is [`Error::is_undocumented`].
//! [`Error::request_id`] is what Q2's support will ask for.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
mod answer;
#[cfg(feature = "message-security")]
mod jwe;
mod login_form;
#[cfg(feature = "message-security")]
mod private_key;
mod queued;
#[cfg(feature = "message-security")]
mod signing;
mod webhook;

pub use answer::{AnswerError, ChallengeAnswer};
pub use generated::*;
#[cfg(feature = "message-security")]
#[cfg_attr(docsrs, doc(cfg(feature = "message-security")))]
pub use jwe::{DecryptionKey, JweError};
pub use login_form::{LoginForm, LoginFormError};
#[cfg(feature = "message-security")]
#[cfg_attr(docsrs, doc(cfg(feature = "message-security")))]
pub use private_key::{KeyError, PrivateKey};
pub use queued::{NotQueued, Queued};
#[cfg(feature = "message-security")]
#[cfg_attr(docsrs, doc(cfg(feature = "message-security")))]
pub use signing::SigningKey;
pub use signon_core::{
    ApiError, BuildError, CertificateProblem, Error, HeaderMap, Location, Response, Retry, Secret,
    SecretJson, StatusCode, Unknown,
};
pub use webhook::{
    AuthStatus, AuthUpdate, MfaChallenge, MfaInput, WebhookError, WebhookEvent, WebhookReceiver,
};
