//! The ID token.

use std::fmt;

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use signon_core::{Secret, SecretJson};

use super::claims::{Claims, Rules, required, same};
use super::error::IdTokenError;
use crate::PendingSignIn;

/// The claims of an ID token that was verified: who signed in, where, when, for whom. Printed, it shows `iss`, `sub` and
/// `exp`.
///
/// Serde is there for a session of yours on the server. What is read back is what was stored: nothing is verified again.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IdToken {
    /// The provider that issued it, with its trailing slash.
    pub iss: String,
    /// The user, by the provider's stable identifier. Together with `iss` it names an account, and nothing else does: an
    /// email address may change hands.
    pub sub: String,
    /// Whom it was issued for: your client, and perhaps others.
    pub aud: Vec<String>,
    /// The client that it was issued to, if it says.
    pub azp: Option<String>,
    /// When it ends, in seconds since 1970-01-01T00:00:00Z, as all times here.
    pub exp: i64,
    /// When it was issued.
    pub iat: i64,
    /// When it begins, if it says.
    pub nbf: Option<i64>,
    /// When the user last signed in actively, if it says.
    pub auth_time: Option<i64>,
    /// The session at the provider, which a [`LogoutToken`](super::LogoutToken) names.
    pub sid: Option<String>,
    /// The token's own identifier.
    pub jti: Option<String>,
    /// The nonce of the sign-in.
    pub nonce: Option<Secret>,
    /// All claims, those above among them.
    pub claims: SecretJson,
    /// The token itself, for whoever verifies it again.
    pub raw: Secret,
}

impl fmt::Debug for IdToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdToken")
            .field("iss", &self.iss)
            .field("sub", &self.sub)
            .field("exp", &self.exp)
            .finish_non_exhaustive()
    }
}

/// What an ID token has to agree with, beside issuer, audience and clock: what was sent out, and what came along.
#[derive(Clone, Copy)]
pub struct Expected<'a> {
    pub(super) nonce: Nonce<'a>,
    pub(super) max_age: Option<i64>,
    pub(super) access_token: Option<&'a Secret>,
    pub(super) code: Option<&'a Secret>,
    /// Whether the hashes have to be there: the token came by the browser.
    pub(super) needs_hashes: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Nonce<'a> {
    /// It was sent, and has to come back.
    Sent(&'a Secret),
    /// It may be missing, but if it is there, it is this one.
    Earlier(Option<&'a Secret>),
    /// None was sent by this program, so there is nothing to compare.
    Unknown,
}

impl<'a> Expected<'a> {
    /// What a sign-in that was begun here expects: its nonce, and its `max_age` if it asked for one.
    pub fn of(pending: &'a PendingSignIn) -> Self {
        let expected = Self::nonce(&pending.nonce);
        Self {
            max_age: pending.max_age,
            ..expected
        }
    }

    /// This nonce, which was sent.
    pub fn nonce(nonce: &'a Secret) -> Self {
        Self::with(Nonce::Sent(nonce))
    }

    /// No nonce, because none was sent, so a token that was stolen elsewhere would do. Only where another way (TLS from
    /// the token endpoint, PKCE) ties the token to the user.
    pub fn without_nonce() -> Self {
        Self::with(Nonce::Unknown)
    }

    pub(super) fn with(nonce: Nonce<'a>) -> Self {
        Self {
            nonce,
            max_age: None,
            access_token: None,
            code: None,
            needs_hashes: false,
        }
    }

    /// That the user signed in actively at most so many seconds ago.
    #[must_use]
    pub fn max_age(mut self, seconds: i64) -> Self {
        self.max_age = Some(seconds);
        self
    }

    /// The access token that came along: `at_hash` has to be its hash, if it is there.
    #[must_use]
    pub fn access_token(mut self, token: &'a Secret) -> Self {
        self.access_token = Some(token);
        self
    }

    /// The code that came along: `c_hash` has to be its hash, if it is there.
    #[must_use]
    pub fn code(mut self, code: &'a Secret) -> Self {
        self.code = Some(code);
        self
    }

    /// All of it came by the browser, where another hand could have put it together: the hashes have to be there.
    #[must_use]
    pub fn from_redirect(mut self) -> Self {
        self.needs_hashes = true;
        self
    }
}

/// Shows nothing: most of it is secret.
impl fmt::Debug for Expected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Expected(..)")
    }
}

