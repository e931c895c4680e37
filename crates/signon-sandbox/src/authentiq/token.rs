//! `/token`: an authorization code for tokens.

use std::time::{SystemTime, UNIX_EPOCH};

use http::{StatusCode, header};
use serde_json::json;

use super::{ACCESS_TOKEN, Authentiq, CLIENT_ID, CLIENT_SECRET, ID_TOKEN, LIFETIME, oauth_error};
use crate::fault::Fault;
use crate::pairs::Pairs;
use crate::reply::Reply;
use crate::request::Request;

impl Authentiq {
    pub(super) fn token(&mut self, request: &Request) -> Result<Reply, Fault> {
        let required = ["grant_type", "code", "redirect_uri"];
        let optional = ["client_id", "client_secret"];
        let form = request.no_query().and_then(|()| request.form());
        let form = form.and_then(|form| form.only(&required, &optional).map(|()| form));
        let form = match form {
            Ok(form) => form,
            Err(Fault::Invalid(why)) => return Ok(bad_request("invalid_request", &why)),
            Err(fault) => return Err(fault),
        };
        if let Err(refusal) = authenticate(request, &form) {
            return Ok(refusal);
        }
        if form.get("grant_type") != Some("authorization_code") {
            let why = "`grant_type`: must be authorization_code";
            return Ok(bad_request("unsupported_grant_type", why));
        }
        Ok(match self.redeem(&form) {
            Ok(scope) => token(scope),
            Err(why) => bad_request("invalid_grant", why),
        })
    }

    /// Spends a code and gives the scope that was granted with it.
    fn redeem(&mut self, form: &Pairs) -> Result<&str, &'static str> {
        let code = form.get("code").unwrap_or_default();
        let mut grants = self.grants.iter_mut();
        let grant = grants.find(|grant| grant.code == code && grant.client_id == CLIENT_ID);
        let grant = grant.ok_or("`code`: not one that this server has issued to the client")?;
        if grant.spent {
            return Err("`code`: used before");
        }
        if form.get("redirect_uri") != Some(&grant.redirect_uri) {
            return Err("`redirect_uri`: not the one that was used at /authorize");
        }
        grant.spent = true;
        Ok(&grant.scope)
    }
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

fn token(scope: &str) -> Reply {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |elapsed| elapsed.as_secs());
    let body = json!({
        "token_type": "Bearer",
        "access_token": ACCESS_TOKEN,
        "id_token": ID_TOKEN,
        "expires_in": LIFETIME,
        "expires_at": now + LIFETIME,
        "scope": scope,
    });
    Reply::json(StatusCode::OK, &body).with(header::CACHE_CONTROL, "no-store")
}

fn bad_request(error: &str, why: &str) -> Reply {
    oauth_error(StatusCode::BAD_REQUEST, error, why)
}

fn unauthorized(why: &'static str) -> Reply {
    oauth_error(StatusCode::UNAUTHORIZED, "invalid_client", why)
        .with(header::WWW_AUTHENTICATE, "Basic realm=\"sandbox\"")
}
