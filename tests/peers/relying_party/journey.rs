//! What goes well.

use std::time::Duration;

use serde_json::json;
use signon::Secret;
use signon::authentiq::PendingSignIn;
use signon::authentiq::oidc::{Expected, IdTokenError, RefreshError, SignInError};

use super::{ES256, HS256, Provider, RS256, begin, profile};

#[tokio::test]
async fn a_user_signs_in_however_the_id_token_is_signed() {
    let provider = Provider::start().await;
    for client_id in [RS256, ES256, HS256] {
        let party = provider.builder(client_id).discover().await;
        let party = party.expect("a relying party");
        assert!(party.is_discovered());
        let signed_in = provider.sign_in(&party).await.expect("signed in");
        let id_token = &signed_in.id_token;
        assert_eq!(id_token.sub, "ada");
        assert_eq!(id_token.iss, format!("{}/", provider.base_url()));
        assert_eq!(id_token.aud, [client_id]);
        let user = profile(&party, &signed_in).await.expect("the user");
        assert_eq!(user.name.as_deref(), Some("Ada Lovelace"));
    }
}

#[tokio::test]
async fn what_is_pending_can_wait_in_a_stored_session() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let request = begin(&party);
    let redirect = provider.browse(request.url.expose()).await;
    let stored = serde_json::to_string(&request.pending).expect("JSON");
    let pending: PendingSignIn = serde_json::from_str(&stored).expect("the same");
    party.finish(pending, &redirect).await.expect("signed in");
}

#[tokio::test]
async fn a_user_signs_in_with_pkce() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let begin = || party.authorize().begin_with_pkce().expect("begun");
    let (one, other) = (begin(), begin());
    let redirect = provider.browse(one.url.expose()).await;
    let signed_in = party.finish(one.pending, &redirect).await;
    assert_eq!(signed_in.expect("signed in").id_token.sub, "ada");

    // A code that was begun elsewhere, put into this user's redirect.
    let (mine, theirs) = (begin(), other);
    let redirect = provider.browse(theirs.url.expose()).await;
    let injected = redirect.replace(
        theirs.pending.state().expose(),
        mine.pending.state().expose(),
    );
    let error = party
        .finish(mine.pending, &injected)
        .await
        .expect_err("refused");
    let SignInError::Exchange(error) = error else {
        panic!("{error}")
    };
    assert_eq!(error.code(), Some("invalid_grant"));
}

#[tokio::test]
async fn a_user_signs_in_by_every_response_type_with_an_id_token() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    for response_type in [
        "id_token",
        "id_token token",
        "code id_token",
        "code id_token token",
    ] {
        let request = party
            .authorize()
            .response_type(response_type)
            .begin()
            .expect("begun");
        let redirect = provider.browse(request.url.expose()).await;
        assert!(redirect.contains('#'), "{response_type}");
        let signed_in = party.finish(request.pending, &redirect).await;
        let signed_in = signed_in.unwrap_or_else(|error| panic!("{response_type}: {error}"));
        assert_eq!(signed_in.id_token.sub, "ada");
        let has_access_token = signed_in.tokens.access_token.is_some();
        assert_eq!(has_access_token, response_type != "id_token");
        if has_access_token {
            profile(&party, &signed_in).await.expect("the user");
        }
    }
}

#[tokio::test]
async fn a_sign_in_may_have_to_be_fresh() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let request = party.authorize().max_age(3600).begin().expect("begun");
    let redirect = provider.browse(request.url.expose()).await;
    let signed_in = party
        .finish(request.pending, &redirect)
        .await
        .expect("signed in");
    assert!(signed_in.id_token.auth_time.is_some());
    // The provider gives the time only where it was asked for.
    let request = begin(&party);
    let nonce = request.pending.nonce().clone();
    let redirect = provider.browse(request.url.expose()).await;
    let signed_in = party
        .finish(request.pending, &redirect)
        .await
        .expect("signed in");
    let expected = Expected::nonce(&nonce).max_age(3600);
    let error = party.verify(&signed_in.id_token.raw, &expected).await;
    let error = error.expect_err("refused");
    assert!(
        matches!(error, IdTokenError::MissingClaim { name: "auth_time" }),
        "{error}"
    );
}

