//! Vanco Identity Service: the Custom Sign In API, version 1.
//!
//! Documented: the seven operations, their fields, the login's statuses 200, 400, 401 and 403, and that 200 need not mean
//! "signed in". Inferred: that a session is a cookie of the user's browser, if the client says `cookiesEnabled`. Invented,
//! because the page is silent: [`NEXT_UPDATE_PASSWORD`] and [`NEXT_PERSIST`], what leads on from them, the content of
//! `principal` and of `sessionToken`, every `responseCode`, the 400 of the other operations, the cookie's name, all lifetimes,
//! and that the three redirect-style GETs answer 302.
//!
//! A sign-in that is not complete has a state token. `update-expired-password` or `login-persist` does what `next` asks for,
//! each once for a token; then `login-resume` completes the sign-in, once, and sets the cookie. With the new password a new login
//! does as well. A complete login that does without cookies gets a `sessionToken`, which no operation takes. [`Sandbox::sessions`] shows what
//! came of all that, and so do `/profile` and `/_/op-dashboard`: they lead a browser without a session to the sign-in page.

mod session;
mod state;

use std::time::Duration;

use http::{StatusCode, header};
use serde_json::json;

use crate::Sandbox;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::json::Kind::{Any, Flag, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};
use crate::route::{Route, get, post};
use crate::server::Provider;

pub use session::Session;

/// A user who can sign in.
pub const USERNAME: &str = "ada@example.com";
/// A user whose password has expired: the login answers with a state token and [`NEXT_UPDATE_PASSWORD`], until
/// `/api/account/update-expired-password` has set a new one.
pub const EXPIRED_USERNAME: &str = "expired@example.com";
/// A user who is not allowed to sign in now: 401 without a body.
pub const LOCKED_USERNAME: &str = "locked@example.com";
/// A user who may not sign in at all: 403.
pub const FORBIDDEN_USERNAME: &str = "forbidden@example.com";
/// A user who has to say whether to stay signed in: the login answers with a state token and [`NEXT_PERSIST`], until
/// `/api/account/login-persist` has said so.
pub const PERSIST_USERNAME: &str = "persist@example.com";
/// The password of all of them.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";
/// The application's client id.
pub const CLIENT_ID: &str = "EXAMPLE-app-not-real";
/// The tenant. The login can do without it.
pub const TENANT: &str = "example-tenant";
/// What `next` says to [`EXPIRED_USERNAME`]. Invented: the page documents `done` only.
pub const NEXT_UPDATE_PASSWORD: &str = "EXAMPLE-update-expired-password";
/// What `next` says to [`PERSIST_USERNAME`]. Invented.
pub const NEXT_PERSIST: &str = "EXAMPLE-login-persist";
/// The cookie that is a session. Invented.
pub const COOKIE: &str = "EXAMPLE-session";
/// How long a state token is valid.
pub const STATE_LIFETIME: Duration = Duration::from_secs(15 * 60);
/// How long a session lasts that is not persistent.
pub const SESSION_LIFETIME: Duration = Duration::from_secs(3600);
/// How long a persistent session lasts.
pub const PERSISTENT_LIFETIME: Duration = Duration::from_secs(30 * 24 * 3600);

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
    Sandbox::start(|_, clock| {
        Ok(Vanco {
            clock: clock.clone(),
            pending: Vec::new(),
            sessions: Vec::new(),
            replaced: None,
        })
    })
    .await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
pub struct Vanco {
    clock: Clock,
    pending: Vec<state::Pending>,
    sessions: Vec<session::Stored>,
    /// What the user with the expired password has replaced it by.
    replaced: Option<String>,
}

impl Provider for Vanco {
    const ROUTES: &'static [Route<Self>] = &[
        post("/api/account/login", Self::login),
        get("/api/account/login-resume", Self::resume),
        post("/api/account/login-persist", Self::persist),
        get("/no-access-callback", |_, request| {
            redirect(request, &["state"], "/no-access")
        }),
        get("/_/op-dashboard", |vanco, request| {
            redirect(request, &[], vanco.page(request, "/dashboard"))
        }),
        get("/profile", |vanco, request| {
            redirect(request, &["state"], vanco.page(request, "/me"))
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
            (
                USERNAME | EXPIRED_USERNAME | PERSIST_USERNAME | LOCKED_USERNAME
                | FORBIDDEN_USERNAME,
                _,
            ) => Some(PASSWORD),
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
                self.suspend(login, state::Step::UpdatePassword)
            }
            PERSIST_USERNAME => self.suspend(login, state::Step::Persist),
            _ => self.complete(login),
        }
    }

    /// A login that needs one more step.
    fn suspend(&mut self, login: &Object, step: state::Step) -> Reply {
        let next = step.next();
        let token = self.pend(login, step);
        login_result(Some(&token), next, None, None)
    }

    /// A login that is done.
    fn complete(&mut self, login: &Object) -> Reply {
        let session = self.begin(
            login.text("username").unwrap_or_default(),
            login.is_true("persistent"),
        );
        match login.is_true("cookiesEnabled") {
            true => login_result(None, "done", None, Some(&session.username))
                .with(header::SET_COOKIE, &session.cookie()),
            false => {
                let (token, username) = (Some(session.token.as_str()), &session.username);
                login_result(None, "done", token, Some(username))
            }
        }
    }
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

fn login_result(
    state_token: Option<&str>,
    next: &str,
    session_token: Option<&str>,
    username: Option<&str>,
) -> Reply {
    let principal = username.map(|username| json!({ "username": username, "tenant": TENANT }));
    let body = json!({
        "sessionToken": session_token,
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
