//! The providers' specs, as the tests read them.

use std::path::Path;

use serde_json::Value;

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
