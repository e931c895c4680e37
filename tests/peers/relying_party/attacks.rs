//! What is refused, each by its own error.

use std::collections::BTreeSet;

use serde_json::Value;
use signon::authentiq::RedirectError;
use signon::authentiq::oidc::{IdTokenError, SetupError, SignInError, SignedIn, UserInfoError};

use super::{ES256, HS256, Provider, RS256, SECRET, begin};

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
    let signed_in = provider.sign_in(&provider.relying_party(other)).await;
    signed_in.expect("signed in elsewhere");
    let untouched = async |after: &str| {
        let signed_in = provider.sign_in(&provider.relying_party(client_id)).await;
        let signed_in = signed_in.unwrap_or_else(|error| panic!("after {after}: {error}"));
        assert_eq!(signed_in.id_token.sub, "ada");
    };
    untouched("nothing").await;
    for (name, expected) in rows {
        provider.attack(*name).await;
        let party = provider.relying_party(client_id);
        let outcome = provider.sign_in(&party).await;
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
fn assert_hides_all(error: &IdTokenError, party: &signon::authentiq::oidc::RelyingParty) {
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

#[tokio::test]
async fn a_redirect_with_another_state_signs_nobody_in() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let (mine, theirs) = (begin(&party), begin(&party));
    let redirect = provider.browse(theirs.url.expose()).await;
    let error = party
        .finish(&mine.pending, &redirect)
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::Redirect(RedirectError::StateMismatch)),
        "{error}"
    );
    let (before, _) = redirect.split_once("&state=").expect("a state");
    let error = party
        .finish(&mine.pending, before)
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::Redirect(RedirectError::NoState)),
        "{error}"
    );
}

#[tokio::test]
async fn a_code_that_was_begun_elsewhere_has_another_nonce() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let (mine, theirs) = (begin(&party), begin(&party));
    let redirect = provider.browse(theirs.url.expose()).await;
    let injected = redirect.replace(
        theirs.pending.state().expose(),
        mine.pending.state().expose(),
    );
    let error = party
        .finish(&mine.pending, &injected)
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::IdToken(IdTokenError::WrongNonce)),
        "{error}"
    );
}

#[tokio::test]
async fn a_replayed_code_and_one_of_another_client_are_refused_by_the_provider() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let request = begin(&party);
    let redirect = provider.browse(request.url.expose()).await;
    party
        .finish(&request.pending, &redirect)
        .await
        .expect("signed in");
    let replayed = party.finish(&request.pending, &redirect).await;
    refused_by_provider(replayed);

    let other = begin(&provider.relying_party(ES256));
    let theirs = provider.browse(other.url.expose()).await;
    let mine = begin(&party);
    let injected = theirs.replace(
        other.pending.state().expose(),
        mine.pending.state().expose(),
    );
    refused_by_provider(party.finish(&mine.pending, &injected).await);
}

fn refused_by_provider(outcome: Result<SignedIn, SignInError>) {
    let Err(SignInError::Exchange(error)) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(error.code(), Some("invalid_grant"));
}

/// RFC 9207, section 1: the user was lured from one provider, which is the attacker's, to another, which is honest, and
/// comes back with the honest one's code. It must not go to the attacker's token endpoint.
#[tokio::test]
async fn a_code_of_a_mixed_up_provider_goes_nowhere() {
    let (honest, attacker) = (Provider::start().await, Provider::start().await);
    let party = attacker.relying_party(RS256);
    let request = begin(&party);
    let lured = request
        .url
        .expose()
        .replace(&attacker.base_url(), &honest.base_url());
    let redirect = honest.browse(&lured).await;
    let error = party
        .finish(&request.pending, &redirect)
        .await
        .expect_err("refused");
    assert!(matches!(error, SignInError::OtherProvider), "{error}");

    // The provider's document promises that it names itself, so nobody else gets around that by silence.
    let party_by_document = attacker.builder(RS256).discover().await;
    let party_by_document = party_by_document.expect("a relying party");
    let request = begin(&party_by_document);
    let redirect = attacker.browse(request.url.expose()).await;
    let (nameless, _) = redirect.split_once("&iss=").expect("a name at the end");
    let error = party_by_document.finish(&request.pending, nameless).await;
    let error = error.expect_err("refused");
    assert!(matches!(error, SignInError::OtherProvider), "{error}");

    let request = begin(&honest.relying_party(RS256));
    let redirect = honest.browse(request.url.expose()).await;
    let error = party
        .finish(&request.pending, &redirect)
        .await
        .expect_err("refused");
    assert!(matches!(error, SignInError::OtherRelyingParty), "{error}");
}

