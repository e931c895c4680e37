//! What the server tells by webhook.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::auth::Auth;
use super::deliver::{self, Parcel};
use super::jwe::Recipient;
use super::step::Method;
use super::{CLIENT_ID, Q2};
use crate::fault::Fault;
use crate::server::lock;

/// A webhook of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Webhook {
    /// The event, in JSON. If deliveries are encrypted, it is what was encrypted.
    pub body: String,
    /// What became of it.
    pub delivery: Delivery,
}

impl Webhook {
    /// The token for `/auth/step`, if this is a challenge.
    #[must_use]
    pub fn step_token(&self) -> Option<String> {
        let body: Value = serde_json::from_str(&self.body).ok()?;
        let token = body.get("data")?.get("token")?.as_str()?;
        Some(token.to_owned())
    }
}

/// What became of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Delivery {
    /// There was no address to deliver it to.
    Kept,
    /// It is on its way.
    Pending,
    /// It was delivered, and answered with this status.
    Answered(u16),
    /// It could not be delivered, for this reason.
    Failed(String),
}

/// What there is to tell.
pub(super) enum Event {
    Verified,
    Failed,
    Held,
    Challenged { method: Method, token: String },
}

/// Those told so far, and how they are sent.
pub(super) struct Webhooks {
    pub(super) log: Arc<Mutex<Vec<Webhook>>>,
    pub(super) address: Option<http::Uri>,
    pub(super) bearer: Option<String>,
    pub(super) recipient: Option<Recipient>,
    courier: mpsc::UnboundedSender<Parcel>,
}

impl Webhooks {
    /// Starts the task that delivers. It ends with these.
    pub(super) fn start() -> Self {
        let log = Arc::default();
        let (courier, parcels) = mpsc::unbounded_channel();
        tokio::spawn(deliver::run(parcels, Arc::clone(&log)));
        Self {
            log,
            address: None,
            bearer: None,
            recipient: None,
            courier,
        }
    }

    fn send(&self, body: String) -> Result<(), Fault> {
        let mut log = lock(&self.log);
        let number = log.len();
        let Some(address) = self.address.clone() else {
            let delivery = Delivery::Kept;
            log.push(Webhook { body, delivery });
            return Ok(());
        };
        let (media, content) = match &self.recipient {
            None => ("application/json", body.clone()),
            Some(recipient) => ("application/jose+json", recipient.seal(body.as_bytes())?),
        };
        let delivery = Delivery::Pending;
        log.push(Webhook { body, delivery });
        let parcel = Parcel {
            number,
            address,
            media,
            bearer: self.bearer.clone(),
            content,
        };
        let sent = self.courier.send(parcel);
        sent.map_err(|_| Fault::Broken("delivering a webhook"))
    }
}

impl Q2 {
    pub(super) fn tell(&mut self, auth: &Auth, event: Event) -> Result<(), Fault> {
        self.webhooks.send(payload(auth, event).to_string())
    }
}

fn payload(auth: &Auth, event: Event) -> Value {
    let resource = json!({ "id": CLIENT_ID, "type": "client" });
    let auth = |status: Value| {
        json!({
            "_id": auth.id,
            "status": status,
            "company": { "_id": auth.company.id, "name": auth.company.name },
        })
    };
    let (invented, auth) = match event {
        Event::Challenged { method, token } => {
            let input = method.input().iter();
            let input = input.map(
                |(identifier, question)| json!({ "identifier": identifier, "question": question }),
            );
            let data = json!({
                "auth": auth(json!({ "type": "mfa-required" })),
                "method": method.name(),
                "input": input.collect::<Vec<_>>(),
                "token": token,
            });
            return json!({ "resource": resource, "data": data });
        }
        Event::Verified => ("a success", auth(json!({ "type": "verified" }))),
        Event::Failed => ("a failure", auth(json!({ "type": "authenticate" }))),
        Event::Held => {
            let code = "account_issue_account_locked";
            ("a hold", auth(json!({ "type": "hold", "code": code })))
        }
    };
    json!({
        "EXAMPLE-invented": format!("No page shows what {invented} looks like."),
        "resource": resource,
        "data": { "auth": auth },
    })
}
