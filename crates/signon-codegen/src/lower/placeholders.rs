//! Every schema and property goes through progenitor under a placeholder, and gets a name of ours afterwards: whatever the
//! document calls it (a keyword, a type of Rust's own, a name that differs from another one only in case) cannot clash.

use serde_json::{Map, Value};

use crate::document::{
    components, each_component, list, object, reference, schema_name, set, text,
};
use crate::lower::WITNESS;
use crate::naming::{pascal, snake, unique};
use crate::plan::{FieldNames, Tag, TypeNames};
use crate::reserved;

/// What a placeholder begins with.
const PREFIX: &str = "SignonType";

/// Gives the names, in the order of the schemas.
pub(super) fn apply(spec: &mut Value) -> Vec<TypeNames> {
    let Some(schemas) = components(spec) else {
        return Vec::new();
    };
    let mut taken = reserved::taken(&[&reserved::BUILDERS, &reserved::TYPES]);
    let mut types: Vec<TypeNames> = schemas
        .iter()
        .filter(|(name, _)| !name.starts_with(WITNESS))
        .enumerate()
        .map(|(index, (name, schema))| TypeNames {
            placeholder: format!("{PREFIX}{index}"),
            schema: name.clone(),
            rust: unique(pascal(name), &mut taken),
            fields: fields(schema),
            variants: Vec::new(),
            tag: tag(schema),
        })
        .collect();
    let all: Vec<_> = types
        .iter()
        .map(|known| match schemas.get(&known.schema) {
            Some(schema) => variants(schema, &known.rust, &types),
            None => Vec::new(),
        })
        .collect();
    for (known, variants) in types.iter_mut().zip(all) {
        known.variants = variants;
    }
    let mut renamed = Map::new();
    for (name, mut schema) in std::mem::take(schemas) {
        let known = types.iter().find(|known| known.schema == name);
        if let Some(known) = known {
            rename_properties(&mut schema, &known.fields);
        }
        let name = known.map_or(name, |known| known.placeholder.clone());
        renamed.insert(name, schema);
    }
    *schemas = renamed;
    each_component(spec, &mut |schema| {
        let to = reference(schema).and_then(|to| to.strip_prefix("#/components/schemas/"));
        if let Some(known) = types.iter().find(|known| Some(known.schema.as_str()) == to) {
            let to = format!("#/components/schemas/{}", known.placeholder);
            set(schema, "$ref", to);
        }
    });
    types
}

/// In the document's order, which the placeholders keep where names would be sorted: it is that of a constructor's
/// arguments as well.
fn fields(schema: &Value) -> Vec<FieldNames> {
    let mut taken = Vec::new();
    let fields = object(schema, "properties")
        .enumerate()
        .map(|(index, (wire, _))| FieldNames {
            placeholder: format!("p{index:04}"),
            wire: wire.clone(),
            rust: unique(snake(wire), &mut taken),
        });
    fields.collect()
}

fn rename_properties(schema: &mut Value, fields: &[FieldNames]) {
    let placeholder = |wire: &str| {
        let field = fields.iter().find(|field| field.wire == wire)?;
        Some(field.placeholder.clone())
    };
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        let renamed = std::mem::take(properties)
            .into_iter()
            .filter_map(|(wire, property)| Some((placeholder(&wire)?, property)));
        *properties = renamed.collect();
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        // What is required but nowhere described is only validated.
        let renamed = required
            .iter()
            .filter_map(|wire| placeholder(wire.as_str()?))
            .map(Value::String);
        *required = renamed.collect();
    }
}

/// By which property alternatives are told apart. Unless it is said otherwise, its value is the schema's name.
pub(crate) fn tag(schema: &Value) -> Option<Tag> {
    let discriminator = schema.get("discriminator")?;
    let wire = text(discriminator, "propertyName")?.to_owned();
    let values = list(schema, "oneOf").map(|node| {
        let Some(name) = schema_name(node) else {
            return Vec::new();
        };
        let mapped: Vec<String> = object(discriminator, "mapping")
            .filter(|(_, to)| {
                let to = to.as_str().unwrap_or_default();
                to.strip_prefix("#/components/schemas/").unwrap_or(to) == name
            })
            .map(|(value, _)| value.clone())
            .collect();
        if mapped.is_empty() {
            vec![name.to_owned()]
        } else {
            mapped
        }
    });
    let values: Vec<Vec<String>> = values.collect();
    // Where an alternative has no name, no value can stand for it.
    (!values.is_empty() && !values.iter().any(Vec::is_empty)).then_some(Tag { wire, values })
}

