//! Attacks on the way of a sign-in, each refused by its own error.

use serde_json::Value;
use signon::authentiq::RedirectError;
use signon::authentiq::oidc::{IdTokenError, ProfileError, SetupError, SignInError, SignedIn};

use super::{ES256, Provider, RS256, begin, profile};

#[tokio::test]
async fn a_redirect_with_another_state_signs_nobody_in() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let (mine, theirs) = (begin(&party), begin(&party));
    let redirect = provider.browse(theirs.url.expose()).await;
    let error = party
        .finish(mine.pending.clone(), &redirect)
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::Redirect(RedirectError::StateMismatch)),
        "{error}"
    );
    let (before, _) = redirect.split_once("&state=").expect("a state");
    let error = party
        .finish(mine.pending, before)
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
        .finish(mine.pending, &injected)
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
        .finish(request.pending.clone(), &redirect)
        .await
        .expect("signed in");
    let replayed = party.finish(request.pending, &redirect).await;
    refused_by_provider(replayed);

    let other = begin(&provider.relying_party(ES256));
    let theirs = provider.browse(other.url.expose()).await;
    let mine = begin(&party);
    let injected = theirs.replace(
        other.pending.state().expose(),
        mine.pending.state().expose(),
    );
    refused_by_provider(party.finish(mine.pending, &injected).await);
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
        .finish(request.pending, &redirect)
        .await
        .expect_err("refused");
    assert!(matches!(error, SignInError::OtherProvider), "{error}");

    // The provider's document promises that it names itself, so nobody else gets around that by silence.
    let party_by_document = attacker.builder(RS256).discover().await;
    let party_by_document = party_by_document.expect("a relying party");
    let request = begin(&party_by_document);
    let redirect = attacker.browse(request.url.expose()).await;
    let (nameless, _) = redirect.split_once("&iss=").expect("a name at the end");
    let error = party_by_document.finish(request.pending, nameless).await;
    let error = error.expect_err("refused");
    assert!(matches!(error, SignInError::OtherProvider), "{error}");

    let request = begin(&honest.relying_party(RS256));
    let redirect = honest.browse(request.url.expose()).await;
    let error = party
        .finish(request.pending, &redirect)
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
    let error = profile(&party, &signed_in).await.expect_err("refused");
    assert!(matches!(error, ProfileError::SubMismatch), "{error}");
    provider.attack("a profile of nobody").await;
    let error = profile(&party, &signed_in).await.expect_err("refused");
    assert!(
        matches!(&error, ProfileError::Call(error) if error.is_decode()),
        "{error}"
    );
    // The other way round: the token is Eve's, the profile Ada's.
    provider.attack("another user").await;
    let signed_in = provider.sign_in(&party).await.expect("signed in");
    assert_eq!(signed_in.id_token.sub, "eve");
    let error = profile(&party, &signed_in).await.expect_err("refused");
    assert!(matches!(error, ProfileError::SubMismatch), "{error}");
}

#[tokio::test]
async fn the_redirect_and_the_code_name_one_user() {
    let provider = Provider::start().await;
    let party = provider.relying_party(RS256);
    let request = party.authorize().response_type("code id_token");
    let request = request.begin().expect("begun");
    let redirect = provider.browse(request.url.expose()).await;
    provider.attack("another user").await;
    let error = party.finish(request.pending, &redirect).await;
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
    let error = party.finish(mine.pending, &pasted).await;
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
        (
            "a document with its token endpoint elsewhere",
            r#"OtherEndpoint { name: "token_endpoint" }"#,
        ),
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
