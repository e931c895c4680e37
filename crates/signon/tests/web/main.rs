//! The example web application over plain HTTP: each journey, and what another browser, another site and a second use get.
//! `cargo xtask browser` goes there with a real browser.
//!
//! `cargo test` builds the example before it runs this. With `--test` or `--all-targets` it does not: it is as it was.
#![cfg(test)]

mod application;
mod browser;

use application::Application;
use browser::Browser;

const PASSWORD: &str = "EXAMPLE-password-not-real";
const ANSWER: &str = "EXAMPLE-answer-not-real";

/// Goes from the application to Authentiq's page and signs in there: the address that it sends the browser back to.
async fn back_from_authentiq(browser: &mut Browser) -> String {
    let out = browser.post("/authentiq", &[]).await.redirect();
    let page = browser.get(&out).await.redirect();
    // The page's form carries the request on, as its address does.
    let (action, request) = page.split_once('?').expect("the request");
    let (origin, _) = out.split_once("/authorize").expect("the endpoint");
    let mut form: Vec<_> = url_pairs(request);
    form.push(("username".to_owned(), "ada@example.com".to_owned()));
    form.push(("password".to_owned(), PASSWORD.to_owned()));
    let form: Vec<_> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser
        .post(&format!("{origin}{action}"), &form)
        .await
        .redirect()
}

fn url_pairs(query: &str) -> Vec<(String, String)> {
    let url = reqwest::Url::parse(&format!("http://localhost/?{query}")).expect("a query");
    url.query_pairs().into_owned().collect()
}

/// Signs in at Q2, up to where the user waits.
async fn wait_at_q2(browser: &mut Browser, email: &str) {
    let form = [("email", email), ("password", PASSWORD)];
    let to = browser.post("/q2", &form).await.redirect();
    assert_eq!(to, "/q2/wait");
}

