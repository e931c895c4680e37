//! Replies: every documented status, what comes with it, and whether the body may contradict the status.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{is_secret, list, object, operations, reference, schema, text};
use crate::lower::bodies::is_json;
use crate::lower::operations::{Witness, description};
use crate::plan::{Content, Failure, FailureWhen, Reply, Status};

/// The replies of an operation, exact statuses first, `default` last.
pub(super) fn read(
    root: &Value,
    method: &str,
    operation: &Value,
    witness: &mut Witness,
) -> Vec<Reply> {
    let mut replies: Vec<Reply> = object(operation, "responses")
        .filter_map(|(key, node)| {
            let status = Status::parse(key)?;
            if matches!(status, Status::Code(100..=199) | Status::Range(1)) {
                // Never the last word on a call.
                return None;
            }
            let content = match content(root, status, node, witness) {
                Content::Location => Content::Location,
                _ if method == "head" => Content::Empty,
                content => content,
            };
            let media = object(node, "content").map(|(media, _)| media);
            Some(Reply {
                status,
                docs: description(node),
                media: media.filter(|m| reads(&content, m)).cloned().collect(),
                content,
                failure: failure(status, node, witness),
            })
        })
        .collect();
    replies.sort_by_key(|reply| reply.status);
    replies
}

fn content(root: &Value, status: Status, node: &Value, witness: &mut Witness) -> Content {
    let media: Vec<_> = object(node, "content").collect();
    let find = |wanted: &dyn Fn(&str) -> bool| {
        media.iter().find(|(name, _)| wanted(name)).map(|(_, m)| *m)
    };
    match status {
        Status::Code(304) => return Content::Empty,
        Status::Code(300..=399) | Status::Range(3) => return Content::Location,
        _ => {}
    }
    if let Some(json) = find(&is_json) {
        return match json.get("schema") {
            Some(schema) => {
                let role = match status {
                    Status::Code(200) | Status::Range(2) => "response".to_owned(),
                    _ => format!("response-{}", status.key()),
                };
                Content::Json {
                    witness: witness.add(&format!("r{}", status.key()), &role, schema),
                }
            }
            None => Content::Untyped,
        };
    }
    if let Some(text) = find(&|name| name.starts_with("text/plain")) {
        let secret = text
            .get("schema")
            .is_some_and(|node| is_secret(schema(root, node)));
        return if secret && !is_error(status) {
            Content::Token
        } else {
            Content::Text
        };
    }
    if find(&|name| name.starts_with("text/")).is_some() {
        return Content::Text;
    }
    match status {
        Status::Code(204 | 205) => Content::Empty,
        _ if is_error(status) => Content::Empty,
        _ => Content::Untyped,
    }
}

/// Whether a body of a media type is read: what is offered beside it is not asked for.
fn reads(content: &Content, media: &str) -> bool {
    match content {
        Content::Json { .. } => is_json(media),
        Content::Text | Content::Token => media.starts_with("text/"),
        Content::Empty | Content::Untyped | Content::Location => true,
    }
}

fn is_error(status: Status) -> bool {
    matches!(
        status,
        Status::Code(400..) | Status::Range(4..) | Status::Default
    )
}

fn failure(status: Status, node: &Value, witness: &mut Witness) -> Option<Failure> {
    let failure = node.get("x-failure")?;
    let when = match (text(failure, "property"), text(failure, "starts-with")) {
        (Some(name), _) => FailureWhen::Property {
            name: name.to_owned(),
            unless: list(failure, "unless")
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
        },
        (None, Some(start)) => FailureWhen::StartsWith(start.to_owned()),
        (None, None) => return None,
    };
    let key = format!("x{}", status.key());
    Some(Failure {
        when,
        witness: witness.add(&key, "failure", failure.get("schema")?),
    })
}

/// The properties that hold a provider's own error code: schema and wire name.
pub(super) fn error_codes(spec: &Value) -> Vec<(String, String)> {
    object(&spec["components"], "schemas")
        .flat_map(|(name, schema)| {
            object(schema, "properties")
                .filter(|(_, property)| property["x-error-code"] == true)
                .map(|(wire, _)| (name.clone(), wire.clone()))
        })
        .collect()
}

