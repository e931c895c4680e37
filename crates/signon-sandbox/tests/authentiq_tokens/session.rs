//! Whose session it is, and when it ends.

use std::time::Duration;

use serde_json::{Value, json};
use signon_sandbox::authentiq::{self, User};

use super::common::send;
use super::{
    authorize, code, keys, parsed, part, redeem, refresh, refused, sign_in, userinfo, verified,
};

#[tokio::test]
async fn what_is_issued_expires_by_the_servers_clock() {
    let server = authentiq::start().await.unwrap();
    let (late, timely) = (code(&server, "openid").await, code(&server, "openid").await);
    server.advance(authentiq::CODE_LIFETIME - Duration::from_secs(5));
    let tokens = parsed(&redeem(&server, &timely).await);
    server.advance(Duration::from_secs(5));
    refused(&redeem(&server, &late).await, "invalid_grant");

    let access_token = &tokens["access_token"];
    server.advance(authentiq::TOKEN_LIFETIME - Duration::from_secs(10));
    assert_eq!(userinfo(&server, access_token).await.status, 200);
    server.advance(Duration::from_secs(10));
    let answer = userinfo(&server, access_token).await;
    assert_eq!(answer.status, 401);
    assert!(answer.header("www-authenticate").contains("invalid_token"));
    assert_eq!(
        userinfo(&server, &json!(authentiq::ACCESS_TOKEN))
            .await
            .status,
        200
    );

    // What is issued now is dated by the same clock.
    let later = sign_in(&server, "openid").await;
    let iat = |tokens: &Value| part(&tokens["id_token"], 1)["iat"].as_u64().unwrap();
    assert!(iat(&later) >= iat(&tokens) + 3600);
}

#[tokio::test]
async fn userinfo_answers_for_the_tokens_own_user_and_scope() {
    let server = authentiq::start().await.unwrap();
    let ada = sign_in(&server, "openid+aq:name").await;
    server.sign_in_as(User::Grace);
    let grace = sign_in(&server, "openid+email").await;
    let expected = json!({
        "sub": User::Ada.subject(),
        "name": "Ada Example",
        "given_name": "Ada",
        "family_name": "Example",
    });
    assert_eq!(
        parsed(&userinfo(&server, &ada["access_token"]).await),
        expected
    );
    let expected = json!({
        "sub": User::Grace.subject(),
        "email": User::Grace.username(),
        "email_verified": true,
    });
    assert_eq!(
        parsed(&userinfo(&server, &grace["access_token"]).await),
        expected
    );
    assert_eq!(part(&grace["id_token"], 1)["sub"], User::Grace.subject());
}

#[tokio::test]
async fn an_address_that_is_not_verified_is_said_to_be_none() {
    let server = authentiq::start().await.unwrap();
    for user in [User::Ada, User::Grace, User::Joan] {
        server.sign_in_as(user);
        let tokens = sign_in(&server, "openid+email").await;
        let profile = parsed(&userinfo(&server, &tokens["access_token"]).await);
        let id_token = part(&tokens["id_token"], 1);
        for claims in [profile, id_token] {
            assert_eq!(claims["sub"], user.subject());
            assert_eq!(claims["email"], user.username());
            assert_eq!(claims["email_verified"], user != User::Joan, "{user:?}");
        }
    }
}

#[tokio::test]
async fn the_server_names_itself_in_every_redirect_and_promises_to() {
    let server = authentiq::start().await.unwrap();
    let document = send(&server, "GET /.well-known/openid-configuration", "").await;
    let promise = "authorization_response_iss_parameter_supported";
    assert_eq!(parsed(&document)[promise], true);
    for more in [
        "response_type=code&scope=openid",
        "response_type=token+id_token&scope=openid&nonce=n",
        "response_type=code&scope=email",
        "response_type=code&scope=openid&prompt=none",
    ] {
        assert_eq!(authorize(&server, more).await["iss"], server.issuer());
    }
}

#[tokio::test]
async fn a_session_that_ends_at_the_provider_has_a_logout_token() {
    let server = authentiq::start().await.unwrap();
    let tokens = sign_in(&server, "openid+offline_access").await;
    let kept = sign_in(&server, "openid").await;
    let sid = part(&tokens["id_token"], 1)["sid"].clone();
    let logout = json!(server.log_out(sid.as_str().unwrap()).unwrap());
    let claims = verified(&logout, &keys(&server).await).unwrap();
    assert_eq!(part(&logout, 0)["typ"], "logout+jwt");
    assert_eq!(claims["iss"], server.issuer());
    assert_eq!(claims["aud"], authentiq::CLIENT_ID);
    assert_eq!(
        (&claims["sid"], &claims["sub"]),
        (&sid, &json!(authentiq::SUBJECT))
    );
    let event = "http://schemas.openid.net/event/backchannel-logout";
    assert_eq!(claims["events"], json!({ event: {} }));
    assert!(claims["iat"].is_u64() && claims["jti"].is_string());
    assert!(claims["exp"].as_u64() > claims["iat"].as_u64());
    assert_eq!(claims.get("nonce"), None);

    assert_eq!(userinfo(&server, &tokens["access_token"]).await.status, 401);
    let text = tokens["refresh_token"].as_str().unwrap();
    refused(&refresh(&server, text).await, "invalid_grant");
    assert_eq!(userinfo(&server, &kept["access_token"]).await.status, 200);
    let none = server.log_out("made-up").unwrap_err();
    assert_eq!(none.kind(), std::io::ErrorKind::NotFound);
}
