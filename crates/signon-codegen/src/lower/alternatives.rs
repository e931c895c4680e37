//! `anyOf` is read like `oneOf`. Alternatives that only validate ("one of these two must be there") go, and an alternative
//! that may be null makes the whole so.

use serde_json::{Value, json};

use crate::document::{each_schema_of, schema};

/// Keys that make a type. Alternatives without any of them only validate.
const TYPED: [&str; 10] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "enum",
    "format",
    "items",
    "oneOf",
    "properties",
    "type",
];

pub(super) fn apply(spec: &mut Value) {
    let root = spec.clone();
    each_schema_of(spec, &mut |node| {
        for key in ["oneOf", "anyOf"] {
            let Some(object) = node.as_object_mut() else {
                return;
            };
            let Some(Value::Array(mut all)) = object.remove(key) else {
                continue;
            };
            let has_type = object.contains_key("properties");
            let only_validates = |one: &Value| {
                let made = TYPED.iter().filter(|key| one.get(**key).is_some());
                // With properties around, an object without any is a condition on them.
                made.filter(|key| !(has_type && **key == "type")).count() == 0
            };
            if !all.is_empty() && all.iter().all(only_validates) && has_type {
                continue;
            }
            let count = all.len();
            all.retain(|one| !is_null(one));
            let mut nullable = all.len() < count;
            for one in &mut all {
                nullable |= one.get("nullable") == Some(&Value::Bool(true));
                if let Some(one) = one.as_object_mut() {
                    one.remove("nullable");
                }
                nullable |= schema(&root, one).get("nullable") == Some(&Value::Bool(true));
            }
            if nullable {
                object.insert("nullable".to_owned(), json!(true));
            }
            match all.as_slice() {
                [_] if !has_type => object.insert("allOf".to_owned(), all.into()),
                [] => None,
                _ => object.insert("oneOf".to_owned(), all.into()),
            };
        }
    });
}

fn is_null(one: &Value) -> bool {
    let only_null = |values: &Value| {
        values
            .as_array()
            .is_some_and(|v| v.iter().all(Value::is_null))
    };
    one.get("enum").is_some_and(only_null) || one.get("type") == Some(&json!("null"))
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn alternatives_are_one_of_several_types() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        table(
            apply,
            &[
                (
                    "any of",
                    schemas(json!({ "A": { "anyOf": [to("B"), { "type": "string" }] } })),
                    schemas(json!({ "A": { "oneOf": [to("B"), { "type": "string" }] } })),
                ),
                (
                    "conditions on properties",
                    schemas(
                        json!({ "A": { "properties": { "b": {} }, "oneOf": [{ "required": ["b"] }, { "not": { "required": ["b"] } }] } }),
                    ),
                    schemas(json!({ "A": { "properties": { "b": {} } } })),
                ),
                (
                    "null is no alternative",
                    schemas(
                        json!({ "A": { "oneOf": [{ "type": "string", "nullable": true }, { "type": "integer" }] }, "B": { "anyOf": [to("A"), { "enum": [null] }] } }),
                    ),
                    schemas(
                        json!({ "A": { "oneOf": [{ "type": "string" }, { "type": "integer" }], "nullable": true }, "B": { "allOf": [to("A")], "nullable": true } }),
                    ),
                ),
            ],
        );
    }
}
