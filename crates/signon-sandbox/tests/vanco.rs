//! Vanco Identity Service.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::{Sandbox, vanco};

async fn post(server: &Sandbox<vanco::Vanco>, path: &str, body: &Value) -> Answer {
    let head = format!("POST /api/account/{path}\ncontent-type: application/json");
    send(server, &head, &body.to_string()).await
}

fn credentials(username: &str, password: &str) -> Value {
    json!({ "username": username, "password": password, "clientId": vanco::CLIENT_ID })
}

fn parsed(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.body).unwrap()
}

/// Signs in as the user with the expired password and gives the state token.
async fn state_token(server: &Sandbox<vanco::Vanco>) -> String {
    let body = credentials(vanco::EXPIRED_USERNAME, vanco::PASSWORD);
    let answer = parsed(&post(server, "login", &body).await);
    assert_eq!(answer["next"], vanco::NEXT_UPDATE_PASSWORD);
    answer["stateToken"].as_str().unwrap().to_owned()
}

async fn resume(server: &Sandbox<vanco::Vanco>, token: &str) -> Answer {
    let head = format!("GET /api/account/login-resume?token={token}");
    send(server, &head, "").await
}

async fn update(server: &Sandbox<vanco::Vanco>, token: &str) -> Answer {
    let body = json!({
        "password": "EXAMPLE-new-not-real",
        "stateToken": token,
        "clientId": vanco::CLIENT_ID,
        "tenant": vanco::TENANT,
    });
    post(server, "update-expired-password", &body).await
}

/// Where `/profile` leads a browser with this cookie.
async fn profile(server: &Sandbox<vanco::Vanco>, cookie: &str) -> String {
    let head = format!("GET /profile\ncookie: other=1; {cookie}");
    let answer = send(server, &head, "").await;
    let location = answer.header("location");
    let page = location.strip_prefix("https://id.example.com/").unwrap();
    page.to_owned()
}

/// The cookie that an answer sets, and its attributes.
fn cookie(answer: &Answer) -> (&str, &str) {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let (cookie, attributes) = answer.header("set-cookie").split_once("; ").unwrap();
    assert!(cookie.starts_with("EXAMPLE-session="));
    (cookie, attributes)
}

fn sessions(server: &Sandbox<vanco::Vanco>) -> Vec<(String, bool)> {
    let sessions = server.sessions().into_iter();
    sessions
        .map(|session| (session.username, session.persistent))
        .collect()
}

#[tokio::test]
async fn the_right_password_is_done() {
    let server = vanco::start().await.unwrap();
    // The page's example, with this server's values.
    let body = json!({
        "username": vanco::USERNAME,
        "password": vanco::PASSWORD,
        "persistent": false,
        "rememberUserName": true,
        "tenant": vanco::TENANT,
        "clientId": vanco::CLIENT_ID,
    });
    let answer = post(&server, "login", &body).await;
    assert_eq!(answer.status, 200);
    let answer = parsed(&answer);
    assert_eq!(answer["next"], "done");
    assert!(answer["principal"].is_object());
    for field in ["stateToken", "items"] {
        assert_eq!(answer.get(field), Some(&Value::Null), "{field}");
    }
    assert!(answer["sessionToken"].is_string());
}

#[tokio::test]
async fn each_refusal_has_its_documented_status_and_body() {
    let server = vanco::start().await.unwrap();
    for username in [
        vanco::USERNAME,
        vanco::LOCKED_USERNAME,
        vanco::FORBIDDEN_USERNAME,
        "nobody",
    ] {
        let answer = post(&server, "login", &credentials(username, "SENTINEL")).await;
        assert_eq!(answer.status, 400, "{username}");
        assert!(!answer.body.contains("SENTINEL"));
        let error = parsed(&answer);
        assert_eq!(error["identifier"], "");
        assert!(error["message"].is_string() && error["responseCode"].is_string());
    }

    let locked = credentials(vanco::LOCKED_USERNAME, vanco::PASSWORD);
    let locked = post(&server, "login", &locked).await;
    assert_eq!((locked.status, locked.body.as_str()), (401, ""));
    assert_eq!(locked.header("content-type"), "");

    let forbidden = credentials(vanco::FORBIDDEN_USERNAME, vanco::PASSWORD);
    let forbidden = post(&server, "login", &forbidden).await;
    assert_eq!(forbidden.status, 403);
    assert!(parsed(&forbidden)["message"].is_string());
}

