//! Directual.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::{Sandbox, directual};

const LOGIN: &str = "/good/api/v5/auth?appID=EXAMPLE-app-not-real";

async fn post(server: &Sandbox<directual::Directual>, path: &str, body: &Value) -> Answer {
    let head = format!("POST {path}\ncontent-type: application/json");
    send(server, &head, &body.to_string()).await
}

async fn get(server: &Sandbox<directual::Directual>, operation: &str, query: &str) -> Answer {
    send(
        server,
        &format!("GET /good/api/v4/auth/{operation}?{query}"),
        "",
    )
    .await
}

fn parsed(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.body).unwrap()
}

fn openid() -> Value {
    json!({
        "redirect_uri": directual::REDIRECT_URI,
        "clientID": directual::CLIENT_ID,
        "appID": directual::APP_ID,
        "provider": "openid",
        "code": directual::CODE,
    })
}

fn password(username: &str, password: &str) -> Value {
    json!({ "provider": "rest", "username": username, "password": password })
}

async fn session(server: &Sandbox<directual::Directual>) -> String {
    let body = password(directual::USERNAME, directual::PASSWORD);
    let answer = parsed(&post(server, LOGIN, &body).await);
    answer["result"]["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn both_sign_ins_answer_with_a_session() {
    let server = directual::start().await.unwrap();
    let rest = password(directual::USERNAME, directual::PASSWORD);
    let mut tokens = Vec::new();
    for (path, body) in [("/good/v4/auth", openid()), (LOGIN, rest)] {
        let answer = post(&server, path, &body).await;
        assert_eq!(answer.status, 200);
        let answer = parsed(&answer);
        assert_eq!(answer["status"], "ok");
        assert_eq!(answer["result"]["username"], directual::USERNAME);
        assert_eq!(answer["result"]["role"], "");
        tokens.push(answer["result"]["token"].as_str().unwrap().to_owned());
    }
    assert_ne!(tokens[0], tokens[1]);
}

#[tokio::test]
async fn a_wrong_code_is_refused_in_the_shape_of_v4() {
    let server = directual::start().await.unwrap();
    let mut body = openid();
    body["code"] = json!("SENTINEL");
    let answer = post(&server, "/good/v4/auth", &body).await;
    assert_eq!(answer.status, 404);
    let expected = json!({ "msg": "user or password incorrect", "status": "error" });
    assert_eq!(parsed(&answer), expected);
}

#[tokio::test]
async fn a_wrong_password_is_refused_in_the_shape_of_v5() {
    let server = directual::start().await.unwrap();
    let expected = json!({
        "msg": "User or password incorrect",
        "code": 108,
        "httpCode": 400,
        "typeError": "ERROR",
        "errorVariables": {},
        "payload": null,
        "status": "ERROR",
    });
    let refused = directual::REFUSED_UNDER_200_USERNAME;
    let cases = [
        (directual::USERNAME, "other", 400),
        ("nobody", directual::PASSWORD, 400),
        (refused, "other", 400),
        (refused, directual::PASSWORD, 200),
    ];
    for (username, secret, status) in cases {
        let answer = post(&server, LOGIN, &password(username, secret)).await;
        assert_eq!(answer.status, status, "{username}");
        assert_eq!(parsed(&answer), expected, "{username}");
    }
}

#[tokio::test]
async fn an_openid_sign_in_that_is_not_as_documented_is_told_why() {
    let server = directual::start().await.unwrap();
    for field in ["redirect_uri", "clientID", "appID", "provider", "code"] {
        let mut missing = openid();
        missing.as_object_mut().unwrap().remove(field);
        let mut mistyped = openid();
        mistyped[field] = json!(1);
        for body in [missing, mistyped] {
            let answer = post(&server, "/good/v4/auth", &body).await;
            assert_eq!(answer.status, 404);
            let error = parsed(&answer);
            assert_eq!(error["status"], "error");
            assert!(error["msg"].as_str().unwrap().contains(field), "{error}");
        }
    }
    for (field, value) in [("provider", "google"), ("clientId", "x"), ("appID", "x")] {
        let mut body = openid();
        body[field] = json!(value);
        let answer = post(&server, "/good/v4/auth", &body).await;
        assert_eq!(answer.status, 404, "{field}");
    }
}

#[tokio::test]
async fn a_password_sign_in_that_is_not_as_documented_is_told_why() {
    let server = directual::start().await.unwrap();
    let right = password(directual::USERNAME, directual::PASSWORD);
    for query in ["", "?appID=other", "?appID=EXAMPLE-app-not-real&apiHost=x"] {
        let answer = post(&server, &format!("/good/api/v5/auth{query}"), &right).await;
        assert_eq!(answer.status, 400, "{query}");
        let error = parsed(&answer);
        assert_eq!(error["status"], "ERROR");
        assert_eq!(error.get("code"), None);
    }
    for (field, value) in [("provider", "openid"), ("networkId", "1"), ("appID", "x")] {
        let mut body = right.clone();
        body[field] = json!(value);
        assert_eq!(post(&server, LOGIN, &body).await.status, 400, "{field}");
    }
    // The vendor's own library sends it twice.
    let mut both = right.clone();
    both["appID"] = json!(directual::APP_ID);
    assert_eq!(post(&server, LOGIN, &both).await.status, 200);
}

#[tokio::test]
async fn a_session_lasts_until_logout() {
    let server = directual::start().await.unwrap();
    let (ended, kept) = (session(&server).await, session(&server).await);
    let query = |session: &str| format!("appID=EXAMPLE-app-not-real&sessionID={session}");

    let answer = get(&server, "check", &query(&ended)).await;
    assert_eq!(answer.status, 200);
    let live = json!({ "token": ended, "username": directual::USERNAME, "role": "" });
    let expected = json!({ "result": { "result": true, "token": live }, "status": "ok" });
    assert_eq!(parsed(&answer), expected);

    let answer = get(&server, "logout", &query(&ended)).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));

    let expected = json!({ "result": { "result": false }, "status": "ok" });
    for session in [ended.as_str(), "", "made-up"] {
        let answer = get(&server, "check", &query(session)).await;
        assert_eq!(answer.status, 200);
        assert_eq!(parsed(&answer), expected, "{session}");
    }
    let answer = get(&server, "check", &query(&kept)).await;
    assert_eq!(parsed(&answer)["result"]["result"], true);
}

