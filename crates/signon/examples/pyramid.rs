//! Signs in to Pyramid by an ID token, and puts the security token into the body of a later call and into a cookie.
//!
//! `cargo run --package signon --features pyramid --example pyramid`

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
    let token = AuthToken::from(reply);
    println!("{} is signed in", pyramid::USERNAME);

    // The body of a call that your own HTTP client makes, `/API2/access/getUsersByName` for instance.
    let body = token.body(&BTreeMap::from([("userName", pyramid::USERNAME)]))?;
    let members = body.expose().as_object().ok_or("no object")?;
    let names: Vec<_> = members.keys().map(String::as_str).collect();
    println!("a later call says {}", names.join(" and "));

    // The header `set-cookie` of your own answer to the browser.
    let cookie = token.cookie().domain("example.com").set_cookie()?;
    let (name, rest) = cookie.expose().split_once('=').ok_or("no cookie")?;
    let (_, attributes) = rest.split_once(';').ok_or("no attributes")?;
    println!("the browser gets {name}=[redacted];{attributes}");
    Ok(())
}