/// What the waiting page becomes.
async fn told_by_q2(browser: &mut Browser) -> browser::Page {
    for _ in 0..200 {
        let page = browser.get("/q2/wait").await;
        if !page.body.contains("is checking what you entered") {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("no event came");
}

#[tokio::test]
async fn a_user_signs_in_at_each_provider() {
    let application = Application::start();
    let mut browser = application.browser();

    let back = back_from_authentiq(&mut browser).await;
    assert_eq!(browser.get(&back).await.redirect(), "/");

    for provider in ["directual", "pyramid"] {
        let form = [("username", "ada@example.com"), ("password", PASSWORD)];
        let page = browser.post(&format!("/{provider}"), &form).await;
        assert_eq!(page.redirect(), "/");
    }

    wait_at_q2(&mut browser, "testmfaquestion@test.test").await;
    let questions = told_by_q2(&mut browser).await;
    let names = questions.inputs();
    assert_eq!(names.len(), 2, "{}", questions.body);
    let answers: Vec<_> = names.iter().map(|name| (name.as_str(), ANSWER)).collect();
    assert_eq!(
        browser.post("/q2/wait", &answers).await.redirect(),
        "/q2/wait"
    );
    assert_eq!(told_by_q2(&mut browser).await.redirect(), "/");

    let form = [("username", "expired@example.com"), ("password", PASSWORD)];
    assert_eq!(
        browser.post("/vanco", &form).await.redirect(),
        "/vanco/step"
    );
    let form = [("password", "EXAMPLE-new-password-not-real")];
    assert_eq!(browser.post("/vanco/step", &form).await.redirect(), "/");

    let home = browser.get("/").await.body;
    for user in [
        "Ada Example",
        "ada@example.com",
        "testmfaquestion@test.test",
        "expired@example.com",
    ] {
        assert!(home.contains(user), "{user} is not signed in: {home}");
    }
    assert_eq!(home.matches("Sign out").count(), 5);
    for provider in ["authentiq", "directual", "pyramid", "q2", "vanco"] {
        let page = browser.post(&format!("/sign-out/{provider}"), &[]).await;
        assert_eq!(page.redirect(), "/");
    }
    assert!(!browser.get("/").await.body.contains("Sign out"));
}

#[tokio::test]
async fn nobody_is_signed_in_by_what_comes_for_another() {
    let application = Application::start();
    let (mut wrong, mut right) = (application.browser(), application.browser());
    wait_at_q2(&mut wrong, "testfail@test.test").await;
    wait_at_q2(&mut right, "test@test.test").await;
    let refused = told_by_q2(&mut wrong).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert_eq!(told_by_q2(&mut right).await.redirect(), "/");
    assert!(!wrong.get("/").await.body.contains("Sign out"));

    // A challenge is the browser's that began the sign-in, and stays so.
    let (mut asked, mut stranger) = (application.browser(), application.browser());
    wait_at_q2(&mut asked, "testmfaquestion@test.test").await;
    let questions = told_by_q2(&mut asked).await;
    assert_eq!(stranger.get("/q2/wait").await.status, 422);
    assert_eq!(
        stranger.post("/q2/wait", &[("any", ANSWER)]).await.status,
        422
    );
    let unknown = asked.post("/q2/wait", &[("any", ANSWER)]).await;
    assert_eq!(unknown.status, 422);
    let names = questions.inputs();
    let answers: Vec<_> = names.iter().map(|name| (name.as_str(), ANSWER)).collect();
    asked.post("/q2/wait", &answers).await.redirect();
    assert_eq!(told_by_q2(&mut asked).await.redirect(), "/");
}

#[tokio::test]
async fn a_refusal_says_what_the_user_can_do() {
    let application = Application::start();
    let mut browser = application.browser();
    for (at, form, told) in [
        (
            "/vanco",
            &[
                ("username", "ada@example.com"),
                ("password", "EXAMPLE-wrong-not-real"),
            ],
            "The username or password is incorrect.",
        ),
        (
            "/vanco",
            &[("username", "locked@example.com"), ("password", PASSWORD)],
            "not allowed to sign in at present",
        ),
        (
            "/directual",
            &[
                ("username", "ada@example.com"),
                ("password", "EXAMPLE-wrong-not-real"),
            ],
            "Check what you entered",
        ),
        (
            "/q2",
            &[("email", "test@test.test"), ("password", "")],
            "fill in each field",
        ),
    ] {
        let page = browser.post(at, form).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains(told), "{at}: {}", page.body);
    }
    // What is not known is not taken for an expired password.
    let form = [("username", "persist@example.com"), ("password", PASSWORD)];
    assert_eq!(
        browser.post("/vanco", &form).await.redirect(),
        "/vanco/step"
    );
    let page = browser.get("/vanco/step").await;
    assert!(page.body.contains("cannot do"), "{}", page.body);
    let back = back_from_authentiq(&mut browser).await;
    let (to, query) = back.split_once('?').expect("a query");
    let kept = query.split('&').filter(|pair| !pair.starts_with("code="));
    let kept: Vec<_> = kept.collect();
    let denied = format!("{to}?error=access_denied&{}", kept.join("&"));
    let page = browser.get(&denied).await;
    assert!(
        page.body.contains("not signed in at the provider"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_pending_sign_in_is_for_one_use() {
    let application = Application::start();
    let mut browser = application.browser();
    let back = back_from_authentiq(&mut browser).await;
    let forged = back.replace("state=", "state=EXAMPLE-forged-");
    let page = browser.get(&forged).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("could not be verified"), "{}", page.body);
    let page = browser.get(&back).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("has not begun"), "{}", page.body);

    // Another browser with the right redirect is no better off.
    let back = back_from_authentiq(&mut browser).await;
    assert_eq!(application.browser().get(&back).await.status, 422);
    assert_eq!(browser.get(&back).await.redirect(), "/");
}

#[tokio::test]
async fn a_form_of_another_site_signs_nobody_in() {
    let application = Application::start();
    let form = [("username", "ada@example.com"), ("password", PASSWORD)];
    for from in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[],
    ] {
        let page = application
            .browser()
            .post_from("/pyramid", &form, from)
            .await;
        assert_eq!(page.status, 403, "{from:?}");
    }
    let origin = application.address.clone();
    let from = [("origin", origin.as_str())];
    let page = application
        .browser()
        .post_from("/pyramid", &form, &from)
        .await;
    assert_eq!(page.redirect(), "/");
}
