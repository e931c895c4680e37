//! The parameters of `/authorize`.

use crate::pairs::Pairs;

const REQUIRED: [&str; 5] = [
    "client_id",
    "response_type",
    "scope",
    "redirect_uri",
    "state",
];
const OPTIONAL: [&str; 8] = [
    "response_mode",
    "nonce",
    "display",
    "prompt",
    "max_age",
    "ui_locales",
    // Standard: the vendor calls PKCE planned.
    "code_challenge",
    "code_challenge_method",
];

/// An error code, and why.
pub(super) type Refusal = (&'static str, String);

pub(super) fn check(parameters: &Pairs) -> Result<(), Refusal> {
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
    let pkce = (
        parameters.get("code_challenge"),
        parameters.get("code_challenge_method"),
    );
    match pkce {
        (None, None) => {}
        (Some(challenge), Some("S256")) if is_hash(challenge) => {}
        (Some(_), Some("S256")) => {
            return refuse("code_challenge", "must be a SHA-256 hash in base64url");
        }
        (Some(_), _) => return refuse("code_challenge_method", "must be S256"),
        (None, Some(_)) => return refuse("code_challenge", "missing"),
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

fn is_hash(text: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    text.len() == 43 && text.bytes().all(sign)
}

fn words<'p>(parameters: &'p Pairs, name: &str) -> impl Iterator<Item = &'p str> {
    parameters.get(name).unwrap_or_default().split(' ')
}

/// Whether the response type has this word.
pub(super) fn asks(parameters: &Pairs, kind: &str) -> bool {
    words(parameters, "response_type").any(|word| word == kind)
}

/// Where the answer stands.
pub(super) fn in_fragment(parameters: &Pairs) -> bool {
    match parameters.get("response_mode") {
        Some("fragment") => true,
        Some("query") => false,
        _ => in_fragment_by_default(parameters),
    }
}

fn in_fragment_by_default(parameters: &Pairs) -> bool {
    asks(parameters, "token") || asks(parameters, "id_token")
}
