//! Why a redirect granted nothing.

use std::fmt;

use super::AuthorizationResponse;

/// Why a redirect granted nothing. Printed, it quotes nothing of the redirect but an error code of the standards.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RedirectError {
    /// The redirect is over [`AuthorizationResponse::MAX_BYTES`].
    TooLong,
    /// The redirect is neither a URL nor a part of one.
    NotAUrl,
    /// A parameter stands there more than once (RFC 6749, section 3.1).
    Duplicate {
        /// The parameter's name.
        name: &'static str,
    },
    /// Parameters stand in the query and in the fragment, and one of the two is not the provider's.
    QueryAndFragment,
    /// There is no `state`. The redirect is not the provider's answer, or its `response_mode` hid it from you.
    NoState,
    /// The `state` is not the one that this user was sent away with: perhaps a forged redirect.
    ///
    /// **What to do:** start the sign-in again. Do not use the redirect.
    StateMismatch,
    /// The provider, or the user, refused.
    Refused(Box<AuthorizationError>),
    /// A value that no standard allows there.
    Malformed {
        /// The parameter's name.
        name: &'static str,
    },
    /// The state is right, but there is neither a code, nor a token, nor an error.
    Empty,
}

impl fmt::Display for RedirectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => {
                let limit = AuthorizationResponse::MAX_BYTES;
                write!(f, "the redirect is over {limit} bytes")
            }
            Self::NotAUrl => f.write_str("the redirect is no URL"),
            Self::Duplicate { name } => write!(f, "the redirect has `{name}` more than once"),
            Self::QueryAndFragment => {
                f.write_str("the redirect has parameters in its query and in its fragment")
            }
            Self::NoState => f.write_str("the redirect has no `state`"),
            Self::StateMismatch => f.write_str("the redirect's `state` is not this user's"),
            Self::Refused(error) => write!(f, "the sign-in was refused: {}", error),
            Self::Malformed { name } => {
                write!(f, "the redirect's `{name}` is nothing that can stand there")
            }
            Self::Empty => f.write_str("the redirect has no code, no token and no error"),
        }
    }
}

impl std::error::Error for RedirectError {}

/// The error response of OAuth 2.0.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AuthorizationError {
    /// The error code: `access_denied`, `invalid_request`, `login_required` and so on. It is printed only if it is one of
    /// the standards' codes.
    pub error: String,
    /// The error in words, for developers. Written by whoever answered: escape it before you show it.
    pub error_description: Option<String>,
    /// The address of a page about the error. Written by whoever answered.
    pub error_uri: Option<String>,
    /// The provider that answers, as in [`AuthorizationResponse::iss`].
    pub iss: Option<String>,
}

/// The error codes of RFC 6749 (section 4.1.2.1) and of OpenID Connect Core (section 3.1.2.6).
const CODES: [&str; 16] = [
    "invalid_request",
    "unauthorized_client",
    "access_denied",
    "unsupported_response_type",
    "invalid_scope",
    "server_error",
    "temporarily_unavailable",
    "interaction_required",
    "login_required",
    "account_selection_required",
    "consent_required",
    "invalid_request_uri",
    "invalid_request_object",
    "request_not_supported",
    "request_uri_not_supported",
    "registration_not_supported",
];

impl fmt::Display for AuthorizationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = CODES.into_iter().find(|code| *code == self.error);
        f.write_str(known.unwrap_or("a code of no standard"))
    }
}

impl fmt::Debug for AuthorizationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthorizationError({self})")
    }
}
