//! The hosts that a document offers: what the client builder calls environments.

use serde_json::Value;

use crate::document::{list, text};
use crate::plan::Environment;

/// Servers with variables have no one address; the caller gives it.
pub(super) fn environments(spec: &Value) -> Vec<Environment> {
    list(spec, "servers")
        .filter(|server| text(server, "url").is_some_and(|url| !url.contains('{')))
        .filter_map(|server| {
            let url = text(server, "url")?;
            Some(Environment {
                name: text(server, "x-environment")
                    .unwrap_or("production")
                    .to_owned(),
                url: url.trim_end_matches('/').to_owned(),
                docs: text(server, "description").unwrap_or(url).to_owned(),
                documented: server["x-source"]["confidence"] != "inferred",
            })
        })
        .filter(|environment| environment.url.starts_with("http"))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn servers_with_an_address_are_environments() {
        let found = super::environments(&json!({ "servers": [
            { "url": "https://api.example.com/v1/", "x-environment": "sandbox" },
            { "url": "https://id.example.com", "x-environment": "stage", "x-source": { "confidence": "inferred" } },
            { "url": "https://{host}/v1", "variables": {} },
            { "url": "/v1" },
        ] }));
        let found: Vec<_> = found
            .iter()
            .map(|e| (e.name.as_str(), e.url.as_str(), e.documented))
            .collect();
        assert_eq!(
            found,
            [
                ("sandbox", "https://api.example.com/v1", true),
                ("stage", "https://id.example.com", false)
            ]
        );
    }
}
