//! Authentiq Connect.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::{Sandbox, authentiq};

// The constants in their encoded forms, written out by hand.
const CLIENT_ID: &str = "EXAMPLE%3Aclient-not-real";
const CLIENT_SECRET: &str = "EXAMPLE+secret%2B%25%2F%3A-not-real%2C+for+HS256+too";
const REDIRECT_URI: &str = "https%3A%2F%2Fapp.example.com%2Fcallback";
/// base64 of the first two, joined by a colon.
const BASIC: &str = "Basic RVhBTVBMRSUzQWNsaWVudC1ub3QtcmVhbDpFWEFNUExFK3NlY3JldCUyQiUyNSUyRiUzQS1ub3QtcmVhbCUyQytmb3IrSFMyNTYrdG9v";
/// base64 of the client id and secret as they are.
const BASIC_RAW: &str = "Basic RVhBTVBMRTpjbGllbnQtbm90LXJlYWw6RVhBTVBMRSBzZWNyZXQrJS86LW5vdC1yZWFsLCBmb3IgSFMyNTYgdG9v";

fn query(more: &str) -> String {
    format!("client_id={CLIENT_ID}&scope=openid+email&redirect_uri={REDIRECT_URI}&{more}")
}

async fn authorize(server: &Sandbox<authentiq::Authentiq>, more: &str) -> Answer {
    send(server, &format!("GET /authorize?{}", query(more)), "").await
}

async fn code(server: &Sandbox<authentiq::Authentiq>) -> String {
    let answer = authorize(server, "response_type=code&state=s").await;
    assert_eq!(answer.status, 302);
    let rest = answer
        .header("location")
        .strip_prefix("https://app.example.com/callback?code=")
        .unwrap();
    rest.split('&').next().unwrap().to_owned()
}

/// As a form has it.
fn host(server: &Sandbox<authentiq::Authentiq>) -> String {
    let base_url = server.base_url();
    base_url
        .strip_prefix("http://")
        .unwrap()
        .replace(':', "%3A")
}

/// The part of the form that both ways of client authentication share.
fn grant(code: &str) -> String {
    format!("grant_type=authorization_code&code={code}&redirect_uri={REDIRECT_URI}")
}

async fn token(server: &Sandbox<authentiq::Authentiq>, authorization: &str, form: &str) -> Answer {
    let mut head = "POST /token\ncontent-type: application/x-www-form-urlencoded".to_owned();
    if !authorization.is_empty() {
        head += &format!("\nauthorization: {authorization}");
    }
    send(server, &head, form).await
}

fn parsed(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

fn assert_error(answer: &Answer, status: u16, error: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    let body = parsed(answer);
    assert_eq!(body["error"], error, "{}", answer.body);
    assert!(body["error_description"].is_string());
}

#[tokio::test]
async fn a_code_becomes_tokens_by_either_way_of_client_authentication() {
    let server = authentiq::start().await.unwrap();
    let post = format!("&client_id={CLIENT_ID}&client_secret={CLIENT_SECRET}");
    for (authorization, more) in [(BASIC, ""), ("", post.as_str())] {
        let code = code(&server).await;
        let answer = token(&server, authorization, &(grant(&code) + more)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "no-store");
        let body = parsed(&answer);
        assert_eq!(body["token_type"], "Bearer");
        assert_ne!(body["access_token"], authentiq::ACCESS_TOKEN);
        assert_eq!(
            body["id_token"].as_str().unwrap().split('.').count(),
            3,
            "{body}"
        );
        assert_eq!(body.get("refresh_token"), None);
        assert_eq!(body["expires_in"], 3600);
        assert!(body["expires_at"].as_u64().unwrap() > 1_700_000_000);
        assert_eq!(body["scope"], "openid email");
    }
}

#[tokio::test]
async fn a_code_is_accepted_once() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server).await;
    assert_eq!(token(&server, BASIC, &grant(&code)).await.status, 200);
    let again = token(&server, BASIC, &grant(&code)).await;
    assert_error(&again, 400, "invalid_grant");
}

#[tokio::test]
async fn a_code_is_bound_to_its_redirect_uri() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server).await;
    let form = format!("grant_type=authorization_code&code={code}&redirect_uri=https%3A%2F%2Fx");
    assert_error(&token(&server, BASIC, &form).await, 400, "invalid_grant");
    assert_error(
        &token(&server, BASIC, &grant("made-up")).await,
        400,
        "invalid_grant",
    );
    assert_eq!(token(&server, BASIC, &grant(&code)).await.status, 200);
}

