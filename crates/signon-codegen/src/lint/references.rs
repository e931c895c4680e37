//! Every `$ref` leads somewhere inside the document.

use crate::diagnostic::Diagnostics;
use crate::document::{Document, each_node, reference, resolve};
use crate::lower::circles;

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    each_node(&document.value, &[], &mut |node, at| {
        let Some(target) = reference(node) else {
            return;
        };
        let (message, help) = if !target.starts_with("#/") {
            (
                format!("`{target}` leads out of the document"),
                "put the target into `components`",
            )
        } else if resolve(&document.value, node).is_none() {
            (
                format!("`{target}` leads nowhere"),
                "mend the name, or add what is missing to `components`",
            )
        } else {
            return;
        };
        found
            .0
            .push(document.error(&format!("{at}/$ref"), message, help));
    });
    for pointer in circles(&document.value) {
        found.0.push(document.error(
            &pointer,
            "the schema contains itself through `allOf`",
            "take it out of one of the `allOf` lists",
        ));
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
