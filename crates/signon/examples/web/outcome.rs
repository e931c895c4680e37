//! From what a sign-in ended in to what the browser sees next, for all providers alike.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};
use signon::{Outcome, Provider, Session as SignedIn, Step};
use tower_sessions::Session;

use crate::app::App;
use crate::problem::Problem;
use crate::{directual, q2, vanco};

/// Who is signed in at a provider.
#[derive(Clone, Serialize, Deserialize)]
pub struct Account {
    /// What an application knows the user by, together with the provider. What the page shows is no such thing: users choose
    /// it, and it may change hands.
    pub id: Option<String>,
    pub shown: String,
    pub how: String,
}

/// The accounts of this browser, by the provider's name.
pub type Accounts = BTreeMap<String, Account>;

const ACCOUNTS: &str = "accounts";

/// Ends a request. `shown` is what to call the user on the page.
pub async fn arrive(session: &Session, outcome: Outcome, shown: &str) -> Result<Response, Problem> {
    let to = match outcome {
        Outcome::SignedIn(signed_in) => {
            welcome(session, &signed_in, shown).await?;
            "/".to_owned()
        }
        Outcome::SendBrowser(redirect) => redirect.location().expose().to_owned(),
        Outcome::StepNeeded(Step::Vanco(_)) => vanco::STEP.to_owned(),
        Outcome::StepNeeded(Step::Q2(_)) | Outcome::Queued(_) => q2::WAIT.to_owned(),
        // What a later version of signon knows, this page does not.
        _ => "/".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Signs the user in to this application.
async fn welcome(session: &Session, signed_in: &SignedIn, shown: &str) -> Result<(), Problem> {
    let how = match signed_in {
        SignedIn::Authentiq(_) => "by a verified ID token",
        SignedIn::Directual(_) => "with a session",
        SignedIn::Pyramid(_) => "with a token",
        SignedIn::Q2(_) => "verified by the biller",
        _ => "signed in",
    };
    let account = Account {
        id: signed_in.user().map(str::to_owned),
        shown: shown.to_owned(),
        how: how.to_owned(),
    };
    let mut accounts = accounts(session).await?;
    accounts.insert(signed_in.provider().as_str().to_owned(), account);
    session.insert(ACCOUNTS, accounts).await?;
    // Whoever knew the session's id before, does not know it now.
    Ok(session.cycle_id().await?)
}

/// Forgets the user, and ends the session at the provider where there is a call for it.
pub async fn sign_out(
    State(app): State<App>,
    session: Session,
    Path(provider): Path<String>,
) -> Result<Redirect, Problem> {
    let mut accounts = accounts(&session).await?;
    accounts.remove(&provider);
    session.insert(ACCOUNTS, accounts).await?;
    // Here first, and at once: whoever wants out gets out, whatever the provider says.
    session.save().await?;
    if provider == Provider::Directual.as_str() {
        directual::sign_out(&app, &session).await?;
    }
    Ok(Redirect::to("/"))
}

/// Who is signed in, in this browser.
pub async fn accounts(session: &Session) -> Result<Accounts, Problem> {
    Ok(session.get(ACCOUNTS).await?.unwrap_or_default())
}
