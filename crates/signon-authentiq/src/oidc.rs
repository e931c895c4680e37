//! The relying party of OpenID Connect: a sign-in from the first redirect to claims that are verified.
//!
//! The generated client knows the provider's endpoints; this module knows what has to be checked between them.
//!
//! ```no_run
//! use signon_authentiq::oidc::{RelyingParty, SignedIn};
//! use signon_authentiq::{AuthorizationRequest, Client, Scope, Scopes};
//!
//! # async fn run(uri: &str) -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder()
//!     .client_secret_basic("my-client-id", "EXAMPLE-SECRET-not-real")
//!     .build()?;
//! // Once, when the program starts. Cheap to clone; clones share the provider's keys.
//! let relying_party =
//!     RelyingParty::builder(client, "my-client-id", "https://app.example.com/callback")
//!         .discover()
//!         .await?;
//!
//! // When a user wants to sign in: keep `pending` in this browser's session, and redirect it to `url`.
//! let request = relying_party
//!     .authorize()
//!     .scope(Scopes::from([Scope::EMAIL]))
//!     .begin()?;
//! let AuthorizationRequest { url, pending, .. } = request;
//!
//! // When the browser comes back to `uri`: take `pending` out of its session, and save the session, so that it is used once.
//! let signed_in: SignedIn = relying_party.finish(pending, uri).await?;
//! println!("{} signed in", signed_in.id_token.sub);
//! if let Some(access_token) = &signed_in.tokens.access_token {
//!     let user = relying_party.userinfo(access_token, &signed_in.id_token).await?;
//!     println!("{:?} is their address", user.email);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What is checked
//!
//! Of the redirect: that it came in time, `state` before all else in it, `iss` where it is there or promised, and that it
//! brings what was asked for and nothing else. Of the ID token: the algorithm against your own list, before any key is looked
//! at; the signature; `iss`, `aud`, `azp`, `exp`, `nbf`, `iat`, `nonce`, `sub`; `auth_time` where `max_age` was asked for;
//! `at_hash` and `c_hash` where what they stand for came along. Of the user's profile: `sub`.
//! Everything that is refused is a variant of its own in [`IdTokenError`] or [`SignInError`].
//!
//! # How ID tokens are signed
//!
//! The vendor's pages and clients name RS256, ES256, HS256 with the client secret, and no signature at all, and do not say
//! which a client gets. So your code says it, as your client is registered:
//!
//! - by the provider's own keys, the default, with RS256 or ES256 ([`algorithms`](RelyingPartyBuilder::algorithms) for
//!   others);
//! - by HS256 with your client secret, after
//!   [`signed_with_client_secret`](RelyingPartyBuilder::signed_with_client_secret), and then by nothing else.
//!
//! A token without a signature is never accepted, and neither is HS256 with a key that is public.
//!
//! # What is not documented
//!
//! What the discovery document says, whether the provider takes PKCE, and whether it refreshes tokens: each of the methods
//! says so. What its back-channel logout sends is known from the vendor's own client.

mod algorithm;
mod builder;
mod cache;
mod claims;
mod discovery;
mod error;
mod id_token;
mod jws;
mod keys;
mod logout;
mod refresh;
mod relying_party;
#[cfg(test)]
mod testing;
mod tokens;

pub use algorithm::SigningAlgorithm;
pub use builder::RelyingPartyBuilder;
pub use error::{IdTokenError, LogoutError, ProfileError, RefreshError, SetupError, SignInError};
pub use id_token::{Expected, IdToken};
pub use logout::LogoutToken;
pub use refresh::Refreshed;
pub use relying_party::{RelyingParty, SignedIn};
pub use tokens::Tokens;

/// SHA-256, as PKCE wants it.
pub(crate) fn sha256(bytes: &[u8]) -> impl AsRef<[u8]> {
    aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes)
}
