//! Q2 BDCS: the login form of a company, a place in a queue, and what comes by webhook.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::Form;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use signon::q2::{AuthStatus, LoginForm, MfaChallenge, Queued, WebhookEvent};
use signon::{Provider, Secret};
use signon_sandbox::q2::{ANSWER, CLIENT_ID, COMPANY_ID};
use tower_sessions::Session;

use crate::app::App;
use crate::outcome::{Account, arrive, welcome};
use crate::page::{self, Input};
use crate::problem::Problem;

/// Where Q2 posts its events.
pub const WEBHOOK: &str = "/q2/webhook";
/// Where the user waits for them.
pub const WAIT: &str = "/q2/wait";
const HERE: Provider = Provider::Q2;
const USER: &str = "q2-user";
/// The sandbox's user whom the company asks questions.
const ASKED: &str = "testmfaquestion@test.test";

/// The last event of each client. Your application knows which of its users a client is; the sandbox has only one.
#[derive(Default)]
pub struct Events(Mutex<HashMap<String, WebhookEvent>>);

impl Events {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, WebhookEvent>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What an event of a client means to this application.
enum Told {
    Nothing,
    Challenge(MfaChallenge),
    Verified,
    Failed,
}

impl Told {
    /// Takes the client's event.
    fn take(app: &App) -> Self {
        match app.q2_events.lock().remove(CLIENT_ID) {
            None => Self::Nothing,
            Some(WebhookEvent::MfaChallenge(challenge)) => Self::Challenge(challenge),
            Some(WebhookEvent::AuthUpdate(update)) if update.status == AuthStatus::Verified => {
                Self::Verified
            }
            // On hold, refused, or an event that no page describes: ask Q2 which of them you will get.
            Some(_) => Self::Failed,
        }
    }
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
    let missing = |error: signon::q2::LoginFormError| Problem::refused(HERE, &error.to_string());
    for (name, value) in &entered {
        form.set(name, value).map_err(missing)?;
    }
    app.q2_events.lock().remove(CLIENT_ID);
    let call = app.q2.submit(&form).map_err(missing)?;
    let reply = call.client_id(CLIENT_ID).send().await;
    let reply = reply.map_err(|error| Problem::of_call(HERE, &error))?;
    let queued = Queued::try_from(reply).map_err(|error| Problem::failed(HERE, &error))?;
    let user = entered.get("email").map_or("the user", Secret::expose);
    session.insert(USER, user).await?;
    arrive(&session, queued.into(), user).await
}

/// Shows what has come since.
pub async fn wait(State(app): State<App>, session: Session) -> Result<Response, Problem> {
    let user: Option<String> = session.get(USER).await?;
    let user = user.ok_or_else(|| Problem::stale(HERE))?;
    match Told::take(&app) {
        Told::Nothing => {
            let told = "Your biller is checking what you entered.";
            Ok(page::waiting(HERE, told).into_response())
        }
        Told::Challenge(challenge) => {
            let asked = challenge.input.iter().map(|input| Input {
                name: &input.identifier,
                label: input.question.as_deref().unwrap_or("Your answer"),
                is_masked: true,
                value: "",
            });
            let asked: Vec<_> = asked.collect();
            let hint = format!("The sandbox's answer to each is {ANSWER}.");
            let page = page::form(HERE, "Your biller asks", &hint, &asked, "Answer");
            // The answer has to refer to it.
            let event = WebhookEvent::MfaChallenge(challenge.clone());
            app.q2_events.lock().insert(CLIENT_ID.to_owned(), event);
            Ok(page.into_response())
        }
        Told::Verified => {
            session.remove::<String>(USER).await?;
            let how = "credentials verified by the biller".to_owned();
            welcome(&session, HERE, Account { user, how }).await
        }
        Told::Failed => {
            session.remove::<String>(USER).await?;
            Err(Problem::refused(
                HERE,
                "Your biller refused what you entered.",
            ))
        }
    }
}

pub async fn answer(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<HashMap<String, Secret>>,
) -> Result<Response, Problem> {
    let Told::Challenge(challenge) = Told::take(&app) else {
        return Err(Problem::stale(HERE));
    };
    let mut answer = challenge.answer();
    let refuse = |error: signon::q2::AnswerError| Problem::refused(HERE, &error.to_string());
    for (identifier, value) in entered {
        answer.set(&identifier, value).map_err(refuse)?;
    }
    let reply = app.q2.answer(&answer).map_err(refuse)?.send().await;
    let reply = reply.map_err(|error| Problem::of_call(HERE, &error))?;
    let queued = Queued::try_from(reply).map_err(|error| Problem::failed(HERE, &error))?;
    arrive(&session, queued.into(), "").await
}

/// Takes an event from Q2: believed if it has the token that was agreed on.
pub async fn webhook(State(app): State<App>, headers: HeaderMap, body: Bytes) -> StatusCode {
    match app.q2_webhook.receive(&headers, &body) {
        Ok(event) => {
            app.q2_events.lock().insert(CLIENT_ID.to_owned(), event);
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            eprintln!("{HERE}: {error}");
            error.status()
        }
    }
}

async fn login_form(app: &App) -> Result<LoginForm, Problem> {
    let company = app.q2.get_company().company_id(COMPANY_ID).send().await;
    let company = company.map_err(|error| Problem::of_call(HERE, &error))?;
    LoginForm::new(&company).map_err(|error| Problem::refused(HERE, &error.to_string()))
}
