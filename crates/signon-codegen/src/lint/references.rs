//! Every `$ref` leads somewhere inside the document.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, escape, reference, resolve};
use crate::lower::circles;

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    walk(document, &document.value, String::new(), found);
    for pointer in circles(&document.value) {
        found.0.push(document.error(
            &pointer,
            "the schema contains itself through `allOf`",
            "take it out of one of the `allOf` lists",
        ));
    }
}

fn walk(document: &Document, node: &Value, at: String, found: &mut Diagnostics) {
    if let Some(target) = reference(node) {
        let problem = if !target.starts_with("#/") {
            Some((
                format!("`{target}` leads out of the document"),
                "put the target into `components`",
            ))
        } else if resolve(&document.value, node).is_none() {
            Some((
                format!("`{target}` leads nowhere"),
                "mend the name, or add what is missing to `components`",
            ))
        } else {
            None
        };
        if let Some((message, help)) = problem {
            found
                .0
                .push(document.error(&format!("{at}/$ref"), message, help));
        }
    }
    let named_by_users = at.ends_with("/properties")
        || at.starts_with("/components") && at.matches('/').count() == 2;
    match node {
        // What stands in an example is data, not a document.
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| {
                named_by_users
                    || !matches!(key.as_str(), "example" | "examples" | "default" | "enum")
            })
            .for_each(|(key, member)| {
                walk(document, member, format!("{at}/{}", escape(key)), found)
            }),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(i, item)| walk(document, item, format!("{at}/{i}"), found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn dangling_foreign_and_circular_references_are_found() {
        let text = "
a: {$ref: '#/components/b'}
c: {$ref: 'other.yaml#/x'}
components: {one: {$ref: '#/components/two'}, two: {$ref: '#/components/one'}, fine: {$ref: '#/c'}, ok: {$ref: '#/components/x'}, x: {}, schemas: {S: {properties: {default: {$ref: '#/gone'}}}}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/a/$ref",
                "/c/$ref",
                "/components/one/$ref",
                "/components/two/$ref",
                "/components/fine/$ref",
                "/components/schemas/S/properties/default/$ref"
            ]
        );
    }
}