#[tokio::test]
async fn two_ways_of_client_authentication_at_once_are_refused() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server).await;
    let id = format!("&client_id={CLIENT_ID}");
    let both = format!("{id}&client_secret={CLIENT_SECRET}");
    for (authorization, more) in [(BASIC, both.as_str()), (BASIC, &id), ("", &id)] {
        let answer = token(&server, authorization, &(grant(&code) + more)).await;
        assert_error(&answer, 400, "invalid_request");
    }
}

#[tokio::test]
async fn a_client_that_does_not_authenticate_itself_is_refused() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server).await;
    let cases = [
        ("", ""),
        (BASIC_RAW, ""),
        ("Basic ????", ""),
        ("Bearer EXAMPLE-access-token-not-real", ""),
        (
            "",
            "&client_id=EXAMPLE%3Aclient-not-real&client_secret=SENTINEL",
        ),
    ];
    for (authorization, more) in cases {
        let answer = token(&server, authorization, &(grant(&code) + more)).await;
        assert_error(&answer, 401, "invalid_client");
        assert!(answer.header("www-authenticate").starts_with("Basic"));
        assert!(!answer.body.contains("SENTINEL"));
    }
}

#[tokio::test]
async fn a_token_request_that_is_not_as_documented_is_refused() {
    let server = authentiq::start().await.unwrap();
    let code = code(&server).await;
    let grant = grant(&code);
    let other_grant = grant.replace("authorization_code", "password");
    let cases = [
        (grant.clone() + "&scope=openid", "invalid_request"),
        (grant.clone() + "&code=x", "invalid_request"),
        (grant.clone() + "&", "invalid_request"),
        (grant.replace("code=EX", "code=%"), "invalid_request"),
        (
            grant.replace("&redirect_uri", "&redirect"),
            "invalid_request",
        ),
        (
            "grant_type=authorization_code&code=x&redirect_uri=".to_owned(),
            "invalid_request",
        ),
        (String::new(), "invalid_request"),
        (other_grant, "unsupported_grant_type"),
    ];
    for (form, error) in cases {
        assert_error(&token(&server, BASIC, &form).await, 400, error);
    }
    assert_eq!(token(&server, BASIC, &grant).await.status, 200);
}

#[tokio::test]
async fn authorize_answers_in_the_redirect_only_to_a_registered_uri() {
    let server = authentiq::start().await.unwrap();
    let right = query("response_type=code&state=s");
    let cases = [
        right.replace(CLIENT_ID, "other"),
        right.replace("callback", "callback%2F"),
        right.replace(REDIRECT_URI, ""),
        format!("{right}&client_id={CLIENT_ID}"),
        format!("{right}&x=%"),
        String::new(),
    ];
    for query in cases {
        let answer = send(&server, &format!("GET /authorize?{query}"), "").await;
        assert_eq!(answer.status, 303, "{query}");
        let location = answer.header("location");
        assert!(
            location.starts_with("/sign-in?error=invalid_request&"),
            "{location}"
        );
    }
}

#[tokio::test]
async fn an_error_of_authorize_is_told_to_the_redirect_uri_with_the_state() {
    let server = authentiq::start().await.unwrap();
    let cases = [
        (
            "response_type=code&state=a%20b&nonce=n&nonce=n",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&code_challenge=x",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&display=touch",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&max_age=-1",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&response_mode=form_post",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&prompt=select_account",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&prompt=none%20login",
            "invalid_request",
        ),
        (
            "response_type=code&state=a%20b&prompt=none",
            "login_required",
        ),
        (
            "response_type=password&state=a%20b",
            "unsupported_response_type",
        ),
        (
            "response_type=code+code&state=a%20b",
            "unsupported_response_type",
        ),
    ];
    for (more, error) in cases {
        let answer = authorize(&server, more).await;
        assert_eq!(answer.status, 302, "{more}");
        let location = answer.header("location");
        let start = format!("https://app.example.com/callback?error={error}&error_description=");
        assert!(location.starts_with(&start), "{more}: {location}");
        let end = format!("&iss=http%3A%2F%2F{}%2F&state=a+b", host(&server));
        assert!(location.ends_with(&end), "{more}: {location}");
    }
    let answer = authorize(&server, "response_type=code").await;
    assert!(answer.header("location").contains("error=invalid_request"));
    let head = format!("GET /authorize?{}", query("response_type=code&state=s"));
    let answer = send(&server, &head.replace("openid+", ""), "").await;
    assert!(answer.header("location").contains("error=invalid_scope"));
}

