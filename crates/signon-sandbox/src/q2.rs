//! Q2 BDCS (CardSwap and Biller Direct): create an auth, answer a challenge, read a company.
//!
//! Documented: the requests and the successes. A 200 says that the auth was queued; whether the credentials were right comes
//! by webhook, so this server takes any values in `form`, and sends no webhook. Of errors only `{"message": …}` is known, from
//! older pages; their statuses are this server's choice.

use http::{HeaderName, StatusCode, header};
use serde_json::{Value, json};

use crate::Sandbox;
use crate::fault::Fault;
use crate::json::Kind::{Any, Flag, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};
use crate::route::{Route, get, post};
use crate::server::Provider;

/// The API key, sent as a bearer token.
pub const API_KEY: &str = "EXAMPLE-api-key-not-real";
/// The client to create auths for.
pub const CLIENT_ID: &str = "00000000000000000000c11e";
/// The only company. Its login fields are `email` and `password`.
pub const COMPANY_ID: &str = "00000000000000000000c0de";
/// The auth of that client at that company, new or existing.
pub const AUTH_ID: &str = "00000000000000000000a117";
/// A value for the login field `email`.
pub const EMAIL: &str = "ada@example.com";
/// A value for the login field `password`.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";
/// What a webhook would have brought for `/auth/step`.
pub const STEP_TOKEN: &str = "EXAMPLE-step-token-not-real";

const AUTH: &[Field] = &[
    required("clientId", Text),
    required("companyId", Text),
    required("items", Any),
    required("form", Any),
    optional("paymentIdentifier", Text),
    optional("meta", Any),
];
const META: &[Field] = &[
    optional("paymentMethodId", Text),
    optional("billId", Text),
    optional("swapId", Text),
];
/// What [`company`] lists.
const FORM: &[Field] = &[required("email", Text), required("password", Text)];
const STEP: &[Field] = &[
    required("token", Text),
    required("method", Text),
    optional("security", Any),
    optional("didNotReceiveCode", Flag),
];
const ANSWER: &[Field] = &[required("identifier", Text), required("answer", Text)];

/// Starts a server. Needs a tokio runtime. Its base URL ends in `/v1`.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox<Q2>> {
    Sandbox::start(|_, _| Ok(Q2::default())).await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
#[derive(Default)]
pub struct Q2 {
    answered: u64,
}

impl Provider for Q2 {
    const BASE_PATH: &'static str = "/v1";
    const ROUTES: &'static [Route<Self>] = &[
        post("/auth", |_, request| create_auth(request)),
        post("/auth/step", |_, request| step_auth(request)),
        get("/company/{companyId}", |_, request| get_company(request)),
    ];

    fn answer(&mut self, request: &Request) -> Reply {
        self.answered += 1;
        let id = format!("EXAMPLE-request-{}", self.answered);
        let reply = Self::route(request).and_then(|answer| match request.scheme("Bearer") {
            Some(API_KEY) => answer(self, request),
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

fn create_auth(request: &Request) -> Result<Reply, Fault> {
    request.no_query()?;
    let body = Object::read("", &request.json(JSON)?, AUTH)?;
    if body.get("items") != Some(&json!(["swap"])) {
        return Err(Fault::invalid("`items`: must be [\"swap\"]"));
    }
    if let Some(meta) = body.get("meta") {
        let meta = Object::read("meta", meta, META)?;
        if meta.get("billId").is_some() && meta.get("swapId").is_some() {
            let why = "`meta`: billId and swapId exclude each other";
            return Err(Fault::invalid(why));
        }
    }
    if body.text("clientId") != Some(CLIENT_ID) {
        return Ok(not_found("`clientId`: no such client"));
    }
    if body.text("companyId") != Some(COMPANY_ID) {
        return Ok(not_found("`companyId`: no such company"));
    }
    Object::read("form", body.get("form").unwrap_or(&Value::Null), FORM)?;
    let body = json!({
        "success": true,
        "message": "Auth has been queued and will respond via webhooks.",
        "authId": AUTH_ID,
    });
    Ok(Reply::json(StatusCode::OK, &body))
}

fn step_auth(request: &Request) -> Result<Reply, Fault> {
    request.no_query()?;
    let body = Object::read("", &request.json(JSON)?, STEP)?;
    check_security(&body)?;
    if body.text("token") != Some(STEP_TOKEN) {
        return Err(Fault::invalid("`token`: not the sandbox's STEP_TOKEN"));
    }
    let body = json!({
        // Text here and a boolean at /auth, as in the page's example.
        "success": "true",
        "message": "Auth step has been queued and will respond via webhooks.",
    });
    Ok(Reply::json(StatusCode::OK, &body))
}

/// `security` is an array of answers or a single one, depending on `method`.
fn check_security(body: &Object) -> Result<(), Fault> {
    let answer = |answer| Object::read("security", answer, ANSWER).map(|_| ());
    match (body.text("method"), body.get("security")) {
        (Some("questions"), Some(Value::Array(answers))) if !answers.is_empty() => {
            answers.iter().try_for_each(answer)
        }
        (Some("questions"), Some(_)) => {
            let why = "`security`: must be an array of answers, for questions";
            Err(Fault::invalid(why))
        }
        (Some("code"), Some(one)) => answer(one),
        // No page shows what a prompt takes.
        (Some("prompt"), _) => Ok(()),
        (Some("questions" | "code"), None) if body.is_true("didNotReceiveCode") => Ok(()),
        (Some("questions" | "code"), None) => Err(Fault::invalid("`security`: missing")),
        _ => {
            let why = "`method`: must be questions, code or prompt";
            Err(Fault::invalid(why))
        }
    }
}

fn get_company(request: &Request) -> Result<Reply, Fault> {
    request.no_query()?;
    request.no_body()?;
    match request.segment(2)?.as_str() {
        COMPANY_ID => Ok(Reply::json(StatusCode::OK, &company())),
        _ => Ok(not_found("no such company")),
    }
}

fn company() -> Value {
    let field = |name, form_type, label| json!({ "name": name, "formType": form_type, "label": label, "placeholder": label });
    json!({
        "_id": COMPANY_ID,
        "name": "Example Company",
        "status": "operational",
        "requiredPayment": "card",
        "userPresenceRequired": false,
        "auth": {
            "loginFields": [
                field("email", "text", "Email"),
                field("password", "password", "Password"),
            ],
            "urls": {
                "login": "https://company.example.com/login",
                "signup": "https://company.example.com/signup",
                "forgotPassword": null,
                "forgotUsername": null,
            },
        },
    })
}

fn not_found(message: &str) -> Reply {
    refusal(StatusCode::NOT_FOUND, message)
}

fn refusal(status: StatusCode, message: &str) -> Reply {
    Reply::json(status, &json!({ "message": message }))
}
