//! Sign-ins that are not complete, and the operations that carry them on.

use http::{StatusCode, header};

use super::{
    CLIENT_ID, NEXT_PERSIST, NEXT_UPDATE_PASSWORD, PERSIST, STATE_LIFETIME, TENANT, UPDATE, Vanco,
};
use crate::fault::Fault;
use crate::json::Object;
use crate::reply::Reply;
use crate::request::{JSON, Request};

/// What stands behind a state token.
pub(super) struct Pending {
    token: String,
    expires: u64,
    username: String,
    persistent: bool,
    cookies: bool,
    step: Step,
}

/// What a sign-in waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    UpdatePassword,
    Persist,
    Resume,
    /// Nothing: its token is spent.
    Complete,
}

impl Step {
    /// What `next` says of it.
    pub(super) fn next(self) -> &'static str {
        match self {
            Self::UpdatePassword => NEXT_UPDATE_PASSWORD,
            Self::Persist => NEXT_PERSIST,
            Self::Resume | Self::Complete => "done",
        }
    }
}

impl Vanco {
    /// Issues a state token.
    pub(super) fn pend(&mut self, login: &Object, step: Step) -> String {
        let token = format!("EXAMPLE-state-{}-not-real", self.pending.len() + 1);
        self.pending.push(Pending {
            token: token.clone(),
            expires: self.clock.now() + STATE_LIFETIME.as_secs(),
            username: login.text("username").unwrap_or_default().to_owned(),
            persistent: login.is_true("persistent"),
            cookies: login.is_true("cookiesEnabled"),
            step,
        });
        token
    }

    /// Without a token it succeeds and does nothing, since the page marks none as required.
    pub(super) fn resume(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_body()?;
        let query = request.query()?;
        query.only(&[], &["token"])?;
        let Some(token) = query.get("token") else {
            return Ok(Reply::empty(StatusCode::OK));
        };
        let pending = self.pending("token", token)?;
        match pending.step {
            Step::Resume => {}
            Step::Complete => return Err(Fault::invalid("`token`: used before")),
            _ => {
                return Err(Fault::invalid(
                    "`token`: its sign-in needs another step first",
                ));
            }
        }
        pending.step = Step::Complete;
        let (username, persistent) = (pending.username.clone(), pending.persistent);
        let cookies = pending.cookies;
        let session = self.begin(&username, persistent);
        let reply = Reply::empty(StatusCode::OK);
        Ok(match cookies {
            true => reply.with(header::SET_COOKIE, &session.cookie()),
            false => reply,
        })
    }

    /// Of a sign-in that is not complete, by its state token; otherwise of the browser's session, if there is one.
    pub(super) fn persist(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, PERSIST)?;
        let persistent = body.is_true("persistent");
        let reply = Reply::empty(StatusCode::OK);
        if let Some(token) = body.text("stateToken") {
            let pending = self.pending("stateToken", token)?;
            match pending.step {
                Step::Complete => return Err(Fault::invalid("`stateToken`: used before")),
                Step::Persist => pending.step = Step::Resume,
                Step::UpdatePassword | Step::Resume => {}
            }
            pending.persistent = persistent;
        } else if let Some(session) = self.session(request) {
            session.persistent = persistent;
            let cookie = session.cookie();
            return Ok(reply.with(header::SET_COOKIE, &cookie));
        }
        Ok(reply)
    }

    pub(super) fn update_password(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, UPDATE)?;
        for (name, expected) in [("clientId", CLIENT_ID), ("tenant", TENANT)] {
            if body.text(name) != Some(expected) {
                return Err(Fault::invalid(format!("`{name}`: not the sandbox's own")));
            }
        }
        let token = body.text("stateToken").unwrap_or_default();
        let pending = self.pending("stateToken", token)?;
        match pending.step {
            Step::UpdatePassword => {}
            Step::Resume | Step::Complete => {
                return Err(Fault::invalid("`stateToken`: used before"));
            }
            Step::Persist => return Err(Fault::invalid("`stateToken`: of another step")),
        }
        pending.step = Step::Resume;
        self.replaced = body.text("password").map(ToOwned::to_owned);
        Ok(Reply::empty(StatusCode::OK))
    }

    fn pending(&mut self, name: &str, token: &str) -> Result<&mut Pending, Fault> {
        let now = self.clock.now();
        let mut all = self.pending.iter_mut();
        match all.find(|pending| pending.token == token) {
            None => Err(Fault::invalid(format!(
                "`{name}`: not one that this server has issued"
            ))),
            Some(pending) if now >= pending.expires => {
                Err(Fault::invalid(format!("`{name}`: expired")))
            }
            Some(pending) => Ok(pending),
        }
    }
}
