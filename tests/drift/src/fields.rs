//! The names that a request carries, and those that its operation documents.

use serde_json::{Map, Value};

use crate::fixture::{Request, pairs};
use crate::spec::resolved;

/// The name of the property that some providers wrap their requests in.
const ENVELOPE: &str = "data";

/// Where parameters are that a request may leave out, as a spec calls the places.
pub(crate) const PLACES: [&str; 3] = ["query", "header", "cookie"];

/// The headers that are no parameters (OpenAPI takes no parameters of these names), and what cookies are in.
const OWN_HEADERS: [&str; 4] = ["accept", "authorization", "content-type", "cookie"];

/// What a request carries and nothing documents. Of what the spec leaves open nothing is told.
pub(crate) fn undocumented(
    spec: &Value,
    item: &Value,
    operation: &Value,
    request: &Request,
) -> Vec<String> {
    let mut found = Vec::new();
    for place in PLACES {
        let mut known = names_in(spec, item, operation, place);
        known.extend(credentials(spec, place));
        if place == "header" {
            known.extend(OWN_HEADERS);
        }
        let sent = sent(request, place).into_iter().map(|(name, _)| name);
        found.extend(sent.filter(|name| !known.iter().any(|known| is(place, known, name))));
    }

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
    for place in PLACES {
        let sent = sent(request, place);
        for name in names_in(spec, item, operation, place) {
            if !sent.iter().any(|(known, _)| is(place, name, known)) {
                made.push(added(request, place, name));
            }
        }
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

/// The request with one more parameter.
fn added(request: &Request, place: &str, name: &str) -> Request {
    let mut request = request.clone();
    let headers = &mut request.headers;
    match place {
        "header" => headers.push((name.to_ascii_lowercase(), "EXAMPLE".to_owned())),
        "cookie" => match headers.iter_mut().find(|(name, _)| name == "cookie") {
            Some((_, cookies)) => cookies.push_str(&format!("; {name}=EXAMPLE")),
            None => headers.push(("cookie".to_owned(), format!("{name}=EXAMPLE"))),
        },
        _ => {
            let joint = if request.target.contains('?') {
                '&'
            } else {
                '?'
            };
            request.target.push_str(&format!("{joint}{name}=EXAMPLE"));
        }
    }
    request
}

/// What a request has in a place where parameters are: names, and values.
pub(crate) fn sent(request: &Request, place: &str) -> Vec<(String, String)> {
    match place {
        "header" => request.headers.clone(),
        "cookie" => {
            let cookies = request.header("cookie").into_iter();
            let cookies = cookies.flat_map(|cookies| cookies.split(';'));
            let pairs = cookies.filter_map(|cookie| cookie.trim().split_once('='));
            pairs
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect()
        }
        _ => request.query().unwrap_or_default(),
    }
}

/// Whether a name that was sent in this place is the one that is documented for it.
pub(crate) fn is(place: &str, documented: &str, sent: &str) -> bool {
    match place {
        "header" => documented.eq_ignore_ascii_case(sent),
        _ => documented == sent,
    }
}

/// The parameters of an operation in this place.
pub(crate) fn parameters<'a>(
    spec: &'a Value,
    item: &'a Value,
    operation: &'a Value,
    place: &str,
) -> Vec<&'a Value> {
    let nodes = [item, operation]
        .into_iter()
        .filter_map(|node| node["parameters"].as_array());
    let parameters = nodes.flatten().map(|parameter| resolved(spec, parameter));
    parameters
        .filter(|parameter| parameter["in"] == place)
        .collect()
}

/// What they are called.
pub(crate) fn names_in<'a>(
    spec: &'a Value,
    item: &'a Value,
    operation: &'a Value,
    place: &str,
) -> Vec<&'a str> {
    let parameters = parameters(spec, item, operation, place).into_iter();
    parameters
        .filter_map(|parameter| parameter["name"].as_str())
        .collect()
}

/// The schema of an operation's body, in the first of its media types.
pub(crate) fn body<'a>(spec: &'a Value, operation: &'a Value) -> Option<&'a Value> {
    let content = resolved(spec, &operation["requestBody"])["content"].as_object()?;
    content.values().next()?.get("schema")
}

/// The properties of a schema; of one that is sent only those that a request may have.
pub(crate) fn properties<'a>(
    spec: &'a Value,
    schema: &'a Value,
    sent: bool,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let properties = resolved(spec, schema)["properties"].as_object();
    let properties = properties.into_iter().flatten();
    properties.filter(move |(_, property)| !sent || property["readOnly"] != true)
}

/// What the credentials in this place are called.
fn credentials<'a>(spec: &'a Value, place: &str) -> impl Iterator<Item = &'a str> {
    let schemes = spec["components"]["securitySchemes"].as_object();
    let schemes = schemes.into_iter().flat_map(Map::values);
    let there = schemes.filter(move |scheme| scheme["in"] == *place);
    there.filter_map(|scheme| scheme["name"].as_str())
}
