//! Nothing that a call can send is left out: every documented parameter and property is in some request of its operation.

use serde_json::{Map, Value};
use signon_tests::fixture::{self, Request};
use signon_tests::spec::{operations, resolved, spec};

use crate::PROVIDERS;
use crate::complete::snake_case;

#[test]
fn every_parameter_and_property_is_sent_by_some_request() {
    let mut missing = Vec::new();
    for provider in PROVIDERS {
        let spec = spec(provider.name);
        for operation in operations(&spec) {
            let operation = operation.node;
            let id = operation["operationId"].as_str().expect("an operationId");
            let at = format!("{}/{}", provider.name, snake_case(id));
            let sent = requests(&at);
            let unsent = names(&spec, operation)
                .into_iter()
                .filter(|name| !sent.iter().any(|s| has(s, name)));
            missing.extend(unsent.map(|name| {
                format!("{at}: a tests/fixtures/{at}/request*.http that sends `{name}`")
            }));
        }
    }
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

fn requests(at: &str) -> Vec<Request> {
    let of_operation = |fixture: &fixture::Fixture| {
        fixture.is_request() && format!("{}/{}", fixture.provider, fixture.operation) == at
    };
    fixture::all()
        .iter()
        .filter(|fixture| of_operation(fixture))
        .map(fixture::Fixture::request)
        .collect()
}

/// The names of query parameters and of the properties of the body, through one envelope.
fn names(spec: &Value, operation: &Value) -> Vec<String> {
    let parameters = operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| resolved(spec, node));
    let query = parameters.filter(|parameter| parameter["in"] == "query");
    let mut names: Vec<String> = query
        .filter_map(|parameter| parameter["name"].as_str().map(str::to_owned))
        .collect();
    let body = resolved(spec, &operation["requestBody"]);
    for media in body["content"]
        .as_object()
        .into_iter()
        .flat_map(Map::values)
        .take(1)
    {
        let properties = |node: &Value| {
            let properties = resolved(spec, node)["properties"]
                .as_object()
                .cloned()
                .unwrap_or_default();
            properties
                .into_iter()
                .filter(|(_, node)| node["readOnly"] != true)
                .collect::<Vec<_>>()
        };
        for (name, node) in properties(&media["schema"]) {
            names.push(name.clone());
            if name == "data" {
                names.extend(properties(&node).into_iter().map(|(name, _)| name));
            }
        }
    }
    names
}

fn has(request: &Request, name: &str) -> bool {
    let pairs = request
        .query()
        .unwrap_or_default()
        .into_iter()
        .chain(fixture::pairs(&request.body));
    let in_pairs = pairs.into_iter().any(|(key, _)| key == name);
    in_pairs
        || serde_json::from_slice::<Value>(&request.body).is_ok_and(|body| in_json(&body, name))
}

fn in_json(body: &Value, name: &str) -> bool {
    let members = body.as_object();
    members.is_some_and(|members| {
        members.contains_key(name) || members.values().any(|inner| in_json(inner, name))
    })
}
