//! What can be wrong with a token.

use std::fmt;

use signon_core::Error;

/// Why a token counts for nothing. Whatever it is, nobody has signed in.
///
/// A logout token that counts for nothing is told by it too, since most of what can be wrong is the same.
#[derive(Debug)]
#[non_exhaustive]
pub enum IdTokenError {
    /// The token is over 64 KiB.
    TooLong,
    /// It is no signed JWT, or what is left of one.
    Malformed {
        /// What is not as it should be.
        what: &'static str,
    },
    /// It has no signature (`alg` is `none`). Anybody can make such a token.
    ///
    /// **What to do:** the vendor says that its token endpoint may give such tokens. Have your client registered for a
    /// signature; until then, there is only the profile.
    Unsigned,
    /// It is signed by an algorithm that you did not say the provider uses.
    ///
    /// **What to do:** see what your client is registered for, and only then change what the relying party accepts.
    AlgorithmNotAccepted,
    /// It demands that an extension be understood (`crit`), and none is.
    CriticalHeader,
    /// It is another kind of token: one for logging out, or for an API.
    WrongType,
    /// The provider's keys could not be fetched.
    ///
    /// **What to do:** the error says it. Nothing is wrong with the token as far as is known.
    Keys(Error),
    /// The provider's keys could not be fetched just now, and are not asked for again before the cool-down is over.
    KeysCoolingDown,
    /// The provider has no key that fits the token's algorithm and `kid`, not even after they were fetched anew (or they
    /// were a moment ago).
    UnknownKey,
    /// Several of the provider's keys fit, and the token does not say which.
    AmbiguousKey,
    /// The signature is not by the provider's key, not even after the keys were fetched anew (or they were a moment ago):
    /// the token was changed, or made by somebody else.
    BadSignature,
    /// A claim has a value that no standard allows.
    MalformedClaim {
        /// The claim's name.
        name: &'static str,
    },
    /// A claim is missing.
    MissingClaim {
        /// The claim's name.
        name: &'static str,
    },
    /// Another provider issued it. A missing slash at the end of the issuer is another issuer too.
    WrongIssuer,
    /// It was issued for another client.
    WrongAudience,
    /// It was issued to another client, which may use it here (`azp`), or says so.
    WrongAuthorizedParty,
    /// It has expired.
    ///
    /// **What to do:** begin anew; if that happens at once, look at this machine's clock.
    Expired,
    /// It is not valid yet (`nbf`).
    NotYetValid,
    /// It was issued in the future.
    IssuedInTheFuture,
    /// Its nonce is not the one that this user was sent away with: the token is from another sign-in.
    WrongNonce,
    /// A nonce was sent, and it has none.
    MissingNonce,
    /// The user last signed in actively before what `max_age` allows.
    SignInTooOld,
    /// The user last signed in actively in the future.
    SignInInTheFuture,
    /// The access token beside it is not the one that it was issued with (`at_hash`).
    WrongAccessToken,
    /// The code beside it is not the one that it was issued with (`c_hash`).
    WrongCode,
}

impl fmt::Display for IdTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "the token is over 64 KiB",
            Self::Malformed { what } => return write!(f, "the token is no signed JWT: {what}"),
            Self::Unsigned => "the token is not signed, so anybody can have made it",
            Self::AlgorithmNotAccepted => {
                "the token is signed by an algorithm that this relying party was not told to accept"
            }
            Self::CriticalHeader => "the token demands an extension (`crit`), and none is known",
            Self::WrongType => "the token is of another kind",
            Self::Keys(error) => return write!(f, "the provider's keys cannot be had: {error}"),
            Self::KeysCoolingDown => {
                "the provider's keys could not be had a moment ago; try again soon"
            }
            Self::UnknownKey => "the provider has no key for the token",
            Self::AmbiguousKey => {
                "the token does not say which of the provider's keys it is signed with"
            }
            Self::BadSignature => "the token's signature is not the provider's",
            Self::MalformedClaim { name } => {
                return write!(f, "the token's `{name}` is nothing that can stand there");
            }
            Self::MissingClaim { name } => return write!(f, "the token has no `{name}`"),
            Self::WrongIssuer => "the token is another issuer's",
            Self::WrongAudience => "the token is for another client (`aud`)",
            Self::WrongAuthorizedParty => "the token was issued to another client (`azp`)",
            Self::Expired => {
                "the token has expired; sign in again, or look at this machine's clock"
            }
            Self::NotYetValid => "the token is not valid yet; look at this machine's clock",
            Self::IssuedInTheFuture => {
                "the token was issued in the future; look at this machine's clock"
            }
            Self::WrongNonce => "the token's `nonce` is not this user's",
            Self::MissingNonce => "the token has no `nonce`, and one was sent",
            Self::SignInInTheFuture => {
                "the user signed in in the future; look at this machine's clock"
            }
            Self::SignInTooOld => "the user signed in longer ago than `max_age` allows",
            Self::WrongAccessToken => "the token was not issued with this access token (`at_hash`)",
            Self::WrongCode => "the token was not issued with this code (`c_hash`)",
        })
    }
}
