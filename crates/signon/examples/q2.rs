//! Signs a user in at a company by Q2: the company's form, two questions of the company, and the outcome, both by webhook.
//!
//! In `Cargo.toml` (the sandbox, which this example signs in at, is for your tests):
//!
//! ```toml
//! [dependencies]
//! signon = { version = "0.1", features = ["q2"] }
//! axum = "0.8"
//! tokio = { version = "1", features = ["macros", "net", "rt-multi-thread", "sync"] }
//!
//! [dev-dependencies]
//! signon-sandbox = "0.1"
//! ```
//!
//! Here: `cargo run --package signon --features q2 --example q2`

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use signon::StatusCode;
use signon::q2::types::SwapMeta;
use signon::q2::{AuthStatus, Client, HeaderMap, LoginForm, Queued, WebhookEvent, WebhookReceiver};
use signon_sandbox::q2 as sandbox;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The user of the sandbox whom the company asks two questions.
const EMAIL: &str = "testmfaquestion@test.test";
const WEBHOOK_TOKEN: &str = "EXAMPLE-webhook-token-not-real";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = sandbox::start().await?;
    let (address, mut events) = webhook().await?;
    server.deliver_to(&address)?;
    server.authorize_deliveries(WEBHOOK_TOKEN);
    let client = Client::builder()
        .base_url(server.base_url())
        .api_key(sandbox::API_KEY)
        .build()?;

    // The page that a user sees has the company's fields.
    let company = client.get_company().company_id(sandbox::COMPANY_ID);
    let mut form = LoginForm::new(&*company.send().await?)?;
    for field in form.fields() {
        let shown = if field.is_masked() { " (hidden)" } else { "" };
        println!("{}{shown}", field.caption());
    }
    form.set("email", EMAIL)?;
    form.set("password", sandbox::PASSWORD)?;

    // What is missing would be an error here, before a sign-in that cannot succeed is counted.
    let call = client.submit(&form)?.client_id(sandbox::CLIENT_ID);
    let call = call.meta(SwapMeta::new().with_payment_method_id("my-payment-method-id"));
    let queued = Queued::try_from(call.send().await?)?;
    println!("queued, and nothing is known of the password yet");

    while let Some(event) = events.recv().await {
        match event {
            other if !other.is_about(&queued) => println!("passed over: {other:?}"),
            WebhookEvent::MfaChallenge(challenge) => {
                let mut answer = challenge.answer();
                for asked in &challenge.input {
                    println!("{}", asked.question.as_deref().unwrap_or("no question"));
                    answer.set(&asked.identifier, sandbox::ANSWER)?;
                }
                Queued::try_from(client.answer(&answer)?.send().await?)?;
            }
            WebhookEvent::AuthUpdate(update) => {
                if update.status != AuthStatus::Verified {
                    return Err(format!("not signed in: {update:?}").into());
                }
                println!("{EMAIL} is signed in");
                return Ok(());
            }
            // About this sign-in, and of no kind that is known.
            other => println!("passed over: {other:?}"),
        }
    }
    Err("no more webhooks".into())
}

type Shared = (WebhookReceiver, UnboundedSender<WebhookEvent>);

/// A server for the webhook: its address, and what arrives there.
async fn webhook() -> std::io::Result<(String, UnboundedReceiver<WebhookEvent>)> {
    let (sender, events) = unbounded_channel();
    let receiver = WebhookReceiver::bearer_token(WEBHOOK_TOKEN);
    let app = Router::new().route("/q2", post(receive));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/q2", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, app.with_state((receiver, sender))).await });
    Ok((address, events))
}

async fn receive(
    State((receiver, events)): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    match receiver.receive(&headers, &body) {
        Ok(event) => match events.send(event) {
            Ok(()) => StatusCode::NO_CONTENT,
            Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        },
        Err(error) => error.status(),
    }
}
