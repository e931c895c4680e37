//! What requests and replies carry by name, and the values that are listed for it: as documented, and as fixtures show it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::fixture::{Reply, Request, pairs};
use crate::spec::resolved;

/// The name of the property that some providers wrap their requests in.
const ENVELOPE: &str = "data";

/// Names and values, in the order of the spec.
#[derive(Debug, Default)]
pub(crate) struct Documented {
    pub(crate) names: Vec<String>,
    pub(crate) values: Vec<String>,
}

impl Documented {
    /// What a request of an operation can carry: in its query, and anywhere in its body. `item` is what the operations of
    /// its path have in common.
    pub(crate) fn request(spec: &Value, item: &Value, operation: &Value) -> Self {
        let mut documented = Self::default();
        for parameter in query(spec, item, operation) {
            documented
                .names
                .extend(parameter["name"].as_str().map(str::to_owned));
            documented.schema(spec, &parameter["schema"], true, &mut Vec::new());
        }
        if let Some(schema) = body(spec, operation) {
            documented.schema(spec, schema, true, &mut Vec::new());
        }
        documented
    }

    /// What the body of a reply can carry, whether it says that the call failed or not.
    pub(crate) fn reply(spec: &Value, reply: &Value) -> Self {
        let mut documented = Self::default();
        let content = reply["content"]
            .as_object()
            .into_iter()
            .flat_map(Map::values);
        for holder in content.chain(reply.get("x-failure")) {
            documented.schema(spec, &holder["schema"], false, &mut Vec::new());
        }
        documented
    }

    fn schema(&mut self, spec: &Value, schema: &Value, sent: bool, around: &mut Vec<*const Value>) {
        let schema = resolved(spec, schema);
        let this: *const Value = schema;
        // What holds itself is known already.
        if around.contains(&this) {
            return;
        }
        around.push(this);
        for key in ["x-extensible-enum", "enum"] {
            let values = schema[key].as_array().into_iter().flatten();
            self.values.extend(values.filter_map(scalar));
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for part in schema[key].as_array().into_iter().flatten() {
                self.schema(spec, part, sent, around);
            }
        }
        self.schema(spec, &schema["items"], sent, around);
        for (name, property) in properties(spec, schema, sent) {
            self.names.push(name.clone());
            self.schema(spec, property, sent, around);
        }
        around.pop();
    }
}

/// Names and values that fixtures show.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    pub(crate) names: BTreeSet<String>,
    pub(crate) values: BTreeSet<String>,
}

impl Shown {
    pub(crate) fn request(&mut self, request: &Request) {
        match serde_json::from_slice::<Value>(&request.body) {
            Ok(body) => self.json(&body),
            Err(_) => self.pairs(pairs(&request.body)),
        }
        self.pairs(request.query().unwrap_or_default());
    }

    pub(crate) fn reply(&mut self, reply: &Reply) {
        if let Ok(body) = serde_json::from_slice::<Value>(&reply.body) {
            self.json(&body);
        }
    }

    fn pairs(&mut self, pairs: Vec<(String, String)>) {
        for (name, value) in pairs {
            // Several values of one parameter may stand in it, with spaces between.
            self.values.extend(value.split(' ').map(str::to_owned));
            self.values.insert(value);
            self.names.insert(name);
        }
    }

    fn json(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, inner) in members {
                    self.names.insert(name.clone());
                    self.json(inner);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.json(item)),
            other => self.values.extend(scalar(other)),
        }
    }
}

