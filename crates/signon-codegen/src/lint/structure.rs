//! The bones: version, paths, operations with distinct names, parameters that match their path, replies.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, escape, list, object, operations, resolve, text};
use crate::lint::security::is_token;
use crate::lower::WITNESS;
use crate::naming::snake;
use crate::plan::Status;

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    let root = &document.value;
    let mut add = |pointer: &str, message: String, help: &str| {
        found.0.push(document.error(pointer, message, help))
    };
    match root.get("openapi").and_then(Value::as_str) {
        Some(version) if version.starts_with("3.0.") => {}
        Some(version) => add(
            "/openapi",
            format!("OpenAPI {version} is not supported"),
            "write `openapi: 3.0.3`",
        ),
        None => add(
            "/openapi",
            "this is no OpenAPI document: `openapi` is missing".into(),
            "write `openapi: 3.0.3`",
        ),
    }
    if operations(root).next().is_none() {
        add(
            "/paths",
            "`paths` has no operation".into(),
            "describe at least one path with a method",
        );
    }
    let version = root["info"]
        .get("version")
        .map(|version| version.to_string());
    if !version.is_some_and(|version| version.is_ascii()) {
        add(
            "/info/version",
            "`info.version` is missing or not ASCII".into(),
            "write for example `version: '1.0'`",
        );
    }
    for (name, _) in
        object(&root["components"], "schemas").filter(|(name, _)| name.starts_with(WITNESS))
    {
        add(
            &format!("/components/schemas/{name}"),
            format!("`{name}` is a name of the generator's own"),
            "rename it",
        );
    }
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for (path, method, operation, at) in operations(root) {
        if !path.starts_with('/') {
            add(
                &at,
                format!("the path `{path}` does not start with a slash"),
                "write it from the server's root on",
            );
        }
        if path.contains(['?', '#']) {
            add(
                &at,
                format!("the path `{path}` has a query or fragment"),
                "describe queries as parameters",
            );
        }
        match text(operation, "operationId") {
            None => add(
                &at,
                "`operationId` is missing".into(),
                "name the operation, in lowerCamelCase",
            ),
            Some(id) => {
                if let Some(other) = ids.insert(snake(id), at.clone()) {
                    let message = format!("the operationId `{id}` is taken by #{other}");
                    add(
                        &format!("{at}/operationId"),
                        message,
                        "give each operation a name of its own",
                    );
                }
            }
        }
        parameters(root, path, method, operation, &at, &mut add);
        replies(root, operation, &at, &mut add);
    }
}

fn parameters(
    root: &Value,
    path: &str,
    method: &str,
    operation: &Value,
    at: &str,
    add: &mut dyn FnMut(&str, String, &str),
) {
    let shared = root["paths"]
        .get(path)
        .map(|item| list(item, "parameters"))
        .into_iter()
        .flatten();
    let all = shared.chain(list(operation, "parameters"));
    let all: Vec<&Value> = all
        .filter_map(|parameter| resolve(root, parameter))
        .collect();
    let in_path: Vec<&str> = all
        .iter()
        .filter(|parameter| text(parameter, "in") == Some("path"))
        .filter_map(|parameter| text(parameter, "name"))
        .collect();
    let Some(templated) = templated(path) else {
        add(
            at,
            format!("the braces of `{path}` do not match"),
            "write each parameter as `{name}`",
        );
        return;
    };
    for name in &templated {
        if !in_path.contains(name) {
            let message = format!("the path has `{{{name}}}`, but no parameter describes it");
            add(
                at,
                message,
                "add it to `parameters`, with `in: path` and `required: true`",
            );
        }
    }
    for name in in_path.iter().filter(|name| !templated.contains(name)) {
        add(
            at,
            format!("the parameter `{name}` is not in the path `{path}`"),
            "put it in braces, or remove it",
        );
    }
    for parameter in all {
        let (name, place) = (text(parameter, "name"), text(parameter, "in"));
        let (Some(name), Some("path" | "query" | "header" | "cookie")) = (name, place) else {
            add(
                at,
                "a parameter without a name or a place".into(),
                "give it a `name`, and `in`: path, query, header or cookie",
            );
            continue;
        };
        if matches!(place, Some("header" | "cookie")) && !is_token(name) {
            add(
                at,
                format!("`{name}` is no name of a header or cookie"),
                "use letters, digits and `-`",
            );
        }
    }
    if matches!(method, "get" | "head" | "trace") && operation.get("requestBody").is_some() {
        let message = format!("`{method}` has a request body, which servers and proxies may drop");
        add(&format!("{at}/requestBody"), message, "leave it out");
    }
}

