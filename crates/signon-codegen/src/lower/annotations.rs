//! Takes away what progenitor cannot or need not know: validation (the server validates), defaults (they are never
//! sent), examples, `not`, formats that would bring in other crates, extensions.

use serde_json::Value;

use crate::document::each_component;

/// What a type is made of. `title` names it, `description` documents it.
const KEPT: [&str; 16] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "description",
    "discriminator",
    "enum",
    "format",
    "items",
    "nullable",
    "oneOf",
    "properties",
    "required",
    "title",
    "type",
    "x-extensible-enum",
];

/// Formats with a Rust type of their own.
const FORMATS: [&str; 6] = [
    "int32",
    "int64",
    "float",
    "double",
    "password",
    crate::lower::booleans::FORMAT,
];

pub(super) fn apply(spec: &mut Value) {
    each_component(spec, &mut |schema| {
        let Some(object) = schema.as_object_mut() else {
            return;
        };
        object.retain(|key, _| KEPT.contains(&key.as_str()));
        if object
            .get("format")
            .is_some_and(|format| !FORMATS.iter().any(|known| format == *known))
        {
            object.remove("format");
        }
        if object.get("additionalProperties") == Some(&Value::Bool(false)) {
            // Providers add fields; a client that refuses them breaks on the day they do.
            object.remove("additionalProperties");
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lower::{schemas, table};

    #[test]
    fn only_what_makes_a_type_is_left() {
        table(
            super::apply,
            &[
                (
                    "validation and defaults",
                    schemas(
                        json!({ "A": { "type": "string", "minLength": 1, "pattern": "^a", "default": "a", "example": "a" } }),
                    ),
                    schemas(json!({ "A": { "type": "string" } })),
                ),
                (
                    "a secret with validation is still a secret",
                    schemas(
                        json!({ "A": { "type": "string", "format": "password", "minLength": 12 } }),
                    ),
                    schemas(json!({ "A": { "type": "string", "format": "password" } })),
                ),
                (
                    "not, formats, closed objects, inside properties",
                    schemas(
                        json!({ "A": { "type": "object", "additionalProperties": false, "properties": {
                        "id": { "type": "string", "format": "uuid", "x-decision": "…" },
                        "n": { "type": "integer", "format": "int32", "maximum": 9 },
                    }, "not": { "required": ["b"] } } }),
                    ),
                    schemas(json!({ "A": { "type": "object", "properties": {
                        "id": { "type": "string" },
                        "n": { "type": "integer", "format": "int32" },
                    } } })),
                ),
            ],
        );
    }
}
