//! What every client promises before and beside the wire: hosts, credentials, limits, the caller's own HTTP client.

use std::time::Duration;

use httpmock::MockServer;
use signon::{authentiq, directual, pyramid, q2, vanco};

#[test]
fn the_one_documented_host_is_the_default() {
    let authentiq = authentiq::Client::builder().build().expect("a client");
    assert_eq!(authentiq.base_url(), "https://connect.authentiq.io/");
    let directual = directual::Client::builder().build().expect("a client");
    assert_eq!(directual.base_url(), "https://api.directual.com/");
}

#[test]
fn with_several_hosts_or_none_a_choice_is_demanded_by_name() {
    let error = q2::Client::builder()
        .build()
        .expect_err("no choice")
        .to_string();
    assert!(
        error.contains("Environment::Production") && error.contains("Environment::Sandbox"),
        "{error}"
    );
    // Two hosts that are only inferred.
    let error = vanco::Client::builder()
        .build()
        .expect_err("no choice")
        .to_string();
    assert!(
        error.contains("Environment::Production") && error.contains("Environment::Stage"),
        "{error}"
    );
    let error = pyramid::Client::builder()
        .build()
        .expect_err("no choice")
        .to_string();
    assert!(error.contains("base_url"), "{error}");

    let sandbox = q2::Client::builder()
        .environment(q2::Environment::Sandbox)
        .build()
        .expect("a client");
    assert_eq!(sandbox.base_url(), "https://sb-api.q2open.io/v1");
    let stage = vanco::Client::builder()
        .environment(vanco::Environment::Stage)
        .build()
        .expect("a client");
    assert_eq!(stage.base_url(), "https://id.vancoplatformstage.com/");
}

#[tokio::test]
async fn a_missing_credential_is_refused_before_sending() {
    let server = MockServer::start_async().await;
    let any = server.mock(|when, then| {
        when.any_request();
        then.status(200);
    });
    let client = q2::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let error = client
        .get_company()
        .company_id("c")
        .send()
        .await
        .expect_err("refused");
    assert!(error.is_request(), "{error}");
    assert!(
        error.to_string().contains("`api_key`, or `sso_token`"),
        "{error}"
    );
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let error = client
        .token()
        .code("EXAMPLE")
        .redirect_uri("https://x")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error
            .to_string()
            .contains("`client_secret_basic`, or `client_secret_post`"),
        "{error}"
    );
    any.assert_calls(0);
}

#[tokio::test]
async fn a_missing_value_is_refused_by_its_setters_name() {
    let client = vanco::Client::builder()
        .base_url("http://127.0.0.1:9")
        .build()
        .expect("a client");
    let error = client
        .login()
        .username("ada")
        .password("EXAMPLE")
        .send()
        .await
        .expect_err("refused");
    assert_eq!(
        error.to_string(),
        "login: nothing was sent: set the required `client_id`"
    );
    assert!(error.is_request() && error.status().is_none());
}

#[tokio::test]
async fn a_calls_credential_wins_over_the_clients() {
    let server = MockServer::start_async().await;
    let of_call = server.mock(|when, then| {
        when.header("authorization", "Bearer EXAMPLE-CALL");
        then.status(200).body("{}");
    });
    let of_client = server.mock(|when, then| {
        when.header("authorization", "Bearer EXAMPLE-CLIENT");
        then.status(200).body("{}");
    });
    let client = q2::Client::builder()
        .base_url(server.base_url())
        .api_key("EXAMPLE-CLIENT")
        .build()
        .expect("a client");
    // Even where the call brings another scheme, which comes second in the spec.
    let call = client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .sso_token("EXAMPLE-CALL");
    call.send().await.expect("queued");
    client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .send()
        .await
        .expect("queued");
    of_call.assert_calls(1);
    of_client.assert_calls(1);
}

