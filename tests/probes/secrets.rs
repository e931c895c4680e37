//! Where secrets are: by the spec, and on the wire.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use signon_tests::fixture::{Request, pairs};
use signon_tests::probe::{KEY, LOCATION, SECRET, SECRET_ASCII, SampleReply};
use signon_tests::spec::{resolved, segments};

/// `query state`, `body/data/password`, `header authorization`, …; an item of a list or a map is `*`.
pub type Places = BTreeSet<String>;

/// How deep a schema is followed; a circle ends there.
const DEEP: usize = 12;

fn is_there(text: &str) -> bool {
    text.contains(SECRET) || text.contains(SECRET_ASCII)
}

/// The secrets that an operation can send, by its spec.
pub fn of_request(spec: &Value, operation: &Value) -> Places {
    let mut places = Places::new();
    let parameters = operation
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    for parameter in parameters.map(|node| resolved(spec, node)) {
        let (place, name) = (&parameter["in"], &parameter["name"]);
        let name = name.as_str().expect("a name");
        let at = format!("{} {name}", place.as_str().expect("a place"));
        let mut inside = Places::new();
        of_schema(spec, &parameter["schema"], &at, false, DEEP, &mut inside);
        places.extend((!inside.is_empty()).then_some(at));
    }
    let security = operation.get("security").unwrap_or(&spec["security"]);
    for alternative in security.as_array().into_iter().flatten() {
        for name in alternative.as_object().expect("schemes").keys() {
            let scheme = resolved(spec, &spec["components"]["securitySchemes"][name]);
            places.insert(match (scheme["in"].as_str(), scheme["name"].as_str()) {
                (Some("header"), Some(name)) => format!("header {}", name.to_lowercase()),
                (Some(place), Some(name)) => format!("{place} {name}"),
                _ if scheme["scheme"] == "basic" => "header authorization: Basic".to_owned(),
                _ => "header authorization: Bearer".to_owned(),
            });
        }
    }
    if let Some(body) = operation.get("requestBody") {
        let content = &resolved(spec, body)["content"];
        // Where there is a choice, JSON is sent; multipart never is.
        let sent = ["application/json", "application/x-www-form-urlencoded"]
            .iter()
            .find_map(|media| content.get(*media));
        let schema = &sent.expect("a body that is sent")["schema"];
        of_schema(spec, schema, "body", false, DEEP, &mut places);
    }
    places
}

/// The secrets that a documented reply can hold.
pub fn of_reply(spec: &Value, key: &str, reply: &Value) -> Places {
    let mut places = Places::new();
    let content = reply["content"].as_object();
    let media = |wanted: &dyn Fn(&str) -> bool| {
        let all = content.into_iter().flatten();
        let of_kind = all.filter(|(name, _)| wanted(name.as_str()));
        of_kind.map(|(_, media)| media).collect::<Vec<_>>()
    };
    for json in media(&|name| name.contains("json")) {
        of_schema(spec, &json["schema"], "body", true, DEEP, &mut places);
    }
    if let Some(failure) = reply.get("x-failure") {
        of_schema(spec, &failure["schema"], "body", true, DEEP, &mut places);
    }
    let success = key.starts_with('2');
    if !media(&|name| name.starts_with("text/")).is_empty() {
        places.insert("body".to_owned());
    } else if content.is_none() && success && key != "204" {
        // Nobody documented what comes.
        places.insert("body/*".to_owned());
    }
    if key.starts_with('3') && key != "304" {
        places.insert("header location".to_owned());
    }
    places
}

fn of_schema(
    spec: &Value,
    node: &Value,
    at: &str,
    received: bool,
    deep: usize,
    places: &mut Places,
) {
    let schema = resolved(spec, node);
    if deep == 0 || (!received && schema["readOnly"] == true) {
        return;
    }
    let mut follow = |node: &Value, at: &str| {
        of_schema(spec, node, at, received, deep - 1, places);
    };
    for key in ["oneOf", "anyOf", "allOf"] {
        for part in schema[key].as_array().into_iter().flatten() {
            follow(part, at);
        }
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        follow(property, &format!("{at}/{name}"));
    }
    for key in ["items", "additionalProperties"] {
        if schema[key].is_object() {
            follow(&schema[key], &format!("{at}/*"));
        }
    }
    if schema["format"] == "password" {
        places.insert(match schema["type"] == "string" {
            true => at.to_owned(),
            // An untyped value is sampled as an object of one member.
            false => format!("{at}/*"),
        });
    }
}

/// Where the sentinel is in a request.
pub fn sent(template: &str, request: &Request) -> Places {
    let mut places = Places::new();
    let segments = segments(template, request.path()).unwrap_or_default();
    let query = request.query().unwrap_or_default();
    let path = segments
        .into_iter()
        .map(|(name, value)| ("path", (name.to_owned(), value.to_owned())));
    for (place, (name, value)) in path
        .chain(query.into_iter().map(|pair| ("query", pair)))
        .chain(cookies(request).into_iter().map(|pair| ("cookie", pair)))
    {
        places.extend(is_there(&value).then(|| format!("{place} {name}")));
    }
    for (name, value) in request.headers.iter().filter(|(name, _)| name != "cookie") {
        let at = format!("header {name}");
        places.extend(match value.split_once(' ') {
            Some(("Basic", encoded)) => has_in_basic(encoded).then(|| format!("{at}: Basic")),
            Some(("Bearer", token)) => is_there(token).then(|| format!("{at}: Bearer")),
            _ => is_there(value).then_some(at),
        });
    }
    let media = request.header("content-type").concat();
    match media.as_str() {
        "application/x-www-form-urlencoded" => {
            let fields = pairs(&request.body).into_iter();
            places.extend(
                fields
                    .filter(|(_, value)| is_there(value))
                    .map(|(name, _)| format!("body/{name}")),
            );
        }
        _ => in_body(&request.body, &mut places),
    }
    places
}

/// Where the sentinel is in a sample of a reply.
pub fn received(reply: &SampleReply) -> Places {
    let mut places = Places::new();
    in_body(reply.body.as_bytes(), &mut places);
    if reply.redirect && is_there(LOCATION) {
        places.insert("header location".to_owned());
    }
    places
}

fn in_body(body: &[u8], places: &mut Places) {
    match serde_json::from_slice(body) {
        Ok(value) => in_json(&value, "body", places),
        Err(_) if is_there(&String::from_utf8_lossy(body)) => {
            places.insert("body".to_owned());
        }
        Err(_) => {}
    }
}

fn in_json(value: &Value, at: &str, places: &mut Places) {
    match value {
        Value::String(text) if is_there(text) => {
            places.insert(at.to_owned());
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| in_json(item, &format!("{at}/*"), places)),
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            let name = if name == KEY { "*" } else { name };
            in_json(member, &format!("{at}/{name}"), places);
        }),
        _ => {}
    }
}

/// Both halves of a client's credentials may be form-urlencoded.
fn has_in_basic(encoded: &str) -> bool {
    let decoded = STANDARD.decode(encoded).expect("base64");
    let text = String::from_utf8(decoded).expect("text");
    is_there(&text)
        || pairs(text.as_bytes())
            .iter()
            .any(|(part, _)| is_there(part))
}

fn cookies(request: &Request) -> Vec<(String, String)> {
    let all = request.header("cookie").join("; ");
    let pairs = all.split("; ").filter_map(|cookie| cookie.split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
