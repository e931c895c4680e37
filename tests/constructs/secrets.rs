//! Secrets: no `Debug` of anything that holds one shows it.

use std::fmt::Debug;

use serde_json::json;

use crate::generated::types::{Card, Dog, Error, Kind, Payment, Secret, Types, TypesSecretEither};
use crate::{client, json as reply, made, reply as text};

fn is_silent(value: &impl Debug) {
    let printed = format!("{value:?} {value:#?}");
    assert!(!printed.contains("EXAMPLE"), "{printed}");
}

#[tokio::test]
async fn no_type_prints_a_secret() {
    let value = json!({
        "must": true, "perhaps": null, "state": "ready", "list": [], "secrets": ["EXAMPLE"],
        "nullable_secret": "EXAMPLE", "password": "EXAMPLE", "token": "EXAMPLE", "secret_map": { "k": "EXAMPLE" },
        "secret_either": { "k": "EXAMPLE" }, "secret_any": ["EXAMPLE"], "secret_number": "EXAMPLE",
        "secret_object": { "a": "EXAMPLE" }, "secret_listed": "EXAMPLE", "payment": { "card": "EXAMPLE" },
        "any_of": { "card": "EXAMPLE" }, "common": { "id": "1", "card": "EXAMPLE" },
        "dog": { "name": "n", "kind": "dog", "barks": true, "token": "EXAMPLE" },
    });
    let types = made(reply(200, &value.to_string()), async |client| {
        client.get_types().send().await
    })
    .await
    .expect("types");
    is_silent(&types);
    let types: Types = types.into_inner();
    assert_eq!(
        types
            .secret_number
            .as_ref()
            .and_then(|n| n.expose().as_str()),
        Some("EXAMPLE")
    );
    assert_eq!(
        types.secret_listed.as_ref().map(|s| s.expose()),
        Some("EXAMPLE")
    );
    is_silent(&types);
    is_silent(&Card::new("EXAMPLE"));
    is_silent(&Payment::from(Card::new("EXAMPLE")));
    is_silent(&Dog::new("n", Kind::Dog, true).with_token("EXAMPLE"));
    is_silent(&Error::new("c").with_token("EXAMPLE"));
    is_silent(&Secret::new().with_word("EXAMPLE"));
    is_silent(&TypesSecretEither::from(signon_core::Secret::from(
        "EXAMPLE",
    )));
}

#[tokio::test]
async fn no_whole_text_is_printed_marked_as_secret_or_not() {
    let page = made(text(200, "text/html", "<p>EXAMPLE</p>"), async |client| {
        client.get_page().send().await.expect("a page")
    });
    is_silent(&page.await);
    let words = made(text(200, "text/plain", "EXAMPLE words"), async |client| {
        client.get_plain_text().send().await.expect("a text")
    });
    is_silent(&words.await);
    let gone = made(text(410, "text/plain", "EXAMPLE gone"), async |client| {
        client.get_errors().send().await.expect_err("gone")
    });
    let gone = gone.await;
    assert!(gone.is_documented());
    is_silent(&gone);
    is_silent(gone.api().expect("the documented part"));
}

#[tokio::test]
async fn no_call_and_no_error_prints_a_value() {
    let client = client("http://127.0.0.1:1");
    is_silent(&client);
    is_silent(&client.post_form().password("EXAMPLE").grant("EXAMPLE"));
    is_silent(&client.auth_bearer().bearer("EXAMPLE"));
    is_silent(
        &client
            .get_parcel()
            .id("EXAMPLE")
            .send()
            .await
            .expect_err("no server"),
    );
    let body = r#"{"code":"EXAMPLE EXAMPLE","token":"EXAMPLE"}"#;
    let error = made(reply(400, body), async |client| {
        client.get_errors().send().await
    })
    .await
    .expect_err("an error");
    is_silent(&error);
    assert!(!error.to_string().contains("EXAMPLE"), "{error}");
}

#[test]
fn json_schemas_say_what_is_secret() {
    let schemas = crate::generated::types::json_schemas();
    let types = &schemas["Types"]["properties"];
    assert_eq!(types["password"]["format"], "password");
    assert_eq!(types["secrets"]["items"]["format"], "password");
    assert_eq!(
        schemas["Names"]["properties"]["ns:name"]["type"],
        json!(["string", "null"])
    );
}
