//! Every part of a document is of the kind that OpenAPI says: objects where objects belong, lists where lists do.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, METHODS, escape, reference};

/// What a value has to be.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Texts,
    Flag,
    Map(&'static [(&'static str, Kind)]),
    /// An object whose members are all alike.
    MapOf(&'static Kind),
    ListOf(&'static Kind),
    /// A list that says nothing if it is empty.
    SomeOf(&'static Kind),
    Anything,
    PathItem,
    Schema,
    /// A schema, `true` or `false`.
    SchemaOrFlag,
}

const DOCUMENT: Kind = Kind::Map(&[
    (
        "info",
        Kind::Map(&[("title", Kind::Text), ("description", Kind::Text)]),
    ),
    (
        "servers",
        Kind::ListOf(&Kind::Map(&[
            ("url", Kind::Text),
            ("variables", Kind::Map(&[])),
        ])),
    ),
    ("paths", Kind::MapOf(&Kind::PathItem)),
    ("security", SECURITY),
    (
        "components",
        Kind::Map(&[
            ("schemas", Kind::MapOf(&Kind::Schema)),
            ("parameters", Kind::MapOf(&PARAMETER)),
            ("responses", Kind::MapOf(&REPLY)),
            ("requestBodies", Kind::MapOf(&BODY)),
            ("headers", Kind::MapOf(&Kind::Map(&[]))),
            ("securitySchemes", Kind::MapOf(&SCHEME)),
        ]),
    ),
]);
const SECURITY: Kind = Kind::ListOf(&Kind::MapOf(&Kind::ListOf(&Kind::Anything)));
const SCHEME: Kind = Kind::Map(&[
    ("type", Kind::Text),
    ("name", Kind::Text),
    ("in", Kind::Text),
    ("scheme", Kind::Text),
]);
const OPERATION: Kind = Kind::Map(&[
    ("operationId", Kind::Text),
    ("summary", Kind::Text),
    ("description", Kind::Text),
    ("parameters", Kind::ListOf(&PARAMETER)),
    ("requestBody", BODY),
    ("responses", Kind::MapOf(&REPLY)),
    ("security", SECURITY),
]);
const PARAMETER: Kind = Kind::Map(&[
    ("name", Kind::Text),
    ("in", Kind::Text),
    ("style", Kind::Text),
    ("description", Kind::Text),
    ("required", Kind::Flag),
    ("explode", Kind::Flag),
    ("schema", Kind::Schema),
]);
const BODY: Kind = Kind::Map(&[("required", Kind::Flag), ("content", CONTENT)]);
const REPLY: Kind = Kind::Map(&[
    ("description", Kind::Text),
    ("content", CONTENT),
    ("headers", Kind::MapOf(&Kind::Map(&[]))),
    (
        "x-failure",
        Kind::Map(&[
            ("property", Kind::Text),
            ("starts-with", Kind::Text),
            ("unless", Kind::Texts),
            ("schema", Kind::Schema),
        ]),
    ),
]);
const CONTENT: Kind = Kind::MapOf(&Kind::Map(&[
    ("schema", Kind::Schema),
    ("encoding", Kind::MapOf(&Kind::Map(&[]))),
]));
const SCHEMA: Kind = Kind::Map(&[
    ("$ref", Kind::Text),
    ("type", Kind::Text),
    ("format", Kind::Text),
    ("title", Kind::Text),
    ("description", Kind::Text),
    ("nullable", Kind::Flag),
    ("readOnly", Kind::Flag),
    ("required", Kind::Texts),
    ("enum", Kind::SomeOf(&Kind::Anything)),
    ("x-extensible-enum", Kind::SomeOf(&Kind::Text)),
    ("properties", Kind::MapOf(&Kind::Schema)),
    ("additionalProperties", Kind::SchemaOrFlag),
    ("items", Kind::Schema),
    ("not", Kind::Schema),
    ("oneOf", Kind::SomeOf(&Kind::Schema)),
    ("anyOf", Kind::SomeOf(&Kind::Schema)),
    ("allOf", Kind::SomeOf(&Kind::Schema)),
]);
/// The values of `type`.
const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    walk(document, &document.value, DOCUMENT, "", found);
}

fn walk(document: &Document, node: &Value, kind: Kind, at: &str, found: &mut Diagnostics) {
    let mut add = |what: &str, help: &str| {
        let name = at.rsplit('/').next().unwrap_or_default().replace("~1", "/");
        let message = format!("`{name}` is {} where {what} belongs", named(node));
        found.0.push(document.error(at, message, help));
    };
    match (kind, node) {
        (Kind::Anything, _)
        | (Kind::Text, Value::String(_))
        | (Kind::Flag | Kind::SchemaOrFlag, Value::Bool(_)) => {}
        (Kind::Map(members), Value::Object(_)) => {
            for (key, kind) in members {
                if let Some(node) = node.get(*key) {
                    walk(document, node, *kind, &format!("{at}/{key}"), found);
                }
            }
        }
        (Kind::MapOf(kind), Value::Object(members)) => {
            for (key, node) in members.iter().filter(|(key, _)| !is_extension(kind, key)) {
                walk(
                    document,
                    node,
                    *kind,
                    &format!("{at}/{}", escape(key)),
                    found,
                );
            }
        }
        (Kind::SomeOf(_), Value::Array(items)) if items.is_empty() => {
            add(
                "a list with something in it",
                "name what is allowed, or leave the key out",
            );
        }
        (Kind::ListOf(kind) | Kind::SomeOf(kind), Value::Array(items)) => {
            for (index, node) in items.iter().enumerate() {
                walk(document, node, *kind, &format!("{at}/{index}"), found);
            }
        }
        (Kind::Texts, Value::Array(_)) => {
            walk(document, node, Kind::ListOf(&Kind::Text), at, found);
        }
        (Kind::PathItem, Value::Object(_)) => {
            walk(
                document,
                node,
                Kind::Map(&[("parameters", Kind::ListOf(&PARAMETER))]),
                at,
                found,
            );
            for (key, node) in METHODS
                .iter()
                .filter_map(|key| Some((key, node.get(*key)?)))
            {
                walk(document, node, OPERATION, &format!("{at}/{key}"), found);
            }
        }
        (Kind::Schema | Kind::SchemaOrFlag, Value::Object(_)) => {
            walk(document, node, SCHEMA, at, found);
            schema(document, node, at, found);
        }
        (Kind::Text, _) => add(
            "text",
            "write text, in quotes if it looks like something else",
        ),
        (Kind::Flag, _) => add("a boolean", "write `true` or `false`"),
        (Kind::Texts | Kind::ListOf(_) | Kind::SomeOf(_), _) => {
            add("a list", "write a list, as in `[a, b]`");
        }
        (Kind::Map(_) | Kind::MapOf(_) | Kind::PathItem, _) => {
            add("an object", "write an object, as in `{key: value}`");
        }
        (Kind::Schema | Kind::SchemaOrFlag, _) => {
            add("a schema", "write an object, as in `{type: string}`");
        }
    }
}

/// What a schema's own members cannot say of each other.
fn schema(document: &Document, node: &Value, at: &str, found: &mut Diagnostics) {
    let to = reference(node).filter(|to| to.starts_with("#/"));
    if let Some(to) = to.filter(|to| !is_named_schema(to)) {
        let message = format!("`{to}` is no named schema");
        let help = "put the schema into `components.schemas`, and refer to it there";
        found
            .0
            .push(document.error(&format!("{at}/$ref"), message, help));
    }
    let kind = node.get("type").and_then(Value::as_str);
    if let Some(kind) = kind.filter(|kind| !TYPES.contains(kind)) {
        let message = format!("`{kind}` is no type");
        let help = format!("write one of {}", TYPES.join(", "));
        found
            .0
            .push(document.error(&format!("{at}/type"), message, help));
    }
}

fn is_named_schema(to: &str) -> bool {
    to.strip_prefix("#/components/schemas/")
        .is_some_and(|name| !name.contains('/'))
}

/// Extensions may be of any kind, but a property may be called `x-…`.
fn is_extension(members: &Kind, key: &str) -> bool {
    key.starts_with("x-") && !matches!(members, Kind::Schema)
}

fn named(node: &Value) -> &'static str {
    match node {
        Value::Null => "nothing",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_of_another_kind_is_named() {
        let text = "
paths:
  /a:
    get: nothing
    post:
      parameters: {name: a}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: [string, integer], required: yes}}}}
        x-more: 1
    put:
      parameters: [{name: a, required: 'true', schema: string}]
components:
  schemas:
    A: {type: text, properties: [a], enum: []}
    C: {$ref: '#/components/schemas/A/properties/a'}
    B: {properties: {x-any: {type: string}, b: 5}, oneOf: {}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/paths/~1a/get",
                "/paths/~1a/put/parameters/0/required",
                "/paths/~1a/put/parameters/0/schema",
                "/paths/~1a/post/parameters",
                "/paths/~1a/post/responses/200/content/application~1json/schema/type",
                "/paths/~1a/post/responses/200/content/application~1json/schema/required",
                "/components/schemas/A/enum",
                "/components/schemas/A/properties",
                "/components/schemas/A/type",
                "/components/schemas/C/$ref",
                "/components/schemas/B/properties/b",
                "/components/schemas/B/oneOf",
            ]
        );
        assert_eq!(found[0].0, "`get` is text where an object belongs");
    }
}
