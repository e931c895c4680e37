//! Directual: sign-in by OpenID code (v4) and by password (v5), session check, logout.
//!
//! Documented: the two sign-ins and their two shapes of error. From the vendor's own clients: check and logout. A malformed
//! sign-in gets the same kind of refusal as a wrong one, with a `msg` that says more; on check and logout it gets a plain 400.
//! Invented: how long a session lasts, and what a session looks like beyond being a UUID, as documented.

use std::time::Duration;

use http::StatusCode;
use serde_json::{Value, json};

use crate::Sandbox;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::json::Kind::Text;
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};
use crate::route::{Route, get, post};
use crate::server::Provider;

/// The id of the application's API key.
pub const APP_ID: &str = "EXAMPLE-app-not-real";
/// The OpenID client id.
pub const CLIENT_ID: &str = "EXAMPLE-client-not-real";
/// The redirect page of the OpenID sign-in.
pub const REDIRECT_URI: &str = "https://app.example.com/login";
/// The OpenID provider's authorization code, which works any number of times. Others work once, and only if
/// [`accept_code`](Sandbox::accept_code) has told of them; the rest get 404.
pub const CODE: &str = "EXAMPLE-code-not-real";
/// The user who signs in, by code or by password.
pub const USERNAME: &str = "ada@example.com";
/// A user who is refused with status `ERROR` under HTTP 200.
pub const REFUSED_UNDER_200_USERNAME: &str = "refused-under-200@example.com";
/// The password of both; with any other the sign-in gets 400.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";

/// How long a session lasts.
pub const SESSION_LIFETIME: Duration = Duration::from_secs(24 * 3600);

const OPENID: &[Field] = &[
    required("redirect_uri", Text),
    required("clientID", Text),
    required("appID", Text),
    required("provider", Text),
    required("code", Text),
];
const REST: &[Field] = &[
    required("provider", Text),
    required("username", Text),
    required("password", Text),
    // The vendor's own library sends it here as well as in the query.
    optional("appID", Text),
];

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox<Directual>> {
    Sandbox::start(|_, clock| {
        Ok(Directual {
            clock: clock.clone(),
            codes: Vec::new(),
            sessions: Vec::new(),
        })
    })
    .await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
pub struct Directual {
    clock: Clock,
    /// The codes that will do, once each.
    codes: Vec<String>,
    sessions: Vec<Session>,
}

struct Session {
    id: String,
    expires: u64,
    ended: bool,
}

impl Sandbox<Directual> {
    /// A code that the OpenID provider has issued. [`USERNAME`] signs in with it, once.
    pub fn accept_code(&self, code: &str) {
        self.provider().codes.push(code.to_owned());
    }
}

impl Provider for Directual {
    const ROUTES: &'static [Route<Self>] = &[
        post("/good/v4/auth", Self::openid),
        post("/good/api/v5/auth", Self::password),
        get("/good/api/v4/auth/check", Self::check),
        get("/good/api/v4/auth/logout", Self::logout),
    ];
}

impl Directual {
    fn openid(&mut self, request: &Request) -> Result<Reply, Fault> {
        let body = request.no_query().and_then(|()| request.json(JSON));
        match body.and_then(|body| read_openid(&body)) {
            Ok(body) if self.redeems(body.text("code").unwrap_or_default()) => Ok(self.signed_in()),
            // The page's own words, though no password was sent.
            Ok(_) => Ok(refusal_v4("user or password incorrect")),
            Err(Fault::Invalid(why)) => Ok(refusal_v4(&why)),
            Err(fault) => Err(fault),
        }
    }

    fn redeems(&mut self, code: &str) -> bool {
        let accepted = self.codes.iter().position(|one| one == code);
        if let Some(index) = accepted {
            self.codes.remove(index);
        }
        accepted.is_some() || code == CODE
    }

