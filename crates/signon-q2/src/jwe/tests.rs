//! What is decrypted, and what is refused.

use std::sync::LazyLock;

use aws_lc_rs::agreement::{self, ECDH_P256};
use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeySize, PrivateDecryptingKey};
use serde_json::{Value, json};
use signon_core::HeaderMap;

use super::seal::{Recipient, Sealed, encoded, seal};
use super::{DecryptionKey, JweError};
use crate::{KeyError, PrivateKey, WebhookError, WebhookEvent, WebhookReceiver};

const PAYLOAD: &[u8] = br#"{"data":{"token":"EXAMPLE-TOKEN","method":"code"}}"#;
const SHARED: [u8; 32] = [7; 32];
const ALGORITHMS: [&str; 6] = [
    "RSA-OAEP-256",
    "RSA-OAEP",
    "ECDH-ES",
    "ECDH-ES+A256KW",
    "A256KW",
    "dir",
];

static RSA: LazyLock<PrivateDecryptingKey> =
    LazyLock::new(|| PrivateDecryptingKey::generate(KeySize::Rsa2048).expect("a key"));

static RSA_DER: LazyLock<PrivateKey> = LazyLock::new(|| {
    let der: Pkcs8V1Der = RSA.as_der().expect("PKCS#8");
    PrivateKey::from_der(der.as_ref())
});

/// A key of P-256, and its public half.
static EC: LazyLock<(PrivateKey, Vec<u8>)> = LazyLock::new(|| {
    let pair = aws_lc_rs::signature::EcdsaKeyPair::generate(
        &aws_lc_rs::signature::ECDSA_P256_SHA256_ASN1_SIGNING,
    );
    let pkcs8 = pair.and_then(|pair| pair.to_pkcs8v1()).expect("PKCS#8");
    let key = agreement::PrivateKey::from_private_key_der(&ECDH_P256, pkcs8.as_ref());
    let public = key.expect("a key").compute_public_key().expect("a point");
    (
        PrivateKey::from_der(pkcs8.as_ref()),
        public.as_ref().to_vec(),
    )
});

fn key(algorithm: &str, id: &str) -> DecryptionKey {
    let key = match algorithm {
        "RSA-OAEP-256" => DecryptionKey::rsa_oaep_256(id, &RSA_DER),
        "RSA-OAEP" => DecryptionKey::rsa_oaep(id, &RSA_DER),
        "ECDH-ES" => DecryptionKey::ecdh_es(id, &EC.0),
        "ECDH-ES+A256KW" => DecryptionKey::ecdh_es_a256kw(id, &EC.0),
        "A256KW" => Ok(DecryptionKey::a256kw(id, &SHARED)),
        _ => Ok(DecryptionKey::dir(id, &SHARED)),
    };
    key.expect("a key that fits")
}

fn recipient(algorithm: &str) -> Recipient<'static> {
    match algorithm {
        "RSA-OAEP-256" | "RSA-OAEP" => Recipient::Rsa(RSA.public_key()),
        "ECDH-ES" | "ECDH-ES+A256KW" => Recipient::P256(&EC.1),
        _ => Recipient::Shared(SHARED),
    }
}

fn header(algorithm: &str) -> Value {
    json!({ "alg": algorithm, "enc": "A256GCM", "kid": "a" })
}

fn sealed(algorithm: &str) -> Sealed {
    seal(header(algorithm), &recipient(algorithm), PAYLOAD)
}

fn outcome(keys: &[DecryptionKey], jwe: &str) -> Result<Vec<u8>, JweError> {
    super::decrypt(keys, jwe.as_bytes()).map(|payload| payload.to_vec())
}

#[test]
fn every_algorithm_that_was_chosen_is_decrypted_and_no_other() {
    for algorithm in ALGORITHMS {
        let jwe = sealed(algorithm).compact();
        for of_key in ALGORITHMS {
            let expected = match of_key == algorithm {
                true => Ok(PAYLOAD.to_vec()),
                false => Err(JweError::AlgorithmNotAllowed),
            };
            let found = outcome(&[key(of_key, "a")], &jwe);
            assert_eq!(found, expected, "{algorithm} with a key for {of_key}");
        }
        let all = ALGORITHMS.map(|algorithm| key(algorithm, "a"));
        assert_eq!(outcome(&all, &jwe), Ok(PAYLOAD.to_vec()));
        // A line end behind it is none of it.
        assert_eq!(outcome(&all, &format!("{jwe}\r\n")), Ok(PAYLOAD.to_vec()));
    }
}

#[test]
fn both_sides_names_go_into_an_agreed_key() {
    for algorithm in ["ECDH-ES", "ECDH-ES+A256KW"] {
        let mut header = header(algorithm);
        header["apu"] = json!(encoded("Alice"));
        header["apv"] = json!(encoded("Bob"));
        let jwe = seal(header.clone(), &recipient(algorithm), PAYLOAD).compact();
        assert_eq!(outcome(&[key(algorithm, "a")], &jwe), Ok(PAYLOAD.to_vec()));
    }
}