/// Alternatives are called by their title, their schema's name, or their kind; nameless ones are numbered.
fn variants(schema: &Value, around: &str, types: &[TypeNames]) -> Vec<String> {
    let mut taken = Vec::new();
    let names = list(schema, "oneOf").map(|node| {
        let node = match list(node, "allOf").next() {
            Some(only) => only,
            None => node,
        };
        let known = reference(node)
            .and_then(|to| to.strip_prefix("#/components/schemas/"))
            .and_then(|name| types.iter().find(|known| known.schema == name));
        let name = match (known, text(node, "title"), text(node, "type")) {
            (Some(known), ..) => {
                let inner = known.rust.strip_prefix(around);
                let inner = inner.filter(|rest| rest.starts_with("Variant"));
                inner.unwrap_or(&known.rust).to_owned()
            }
            (None, Some(title), _) => pascal(title),
            (None, None, Some("array")) => "List".to_owned(),
            (None, None, Some("object")) => "Map".to_owned(),
            (None, None, Some(kind)) => pascal(kind),
            (None, None, None) => "Any".to_owned(),
        };
        unique(name, &mut taken)
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_name_of_a_document_reaches_progenitor() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let mut spec = crate::lower::schemas(json!({
            "SignonWitness0": { "properties": { "r200": to("String") } },
            "String": { "properties": { "type": { "type": "string" }, "a-b": to("PARCEL"), "a_b": {} }, "required": ["type", "gone"] },
            "Parcel": { "oneOf": [to("ParcelBox"), { "type": "string" }, { "type": "string", "title": "as text" }] },
            "Tagged": {
                "oneOf": [to("ParcelBox"), to("String")],
                "discriminator": { "propertyName": "type", "mapping": { "box": "#/components/schemas/ParcelBox", "crate": "ParcelBox" } },
            },
            "PARCEL": { "type": "object", "properties": {} },
            "ParcelBox": { "type": "object", "properties": {} },
        }));
        let types = apply(&mut spec);
        let names: Vec<_> = types.iter().map(|known| known.rust.as_str()).collect();
        assert_eq!(
            names,
            ["String_", "Parcel", "Tagged", "Parcel_", "ParcelBox"]
        );
        assert_eq!(types[1].variants, ["ParcelBox", "String", "AsText"]);
        let tag = types[2].tag.as_ref().expect("a tag");
        assert_eq!(tag.wire, "type");
        assert_eq!(tag.values, [vec!["box", "crate"], vec!["String"]]);
        let fields: Vec<_> = types[0]
            .fields
            .iter()
            .map(|field| (field.wire.as_str(), field.rust.as_str()))
            .collect();
        assert_eq!(fields, [("type", "type_"), ("a-b", "a_b"), ("a_b", "a_b_")]);
        assert_eq!(
            spec,
            crate::lower::schemas(json!({
                "SignonWitness0": { "properties": { "r200": to("SignonType0") } },
                "SignonType0": {
                    "properties": { "p0000": { "type": "string" }, "p0001": to("SignonType3"), "p0002": {} },
                    "required": ["p0000"],
                },
                "SignonType1": { "oneOf": [to("SignonType4"), { "type": "string" }, { "type": "string", "title": "as text" }] },
                "SignonType2": {
                    "oneOf": [to("SignonType4"), to("SignonType0")],
                    "discriminator": { "propertyName": "type", "mapping": { "box": "#/components/schemas/ParcelBox", "crate": "ParcelBox" } },
                },
                "SignonType3": { "type": "object", "properties": {} },
                "SignonType4": { "type": "object", "properties": {} },
            }))
        );
    }
}
