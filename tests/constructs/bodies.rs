//! Request bodies: exactly what was set, as its media type has it.

use serde_json::json;

use crate::generated::types::{Account, Card, Dog, Kind, Parcel, Payment, Point};
use crate::{body, exchange, made, sent};

/// What a call sends as JSON.
macro_rules! sends {
    ($call:expr, $expected:expr) => {{
        let request = sent($call).await;
        assert_eq!(request.header("content-type"), ["application/json"]);
        let value: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
        assert_eq!(value, $expected);
        request
    }};
}

#[tokio::test]
async fn a_flat_body_has_what_was_set_and_the_constants() {
    let request = sends!(
        async |client| client
            .post_flat()
            .name_("Ada")
            .weight(5)
            .send()
            .await
            .is_ok(),
        json!({ "name": "Ada", "kind": "parcel", "version": ["1"], "weight": 5 })
    );
    assert_eq!(request.target, "/flat");
    let request = sends!(
        async |client| {
            let call = client
                .post_flat()
                .name("in the query")
                .name_("Ada")
                .weight(5)
                .fragile(true);
            let call = call
                .tags(["a"])
                .labels([("k", "v")])
                .secret("EXAMPLE-SECRET")
                .lenient(true);
            call.nullable("n").at(Point::new(1.5)).send().await.is_ok()
        },
        json!({
            "name": "Ada", "kind": "parcel", "version": ["1"], "weight": 5, "fragile": true, "tags": ["a"],
            "labels": { "k": "v" }, "secret": "EXAMPLE-SECRET", "lenient": true, "nullable": "n", "at": { "x": 1.5 },
        })
    );
    assert_eq!(request.target, "/flat?name=in+the+query");
}

#[tokio::test]
async fn an_envelope_is_put_around() {
    sends!(
        async |client| client.post_enveloped().a("x").b(2).send().await.is_ok(),
        json!({ "data": { "a": "x", "b": 2 } })
    );
}

#[tokio::test]
async fn a_whole_value_is_the_body() {
    sends!(
        async |client| client
            .post_list()
            .body([Point::new(1.0), Point::new(2.0).with_y(3.0)])
            .send()
            .await
            .is_ok(),
        json!([{ "x": 1.0 }, { "x": 2.0, "y": 3.0 }])
    );
    sends!(
        async |client| client
            .post_map()
            .body([("a", 1), ("b", 2)])
            .send()
            .await
            .is_ok(),
        json!({ "a": 1, "b": 2 })
    );
    let free = json!({ "a": [1, { "b": null }] });
    let object = free.as_object().expect("an object").clone();
    sends!(
        async |client| client.post_free().body(object).send().await.is_ok(),
        free
    );
    sends!(
        async |client| client.post_anything().body(json!([1])).send().await.is_ok(),
        json!([1])
    );
}

#[tokio::test]
async fn each_alternative_can_be_the_body() {
    sends!(
        async |client| client
            .post_either()
            .body(Card::new("EXAMPLE"))
            .send()
            .await
            .is_ok(),
        json!({ "card": "EXAMPLE" })
    );
    sends!(
        async |client| client
            .post_either()
            .body(Account::new("IBAN"))
            .send()
            .await
            .is_ok(),
        json!({ "iban": "IBAN" })
    );
    sends!(
        async |client| client
            .post_either()
            .body(Payment::Voucher("v".into()))
            .send()
            .await
            .is_ok(),
        json!("v")
    );
}

#[tokio::test]
async fn an_optional_body_is_sent_if_anything_in_it_is_set() {
    let request = sent(async |client| client.post_optional().send().await.is_ok()).await;
    assert_eq!(
        (body(&request), request.header("content-type").len()),
        ("", 0)
    );
    assert_eq!(request.header("content-length"), ["0"]);
    sends!(
        async |client| client.post_optional().a("x").send().await.is_ok(),
        json!({ "a": "x" })
    );
    let request = sent(async |client| client.post_form_optional().send().await.is_ok()).await;
    assert_eq!(
        (body(&request), request.header("content-type").len()),
        ("", 0)
    );
    let error = crate::client("http://127.0.0.1:1")
        .post_optional()
        .b("x")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_request() && error.to_string().contains("`a`"),
        "{error}"
    );
    let error = crate::client("http://127.0.0.1:1")
        .post_form_optional()
        .b("x")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_request() && error.to_string().contains("`a`"),
        "{error}"
    );
}

#[tokio::test]
async fn an_heir_is_flat() {
    let heir = json!({ "name": "Rex", "kind": "dog", "barks": true, "token": "EXAMPLE" });
    sends!(
        async |client| client
            .post_inherited()
            .name("Rex")
            .kind(Kind::Dog)
            .barks(true)
            .token("EXAMPLE")
            .send()
            .await
            .is_ok(),
        heir
    );
    let dog = Dog::new("Rex", Kind::Dog, true).with_token("EXAMPLE");
    sends!(
        async |client| client.post_inherited().body(dog).send().await.is_ok(),
        heir
    );
}

#[tokio::test]
async fn text_is_sent_as_it_is() {
    let request =
        sent(async |client| client.post_text().body("a\n\"b\"").send().await.is_ok()).await;
    assert_eq!(
        (body(&request), request.header("content-type")),
        ("a\n\"b\"", vec!["text/plain; charset=utf-8"])
    );
    let request = sent(async |client| {
        client
            .post_secret_text()
            .body("EXAMPLE")
            .send()
            .await
            .is_ok()
    })
    .await;
    assert_eq!(body(&request), "EXAMPLE");
}

#[tokio::test]
async fn a_form_is_written_field_by_field() {
    let request = sent(async |client| {
        let call = client
            .post_form()
            .grant("a b&c")
            .count(5)
            .flag(true)
            .tags(["x", "y"])
            .csv([1, 2]);
        call.password("EXAMPLE=1").either("e").send().await.is_ok()
    });
    let request = request.await;
    assert_eq!(
        request.header("content-type"),
        ["application/x-www-form-urlencoded"]
    );
    assert_eq!(
        body(&request),
        "grant=a+b%26c&count=5&flag=true&tags=x&tags=y&csv=1%2C2&password=EXAMPLE%3D1&either=e&kind=parcel&kinds=small"
    );
}

#[tokio::test]
async fn what_was_received_is_put_back() {
    let received = r#"{"id":"p1","state":"later","to":{"x":1.0},"notes":["n"],"counts":{"a":1},
        "inner":{"id":"p2","state":"ready"},"insured":"true","unknown":1}"#;
    let parcel = made(crate::json(200, received), async |client| {
        client.get_parcel().id("p1").send().await
    });
    let parcel: Parcel = parcel.await.expect("a parcel").into_inner();
    let request = exchange(crate::json(200, received), async |client| {
        client
            .put_parcel()
            .id("p1")
            .body(parcel)
            .send()
            .await
            .is_ok()
    });
    let (ok, request) = request.await;
    let value: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
    assert!(ok);
    assert_eq!(
        value,
        json!({
            "state": "later", "to": { "x": 1.0 }, "notes": ["n"], "counts": { "a": 1 },
            "inner": { "id": "p2", "state": "ready" }, "insured": true,
        })
    );
}
