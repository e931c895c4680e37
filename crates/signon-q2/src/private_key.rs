//! Private keys as programs keep them.

use std::fmt;

use rustls_pki_types::PrivatePkcs8KeyDer;
use rustls_pki_types::pem::PemObject as _;
use signon_core::Secret;
use zeroize::{Zeroize as _, Zeroizing};

/// A private key, RSA or of the curve P-256, in the form PKCS#8.
///
/// What it is for is said when a [`DecryptionKey`](crate::DecryptionKey) or a [`SigningKey`](crate::SigningKey) is made
/// of it; whether it fits is checked then.
#[derive(Clone)]
pub struct PrivateKey(Zeroizing<Vec<u8>>);

impl PrivateKey {
    /// The key in a PEM file: its first block `PRIVATE KEY`.
    ///
    /// # Errors
    ///
    /// If there is none. A block `RSA PRIVATE KEY`, `EC PRIVATE KEY` or `ENCRYPTED PRIVATE KEY` is another form.
    pub fn from_pem(pem: &Secret) -> Result<Self, KeyError> {
        let mut key = PrivatePkcs8KeyDer::from_pem_slice(pem.expose().as_bytes())
            .map_err(|_| KeyError::NotPkcs8)?;
        let kept = Self::from_der(key.secret_pkcs8_der());
        key.zeroize();
        Ok(kept)
    }

    /// The key in DER, as it stands in a PEM file between the lines.
    pub fn from_der(der: &[u8]) -> Self {
        Self(Zeroizing::new(der.to_vec()))
    }

    pub(crate) fn as_der(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey([redacted])")
    }
}

/// Why a private key cannot be used for Q2's webhooks or requests. Printed, it quotes nothing of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// There is no PKCS#8 in the PEM file. **What to do:** convert the key, by
    /// `openssl pkcs8 -topk8 -nocrypt -in key.pem`.
    NotPkcs8,
    /// It is no RSA key of 2048 to 8192 bits, which this algorithm needs.
    NotRsa,
    /// It is no key of the curve P-256, which this algorithm needs.
    NotP256,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPkcs8 => {
                "no `PRIVATE KEY` (PKCS#8) in the PEM file; convert the key by `openssl pkcs8 -topk8 -nocrypt`"
            }
            Self::NotRsa => {
                "not an RSA private key of 2048 to 8192 bits in PKCS#8, which this algorithm needs"
            }
            Self::NotP256 => {
                "not a private key of the curve P-256 in PKCS#8, which this algorithm needs"
            }
        })
    }
}

impl std::error::Error for KeyError {}
