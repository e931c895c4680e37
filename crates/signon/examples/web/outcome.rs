//! From what a sign-in ended in to what the browser sees next, for all providers alike.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};
use signon::{Outcome, Provider};
use tower_sessions::Session;

use crate::app::App;
use crate::problem::Problem;
use crate::{directual, q2, vanco};

/// Who is signed in at a provider: what the page shows.
#[derive(Clone, Serialize, Deserialize)]
pub struct Account {
    pub user: String,
    pub how: String,
}

/// The accounts of this browser, by the provider's name.
pub type Accounts = BTreeMap<String, Account>;

const ACCOUNTS: &str = "accounts";

/// Ends a request. `user` is who has asked to be signed in, for providers that do not say who is.
pub async fn arrive(session: &Session, outcome: Outcome, user: &str) -> Result<Response, Problem> {
    let to = match outcome {
        Outcome::SignedIn(signed_in) => {
            let user = signed_in.user().unwrap_or(user).to_owned();
            let how = match signed_in.token() {
                Some(_) => "signed in, with a session at the provider",
                None => "signed in",
            };
            let how = how.to_owned();
            return welcome(session, signed_in.provider(), Account { user, how }).await;
        }
        Outcome::SendBrowser(redirect) => redirect.location().expose().to_owned(),
        Outcome::StepNeeded(step) => match step.provider() {
            Provider::Vanco => vanco::STEP.to_owned(),
            _ => q2::WAIT.to_owned(),
        },
        Outcome::Queued(_) => q2::WAIT.to_owned(),
        // What a later version of signon knows, this page does not.
        _ => "/".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Signs the user in to this application.
pub async fn welcome(
    session: &Session,
    provider: Provider,
    account: Account,
) -> Result<Response, Problem> {
    let mut accounts = accounts(session).await?;
    accounts.insert(provider.as_str().to_owned(), account);
    session.insert(ACCOUNTS, accounts).await?;
    // Whoever knew the session's id before, does not know it now.
    session.cycle_id().await?;
    Ok(Redirect::to("/").into_response())
}

/// Forgets the user, and ends the session at the provider where there is a call for it.
pub async fn sign_out(
    State(app): State<App>,
    session: Session,
    Path(provider): Path<String>,
) -> Result<Redirect, Problem> {
    if provider == Provider::Directual.as_str() {
        directual::sign_out(&app, &session).await?;
    }
    let mut accounts = accounts(&session).await?;
    accounts.remove(&provider);
    session.insert(ACCOUNTS, accounts).await?;
    Ok(Redirect::to("/"))
}

/// Who is signed in, in this browser.
pub async fn accounts(session: &Session) -> Result<Accounts, Problem> {
    Ok(session.get(ACCOUNTS).await?.unwrap_or_default())
}
