//! Q2 BDCS: the login form of a company, a place in a queue, and what comes by webhook.

mod events;

use std::collections::HashMap;

use axum::Form;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use signon::q2::{AnswerError, LoginForm, LoginFormError, MfaChallenge, Queued};
use signon::{Outcome, Provider, Secret, Step};
use signon_sandbox::q2::{ANSWER, CLIENT_ID, COMPANY_ID};
use tower_sessions::Session;

use crate::app::App;
use crate::outcome::arrive;
use crate::page::{self, Input};
use crate::problem::Problem;
pub use events::Events;

/// Where Q2 posts its events.
pub const WEBHOOK: &str = "/q2/webhook";
/// Where the user waits for them.
pub const WAIT: &str = "/q2/wait";
const HERE: Provider = Provider::Q2;
const WAITING: &str = "q2";
/// The sandbox's user whom the company asks questions.
const ASKED: &str = "testmfaquestion@test.test";

/// The sign-in that this browser waits for: of all events, only those about it count, and only those that came since.
#[derive(Serialize, Deserialize)]
struct Waiting {
    auth_id: String,
    since: u64,
    user: String,
}

/// The company's own form.
pub async fn form(State(app): State<App>) -> Result<Response, Problem> {
    let form = login_form(&app).await?;
    let fields = form.fields().iter().map(|field| Input {
        name: &field.name,
        label: field.caption(),
        is_masked: field.is_masked(),
        value: if field.is_masked() { "" } else { ASKED },
    });
    let fields: Vec<_> = fields.collect();
    let hint = "The sandbox takes any password. It asks this user two questions.";
    Ok(page::form(HERE, "Your biller's login", hint, &fields, "Sign in").into_response())
}

pub async fn sign_in(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<HashMap<String, Secret>>,
) -> Result<Response, Problem> {
    let mut form = login_form(&app).await?;
    let refuse = |error| form_problem(&error);
    for (name, value) in &entered {
        form.set(name, value).map_err(refuse)?;
    }
    // Before the call: an event may be there before its reply.
    let since = app.q2_events.now();
    // Your application has a client at Q2 for each of its users; the sandbox has one for all.
    let call = app.q2.submit(&form).map_err(refuse)?.client_id(CLIENT_ID);
    let reply = call.send().await;
    let reply = reply.map_err(|error| Problem::of_call(HERE, &error))?;
    let queued = Queued::try_from(reply).map_err(|error| Problem::failed(HERE, &error))?;
    // Without an id nobody could tell whose events are whose.
    let auth_id = queued
        .auth_id
        .clone()
        .ok_or_else(|| Problem::unusable(HERE))?;
    let user = entered.get("email").map_or("", Secret::expose).to_owned();
    let waiting = Waiting {
        auth_id,
        since,
        user,
    };
    session.insert(WAITING, &waiting).await?;
    arrive(&session, queued.into(), &waiting.user).await
}

/// Shows what has come since.
pub async fn wait(State(app): State<App>, session: Session) -> Result<Response, Problem> {
    let waiting = waiting(&session).await?;
    let Some(event) = app.q2_events.last(&waiting.auth_id, waiting.since) else {
        let told = "Your biller is checking what you entered.";
        return Ok(page::waiting(HERE, told).into_response());
    };
    match Outcome::try_from(event) {
        Ok(Outcome::StepNeeded(Step::Q2(challenge))) => Ok(questions(&challenge)),
        Ok(outcome) => {
            session.remove::<Waiting>(WAITING).await?;
            arrive(&session, outcome, &waiting.user).await
        }
        // A failure, a hold, or an event that no page describes: ask Q2 which of them you will get.
        Err(_) => {
            session.remove::<Waiting>(WAITING).await?;
            let told = "Your biller refused what you entered.";
            Err(Problem::refused(HERE, told))
        }
    }
}

fn questions(challenge: &MfaChallenge) -> Response {
    let asked = challenge.input.iter().map(|input| Input {
        name: &input.identifier,
        label: input.question.as_deref().unwrap_or("Your answer"),
        is_masked: true,
        value: "",
    });
    let asked: Vec<_> = asked.collect();
    let hint = format!("The sandbox's answer to each is {ANSWER}.");
    page::form(HERE, "Your biller asks", &hint, &asked, "Answer").into_response()
}

/// Answers the challenge of this browser's own sign-in.
pub async fn answer(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<HashMap<String, Secret>>,
) -> Result<Response, Problem> {
    let mut waiting = waiting(&session).await?;
    let event = app.q2_events.last(&waiting.auth_id, waiting.since);
    let outcome = event.and_then(|event| Outcome::try_from(event).ok());
    let Some(Outcome::StepNeeded(Step::Q2(challenge))) = outcome else {
        return Err(Problem::stale(HERE));
    };
    let mut answer = challenge.answer();
    let refuse = |error: AnswerError| {
        eprintln!("{HERE}: {error}");
        Problem::refused(HERE, "Please answer each question.")
    };
    for (identifier, value) in entered {
        answer.set(&identifier, value).map_err(refuse)?;
    }
    let call = app.q2.answer(&answer).map_err(refuse)?;
    // From here on the challenge is answered, and the next event counts.
    waiting.since = app.q2_events.now();
    session.insert(WAITING, &waiting).await?;
    let reply = call.send().await;
    let reply = reply.map_err(|error| Problem::of_call(HERE, &error))?;
    let queued = Queued::try_from(reply).map_err(|error| Problem::failed(HERE, &error))?;
    arrive(&session, queued.into(), &waiting.user).await
}

/// Takes an event from Q2: believed if it has the token that was agreed on.
pub async fn webhook(State(app): State<App>, headers: HeaderMap, body: Bytes) -> StatusCode {
    match app.q2_webhook.receive(&headers, &body) {
        Ok(event) => {
            app.q2_events.put(event);
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            eprintln!("{HERE}: {error}");
            error.status()
        }
    }
}

async fn waiting(session: &Session) -> Result<Waiting, Problem> {
    let waiting = session.get(WAITING).await?;
    waiting.ok_or_else(|| Problem::stale(HERE))
}

async fn login_form(app: &App) -> Result<LoginForm, Problem> {
    let company = app.q2.get_company().company_id(COMPANY_ID).send().await;
    let company = company.map_err(|error| Problem::of_call(HERE, &error))?;
    LoginForm::new(&company).map_err(|error| form_problem(&error))
}

/// What the user is told. The error's own words are for who runs the application.
fn form_problem(error: &LoginFormError) -> Problem {
    eprintln!("{HERE}: {error}");
    Problem::refused(
        HERE,
        match error {
            LoginFormError::Maintenance => "Your biller's site is in maintenance. Try again later.",
            LoginFormError::Missing { .. } => "Please fill in each field.",
            _ => "Your biller's login does not work here at present.",
        },
    )
}