/// What a request carries and nothing documents. Of what the spec leaves open nothing is told.
pub(crate) fn undocumented(
    spec: &Value,
    item: &Value,
    operation: &Value,
    request: &Request,
) -> Vec<String> {
    let in_query = query(spec, item, operation)
        .into_iter()
        .filter_map(|parameter| parameter["name"].as_str());
    let in_query: Vec<_> = in_query.chain(credentials(spec)).collect();
    let sent = request
        .query()
        .unwrap_or_default()
        .into_iter()
        .map(|(name, _)| name);
    let mut found: Vec<_> = sent
        .filter(|name| !in_query.contains(&name.as_str()))
        .collect();

    let Some(schema) = body(spec, operation) else {
        return found;
    };
    let mut look = |schema: &Value, sent: &mut dyn Iterator<Item = String>| {
        let known: Vec<_> = properties(spec, schema, true)
            .map(|(name, _)| name)
            .collect();
        if !known.is_empty() {
            found.extend(sent.filter(|name| !known.contains(&name)));
        }
    };
    match serde_json::from_slice::<Value>(&request.body) {
        Ok(Value::Object(members)) => {
            look(schema, &mut members.keys().cloned());
            let envelope = &resolved(spec, schema)["properties"][ENVELOPE];
            if let Some(Value::Object(inner)) = members.get(ENVELOPE) {
                look(envelope, &mut inner.keys().cloned());
            }
        }
        Ok(_) => {}
        Err(_) => look(
            schema,
            &mut pairs(&request.body).into_iter().map(|(name, _)| name),
        ),
    }
    found
}

/// The request with each documented name that it does not have, one by one. What is sent for it means nothing.
pub(crate) fn each_added(
    spec: &Value,
    item: &Value,
    operation: &Value,
    request: &Request,
) -> Vec<Request> {
    let mut made = Vec::new();
    let pair = |name: &str| format!("{name}=EXAMPLE");
    let sent = request.query().unwrap_or_default();
    let in_query = query(spec, item, operation)
        .into_iter()
        .filter_map(|parameter| parameter["name"].as_str());
    for name in in_query.filter(|name| !sent.iter().any(|(known, _)| known == name)) {
        let joint = if request.target.contains('?') {
            '&'
        } else {
            '?'
        };
        let target = format!("{}{joint}{}", request.target, pair(name));
        made.push(Request {
            target,
            ..request.clone()
        });
    }

    let Some(schema) = body(spec, operation) else {
        return made;
    };
    let names = |schema| properties(spec, schema, true).map(|(name, _)| name.as_str());
    let mut with_body = |body: Vec<u8>| {
        made.push(Request {
            body,
            ..request.clone()
        })
    };
    let Ok(mut json) = serde_json::from_slice::<Value>(&request.body) else {
        let sent = pairs(&request.body);
        for name in names(schema).filter(|name| !sent.iter().any(|(known, _)| known == name)) {
            with_body([&request.body[..], b"&", pair(name).as_bytes()].concat());
        }
        return made;
    };
    let envelope = &resolved(spec, schema)["properties"][ENVELOPE];
    for (schema, pointer) in [(schema, String::new()), (envelope, format!("/{ENVELOPE}"))] {
        for name in names(schema) {
            let Some(Value::Object(members)) = json.pointer_mut(&pointer) else {
                continue;
            };
            if !members.contains_key(name) {
                members.insert(name.to_owned(), Value::Null);
                with_body(json.to_string().into_bytes());
                json = serde_json::from_slice(&request.body).expect("it was read before");
            }
        }
    }
    made
}

/// The parameters of an operation's query.
fn query<'a>(spec: &'a Value, item: &'a Value, operation: &'a Value) -> Vec<&'a Value> {
    let nodes = [item, operation]
        .into_iter()
        .filter_map(|node| node["parameters"].as_array());
    let parameters = nodes.flatten().map(|parameter| resolved(spec, parameter));
    parameters
        .filter(|parameter| parameter["in"] == "query")
        .collect()
}

/// The schema of an operation's body, in the first of its media types.
fn body<'a>(spec: &'a Value, operation: &'a Value) -> Option<&'a Value> {
    let content = resolved(spec, &operation["requestBody"])["content"].as_object()?;
    content.values().next()?.get("schema")
}

/// The properties of a schema; of one that is sent only those that a request may have.
fn properties<'a>(
    spec: &'a Value,
    schema: &'a Value,
    sent: bool,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let properties = resolved(spec, schema)["properties"].as_object();
    let properties = properties.into_iter().flatten();
    properties.filter(move |(_, property)| !sent || property["readOnly"] != true)
}

/// What the credentials in a query are called.
fn credentials(spec: &Value) -> impl Iterator<Item = &str> {
    let schemes = spec["components"]["securitySchemes"].as_object();
    let schemes = schemes.into_iter().flat_map(Map::values);
    let in_query = schemes.filter(|scheme| scheme["in"] == "query");
    in_query.filter_map(|scheme| scheme["name"].as_str())
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}
