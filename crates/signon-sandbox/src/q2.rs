//! Q2 BDCS (CardSwap and Biller Direct): create an auth, answer a challenge, read a company, and get webhooks of all that.
//!
//! Documented: the requests and the successes; that a 200 says no more than that the auth was queued, and the outcome comes by
//! webhook; the structure of the webhook with a challenge; the names of the users (below), who may have any password; that
//! deliveries can have a bearer token, and be a compact JWE with A256GCM and a `kid`; that requests can be signed, and how. Of
//! errors only `{"message": …}` is known, from older pages; their statuses are this server's choice. Inferred: that a
//! challenge by code or prompt has the structure of one with questions. Invented: what the webhooks of a success, a failure
//! and a hold look like, each of which has the member `EXAMPLE-invented`; that a wrong answer ends in a failure, and
//! `didNotReceiveCode` in a new challenge; all lifetimes; the key algorithm of the JWE (RSA-OAEP-256).
//!
//! | user | what comes by webhook |
//! | --- | --- |
//! | `test`, and any that is not in this table | a success |
//! | `testfail` | a failure |
//! | `testhold` | a hold |
//! | `testmfaquestion` | a challenge with two questions; after [`ANSWER`] to both, a success |
//! | `testmfacode` | a challenge for a code; after [`ANSWER`], a success |
//! | `testmfaprompt` | a challenge by a prompt; after any step, a success |
//!
//! Where a company wants an email address, `@test.test` is appended. Each user at a company has an auth of their own, whose
//! id the reply and the webhooks carry: users who sign in at the same time are told apart by it.
//!
//! [`Sandbox::webhooks`] has all webhooks; [`Sandbox::deliver_to`] has them sent too, in their order, each once. A webhook may
//! be there before the reply to the request that caused it.

mod auth;
mod companies;
mod control;
mod deliver;
mod jwe;
mod pem;
mod signature;
mod step;
mod webhook;

use std::time::Duration;

use http::{HeaderName, StatusCode, header};
use serde_json::json;

use crate::Sandbox;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::Request;
use crate::route::{Route, get, post};
use crate::server::Provider;

use companies::Company;
pub use webhook::{Delivery, Webhook};

/// The API key, sent as a bearer token.
pub const API_KEY: &str = "EXAMPLE-api-key-not-real";
/// The client to create auths for.
pub const CLIENT_ID: &str = "00000000000000000000c11e";
/// A company whose login fields are `email` and `password`.
pub const COMPANY_ID: &str = "00000000000000000000c0de";
/// A company whose login fields are `username`, `password` and `phone number`, and which wants the user to be present.
pub const OTHER_COMPANY_ID: &str = "00000000000000000000c0d2";
/// A company that is under maintenance, so no auth can be created. Its login fields are `email` and `password`.
pub const MAINTENANCE_COMPANY_ID: &str = "00000000000000000000c0d3";
/// The auth of [`EMAIL`] at the first company, new or existing. Each other user, and each at another company, has an id of
/// their own, which stays the same.
pub const AUTH_ID: &str = "00000000000000000000a117";
/// A value for the login field `email`, of a user who needs no challenge.
pub const EMAIL: &str = "test@test.test";
/// A value for the login field `password`; any other will do as well.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";
/// The right answer to every question, and the right code.
pub const ANSWER: &str = "EXAMPLE-answer-not-real";
/// How long a challenge can be answered.
pub const STEP_LIFETIME: Duration = Duration::from_secs(10 * 60);

/// Starts a server. Needs a tokio runtime, which keeps time if webhooks are delivered. Its base URL ends in `/v1`.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox<Q2>> {
    Sandbox::start(|_, clock| {
        Ok(Q2 {
            clock: clock.clone(),
            answered: 0,
            challenges: Vec::new(),
            webhooks: webhook::Webhooks::start(),
            verifier: None,
        })
    })
    .await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
pub struct Q2 {
    clock: Clock,
    answered: u64,
    challenges: Vec<step::Challenge>,
    webhooks: webhook::Webhooks,
    /// What signed requests are checked by, if they must be signed.
    verifier: Option<signature::Verifier>,
}

impl Provider for Q2 {
    const BASE_PATH: &'static str = "/v1";
    const ROUTES: &'static [Route<Self>] = &[
        post("/auth", Self::create_auth),
        post("/auth/step", Self::step_auth),
        get("/company/{companyId}", |_, request| get_company(request)),
    ];

    fn answer(&mut self, request: &Request) -> Reply {
        self.answered += 1;
        let id = format!("EXAMPLE-request-{}", self.answered);
        let reply = Self::route(request).and_then(|answer| match request.scheme("Bearer") {
            Some(API_KEY) => match &self.verifier {
                Some(verifier) => match verifier.check(request) {
                    Ok(()) => answer(self, request),
                    Err(why) => Ok(refusal(StatusCode::UNAUTHORIZED, why)),
                },
                None => answer(self, request),
            },
            _ => {
                let why = "Authorization must be `Bearer` and the sandbox's API_KEY";
                let reply = refusal(StatusCode::UNAUTHORIZED, why);
                Ok(reply.with(header::WWW_AUTHENTICATE, "Bearer"))
            }
        });
        let reply = reply.unwrap_or_else(|fault| {
            let reply = refusal(fault.status(), &fault.message());
            fault.dress(reply)
        });
        reply.with(HeaderName::from_static("request-id"), &id)
    }
}

fn get_company(request: &Request) -> Result<Reply, Fault> {
    request.no_query()?;
    request.no_body()?;
    match Company::by_id(&request.segment(2)?) {
        Some(company) => Ok(Reply::json(StatusCode::OK, &company.json())),
        None => Ok(not_found("no such company")),
    }
}

fn not_found(message: &str) -> Reply {
    refusal(StatusCode::NOT_FOUND, message)
}

fn refusal(status: StatusCode, message: &str) -> Reply {
    Reply::json(status, &json!({ "message": message }))
}
