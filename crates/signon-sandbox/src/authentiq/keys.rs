//! The keys of ID tokens, and signing by them (RFC 7515, 7517, 7518).

use std::io;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use serde_json::{Value, json};

use super::CLIENT_SECRET;
use crate::base64url::encode;
use crate::fault::Fault;

/// How ID tokens are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Signing {
    /// By the RSA key.
    Rs256,
    /// By the key on the curve P-256.
    Es256,
    /// By the client secret. A client that has none gets `Rs256`.
    Hs256,
    /// Not at all, as documented of the token endpoint; the front channel gets `Rs256`.
    Unsigned,
}

/// The keys that sign, and those that did before them and are still published.
pub(super) struct Keys {
    current: Pair,
    former: Option<Pair>,
}

/// An RSA key and an elliptic one, made at the same time.
struct Pair {
    number: u64,
    rsa: RsaKeyPair,
    ec: EcdsaKeyPair,
}

impl Pair {
    fn new(number: u64) -> io::Result<Self> {
        let failed = |_: Unspecified| io::Error::other("no key could be made");
        Ok(Self {
            number,
            rsa: RsaKeyPair::generate(KeySize::Rsa2048).map_err(failed)?,
            ec: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(failed)?,
        })
    }

    fn rsa_id(&self) -> String {
        format!("EXAMPLE-rsa-{}", self.number)
    }

    fn ec_id(&self) -> String {
        format!("EXAMPLE-ec-{}", self.number)
    }

    fn public(&self) -> [Value; 2] {
        let rsa = self.rsa.public_key();
        // 4, x, y: an uncompressed point.
        let point = self.ec.public_key().as_ref().split_first();
        let (x, y) = point.map_or((&[][..], &[][..]), |(_, point)| point.split_at(32));
        [
            json!({
                "kty": "RSA",
                "use": "sig",
                "alg": "RS256",
                "kid": self.rsa_id(),
                "n": encode(rsa.modulus().big_endian_without_leading_zero()),
                "e": encode(rsa.exponent().big_endian_without_leading_zero()),
            }),
            json!({
                "kty": "EC",
                "use": "sig",
                "alg": "ES256",
                "kid": self.ec_id(),
                "crv": "P-256",
                "x": encode(x),
                "y": encode(y),
            }),
        ]
    }
}

impl Keys {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            current: Pair::new(1)?,
            former: None,
        })
    }

    pub(super) fn rotate(&mut self) -> io::Result<()> {
        let next = Pair::new(self.current.number + 1)?;
        self.former = Some(std::mem::replace(&mut self.current, next));
        Ok(())
    }

    pub(super) fn retire(&mut self) {
        self.former = None;
    }

    /// The JWK set, with the newest keys first.
    pub(super) fn public(&self) -> Value {
        let pairs = std::iter::once(&self.current).chain(&self.former);
        json!({ "keys": pairs.flat_map(Pair::public).collect::<Vec<_>>() })
    }

    /// A JWT of this type.
    pub(super) fn sign(
        &self,
        signing: Signing,
        typ: &str,
        claims: &Value,
    ) -> Result<String, Fault> {
        let (alg, kid) = match signing {
            Signing::Rs256 => ("RS256", Some(self.current.rsa_id())),
            Signing::Es256 => ("ES256", Some(self.current.ec_id())),
            Signing::Hs256 => ("HS256", None),
            Signing::Unsigned => ("none", None),
        };
        let mut header = json!({ "alg": alg, "typ": typ });
        if let (Some(kid), Some(header)) = (kid, header.as_object_mut()) {
            header.insert("kid".to_owned(), kid.into());
        }
        let input = format!(
            "{}.{}",
            encode(header.to_string().as_bytes()),
            encode(claims.to_string().as_bytes())
        );
        let signature = self.signature(signing, input.as_bytes());
        let signature = signature.map_err(|_| Fault::Broken("signing"))?;
        Ok(format!("{input}.{}", encode(&signature)))
    }

    fn signature(&self, signing: Signing, input: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let random = SystemRandom::new();
        match signing {
            Signing::Rs256 => {
                let key = &self.current.rsa;
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &random, input, &mut signature)?;
                Ok(signature)
            }
            Signing::Es256 => {
                let signature = self.current.ec.sign(&random, input)?;
                Ok(signature.as_ref().to_vec())
            }
            Signing::Hs256 => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, CLIENT_SECRET.as_bytes());
                Ok(hmac::sign(&key, input).as_ref().to_vec())
            }
            Signing::Unsigned => Ok(Vec::new()),
        }
    }
}

/// The left half of a SHA-256 hash: `at_hash` and `c_hash`.
pub(super) fn half_hash(text: &str) -> String {
    let hash = digest(&SHA256, text.as_bytes());
    encode(hash.as_ref().split_at(16).0)
}

/// A PKCE challenge by the method S256.
pub(super) fn challenge(verifier: &str) -> String {
    encode(digest(&SHA256, verifier.as_bytes()).as_ref())
}
