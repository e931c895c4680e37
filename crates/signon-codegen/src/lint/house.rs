//! The rules of `specs/README.md`: documentation, sources, security, no closed objects.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, METHODS, escape, list, object, operations, resolve, text};

const CONFIDENCE: [&str; 4] = ["documented", "vendor client", "inferred", "standard"];

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    let root = &document.value;
    let mut add = |pointer: &str, message: String, help: &str| {
        found.0.push(document.error(pointer, message, help))
    };
    if list(root, "servers").next().is_none() {
        add(
            "/servers",
            "no server is named".into(),
            "name every documented environment",
        );
    }
    for (path, item) in object(root, "paths") {
        let at = format!("/paths/{}", escape(path));
        let of_operations = METHODS
            .iter()
            .filter_map(|method| Some((format!("{at}/{method}"), item.get(method)?)));
        for (at, node) in [(at.clone(), item)].into_iter().chain(of_operations) {
            if node.get("servers").is_some() {
                add(
                    &format!("{at}/servers"),
                    "the client calls all operations at one host".into(),
                    "name hosts under `servers` of the document alone; say in `x-decision` where the provider has others",
                );
            }
        }
    }
    for (_, _, operation, at) in operations(root) {
        for key in ["summary", "description"] {
            if text(operation, key).is_none() {
                add(
                    &at,
                    format!("`{key}` is missing"),
                    "say what the operation does, with meanings and units",
                );
            }
        }
        let id = text(operation, "operationId").unwrap_or_default();
        if !id.starts_with(|c: char| c.is_ascii_lowercase())
            || !id.chars().all(|c| c.is_ascii_alphanumeric())
        {
            add(
                &format!("{at}/operationId"),
                format!("the operationId `{id}` is not written in lowerCamelCase"),
                "write it like `updateExpiredPassword`",
            );
        }
        if operation.get("security").is_none() && root.get("security").is_none() {
            add(
                &at,
                "`security` is missing".into(),
                "write `security: []` if the operation needs no credentials",
            );
        }
        source(operation, &at, &mut add);
        for (index, parameter) in list(operation, "parameters").enumerate() {
            let parameter = resolve(root, parameter).unwrap_or(parameter);
            if text(parameter, "description").is_none() {
                add(
                    &format!("{at}/parameters/{index}"),
                    "the parameter has no description".into(),
                    "say what it means, and in which units",
                );
            }
        }
        let succeeds = object(operation, "responses").any(|(key, _)| key.starts_with(['2', '3']));
        if !succeeds {
            add(
                &format!("{at}/responses"),
                "no success is described".into(),
                "add the status of a call that goes well",
            );
        }
    }
    for (name, schema) in object(&root["components"], "schemas") {
        let at = format!("/components/schemas/{}", escape(name));
        if text(schema, "description").is_none() {
            add(
                &at,
                format!("the schema `{name}` has no description"),
                "say in one line what it is",
            );
        }
        properties(schema, &at, &mut add);
    }
}

fn source(operation: &Value, at: &str, add: &mut dyn FnMut(&str, String, &str)) {
    let source = operation.get("x-source");
    let confidence = source.and_then(|source| text(source, "confidence"));
    let page = source.and_then(|source| text(source, "page"));
    if page.is_none() || !confidence.is_some_and(|confidence| CONFIDENCE.contains(&confidence)) {
        let help = "write `x-source` with `page`, and `confidence`: documented, vendor client, inferred or standard";
        add(
            &format!("{at}/x-source"),
            "it is not said where the operation is known from".into(),
            help,
        );
    }
}

fn properties(schema: &Value, at: &str, add: &mut dyn FnMut(&str, String, &str)) {
    for name in list(schema, "required").filter_map(Value::as_str) {
        if schema
            .get("properties")
            .is_some_and(|properties| properties.get(name).is_none())
        {
            add(
                &format!("{at}/required"),
                format!("`{name}` is required, but is no property"),
                "mend the name, or describe the property",
            );
        }
    }
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        add(
            &format!("{at}/additionalProperties"),
            "the object is closed".into(),
            "remove `additionalProperties: false`: providers add fields",
        );
    }
    for (name, property) in object(schema, "properties") {
        let at = format!("{at}/properties/{}", escape(name));
        if text(property, "description").is_none() && property.get("$ref").is_none() {
            add(
                &at,
                format!("the property `{name}` has no description"),
                "say what it means, and in which units",
            );
        }
        properties(property, &at, add);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_spec_of_ours_lacks_is_named() {
        let text = "
paths:
  /a:
    servers: [{url: 'https://a.example.com'}]
    get:
      servers: [{url: 'http://b.example.com'}]
      parameters: [{name: q, in: query}]
      responses: {'400': {description: no}}
      security: []
      x-source: {page: P, confidence: certain}
components:
  schemas: {S: {additionalProperties: false, required: [a, b], properties: {a: {type: string}}}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/servers",
                "/paths/~1a/servers",
                "/paths/~1a/get/servers",
                "/paths/~1a/get",
                "/paths/~1a/get",
                "/paths/~1a/get/operationId",
                "/paths/~1a/get/x-source",
                "/paths/~1a/get/parameters/0",
                "/paths/~1a/get/responses",
                "/components/schemas/S",
                "/components/schemas/S/required",
                "/components/schemas/S/additionalProperties",
                "/components/schemas/S/properties/a",
            ]
        );
    }
}