impl IdToken {
    /// The claims, if they are what OpenID Connect Core (section 3.1.3.7) wants of them. The signature is verified.
    pub(super) fn check(
        raw: &Secret,
        digest: &'static digest::Algorithm,
        claims: Claims,
        rules: Rules<'_>,
        expected: &Expected<'_>,
    ) -> Result<Self, IdTokenError> {
        // Only a logout token has them: none is taken for an ID token.
        if claims.get("events").is_some() {
            return Err(IdTokenError::WrongType);
        }
        let iss = rules.issuer(&claims)?;
        let aud = rules.audience(&claims)?;
        let azp = claims.text("azp")?.map(str::to_owned);
        match &azp {
            Some(azp) if azp != rules.client_id => return Err(IdTokenError::WrongAuthorizedParty),
            None if aud.len() > 1 => return Err(IdTokenError::MissingClaim { name: "azp" }),
            _ => {}
        }
        let exp = required("exp", claims.time("exp"))?;
        rules.expiry(exp)?;
        let nbf = rules.not_before(&claims)?;
        let iat = rules.issued(&claims)?;
        let sub = required("sub", claims.subject())?;
        let nonce = claims.text("nonce")?.map(Secret::from);
        expected.nonce.check(nonce.as_ref())?;
        let auth_time = rules.signed_in(&claims)?;
        if let Some(max_age) = expected.max_age {
            let since = required("auth_time", Ok(auth_time))?;
            let until = since.saturating_add(max_age).saturating_add(rules.leeway);
            if rules.now > until {
                return Err(IdTokenError::SignInTooOld);
            }
        }
        for (name, of, wrong) in [
            (
                "at_hash",
                expected.access_token,
                IdTokenError::WrongAccessToken,
            ),
            ("c_hash", expected.code, IdTokenError::WrongCode),
        ] {
            let Some(of) = of else { continue };
            match claims.text(name)? {
                Some(hash) if !same(hash, &half_hash(digest, of)) => return Err(wrong),
                None if expected.needs_hashes => return Err(IdTokenError::MissingClaim { name }),
                _ => {}
            }
        }
        Ok(Self {
            sid: claims.text("sid")?.map(str::to_owned),
            jti: claims.text("jti")?.map(str::to_owned),
            claims: claims.into_json(),
            raw: raw.clone(),
            iss,
            sub,
            aud,
            azp,
            exp,
            iat,
            nbf,
            auth_time,
            nonce,
        })
    }
}

impl Nonce<'_> {
    fn check(&self, found: Option<&Secret>) -> Result<(), IdTokenError> {
        let expected = match self {
            Self::Sent(nonce) => Some(*nonce),
            Self::Earlier(nonce) if found.is_some() => *nonce,
            Self::Earlier(_) | Self::Unknown => return Ok(()),
        };
        match found {
            None => Err(IdTokenError::MissingNonce),
            Some(_) if found == expected => Ok(()),
            Some(_) => Err(IdTokenError::WrongNonce),
        }
    }
}

/// The left half of the hash, in base64url: what `at_hash` and `c_hash` are.
fn half_hash(by: &'static digest::Algorithm, of: &Secret) -> String {
    let hash = digest::digest(by, of.expose().as_bytes());
    let (left, _) = hash.as_ref().split_at(by.output_len() / 2);
    URL_SAFE_NO_PAD.encode(left)
}

#[cfg(test)]
mod tests;
