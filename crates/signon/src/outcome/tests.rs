#![cfg(test)]

use super::*;
use crate::{Provider, Secret, authentiq, directual, pyramid, q2, vanco};

fn login_result(next: &str) -> vanco::types::LoginResult {
    let result = serde_json::json!({ "next": next, "sessionToken": "EXAMPLE-SESSION" });
    serde_json::from_value(result).expect("a result")
}

#[test]
fn only_done_is_signed_in_at_vanco() {
    let outcome = Outcome::from(login_result("done"));
    let Outcome::SignedIn(session) = &outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(session.token(), Some(&Secret::from("EXAMPLE-SESSION")));
    assert_eq!(session.user(), None);
    assert_eq!(outcome.provider(), Provider::Vanco);

    for next in ["update-expired-password", "Done", ""] {
        let outcome = Outcome::from(login_result(next));
        let Outcome::StepNeeded(Step::Vanco(result)) = &outcome else {
            panic!("{outcome:?}");
        };
        let next_of = result.next.as_ref().map(|next| next.as_str());
        assert_eq!(next_of, Some(next), "the typed result is there");
        assert_eq!(outcome.provider(), Provider::Vanco);
    }
}

#[test]
fn a_sign_in_at_authentiq_begins_in_the_browser() {
    let client = authentiq::Client::builder().build().expect("a client");
    let request = client
        .authorize()
        .client_id("EXAMPLE-CLIENT")
        .redirect_uri("https://app.example.com/callback")
        .response_type("code")
        .scope("openid")
        .begin()
        .expect("begun");
    let pending = request.pending.clone();
    let outcome = Outcome::from(request);
    let Outcome::SendBrowser(redirect) = &outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        redirect.location().host().as_deref(),
        Some("connect.authentiq.io")
    );
    let Redirect::Authentiq(request) = redirect else {
        panic!("{redirect:?}");
    };
    assert_eq!(request.pending, pending);
    assert_eq!(outcome.provider(), Provider::Authentiq);

    for reply in [
        authentiq::response::AuthorizeResponse::Found("https://a.example/".into()),
        authentiq::response::AuthorizeResponse::SeeOther("https://a.example/".into()),
    ] {
        let Outcome::SendBrowser(redirect) = reply.into() else {
            panic!("no redirect");
        };
        assert_eq!(redirect.location().expose(), "https://a.example/");
    }
}

#[test]
fn sessions_carry_their_user_and_their_token() {
    let reply = serde_json::json!({
        "status": "ok",
        "result": { "token": "EXAMPLE-TOKEN", "username": "ada", "role": "" },
    });
    let reply = serde_json::from_value(reply).expect("a reply");
    let at_directual = directual::Session::new("EXAMPLE-APP", reply).expect("a session");
    let at_pyramid = pyramid::AuthToken::new("EXAMPLE-TOKEN").expect("a token");
    for (outcome, provider, user) in [
        (
            Outcome::from(at_directual),
            Provider::Directual,
            Some("ada"),
        ),
        (Outcome::from(at_pyramid), Provider::Pyramid, None),
    ] {
        assert_eq!(outcome.provider(), provider);
        let Outcome::SignedIn(session) = outcome else {
            panic!("not signed in at {provider}");
        };
        assert_eq!(session.user(), user);
        assert_eq!(session.token(), Some(&Secret::from("EXAMPLE-TOKEN")));
    }
}

fn event(body: &str) -> q2::WebhookEvent {
    q2::WebhookEvent::parse(body.as_bytes()).expect("an event")
}

#[test]
fn a_challenge_of_q2_is_another_step() {
    let challenge = event(r#"{"data":{"token":"EXAMPLE-STEP","method":"code","input":[]}}"#);
    let outcome = Outcome::try_from(challenge).expect("another step");
    let Outcome::StepNeeded(Step::Q2(challenge)) = &outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(challenge.token, "EXAMPLE-STEP".into());
    assert_eq!(outcome.provider(), Provider::Q2);
}

#[test]
fn only_verified_is_signed_in_at_q2() {
    let update = |status: &str| {
        event(&format!(
            r#"{{"resource":{{"type":"client","id":"EXAMPLE-CLIENT"}},
                "data":{{"auth":{{"_id":"EXAMPLE-AUTH","status":{{"type":"{status}"}}}}}}}}"#
        ))
    };
    let outcome = Outcome::try_from(update("verified")).expect("signed in");
    let Outcome::SignedIn(session) = &outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(session.user(), Some("EXAMPLE-CLIENT"));
    assert_eq!(session.token(), None);
    assert_eq!(outcome.provider(), Provider::Q2);
    for status in ["authenticate", "hold", "Verified", ""] {
        let event = Outcome::try_from(update(status)).expect_err("not signed in");
        assert!(
            matches!(event, q2::WebhookEvent::AuthUpdate(_)),
            "{event:?}"
        );
    }
    let other = Outcome::try_from(event("{}")).expect_err("no outcome");
    assert!(
        matches!(other, q2::WebhookEvent::Unrecognized(_)),
        "{other:?}"
    );
}

#[test]
fn nothing_secret_of_an_outcome_is_printed() {
    let outcome = Outcome::from(login_result("done"));
    let token = Outcome::from(pyramid::AuthToken::new("EXAMPLE-TOKEN").expect("a token"));
    let printed = format!("{outcome:?}{outcome:#?}{token:?}{token:#?}");
    assert!(!printed.contains("EXAMPLE"), "{printed}");
}

#[tokio::test]
async fn what_q2_took_is_queued() {
    use signon_sandbox::q2 as sandbox;

    let server = sandbox::start().await.expect("a server");
    let client = q2::Client::builder().base_url(server.base_url());
    let client = client.api_key(sandbox::API_KEY).build().expect("a client");
    let call = client.create_auth();
    let call = call
        .client_id(sandbox::CLIENT_ID)
        .company_id(sandbox::COMPANY_ID);
    let call = call.form([("email", sandbox::EMAIL), ("password", sandbox::PASSWORD)]);
    let reply = call.send().await.expect("a reply");
    let outcome = Outcome::from(q2::Queued::try_from(reply).expect("queued"));
    let Outcome::Queued(Queued::Q2(queued)) = &outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(queued.auth_id.as_deref(), Some(sandbox::AUTH_ID));
    assert_eq!(outcome.provider(), Provider::Q2);
}
