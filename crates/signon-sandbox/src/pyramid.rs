//! Pyramid Analytics: the twelve methods of `/API2/auth`.
//!
//! Documented: the methods, their fields, and a 200 whose body is the token as raw base64 text. Version 2 documents no error;
//! the 401 and 400 in plain text are this server's choice. From third-party clients: a 200 may carry `{"error": …}`; and the
//! method `access/getMe`, beside those of `auth`, tells whose token is in the member `auth` of its body. It is none of the
//! operations, and of its answer only the wrapper `data` is known. Invented: how long a token lasts.
//!
//! The OpenID methods take [`ID_TOKEN`], or a JWT whose claim is [`USERNAME`] and which has not expired: the claim that
//! `state` in `parameterMap` names, `preferred_username` without it. That `state` names the claim is inferred. Who signed the
//! JWT is not looked at: this server knows no OpenID provider.
//!
//! Where the pages contradict each other, both forms are taken: `/API2` and `/api2`, `userName` and `username`,
//! `parameterMap` as an object and as a string of it, JSON sent as `application/json` and as `text/plain`.

mod id_token;

use std::time::Duration;

use http::{StatusCode, header};
use serde_json::{Value, json};

use crate::Sandbox;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::json::Kind::{Any, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::Request;
use crate::route::{self, Answer, Route, post};
use crate::server::Provider;

/// The user who signs in by password, or whom an administrator signs in by token.
pub const USERNAME: &str = "ada@example.com";
/// A user who is refused with `{"error": …}` under HTTP 200, by password or by token.
pub const ERROR_UNDER_200_USERNAME: &str = "error-under-200@example.com";
/// The password of both.
pub const PASSWORD: &str = "EXAMPLE-password-not-real";
/// An administrator's token for the `…ByToken` methods. Any token that this server has issued will do as well.
pub const ADMIN_TOKEN: &str = "EXAMPLE/admin+token/not+real";
/// A token of the OpenID provider that is no JWT: `id_token` in `parameterMap`, or `idToken`.
pub const ID_TOKEN: &str = "EXAMPLE-id-token-not-real";
/// The SAML assertion.
pub const SAML_TOKEN: &str = "EXAMPLE-saml-assertion-not-real";
/// What must follow `Negotiate` in `Authorization` at the two Windows methods.
pub const NEGOTIATE_TOKEN: &str = "EXAMPLE/negotiate/not+real==";

/// How long a token lasts.
pub const TOKEN_LIFETIME: Duration = Duration::from_secs(8 * 3600);

/// Vendor JavaScript sends the browser's default, `text/plain`; vendor C# sends JSON.
const MEDIA: &[&str] = &["application/json", "text/plain"];

const CREDENTIALS: &[Field] = &[
    // One of the two, see `by_password`.
    optional("userName", Text),
    optional("username", Text),
    required("password", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const TOKEN_CREDENTIALS: &[Field] = &[
    required("token", Text),
    required("userIdentity", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const OPENID_CREDENTIALS: &[Field] = &[
    // One of the two, see `by_openid`.
    optional("parameterMap", Any),
    optional("idToken", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const SAML_CREDENTIALS: &[Field] = &[
    required("token", Text),
    optional("domain", Text),
    optional("customData", Text),
];

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox<Pyramid>> {
    Sandbox::start(|_, clock| {
        Ok(Pyramid {
            clock: clock.clone(),
            issued: Vec::new(),
        })
    })
    .await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
pub struct Pyramid {
    clock: Clock,
    issued: Vec<Issued>,
}

struct Issued {
    token: String,
    expires: u64,
}

/// What became of an attempt to sign in.
enum Outcome {
    SignedIn,
    Refused(&'static str),
    /// A failure under HTTP 200.
    Failed,
    /// Windows authentication is wanted.
    Negotiate,
}

impl Provider for Pyramid {
    const ROUTES: &'static [Route<Self>] = &[
        post("/API2/auth/authenticateUser", Self::by_password),
        post("/API2/auth/authenticateUserByToken", Self::by_token),
        post("/API2/auth/authenticateUserWindows", Self::by_windows),
        post("/API2/auth/authenticateUserEmbed", Self::by_password),
        post("/API2/auth/authenticateUserEmbedByToken", Self::by_token),
        post(
            "/API2/auth/authenticateUserEmbedWindows",
            Self::by_windows_embedded,
        ),
        post("/API2/auth/authenticateUserSAML", Self::by_saml),
        post("/API2/auth/authenticateUserEmbedSAML", Self::by_saml),
        post("/API2/auth/authenticateUserOPENID", Self::by_openid),
        post("/API2/auth/authenticateUserEmbedOPENID", Self::by_openid),
        post("/API2/auth/authenticateUserOPENIDAlt", Self::by_openid),
        post("/API2/auth/authenticateUserSAMLAlt", Self::by_saml),
    ];
    const EXTRAS: &'static [Route<Self>] = &[post("/API2/access/getMe", Self::who)];

    /// By either form of the path, and without a query.
    fn route(request: &Request) -> Result<Answer<Self>, Fault> {
        let path = match request.path().strip_prefix("/api2/") {
            Some(rest) => format!("/API2/{rest}"),
            None => request.path().to_owned(),
        };
        let method = request.method().as_str();
        let answer = match route::find(Self::ROUTES, method, &path) {
            Err(Fault::Path) => route::find(Self::EXTRAS, method, &path)?,
            found => found?,
        };
        request.no_query().map(|()| answer)
    }
}

impl Pyramid {
    fn by_password(&mut self, request: &Request) -> Result<Reply, Fault> {
        let data = data(request, CREDENTIALS)?;
        let username = match (data.text("userName"), data.text("username")) {
            (Some(name), None) | (None, Some(name)) => name,
            _ => return Err(Fault::invalid("`data.userName`: must be there, once")),
        };
        let outcome = match (username, data.text("password")) {
            (USERNAME, Some(PASSWORD)) => Outcome::SignedIn,
            (ERROR_UNDER_200_USERNAME, Some(PASSWORD)) => Outcome::Failed,
            _ => Outcome::Refused("the user name or the password is wrong"),
        };
        Ok(self.told(outcome))
    }

    fn by_token(&mut self, request: &Request) -> Result<Reply, Fault> {
        let data = data(request, TOKEN_CREDENTIALS)?;
        let token = data.text("token").unwrap_or_default();
        if token != ADMIN_TOKEN && !self.is_live(token) {
            return Ok(self.told(Outcome::Refused("the token is not valid")));
        }
        let outcome = match data.text("userIdentity") {
            Some(USERNAME) => Outcome::SignedIn,
            Some(ERROR_UNDER_200_USERNAME) => Outcome::Failed,
            _ => Outcome::Refused("there is no such user"),
        };
        Ok(self.told(outcome))
    }

    fn by_openid(&mut self, request: &Request) -> Result<Reply, Fault> {
        let data = data(request, OPENID_CREDENTIALS)?;
        let map = data.get("parameterMap").map(id_token::mapped).transpose()?;
        let (mapped, state) = map.unzip();
        let id_token = match (mapped.as_deref(), data.text("idToken")) {
            (Some(one), Some(other)) if one != other => {
                let why = "`data.idToken`: differs from the id_token in parameterMap";
                return Err(Fault::invalid(why));
            }
            (Some(id_token), _) | (None, Some(id_token)) => id_token,
            (None, None) => return Err(Fault::invalid("`data.parameterMap`: missing")),
        };
        let outcome = match id_token {
            ID_TOKEN => Outcome::SignedIn,
            jwt => match id_token::user(jwt, state.flatten().as_deref(), self.clock.now()) {
                Ok(name) if name == USERNAME => Outcome::SignedIn,
                Ok(_) => Outcome::Refused("there is no such user"),
                Err(why) => Outcome::Refused(why),
            },
        };
        Ok(self.told(outcome))
    }

    fn by_saml(&mut self, request: &Request) -> Result<Reply, Fault> {
        let data = data(request, SAML_CREDENTIALS)?;
        let outcome = match data.text("token") {
            Some(SAML_TOKEN) => Outcome::SignedIn,
            _ => Outcome::Refused("the SAML token is not valid"),
        };
        Ok(self.told(outcome))
    }

    fn by_windows(&mut self, request: &Request) -> Result<Reply, Fault> {
        if !negotiated(request) {
            return Ok(self.told(Outcome::Negotiate));
        }
        // It has no parameters, and the pages show no body at all.
        if request.has_body() {
            data(request, &[])?;
        }
        Ok(self.told(Outcome::SignedIn))
    }

    fn by_windows_embedded(&mut self, request: &Request) -> Result<Reply, Fault> {
        if !negotiated(request) {
            return Ok(self.told(Outcome::Negotiate));
        }
        data(request, &[required("domain", Text)])?;
        Ok(self.told(Outcome::SignedIn))
    }

    fn told(&mut self, outcome: Outcome) -> Reply {
        match outcome {
            Outcome::SignedIn => Reply::text(StatusCode::OK, self.issue()),
            Outcome::Refused(why) => Reply::text(StatusCode::UNAUTHORIZED, why),
            Outcome::Failed => {
                let body = json!({ "error": "The user could not be authenticated." });
                Reply::json(StatusCode::OK, &body)
            }
            Outcome::Negotiate => {
                let why = "this method needs Windows authentication (Negotiate)";
                Reply::text(StatusCode::UNAUTHORIZED, why)
                    .with(header::WWW_AUTHENTICATE, "Negotiate")
            }
        }
    }

    /// Base64 with all the signs that need care in cookies and URLs.
    fn issue(&mut self) -> String {
        let number = self.issued.len() + 1;
        let token = format!("EXAMPLE/token+{number:07}/not+realA=");
        self.issued.push(Issued {
            token: token.clone(),
            expires: self.clock.now() + TOKEN_LIFETIME.as_secs(),
        });
        token
    }

    fn is_live(&self, token: &str) -> bool {
        let now = self.clock.now();
        let mut issued = self.issued.iter();
        issued.any(|issued| issued.token == token && now < issued.expires)
    }

    /// Everybody who signs in is [`USERNAME`].
    fn who(&mut self, request: &Request) -> Result<Reply, Fault> {
        let body = Object::read("", &request.json(MEDIA)?, &[required("auth", Text)])?;
        match self.is_live(body.text("auth").unwrap_or_default()) {
            true => {
                let body = json!({ "data": { "userName": USERNAME } });
                Ok(Reply::json(StatusCode::OK, &body))
            }
            false => Ok(self.told(Outcome::Refused("the token is not valid"))),
        }
    }
}

/// The members of the `data` wrapper that every method has.
fn data(request: &Request, fields: &[Field]) -> Result<Object, Fault> {
    let body = Object::read("", &request.json(MEDIA)?, &[required("data", Any)])?;
    Object::read("data", body.get("data").unwrap_or(&Value::Null), fields)
}

fn negotiated(request: &Request) -> bool {
    request.scheme("Negotiate") == Some(NEGOTIATE_TOKEN)
}
