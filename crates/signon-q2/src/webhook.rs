//! What arrives at your webhook while a sign-in is under way.
//!
//! Of the payloads that belong to [`Client::create_auth`](crate::Client::create_auth), the vendor's pages show one: a
//! challenge of the company. No field that names an event is documented, so events are recognised by their structure.

mod auth;
mod error;
mod receiver;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use signon_core::{Secret, SecretJson};

use crate::Queued;
use crate::types::StepAuthMethod;

pub use auth::{AuthStatus, AuthUpdate};
pub use error::WebhookError;
pub use receiver::WebhookReceiver;

/// What a webhook of Q2 says.
///
/// ```
/// use signon_q2::WebhookEvent;
///
/// let body = br#"{
///     "resource": { "id": "EXAMPLE-CLIENT-ID", "type": "client" },
///     "data": {
///         "auth": {},
///         "method": "questions",
///         "input": [{ "identifier": "EXAMPLE-QUESTION-1", "question": "What is your favorite color?" }],
///         "token": "EXAMPLE-STEP-TOKEN-not-real"
///     }
/// }"#;
/// match WebhookEvent::parse(body)? {
///     WebhookEvent::MfaChallenge(challenge) => {
///         assert_eq!(challenge.client_id.as_deref(), Some("EXAMPLE-CLIENT-ID"));
///         assert_eq!(challenge.method.as_str(), "questions");
///         // Ask the user, then answer.
///         let mut answer = challenge.answer();
///         for asked in &challenge.input {
///             answer.set(&asked.identifier, "EXAMPLE-ANSWER-not-real")?;
///         }
///         # let client = signon_q2::Client::builder().base_url("https://q2.example").build()?;
///         let call = client.answer(&answer)?;
///         # let _ = call;
///     }
///     other => panic!("not expected here: {other:?}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It can be serialized, for the request that answers it, and is a secret then.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// The company asks the user for something before it lets them in. Answer by [`MfaChallenge::answer`].
    MfaChallenge(MfaChallenge),
    /// What has become of a sign-in (inferred).
    AuthUpdate(AuthUpdate),
    /// Any other JSON.
    Unrecognized(SecretJson),
}

impl WebhookEvent {
    /// The largest body that is read, in bytes. No limit of Q2's is documented; this one bounds your memory.
    pub const MAX_BYTES: usize = 1 << 20;

    /// Reads the body of a webhook request, and nothing else: whether Q2 sent it is for a [`WebhookReceiver`] to check.
    ///
    /// # Errors
    ///
    /// If it is over [`MAX_BYTES`](Self::MAX_BYTES), or no JSON. An encrypted payload is no JSON: a [`WebhookReceiver`]
    /// decrypts it.
    pub fn parse(body: &[u8]) -> Result<Self, WebhookError> {
        if body.len() > Self::MAX_BYTES {
            return Err(WebhookError::TooLarge);
        }
        // Bounds the depth itself, at 128 levels.
        let payload: SecretJson =
            serde_json::from_slice(body).map_err(|error| WebhookError::NotJson {
                line: error.line(),
                column: error.column(),
            })?;
        if let Some(challenge) = MfaChallenge::recognize(&payload) {
            return Ok(Self::MfaChallenge(challenge));
        }
        Ok(match AuthUpdate::recognize(&payload) {
            Some(update) => Self::AuthUpdate(update),
            None => Self::Unrecognized(payload),
        })
    }

    /// The id of the auth that it tells of, by which a sign-in is found whose [`Queued::auth_id`](crate::Queued::auth_id)
    /// was kept. Inferred, as in [`MfaChallenge::auth_id`].
    pub fn auth_id(&self) -> Option<&str> {
        match self {
            Self::MfaChallenge(challenge) => challenge.auth_id.as_deref(),
            Self::AuthUpdate(update) => Some(&update.auth_id),
            Self::Unrecognized(payload) => auth::auth_id(payload.expose()),
        }
    }

    /// Whether it tells of this sign-in: both have an id, and it is the same. What has none is about nobody's.
    pub fn is_about(&self, queued: &Queued) -> bool {
        self.auth_id().is_some() && self.auth_id() == queued.auth_id.as_deref()
    }

