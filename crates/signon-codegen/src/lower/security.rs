//! Security schemes as typed credentials.

use serde_json::Value;

use crate::document::{flag, list, object, resolve, text};
use crate::naming::{snake, unique};
use crate::plan::{Scheme, SchemeKind};
use crate::reserved;

/// What every flow of OAuth 2.0 and OpenID Connect ends in.
const ACCESS_TOKEN: &str = "access_token";

/// The schemes of a document. Those of OAuth 2.0 and OpenID Connect are one: whichever flow it came from, the client
/// sends an access token.
pub(super) fn schemes(spec: &Value) -> Vec<Scheme> {
    let mut schemes: Vec<Scheme> = Vec::new();
    for (key, node) in object(&spec["components"], "securitySchemes") {
        let Some(node) = resolve(spec, node) else {
            continue;
        };
        let docs = text(node, "description").unwrap_or_default().to_owned();
        let Some(kind) = kind(node) else { continue };
        let scheme = Scheme {
            keys: vec![key.clone()],
            name: setter(key, node),
            docs,
            kind,
        };
        let is_token =
            |scheme: &Scheme| scheme.name == ACCESS_TOKEN && scheme.kind == SchemeKind::Bearer;
        match schemes.iter_mut().find(|known| is_token(known)) {
            Some(known) if is_token(&scheme) => {
                if !known.docs.contains(&scheme.docs) {
                    known.docs = format!("{}\n\n{}", known.docs, scheme.docs);
                }
                known.keys.push(key.clone());
            }
            _ => {
                add(&mut schemes, scheme);
            }
        }
    }
    schemes
}

/// Adds a scheme unless it is there; gives the name of its setter, which is its own.
pub(super) fn add(schemes: &mut Vec<Scheme>, mut scheme: Scheme) -> String {
    let same = |known: &&Scheme| known.kind == scheme.kind && known.keys == scheme.keys;
    if let Some(known) = schemes.iter().find(same) {
        return known.name.clone();
    }
    let mut taken = reserved::taken(&[&reserved::CLIENT_BUILDER, &reserved::CALL]);
    taken.extend(schemes.iter().map(|known| known.name.clone()));
    scheme.name = unique(scheme.name, &mut taken);
    let name = scheme.name.clone();
    schemes.push(scheme);
    name
}

/// The setters of the schemes that each alternative of an operation needs.
pub(super) fn alternatives(
    spec: &Value,
    schemes: &[Scheme],
    operation: &Value,
) -> Vec<Vec<String>> {
    let wanted = operation.get("security").or_else(|| spec.get("security"));
    let mut alternatives: Vec<Vec<String>> = Vec::new();
    for requirement in wanted.and_then(Value::as_array).into_iter().flatten() {
        let names = requirement
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(key, _)| {
                let scheme = schemes.iter().find(|scheme| scheme.keys.contains(key))?;
                Some(scheme.name.clone())
            });
        let names: Vec<String> = names.collect();
        if !alternatives.contains(&names) {
            alternatives.push(names);
        }
    }
    alternatives
}

/// The properties of a form that are one credential: `x-credential` names the method.
pub(super) fn form_scheme(spec: &Value, schema: &Value) -> Option<Scheme> {
    let parts: Vec<_> = object(schema, "properties")
        .filter_map(|(wire, node)| Some((wire, node, text(node, "x-credential")?)))
        .collect();
    let (_, _, method) = parts.first()?;
    let docs = parts.iter().filter_map(|(wire, node, _)| {
        let node = resolve(spec, node)?;
        Some(format!("- `{wire}`: {}", text(node, "description")?))
    });
    let docs = docs.collect::<Vec<_>>().join("\n");
    Some(Scheme {
        keys: Vec::new(),
        name: snake(method),
        docs: format!("Credentials in the body of the request:\n\n{docs}"),
        kind: SchemeKind::Form(parts.iter().map(|(wire, ..)| (*wire).clone()).collect()),
    })
}

