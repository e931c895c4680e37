use aws_lc_rs::digest::SHA256;
use serde_json::{Value, json};

use super::super::testing::changed;
use super::*;

const NOW: i64 = 1_800_000_000;
const NONCE: &str = "EXAMPLE-nonce";

fn rules() -> Rules<'static> {
    Rules {
        issuer: "https://connect.authentiq.io/",
        client_id: "EXAMPLE-client",
        leeway: 60,
        now: NOW,
    }
}

fn claims(changes: Value) -> Value {
    let claims = json!({
        "iss": "https://connect.authentiq.io/", "aud": "EXAMPLE-client", "sub": "ada",
        "iat": NOW - 10, "exp": NOW + 600, "nonce": NONCE,
    });
    changed(claims, changes)
}

fn check(changes: Value, expected: &Expected<'_>) -> Result<IdToken, IdTokenError> {
    let claims = claims(changes).to_string();
    let claims = Claims::parse(claims.as_bytes()).expect("an object");
    let raw = Secret::from("EXAMPLE-raw");
    IdToken::check(&raw, &SHA256, claims, rules(), expected)
}

/// What comes of the claims, in one word.
fn verdict(result: Result<IdToken, IdTokenError>) -> String {
    match result {
        Ok(_) => "accepted".to_owned(),
        Err(IdTokenError::MissingClaim { name }) => format!("no {name}"),
        Err(IdTokenError::MalformedClaim { name }) => format!("malformed {name}"),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn every_claim_is_held_against_what_is_expected() {
    let nonce = Secret::from(NONCE);
    for (changes, expected) in [
        (json!({}), "accepted"),
        (
            json!({ "iss": "https://connect.authentiq.io" }),
            "WrongIssuer",
        ),
        (
            json!({ "iss": "https://connect.authentiq.io/ " }),
            "WrongIssuer",
        ),
        (
            json!({ "iss": "https://Connect.authentiq.io/" }),
            "WrongIssuer",
        ),
        (json!({ "iss": null }), "no iss"),
        (
            json!({ "iss": ["https://connect.authentiq.io/"] }),
            "malformed iss",
        ),
        (json!({ "aud": ["EXAMPLE-client"] }), "accepted"),
        (
            json!({ "aud": ["b", "EXAMPLE-client"], "azp": "EXAMPLE-client" }),
            "accepted",
        ),
        (json!({ "aud": ["b", "EXAMPLE-client"] }), "no azp"),
        (
            json!({ "aud": ["b", "EXAMPLE-client"], "azp": "b" }),
            "WrongAuthorizedParty",
        ),
        (json!({ "azp": "EXAMPLE-client" }), "accepted"),
        (json!({ "azp": "b" }), "WrongAuthorizedParty"),
        (json!({ "azp": 1 }), "malformed azp"),
        (json!({ "aud": "EXAMPLE" }), "WrongAudience"),
        (json!({ "aud": "example-client" }), "WrongAudience"),
        (json!({ "aud": ["b"] }), "WrongAudience"),
        (json!({ "aud": [] }), "WrongAudience"),
        (json!({ "aud": null }), "no aud"),
        (json!({ "aud": [1, "EXAMPLE-client"] }), "malformed aud"),
        (json!({ "aud": { "EXAMPLE-client": 1 } }), "malformed aud"),
        (json!({ "exp": NOW - 59 }), "accepted"),
        (json!({ "exp": NOW - 60 }), "Expired"),
        (json!({ "exp": 0 }), "Expired"),
        (json!({ "exp": -1e300 }), "malformed exp"),
        (json!({ "exp": -1_i64 << 52 }), "Expired"),
        (json!({ "exp": 1e300 }), "malformed exp"),
        (json!({ "exp": (1_i64 << 53) - 1 }), "accepted"),
        (json!({ "exp": 1_i64 << 53 }), "malformed exp"),
        (json!({ "exp": u64::MAX }), "malformed exp"),
        (json!({ "nbf": i64::MIN }), "malformed nbf"),
        (json!({ "exp": NOW as f64 + 0.5 }), "accepted"),
        (json!({ "exp": null }), "no exp"),
        (json!({ "exp": "1800000600" }), "malformed exp"),
        (json!({ "nbf": NOW + 60 }), "accepted"),
        (json!({ "nbf": NOW + 61 }), "NotYetValid"),
        (json!({ "nbf": true }), "malformed nbf"),
        (json!({ "iat": NOW + 60 }), "accepted"),
        (json!({ "iat": NOW + 61 }), "IssuedInTheFuture"),
        (json!({ "iat": i64::MAX }), "malformed iat"),
        (json!({ "auth_time": NOW + 60 }), "accepted"),
        (json!({ "auth_time": NOW + 61 }), "SignInInTheFuture"),
        (json!({ "iat": null }), "no iat"),
        (json!({ "sub": null }), "no sub"),
        (json!({ "sub": "" }), "malformed sub"),
        (json!({ "sub": "a".repeat(255) }), "accepted"),
        (json!({ "sub": "a".repeat(256) }), "malformed sub"),
        (json!({ "sub": "\u{e9}" }), "malformed sub"),
        (json!({ "sub": 1 }), "malformed sub"),
        (json!({ "nonce": "EXAMPLE-other" }), "WrongNonce"),
        (json!({ "nonce": "" }), "WrongNonce"),
        (json!({ "nonce": null }), "MissingNonce"),
        (json!({ "nonce": [NONCE] }), "malformed nonce"),
        (json!({ "sid": 1 }), "malformed sid"),
        (json!({ "events": {} }), "WrongType"),
    ] {
        let found = verdict(check(changes.clone(), &Expected::nonce(&nonce)));
        assert_eq!(found, expected, "{changes}");
    }
}

#[test]
fn a_nonce_that_was_not_sent_is_not_missed_and_an_earlier_one_may_be_left_out() {
    let (nonce, other) = (Secret::from(NONCE), Secret::from("EXAMPLE-other"));
    for (changes, nonce, expected) in [
        (json!({}), Nonce::Unknown, "accepted"),
        (json!({ "nonce": null }), Nonce::Unknown, "accepted"),
        (json!({}), Nonce::Earlier(Some(&nonce)), "accepted"),
        (
            json!({ "nonce": null }),
            Nonce::Earlier(Some(&nonce)),
            "accepted",
        ),
        (json!({ "nonce": null }), Nonce::Earlier(None), "accepted"),
        (json!({}), Nonce::Earlier(Some(&other)), "WrongNonce"),
        (json!({}), Nonce::Earlier(None), "WrongNonce"),
    ] {
        assert_eq!(verdict(check(changes, &Expected::with(nonce))), expected);
    }
}

#[test]
fn a_sign_in_is_as_fresh_as_was_asked_for() {
    let nonce = Secret::from(NONCE);
    for (changes, max_age, expected) in [
        (json!({ "auth_time": NOW - 100 }), 40, "accepted"),
        (json!({ "auth_time": NOW - 101 }), 40, "SignInTooOld"),
        (json!({ "auth_time": NOW - 61 }), 0, "SignInTooOld"),
        (json!({ "auth_time": NOW - 60 }), 0, "accepted"),
        (json!({}), 3600, "no auth_time"),
        (json!({ "auth_time": "now" }), 3600, "malformed auth_time"),
    ] {
        let expectation = Expected::nonce(&nonce).max_age(max_age);
        assert_eq!(
            verdict(check(changes.clone(), &expectation)),
            expected,
            "{changes}"
        );
    }
}

#[test]
fn the_hashes_tie_a_token_to_what_came_with_it() {
    // The example of OpenID Connect Core, appendix A.3 and A.4.
    let token = Secret::from("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    let code = Secret::from("Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk");
    let (at_hash, c_hash) = ("77QmUPtjPfzWtF2AnpK9RQ", "LDktKdoQak3Pk0cnXxCltA");
    let nonce = Secret::from(NONCE);
    let both = Expected::nonce(&nonce).access_token(&token).code(&code);
    for (changes, expected, verdict_) in [
        (
            json!({ "at_hash": at_hash, "c_hash": c_hash }),
            both.from_redirect(),
            "accepted",
        ),
        (
            json!({ "at_hash": c_hash, "c_hash": c_hash }),
            both,
            "WrongAccessToken",
        ),
        (
            json!({ "at_hash": at_hash, "c_hash": at_hash }),
            both,
            "WrongCode",
        ),
        (json!({ "at_hash": "" }), both, "WrongAccessToken"),
        (json!({}), both, "accepted"),
        (
            json!({ "at_hash": at_hash }),
            both.from_redirect(),
            "no c_hash",
        ),
        (
            json!({ "c_hash": c_hash }),
            both.from_redirect(),
            "no at_hash",
        ),
        (json!({ "at_hash": 1 }), both, "malformed at_hash"),
        (json!({ "at_hash": 1 }), Expected::nonce(&nonce), "accepted"),
    ] {
        assert_eq!(
            verdict(check(changes.clone(), &expected)),
            verdict_,
            "{changes}"
        );
    }
}

#[test]
fn what_is_verified_is_told_and_little_of_it_is_printed() {
    let nonce = Secret::from(NONCE);
    let changes =
        json!({ "email": "EXAMPLE@example.com", "sid": "EXAMPLE-sid", "jti": "EXAMPLE-jti" });
    let token = check(changes, &Expected::nonce(&nonce)).expect("accepted");
    assert_eq!(token.aud, ["EXAMPLE-client"]);
    assert_eq!(token.sid.as_deref(), Some("EXAMPLE-sid"));
    assert_eq!(token.nonce, Some(nonce));
    assert_eq!(token.claims.expose()["email"], "EXAMPLE@example.com");
    let printed = format!("{token:?}");
    assert!(
        printed.contains("ada") && !printed.contains("EXAMPLE"),
        "{printed}"
    );
    let stored = serde_json::to_string(&token).expect("JSON");
    assert_eq!(
        serde_json::from_str::<IdToken>(&stored).expect("the same"),
        token
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

    /// Whatever a provider signs: nothing panics, and what is accepted is what was expected.
    #[test]
    fn any_claims_are_refused_or_what_was_expected(
        members in proptest::collection::vec((0..NAMES.len(), 0..values().len()), 0..4)
    ) {
        let nonce = Secret::from(NONCE);
        let mut changes = json!({ "auth_time": NOW });
        for (name, value) in members {
            changes[NAMES[name]] = values()[value].clone();
        }
        let expected = Expected::nonce(&nonce).max_age(600);
        if let Ok(token) = check(changes, &expected) {
            let sole = token.aud == ["EXAMPLE-client"];
            let authorized = token.azp.as_deref() == Some("EXAMPLE-client");
            assert!(token.aud.iter().any(|one| one == "EXAMPLE-client"));
            assert!(authorized || (sole && token.azp.is_none()));
            assert_eq!(token.iss, "https://connect.authentiq.io/");
            assert!(token.exp > NOW - 60 && token.iat <= NOW + 60);
            assert!(token.nbf.is_none_or(|begins| begins <= NOW + 60));
            let since = token.auth_time.expect("asked for");
            assert!((NOW - 660..=NOW + 60).contains(&since));
            assert_eq!(token.nonce, Some(nonce));
            assert!(!token.sub.is_empty());
        }
    }
}

const NAMES: [&str; 10] = [
    "iss",
    "aud",
    "azp",
    "exp",
    "nbf",
    "iat",
    "sub",
    "nonce",
    "auth_time",
    "events",
];

fn values() -> [Value; 16] {
    [
        json!(null),
        json!(true),
        json!(""),
        json!("EXAMPLE-client"),
        json!(NONCE),
        json!("https://connect.authentiq.io/"),
        json!(["EXAMPLE-client"]),
        json!(["EXAMPLE-client", "b"]),
        json!([]),
        json!([["EXAMPLE-client"]]),
        json!({}),
        json!(NOW),
        json!(NOW - 3600),
        json!(NOW + 3600),
        json!(i64::MIN),
        json!(1e300),
    ]
}
