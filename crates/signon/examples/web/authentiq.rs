//! Authentiq Connect: the authorization code flow of OpenID Connect.

use axum::extract::{OriginalUri, State};
use axum::response::Response;
use signon::Provider;
use signon::authentiq::oidc::SignInError;
use signon::authentiq::{PendingSignIn, RedirectError, Scope, Scopes};
use tower_sessions::Session;

use crate::app::App;
use crate::outcome::arrive;
use crate::problem::Problem;

/// Where the provider sends the browser back to.
pub const CALLBACK: &str = "/authentiq/callback";
const HERE: Provider = Provider::Authentiq;
const PENDING: &str = "authentiq";

/// Sends the browser to the provider, and keeps what the way back is checked by.
pub async fn begin(State(app): State<App>, session: Session) -> Result<Response, Problem> {
    let scopes = Scopes::from([Scope::PROFILE, Scope::EMAIL.required()]);
    let request = app.authentiq.authorize().scope(scopes).begin();
    let request = request.map_err(|error| Problem::failed(HERE, &error))?;
    session.insert(PENDING, &request.pending).await?;
    arrive(&session, request.into(), "").await
}

/// The browser is back: checks the redirect, exchanges the code, verifies the ID token.
pub async fn finish(
    State(app): State<App>,
    session: Session,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    // Gone before anything is looked at, whatever comes of it: a pending sign-in is for one use.
    let pending: Option<PendingSignIn> = session.remove(PENDING).await?;
    session.save().await?;
    let pending = pending.ok_or_else(|| Problem::stale(HERE))?;
    let signed_in = app.authentiq.finish(pending, &uri.to_string()).await;
    let signed_in = signed_in.map_err(problem)?;
    // For a name to show. Whose it is, the ID token says: the two are compared.
    let shown = match &signed_in.tokens.access_token {
        Some(access_token) => {
            let profile = app
                .authentiq
                .userinfo(access_token, &signed_in.id_token)
                .await;
            profile.map_err(|error| Problem::failed(HERE, &error))?.name
        }
        None => None,
    };
    let shown = shown.unwrap_or_else(|| signed_in.id_token.sub.clone());
    arrive(&session, signed_in.into(), &shown).await
}

/// What the user is told. The provider in trouble is one thing; a redirect or a token that counts for nothing another.
fn problem(error: SignInError) -> Problem {
    match &error {
        SignInError::Redirect(RedirectError::Refused(_)) => {
            Problem::refused(HERE, "You were not signed in at the provider.")
        }
        SignInError::Exchange(error) if !error.is_documented() => Problem::failed(HERE, error),
        _ => {
            eprintln!("{HERE}: {error}");
            Problem::refused(HERE, "This sign-in could not be verified. Begin again.")
        }
    }
}
