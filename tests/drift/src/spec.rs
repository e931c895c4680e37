//! The providers' specs, as the tests read them.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::tree::root;

/// The providers that have a spec.
pub fn providers() -> BTreeSet<String> {
    let files = std::fs::read_dir(root().join("specs")).expect("the specs");
    let names = files.filter_map(|file| file.expect("a file").file_name().into_string().ok());
    names
        .filter_map(|name| Some(name.strip_suffix(".yaml")?.to_owned()))
        .collect()
}

/// The spec of a provider.
pub fn spec(provider: &str) -> Value {
    let name = format!("specs/{provider}.yaml");
    let text =
        std::fs::read_to_string(root().join(&name)).unwrap_or_else(|why| panic!("{name}: {why}"));
    let document = signon_codegen::read(&name, &text);
    document.unwrap_or_else(|why| panic!("{why}")).value
}

/// What a node refers to; the node itself if it is no reference.
pub fn resolved<'a>(spec: &'a Value, node: &'a Value) -> &'a Value {
    let Some(to) = node.get("$ref").and_then(Value::as_str) else {
        return node;
    };
    let target = to
        .strip_prefix('#')
        .and_then(|pointer| spec.pointer(pointer));
    target.unwrap_or_else(|| panic!("{to} leads nowhere"))
}

/// What a spec says of an operation; the HTTP method may be in capitals.
pub fn operation<'a>(spec: &'a Value, method: &str, template: &str) -> &'a Value {
    let item = spec["paths"].get(template);
    let node = item.and_then(|item| item.get(method.to_ascii_lowercase()));
    node.unwrap_or_else(|| panic!("the spec has no {method} {template}"))
}

/// Under which key replies of this status are documented: the status itself, its hundred, or all other errors.
pub fn reply_key(replies: &Map<String, Value>, status: u16) -> Option<&String> {
    let find = |name: &str| replies.get_key_value(name).map(|(key, _)| key);
    find(&status.to_string())
        .or_else(|| find(&format!("{}XX", status / 100)))
        .or_else(|| find("default").filter(|_| status >= 400))
}

/// The parameters of a path, escaped as they are; nothing if it is not of this template.
pub fn segments<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    if template.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut found = Vec::new();
    for (wanted, sent) in template.split('/').zip(path.split('/')) {
        let name = wanted
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        match name {
            Some(name) if !sent.is_empty() => found.push((name, sent)),
            None if wanted == sent => {}
            _ => return None,
        }
    }
    Some(found)
}