#[tokio::test]
async fn a_login_that_is_not_as_documented_is_told_why() {
    let server = vanco::start().await.unwrap();
    let right = credentials(vanco::USERNAME, vanco::PASSWORD);
    let cases = [
        ("password", Value::Null, "`password`: must be a string"),
        ("persistent", json!("no"), "`persistent`: must be a boolean"),
        (
            "tenant",
            json!("other"),
            "`tenant`: not the sandbox's TENANT",
        ),
        (
            "clientId",
            json!("other"),
            "`clientId`: not the sandbox's CLIENT_ID",
        ),
        ("client_id", json!("x"), "`client_id`: unknown"),
        (
            "s3cr3t-in-a-name",
            json!(1),
            "a field whose name is no plain word: unknown",
        ),
    ];
    for (field, value, why) in cases {
        let mut body = right.clone();
        body[field] = value;
        let answer = post(&server, "login", &body).await;
        assert_eq!(answer.status, 400, "{field}");
        assert_eq!(parsed(&answer)["message"], why);
    }
    let missing = json!({ "username": "a", "clientId": vanco::CLIENT_ID });
    let answer = post(&server, "login", &missing).await;
    assert_eq!(parsed(&answer)["message"], "`password`: missing");

    let head = "POST /api/account/login\ncontent-type: application/json";
    for body in ["", "[]", "{\"a\":1,}", "SENTINEL"] {
        let answer = send(&server, head, body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert!(!answer.body.contains("SENTINEL"), "{}", answer.body);
    }
    let head = "POST /api/account/login?a=b\ncontent-type: application/json";
    let answer = send(&server, head, &right.to_string()).await;
    assert_eq!(parsed(&answer)["message"], "there must be no query");
}

#[tokio::test]
async fn an_expired_password_is_updated_once_with_the_state_token() {
    let server = vanco::start().await.unwrap();
    let token = state_token(&server).await;
    let update = |token: &str| {
        json!({
            "password": "EXAMPLE-new-not-real",
            "stateToken": token,
            "clientId": vanco::CLIENT_ID,
            "tenant": vanco::TENANT,
        })
    };
    let path = "update-expired-password";
    assert_eq!(post(&server, path, &update("made up")).await.status, 400);
    for field in ["password", "stateToken", "clientId", "tenant"] {
        let mut body = update(&token);
        body.as_object_mut().unwrap().remove(field);
        let answer = post(&server, path, &body).await;
        assert_eq!(answer.status, 400);
        assert_eq!(answer.body, format!("`{field}`: missing"));
    }

    let answer = post(&server, path, &update(&token)).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    let again = post(&server, path, &update(&token)).await;
    assert_eq!(
        (again.status, again.body.as_str()),
        (400, "`stateToken`: used before")
    );

    let old = credentials(vanco::EXPIRED_USERNAME, vanco::PASSWORD);
    assert_eq!(post(&server, "login", &old).await.status, 400);
    let new = credentials(vanco::EXPIRED_USERNAME, "EXAMPLE-new-not-real");
    assert_eq!(parsed(&post(&server, "login", &new).await)["next"], "done");
}

#[tokio::test]
async fn resume_and_persist_take_only_issued_tokens() {
    let server = vanco::start().await.unwrap();
    let token = state_token(&server).await;
    for (token, why) in [
        (
            token.as_str(),
            "`token`: its sign-in needs another step first",
        ),
        ("other", "`token`: not one that this server has issued"),
    ] {
        let answer = resume(&server, token).await;
        assert_eq!((answer.status, answer.body.as_str()), (400, why));
    }
    for (token, status) in [(token.as_str(), 200), ("other", 400)] {
        let body =
            json!({ "stateToken": token, "persistent": true, "rememberKeepMeSignIn": false });
        let answer = post(&server, "login-persist", &body).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.body.is_empty(), status == 200);
    }
    // The page marks none of them as required.
    assert_eq!(
        send(&server, "GET /api/account/login-resume", "")
            .await
            .status,
        200
    );
    assert_eq!(post(&server, "login-persist", &json!({})).await.status, 200);

    for query in [
        "token=a&token=b",
        "tokens=a",
        "token=%zz",
        "token",
        "token=a%",
    ] {
        let head = format!("GET /api/account/login-resume?{query}");
        assert_eq!(send(&server, &head, "").await.status, 400, "{query}");
    }
    let head = "GET /api/account/login-resume\ncontent-type: application/json";
    assert_eq!(send(&server, head, "{}").await.status, 400);
}

