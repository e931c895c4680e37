//! Signs in a user at Authentiq Connect by OpenID Connect, from the first redirect to a verified ID token and its refresh.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["authentiq-oidc"] }
//! reqwest = { version = "0.13", default-features = false }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features authentiq-oidc --example authentiq`

use signon::authentiq::oidc::RelyingParty;
use signon::authentiq::{AuthorizationRequest, Client, Scope, Scopes};
use signon_sandbox::authentiq;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = authentiq::start().await?;
    let client = Client::builder()
        .base_url(sandbox.base_url())
        .client_secret_basic(authentiq::CLIENT_ID, authentiq::CLIENT_SECRET)
        .build()?;
    // Once for all users: it keeps the provider's keys.
    let relying_party =
        RelyingParty::builder(client, authentiq::CLIENT_ID, authentiq::REDIRECT_URI)
            .discover()
            .await?;

    // A user wants to sign in: `pending` goes into their session, by serde, and their browser to `url`.
    let scopes = Scopes::from([
        Scope::PROFILE,
        Scope::EMAIL.required(),
        "offline_access".parse()?,
    ]);
    let request = relying_party.authorize().scope(scopes).begin()?;
    let AuthorizationRequest { url, pending, .. } = request;
    println!("to {}", url.host().ok_or("no host")?);

    // The browser comes back. `state`, code, signature and claims are checked in here.
    let redirect = browse(url.expose()).await?;
    let replayed = pending.clone();
    let signed_in = relying_party.finish(pending, &redirect).await?;
    let access_token = signed_in.tokens.access_token.as_ref();
    let access_token = access_token.ok_or("no access token")?;
    let user = relying_party.userinfo(access_token, &signed_in.id_token);
    let user = user.await?;
    let name = user.name.as_deref().unwrap_or(&user.sub);
    println!("{name} is signed in");

    // Later, without the user. No page of the vendor documents it, so your provider may refuse.
    let refresh_token = signed_in.tokens.refresh_token.as_ref();
    let refresh_token = refresh_token.ok_or("no refresh token")?;
    let refreshed = relying_party.refresh(refresh_token, &signed_in.id_token);
    let expires_in = refreshed.await?.tokens.expires_in.ok_or("no time")?;
    println!("the tokens are fresh for another {expires_in} seconds");

    // A redirect is for one sign-in: whoever brings it again gets nothing, not even from a session that kept what was pending.
    let again = relying_party.finish(replayed, &redirect).await;
    let error = again.err().ok_or("a code was good for two sign-ins")?;
    println!("the same redirect once more: {error}");
    Ok(())
}

/// The user's browser, as far as it is needed: it goes to an address, and is sent to another.
async fn browse(url: &str) -> Result<String, Box<dyn std::error::Error>> {
    let browser = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()?;
    let reply = browser.get(url).send().await?;
    let location = reply.headers().get("location").ok_or("no redirect")?;
    Ok(location.to_str()?.to_owned())
}
