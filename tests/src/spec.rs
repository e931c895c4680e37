//! The providers' specs, as the tests read them.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value};

/// The providers that have a spec.
pub fn providers() -> BTreeSet<String> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let files = std::fs::read_dir(specs).expect("the specs");
    let names = files.filter_map(|file| file.expect("a file").file_name().into_string().ok());
    names
        .filter_map(|name| Some(name.strip_suffix(".yaml")?.to_owned()))
        .collect()
}

/// The spec of a provider.
pub fn spec(provider: &str) -> Value {
    let name = format!("specs/{provider}.yaml");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{name}: {why}"));
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

/// An operation as its spec has it.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// In small letters, as in the spec.
    pub method: &'a str,
    /// With its parameters in braces.
    pub template: &'a str,
    /// What the spec says of it.
    pub node: &'a Value,
}

/// All operations of a spec.
pub fn operations(spec: &Value) -> Vec<Operation<'_>> {
    const METHODS: [&str; 8] = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    ];
    let paths = spec["paths"].as_object().expect("a spec has paths");
    let operations = paths.iter().flat_map(|(template, item)| {
        let members = item.as_object().expect("a path item").iter();
        members
            .filter(|(method, _)| METHODS.contains(&method.as_str()))
            .map(move |(method, node)| Operation {
                method,
                template,
                node,
            })
    });
    operations.collect()
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