#[tokio::test]
async fn tokens_come_in_the_fragment() {
    let server = authentiq::start().await.unwrap();
    let start = "https://app.example.com/callback#";
    let all = authorize(
        &server,
        "response_type=token+id_token+code&state=s&prompt=login",
    )
    .await;
    let rest = all.header("location").strip_prefix(start).unwrap();
    let names: Vec<_> = rest
        .split('&')
        .map(|pair| pair.split_once('=').unwrap().0)
        .collect();
    let expected = [
        "code",
        "access_token",
        "token_type",
        "expires_in",
        "id_token",
        "iss",
        "state",
    ];
    assert_eq!(names, expected);
    let error = authorize(&server, "response_type=token&state=s&prompt=none").await;
    assert!(
        error
            .header("location")
            .starts_with(&format!("{start}error=login_required&"))
    );
    let code = authorize(&server, "response_type=code&state=s&response_mode=fragment").await;
    assert!(
        code.header("location")
            .starts_with(&format!("{start}code="))
    );
    let leak = authorize(&server, "response_type=token&state=s&response_mode=query").await;
    assert!(leak.header("location").contains("?error=invalid_request&"));
    assert!(!leak.header("location").contains("token-"));
}

#[tokio::test]
async fn authorize_takes_the_same_parameters_as_a_form() {
    let server = authentiq::start().await.unwrap();
    let form = query("response_type=code&state=s");
    let head = "POST /authorize\ncontent-type: application/x-www-form-urlencoded";
    let answer = send(&server, head, &form).await;
    assert_eq!(answer.status, 302);
    assert!(answer.header("location").contains("?code="));
    let head = "POST /authorize\ncontent-type: application/json";
    assert_eq!(send(&server, head, "{}").await.status, 415);
}

#[tokio::test]
async fn userinfo_needs_the_access_token() {
    let server = authentiq::start().await.unwrap();
    let bearer = format!("authorization: Bearer {}", authentiq::ACCESS_TOKEN);
    let answer = send(&server, &format!("GET /userinfo\n{bearer}"), "").await;
    assert_eq!(answer.status, 200);
    let body = parsed(&answer);
    assert_eq!(body["sub"], authentiq::SUBJECT);
    assert!(body["email_verified"].is_boolean());
    assert!(body["aq:location"]["latitude"].is_f64());
    assert_eq!(body["aq:location"]["address"]["country"], "Exampleland");

    let twice = format!("{bearer}\n{bearer}");
    for header in [
        "x: none",
        "authorization: Bearer other",
        &bearer.replace("Bearer ", ""),
        &twice,
    ] {
        let answer = send(&server, &format!("GET /userinfo\n{header}"), "").await;
        assert_error(&answer, 401, "invalid_token");
        assert!(answer.header("www-authenticate").starts_with("Bearer"));
    }
    let answer = send(
        &server,
        &format!("GET /userinfo?access_token=x\n{bearer}"),
        "",
    )
    .await;
    assert_error(&answer, 400, "invalid_request");
}

