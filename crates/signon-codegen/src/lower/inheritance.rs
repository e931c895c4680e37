//! `allOf` of several schemas, which is how documents inherit, is one schema with all of their properties.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::document::{each_schema_of, escape, list, object, reference};

/// Keys that say something about the values. An `allOf` member with none of them only describes.
const SAYS: [&str; 13] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "enum",
    "format",
    "items",
    "nullable",
    "oneOf",
    "properties",
    "required",
    "type",
    "x-extensible-enum",
];

/// More alternatives of alternatives than these, or more levels of them, all beside properties, are in no document that a
/// person wrote. Each level multiplies them, and the time that turning them into types takes.
const NESTED: usize = 64;
const LEVELS: usize = 3;

/// # Errors
///
/// The pointer of a schema whose alternatives multiply beyond all measure.
pub(super) fn apply(spec: &mut Value) -> Result<(), String> {
    let root = spec.clone();
    if merge_all(&root, spec) {
        return Ok(());
    }
    let schemas = root.pointer("/components/schemas");
    let mut schemas = schemas.and_then(Value::as_object).into_iter().flatten();
    let culprit = schemas.find(|(name, schema)| {
        let mut alone = json!({ "components": { "schemas": { *name: schema } } });
        !merge_all(&root, &mut alone)
    });
    Err(culprit.map_or(String::new(), |(name, _)| {
        format!("/components/schemas/{}", escape(name))
    }))
}

/// Merges what is in the document, and says whether it stayed within measure.
fn merge_all(root: &Value, spec: &mut Value) -> bool {
    let mut merging = Merging::of(root);
    each_schema_of(spec, &mut |schema| {
        let own = SAYS
            .iter()
            .any(|key| !matches!(*key, "allOf" | "nullable") && schema.get(*key).is_some());
        let parts = list(schema, "allOf").filter(|part| says(part)).count();
        if schema.get("allOf").is_some() && (own || parts != 1) {
            *schema = merging.merged(schema);
        } else if let Some(Value::Array(all)) = schema.get_mut("allOf") {
            all.retain(says);
        }
        if schema.get("properties").is_some() && schema.get("oneOf").is_some() {
            distribute(&mut merging, schema);
        }
    });
    !merging.exceeded
}

/// Properties beside alternatives are properties of each alternative.
fn distribute(merging: &mut Merging<'_>, schema: &mut Value) {
    let Some(mut common) = schema.as_object().cloned() else {
        return;
    };
    let alternatives = common.remove("oneOf");
    let outer = ["title", "description", "nullable"];
    let outer: Vec<_> = outer
        .iter()
        .filter_map(|key| common.shift_remove_entry(*key))
        .collect();
    let alternatives = alternatives.as_ref().and_then(Value::as_array);
    let all: Vec<Value> = alternatives
        .into_iter()
        .flatten()
        .map(|one| merging.merged(&json!({ "allOf": [common, one] })))
        .collect();
    let mut left = NESTED;
    merging.exceeded |= !all.iter().all(|one| merging.nested(one, LEVELS, &mut left));
    let mut whole: Map<String, Value> = outer.into_iter().collect();
    whole.insert("oneOf".to_owned(), all.into());
    *schema = whole.into();
}

fn says(part: &Value) -> bool {
    SAYS.iter().any(|key| part.get(*key).is_some())
}

/// What is under way, and what is done.
struct Merging<'a> {
    root: &'a Value,
    through: Vec<String>,
    /// What each reference is once it is merged: a document may name it twice at each of many levels.
    known: HashMap<String, Value>,
    exceeded: bool,
}

impl<'a> Merging<'a> {
    fn of(root: &'a Value) -> Self {
        Self {
            root,
            through: Vec::new(),
            known: HashMap::new(),
            exceeded: false,
        }
    }

    /// One schema that says what all members say; what the schema itself says comes last and wins.
    fn merged(&mut self, schema: &Value) -> Value {
        if let Some(to) = reference(schema) {
            return self.target(to);
        }
        let mut out = Map::new();
        for part in list(schema, "allOf") {
            if let Value::Object(part) = self.merged(part) {
                // A name and a description belong to the member, not to what is made of it.
                let part = part.into_iter().filter(|(key, _)| {
                    !matches!(key.as_str(), "title" | "description" | "example")
                });
                add(&mut out, part);
            }
        }
        let own = schema.as_object().cloned().unwrap_or_default();
        add(&mut out, own.into_iter().filter(|(key, _)| key != "allOf"));
        Value::Object(out)
    }

    /// Takes the alternatives of an alternative, and theirs in turn, from what is left; says whether it was enough.
    fn nested(&mut self, one: &Value, levels: usize, left: &mut usize) -> bool {
        list(one, "oneOf").all(|inner| {
            *left = left.saturating_sub(1);
            let inner = self.merged(inner);
            levels > 0 && *left > 0 && self.nested(&inner, levels - 1, left)
        })
    }

