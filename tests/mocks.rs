//! The typed mocks, as a user's tests would use them.

use httpmock::MockServer;
use signon::authentiq::response::AuthorizeResponse;
use signon::authentiq::types::{ErrorBody, Token};
use signon::vanco::types::{LoginResult, Next};
use signon::{authentiq, directual, pyramid, vanco};

const URI: &str = "https://app.example.com/callback";

#[tokio::test]
async fn a_form_is_matched_exactly() {
    use authentiq::mock::MockServerExt as _;
    let server = MockServer::start_async().await;
    let exact = server.token(|when, then| {
        when.request(|call| {
            call.code("EXAMPLE-a+b")
                .redirect_uri(URI)
                .client_secret_post("id", "EXAMPLE-SECRET")
        });
        then.ok(Token::new("Bearer").with_access_token("EXAMPLE-ACCESS"));
    });
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let call = |code: &str| client.token().code(code).redirect_uri(URI);

    let token = call("EXAMPLE-a+b")
        .client_secret_post("id", "EXAMPLE-SECRET")
        .send()
        .await
        .expect("a token");
    assert_eq!(
        token.access_token.as_ref().map(|token| token.expose()),
        Some("EXAMPLE-ACCESS")
    );
    // Another code, another secret, another method: each is another request.
    assert!(
        call("EXAMPLE-a b")
            .client_secret_post("id", "EXAMPLE-SECRET")
            .send()
            .await
            .is_err()
    );
    assert!(
        call("EXAMPLE-a+b")
            .client_secret_post("id", "EXAMPLE-OTHER")
            .send()
            .await
            .is_err()
    );
    assert!(
        call("EXAMPLE-a+b")
            .client_secret_basic("id", "EXAMPLE-SECRET")
            .send()
            .await
            .is_err()
    );
    exact.assert_calls(1);
}

#[tokio::test]
async fn answers_come_one_after_the_other() {
    use vanco::mock::MockServerExt as _;
    let server = MockServer::start_async().await;
    let login = server.login(|when, then| {
        when.includes(|call| call.username("ada@example.com"));
        then.status(503)
            .header("retry-after", "7")
            .unauthorized()
            .bad_request(vanco::types::ErrorBody::new().with_response_code("locked"))
            .ok(LoginResult::new().with_next("another-step"))
            .ok(LoginResult::new().with_next(Next::Done));
    });
    let client = vanco::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let call = || {
        client
            .login()
            .username("ada@example.com")
            .password("EXAMPLE")
            .client_id("app")
    };

    let error = call().send().await.expect_err("unavailable");
    assert!(error.is_undocumented());
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert!(matches!(
        call().send().await.expect_err("401").api(),
        Some(vanco::error::LoginError::Unauthorized)
    ));
    assert_eq!(call().send().await.expect_err("400").code(), Some("locked"));
    let next = call()
        .send()
        .await
        .expect("another step")
        .into_inner()
        .next
        .expect("next");
    assert_eq!(next.as_str(), "another-step");
    for _ in 0..2 {
        assert_eq!(call().send().await.expect("done").next, Some(Next::Done));
    }
    login.assert_calls(6);
}

#[tokio::test]
async fn redirects_texts_and_failures_under_200_are_answers() {
    use authentiq::mock::MockServerExt as _;
    use directual::mock::MockServerExt as _;
    use pyramid::mock::MockServerExt as _;
    let server = MockServer::start_async().await;
    let to = format!("{URI}?code=EXAMPLE-CODE&state=s");
    server.authorize(|_, then| {
        then.found(&to);
    });
    server.authenticate_user(|_, then| {
        then.ok("EXAMPLE/TOKEN==\n")
            .failed(pyramid::types::ErrorBody::new().with_error("no"))
            .default(418, "no");
    });
    server.logout(|when, then| {
        when.request(|call| call.app_id("app").session(""));
        then.ok(None)
            .failed(directual::types::ErrorBody::new("gone", "ERROR").with_code(7));
    });

    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let call = client
        .authorize()
        .client_id("id")
        .response_type("code")
        .scope("openid")
        .redirect_uri(URI)
        .state("s");
    let reply = call.send().await.expect("a redirect");
    let AuthorizeResponse::Found(location) = &*reply else {
        panic!("302")
    };
    assert_eq!(location.expose(), to);

    let client = pyramid::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let call = || {
        client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE")
    };
    assert_eq!(
        call().send().await.expect("a token").expose(),
        "EXAMPLE/TOKEN=="
    );
    use pyramid::error::AuthenticateUserError::{Default, Failed};
    assert!(matches!(
        call().send().await.expect_err("failed").api(),
        Some(Failed(_))
    ));
    let error = call().send().await.expect_err("undocumented");
    assert!(matches!(error.api(), Some(Default(text)) if text.expose() == "no"));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(418));

    let client = directual::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let call = || client.logout().app_id("app").session("");
    assert!(call().send().await.expect("ended").is_none());
    let error = call().send().await.expect_err("failed under 200");
    assert!(
        matches!(error.api(), Some(directual::error::LogoutError::Failed(body)) if body.msg == "gone")
    );
    assert_eq!(
        (error.code(), error.status().map(|s| s.as_u16())),
        (Some("7"), Some(200))
    );
}

