//! What has become of a sign-in.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use signon_core::{SecretJson, Unknown};

use super::client_id;

/// What has become of a sign-in at a company, an "auth".
///
/// **Inferred.** The payload of no such event is documented. The vendor's example of a challenge has an `auth` in its
/// `data`, and the predecessor's pages say what an auth looks like: so a payload whose `data.auth.status.type` is text is
/// taken for one that tells of it, unless it names no auth, or says by `event` or `eventType` that it is about something else
/// (a swap, a bill). Compare it with what Q2 sends you before you rely on it.
///
/// It can be serialized, and is a secret then: its payload is whole.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthUpdate {
    /// The id of the auth, which [`Queued::auth_id`](crate::Queued::auth_id) was.
    pub auth_id: String,
    /// What has become of it.
    pub status: AuthStatus,
    /// The id of the client, the user at Q2, if the payload's resource is one.
    pub client_id: Option<String>,
    payload: SecretJson,
}

/// The status of a sign-in, as the predecessor's pages list it.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthStatus {
    /// The credentials are right: `verified`.
    Verified,
    /// The credentials are not, or no longer, right, and the user has to sign in again: `authenticate`.
    Authenticate,
    /// Something at the company has to be put right first: `hold`. Its reason is in the payload.
    Hold,
    /// A value that is not listed.
    Unknown(Unknown),
}

impl AuthStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Verified => "verified",
            Self::Authenticate => "authenticate",
            Self::Hold => "hold",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(match value {
            "verified" => Self::Verified,
            "authenticate" => Self::Authenticate,
            "hold" => Self::Hold,
            _ => return None,
        })
    }
}

signon_core::open_enum!(AuthStatus: "verified" "authenticate" "hold");

impl AuthUpdate {
    /// The whole payload, with the reason of a hold, whose place in it is not certain.
    pub fn payload(&self) -> &SecretJson {
        &self.payload
    }

    pub(super) fn recognize(payload: &SecretJson) -> Option<Self> {
        let body = payload.expose();
        // The only names that pages have are of other things.
        if body.get("event").is_some() || body.get("eventType").is_some() {
            return None;
        }
        let auth = body.get("data")?.get("auth")?;
        let status = auth.get("status")?.get("type")?.as_str()?;
        Some(Self {
            auth_id: auth_id(body)?.to_owned(),
            status: status.into(),
            client_id: client_id(body).map(str::to_owned),
            payload: payload.clone(),
        })
    }
}

/// The id of the auth that a payload tells of.
pub(super) fn auth_id(payload: &Value) -> Option<&str> {
    payload.get("data")?.get("auth")?.get("_id")?.as_str()
}

/// The status, if it is listed; no word of the payload.
impl fmt::Debug for AuthUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = match &self.status {
            AuthStatus::Unknown(_) => "of a status that is not documented",
            known => known.as_str(),
        };
        write!(f, "AuthUpdate({status})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WebhookEvent;

    fn update(body: &str) -> AuthUpdate {
        match WebhookEvent::parse(body.as_bytes()) {
            Ok(WebhookEvent::AuthUpdate(update)) => update,
            other => panic!("{other:?}: {body}"),
        }
    }

    #[test]
    fn the_status_of_an_auth_is_read_where_an_auth_has_it() {
        for status in ["verified", "authenticate", "hold", "EXAMPLE-new"] {
            let body = format!(
                r#"{{"resource":{{"id":"EXAMPLE-CLIENT","type":"client"}},"data":{{"auth":{{
                    "_id":"EXAMPLE-AUTH","status":{{"type":"{status}"}},"reason":"EXAMPLE-REASON"}}}}}}"#
            );
            let update = update(&body);
            assert_eq!(update.status.as_str(), status);
            assert_eq!(update.auth_id, "EXAMPLE-AUTH");
            assert_eq!(update.client_id.as_deref(), Some("EXAMPLE-CLIENT"));
            let reason = &update.payload().expose()["data"]["auth"]["reason"];
            assert_eq!(reason, "EXAMPLE-REASON");
            let printed = format!("{update:?}");
            assert!(!printed.contains("EXAMPLE"), "{printed}");
        }
        let bare =
            update(r#"{"data":{"auth":{"_id":"EXAMPLE-AUTH","status":{"type":"verified"}}}}"#);
        assert_eq!(bare.status, AuthStatus::Verified);
        assert_eq!(bare.client_id, None);
    }

    #[test]
    fn an_auth_without_a_status_is_not_recognized() {
        for body in [
            // Nobody's, and events about something else that have an auth in them.
            r#"{"data":{"auth":{"status":{"type":"verified"}}}}"#,
            r#"{"data":{"auth":{"_id":1,"status":{"type":"verified"}}}}"#,
            r#"{"event":"swap.failed","data":{"auth":{"_id":"a","status":{"type":"verified"}}}}"#,
            r#"{"eventType":"bill-updated","data":{"auth":{"_id":"a","status":{"type":"verified"}}}}"#,
            r#"{"data":{"auth":{}}}"#,
            r#"{"data":{"auth":{"status":"verified"}}}"#,
            r#"{"data":{"auth":{"status":{"type":true}}}}"#,
            r#"{"auth":{"status":{"type":"verified"}}}"#,
            r#"{"data":{"status":{"type":"verified"}}}"#,
        ] {
            let event = WebhookEvent::parse(body.as_bytes());
            assert!(matches!(event, Ok(WebhookEvent::Unrecognized(_))), "{body}");
        }
    }
}