#[tokio::test]
async fn keys_that_rotate_are_followed() {
    let provider = Provider::start().await;
    let builder = provider.builder(RS256).key_cooldown(Duration::ZERO);
    let party = builder.discover().await.expect("a relying party");
    let request = begin(&party);
    let nonce = request.pending.nonce().clone();
    let redirect = provider.browse(request.url.expose()).await;
    let before = party
        .finish(request.pending, &redirect)
        .await
        .expect("signed in");
    let expected = Expected::nonce(&nonce);
    let again = party.verify(&before.id_token.raw, &expected).await;
    assert_eq!(again.expect("still good"), before.id_token);

    provider.wish(json!({ "rotate": true })).await;
    provider
        .sign_in(&party)
        .await
        .expect("signed in with the new key");
    let old = party.verify(&before.id_token.raw, &expected).await;
    let error = old.expect_err("its key was withdrawn");
    assert!(matches!(error, IdTokenError::UnknownKey), "{error}");
}

#[tokio::test]
async fn tokens_are_refreshed_for_the_same_user_and_no_other() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    for (attack, expected) in [
        (None, "refreshed"),
        (Some("no nonce"), "refreshed"),
        (Some("another nonce"), "IdToken(WrongNonce)"),
        (Some("another user"), "Changed { name: \"sub\" }"),
        (Some("another issuer"), "IdToken(WrongIssuer)"),
        (Some("an expired token"), "IdToken(Expired)"),
        (Some("a tampered payload"), "IdToken(BadSignature)"),
    ] {
        let signed_in = provider.sign_in(&party).await.expect("signed in");
        let refresh_token = signed_in.tokens.refresh_token.as_ref();
        let refresh_token = refresh_token.expect("a refresh token");
        provider.attack(attack).await;
        let refreshed = party.refresh(refresh_token, &signed_in.id_token).await;
        provider.attack(None::<&str>).await;
        let found = match refreshed {
            Ok(refreshed) => {
                let tokens = [&refreshed.tokens, &signed_in.tokens];
                let [new, old] = tokens.map(|tokens| tokens.access_token.as_ref());
                assert!(new.is_some() && new != old, "another access token");
                let id_token = refreshed.id_token.expect("an ID token");
                assert_eq!(id_token.sub, "ada");
                "refreshed".to_owned()
            }
            Err(error) => format!("{error:?}"),
        };
        assert_eq!(found, expected, "{attack:?}");

        let again = party.refresh(refresh_token, &signed_in.id_token).await;
        let Err(RefreshError::Call(error)) = again else {
            panic!("used twice: {again:?}")
        };
        assert_eq!(error.code(), Some("invalid_grant"));
    }
}

#[tokio::test]
async fn the_provider_logs_a_user_out_behind_their_back() {
    let provider = Provider::start().await;
    for client_id in [RS256, ES256, HS256] {
        let party = provider.relying_party(client_id);
        let body = provider.wish(json!({ "logout": client_id })).await;
        let logout = party
            .verify_logout(body.as_bytes())
            .await
            .expect("logged out");
        assert_eq!(logout.sub.as_deref(), Some("ada"));
        assert_eq!(logout.iss, party.issuer());
        assert!(!logout.jti.is_empty());
        // Nobody else is meant, and it signs nobody in.
        let other = if client_id == RS256 { ES256 } else { RS256 };
        let other = provider
            .relying_party(other)
            .verify_logout(body.as_bytes())
            .await;
        assert!(other.is_err());
        let token = Secret::from(body.strip_prefix("logout_token=").expect("a token"));
        let error = party.verify(&token, &Expected::without_nonce()).await;
        assert!(matches!(error, Err(IdTokenError::WrongType)), "{error:?}");
    }
}
