//! What can be wrong, each by a variant of its own. Nothing of a token is printed.
//!
//! An error that has another one for its cause tells it in its own text, and its `source` is what is behind that one: who
//! prints the whole chain reads nothing twice.

mod id_token;

use std::fmt;

use signon_core::Error;

use crate::RedirectError;
use crate::error::{TokenError, UserinfoError};

pub use id_token::IdTokenError;

/// What all these errors do with their causes: each becomes its variant, and gives what is behind it as the source.
macro_rules! causes {
    ($error:ident: $($variant:ident($cause:ty)),+) => {
        impl std::error::Error for $error {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                match self {
                    $(Self::$variant(cause) => cause.source(),)+
                    _ => None,
                }
            }
        }

        $(
            impl From<$cause> for $error {
                fn from(cause: $cause) -> Self {
                    Self::$variant(cause)
                }
            }
        )+
    };
}

causes!(SignInError: Redirect(RedirectError), Exchange(Error<TokenError>), IdToken(IdTokenError));
causes!(SetupError: Discovery(Error));
causes!(ProfileError: Call(Error<UserinfoError>));
causes!(RefreshError: Call(Error<TokenError>), IdToken(IdTokenError));
causes!(LogoutError: Token(IdTokenError));
causes!(IdTokenError: Keys(Error));

const OTHER_RELYING_PARTY: &str = "the ID token is another provider's, or for another client";

/// Why a sign-in came to nothing, by the step that it failed at.
#[derive(Debug)]
#[non_exhaustive]
pub enum SignInError {
    /// The sign-in was begun at another provider, or for another client, than it shall be finished with.
    OtherRelyingParty,
    /// The sign-in was begun longer ago than [`sign_in_lifetime`](super::RelyingPartyBuilder::sign_in_lifetime) allows, or
    /// in the future.
    TookTooLong,
    /// The redirect granted nothing.
    Redirect(RedirectError),
    /// Another provider answers than the one that was asked (`iss`, RFC 9207), or one that does not say who it is, where the
    /// discovery document promises that: perhaps a mix-up attack. The code was not sent anywhere.
    OtherProvider,
    /// The redirect does not bring what was asked for (`response_type`), all of it and nothing else: perhaps somebody put it
    /// together. Nothing of it was sent anywhere.
    OtherResponseType,
    /// The redirect has a token in its query, where servers log it, and that was not asked for (`response_mode`).
    TokenInQuery,
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
            Self::TookTooLong => "the sign-in was begun too long ago; begin anew",
            Self::Redirect(error) => return error.fmt(f),
            Self::OtherProvider => "the redirect is not from the provider that was asked",
            Self::OtherResponseType => {
                "the redirect does not bring what `response_type` asked for, and nothing else"
            }
            Self::TokenInQuery => {
                "the redirect has a token in its query, which `response_mode` did not ask for"
            }
            Self::Exchange(error) => return error.fmt(f),
            Self::IdToken(error) => return error.fmt(f),
            Self::TwoUsers => "the two ID tokens name different users",
            Self::NoIdToken => "no ID token came; ask for the scope `openid`",
        })
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
    /// The document has an endpoint elsewhere than the client calls it.
    ///
    /// **What to do:** see whether the document is the provider's. If it is, this client is not made for it.
    OtherEndpoint {
        /// The member of the document.
        name: &'static str,
    },
    /// The client secret is shorter than the 32 bytes that HS256 wants (RFC 7518, section 3.2): it could be guessed from
    /// one token.
    ShortSecret,
    /// Both [`algorithms`](super::RelyingPartyBuilder::algorithms) and
    /// [`signed_with_client_secret`](super::RelyingPartyBuilder::signed_with_client_secret) were set: tokens are signed in
    /// one way or the other.
    TwoKindsOfSignature,
    /// The leeway is over 10 minutes. Clocks are not that far apart; expired tokens would count.
    LongLeeway,
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
            Self::OtherEndpoint { name } => {
                return write!(
                    f,
                    "the discovery document's `{name}` is not the address that this client calls"
                );
            }
            Self::ShortSecret => "HS256 wants a client secret of 32 bytes or more",
            Self::TwoKindsOfSignature => {
                "set `algorithms` or `signed_with_client_secret`, not both"
            }
            Self::LongLeeway => "`leeway` is over 10 minutes",
        })
    }
}

/// Why there is no profile.
#[derive(Debug)]
#[non_exhaustive]
pub enum ProfileError {
    /// The ID token is another provider's, or for another client. The access token was not sent anywhere.
    OtherRelyingParty,
    /// The call failed.
    Call(Error<UserinfoError>),
    /// The profile is another user's than the ID token's: do not use it.
    SubMismatch,
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherRelyingParty => OTHER_RELYING_PARTY,
            Self::Call(error) => return error.fmt(f),
            Self::SubMismatch => "the profile is another user's than the ID token's",
        })
    }
}

/// Why tokens were not refreshed.
#[derive(Debug)]
#[non_exhaustive]
pub enum RefreshError {
    /// The earlier ID token is another provider's, or for another client. The refresh token was not sent anywhere.
    OtherRelyingParty,
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
            Self::OtherRelyingParty => f.write_str(OTHER_RELYING_PARTY),
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

#[cfg(test)]
mod tests;
