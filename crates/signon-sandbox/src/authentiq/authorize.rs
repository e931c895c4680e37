//! `/authorize`: a redirect in every case, as documented.

use http::{Method, StatusCode};

use super::{ACCESS_TOKEN, Authentiq, Grant, ID_TOKEN, LIFETIME};
use crate::fault::Fault;
use crate::pairs::Pairs;
use crate::reply::Reply;
use crate::request::Request;

const REQUIRED: [&str; 5] = [
    "client_id",
    "response_type",
    "scope",
    "redirect_uri",
    "state",
];
const OPTIONAL: [&str; 6] = [
    "response_mode",
    "nonce",
    "display",
    "prompt",
    "max_age",
    "ui_locales",
];

/// An error code, and why.
type Refusal = (&'static str, String);

impl Authentiq {
    pub(super) fn authorize(&mut self, request: &Request) -> Result<Reply, Fault> {
        let parameters = match *request.method() == Method::POST {
            true => request.no_query().and_then(|()| request.form()),
            false => request.no_body().and_then(|()| request.query()),
        };
        let parameters = match parameters {
            Ok(parameters) => parameters,
            Err(Fault::Invalid(why)) => return Ok(sign_in(&why)),
            Err(fault) => return Err(fault),
        };
        // Until both are known to be right, the user must not be sent to the redirect URI (RFC 6749 §4.1.2.1).
        let (client_id, redirect_uri) = match self.trusted(&parameters) {
            Ok((client_id, redirect_uri)) => (client_id.to_owned(), redirect_uri.to_owned()),
            Err(why) => return Ok(sign_in(why)),
        };

        let mut answer: Vec<(&str, String)> = Vec::new();
        match check(&parameters) {
            Err((error, why)) => {
                answer.push(("error", error.to_owned()));
                answer.push(("error_description", why));
            }
            Ok(()) => {
                if asks(&parameters, "code") {
                    let code = format!("EXAMPLE-code-{}-not-real", self.grants.len() + 1);
                    answer.push(("code", code.clone()));
                    self.grants.push(Grant {
                        code,
                        client_id,
                        redirect_uri: redirect_uri.clone(),
                        scope: parameters.get("scope").unwrap_or_default().to_owned(),
                        spent: false,
                    });
                }
                if asks(&parameters, "token") {
                    answer.push(("access_token", ACCESS_TOKEN.to_owned()));
                    answer.push(("token_type", "Bearer".to_owned()));
                    answer.push(("expires_in", LIFETIME.to_string()));
                }
                if asks(&parameters, "id_token") {
                    answer.push(("id_token", ID_TOKEN.to_owned()));
                }
            }
        }
        if let Some(state) = parameters.get("state") {
            answer.push(("state", state.to_owned()));
        }
        let joint = match (in_fragment(&parameters), redirect_uri.contains('?')) {
            (true, _) => '#',
            (false, true) => '&',
            (false, false) => '?',
        };
        let location = format!("{redirect_uri}{joint}{}", encode(&answer));
        Ok(Reply::redirect(StatusCode::FOUND, &location))
    }

    /// The client id and redirect URI, if they belong together.
    fn trusted<'p>(&self, parameters: &'p Pairs) -> Result<(&'p str, &'p str), &'static str> {
        let id = parameters.get("client_id").unwrap_or_default();
        let client = self.clients.get(id).ok_or("`client_id`: no such client")?;
        let uri = parameters.get("redirect_uri").unwrap_or_default();
        let registered = client.get("redirect_uris").and_then(|uris| uris.as_array());
        match registered.is_some_and(|uris| uris.iter().any(|one| one == uri)) {
            true => Ok((id, uri)),
            false => Err("`redirect_uri`: not registered for this client"),
        }
    }
}

fn check(parameters: &Pairs) -> Result<(), Refusal> {
    if let Err(fault) = parameters.only(&REQUIRED, &OPTIONAL) {
        return Err(("invalid_request", fault.message()));
    }
    let refuse = |name: &str, why: &str| Err(("invalid_request", format!("`{name}`: {why}")));
    if !is_set_of(
        parameters.get("response_type"),
        &["code", "id_token", "token"],
    ) {
        let why = "`response_type`: must be made of code, id_token and token";
        return Err(("unsupported_response_type", why.to_owned()));
    }
    if !words(parameters, "scope").any(|scope| scope == "openid") {
        return Err(("invalid_scope", "`scope`: must have openid".to_owned()));
    }
    match parameters.get("response_mode") {
        None | Some("fragment") => {}
        Some("query") if !in_fragment_by_default(parameters) => {}
        Some("query") => return refuse("response_mode", "a token must not stand in a query"),
        Some(_) => return refuse("response_mode", "must be query or fragment"),
    }
    if !matches!(
        parameters.get("display"),
        None | Some("page" | "popup" | "modal")
    ) {
        return refuse("display", "must be page, popup or modal");
    }
    let max_age = parameters.get("max_age").unwrap_or("0");
    if max_age.is_empty() || !max_age.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse("max_age", "must be a number of seconds");
    }
    match parameters.get("prompt") {
        None => Ok(()),
        Some("none") => Err(("login_required", "nobody is signed in".to_owned())),
        prompt if is_set_of(prompt, &["login", "consent"]) => Ok(()),
        _ => refuse("prompt", "must be none, or made of login and consent"),
    }
}

/// Whether a space-separated value has only these words, each once, in any order.
fn is_set_of(value: Option<&str>, known: &[&str]) -> bool {
    let mut words: Vec<&str> = value.unwrap_or_default().split(' ').collect();
    let sent = words.len();
    words.sort_unstable();
    words.dedup();
    words.len() == sent && words.iter().all(|word| known.contains(word))
}

fn words<'p>(parameters: &'p Pairs, name: &str) -> impl Iterator<Item = &'p str> {
    parameters.get(name).unwrap_or_default().split(' ')
}

fn asks(parameters: &Pairs, kind: &str) -> bool {
    words(parameters, "response_type").any(|word| word == kind)
}

fn in_fragment(parameters: &Pairs) -> bool {
    match parameters.get("response_mode") {
        Some("fragment") => true,
        Some("query") => false,
        _ => in_fragment_by_default(parameters),
    }
}

fn in_fragment_by_default(parameters: &Pairs) -> bool {
    asks(parameters, "token") || asks(parameters, "id_token")
}

/// 303 to the provider's own page, where it tells the user. The sandbox has no page there; the query tells the test.
fn sign_in(why: &str) -> Reply {
    let query = encode(&[
        ("error", "invalid_request".to_owned()),
        ("error_description", why.to_owned()),
    ]);
    Reply::redirect(StatusCode::SEE_OTHER, &format!("/sign-in?{query}"))
}

fn encode(pairs: &[(&str, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}
