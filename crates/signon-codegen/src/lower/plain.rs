//! Values that have one plain text: what can stand in a path, a query, a header, a cookie, a form or a text body.

use serde_json::{Value, json};

use crate::document::{is_secret, list, resolve, schema, set};

/// The schema as one of plain values, or nothing if its values have no plain text.
pub(super) fn plain(root: &Value, node: &Value) -> Option<Value> {
    let target = schema(root, node);
    let target = resolve(root, target)?;
    match target.get("type").and_then(Value::as_str) {
        Some("array") => {
            let items = target.get("items").cloned().unwrap_or_else(|| json!({}));
            let mut whole = target.clone();
            set(&mut whole, "items", one(root, &items)?);
            Some(whole)
        }
        _ => one(root, node),
    }
}

/// The same for a value that is no list.
pub(super) fn one(root: &Value, node: &Value) -> Option<Value> {
    let target = resolve(root, schema(root, node))?;
    let alternatives: Vec<&Value> = list(target, "oneOf").collect();
    if !alternatives.is_empty() {
        let all: Option<Vec<Value>> = alternatives.iter().map(|other| one(root, other)).collect();
        let secret = all?.iter().any(|other| is_secret(schema(root, other)));
        // Whichever it is, it is sent as text.
        return Some(text(secret));
    }
    if is_secret(target) {
        return Some(text(true));
    }
    let has = |key: &str| target.get(key).is_some();
    match target.get("type").and_then(Value::as_str) {
        Some("object" | "array") => None,
        Some(_) => Some(node.clone()),
        None if has("properties") || has("items") || has("additionalProperties") => None,
        None => Some(node.clone()),
    }
}

fn text(secret: bool) -> Value {
    if secret {
        json!({ "type": "string", "format": "password" })
    } else {
        json!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_with_one_text_are_plain() {
        let root = json!({ "components": { "schemas": { "Id": { "type": "string" }, "Box": { "properties": { "a": {} } } } } });
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        assert_eq!(plain(&root, &to("Id")), Some(to("Id")));
        let listed = json!({ "type": "array", "items": to("Id") });
        assert_eq!(plain(&root, &listed), Some(listed.clone()));
        let either =
            json!({ "oneOf": [{ "type": "integer" }, { "type": "string", "format": "password" }] });
        assert_eq!(plain(&root, &either), Some(text(true)));
        for none in [
            to("Box"),
            json!({ "type": "array", "items": to("Box") }),
            json!({ "type": "array", "items": listed }),
            json!({ "oneOf": [{ "type": "string" }, to("Box")] }),
        ] {
            assert_eq!(plain(&root, &none), None, "{none}");
        }
    }
}
