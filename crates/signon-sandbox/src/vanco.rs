//! Vanco Identity Service: the Custom Sign In API, version 1.
//!
//! Documented: the seven operations, their fields, the login's statuses 200, 400, 401 and 403, and that 200 need not mean
//! "signed in". Invented, because the page is silent: [`NEXT_UPDATE_PASSWORD`], the content of `principal`, every
//! `responseCode`, the 400 of the other operations, and that the three redirect-style GETs answer 302.

use http::StatusCode;
use serde_json::json;

use crate::Sandbox;
use crate::fault::Fault;
use crate::json::Kind::{Any, Flag, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};
use crate::route::{Route, get, post};
use crate::server::Provider;

/// A user who can sign in.
pub const USERNAME: &str = "ada@example.com";
/// A user whose password has expired: the login answers with a state token and [`NEXT_UPDATE_PASSWORD`], until
/// `/api/account/update-expired-password` has set a new one.
pub const EXPIRED_USERNAME: &str = "expired@example.com";
/// A user who is not allowed to sign in now: 401 without a body.
pub const LOCKED_USERNAME: &str = "locked@example.com";
/// A user who may not sign in at all: 403.
pub const FORBIDDEN_USERNAME: &str = "forbidden@example.com";
/// The password of all of them.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";
/// The application's client id.
pub const CLIENT_ID: &str = "EXAMPLE-app-not-real";
/// The tenant. The login can do without it.
pub const TENANT: &str = "example-tenant";
/// What `next` says to [`EXPIRED_USERNAME`]. Invented: the page documents `done` only.
pub const NEXT_UPDATE_PASSWORD: &str = "update-expired-password";

const LOGIN: &[Field] = &[
    required("username", Text),
    required("password", Text),
    required("clientId", Text),
    optional("persistent", Flag),
    optional("rememberUserName", Flag),
    optional("tenant", Text),
    optional("acrValues", Text),
    optional("authRequest", Any),
    optional("cookiesEnabled", Flag),
];
const PERSIST: &[Field] = &[
    optional("stateToken", Text),
    optional("persistent", Flag),
    optional("rememberKeepMeSignIn", Flag),
];
const UPDATE: &[Field] = &[
    required("password", Text),
    required("stateToken", Text),
    required("clientId", Text),
    required("tenant", Text),
];

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox<Vanco>> {
    Sandbox::start(|_, _| Ok(Vanco::default())).await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
#[derive(Default)]
pub struct Vanco {
    tickets: Vec<Ticket>,
    /// What the user with the expired password has replaced it by.
    replaced: Option<String>,
}

/// A state token, handed out by a login that is not complete.
struct Ticket {
    token: String,
    spent: bool,
}

impl Provider for Vanco {
    const ROUTES: &'static [Route<Self>] = &[
        post("/api/account/login", Self::login),
        get("/api/account/login-resume", Self::resume),
        post("/api/account/login-persist", Self::persist),
        get("/no-access-callback", |_, request| {
            redirect(request, &["state"], "/no-access")
        }),
        get("/_/op-dashboard", |_, request| {
            redirect(request, &[], "/dashboard")
        }),
        get("/profile", |_, request| {
            redirect(request, &["state"], "/me")
        }),
        post(
            "/api/account/update-expired-password",
            Self::update_password,
        ),
    ];
}

impl Vanco {
    fn login(&mut self, request: &Request) -> Result<Reply, Fault> {
        let login = request.no_query().and_then(|()| request.json(JSON));
        match login.and_then(|body| Object::read("", &body, LOGIN)) {
            Ok(login) => Ok(self.check(&login)),
            // The one operation with a documented 400.
            Err(Fault::Invalid(why)) => Ok(bad_request("invalid_request", &why)),
            Err(fault) => Err(fault),
        }
    }

