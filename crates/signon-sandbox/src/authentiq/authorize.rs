//! `/authorize`: a redirect in every case, as documented.

use http::{Method, StatusCode};

use super::issue::Beside;
use super::parameters::{asks, check, in_fragment};
use super::{Authentiq, Signing, TOKEN_LIFETIME, User, page};
use crate::fault::Fault;
use crate::pairs::Pairs;
use crate::reply::Reply;
use crate::request::Request;

type Answer = Vec<(&'static str, String)>;

impl Authentiq {
    pub(super) fn authorize(&mut self, request: &Request) -> Result<Reply, Fault> {
        let parameters = match *request.method() == Method::POST {
            true => request.no_query().and_then(|()| request.form()),
            false => request.no_body().and_then(|()| request.query()),
        };
        match parameters {
            Ok(parameters) => {
                let user = (!self.page).then_some(self.user);
                self.authenticate(&parameters, user)
            }
            Err(Fault::Invalid(why)) => Ok(not_trusted(&why)),
            Err(fault) => Err(fault),
        }
    }

    /// Answers for a user who consents. Without one, somebody has to sign in on the page.
    pub(super) fn authenticate(
        &mut self,
        parameters: &Pairs,
        user: Option<User>,
    ) -> Result<Reply, Fault> {
        // Until both are known to be right, the user must not be sent to the redirect URI (RFC 6749 §4.1.2.1).
        let (client_id, redirect_uri) = match self.trusted(parameters) {
            Ok(trusted) => trusted,
            Err(why) => return Ok(not_trusted(why)),
        };
        let mut answer = match (check(parameters), user) {
            (Err((error, why)), _) => vec![("error", error.to_owned()), ("error_description", why)],
            (Ok(()), None) => return Ok(to_page(parameters.iter())),
            (Ok(()), Some(user)) => self.consent(parameters, user, client_id, redirect_uri)?,
        };
        answer.push(("iss", format!("{}/", self.origin)));
        if let Some(state) = parameters.get("state") {
            answer.push(("state", state.to_owned()));
        }
        let joint = match (in_fragment(parameters), redirect_uri.contains('?')) {
            (true, _) => '#',
            (false, true) => '&',
            (false, false) => '?',
        };
        let answer = answer.iter().map(|(name, value)| (*name, value.as_str()));
        let location = format!("{redirect_uri}{joint}{}", encode(answer));
        Ok(Reply::redirect(StatusCode::FOUND, &location))
    }

    /// What the response type asks for.
    fn consent(
        &mut self,
        parameters: &Pairs,
        user: User,
        client_id: &str,
        redirect_uri: &str,
    ) -> Result<Answer, Fault> {
        let scope = parameters.get("scope").unwrap_or_default();
        let nonce = parameters.get("nonce");
        let sign_in = self.sign_in(user, client_id, scope, nonce);
        let mut answer = Answer::new();
        let code = asks(parameters, "code").then(|| {
            let challenge = parameters.get("code_challenge");
            self.issue_code(&sign_in, redirect_uri, challenge)
        });
        answer.extend(code.clone().map(|code| ("code", code)));
        let token = asks(parameters, "token").then(|| self.issue_access_token(&sign_in, scope));
        if let Some(token) = &token {
            answer.push(("access_token", token.clone()));
            answer.push(("token_type", "Bearer".to_owned()));
            answer.push(("expires_in", TOKEN_LIFETIME.as_secs().to_string()));
        }
        if asks(parameters, "id_token") {
            let signing = match self.signing {
                Signing::Unsigned => Signing::Rs256,
                signing => signing,
            };
            let beside = Beside {
                nonce,
                access_token: token.as_deref(),
                code: code.as_deref(),
            };
            let id_token = self.id_token(&sign_in, scope, signing, beside)?;
            answer.push(("id_token", id_token));
        }
        Ok(answer)
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

/// To the provider's own page, which tells the user; the query tells the test.
fn not_trusted(why: &str) -> Reply {
    let pairs = [("error", "invalid_request"), ("error_description", why)];
    to_page(pairs.into_iter())
}

fn to_page<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Reply {
    let location = format!("{}?{}", page::PATH, encode(pairs));
    Reply::redirect(StatusCode::SEE_OTHER, &location)
}

fn encode<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}
