//! What tokens are verified with: the provider's keys (RFC 7517), or the client secret.

use aws_lc_rs::hmac;
use aws_lc_rs::signature::ParsedPublicKey;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use signon_core::Secret;

use super::SigningAlgorithm;
use crate::types::JsonWebKey;

/// A key and the one algorithm that it is used with.
pub(super) enum Key {
    Public(ParsedPublicKey),
    /// The client secret, for HS256.
    Secret(Secret),
}

impl Key {
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Public(key) => key.verify_sig(message, signature),
            Self::Secret(secret) => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes());
                hmac::verify(&key, message, signature)
            }
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

/// A key that cannot be read is ignored, as RFC 7517 (section 5) wants it: it may be of a kind that is not known here.
impl<'de> Deserialize<'de> for KeySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Published {
            keys: Vec<Value>,
        }

        let published = Published::deserialize(deserializer)?;
        let keys = published.keys.into_iter();
        Ok(Self(
            keys.filter_map(|key| serde_json::from_value(key).ok())
                .collect(),
        ))
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

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::json;

    use super::super::testing::{Signer, changed};
    use super::*;

    fn find(keys: &[Value], algorithm: SigningAlgorithm, kid: Option<&str>) -> &'static str {
        let set: KeySet = serde_json::from_value(json!({ "keys": keys })).expect("a set");
        match set.find(algorithm, kid) {
            Found::One(_) => "one",
            Found::Several => "several",
            Found::Nothing => "nothing",
        }
    }

    #[test]
    fn a_key_is_used_only_for_what_it_is_meant_for() {
        let key = Signer::new("a").jwk();
        for (change, expected) in [
            (json!({}), "one"),
            (
                json!({ "alg": "ES256", "use": "sig", "key_ops": ["verify"] }),
                "one",
            ),
            (json!({ "key_ops": ["sign", "verify"] }), "one"),
            (json!({ "alg": "ES384" }), "nothing"),
            (json!({ "alg": "HS256" }), "nothing"),
            (json!({ "use": "enc" }), "nothing"),
            (json!({ "key_ops": ["encrypt"] }), "nothing"),
            (json!({ "crv": "P-384" }), "nothing"),
            (json!({ "crv": null }), "nothing"),
            (json!({ "kty": "RSA" }), "nothing"),
            (json!({ "kty": "oct", "k": "AAAA" }), "nothing"),
            (json!({ "kid": "b" }), "nothing"),
            (json!({ "kid": null }), "nothing"),
            (json!({ "x": key["y"] }), "nothing"),
            (json!({ "x": "AAAA" }), "nothing"),
            (json!({ "y": "%" }), "nothing"),
            (json!({ "y": null }), "nothing"),
        ] {
            let keys = [changed(key.clone(), change.clone())];
            assert_eq!(
                find(&keys, SigningAlgorithm::ES256, Some("a")),
                expected,
                "{change}"
            );
        }
        for other in [
            SigningAlgorithm::RS256,
            SigningAlgorithm::PS512,
            SigningAlgorithm::ES384,
            SigningAlgorithm::EdDSA,
        ] {
            assert_eq!(
                find(std::slice::from_ref(&key), other, None),
                "nothing",
                "{other}"
            );
        }
    }

    #[test]
    fn a_key_of_one_type_is_none_of_another() {
        let ed25519 = Ed25519KeyPair::generate().expect("a key");
        let x = URL_SAFE_NO_PAD.encode(ed25519.public_key());
        let n = URL_SAFE_NO_PAD.encode([0xff; 256]);
        for (key, algorithm, family) in [
            (Signer::new("a").jwk(), SigningAlgorithm::ES256, "EC"),
            (
                json!({ "n": n, "e": "AQAB" }),
                SigningAlgorithm::RS256,
                "RSA",
            ),
            (
                json!({ "crv": "Ed25519", "x": x }),
                SigningAlgorithm::EdDSA,
                "OKP",
            ),
        ] {
            for kty in ["EC", "RSA", "OKP", "oct", "ec", ""] {
                let expected = if kty == family { "one" } else { "nothing" };
                let keys = [changed(key.clone(), json!({ "kty": kty }))];
                assert_eq!(find(&keys, algorithm, None), expected, "{algorithm}, {kty}");
            }
        }
    }

    #[test]
    fn a_key_that_cannot_be_read_is_ignored() {
        let key = Signer::new("a").jwk();
        for odd in [
            json!(null),
            json!("a"),
            json!({ "kid": "a" }),
            json!({ "kty": 1, "kid": "a" }),
            changed(key.clone(), json!({ "x": 1 })),
            json!({ "kty": "AKP", "alg": "ML-DSA-44", "kid": "a", "pub": "AAAA" }),
        ] {
            let keys = [odd.clone(), key.clone(), odd.clone()];
            let found = find(&keys, SigningAlgorithm::ES256, Some("a"));
            assert_eq!(found, "one", "{odd}");
        }
        for none in [json!({}), json!({ "keys": null }), json!([key])] {
            assert!(serde_json::from_value::<KeySet>(none).is_err());
        }
    }

    #[test]
    fn a_token_that_names_no_key_needs_a_set_with_one_that_fits() {
        let (one, other) = (Signer::new("a").jwk(), Signer::new("b").jwk());
        let for_encryption = changed(other.clone(), json!({ "use": "enc" }));
        let same_name = changed(other.clone(), json!({ "kid": "a" }));
        for (keys, kid, expected) in [
            (vec![one.clone(), other.clone()], None, "several"),
            (vec![one.clone(), for_encryption], None, "one"),
            (vec![one.clone(), other], Some("b"), "one"),
            (vec![one.clone(), same_name], Some("a"), "several"),
            (vec![one], Some("A"), "nothing"),
            (vec![], None, "nothing"),
        ] {
            assert_eq!(
                find(&keys, SigningAlgorithm::ES256, kid),
                expected,
                "{kid:?}"
            );
        }
    }
}