    fn check(&mut self, login: &Object) -> Reply {
        if login.text("clientId") != Some(CLIENT_ID) {
            return bad_request("unknown_client", "`clientId`: not the sandbox's CLIENT_ID");
        }
        if login.text("tenant").is_some_and(|tenant| tenant != TENANT) {
            return bad_request("unknown_tenant", "`tenant`: not the sandbox's TENANT");
        }
        let username = login.text("username").unwrap_or_default();
        let password = match (username, &self.replaced) {
            (EXPIRED_USERNAME, Some(replaced)) => Some(replaced.as_str()),
            (USERNAME | EXPIRED_USERNAME | LOCKED_USERNAME | FORBIDDEN_USERNAME, _) => {
                Some(PASSWORD)
            }
            _ => None,
        };
        if password.is_none() || login.text("password") != password {
            let why = "The username or password is incorrect.";
            return bad_request("invalid_credentials", why);
        }
        match username {
            LOCKED_USERNAME => Reply::empty(StatusCode::UNAUTHORIZED),
            FORBIDDEN_USERNAME => {
                let why = "This user may not sign in.";
                error(StatusCode::FORBIDDEN, "forbidden", why)
            }
            EXPIRED_USERNAME if self.replaced.is_none() => {
                let token = format!("EXAMPLE-state-{}-not-real", self.tickets.len() + 1);
                let reply = login_result(Some(&token), NEXT_UPDATE_PASSWORD, None);
                let spent = false;
                self.tickets.push(Ticket { token, spent });
                reply
            }
            _ => login_result(None, "done", Some(username)),
        }
    }

    fn resume(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_body()?;
        let query = request.query()?;
        query.only(&[], &["token"])?;
        self.known("token", query.get("token"))?;
        Ok(Reply::empty(StatusCode::OK))
    }

    fn persist(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, PERSIST)?;
        self.known("stateToken", body.text("stateToken"))?;
        Ok(Reply::empty(StatusCode::OK))
    }

    fn update_password(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, UPDATE)?;
        for (name, expected) in [("clientId", CLIENT_ID), ("tenant", TENANT)] {
            if body.text(name) != Some(expected) {
                return Err(Fault::invalid(format!("`{name}`: not the sandbox's own")));
            }
        }
        let token = body.text("stateToken");
        let mut tickets = self.tickets.iter_mut();
        match tickets.find(|ticket| token == Some(&ticket.token)) {
            None => Err(unknown("stateToken")),
            Some(ticket) if ticket.spent => Err(Fault::invalid("`stateToken`: used before")),
            Some(ticket) => {
                ticket.spent = true;
                self.replaced = body.text("password").map(ToOwned::to_owned);
                Ok(Reply::empty(StatusCode::OK))
            }
        }
    }

    /// A token may be left out, since the page marks none as required. If it is there, it must be one of ours.
    fn known(&self, name: &str, token: Option<&str>) -> Result<(), Fault> {
        match token {
            Some(token) if !self.tickets.iter().any(|ticket| ticket.token == token) => {
                Err(unknown(name))
            }
            _ => Ok(()),
        }
    }
}

fn unknown(name: &str) -> Fault {
    Fault::invalid(format!("`{name}`: not one that this server has issued"))
}

/// The GETs that are made for a browser. There is no page behind the location.
fn redirect(request: &Request, optional: &[&str], page: &str) -> Result<Reply, Fault> {
    request.no_body()?;
    let query = request.query()?;
    query.only(&[], optional)?;
    let mut location = format!("https://id.example.com{page}");
    if let Some(state) = query.get("state") {
        location.push_str("?state=");
        location.extend(form_urlencoded::byte_serialize(state.as_bytes()));
    }
    Ok(Reply::redirect(StatusCode::FOUND, &location))
}

fn login_result(state_token: Option<&str>, next: &str, username: Option<&str>) -> Reply {
    let principal = username.map(|username| json!({ "username": username, "tenant": TENANT }));
    let body = json!({
        "sessionToken": null,
        "stateToken": state_token,
        "next": next,
        "principal": principal,
        "items": null,
    });
    Reply::json(StatusCode::OK, &body)
}

fn bad_request(code: &str, message: &str) -> Reply {
    error(StatusCode::BAD_REQUEST, code, message)
}

fn error(status: StatusCode, code: &str, message: &str) -> Reply {
    let body = json!({
        "type": null,
        // Documented as a UUID, and empty in the page's own example.
        "identifier": "",
        "message": message,
        "responseCode": code,
        "errors": null,
    });
    Reply::json(status, &body)
}
