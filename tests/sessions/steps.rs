//! Vanco: what a sign-in knows after the login, and what it takes for done.

use serde_json::json;
use signon::vanco::types::LoginResult;
use signon::vanco::{SignIn, StepError};
use signon_tests::script::{Act, Script};

use super::{JSON, body, cookie, credentials, result, vanco};

#[tokio::test]
async fn a_step_brings_what_the_login_knew() {
    let server = Script::playing([
        result("EXAMPLE-STEP", Some("EXAMPLE-STATE")),
        Act::answer(200, &[], ""),
    ])
    .await;
    let client = vanco(server.base_url());
    let mut sign_in = SignIn::new("EXAMPLE-APP").tenant("example");

    let login = credentials(&client).persistent(true);
    let login = sign_in.login(login).await.expect("a result");
    assert!(!login.is_done() && !sign_in.is_done());
    assert_eq!(
        sign_in.next().map(|next| next.as_str()),
        Some("EXAMPLE-STEP")
    );
    assert_eq!(sign_in.state_token(), Some(&"EXAMPLE-STATE".into()));

    let persist = client
        .login_persist()
        .persistent(false)
        .state_token("EXAMPLE-OTHER");
    sign_in.persist(persist).await.expect("an answer");
    sign_in
        .resume(client.login_resume())
        .await
        .expect("an answer");
    let link = sign_in.resume_with(client.login_resume(), "EXAMPLE-LINK");
    link.await.expect("an answer");
    let update = client.update_expired_password().password("EXAMPLE-NEW");
    let update = update.client_id("EXAMPLE-OTHER").tenant("other");
    sign_in
        .update_expired_password(update)
        .await
        .expect("an answer");

    let requests = server.requests();
    let [login, persist, resume, link, update] = &requests[..] else {
        panic!("{requests:?}");
    };
    assert_eq!(
        body(login),
        json!({
            "username": "ada",
            "password": "EXAMPLE-PASSWORD",
            "persistent": true,
            "clientId": "EXAMPLE-APP",
            "tenant": "example",
        })
    );
    assert_eq!(
        body(persist),
        json!({ "stateToken": "EXAMPLE-STATE", "persistent": false })
    );
    assert_eq!(
        resume.target,
        "/api/account/login-resume?token=EXAMPLE-STATE"
    );
    assert_eq!(link.target, "/api/account/login-resume?token=EXAMPLE-LINK");
    assert_eq!(
        body(update),
        json!({
            "password": "EXAMPLE-NEW",
            "stateToken": "EXAMPLE-STATE",
            "clientId": "EXAMPLE-APP",
            "tenant": "example",
        })
    );
    // No step is documented to complete it, and nothing is kept in between.
    assert!(!sign_in.is_done());
    assert!(requests.iter().all(|request| cookie(request).is_none()));
}

#[tokio::test]
async fn nothing_but_done_is_signed_in() {
    for (answer, done) in [
        (json!({ "next": "done" }), true),
        (json!({ "next": "Done" }), false),
        (json!({ "next": "done " }), false),
        (json!({ "next": null, "sessionToken": "EXAMPLE" }), false),
        (json!({ "sessionToken": "EXAMPLE" }), false),
        (
            json!({ "next": "EXAMPLE", "sessionToken": "EXAMPLE" }),
            false,
        ),
        (json!({}), false),
    ] {
        let server = Script::playing([Act::answer(200, &[JSON], &answer.to_string())]).await;
        let client = vanco(server.base_url());
        let mut sign_in = SignIn::new("EXAMPLE-APP");
        let login = sign_in.login(credentials(&client)).await.expect("a result");
        assert_eq!(
            (login.is_done(), sign_in.is_done()),
            (done, done),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn a_step_that_lacks_something_sends_nothing() {
    let server = Script::playing([result("EXAMPLE", Some("EXAMPLE-STATE"))]).await;
    let client = vanco(server.base_url());
    let mut sign_in = SignIn::new("EXAMPLE-APP");
    let update = || client.update_expired_password().password("EXAMPLE-NEW");

    let steps = [
        sign_in.persist(client.login_persist()).await,
        sign_in.resume(client.login_resume()).await,
        sign_in.update_expired_password(update()).await,
    ];
    for step in steps {
        let error = step.expect_err("no state token");
        assert!(matches!(error, StepError::NoStateToken), "{error}");
    }
    assert_eq!(server.connections(), 0);

    sign_in.login(credentials(&client)).await.expect("a result");
    let error = sign_in.update_expired_password(update()).await;
    let error = error.expect_err("no tenant");
    assert!(matches!(error, StepError::NoTenant), "{error}");
    let mut sign_in = sign_in.tenant("example");
    let error = sign_in.update_expired_password(client.update_expired_password());
    let error = error.await.expect_err("no password");
    let StepError::Call(call) = &error else {
        panic!("{error}");
    };
    assert!(
        call.is_request() && error.to_string().contains("`password`"),
        "{error}"
    );
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_login_that_fails_undoes_done_and_keeps_the_state_token() {
    let refused = Act::answer(400, &[JSON], r#"{"message":"no"}"#);
    let server = Script::playing([
        result("done", Some("EXAMPLE-STATE")),
        refused,
        result("done", None),
    ])
    .await;
    let client = vanco(server.base_url());
    let mut sign_in = SignIn::new("EXAMPLE-APP");
    sign_in.login(credentials(&client)).await.expect("a result");
    assert!(sign_in.is_done());

    let error = sign_in.login(credentials(&client)).await;
    let error = error.expect_err("refused");
    assert!(error.is_documented(), "{error}");
    assert!(!sign_in.is_done());
    assert_eq!(sign_in.state_token(), Some(&"EXAMPLE-STATE".into()));

    sign_in.login(credentials(&client)).await.expect("a result");
    assert!(sign_in.is_done());
    assert_eq!(sign_in.state_token(), None);
}

#[test]
fn a_result_that_was_read_says_whether_it_is_done() {
    let read = |text| serde_json::from_str::<LoginResult>(text).expect("a result");
    assert!(read(r#"{"next":"done"}"#).is_done());
    assert!(!read(r#"{"next":"other","sessionToken":"EXAMPLE"}"#).is_done());
}
