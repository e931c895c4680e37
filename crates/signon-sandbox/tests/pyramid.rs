//! Pyramid Analytics.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::{Sandbox, pyramid};

async fn post(server: &Sandbox<pyramid::Pyramid>, method: &str, data: &Value) -> Answer {
    let head = format!("POST /API2/auth/{method}\ncontent-type: application/json");
    send(server, &head, &json!({ "data": data }).to_string()).await
}

/// The answer is raw base64 text: no quotation marks, no line break.
fn assert_token(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "text/plain;charset=utf-8");
    assert_eq!(answer.body.len() % 4, 0, "{}", answer.body);
    let letters = answer.body.trim_end_matches('=');
    let base64 = |c: char| c.is_ascii_alphanumeric() || c == '+' || c == '/';
    assert!(letters.chars().all(base64), "{}", answer.body);
}

fn password(username: &str, password: &str) -> Value {
    json!({ "userName": username, "password": password })
}

#[tokio::test]
async fn every_method_answers_the_right_credentials_with_a_token() {
    let server = pyramid::start().await.unwrap();
    let password = password(pyramid::USERNAME, pyramid::PASSWORD);
    let admin = json!({ "userIdentity": pyramid::USERNAME, "token": pyramid::ADMIN_TOKEN });
    let openid =
        json!({ "parameterMap": { "id_token": pyramid::ID_TOKEN, "state": "preferred_username" } });
    let saml = json!({ "token": pyramid::SAML_TOKEN });
    let cases = [
        ("authenticateUser", &password),
        ("authenticateUserEmbed", &password),
        ("authenticateUserByToken", &admin),
        ("authenticateUserEmbedByToken", &admin),
        ("authenticateUserOPENID", &openid),
        ("authenticateUserEmbedOPENID", &openid),
        ("authenticateUserOPENIDAlt", &openid),
        ("authenticateUserSAML", &saml),
        ("authenticateUserEmbedSAML", &saml),
        ("authenticateUserSAMLAlt", &saml),
    ];
    for (method, data) in cases {
        assert_token(&post(&server, method, data).await);
        let mut embedded = data.clone();
        embedded["domain"] = json!("host.example");
        embedded["customData"] = json!("x");
        assert_token(&post(&server, method, &embedded).await);

        let mut unknown = data.clone();
        unknown["Domain"] = json!("host.example");
        let answer = post(&server, method, &unknown).await;
        let why = "`data.Domain`: unknown";
        assert_eq!((answer.status, answer.body.as_str()), (400, why));
    }
}

#[tokio::test]
async fn wrong_credentials_are_refused_in_plain_text() {
    let server = pyramid::start().await.unwrap();
    let cases = [
        ("authenticateUser", password(pyramid::USERNAME, "SENTINEL")),
        ("authenticateUser", password("nobody", pyramid::PASSWORD)),
        (
            "authenticateUserByToken",
            json!({ "userIdentity": pyramid::USERNAME, "token": "SENTINEL" }),
        ),
        (
            "authenticateUserByToken",
            json!({ "userIdentity": "nobody", "token": pyramid::ADMIN_TOKEN }),
        ),
        (
            "authenticateUserOPENID",
            json!({ "parameterMap": { "id_token": "SENTINEL" } }),
        ),
        ("authenticateUserSAML", json!({ "token": "SENTINEL" })),
    ];
    for (method, data) in cases {
        let answer = post(&server, method, &data).await;
        assert_eq!(answer.status, 401, "{method}");
        assert_eq!(answer.header("content-type"), "text/plain;charset=utf-8");
        assert!(!answer.body.contains("SENTINEL"), "{}", answer.body);
    }
}

#[tokio::test]
async fn a_failure_can_hide_under_200() {
    let server = pyramid::start().await.unwrap();
    let user = pyramid::ERROR_UNDER_200_USERNAME;
    let admin = json!({ "userIdentity": user, "token": pyramid::ADMIN_TOKEN });
    let cases = [
        ("authenticateUser", password(user, pyramid::PASSWORD)),
        ("authenticateUserByToken", admin),
    ];
    for (method, data) in cases {
        let answer = post(&server, method, &data).await;
        assert_eq!(answer.status, 200);
        let body: Value = serde_json::from_str(&answer.body).unwrap();
        assert!(body["error"].is_string());
    }
}

