//! Q2 BDCS: what comes by webhook, and how.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use std::time::Duration;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{
    KeyPair, KeySize, OAEP_SHA256_MGF1SHA256, OaepPrivateDecryptingKey, PrivateDecryptingKey,
};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::q2::{self, ANSWER, API_KEY, Delivery, Q2};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

type Sandbox = signon_sandbox::Sandbox<Q2>;

async fn post(server: &Sandbox, path: &str, body: &Value) -> Answer {
    let key = format!("authorization: Bearer {API_KEY}");
    let head = format!("POST {path}\ncontent-type: application/json\n{key}");
    send(server, &head, &body.to_string()).await
}

fn auth(user: &str) -> Value {
    json!({
        "items": ["swap"],
        "clientId": q2::CLIENT_ID,
        "companyId": q2::COMPANY_ID,
        "form": { "email": format!("{user}@test.test"), "password": "any" },
    })
}

/// Creates an auth, and gives the webhook that tells of it.
async fn told_of(server: &Sandbox, user: &str) -> Value {
    let answer = post(server, "/v1/auth", &auth(user)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    newest(server)
}

async fn step(server: &Sandbox, body: &Value) -> Answer {
    post(server, "/v1/auth/step", body).await
}

fn newest(server: &Sandbox) -> Value {
    let webhooks = server.webhooks();
    serde_json::from_str(&webhooks.last().unwrap().body).unwrap()
}

/// What the webhooks say of the auth's status. Only a challenge is documented, and the others say that they are not.
fn status(webhook: &Value) -> &str {
    let status = webhook["data"]["auth"]["status"]["type"].as_str().unwrap();
    let invented = webhook.get("EXAMPLE-invented").is_some();
    assert_eq!(invented, status != "mfa-required", "{webhook}");
    status
}

#[tokio::test]
async fn the_username_decides_what_comes() {
    let server = q2::start().await.unwrap();
    for (user, expected) in [
        ("test", "verified"),
        ("anybody", "verified"),
        ("testfail", "authenticate"),
        ("testhold", "hold"),
        ("testmfaquestion", "mfa-required"),
        ("testmfacode", "mfa-required"),
        ("testmfaprompt", "mfa-required"),
    ] {
        let webhook = told_of(&server, user).await;
        assert_eq!(status(&webhook), expected, "{user}");
        assert_eq!(
            webhook["resource"],
            json!({ "id": q2::CLIENT_ID, "type": "client" })
        );
    }
    assert_eq!(server.webhooks().len(), 7);
    let kept = |webhook: &q2::Webhook| webhook.delivery == Delivery::Kept;
    assert!(server.webhooks().iter().all(kept));

    // Where no email address is wanted, nothing is appended.
    let mut body = auth("");
    body["companyId"] = json!(q2::OTHER_COMPANY_ID);
    body["form"] = json!({ "username": "testfail", "password": "x", "phone number": "x" });
    assert_eq!(post(&server, "/v1/auth", &body).await.status, 200);
    assert_eq!(status(&newest(&server)), "authenticate");
}

#[tokio::test]
async fn two_users_who_sign_in_at_the_same_time_are_told_apart() {
    let server = q2::start().await.unwrap();
    let mut ids = Vec::new();
    for user in ["test", "testmfacode", "testmfaprompt", "anybody"] {
        let answer = post(&server, "/v1/auth", &auth(user)).await;
        let queued: Value = serde_json::from_str(&answer.body).unwrap();
        let id = queued["authId"].as_str().unwrap().to_owned();
        assert_eq!(id.len(), q2::AUTH_ID.len());
        assert_eq!(newest(&server)["data"]["auth"]["_id"], id, "{user}");
        // It is hers the next time, too, and of another server.
        let other = q2::start().await.unwrap();
        assert_eq!(told_of(&other, user).await["data"]["auth"]["_id"], id);
        assert!(!ids.contains(&id), "{ids:?}");
        ids.push(id);
    }
    assert_eq!(ids[0], q2::AUTH_ID);

    // What follows a challenge is about the one whom it was for.
    for (user, id) in [("testmfacode", &ids[1]), ("testmfaprompt", &ids[2])] {
        let webhooks = server.webhooks();
        let mut tokens = webhooks.iter().filter(|webhook| webhook.body.contains(id));
        let token = tokens.next().unwrap().step_token().unwrap();
        let body = match user {
            "testmfacode" => {
                json!({ "token": token, "method": "code", "didNotReceiveCode": true })
            }
            _ => json!({ "token": token, "method": "prompt" }),
        };
        assert_eq!(step(&server, &body).await.status, 200);
        assert_eq!(newest(&server)["data"]["auth"]["_id"], **id, "{user}");
    }
}

#[tokio::test]
async fn right_answers_lead_to_a_success_and_wrong_ones_to_a_failure() {
    let server = q2::start().await.unwrap();
    for (user, method) in [("testmfaquestion", "questions"), ("testmfacode", "code")] {
        for (text, expected) in [
            (ANSWER, "verified"),
            ("EXAMPLE-WRONG-not-real", "authenticate"),
        ] {
            let challenge = told_of(&server, user).await;
            let data = &challenge["data"];
            assert_eq!(data["method"], method);
            let answers: Vec<_> = data["input"]
                .as_array()
                .unwrap()
                .iter()
                .map(|input| {
                    assert!(input["question"].is_string());
                    json!({ "identifier": input["identifier"], "answer": text })
                })
                .collect();
            let security = match method {
                "code" => answers[0].clone(),
                _ => json!(answers),
            };
            let body = json!({ "token": data["token"], "method": method, "security": security });
            assert_eq!(step(&server, &body).await.status, 200);
            assert_eq!(status(&newest(&server)), expected);
            let again = step(&server, &body).await;
            assert_eq!(again.status, 400);
            assert!(again.body.contains("used before"));
        }
    }
    let challenge = told_of(&server, "testmfaprompt").await;
    assert_eq!(challenge["data"]["method"], "prompt");
    let body = json!({ "token": challenge["data"]["token"], "method": "prompt" });
    assert_eq!(step(&server, &body).await.status, 200);
    assert_eq!(status(&newest(&server)), "verified");
}

#[tokio::test]
async fn an_incomplete_set_of_answers_is_a_wrong_one() {
    let server = q2::start().await.unwrap();
    let challenge = told_of(&server, "testmfaquestion").await;
    let data = &challenge["data"];
    let one = json!({ "identifier": data["input"][0]["identifier"], "answer": ANSWER });
    let body = json!({ "token": data["token"], "method": "questions", "security": [one, one] });
    assert_eq!(step(&server, &body).await.status, 200);
    assert_eq!(status(&newest(&server)), "authenticate");
}

#[tokio::test]
async fn a_code_that_did_not_arrive_is_sent_again_with_another_token() {
    let server = q2::start().await.unwrap();
    let first = told_of(&server, "testmfacode").await["data"]["token"].clone();
    let body = json!({ "token": first, "method": "code", "didNotReceiveCode": true });
    assert_eq!(step(&server, &body).await.status, 200);
    let webhook = newest(&server);
    assert_eq!(status(&webhook), "mfa-required");
    let second = &webhook["data"]["token"];
    assert_ne!(*second, first);
    assert_eq!(step(&server, &body).await.status, 400);

    server.advance(q2::STEP_LIFETIME);
    let late = json!({ "token": second, "method": "code", "didNotReceiveCode": true });
    let late = step(&server, &late).await;
    assert!(late.body.contains("`token`: expired"), "{}", late.body);
}

/// Takes one webhook and answers it.
async fn receive(listener: &TcpListener) -> (String, String) {
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut text = String::new();
    let (head, body) = loop {
        let mut bytes = [0; 4096];
        let read = stream.read(&mut bytes).await.unwrap();
        text += std::str::from_utf8(&bytes[..read]).unwrap();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let head = head.to_ascii_lowercase();
        let length = head.split_once("content-length: ").unwrap().1;
        if body.len() == length.lines().next().unwrap().parse::<usize>().unwrap() {
            break (head, body.to_owned());
        }
    };
    let answer = b"HTTP/1.1 204 No Content\r\n\r\n";
    stream.write_all(answer).await.unwrap();
    (head, body)
}

async fn settled(server: &Sandbox, number: usize) -> Delivery {
    loop {
        let delivery = server.webhooks()[number].delivery.clone();
        if delivery != Delivery::Pending {
            return delivery;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn webhooks_are_delivered_to_an_address_on_loopback() {
    let server = q2::start().await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    server
        .deliver_to(&format!("http://localhost:{port}/hooks?a=b"))
        .unwrap();
    let told = told_of(&server, "testmfacode").await;
    let (head, body) = receive(&listener).await;
    assert!(head.starts_with("post /hooks?a=b http/1.1"), "{head}");
    assert!(head.contains("content-type: application/json"));
    assert!(!head.contains("authorization"));
    assert_eq!(serde_json::from_str::<Value>(&body).unwrap(), told);
    assert_eq!(settled(&server, 0).await, Delivery::Answered(204));

    server.authorize_deliveries("EXAMPLE-bearer-not-real");
    told_of(&server, "test").await;
    let (head, _) = receive(&listener).await;
    assert!(head.contains("authorization: bearer example-bearer-not-real"));

    drop(listener);
    told_of(&server, "test").await;
    assert!(matches!(settled(&server, 2).await, Delivery::Failed(_)));
    for elsewhere in [
        "http://example.com/",
        "https://127.0.0.1/",
        "/hooks",
        "",
        "ftp://[::1]",
    ] {
        server.deliver_to(elsewhere).unwrap_err();
    }
}

fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    format!("-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n")
}

#[tokio::test]
async fn encrypted_webhooks_are_for_the_key_that_the_test_gave() {
    let server = q2::start().await.unwrap();
    let key = PrivateDecryptingKey::generate(KeySize::Rsa2048).unwrap();
    let public: PublicKeyX509Der<'_> = key.public_key().as_der().unwrap();
    server
        .encrypt_deliveries(&pem(public.as_ref()), "EXAMPLE-kid")
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    server.deliver_to(&format!("http://{address}")).unwrap();
    let told = told_of(&server, "testmfaquestion").await;
    let (head, jwe) = receive(&listener).await;
    assert!(head.contains("content-type: application/jose+json"));

    let parts: Vec<_> = jwe
        .split('.')
        .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap())
        .collect();
    let header: Value = serde_json::from_slice(&parts[0]).unwrap();
    let expected = json!({ "alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": "EXAMPLE-kid" });
    assert_eq!(header, expected);
    let key = OaepPrivateDecryptingKey::new(key).unwrap();
    let mut unwrapped = [0; 256];
    let unwrapped = key
        .decrypt(&OAEP_SHA256_MGF1SHA256, &parts[1], &mut unwrapped, None)
        .unwrap();
    let nonce = Nonce::try_assume_unique_for_key(&parts[2]).unwrap();
    let mut sealed = [parts[3].clone(), parts[4].clone()].concat();
    let opened = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, unwrapped).unwrap())
        .open_in_place(
            nonce,
            Aad::from(jwe.split('.').next().unwrap().as_bytes()),
            &mut sealed,
        )
        .unwrap();
    assert_eq!(serde_json::from_slice::<Value>(opened).unwrap(), told);
    server.encrypt_deliveries("no key", "x").unwrap_err();
}