/// The names of all schemas that a reply can contain.
pub(super) fn schemas_in_replies(spec: &Value) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (_, _, operation, _) in operations(spec) {
        if let Some(replies) = operation.get("responses") {
            collect(spec, replies, &mut found);
        }
    }
    found.into_iter().collect()
}

fn collect(spec: &Value, node: &Value, found: &mut BTreeSet<String>) {
    if let Some(name) = reference(node).and_then(|to| to.strip_prefix("#/components/schemas/")) {
        let schema = spec.pointer(&format!("/components/schemas/{name}"));
        if found.insert(name.to_owned())
            && let Some(schema) = schema
        {
            collect(spec, schema, found);
        }
        return;
    }
    match node {
        Value::Array(items) => items.iter().for_each(|item| collect(spec, item, found)),
        Value::Object(members) => members
            .values()
            .for_each(|member| collect(spec, member, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plan(method: &str, replies: Value) -> Vec<(Status, Content, bool)> {
        let mut witness = Witness::of("getA");
        let operation = json!({ "responses": replies });
        read(&Value::Null, method, &operation, &mut witness)
            .into_iter()
            .map(|reply| (reply.status, reply.content, reply.failure.is_some()))
            .collect()
    }

    fn typed(witness: &str) -> Content {
        Content::Json {
            witness: witness.to_owned(),
        }
    }

    #[test]
    fn exact_statuses_come_first_and_the_rest_last() {
        let json = json!({ "content": { "application/vnd.a+json; charset=utf-8": { "schema": { "type": "object" } } } });
        let found = plan(
            "get",
            json!({ "default": json, "4XX": {}, "401": {}, "200": json, "201": {}, "204": {}, "100": {}, "302": {}, "304": {}, "x-a": {} }),
        );
        assert_eq!(
            found,
            [
                (Status::Code(200), typed("r200"), false),
                (Status::Code(201), Content::Untyped, false),
                (Status::Code(204), Content::Empty, false),
                (Status::Code(302), Content::Location, false),
                (Status::Code(304), Content::Empty, false),
                (Status::Code(401), Content::Empty, false),
                (Status::Range(4), Content::Empty, false),
                (Status::Default, typed("rdefault"), false),
            ]
        );
    }

    #[test]
    fn texts_are_told_apart_by_what_they_hold() {
        let secret = json!({ "schema": { "type": "string", "format": "password" } });
        for (status, media, schema, expected) in [
            ("200", "text/plain", &secret, Content::Token),
            ("400", "text/plain", &secret, Content::Text),
            ("200", "text/html", &secret, Content::Text),
            ("200", "text/plain;charset=utf-8", &json!({}), Content::Text),
            ("200", "text/html", &json!({}), Content::Text),
            ("200", "application/json", &json!({}), Content::Untyped),
            ("200", "application/xml", &secret, Content::Untyped),
            ("200", "*/*", &secret, typed("r200")),
        ] {
            let found = plan("get", json!({ status: { "content": { media: schema } } }));
            assert_eq!(found[0].1, expected, "{status} {media}");
        }
    }

    #[test]
    fn what_is_not_read_is_not_asked_for() {
        for (offered, expected) in [
            (
                ["application/xml", "application/json"],
                &["application/json"][..],
            ),
            (["application/pdf", "text/plain"], &["text/plain"]),
            (["text/plain", "text/html"], &["text/plain", "text/html"]),
            (
                ["application/xml", "application/pdf"],
                &["application/xml", "application/pdf"],
            ),
        ] {
            let content: Value = offered
                .iter()
                .map(|media| (media.to_string(), json!({ "schema": {} })))
                .collect();
            let operation = json!({ "responses": { "200": { "content": content } } });
            let found = read(&Value::Null, "get", &operation, &mut Witness::of("getA"));
            assert_eq!(found[0].media, expected);
        }
    }

    #[test]
    fn a_head_is_never_read_and_a_failure_is_kept() {
        let json = json!({ "content": { "application/json": { "schema": {} } }, "x-failure": { "property": "p", "schema": {} } });
        assert_eq!(
            plan("head", json!({ "200": json })),
            [(Status::Code(200), Content::Empty, true)]
        );
        assert_eq!(
            plan("get", json!({ "200": json })),
            [(Status::Code(200), typed("r200"), true)]
        );
    }
}
