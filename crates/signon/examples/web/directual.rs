//! Directual: a name and a password, for a session.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use maud::Markup;
use signon::Provider;
use signon::directual;
use signon_sandbox::directual::{APP_ID, PASSWORD, USERNAME};
use tower_sessions::Session;

use crate::app::{App, Credentials};
use crate::outcome::arrive;
use crate::page;
use crate::problem::Problem;

const HERE: Provider = Provider::Directual;
const SESSION: &str = "directual";

pub async fn form() -> Markup {
    let hint = format!("The sandbox's password is {PASSWORD}.");
    page::login_form(HERE, "E-mail", USERNAME, &hint)
}

pub async fn sign_in(
    State(app): State<App>,
    session: Session,
    Form(entered): Form<Credentials>,
) -> Result<Response, Problem> {
    let call = app.directual.authenticate_password();
    let call = call
        .app_id(APP_ID)
        .username(&entered.username)
        .password(entered.password);
    let reply = call
        .send()
        .await
        .map_err(|error| Problem::of_call(HERE, &error))?;
    let signed_in = directual::Session::new(APP_ID, reply.into_inner());
    let signed_in = signed_in.map_err(|error| Problem::failed(HERE, &error))?;
    session.insert(SESSION, &signed_in).await?;
    arrive(&session, signed_in.into(), &entered.username).await
}

/// Ends the session at the provider, too.
pub async fn sign_out(app: &App, session: &Session) -> Result<(), Problem> {
    if let Some(signed_in) = session.remove::<directual::Session>(SESSION).await?
        && let Err(error) = signed_in.logout(&app.directual).send().await
    {
        // The user is out here already; the session there will end by itself.
        eprintln!("{HERE}: {error}");
    }
    Ok(())
}
