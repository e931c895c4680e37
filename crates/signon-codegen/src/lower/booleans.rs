//! `oneOf` of a boolean and the texts "true" and "false" is a boolean that is read leniently.

use serde_json::{Value, json};

use crate::document::each_schema_of;

/// Marks such a boolean on its way through progenitor.
pub(crate) const FORMAT: &str = "signon-lenient";

pub(super) fn apply(spec: &mut Value) {
    each_schema_of(spec, &mut |schema| {
        if let (true, Some(object)) = (is_lenient(schema), schema.as_object_mut()) {
            object.remove("oneOf");
            object.insert("type".to_owned(), json!("boolean"));
            object.insert("format".to_owned(), json!(FORMAT));
        }
    });
}

/// Whether this is such an `oneOf`.
pub(crate) fn is_lenient(schema: &Value) -> bool {
    let alternatives = schema.get("oneOf").and_then(Value::as_array);
    match alternatives.map(Vec::as_slice) {
        Some([a, b]) => is_pair(a, b) || is_pair(b, a),
        _ => false,
    }
}

fn is_pair(boolean: &Value, text: &Value) -> bool {
    let texts = text.get("enum").and_then(Value::as_array);
    boolean.get("type") == Some(&json!("boolean"))
        && text.get("type") == Some(&json!("string"))
        && texts.is_some_and(|texts| texts.iter().all(|text| text == "true" || text == "false"))
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn booleans_that_come_as_text_are_booleans() {
        let text = json!({ "type": "string", "enum": ["true", "false"] });
        let other = json!({ "oneOf": [{ "type": "boolean" }, { "type": "string" }] });
        table(
            apply,
            &[
                (
                    "in either order, docs kept",
                    schemas(
                        json!({ "A": { "description": "d", "oneOf": [text, { "type": "boolean" }] } }),
                    ),
                    schemas(
                        json!({ "A": { "description": "d", "type": "boolean", "format": FORMAT } }),
                    ),
                ),
                (
                    "any other text is another type",
                    schemas(json!({ "A": other })),
                    schemas(json!({ "A": other })),
                ),
            ],
        );
    }
}