    /// The id of the client, the user at Q2, if the payload's resource is one.
    pub fn client_id(&self) -> Option<&str> {
        match self {
            Self::MfaChallenge(challenge) => challenge.client_id.as_deref(),
            Self::AuthUpdate(update) => update.client_id.as_deref(),
            Self::Unrecognized(payload) => client_id(payload.expose()),
        }
    }
}

/// What a company asks of the user: answers to questions, a code that it sent to the user, or a prompt.
///
/// The fields are those of the vendor's example for questions. That codes and prompts come in the same structure is
/// inferred. Whatever else the payload holds is in [`payload`](Self::payload).
///
/// It can be serialized, for the request that answers it, and is a secret then: keep it in a server-side session, or
/// encrypted.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MfaChallenge {
    /// Names this challenge: the `token` of [`Client::step_auth`](crate::Client::step_auth). Not the `auth_id`.
    pub token: Secret,
    /// The kind of challenge: the `method` of [`Client::step_auth`](crate::Client::step_auth).
    pub method: StepAuthMethod,
    /// What to ask the user for, in order. Empty if the payload has none.
    pub input: Vec<MfaInput>,
    /// The id of the client, the user at Q2, if the payload's resource is one.
    pub client_id: Option<String>,
    /// The id of the auth, which [`Queued::auth_id`](crate::Queued::auth_id) was, if the payload has one (inferred: the
    /// vendor's example leaves out what is in `auth`).
    pub auth_id: Option<String>,
    payload: SecretJson,
}

/// One thing to ask the user for.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MfaInput {
    /// Names what is asked for: [`ChallengeAnswer::set`](crate::ChallengeAnswer::set) takes it, with the answer.
    pub identifier: String,
    /// What to show the user. It may tell a stranger about the user, so it is not printed.
    pub question: Option<String>,
}

impl MfaChallenge {
    /// The whole payload, `auth` included, whose content is not documented.
    pub fn payload(&self) -> &SecretJson {
        &self.payload
    }

    fn recognize(payload: &SecretJson) -> Option<Self> {
        let data = payload.expose().get("data")?;
        let token = data
            .get("token")?
            .as_str()
            .filter(|token| !token.is_empty())?;
        let method = data.get("method")?.as_str()?;
        let input = match data.get("input") {
            None | Some(Value::Null) => Vec::new(),
            Some(input) => input
                .as_array()?
                .iter()
                .map(MfaInput::recognize)
                .collect::<Option<_>>()?,
        };
        Some(Self {
            token: token.into(),
            method: method.into(),
            input,
            client_id: client_id(payload.expose()).map(str::to_owned),
            auth_id: auth::auth_id(payload.expose()).map(str::to_owned),
            payload: payload.clone(),
        })
    }
}

impl MfaInput {
    fn recognize(input: &Value) -> Option<Self> {
        let question = match input.get("question") {
            None | Some(Value::Null) => None,
            Some(question) => Some(question.as_str()?.to_owned()),
        };
        Some(Self {
            identifier: input.get("identifier")?.as_str()?.to_owned(),
            question,
        })
    }
}

fn client_id(payload: &Value) -> Option<&str> {
    let resource = payload.get("resource")?;
    let is_client = resource.get("type")? == "client";
    resource.get("id")?.as_str().filter(|_| is_client)
}

/// The kind of challenge, and how much is asked for; no word of the payload.
impl fmt::Debug for MfaChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = match &self.method {
            StepAuthMethod::Unknown(_) => "of a kind that is not documented",
            known => known.as_str(),
        };
        write!(f, "MfaChallenge({method}, {} asked for)", self.input.len())
    }
}

