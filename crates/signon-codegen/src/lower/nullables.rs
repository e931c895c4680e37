//! A named schema that may be null is a type that may not, and every reference to it may be null instead.

use serde_json::{Value, json};

use crate::document::{components, each_component, reference};

pub(super) fn apply(spec: &mut Value) {
    let mut nullable = Vec::new();
    for (name, schema) in components(spec).into_iter().flatten() {
        let removed = schema
            .as_object_mut()
            .and_then(|schema| schema.remove("nullable"));
        if removed == Some(Value::Bool(true)) {
            nullable.push(format!("#/components/schemas/{name}"));
        }
    }
    if nullable.is_empty() {
        return;
    }
    each_component(spec, &mut |schema| {
        if reference(schema).is_some_and(|to| nullable.iter().any(|known| known == to)) {
            *schema = json!({ "allOf": [schema.take()], "nullable": true });
        }
        // Where one alternative may be null, the whole may be.
        if let Some(Value::Array(all)) = schema.get_mut("oneOf") {
            for one in all.iter_mut().filter_map(Value::as_object_mut) {
                one.remove("nullable");
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lower::{schemas, table};

    #[test]
    fn references_are_nullable_in_place_of_what_they_refer_to() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        table(
            super::apply,
            &[(
                "one that may be null and one that may not",
                schemas(json!({
                    "Next": { "type": "string", "enum": ["done"], "nullable": true },
                    "Size": { "type": "integer", "nullable": false },
                    "Reply": { "properties": { "next": to("Next"), "size": to("Size"), "all": { "items": to("Next") } } },
                })),
                schemas(json!({
                    "Next": { "type": "string", "enum": ["done"] },
                    "Size": { "type": "integer" },
                    "Reply": { "properties": {
                        "next": { "allOf": [to("Next")], "nullable": true },
                        "size": to("Size"),
                        "all": { "items": { "allOf": [to("Next")], "nullable": true } },
                    } },
                })),
            )],
        );
    }
}
