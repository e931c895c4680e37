//! Every operation is read into the plan. What is left of it is one bodiless 204, and a witness: a schema whose required
//! properties are the types that the operation uses. Restore reads the Rust types off the witness's fields, so that no
//! type's name is ever guessed.

use http::Method;
use serde_json::{Map, Value, json};

use crate::diagnostic::Diagnostics;
use crate::document::{Document, METHODS, flag, list, text};
use crate::lower::{WITNESS, bodies, plain, replies, security};
use crate::naming::{pascal, snake, unique};
use crate::plan::{List, Location, Operation, Parameter, Scheme};
use crate::reserved;

/// What a problem with an operation is about, below the operation's pointer; message and help.
pub(super) type Problem = (String, String, &'static str);

/// The types of one operation, on their way through progenitor.
pub(super) struct Witness {
    operation: String,
    properties: Map<String, Value>,
}

impl Witness {
    /// Nothing yet.
    pub(super) fn of(operation: &str) -> Self {
        Self {
            operation: operation.to_owned(),
            properties: Map::new(),
        }
    }

    /// Adds a type; gives the property's name. `role` names the type if the schema has no name of its own.
    pub(super) fn add(&mut self, key: &str, role: &str, schema: &Value) -> String {
        let title = format!("{}{}", pascal(&self.operation), pascal(role));
        self.add_titled(key, title, schema)
    }

    /// The same for a type whose name is known.
    pub(super) fn add_titled(&mut self, key: &str, title: String, schema: &Value) -> String {
        let mut schema = schema.clone();
        if let Some(object) = schema.as_object_mut() {
            object.remove("description");
            if !object.contains_key("title") {
                // The names pass calls nameless types after this.
                object.insert("title".to_owned(), Value::String(title));
            }
        }
        self.properties.insert(key.to_owned(), schema);
        key.to_owned()
    }
}

pub(super) fn apply(
    spec: &mut Value,
    schemes: &mut Vec<Scheme>,
    document: &Document,
) -> Result<Vec<Operation>, Diagnostics> {
    let root = spec.clone();
    let in_replies = replies::schemas_in_replies(&root);
    let mut operations = Vec::new();
    let mut witnesses = Map::new();
    let mut paths = Map::new();
    let mut problems = Diagnostics::default();
    let mut taken = reserved::taken(&[&reserved::CLIENT]);
    for (path, item) in crate::document::object(&root, "paths") {
        let mut lowered = Map::new();
        for method in METHODS {
            let Some(node) = item.get(method) else {
                continue;
            };
            let pointer = format!("/paths/{}/{method}", crate::document::escape(path));
            let id = text(node, "operationId").unwrap_or_default().to_owned();
            let mut witness = Witness::of(&id);
            let mut security = security::alternatives(&root, schemes, node);
            let mut found = Vec::new();
            let parameters = parameters(&root, node, &mut witness, &mut found);
            let (body, in_form) = bodies::read(&root, node, &in_replies, &mut witness, &mut found);
            problems
                .0
                .extend(found.into_iter().map(|(at, message, help)| {
                    document.error(&format!("{pointer}{at}"), message, help)
                }));
            if let Some(scheme) = in_form {
                // The alternative that needs no header stands for the credentials in the form.
                security.retain(|names| !names.is_empty());
                security.push(vec![security::add(schemes, scheme)]);
            }
            let name = format!("{WITNESS}{}", operations.len());
            let http_method: Method = method.to_uppercase().parse().unwrap_or_default();
            operations.push(Operation {
                name: unique(snake(&id), &mut taken),
                parameters,
                body,
                replies: replies::read(&root, method, node, &mut witness),
                security,
                docs: docs(node),
                retryable: http_method.is_safe() && node.get("x-not-retryable").is_none(),
                method: http_method,
                path: path.clone(),
                witness: name.clone(),
            });
            let required: Vec<_> = witness.properties.keys().cloned().collect();
            witnesses.insert(
                name,
                json!({ "type": "object", "required": required, "properties": witness.properties }),
            );
            lowered.insert(
                method.to_owned(),
                json!({
                    "operationId": format!("operation{}", operations.len()),
                    "responses": { "204": { "description": "" } },
                }),
            );
        }
        if !lowered.is_empty() {
            // Progenitor has no use for the real path, and could not take every one.
            paths.insert(format!("/{}", paths.len()), lowered.into());
        }
    }
    problems.into_result()?;
    let named = spec
        .pointer("/components/schemas")
        .and_then(Value::as_object)
        .cloned();
    let mut schemas = named.unwrap_or_default();
    schemas.extend(witnesses);
    *spec = json!({
        "openapi": "3.0.3",
        "info": { "title": "-", "version": "0" },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    Ok(operations)
}

fn parameters(
    root: &Value,
    node: &Value,
    witness: &mut Witness,
    problems: &mut Vec<Problem>,
) -> Vec<Parameter> {
    let parameters = list(node, "parameters")
        .enumerate()
        .filter_map(|(index, parameter)| {
            let wire = text(parameter, "name")?.to_owned();
            let location = match text(parameter, "in")? {
                "path" => Location::Path,
                "query" => Location::Query,
                // Their values come from the security schemes and the media types.
                "header" if is_ours(&wire) => return None,
                "header" => Location::Header,
                "cookie" => Location::Cookie,
                _ => return None,
            };
            let schema = parameter
                .get("schema")
                .cloned()
                .unwrap_or_else(|| json!({ "type": "string" }));
            let Some(schema) = plain::plain(root, &schema) else {
                problems.push((
                    format!("/parameters/{index}"),
                    format!(
                        "the parameter `{wire}` is an object, which has no one way to be written"
                    ),
                    "describe it as a string, or as several parameters",
                ));
                return None;
            };
            let mut docs = description(parameter);
            with_default(&mut docs, &schema);
            Some(Parameter {
                witness: witness.add(&format!("p{index}"), &wire, &schema),
                required: location == Location::Path || flag(parameter, "required"),
                docs,
                list: list_style(parameter, location),
                location,
                wire,
            })
        });
    parameters.collect()
}

fn is_ours(header: &str) -> bool {
    ["accept", "authorization", "content-type"]
        .iter()
        .any(|ours| header.eq_ignore_ascii_case(ours))
}

/// A description, or nothing.
pub(super) fn description(node: &Value) -> String {
    text(node, "description").unwrap_or_default().to_owned()
}

/// Says what the provider does if the value is not sent. It is not sent unless the caller sets it.
pub(super) fn with_default(docs: &mut String, schema: &Value) {
    if docs.contains("default") {
        return;
    }
    if let Some(default) = schema.get("default") {
        docs.push_str(&format!(
            "\n\nNot sent unless it is set; the provider's default is `{default}`."
        ));
    }
}

pub(super) fn list_style(parameter: &Value, location: Location) -> List {
    let explode = parameter.get("explode").and_then(Value::as_bool);
    match (text(parameter, "style"), location) {
        (Some("spaceDelimited"), _) if explode != Some(true) => List::Joined(" "),
        (Some("pipeDelimited"), _) if explode != Some(true) => List::Joined("|"),
        (_, Location::Query) if explode != Some(false) => List::Repeated,
        _ => List::Joined(","),
    }
}

fn docs(node: &Value) -> String {
    let mut docs = text(node, "summary").map_or_else(String::new, |text| {
        format!("{}.", text.trim_end_matches('.'))
    });
    if let Some(description) = text(node, "description") {
        docs.push_str(&format!("\n\n{description}"));
    }
    if let Some(reason) = text(node, "x-not-retryable") {
        let reason = reason.replace('\n', " ");
        docs.push_str(&format!("\n\n**Not repeated by itself:** {reason}"));
    }
    if let Some(decision) = text(node, "x-decision") {
        docs.push_str(&format!("\n\n**Decision:** {decision}"));
    }
    let source = &node["x-source"];
    if let (Some(page), Some(confidence)) = (text(source, "page"), text(source, "confidence")) {
        docs.push_str(&format!("\n\n**Source:** {page} ({confidence})."));
        if let Some(note) = text(source, "note") {
            docs.push_str(&format!(" {note}"));
        }
    }
    docs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_leaves_a_bodiless_204_and_a_witness() {
        let text = "
paths:
  /users/{id}:
    get:
      operationId: getUser
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: fields, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}
      responses:
        '200': {description: A user, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
        default: {description: An error, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
components:
  schemas: {User: {type: object}, Problem: {type: object}}
";
        let document = crate::read::read("x.yaml", text).expect("read");
        let mut spec = document.value.clone();
        let operations = apply(&mut spec, &mut Vec::new(), &document).expect("lowered");
        assert_eq!(
            spec["paths"]["/0"]["get"],
            json!({ "operationId": "operation1", "responses": { "204": { "description": "" } } })
        );
        let witness = &spec["components"]["schemas"]["SignonWitness0"];
        assert_eq!(witness["required"], json!(["p0", "p1", "r200", "rdefault"]));
        assert_eq!(
            witness["properties"]["r200"]["$ref"],
            "#/components/schemas/User"
        );
        let [operation] = operations.as_slice() else {
            panic!("one operation")
        };
        assert_eq!(operation.parameters[1].list, List::Joined(" "));
        assert!(operation.parameters[0].required && !operation.parameters[1].required);
        assert_eq!(operation.replies.len(), 2);
    }

    #[test]
    fn only_a_safe_method_is_repeated_and_not_where_the_document_says_no() {
        let lowered = |method: &str, says: &str| {
            let text = format!(
                "paths: {{/a: {{{method}: {{operationId: a, {says} responses: {{'204': {{description: Done}}}}}}}}}}"
            );
            let document = crate::read::read("x.yaml", &text).expect("read");
            let mut spec = document.value.clone();
            let operations = apply(&mut spec, &mut Vec::new(), &document).expect("lowered");
            let operation = operations.into_iter().next().expect("an operation");
            (operation.retryable, operation.docs)
        };
        for (method, retryable) in [
            ("get", true),
            ("head", true),
            ("options", true),
            ("post", false),
            ("put", false),
            ("delete", false),
            ("patch", false),
        ] {
            assert_eq!(lowered(method, ""), (retryable, String::new()), "{method}");
        }
        assert_eq!(
            lowered("get", "x-not-retryable: \"A code is\\nsingle use.\","),
            (
                false,
                "\n\n**Not repeated by itself:** A code is single use.".to_owned()
            )
        );
    }
}
