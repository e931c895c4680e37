//! What a page says when a sign-in failed.

use std::error::Error;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use signon::{ApiError, Provider};

use crate::page;

const FAILED: &str =
    "The provider could not be reached, or gave no answer that makes sense. Try again later.";

/// Why a request did not succeed, for the user and for the log.
pub struct Problem {
    status: StatusCode,
    provider: Option<Provider>,
    told: String,
}

impl Problem {
    /// The provider, or what the user entered, says no. The user can mend it.
    pub fn refused(provider: Provider, told: &str) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            provider: Some(provider),
            told: told.to_owned(),
        }
    }

    /// The user came by a way that no page offers, or much later.
    pub fn stale(provider: Provider) -> Self {
        Self::refused(
            provider,
            "This sign-in has not begun, or is over. Begin again.",
        )
    }

    /// The provider's answer lacks what this application cannot do without.
    pub fn unusable(provider: Provider) -> Self {
        Self {
            status: StatusCode::BAD_GATEWAY,
            provider: Some(provider),
            told: FAILED.to_owned(),
        }
    }

    /// Something else failed. Errors of signon are safe to log; the user is told no more than that.
    pub fn failed(provider: Provider, error: &dyn Error) -> Self {
        eprintln!("{provider}: {error}");
        Self::unusable(provider)
    }

    /// A call failed: by the provider's word, which is the user's to mend, or otherwise.
    pub fn of_call<E: ApiError>(provider: Provider, error: &signon::Error<E>) -> Self {
        match error.is_documented() {
            true => Self::refused(
                provider,
                "The provider refused this sign-in. Check what you entered.",
            ),
            false => Self::failed(provider, error),
        }
    }
}

impl From<tower_sessions::session::Error> for Problem {
    fn from(error: tower_sessions::session::Error) -> Self {
        eprintln!("session: {error}");
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            provider: None,
            told: "Your session could not be read. Begin again.".to_owned(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, page::problem(self.provider, &self.told)).into_response()
    }
}
