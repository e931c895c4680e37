//! What the provider says about itself (OpenID Connect Discovery 1.0).

use signon_core::{Error, StatusCode};
use url::Url;

use super::error::SetupError;
use crate::{Client, builder};

/// What is taken from the document.
pub(super) struct Metadata {
    /// Where the keys are, below the client's base URL.
    pub(super) keys_path: String,
    /// The provider promises to name itself in every redirect (RFC 9207).
    pub(super) names_itself: bool,
}

/// What the vendor documents.
impl Default for Metadata {
    fn default() -> Self {
        Self {
            keys_path: builder::PUBLIC_KEYS.template.to_owned(),
            names_itself: false,
        }
    }
}

/// The document, held against what is expected; nothing if the provider serves none.
pub(super) async fn discover(
    client: &Client,
    issuer: &str,
) -> Result<Option<Metadata>, SetupError> {
    let document = match client.discover().send().await {
        Ok(document) => document.into_inner(),
        Err(error) if serves_none(&error) => return Ok(None),
        Err(error) => return Err(SetupError::Discovery(error.without_api())),
    };
    if document.issuer != issuer {
        return Err(SetupError::OtherIssuer);
    }
    // Where users are sent may differ: no secret goes there, and a client of the vendor's uses another address itself.
    for (name, address, operation) in [
        ("token_endpoint", &document.token_endpoint, &builder::TOKEN),
        (
            "userinfo_endpoint",
            &document.userinfo_endpoint,
            &builder::USERINFO,
        ),
    ] {
        // A provider that has moved would get code and secret at an address that is no longer its own.
        let is_called = |address: &String| {
            below(client.base_url(), address).as_deref() == Some(operation.template)
        };
        if !address.as_ref().is_none_or(is_called) {
            return Err(SetupError::OtherEndpoint { name });
        }
    }
    let keys_path = below(client.base_url(), &document.jwks_uri).ok_or(SetupError::ForeignKeys)?;
    Ok(Some(Metadata {
        keys_path,
        names_itself: document.authorization_response_iss_parameter_supported == Some(true),
    }))
}

/// Whether nothing is there, or a page for people. A server in trouble, and a document of another shape, say nothing about
/// that.
fn serves_none<E>(error: &Error<E>) -> bool {
    let is_page = || {
        let body = error.body().unwrap_or_default();
        serde_json::from_slice::<serde::de::IgnoredAny>(body).is_err()
    };
    match error.status() {
        Some(StatusCode::NOT_FOUND | StatusCode::GONE) => true,
        Some(status) => status.is_success() && error.is_decode() && is_page(),
        None => false,
    }
}

