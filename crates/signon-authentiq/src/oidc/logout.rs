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
    pub async fn verify_logout(&self, body: &[u8]) -> Result<LogoutToken, LogoutError> {
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::claims::now;
    use super::super::testing::{Server, Signer, changed};
    use super::*;

    fn claims(server: &Server, changes: Value) -> Value {
        let claims = server.claims(json!({
            "events": { EVENT: {} }, "jti": "EXAMPLE-jti", "sid": "EXAMPLE-sid",
        }));
        changed(claims, changes)
    }

    fn body(token: &Secret) -> Vec<u8> {
        format!("logout_token={}", token.expose()).into_bytes()
    }

    #[tokio::test]
    async fn a_logout_token_is_one_and_no_other_token_is() {
        let signer = Signer::new("a");
        let server = Server::of_keys(&[signer.jwk()]).await;
        let party = server.relying_party();
        for (changes, expected) in [
            (json!({}), "logged out"),
            (json!({ "sid": null }), "logged out"),
            (json!({ "sub": null }), "logged out"),
            (json!({ "exp": null }), "logged out"),
            (
                json!({ "exp": null, "iat": now() - LIFETIME - 61 }),
                "Token(Expired)",
            ),
            (json!({ "exp": now() - 61 }), "Token(Expired)"),
            (json!({ "iat": now() + 120 }), "Token(IssuedInTheFuture)"),
            (json!({ "nbf": now() + 120 }), "Token(NotYetValid)"),
            (json!({ "iss": "https://b.example/" }), "Token(WrongIssuer)"),
            (json!({ "aud": "b" }), "Token(WrongAudience)"),
            (
                json!({ "iat": null }),
                r#"Token(MissingClaim { name: "iat" })"#,
            ),
            (
                json!({ "jti": null }),
                r#"Token(MissingClaim { name: "jti" })"#,
            ),
            (
                json!({ "jti": "" }),
                r#"Token(MalformedClaim { name: "jti" })"#,
            ),
            (json!({ "sub": null, "sid": null }), "Nobody"),
            (json!({ "nonce": "EXAMPLE" }), "HasNonce"),
            (json!({ "events": null }), "NoLogoutEvent"),
            (json!({ "events": { EVENT: true } }), "NoLogoutEvent"),
            (json!({ "events": [EVENT] }), "NoLogoutEvent"),
            (
                json!({ "events": { "https://b.example/": {} } }),
                "NoLogoutEvent",
            ),
        ] {
            let token = signer.sign(&claims(&server, changes.clone()));
            let found = match party.verify_logout(&body(&token)).await {
                Ok(_) => "logged out".to_owned(),
                Err(error) => format!("{error:?}"),
            };
            assert_eq!(found, expected, "{changes}");
        }
        let forged = Signer::new("a").sign(&claims(&server, json!({})));
        let error = party
            .verify_logout(&body(&forged))
            .await
            .expect_err("refused");
        assert!(
            matches!(error, LogoutError::Token(IdTokenError::BadSignature)),
            "{error}"
        );
    }

    #[tokio::test]
    async fn who_shall_be_logged_out_is_told() {
        let signer = Signer::new("a");
        let server = Server::of_keys(&[signer.jwk()]).await;
        let party = server.relying_party();
        for typ in ["JWT", "logout+jwt", "application/logout+jwt"] {
            let header = json!({ "alg": "ES256", "kid": "a", "typ": typ });
            let token = signer.sign_as(
                &header,
                &claims(&server, json!({ "exp": null, "iat": now() })),
            );
            let logout = party
                .verify_logout(&body(&token))
                .await
                .expect("logged out");
            assert_eq!(logout.sub.as_deref(), Some("ada"));
            assert_eq!(logout.sid.as_deref(), Some("EXAMPLE-sid"));
            assert_eq!(logout.jti, "EXAMPLE-jti");
            assert_eq!(logout.accepted_until, logout.iat + LIFETIME + 60);
            // It signs nobody in.
            let expected = super::super::Expected::without_nonce();
            let error = party.verify(&token, &expected).await.expect_err("refused");
            assert!(matches!(error, IdTokenError::WrongType), "{error}");
        }
        let header = json!({ "alg": "ES256", "kid": "a", "typ": "at+jwt" });
        let token = signer.sign_as(&header, &claims(&server, json!({})));
        let error = party
            .verify_logout(&body(&token))
            .await
            .expect_err("refused");
        assert!(
            matches!(error, LogoutError::Token(IdTokenError::WrongType)),
            "{error}"
        );
    }

    #[tokio::test]
    async fn a_body_has_one_token() {
        let server = Server::of_keys(&[]).await;
        let party = server.relying_party();
        for body in ["", "{}", "token=a", "logout_token=a&logout_token=a"] {
            let error = party
                .verify_logout(body.as_bytes())
                .await
                .expect_err("refused");
            assert!(matches!(error, LogoutError::NoToken), "{error}");
        }
        let error = party
            .verify_logout(b"logout_token=")
            .await
            .expect_err("refused");
        assert!(
            matches!(error, LogoutError::Token(IdTokenError::Malformed { .. })),
            "{error}"
        );
    }
}
