//! The JSON Schema of every type says what the spec says.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use signon_tests::spec::{resolved, spec};

fn texts(value: &Value) -> BTreeSet<&str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// Follows references and wrappers of one in the spec.
fn target<'a>(spec: &'a Value, node: &'a Value) -> &'a Value {
    let node = match node["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => only,
        _ => node,
    };
    match resolved(spec, node) {
        target_node if std::ptr::eq(target_node, node) => node,
        target_node => target(spec, target_node),
    }
}

/// Follows references in what was generated, and leaves out that a value may be null.
fn made<'a>(all: &'a Map<String, Value>, node: &'a Value) -> Value {
    if let Some(to) = node["$ref"].as_str() {
        return made(all, &all[to.rsplit('/').next().expect("a name")]);
    }
    let null = json!({ "type": "null" });
    match node["anyOf"].as_array().map(Vec::as_slice) {
        Some([value, other]) if *other == null => return made(all, value),
        _ => {}
    }
    let mut node = node.clone();
    if let Some([ty, null]) = node["type"].as_array().map(Vec::as_slice) {
        assert_eq!(*null, "null");
        node["type"] = ty.clone();
    }
    node
}

/// Whether these are the known values of something in the spec.
fn lists(node: &Value, values: &BTreeSet<&str>) -> bool {
    match node {
        Value::Object(members) => {
            texts(&node["x-extensible-enum"]) == *values && !values.is_empty()
                || members.values().any(|member| lists(member, values))
        }
        Value::Array(items) => items.iter().any(|item| lists(item, values)),
        _ => false,
    }
}

/// A property's description, or that of what it refers to.
fn description<'a>(spec: &'a Value, node: &'a Value) -> &'a Value {
    if node["description"].is_null() {
        &target(spec, node)["description"]
    } else {
        &node["description"]
    }
}

/// Compares one schema of the spec with one that was generated.
fn compare(spec: &Value, all: &Map<String, Value>, at: &str, said: &Value, made_of: &Value) {
    let (said, found) = (target(spec, said), made(all, made_of));
    if said["format"] == "password" {
        assert_eq!(found["format"], "password", "{at} is a secret");
        return;
    }
    if let Some(alternatives) = said["oneOf"].as_array() {
        let count = found["anyOf"]
            .as_array()
            .or(found["oneOf"].as_array())
            .map(Vec::len);
        assert_eq!(
            count,
            Some(alternatives.len()),
            "{at} has as many alternatives"
        );
        return;
    }
    if !said["x-extensible-enum"].is_null() || !said["enum"].is_null() {
        let known: BTreeSet<_> = texts(&said["x-extensible-enum"])
            .union(&texts(&said["enum"]))
            .copied()
            .collect();
        assert_eq!(
            texts(&found["x-extensible-enum"]),
            known,
            "{at} lists the values"
        );
        return;
    }
    assert_eq!(found["type"], said["type"], "{at} has the type");
    match said["type"].as_str() {
        Some("array") => compare(
            spec,
            all,
            &format!("{at}[]"),
            &said["items"],
            &found["items"],
        ),
        Some("object") if said["properties"].is_null() => {
            compare(
                spec,
                all,
                &format!("{at}{{}}"),
                &said["additionalProperties"],
                &found["additionalProperties"],
            );
        }
        Some("object") => properties(spec, all, at, said, &found),
        _ => {}
    }
}

fn properties(spec: &Value, all: &Map<String, Value>, at: &str, said: &Value, found: &Value) {
    let none = Map::new();
    let (said_of, found_of) = (
        said["properties"].as_object().unwrap_or(&none),
        found["properties"].as_object().unwrap_or(&none),
    );
    let names = |of: &Map<String, Value>| of.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(found_of), names(said_of), "{at} has the properties");
    assert_eq!(
        texts(&found["required"]),
        texts(&said["required"]),
        "{at} requires"
    );
    for (name, property) in said_of {
        let at = format!("{at}.{name}");
        let words = |text: &Value| {
            text.as_str()
                .unwrap_or_default()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        if !found_of[name]["description"].is_null() {
            let (found, said) = (
                words(&found_of[name]["description"]),
                words(description(spec, property)),
            );
            // Documentation escapes what Markdown would read as a link or tag.
            assert_eq!(
                found.replace(['\\', '<', '>'], ""),
                said.replace(['\\', '<', '>'], ""),
                "{at} means"
            );
        }
        compare(spec, all, &at, property, &found_of[name]);
    }
}

fn agree(provider: &str, all: &Map<String, Value>) {
    let spec = spec(provider);
    let mut seen = 0;
    for (name, said) in spec["components"]["schemas"].as_object().expect("schemas") {
        if let Some(found) = all.get(name) {
            seen += 1;
            compare(&spec, all, name, said, found);
        }
    }
    // The others are nameless in the spec: compared where they stand, or the values of a field that is only sent.
    let text = serde_json::to_string(all).expect("JSON");
    for (name, found) in all
        .iter()
        .filter(|(name, _)| spec["components"]["schemas"][name.as_str()].is_null())
    {
        let stands = text.contains(&format!("/{name}\""))
            || lists(&spec, &texts(&found["x-extensible-enum"]));
        assert!(stands, "{name} stands nowhere in the spec of {provider}");
    }
    let named = all
        .keys()
        .filter(|name| !spec["components"]["schemas"][name.as_str()].is_null());
    assert_eq!(seen, named.count(), "every named type is compared");
    assert!(seen > 0);
}

#[test]
fn authentiqs_types_say_what_its_spec_says() {
    agree("authentiq", &signon::authentiq::types::json_schemas());
}

#[test]
fn directuals_types_say_what_its_spec_says() {
    agree("directual", &signon::directual::types::json_schemas());
}

#[test]
fn pyramids_types_say_what_its_spec_says() {
    agree("pyramid", &signon::pyramid::types::json_schemas());
}

#[test]
fn q2s_types_say_what_its_spec_says() {
    agree("q2", &signon::q2::types::json_schemas());
}

#[test]
fn vancos_types_say_what_its_spec_says() {
    agree("vanco", &signon::vanco::types::json_schemas());
}