impl fmt::Debug for MfaInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MfaInput([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vendor's example, with values that are visibly not real.
    const QUESTIONS: &str = r#"{
        "resource": { "id": "EXAMPLE-CLIENT", "type": "client" },
        "data": {
            "auth": { "_id": "EXAMPLE-AUTH", "status": { "type": "mfa-required" } },
            "method": "questions",
            "input": [
                { "identifier": "EXAMPLE-1", "question": "EXAMPLE-COLOR?" },
                { "identifier": "EXAMPLE-2", "question": "EXAMPLE-NAME?" }
            ],
            "token": "EXAMPLE-TOKEN"
        }
    }"#;

    fn event(body: &str) -> WebhookEvent {
        WebhookEvent::parse(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"))
    }

    fn challenge(body: &str) -> MfaChallenge {
        match event(body) {
            WebhookEvent::MfaChallenge(challenge) => challenge,
            other => panic!("not recognized: {other:?}: {body}"),
        }
    }

    #[test]
    fn the_documented_challenge_is_read() {
        let challenge = challenge(QUESTIONS);
        assert_eq!(challenge.token.expose(), "EXAMPLE-TOKEN");
        assert_eq!(challenge.method, StepAuthMethod::Questions);
        assert_eq!(challenge.client_id.as_deref(), Some("EXAMPLE-CLIENT"));
        let asked: Vec<_> = challenge
            .input
            .iter()
            .map(|input| (input.identifier.as_str(), input.question.as_deref()))
            .collect();
        assert_eq!(
            asked,
            [
                ("EXAMPLE-1", Some("EXAMPLE-COLOR?")),
                ("EXAMPLE-2", Some("EXAMPLE-NAME?"))
            ]
        );
        assert_eq!(challenge.auth_id.as_deref(), Some("EXAMPLE-AUTH"));
        let auth = &challenge.payload().expose()["data"]["auth"];
        assert_eq!(auth["status"]["type"], "mfa-required");
    }

    #[test]
    fn a_challenge_of_any_method_is_recognized() {
        for (method, expected) in [
            ("code", StepAuthMethod::Code),
            ("prompt", StepAuthMethod::Prompt),
            ("passkey", StepAuthMethod::from("passkey")),
        ] {
            let body = format!(
                r#"{{"data":{{"token":"t","method":"{method}","input":[{{"identifier":"i"}}]}}}}"#
            );
            let challenge = challenge(&body);
            assert_eq!(challenge.method, expected);
            assert_eq!((challenge.client_id, challenge.input.len()), (None, 1));
        }
        assert!(
            challenge(r#"{"data":{"token":"t","method":"code"}}"#)
                .input
                .is_empty()
        );
    }

    #[test]
    fn a_resource_that_is_no_client_names_none() {
        let body = r#"{"resource":{"id":"x","type":"swap"},"data":{"token":"t","method":"code","input":null}}"#;
        assert_eq!(challenge(body).client_id, None);
    }

    #[test]
    fn an_event_says_whose_it_is_whatever_it_tells() {
        let bodies = [
            QUESTIONS.to_owned(),
            QUESTIONS.replace("\"token\"", "\"other\""),
            QUESTIONS
                .replace("\"status\"", "\"other\"")
                .replace("\"token\"", "\"other\""),
        ];
        let events = bodies.each_ref().map(|body| event(body));
        assert!(matches!(
            events,
            [
                WebhookEvent::MfaChallenge(_),
                WebhookEvent::AuthUpdate(_),
                WebhookEvent::Unrecognized(_)
            ]
        ));
        for event in events {
            assert_eq!(event.auth_id(), Some("EXAMPLE-AUTH"), "{event:?}");
            assert_eq!(event.client_id(), Some("EXAMPLE-CLIENT"), "{event:?}");
        }
        let queued = |auth_id: Option<&str>| Queued {
            auth_id: auth_id.map(str::to_owned),
            request_id: None,
            message: None,
        };
        let nobodys = event(r#"{"resource":{"id":"x","type":"swap"},"data":{"auth":{}}}"#);
        assert_eq!((nobodys.auth_id(), nobodys.client_id()), (None, None));
        assert!(event(QUESTIONS).is_about(&queued(Some("EXAMPLE-AUTH"))));
        assert!(!event(QUESTIONS).is_about(&queued(Some("EXAMPLE-OTHER"))));
        for id in [None, Some("EXAMPLE-AUTH")] {
            assert!(!nobodys.is_about(&queued(id)));
        }
    }

    #[test]
    fn an_event_is_kept_whole() {
        for body in [
            QUESTIONS,
            r#"{"data":{"token":"t","method":"EXAMPLE-new","input":[{"identifier":"i"}]}}"#,
            r#"{"data":{"auth":{"_id":"EXAMPLE-AUTH","status":{"type":"hold"}}}}"#,
            r#"{"data":{"auth":{"status":{"type":"EXAMPLE-new"}}}}"#,
            r#"{"event":"swap.success"}"#,
        ] {
            let before = event(body);
            let kept = serde_json::to_value(&before).expect("JSON");
            let after: WebhookEvent = serde_json::from_value(kept.clone()).expect("an event");
            assert_eq!(serde_json::to_value(&after).ok(), Some(kept), "{body}");
            assert_eq!(format!("{after:?}"), format!("{before:?}"));
            assert_eq!(
                (after.auth_id(), after.client_id()),
                (before.auth_id(), before.client_id())
            );
        }
    }

    #[test]
    fn a_challenge_that_was_kept_is_answered_as_it_came() {
        let kept = serde_json::to_string(&challenge(QUESTIONS)).expect("JSON");
        let after: MfaChallenge = serde_json::from_str(&kept).expect("a challenge");
        let before = challenge(QUESTIONS);
        assert_eq!(after.token, before.token);
        assert_eq!(after.method, before.method);
        assert_eq!(after.payload(), before.payload());
        let asked = |challenge: &MfaChallenge| -> Vec<_> {
            let input = challenge.input.iter();
            input
                .map(|input| (input.identifier.clone(), input.question.clone()))
                .collect()
        };
        assert_eq!(asked(&after), asked(&before));
        assert_eq!(after.answer().missing().count(), 2);
    }

    #[test]
    fn whatever_else_is_json_is_kept_as_it_came() {
        for body in [
            "null",
            "[]",
            r#"{"event":"swap.success"}"#,
            r#"{"data":{"token":"","method":"code"}}"#,
            r#"{"data":{"token":1,"method":"code"}}"#,
            r#"{"data":{"token":"t"}}"#,
            r#"{"data":{"token":"t","method":["code"]}}"#,
            r#"{"data":{"token":"t","method":"code","input":{"identifier":"i"}}}"#,
            r#"{"data":{"token":"t","method":"code","input":[{"question":"q"}]}}"#,
            r#"{"data":{"token":"t","method":"code","input":[{"identifier":"i","question":1}]}}"#,
            // A list in the order of the fields is no object, although serde would take it for one.
            r#"{"data":["t","code",[]]}"#,
        ] {
            let WebhookEvent::Unrecognized(payload) = event(body) else {
                panic!("recognized: {body}");
            };
            let expected: SecretJson = serde_json::from_str(body).expect("JSON");
            assert_eq!(payload, expected, "{body}");
        }
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        let no_json = |body: &[u8]| WebhookEvent::parse(body).expect_err("no JSON");
        let place = |line, column| WebhookError::NotJson { line, column };
        assert_eq!(no_json(b""), place(1, 0));
        assert_eq!(no_json(b"{\n \"hidden\": hidden }"), place(2, 12));
        assert_eq!(no_json(b"\"\xff\"").to_string().lines().count(), 1);
        assert!(matches!(no_json(b"{} {}"), WebhookError::NotJson { .. }));
        assert!(!no_json(b"hidden").to_string().contains("hidden"));
    }

    #[test]
    fn what_is_too_large_or_too_deep_is_refused() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(WebhookEvent::parse(nested(127).as_bytes()).is_ok());
        let deep = WebhookEvent::parse(nested(128).as_bytes());
        assert!(matches!(deep, Err(WebhookError::NotJson { .. })));
        let padded = |length: usize| format!("{}{}", " ".repeat(length - 2), "{}");
        assert!(WebhookEvent::parse(padded(WebhookEvent::MAX_BYTES).as_bytes()).is_ok());
        let large = WebhookEvent::parse(padded(WebhookEvent::MAX_BYTES + 1).as_bytes());
        let error = large.expect_err("too large");
        assert_eq!(error, WebhookError::TooLarge);
        assert_eq!(
            error.to_string(),
            "the webhook's body is over 1048576 bytes"
        );
    }

    #[test]
    fn nothing_of_a_payload_is_printed() {
        let known = event(QUESTIONS);
        let unknown = event(r#"{"data":{"token":"EXAMPLE","method":"EXAMPLE"}}"#);
        let raw = event(r#"{"EXAMPLE":"EXAMPLE"}"#);
        let input = challenge(QUESTIONS).input;
        let printed =
            format!("{known:?}{known:#?}{unknown:?}{unknown:#?}{raw:?}{raw:#?}{input:?}{input:#?}");
        assert!(!printed.contains("EXAMPLE"), "{printed}");
        assert!(
            printed.contains("MfaChallenge(questions, 2 asked for)"),
            "{printed}"
        );
    }
}
