//! Vanco Identity Service: a name and a password, and perhaps another step.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use maud::Markup;
use serde::Deserialize;
use signon::vanco::SignIn;
use signon::vanco::error::LoginError;
use signon::{Outcome, Provider, Secret};
use signon_sandbox::vanco::{CLIENT_ID, EXPIRED_USERNAME, NEXT_UPDATE_PASSWORD, PASSWORD, TENANT};
use tower_sessions::Session;

use crate::app::{App, Credentials};
use crate::outcome::arrive;
use crate::page::{self, Input};
use crate::problem::Problem;

/// Where the user goes who is not let in yet.
pub const STEP: &str = "/vanco/step";
const HERE: Provider = Provider::Vanco;
const PENDING: &str = "vanco";
const USER: &str = "vanco-user";

pub async fn form() -> Markup {
    let hint = format!("The sandbox's password is {PASSWORD}. This user's has expired.");
    page::login_form(HERE, "E-mail or phone number", EXPIRED_USERNAME, &hint)
}

pub async fn sign_in(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<Credentials>,
) -> Result<Response, Problem> {
    let sign_in = SignIn::new(CLIENT_ID).tenant(TENANT);
    login(
        &app,
        &session,
        sign_in,
        &entered.username,
        &entered.password,
    )
    .await
}

/// What else the provider wants. Of the values of `next` only `done` is documented: the sandbox's own is asked for here.
pub async fn step(session: Session) -> Result<Markup, Problem> {
    let pending: Option<SignIn> = session.get(PENDING).await?;
    let pending = pending.ok_or_else(|| Problem::stale(HERE))?;
    // What is not known is not guessed: a new password is no answer to a question about something else.
    if pending
        .next()
        .is_none_or(|next| next.as_str() != NEXT_UPDATE_PASSWORD)
    {
        let told =
            "Your provider wants something that this page cannot do. Ask your administrator.";
        return Err(Problem::refused(HERE, told));
    }
    let inputs = [Input::password("New password")];
    let hint = "Your password has expired. Choose another one.";
    Ok(page::form(
        HERE,
        "Choose a new password",
        hint,
        &inputs,
        "Save and sign in",
    ))
}

/// The new password.
#[derive(Deserialize)]
pub struct Replacement {
    password: Secret,
}

pub async fn update_password(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<Replacement>,
) -> Result<Response, Problem> {
    let pending: Option<SignIn> = session.remove(PENDING).await?;
    let user: Option<String> = session.remove(USER).await?;
    session.save().await?;
    let (mut sign_in, user) = pending.zip(user).ok_or_else(|| Problem::stale(HERE))?;
    let call = app
        .vanco
        .update_expired_password()
        .password(&entered.password);
    let updated = sign_in.update_expired_password(call).await;
    updated.map_err(|error| Problem::failed(HERE, &error))?;
    login(&app, &session, sign_in, &user, &entered.password).await
}

async fn login(
    app: &App,
    session: &Session,
    mut sign_in: SignIn,
    user: &str,
    password: &Secret,
) -> Result<Response, Problem> {
    let call = app.vanco.login().username(user).password(password);
    let result = sign_in.login(call).await.map_err(problem)?;
    let outcome = Outcome::from(result);
    if matches!(outcome, Outcome::StepNeeded(_)) {
        session.insert(PENDING, sign_in).await?;
        session.insert(USER, user).await?;
    }
    arrive(session, outcome, user).await
}

/// What the user is told: what the provider says where it is made for users, as its page has it of a 400.
fn problem(error: signon::Error<LoginError>) -> Problem {
    let told = match error.api() {
        Some(LoginError::BadRequest(body)) => body.message.as_deref(),
        Some(LoginError::Unauthorized | LoginError::Forbidden(_)) => {
            Some("You are not allowed to sign in at present.")
        }
        _ => None,
    };
    match told {
        Some(told) => Problem::refused(HERE, told),
        None => Problem::of_call(HERE, &error),
    }
}
