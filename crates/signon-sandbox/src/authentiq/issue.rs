//! What a sign-in issues: a session, codes, tokens.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use super::keys::{Signing, half_hash};
use super::user::{User, scopes};
use super::{ACCESS_TOKEN, Authentiq, CLIENT_ID, CODE_LIFETIME, REFRESH_LIFETIME, TOKEN_LIFETIME};
use crate::fault::Fault;
use crate::request::Request;

/// The event that makes a JWT a logout token.
const LOGOUT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// What [`ACCESS_TOKEN`] may see.
const ALL_SCOPES: &str = "openid profile email phone address aq:location";

/// One user's session at one client.
pub(super) struct SignIn {
    pub(super) sid: String,
    pub(super) client_id: String,
    pub(super) user: User,
    pub(super) scope: String,
    pub(super) nonce: Option<String>,
    auth_time: u64,
    ended: AtomicBool,
}

impl SignIn {
    /// Nothing that the session gave is valid any more.
    pub(super) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    pub(super) fn ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }
}

/// A text that stands for a sign-in.
#[derive(Clone)]
pub(super) struct Issued {
    pub(super) text: String,
    pub(super) sign_in: Arc<SignIn>,
    pub(super) expires: u64,
    pub(super) spent: bool,
    pub(super) scope: String,
}

/// An authorization code, and what it is bound to.
pub(super) struct Code {
    pub(super) issued: Issued,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<String>,
}

/// What an ID token is issued with.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside<'a> {
    pub(super) nonce: Option<&'a str>,
    pub(super) access_token: Option<&'a str>,
    pub(super) code: Option<&'a str>,
}

impl Authentiq {
    pub(super) fn sign_in(
        &mut self,
        user: User,
        client_id: &str,
        scope: &str,
        nonce: Option<&str>,
    ) -> Arc<SignIn> {
        let sign_in = Arc::new(SignIn {
            sid: format!("EXAMPLE-session-{}-not-real", self.sign_ins.len() + 1),
            client_id: client_id.to_owned(),
            user,
            scope: scope.to_owned(),
            nonce: nonce.map(ToOwned::to_owned),
            auth_time: self.clock.now(),
            ended: AtomicBool::new(false),
        });
        self.sign_ins.push(Arc::clone(&sign_in));
        sign_in
    }

    pub(super) fn issue_code(
        &mut self,
        sign_in: &Arc<SignIn>,
        redirect_uri: &str,
        challenge: Option<&str>,
    ) -> String {
        let text = format!("EXAMPLE-code-{}-not-real", self.codes.len() + 1);
        self.codes.push(Code {
            issued: Issued {
                text: text.clone(),
                sign_in: Arc::clone(sign_in),
                expires: self.clock.now() + CODE_LIFETIME.as_secs(),
                spent: false,
                scope: sign_in.scope.clone(),
            },
            redirect_uri: redirect_uri.to_owned(),
            challenge: challenge.map(ToOwned::to_owned),
        });
        text
    }

    pub(super) fn issue_access_token(&mut self, sign_in: &Arc<SignIn>, scope: &str) -> String {
        let number = self.access_tokens.len() + 1;
        let text = format!("EXAMPLE-access-token-{number}-not-real");
        self.access_tokens.push(Issued {
            text: text.clone(),
            sign_in: Arc::clone(sign_in),
            expires: self.clock.now() + TOKEN_LIFETIME.as_secs(),
            spent: false,
            scope: scope.to_owned(),
        });
        text
    }

    /// A refresh token, if the sign-in asked for one.
    pub(super) fn issue_refresh_token(&mut self, sign_in: &Arc<SignIn>) -> Option<String> {
        scopes(&sign_in.scope).find(|scope| *scope == "offline_access")?;
        let number = self.refresh_tokens.len() + 1;
        let text = format!("EXAMPLE-refresh-token-{number}-not-real");
        self.refresh_tokens.push(Issued {
            text: text.clone(),
            sign_in: Arc::clone(sign_in),
            expires: self.clock.now() + REFRESH_LIFETIME.as_secs(),
            spent: false,
            scope: sign_in.scope.clone(),
        });
        Some(text)
    }

    pub(super) fn id_token(
        &self,
        sign_in: &SignIn,
        scope: &str,
        signing: Signing,
        beside: Beside<'_>,
    ) -> Result<String, Fault> {
        let signing = match signing {
            Signing::Hs256 if sign_in.client_id != CLIENT_ID => Signing::Rs256,
            signing => signing,
        };
        let mut claims = sign_in.user.claims(scope);
        let mut claim = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        for (name, value) in self.registered_claims(sign_in) {
            claim(name, value);
        }
        claim("exp", (self.clock.now() + TOKEN_LIFETIME.as_secs()).into());
        claim("azp", sign_in.client_id.as_str().into());
        claim("auth_time", sign_in.auth_time.into());
        if let Some(nonce) = beside.nonce {
            claim("nonce", nonce.into());
        }
        // An unsigned token has no algorithm that would say which hash.
        let hashed = [("at_hash", beside.access_token), ("c_hash", beside.code)];
        for (name, text) in hashed {
            if let (Some(text), false) = (text, signing == Signing::Unsigned) {
                claim(name, half_hash(text).into());
            }
        }
        self.keys.sign(signing, "JWT", &claims.into())
    }

    /// What an ID token and a logout token have in common.
    fn registered_claims(&self, sign_in: &SignIn) -> [(&'static str, Value); 5] {
        [
            ("iss", format!("{}/", self.origin).into()),
            ("sub", sign_in.user.subject().into()),
            ("aud", sign_in.client_id.as_str().into()),
            ("iat", self.clock.now().into()),
            ("sid", sign_in.sid.as_str().into()),
        ]
    }

    /// Ends a session and gives what its client would be sent; nothing if there is no such session.
    pub(super) fn log_out(&self, sid: &str) -> Option<Result<String, Fault>> {
        let sign_in = self.sign_ins.iter().find(|sign_in| sign_in.sid == sid)?;
        sign_in.end();
        let mut claims = json!({
            "exp": self.clock.now() + 120,
            "jti": format!("EXAMPLE-logout-of-{sid}"),
            "events": { LOGOUT: {} },
        });
        for (name, value) in self.registered_claims(sign_in) {
            if let Some(claims) = claims.as_object_mut() {
                claims.insert(name.to_owned(), value);
            }
        }
        let signing = match self.signing {
            Signing::Unsigned => Signing::Rs256,
            signing => signing,
        };
        Some(self.keys.sign(signing, "logout+jwt", &claims))
    }

    /// Whose access token a request carries, and what it may see.
    pub(super) fn bearer(&self, request: &Request) -> Option<(User, String)> {
        let sent = request.scheme("Bearer")?;
        if sent == ACCESS_TOKEN {
            return Some((User::Ada, ALL_SCOPES.to_owned()));
        }
        let mut tokens = self.access_tokens.iter();
        let token = tokens.find(|token| token.text == sent)?;
        let valid = self.clock.now() < token.expires && !token.sign_in.ended();
        valid.then(|| (token.sign_in.user, token.scope.clone()))
    }
}
