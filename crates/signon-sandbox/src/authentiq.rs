//! Authentiq Connect: authorize, token, userinfo, discovery and keys, client management, the session iframe.
//!
//! Documented: the operations of client management, authorize, token, userinfo and the iframe, their parameters, their
//! replies; where discovery and the keys are; the issuer with a slash at its end; the claims; that an ID token of the token
//! endpoint may be unsigned, and one of the front channel is signed by RSA. From the vendor's clients: HS256 with the client
//! secret, and ES256; the logout token. Standard (OAuth 2.0, OpenID Connect): the error codes, which of the two ways of
//! client authentication excludes the other, `at_hash` and `c_hash`, the refresh grant and its scope `offline_access`, PKCE
//! (the vendor calls it planned), the members of the discovery document, `iss` in the redirect (RFC 9207). Invented: the
//! lifetimes, the users, and the sign-in page, which is at the path that a vendor's client uses.
//!
//! [`User::Ada`] consents at once and has no session in any browser, so `prompt=none` gets `login_required`. A test may let
//! another user sign in, or have `/authorize` show a page. Each sign-in has its own code, tokens and session. ID tokens are
//! signed by keys made at the start. A code works once: when it comes back, the tokens that it gave are revoked.
//!
//! [`CLIENT_ID`] has a colon in it, and [`CLIENT_SECRET`] a space and signs, so that a client which does not form-urlencode
//! the halves of its Basic credentials is found out. Clients that were registered by `/client` have no secret, so they
//! cannot use `/token`.

mod authorize;
mod clients;
mod control;
mod issue;
mod keys;
mod metadata;
mod page;
mod parameters;
mod token;
mod user;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use http::{StatusCode, header};
use serde_json::{Map, Value, json};

use crate::Sandbox;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::Request;
use crate::route::{Route, delete, get, post, put};
use crate::server::Provider;

pub use keys::Signing;
pub use user::User;

/// The client id.
pub const CLIENT_ID: &str = "EXAMPLE:client-not-real";
/// The client's secret. HS256 wants 32 bytes or more of it.
pub const CLIENT_SECRET: &str = "EXAMPLE secret+%/:-not-real, for HS256 too";
/// The client's redirect URI. [`allow_redirect_uri`](Sandbox::allow_redirect_uri) adds others.
pub const REDIRECT_URI: &str = "https://app.example.com/callback";
/// An access token of [`User::Ada`] with all scopes, which is valid from the start and does not expire. Each sign-in gets
/// another one.
pub const ACCESS_TOKEN: &str = "EXAMPLE-access-token-not-real";
/// The whole value of `Authorization` for client management. `Bearer` and a valid access token will do as well.
pub const REGISTRATION_TOKEN: &str = "EXAMPLE-registration-token-not-real";
/// The `sub` of [`User::Ada`].
pub const SUBJECT: &str = User::Ada.subject();
/// The username of [`User::Ada`], for the sign-in page.
pub const USERNAME: &str = User::Ada.username();
/// The password of every user, for the sign-in page.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";

/// How long an authorization code works.
pub const CODE_LIFETIME: Duration = Duration::from_secs(60);
/// How long an access token and an ID token are valid.
pub const TOKEN_LIFETIME: Duration = Duration::from_secs(3600);
/// How long a refresh token works, if it is not used before.
pub const REFRESH_LIFETIME: Duration = Duration::from_secs(30 * 24 * 3600);

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened, or no key can be made.
pub async fn start() -> std::io::Result<Sandbox<Authentiq>> {
    Sandbox::start(|origin, clock| {
        Ok(Authentiq {
            origin: origin.to_owned(),
            clock: clock.clone(),
            keys: keys::Keys::new()?,
            signing: Signing::Rs256,
            user: User::Ada,
            page: false,
            clients: BTreeMap::from([(CLIENT_ID.to_owned(), clients::preregistered())]),
            registered: 0,
            sign_ins: Vec::new(),
            codes: Vec::new(),
            access_tokens: Vec::new(),
            refresh_tokens: Vec::new(),
        })
    })
    .await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
pub struct Authentiq {
    /// `http://127.0.0.1:PORT`.
    origin: String,
    clock: Clock,
    keys: keys::Keys,
    signing: Signing,
    /// Who signs in where no page is shown.
    user: User,
    /// Whether `/authorize` shows a page.
    page: bool,
    clients: BTreeMap<String, Map<String, Value>>,
    /// How many clients were ever registered; ids are not used again.
    registered: u64,
    sign_ins: Vec<Arc<issue::SignIn>>,
    codes: Vec<issue::Code>,
    access_tokens: Vec<issue::Issued>,
    refresh_tokens: Vec<issue::Issued>,
}

impl Provider for Authentiq {
    const ROUTES: &'static [Route<Self>] = &[
        get("/authorize", Self::authorize),
        post("/authorize", Self::authorize),
        post("/token", Self::token),
        get("/userinfo", Self::userinfo),
        get("/.well-known/openid-configuration", Self::metadata),
        get("/public-keys", Self::public_keys),
        get("/client", Self::list),
        post("/client", Self::create),
        get("/client/{client_id}", Self::read),
        put("/client/{client_id}", Self::update),
        delete("/client/{client_id}", Self::delete),
        get("/{client_id}/iframe", Self::iframe),
    ];
    const EXTRAS: &'static [Route<Self>] = &[
        get(page::PATH, Self::sign_in_page),
        post(page::PATH, Self::sign_in_by_page),
    ];
}

impl Authentiq {
    fn userinfo(&mut self, request: &Request) -> Result<Reply, Fault> {
        let Some((user, scope)) = self.bearer(request) else {
            let why = "Authorization must be `Bearer` and a valid access token";
            let reply = oauth_error(StatusCode::UNAUTHORIZED, "invalid_token", why);
            let challenge = "Bearer error=\"invalid_token\"";
            return Ok(reply.with(header::WWW_AUTHENTICATE, challenge));
        };
        if let Err(Fault::Invalid(why)) = request.no_query().and_then(|()| request.no_body()) {
            return Ok(oauth_error(
                StatusCode::BAD_REQUEST,
                "invalid_request",
                &why,
            ));
        }
        let mut claims = user.claims(&scope);
        claims.insert("sub".to_owned(), user.subject().into());
        Ok(Reply::json(StatusCode::OK, &claims.into()))
    }

    fn iframe(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        request.no_body()?;
        if !self.clients.contains_key(&request.segment(0)?) {
            return Err(Fault::Path);
        }
        let page =
            "<!doctype html><title>Session</title><script>/* none in the sandbox */</script>";
        let reply = Reply::html(StatusCode::OK, page);
        Ok(reply.with(header::CACHE_CONTROL, "public, max-age=7200"))
    }
}

/// `OAuth2Error`; RFC 6749 forbids some characters in the description, so quotation marks become apostrophes.
fn oauth_error(status: StatusCode, error: &str, why: &str) -> Reply {
    let body = json!({ "error": error, "error_description": why.replace('"', "'") });
    Reply::json(status, &body).with(header::CACHE_CONTROL, "no-store")
}