#[tokio::test]
async fn the_browser_operations_redirect_and_keep_the_state() {
    let server = vanco::start().await.unwrap();
    let cases = [
        ("/no-access-callback", "https://id.example.com/no-access"),
        (
            "/no-access-callback?state=a%26b",
            "https://id.example.com/no-access?state=a%26b",
        ),
        ("/_/op-dashboard", "https://id.example.com/sign-in"),
        ("/profile?state=s", "https://id.example.com/sign-in?state=s"),
    ];
    for (path, location) in cases {
        let answer = send(&server, &format!("GET {path}"), "").await;
        assert_eq!(answer.status, 302, "{path}");
        assert_eq!(answer.header("location"), location);
    }
    assert_eq!(
        send(&server, "GET /_/op-dashboard?state=s", "")
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn an_expired_password_is_updated_and_the_sign_in_resumed_to_its_end() {
    let server = vanco::start().await.unwrap();
    let mut body = credentials(vanco::EXPIRED_USERNAME, vanco::PASSWORD);
    body["cookiesEnabled"] = json!(true);
    let answer = post(&server, "login", &body).await;
    assert_eq!(answer.header("set-cookie"), "");
    let answer = parsed(&answer);
    assert!(answer["next"].as_str().unwrap().starts_with("EXAMPLE-"));
    assert_eq!(answer["sessionToken"], Value::Null);
    let token = answer["stateToken"].as_str().unwrap();
    assert_eq!(update(&server, token).await.status, 200);
    assert!(server.sessions().is_empty());

    let resumed = resume(&server, token).await;
    let (session, attributes) = cookie(&resumed);
    assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax");
    assert_eq!(profile(&server, session).await, "me");
    assert_eq!(profile(&server, "EXAMPLE-session=made-up").await, "sign-in");
    assert_eq!(
        sessions(&server),
        [(vanco::EXPIRED_USERNAME.to_owned(), false)]
    );
    let again = resume(&server, token).await;
    assert_eq!(
        (again.status, again.body.as_str()),
        (400, "`token`: used before")
    );
}

#[tokio::test]
async fn staying_signed_in_is_said_before_the_sign_in_is_complete_or_after() {
    let server = vanco::start().await.unwrap();
    let mut body = credentials(vanco::PERSIST_USERNAME, vanco::PASSWORD);
    body["cookiesEnabled"] = json!(true);
    let answer = parsed(&post(&server, "login", &body).await);
    assert_eq!(answer["next"], vanco::NEXT_PERSIST);
    let token = answer["stateToken"].as_str().unwrap();
    assert_eq!(
        update(&server, token).await.body,
        "`stateToken`: of another step"
    );
    assert_eq!(resume(&server, token).await.status, 400);
    let persist = json!({ "stateToken": token, "persistent": true });
    assert_eq!(post(&server, "login-persist", &persist).await.status, 200);
    let resumed = resume(&server, token).await;
    let (session, attributes) = cookie(&resumed);
    assert!(attributes.ends_with("; Max-Age=2592000"), "{attributes}");
    assert_eq!(
        sessions(&server),
        [(vanco::PERSIST_USERNAME.to_owned(), true)]
    );
    let spent = post(&server, "login-persist", &persist).await;
    assert_eq!(spent.body, "`stateToken`: used before");

    let head = format!(
        "POST /api/account/login-persist\ncontent-type: application/json\ncookie: {session}"
    );
    let answer = send(&server, &head, r#"{"persistent":false}"#).await;
    assert_eq!(cookie(&answer).1, "Path=/; HttpOnly; SameSite=Lax");
    assert_eq!(
        sessions(&server),
        [(vanco::PERSIST_USERNAME.to_owned(), false)]
    );
}

#[tokio::test]
async fn a_session_is_a_cookie_or_a_token_and_ends_by_the_servers_clock() {
    let server = vanco::start().await.unwrap();
    let mut body = credentials(vanco::USERNAME, vanco::PASSWORD);
    let without = parsed(&post(&server, "login", &body).await);
    assert!(without["sessionToken"].is_string());
    body["cookiesEnabled"] = json!(true);
    let short = post(&server, "login", &body).await;
    assert_eq!(parsed(&short)["sessionToken"], Value::Null);
    body["persistent"] = json!(true);
    let long = post(&server, "login", &body).await;
    assert_eq!(server.sessions().len(), 3);
    let (short, long) = (cookie(&short).0, cookie(&long).0);
    assert_eq!(profile(&server, short).await, "me");

    server.advance(vanco::SESSION_LIFETIME);
    assert_eq!(profile(&server, short).await, "sign-in");
    assert_eq!(profile(&server, long).await, "me");
    assert_eq!(sessions(&server), [(vanco::USERNAME.to_owned(), true)]);
    server.advance(vanco::PERSISTENT_LIFETIME);
    assert_eq!(profile(&server, long).await, "sign-in");
}

#[tokio::test]
async fn a_state_token_expires() {
    let server = vanco::start().await.unwrap();
    let token = state_token(&server).await;
    server.advance(vanco::STATE_LIFETIME);
    let answer = update(&server, &token).await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (400, "`stateToken`: expired")
    );
    assert_eq!(resume(&server, &token).await.body, "`token`: expired");
}
