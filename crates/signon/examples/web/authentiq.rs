//! Authentiq Connect: the authorization code flow of OpenID Connect.

use axum::extract::{OriginalUri, State};
use axum::response::Response;
use signon::Provider;
use signon::authentiq::{PendingSignIn, Scope, Scopes};
use tower_sessions::Session;

use crate::app::App;
use crate::outcome::{Account, arrive, welcome};
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
    // Removed before anything is looked at: a pending sign-in is for one use.
    let pending: Option<PendingSignIn> = session.remove(PENDING).await?;
    let pending = pending.ok_or_else(|| Problem::stale(HERE))?;
    let signed_in = app.authentiq.finish(&pending, &uri.to_string()).await;
    let signed_in = signed_in.map_err(|error| Problem::failed(HERE, &error))?;
    // Whose `sub` is compared with the ID token's.
    let profile = app.authentiq.userinfo(&signed_in).await;
    let profile = profile.map_err(|error| Problem::failed(HERE, &error))?;
    let user = profile.name.as_deref().unwrap_or(&profile.sub);
    let how = format!("verified by a signed ID token, as {}", profile.sub);
    let account = Account {
        user: user.to_owned(),
        how,
    };
    welcome(&session, HERE, account).await
}
