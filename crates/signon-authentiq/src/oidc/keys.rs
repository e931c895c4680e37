//! The provider's keys, and which of them a token may be verified with (RFC 7517, RFC 7518).

use jsonwebtoken::DecodingKey;

use super::SigningAlgorithm;
use crate::types::{JsonWebKey, JsonWebKeySet};

/// The keys of a set that can verify anything.
pub(super) struct Keys(Vec<JsonWebKey>);

/// What a search among the keys comes to.
pub(super) enum Found {
    One(DecodingKey),
    Several,
    Nothing,
}

impl From<JsonWebKeySet> for Keys {
    fn from(set: JsonWebKeySet) -> Self {
        Self(set.keys)
    }
}

impl Keys {
    /// The one key that fits the algorithm, and has the token's `kid` if it has one.
    pub(super) fn find(&self, algorithm: SigningAlgorithm, kid: Option<&str>) -> Found {
        let named = |key: &&JsonWebKey| kid.is_none() || key.kid.as_deref() == kid;
        let candidates = self.0.iter().filter(named);
        let mut fitting = candidates.filter_map(|key| usable(key, algorithm));
        match (fitting.next(), fitting.next()) {
            (None, _) => Found::Nothing,
            (Some(key), None) => Found::One(key),
            (Some(_), Some(_)) => Found::Several,
        }
    }
}

/// The key, if it is for verifying this algorithm's signatures. A symmetric key (`oct`) never is: a set is public.
fn usable(key: &JsonWebKey, algorithm: SigningAlgorithm) -> Option<DecodingKey> {
    let (key_type, curve) = algorithm.key_type();
    let is_for_it = key.kty == key_type
        && (curve.is_none() || key.crv.as_deref() == curve)
        && key
            .alg
            .as_ref()
            .is_none_or(|alg| *alg == algorithm.to_string())
        && key.use_.as_ref().is_none_or(|purpose| purpose == "sig")
        && (key.key_ops.is_empty() || key.key_ops.iter().any(|one| one == "verify"));
    if !is_for_it {
        return None;
    }
    match key_type {
        "RSA" => DecodingKey::from_rsa_components(key.n.as_deref()?, key.e.as_deref()?),
        "EC" => DecodingKey::from_ec_components(key.x.as_deref()?, key.y.as_deref()?),
        _ => DecodingKey::from_ed_components(key.x.as_deref()?),
    }
    .ok()
}
