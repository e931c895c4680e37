//! Refreshing, which no page of the vendor documents.

use serde::{Deserialize, Serialize};
use signon_core::__private as rt;
use signon_core::Secret;

use super::claims::same;
use super::error::RefreshError;
use super::id_token::{Expected, IdToken, Nonce};
use super::relying_party::RelyingParty;
use super::tokens::Tokens;
use crate::builder;

static REFRESH: rt::Operation = rt::Operation {
    name: "refresh",
    method: rt::Method::POST,
    // Not retryable either: a refresh token may be for one use, as a code is.
    ..builder::TOKEN
};

/// Tokens in place of earlier ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Refreshed {
    /// The new ID token, if one came along. It says when the user signed in then, not that they are there now.
    pub id_token: Option<IdToken>,
    /// The new tokens. Where there is a refresh token among them, it takes the place of the earlier one.
    pub tokens: Tokens,
}

impl RelyingParty {
    /// Asks for new tokens by a refresh token.
    ///
    /// **Standard:** the vendor's document has `refresh_token` among the tokens, but no grant that takes it. This is the
    /// one of OAuth 2.0 (RFC 6749, section 6); the provider may refuse it.
    ///
    /// `earlier` is the ID token of the sign-in: a new one has to agree with it (OpenID Connect Core, section 12.2).
    ///
    /// # Errors
    ///
    /// If the earlier ID token is not this relying party's, and then nothing is sent; if the call fails, or a new ID token is
    /// not what it should be. The earlier refresh token may be used up even then.
    pub async fn refresh(
        &self,
        refresh_token: &Secret,
        earlier: &IdToken,
    ) -> Result<Refreshed, RefreshError> {
        if !self.is_of_here(earlier) {
            return Err(RefreshError::OtherRelyingParty);
        }
        let sent = async {
            let call = rt::Call::new(&self.client().0, &REFRESH);
            let mut request = call.request(REFRESH.template);
            request.form("grant_type", "refresh_token");
            request.form("refresh_token", refresh_token);
            builder::Token::read(request.send().await?)
        };
        let reply = sent.await?.into_inner();
        let expected = Expected {
            access_token: reply.access_token.as_ref(),
            ..Expected::with(Nonce::Earlier(earlier.nonce.as_ref()))
        };
        let new = self.verify_any(reply.id_token.as_ref(), &expected).await?;
        let id_token = new.map(|new| agreeing(new, earlier)).transpose()?;
        let tokens = reply.into();
        Ok(Refreshed { id_token, tokens })
    }
}

/// The new ID token, if it is of the same user, client and sign-in as the earlier one.
fn agreeing(new: IdToken, earlier: &IdToken) -> Result<IdToken, RefreshError> {
    let has_audience = earlier.aud.iter().all(|one| new.aud.contains(one));
    // Only the time of the sign-in may be left out; that it is named now and was not then is no difference.
    let both = (new.auth_time, earlier.auth_time);
    let same_time = !matches!(both, (Some(new), Some(earlier)) if new != earlier);
    for (name, agrees) in [
        ("iss", new.iss == earlier.iss),
        ("sub", same(&new.sub, &earlier.sub)),
        ("aud", has_audience),
        ("azp", new.azp == earlier.azp),
        ("auth_time", same_time),
    ] {
        if !agrees {
            return Err(RefreshError::Changed { name });
        }
    }
    Ok(new)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::changed;
    use super::*;

    fn token(changes: Value) -> IdToken {
        let token = json!({
            "iss": "https://connect.authentiq.io/", "sub": "ada", "aud": ["a", "b"], "azp": "a",
            "exp": 1, "iat": 0, "nbf": null, "auth_time": 5, "sid": null, "jti": null, "nonce": null,
            "claims": {}, "raw": "EXAMPLE",
        });
        serde_json::from_value(changed(token, changes)).expect("an ID token")
    }

    #[test]
    fn a_new_id_token_is_of_the_same_user_client_and_sign_in() {
        for (changes, expected) in [
            (json!({}), None),
            (json!({ "iat": 9, "exp": 10, "aud": ["b", "c", "a"] }), None),
            (json!({ "auth_time": null }), None),
            (
                json!({ "iss": "https://connect.authentiq.io" }),
                Some("iss"),
            ),
            (json!({ "sub": "bob" }), Some("sub")),
            (json!({ "aud": ["a"] }), Some("aud")),
            (json!({ "azp": "b" }), Some("azp")),
            (json!({ "azp": null }), Some("azp")),
            (json!({ "auth_time": 6 }), Some("auth_time")),
        ] {
            let changed = match agreeing(token(changes.clone()), &token(json!({}))) {
                Ok(_) => None,
                Err(RefreshError::Changed { name }) => Some(name),
                Err(error) => panic!("{error}"),
            };
            assert_eq!(changed, expected, "{changes}");
        }
    }
}
