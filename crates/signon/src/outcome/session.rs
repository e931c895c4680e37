//! Who is signed in.

use signon_core::Secret;

use crate::Provider;

/// A user who is signed in, with the session that the provider gave.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Session {
    /// At Authentiq, by an ID token that was verified.
    #[cfg(feature = "authentiq-oidc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "authentiq-oidc")))]
    Authentiq(Box<signon_authentiq::oidc::SignedIn>),
    /// At Directual, by a sign-in. Of a session that was kept, ask by its
    /// [`check`](signon_directual::Session::check) whether it still is one.
    #[cfg(feature = "directual")]
    #[cfg_attr(docsrs, doc(cfg(feature = "directual")))]
    Directual(signon_directual::Session),
    /// At Pyramid.
    #[cfg(feature = "pyramid")]
    #[cfg_attr(docsrs, doc(cfg(feature = "pyramid")))]
    Pyramid(signon_pyramid::AuthToken),
    /// At a company, by Q2: the credentials are right.
    ///
    /// **Inferred**, as the [update](signon_q2::AuthUpdate) itself: no page documents the webhook that says so.
    #[cfg(feature = "q2")]
    #[cfg_attr(docsrs, doc(cfg(feature = "q2")))]
    Q2(signon_q2::AuthUpdate),
    /// At Vanco: its `next` was `done`.
    #[cfg(feature = "vanco")]
    #[cfg_attr(docsrs, doc(cfg(feature = "vanco")))]
    Vanco(signon_vanco::types::LoginResult),
}

impl Session {
    /// Whose session it is.
    pub fn provider(&self) -> Provider {
        match *self {
            #[cfg(feature = "authentiq-oidc")]
            Self::Authentiq(_) => Provider::Authentiq,
            #[cfg(feature = "directual")]
            Self::Directual(_) => Provider::Directual,
            #[cfg(feature = "pyramid")]
            Self::Pyramid(_) => Provider::Pyramid,
            #[cfg(feature = "q2")]
            Self::Q2(_) => Provider::Q2,
            #[cfg(feature = "vanco")]
            Self::Vanco(_) => Provider::Vanco,
        }
    }

    /// By what identifier the provider knows the user, if it says: the `sub` of Authentiq's ID token, Directual's user
    /// name, Q2's client. Pyramid says nothing, and what Vanco's `principal` holds is not documented.
    ///
    /// It names an account only together with the [`provider`](Self::provider), and an OpenID provider is named by its
    /// issuer.
    pub fn user(&self) -> Option<&str> {
        match *self {
            #[cfg(feature = "authentiq-oidc")]
            Self::Authentiq(ref signed_in) => Some(&signed_in.id_token.sub),
            #[cfg(feature = "directual")]
            Self::Directual(ref session) => session.username(),
            #[cfg(feature = "pyramid")]
            Self::Pyramid(_) => None,
            #[cfg(feature = "q2")]
            Self::Q2(ref update) => update.client_id.as_deref(),
            #[cfg(feature = "vanco")]
            Self::Vanco(_) => None,
        }
    }

    /// What later calls are made with, if there is something: Authentiq's access token, Directual's session id, Pyramid's
    /// token, Vanco's session token. Q2 has none. Its absence does not mean that the user is not signed in.
    pub fn token(&self) -> Option<&Secret> {
        match *self {
            #[cfg(feature = "authentiq-oidc")]
            Self::Authentiq(ref signed_in) => signed_in.tokens.access_token.as_ref(),
            #[cfg(feature = "directual")]
            Self::Directual(ref session) => Some(session.token()),
            #[cfg(feature = "pyramid")]
            Self::Pyramid(ref token) => Some(token.secret()),
            #[cfg(feature = "q2")]
            Self::Q2(_) => None,
            #[cfg(feature = "vanco")]
            Self::Vanco(ref result) => result.session_token.as_ref(),
        }
    }
}

#[cfg(feature = "authentiq-oidc")]
impl From<signon_authentiq::oidc::SignedIn> for super::Outcome {
    fn from(signed_in: signon_authentiq::oidc::SignedIn) -> Self {
        Self::SignedIn(Session::Authentiq(Box::new(signed_in)))
    }
}

#[cfg(feature = "directual")]
impl From<signon_directual::Session> for super::Outcome {
    fn from(session: signon_directual::Session) -> Self {
        Self::SignedIn(Session::Directual(session))
    }
}

#[cfg(feature = "pyramid")]
impl From<signon_pyramid::AuthToken> for super::Outcome {
    fn from(token: signon_pyramid::AuthToken) -> Self {
        Self::SignedIn(Session::Pyramid(token))
    }
}

/// A challenge is another step, and an update that says "verified" a sign-in. Everything else comes back as it was: a failure,
/// a hold, an event that is not known. Whose event it is, is for you to compare first.
#[cfg(feature = "q2")]
impl TryFrom<signon_q2::WebhookEvent> for super::Outcome {
    type Error = signon_q2::WebhookEvent;

    fn try_from(event: signon_q2::WebhookEvent) -> Result<Self, signon_q2::WebhookEvent> {
        use signon_q2::{AuthStatus, WebhookEvent};

        match event {
            WebhookEvent::MfaChallenge(challenge) => Ok(challenge.into()),
            WebhookEvent::AuthUpdate(update) if update.status == AuthStatus::Verified => {
                Ok(Self::SignedIn(Session::Q2(update)))
            }
            other => Err(other),
        }
    }
}

/// Signed in if `next` is `done`, and by nothing else.
#[cfg(feature = "vanco")]
impl From<signon_vanco::types::LoginResult> for super::Outcome {
    fn from(result: signon_vanco::types::LoginResult) -> Self {
        match result.is_done() {
            true => Self::SignedIn(Session::Vanco(result)),
            false => Self::StepNeeded(super::Step::Vanco(result)),
        }
    }
}
