//! Whatever is posted to a webhook.

use std::sync::LazyLock;

use serde_json::Value;
use signon::q2::types::StepAuthMethod;
use signon::q2::{
    AuthStatus, DecryptionKey, HeaderMap, MfaChallenge, WebhookError, WebhookEvent, WebhookReceiver,
};

/// Each kind of shared key, whose secret the input does not know: nothing that it says was encrypted with one.
static ENCRYPTED: LazyLock<WebhookReceiver> = LazyLock::new(|| {
    let secret = std::array::from_fn(|_| fastrand::u8(..));
    WebhookReceiver::unauthenticated()
        .decryption_key(DecryptionKey::dir("a", &secret))
        .decryption_key(DecryptionKey::a256kw("a", &secret))
});

/// Reads the input as the body of a webhook request, plain and encrypted.
///
/// # Panics
///
/// If an event says what its JSON does not, a challenge is missed, or anything of the input is printed.
pub fn webhook(data: &[u8]) {
    let json = serde_json::from_slice::<Value>(data).ok();
    match ENCRYPTED.receive(&HeaderMap::new(), data) {
        Err(WebhookError::TooLarge) => assert!(data.len() > WebhookEvent::MAX_BYTES),
        Err(WebhookError::Jwe(_)) => assert!(json.is_none(), "plain JSON"),
        Err(WebhookError::NotEncrypted) => {}
        other => panic!("nobody encrypted this: {other:?}"),
    }
    let printed = match (WebhookEvent::parse(data), &json) {
        (Ok(WebhookEvent::MfaChallenge(challenge)), Some(json)) => {
            is_said_by(&challenge, json);
            let method = match &challenge.method {
                StepAuthMethod::Unknown(_) => "of a kind that is not documented",
                known => known.as_str(),
            };
            let expected = format!(
                "MfaChallenge({method}, {} asked for)",
                challenge.input.len()
            );
            assert_eq!(format!("{challenge:?}"), expected);
            let inputs = challenge.input.iter();
            assert!(
                inputs
                    .map(|input| format!("{input:?}"))
                    .all(|text| text == "MfaInput([redacted])")
            );
            (
                format!("{:?}", WebhookEvent::MfaChallenge(challenge)),
                format!("MfaChallenge({expected})"),
            )
        }
        (Ok(WebhookEvent::AuthUpdate(update)), Some(json)) => {
            let auth = &json["data"]["auth"];
            assert_eq!(auth["status"]["type"], update.status.as_str());
            assert_eq!(auth["_id"], update.auth_id);
            assert_eq!(update.payload().expose(), json, "not kept as it came");
            assert!(
                !is_documented_challenge(json),
                "a documented challenge is missed"
            );
            let status = match &update.status {
                AuthStatus::Unknown(_) => "of a status that is not documented",
                known => known.as_str(),
            };
            let expected = format!("AuthUpdate(AuthUpdate({status}))");
            (format!("{:?}", WebhookEvent::AuthUpdate(update)), expected)
        }
        (Ok(WebhookEvent::Unrecognized(payload)), Some(json)) => {
            assert_eq!(payload.expose(), json, "not kept as it came");
            assert!(
                !is_documented_challenge(json),
                "a documented challenge is missed"
            );
            (
                format!("{:?}", WebhookEvent::Unrecognized(payload)),
                "Unrecognized(SecretJson([redacted]))".to_owned(),
            )
        }
        (Err(WebhookError::TooLarge), _) => {
            assert!(data.len() > WebhookEvent::MAX_BYTES);
            (
                WebhookError::TooLarge.to_string(),
                "the webhook's body is over 1048576 bytes".to_owned(),
            )
        }
        (Err(WebhookError::NotJson { line, column }), None) => {
            let lines = 1 + data.iter().filter(|byte| **byte == b'\n').count();
            assert!(
                (1..=lines).contains(&line) && column <= data.len(),
                "{line}, {column}"
            );
            let expected = format!(
                "the webhook's body is no JSON, or nested too deep: line {line}, column {column}"
            );
            (WebhookError::NotJson { line, column }.to_string(), expected)
        }
        (other, _) => panic!("another reader of JSON disagrees: {other:?}"),
    };
    assert_eq!(printed.0, printed.1);
}

/// Every field of a challenge stands in the JSON, where the vendor's example has it.
fn is_said_by(challenge: &MfaChallenge, json: &Value) {
    let data = &json["data"];
    assert!(!challenge.token.is_empty());
    assert_eq!(data["token"], challenge.token.expose());
    assert_eq!(data["method"], challenge.method.as_str());
    assert_eq!(
        data["input"].as_array().map_or(0, Vec::len),
        challenge.input.len()
    );
    for (index, input) in challenge.input.iter().enumerate() {
        let said = &data["input"][index];
        assert_eq!(said["identifier"], input.identifier.as_str());
        assert_eq!(said["question"].as_str(), input.question.as_deref());
    }
    assert_eq!(data["auth"]["_id"].as_str(), challenge.auth_id.as_deref());
    if let Some(client) = &challenge.client_id {
        assert_eq!(json["resource"]["type"], "client");
        assert_eq!(json["resource"]["id"], client.as_str());
    }
    assert_eq!(challenge.payload().expose(), json);
}

/// Whether the JSON has all that the vendor's example has.
fn is_documented_challenge(json: &Value) -> bool {
    let Some(input) = json.pointer("/data/input").and_then(Value::as_array) else {
        return false;
    };
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    is_text(&json["data"]["token"])
        && is_text(&json["data"]["method"])
        && input
            .iter()
            .all(|one| is_text(&one["identifier"]) && is_text(&one["question"]))
}
