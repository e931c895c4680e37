//! One user's account at Authentiq signs her in to two others: an ID token that was verified goes into Pyramid, an
//! authorization code into Directual. Both are handed on as the secrets that they are.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["authentiq-oidc", "directual", "pyramid"] }
//! reqwest = { version = "0.13", default-features = false }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features authentiq-oidc,directual,pyramid --example across`

use signon::authentiq::oidc::RelyingParty;
use signon::authentiq::{AuthorizationRequest, Scope, Scopes};
use signon::directual::{Session, SessionState};
use signon::pyramid::AuthToken;
use signon::pyramid::types::OpenIdParameterMap;
use signon::{Location, authentiq, directual, pyramid};
use signon_sandbox as sandbox;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Result<()> {
    let provider = sandbox::authentiq::start().await?;
    let client = authentiq::Client::builder()
        .base_url(provider.base_url())
        .client_secret_basic(
            sandbox::authentiq::CLIENT_ID,
            sandbox::authentiq::CLIENT_SECRET,
        )
        .build()?;
    by_id_token(relying_party(client.clone(), sandbox::authentiq::REDIRECT_URI).await?).await?;
    // Directual's redirect page is one more of the same client.
    provider.allow_redirect_uri(sandbox::directual::REDIRECT_URI);
    by_code(relying_party(client, sandbox::directual::REDIRECT_URI).await?).await
}

async fn relying_party(client: authentiq::Client, redirect_uri: &str) -> Result<RelyingParty> {
    let builder = RelyingParty::builder(client, sandbox::authentiq::CLIENT_ID, redirect_uri);
    Ok(builder.discover().await?)
}

/// Pyramid takes the ID token of a user who is signed in with the OpenID provider already.
async fn by_id_token(relying_party: RelyingParty) -> Result<()> {
    // Pyramid will know the user by the email address, so somebody has to vouch for it.
    let scope = Scopes::from([Scope::EMAIL.required().signed()]);
    let request = relying_party.authorize().scope(scope).begin()?;
    let AuthorizationRequest { url, pending, .. } = request;
    let redirect = browser(&url).await?;
    let signed_in = relying_party.finish(pending, redirect.expose()).await?;
    if signed_in.id_token.claims.expose()["email_verified"] != true {
        return Err("the provider has not verified that the address is this user's".into());
    }

    let server = sandbox::pyramid::start().await?;
    let client = pyramid::Client::builder()
        .base_url(server.base_url())
        .build()?;
    // The claim that names the user at Pyramid. Whoever may choose its value, chooses the account.
    let map = OpenIdParameterMap::new(signed_in.id_token.raw, "email");
    let call = client.authenticate_user_openid().parameter_map(map);
    let token = AuthToken::try_from(call.send().await?)?;
    println!(
        "{} is signed in at Pyramid: {token:?}",
        sandbox::pyramid::USERNAME
    );
    Ok(())
}

/// Directual exchanges the code itself, so it must not be used here: the redirect is checked, and no more.
async fn by_code(relying_party: RelyingParty) -> Result<()> {
    let request = relying_party.authorize().begin()?;
    let redirect = browser(&request.url).await?;
    let response = relying_party.read_redirect(&request.pending, redirect.expose())?;
    let code = response.code.ok_or("the provider sent no code")?;

    let server = sandbox::directual::start().await?;
    // Directual would ask the provider. Its sandbox knows none, and has to be told.
    server.accept_code(code.expose());
    let client = directual::Client::builder()
        .base_url(server.base_url())
        .build()?;
    let signed_in = client
        .authenticate_openid()
        .app_id(sandbox::directual::APP_ID)
        // The sandbox's own; in truth it is the client identifier from above.
        .client_id(sandbox::directual::CLIENT_ID)
        .redirect_uri(request.pending.redirect_uri())
        .code(code)
        .send()
        .await?;
    let session = Session::new(sandbox::directual::APP_ID, signed_in.into_inner())?;
    match session.check(&client).send().await?.state(&session) {
        SessionState::Valid(user) => {
            let name = user.username.as_deref().unwrap_or("somebody");
            println!("{name} is signed in at Directual: {:?}", session.token());
        }
        _ => return Err("the session has expired".into()),
    }
    Ok(())
}

/// What the user's browser does: it follows the address, and the provider sends it back.
async fn browser(url: &Location) -> Result<Location> {
    let browser = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()?;
    let page = browser.get(url.expose()).send().await?;
    let location = page.headers().get("location").ok_or("no redirect")?;
    Ok(Location::from(location.to_str()?))
}
