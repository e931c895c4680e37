//! Every `x-` key is one that somebody reads: a misspelt one would be obeyed by nobody, and nobody would know.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, escape};

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

/// What stands under these is called as the API calls it.
const NAMES: [&str; 5] = ["properties", "headers", "example", "examples", "default"];

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    walk(document, &document.value, String::new(), found);
}

fn walk(document: &Document, node: &Value, at: String, found: &mut Diagnostics) {
    match node {
        Value::Object(members) => {
            for (key, member) in members {
                let at = format!("{at}/{}", escape(key));
                if key.starts_with("x-") && !KNOWN.contains(&key.as_str()) {
                    let help = format!("write one of {}", KNOWN.join(", "));
                    found
                        .0
                        .push(document.error(&at, format!("nobody reads `{key}`"), help));
                }
                match member {
                    Value::Object(named) if NAMES.contains(&key.as_str()) => named
                        .iter()
                        .filter(|_| key == "properties" || key == "headers")
                        .for_each(|(name, member)| {
                            walk(document, member, format!("{at}/{}", escape(name)), found)
                        }),
                    member if !NAMES.contains(&key.as_str()) => walk(document, member, at, found),
                    _ => {}
                }
            }
        }
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
