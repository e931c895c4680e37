//! What can be wrong, each by a variant of its own. Nothing of a token is printed.

mod id_token;

use std::fmt;

use signon_core::Error;

use crate::RedirectError;
use crate::error::{TokenError, UserinfoError};

pub use id_token::IdTokenError;

/// Why a sign-in came to nothing, by the step that it failed at.
#[derive(Debug)]
#[non_exhaustive]
pub enum SignInError {
    /// The sign-in was begun at another provider, or for another client, than it shall be finished with.
    OtherRelyingParty,
    /// The redirect granted nothing.
    Redirect(RedirectError),
    /// Another provider answers than the one that was asked (`iss`, RFC 9207), or one that does not say who it is, where the
    /// discovery document promises that: perhaps a mix-up attack. The code was not sent anywhere.
    OtherProvider,
    /// The code could not be exchanged. Whether it is spent is not known.
    Exchange(Error<TokenError>),
    /// An ID token came that counts for nothing.
    IdToken(IdTokenError),
    /// The ID token in the redirect and the one for the code name different users.
    TwoUsers,
    /// No ID token came at all.
    ///
    /// **What to do:** ask for the scope `openid`.
    NoIdToken,
}

impl fmt::Display for SignInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherRelyingParty => {
                "the sign-in was begun at another provider, or for another client"
            }
            Self::Redirect(error) => return error.fmt(f),
            Self::OtherProvider => "the redirect is not from the provider that was asked",
            Self::Exchange(error) => return error.fmt(f),
            Self::IdToken(error) => return error.fmt(f),
            Self::TwoUsers => "the two ID tokens name different users",
            Self::NoIdToken => "no ID token came; ask for the scope `openid`",
        })
    }
}

impl std::error::Error for SignInError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Redirect(error) => error.source(),
            Self::Exchange(error) => error.source(),
            Self::IdToken(error) => error.source(),
            _ => None,
        }
    }
}

impl From<RedirectError> for SignInError {
    fn from(error: RedirectError) -> Self {
        Self::Redirect(error)
    }
}

impl From<IdTokenError> for SignInError {
    fn from(error: IdTokenError) -> Self {
        Self::IdToken(error)
    }
}

/// Why a relying party could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum SetupError {
    /// A setting is empty.
    Empty {
        /// The setting's name.
        name: &'static str,
    },
    /// The discovery document could not be had, and not because there is none.
    Discovery(Error),
    /// The document names another issuer than is expected.
    ///
    /// **What to do:** set the client's base URL, or [`issuer`](super::RelyingPartyBuilder::issuer). Never take the
    /// document's word for it.
    OtherIssuer,
    /// The document has its keys somewhere else than below the client's base URL.
    ForeignKeys,
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty { name } => return write!(f, "`{name}` is empty"),
            Self::Discovery(error) => return error.fmt(f),
            Self::OtherIssuer => {
                "the discovery document is another issuer's; check the base URL and `issuer`"
            }
            Self::ForeignKeys => {
                "the discovery document has its keys elsewhere than below the base URL"
            }
        })
    }
}

impl std::error::Error for SetupError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Discovery(error) => error.source(),
            _ => None,
        }
    }
}

/// Why there is no profile.
#[derive(Debug)]
#[non_exhaustive]
pub enum UserInfoError {
    /// The sign-in gave no access token.
    NoAccessToken,
    /// The call failed.
    Call(Error<UserinfoError>),
    /// The profile is another user's than the ID token's: do not use it.
    SubMismatch,
}

impl fmt::Display for UserInfoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoAccessToken => "the sign-in gave no access token",
            Self::Call(error) => return error.fmt(f),
            Self::SubMismatch => "the profile is another user's than the ID token's",
        })
    }
}

impl std::error::Error for UserInfoError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            _ => None,
        }
    }
}

/// Why tokens were not refreshed.
#[derive(Debug)]
#[non_exhaustive]
pub enum RefreshError {
    /// The call failed. `invalid_grant` means that the refresh token is used up, or withdrawn: let the user sign in again.
    Call(Error<TokenError>),
    /// An ID token came along that counts for nothing.
    IdToken(IdTokenError),
    /// The ID token that came along is of another user or sign-in (OpenID Connect Core, section 12.2).
    Changed {
        /// The claim that is not as it was.
        name: &'static str,
    },
}

impl fmt::Display for RefreshError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => error.fmt(f),
            Self::IdToken(error) => error.fmt(f),
            Self::Changed { name } => {
                write!(
                    f,
                    "the new ID token's `{name}` is not as it was; let the user sign in again"
                )
            }
        }
    }
}

impl std::error::Error for RefreshError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::IdToken(error) => error.source(),
            Self::Changed { .. } => None,
        }
    }
}

/// Why a request to log a user out counts for nothing. Answer it with 400.
#[derive(Debug)]
#[non_exhaustive]
pub enum LogoutError {
    /// The request's body is not a form with one `logout_token`.
    NoToken,
    /// The token counts for nothing.
    Token(IdTokenError),
    /// The token does not say that it is for logging out (`events`).
    NoLogoutEvent,
    /// The token has a `nonce`, so it was an ID token once.
    HasNonce,
    /// The token names neither a user (`sub`) nor a session (`sid`).
    Nobody,
}

impl fmt::Display for LogoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoToken => "the body is no form with one `logout_token`",
            Self::Token(error) => return error.fmt(f),
            Self::NoLogoutEvent => "the token's `events` do not say that it is for logging out",
            Self::HasNonce => "the token has a `nonce`, which one for logging out never has",
            Self::Nobody => "the token names neither a user (`sub`) nor a session (`sid`)",
        })
    }
}

impl std::error::Error for LogoutError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Token(error) => error.source(),
            _ => None,
        }
    }
}

impl From<IdTokenError> for LogoutError {
    fn from(error: IdTokenError) -> Self {
        Self::Token(error)
    }
}
