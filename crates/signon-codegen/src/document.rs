//! A document that was read: its value, and where everything in it stands.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;

/// The methods that a path item can have, in the order in which OpenAPI tools list them.
pub const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A document, and the line of each of its places.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file's name, for messages.
    pub file: String,
    /// The text as it was read; its hash marks what was generated from it.
    pub text: String,
    /// The content, in the document's order.
    pub value: Value,
    pub(crate) lines: HashMap<String, usize>,
}

impl Document {
    /// An error at a place of this document.
    pub fn error(
        &self,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            file: self.file.clone(),
            line: self.line(pointer),
            pointer: pointer.to_owned(),
            message: message.into(),
            help: help.into(),
        }
    }

    /// The line of a place, or of the nearest place around it.
    pub(crate) fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.lines.get(pointer) {
                return *line;
            }
            match pointer.rsplit_once('/') {
                Some((around, _)) => pointer = around,
                None => return 0,
            }
        }
    }
}

/// One step of a JSON pointer.
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// What a node refers to, through any number of references; the node itself if it is none.
/// Nothing if the reference dangles, leaves the document or runs in a circle.
pub fn resolve<'a>(root: &'a Value, node: &'a Value) -> Option<&'a Value> {
    let mut node = node;
    for _ in 0..32 {
        match reference(node) {
            None => return Some(node),
            Some(to) => node = root.pointer(to.strip_prefix('#')?)?,
        }
    }
    None
}

/// The target of a `$ref`.
pub fn reference(node: &Value) -> Option<&str> {
    node.get("$ref")?.as_str()
}

/// The name of the schema that a node refers to, directly or as the only part of an `allOf`.
pub fn schema_name(node: &Value) -> Option<&str> {
    let node = match node
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    {
        Some([only]) => only,
        _ => node,
    };
    reference(node)?.strip_prefix("#/components/schemas/")
}

/// The schema itself behind a reference or an `allOf` of one reference.
pub fn schema<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    let target = match schema_name(node) {
        Some(name) => root.pointer(&format!("/components/schemas/{}", escape(name))),
        None => None,
    };
    match target {
        Some(target) if !std::ptr::eq(target, node) => resolve(root, target).unwrap_or(target),
        _ => node,
    }
}

/// An object's member as an object; an empty one if it is not there.
pub fn object<'a>(
    node: &'a Value,
    key: &str,
) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    node.get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

/// An object's member as a list; an empty one if it is not there.
pub fn list<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    node.get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// An object's member as text; nothing if it is not there, or blank.
pub fn text<'a>(node: &'a Value, key: &str) -> Option<&'a str> {
    node.get(key)?
        .as_str()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// Whether an object's member is `true`.
pub fn flag(node: &Value, key: &str) -> bool {
    node.get(key).and_then(Value::as_bool).unwrap_or(false)
}

/// Sets an object's member; what is no object has none, and stays as it is.
pub fn set(node: &mut Value, key: &str, member: impl Into<Value>) {
    if let Some(object) = node.as_object_mut() {
        object.insert(key.to_owned(), member.into());
    }
}

/// Whether a schema asks to be kept secret.
pub fn is_secret(schema: &Value) -> bool {
    text(schema, "format") == Some("password")
}

/// Every operation: path, method, the operation, and its pointer.
pub fn operations(root: &Value) -> impl Iterator<Item = (&String, &'static str, &Value, String)> {
    object(root, "paths").flat_map(move |(path, item)| {
        METHODS.into_iter().filter_map(move |method| {
            let pointer = format!("/paths/{}/{method}", escape(path));
            Some((path, method, item.get(method)?, pointer))
        })
    })
}

/// Whether what stands in the object at this place is called as the API calls it, and not as OpenAPI does.
pub fn holds_names(at: &str) -> bool {
    let in_components = at.starts_with("/components/") && at.matches('/').count() == 2;
    at.ends_with("/properties") || at.ends_with("/headers") || in_components
}

/// Calls `visit` on every node of a document and its pointer, the outer ones first. What stands in an example, a default
/// or under a further key that is left out is data, and no part of the document.
pub fn each_node(node: &Value, leave_out: &[&str], visit: &mut dyn FnMut(&Value, &str)) {
    walk(node, String::new(), leave_out, visit);
}

fn walk(node: &Value, at: String, leave_out: &[&str], visit: &mut dyn FnMut(&Value, &str)) {
    const DATA: [&str; 4] = ["default", "enum", "example", "examples"];
    visit(node, &at);
    match node {
        Value::Object(members) => {
            let names = holds_names(&at);
            for (key, member) in members {
                let is_left_out = DATA.contains(&key.as_str()) || leave_out.contains(&key.as_str());
                if names || !is_left_out {
                    walk(member, format!("{at}/{}", escape(key)), leave_out, visit);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{at}/{index}"), leave_out, visit);
            }
        }
        _ => {}
    }
}

/// Calls `visit` on a schema and on every schema inside it, the inner ones first. References are not followed.
pub fn each_schema(schema: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    for key in ["items", "additionalProperties", "not"] {
        if let Some(inner) = object.get_mut(key) {
            each_schema(inner, visit);
        }
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        if let Some(Value::Array(inner)) = object.get_mut(key) {
            inner.iter_mut().for_each(|inner| each_schema(inner, visit));
        }
    }
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        properties
            .values_mut()
            .for_each(|inner| each_schema(inner, visit));
    }
    visit(schema);
}

/// Calls `visit` on every schema of a document, named or not, the inner ones first. Parameters, bodies and replies have to
/// be in place.
pub fn each_schema_of(root: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    each_component(root, visit);
    let paths = root.get_mut("paths").and_then(Value::as_object_mut);
    for item in paths.into_iter().flat_map(Map::values_mut) {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let parameters = operation
                .get_mut("parameters")
                .and_then(Value::as_array_mut);
            for parameter in parameters.into_iter().flatten() {
                each_schema_in(parameter, visit);
            }
            if let Some(body) = operation.get_mut("requestBody") {
                each_schema_in_content(body, visit);
            }
            let replies = operation
                .get_mut("responses")
                .and_then(Value::as_object_mut);
            for reply in replies.into_iter().flat_map(Map::values_mut) {
                each_schema_in_content(reply, visit);
                if let Some(failure) = reply.get_mut("x-failure") {
                    each_schema_in(failure, visit);
                }
            }
        }
    }
}

fn each_schema_in_content(node: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    let media = node.get_mut("content").and_then(Value::as_object_mut);
    for media in media.into_iter().flat_map(Map::values_mut) {
        each_schema_in(media, visit);
    }
}

fn each_schema_in(node: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    if let Some(schema) = node.get_mut("schema") {
        each_schema(schema, visit);
    }
}

/// Calls `visit` on every named schema and every schema inside it.
pub fn each_component(root: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    if let Some(schemas) = components(root) {
        schemas
            .values_mut()
            .for_each(|schema| each_schema(schema, visit));
    }
}

/// The named schemas of a document.
pub fn components(root: &mut Value) -> Option<&mut Map<String, Value>> {
    root.pointer_mut("/components/schemas")?.as_object_mut()
}
