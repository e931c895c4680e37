//! What a provider wants before it lets the user in.

use crate::Provider;

/// What a provider wants before it lets the user in.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Step {
    /// Q2's company asks the user something. Answer by its [`answer`](signon_q2::MfaChallenge::answer).
    #[cfg(feature = "q2")]
    #[cfg_attr(docsrs, doc(cfg(feature = "q2")))]
    Q2(signon_q2::MfaChallenge),
    /// Vanco's login succeeded and is not `done`. What its `next` asks for is not documented; a
    /// [`SignIn`](signon_vanco::SignIn) takes the steps that there are.
    #[cfg(feature = "vanco")]
    #[cfg_attr(docsrs, doc(cfg(feature = "vanco")))]
    Vanco(signon_vanco::types::LoginResult),
}

impl Step {
    /// Whose sign-in it is.
    pub fn provider(&self) -> Provider {
        match *self {
            #[cfg(feature = "q2")]
            Self::Q2(_) => Provider::Q2,
            #[cfg(feature = "vanco")]
            Self::Vanco(_) => Provider::Vanco,
        }
    }
}

#[cfg(feature = "q2")]
impl From<signon_q2::MfaChallenge> for super::Outcome {
    fn from(challenge: signon_q2::MfaChallenge) -> Self {
        Self::StepNeeded(Step::Q2(challenge))
    }
}
