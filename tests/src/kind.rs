//! How calls end.

use signon_core::Error;

/// How a call ends: as success, or with an error of which exactly this predicate is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// No error.
    Success,
    /// `is_documented`
    Documented,
    /// `is_undocumented`
    Undocumented,
    /// `is_redirect`
    Redirect,
    /// `is_decode`
    Decode,
    /// `is_timeout`, and nothing else
    Timeout,
    /// `is_connect`
    Connect,
    /// `is_connect` and `is_timeout`
    ConnectTimeout,
    /// `is_transport`
    Transport,
}

impl Kind {
    /// The kind that the predicates tell.
    ///
    /// # Errors
    ///
    /// If they contradict each other, or if nothing was sent.
    pub fn of(error: Option<&Error>) -> Result<Self, String> {
        let Some(error) = error else {
            return Ok(Self::Success);
        };
        let told = [
            error.is_documented(),
            error.is_undocumented(),
            error.is_redirect(),
            error.is_decode(),
            error.is_timeout(),
            error.is_connect(),
            error.is_transport(),
            error.is_request(),
        ];
        match told.map(u8::from) {
            [1, 0, 0, 0, 0, 0, 0, 0] => Ok(Self::Documented),
            [0, 1, 0, 0, 0, 0, 0, 0] => Ok(Self::Undocumented),
            [0, 0, 1, 0, 0, 0, 0, 0] => Ok(Self::Redirect),
            [0, 0, 0, 1, 0, 0, 0, 0] => Ok(Self::Decode),
            [0, 0, 0, 0, 1, 0, 0, 0] => Ok(Self::Timeout),
            [0, 0, 0, 0, 0, 1, 0, 0] => Ok(Self::Connect),
            [0, 0, 0, 0, 1, 1, 0, 0] => Ok(Self::ConnectTimeout),
            [0, 0, 0, 0, 0, 0, 1, 0] => Ok(Self::Transport),
            _ => Err(format!("no single predicate is true of: {error}")),
        }
    }
}
