//! Named schemas that are no type of their own (plain strings, numbers, lists, maps) are put where they are used, so that
//! users see `String`, `Secret` or `Vec<…>` and no newtype. The name stays as a title: it names the variant of a `oneOf`.

use serde_json::{Map, Value, json};

use crate::document::{components, each_component, reference};
use crate::lower::WITNESS;

pub(super) fn apply(spec: &mut Value) {
    // A list of a list takes as many rounds as it is deep; a circle of aliases ends here.
    for _ in 0..16 {
        let Some(schemas) = components(spec) else {
            return;
        };
        let all: Vec<&String> = schemas
            .iter()
            .filter(|(name, schema)| is_alias(name, schema))
            .map(|(name, _)| name)
            .collect();
        // Those that use no other one first; an alias of an alias has its turn in the next round.
        let aliases: Map<String, Value> = schemas
            .iter()
            .filter(|(name, schema)| {
                all.contains(name) && !all.iter().any(|other| refers_to(schema, other))
            })
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect();
        if aliases.is_empty() {
            return;
        }
        schemas.retain(|name, _| !aliases.contains_key(name));
        each_component(spec, &mut |schema| {
            let name = reference(schema).and_then(|to| to.strip_prefix("#/components/schemas/"));
            let Some((name, alias)) = name.and_then(|name| aliases.get_key_value(name)) else {
                return;
            };
            let mut alias = alias.clone();
            if let Some(object) = alias.as_object_mut() {
                object.insert("title".to_owned(), json!(name));
                object.remove("description");
            }
            *schema = alias;
        });
    }
}

fn is_alias(name: &str, schema: &Value) -> bool {
    let has = |key: &str| schema.get(key).is_some();
    !name.starts_with(WITNESS)
        && !["properties", "oneOf", "anyOf", "enum"]
            .iter()
            .any(|key| has(key))
        && !refers_to(schema, name)
}

/// A list of itself stays a type.
fn refers_to(schema: &Value, name: &str) -> bool {
    let target = format!("#/components/schemas/{name}");
    match schema {
        Value::Object(members) => members.iter().any(|(key, member)| {
            (key == "$ref" && *member == target.as_str()) || refers_to(member, name)
        }),
        Value::Array(items) => items.iter().any(|item| refers_to(item, name)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    #[test]
    fn only_types_of_their_own_keep_their_name() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        table(
            apply,
            &[
                (
                    "a secret string and a list of objects",
                    schemas(json!({
                        "Token": { "type": "string", "format": "password", "description": "d" },
                        "Answers": { "type": "array", "items": to("Answer") },
                        "Answer": { "properties": { "token": to("Token") } },
                        "Either": { "oneOf": [to("Token"), to("Answers")] },
                    })),
                    schemas(json!({
                        "Answer": { "properties": { "token": { "type": "string", "format": "password", "title": "Token" } } },
                        "Either": { "oneOf": [
                            { "type": "string", "format": "password", "title": "Token" },
                            { "type": "array", "items": to("Answer"), "title": "Answers" },
                        ] },
                    })),
                ),
                (
                    "an alias of an alias; a tree stays",
                    schemas(json!({
                        "A": to("B"),
                        "B": { "type": "string" },
                        "Tree": { "type": "array", "items": to("Tree") },
                        "User": { "properties": { "a": to("A") } },
                    })),
                    schemas(json!({
                        "Tree": { "type": "array", "items": to("Tree") },
                        "User": { "properties": { "a": { "type": "string", "title": "A" } } },
                    })),
                ),
            ],
        );
    }
}
