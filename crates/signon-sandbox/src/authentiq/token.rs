//! `/token`: an authorization code or a refresh token for tokens.

use std::sync::Arc;

use http::{StatusCode, header};
use serde_json::json;

use super::issue::{Beside, Issued, SignIn};
use super::keys::challenge;
use super::{Authentiq, CLIENT_ID, CLIENT_SECRET, TOKEN_LIFETIME, oauth_error};
use crate::fault::Fault;
use crate::pairs::Pairs;
use crate::reply::Reply;
use crate::request::Request;

/// An error code, and why.
type Refusal = (&'static str, &'static str);

impl Authentiq {
    pub(super) fn token(&mut self, request: &Request) -> Result<Reply, Fault> {
        let form = match request.no_query().and_then(|()| read(request)) {
            Ok(form) => form,
            Err(Fault::Invalid(why)) => return Ok(bad_request("invalid_request", &why)),
            Err(fault) => return Err(fault),
        };
        if let Err(refusal) = authenticate(request, &form) {
            return Ok(refusal);
        }
        let granted = match form.get("grant_type") {
            Some("authorization_code") => self.redeem(&form),
            Some("refresh_token") => self.refresh(&form),
            _ => Err((
                "unsupported_grant_type",
                "`grant_type`: must be authorization_code or refresh_token",
            )),
        };
        match granted {
            Ok((issued, first)) => self.tokens(&issued.sign_in, &issued.scope, first),
            Err((error, why)) => Ok(bad_request(error, why)),
        }
    }

    /// Spends a code.
    fn redeem(&mut self, form: &Pairs) -> Result<(Issued, bool), Refusal> {
        let refuse = |why| Err(("invalid_grant", why));
        let now = self.clock.now();
        let mut codes = self.codes.iter_mut();
        let Some(code) = codes.find(|code| usable(&code.issued, form.get("code"))) else {
            return refuse("`code`: not one that this server has issued to the client");
        };
        if code.issued.spent {
            // Whoever comes second, one of the two is a thief (RFC 6749 §4.1.2).
            code.issued.sign_in.end();
            return refuse("`code`: used before");
        }
        if now >= code.issued.expires {
            return refuse("`code`: expired");
        }
        if form.get("redirect_uri") != Some(&code.redirect_uri) {
            return refuse("`redirect_uri`: not the one that was used at /authorize");
        }
        if form.get("code_verifier").map(challenge) != code.challenge {
            return refuse("`code_verifier`: does not fit the code_challenge of /authorize");
        }
        code.issued.spent = true;
        Ok((code.issued.clone(), true))
    }

    /// Spends a refresh token. Standard: the vendor documents no such grant.
    fn refresh(&mut self, form: &Pairs) -> Result<(Issued, bool), Refusal> {
        let refuse = |why| Err(("invalid_grant", why));
        let now = self.clock.now();
        let mut tokens = self.refresh_tokens.iter_mut();
        let Some(token) = tokens.find(|token| usable(token, form.get("refresh_token"))) else {
            return refuse("`refresh_token`: not one that this server has issued to the client");
        };
        if token.spent {
            token.sign_in.end();
            return refuse("`refresh_token`: used before");
        }
        if now >= token.expires || token.sign_in.ended() {
            return refuse("`refresh_token`: expired or revoked");
        }
        let mut granted = token.clone();
        if let Some(narrower) = form.get("scope") {
            let wider = |asked| !token.scope.split(' ').any(|scope| scope == asked);
            if narrower.split(' ').any(wider) {
                return Err(("invalid_scope", "`scope`: more than was granted"));
            }
            narrower.clone_into(&mut granted.scope);
        }
        token.spent = true;
        Ok((granted, false))
    }

    fn tokens(&mut self, sign_in: &Arc<SignIn>, scope: &str, first: bool) -> Result<Reply, Fault> {
        let access_token = self.issue_access_token(sign_in, scope);
        let beside = Beside {
            // A refreshed ID token should have none (OpenID Connect Core §12.2).
            nonce: sign_in.nonce.as_deref().filter(|_| first),
            access_token: Some(&access_token),
            code: None,
        };
        let id_token = self.id_token(sign_in, scope, self.signing, beside)?;
        let mut body = json!({
            "token_type": "Bearer",
            "access_token": access_token,
            "id_token": id_token,
            "expires_in": TOKEN_LIFETIME.as_secs(),
            "expires_at": self.clock.now() + TOKEN_LIFETIME.as_secs(),
            "scope": scope,
        });
        if let (Some(token), Some(body)) = (self.issue_refresh_token(sign_in), body.as_object_mut())
        {
            body.insert("refresh_token".to_owned(), token.into());
        }
        Ok(Reply::json(StatusCode::OK, &body).with(header::CACHE_CONTROL, "no-store"))
    }
}

/// Whether this is what was sent, and belongs to the one client that can authenticate itself.
fn usable(issued: &Issued, sent: Option<&str>) -> bool {
    Some(issued.text.as_str()) == sent && issued.sign_in.client_id == CLIENT_ID
}

fn read(request: &Request) -> Result<Pairs, Fault> {
    let form = request.form()?;
    match form.get("grant_type") {
        Some("refresh_token") => form.only(
            &["grant_type", "refresh_token"],
            &["scope", "client_id", "client_secret"],
        )?,
        _ => form.only(
            &["grant_type", "code", "redirect_uri"],
            &["code_verifier", "client_id", "client_secret"],
        )?,
    }
    Ok(form)
}

/// `client_secret_basic` or `client_secret_post`, never both (RFC 6749 §2.3).
fn authenticate(request: &Request, form: &Pairs) -> Result<(), Reply> {
    let in_form = form.has("client_id") || form.has("client_secret");
    let in_header = match request.authorization() {
        Ok(header) => header.is_some(),
        Err(fault) => return Err(bad_request("invalid_request", &fault.message())),
    };
    let (id, secret) = match (in_header, in_form) {
        (true, true) => {
            let why = "client_id and client_secret must not be in the form beside an Authorization header";
            return Err(bad_request("invalid_request", why));
        }
        (true, false) => request.client_basic().map_err(unauthorized)?,
        (false, true) => match (form.get("client_id"), form.get("client_secret")) {
            (Some(id), Some(secret)) => (id.to_owned(), secret.to_owned()),
            _ => {
                let why = "client_id and client_secret must be in the form together";
                return Err(bad_request("invalid_request", why));
            }
        },
        (false, false) => return Err(unauthorized("no client authentication was sent")),
    };
    match id == CLIENT_ID && secret == CLIENT_SECRET {
        true => Ok(()),
        false => Err(unauthorized("the client id or the client secret is wrong")),
    }
}

fn bad_request(error: &str, why: &str) -> Reply {
    oauth_error(StatusCode::BAD_REQUEST, error, why)
}

fn unauthorized(why: &'static str) -> Reply {
    oauth_error(StatusCode::UNAUTHORIZED, "invalid_client", why)
        .with(header::WWW_AUTHENTICATE, "Basic realm=\"sandbox\"")
}
