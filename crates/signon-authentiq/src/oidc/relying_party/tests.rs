use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;
use crate::oidc::testing::{Server, Signer};

/// Signed by HS256, as whoever knows the bytes can.
fn hs256(key: &[u8], header: &Value, claims: &Value) -> Secret {
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", encode(header), encode(claims));
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    let tag = URL_SAFE_NO_PAD.encode(hmac::sign(&key, signed.as_bytes()));
    format!("{signed}.{tag}").into()
}

async fn refusal(party: &RelyingParty, token: &Secret) -> Option<IdTokenError> {
    let verified = party.verify(token, &Expected::without_nonce()).await;
    verified.err()
}

#[tokio::test]
async fn a_symmetric_signature_counts_only_where_the_client_secret_was_chosen() {
    const SECRET: &str = "EXAMPLE-secret-of-32-bytes-not-real";
    let signer = Signer::new("a");
    let oct =
        json!({ "kty": "oct", "kid": "o", "alg": "HS256", "k": URL_SAFE_NO_PAD.encode(SECRET) });
    let server = Server::of_keys(&[signer.jwk(), oct]).await;
    let by_keys = server.relying_party();
    let by_secret = server.builder().signed_with_client_secret(SECRET);
    let by_secret = by_secret.documented().expect("a relying party");
    let claims = server.claims(json!({}));
    let header = json!({ "alg": "HS256", "kid": "o" });

    let token = hs256(SECRET.as_bytes(), &header, &claims);
    assert!(refusal(&by_secret, &token).await.is_none());
    let error = refusal(&by_keys, &token).await;
    assert!(
        matches!(error, Some(IdTokenError::AlgorithmNotAccepted)),
        "{error:?}"
    );
    for public in [signer.jwk().to_string(), String::new()] {
        let token = hs256(public.as_bytes(), &header, &claims);
        let error = refusal(&by_secret, &token).await;
        assert!(
            matches!(error, Some(IdTokenError::BadSignature)),
            "{error:?}"
        );
    }
    let error = refusal(&by_secret, &signer.sign(&claims)).await;
    assert!(
        matches!(error, Some(IdTokenError::AlgorithmNotAccepted)),
        "{error:?}"
    );
    let token = hs256(SECRET.as_bytes(), &json!({ "alg": "HS512" }), &claims);
    let error = refusal(&by_secret, &token).await;
    assert!(
        matches!(error, Some(IdTokenError::AlgorithmNotAccepted)),
        "{error:?}"
    );
    assert_eq!(server.requests(), 0, "no key was looked at");
}

#[tokio::test]
async fn an_algorithm_that_was_not_listed_is_refused_before_a_key_is_looked_at() {
    let signer = Signer::new("a");
    let server = Server::of_keys(&[signer.jwk()]).await;
    let builder = server.builder().algorithms([SigningAlgorithm::RS256]);
    let party = builder.documented().expect("a relying party");
    let error = refusal(&party, &signer.sign(&server.claims(json!({})))).await;
    assert!(
        matches!(error, Some(IdTokenError::AlgorithmNotAccepted)),
        "{error:?}"
    );
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn a_sign_in_is_finished_where_it_was_begun() {
    let server = Server::of_keys(&[]).await;
    let party = server.relying_party();
    let pending = party.authorize().begin().expect("begun").pending;
    let redirect = format!("?code=EXAMPLE&state={}", pending.state().expose());
    let other_server = Server::of_keys(&[]).await;
    let other_client =
        RelyingParty::builder(server.client(), "EXAMPLE-other", "https://a.example/");
    for other in [
        other_server.relying_party(),
        other_client.documented().expect("a relying party"),
    ] {
        let error = other
            .finish(&pending, &redirect)
            .await
            .expect_err("refused");
        assert!(matches!(error, SignInError::OtherRelyingParty), "{error}");
    }
    for iss in ["https://b.example/", server.base_url.as_str()] {
        for answer in ["code=EXAMPLE", "error=access_denied"] {
            let redirect = format!("?{answer}&iss={iss}&state={}", pending.state().expose());
            let error = party
                .finish(&pending, &redirect)
                .await
                .expect_err("refused");
            assert!(matches!(error, SignInError::OtherProvider), "{error}");
        }
    }
    assert_eq!(
        (server.requests(), other_server.requests()),
        (0, 0),
        "the code went nowhere"
    );
}

#[tokio::test]
async fn an_id_token_that_comes_by_the_browser_is_verified_with_what_came_along() {
    let signer = Signer::new("a");
    let server = Server::of_keys(&[signer.jwk()]).await;
    let party = server.relying_party();
    let request = party.authorize().response_type("token id_token");
    let pending = request.begin().expect("begun").pending;
    // The example of OpenID Connect Core, appendix A.3.
    let access_token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    let finish = async |nonce: &str, at_hash: Option<&str>| {
        let claims = server.claims(json!({ "nonce": nonce, "at_hash": at_hash }));
        let redirect = format!(
            "#access_token={access_token}&token_type=Bearer&expires_in=60&id_token={}&state={}",
            signer.sign(&claims).expose(),
            pending.state().expose(),
        );
        party.finish(&pending, &redirect).await
    };
    let nonce = pending.nonce().expose();
    let signed_in = finish(nonce, Some("77QmUPtjPfzWtF2AnpK9RQ"))
        .await
        .expect("signed in");
    assert_eq!(signed_in.id_token.sub, "ada");
    assert_eq!(signed_in.tokens.access_token, Some(access_token.into()));
    assert_eq!(signed_in.tokens.expires_in, Some(60));
    let error = finish(nonce, Some("LDktKdoQak3Pk0cnXxCltA"))
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::IdToken(IdTokenError::WrongAccessToken)),
        "{error}"
    );
    let error = finish(nonce, None).await.expect_err("refused");
    let missing = IdTokenError::MissingClaim { name: "at_hash" };
    assert_eq!(error.to_string(), missing.to_string());
    let error = finish("EXAMPLE", Some("77QmUPtjPfzWtF2AnpK9RQ"))
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SignInError::IdToken(IdTokenError::WrongNonce)),
        "{error}"
    );
}