#[test]
fn a_changed_part_is_one_and_the_same_error() {
    for algorithm in ALGORITHMS {
        let keys = [key(algorithm, "a")];
        for part in 0..5 {
            let mut jwe = sealed(algorithm);
            let text = &mut jwe.0[part];
            *text = match (part, text.as_str()) {
                // A header that says the same with a space in it: only the tag knows.
                (0, text) => {
                    let mut json = base64_decoded(text);
                    json.push(b' ');
                    encoded(json)
                }
                (1, "") => encoded("x"),
                (_, text) => {
                    let mut bytes = base64_decoded(text);
                    bytes[0] ^= 1;
                    encoded(bytes)
                }
            };
            let found = outcome(&keys, &jwe.compact());
            assert_eq!(found, Err(JweError::Decryption), "{algorithm}, part {part}");
        }
        // Parts that are too short, too long or gone.
        for (part, text) in [(1, "AAAA"), (2, "AAAA"), (2, ""), (4, ""), (4, "AAAA")] {
            let mut jwe = sealed(algorithm);
            jwe.0[part] = text.to_owned();
            let found = outcome(&keys, &jwe.compact());
            assert_eq!(
                found,
                Err(JweError::Decryption),
                "{algorithm}, part {part}: {text}"
            );
        }
        // What was cut off the content stands in the tag.
        let mut jwe = sealed(algorithm);
        let moved = [base64_decoded(&jwe.0[3]), base64_decoded(&jwe.0[4])].concat();
        let (content, tag) = moved.split_at(moved.len() - 17);
        (jwe.0[3], jwe.0[4]) = (encoded(content), encoded(tag));
        assert_eq!(outcome(&keys, &jwe.compact()), Err(JweError::Decryption));
    }
}

fn base64_decoded(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    engine.decode(text).expect("base64url")
}

#[test]
fn a_key_of_another_curve_or_off_it_agrees_on_nothing() {
    let keys = [key("ECDH-ES", "a")];
    let found = |part: &str, value: Value| {
        let mut header = header("ECDH-ES");
        header[part] = value;
        let jwe = seal(header, &recipient("ECDH-ES"), PAYLOAD).compact();
        outcome(&keys, &jwe)
    };
    assert_eq!(found("epk", json!({})), Ok(PAYLOAD.to_vec()));
    for epk in [
        json!({ "crv": "P-384" }),
        json!({ "kty": "OKP" }),
        json!({ "kty": null }),
        json!({ "x": encoded([1; 32]) }),
        json!({ "x": encoded([1; 31]) }),
        json!({ "y": null }),
    ] {
        assert_eq!(
            found("epk", epk.clone()),
            Err(JweError::Decryption),
            "{epk}"
        );
    }
    // Without one, or with something else in its place.
    for (name, value) in [
        ("epk", json!(null)),
        ("epk", json!([])),
        ("apu", json!("=")),
    ] {
        let mut jwe = sealed("ECDH-ES");
        let mut header: Value = serde_json::from_slice(&base64_decoded(&jwe.0[0])).expect("JSON");
        header[name] = value;
        jwe.0[0] = encoded(header.to_string());
        let found = outcome(&keys, &jwe.compact());
        assert_eq!(found, Err(JweError::Decryption), "{name}");
    }
}

#[test]
fn what_a_header_may_not_say_is_refused_before_a_key_is_touched() {
    // None of these could be decrypted either: the key is not theirs.
    let keys = [DecryptionKey::dir("a", &[8; 32])];
    for (name, value, expected) in [
        ("alg", json!("RSA1_5"), JweError::AlgorithmNotAllowed),
        ("alg", json!("none"), JweError::AlgorithmNotAllowed),
        ("alg", json!("DIR"), JweError::AlgorithmNotAllowed),
        ("alg", json!(1), JweError::Malformed),
        ("alg", json!(null), JweError::Malformed),
        ("enc", json!("A128GCM"), JweError::EncryptionNotAllowed),
        (
            "enc",
            json!("A256CBC-HS512"),
            JweError::EncryptionNotAllowed,
        ),
        ("enc", json!(1), JweError::Malformed),
        ("zip", json!("DEF"), JweError::Compressed),
        ("zip", json!(null), JweError::Compressed),
        ("crit", json!(["exp"]), JweError::Critical),
        ("crit", json!([]), JweError::Critical),
        ("kid", json!("b"), JweError::UnknownKey),
        ("kid", json!(1), JweError::Malformed),
    ] {
        let mut jwe = sealed("dir");
        let mut header = header("dir");
        header[name] = value.clone();
        jwe.0[0] = encoded(header.to_string());
        let found = outcome(&keys, &jwe.compact());
        assert_eq!(found, Err(expected), "{name}: {value}");
        assert_eq!(expected.to_string().lines().count(), 1);
    }
}

