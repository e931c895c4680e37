//! What replies of several operations are read into.

use signon::authentiq::types::{ClientRegistration, ErrorBody, ProviderMetadata};

use super::CALLBACK;

#[track_caller]
pub fn is_registration(client: &ClientRegistration) {
    assert_eq!(client.client_id.as_deref(), Some("example-client"));
    assert_eq!(
        client.redirect_uris,
        [CALLBACK, "https://app.example.com/silent"]
    );
    assert_eq!(client.response_types, ["code", "code id_token"]);
    assert_eq!(client.grant_types, ["authorization_code"]);
    assert_eq!(client.application_type.as_deref(), Some("web"));
    assert_eq!(client.contacts, ["ada@example.com"]);
    assert_eq!(client.client_name, "Example App");
    assert_eq!(
        client.logo_uri.as_deref(),
        Some("https://app.example.com/logo.png")
    );
    assert_eq!(client.client_uri, "https://app.example.com");
    assert_eq!(
        client.policy_uri.as_deref(),
        Some("https://app.example.com/privacy")
    );
    assert_eq!(
        client.tos_uri.as_deref(),
        Some("https://app.example.com/terms")
    );
    assert_eq!(client.default_max_age, Some(3600));
    assert_eq!(client.default_scopes, ["openid", "email"]);
}

#[track_caller]
pub fn is_oauth(body: &ErrorBody, error: &str, description: Option<&str>) {
    assert_eq!(body.error.as_deref(), Some(error));
    assert_eq!(body.error_description.as_deref(), description);
    assert!(body.error_uri.is_none() && body.type_.is_none() && body.title.is_none());
    assert!(body.status.is_none() && body.detail.is_none() && body.message.is_none());
}

#[track_caller]
pub fn is_problem(body: &ErrorBody, status: i32, title: &str, detail: Option<&str>) {
    assert_eq!(body.type_.as_deref(), Some("about:blank"));
    assert_eq!(
        (body.status, body.title.as_deref()),
        (Some(status), Some(title))
    );
    assert_eq!(body.detail.as_deref(), detail);
    assert!(body.error.is_none() && body.error_description.is_none());
    assert!(body.error_uri.is_none() && body.message.is_none());
}

#[track_caller]
pub fn is_provider(provider: &ProviderMetadata) {
    let at = |path: &str| Some(format!("https://connect.authentiq.io{path}"));
    assert_eq!(provider.issuer, "https://connect.authentiq.io/");
    assert_eq!(
        provider.jwks_uri,
        "https://connect.authentiq.io/public-keys"
    );
    assert_eq!(provider.authorization_endpoint, at("/authorize"));
    assert_eq!(provider.token_endpoint, at("/token"));
    assert_eq!(provider.userinfo_endpoint, at("/userinfo"));
    assert_eq!(provider.registration_endpoint, at("/client"));
    assert_eq!(provider.check_session_iframe, at("/example-client/iframe"));
    assert_eq!(provider.end_session_endpoint, at("/sign-out"));
    assert_eq!(provider.scopes_supported, ["openid", "email", "aq:push"]);
    assert_eq!(provider.claims_supported, ["sub", "email"]);
    assert_eq!(provider.response_types_supported, ["code", "code id_token"]);
    assert_eq!(provider.response_modes_supported, ["query", "fragment"]);
    assert_eq!(provider.grant_types_supported, ["authorization_code"]);
    assert_eq!(provider.subject_types_supported, ["public"]);
    let algorithms = &provider.id_token_signing_alg_values_supported;
    assert_eq!(algorithms, &["RS256", "HS256"]);
    let methods = &provider.token_endpoint_auth_methods_supported;
    assert_eq!(methods, &["client_secret_basic", "client_secret_post"]);
    assert_eq!(provider.code_challenge_methods_supported, ["S256"]);
    assert_eq!(provider.backchannel_logout_supported, Some(true));
    assert_eq!(
        provider.authorization_response_iss_parameter_supported,
        Some(true)
    );
    assert_eq!(provider.backchannel_logout_session_supported, Some(false));
}
