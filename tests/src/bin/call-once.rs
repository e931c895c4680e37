//! One call of an ordinary program, for tests that need it to start in an environment of theirs. The argument is the base
//! URL; what is printed is all that a program can print of the outcome.

use std::error::Error as _;
use std::time::Duration;

use signon::Retry;
use signon::vanco::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base_url = std::env::args().nth(1).ok_or("a base URL is needed")?;
    let client = Client::builder()
        .base_url(base_url)
        .connect_timeout(Duration::from_secs(2))
        .retry(Retry::never())
        .allow_plain_http_and_expose_secrets()
        .build()?;
    let outcome = client.login_resume().token("EXAMPLE-TOKEN").send().await;
    println!("{outcome:?}");
    if let Err(error) = &outcome {
        println!("{error:#}");
        let mut source = error.source();
        while let Some(cause) = source {
            println!("{cause} {cause:?}");
            source = cause.source();
        }
    }
    Ok(())
}
