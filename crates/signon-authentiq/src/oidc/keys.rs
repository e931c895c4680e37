//! What tokens are verified with: the provider's keys (RFC 7517), or the client secret.

use aws_lc_rs::hmac;
use aws_lc_rs::signature::ParsedPublicKey;
use signon_core::Secret;

use super::SigningAlgorithm;
use crate::types::{JsonWebKey, JsonWebKeySet};

/// A key and the one algorithm that it is used with.
pub(super) enum Key {
    Public(ParsedPublicKey),
    /// HS256.
    Secret(hmac::Key),
}

impl Key {
    pub(super) fn secret(secret: &Secret) -> Self {
        let bytes = secret.expose().as_bytes();
        Self::Secret(hmac::Key::new(hmac::HMAC_SHA256, bytes))
    }

    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Public(key) => key.verify_sig(message, signature),
            Self::Secret(key) => hmac::verify(key, message, signature),
        }
        .is_ok()
    }
}

/// The keys that a provider publishes.
pub(super) struct KeySet(Vec<JsonWebKey>);

/// What a search among the keys comes to.
pub(super) enum Found {
    One(Key),
    Several,
    Nothing,
}

impl From<JsonWebKeySet> for KeySet {
    fn from(set: JsonWebKeySet) -> Self {
        Self(set.keys)
    }
}

impl KeySet {
    /// The one key that fits the algorithm, and has the token's `kid` if it has one.
    pub(super) fn find(&self, algorithm: SigningAlgorithm, kid: Option<&str>) -> Found {
        let named = |key: &&JsonWebKey| kid.is_none() || key.kid.as_deref() == kid;
        let candidates = self
            .0
            .iter()
            .filter(named)
            .filter(|key| is_for(key, algorithm));
        let mut fitting = candidates.filter_map(|key| algorithm.key(key));
        match (fitting.next(), fitting.next()) {
            (None, _) => Found::Nothing,
            (Some(key), None) => Found::One(Key::Public(key)),
            (Some(_), Some(_)) => Found::Several,
        }
    }
}

/// Whether the key's owner means it for verifying by this algorithm; what is not said is not ruled out.
fn is_for(key: &JsonWebKey, algorithm: SigningAlgorithm) -> bool {
    key.alg.as_ref().is_none_or(|alg| alg == algorithm.name())
        && key.use_.as_ref().is_none_or(|purpose| purpose == "sig")
        && (key.key_ops.is_empty() || key.key_ops.iter().any(|one| one == "verify"))
}
