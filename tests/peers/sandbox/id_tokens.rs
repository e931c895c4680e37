//! The ID tokens of Authentiq's sandbox, verified by `jose` with what discovery leads it to.

use serde_json::{Value, json};
use signon::authentiq::response::AuthorizeResponse;
use signon_sandbox::Sandbox;
use signon_sandbox::authentiq::{self, Authentiq, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, Signing};
use signon_tests::peer::Peer;

use super::journeys::authentiq_client;

/// Signs in, and gives the ID token.
async fn id_token(server: &Sandbox<Authentiq>) -> String {
    let client = authentiq_client(&server.base_url());
    let call = client.authorize().client_id(CLIENT_ID);
    let call = call.redirect_uri(REDIRECT_URI).response_type("code");
    let call = call.scope("openid email").state("s").nonce("EXAMPLE-nonce");
    let reply = call.send().await.expect("a redirect").into_inner();
    let AuthorizeResponse::Found(location) = reply else {
        panic!("{reply:?}");
    };
    let (_, rest) = location.expose().split_once("code=").expect("a code");
    let code = rest.split('&').next().expect("a code");
    let token = client.token().code(code).redirect_uri(REDIRECT_URI).send();
    let token = token.await.expect("tokens").into_inner().id_token;
    token.expect("an ID token").expose().to_owned()
}

/// What `jose` says of these tokens, as a relying party of this server.
async fn verdicts(server: &Sandbox<Authentiq>, audience: &str, tokens: &Value) -> Value {
    let argument = json!({
        "issuer": server.issuer(),
        "audience": audience,
        "secret": CLIENT_SECRET,
        "tokens": tokens,
    });
    let peer = Peer::start("id-tokens.mjs", &[&argument.to_string()]).await;
    peer.announced.clone()
}

#[tokio::test]
async fn an_independent_library_verifies_what_the_sandbox_signs() {
    let server = authentiq::start().await.expect("a sandbox");
    let mut tokens = json!({});
    for (name, signing) in [
        ("RS256", Signing::Rs256),
        ("ES256", Signing::Es256),
        ("HS256", Signing::Hs256),
    ] {
        server.sign_id_tokens(signing);
        tokens[name] = json!(id_token(&server).await);
    }
    server.rotate_keys().expect("keys");
    for (name, signing) in [
        ("RS256, rotated", Signing::Rs256),
        ("ES256, rotated", Signing::Es256),
    ] {
        server.sign_id_tokens(signing);
        tokens[name] = json!(id_token(&server).await);
    }
    let sid = server.sessions().pop().expect("a session");
    tokens["logout"] = json!(server.log_out(&sid).expect("a logout token"));
    let said = verdicts(&server, CLIENT_ID, &tokens).await;
    for (name, verdict) in said.as_object().expect("verdicts") {
        let claims = &verdict["claims"];
        assert_eq!(claims["sub"], authentiq::SUBJECT, "{name}: {verdict}");
        let is_logout = name == "logout";
        assert_eq!(claims["nonce"] == "EXAMPLE-nonce", !is_logout, "{name}");
        assert_eq!(claims["email"] == authentiq::USERNAME, !is_logout, "{name}");
        if !is_logout {
            assert_eq!(verdict["alg"], name[..5], "{name}");
        }
    }
    assert_eq!(said.as_object().map(|said| said.len()), Some(6));

    // What is no longer published, or meant for somebody else, is no longer verified.
    server.retire_keys();
    let said = verdicts(&server, CLIENT_ID, &tokens).await;
    assert_eq!(said["RS256"]["error"], "ERR_JWKS_NO_MATCHING_KEY");
    assert_eq!(said["ES256"]["error"], "ERR_JWKS_NO_MATCHING_KEY");
    assert_eq!(said["RS256, rotated"]["alg"], "RS256");
    let said = verdicts(&server, "EXAMPLE-other-not-real", &tokens).await;
    let error = "ERR_JWT_CLAIM_VALIDATION_FAILED";
    assert_eq!(said["RS256, rotated"]["error"], error);
    server.advance(authentiq::TOKEN_LIFETIME);
    let said = verdicts(
        &server,
        CLIENT_ID,
        &json!({ "dated ahead": id_token(&server).await }),
    )
    .await;
    // An hour ahead is an hour ahead, for whoever looks at the system's clock.
    let ahead = said["dated ahead"]["claims"]["iat"].as_i64().expect("iat")
        - said["dated ahead"]["now"].as_i64().expect("now");
    assert!((3590..=3610).contains(&ahead), "{ahead}");
}