#[tokio::test]
async fn the_callers_own_http_client_keeps_its_headers_but_not_its_redirects() {
    let server = MockServer::start_async().await;
    let elsewhere = server.mock(|when, then| {
        when.path("/elsewhere");
        then.status(200).body("EXAMPLE-TOKEN");
    });
    let first = server.mock(|when, then| {
        when.path("/API2/auth/authenticateUser")
            .header("x-tenant", "example");
        then.status(302).header("location", "/elsewhere");
    });
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert(
        "x-tenant",
        reqwest::header::HeaderValue::from_static("example"),
    );
    let http = reqwest::Client::builder()
        .default_headers(headers)
        .redirect(reqwest::redirect::Policy::limited(5))
        .timeout(Duration::from_secs(3600));
    let client = pyramid::Client::builder()
        .base_url(server.base_url())
        .http(http)
        .build()
        .expect("a client");
    let error = client
        .authenticate_user()
        .user_name("ada")
        .password("EXAMPLE")
        .send()
        .await
        .expect_err("redirect");
    assert!(error.is_redirect(), "{error}");
    first.assert_calls(1);
    elsewhere.assert_calls(0);
}

#[tokio::test]
async fn a_call_can_be_shorter_and_bring_a_header() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.header("x-trace", "example");
        then.status(200).body("{}").delay(Duration::from_secs(5));
    });
    let client = q2::Client::builder()
        .base_url(server.base_url())
        .api_key("EXAMPLE")
        .build()
        .expect("a client");
    let call = client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .header("x-trace", "example");
    let error = call
        .timeout(Duration::from_millis(50))
        .send()
        .await
        .expect_err("too slow");
    assert!(error.is_timeout(), "{error}");
    let call = client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .header("bad name", "x");
    assert!(call.send().await.expect_err("refused").is_request());
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.any_request();
        then.status(200).body("x".repeat(2000));
    });
    let builder = || pyramid::Client::builder().base_url(server.base_url());
    let call = |client: pyramid::Client| async move {
        client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE")
            .send()
            .await
    };
    assert_eq!(
        call(builder().build().expect("a client"))
            .await
            .expect("a token")
            .expose()
            .len(),
        2000
    );
    let small = builder()
        .max_response_bytes(1999)
        .build()
        .expect("a client");
    let error = call(small).await.expect_err("too large");
    assert!(
        error.is_decode() && error.to_string().contains("1999 bytes"),
        "{error}"
    );
}

#[tokio::test]
async fn a_path_value_cannot_leave_its_segment() {
    let server = MockServer::start_async().await;
    let any = server.mock(|when, then| {
        when.any_request();
        then.status(404).body("{}");
    });
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .access_token("EXAMPLE")
        .build();
    let client = client.expect("a client");
    for value in ["", ".", ".."] {
        let error = client
            .delete_client()
            .client_id(value)
            .send()
            .await
            .expect_err("refused");
        assert!(
            error.is_request() && error.to_string().contains("`client_id`"),
            "{error}"
        );
    }
    any.assert_calls(0);
    for value in ["..\\..\\admin", "../../admin", "%2e%2e", ".\t.", "a?b#c"] {
        let error = client
            .delete_client()
            .client_id(value)
            .send()
            .await
            .expect_err("not found");
        assert_eq!(
            error.status().map(|status| status.as_u16()),
            Some(404),
            "{error}"
        );
    }
    let strayed = server.mock(|when, then| {
        when.path_prefix("/admin");
        then.status(204);
    });
    strayed.assert_calls(0);
}

#[test]
fn nothing_prints_a_secret() {
    let builder = q2::Client::builder()
        .environment(q2::Environment::Sandbox)
        .api_key("EXAMPLE-hidden");
    let shown = format!("{builder:?}");
    let client = builder.build().expect("a client");
    let call = client
        .create_auth()
        .client_id("c")
        .form([("password", "EXAMPLE-hidden")])
        .api_key("EXAMPLE-hidden");
    let shown = format!("{shown} {client:?} {call:?}");
    assert!(!shown.contains("hidden"), "{shown}");
}
