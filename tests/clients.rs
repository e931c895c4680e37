//! What every client promises before and beside the wire: hosts, credentials, required values, paths.

use httpmock::MockServer;
use signon::{authentiq, directual, pyramid, q2, vanco};
use signon_tests::tape::Tape;

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
async fn a_path_value_cannot_leave_its_segment() {
    let nowhere = authentiq::Client::builder()
        .base_url("http://127.0.0.1:9")
        .access_token("EXAMPLE")
        .build();
    let nowhere = nowhere.expect("a client");
    for value in ["", ".", ".."] {
        let error = nowhere
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
    for (value, path) in [
        ("..\\..\\admin", "/client/..%5C..%5Cadmin"),
        ("../../admin", "/client/..%2F..%2Fadmin"),
        ("%2e%2e", "/client/%252e%252e"),
        (".\t.", "/client/.%09."),
        ("a?b#c", "/client/a%3Fb%23c"),
        ("é\0", "/client/%C3%A9%00"),
    ] {
        let sent = Tape::of(|base| async move {
            let client = authentiq::Client::builder()
                .base_url(base)
                .access_token("EXAMPLE")
                .build();
            client
                .expect("a client")
                .delete_client()
                .client_id(value)
                .send()
                .await
                .expect_err("not found");
        });
        assert_eq!(sent.await.path(), path, "{value:?}");
    }
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
