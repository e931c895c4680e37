//! Signs in a user of a Directual application, asks whether the session is valid, and ends it.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["directual"] }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features directual --example directual`

use signon::directual::{Client, Session, SessionState};
use signon_sandbox::directual;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = directual::start().await?;
    let client = Client::builder().base_url(sandbox.base_url()).build()?;
    let signed_in = client
        .authenticate_password()
        .app_id(directual::APP_ID)
        .username(directual::USERNAME)
        .password(directual::PASSWORD)
        .send()
        .await?;
    // A web program keeps it in the user's session, by serde.
    let session = Session::new(directual::APP_ID, signed_in.into_inner())?;

    match session.check(&client).send().await?.state(&session) {
        SessionState::Valid(user) => {
            println!(
                "{} is signed in",
                user.username.as_deref().unwrap_or("somebody")
            );
        }
        _ => return Err("the session has expired".into()),
    }
    // For data endpoints, which your own HTTP client calls.
    let names = session.query().map(|(name, _)| name);
    println!(
        "other calls have the query parameters {}",
        names.join(" and ")
    );

    // Logging out uses the session up; the copy is here to show that it is over.
    let copy = session.clone();
    session.logout(&client).send().await?;
    match copy.check(&client).send().await?.state(&copy) {
        SessionState::Expired => println!("the session is over"),
        _ => return Err("the session has survived".into()),
    }
    Ok(())
}
