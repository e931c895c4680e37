//! Authentiq Connect: authorize, token, userinfo, client management, the session iframe.
//!
//! Documented: the operations, their parameters, their replies. Standard (OAuth 2.0, OpenID Connect): the error codes, and
//! which of the two ways of client authentication excludes the other. This server has one user, who consents at once and has
//! no session in any browser, so `prompt=none` gets `login_required`.
//!
//! [`CLIENT_ID`] has a colon in it, and [`CLIENT_SECRET`] a space and signs, so that a client which does not form-urlencode
//! the halves of its Basic credentials is found out.

mod authorize;
mod clients;
mod token;

use std::collections::BTreeMap;

use http::{StatusCode, header};
use serde_json::{Map, Value, json};

use crate::Sandbox;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::Request;
use crate::route::{Route, delete, get, post, put};
use crate::server::Provider;

/// The client id.
pub const CLIENT_ID: &str = "EXAMPLE:client-not-real";
/// The client's secret.
pub const CLIENT_SECRET: &str = "EXAMPLE secret+%/:-not-real";
/// The client's only redirect URI.
pub const REDIRECT_URI: &str = "https://app.example.com/callback";
/// The access token, the same for every sign-in. It is valid from the start.
pub const ACCESS_TOKEN: &str = "EXAMPLE-access-token-not-real";
/// The ID token, the same for every sign-in: an opaque text as yet, no JWT.
pub const ID_TOKEN: &str = "EXAMPLE-id-token-not-real";
/// The whole value of `Authorization` for client management. `Bearer` and [`ACCESS_TOKEN`] will do as well.
pub const REGISTRATION_TOKEN: &str = "EXAMPLE-registration-token-not-real";
/// The user's `sub`.
pub const SUBJECT: &str = "EXAMPLE-subject-not-real";

/// How long an access token is said to live, in seconds.
const LIFETIME: u64 = 3600;

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox> {
    let client = clients::preregistered();
    let provider = Authentiq {
        clients: BTreeMap::from([(CLIENT_ID.to_owned(), client)]),
        registered: 0,
        grants: Vec::new(),
    };
    Sandbox::start(provider).await
}

struct Authentiq {
    clients: BTreeMap<String, Map<String, Value>>,
    /// How many clients were ever registered; ids are not used again.
    registered: u64,
    grants: Vec<Grant>,
}

/// What stands behind an authorization code.
struct Grant {
    code: String,
    client_id: String,
    redirect_uri: String,
    scope: String,
    spent: bool,
}

impl Provider for Authentiq {
    const ROUTES: &'static [Route<Self>] = &[
        get("/authorize", Self::authorize),
        post("/authorize", Self::authorize),
        post("/token", Self::token),
        get("/userinfo", |_, request| userinfo(request)),
        get("/client", Self::list),
        post("/client", Self::create),
        get("/client/{client_id}", Self::read),
        put("/client/{client_id}", Self::update),
        delete("/client/{client_id}", Self::delete),
        get("/{client_id}/iframe", Self::iframe),
    ];
}

impl Authentiq {
    fn iframe(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        request.no_body()?;
        if !self.clients.contains_key(&request.segment(0)?) {
            return Err(Fault::Path);
        }
        let page =
            "<!doctype html><title>Session</title><script>/* none in the sandbox */</script>";
        Ok(Reply::html(page).with(header::CACHE_CONTROL, "public, max-age=7200"))
    }
}

fn userinfo(request: &Request) -> Result<Reply, Fault> {
    if request.scheme("Bearer") != Some(ACCESS_TOKEN) {
        let why = "Authorization must be `Bearer` and a valid access token";
        let reply = oauth_error(StatusCode::UNAUTHORIZED, "invalid_token", why);
        let challenge = "Bearer error=\"invalid_token\"";
        return Ok(reply.with(header::WWW_AUTHENTICATE, challenge));
    }
    if let Err(Fault::Invalid(why)) = request.no_query().and_then(|()| request.no_body()) {
        return Ok(oauth_error(
            StatusCode::BAD_REQUEST,
            "invalid_request",
            &why,
        ));
    }
    let address = json!({
        "street_address": "1 Example Street",
        "locality": "Exampleton",
        "region": "EX",
        "postal_code": "00000",
        "country": "Exampleland",
    });
    let body = json!({
        "sub": SUBJECT,
        "name": "Ada Example",
        "given_name": "Ada",
        "family_name": "Example",
        "email": "ada@example.com",
        "email_verified": true,
        "phone_number": "+1-202-555-0100",
        "phone_number_verified": false,
        "address": address,
        "aq:location": { "latitude": 52.5, "longitude": 4.75, "address": address },
    });
    Ok(Reply::json(StatusCode::OK, &body))
}

/// `OAuth2Error`; RFC 6749 forbids some characters in the description, so quotation marks become apostrophes.
fn oauth_error(status: StatusCode, error: &str, why: &str) -> Reply {
    let body = json!({ "error": error, "error_description": why.replace('"', "'") });
    Reply::json(status, &body).with(header::CACHE_CONTROL, "no-store")
}
