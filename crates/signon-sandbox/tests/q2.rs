//! Q2 BDCS.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::{Sandbox, q2};

async fn post(server: &Sandbox<q2::Q2>, path: &str, body: &Value) -> Answer {
    let key = format!("authorization: Bearer {}", q2::API_KEY);
    let head = format!("POST {path}\ncontent-type: application/json\n{key}");
    let answer = send(server, &head, &body.to_string()).await;
    assert_ne!(answer.header("request-id"), "");
    answer
}

fn parsed(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.body).unwrap()
}

/// The page's example, mended, with this server's values.
fn auth() -> Value {
    json!({
        "items": ["swap"],
        "paymentIdentifier": "EXAMPLE-PAYMENT-1",
        "meta": { "paymentMethodId": "EXAMPLE-PAYMENT-METHOD-ID" },
        "clientId": q2::CLIENT_ID,
        "companyId": q2::COMPANY_ID,
        "form": { "email": q2::EMAIL, "password": q2::PASSWORD },
    })
}

#[tokio::test]
async fn an_auth_is_queued_and_keeps_its_id() {
    let server = q2::start().await.unwrap();
    assert!(server.base_url().ends_with("/v1"));
    let mut request_ids = Vec::new();
    for _ in 0..2 {
        let answer = post(&server, "/v1/auth", &auth()).await;
        assert_eq!(answer.status, 200);
        request_ids.push(answer.header("request-id").to_owned());
        let expected = json!({
            "success": true,
            "message": "Auth has been queued and will respond via webhooks.",
            "authId": q2::AUTH_ID,
        });
        assert_eq!(parsed(&answer), expected);
    }
    assert_ne!(request_ids[0], request_ids[1]);
}

#[tokio::test]
async fn every_refusal_has_a_message_and_a_request_id() {
    let server = q2::start().await.unwrap();
    let key = format!("authorization: Bearer {}", q2::API_KEY);
    let cases = [
        (
            "POST /v1/auth\ncontent-type: application/json".to_owned(),
            401,
        ),
        (
            "GET /v1/company/x\nauthorization: Bearer SENTINEL".to_owned(),
            401,
        ),
        (
            format!("GET /v1/company/x\nauthorization: {}", q2::API_KEY),
            401,
        ),
        (format!("GET /v1/company/SENTINEL\n{key}"), 404),
        (format!("GET /v1/auth/x\n{key}"), 404),
        (format!("GET /auth\n{key}"), 404),
        (format!("PUT /v1/auth\n{key}"), 405),
        (format!("POST /v1/auth\n{key}"), 415),
        (
            format!("GET /v1/company/{}?a=b\n{key}", q2::COMPANY_ID),
            400,
        ),
    ];
    for (head, status) in cases {
        let answer = send(&server, &head, "").await;
        assert_eq!(answer.status, status, "{head}");
        assert_ne!(answer.header("request-id"), "", "{head}");
        assert!(parsed(&answer)["message"].is_string(), "{head}");
        assert!(!answer.body.contains("SENTINEL"), "{}", answer.body);
    }
}

#[tokio::test]
async fn an_auth_that_is_not_as_documented_is_told_why() {
    let server = q2::start().await.unwrap();
    let both = json!({ "billId": "a", "swapId": "b" });
    let cases = [
        ("items", json!("swap"), 400, "`items`: must be [\"swap\"]"),
        (
            "items",
            json!(["swap", "pay"]),
            400,
            "`items`: must be [\"swap\"]",
        ),
        (
            "meta",
            both,
            400,
            "`meta`: billId and swapId exclude each other",
        ),
        (
            "meta",
            json!({ "swapID": "a" }),
            400,
            "`meta.swapID`: unknown",
        ),
        (
            "meta",
            json!({ "swapId": 1 }),
            400,
            "`meta.swapId`: must be a string",
        ),
        (
            "form",
            json!({ "email": "a" }),
            400,
            "`form.password`: missing",
        ),
        ("form", json!([]), 400, "form must be a JSON object"),
        ("apiKey", json!("x"), 400, "`apiKey`: unknown"),
        ("clientId", json!("x"), 404, "`clientId`: no such client"),
        ("companyId", json!("x"), 404, "`companyId`: no such company"),
    ];
    for (field, value, status, why) in cases {
        let mut body = auth();
        body[field] = value;
        let answer = post(&server, "/v1/auth", &body).await;
        assert_eq!(answer.status, status, "{field}");
        assert_eq!(parsed(&answer)["message"], why);
    }
    let mut body = auth();
    body["form"]["SENTINEL-1"] = json!("x");
    let answer = post(&server, "/v1/auth", &body).await;
    assert_eq!(answer.status, 400);
    assert!(!answer.body.contains("SENTINEL"));
}

