//! Signs in to Pyramid by an ID token, and puts the security token into the body of a later call and into a cookie.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["pyramid"] }
//! reqwest = { version = "0.13", default-features = false }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features pyramid --example pyramid`

use std::collections::BTreeMap;

use signon::Secret;
use signon::pyramid::types::OpenIdParameterMap;
use signon::pyramid::{AuthToken, Client};
use signon_sandbox::pyramid;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = pyramid::start().await?;
    let client = Client::builder().base_url(sandbox.base_url()).build()?;
    let id_token = Secret::from(pyramid::ID_TOKEN);
    let reply = client
        .authenticate_user_openid()
        .parameter_map(OpenIdParameterMap::from_id_token(id_token))
        .send()
        .await?;
    // A web program keeps it in the user's session, by serde.
    let token = AuthToken::try_from(reply)?;
    println!("{} is signed in", pyramid::USERNAME);

    // A later call of API 2, by your own HTTP client: the token stands in its body. This method has no parameters.
    let body = token.body(&BTreeMap::<String, String>::new())?;
    let http = reqwest::Client::builder().no_proxy().build()?; // The sandbox is on this machine.
    let reply = http
        .post(format!("{}/API2/access/getMe", sandbox.base_url()))
        .header("content-type", "application/json")
        .body(body.expose().to_string())
        .send()
        .await?;
    println!("a later call is answered: {}", reply.text().await?);

    // The header `set-cookie` of your own answer to the browser.
    let cookie = token.cookie().domain("example.com").set_cookie()?;
    let (name, rest) = cookie.expose().split_once('=').ok_or("no cookie")?;
    let (_, attributes) = rest.split_once(';').ok_or("no attributes")?;
    println!("the browser gets {name}=[redacted];{attributes}");
    Ok(())
}
