//! What is decided later.

use crate::Provider;

/// A place in a provider's queue. Whether the credentials are right comes by webhook.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Queued {
    /// At Q2. Its [`WebhookReceiver`](signon_q2::WebhookReceiver) reads what comes.
    #[cfg(feature = "q2")]
    #[cfg_attr(docsrs, doc(cfg(feature = "q2")))]
    Q2(signon_q2::Queued),
}

impl Queued {
    /// Whose sign-in it is.
    pub fn provider(&self) -> Provider {
        match *self {
            #[cfg(feature = "q2")]
            Self::Q2(_) => Provider::Q2,
        }
    }
}

#[cfg(feature = "q2")]
impl From<signon_q2::Queued> for super::Outcome {
    fn from(queued: signon_q2::Queued) -> Self {
        Self::Queued(Queued::Q2(queued))
    }
}
