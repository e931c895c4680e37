//! What the success of a call means: a place in a queue.

use std::fmt;

use serde::{Deserialize, Serialize};
use signon_core::Response;

use crate::types::{CreateAuthReply, StepAuthReply};

/// A request that is queued. What becomes of it, and whether the credentials or the answer were right, arrives by
/// webhook: see [`WebhookReceiver`](crate::WebhookReceiver).
///
/// Made of the replies of [`Client::create_auth`](crate::Client::create_auth) and
/// [`Client::step_auth`](crate::Client::step_auth) by `Queued::try_from(reply)?`. A reply that says nothing of its
/// success counts by its status, as Q2's page about errors has it.
///
/// It can be serialized, for the request that asks what has become of it: a webhook's
/// [`auth_id`](crate::WebhookEvent::auth_id) says whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Queued {
    /// The id of the auth at this company, a new one or one that existed before. Nothing after a
    /// [`Client::step_auth`](crate::Client::step_auth), whose reply has none, and not its `token`.
    pub auth_id: Option<String>,
    /// What Q2's support will ask for.
    pub request_id: Option<String>,
    /// What happens now, in Q2's words.
    pub message: Option<String>,
}

impl TryFrom<Response<CreateAuthReply>> for Queued {
    type Error = NotQueued;

    fn try_from(reply: Response<CreateAuthReply>) -> Result<Self, NotQueued> {
        let request_id = reply.request_id().map(str::to_owned);
        let reply = reply.into_inner();
        Self::read(reply.success, reply.auth_id, reply.message, request_id)
    }
}

impl TryFrom<Response<StepAuthReply>> for Queued {
    type Error = NotQueued;

    fn try_from(reply: Response<StepAuthReply>) -> Result<Self, NotQueued> {
        let request_id = reply.request_id().map(str::to_owned);
        let reply = reply.into_inner();
        Self::read(reply.success, None, reply.message, request_id)
    }
}

impl Queued {
    fn read(
        success: Option<bool>,
        auth_id: Option<String>,
        message: Option<String>,
        request_id: Option<String>,
    ) -> Result<Self, NotQueued> {
        match success {
            Some(false) => Err(NotQueued {
                auth_id,
                request_id,
                message,
            }),
            Some(true) | None => Ok(Self {
                auth_id,
                request_id,
                message,
            }),
        }
    }
}

/// The status was one of success, and the reply says `success: false`, which is not documented.
///
/// **What to do:** tell the user that nothing is known to be queued, and ask Q2's support by the request id. Do not send
/// the credentials again by yourself: each sending may be a sign-in at the company (inferred).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotQueued {
    /// The id of the auth, if there is one all the same.
    pub auth_id: Option<String>,
    /// What Q2's support will ask for.
    pub request_id: Option<String>,
    /// Why, in Q2's words.
    pub message: Option<String>,
}

/// Of the reply it quotes the request id alone.
impl fmt::Display for NotQueued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not queued: the reply says success: false")?;
        if let Some(id) = &self.request_id {
            write!(f, " (request {id})")?;
        }
        f.write_str("; ask Q2's support before you send it again")
    }
}

impl std::error::Error for NotQueued {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_queue_is_kept_whole() {
        let whole = Queued {
            auth_id: Some("EXAMPLE-AUTH".to_owned()),
            request_id: Some("EXAMPLE-REQUEST".to_owned()),
            message: Some("EXAMPLE".to_owned()),
        };
        let bare = Queued {
            auth_id: None,
            request_id: None,
            message: None,
        };
        for queued in [whole, bare] {
            let kept = serde_json::to_string(&queued).expect("JSON");
            assert_eq!(serde_json::from_str(&kept).ok(), Some(queued));
        }
    }
}
