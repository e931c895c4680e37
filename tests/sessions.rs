//! What providers' sign-ins leave behind, over the wire: Vanco's state token and cookies, Directual's session, Pyramid's token.

use serde_json::{Value, json};
use signon::directual::{self, Session, SessionState};
use signon::pyramid::{self, AuthToken};
use signon::vanco::response::ProfileRedirectResponse;
use signon::vanco::types::LoginResult;
use signon::vanco::{self, SignIn, StepError};
use signon_sandbox as sandbox;
use signon_tests::capture::Capture;
use signon_tests::fixture::Request;
use signon_tests::raw::{Raw, reply};
use signon_tests::script::{Act, Script};

const JSON: (&str, &str) = ("content-type", "application/json");

fn vanco(base_url: String) -> vanco::Client {
    let client = vanco::Client::builder().base_url(base_url);
    client.build().expect("a client")
}

/// An answer to the login.
fn result(next: &str, state_token: Option<&str>) -> Act {
    let result = json!({ "next": next, "stateToken": state_token, "sessionToken": null });
    Act::answer(200, &[JSON], &result.to_string())
}

fn credentials(client: &vanco::Client) -> vanco::builder::Login<'_> {
    client.login().username("ada").password("EXAMPLE-PASSWORD")
}

fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("JSON")
}

fn cookie(request: &Request) -> Option<&str> {
    request.header("cookie").first().copied()
}

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

