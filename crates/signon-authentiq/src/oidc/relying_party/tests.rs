use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;
use crate::oidc::RefreshError;
use crate::oidc::testing::{CLIENT_ID, REDIRECT_URI, Server, Signer};

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
            .finish(pending.clone(), &redirect)
            .await
            .expect_err("refused");
        assert!(matches!(error, SignInError::OtherRelyingParty), "{error}");
    }
    for iss in ["https://b.example/", server.base_url.as_str()] {
        for answer in ["code=EXAMPLE", "error=access_denied"] {
            let redirect = format!("?{answer}&iss={iss}&state={}", pending.state().expose());
            let error = party
                .finish(pending.clone(), &redirect)
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
        party.finish(pending.clone(), &redirect).await
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

/// The response types of OAuth 2.0 and OpenID Connect, and what each brings.
const RESPONSE_TYPES: [(&str, &str); 7] = [
    ("code", "code=C"),
    ("id_token", "id_token=I"),
    ("token", "access_token=A"),
    ("token id_token", "access_token=A&id_token=I"),
    ("code id_token", "code=C&id_token=I"),
    ("code token", "code=C&access_token=A"),
    ("code id_token token", "code=C&id_token=I&access_token=A"),
];

#[tokio::test]
async fn a_redirect_brings_what_was_asked_for_and_nothing_else() {
    let server = Server::of_keys(&[]).await;
    let party = server.relying_party();
    for (asked, mine) in RESPONSE_TYPES {
        let begin = || {
            let request = party.authorize().response_type(asked);
            request.begin().expect("begun").pending
        };
        let bring = |pending: &PendingSignIn, brought: &str| {
            let redirect = format!("#{brought}&state={}", pending.state().expose());
            party.read_redirect(pending, &redirect)
        };
        for (_, brought) in RESPONSE_TYPES {
            let pending = begin();
            let found = bring(&pending, brought);
            if brought == mine {
                assert!(found.is_ok(), "{asked}: {found:?}");
                continue;
            }
            let error = found.expect_err(brought);
            assert!(
                matches!(error, SignInError::OtherResponseType),
                "{asked}, {brought}: {error}"
            );
            let redirect = format!("#{brought}&state={}", pending.state().expose());
            let error = party.finish(pending, &redirect).await.expect_err(brought);
            assert!(
                matches!(error, SignInError::OtherResponseType),
                "{asked}, {brought}: {error}"
            );
        }
    }
    // PKCE changes nothing: without its code nobody has signed in.
    let pending = party.authorize().begin_with_pkce().expect("begun").pending;
    let redirect = format!("#id_token=I&state={}", pending.state().expose());
    let error = party.finish(pending, &redirect).await.expect_err("refused");
    assert!(matches!(error, SignInError::OtherResponseType), "{error}");
    assert_eq!(server.requests(), 0, "nobody was asked");
}

#[tokio::test]
async fn a_token_stands_in_a_query_only_where_it_was_asked_for() {
    let server = Server::of_keys(&[]).await;
    let party = server.relying_party();
    for (asked, brought) in RESPONSE_TYPES {
        for mode in [None, Some("fragment"), Some("query")] {
            let mut request = party.authorize().response_type(asked);
            if let Some(mode) = mode {
                request = request.response_mode(mode);
            }
            let pending = request.begin().expect("begun").pending;
            let answer = format!("{brought}&state={}", pending.state().expose());
            let in_query = [format!("?{answer}"), format!("{REDIRECT_URI}?{answer}")];
            for redirect in in_query {
                let error = party.read_redirect(&pending, &redirect).err();
                if asked == "code" || mode == Some("query") {
                    assert!(error.is_none(), "{asked} {mode:?}: {error:?}");
                } else {
                    assert!(
                        matches!(error, Some(SignInError::TokenInQuery)),
                        "{asked} {mode:?}: {error:?}"
                    );
                }
            }
            // A fragment, and the body of a form.
            for redirect in [format!("#{answer}"), answer] {
                let read = party.read_redirect(&pending, &redirect);
                assert!(read.is_ok(), "{asked} {mode:?}: {read:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_sign_in_ends_with_its_time() {
    let server = Server::of_keys(&[]).await;
    let minute = Duration::from_secs(60);
    let short = server.builder().sign_in_lifetime(minute).documented();
    for (party, lifetime) in [
        (server.relying_party(), 60 * 60),
        (short.expect("a relying party"), 60),
    ] {
        let begun = |ago: i64| {
            let mut pending = party.authorize().begin().expect("begun").pending;
            pending.begun -= ago;
            pending
        };
        for (ago, is_in_time) in [
            (0, true),
            (lifetime - 5, true),
            (lifetime + 5, false),
            (-lifetime - 5, false),
        ] {
            let pending = begun(ago);
            let redirect = format!("?code=EXAMPLE&state={}", pending.state().expose());
            match party.read_redirect(&pending, &redirect) {
                Ok(response) => assert!(is_in_time && response.code.is_some(), "{ago}"),
                Err(SignInError::TookTooLong) => assert!(!is_in_time, "{ago}"),
                Err(error) => panic!("{ago}: {error}"),
            }
        }
        let pending = begun(lifetime + 5);
        let redirect = format!("?code=EXAMPLE&state={}", pending.state().expose());
        let error = party.finish(pending, &redirect).await.expect_err("refused");
        assert!(matches!(error, SignInError::TookTooLong), "{error}");
    }
    assert_eq!(server.requests(), 0);
}

/// A provider of one answer, which is the token endpoint's, whose tokens are signed with the client secret.
async fn token_endpoint() -> (Server, RelyingParty) {
    let server = Server::start(404, &json!({})).await;
    let client = Client::builder()
        .base_url(&server.base_url)
        .client_secret_basic(CLIENT_ID, SECRET)
        .build()
        .expect("a client");
    let builder = RelyingParty::builder(client, CLIENT_ID, REDIRECT_URI);
    let party = builder.signed_with_client_secret(SECRET).documented();
    (server, party.expect("a relying party"))
}

const SECRET: &str = "EXAMPLE-secret-of-32-bytes-not-real";

fn by_secret(claims: &Value) -> Secret {
    hs256(SECRET.as_bytes(), &json!({ "alg": "HS256" }), claims)
}

#[tokio::test]
async fn an_access_token_of_the_redirect_is_kept_only_if_its_id_token_vouches_for_it() {
    let (server, party) = token_endpoint().await;
    // The example of OpenID Connect Core, appendix A.3 and A.4.
    let access_token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    let code = "Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk";
    for (response_type, replied, expected) in [
        ("code token", None, None),
        (
            "code token",
            Some("EXAMPLE-replied"),
            Some("EXAMPLE-replied"),
        ),
        ("code id_token token", None, Some(access_token)),
        (
            "code id_token token",
            Some("EXAMPLE-replied"),
            Some("EXAMPLE-replied"),
        ),
    ] {
        let request = party.authorize().response_type(response_type);
        let pending = request.begin().expect("begun").pending;
        let nonce = pending.nonce().expose();
        let claims = server.claims(json!({ "nonce": nonce }));
        let mut reply = json!({ "token_type": "Bearer", "id_token": by_secret(&claims).expose() });
        if let Some(token) = replied {
            reply["access_token"] = token.into();
        }
        server.set(200, reply);
        let mut redirect = format!(
            "#access_token={access_token}&token_type=Bearer&expires_in=60&code={code}&state={}",
            pending.state().expose()
        );
        if response_type.contains("id_token") {
            let claims = server.claims(json!({
                "nonce": nonce, "at_hash": "77QmUPtjPfzWtF2AnpK9RQ", "c_hash": "LDktKdoQak3Pk0cnXxCltA",
            }));
            redirect += &format!("&id_token={}", by_secret(&claims).expose());
        }
        let signed_in = party.finish(pending, &redirect).await.expect("signed in");
        assert_eq!(signed_in.id_token.sub, "ada");
        let found = signed_in.tokens.access_token.as_ref().map(Secret::expose);
        assert_eq!(found, expected, "{response_type}, {replied:?}");
        let is_of_redirect = found == Some(access_token);
        assert_eq!(signed_in.tokens.expires_in, is_of_redirect.then_some(60));
        let stored = serde_json::to_string(&signed_in).expect("JSON");
        let read: SignedIn = serde_json::from_str(&stored).expect("the same");
        assert_eq!(read, signed_in);
        let printed = format!("{signed_in:?}");
        assert!(!printed.contains("EXAMPLE-replied"), "{printed}");
        assert!(!printed.contains(access_token), "{printed}");
    }
}

#[tokio::test]
async fn a_sign_in_is_as_fresh_as_it_was_begun_for() {
    let (server, party) = token_endpoint().await;
    for (auth_time, expected) in [
        (json!(now()), None),
        (json!(now() - 3600), Some("SignInTooOld")),
        (json!(now() + 3600), Some("SignInInTheFuture")),
        (json!(null), Some(r#"MissingClaim { name: "auth_time" }"#)),
    ] {
        let request = party.authorize().max_age(60).begin().expect("begun");
        let pending = request.pending;
        let nonce = pending.nonce().expose();
        let claims = server.claims(json!({ "nonce": nonce, "auth_time": auth_time }));
        let id_token = by_secret(&claims);
        server.set(
            200,
            json!({ "token_type": "Bearer", "id_token": id_token.expose() }),
        );
        let redirect = format!("?code=EXAMPLE&state={}", pending.state().expose());
        let found = match party.finish(pending, &redirect).await {
            Ok(_) => None,
            Err(SignInError::IdToken(error)) => Some(format!("{error:?}")),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(found.as_deref(), expected, "{auth_time}");
    }
}

#[tokio::test]
async fn tokens_go_only_to_the_provider_and_client_that_they_are_of() {
    let (server, party) = token_endpoint().await;
    let (other_server, other_provider) = token_endpoint().await;
    let other_client = RelyingParty::builder(server.client(), "EXAMPLE-other", REDIRECT_URI);
    let other_client = other_client.documented().expect("a relying party");
    let claims = server.claims(json!({}));
    let expected = Expected::without_nonce();
    let id_token = party.verify(&by_secret(&claims), &expected).await;
    let id_token = id_token.expect("verified");
    let token = Secret::from("EXAMPLE-token");
    for other in [&other_provider, &other_client] {
        let error = other.userinfo(&token, &id_token).await;
        let error = error.expect_err("refused");
        assert!(matches!(error, ProfileError::OtherRelyingParty), "{error}");
        let error = other.refresh(&token, &id_token).await;
        let error = error.expect_err("refused");
        assert!(matches!(error, RefreshError::OtherRelyingParty), "{error}");
    }
    assert_eq!(server.requests() + other_server.requests(), 0);
    // Its own does go.
    server.set(200, json!({ "sub": "ada" }));
    party.userinfo(&token, &id_token).await.expect("a profile");
    server.set(200, json!({ "token_type": "Bearer" }));
    party.refresh(&token, &id_token).await.expect("refreshed");
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn the_redirect_and_the_code_have_to_name_one_user() {
    let (server, party) = token_endpoint().await;
    for (sub, is_one) in [("ada", true), ("eve", false)] {
        let request = party.authorize().response_type("code id_token");
        let pending = request.begin().expect("begun").pending;
        let token = |sub: &str| {
            // The example of OpenID Connect Core, appendix A.4.
            let c_hash = "LDktKdoQak3Pk0cnXxCltA";
            let nonce = pending.nonce().expose();
            by_secret(&server.claims(json!({ "sub": sub, "nonce": nonce, "c_hash": c_hash })))
        };
        let redirect = format!(
            "#code=Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk&id_token={}&state={}",
            token("ada").expose(),
            pending.state().expose(),
        );
        let reply = json!({ "token_type": "Bearer", "id_token": token(sub).expose() });
        server.set(200, reply);
        match party.finish(pending, &redirect).await {
            Ok(signed_in) => assert!(is_one && signed_in.id_token.sub == sub),
            Err(SignInError::TwoUsers) => assert!(!is_one),
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test]
async fn another_users_profile_is_none() {
    let (server, party) = token_endpoint().await;
    let claims = by_secret(&server.claims(json!({})));
    let id_token = party.verify(&claims, &Expected::without_nonce()).await;
    let id_token = id_token.expect("verified");
    for (sub, is_theirs) in [("ada", true), ("eve", false), ("Ada", false), ("", false)] {
        server.set(200, json!({ "sub": sub }));
        match party.userinfo(&"EXAMPLE".into(), &id_token).await {
            Ok(user) => assert!(is_theirs && user.sub == sub, "{sub}"),
            Err(ProfileError::SubMismatch) => assert!(!is_theirs, "{sub}"),
            Err(error) => panic!("{error}"),
        }
    }
}
