//! Request bodies: which media type is sent, and what of it the caller sets.

use serde_json::{Map, Value};

use crate::document::{escape, flag, is_secret, list, object, schema, schema_name, set, text};
use crate::lower::operations::{Problem, Witness, description, list_style, with_default};
use crate::lower::{plain, security};
use crate::naming::pascal;
use crate::plan::{Body, BodyMedia, BodyShape, Field, FieldKind, List, Location, Scheme};

/// The body of an operation, and the credentials that its form carries.
pub(super) fn read(
    root: &Value,
    operation: &Value,
    in_replies: &[String],
    witness: &mut Witness,
    problems: &mut Vec<Problem>,
) -> (Option<Body>, Option<Scheme>) {
    let Some(body) = operation.get("requestBody") else {
        return (None, None);
    };
    let media: Vec<(&String, &Value)> = object(body, "content").collect();
    let Some((media_type, node)) = chosen(body) else {
        let found = media
            .iter()
            .map(|(name, _)| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ");
        problems.push((
            "/requestBody".to_owned(),
            format!("no media type that can be sent: {found}"),
            "offer `application/json`, a form, or text",
        ));
        return (None, None);
    };
    let unused_media = media
        .iter()
        .map(|(name, _)| (*name).clone())
        .filter(|name| name != media_type)
        .collect();
    let kind = body_media(media_type);
    let top = node.get("schema").unwrap_or(&Value::Null);
    let at = format!("/requestBody/content/{}/schema", escape(media_type));
    let mut in_form = None;
    let shape = match (&kind, is_flat(root, top)) {
        (BodyMedia::Json(_), true) => {
            let inside = only_object(root, schema(root, top));
            let node = inside.as_ref().map_or(top, |(_, node)| *node);
            let value = value(node, in_replies, witness);
            Some(BodyShape::Fields {
                fields: fields(root, node, value.is_some(), witness),
                inside: inside.map(|(name, _)| name.clone()),
                value,
            })
        }
        (BodyMedia::Form, true) => {
            let form = schema(root, top);
            in_form = security::form_scheme(root, form);
            form_fields(root, node, form, witness, &at, problems).map(|fields| BodyShape::Fields {
                fields,
                inside: None,
                value: value(top, in_replies, witness),
            })
        }
        (BodyMedia::Form, false) => {
            problems.push((
                at,
                "a form that is no object of named properties".to_owned(),
                "name the form's fields in `properties`",
            ));
            None
        }
        (BodyMedia::Text(_), _) => {
            let text = plain::one(root, top);
            if text.is_none() {
                problems.push((
                    at,
                    "a text that is an object or a list".to_owned(),
                    "describe it as a string",
                ));
            }
            text.map(|text| BodyShape::Value {
                witness: witness.add("b", "body", &text),
                docs: description(body),
            })
        }
        (BodyMedia::Json(_), false) => Some(BodyShape::Value {
            witness: match top {
                Value::Null => witness.add("b", "body", &Value::Object(Map::new())),
                top => witness.add("b", "body", top),
            },
            docs: description(body),
        }),
    };
    let required = flag(body, "required");
    let body = shape.map(|shape| Body {
        media: kind,
        required,
        shape,
        unused_media,
    });
    (body, in_form)
}

/// The media type of a body that is sent.
pub(crate) fn chosen(body: &Value) -> Option<(&String, &Value)> {
    let media: Vec<(&String, &Value)> = object(body, "content").collect();
    choose(&media)
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
        .or_else(|| find(&|name| matches!(body_media(name), BodyMedia::Form)))
        .or_else(|| find(&|name| matches!(body_media(name), BodyMedia::Text(_))))
}

fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type).trim()
}

/// Whether a media type is JSON in any of its names.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type).to_ascii_lowercase();
    matches!(
        essence.as_str(),
        "application/json" | "application/*" | "*/*"
    ) || essence.ends_with("+json")
}

