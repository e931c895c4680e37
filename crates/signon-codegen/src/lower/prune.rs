//! Drops the schemas that no operation uses: nobody should compile them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::components;
use crate::lower::WITNESS;

pub(super) fn apply(spec: &mut Value) {
    let Some(schemas) = components(spec) else {
        return;
    };
    let mut used = BTreeSet::new();
    for (name, schema) in schemas.iter() {
        if name.starts_with(WITNESS) {
            used.insert(name.clone());
            mark(schemas, schema, &mut used);
        }
    }
    schemas.retain(|name, _| used.contains(name));
}

fn mark(schemas: &serde_json::Map<String, Value>, node: &Value, used: &mut BTreeSet<String>) {
    match node {
        Value::Object(members) => {
            for (key, member) in members {
                let name = member
                    .as_str()
                    .and_then(|to| to.strip_prefix("#/components/schemas/"));
                match name {
                    Some(name) if key == "$ref" => {
                        if used.insert(name.to_owned()) {
                            schemas
                                .get(name)
                                .into_iter()
                                .for_each(|schema| mark(schemas, schema, used));
                        }
                    }
                    _ => mark(schemas, member, used),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| mark(schemas, item, used)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::lower::{schemas, table};

    #[test]
    fn only_what_operations_reach_is_left() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        table(
            super::apply,
            &[(
                "through each other, and in circles",
                schemas(json!({
                    "SignonWitness0": { "properties": { "r200": to("A") } },
                    "A": { "properties": { "b": { "type": "array", "items": to("B") } } },
                    "B": { "properties": { "a": to("A") } },
                    "Dead": { "properties": { "a": to("A") } },
                })),
                schemas(json!({
                    "SignonWitness0": { "properties": { "r200": to("A") } },
                    "A": { "properties": { "b": { "type": "array", "items": to("B") } } },
                    "B": { "properties": { "a": to("A") } },
                })),
            )],
        );
    }
}
