//! Every security scheme that is asked for is described, and of a kind that a client can follow.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, escape, object, operations, resolve, text};
use crate::lower::{required_schemes, unknown_schemes};

pub(super) fn check(document: &Document, found: &mut Diagnostics) {
    let root = &document.value;
    let mut add = |pointer: &str, message: String, help: &str| {
        found.0.push(document.error(pointer, message, help))
    };
    let schemes = root.pointer("/components/securitySchemes");
    for name in unknown_schemes(root) {
        add(
            &format!("/components/securitySchemes/{}", escape(&name)),
            format!("the security scheme `{name}` is of no kind that a client can follow"),
            "use http bearer or basic, apiKey with `in` and `name`, oauth2 or openIdConnect",
        );
    }
    for (key, node) in object(&root["components"], "securitySchemes") {
        let node = resolve(root, node).unwrap_or(node);
        let name = text(node, "name").unwrap_or("x");
        if matches!(text(node, "in"), Some("header" | "cookie")) && !is_token(name) {
            add(
                &format!("/components/securitySchemes/{}/name", escape(key)),
                format!("`{name}` is no name of a header or cookie"),
                "use letters, digits and `-`",
            );
        }
    }
    let all = operations(root).map(|(_, _, operation, at)| (operation, at));
    for (node, at) in all.chain([(root, String::new())]) {
        for scheme in required_schemes(node) {
            let described = schemes.and_then(|schemes| schemes.get(scheme));
            if !described.is_some_and(Value::is_object) {
                add(
                    &format!("{at}/security"),
                    format!("the security scheme `{scheme}` is not described"),
                    "add it to `components.securitySchemes`",
                );
            }
        }
    }
}

/// Whether a name can be that of a header or a cookie.
pub(super) fn is_token(name: &str) -> bool {
    http::HeaderName::from_bytes(name.as_bytes()).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_no_client_could_follow_is_named() {
        let text = "
security: [{gone: []}]
paths:
  /a:
    get:
      security: [{missing: []}, {fine: []}]
components:
  securitySchemes:
    odd: {type: mutualTLS}
    half: {type: apiKey, in: header}
    spaced: {type: apiKey, in: header, name: a b}
    fine: {type: http, scheme: bearer}
";
        let found = crate::lint::findings(text, super::check);
        let at: Vec<_> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
        assert_eq!(
            at,
            [
                "/components/securitySchemes/odd",
                "/components/securitySchemes/half",
                "/components/securitySchemes/spaced/name",
                "/paths/~1a/get/security",
                "/security",
            ]
        );
    }
}
