//! Q2's signed requests, verified by Node.

use std::time::Duration;

use signon::q2::error::GetCompanyError;
use signon::q2::{Client, ClientBuilder, PrivateKey, Queued, SigningKey};
use signon::{Retry, Secret};
use signon_tests::peer::Peer;

const API_KEY: &str = "EXAMPLE-API-KEY-not-real";

/// A server that wants signatures, a client that does not sign, and the key.
async fn server() -> (Peer, ClientBuilder, SigningKey) {
    let peer = Peer::start("signed.mjs", &[API_KEY]).await;
    let client = Client::builder()
        .base_url(peer.base_url("port") + "/v1")
        .api_key(API_KEY)
        .retry(Retry::default().backoff(Duration::from_millis(5), Duration::from_millis(10)));
    let pem = Secret::from(peer.announced["key"].as_str().expect("a key"));
    let key = PrivateKey::from_pem(&pem).expect("PKCS#8");
    (peer, client, SigningKey::new(&key).expect("an RSA key"))
}

/// What the server says is wrong.
async fn refusal(client: &Client) -> String {
    let error = client.get_company().company_id("a").send().await;
    let error = error.expect_err("refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    match error.api() {
        Some(GetCompanyError::Default(body)) => body.message.clone().unwrap_or_default(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_request_that_is_sent_again_is_signed_anew() {
    let (_peer, client, key) = server().await;
    let client = client.sign_requests(key).build().expect("a client");
    // The server answers 503 first, and refuses a time that it knows.
    for company_id in ["a", "a b/ü?&%20", "EXAMPLE:COMPANY"] {
        let call = client.get_company().company_id(company_id);
        let company = call.send().await.expect("the second answer");
        assert_eq!(company.id, "EXAMPLE-COMPANY");
    }
}

#[tokio::test]
async fn posts_are_signed_and_keys_of_calls_count() {
    let (_peer, client, key) = server().await;
    let client = client.api_key("EXAMPLE-OTHER-not-real").sign_requests(key);
    let client = client.build().expect("a client");
    let call = || {
        let call = client.create_auth().client_id("c").company_id("a");
        call.form([("email", "ada")]).api_key(API_KEY)
    };
    let first = call()
        .send()
        .await
        .expect_err("a 503, and nothing is sent again");
    assert_eq!(first.status().map(|status| status.as_u16()), Some(503));
    // Another time needs another millisecond.
    tokio::time::sleep(Duration::from_millis(5)).await;
    let queued = Queued::try_from(call().send().await.expect("signed"));
    assert!(queued.is_ok());
    assert_eq!(refusal(&client).await, "another key");
}

#[tokio::test]
async fn what_is_not_signed_or_by_another_key_is_refused() {
    let (_peer, client, _) = server().await;
    let unsigned = client.build().expect("a client");
    assert_eq!(refusal(&unsigned).await, "not signed");

    let (_peer, client, _) = server().await;
    let (_other, _, other_key) = server().await;
    let client = client.sign_requests(other_key).build().expect("a client");
    assert_eq!(refusal(&client).await, "another signature");
}

#[tokio::test]
async fn without_a_key_to_sign_with_nothing_is_sent() {
    let (_peer, client, key) = server().await;
    let client = client.sign_requests(key).build().expect("a client");
    let call = client.get_company().company_id("a");
    let call = call.header("authorization", "Basic EXAMPLE-not-real");
    let error = call.send().await.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "get_company: nothing was sent: `signature`: the request has no API key to sign with"
    );
}
