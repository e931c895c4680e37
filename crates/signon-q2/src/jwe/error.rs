//! Why a payload was not decrypted.

use std::fmt;

/// Why an encrypted payload was not decrypted. Printed, it quotes nothing of the payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JweError {
    /// It is no compact JWE: five parts of base64url, the first of them a JSON object with an `alg`.
    Malformed,
    /// Its key algorithm (`alg`) is one that no key was given for. **What to do:** give a
    /// [`DecryptionKey`](crate::DecryptionKey) of the algorithm that you agreed on with Q2.
    AlgorithmNotAllowed,
    /// Its content is not encrypted by A256GCM (`enc`), the one algorithm that Q2 documents.
    EncryptionNotAllowed,
    /// It is compressed (`zip`).
    Compressed,
    /// It has extensions that have to be understood (`crit`), of which none is known.
    Critical,
    /// No key of its algorithm has its id (`kid`).
    UnknownKey,
    /// It names no key (`kid`), and there are several of its algorithm.
    NoKeyId,
    /// It was not encrypted with this key, or was changed on the way. No more is said, so that nobody can learn
    /// anything by trying.
    Decryption,
}

impl fmt::Display for JweError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a compact JWE",
            Self::AlgorithmNotAllowed => {
                "no decryption key was given for the JWE's `alg`; see what was agreed on with Q2"
            }
            Self::EncryptionNotAllowed => "the JWE's `enc` is not A256GCM",
            Self::Compressed => "the JWE is compressed (`zip`), which is refused",
            Self::Critical => "the JWE has extensions (`crit`), of which none is known",
            Self::UnknownKey => {
                "no decryption key has the JWE's `kid`; add the one that Q2 uses now"
            }
            Self::NoKeyId => "the JWE has no `kid`, and several decryption keys are for its `alg`",
            Self::Decryption => {
                "the JWE was not encrypted with the decryption key, or was changed on the way"
            }
        })
    }
}

impl std::error::Error for JweError {}
