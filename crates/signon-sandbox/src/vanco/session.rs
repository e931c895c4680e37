//! Complete sign-ins.

use http::header;

use super::{COOKIE, PERSISTENT_LIFETIME, SESSION_LIFETIME, Vanco};
use crate::Sandbox;
use crate::request::Request;

/// A session that a sign-in has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Session {
    /// Whose it is.
    pub username: String,
    /// Whether it outlasts the browser, as the login or `login-persist` said.
    pub persistent: bool,
}

/// A session, and what names it.
#[derive(Clone)]
pub(super) struct Stored {
    pub(super) token: String,
    pub(super) username: String,
    pub(super) persistent: bool,
    begun: u64,
}

impl Stored {
    /// For a browser; a cookie without an age ends with it.
    pub(super) fn cookie(&self) -> String {
        let age = match self.persistent {
            true => format!("; Max-Age={}", PERSISTENT_LIFETIME.as_secs()),
            false => String::new(),
        };
        format!(
            "{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax{age}",
            self.token
        )
    }

    fn is_live(&self, now: u64) -> bool {
        let lifetime = match self.persistent {
            true => PERSISTENT_LIFETIME,
            false => SESSION_LIFETIME,
        };
        now < self.begun + lifetime.as_secs()
    }
}

impl Vanco {
    pub(super) fn begin(&mut self, username: &str, persistent: bool) -> Stored {
        let session = Stored {
            token: format!("EXAMPLE-session-{}-not-real", self.sessions.len() + 1),
            username: username.to_owned(),
            persistent,
            begun: self.clock.now(),
        };
        self.sessions.push(session.clone());
        session
    }

    /// The live session that a browser's cookie names.
    pub(super) fn session(&mut self, request: &Request) -> Option<&mut Stored> {
        let cookies = request.header(header::COOKIE).ok().flatten()?;
        let mut cookies = cookies.split("; ").filter_map(|pair| pair.split_once('='));
        let (_, token) = cookies.find(|(name, _)| *name == COOKIE)?;
        let now = self.clock.now();
        let mut sessions = self.sessions.iter_mut();
        sessions.find(|session| session.token == token && session.is_live(now))
    }

    /// A page for who is signed in, or the page where one does.
    pub(super) fn page(&mut self, request: &Request, page: &'static str) -> &'static str {
        match self.session(request) {
            Some(_) => page,
            None => "/sign-in",
        }
    }
}

impl Sandbox<Vanco> {
    /// The sessions that live now, the oldest first.
    #[must_use]
    pub fn sessions(&self) -> Vec<Session> {
        let provider = self.provider();
        let now = provider.clock.now();
        let live = provider.sessions.iter().filter(|one| one.is_live(now));
        live.map(|session| Session {
            username: session.username.clone(),
            persistent: session.persistent,
        })
        .collect()
    }
}
