//! What requests and replies carry by name, and the values that are listed for it: as documented, and as fixtures show it.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::{Map, Value};

use crate::fields::{PLACES, body, is, names_in, parameters, properties, sent};
use crate::fixture::{Reply, Request, pairs};
use crate::spec::resolved;

/// A name or a listed value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    /// Where one that shows it has to be: an operation's requests, those of all operations, or a schema of replies.
    of: String,
    pub(crate) what: What,
}

/// In the order in which they are told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    Name(String),
    Value(String),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Name(name) => write!(f, "`{name}`"),
            What::Value(value) => write!(f, "the value `{value}`"),
        }
    }
}

/// An operation of a spec.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) spec: &'a Value,
    /// What the operations of its path have in common.
    pub(crate) item: &'a Value,
    pub(crate) operation: &'a Value,
    /// What the operation is called.
    pub(crate) name: &'a str,
}

impl Place<'_> {
    /// What a request can carry: in its query, headers and cookies, and anywhere in its body. In the order of the spec.
    pub(crate) fn request(self) -> Vec<Part> {
        let mut found = Vec::new();
        let mut schema = |place: &str, schema: &Value| {
            let mut parts = Walk::new(self.spec, true);
            parts.schema(schema, String::new(), None, &mut Vec::new());
            found.extend(parts.found.into_iter().map(|part| match part.what {
                What::Name(name) => self.name(place, name),
                What::Value(value) => any_request(value),
            }));
        };
        for place in PLACES {
            for parameter in parameters(self.spec, self.item, self.operation, place) {
                let name = parameter["name"].as_str().unwrap_or_default();
                // So that the name stands before the values.
                let holder = serde_json::json!({ "properties": { name: parameter["schema"] } });
                schema(place, &holder);
            }
        }
        if let Some(body) = body(self.spec, self.operation) {
            schema("body", body);
        }
        found
    }

    /// What a request does carry.
    pub(crate) fn shown_by(self, request: &Request, shown: &mut BTreeSet<Part>) {
        let mut add = |place: &str, pairs: Vec<(String, String)>| {
            for (name, value) in pairs {
                // Several values of one parameter may stand in it, with spaces between.
                shown.extend(value.split(' ').map(|word| any_request(word.to_owned())));
                shown.insert(any_request(value));
                shown.insert(self.name(place, name));
            }
        };
        for place in PLACES {
            let documented = names_in(self.spec, self.item, self.operation, place);
            let pairs = sent(request, place).into_iter().map(|(name, value)| {
                // As the spec writes it: a header's name is the same in small letters and capitals.
                let known = documented.iter().find(|known| is(place, known, &name));
                (
                    known.map_or_else(|| name.clone(), |known| (*known).to_owned()),
                    value,
                )
            });
            add(place, pairs.collect());
        }
        match serde_json::from_slice::<Value>(&request.body) {
            Ok(body) => self.json(&body, shown),
            Err(_) => add("body", pairs(&request.body)),
        }
    }

    fn json(self, value: &Value, shown: &mut BTreeSet<Part>) {
        match value {
            Value::Object(members) => {
                for (name, inner) in members {
                    shown.insert(self.name("body", name.clone()));
                    self.json(inner, shown);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.json(item, shown)),
            other => shown.extend(scalar(other).map(any_request)),
        }
    }

    /// What the body of a reply can carry that is documented under this key, whether it says that the call failed or not.
    pub(crate) fn reply(self, key: &str) -> Vec<Part> {
        let mut parts = Walk::new(self.spec, false);
        for holder in self.holders(key) {
            parts.schema(holder.schema, holder.at, None, &mut Vec::new());
        }
        parts.found
    }

    /// What a reply does carry, as one that is documented under this key. Whether it says that the call failed is known
    /// as soon as the wire table reads it.
    pub(crate) fn shown_by_reply(
        self,
        key: &str,
        reply: &Reply,
        failed: Option<bool>,
        shown: &mut BTreeSet<Part>,
    ) {
        let Ok(body) = serde_json::from_slice::<Value>(&reply.body) else {
            return;
        };
        let mut holders = self.holders(key);
        let fails = holders.iter().any(|holder| holder.media.is_none());
        if let Some(failed) = failed.filter(|_| fails) {
            holders.retain(|holder| holder.media.is_none() == failed);
        }
        let media = reply.header("content-type").unwrap_or_default();
        let media = media.split(';').next().map(str::trim);
        if holders.iter().any(|holder| holder.media == media) {
            holders.retain(|holder| holder.media == media || holder.media.is_none());
        }
        let mut parts = Walk::new(self.spec, false);
        for holder in holders {
            parts.schema(holder.schema, holder.at, Some(&body), &mut Vec::new());
        }
        shown.extend(parts.found);
    }

    /// The schemas of a reply.
    fn holders(&self, key: &str) -> Vec<Holder<'_>> {
        let node = &self.operation["responses"][key];
        let at = match node["$ref"].as_str() {
            Some(shared) => shared.to_owned(),
            None => format!("{} {key}", self.name),
        };
        let reply = resolved(self.spec, node);
        let content = reply["content"].as_object().into_iter().flat_map(Map::iter);
        let content = content.map(|(media, node)| (Some(media.as_str()), node));
        let failure = reply.get("x-failure").map(|node| (None, node));
        let holders = content.chain(failure).map(|(media, node)| Holder {
            at: format!("{at} {}", media.unwrap_or("failure")),
            media,
            schema: &node["schema"],
        });
        holders.collect()
    }

    fn name(self, place: &str, name: String) -> Part {
        Part {
            of: format!("{} {place}", self.name),
            what: What::Name(name),
        }
    }
}

