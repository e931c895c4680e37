//! Signs in a user of Vanco whose password has expired: an attempt with a wrong one, the new password, the sign-in with it.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["vanco"] }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features vanco --example vanco`

use signon::vanco::error::LoginError;
use signon::vanco::{Client, SignIn};
use signon_sandbox::vanco;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = vanco::start().await?;
    let client = Client::builder().base_url(sandbox.base_url()).build()?;
    // One user's: a web program keeps it in the user's session, by serde.
    let mut sign_in = SignIn::new(vanco::CLIENT_ID).tenant(vanco::TENANT);
    let login = |password: &str| {
        let login = client.login().username(vanco::EXPIRED_USERNAME);
        login.password(password)
    };

    match sign_in.login(login("EXAMPLE-typo-not-real")).await {
        Err(error) => match error.api() {
            Some(LoginError::BadRequest(why)) => {
                println!(
                    "try again: {}",
                    why.message.as_deref().unwrap_or("no reason")
                );
            }
            Some(LoginError::Unauthorized) => println!("not allowed to sign in now"),
            _ => return Err(error.into()),
        },
        Ok(_) => return Err("a wrong password was taken".into()),
    }

    sign_in.login(login(vanco::PASSWORD)).await?;
    // A 200 is not "signed in". What `next` says instead is not documented: this value is the sandbox's own.
    let next = sign_in.next().map(|next| next.as_str());
    if next == Some(vanco::NEXT_UPDATE_PASSWORD) {
        println!("the password has expired");
        let new = "EXAMPLE-new-password-not-real";
        let update = client.update_expired_password().password(new);
        sign_in.update_expired_password(update).await?;
        sign_in.login(login(new)).await?;
    }
    if !sign_in.is_done() {
        return Err("another step is wanted, which this program cannot do".into());
    }
    println!("{} is signed in", vanco::EXPIRED_USERNAME);
    Ok(())
}
