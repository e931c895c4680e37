//! Strings with listed values become enums that take other values too. Progenitor sees placeholders for the values, which
//! may clash as Rust names; restore writes the enum by the plan.

use serde_json::{Value, json};

use crate::document::{components, list};
use crate::lower::names::is_enum;

/// Gives the enums found: schema name and values.
pub(super) fn apply(spec: &mut Value) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (name, schema) in components(spec).into_iter().flatten() {
        if !is_enum(schema) {
            continue;
        }
        let mut values: Vec<String> = Vec::new();
        for value in list(schema, "enum")
            .chain(list(schema, "x-extensible-enum"))
            .filter_map(Value::as_str)
        {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        }
        if values.is_empty() {
            // Numbers among strings: nothing that could be listed.
            if let Some(object) = schema.as_object_mut() {
                object.remove("enum");
                object.remove("x-extensible-enum");
            }
            continue;
        }
        let placeholders: Vec<_> = (0..values.len()).map(|index| format!("v{index}")).collect();
        if let Some(object) = schema.as_object_mut() {
            object.remove("x-extensible-enum");
            object.remove("format");
            object.insert("enum".to_owned(), json!(placeholders));
        }
        found.push((name.clone(), values));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_values_go_into_the_plan() {
        let mut spec = crate::lower::schemas(json!({
            "Status": { "type": "string", "x-extensible-enum": ["error", "ERROR"] },
            "Mode": { "type": "string", "enum": ["a"], "description": "d" },
            "Free": { "type": "string" },
        }));
        let found = apply(&mut spec);
        let values = |values: &[&str]| {
            values
                .iter()
                .map(|value| (*value).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found,
            [
                ("Status".to_owned(), values(&["error", "ERROR"])),
                ("Mode".to_owned(), values(&["a"]))
            ]
        );
        assert_eq!(
            spec,
            crate::lower::schemas(json!({
                "Status": { "type": "string", "enum": ["v0", "v1"] },
                "Mode": { "type": "string", "enum": ["v0"], "description": "d" },
                "Free": { "type": "string" },
            }))
        );
    }
}