#[test]
fn what_is_no_compact_jwe_is_malformed() {
    let keys = [key("dir", "a")];
    let [protected, _, iv, content, tag] = sealed("dir").0;
    for text in [
        String::new(),
        "....".to_owned(),
        format!("{protected}..{iv}.{content}"),
        format!("{protected}..{iv}.{content}.{tag}."),
        format!("{protected}=..{iv}.{content}.{tag}"),
        format!("{protected}..{iv}.+/+/.{tag}"),
        format!("{protected}..{iv}.{content} .{tag}"),
        format!("{}..{iv}.{content}.{tag}", encoded("[\"dir\",\"A256GCM\"]")),
        format!("{}..{iv}.{content}.{tag}", encoded("{\"enc\":\"A256GCM\"}")),
        format!(
            "{}..{iv}.{content}.{tag}",
            encoded(format!("{{{}\"alg\":\"dir\"}}", " ".repeat(9000)))
        ),
    ] {
        assert_eq!(
            outcome(&keys, &text),
            Err(JweError::Malformed),
            "{text:.60}"
        );
    }
    assert_eq!(
        super::decrypt(&keys, b"\xff").err(),
        Some(JweError::Malformed)
    );
}

#[test]
fn the_key_id_picks_the_key() {
    let keys = [
        DecryptionKey::dir("b", &[8; 32]),
        DecryptionKey::dir("a", &SHARED),
        DecryptionKey::a256kw("a", &[9; 32]),
    ];
    assert_eq!(
        outcome(&keys, &sealed("dir").compact()),
        Ok(PAYLOAD.to_vec())
    );
    // Under another's id it is another's.
    let mut swapped = header("dir");
    swapped["kid"] = json!("b");
    let swapped = seal(swapped, &recipient("dir"), PAYLOAD).compact();
    assert_eq!(outcome(&keys, &swapped), Err(JweError::Decryption));
    let nameless = json!({ "alg": "dir", "enc": "A256GCM" });
    let nameless = seal(nameless, &recipient("dir"), PAYLOAD).compact();
    assert_eq!(outcome(&keys, &nameless), Err(JweError::NoKeyId));
    assert_eq!(outcome(&keys[1..], &nameless), Ok(PAYLOAD.to_vec()));
}

#[test]
fn a_receiver_with_keys_hears_nothing_that_is_not_encrypted() {
    let receiver = WebhookReceiver::unauthenticated().decryption_key(key("dir", "a"));
    let receive = |body: &[u8]| receiver.receive(&HeaderMap::new(), body);
    let event = receive(sealed("dir").compact().as_bytes()).expect("an event");
    assert!(
        matches!(event, WebhookEvent::MfaChallenge(challenge) if challenge.token.expose() == "EXAMPLE-TOKEN")
    );
    for plain in [PAYLOAD, b"{}", b"null", br#"{"protected":"e30"}"#] {
        let error = receive(plain).expect_err("refused");
        assert_eq!(
            (error, error.status().as_u16()),
            (WebhookError::NotEncrypted, 400)
        );
    }
    let not_json = seal(header("dir"), &recipient("dir"), b"hidden").compact();
    let error = receive(not_json.as_bytes()).expect_err("no JSON");
    assert!(matches!(error, WebhookError::NotJson { .. }), "{error}");
    // A newer key takes the place of the older one.
    let newer = receiver
        .clone()
        .decryption_key(DecryptionKey::dir("a", &[8; 32]));
    let error = newer.receive(&HeaderMap::new(), sealed("dir").compact().as_bytes());
    assert_eq!(error.err(), Some(WebhookError::Jwe(JweError::Decryption)));
    assert_eq!(
        format!("{newer:?}"),
        "WebhookReceiver(unauthenticated, 1 keys)"
    );
}

#[test]
fn a_key_that_does_not_fit_is_refused_and_not_printed() {
    let text = |key: Result<DecryptionKey, KeyError>| key.map(|key| format!("{key:?}"));
    assert_eq!(
        text(DecryptionKey::rsa_oaep("a", &EC.0)),
        Err(KeyError::NotRsa)
    );
    assert_eq!(
        text(DecryptionKey::rsa_oaep_256(
            "a",
            &PrivateKey::from_der(b"x")
        )),
        Err(KeyError::NotRsa)
    );
    assert_eq!(
        text(DecryptionKey::ecdh_es("a", &RSA_DER)),
        Err(KeyError::NotP256)
    );
    assert_eq!(
        text(DecryptionKey::ecdh_es_a256kw("a", &RSA_DER)),
        Err(KeyError::NotP256)
    );
    assert_eq!(
        text(DecryptionKey::ecdh_es("a", &EC.0)),
        Ok(r#"DecryptionKey("a", ECDH-ES)"#.to_owned())
    );
    for pem in [
        "",
        "EXAMPLE-not-real",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n",
    ] {
        let error = PrivateKey::from_pem(&pem.into()).expect_err("no PKCS#8");
        assert_eq!(error, KeyError::NotPkcs8);
    }
    assert_eq!(format!("{:?}", EC.0), "PrivateKey([redacted])");
}