#[tokio::test]
async fn a_client_can_be_created_read_updated_and_deleted() {
    let server = authentiq::start().await.unwrap();
    let auth = format!("authorization: {}", authentiq::REGISTRATION_TOKEN);
    let typed = format!("{auth}\ncontent-type: application/json");
    let mut client = json!({
        "client_name": "One",
        "client_uri": "https://one.example.com",
        "redirect_uris": ["https://one.example.com/callback?a=b"],
        "default_max_age": 60,
    });

    let created = send(
        &server,
        &format!("POST /client\n{typed}"),
        &client.to_string(),
    )
    .await;
    assert_eq!((created.status, created.body.as_str()), (201, ""));
    let location = created.header("location");
    assert_eq!(location, "/client/EXAMPLE-client-1-not-real");

    let read = send(&server, &format!("GET {location}\n{auth}"), "").await;
    assert_eq!(read.status, 200);
    let id = json!("EXAMPLE-client-1-not-real");
    client["client_id"] = id.clone();
    assert_eq!(parsed(&read), client);

    // A registered client can be authorized, and its redirect URI may have a query already.
    let query = "client_id=EXAMPLE-client-1-not-real&scope=openid&response_type=code&state=s\
                 &redirect_uri=https%3A%2F%2Fone.example.com%2Fcallback%3Fa%3Db";
    let answer = send(&server, &format!("GET /authorize?{query}"), "").await;
    let start = "https://one.example.com/callback?a=b&code=";
    assert!(answer.header("location").starts_with(start));

    let update = json!({ "client_name": "Two", "client_uri": "https://two.example.com" });
    let updated = send(
        &server,
        &format!("PUT {location}\n{typed}"),
        &update.to_string(),
    )
    .await;
    assert_eq!(updated.status, 200);
    let expected =
        json!({ "client_id": id, "client_name": "Two", "client_uri": "https://two.example.com" });
    assert_eq!(parsed(&updated), expected);

    let list = send(&server, &format!("GET /client\n{auth}"), "").await;
    assert_eq!(list.status, 200);
    let list = parsed(&list);
    assert_eq!(list.as_array().unwrap().len(), 2);
    assert!(list.as_array().unwrap().contains(&expected));

    let deleted = send(&server, &format!("DELETE {location}\n{auth}"), "").await;
    assert_eq!((deleted.status, deleted.body.as_str()), (204, ""));
    let gone = send(&server, &format!("GET {location}\n{auth}"), "").await;
    assert_error(&gone, 404, "invalid_request");
}

#[tokio::test]
async fn writing_a_client_is_refused_with_a_problem_and_reading_with_an_oauth_error() {
    let server = authentiq::start().await.unwrap();
    let auth = format!("authorization: Bearer {}", authentiq::ACCESS_TOKEN);
    let json = "content-type: application/json";
    let whole = r#"{"client_name":"a","client_uri":"b"}"#;
    let cases = [
        (format!("POST /client\n{json}"), whole, 401),
        (
            format!("DELETE /client/{CLIENT_ID}\nauthorization: x"),
            "",
            401,
        ),
        (format!("PUT /client/none\n{auth}\n{json}"), whole, 404),
        (format!("DELETE /client/none\n{auth}"), "", 404),
        (format!("POST /client\n{auth}"), whole, 415),
        (
            format!("POST /client\n{auth}\n{json}"),
            r#"{"client_name":"a"}"#,
            400,
        ),
        (
            format!("POST /client\n{auth}\n{json}"),
            r#"{"client_name":"a","client_uri":"b","client_id":"c"}"#,
            400,
        ),
        (
            format!("PUT /client/{CLIENT_ID}\n{auth}\n{json}"),
            r#"{"client_name":"a","client_uri":"b","contacts":[1]}"#,
            400,
        ),
    ];
    for (head, body, status) in cases {
        let answer = send(&server, &head, body).await;
        assert_eq!(answer.status, status, "{head}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = parsed(&answer);
        assert_eq!(problem["type"], "about:blank");
        assert_eq!(problem["status"], status);
        assert!(problem["detail"].is_string());
    }

    let head = format!("GET /client/{CLIENT_ID}");
    assert_error(&send(&server, &head, "").await, 401, "invalid_token");
    assert_error(
        &send(&server, "GET /client", "").await,
        401,
        "invalid_token",
    );
    assert_eq!(
        send(&server, &format!("{head}\n{auth}"), "").await.status,
        200
    );
}

#[tokio::test]
async fn the_iframe_is_a_page_that_may_be_cached() {
    let server = authentiq::start().await.unwrap();
    for id in [CLIENT_ID, authentiq::CLIENT_ID] {
        let answer = send(&server, &format!("GET /{id}/iframe"), "").await;
        assert_eq!(answer.status, 200);
        assert!(answer.header("content-type").starts_with("text/html"));
        assert_eq!(answer.header("cache-control"), "public, max-age=7200");
    }
    assert_eq!(send(&server, "GET /other/iframe", "").await.status, 404);
    assert_eq!(send(&server, "GET //iframe", "").await.status, 404);
}
