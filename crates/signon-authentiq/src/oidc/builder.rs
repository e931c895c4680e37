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

const DEFAULT_ALGORITHMS: [SigningAlgorithm; 2] =
    [SigningAlgorithm::RS256, SigningAlgorithm::ES256];
const LEEWAY: Duration = Duration::from_secs(60);
const LONGEST_LEEWAY: Duration = Duration::from_secs(10 * 60);
const SIGN_IN_LIFETIME: Duration = Duration::from_secs(60 * 60);
/// In bytes: as long as the hash of HS256 (RFC 7518, section 3.2).
const SHORTEST_SECRET: usize = 32;
const KEY_LIFETIME: Duration = Duration::from_secs(10 * 60);
const KEY_COOLDOWN: Duration = Duration::from_secs(10);

/// Settings of a [`RelyingParty`]; [`discover`](Self::discover) or [`documented`](Self::documented) finishes it.
#[must_use = "nothing is made before `discover` or `documented`"]
pub struct RelyingPartyBuilder {
    client: Client,
    client_id: String,
    redirect_uri: String,
    issuer: Option<String>,
    algorithms: Option<Vec<SigningAlgorithm>>,
    client_secret: Option<Secret>,
    leeway: Duration,
    sign_in_lifetime: Duration,
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
            algorithms: None,
            client_secret: None,
            leeway: LEEWAY,
            sign_in_lifetime: SIGN_IN_LIFETIME,
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
        self.algorithms = Some(algorithms.into_iter().collect());
        self
    }

    /// ID tokens are signed by HS256 with your client secret, and in no other way. Only if that is what your client is
    /// registered for: not together with [`algorithms`](Self::algorithms).
    ///
    /// Whoever has the secret can then sign in as anybody. It has 32 bytes or more (RFC 7518, section 3.2).
    pub fn signed_with_client_secret(mut self, secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// How far the provider's clock and this one may be apart, in place of 60 seconds; at most 10 minutes.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// How long a user may take to sign in at the provider, in place of 1 hour: a redirect that comes later is refused.
    pub fn sign_in_lifetime(mut self, lifetime: Duration) -> Self {
        self.sign_in_lifetime = lifetime;
        self
    }

    /// How long the provider's keys are used before they are fetched anew, in place of 10 minutes: so long may a key be
    /// used that the provider has withdrawn. It is never shorter than the cool-down.
    pub fn key_lifetime(mut self, lifetime: Duration) -> Self {
        self.key_lifetime = lifetime;
        self
    }

    /// The least time between two fetches of the provider's keys, in place of 10 seconds. A token that names a key nobody
    /// knows, or whose signature is not by the key that it names, has them fetched at once, but not more often than this.
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
    /// If the document cannot be had for another reason than that there is none, or contradicts what is expected, or what
    /// this client calls; and as [`documented`](Self::documented).
    pub async fn discover(self) -> Result<RelyingParty, SetupError> {
        let issuer = self.expected_issuer();
        let metadata = discovery::discover(&self.client, &issuer).await?;
        self.finish(issuer, metadata)
    }

    /// Takes what the vendor documents, and asks nobody.
    ///
    /// # Errors
    ///
    /// If a setting is empty, or cannot be.
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
                "algorithms",
                self.algorithms.as_ref().is_some_and(Vec::is_empty),
            ),
        ] {
            if is_empty {
                return Err(SetupError::Empty { name });
            }
        }
        if self.leeway > LONGEST_LEEWAY {
            return Err(SetupError::LongLeeway);
        }
        let is_discovered = metadata.is_some();
        let metadata = metadata.unwrap_or_default();
        let signatures = match (self.client_secret, self.algorithms) {
            (Some(_), Some(_)) => return Err(SetupError::TwoKindsOfSignature),
            (Some(secret), None) if secret.expose().len() < SHORTEST_SECRET => {
                return Err(SetupError::ShortSecret);
            }
            (Some(secret), None) => Signatures::ClientSecret(Key::Secret(secret)),
            (None, algorithms) => Signatures::Keys {
                algorithms: algorithms.unwrap_or_else(|| DEFAULT_ALGORITHMS.to_vec()),
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
            sign_in_lifetime: self.sign_in_lifetime.as_secs(),
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