/// Has the company challenge the user in this way; gives the token, from the webhook.
async fn challenge(server: &Sandbox<q2::Q2>, user: &str) -> String {
    let mut body = auth();
    body["form"]["email"] = json!(format!("{user}@test.test"));
    assert_eq!(post(server, "/v1/auth", &body).await.status, 200);
    server.webhooks().pop().unwrap().step_token().unwrap()
}

#[tokio::test]
async fn a_step_answers_the_challenge_in_the_shape_of_its_method() {
    let server = q2::start().await.unwrap();
    let answer = json!({ "identifier": "a", "answer": "b" });
    let (questions, code, prompt) = ("testmfaquestion", "testmfacode", "testmfaprompt");
    let right = [
        (
            questions,
            json!({ "method": "questions", "security": [answer, answer] }),
        ),
        (code, json!({ "method": "code", "security": answer })),
        (
            code,
            json!({ "method": "code", "security": answer, "didNotReceiveCode": false }),
        ),
        (code, json!({ "method": "code", "didNotReceiveCode": true })),
        (prompt, json!({ "method": "prompt" })),
    ];
    for (user, mut body) in right {
        body["token"] = json!(challenge(&server, user).await);
        let answer = post(&server, "/v1/auth/step", &body).await;
        assert_eq!(answer.status, 200, "{body}");
        assert_eq!(parsed(&answer)["success"], "true");
        assert!(parsed(&answer)["message"].is_string());
    }
    let wrong = [
        (
            questions,
            json!({ "method": "questions", "security": answer }),
        ),
        (questions, json!({ "method": "questions", "security": [] })),
        (
            questions,
            json!({ "method": "questions", "security": [{ "identifier": "a" }] }),
        ),
        (questions, json!({ "method": "code", "security": answer })),
        (code, json!({ "method": "code", "security": [answer] })),
        (
            code,
            json!({ "method": "code", "didNotReceiveCode": false }),
        ),
        (code, json!({ "method": "sms", "security": answer })),
        (code, json!({ "security": answer })),
        (prompt, json!({ "method": "prompt", "token": "SENTINEL" })),
        (prompt, json!({ "method": "prompt", "mfa": [] })),
    ];
    for (user, mut body) in wrong {
        let token = challenge(&server, user).await;
        if body.get("token").is_none() {
            body["token"] = json!(token);
        }
        let told = server.webhooks().len();
        let answer = post(&server, "/v1/auth/step", &body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert!(!answer.body.contains("SENTINEL"));
        assert_eq!(server.webhooks().len(), told);
    }
}

#[tokio::test]
async fn each_company_lists_the_login_fields_that_its_form_needs() {
    let server = q2::start().await.unwrap();
    let key = format!("authorization: Bearer {}", q2::API_KEY);
    let cases = [
        (q2::COMPANY_ID, "operational", false, 200),
        (q2::OTHER_COMPANY_ID, "operational", true, 200),
        (q2::MAINTENANCE_COMPANY_ID, "maintenance", false, 400),
    ];
    let mut forms = Vec::new();
    let mut auths = Vec::new();
    for (id, state, user_present, status) in cases {
        let answer = send(&server, &format!("GET /v1/company/{id}\n{key}"), "").await;
        assert_eq!(answer.status, 200);
        assert_ne!(answer.header("request-id"), "");
        let company = parsed(&answer);
        assert_eq!(
            (&company["_id"], &company["status"]),
            (&json!(id), &json!(state))
        );
        assert_eq!(company["userPresenceRequired"], user_present);
        assert!(company["auth"]["urls"]["login"].is_string());

        let fields = company["auth"]["loginFields"].as_array().unwrap();
        let names = fields.iter().map(|field| field["name"].as_str().unwrap());
        let form: Value = names.map(|name| (name.to_owned(), json!("x"))).collect();
        let mut body = auth();
        body["companyId"] = json!(id);
        body["form"] = form.clone();
        let answer = post(&server, "/v1/auth", &body).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        auths.push(parsed(&answer)["authId"].clone());
        forms.push(form);
    }
    assert_ne!(forms[0], forms[1]);
    assert_ne!(auths[0], auths[1]);
}