fn body_media(media_type: &str) -> BodyMedia {
    match essence(media_type).to_ascii_lowercase().as_str() {
        "application/x-www-form-urlencoded" => BodyMedia::Form,
        text if text.starts_with("text/") => BodyMedia::Text(media_type.to_owned()),
        // A range is no type that could be sent.
        range if range.ends_with("/*") => BodyMedia::Json("application/json".to_owned()),
        _ => BodyMedia::Json(media_type.to_owned()),
    }
}

/// Whether a schema is an object of named properties and nothing else.
fn is_flat(root: &Value, node: &Value) -> bool {
    let schema = schema(root, node);
    schema
        .get("properties")
        .is_some_and(|properties| properties.as_object().is_some_and(|p| !p.is_empty()))
        && ["oneOf", "anyOf", "allOf"]
            .iter()
            .all(|key| schema.get(*key).is_none())
        && !schema
            .get("additionalProperties")
            .is_some_and(Value::is_object)
        && !is_secret(schema)
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

/// What the caller sets, and what is constant. What only replies carry is left out.
fn fields(root: &Value, top: &Value, comes_back: bool, witness: &mut Witness) -> Vec<Field> {
    let schema_node = schema(root, top);
    // What is nameless in a value that comes back has to be the type that came.
    let around = schema_name(top).filter(|_| comes_back);
    let required: Vec<&str> = list(schema_node, "required")
        .filter_map(Value::as_str)
        .collect();
    let fields =
        object(schema_node, "properties")
            .enumerate()
            .filter_map(|(index, (wire, node))| {
                let target = schema(root, node);
                if flag(node, "readOnly") || flag(target, "readOnly") {
                    return None;
                }
                let required = required.contains(&wire.as_str());
                let kind = match (required, constant(root, target)) {
                    (true, Some((value, false))) => FieldKind::Constant(value.to_owned()),
                    (true, Some((value, true))) => FieldKind::ConstantList(value.to_owned()),
                    _ => FieldKind::Setter {
                        witness: match around {
                            Some(name) => {
                                let title = format!("{}{}", pascal(name), pascal(wire));
                                witness.add_titled(&format!("f{index}"), title, node)
                            }
                            None => witness.add(&format!("f{index}"), wire, node),
                        },
                        list: List::Repeated,
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

/// The fields of a form, each of which has to be plain. Credentials are set by their scheme.
fn form_fields(
    root: &Value,
    media: &Value,
    form: &Value,
    witness: &mut Witness,
    at: &str,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Field>> {
    let mut form = form.clone();
    let before = problems.len();
    if let Some(Value::Object(properties)) = form.get_mut("properties") {
        properties.retain(|_, node| text(node, "x-credential").is_none());
        for (wire, node) in properties.iter_mut() {
            match plain::plain(root, node) {
                Some(same) if same == *node => {}
                Some(mut text) => {
                    if let Some(docs) = node.get("description") {
                        set(&mut text, "description", docs.clone());
                    }
                    *node = text;
                }
                None => problems.push((
                    format!("{at}/properties/{}", escape(wire)),
                    format!("the field `{wire}` is an object, which has no one way to be written in a form"),
                    "describe it as a string, or as several fields",
                )),
            }
        }
    }
    let mut fields = fields(root, &form, false, witness);
    for field in &mut fields {
        if let (FieldKind::Setter { list, .. }, Some(encoding)) = (
            &mut field.kind,
            media.get("encoding").and_then(|all| all.get(&field.wire)),
        ) {
            *list = list_style(encoding, Location::Query);
        }
    }
    (problems.len() == before).then_some(fields)
}

/// The one value that a string may have, and whether it is wanted inside a list of exactly one.
fn constant<'a>(root: &'a Value, node: &'a Value) -> Option<(&'a str, bool)> {
    match text(node, "type")? {
        "string" => Some((only_value(node)?, false)),
        "array" if node["minItems"] == 1 && node["maxItems"] == 1 => {
            Some((only_value(schema(root, node.get("items")?))?, true))
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
        assert_eq!(constant(&Value::Null, &list), Some(("swap", true)));
        assert_eq!(
            constant(
                &Value::Null,
                &json!({ "type": "string", "enum": ["openid"] })
            ),
            Some(("openid", false))
        );
        assert_eq!(
            constant(
                &Value::Null,
                &json!({ "type": "string", "enum": ["a", "b"] })
            ),
            None
        );
        assert_eq!(
            constant(
                &Value::Null,
                &json!({ "type": "array", "items": { "type": "string", "enum": ["a"] } })
            ),
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

    fn plan(body: &Value) -> (Option<Body>, Option<Scheme>, Vec<Problem>) {
        let mut problems = Vec::new();
        let root = json!({ "components": { "schemas": { "A": { "properties": { "a": { "type": "string" } } } } } });
        let mut witness = Witness::of("postA");
        let operation = json!({ "requestBody": body });
        let (body, scheme) = read(
            &root,
            &operation,
            &["A".to_owned()],
            &mut witness,
            &mut problems,
        );
        (body, scheme, problems)
    }

    fn of(media: &str, schema: Value) -> Value {
        json!({ "content": { media: { "schema": schema } } })
    }

    #[test]
    fn objects_are_setters_and_everything_else_is_a_value() {
        let shape = |media: &str, schema| plan(&of(media, schema)).0.map(|body| body.shape);
        let named = shape(
            "application/json",
            json!({ "$ref": "#/components/schemas/A" }),
        );
        assert!(matches!(
            named,
            Some(BodyShape::Fields {
                value: Some(_),
                inside: None,
                ..
            })
        ));
        let closed = json!({ "additionalProperties": false, "properties": { "a": {}, "id": { "readOnly": true } } });
        let closed = shape("application/json", closed);
        assert!(matches!(closed, Some(BodyShape::Fields { fields, .. }) if fields.len() == 1));
        for value in [
            json!({}),
            json!({ "type": "array", "items": {} }),
            json!({ "oneOf": [{}, {}] }),
            json!({ "properties": { "a": {} }, "additionalProperties": { "type": "string" } }),
            json!({ "properties": { "a": {} }, "format": "password" }),
        ] {
            assert!(
                matches!(
                    shape("application/json", value.clone()),
                    Some(BodyShape::Value { .. })
                ),
                "{value}"
            );
        }
        assert!(matches!(
            shape("text/plain", json!({ "type": "string" })),
            Some(BodyShape::Value { .. })
        ));
    }

    #[test]
    fn credentials_are_no_fields_of_a_form() {
        let form = json!({ "properties": { "id": { "type": "string", "x-credential": "post" }, "n": { "type": "integer" } } });
        let (body, scheme, _) = plan(&of("application/x-www-form-urlencoded", form.clone()));
        assert!(
            matches!(body.map(|body| body.shape), Some(BodyShape::Fields { fields, .. }) if fields.len() == 1)
        );
        assert_eq!(scheme.map(|scheme| scheme.name).as_deref(), Some("post"));
        // There is no such thing in JSON.
        let (body, scheme, _) = plan(&of("application/json", form));
        assert!(
            matches!(body.map(|body| body.shape), Some(BodyShape::Fields { fields, .. }) if fields.len() == 2)
        );
        assert!(scheme.is_none());
    }

    #[test]
    fn what_cannot_be_written_is_said_where_it_stands() {
        let at = |body: &Value| {
            plan(body)
                .2
                .into_iter()
                .map(|(at, ..)| at)
                .collect::<Vec<_>>()
        };
        let object = json!({ "type": "object", "properties": { "o": { "type": "object" } } });
        assert_eq!(
            at(&of("application/x-www-form-urlencoded", object)),
            ["/requestBody/content/application~1x-www-form-urlencoded/schema/properties/o"]
        );
        assert_eq!(
            at(&of("text/plain", json!({ "type": "array" }))),
            ["/requestBody/content/text~1plain/schema"]
        );
        assert_eq!(at(&of("image/png", json!({}))), ["/requestBody"]);
    }
}
