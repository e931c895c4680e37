//! A signed token in its three parts (RFC 7515, compact serialization).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::claims::Claims;
use super::error::IdTokenError;
use super::keys::Key;

/// A token longer than this is no token of a sign-in: nothing of it is looked at.
pub(super) const MAX_BYTES: usize = 1 << 16;

/// A token that was taken apart. Nothing of it is verified.
pub(super) struct Jws<'a> {
    pub(super) header: Header,
    /// What the signature is of: the first two parts and the dot between them.
    signed: &'a str,
    payload: &'a str,
    signature: Vec<u8>,
}

/// What a token says about itself. Keys that it brings along (`jwk`, `jku`, `x5c`, `x5u`) are not even read.
#[derive(Deserialize)]
pub(super) struct Header {
    pub(super) alg: String,
    pub(super) kid: Option<String>,
    pub(super) typ: Option<String>,
    #[serde(default, deserialize_with = "present")]
    crit: bool,
}

/// Whatever stands there, even `null`.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    serde::de::IgnoredAny::deserialize(deserializer).map(|_| true)
}

impl<'a> Jws<'a> {
    pub(super) fn parse(token: &'a str) -> Result<Self, IdTokenError> {
        if token.len() > MAX_BYTES {
            return Err(IdTokenError::TooLong);
        }
        let malformed = |what| move || IdTokenError::Malformed { what };
        let parts = || IdTokenError::Malformed {
            what: "it has not three parts",
        };
        let (signed, signature) = token.rsplit_once('.').ok_or_else(parts)?;
        let (header, payload) = signed.split_once('.').ok_or_else(parts)?;
        if payload.contains('.') {
            return Err(parts());
        }
        let header = decode(header).ok_or_else(malformed("its header is no base64url"))?;
        let header: Header = serde_json::from_slice(&header)
            .map_err(|_| malformed("its header is not one of a JWT")())?;
        if header.alg.eq_ignore_ascii_case("none") {
            return Err(IdTokenError::Unsigned);
        }
        if header.crit {
            return Err(IdTokenError::CriticalHeader);
        }
        let signature = URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|_| malformed("its signature is no base64url")())?;
        Ok(Self {
            header,
            signed,
            payload,
            signature,
        })
    }

    /// The claims, if the signature is this key's.
    pub(super) fn verify(&self, key: &Key) -> Result<Claims, IdTokenError> {
        if !key.has_signed(self.signed.as_bytes(), &self.signature) {
            return Err(IdTokenError::BadSignature);
        }
        let claims = decode(self.payload).and_then(|payload| Claims::parse(&payload));
        claims.ok_or(IdTokenError::Malformed {
            what: "its payload is no JSON object",
        })
    }
}

fn decode(part: &str) -> Option<Zeroizing<Vec<u8>>> {
    URL_SAFE_NO_PAD.decode(part).ok().map(Zeroizing::new)
}
