//! Vanco: the cookies of one user's sign-in.

use serde_json::json;
use signon::vanco::SignIn;
use signon::vanco::response::ProfileRedirectResponse;
use signon_sandbox as sandbox;
use signon_tests::capture::Capture;
use signon_tests::raw::{Raw, reply};
use signon_tests::script::{Act, Script};

use super::{JSON, body, cookie, credentials, vanco};

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
