//! Types: what is read from JSON, loosely where APIs are loose, and what is written.

use serde_json::json;

use crate::generated::Client;
use crate::generated::types::{
    Event, Extended, NodeEither, NullableEither, NullableState, Payment, State, Types, TypesCommon,
    TypesGrowing,
};
use crate::{json as reply, made, sent};

async fn read(value: serde_json::Value) -> Result<Types, String> {
    let result = made(reply(200, &value.to_string()), async |client: Client| {
        client.get_types().send().await
    })
    .await;
    result
        .map(|types| types.into_inner())
        .map_err(|error| error.to_string())
}

fn least() -> serde_json::Value {
    json!({ "must": true, "perhaps": null, "state": "ready", "list": [], "secrets": [] })
}

async fn read_with(more: serde_json::Value) -> Types {
    let mut value = least();
    for (key, more) in more.as_object().expect("an object") {
        value[key] = more.clone();
    }
    read(value).await.expect("readable")
}

#[tokio::test]
async fn what_is_required_is_enough() {
    let types = read(least()).await.expect("readable");
    assert!(types.must && types.perhaps.is_none() && types.states.is_empty());
    let mut without = least();
    without.as_object_mut().map(|object| object.remove("state"));
    assert!(read(without).await.is_err());
}

#[tokio::test]
async fn values_that_become_known_later_are_read() {
    let types = read_with(json!({ "state": "brand-new", "states": ["ready", "READY", "", "1", "+1", "self", "Unknown", "größe"] })).await;
    assert_eq!(types.state.as_str(), "brand-new");
    assert!(matches!(types.state, State::Unknown(_)));
    let [first, second, third, .., last] = types.states.as_slice() else {
        panic!("eight")
    };
    assert_eq!(
        (first, second, third),
        (&State::Ready, &State::Ready_, &State::X)
    );
    assert_eq!(last, &State::Größe);
    assert!(
        types
            .states
            .iter()
            .all(|state| !matches!(state, State::Unknown(_)))
    );
    let again: Vec<_> = types.states.iter().map(State::as_str).collect();
    assert_eq!(
        again,
        ["ready", "READY", "", "1", "+1", "self", "Unknown", "größe"]
    );
}

#[tokio::test]
async fn booleans_may_come_as_text() {
    let types = read_with(json!({ "must": "false", "may": "true", "mays": [true] })).await;
    assert_eq!(
        (types.must, types.may, types.mays),
        (false, Some(true), vec![true])
    );
    let types = read_with(json!({ "may": null })).await;
    assert_eq!(types.may, None);
}

#[tokio::test]
async fn what_may_be_null_is_read_as_nothing() {
    let nulls = json!({
        "nullable_string": null, "nullable_integer": null, "nullable_state": null, "nullable_secret": null,
        "nullable_list": null, "nullable_either": null,
    });
    let types = read_with(nulls).await;
    assert!(
        types.nullable_string.is_none()
            && types.nullable_state.is_none()
            && types.nullable_either.is_none()
    );
    let some = json!({
        "perhaps": { "x": 1 }, "nullable_string": "s", "nullable_state": "a", "nullable_list": ["x", null],
        "nullable_either": { "x": 2 },
    });
    let types = read_with(some).await;
    assert_eq!(types.perhaps.and_then(|point| point.x), Some(1.0));
    assert_eq!(types.nullable_state, Some(NullableState::A));
    assert_eq!(types.nullable_list, Some(vec![Some("x".to_owned()), None]));
    assert!(
        matches!(types.nullable_either, Some(NullableEither::Perhaps(point)) if point.x == Some(2.0))
    );
}

#[tokio::test]
async fn lists_that_are_null_are_empty() {
    let types = read_with(json!({ "states": null, "lists": null })).await;
    assert!(types.states.is_empty() && types.lists.is_empty());
}