/// Sets a cookie to the name that logs in, and gives it out as the state token.
async fn a_server_of_many() -> Raw {
    Raw::start(|mut connection| async move {
        while let Some(request) = connection.request().await? {
            let answer = match request.path() {
                "/api/account/login" => {
                    let login = body(&request);
                    let name = login["username"].as_str().expect("a name");
                    let set = format!("session={name}; Path=/; HttpOnly");
                    let result = json!({ "next": "EXAMPLE", "stateToken": name });
                    reply(
                        200,
                        &[JSON, ("set-cookie", &set)],
                        result.to_string().as_bytes(),
                    )
                }
                _ => reply(200, &[], b""),
            };
            connection.write(&answer).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn cookies_of_many_users_of_one_client_never_mix() {
    const USERS: usize = 50;
    let server = a_server_of_many().await;
    let client = vanco(server.base_url());
    let users = (0..USERS).map(|number| {
        let client = client.clone();
        async move {
            let name = format!("EXAMPLE-{number}");
            let mut sign_in = SignIn::new("EXAMPLE-APP").keep_cookies();
            let login = client.login().username(&name).password("EXAMPLE");
            sign_in.login(login).await.expect("a result");
            for _ in 0..3 {
                let persist = sign_in.persist(client.login_persist());
                persist.await.expect("an answer");
            }
        }
    });
    let users: Vec<_> = users.map(tokio::spawn).collect();
    for user in users {
        user.await.expect("a user");
    }
    // Who does not ask for a jar gets none, and neither does the client.
    let mut plain = SignIn::new("EXAMPLE-APP");
    plain.login(credentials(&client)).await.expect("a result");
    let persist = plain.persist(client.login_persist());
    persist.await.expect("an answer");
    client.login_persist().send().await.expect("an answer");

    let requests = server.requests();
    let (logins, steps): (Vec<_>, Vec<_>) = requests
        .iter()
        .partition(|request| request.path() == "/api/account/login");
    assert!(logins.iter().all(|login| cookie(login).is_none()));
    let (with, without): (Vec<_>, Vec<_>) = steps
        .into_iter()
        .partition(|request| cookie(request).is_some());
    assert_eq!((with.len(), without.len()), (3 * USERS, 2));
    for request in with {
        let body = body(request);
        let name = body["stateToken"].as_str().expect("a token");
        assert_eq!(cookie(request), Some(&*format!("session={name}")));
    }
}

#[tokio::test]
async fn cookies_are_kept_from_refusals_and_between_requests() {
    let set = |value| [JSON, ("set-cookie", value)];
    let login = json!({ "next": "EXAMPLE", "stateToken": "EXAMPLE-STATE" }).to_string();
    let server = Script::playing([
        Act::answer(400, &set("first=1; Path=/"), "{}"),
        Act::answer(200, &set("second=2; Path=/; Secure"), &login),
        Act::answer(200, &[("set-cookie", "first=; Path=/; Max-Age=0")], ""),
        Act::answer(200, &[], ""),
    ])
    .await;
    let client = vanco(server.base_url() + "/prefix");
    let mut sign_in = SignIn::new("EXAMPLE-APP").keep_cookies();
    sign_in
        .login(credentials(&client))
        .await
        .expect_err("refused");
    sign_in.login(credentials(&client)).await.expect("a result");

    let kept = serde_json::to_string(&sign_in).expect("JSON");
    let mut sign_in: SignIn = serde_json::from_str(&kept).expect("a sign-in");
    sign_in
        .persist(client.login_persist())
        .await
        .expect("an answer");
    sign_in
        .persist(client.login_persist())
        .await
        .expect("an answer");
    let own = client.login_persist().header("cookie", "mine=1");
    sign_in.persist(own).await.expect("an answer");

    let requests = server.requests();
    let cookies: Vec<_> = requests.iter().map(cookie).collect();
    assert_eq!(
        cookies,
        [
            None,
            Some("first=1"),
            // This machine counts as secure, as it does for the base URL.
            Some("first=1; second=2"),
            Some("second=2"),
            Some("mine=1"),
        ]
    );
    assert!(
        requests
            .iter()
            .all(|request| request.header("cookie").len() < 2)
    );
}

#[tokio::test]
async fn pages_are_asked_for_with_the_cookies_of_the_sign_in() {
    let login = json!({ "next": "done" }).to_string();
    let server = Script::playing([
        Act::answer(200, &[JSON, ("set-cookie", "session=1; Path=/")], &login),
        Act::answer(302, &[("location", "/me"), ("set-cookie", "seen=1")], ""),
    ])
    .await;
    let client = vanco(server.base_url());
    let mut sign_in = SignIn::new("EXAMPLE-APP").keep_cookies();
    sign_in.login(credentials(&client)).await.expect("a result");
    let profile = sign_in.profile_redirect(client.profile_redirect());
    profile.await.expect("a redirect");
    let dashboard = sign_in.op_dashboard(client.op_dashboard());
    dashboard.await.expect("a redirect");
    let no_access = sign_in.no_access_redirect(client.no_access_redirect());
    no_access.await.expect("a redirect");

    let requests = server.requests();
    let asked: Vec<_> = requests[1..]
        .iter()
        .map(|request| (request.path(), cookie(request)))
        .collect();
    assert_eq!(
        asked,
        [
            ("/profile", Some("session=1")),
            ("/_/op-dashboard", Some("seen=1; session=1")),
            ("/no-access-callback", Some("seen=1; session=1")),
        ]
    );
}

/// Where the sandbox, which shares no code with the client, leads the browser that has this sign-in's cookies.
async fn profile(client: &vanco::Client, sign_in: &mut SignIn) -> String {
    let page = sign_in.profile_redirect(client.profile_redirect()).await;
    match page.expect("a redirect").into_inner() {
        ProfileRedirectResponse::Redirection(to) => to.expose().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn whoever_replaced_a_password_is_signed_in_by_its_cookies() {
    use sandbox::vanco::{
        CLIENT_ID, EXPIRED_USERNAME, NEXT_UPDATE_PASSWORD, PASSWORD, TENANT, USERNAME,
    };
    let server = sandbox::vanco::start().await.expect("a sandbox");
    let client = vanco(server.base_url());
    let login = |name, password| {
        let login = client.login().username(name).password(password);
        login.cookies_enabled(true)
    };
    let start = || SignIn::new(CLIENT_ID).tenant(TENANT).keep_cookies();
    let (mut ada, mut expired) = (start(), start());
    let nobody = profile(&client, &mut ada).await;

    let first = expired.login(login(EXPIRED_USERNAME, PASSWORD)).await;
    first.expect("a result");
    let next = expired.next().map(|next| next.as_str());
    assert_eq!(next, Some(NEXT_UPDATE_PASSWORD));
    assert_eq!(profile(&client, &mut expired).await, nobody);
    let update = client.update_expired_password().password("EXAMPLE-NEW");
    expired
        .update_expired_password(update)
        .await
        .expect("an answer");
    let second = expired.login(login(EXPIRED_USERNAME, "EXAMPLE-NEW")).await;
    second.expect("a result");
    assert!(expired.is_done());
    assert_ne!(profile(&client, &mut expired).await, nobody);
    // Another user of the same client is nobody until she has signed in herself.
    assert_eq!(profile(&client, &mut ada).await, nobody);

    let third = ada.login(login(USERNAME, PASSWORD)).await;
    third.expect("a result");
    assert_ne!(profile(&client, &mut ada).await, nobody);
    let mut users: Vec<_> = server
        .sessions()
        .into_iter()
        .map(|one| one.username)
        .collect();
    users.sort();
    assert_eq!(users, [USERNAME, EXPIRED_USERNAME]);
}

#[tokio::test]
async fn a_sign_in_prints_and_logs_no_token_and_no_cookie() {
    let (capture, _guard) = Capture::begin();
    let login = json!({
        "next": "EXAMPLE",
        "stateToken": "EXAMPLE-hidden",
        "sessionToken": "EXAMPLE-hidden",
        "items": { "a": "EXAMPLE-hidden" },
    });
    let set = ("set-cookie", "session=EXAMPLE-hidden; Path=/");
    // One for another host: the jar has to say no to it in silence.
    let foreign = ("set-cookie", "foreign=EXAMPLE-hidden; Domain=example.org");
    let server = Script::playing([
        Act::answer(200, &[JSON, set, foreign], &login.to_string()),
        Act::answer(418, &[set, foreign], "EXAMPLE-hidden"),
    ])
    .await;
    let client = vanco(server.base_url());
    let mut sign_in = SignIn::new("EXAMPLE-APP").tenant("example").keep_cookies();
    let result = sign_in.login(credentials(&client)).await.expect("a result");
    let update = client.update_expired_password().password("EXAMPLE-hidden");
    let error = sign_in.update_expired_password(update).await;
    let error = error.expect_err("undocumented");
    assert_eq!(
        cookie(&server.requests()[1]),
        Some("session=EXAMPLE-hidden")
    );

    let printed = format!("{sign_in:?} {sign_in:#?} {result:?} {error} {error:#} {error:?}");
    assert!(!printed.contains("hidden"), "{printed}");
    let traced = capture.text();
    assert!(!traced.is_empty() && !traced.contains("hidden"), "{traced}");
}

#[test]
fn a_result_that_was_read_says_whether_it_is_done() {
    let read = |text| serde_json::from_str::<LoginResult>(text).expect("a result");
    assert!(read(r#"{"next":"done"}"#).is_done());
    assert!(!read(r#"{"next":"other","sessionToken":"EXAMPLE"}"#).is_done());
}

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
        let SessionState::Valid(user) = check.state() else {
            panic!("{check:?}");
        };
        assert_eq!((user.username.as_deref(), user.role), (Some("ada"), None));
    }
    let check = session.check(&client).send().await.expect("an answer");
    assert_eq!(check.state(), SessionState::Expired);
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

    let later = AuthToken::from(reply).body(&json!({ "userName": "ada" }));
    let later = later.expect("a body");
    assert_eq!(*later.expose(), json!({ "auth": token, "userName": "ada" }));
}
