//! Gives every nameless object, enum and alternative a name: its title, or that of the schema around it with the
//! property's. Types of one shape and one name are one type.

use serde_json::{Map, Value, json};

use crate::document::{components, set};
use crate::lower::WITNESS;
use crate::naming::pascal;

pub(super) fn apply(spec: &mut Value) {
    let Some(schemas) = components(spec) else {
        return;
    };
    let mut named = Map::new();
    let mut taken: Vec<String> = schemas.keys().map(|name| pascal(name)).collect();
    for (name, schema) in schemas.iter_mut() {
        let around = if name.starts_with(WITNESS) {
            ""
        } else {
            name.as_str()
        };
        inside(schema, around, &mut named, &mut taken);
    }
    schemas.extend(named);
}

/// Names everything below a schema that keeps its own name.
fn inside(
    schema: &mut Value,
    around: &str,
    named: &mut Map<String, Value>,
    taken: &mut Vec<String>,
) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for (property, schema) in properties {
            name(
                schema,
                &format!("{}{}", pascal(around), pascal(property)),
                named,
                taken,
            );
        }
    }
    for (key, suffix) in [("items", "Item"), ("additionalProperties", "Value")] {
        if let Some(schema) = object.get_mut(key) {
            name(schema, &format!("{}{suffix}", pascal(around)), named, taken);
        }
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        let alternatives = object.get_mut(key).and_then(Value::as_array_mut);
        for (index, schema) in alternatives.into_iter().flatten().enumerate() {
            name(
                schema,
                &format!("{}Variant{index}", pascal(around)),
                named,
                taken,
            );
        }
    }
}

/// Gives one schema a name if it needs one, and everything below it.
fn name(
    schema: &mut Value,
    proposal: &str,
    named: &mut Map<String, Value>,
    taken: &mut Vec<String>,
) {
    let own = schema.get("title").and_then(Value::as_str).map(pascal);
    let proposal = own.unwrap_or_else(|| proposal.to_owned());
    inside(schema, &proposal, named, taken);
    if !needs_name(schema) {
        return;
    }
    let nullable = schema
        .as_object_mut()
        .and_then(|object| object.remove("nullable"));
    let description = schema.get("description").cloned();
    if let Some(object) = schema.as_object_mut() {
        object.remove("title");
    }
    let mut unique = proposal;
    while taken.contains(&unique) && !named.get(&unique).is_some_and(|known| same(known, schema)) {
        unique.push('_');
    }
    taken.push(unique.clone());
    let reference = json!({ "$ref": format!("#/components/schemas/{unique}") });
    named
        .entry(unique)
        .or_insert_with(|| std::mem::take(schema));
    let nullable = nullable.unwrap_or(Value::Bool(false));
    let mut outer = json!({ "allOf": [reference], "nullable": nullable });
    if let Some(description) = description {
        set(&mut outer, "description", description);
    }
    *schema = outer;
}

/// Whether two schemas are of one shape, whatever is said about them.
fn same(a: &Value, b: &Value) -> bool {
    let shape = |schema: &Value| {
        let mut schema = schema.clone();
        if let Some(object) = schema.as_object_mut() {
            object.remove("description");
        }
        schema
    };
    shape(a) == shape(b)
}

fn needs_name(schema: &Value) -> bool {
    let has = |key: &str| schema.get(key).is_some();
    let alternatives = ["oneOf", "anyOf"].iter().any(|key| has(key));
    has("properties") || alternatives || is_enum(schema)
}

/// Whether a schema is a string with listed values.
pub(super) fn is_enum(schema: &Value) -> bool {
    let is_string = schema.get("type") == Some(&json!("string"));
    is_string && (schema.get("enum").is_some() || schema.get("x-extensible-enum").is_some())
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn nameless_types_are_named_after_where_they_stand() {
        let to = |name: &str| json!({ "allOf": [{ "$ref": format!("#/components/schemas/{name}") }], "nullable": false });
        let point = json!({ "type": "object", "properties": { "x": { "type": "number" } } });
        table(
            apply,
            &[
                (
                    "a property's object, an item's enum",
                    schemas(json!({ "User": { "properties": {
                        "home": point,
                        "roles": { "type": "array", "items": { "type": "string", "enum": ["a"] } },
                    } } })),
                    schemas(json!({
                        "User": { "properties": {
                            "home": to("UserHome"),
                            "roles": { "type": "array", "items": to("UserRolesItem") },
                        } },
                        "UserHome": point,
                        "UserRolesItem": { "type": "string", "enum": ["a"] },
                    })),
                ),
                (
                    "a title wins; a name that is taken is told apart",
                    schemas(json!({
                        "Point": { "type": "object" },
                        "User": { "properties": { "at": { "title": "Point", "properties": {} } } },
                    })),
                    schemas(json!({
                        "Point": { "type": "object" },
                        "User": { "properties": { "at": to("Point_") } },
                        "Point_": { "properties": {} },
                    })),
                ),
            ],
        );
    }
}