#[tokio::test]
async fn an_issued_token_can_sign_in_another_user() {
    let server = pyramid::start().await.unwrap();
    let issued = post(
        &server,
        "authenticateUserEmbed",
        &password(pyramid::USERNAME, pyramid::PASSWORD),
    )
    .await;
    let data = json!({ "userIdentity": pyramid::USERNAME, "token": issued.body });
    let next = post(&server, "authenticateUserEmbedByToken", &data).await;
    assert_token(&next);
    assert_ne!(next.body, issued.body);
}

#[tokio::test]
async fn a_parameter_map_is_an_object_or_a_string_of_it() {
    let server = pyramid::start().await.unwrap();
    let map = json!({ "id_token": pyramid::ID_TOKEN, "state": "preferred_username" });
    let right = [
        json!({ "parameterMap": map }),
        json!({ "parameterMap": map.to_string() }),
        json!({ "idToken": pyramid::ID_TOKEN }),
        json!({ "parameterMap": map, "idToken": pyramid::ID_TOKEN }),
    ];
    for data in right {
        assert_token(&post(&server, "authenticateUserOPENID", &data).await);
    }
    let wrong = [
        json!({}),
        json!({ "parameterMap": null }),
        json!({ "parameterMap": "SENTINEL" }),
        json!({ "parameterMap": { "id_token": 1 } }),
        json!({ "parameterMap": map.to_string().replace("id_token", "idToken") }),
        json!({ "parameterMap": map, "idToken": "SENTINEL" }),
    ];
    for data in wrong {
        let answer = post(&server, "authenticateUserOPENID", &data).await;
        assert_eq!(answer.status, 400, "{data}");
        assert!(!answer.body.contains("SENTINEL"), "{}", answer.body);
    }
}

