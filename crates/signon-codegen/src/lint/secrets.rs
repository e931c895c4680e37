//! What sounds like a secret is one, or says why not.

use heck::ToSnakeCase as _;
use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, each_node, escape, is_secret, list, object, schema, text};

/// Words that name secrets, anywhere in a name.
const WORDS: [&str; 18] = [
    "answer",
    "assertion",
    "cookie",
    "credential",
    "cvv",
    "jwt",
    "nonce",
    "otp",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "pin",
    "pwd",
    "saml",
    "secret",
    "ticket",
    "token",
];
/// Names that mean a secret only if they are the whole name.
const NAMES: [&str; 6] = ["code", "state", "session", "session_id", "sso", "api_key"];
/// A code that comes of one of these is no country code.
const CODES: [&str; 4] = ["auth", "authorization", "mfa", "verification"];
/// How deep alternatives and lists are followed; a circle ends there.
const DEEP: usize = 16;

/// Looks at every property and parameter, wherever in the document it stands. `not` describes what is not there.
pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    each_node(&document.value, &["not"], &mut |node, at| {
        for (name, property) in object(node, "properties") {
            let at = format!("{at}/properties/{}", escape(name));
            report(document, name, property, &at, found);
        }
        let is_parameter = text(node, "in").is_some() && node.get("schema").is_some();
        let name = text(node, "name").filter(|_| text(node, "x-not-secret").is_none());
        if let (true, Some(name)) = (is_parameter, name) {
            report(document, name, &node["schema"], at, found);
        }
    });
}

fn report(document: &Document, name: &str, value: &Value, at: &str, found: &mut Diagnostics) {
    let value_schema = schema(&document.value, value);
    if !sounds_secret(name)
        || text(value, "x-not-secret").is_some()
        || text(value_schema, "x-not-secret").is_some()
        || !holds_open_text(document, value_schema, DEEP)
    {
        return;
    }
    let help = "add `format: password`, or `x-not-secret: <reason>` if a stranger may see it";
    found.0.push(document.error(
        at,
        format!("`{name}` sounds like a secret, but is not marked as one"),
        help,
    ));
}

/// Whether a stranger could read something from the value: text that is neither secret nor one of a list.
fn holds_open_text(document: &Document, schema_node: &Value, deep: usize) -> bool {
    if is_secret(schema_node) || deep == 0 {
        return false;
    }
    let alternatives: Vec<_> = ["oneOf", "anyOf"]
        .iter()
        .flat_map(|key| list(schema_node, key))
        .collect();
    if !alternatives.is_empty() {
        return alternatives
            .iter()
            .any(|node| holds_open_text(document, schema(&document.value, node), deep - 1));
    }
    match text(schema_node, "type") {
        Some("string") => schema_node.get("enum").is_none(),
        Some("array") => schema_node.get("items").is_none_or(|items| {
            holds_open_text(document, schema(&document.value, items), deep - 1)
        }),
        // An object's own properties are looked at by themselves.
        Some(_) => false,
        None => schema_node.get("properties").is_none(),
    }
}

fn sounds_secret(name: &str) -> bool {
    let name = name.to_snake_case();
    let words: Vec<&str> = name.split('_').collect();
    NAMES.contains(&name.as_str())
        || words
            .iter()
            .any(|word| WORDS.contains(&word.trim_end_matches('s')))
        || (words.last() == Some(&"code") && words.iter().any(|word| CODES.contains(word)))
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
      requestBody: {content: {application/json: {schema: {properties: {authorizationCode: {type: string}}}}}}
      responses: {'200': {content: {application/json: {schema: {items: {properties: {pin: {type: string}}}}}}}}
    parameters: [{name: password, in: query, schema: {type: string}}]
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
        circle: {$ref: '#/components/schemas/Tokens'}
        tokens: {$ref: '#/components/schemas/Tokens'}
        country_code: {type: string}
        default: {type: object, properties: {password: {type: string}}}
    Hidden: {type: string, format: password}
    Tokens: {type: array, items: {$ref: '#/components/schemas/Tokens'}}
    All: {allOf: [{properties: {refresh_token: {type: string}}}], not: {properties: {secret: {type: string}}}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/paths/~1a/get/parameters/0",
                "/paths/~1a/get/requestBody/content/application~1json/schema/properties/authorizationCode",
                "/paths/~1a/get/responses/200/content/application~1json/schema/items/properties/pin",
                "/paths/~1a/parameters/0",
                "/components/schemas/S/properties/accessToken",
                "/components/schemas/S/properties/answers",
                "/components/schemas/S/properties/inner/properties/client_secret",
                "/components/schemas/S/properties/default/properties/password",
                "/components/schemas/All/allOf/0/properties/refresh_token",
            ]
        );
    }
}
