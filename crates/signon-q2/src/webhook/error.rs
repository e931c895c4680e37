//! Why a webhook request was refused.

use std::fmt;

use signon_core::StatusCode;

use super::WebhookEvent;
#[cfg(feature = "message-security")]
use crate::JweError;

/// Why a webhook request was refused, or its body could not be read. Printed, it quotes nothing of the request.
///
/// **What to do:** answer with [`status`](Self::status), and compare the request with what you agreed on with Q2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// It has no bearer token, or more than one.
    NoBearerToken,
    /// It has another bearer token than it should.
    WrongBearerToken,
    /// Its body is over [`WebhookEvent::MAX_BYTES`].
    TooLarge,
    /// Its body is no JSON, or nested deeper than 127 levels.
    NotJson {
        /// The line at which reading ended, from 1.
        line: usize,
        /// The column at which reading ended.
        column: usize,
    },
    /// Its body is encrypted, and the receiver has no decryption key (feature `message-security`).
    Encrypted,
    /// Its body is plain JSON, and the receiver has decryption keys: whoever strips the encryption is not heard.
    #[cfg(feature = "message-security")]
    NotEncrypted,
    /// Its body was not decrypted.
    #[cfg(feature = "message-security")]
    Jwe(JweError),
}

impl WebhookError {
    /// The status to answer: 401 if the sender is not known to be Q2, 400 otherwise. What Q2 does with either is not
    /// documented.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoBearerToken | Self::WrongBearerToken => StatusCode::UNAUTHORIZED,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBearerToken => f.write_str(
                "the webhook's request has no bearer token, or several; see what was agreed on with Q2",
            ),
            Self::WrongBearerToken => f.write_str(
                "the webhook's request has a bearer token that is not the agreed one",
            ),
            Self::TooLarge => {
                let limit = WebhookEvent::MAX_BYTES;
                write!(f, "the webhook's body is over {limit} bytes")
            }
            Self::NotJson { line, column } => {
                write!(
                    f,
                    "the webhook's body is no JSON, or nested too deep: line {line}, column {column}"
                )
            }
            Self::Encrypted => f.write_str(
                "the webhook's body is encrypted; give the receiver a decryption key (feature `message-security`)",
            ),
            #[cfg(feature = "message-security")]
            Self::NotEncrypted => f.write_str(
                "the webhook's body is JSON where a compact JWE was agreed on; it is not read",
            ),
            #[cfg(feature = "message-security")]
            Self::Jwe(error) => write!(f, "the webhook's body: {error}"),
        }
    }
}

impl std::error::Error for WebhookError {}

#[cfg(feature = "message-security")]
impl From<JweError> for WebhookError {
    fn from(error: JweError) -> Self {
        Self::Jwe(error)
    }
}
