//! Directual's session and Pyramid's token in later calls.

use serde_json::{Value, json};
use signon::directual::{self, Session, SessionState};
use signon::pyramid::{self, AuthToken};
use signon_tests::script::{Act, Script};

use super::{JSON, body};

#[tokio::test]
async fn a_directual_session_goes_through_check_to_logout() {
    let answer = |value: Value| Act::answer(200, &[JSON], &value.to_string());
    let user = json!({ "token": "EXAMPLE a+b", "username": "ada", "role": "" });
    let inside = json!({ "result": true, "token": user });
    let beside = json!({ "result": true, "token": "EXAMPLE a+b", "username": "ada", "role": "" });
    let server = Script::playing([
        answer(json!({ "result": user, "status": "ok" })),
        answer(json!({ "result": inside, "status": "ok" })),
        answer(json!({ "result": beside })),
        answer(json!({ "result": { "result": false }, "status": "OK" })),
        Act::answer(200, &[], ""),
    ])
    .await;
    let client = directual::Client::builder().base_url(server.base_url());
    let client = client.build().expect("a client");
    let signed_in = client
        .authenticate_openid()
        .app_id("app&1")
        .client_id("EXAMPLE")
        .redirect_uri("https://app.example.com/")
        .code("EXAMPLE-CODE");
    let signed_in = signed_in.send().await.expect("a session");
    let session = Session::new("app&1", signed_in.into_inner()).expect("a session");
    assert_eq!((session.username(), session.role()), (Some("ada"), None));

    for _ in 0..2 {
        let check = session.check(&client).send().await.expect("an answer");
        let SessionState::Valid(user) = check.state(&session) else {
            panic!("{check:?}");
        };
        assert_eq!((user.username.as_deref(), user.role), (Some("ada"), None));
    }
    let check = session.check(&client).send().await.expect("an answer");
    assert_eq!(check.state(&session), SessionState::Expired);
    let expected: Vec<_> = session
        .query()
        .map(|(name, value)| (name.to_owned(), value.expose().to_owned()))
        .into();
    session.logout(&client).send().await.expect("an answer");

    let requests = server.requests();
    let [_, checks @ .., logout] = &requests[..] else {
        panic!("{requests:?}");
    };
    assert_eq!(logout.path(), "/good/api/v4/auth/logout");
    assert_eq!(logout.query(), Some(expected.clone()));
    for check in checks {
        assert_eq!(check.path(), "/good/api/v4/auth/check");
        assert_eq!(check.query(), Some(expected.clone()));
    }
    assert_eq!(
        logout.target,
        "/good/api/v4/auth/logout?appID=app%261&sessionID=EXAMPLE+a%2Bb"
    );
}

#[tokio::test]
async fn an_id_token_goes_into_both_forms_of_pyramids_map() {
    use pyramid::types::OpenIdParameterMap;
    let token = "EXAMPLE/TOKEN+not+real==";
    let server =
        Script::playing([Act::answer(200, &[("content-type", "text/plain")], token)]).await;
    let client = pyramid::Client::builder().base_url(server.base_url());
    let client = client.build().expect("a client");
    let map = OpenIdParameterMap::from_id_token("EXAMPLE-ID-TOKEN");
    let object = client.authenticate_user_openid().parameter_map(map.clone());
    let reply = object.send().await.expect("a token");
    let text = client
        .authenticate_user_openid()
        .parameter_map(map.serialized());
    text.send().await.expect("a token");

    let [object, text] = &server.requests()[..] else {
        panic!("not two requests");
    };
    let map = json!({ "id_token": "EXAMPLE-ID-TOKEN", "state": "preferred_username" });
    assert_eq!(body(object), json!({ "data": { "parameterMap": map } }));
    assert_eq!(
        body(text),
        json!({ "data": { "parameterMap": map.to_string() } })
    );

    let kept = AuthToken::try_from(reply).expect("a token");
    let later = kept.body(&json!({ "userName": "ada" }));
    let later = later.expect("a body");
    assert_eq!(*later.expose(), json!({ "auth": token, "userName": "ada" }));
}

#[tokio::test]
async fn an_empty_answer_of_pyramid_is_no_token() {
    let text = [("content-type", "text/plain")];
    for body in ["", " \r\n", "\"\"", "null"] {
        let server = Script::playing([Act::answer(200, &text, body)]).await;
        let client = pyramid::Client::builder().base_url(server.base_url());
        let client = client.build().expect("a client");
        let call = client.authenticate_user().user_name("ada");
        let reply = call.password("EXAMPLE-PASSWORD").send().await;
        let error = reply.expect_err("no token");
        assert!(error.is_decode(), "{body:?}: {error}");
    }
}