#[tokio::test]
async fn unsigned_requests_are_refused_if_the_test_wants_signatures() {
    let server = q2::start().await.unwrap();
    let key = KeyPair::generate(KeySize::Rsa2048).unwrap();
    let public: PublicKeyX509Der<'_> = key.public_key().as_der().unwrap();
    server.require_signatures(&pem(public.as_ref())).unwrap();
    let path = format!("/v1/company/{}", q2::COMPANY_ID);
    let date = "2026-01-31T12:00:00.000Z";
    let sign = |text: String| {
        let mut signature = vec![0; key.public_modulus_len()];
        let random = SystemRandom::new();
        key.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature)
            .unwrap();
        STANDARD.encode(signature)
    };
    let right = sign(format!("GET:{path}:{API_KEY}:{date}"));
    let cases = [
        (format!("signature: {right}\ndate: {date}"), 200),
        ("x: none".to_owned(), 401),
        (format!("date: {date}"), 401),
        (format!("signature: {right}"), 401),
        (
            format!("signature: {right}\ndate: 2026-01-31T12:00:01.000Z"),
            401,
        ),
        (
            format!("signature: {right}\ndate: Sat, 31 Jan 2026 12:00:00 GMT"),
            401,
        ),
        (format!("signature: ?\ndate: {date}"), 401),
        (
            format!(
                "signature: {}\ndate: {date}",
                sign(format!("POST:{path}:{API_KEY}:{date}"))
            ),
            401,
        ),
        (
            format!(
                "signature: {}\ndate: {date}",
                sign(format!("GET:{path}?a=b:{API_KEY}:{date}"))
            ),
            401,
        ),
    ];
    for (headers, status) in cases {
        let head = format!("GET {path}\nauthorization: Bearer {API_KEY}\n{headers}");
        let answer = send(&server, &head, "").await;
        assert_eq!(answer.status, status, "{headers}: {}", answer.body);
    }
    // The key alone is still looked at first.
    let head = format!("GET {path}\nsignature: {right}\ndate: {date}");
    let answer = send(&server, &head, "").await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.header("www-authenticate"), "Bearer");
    server.require_signatures(&pem(b"none")).unwrap_err();
}