#[tokio::test]
async fn a_profile_of_another_user_is_refused() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let signed_in = provider.sign_in(&party).await.expect("signed in");
    provider.attack("another user's profile").await;
    let error = party.userinfo(&signed_in).await.expect_err("refused");
    assert!(matches!(error, UserInfoError::SubMismatch), "{error}");
    provider.attack("a profile of nobody").await;
    let error = party.userinfo(&signed_in).await.expect_err("refused");
    assert!(
        matches!(&error, UserInfoError::Call(error) if error.is_decode()),
        "{error}"
    );
    // The other way round: the token is Eve's, the profile Ada's.
    provider.attack("another user").await;
    let signed_in = provider.sign_in(&party).await.expect("signed in");
    assert_eq!(signed_in.id_token.sub, "eve");
    let error = party.userinfo(&signed_in).await.expect_err("refused");
    assert!(matches!(error, UserInfoError::SubMismatch), "{error}");
}

#[tokio::test]
async fn the_redirect_and_the_code_name_one_user() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let request = party.authorize().response_type("code id_token");
    let request = request.begin().expect("begun");
    let redirect = provider.browse(request.url.expose()).await;
    provider.attack("another user").await;
    let error = party.finish(&request.pending, &redirect).await;
    let error = error.expect_err("refused");
    assert!(matches!(error, SignInError::TwoUsers), "{error}");
}

/// Cut and paste: the code of one sign-in beside the ID token of another.
#[tokio::test]
async fn a_code_from_another_redirect_is_not_exchanged() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let begin = || {
        let request = party.authorize().response_type("code id_token");
        request.begin().expect("begun")
    };
    let (mine, theirs) = (begin(), begin());
    let code = async |url: &str| {
        let redirect = provider.browse(url).await;
        let (_, rest) = redirect.split_once("code=").expect("a code");
        let code = rest.split('&').next().expect("a code").to_owned();
        (redirect, code)
    };
    let (redirect, my_code) = code(mine.url.expose()).await;
    let (_, their_code) = code(theirs.url.expose()).await;
    let pasted = redirect.replace(&my_code, &their_code);
    let error = party.finish(&mine.pending, &pasted).await;
    let error = error.expect_err("refused");
    assert!(
        matches!(error, SignInError::IdToken(IdTokenError::WrongCode)),
        "{error}"
    );
}

#[tokio::test]
async fn without_an_id_token_nobody_has_signed_in() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    provider.attack("no ID token").await;
    let error = provider.sign_in(&party).await.expect_err("refused");
    assert!(matches!(error, SignInError::NoIdToken), "{error}");
}

#[tokio::test]
async fn a_discovery_document_that_contradicts_is_refused() {
    let provider = Provider::start().await;
    for (attack, expected) in [
        ("a document of another issuer", "OtherIssuer"),
        ("a document with its keys elsewhere", "ForeignKeys"),
    ] {
        provider.attack(attack).await;
        let error = provider.builder(RS256).discover().await;
        let error: SetupError = error.expect_err("refused");
        assert_eq!(format!("{error:?}"), expected);
    }
    provider.attack(Value::Null).await;
    let elsewhere = provider
        .builder(RS256)
        .issuer("https://connect.authentiq.io/");
    let error = elsewhere.discover().await.expect_err("refused");
    assert!(matches!(error, SetupError::OtherIssuer), "{error}");
}
