//! Where the user's browser goes.

use signon_core::Location;

use crate::Provider;

/// Where the user's browser has to go for the sign-in to go on.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Redirect {
    /// The sign-in begins at the provider. Keep the request's `pending` in the browser's session first.
    #[cfg(feature = "authentiq")]
    #[cfg_attr(docsrs, doc(cfg(feature = "authentiq")))]
    Authentiq(Box<signon_authentiq::AuthorizationRequest>),
    /// The program has made the request that is for the browser, and this is where the provider sends it on to.
    #[cfg(feature = "authentiq")]
    #[cfg_attr(docsrs, doc(cfg(feature = "authentiq")))]
    AuthentiqReply(Location),
}

impl Redirect {
    /// The address. It may carry a state or a code: keep it out of logs.
    pub fn location(&self) -> &Location {
        match *self {
            #[cfg(feature = "authentiq")]
            Self::Authentiq(ref request) => &request.url,
            #[cfg(feature = "authentiq")]
            Self::AuthentiqReply(ref location) => location,
        }
    }

    /// Whose sign-in it is.
    pub fn provider(&self) -> Provider {
        match *self {
            #[cfg(feature = "authentiq")]
            Self::Authentiq(_) | Self::AuthentiqReply(_) => Provider::Authentiq,
        }
    }
}

#[cfg(feature = "authentiq")]
impl From<signon_authentiq::AuthorizationRequest> for super::Outcome {
    fn from(request: signon_authentiq::AuthorizationRequest) -> Self {
        Self::SendBrowser(Redirect::Authentiq(Box::new(request)))
    }
}

#[cfg(feature = "authentiq")]
impl From<signon_authentiq::response::AuthorizeResponse> for super::Outcome {
    fn from(reply: signon_authentiq::response::AuthorizeResponse) -> Self {
        Self::SendBrowser(Redirect::AuthentiqReply(reply.into()))
    }
}

#[cfg(feature = "authentiq")]
impl From<signon_authentiq::response::AuthorizeFormResponse> for super::Outcome {
    fn from(reply: signon_authentiq::response::AuthorizeFormResponse) -> Self {
        Self::SendBrowser(Redirect::AuthentiqReply(reply.into()))
    }
}
