//! How tokens are signed.

use std::fmt;

use aws_lc_rs::digest::{self, SHA256, SHA384, SHA512};
use aws_lc_rs::signature::{self, ParsedPublicKey, RsaParameters, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::types::JsonWebKey;

/// An algorithm by which a provider signs with a private key, so that its public one verifies (RFC 7518, RFC 8037).
///
/// HS256 is none of them: it signs with the client secret, see
/// [`signed_with_client_secret`](super::RelyingPartyBuilder::signed_with_client_secret).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SigningAlgorithm {
    /// RSA PKCS #1 v1.5 with SHA-256, which every OpenID provider has.
    RS256,
    /// RSA PKCS #1 v1.5 with SHA-384.
    RS384,
    /// RSA PKCS #1 v1.5 with SHA-512.
    RS512,
    /// RSA-PSS with SHA-256.
    PS256,
    /// RSA-PSS with SHA-384.
    PS384,
    /// RSA-PSS with SHA-512.
    PS512,
    /// ECDSA on P-256 with SHA-256.
    ES256,
    /// ECDSA on P-384 with SHA-384.
    ES384,
    /// Ed25519.
    EdDSA,
}

impl SigningAlgorithm {
    /// The name that a token's header has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::RS256 => "RS256",
            Self::RS384 => "RS384",
            Self::RS512 => "RS512",
            Self::PS256 => "PS256",
            Self::PS384 => "PS384",
            Self::PS512 => "PS512",
            Self::ES256 => "ES256",
            Self::ES384 => "ES384",
            Self::EdDSA => "EdDSA",
        }
    }

    /// The key, if its family and curve are those of the algorithm. An RSA key of less than 2048 bits verifies nothing.
    pub(super) fn key(self, key: &JsonWebKey) -> Option<ParsedPublicKey> {
        match self {
            Self::RS256 => rsa(&signature::RSA_PKCS1_2048_8192_SHA256, key),
            Self::RS384 => rsa(&signature::RSA_PKCS1_2048_8192_SHA384, key),
            Self::RS512 => rsa(&signature::RSA_PKCS1_2048_8192_SHA512, key),
            Self::PS256 => rsa(&signature::RSA_PSS_2048_8192_SHA256, key),
            Self::PS384 => rsa(&signature::RSA_PSS_2048_8192_SHA384, key),
            Self::PS512 => rsa(&signature::RSA_PSS_2048_8192_SHA512, key),
            Self::ES256 => {
                let point = point(key, "P-256", 32)?;
                ParsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, point).ok()
            }
            Self::ES384 => {
                let point = point(key, "P-384", 48)?;
                ParsedPublicKey::new(&signature::ECDSA_P384_SHA384_FIXED, point).ok()
            }
            Self::EdDSA => {
                let is_it = key.kty == "OKP" && key.crv.as_deref() == Some("Ed25519");
                let bytes = decode(key.x.as_ref().filter(|_| is_it))?;
                ParsedPublicKey::new(&signature::ED25519, bytes).ok()
            }
        }
    }

    /// The hash that `at_hash` and `c_hash` are made with: that of the signature.
    pub(super) fn digest(self) -> &'static digest::Algorithm {
        match self {
            Self::RS256 | Self::PS256 | Self::ES256 => &SHA256,
            Self::RS384 | Self::PS384 | Self::ES384 => &SHA384,
            Self::RS512 | Self::PS512 | Self::EdDSA => &SHA512,
        }
    }
}

fn rsa(parameters: &'static RsaParameters, key: &JsonWebKey) -> Option<ParsedPublicKey> {
    if key.kty != "RSA" {
        return None;
    }
    let (n, e) = (decode(key.n.as_ref())?, decode(key.e.as_ref())?);
    let key = RsaPublicKeyComponents { n, e };
    key.to_parsed_public_key(parameters).ok()
}

/// A point on a curve, uncompressed (SEC 1, section 2.3.3).
fn point(key: &JsonWebKey, curve: &str, length: usize) -> Option<Vec<u8>> {
    let (x, y) = (decode(key.x.as_ref())?, decode(key.y.as_ref())?);
    let is_it = key.kty == "EC" && key.crv.as_deref() == Some(curve);
    let is_whole = x.len() == length && y.len() == length;
    (is_it && is_whole).then(|| [&[4], &x[..], &y[..]].concat())
}

fn decode(part: Option<&String>) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(part?).ok()
}

impl fmt::Display for SigningAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
