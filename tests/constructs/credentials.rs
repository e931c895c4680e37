//! Credentials: put where the security scheme says, the call's before the client's, refused where one is missing.

use base64::Engine as _;
use signon_tests::fixture::Request;

use crate::generated::Client;
use crate::{body, client, reply, sent};

fn only(request: &Request, name: &str) -> String {
    let values = request.header(name);
    assert_eq!(values.len(), 1, "{name}: {values:?}");
    values[0].to_owned()
}

fn basic(text: &str) -> String {
    format!(
        "Basic {}",
        base64::engine::general_purpose::STANDARD.encode(text)
    )
}

#[tokio::test]
async fn each_scheme_has_its_place() {
    let request =
        sent(async |client| client.auth_bearer().bearer("EXAMPLE").send().await.is_ok()).await;
    assert_eq!(only(&request, "authorization"), "Bearer EXAMPLE");
    let request = sent(async |client| {
        client
            .auth_basic()
            .basic("ada", "EX:AMPLE")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(only(&request, "authorization"), basic("ada:EX:AMPLE"));
    let request =
        sent(async |client| client.auth_header().api_key("EXAMPLE").send().await.is_ok()).await;
    assert_eq!(only(&request, "x-api-key"), "EXAMPLE");
    let request = sent(async |client| {
        client
            .auth_query()
            .api_key_("EX AMPLE")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(request.target, "/auth/query?key=EX+AMPLE");
    let request =
        sent(async |client| client.auth_cookie().header_("EXAMPLE").send().await.is_ok()).await;
    assert_eq!(only(&request, "cookie"), "sid=EXAMPLE");
    let request = sent(async |client| {
        client
            .auth_oauth()
            .access_token("EXAMPLE")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(only(&request, "authorization"), "Bearer EXAMPLE");
}

#[tokio::test]
async fn two_together_are_both_needed() {
    let request = sent(async |client| {
        client
            .auth_both()
            .bearer("EXAMPLE")
            .api_key_("KEY")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(
        (
            request.target.as_str(),
            only(&request, "authorization").as_str()
        ),
        ("/auth/both?key=KEY", "Bearer EXAMPLE")
    );
    let error = client("http://127.0.0.1:1")
        .auth_both()
        .bearer("EXAMPLE")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_request() && error.to_string().contains("api_key_"),
        "{error}"
    );
}

#[tokio::test]
async fn of_alternatives_one_is_enough() {
    let request =
        sent(async |client| client.auth_either().api_key("KEY").send().await.is_ok()).await;
    assert_eq!(
        (
            only(&request, "x-api-key").as_str(),
            request.header("authorization").len()
        ),
        ("KEY", 0)
    );
    let error = client("http://127.0.0.1:1")
        .auth_either()
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.to_string().contains("bearer") && error.to_string().contains("api_key"),
        "{error}"
    );
    let request = sent(async |client| client.auth_optional().send().await.is_ok()).await;
    assert!(request.header("authorization").is_empty());
}

#[tokio::test]
async fn the_call_wins_over_the_client() {
    let tape = signon_tests::tape::Tape::answering(&reply(204, "", "")).await;
    let client = Client::builder()
        .base_url(tape.base_url())
        .bearer("CLIENT")
        .build()
        .expect("a client");
    client
        .auth_bearer()
        .bearer("CALL")
        .send()
        .await
        .expect("sent");
    assert_eq!(
        only(&tape.request().await.expect("a request"), "authorization"),
        "Bearer CALL"
    );
}

#[tokio::test]
async fn a_form_carries_credentials_or_a_header_does_and_never_both() {
    let request = sent(async |client| {
        client
            .post_token()
            .code("c")
            .client_post("id", "EXAMPLE")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(body(&request), "code=c&client_id=id&client_secret=EXAMPLE");
    assert!(request.header("authorization").is_empty());
    let request = sent(async |client| {
        client
            .post_token()
            .code("c")
            .client("my id", "a+b")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(only(&request, "authorization"), basic("my+id:a%2Bb"));
    assert_eq!(body(&request), "code=c");
    let error = client("http://127.0.0.1:1")
        .post_token()
        .code("c")
        .send()
        .await
        .expect_err("refused");
    assert!(error.is_request(), "{error}");
}
