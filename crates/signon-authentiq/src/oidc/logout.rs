//! Logging out, when the provider says so behind the user's back (OpenID Connect Back-Channel Logout 1.0).

use signon_core::Secret;
use url::form_urlencoded;

use super::claims::required;
use super::error::{IdTokenError, LogoutError};
use super::relying_party::RelyingParty;

/// The member of `events` by which a token says that it is for logging out.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// A token without `exp` is believed for so many seconds after it was issued.
const LIFETIME: i64 = 10 * 60;

/// Who shall be logged out, from a logout token that was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogoutToken {
    /// The provider that says so.
    pub iss: String,
    /// The user: without a `sid`, end all of their sessions.
    pub sub: Option<String>,
    /// The session, as the ID token's `sid` named it: end this one.
    pub sid: Option<String>,
    /// The token's own identifier.
    pub jti: String,
    /// When it was issued, in seconds since 1970-01-01T00:00:00Z.
    pub iat: i64,
    /// Until when the token is accepted, and so how long its `jti` has to be remembered.
    pub accepted_until: i64,
}

impl RelyingParty {
    /// Verifies what the provider posted to your logout address: `body` is the request's form, with a `logout_token`.
    ///
    /// That the vendor has back-channel logout is documented; that it follows OpenID's specification is known from its own
    /// client alone.
    ///
    /// **What to answer:** 200 when the sessions have ended, or there were none; 400 on an error; with
    /// `Cache-Control: no-cache, no-store` either way. If you cannot tell now, because the provider's keys cannot be
    /// fetched ([`IdTokenError::Keys`]), 400 as well: the provider may try again.
    ///
    /// **Replay** is yours to prevent, since it takes a memory that all your servers share: keep each `jti` until
    /// [`accepted_until`](LogoutToken::accepted_until), and answer 400 to one that you know. The worst that a replay does
    /// is to end a session that was begun since.
    ///
    /// # Errors
    ///
    /// One variant for each thing that can be wrong.
    pub async fn logout(&self, body: &[u8]) -> Result<LogoutToken, LogoutError> {
        let mut tokens = form_urlencoded::parse(body).filter(|(name, _)| name == "logout_token");
        let token = match (tokens.next(), tokens.next()) {
            (Some((_, token)), None) => Secret::from(token),
            _ => return Err(LogoutError::NoToken),
        };
        let types = ["jwt", "logout+jwt", "application/logout+jwt"];
        let (_, claims) = self.claims(&token, |typ| types.contains(&typ)).await?;
        let rules = self.rules();
        let iss = rules.issuer(&claims)?;
        rules.audience(&claims)?;
        let iat = rules.issued(&claims)?;
        let expires = claims.time("exp")?.unwrap_or(iat.saturating_add(LIFETIME));
        rules.expiry(expires)?;
        rules.not_before(&claims)?;
        let is_logout = claims
            .get("events")
            .and_then(|events| events.get(EVENT))
            .is_some_and(|event| event.is_object());
        if !is_logout {
            return Err(LogoutError::NoLogoutEvent);
        }
        if claims.get("nonce").is_some() {
            return Err(LogoutError::HasNonce);
        }
        let sub = claims.subject()?;
        let sid = claims.text("sid")?.map(str::to_owned);
        if sub.is_none() && sid.is_none() {
            return Err(LogoutError::Nobody);
        }
        let jti = required("jti", claims.text("jti"))?;
        if jti.is_empty() {
            return Err(IdTokenError::MalformedClaim { name: "jti" }.into());
        }
        Ok(LogoutToken {
            jti: jti.to_owned(),
            accepted_until: expires.saturating_add(rules.leeway),
            iss,
            sub,
            sid,
            iat,
        })
    }
}