/// A listed value of any request of the provider.
fn any_request(value: String) -> Part {
    Part {
        of: "requests".to_owned(),
        what: What::Value(value),
    }
}

/// What a reply's body is described by.
struct Holder<'a> {
    /// What no other is called.
    at: String,
    /// Nothing if it describes a body that says that the call failed.
    media: Option<&'a str>,
    schema: &'a Value,
}

/// Goes through a schema, alone or along a value of it.
struct Walk<'a> {
    spec: &'a Value,
    /// Whether requests have it.
    sent: bool,
    found: Vec<Part>,
}

impl<'a> Walk<'a> {
    fn new(spec: &'a Value, sent: bool) -> Self {
        Self {
            spec,
            sent,
            found: Vec::new(),
        }
    }

    /// All that a schema has, or what of it a value has. `at` is where the schema stands; those that are around it are
    /// known already.
    fn schema(
        &mut self,
        schema: &Value,
        at: String,
        value: Option<&Value>,
        around: &mut Vec<String>,
    ) {
        let at = schema["$ref"].as_str().map_or(at, str::to_owned);
        let schema = resolved(self.spec, schema);
        if around.contains(&at) {
            return;
        }
        around.push(at.clone());
        for key in ["x-extensible-enum", "enum"] {
            let listed = schema[key].as_array().into_iter().flatten();
            let there = listed.filter(|listed| value.is_none_or(|value| value == *listed));
            let there: Vec<_> = there.filter_map(scalar).map(What::Value).collect();
            there.into_iter().for_each(|what| self.push(&at, what));
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            let parts = schema[key].as_array().into_iter().flatten();
            for (index, part) in parts.enumerate() {
                if key == "allOf" || value.is_none_or(|value| self.fits(part, value)) {
                    self.schema(part, format!("{at}/{key}/{index}"), value, around);
                }
            }
        }
        if let Some(items) = schema.get("items") {
            let there = format!("{at}/items");
            match value {
                None => self.schema(items, there, None, around),
                Some(value) => {
                    for value in value.as_array().into_iter().flatten() {
                        self.schema(items, there.clone(), Some(value), &mut Vec::new());
                    }
                }
            }
        }
        for (name, property) in properties(self.spec, schema, self.sent) {
            let inner = value.map(|value| value.get(name));
            if inner == Some(None) {
                continue;
            }
            self.push(&at, What::Name(name.clone()));
            let there = format!("{at}/properties/{name}");
            match inner.flatten() {
                None => self.schema(property, there, None, around),
                inner => self.schema(property, there, inner, &mut Vec::new()),
            }
        }
        around.pop();
    }

    fn push(&mut self, at: &str, what: What) {
        let of = at.to_owned();
        self.found.push(Part { of, what });
    }

    /// Whether a value can be this alternative: an object has what the schema requires.
    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let required = resolved(self.spec, schema)["required"].as_array();
        let mut names = required.into_iter().flatten().filter_map(Value::as_str);
        !value.is_object() || names.all(|name| value.get(name).is_some())
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}
