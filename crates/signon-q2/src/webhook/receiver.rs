//! Whether a webhook request is to be believed, and what it says.

use std::fmt;
use std::sync::Arc;

use signon_core::{HeaderMap, Secret};

use super::{WebhookError, WebhookEvent};
#[cfg(feature = "message-security")]
use crate::{DecryptionKey, jwe};

/// Checks and reads the requests that arrive at your webhook, whatever web framework took them.
///
/// Made once, and shared: it is cheap to clone. What it checks is what you agreed on with Q2; everything of it is
/// optional there, so choose how the sender is known.
///
/// ```
/// use signon_q2::{HeaderMap, WebhookEvent, WebhookReceiver};
///
/// let receiver = WebhookReceiver::bearer_token("EXAMPLE-TOKEN-not-real");
///
/// // In the handler, with the request's headers and its body as it was received:
/// # let mut headers = HeaderMap::new();
/// # headers.insert("authorization", "Bearer EXAMPLE-TOKEN-not-real".parse()?);
/// # let body = br#"{"event":"EXAMPLE"}"#;
/// let answer = match receiver.receive(&headers, body) {
///     Ok(WebhookEvent::MfaChallenge(_challenge)) => 204, // Ask the user, in a task of its own.
///     Ok(_) => 204,
///     Err(error) => error.status().as_u16(),
/// };
/// # assert_eq!(answer, 204);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Whether Q2 sends an event again, and in which order events come, is not documented: expect both.
#[derive(Clone)]
pub struct WebhookReceiver {
    sender: Sender,
    #[cfg(feature = "message-security")]
    keys: Vec<DecryptionKey>,
}

/// How the sender is known.
#[derive(Clone)]
enum Sender {
    Token(Secret),
    Check(Arc<dyn Fn(&Secret) -> bool + Send + Sync>),
    Anyone,
}

impl WebhookReceiver {
    /// The sender has this bearer token. It is compared in constant time; an empty one is nobody's.
    pub fn bearer_token(token: impl Into<Secret>) -> Self {
        Self::of(Sender::Token(token.into()))
    }

    /// The sender has a bearer token that the check says yes to. For tokens that Q2 fetches from your own token endpoint
    /// (client credentials), as its page describes: they change and expire. Compare a token as a [`Secret`], which is
    /// done in constant time.
    pub fn bearer_check(check: impl Fn(&Secret) -> bool + Send + Sync + 'static) -> Self {
        Self::of(Sender::Check(Arc::new(check)))
    }

    /// Anyone who knows the webhook's address is believed, unless something before it checks the sender. Encryption does
    /// not: with a public key anyone can encrypt.
    pub fn unauthenticated() -> Self {
        Self::of(Sender::Anyone)
    }

    fn of(sender: Sender) -> Self {
        Self {
            sender,
            #[cfg(feature = "message-security")]
            keys: Vec::new(),
        }
    }

    /// Adds a key. From the first one on only encrypted payloads are read. A key takes the place of one before with the
    /// same id and algorithm.
    #[cfg(feature = "message-security")]
    #[cfg_attr(docsrs, doc(cfg(feature = "message-security")))]
    pub fn decryption_key(mut self, key: DecryptionKey) -> Self {
        self.keys.retain(|before| !before.stands_for(&key));
        self.keys.push(key);
        self
    }

    /// What a request says, if it is to be believed. The receiver's keys decide whether its body has to be encrypted,
    /// whatever its `content-type` says.
    ///
    /// # Errors
    ///
    /// If the sender is not known, before anything else is looked at; then, if the body is encrypted and should not be,
    /// or the other way round, or cannot be decrypted or read.
    pub fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<WebhookEvent, WebhookError> {
        self.authenticate(headers)?;
        if body.len() > WebhookEvent::MAX_BYTES {
            return Err(WebhookError::TooLarge);
        }
        #[cfg(feature = "message-security")]
        if !self.keys.is_empty() {
            if serde_json::from_slice::<serde::de::IgnoredAny>(body).is_ok() {
                return Err(WebhookError::NotEncrypted);
            }
            let payload = jwe::decrypt(&self.keys, body)?;
            return WebhookEvent::parse(&payload);
        }
        if is_encrypted(headers) {
            return Err(WebhookError::Encrypted);
        }
        WebhookEvent::parse(body)
    }

    fn authenticate(&self, headers: &HeaderMap) -> Result<(), WebhookError> {
        let is_right = match &self.sender {
            Sender::Anyone => true,
            Sender::Token(agreed) => &bearer(headers)? == agreed,
            Sender::Check(check) => check(&bearer(headers)?),
        };
        if is_right {
            Ok(())
        } else {
            Err(WebhookError::WrongBearerToken)
        }
    }
}

/// The one bearer token of a request, which is never empty.
fn bearer(headers: &HeaderMap) -> Result<Secret, WebhookError> {
    let mut values = headers.get_all("authorization").iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return Err(WebhookError::NoBearerToken);
    };
    let parts = value.to_str().ok().and_then(|text| text.split_once(' '));
    match parts {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
            let token = Secret::from(token.trim_matches(' '));
            Some(token).filter(|token| !token.is_empty())
        }
        _ => None,
    }
    .ok_or(WebhookError::NoBearerToken)
}

