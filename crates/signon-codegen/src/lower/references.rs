//! Puts referenced parameters, replies, bodies, headers and examples in place. References to schemas stay.

use serde_json::Value;

use crate::document::{METHODS, resolve};

pub(super) fn apply(spec: &mut Value) {
    let root = spec.clone();
    let Some(Value::Object(paths)) = spec.get_mut("paths") else {
        return;
    };
    for item in paths.values_mut() {
        settle(&root, item);
        parameters(&root, item);
        let shared = item.get("parameters").cloned();
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            parameters(&root, operation);
            inherit(operation, shared.as_ref());
            if let Some(body) = operation.get_mut("requestBody") {
                settle(&root, body);
            }
            let replies = operation
                .get_mut("responses")
                .and_then(Value::as_object_mut);
            for reply in replies.into_iter().flat_map(|replies| replies.values_mut()) {
                settle(&root, reply);
                let headers = reply.get_mut("headers").and_then(Value::as_object_mut);
                headers
                    .into_iter()
                    .flat_map(|headers| headers.values_mut())
                    .for_each(|h| settle(&root, h));
            }
        }
        if let Some(item) = item.as_object_mut() {
            item.remove("parameters");
        }
    }
}

fn settle(root: &Value, node: &mut Value) {
    if let Some(target) = resolve(root, node).filter(|target| *target != node) {
        *node = target.clone();
    }
}

fn parameters(root: &Value, node: &mut Value) {
    if let Some(Value::Array(parameters)) = node.get_mut("parameters") {
        parameters
            .iter_mut()
            .for_each(|parameter| settle(root, parameter));
    }
}

/// A path item's parameters belong to each of its operations, unless the operation has its own of that name and place.
fn inherit(operation: &mut Value, shared: Option<&Value>) {
    let Some(shared) = shared.and_then(Value::as_array) else {
        return;
    };
    let Some(operation) = operation.as_object_mut() else {
        return;
    };
    let own = operation
        .entry("parameters")
        .or_insert_with(|| Value::Array(Vec::new()));
    let Some(own) = own.as_array_mut() else {
        return;
    };
    let same = |a: &Value, b: &Value| a["name"] == b["name"] && a["in"] == b["in"];
    let missing: Vec<_> = shared
        .iter()
        .filter(|s| !own.iter().any(|o| same(o, s)))
        .cloned()
        .collect();
    own.splice(0..0, missing);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn references_are_put_in_place_and_path_parameters_handed_down() {
        let parts = json!({
            "parameters": { "id": { "name": "id", "in": "path", "required": true } },
            "responses": { "bad": { "description": "Bad", "headers": { "x": { "$ref": "#/components/headers/x" } } } },
            "headers": { "x": { "description": "X" } },
            "requestBodies": { "b": { "content": {} } },
        });
        super::super::table(
            super::apply,
            &[(
                "an operation made of references",
                json!({ "components": parts, "paths": { "/a/{id}": {
                    "parameters": [{ "$ref": "#/components/parameters/id" }],
                    "put": {
                        "parameters": [{ "name": "q", "in": "query" }],
                        "requestBody": { "$ref": "#/components/requestBodies/b" },
                        "responses": { "400": { "$ref": "#/components/responses/bad" } },
                    },
                } } }),
                json!({ "components": parts, "paths": { "/a/{id}": { "put": {
                    "parameters": [
                        { "name": "id", "in": "path", "required": true },
                        { "name": "q", "in": "query" },
                    ],
                    "requestBody": { "content": {} },
                    "responses": { "400": { "description": "Bad", "headers": { "x": { "description": "X" } } } },
                } } } }),
            )],
        );
    }
}
