//! The kind of a schema, where the document leaves it to be guessed or progenitor would guess otherwise: what is secret
//! but no string is a secret of any shape, properties make an object, items a list, listed texts a string.

use serde_json::{Map, Value, json};

use crate::document::{each_component, is_secret};

pub(super) fn apply(spec: &mut Value) {
    each_component(spec, &mut |schema| {
        let secret = is_secret(schema);
        let is_string = schema.get("type") == Some(&json!("string"));
        let Some(object) = schema.as_object_mut() else {
            return;
        };
        if secret {
            // Listed values of a secret, too, are nobody's business.
            object.retain(|key, _| match key.as_str() {
                "format" | "title" | "description" => true,
                "type" | "nullable" => is_string,
                _ => false,
            });
            return;
        }
        if object
            .get("properties")
            .and_then(Value::as_object)
            .is_some_and(Map::is_empty)
        {
            // An object of no documented properties is any object.
            object.remove("properties");
            object.insert("type".to_owned(), json!("object"));
        }
        let kind = object
            .get("type")
            .and_then(Value::as_str)
            .map(str::to_owned);
        let guessed = if object.contains_key("properties") {
            Some("object")
        } else if object.contains_key("items") {
            Some("array")
        } else if object
            .get("additionalProperties")
            .is_some_and(Value::is_object)
        {
            Some("object")
        } else if let Some(Value::Array(values)) = object.get("enum") {
            let is_text = |value: &Value| value.is_string() || value.is_null();
            values.iter().all(is_text).then_some("string")
        } else {
            object.contains_key("x-extensible-enum").then_some("string")
        };
        match (kind.as_deref(), guessed) {
            (None, Some(guessed)) => {
                object.insert("type".to_owned(), json!(guessed));
            }
            (Some("array"), None) => {
                object.insert("items".to_owned(), json!({}));
            }
            _ => {}
        }
        if !["type", "$ref", "allOf", "oneOf"]
            .iter()
            .any(|key| object.contains_key(*key))
        {
            // Anything at all, and so `null` too.
            object.remove("nullable");
        }
        if object.get("type") != Some(&json!("string")) {
            // Listed numbers are validation.
            object.remove("enum");
            object.remove("x-extensible-enum");
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn every_kind_is_said() {
        table(
            apply,
            &[
                (
                    "secrets that are no strings",
                    schemas(
                        json!({ "A": { "type": "integer", "format": "password" }, "B": { "type": "string", "format": "password", "enum": ["a"] } }),
                    ),
                    schemas(
                        json!({ "A": { "format": "password" }, "B": { "type": "string", "format": "password" } }),
                    ),
                ),
                (
                    "kinds that were left out",
                    schemas(
                        json!({ "A": { "properties": { "a": {} } }, "B": { "items": {} }, "C": { "enum": ["a", null] }, "D": { "type": "array" } }),
                    ),
                    schemas(json!({
                        "A": { "properties": { "a": {} }, "type": "object" },
                        "B": { "items": {}, "type": "array" },
                        "C": { "enum": ["a", null], "type": "string" },
                        "D": { "type": "array", "items": {} },
                    })),
                ),
                (
                    "an object of nothing",
                    schemas(json!({ "A": { "type": "object", "properties": {} } })),
                    schemas(json!({ "A": { "type": "object" } })),
                ),
                (
                    "listed numbers",
                    schemas(
                        json!({ "A": { "type": "integer", "enum": [1, 2] }, "B": { "enum": [1, "a"] } }),
                    ),
                    schemas(json!({ "A": { "type": "integer" }, "B": {} })),
                ),
            ],
        );
    }
}