    fn target(&mut self, to: &str) -> Value {
        if let Some(known) = self.known.get(to) {
            return known.clone();
        }
        // A circle is reported by lint; here it only must end.
        if self.through.iter().any(|known| known == to) {
            return json!({});
        }
        let target = to.strip_prefix('#').and_then(|to| self.root.pointer(to));
        self.through.push(to.to_owned());
        let target = target.map_or(json!({}), |target| self.merged(target));
        self.through.pop();
        self.known.insert(to.to_owned(), target.clone());
        target
    }
}

fn add(out: &mut Map<String, Value>, part: impl Iterator<Item = (String, Value)>) {
    for (key, value) in part {
        match (key.as_str(), out.get_mut(&key), value) {
            ("properties", Some(Value::Object(known)), Value::Object(more)) => known.extend(more),
            ("required", Some(Value::Array(known)), Value::Array(more)) => {
                for name in more {
                    if !known.contains(&name) {
                        known.push(name);
                    }
                }
            }
            (_, _, value) => {
                out.insert(key, value);
            }
        }
    }
}

/// The schemas that contain themselves by `allOf`, which no value can satisfy: their pointers.
pub(crate) fn circles(root: &Value) -> Vec<String> {
    let names = object(&root["components"], "schemas").map(|(name, _)| name);
    names
        .map(|name| format!("#/components/schemas/{}", escape(name)))
        .filter(|start| {
            let mut seen: Vec<String> = Vec::new();
            let mut next = vec![start.clone()];
            while let Some(at) = next.pop() {
                let node = at.strip_prefix('#').and_then(|at| root.pointer(at));
                let parts = node.into_iter().flat_map(|node| list(node, "allOf"));
                for to in parts.filter_map(reference) {
                    if to == start {
                        return true;
                    }
                    if !seen.iter().any(|known| known == to) {
                        seen.push(to.to_owned());
                        next.push(to.to_owned());
                    }
                }
            }
            false
        })
        .map(|start| start.trim_start_matches('#').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::lower::{schemas, table};

    use super::*;

    fn to(name: &str) -> Value {
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    fn in_measure(spec: &mut Value) {
        apply(spec).unwrap();
    }

    #[test]
    fn an_heir_has_all_properties() {
        let base = json!({ "type": "object", "description": "b", "required": ["id"], "properties": { "id": { "type": "string" } } });
        table(
            in_measure,
            &[
                (
                    "a base and properties of its own, in either place",
                    schemas(json!({
                        "Base": base,
                        "A": { "allOf": [to("Base"), { "type": "object", "required": ["x"], "properties": { "x": {} } }] },
                        "B": { "allOf": [to("A")], "properties": { "y": {} } },
                    })),
                    schemas(json!({
                        "Base": base,
                        "A": { "type": "object", "required": ["id", "x"], "properties": { "id": { "type": "string" }, "x": {} } },
                        "B": { "type": "object", "required": ["id", "x"], "properties": { "id": { "type": "string" }, "x": {}, "y": {} } },
                    })),
                ),
                (
                    "one reference and a description stay a reference",
                    schemas(
                        json!({ "Base": base, "A": { "properties": { "b": { "allOf": [to("Base"), { "description": "d" }] } } } }),
                    ),
                    schemas(
                        json!({ "Base": base, "A": { "properties": { "b": { "allOf": [to("Base")] } } } }),
                    ),
                ),
            ],
        );
    }

    #[test]
    fn properties_beside_alternatives_belong_to_each() {
        let card = json!({ "properties": { "card": {} } });
        table(
            in_measure,
            &[(
                "one common property",
                schemas(json!({
                    "Card": card,
                    "A": { "description": "d", "properties": { "id": {} }, "oneOf": [to("Card"), { "properties": { "iban": {} } }] },
                })),
                schemas(json!({
                    "Card": card,
                    "A": { "description": "d", "oneOf": [
                        { "properties": { "id": {}, "card": {} } },
                        { "properties": { "id": {}, "iban": {} } },
                    ] },
                })),
            )],
        );
    }

    #[test]
    fn what_is_inherited_twice_at_each_of_many_levels_takes_no_longer() {
        let mut levels: Map<String, Value> = (0..64)
            .map(|level| {
                let next = to(&format!("A{}", level + 1));
                (format!("A{level}"), json!({ "allOf": [next, next] }))
            })
            .collect();
        levels.insert("A64".to_owned(), json!({ "properties": { "a": {} } }));
        let mut spec = schemas(levels.into());
        // Twice as long for each level would never end.
        in_measure(&mut spec);
        let first = &spec["components"]["schemas"]["A0"];
        assert_eq!(first, &json!({ "properties": { "a": {} } }));
    }

    #[test]
    fn a_circle_of_heirs_is_found_and_ends() {
        let mut spec = schemas(json!({
            "A": { "allOf": [to("B"), { "properties": { "a": {} } }] },
            "B": { "allOf": [to("A"), { "properties": { "b": to("B") } }] },
        }));
        assert_eq!(
            circles(&spec),
            ["/components/schemas/A", "/components/schemas/B"]
        );
        in_measure(&mut spec);
    }
}
