//! Request bodies: which media type is sent, and what of it the caller sets.

use serde_json::Value;

use crate::document::{flag, list, object, schema, schema_name, text};
use crate::lower::operations::{Witness, description, with_default};
use crate::lower::security;
use crate::plan::{Body, BodyMedia, BodyShape, Field, FieldKind, Scheme};

type Read = (Option<Body>, Option<Scheme>);

/// The body of an operation, and the credentials that its form carries.
pub(super) fn read(
    root: &Value,
    operation: &Value,
    in_replies: &[String],
    witness: &mut Witness,
) -> Result<Read, (String, String)> {
    let Some(body) = operation.get("requestBody") else {
        return Ok((None, None));
    };
    let media: Vec<(&String, &Value)> = object(body, "content").collect();
    let Some((media_type, node)) = choose(&media) else {
        let found = media
            .iter()
            .map(|(name, _)| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ");
        return Err((
            format!("no media type that can be sent: {found}"),
            "offer `application/json`, a form, or text".to_owned(),
        ));
    };
    let unused_media = media
        .iter()
        .map(|(name, _)| (*name).clone())
        .filter(|name| name != media_type)
        .collect();
    let kind = body_media(media_type);
    let top = node.get("schema").unwrap_or(&Value::Null);
    let mut in_form = None;
    let shape = match (is_flat(root, top), &kind) {
        (true, BodyMedia::Json | BodyMedia::Form) => {
            let outer = schema(root, top);
            in_form = security::form_scheme(root, outer);
            let inside = if kind == BodyMedia::Json {
                only_object(root, outer)
            } else {
                None
            };
            let node = inside.as_ref().map_or(top, |(_, node)| *node);
            BodyShape::Fields {
                fields: fields(root, schema(root, node), witness),
                inside: inside.map(|(name, _)| name.clone()),
                value: value(node, in_replies, witness),
            }
        }
        _ => BodyShape::Value {
            witness: witness.add("b", "body", top),
            docs: description(body),
        },
    };
    let required = flag(body, "required");
    Ok((
        Some(Body {
            media: kind,
            required,
            shape,
            unused_media,
        }),
        in_form,
    ))
}

/// JSON first, then forms, then text: the first that the client can write.
fn choose<'a>(media: &[(&'a String, &'a Value)]) -> Option<(&'a String, &'a Value)> {
    let find = |wanted: &dyn Fn(&str) -> bool| {
        media
            .iter()
            .find(|(name, _)| wanted(name.as_str()))
            .copied()
    };
    find(&is_json)
        .or_else(|| find(&|name| essence(name) == "application/x-www-form-urlencoded"))
        .or_else(|| find(&|name| name.starts_with("text/")))
}

fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type).trim()
}

/// Whether a media type is JSON in any of its names.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json")
}

fn body_media(media_type: &str) -> BodyMedia {
    match essence(media_type) {
        "application/x-www-form-urlencoded" => BodyMedia::Form,
        text if text.starts_with("text/") => BodyMedia::Text(text.to_owned()),
        _ => BodyMedia::Json,
    }
}

/// Whether a schema is an object of named properties and nothing else.
fn is_flat(root: &Value, node: &Value) -> bool {
    let schema = schema(root, node);
    schema
        .get("properties")
        .is_some_and(|properties| properties.as_object().is_some_and(|p| !p.is_empty()))
        && ["oneOf", "anyOf", "allOf", "additionalProperties"]
            .iter()
            .all(|key| schema.get(*key).is_none())
}

/// The only property of an envelope, if it is required and an object itself.
fn only_object<'a>(root: &'a Value, outer: &'a Value) -> Option<(&'a String, &'a Value)> {
    let mut properties = object(outer, "properties");
    let (name, node) = properties.next()?;
    let required = list(outer, "required").any(|required| required == name);
    (properties.next().is_none() && required && is_flat(root, node)).then_some((name, node))
}

