//! Documents that are made of good ones by moving their parts about: text that is changed at random is mostly refused by
//! the reader, and never gets to the generator.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::{Value, json};
use signon_codegen::read;

/// The documents to begin with.
const DOCUMENTS: [&str; 6] = [
    "tests/constructs/spec.yaml",
    "specs/authentiq.yaml",
    "specs/directual.yaml",
    "specs/pyramid.yaml",
    "specs/q2.yaml",
    "specs/vanco.yaml",
];

/// No more steps than these: after many nothing is left of the document.
const STEPS: usize = 6;

/// The document that an input makes: the first byte chooses what to begin with, the second the one path that stays, and
/// each five bytes more are a step. Nothing if the first byte is one that a text may begin with.
pub fn grafted(data: &[u8]) -> Option<Value> {
    let [document, path, steps @ ..] = data else {
        return None;
    };
    let paths = good().get(usize::from(*document))?;
    let mut value = paths[usize::from(*path) % paths.len()].clone();
    for step in steps.chunks_exact(5).take(STEPS) {
        let [what, a, b, c, d] = step else { break };
        let places = places(&value);
        let place = |high: &u8, low: &u8| {
            &places[usize::from(u16::from_be_bytes([*high, *low])) % places.len()]
        };
        let (to, from) = (place(a, b), place(c, d));
        let part = match what % 4 {
            0 => None,
            1 => Some(plain(*d)),
            _ => value.pointer(from).cloned(),
        };
        // Beside what is there, under the name that it has elsewhere; or in its stead.
        let to = match what % 4 {
            3 => format!("{to}/{}", from.rsplit('/').next().unwrap_or_default()),
            _ => to.clone(),
        };
        put(&mut value, &to, part);
    }
    Some(value)
}

/// Each path of each document, as an input that changes nothing.
pub fn whole() -> Vec<Vec<u8>> {
    let mut inputs = Vec::new();
    for (document, paths) in (0..).zip(good()) {
        inputs.extend(
            (0..=u8::MAX)
                .take(paths.len())
                .map(|path| vec![document, path]),
        );
    }
    inputs
}

/// Each path of each document, as a document.
fn good() -> &'static [Vec<Value>] {
    static GOOD: OnceLock<Vec<Vec<Value>>> = OnceLock::new();
    GOOD.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read = |file: &&str| {
            let text = std::fs::read_to_string(root.join(file))
                .unwrap_or_else(|why| panic!("{file}: {why}"));
            let whole = read(file, &text)
                .unwrap_or_else(|why| panic!("{why}"))
                .value;
            let paths = whole["paths"].as_object().into_iter().flatten();
            paths.map(|(path, _)| only(&whole, path)).collect()
        };
        DOCUMENTS.iter().map(read).collect()
    })
}

/// A document of one path, and of the components that it needs: the fewer, the sooner it is tried.
fn only(whole: &Value, path: &str) -> Value {
    let mut value = whole.clone();
    if let Some(paths) = value["paths"].as_object_mut() {
        paths.retain(|name, _| name == path);
    }
    let mut needed = BTreeSet::new();
    need(whole, &value["paths"], &mut needed);
    for (kind, components) in value["components"].as_object_mut().into_iter().flatten() {
        if let (true, Value::Object(components)) = (kind != "securitySchemes", components) {
            components.retain(|name, _| needed.contains(&format!("#/components/{kind}/{name}")));
        }
    }
    value
}

/// Whatever a part refers to, through any number of others.
fn need(whole: &Value, part: &Value, needed: &mut BTreeSet<String>) {
    match part {
        Value::String(to) if to.starts_with("#/components/") && needed.insert(to.clone()) => {
            need(
                whole,
                whole.pointer(&to[1..]).unwrap_or(&Value::Null),
                needed,
            );
        }
        Value::Object(members) => members.values().for_each(|part| need(whole, part, needed)),
        Value::Array(items) => items.iter().for_each(|part| need(whole, part, needed)),
        _ => {}
    }
}

/// The pointers of all places below the top.
fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, places: &mut Vec<String>) {
        let mut below = |key: &str, value: &Value| {
            let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            places.push(at.clone());
            walk(value, &at, places);
        };
        match value {
            Value::Object(members) => members.iter().for_each(|(key, value)| below(key, value)),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .for_each(|(index, value)| below(&index.to_string(), value)),
            _ => {}
        }
    }
    let mut places = vec![String::new()];
    walk(value, "", &mut places);
    places
}

fn plain(number: u8) -> Value {
    let plain = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!(""),
        json!("a"),
        json!([]),
        json!({}),
        json!([{}]),
    ];
    plain[usize::from(number) % plain.len()].clone()
}

/// Puts a part at a place, or takes away what is there.
fn put(value: &mut Value, at: &str, part: Option<Value>) {
    let Some((parent, key)) = at.rsplit_once('/') else {
        return;
    };
    let key = key.replace("~1", "/").replace("~0", "~");
    match (value.pointer_mut(parent), part) {
        (Some(Value::Object(members)), Some(part)) => drop(members.insert(key, part)),
        (Some(Value::Object(members)), None) => drop(members.shift_remove(&key)),
        (Some(Value::Array(items)), part) => {
            let Some(index) = key.parse().ok().filter(|index| *index < items.len()) else {
                return items.extend(part);
            };
            match part {
                Some(part) => items[index] = part,
                None => drop(items.remove(index)),
            }
        }
        _ => {}
    }
}