/// The path of an address below the base URL, so that the client's own rules (https, no proxy for this machine, limits)
/// hold for it.
fn below(base: &str, address: &str) -> Option<String> {
    let (base, address) = (Url::parse(base).ok()?, Url::parse(address).ok()?);
    let is_plain = address.query().is_none()
        && address.fragment().is_none()
        && address.username().is_empty()
        && address.password().is_none();
    if !is_plain || address.origin() != base.origin() {
        return None;
    }
    let path = address
        .path()
        .strip_prefix(base.path().trim_end_matches('/'))?;
    path.starts_with('/').then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::super::SigningAlgorithm;
    use super::super::testing::Server;
    use super::*;

    /// What comes of this answer, at a server whose issuer and keys can be told by `{}`.
    async fn verdict(status: u16, body: &str) -> String {
        let server = Server::start(404, &json!({})).await;
        server.set(status, body.replace("{base}", &server.base_url));
        match server.builder().discover().await {
            Ok(party) if party.is_discovered() => "discovered".to_owned(),
            Ok(_) => "documented".to_owned(),
            Err(SetupError::Discovery(_)) => "no document".to_owned(),
            Err(error) => format!("{error:?}"),
        }
    }

    #[tokio::test]
    async fn the_documented_values_stand_in_only_for_a_document_that_is_not_served() {
        let good = r#"{"issuer":"{base}/","jwks_uri":"{base}/keys"}"#;
        for (status, body, expected) in [
            (200, good, "discovered"),
            (404, "not found", "documented"),
            (410, "", "documented"),
            (200, "<!doctype html>", "documented"),
            (200, "", "documented"),
            (
                200,
                r#"{"issuer":"{base}","jwks_uri":"{base}/keys"}"#,
                "OtherIssuer",
            ),
            (
                200,
                r#"{"issuer":"https://b.example/","jwks_uri":"{base}/keys"}"#,
                "OtherIssuer",
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"https://b.example/keys"}"#,
                "ForeignKeys",
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"/keys"}"#,
                "ForeignKeys",
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"{base}/keys","authorization_endpoint":"{base}/authorize",
                    "token_endpoint":"{base}/token","userinfo_endpoint":"{base}/userinfo"}"#,
                "discovered",
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"{base}/keys","authorization_endpoint":"{base}/sign-in"}"#,
                "discovered",
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"{base}/keys","token_endpoint":"{base}/v2/token"}"#,
                r#"OtherEndpoint { name: "token_endpoint" }"#,
            ),
            (
                200,
                r#"{"issuer":"{base}/","jwks_uri":"{base}/keys","userinfo_endpoint":"{base}/userinfo?a=b"}"#,
                r#"OtherEndpoint { name: "userinfo_endpoint" }"#,
            ),
            (200, r#"{"issuer":"{base}/"}"#, "no document"),
            (
                200,
                r#"{"issuer":1,"jwks_uri":"{base}/keys"}"#,
                "no document",
            ),
            (200, "[]", "no document"),
            (401, good, "no document"),
            (302, good, "no document"),
            (500, good, "no document"),
        ] {
            assert_eq!(verdict(status, body).await, expected, "{status} {body}");
        }
    }

    #[tokio::test]
    async fn settings_that_cannot_be_are_named() {
        let server = Server::of_keys(&[]).await;
        let secret = "EXAMPLE-not-real-of-32-bytes-all";
        assert_eq!(secret.len(), 32);
        let by_secret = || server.builder().signed_with_client_secret(secret);
        let longest = Duration::from_secs(10 * 60);
        let party = by_secret().leeway(longest).documented();
        assert!(party.is_ok());
        for (builder, expected) in [
            (
                server
                    .builder()
                    .signed_with_client_secret("EXAMPLE-not-real-of-31-bytes-al"),
                "HS256 wants a client secret of 32 bytes or more",
            ),
            (
                by_secret().algorithms([SigningAlgorithm::RS256]),
                "set `algorithms` or `signed_with_client_secret`, not both",
            ),
            (
                server
                    .builder()
                    .algorithms([SigningAlgorithm::RS256])
                    .signed_with_client_secret(secret),
                "set `algorithms` or `signed_with_client_secret`, not both",
            ),
            (server.builder().algorithms([]), "`algorithms` is empty"),
            (
                server.builder().leeway(longest + Duration::from_millis(1)),
                "`leeway` is over 10 minutes",
            ),
            (server.builder().issuer(""), "`issuer` is empty"),
        ] {
            let error = builder.documented().expect_err("refused");
            assert_eq!(error.to_string(), expected);
        }
    }

    #[test]
    fn only_what_lies_below_the_base_url_has_a_path() {
        for (base, address, path) in [
            (
                "https://a.example/",
                "https://a.example/public-keys",
                Some("/public-keys"),
            ),
            (
                "https://a.example/",
                "https://A.example:443/k/../jwks",
                Some("/jwks"),
            ),
            (
                "https://a.example/t/1",
                "https://a.example/t/1/keys",
                Some("/keys"),
            ),
            (
                "https://a.example/t/1/",
                "https://a.example/t/1/keys",
                Some("/keys"),
            ),
            ("https://a.example/t/1", "https://a.example/t/10/keys", None),
            ("https://a.example/t/1", "https://a.example/t/1", None),
            (
                "https://a.example/t/1",
                "https://a.example/t/1/../2/keys",
                None,
            ),
            ("https://a.example/", "http://a.example/keys", None),
            ("https://a.example/", "https://b.example/keys", None),
            (
                "https://a.example/",
                "https://a.example.b.example/keys",
                None,
            ),
            ("https://a.example/", "https://a.example:8443/keys", None),
            (
                "https://a.example/",
                "https://a.example@b.example/keys",
                None,
            ),
            ("https://a.example/", "https://u@a.example/keys", None),
            ("https://a.example/", "https://a.example/keys?a=b", None),
            ("https://a.example/", "/keys", None),
        ] {
            assert_eq!(
                below(base, address).as_deref(),
                path,
                "{address} below {base}"
            );
        }
    }
}
