//! TLS by rustls with ring in place of aws-lc-rs. In `Cargo.toml`:
//!
//! ```toml
//! signon = { version = "0.1", default-features = false, features = ["rustls-no-provider", "vanco"] }
//! rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
//! ```
//!
//! Here: `cargo run -p signon --no-default-features --features rustls-no-provider,vanco --example ring`

use signon::vanco::{Client, Environment};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // First of all, and once: it is for the whole program.
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "another crypto provider is installed already")?;
    let client = Client::builder()
        .environment(Environment::Production)
        .build()?;
    println!("{} is called by rustls with ring", client.base_url());
    Ok(())
}
