//! Every `x-` key is one that somebody reads: a misspelt one would be obeyed by nobody, and nobody would know.

use crate::diagnostic::Diagnostics;
use crate::document::{Document, each_node, escape, holds_names};

/// The table of `specs/README.md`.
const KNOWN: [&str; 10] = [
    "x-credential",
    "x-decision",
    "x-environment",
    "x-error-code",
    "x-extensible-enum",
    "x-failure",
    "x-form-urlencoded",
    "x-not-retryable",
    "x-not-secret",
    "x-source",
];

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    each_node(&document.value, &[], &mut |node, at| {
        if holds_names(at) {
            return;
        }
        let keys = node
            .as_object()
            .into_iter()
            .flat_map(|members| members.keys());
        for key in keys.filter(|key| key.starts_with("x-") && !KNOWN.contains(&key.as_str())) {
            let help = format!("write one of {}", KNOWN.join(", "));
            let at = format!("{at}/{}", escape(key));
            found
                .0
                .push(document.error(&at, format!("nobody reads `{key}`"), help));
        }
        let reason = node.get("x-not-retryable");
        if reason.is_some_and(|why| why.as_str().is_none_or(|why| why.trim().is_empty())) {
            let at = format!("{at}/x-not-retryable");
            let help = "say why in words; leave the key out where repeating does no harm";
            found
                .0
                .push(document.error(&at, "`x-not-retryable` gives no reason", help));
        }
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_not_repeated_has_a_reason() {
        let text = "
paths:
  /a: {get: {x-not-retryable: true, responses: {}}}
  /b: {get: {x-not-retryable: ' ', responses: {}}}
  /c: {get: {x-not-retryable: For one use., responses: {}}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/paths/~1a/get/x-not-retryable",
                "/paths/~1b/get/x-not-retryable"
            ]
        );
    }

    #[test]
    fn a_misspelt_extension_is_found_and_a_name_is_none() {
        let text = "
x-sorce: {page: P}
paths:
  /a:
    get:
      x-source: {page: P}
      responses:
        '200': {x-faliure: {property: status}, headers: {x-request-id: {x-decison: d}}}
components:
  schemas: {A: {properties: {x-name: {type: string}}, example: {x-any: 1}}}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/x-sorce",
                "/paths/~1a/get/responses/200/x-faliure",
                "/paths/~1a/get/responses/200/headers/x-request-id/x-decison",
            ]
        );
    }
}
