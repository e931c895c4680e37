//! Pyramid Analytics: a name and a password, for a token.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use maud::Markup;
use signon::Provider;
use signon::pyramid::AuthToken;
use signon_sandbox::pyramid::{PASSWORD, USERNAME};
use tower_sessions::Session;

use crate::app::{App, Credentials};
use crate::outcome::arrive;
use crate::page;
use crate::problem::Problem;

const HERE: Provider = Provider::Pyramid;

pub async fn form() -> Markup {
    let hint = format!("The sandbox's password is {PASSWORD}.");
    page::login_form(HERE, "User name", USERNAME, &hint)
}

pub async fn sign_in(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<Credentials>,
) -> Result<Response, Problem> {
    let call = app.pyramid.authenticate_user();
    let call = call.user_name(&entered.username).password(entered.password);
    let reply = call
        .send()
        .await
        .map_err(|error| Problem::of_call(HERE, &error))?;
    let token = AuthToken::try_from(reply).map_err(|error| Problem::failed(HERE, &error))?;
    arrive(&session, token.into(), &entered.username).await
}
