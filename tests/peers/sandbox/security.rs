//! What Q2's sandbox encrypts is read by `jose` and by our client alike; what our client signs, it accepts.

use std::time::Duration;

use serde_json::{Value, json};
use signon::Secret;
use signon::q2::{
    Client, DecryptionKey, HeaderMap, PrivateKey, SigningKey, WebhookEvent, WebhookReceiver,
};
use signon_sandbox::Sandbox;
use signon_sandbox::q2::{self, API_KEY, Delivery, Q2};
use signon_tests::peer::Peer;
use signon_tests::script::{Act, Script};

/// A public key in PEM, and its private half.
async fn keys() -> (String, String) {
    let peer = Peer::start("jwe.mjs", &[]).await;
    let text = |name: &str| peer.announced[name].as_str().expect("PEM").to_owned();
    (text("public"), text("private"))
}

async fn challenged(client: &Client) {
    let auth = client.create_auth().client_id(q2::CLIENT_ID);
    let form = [("email", "testmfacode@test.test"), ("password", "x")];
    let auth = auth.company_id(q2::COMPANY_ID).form(form);
    auth.send().await.expect("queued");
}

fn client(server: &Sandbox<Q2>) -> signon::q2::ClientBuilder {
    let client = Client::builder().base_url(server.base_url());
    client.api_key(API_KEY).http(super::http()())
}

#[tokio::test]
async fn an_encrypted_webhook_is_read_by_an_independent_library_and_by_the_client() {
    let (public, private) = keys().await;
    let server = q2::start().await.expect("a sandbox");
    let hooks = Script::playing([Act::answer(204, &[], "")]).await;
    server.deliver_to(&hooks.base_url()).expect("on loopback");
    server.authorize_deliveries("EXAMPLE-bearer-not-real");
    server
        .encrypt_deliveries(&public, "EXAMPLE-kid")
        .expect("an RSA key");
    challenged(&client(&server).build().expect("a client")).await;
    while server.webhooks()[0].delivery == Delivery::Pending {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let delivered = hooks.requests().remove(0);
    let jwe = String::from_utf8(delivered.body.clone()).expect("a compact JWE");
    let told = server.webhooks().remove(0);

    let opened = Peer::start("jwe.mjs", &[&private, &jwe])
        .await
        .announced
        .clone();
    let header = json!({ "alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": "EXAMPLE-kid" });
    assert_eq!(opened["header"], header);
    let payload: Value = serde_json::from_str(&told.body).expect("JSON");
    assert_eq!(opened["payload"], payload);

    let key = PrivateKey::from_pem(&Secret::from(private)).expect("PKCS#8");
    let key = DecryptionKey::rsa_oaep_256("EXAMPLE-kid", &key).expect("an RSA key");
    let receiver = WebhookReceiver::bearer_token("EXAMPLE-bearer-not-real").decryption_key(key);
    let mut headers = HeaderMap::new();
    for name in ["authorization", "content-type"] {
        let value = delivered.header(name)[0].parse().expect("a header's value");
        headers.insert(name, value);
    }
    let event = receiver.receive(&headers, jwe.as_bytes());
    let WebhookEvent::MfaChallenge(challenge) = event.expect("an event") else {
        panic!("a challenge")
    };
    assert_eq!(Some(challenge.token.expose().to_owned()), told.step_token());
}

#[tokio::test]
async fn a_request_that_the_client_signs_is_accepted_and_others_are_not() {
    let (public, private) = keys().await;
    let (_, other) = keys().await;
    let server = q2::start().await.expect("a sandbox");
    server.require_signatures(&public).expect("an RSA key");
    let signing = |pem: &str| {
        let key = PrivateKey::from_pem(&Secret::from(pem)).expect("PKCS#8");
        let client = client(&server).sign_requests(SigningKey::new(&key).expect("an RSA key"));
        client.build().expect("a client")
    };
    challenged(&signing(&private)).await;
    for refused in [client(&server).build().expect("a client"), signing(&other)] {
        let company = refused.get_company().company_id(q2::COMPANY_ID);
        let error = company.send().await.expect_err("refused");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    }
}