#[tokio::test]
async fn the_windows_methods_need_negotiate() {
    let server = pyramid::start().await.unwrap();
    let embedded = "POST /API2/auth/authenticateUserEmbedWindows\ncontent-type: application/json";
    let plain = "POST /API2/auth/authenticateUserWindows";
    let empty = "POST /API2/auth/authenticateUserWindows\ncontent-type: application/json";
    let domain = r#"{"data":{"domain":"host.example"}}"#;
    let cases = [
        (plain, "", 200),
        (empty, r#"{"data":{}}"#, 200),
        (empty, domain, 400),
    ];
    let embedded_cases = [(embedded, domain, 200), (embedded, r#"{"data":{}}"#, 400)];
    for (head, body, status) in cases.into_iter().chain(embedded_cases) {
        for refused in [
            "x: none",
            "authorization: Negotiate other",
            "authorization: NTLM x",
        ] {
            let answer = send(&server, &format!("{head}\n{refused}"), body).await;
            assert_eq!(answer.status, 401);
            assert_eq!(answer.header("www-authenticate"), "Negotiate");
        }
        let token = pyramid::NEGOTIATE_TOKEN;
        let head = format!("{head}\nauthorization: Negotiate {token}");
        let answer = send(&server, &head, body).await;
        assert_eq!(answer.status, status, "{head} {body}");
    }
}

#[tokio::test]
async fn what_the_vendors_own_examples_send_is_taken() {
    let server = pyramid::start().await.unwrap();
    let body = json!({ "data": { "username": pyramid::USERNAME, "password": pyramid::PASSWORD } });
    let head = "POST /api2/auth/authenticateUser\ncontent-type: text/plain;charset=UTF-8";
    assert_token(&send(&server, head, &body.to_string()).await);
}

#[tokio::test]
async fn a_request_without_the_wrapper_is_refused() {
    let server = pyramid::start().await.unwrap();
    let head = "POST /API2/auth/authenticateUser\ncontent-type: application/json";
    let bare = password(pyramid::USERNAME, pyramid::PASSWORD);
    let mut both = bare.clone();
    both["username"] = json!(pyramid::USERNAME);
    let bodies = [
        bare.to_string(),
        json!({ "userCredentials": bare }).to_string(),
        json!({ "data": bare, "auth": "x" }).to_string(),
        json!({ "data": both }).to_string(),
        json!({ "data": [] }).to_string(),
        "{'data':{}}".to_owned(),
    ];
    for body in bodies {
        let answer = send(&server, head, &body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert!(!answer.body.contains(pyramid::PASSWORD));
    }
}

/// A JWT that nobody has signed.
fn jwt(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({ "alg": "none", "typ": "JWT" });
    format!("{}.{}.", part(&header), part(claims))
}

async fn by_map(server: &Sandbox<pyramid::Pyramid>, map: &Value) -> Answer {
    let data = json!({ "parameterMap": map });
    post(server, "authenticateUserOPENID", &data).await
}

#[tokio::test]
async fn an_id_token_names_the_user_in_the_claim_that_state_says() {
    let server = pyramid::start().await.unwrap();
    let by_email = jwt(&json!({ "email": pyramid::USERNAME, "exp": 4_000_000_000_u64 }));
    let by_name = jwt(&json!({ "preferred_username": pyramid::USERNAME }));
    let right = [
        json!({ "id_token": by_email, "state": "email" }),
        json!({ "id_token": by_name, "state": "preferred_username" }),
        json!({ "id_token": by_name }),
    ];
    for map in right {
        assert_token(&by_map(&server, &map).await);
    }
    let data = json!({ "idToken": by_name });
    assert_token(&post(&server, "authenticateUserEmbedOPENID", &data).await);

    let grace = jwt(&json!({ "preferred_username": "grace@example.com" }));
    let old = jwt(&json!({ "preferred_username": pyramid::USERNAME, "exp": 1_000_000_000 }));
    let wrong = [
        (json!({ "id_token": by_email }), "no claim that names"),
        (json!({ "id_token": by_name, "state": "email" }), "no claim"),
        (json!({ "id_token": grace }), "there is no such user"),
        (json!({ "id_token": old }), "has expired"),
        (json!({ "id_token": "a.b.c" }), "not valid"),
        (json!({ "id_token": "a.b.c.d.e" }), "not valid"),
    ];
    for (map, why) in wrong {
        let answer = by_map(&server, &map).await;
        assert_eq!(answer.status, 401, "{map}");
        assert!(answer.body.contains(why), "{}", answer.body);
    }
}

#[tokio::test]
async fn a_token_is_worth_something_until_it_expires() {
    let server = pyramid::start().await.unwrap();
    let credentials = password(pyramid::USERNAME, pyramid::PASSWORD);
    let token = post(&server, "authenticateUser", &credentials).await.body;
    assert!(token.contains('+') && token.contains('/') && token.ends_with('='));
    let by_token = json!({ "userIdentity": pyramid::USERNAME, "token": token });
    let me = json!({ "auth": token }).to_string();
    let head = "POST /api2/access/getMe\ncontent-type: application/json";
    let answer = send(&server, head, &me).await;
    assert_eq!(answer.status, 200);
    let expected = json!({ "data": { "userName": pyramid::USERNAME } });
    assert_eq!(answer.body, expected.to_string());
    assert_token(&post(&server, "authenticateUserByToken", &by_token).await);

    server.advance(pyramid::TOKEN_LIFETIME);
    assert_eq!(send(&server, head, &me).await.status, 401);
    let answer = post(&server, "authenticateUserByToken", &by_token).await;
    assert_eq!(answer.status, 401);
    let made_up = json!({ "auth": "made-up", "x": 1 }).to_string();
    assert_eq!(send(&server, head, &made_up).await.status, 400);
    let paths = server.operations().iter().map(|(_, path)| path);
    assert!(paths.clone().count() == 12 && !paths.into_iter().any(|path| path.contains("getMe")));
}
