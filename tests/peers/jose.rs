//! Q2's encrypted webhook payloads, written by `jose`; and what nobody should read.

use std::collections::BTreeMap;

use signon::q2::{
    DecryptionKey, HeaderMap, JweError, MfaChallenge, PrivateKey, WebhookError, WebhookEvent,
    WebhookReceiver,
};
use signon::{Secret, SecretJson};
use signon_tests::peer::Peer;

const PAYLOAD: &str = r#"{"resource":{"id":"EXAMPLE-CLIENT","type":"client"},"data":{"token":"EXAMPLE-TOKEN-not-real",
    "method":"questions","input":[{"identifier":"1","question":"Überfragt?"}]}}"#;
const ALGORITHMS: [&str; 6] = [
    "RSA-OAEP-256",
    "RSA-OAEP",
    "ECDH-ES",
    "ECDH-ES+A256KW",
    "A256KW",
    "dir",
];

/// What `jose` wrote, and the keys for it.
struct Written {
    keys: BTreeMap<String, String>,
    read: BTreeMap<String, String>,
    refused: BTreeMap<String, String>,
}

impl Written {
    async fn new() -> Self {
        let peer = Peer::start("jose.mjs", &[PAYLOAD]).await;
        let part = |name: &str| {
            serde_json::from_value(peer.announced[name].clone()).expect("texts by name")
        };
        Self {
            keys: part("keys"),
            read: part("read"),
            refused: part("refused"),
        }
    }

    /// The key that is meant, by the id `a`; or another of the kind, by the id `b`.
    fn key(&self, algorithm: &str, id: &str) -> DecryptionKey {
        let is_right = id == "a";
        let private = |right: &str, other: &str| {
            let pem = &self.keys[if is_right { right } else { other }];
            PrivateKey::from_pem(&Secret::from(pem)).expect("PKCS#8")
        };
        let shared = || {
            let hex = &self.keys["shared"];
            let mut bytes = [0; 32];
            for (index, byte) in bytes.iter_mut().enumerate() {
                let digits = &hex[2 * index..2 * index + 2];
                *byte = u8::from_str_radix(digits, 16).expect("hex");
            }
            bytes[0] ^= u8::from(!is_right);
            bytes
        };
        let key = match algorithm {
            "RSA-OAEP-256" => DecryptionKey::rsa_oaep_256(id, &private("rsa", "otherRsa")),
            "RSA-OAEP" => DecryptionKey::rsa_oaep(id, &private("sha1", "otherRsa")),
            "ECDH-ES" => DecryptionKey::ecdh_es(id, &private("ec", "otherEc")),
            "ECDH-ES+A256KW" => DecryptionKey::ecdh_es_a256kw(id, &private("ec", "otherEc")),
            "A256KW" => Ok(DecryptionKey::a256kw(id, &shared())),
            _ => Ok(DecryptionKey::dir(id, &shared())),
        };
        key.expect("a key that fits")
    }

    /// A receiver with these keys of these algorithms.
    fn receiver(&self, algorithms: &[&str], ids: &[&str]) -> WebhookReceiver {
        let keys = algorithms
            .iter()
            .flat_map(|algorithm| ids.iter().map(|id| self.key(algorithm, id)));
        keys.fold(
            WebhookReceiver::bearer_token("EXAMPLE-BEARER-not-real"),
            WebhookReceiver::decryption_key,
        )
    }
}

fn receive(receiver: &WebhookReceiver, jwe: &str) -> Result<MfaChallenge, WebhookError> {
    let mut headers = HeaderMap::new();
    let bearer = "Bearer EXAMPLE-BEARER-not-real";
    headers.insert("authorization", bearer.parse().expect("a value"));
    let media_type = "application/jose+json";
    headers.insert("content-type", media_type.parse().expect("a value"));
    match receiver.receive(&headers, jwe.as_bytes())? {
        WebhookEvent::MfaChallenge(challenge) => Ok(challenge),
        other => panic!("another event: {other:?}"),
    }
}

#[tokio::test]
async fn what_jose_encrypts_by_each_algorithm_is_read() {
    let written = Written::new().await;
    let expected: SecretJson = serde_json::from_str(PAYLOAD).expect("JSON");
    let several = written.receiver(&ALGORITHMS, &["b", "a"]);
    for (name, jwe) in &written.read {
        let one = written.receiver(&ALGORITHMS, &["a"]);
        let challenge = receive(&one, jwe).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(challenge.payload(), &expected, "{name}");
        // The id picks among several, and has to be there then.
        match receive(&several, jwe) {
            Ok(_) if !name.contains("no kid") => {}
            Err(WebhookError::Jwe(JweError::NoKeyId)) if name.contains("no kid") => {}
            other => panic!("{name}, several keys: {other:?}"),
        }
    }
    assert!(written.read.len() > 2 * ALGORITHMS.len());
}

#[tokio::test]
async fn an_algorithm_that_was_not_chosen_is_refused() {
    let written = Written::new().await;
    for of_key in ALGORITHMS {
        let receiver = written.receiver(&[of_key], &["a"]);
        for algorithm in ALGORITHMS {
            let outcome = receive(&receiver, &written.read[algorithm]);
            match outcome {
                Ok(_) => assert_eq!(algorithm, of_key),
                Err(error) => {
                    assert_ne!(algorithm, of_key, "{error}");
                    let expected = WebhookError::Jwe(JweError::AlgorithmNotAllowed);
                    assert_eq!(error, expected, "{algorithm} with a key for {of_key}");
                }
            }
        }
    }
}

#[tokio::test]
async fn what_was_changed_or_is_not_allowed_is_refused() {
    let written = Written::new().await;
    let receiver = written.receiver(&ALGORITHMS, &["a", "b"]);
    for (name, jwe) in &written.refused {
        let expected = match name.as_str() {
            "zip" => JweError::Compressed,
            "crit" => JweError::Critical,
            "none" | "another algorithm" | "RSA1_5" => JweError::AlgorithmNotAllowed,
            name if name.ends_with("A128GCM") => JweError::EncryptionNotAllowed,
            name if name.starts_with("A256CBC") => JweError::EncryptionNotAllowed,
            name if name.ends_with("unknown kid") => JweError::UnknownKey,
            // The rest depends on the keys, and says no more than that.
            _ => JweError::Decryption,
        };
        let error = receive(&receiver, jwe).expect_err(name);
        assert_eq!(error, WebhookError::Jwe(expected), "{name}");
        assert_eq!(error.status().as_u16(), 400, "{name}");
    }
    assert!(written.refused.len() > 50);
}

#[tokio::test]
async fn an_encrypted_payload_is_not_read_from_a_stranger_nor_plain_json_from_anyone() {
    let written = Written::new().await;
    let receiver = written.receiver(&["dir"], &["a"]);
    let stranger = receiver.receive(&HeaderMap::new(), written.read["dir"].as_bytes());
    assert_eq!(stranger.err(), Some(WebhookError::NoBearerToken));
    let plain = receive(&receiver, PAYLOAD);
    assert_eq!(plain.err(), Some(WebhookError::NotEncrypted));
    let without_keys = WebhookReceiver::bearer_token("EXAMPLE-BEARER-not-real");
    let encrypted = receive(&without_keys, &written.read["dir"]);
    assert_eq!(encrypted.err(), Some(WebhookError::Encrypted));
}