fn setter(name: &str, node: &Value) -> String {
    match text(node, "type") {
        Some("oauth2" | "openIdConnect") => ACCESS_TOKEN.to_owned(),
        _ => snake(name),
    }
}

fn kind(node: &Value) -> Option<SchemeKind> {
    let name = || text(node, "name").map(str::to_owned);
    Some(
        match (
            text(node, "type")?,
            text(node, "in"),
            text(node, "scheme").map(str::to_lowercase).as_deref(),
        ) {
            ("oauth2" | "openIdConnect", ..) | ("http", _, Some("bearer")) => SchemeKind::Bearer,
            ("http", _, Some("basic")) => SchemeKind::Basic {
                form_urlencoded: flag(node, "x-form-urlencoded"),
            },
            ("apiKey", Some("header"), _) => SchemeKind::Header(name()?.to_lowercase()),
            ("apiKey", Some("query"), _) => SchemeKind::Query(name()?),
            ("apiKey", Some("cookie"), _) => SchemeKind::Cookie(name()?),
            _ => return None,
        },
    )
}

/// The names of schemes that the generator cannot turn into a credential.
pub(crate) fn unknown_schemes(spec: &Value) -> Vec<String> {
    object(&spec["components"], "securitySchemes")
        .filter(|(_, node)| resolve(spec, node).and_then(kind).is_none())
        .map(|(name, _)| name.clone())
        .collect()
}

/// The names of schemes that requirements may use.
pub(crate) fn required_schemes(node: &Value) -> impl Iterator<Item = &String> {
    list(node, "security")
        .filter_map(Value::as_object)
        .flatten()
        .map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_kind_of_scheme_is_a_credential() {
        let spec = json!({ "components": { "securitySchemes": {
            "apiKey": { "type": "http", "scheme": "Bearer" },
            "client": { "type": "http", "scheme": "basic", "x-form-urlencoded": true },
            "code": { "type": "oauth2", "flows": {} },
            "implicit": { "type": "oauth2", "flows": {} },
            "header": { "type": "apiKey", "in": "header", "name": "X-Key" },
            "query": { "type": "apiKey", "in": "query", "name": "sessionID" },
            "cookie": { "type": "apiKey", "in": "cookie", "name": "sid" },
        } } });
        let found: Vec<_> = schemes(&spec)
            .into_iter()
            .map(|scheme| (scheme.name, scheme.kind))
            .collect();
        let expected = [
            ("api_key", SchemeKind::Bearer),
            (
                "client",
                SchemeKind::Basic {
                    form_urlencoded: true,
                },
            ),
            ("access_token", SchemeKind::Bearer),
            ("header_", SchemeKind::Header("x-key".into())),
            ("query", SchemeKind::Query("sessionID".into())),
            ("cookie", SchemeKind::Cookie("sid".into())),
        ];
        assert_eq!(found, expected.map(|(name, kind)| (name.to_owned(), kind)));
        let operation = json!({ "security": [{ "code": [] }, { "implicit": [] }, { "apiKey": [], "query": [] }, {}] });
        assert_eq!(
            alternatives(&spec, &schemes(&spec), &operation),
            [
                vec!["access_token".to_owned()],
                vec!["api_key".to_owned(), "query".to_owned()],
                vec![]
            ]
        );
    }

    #[test]
    fn credentials_in_a_form_are_one_scheme() {
        let schema = json!({ "properties": {
            "client_id": { "type": "string", "x-credential": "client_secret_post" },
            "client_secret": { "type": "string", "x-credential": "client_secret_post" },
            "code": { "type": "string" },
        } });
        let scheme = form_scheme(&json!({}), &schema).expect("a scheme");
        assert_eq!(scheme.name, "client_secret_post");
        assert_eq!(
            scheme.kind,
            SchemeKind::Form(vec!["client_id".into(), "client_secret".into()])
        );
    }
}
