//! Pyramid Analytics: the twelve methods of `/API2/auth`.
//!
//! Documented: the methods, their fields, and a 200 whose body is the token as raw base64 text. Version 2 documents no error;
//! the 401 and 400 in plain text are this server's choice. From third-party clients: a 200 may carry `{"error": …}`.
//!
//! Where the pages contradict each other, both forms are taken: `/API2` and `/api2`, `userName` and `username`,
//! `parameterMap` as an object and as a string of it, JSON sent as `application/json` and as `text/plain`.

use http::{Method, StatusCode, header};
use serde_json::{Value, json};

use crate::Sandbox;
use crate::fault::Fault;
use crate::json::Kind::{Any, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::Request;
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

const CREDENTIALS: [Field; 5] = [
    // One of the two, see `by_password`.
    optional("userName", Text),
    optional("username", Text),
    required("password", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const TOKEN_CREDENTIALS: [Field; 4] = [
    required("token", Text),
    required("userIdentity", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const OPENID_CREDENTIALS: [Field; 4] = [
    // One of the two, see `by_openid`.
    optional("parameterMap", Any),
    optional("idToken", Text),
    optional("domain", Text),
    optional("customData", Text),
];
const SAML_CREDENTIALS: [Field; 3] = [
    required("token", Text),
    optional("domain", Text),
    optional("customData", Text),
];

/// Starts a server. Needs a tokio runtime.
///
/// # Errors
/// If no port on loopback can be opened.
pub async fn start() -> std::io::Result<Sandbox> {
    Sandbox::start("", Pyramid::default()).await
}

#[derive(Default)]
struct Pyramid {
    issued: Vec<String>,
}

/// What became of an attempt to sign in.
enum Outcome {
    SignedIn,
    Refused(&'static str),
    /// A failure under HTTP 200.
    Failed,
}

impl Provider for Pyramid {
    fn answer(&mut self, request: &Request) -> Reply {
        match self.attempt(request) {
            Ok(Outcome::SignedIn) => Reply::text(StatusCode::OK, self.issue()),
            Ok(Outcome::Refused(why)) => Reply::text(StatusCode::UNAUTHORIZED, why),
            Ok(Outcome::Failed) => {
                let body = json!({ "error": "The user could not be authenticated." });
                Reply::json(StatusCode::OK, &body)
            }
            Err(Refusal::Negotiate) => {
                let why = "this method needs Windows authentication (Negotiate)";
                Reply::text(StatusCode::UNAUTHORIZED, why)
                    .with(header::WWW_AUTHENTICATE, "Negotiate")
            }
            Err(Refusal::Fault(fault)) => fault.reply(),
        }
    }
}

enum Refusal {
    Fault(Fault),
    Negotiate,
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Pyramid {
    fn attempt(&self, request: &Request) -> Result<Outcome, Refusal> {
        let path = request.path();
        let prefixes = ["/API2/auth/", "/api2/auth/"];
        let mut names = prefixes
            .iter()
            .filter_map(|prefix| path.strip_prefix(prefix));
        let read: fn(&Self, &Request) -> Result<Outcome, Refusal> = match names.next() {
            Some("authenticateUser" | "authenticateUserEmbed") => Self::by_password,
            Some("authenticateUserByToken" | "authenticateUserEmbedByToken") => Self::by_token,
            Some(
                "authenticateUserOPENID"
                | "authenticateUserEmbedOPENID"
                | "authenticateUserOPENIDAlt",
            ) => Self::by_openid,
            Some(
                "authenticateUserSAML" | "authenticateUserEmbedSAML" | "authenticateUserSAMLAlt",
            ) => Self::by_saml,
            Some("authenticateUserWindows") => Self::by_windows,
            Some("authenticateUserEmbedWindows") => Self::by_windows_embedded,
            _ => return Err(Fault::Path.into()),
        };
        request.allow(Method::POST.as_str())?;
        request.no_query()?;
        read(self, request)
    }

    fn by_password(&self, request: &Request) -> Result<Outcome, Refusal> {
        let data = data(request, &CREDENTIALS)?;
        let username = match (data.text("userName"), data.text("username")) {
            (Some(name), None) | (None, Some(name)) => name,
            _ => return Err(Fault::invalid("`data.userName`: must be there, once").into()),
        };
        Ok(match (username, data.text("password")) {
            (USERNAME, Some(PASSWORD)) => Outcome::SignedIn,
            (ERROR_UNDER_200_USERNAME, Some(PASSWORD)) => Outcome::Failed,
            _ => Outcome::Refused("the user name or the password is wrong"),
        })
    }

    fn by_token(&self, request: &Request) -> Result<Outcome, Refusal> {
        let data = data(request, &TOKEN_CREDENTIALS)?;
        let token = data.text("token").unwrap_or_default();
        if token != ADMIN_TOKEN && !self.issued.iter().any(|issued| issued == token) {
            return Ok(Outcome::Refused("the token is not valid"));
        }
        Ok(match data.text("userIdentity") {
            Some(USERNAME) => Outcome::SignedIn,
            Some(ERROR_UNDER_200_USERNAME) => Outcome::Failed,
            _ => Outcome::Refused("there is no such user"),
        })
    }

    fn by_openid(&self, request: &Request) -> Result<Outcome, Refusal> {
        let data = data(request, &OPENID_CREDENTIALS)?;
        let map = data.get("parameterMap").map(mapped_id_token).transpose()?;
        let id_token = match (map.as_deref(), data.text("idToken")) {
            (Some(one), Some(other)) if one != other => {
                let why = "`data.idToken`: differs from the id_token in parameterMap";
                return Err(Fault::invalid(why).into());
            }
            (Some(id_token), _) | (None, Some(id_token)) => id_token,
            (None, None) => return Err(Fault::invalid("`data.parameterMap`: missing").into()),
        };
        Ok(match id_token {
            ID_TOKEN => Outcome::SignedIn,
            _ => Outcome::Refused("the OpenID token is not valid"),
        })
    }

    fn by_saml(&self, request: &Request) -> Result<Outcome, Refusal> {
        let data = data(request, &SAML_CREDENTIALS)?;
        Ok(match data.text("token") {
            Some(SAML_TOKEN) => Outcome::SignedIn,
            _ => Outcome::Refused("the SAML token is not valid"),
        })
    }

    fn by_windows(&self, request: &Request) -> Result<Outcome, Refusal> {
        negotiated(request)?;
        // It has no parameters, and the pages show no body at all.
        if request.has_body() {
            data(request, &[])?;
        }
        Ok(Outcome::SignedIn)
    }

    fn by_windows_embedded(&self, request: &Request) -> Result<Outcome, Refusal> {
        negotiated(request)?;
        data(request, &[required("domain", Text)])?;
        Ok(Outcome::SignedIn)
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

fn negotiated(request: &Request) -> Result<(), Refusal> {
    match request.scheme("Negotiate") {
        Some(NEGOTIATE_TOKEN) => Ok(()),
        _ => Err(Refusal::Negotiate),
    }
}
