//! `allOf` of one reference, which people write to give a reference a description, is that reference. Titles go too,
//! except in a `oneOf`, whose variants they name.

use serde_json::{Value, json};

use crate::document::{each_component, object, set, text};

pub(super) fn apply(spec: &mut Value) {
    each_component(spec, &mut |schema| {
        untitle(schema);
        let only = match schema
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            Some([only]) if schema.get("properties").is_none() => only.clone(),
            _ => return,
        };
        let nullable = [&*schema, &only]
            .iter()
            .any(|node| node.get("nullable") == Some(&Value::Bool(true)));
        let only = match only
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            Some([inner]) => inner.clone(),
            _ => only,
        };
        *schema = match nullable.then_some(&Value::Bool(true)) {
            Some(Value::Bool(true)) if only.get("$ref").is_some() => {
                json!({ "allOf": [only], "nullable": true })
            }
            Some(Value::Bool(true)) => {
                let mut only = only;
                set(&mut only, "nullable", true);
                only
            }
            _ => only,
        };
    });
}

/// The descriptions of properties, of which references lose theirs: schema name, wire name, text.
pub(super) fn property_docs(spec: &Value) -> Vec<(String, String, String)> {
    let mut docs = Vec::new();
    for (schema, node) in object(&spec["components"], "schemas") {
        for (wire, property) in object(node, "properties") {
            // A bare reference means what it refers to.
            let described = text(property, "description")
                .or_else(|| text(crate::document::schema(spec, property), "description"));
            if let Some(described) = described {
                docs.push((schema.clone(), wire.clone(), described.to_owned()));
            }
        }
    }
    docs
}

/// A type is called by its schema's name, or by the property it stands in.
fn untitle(schema: &mut Value) {
    let drop_title = |schema: &mut Value| {
        if let Some(object) = schema.as_object_mut() {
            object.remove("title");
        }
    };
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.values_mut().for_each(drop_title);
    }
    for key in ["items", "additionalProperties"] {
        schema.get_mut(key).into_iter().for_each(drop_title);
    }
    if schema.get("properties").is_some()
        || schema.get("enum").is_some()
        || schema.get("oneOf").is_some()
    {
        drop_title(schema);
    }
    if schema.get("$ref").is_some() {
        drop_title(schema);
    }
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn a_described_reference_is_a_reference() {
        let to = json!({ "$ref": "#/components/schemas/B" });
        table(
            apply,
            &[
                (
                    "with a description",
                    schemas(
                        json!({ "A": { "properties": { "b": { "allOf": [to], "description": "d" } } } }),
                    ),
                    schemas(json!({ "A": { "properties": { "b": to } } })),
                ),
                (
                    "one that may be null",
                    schemas(
                        json!({ "A": { "properties": { "b": { "allOf": [to], "nullable": true } } } }),
                    ),
                    schemas(
                        json!({ "A": { "properties": { "b": { "allOf": [to], "nullable": true } } } }),
                    ),
                ),
                (
                    "variants keep their titles",
                    schemas(json!({ "A": { "oneOf": [{ "type": "string", "title": "T" }, to] } })),
                    schemas(json!({ "A": { "oneOf": [{ "type": "string", "title": "T" }, to] } })),
                ),
            ],
        );
    }
}
