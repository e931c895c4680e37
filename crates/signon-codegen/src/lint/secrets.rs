//! What sounds like a secret is one, or says why not.

use heck::ToSnakeCase as _;
use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{
    Document, escape, is_secret, list, object, operations, resolve, schema, text,
};

/// Words that name secrets, anywhere in a name.
const WORDS: [&str; 9] = [
    "password",
    "passphrase",
    "secret",
    "token",
    "assertion",
    "answer",
    "otp",
    "passcode",
    "nonce",
];
/// Names that mean a secret only if they are the whole name.
const NAMES: [&str; 6] = ["code", "state", "session_id", "jwt", "sso", "api_key"];

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    let root = &document.value;
    for (_, _, operation, at) in operations(root) {
        for (index, parameter) in list(operation, "parameters").enumerate() {
            let parameter = resolve(root, parameter).unwrap_or(parameter);
            let name = text(parameter, "name").unwrap_or_default();
            let value = parameter.get("schema").unwrap_or(&Value::Null);
            if text(parameter, "x-not-secret").is_none() {
                report(
                    document,
                    name,
                    value,
                    &format!("{at}/parameters/{index}"),
                    found,
                );
            }
        }
        for (media, node) in object(&operation["requestBody"], "content") {
            let at = format!("{at}/requestBody/content/{}/schema", escape(media));
            node.get("schema")
                .into_iter()
                .for_each(|schema| properties(document, schema, &at, found));
        }
    }
    for (name, schema) in object(&root["components"], "schemas") {
        properties(
            document,
            schema,
            &format!("/components/schemas/{}", escape(name)),
            found,
        );
    }
}

fn properties(document: &Document, node: &Value, at: &str, found: &mut Diagnostics) {
    for (name, property) in object(node, "properties") {
        let at = format!("{at}/properties/{}", escape(name));
        report(document, name, property, &at, found);
        properties(document, property, &at, found);
    }
}

fn report(document: &Document, name: &str, value: &Value, at: &str, found: &mut Diagnostics) {
    let value_schema = schema(&document.value, value);
    if !sounds_secret(name)
        || text(value, "x-not-secret").is_some()
        || text(value_schema, "x-not-secret").is_some()
        || !holds_open_text(document, value_schema)
    {
        return;
    }
    let help = "add `format: password`, or `x-not-secret: <reason>` if a stranger may see it";
    found.0.push(document.error(
        at,
        format!("`{name}` sounds like a secret, but is none"),
        help,
    ));
}

/// Whether a stranger could read something from the value: text that is neither secret nor one of a list.
fn holds_open_text(document: &Document, schema_node: &Value) -> bool {
    if is_secret(schema_node) {
        return false;
    }
    let alternatives: Vec<_> = ["oneOf", "anyOf"]
        .iter()
        .flat_map(|key| list(schema_node, key))
        .collect();
    if !alternatives.is_empty() {
        return alternatives
            .iter()
            .any(|node| holds_open_text(document, schema(&document.value, node)));
    }
    match text(schema_node, "type") {
        Some("string") => schema_node.get("enum").is_none(),
        Some("array") => schema_node
            .get("items")
            .is_none_or(|items| holds_open_text(document, schema(&document.value, items))),
        // An object's own properties are looked at by themselves.
        Some(_) => false,
        None => schema_node.get("properties").is_none(),
    }
}

fn sounds_secret(name: &str) -> bool {
    let name = name.to_snake_case();
    NAMES.contains(&name.as_str())
        || name
            .split('_')
            .any(|word| WORDS.contains(&word.trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_undeclared_secret_is_found_wherever_it_stands() {
        let text = "
paths:
  /a:
    get:
      parameters:
        - {name: sessionID, in: query, schema: {type: string}}
        - {name: state, in: query, x-not-secret: a part of an address, schema: {type: string}}
      responses: {}
components:
  schemas:
    S:
      properties:
        accessToken: {type: string}
        password: {type: string, format: password}
        answers: {type: array, items: {type: string}}
        token_type: {type: string, x-not-secret: a word}
        expires: {type: string}
        inner: {type: object, properties: {client_secret: {type: string}}}
        tokenCount: {type: integer}
        code: {oneOf: [{$ref: '#/components/schemas/Hidden'}, {type: object}]}
    Hidden: {type: string, format: password}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/paths/~1a/get/parameters/0",
                "/components/schemas/S/properties/accessToken",
                "/components/schemas/S/properties/answers",
                "/components/schemas/S/properties/inner/properties/client_secret",
            ]
        );
    }
}
