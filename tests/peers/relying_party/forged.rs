//! ID tokens that somebody forged, each refused by its own error.

use std::collections::BTreeSet;

use serde_json::Value;
use signon::authentiq::oidc::{IdTokenError, RelyingParty, SignInError, SignedIn};

use super::{ES256, HS256, Provider, RS256, SECRET};

/// An attack on an ID token by whoever is between the provider and us, and the error that it has to end in; none for those
/// that change nothing a client could see.
type Row = (&'static str, Option<fn(&IdTokenError) -> bool>);

macro_rules! refused {
    ($($error:tt)+) => {
        Some(|error| matches!(error, IdTokenError::$($error)+))
    };
}

/// Against a client whose ID tokens are signed by RS256.
const ROWS: &[Row] = &[
    ("the same claims, signed again", None),
    // The signature.
    ("an unsigned token", refused!(Unsigned)),
    ("an unsigned token in other letters", refused!(Unsigned)),
    (
        "HS256 with the public key as PEM",
        refused!(AlgorithmNotAccepted),
    ),
    (
        "HS256 with the public key as JWK",
        refused!(AlgorithmNotAccepted),
    ),
    ("HS256 with the modulus", refused!(AlgorithmNotAccepted)),
    (
        "HS256 with a key of the set",
        refused!(AlgorithmNotAccepted),
    ),
    (
        "HS256 with a guessed secret",
        refused!(AlgorithmNotAccepted),
    ),
    ("PS256 by the right key", refused!(AlgorithmNotAccepted)),
    ("RS512 by the right key", refused!(AlgorithmNotAccepted)),
    ("a tampered payload", refused!(BadSignature)),
    ("a tampered signature", refused!(BadSignature)),
    ("a tampered header", refused!(BadSignature)),
    (
        "no signature under the right algorithm",
        refused!(BadSignature),
    ),
    ("a signature of half the length", refused!(BadSignature)),
    ("a stranger's key", refused!(UnknownKey)),
    (
        "a stranger's key under the provider's name",
        refused!(BadSignature),
    ),
    (
        "a stranger's key that the token brings along",
        refused!(BadSignature),
    ),
    (
        "a stranger's key that the token points to",
        refused!(UnknownKey),
    ),
    ("the key for another algorithm", refused!(UnknownKey)),
    (
        "no word of the key, and two that fit",
        refused!(AmbiguousKey),
    ),
    ("an extension that is critical", refused!(CriticalHeader)),
    // The form.
    ("a claim that is there twice", refused!(Malformed { .. })),
    ("a truncated token", refused!(Malformed { .. })),
    ("an encrypted token", refused!(Malformed { .. })),
    ("a token that is no token", refused!(Malformed { .. })),
    ("a token without end", refused!(TooLong)),
    ("a token for an API", refused!(WrongType)),
    ("a logout token", refused!(WrongType)),
    // The claims.
    ("another issuer", refused!(WrongIssuer)),
    ("an issuer without its slash", refused!(WrongIssuer)),
    ("no issuer", refused!(MissingClaim { name: "iss" })),
    ("another audience", refused!(WrongAudience)),
    ("other audiences", refused!(WrongAudience)),
    ("no audience", refused!(MissingClaim { name: "aud" })),
    (
        "several audiences and no authorized party",
        refused!(MissingClaim { name: "azp" }),
    ),
    ("another authorized party", refused!(WrongAuthorizedParty)),
    ("the token of another client", refused!(WrongAudience)),
    ("an expired token", refused!(Expired)),
    (
        "a token that never expires",
        refused!(MissingClaim { name: "exp" }),
    ),
    ("a token that is not valid yet", refused!(NotYetValid)),
    ("a token from the future", refused!(IssuedInTheFuture)),
    (
        "a token that does not say when",
        refused!(MissingClaim { name: "iat" }),
    ),
    ("another nonce", refused!(WrongNonce)),
    ("no nonce", refused!(MissingNonce)),
    ("the token of an earlier sign-in", refused!(WrongNonce)),
    ("no user", refused!(MissingClaim { name: "sub" })),
    ("an empty user", refused!(MalformedClaim { name: "sub" })),
    ("a sign-in of long ago", refused!(SignInTooOld)),
    (
        "no word of when the user signed in",
        refused!(MissingClaim { name: "auth_time" }),
    ),
    (
        "a sign-in that is still to come",
        refused!(SignInInTheFuture),
    ),
    ("another access token's hash", refused!(WrongAccessToken)),
    // Signed by the provider itself: for all that a client can see, Eve has signed in. The profile is Ada's, see below.
    ("another user", None),
];

/// Against one whose ID tokens are signed by ES256.
const ES256_ROWS: &[Row] = &[
    ("an unsigned token", refused!(Unsigned)),
    (
        "HS256 with the public key as PEM",
        refused!(AlgorithmNotAccepted),
    ),
    ("a tampered payload", refused!(BadSignature)),
    ("a tampered signature", refused!(BadSignature)),
    ("a signature of half the length", refused!(BadSignature)),
    ("PS256 by the right key", refused!(AlgorithmNotAccepted)),
    // One that is signed by RS256.
    (
        "the token of another client",
        refused!(AlgorithmNotAccepted),
    ),
    ("the token of an earlier sign-in", refused!(WrongNonce)),
];

/// Against one whose ID tokens are signed by HS256 with the client secret.
const HS256_ROWS: &[Row] = &[
    ("an unsigned token", refused!(Unsigned)),
    ("HS256 with the public key as PEM", refused!(BadSignature)),
    ("HS256 with the public key as JWK", refused!(BadSignature)),
    ("HS256 with the modulus", refused!(BadSignature)),
    ("HS256 with a key of the set", refused!(BadSignature)),
    ("HS256 with a guessed secret", refused!(BadSignature)),
    ("PS256 by the right key", refused!(AlgorithmNotAccepted)),
    ("RS512 by the right key", refused!(AlgorithmNotAccepted)),
    ("a tampered payload", refused!(BadSignature)),
    ("a tampered signature", refused!(BadSignature)),
    ("a truncated token", refused!(Malformed { .. })),
    (
        "the token of another client",
        refused!(AlgorithmNotAccepted),
    ),
    ("the token of an earlier sign-in", refused!(WrongNonce)),
];

/// A sign-in by a user who may not have signed in half an hour ago.
async fn sign_in(provider: &Provider, party: &RelyingParty) -> Result<SignedIn, SignInError> {
    let request = party.authorize().max_age(30 * 60).begin().expect("begun");
    provider.finish(party, request).await
}

/// Each attack on a sign-in and a relying party of its own, and after it a sign-in that nobody attacks.
async fn attack_all(client_id: &str, rows: &[Row]) {
    let provider = Provider::start().await;
    let announced = provider.peer.announced["attacks"]
        .as_array()
        .expect("names");
    let announced: BTreeSet<_> = announced.iter().filter_map(Value::as_str).collect();
    let tried: BTreeSet<_> = rows.iter().map(|(name, _)| *name).collect();
    assert!(tried.is_subset(&announced));
    if client_id == RS256 {
        assert_eq!(tried, announced, "an attack that is not tried");
    }
    // Its token is what is stolen for `the token of another client`.
    let other = if client_id == RS256 { ES256 } else { RS256 };
    let signed_in = sign_in(&provider, &provider.relying_party(other)).await;
    signed_in.expect("signed in elsewhere");
    let untouched = async |after: &str| {
        let signed_in = sign_in(&provider, &provider.relying_party(client_id)).await;
        let signed_in = signed_in.unwrap_or_else(|error| panic!("after {after}: {error}"));
        assert_eq!(signed_in.id_token.sub, "ada");
    };
    untouched("nothing").await;
    for (name, expected) in rows {
        provider.attack(*name).await;
        let party = provider.relying_party(client_id);
        let outcome = sign_in(&provider, &party).await;
        match (expected, outcome) {
            (None, Ok(_)) => {}
            (Some(is_expected), Err(SignInError::IdToken(error))) => {
                assert!(is_expected(&error), "{name}: {error:?}");
                assert_hides_all(&error, &party);
            }
            (_, outcome) => panic!("{name}: {outcome:?}"),
        }
        provider.attack(Value::Null).await;
        untouched(name).await;
    }
}

/// An error is one line, and nothing of a token or a secret.
fn assert_hides_all(error: &IdTokenError, party: &RelyingParty) {
    let printed = format!("{error} {error:?} {party:?}");
    for secret in [SECRET, "eyJ", "EXAMPLE", "ada", "eve"] {
        assert!(!printed.contains(secret), "{printed}");
    }
    assert_eq!(error.to_string().lines().count(), 1);
}

#[tokio::test]
async fn every_forged_id_token_is_refused_by_its_own_error() {
    attack_all(RS256, ROWS).await;
}

#[tokio::test]
async fn every_forged_id_token_is_refused_where_es256_signs() {
    attack_all(ES256, ES256_ROWS).await;
}

#[tokio::test]
async fn every_forged_id_token_is_refused_where_the_client_secret_signs() {
    attack_all(HS256, HS256_ROWS).await;
}
