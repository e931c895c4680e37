//! What a relying party is made of.

use std::fmt;
use std::time::Duration;

use signon_core::Secret;

use super::SigningAlgorithm;
use super::cache::KeyCache;
use super::discovery::{self, Metadata};
use super::error::SetupError;
use super::keys::Key;
use super::relying_party::{RelyingParty, Signatures};
use crate::Client;

const LEEWAY: Duration = Duration::from_secs(60);
const KEY_LIFETIME: Duration = Duration::from_secs(10 * 60);
const KEY_COOLDOWN: Duration = Duration::from_secs(10);

/// Settings of a [`RelyingParty`]; [`discover`](Self::discover) or [`documented`](Self::documented) finishes it.
#[must_use = "nothing is made before `discover` or `documented`"]
pub struct RelyingPartyBuilder {
    client: Client,
    client_id: String,
    redirect_uri: String,
    issuer: Option<String>,
    algorithms: Vec<SigningAlgorithm>,
    client_secret: Option<Secret>,
    leeway: Duration,
    key_lifetime: Duration,
    key_cooldown: Duration,
}

impl RelyingPartyBuilder {
    pub(super) fn new(client: Client, client_id: String, redirect_uri: String) -> Self {
        Self {
            client,
            client_id,
            redirect_uri,
            issuer: None,
            algorithms: vec![SigningAlgorithm::RS256, SigningAlgorithm::ES256],
            client_secret: None,
            leeway: LEEWAY,
            key_lifetime: KEY_LIFETIME,
            key_cooldown: KEY_COOLDOWN,
        }
    }

    /// The issuer that discovery, redirects and tokens have to name, compared character by character. Without it: the
    /// client's base URL with a slash at its end, as the vendor's samples have it.
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// The algorithms by which the provider may sign, in place of RS256 and ES256. A token by any other is refused before
    /// a key is looked at.
    pub fn algorithms(mut self, algorithms: impl IntoIterator<Item = SigningAlgorithm>) -> Self {
        self.algorithms = algorithms.into_iter().collect();
        self.client_secret = None;
        self
    }

    /// ID tokens are signed by HS256 with your client secret, and in no other way. Only if that is what your client is
    /// registered for.
    ///
    /// Whoever has the secret can then sign in as anybody. RFC 7518 (section 3.2) wants 32 bytes or more of it.
    pub fn signed_with_client_secret(mut self, secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// How far the provider's clock and this one may be apart, in place of 60 seconds.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// How long the provider's keys are used before they are fetched anew, in place of 10 minutes: so long may a key be
    /// used that the provider has withdrawn. It is never shorter than the cool-down.
    pub fn key_lifetime(mut self, lifetime: Duration) -> Self {
        self.key_lifetime = lifetime;
        self
    }

    /// The least time between two fetches of the provider's keys, in place of 10 seconds. A token that names a key nobody
    /// knows has them fetched at once, but not more often than this.
    pub fn key_cooldown(mut self, cooldown: Duration) -> Self {
        self.key_cooldown = cooldown;
        self
    }

    /// Asks the provider's discovery document, and takes what the vendor documents if the provider serves none: that the
    /// keys are at `/public-keys`. [`RelyingParty::is_discovered`] tells which it was.
    ///
    /// That there is such a document is documented; what it says is not.
    ///
    /// # Errors
    ///
    /// If the document cannot be had for another reason than that there is none, or contradicts what is expected.
    pub async fn discover(self) -> Result<RelyingParty, SetupError> {
        let issuer = self.expected_issuer();
        let metadata = discovery::discover(&self.client, &issuer).await?;
        self.finish(issuer, metadata)
    }

    /// Takes what the vendor documents, and asks nobody.
    ///
    /// # Errors
    ///
    /// If a setting is empty.
    pub fn documented(self) -> Result<RelyingParty, SetupError> {
        let issuer = self.expected_issuer();
        self.finish(issuer, None)
    }

    fn expected_issuer(&self) -> String {
        let documented = || format!("{}/", self.client.base_url().trim_end_matches('/'));
        self.issuer.clone().unwrap_or_else(documented)
    }

    fn finish(
        self,
        issuer: String,
        metadata: Option<Metadata>,
    ) -> Result<RelyingParty, SetupError> {
        for (name, is_empty) in [
            ("client_id", self.client_id.is_empty()),
            ("redirect_uri", self.redirect_uri.is_empty()),
            ("issuer", issuer.is_empty()),
            (
                "signed_with_client_secret",
                self.client_secret.as_ref().is_some_and(Secret::is_empty),
            ),
        ] {
            if is_empty {
                return Err(SetupError::Empty { name });
            }
        }
        let is_discovered = metadata.is_some();
        let metadata = metadata.unwrap_or_default();
        let signatures = match self.client_secret {
            Some(secret) => Signatures::ClientSecret(Key::Secret(secret)),
            None => Signatures::Keys {
                algorithms: self.algorithms,
                cache: KeyCache::new(
                    self.client.clone(),
                    metadata.keys_path,
                    self.key_lifetime,
                    self.key_cooldown,
                ),
            },
        };
        Ok(RelyingParty::new(super::relying_party::Parts {
            client: self.client,
            client_id: self.client_id,
            redirect_uri: self.redirect_uri,
            issuer,
            signatures,
            leeway: i64::try_from(self.leeway.as_secs()).unwrap_or(i64::MAX),
            is_discovered,
            names_itself: metadata.names_itself,
        }))
    }
}

/// Shows no setting: one is secret.
impl fmt::Debug for RelyingPartyBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RelyingPartyBuilder(..)")
    }
}
