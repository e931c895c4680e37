//! The hosts that a document offers: what the client builder calls environments.

use serde_json::Value;

use crate::document::{list, text};
use crate::naming::{pascal, unique};
use crate::plan::Environment;

/// Servers with variables have no one address; the caller gives it.
pub(super) fn environments(spec: &Value) -> Vec<Environment> {
    let servers: Vec<&Value> = list(spec, "servers")
        .filter(|server| {
            text(server, "url").is_some_and(|url| !url.contains('{') && url.starts_with("http"))
        })
        .collect();
    let mut taken = Vec::new();
    let environments = servers.iter().enumerate().filter_map(|(index, server)| {
        let url = text(server, "url")?;
        let name = match text(server, "x-environment") {
            Some(name) => name.to_owned(),
            None if servers.len() == 1 => "production".to_owned(),
            None => format!("server-{}", index + 1),
        };
        Some(Environment {
            name: unique(pascal(&name), &mut taken),
            url: url.trim_end_matches('/').to_owned(),
            docs: text(server, "description").unwrap_or(url).to_owned(),
            documented: server
                .pointer("/x-source/confidence")
                .is_none_or(|confidence| confidence != "inferred"),
        })
    });
    environments.collect()
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
                ("Sandbox", "https://api.example.com/v1", true),
                ("Stage", "https://id.example.com", false)
            ]
        );
    }

    #[test]
    fn servers_without_a_name_are_counted() {
        let found = super::environments(&json!({ "servers": [
            { "url": "https://a.example.com" },
            { "url": "https://b.example.com" },
        ] }));
        let names: Vec<_> = found.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["Server1", "Server2"]);
    }
}