/// The names in a path's braces, or nothing if the braces do not match.
fn templated(path: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest.get(at..)?.strip_prefix('{')?.split_once('}')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        names.push(name);
        rest = after;
    }
    Some(names)
}

/// Media types are written into a header.
fn media(node: &Value, at: &str, add: &mut dyn FnMut(&str, String, &str)) {
    for (media, _) in object(node, "content") {
        let printable = media.chars().all(|c| c.is_ascii_graphic() || c == ' ');
        if !printable || !media.contains('/') {
            add(
                &format!("{at}/content/{}", escape(media)),
                format!("`{media}` is no media type"),
                "write for example `application/json`",
            );
        }
    }
}

fn replies(root: &Value, operation: &Value, at: &str, add: &mut dyn FnMut(&str, String, &str)) {
    if object(operation, "responses").next().is_none() {
        add(
            at,
            "no reply is described".into(),
            "add `responses` with every documented status",
        );
    }
    if let Some(body) = operation
        .get("requestBody")
        .and_then(|body| resolve(root, body))
    {
        media(body, &format!("{at}/requestBody"), add);
    }
    for (key, reply) in object(operation, "responses").filter(|(key, _)| !key.starts_with("x-")) {
        if let Some(reply) = resolve(root, reply) {
            media(reply, &format!("{at}/responses/{key}"), add);
            failure(reply, &format!("{at}/responses/{key}/x-failure"), add);
        }
        if Status::parse(key).is_none() {
            let message = format!("`{key}` is no status");
            add(
                &format!("{at}/responses/{key}"),
                message,
                "write a status such as '200', a range such as '4XX', or default",
            );
        }
    }
}

/// A failure that cannot be told would be taken for a success.
fn failure(reply: &Value, at: &str, add: &mut dyn FnMut(&str, String, &str)) {
    let Some(failure) = reply.get("x-failure") else {
        return;
    };
    let by_property =
        text(failure, "property").is_some() && list(failure, "unless").next().is_some();
    if !by_property && text(failure, "starts-with").is_none() {
        let message = "it is not said how the failure is told from a success".to_owned();
        add(
            at,
            message,
            "write `property` with `unless`, or `starts-with`",
        );
    }
    if failure.get("schema").is_none() {
        add(
            at,
            "the failure's body has no schema".to_owned(),
            "add `schema`",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::findings;

    fn messages(paths: &str) -> Vec<String> {
        let text = format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}");
        findings(&text, super::check)
            .into_iter()
            .map(|(message, pointer)| format!("{message} @ {pointer}"))
            .collect()
    }

    #[test]
    fn a_sound_document_is_not_complained_of() {
        let text = "  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {operationId: getA, responses: {'200': {description: ok}, 4XX: {description: no}, default: {description: no}}}
";
        assert_eq!(messages(text), Vec::<String>::new());
    }

    #[test]
    fn each_fault_of_an_operation_is_named() {
        let text = "  /a/{id}:
    get: {operationId: getA, responses: {'200': {description: ok}}}
    post: {operationId: get_a, responses: {'200': {description: ok}}}
    put: {responses: {'2000': {description: ok}}}
    delete: {operationId: d, responses: {'200': {description: ok, x-failure: {property: status, schema: {}}}}}
  b:
    delete: {operationId: b, parameters: [{name: x, in: path}]}
";
        let found = messages(text).join("\n");
        for expected in [
            "the path has `{id}`, but no parameter describes it @ /paths/~1a~1{id}/get",
            "the operationId `get_a` is taken by",
            "`operationId` is missing @ /paths/~1a~1{id}/put",
            "`2000` is no status",
            "it is not said how the failure is told from a success @ /paths/~1a~1{id}/delete/responses/200/x-failure",
            "the path `b` does not start with a slash",
            "the parameter `x` is not in the path `b`",
            "no reply is described @ /paths/b/delete",
        ] {
            assert!(found.contains(expected), "{expected}\nis not in\n{found}");
        }
    }

    #[test]
    fn what_is_no_openapi_3_0_is_said_so() {
        let found = findings("swagger: '2.0'\n", super::check);
        assert!(
            found
                .iter()
                .any(|(message, _)| message.contains("`openapi` is missing")),
            "{found:?}"
        );
        assert!(
            found
                .iter()
                .any(|(message, _)| message.contains("`paths` has no operation")),
            "{found:?}"
        );
        let found = findings("openapi: 3.1.0\npaths: {}\n", super::check);
        assert!(
            found
                .iter()
                .any(|(message, _)| message.contains("3.1.0 is not supported")),
            "{found:?}"
        );
    }
}