/// A type that replies have too can be sent back as it came.
fn value(node: &Value, in_replies: &[String], witness: &mut Witness) -> Option<String> {
    let name = schema_name(node).filter(|name| in_replies.iter().any(|known| known == name))?;
    Some(witness.add("b", name, node))
}

fn fields(root: &Value, schema_node: &Value, witness: &mut Witness) -> Vec<Field> {
    let required: Vec<&str> = list(schema_node, "required")
        .filter_map(Value::as_str)
        .collect();
    let fields =
        object(schema_node, "properties")
            .enumerate()
            .filter_map(|(index, (wire, node))| {
                let target = schema(root, node);
                if flag(node, "readOnly")
                    || flag(target, "readOnly")
                    || text(node, "x-credential").is_some()
                {
                    return None;
                }
                let required = required.contains(&wire.as_str());
                let kind = match (required, constant(target)) {
                    (true, Some((value, false))) => FieldKind::Constant(value.to_owned()),
                    (true, Some((value, true))) => FieldKind::ConstantList(value.to_owned()),
                    _ => FieldKind::Setter {
                        witness: witness.add(&format!("f{index}"), wire, node),
                    },
                };
                let mut docs = description(node);
                if docs.is_empty() {
                    docs = description(target);
                }
                with_default(&mut docs, target);
                Some(Field {
                    wire: wire.clone(),
                    required,
                    docs,
                    kind,
                })
            });
    fields.collect()
}

/// The one value that a string may have, and whether it is wanted inside a list of exactly one.
fn constant(schema: &Value) -> Option<(&str, bool)> {
    match text(schema, "type")? {
        "string" => Some((only_value(schema)?, false)),
        "array" if schema["minItems"] == 1 && schema["maxItems"] == 1 => {
            Some((only_value(schema.get("items")?)?, true))
        }
        _ => None,
    }
}

fn only_value(schema: &Value) -> Option<&str> {
    let mut values = list(schema, "enum");
    let value = values.next()?.as_str()?;
    values.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_preferred_then_forms_then_text() {
        let node = Value::Null;
        let names: Vec<String> = [
            "multipart/form-data",
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
        ]
        .map(str::to_owned)
        .to_vec();
        let media: Vec<_> = names.iter().map(|name| (name, &node)).collect();
        assert_eq!(
            choose(&media).map(|(name, _)| name.as_str()),
            Some("application/merge-patch+json")
        );
        assert_eq!(
            choose(&media[..3]).map(|(name, _)| name.as_str()),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(
            choose(&media[..2]).map(|(name, _)| name.as_str()),
            Some("text/plain")
        );
        assert!(choose(&media[..1]).is_none());
    }

    #[test]
    fn one_allowed_value_is_a_constant() {
        let list = json!({ "type": "array", "minItems": 1, "maxItems": 1, "items": { "type": "string", "enum": ["swap"] } });
        assert_eq!(constant(&list), Some(("swap", true)));
        assert_eq!(
            constant(&json!({ "type": "string", "enum": ["openid"] })),
            Some(("openid", false))
        );
        assert_eq!(
            constant(&json!({ "type": "string", "enum": ["a", "b"] })),
            None
        );
        assert_eq!(
            constant(&json!({ "type": "array", "items": { "type": "string", "enum": ["a"] } })),
            None
        );
    }

    #[test]
    fn an_envelope_of_one_required_object_is_seen_through() {
        let inner = json!({ "type": "object", "properties": { "token": { "type": "string" } } });
        let envelope =
            json!({ "type": "object", "required": ["data"], "properties": { "data": inner } });
        assert_eq!(
            only_object(&json!({}), &envelope).map(|(name, _)| name.as_str()),
            Some("data")
        );
        let optional = json!({ "type": "object", "properties": { "data": inner } });
        assert!(only_object(&json!({}), &optional).is_none());
        let two = json!({ "type": "object", "required": ["data"], "properties": { "data": inner, "id": {} } });
        assert!(only_object(&json!({}), &two).is_none());
    }
}
