//! Why a step of a sign-in was not taken.

use std::fmt;

use signon_core::Error;

/// Why a step that follows a login at Vanco was not taken.
#[derive(Debug)]
#[non_exhaustive]
pub enum StepError {
    /// The last login gave no state token, or there was no login yet. Nothing was sent.
    ///
    /// **What to do:** log in first. If the login said `done`, there is nothing to follow.
    NoStateToken,
    /// The step needs the tenant's name. Nothing was sent.
    ///
    /// **What to do:** give it to the sign-in by [`SignIn::tenant`](super::SignIn::tenant).
    NoTenant,
    /// The call failed. The provider documents no error of these steps, so the status is all that is known.
    Call(Error),
}

impl fmt::Display for StepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStateToken => {
                f.write_str("nothing was sent: the sign-in has no state token; log in first")
            }
            Self::NoTenant => f.write_str("nothing was sent: set the sign-in's `tenant`"),
            Self::Call(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for StepError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::NoStateToken | Self::NoTenant => None,
        }
    }
}
