//! What an ID token says, and who has signed it.

use aws_lc_rs::{digest, hmac};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use signon_sandbox::authentiq::{self, CLIENT_SECRET, Signing};

use super::{authorize, decoded, keys, parsed, part, redeem, sign_in, userinfo, verified};

fn left_half(text: &Value) -> String {
    let hash = digest::digest(&digest::SHA256, text.as_str().unwrap().as_bytes());
    URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16])
}

#[tokio::test]
async fn an_id_token_is_signed_and_says_who_signed_in_for_whom() {
    let server = authentiq::start().await.unwrap();
    let tokens = sign_in(&server, "openid+email~rs").await;
    let claims = verified(&tokens["id_token"], &keys(&server).await).unwrap();
    assert_eq!(claims["iss"], server.issuer());
    assert_eq!(claims["iss"], format!("{}/", server.base_url()));
    assert_eq!(claims["sub"], authentiq::SUBJECT);
    assert_eq!(claims["aud"], authentiq::CLIENT_ID);
    assert_eq!(claims["azp"], authentiq::CLIENT_ID);
    assert_eq!(claims["nonce"], "n");
    assert_eq!(claims["at_hash"], left_half(&tokens["access_token"]));
    assert_eq!(claims["sid"], server.sessions()[0]);
    let (iat, exp) = (&claims["iat"], &claims["exp"]);
    assert_eq!(exp.as_u64().unwrap() - iat.as_u64().unwrap(), 3600);
    assert!(claims["auth_time"].as_u64() <= iat.as_u64());
    assert_eq!(claims["email"], authentiq::USERNAME);
    assert_eq!(claims["email_verified"], true);
    for absent in ["name", "phone_number", "address", "c_hash"] {
        assert_eq!(claims.get(absent), None);
    }
}

#[tokio::test]
async fn an_id_token_without_a_nonce_is_what_was_asked_for() {
    let server = authentiq::start().await.unwrap();
    let answer = authorize(&server, "response_type=code&scope=openid").await;
    let tokens = parsed(&redeem(&server, answer["code"].as_str().unwrap()).await);
    assert_eq!(part(&tokens["id_token"], 1).get("nonce"), None);
}

#[tokio::test]
async fn id_tokens_are_signed_as_the_test_says() {
    let server = authentiq::start().await.unwrap();
    server.sign_id_tokens(Signing::Es256);
    let jwt = &sign_in(&server, "openid").await["id_token"];
    assert_eq!(part(jwt, 0)["alg"], "ES256");
    assert!(verified(jwt, &keys(&server).await).is_some());

    server.sign_id_tokens(Signing::Hs256);
    let jwt = &sign_in(&server, "openid").await["id_token"];
    let (input, tag) = jwt.as_str().unwrap().rsplit_once('.').unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, CLIENT_SECRET.as_bytes());
    hmac::verify(&key, input.as_bytes(), &decoded(tag)).unwrap();
    assert_eq!(part(jwt, 0), json!({ "alg": "HS256", "typ": "JWT" }));

    server.sign_id_tokens(Signing::Unsigned);
    let jwt = &sign_in(&server, "openid").await["id_token"];
    assert_eq!(part(jwt, 0), json!({ "alg": "none", "typ": "JWT" }));
    assert!(jwt.as_str().unwrap().ends_with('.'));
    assert_eq!(part(jwt, 1)["sub"], authentiq::SUBJECT);
    // The front channel is signed in any case.
    let front = authorize(&server, "response_type=id_token&scope=openid").await;
    assert!(verified(&front["id_token"], &keys(&server).await).is_some());
}

#[tokio::test]
async fn the_front_channel_binds_the_id_token_to_what_stands_beside_it() {
    let server = authentiq::start().await.unwrap();
    let more = "response_type=code+token+id_token&scope=openid+profile&nonce=n";
    let answer = authorize(&server, more).await;
    let claims = verified(&answer["id_token"], &keys(&server).await).unwrap();
    assert_eq!(claims["c_hash"], left_half(&answer["code"]));
    assert_eq!(claims["at_hash"], left_half(&answer["access_token"]));
    assert_eq!(
        (&claims["nonce"], &claims["name"]),
        (&json!("n"), &json!("Ada Example"))
    );
    assert_eq!(userinfo(&server, &answer["access_token"]).await.status, 200);
    let tokens = parsed(&redeem(&server, answer["code"].as_str().unwrap()).await);
    assert_eq!(part(&tokens["id_token"], 1)["sid"], claims["sid"]);
}

#[tokio::test]
async fn rotated_keys_are_published_until_they_are_retired() {
    let server = authentiq::start().await.unwrap();
    let first = sign_in(&server, "openid").await["id_token"].clone();
    let before = keys(&server).await;
    assert_eq!(before.len(), 2);

    server.rotate_keys().unwrap();
    let second = sign_in(&server, "openid").await["id_token"].clone();
    let both = keys(&server).await;
    assert_eq!(both.len(), 4);
    assert!(verified(&first, &both).is_some() && verified(&second, &both).is_some());
    assert!(verified(&second, &before).is_none());

    server.retire_keys();
    let after = keys(&server).await;
    assert_eq!(after.len(), 2);
    assert!(verified(&first, &after).is_none() && verified(&second, &after).is_some());

    server.rotate_keys().unwrap();
    server.rotate_keys().unwrap();
    let last = keys(&server).await;
    assert_eq!(last.len(), 4);
    assert!(verified(&second, &last).is_none());
}

#[tokio::test]
async fn a_tampered_token_does_not_verify() {
    let server = authentiq::start().await.unwrap();
    let keys = keys(&server).await;
    let jwt = sign_in(&server, "openid").await["id_token"].clone();
    assert!(verified(&jwt, &keys).is_some());
    let mut parts: Vec<_> = jwt.as_str().unwrap().split('.').collect();
    let claims = URL_SAFE_NO_PAD.encode(r#"{"sub":"EXAMPLE-other-not-real"}"#);
    parts[1] = &claims;
    assert!(verified(&json!(parts.join(".")), &keys).is_none());
}