#[tokio::test]
async fn a_session_expires_by_the_servers_clock() {
    let server = directual::start().await.unwrap();
    let old = session(&server).await;
    server.advance(directual::SESSION_LIFETIME / 2);
    let new = session(&server).await;
    server.advance(directual::SESSION_LIFETIME / 2);
    for (session, lives) in [(old, false), (new, true)] {
        let query = format!("appID=EXAMPLE-app-not-real&sessionID={session}");
        let answer = parsed(&get(&server, "check", &query).await);
        assert_eq!(answer["result"]["result"], lives);
    }
}

#[tokio::test]
async fn a_code_that_the_test_tells_of_works_once() {
    let server = directual::start().await.unwrap();
    let mut body = openid();
    body["code"] = json!("EXAMPLE-code-7-not-real");
    assert_eq!(post(&server, "/good/v4/auth", &body).await.status, 404);
    server.accept_code("EXAMPLE-code-7-not-real");
    let answer = parsed(&post(&server, "/good/v4/auth", &body).await);
    let token = answer["result"]["token"].as_str().unwrap();
    let groups: Vec<_> = token.split('-').map(str::len).collect();
    assert_eq!(groups, [8, 4, 4, 4, 12]);
    assert_eq!(post(&server, "/good/v4/auth", &body).await.status, 404);
    for _ in 0..2 {
        let known = post(&server, "/good/v4/auth", &openid()).await;
        assert_eq!(known.status, 200);
    }
}

#[tokio::test]
async fn check_and_logout_need_both_parameters() {
    let server = directual::start().await.unwrap();
    let cases = [
        ("appID=EXAMPLE-app-not-real", "`sessionID`: missing"),
        ("sessionID=x", "`appID`: missing or empty"),
        (
            "appID=x&sessionID=x",
            "`appID`: must be EXAMPLE-app-not-real",
        ),
        ("appID=x&sessionID=x&sessionid=x", "`sessionid`: unknown"),
    ];
    for (query, why) in cases {
        for operation in ["check", "logout"] {
            let answer = get(&server, operation, query).await;
            assert_eq!((answer.status, answer.body.as_str()), (400, why));
        }
    }
}
