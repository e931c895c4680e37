//! Names: whatever a document calls things, Rust has a name for each, and the wire has the document's.

use serde_json::json;

use crate::generated::types::{
    Box_, Client as ClientType, Names, Option_, Parcel_, Result_, Self_, String_,
};
use crate::{json as reply, made, sent};

#[tokio::test]
async fn a_property_keeps_its_name_on_the_wire() {
    let request = sent(async |client| {
        let call = client.post_names().send_("query").call_("query");
        let call = call
            .type_("t")
            .self_("s")
            ._3d("3")
            .ns_name("n")
            .dotted_name("d")
            .a_b("1")
            .a_b_("2")
            .a_b__("3");
        let call = call
            .x("dollar")
            .x_("empty")
            .send__("s")
            .timeout_(5)
            .header_("h")
            .body_("b")
            .request_("r");
        call.new_("n").call__("c").value("v").send().await.is_ok()
    });
    let request = request.await;
    assert_eq!(request.target, "/names?send=query&call=query");
    let value: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
    let expected = json!({
        "type": "t", "self": "s", "3d": "3", "ns:name": "n", "dotted.name": "d", "a-b": "1", "a_b": "2", "aB": "3",
        "$": "dollar", "": "empty", "send": "s", "timeout": 5, "header": "h", "body": "b", "request": "r", "new": "n",
        "call": "c", "value": "v",
    });
    assert_eq!(value, expected);
    let names = made(reply(200, &expected.to_string()), async |client| {
        client
            .post_names()
            .type_("t")
            .a_b("1")
            .a_b_("2")
            .send()
            .await
    });
    let names: Names = names.await.expect("names").into_inner();
    assert_eq!(serde_json::to_value(names).expect("JSON"), expected);
}

#[tokio::test]
async fn types_may_be_called_like_those_of_rust() {
    let value = json!({
        "client": { "strings": ["a"], "token": "EXAMPLE" }, "error": { "code": "c" }, "response": { "text": "t" },
        "secret": { "word": "EXAMPLE" }, "string": { "text": "t" }, "option": { "of": { "text": "t" } },
        "vec": { "of": [{}] }, "result": "Err", "default": { "of": "None" }, "box": { "inner": { "inner": {} } },
        "parcel": { "id": "p" }, "self": { "text": "t" }, "some": { "id": "s" },
    });
    let all = made(reply(200, &value.to_string()), async |client| {
        client.get_runtime().send().await
    });
    let all = all.await.expect("all").into_inner();
    let client: &ClientType = all.client.as_ref().expect("a client");
    assert_eq!(client.strings, ["a"]);
    let string: Option<&String_> = all
        .option
        .as_ref()
        .and_then(|option: &Option_| option.of.as_ref());
    assert_eq!(string.map(|string| string.text.as_str()), Some("t"));
    assert_eq!(all.result, Some(Result_::Err));
    let inner: Option<&Box_> = all.box_.as_ref().and_then(|outer| outer.inner.as_deref());
    assert!(inner.is_some_and(|inner| inner.inner.is_some()));
    let parcel: Option<&Parcel_> = all.parcel.as_ref();
    assert_eq!(parcel.and_then(|parcel| parcel.id.as_deref()), Some("p"));
    assert!(matches!(&all.self_, Some(Self_::String_(string)) if string.text == "t"));
    assert_eq!(serde_json::to_value(all).expect("JSON"), value);
}

#[tokio::test]
async fn operations_may_be_called_anything() {
    macro_rules! goes_to {
        ($($method:ident $path:literal)*) => {$(
            let request = sent(async |client| client.$method().send().await.is_ok()).await;
            assert_eq!(request.target, $path);
        )*};
    }
    goes_to!(
        type_ "/op/1" builder_ "/op/2" base_url_ "/op/3" clone_ "/op/4" result "/op/5" host "/op/6" _3d_scan "/op/7"
        post_flat_body "/op/8" a1 "/op/9" a_1 "/op/10" mock "/op/11" option "/op/12"
    );
}

#[test]
fn a_client_is_still_a_client() {
    let client = crate::client("https://parcels.example.com/v1/");
    let copy = client.clone();
    assert_eq!(copy.base_url(), "https://parcels.example.com/v1/");
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    shared(&client);
}

#[test]
fn servers_with_an_address_are_environments() {
    use crate::generated::{Client, Environment};
    assert_eq!(
        Environment::Server1.base_url(),
        "https://parcels.example.com/v1"
    );
    assert_eq!(
        Environment::Test.base_url(),
        "https://test.parcels.example.com"
    );
    let error = Client::builder()
        .build()
        .expect_err("no choice")
        .to_string();
    assert!(
        error.contains("Environment::Server1") && error.contains("Environment::Test"),
        "{error}"
    );
}
