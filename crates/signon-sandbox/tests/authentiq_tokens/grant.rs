//! What codes and refresh tokens are good for, and how often.

use serde_json::json;
use signon_sandbox::authentiq;

use super::{
    CHALLENGE, REDIRECT, VERIFIER, authorize, code, parsed, part, redeem, refresh, refused,
    sign_in, token, userinfo,
};

#[tokio::test]
async fn a_refresh_token_comes_if_asked_for_and_works_once() {
    let server = authentiq::start().await.unwrap();
    let first = sign_in(&server, "openid+email+offline_access").await;
    let text = first["refresh_token"].as_str().unwrap();
    server.advance(authentiq::TOKEN_LIFETIME);
    let second = parsed(&refresh(&server, text).await);
    assert_eq!(second["scope"], "openid email offline_access");
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    assert_ne!(second["access_token"], first["access_token"]);
    assert_eq!(userinfo(&server, &second["access_token"]).await.status, 200);
    let (one, other) = (part(&first["id_token"], 1), part(&second["id_token"], 1));
    for claim in ["iss", "sub", "aud", "azp", "sid", "auth_time"] {
        assert_eq!(one[claim], other[claim], "{claim}");
    }
    assert_eq!(other.get("nonce"), None);

    // Used twice, it was stolen: the whole session is gone.
    refused(&refresh(&server, text).await, "invalid_grant");
    let newest = second["refresh_token"].as_str().unwrap();
    refused(&refresh(&server, newest).await, "invalid_grant");
    assert_eq!(userinfo(&server, &second["access_token"]).await.status, 401);
}

#[tokio::test]
async fn a_refresh_may_ask_for_less_and_not_for_more() {
    let server = authentiq::start().await.unwrap();
    let tokens = sign_in(&server, "openid+email+offline_access").await;
    let text = tokens["refresh_token"].as_str().unwrap();
    let form = format!("grant_type=refresh_token&refresh_token={text}&scope=");
    refused(
        &token(&server, &format!("{form}openid+phone")).await,
        "invalid_scope",
    );
    let less = parsed(&token(&server, &format!("{form}openid")).await);
    assert_eq!(less["scope"], "openid");
    let user = parsed(&userinfo(&server, &less["access_token"]).await);
    assert_eq!(user, json!({ "sub": authentiq::SUBJECT }));

    let newest = less["refresh_token"].as_str().unwrap();
    server.advance(authentiq::REFRESH_LIFETIME);
    refused(&refresh(&server, newest).await, "invalid_grant");
    refused(&refresh(&server, "made-up").await, "invalid_grant");
}

#[tokio::test]
async fn a_code_that_comes_twice_takes_its_tokens_with_it() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server, "openid").await;
    let tokens = parsed(&redeem(&server, &code).await);
    assert_eq!(userinfo(&server, &tokens["access_token"]).await.status, 200);
    refused(&redeem(&server, &code).await, "invalid_grant");
    assert_eq!(userinfo(&server, &tokens["access_token"]).await.status, 401);
}

#[tokio::test]
async fn a_code_with_a_challenge_needs_its_verifier() {
    let server = authentiq::start().await.unwrap();
    let ask = format!("response_type=code&scope=openid&{CHALLENGE}");
    let code = authorize(&server, &ask).await["code"].clone();
    let form = format!(
        "grant_type=authorization_code&{REDIRECT}&code={}",
        code.as_str().unwrap()
    );
    let wrong = VERIFIER.replace('d', "e");
    for verifier in [String::new(), format!("&code_verifier={wrong}")] {
        refused(
            &token(&server, &(form.clone() + &verifier)).await,
            "invalid_grant",
        );
    }
    parsed(&token(&server, &format!("{form}&code_verifier={VERIFIER}")).await);

    // A verifier for a code that had no challenge: somebody has swapped them.
    let code = super::code(&server, "openid").await;
    let form = format!("grant_type=authorization_code&{REDIRECT}&code={code}");
    let form = format!("{form}&code_verifier={VERIFIER}");
    refused(&token(&server, &form).await, "invalid_grant");
    for wrong in [
        "code_challenge_method=S256",
        "code_challenge_method=plain&code_challenge=x",
    ] {
        let answer = authorize(&server, &format!("response_type=code&scope=openid&{wrong}")).await;
        assert_eq!(answer["error"], "invalid_request");
    }
}
