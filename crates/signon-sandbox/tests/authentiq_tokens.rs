//! Authentiq Connect: what its tokens are worth, and for how long.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use std::time::Duration;

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use aws_lc_rs::{digest, hmac};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::authentiq::{self, Authentiq, CLIENT_SECRET, Signing, User};

type Sandbox = signon_sandbox::Sandbox<Authentiq>;

const CLIENT: &str = "client_id=EXAMPLE%3Aclient-not-real";
const SECRET: &str = "client_secret=EXAMPLE+secret%2B%25%2F%3A-not-real%2C+for+HS256+too";
const REDIRECT: &str = "redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback";
/// The example of RFC 7636.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str =
    "code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// What `/authorize` answers to more parameters, by name.
async fn authorize(server: &Sandbox, more: &str) -> Value {
    let query = format!("{CLIENT}&{REDIRECT}&state=s&{more}");
    let answer = send(server, &format!("GET /authorize?{query}"), "").await;
    assert_eq!(answer.status, 302, "{}", answer.body);
    let (_, pairs) = answer.header("location").split_once(['?', '#']).unwrap();
    let pairs = form_urlencoded::parse(pairs.as_bytes());
    pairs
        .map(|(name, value)| (name.into_owned(), json!(value)))
        .collect()
}

async fn code(server: &Sandbox, scope: &str) -> String {
    let more = format!("response_type=code&nonce=n&scope={scope}");
    let answer = authorize(server, &more).await;
    answer["code"].as_str().unwrap().to_owned()
}

async fn token(server: &Sandbox, form: &str) -> Answer {
    let head = "POST /token\ncontent-type: application/x-www-form-urlencoded";
    send(server, head, &format!("{CLIENT}&{SECRET}&{form}")).await
}

async fn redeem(server: &Sandbox, code: &str) -> Answer {
    let form = format!("grant_type=authorization_code&{REDIRECT}&code={code}");
    token(server, &form).await
}

async fn refresh(server: &Sandbox, token: &str) -> Answer {
    self::token(
        server,
        &format!("grant_type=refresh_token&refresh_token={token}"),
    )
    .await
}

/// Signs in, and gives the tokens.
async fn sign_in(server: &Sandbox, scope: &str) -> Value {
    parsed(&redeem(server, &code(server, scope).await).await)
}