#[tokio::test]
async fn alternatives_are_told_apart() {
    let types = read_with(json!({ "payment": { "iban": "I" }, "any_of": { "card": "C" } })).await;
    assert!(matches!(types.payment, Some(Payment::Account(account)) if account.iban == "I"));
    let types = read_with(json!({ "payment": "v" })).await;
    assert!(matches!(types.payment, Some(Payment::Voucher(text)) if text == "v"));
    let types = read_with(json!({ "common": { "id": "1", "iban": "I" } })).await;
    assert!(
        matches!(types.common, Some(TypesCommon::Variant1(account)) if account.id == "1" && account.iban == "I")
    );
    let types = read_with(json!({ "conditioned": { "b": "x" } })).await;
    assert_eq!(
        types.conditioned.and_then(|both| both.b).as_deref(),
        Some("x")
    );
}

#[tokio::test]
async fn the_alternative_that_asks_for_the_most_is_taken() {
    let types = read_with(json!({ "growing": { "x": 1, "street": "s" } })).await;
    assert!(matches!(types.growing, Some(TypesGrowing::Place(place)) if place.street == "s"));
    let types = read_with(json!({ "growing": { "x": 1 } })).await;
    assert!(matches!(types.growing, Some(TypesGrowing::Point(_))));
}

#[tokio::test]
async fn a_discriminator_decides_which_alternative_it_is() {
    for (kind, lost) in [("sent", false), ("resent", false), ("Lost", true)] {
        let types =
            read_with(json!({ "event": { "kind": kind, "where": "w", "token": "EXAMPLE" } })).await;
        assert!(!format!("{types:?}").contains("EXAMPLE"));
        assert_eq!(matches!(types.event, Some(Event::Lost(_))), lost, "{kind}");
    }
    let mut other = least();
    other["event"] = json!({ "kind": "found" });
    assert!(read(other).await.is_err());
}

#[tokio::test]
async fn types_may_contain_themselves() {
    let node = json!({ "value": "a", "next": { "value": "b" }, "children": [{ "value": "c" }], "either": { "value": "d" } });
    let types = read_with(json!({ "tree": [[], [[]]], "node": node })).await;
    let node = types.node.expect("a node");
    assert_eq!(
        node.next.as_ref().map(|next| next.value.as_str()),
        Some("b")
    );
    assert_eq!(node.children[0].value, "c");
    assert!(matches!(node.either, Some(NodeEither::Node(inner)) if inner.value == "d"));
    assert_eq!(types.tree.expect("a tree").0.len(), 2);
}

#[tokio::test]
async fn members_that_nobody_named_are_kept_where_the_document_says_so() {
    let types = read_with(json!({
        "extended": { "id": "1", "extra": "named", "more": 5 },
        "open": { "id": "1", "more": [true] },
        "any_map": { "a": 1 },
        "unheard_of": 1,
    }));
    let types = types.await;
    let extended = types.extended.expect("extended");
    assert_eq!(extended.extra.as_deref(), Some("named"));
    assert_eq!(extended.extra_.get("more"), Some(&5));
    assert_eq!(types.open.expect("open").extra["more"], json!([true]));
    assert_eq!(types.any_map["a"], 1);
}

#[tokio::test]
async fn everything_is_written_as_it_is_called() {
    let request = sent(async |client: Client| {
        let call = client
            .put_types()
            .must(true)
            .state("later")
            .list([1])
            .secrets(["EXAMPLE"]);
        let call = call.perhaps(crate::generated::types::Perhaps::new());
        let call = call.extended(
            Extended::new("1")
                .with_extra("e")
                .with_extra_([("more", 5)]),
        );
        let call = call
            .secret_either("EXAMPLE")
            .secret_number(5)
            .lists([vec!["a".to_owned()]])
            .defaulted("d");
        call.send().await.is_ok()
    });
    let sent: serde_json::Value = serde_json::from_slice(&request.await.body).expect("JSON");
    assert_eq!(
        sent,
        json!({
            "must": true, "state": "later", "list": [1], "secrets": ["EXAMPLE"], "perhaps": {},
            "extended": { "id": "1", "extra": "e", "more": 5 }, "secret_either": "EXAMPLE", "secret_number": 5,
            "lists": [["a"]], "defaulted": "d",
        })
    );
}