#[tokio::test]
async fn a_path_value_matches_itself_only() {
    use authentiq::mock::MockServerExt as _;
    let server = MockServer::start_async().await;
    let mock = server.get_client(|when, then| {
        when.request(|call| call.client_id("a.c/é").access_token("EXAMPLE"));
        then.ok(authentiq::types::ClientRegistration::new(
            "Example",
            "https://app.example.com",
        ));
    });
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .access_token("EXAMPLE")
        .build();
    let client = client.expect("a client");
    assert!(client.get_client().client_id("a.c/é").send().await.is_ok());
    assert!(client.get_client().client_id("abc/é").send().await.is_err());
    assert!(client.get_client().client_id("a.c").send().await.is_err());
    mock.assert_calls(1);
}

#[tokio::test]
async fn an_error_can_be_made_for_any_documented_status() {
    use authentiq::mock::MockServerExt as _;
    let server = MockServer::start_async().await;
    server.userinfo(|_, then| {
        then.unauthorized(ErrorBody::new().with_error("invalid_token"))
            .default(500, ErrorBody::new());
    });
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .access_token("EXAMPLE")
        .build();
    let client = client.expect("a client");
    use authentiq::error::UserinfoError::{Default, Unauthorized};
    let error = client.userinfo().send().await.expect_err("401");
    assert!(matches!(error.api(), Some(Unauthorized(_))));
    assert_eq!(
        error.to_string(),
        "userinfo: refused; status 401 Unauthorized, code invalid_token"
    );
    let error = client.userinfo().send().await.expect_err("500");
    assert!(matches!(error.api(), Some(Default(_))));
}

#[test]
fn responses_and_errors_can_be_made_without_a_server() {
    let login = vanco::mock::response(
        200,
        &[("request-id", "r-1")],
        LoginResult::new().with_next(Next::Done),
    );
    assert_eq!(
        (login.request_id(), login.next.as_ref()),
        (Some("r-1"), Some(&Next::Done))
    );
    let body = vanco::types::ErrorBody::new().with_response_code("locked");
    let error = vanco::mock::error(400, &[], vanco::error::LoginError::BadRequest(body));
    assert_eq!(
        (error.code(), error.status().map(|status| status.as_u16())),
        (Some("locked"), Some(400))
    );
}

#[test]
fn a_mock_that_is_set_up_wrongly_says_how_and_shows_no_value() {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use vanco::mock::MockServerExt as _;
    let server = MockServer::start();
    let said = |set_up: &dyn Fn()| {
        let panic = catch_unwind(AssertUnwindSafe(set_up)).expect_err("a panic");
        panic
            .downcast::<String>()
            .map(|text| *text)
            .expect("a text")
    };
    let missing = said(&|| {
        server.login(|when, _| {
            when.request(|call| call.password("EXAMPLE-hidden"));
        });
    });
    assert!(
        missing.contains("username") && !missing.contains("hidden"),
        "{missing}"
    );
    let early = said(&|| {
        server.login(|_, then| {
            then.header("x-kind", "EXAMPLE-hidden");
        });
    });
    assert!(
        early.contains("x-kind") && !early.contains("hidden"),
        "{early}"
    );
}
