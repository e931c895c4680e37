//! The clients of all providers, made once and shared by all requests, and the sandboxes that they call.

use std::error::Error;
use std::ops::Deref;
use std::sync::Arc;

use serde::Deserialize;
use signon::authentiq::oidc::RelyingParty;
use signon::q2::WebhookReceiver;
use signon::{Secret, authentiq, directual, pyramid, q2, vanco};
use signon_sandbox as sandbox;

use crate::authentiq::CALLBACK;
use crate::q2::{Events, WEBHOOK};

const WEBHOOK_TOKEN: &str = "EXAMPLE-webhook-token-not-real";

/// What every request can reach.
#[derive(Clone)]
pub struct App(Arc<Clients>);

pub struct Clients {
    pub authentiq: RelyingParty,
    pub directual: directual::Client,
    pub pyramid: pyramid::Client,
    pub q2: q2::Client,
    pub q2_webhook: WebhookReceiver,
    pub q2_events: Events,
    pub vanco: vanco::Client,
}

impl App {
    /// Starts the sandboxes, and makes a client of each. `address` is where this application is.
    pub async fn start(address: &str) -> Result<(Self, impl Sized), Box<dyn Error>> {
        let authentiq_server = sandbox::authentiq::start().await?;
        authentiq_server.show_sign_in_page();
        let redirect_uri = format!("{address}{CALLBACK}");
        authentiq_server.allow_redirect_uri(&redirect_uri);
        let client = authentiq::Client::builder()
            .base_url(authentiq_server.base_url())
            .client_secret_basic(
                sandbox::authentiq::CLIENT_ID,
                sandbox::authentiq::CLIENT_SECRET,
            )
            .build()?;
        let relying_party =
            RelyingParty::builder(client, sandbox::authentiq::CLIENT_ID, redirect_uri)
                .discover()
                .await?;

        let q2_server = sandbox::q2::start().await?;
        q2_server.deliver_to(&format!("{address}{WEBHOOK}"))?;
        q2_server.authorize_deliveries(WEBHOOK_TOKEN);
        let q2 = q2::Client::builder()
            .base_url(q2_server.base_url())
            .api_key(sandbox::q2::API_KEY)
            .build()?;

        let directual_server = sandbox::directual::start().await?;
        let pyramid_server = sandbox::pyramid::start().await?;
        let vanco_server = sandbox::vanco::start().await?;
        let clients = Clients {
            authentiq: relying_party,
            directual: directual::Client::builder()
                .base_url(directual_server.base_url())
                .build()?,
            pyramid: pyramid::Client::builder()
                .base_url(pyramid_server.base_url())
                .build()?,
            q2,
            q2_webhook: WebhookReceiver::bearer_token(WEBHOOK_TOKEN),
            q2_events: Events::default(),
            vanco: vanco::Client::builder()
                .base_url(vanco_server.base_url())
                .build()?,
        };
        let servers = (
            authentiq_server,
            directual_server,
            pyramid_server,
            q2_server,
            vanco_server,
        );
        Ok((Self(Arc::new(clients)), servers))
    }
}

impl Deref for App {
    type Target = Clients;

    fn deref(&self) -> &Clients {
        &self.0
    }
}

/// What a user enters to sign in.
#[derive(Deserialize)]
pub struct Credentials {
    pub username: String,
    pub password: Secret,
}
