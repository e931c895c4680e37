//! Pyramid Analytics: the twelve methods of `/API2/auth`.
//!
//! Documented: the methods, their fields, and a 200 whose body is the token as raw base64 text. Version 2 documents no error;
//! the 401 and 400 in plain text are this server's choice. From third-party clients: a 200 may carry `{"error": …}`.
//!
//! Where the pages contradict each other, both forms are taken: `/API2` and `/api2`, `userName` and `username`,
//! `parameterMap` as an object and as a string of it, JSON sent as `application/json` and as `text/plain`.

use http::{StatusCode, header};
use serde_json::{Value, json};

use crate::Sandbox;
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
/// The OpenID provider's token: `id_token` in `parameterMap`, or `idToken`.
pub const ID_TOKEN: &str = "EXAMPLE-id-token-not-real";
/// The SAML assertion.
pub const SAML_TOKEN: &str = "EXAMPLE-saml-assertion-not-real";
/// What must follow `Negotiate` in `Authorization` at the two Windows methods.
pub const NEGOTIATE_TOKEN: &str = "EXAMPLE/negotiate/not+real==";

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
    Sandbox::start(|_, _| Ok(Pyramid::default())).await
}

/// The state of a server, controlled by the methods of its [`Sandbox`].
#[derive(Default)]
pub struct Pyramid {
    issued: Vec<String>,
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

    /// By either form of the path, and without a query.
    fn route(request: &Request) -> Result<Answer<Self>, Fault> {
        let path = match request.path().strip_prefix("/api2/") {
            Some(rest) => format!("/API2/{rest}"),
            None => request.path().to_owned(),
        };
        let answer = route::find(Self::ROUTES, request.method().as_str(), &path)?;
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
        if token != ADMIN_TOKEN && !self.issued.iter().any(|issued| issued == token) {
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
        let map = data.get("parameterMap").map(mapped_id_token).transpose()?;
        let id_token = match (map.as_deref(), data.text("idToken")) {
            (Some(one), Some(other)) if one != other => {
                let why = "`data.idToken`: differs from the id_token in parameterMap";
                return Err(Fault::invalid(why));
            }
            (Some(id_token), _) | (None, Some(id_token)) => id_token,
            (None, None) => return Err(Fault::invalid("`data.parameterMap`: missing")),
        };
        let outcome = match id_token {
            ID_TOKEN => Outcome::SignedIn,
            _ => Outcome::Refused("the OpenID token is not valid"),
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
        self.issued.push(token.clone());
        token
    }
}

/// The members of the `data` wrapper that every method has.
fn data(request: &Request, fields: &[Field]) -> Result<Object, Fault> {
    let body = Object::read("", &request.json(MEDIA)?, &[required("data", Any)])?;
    Object::read("data", body.get("data").unwrap_or(&Value::Null), fields)
}

/// The OpenID provider's answer is passed on whole, so members beside `id_token` are not this server's business.
fn mapped_id_token(map: &Value) -> Result<String, Fault> {
    let wrong = || {
        let why = "`data.parameterMap`: must be an object with an id_token, or a string of one";
        Fault::invalid(why)
    };
    let parsed: Value;
    let map = match map {
        Value::String(text) => {
            parsed = serde_json::from_str(text).map_err(|_| wrong())?;
            &parsed
        }
        _ => map,
    };
    let id_token = map.get("id_token").and_then(Value::as_str);
    id_token.map(ToOwned::to_owned).ok_or_else(wrong)
}

fn negotiated(request: &Request) -> bool {
    request.scheme("Negotiate") == Some(NEGOTIATE_TOKEN)
}
