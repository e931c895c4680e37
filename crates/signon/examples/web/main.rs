//! A web application with a button for each provider, running against the sandboxes of all five.
//!
//! ```text
//! cargo run --package signon --features full,authentiq-oidc --example web
//! ```
//!
//! Each module is one provider's journey: each of its steps ends in an [`Outcome`](signon::Outcome), and
//! [`arrive`](outcome::arrive) makes of that what the browser sees next, for all five alike.

mod app;
mod authentiq;
mod directual;
mod outcome;
mod page;
mod problem;
mod pyramid;
mod q2;
mod security;
mod vanco;

use std::error::Error;
use std::net::Ipv4Addr;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tower_sessions::cookie::SameSite;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use crate::app::App;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).map_or(Ok(0), |port| port.parse())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    // The sandboxes run as long as they are held here.
    let (app, _sandboxes) = App::start(&address).await?;

    let sessions = SessionManagerLayer::new(MemoryStore::default())
        .with_name("session")
        // Comes back from the provider's page with the browser, and with no form of another site.
        .with_same_site(SameSite::Lax)
        // This example speaks plain http on loopback. Yours does not: leave this line out.
        .with_secure(false);
    let router = Router::new()
        .route("/", get(page::home))
        .route("/style.css", get(page::style))
        .route("/authentiq", post(authentiq::begin))
        .route(authentiq::CALLBACK, get(authentiq::finish))
        .route("/directual", get(directual::form).post(directual::sign_in))
        .route("/pyramid", get(pyramid::form).post(pyramid::sign_in))
        .route("/q2", get(q2::form).post(q2::sign_in))
        .route(q2::WAIT, get(q2::wait).post(q2::answer))
        .route("/vanco", get(vanco::form).post(vanco::sign_in))
        .route(vanco::STEP, get(vanco::step).post(vanco::update_password))
        .route("/sign-out/{provider}", post(outcome::sign_out))
        .layer(middleware::from_fn(security::same_origin))
        .layer(sessions)
        .layer(middleware::from_fn(security::headers))
        // Of Q2's servers, not of a browser: no session, and another proof of who calls.
        .route(q2::WEBHOOK, post(q2::webhook))
        .with_state(app);

    println!("{address}");
    axum::serve(listener, router).await?;
    Ok(())
}