    fn password(&mut self, request: &Request) -> Result<Reply, Fault> {
        let body = match read_password(request) {
            Ok(body) => body,
            Err(Fault::Invalid(why)) => return Ok(refusal_v5(StatusCode::BAD_REQUEST, None, &why)),
            Err(fault) => return Err(fault),
        };
        let status = match (body.text("username"), body.text("password")) {
            (Some(USERNAME), Some(PASSWORD)) => return Ok(self.signed_in()),
            (Some(REFUSED_UNDER_200_USERNAME), Some(PASSWORD)) => StatusCode::OK,
            _ => StatusCode::BAD_REQUEST,
        };
        Ok(refusal_v5(status, Some(108), "User or password incorrect"))
    }

    fn check(&mut self, request: &Request) -> Result<Reply, Fault> {
        let result = match self.session(request)? {
            Some(session) => json!({ "result": true, "token": identity(&session.id) }),
            None => json!({ "result": false }),
        };
        let body = json!({ "result": result, "status": "ok" });
        Ok(Reply::json(StatusCode::OK, &body))
    }

    fn logout(&mut self, request: &Request) -> Result<Reply, Fault> {
        if let Some(session) = self.session(request)? {
            session.ended = true;
        }
        // No client reads this reply, so nobody knows its body.
        Ok(Reply::empty(StatusCode::OK))
    }

    /// The live session that the query names.
    fn session(&mut self, request: &Request) -> Result<Option<&mut Session>, Fault> {
        request.no_body()?;
        let query = request.query()?;
        query.only(&["appID"], &["sessionID"])?;
        own("appID", query.get("appID"), APP_ID)?;
        // It must be there, but may be empty: the vendor's templates check so on first load.
        let id = query.get("sessionID");
        let id = id.ok_or_else(|| Fault::invalid("`sessionID`: missing"))?;
        let now = self.clock.now();
        let mut sessions = self.sessions.iter_mut();
        Ok(sessions.find(|session| session.id == id && !session.ended && now < session.expires))
    }

    fn signed_in(&mut self) -> Reply {
        let id = format!("00000000-0000-4000-8000-{:012}", self.sessions.len() + 1);
        let body = json!({ "result": identity(&id), "status": "ok" });
        self.sessions.push(Session {
            id,
            expires: self.clock.now() + SESSION_LIFETIME.as_secs(),
            ended: false,
        });
        Reply::json(StatusCode::OK, &body)
    }
}

fn read_openid(body: &Value) -> Result<Object, Fault> {
    let body = Object::read("", body, OPENID)?;
    own("provider", body.text("provider"), "openid")?;
    own("appID", body.text("appID"), APP_ID)?;
    own("clientID", body.text("clientID"), CLIENT_ID)?;
    own("redirect_uri", body.text("redirect_uri"), REDIRECT_URI)?;
    Ok(body)
}

fn read_password(request: &Request) -> Result<Object, Fault> {
    let query = request.query()?;
    query.only(&["appID"], &[])?;
    own("appID", query.get("appID"), APP_ID)?;
    let body = Object::read("", &request.json(JSON)?, REST)?;
    own("provider", body.text("provider"), "rest")?;
    own("appID", body.text("appID").or(Some(APP_ID)), APP_ID)?;
    Ok(body)
}

fn own(name: &str, value: Option<&str>, expected: &str) -> Result<(), Fault> {
    match value == Some(expected) {
        true => Ok(()),
        false => Err(Fault::invalid(format!("`{name}`: must be {expected}"))),
    }
}

fn identity(session: &str) -> Value {
    // An empty role, not a null one, as in the page's example.
    json!({ "token": session, "username": USERNAME, "role": "" })
}

fn refusal_v4(msg: &str) -> Reply {
    let body = json!({ "msg": msg, "status": "error" });
    Reply::json(StatusCode::NOT_FOUND, &body)
}

/// `code` is absent from what is no wrong password: 108 is the only one that is documented.
fn refusal_v5(status: StatusCode, code: Option<u16>, msg: &str) -> Reply {
    let mut body = json!({
        "msg": msg,
        "httpCode": 400,
        "typeError": "ERROR",
        "errorVariables": {},
        "payload": null,
        "status": "ERROR",
    });
    if let (Some(code), Some(body)) = (code, body.as_object_mut()) {
        body.insert("code".to_owned(), code.into());
    }
    Reply::json(status, &body)
}