/// Whether the request says that its body is a JWE. `application/jose+json` is what Q2's page names; `application/jose`
/// is the standard's name for the compact form.
fn is_encrypted(headers: &HeaderMap) -> bool {
    let media_type = headers.get("content-type").and_then(|value| {
        let essence = value.to_str().ok()?.split(';').next()?;
        Some(essence.trim().to_ascii_lowercase())
    });
    matches!(
        media_type.as_deref(),
        Some("application/jose+json" | "application/jose")
    )
}

/// How the sender is known, and how many keys there are.
impl fmt::Debug for WebhookReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sender = match &self.sender {
            Sender::Token(_) => "a bearer token",
            Sender::Check(_) => "a check of bearer tokens",
            Sender::Anyone => "unauthenticated",
        };
        #[cfg(feature = "message-security")]
        let keys = self.keys.len();
        #[cfg(not(feature = "message-security"))]
        let keys = 0;
        write!(f, "WebhookReceiver({sender}, {keys} keys)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "EXAMPLE-TOKEN-not-real";

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().expect("a value"));
        }
        headers
    }

    fn outcome(receiver: &WebhookReceiver, pairs: &[(&'static str, &str)]) -> Option<WebhookError> {
        receiver.receive(&headers(pairs), b"{}").err()
    }

    #[test]
    fn only_the_agreed_bearer_token_is_believed() {
        let receivers = [
            WebhookReceiver::bearer_token(TOKEN),
            WebhookReceiver::bearer_check(|token| *token == Secret::from(TOKEN)),
        ];
        for receiver in receivers {
            for right in [
                "Bearer EXAMPLE-TOKEN-not-real",
                "bearer  EXAMPLE-TOKEN-not-real",
            ] {
                assert_eq!(outcome(&receiver, &[("authorization", right)]), None);
            }
            for (wrong, expected) in [
                (
                    "Bearer EXAMPLE-token-not-real",
                    WebhookError::WrongBearerToken,
                ),
                (
                    "Bearer EXAMPLE-TOKEN-not-rea",
                    WebhookError::WrongBearerToken,
                ),
                (
                    "Bearer x EXAMPLE-TOKEN-not-real",
                    WebhookError::WrongBearerToken,
                ),
                ("Bearer ", WebhookError::NoBearerToken),
                ("Bearer", WebhookError::NoBearerToken),
                ("EXAMPLE-TOKEN-not-real", WebhookError::NoBearerToken),
                ("Basic EXAMPLE-TOKEN-not-real", WebhookError::NoBearerToken),
            ] {
                let error = outcome(&receiver, &[("authorization", wrong)]);
                assert_eq!(error, Some(expected), "{wrong}");
            }
            assert_eq!(outcome(&receiver, &[]), Some(WebhookError::NoBearerToken));
            let twice = [
                ("authorization", "Bearer EXAMPLE-TOKEN-not-real"),
                ("authorization", "Bearer EXAMPLE-TOKEN-not-real"),
            ];
            assert_eq!(
                outcome(&receiver, &twice),
                Some(WebhookError::NoBearerToken)
            );
        }
        assert_eq!(outcome(&WebhookReceiver::unauthenticated(), &[]), None);
    }

    #[test]
    fn a_token_that_was_forgotten_is_nobodys() {
        let receiver = WebhookReceiver::bearer_token("");
        for value in ["Bearer ", "Bearer  ", "Bearer x"] {
            assert!(outcome(&receiver, &[("authorization", value)]).is_some());
        }
    }

    #[test]
    fn the_sender_is_checked_before_the_body_is_read() {
        let receiver = WebhookReceiver::bearer_token(TOKEN);
        let large = vec![b'x'; WebhookEvent::MAX_BYTES + 1];
        let unknown = receiver.receive(&HeaderMap::new(), &large);
        let unknown = unknown.expect_err("refused");
        assert_eq!(
            (unknown, unknown.status().as_u16()),
            (WebhookError::NoBearerToken, 401)
        );
        let known = headers(&[("authorization", "Bearer EXAMPLE-TOKEN-not-real")]);
        let known = receiver.receive(&known, &large).expect_err("refused");
        assert_eq!(
            (known, known.status().as_u16()),
            (WebhookError::TooLarge, 400)
        );
    }

    #[test]
    fn what_is_encrypted_is_refused_without_a_key() {
        let receiver = WebhookReceiver::unauthenticated();
        for media_type in ["application/jose+json", "Application/JOSE; charset=utf-8"] {
            let error = outcome(&receiver, &[("content-type", media_type)]);
            assert_eq!(error, Some(WebhookError::Encrypted), "{media_type}");
        }
        assert_eq!(
            outcome(&receiver, &[("content-type", "application/json")]),
            None
        );
    }

    #[test]
    fn no_token_is_printed() {
        let printed = format!("{:?}", WebhookReceiver::bearer_token(TOKEN));
        assert_eq!(printed, "WebhookReceiver(a bearer token, 0 keys)");
    }
}