fn parsed(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn refused(answer: &Answer, error: &str) {
    assert_eq!(answer.status, 400, "{}", answer.body);
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(body["error"], error, "{body}");
}

async fn userinfo(server: &Sandbox, access_token: &Value) -> Answer {
    let token = access_token.as_str().unwrap();
    let head = format!("GET /userinfo\nauthorization: Bearer {token}");
    send(server, &head, "").await
}

async fn keys(server: &Sandbox) -> Vec<Value> {
    let set = parsed(&send(server, "GET /public-keys", "").await);
    set["keys"].as_array().unwrap().clone()
}

fn decoded(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

fn part(jwt: &Value, index: usize) -> Value {
    let part = jwt.as_str().unwrap().split('.').nth(index).unwrap();
    serde_json::from_slice(&decoded(part)).unwrap()
}

/// The claims of a token that one of these keys has signed, or nothing.
fn verified(jwt: &Value, keys: &[Value]) -> Option<Value> {
    let (input, signature) = jwt.as_str().unwrap().rsplit_once('.').unwrap();
    let signature = decoded(signature);
    let head = part(jwt, 0);
    let key = keys.iter().find(|key| key["kid"] == head["kid"])?;
    assert_eq!(key["alg"], head["alg"]);
    let member = |name: &str| decoded(key[name].as_str().unwrap());
    let right = match key["kty"].as_str().unwrap() {
        "RSA" => {
            let (n, e) = (member("n"), member("e"));
            RsaPublicKeyComponents { n, e }.verify(
                &RSA_PKCS1_2048_8192_SHA256,
                input.as_bytes(),
                &signature,
            )
        }
        "EC" => {
            let point = [vec![4], member("x"), member("y")].concat();
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                .verify(input.as_bytes(), &signature)
        }
        other => panic!("{other}"),
    };
    right.is_ok().then(|| part(jwt, 1))
}

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
    let code = self::code(&server, "openid").await;
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

#[tokio::test]
async fn discovery_says_where_everything_is() {
    let server = authentiq::start().await.unwrap();
    let head = "GET /.well-known/openid-configuration";
    let metadata = parsed(&send(&server, head, "").await);
    let at = |path: &str| json!(server.base_url() + path);
    assert_eq!(metadata["issuer"], server.issuer());
    assert_eq!(metadata["authorization_endpoint"], at("/authorize"));
    assert_eq!(metadata["token_endpoint"], at("/token"));
    assert_eq!(metadata["userinfo_endpoint"], at("/userinfo"));
    assert_eq!(metadata["jwks_uri"], at("/public-keys"));
    assert_eq!(metadata["registration_endpoint"], at("/client"));
    for member in ["check_session_iframe", "jwks_uri"] {
        let url = metadata[member].as_str().unwrap().to_owned();
        let path = url.strip_prefix(&server.base_url()).unwrap();
        assert_eq!(send(&server, &format!("GET {path}"), "").await.status, 200);
    }
    assert_eq!(send(&server, &format!("{head}?a=b"), "").await.status, 400);
}

#[tokio::test]
async fn a_browser_signs_in_on_a_page_if_the_test_wants_one() {
    let server = authentiq::start().await.unwrap();
    server.show_sign_in_page();
    server.allow_redirect_uri("http://127.0.0.1:9/back");
    let query = format!(
        "{CLIENT}&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback&state=%22%3E%3Cb%3E\
         &response_type=code&scope=openid&nonce=n"
    );
    let answer = send(&server, &format!("GET /authorize?{query}"), "").await;
    assert_eq!(answer.status, 303);
    let page = send(&server, &format!("GET {}", answer.header("location")), "").await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(
        page.body.contains("value=\"&quot;&gt;&lt;b&gt;\""),
        "{}",
        page.body
    );
    assert!(!page.body.contains("<b>"));

    // What a browser makes of the page's form.
    let hidden: Vec<(String, String)> = page
        .body
        .split("<input type=hidden name=\"")
        .skip(1)
        .map(|input| {
            let (name, rest) = input.split_once("\" value=\"").unwrap();
            let value = rest.split_once("\">").unwrap().0;
            let value = value.replace("&quot;", "\"").replace("&gt;", ">");
            (name.to_owned(), value.replace("&lt;", "<"))
        })
        .collect();
    assert_eq!(hidden.len(), 6);
    let form = |password: &str| {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&hidden)
            .append_pair("username", User::Grace.username())
            .append_pair("password", password)
            .finish()
    };
    let head = "POST /sign-in\ncontent-type: application/x-www-form-urlencoded";
    let wrong = send(&server, head, &form("EXAMPLE-WRONG-not-real")).await;
    assert_eq!(wrong.status, 403);
    assert!(wrong.body.contains("wrong") && !wrong.body.contains("WRONG"));

    let right = send(&server, head, &form(authentiq::PASSWORD)).await;
    assert_eq!(right.status, 302);
    let location = right.header("location");
    let rest = location
        .strip_prefix("http://127.0.0.1:9/back?code=")
        .unwrap();
    let (code, state) = rest.split_once('&').unwrap();
    assert_eq!(state, "state=%22%3E%3Cb%3E");
    let form = format!(
        "grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback"
    );
    let tokens = parsed(&token(&server, &form).await);
    assert_eq!(part(&tokens["id_token"], 1)["sub"], User::Grace.subject());

    let stranger = query.replace("127.0.0.1", "127.0.0.2");
    let answer = send(&server, &format!("GET /authorize?{stranger}"), "").await;
    let page = send(&server, &format!("GET {}", answer.header("location")), "").await;
    assert_eq!(page.status, 400);
    assert!(page.body.contains("not registered"));
    assert!(
        !server
            .operations()
            .iter()
            .any(|(_, path)| *path == "/sign-in")
    );
}
