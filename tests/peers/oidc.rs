//! A real authorization-code sign-in at `oidc-provider`, a certified OpenID provider. It serves Authentiq's paths;
//! nothing in the client is changed for it.

use signon::authentiq::error::{TokenError, UserinfoError};
use signon::authentiq::response::AuthorizeResponse;
use signon::authentiq::types::Token;
use signon::authentiq::{Client, builder};
use signon::{Error, Secret};
use signon_tests::peer::Peer;

const REDIRECT_URI: &str = "https://app.example.com/callback";
/// Reserved characters, so that a wrong encoding of either half is noticed.
const SECRET: &str = "EXAMPLE+secret:with/100% &=not-real";
const BASIC: &str = "example basic:client";
const POST: &str = "example-post-client";

async fn provider() -> (Peer, Client) {
    let clients = serde_json::json!([
        { "client_id": BASIC, "client_secret": SECRET, "redirect_uris": [REDIRECT_URI] },
        { "client_id": POST, "client_secret": SECRET, "redirect_uris": [REDIRECT_URI],
          "token_endpoint_auth_method": "client_secret_post" },
    ]);
    let peer = Peer::start("oidc-provider.mjs", &[&clients.to_string()]).await;
    let client = Client::builder()
        .base_url(peer.base_url("port"))
        .build()
        .expect("a client");
    (peer, client)
}

fn authorize<'a>(client: &'a Client, client_id: &str) -> builder::Authorize<'a> {
    client
        .authorize()
        .client_id(client_id)
        .response_type("code")
        .scope("openid profile email")
        .redirect_uri(REDIRECT_URI)
        .state("EXAMPLE-STATE-not-real")
        .nonce("EXAMPLE-NONCE-not-real")
}

/// The code that the redirect carries.
async fn code(call: builder::Authorize<'_>) -> Secret {
    let reply = call.send().await.expect("a redirect").into_inner();
    let AuthorizeResponse::SeeOther(location) = reply else {
        panic!("oidc-provider answers 303")
    };
    let query = location
        .expose()
        .strip_prefix(&format!("{REDIRECT_URI}?"))
        .expect("back to the client");
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let get = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(get("state"), Some("EXAMPLE-STATE-not-real"));
    get("code").expect("a code").into()
}

fn exchange<'a>(client: &'a Client, code: &Secret) -> builder::Token<'a> {
    client.token().code(code).redirect_uri(REDIRECT_URI)
}

async fn signs_in(client: &Client, token: Token) {
    assert_eq!(token.token_type, "Bearer");
    assert!(
        token
            .id_token
            .is_some_and(|token| token.expose().split('.').count() == 3),
        "an ID token"
    );
    let access_token = token.access_token.expect("an access token");
    let user = client
        .userinfo()
        .access_token(access_token)
        .send()
        .await
        .expect("the user");
    assert_eq!(user.sub, "ada");
    assert_eq!(user.name.as_deref(), Some("Ada Lovelace"));
    assert!(user.email.is_some());
}

fn refused_as(error: &Error<TokenError>, status: u16, code: &str) {
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(status),
        "{error}"
    );
    assert_eq!(error.code(), Some(code), "{error}");
    assert!(error.is_documented(), "{error}");
}

#[tokio::test]
async fn a_user_signs_in_by_client_secret_basic() {
    let (_peer, client) = provider().await;
    let code = code(authorize(&client, BASIC)).await;
    let token = exchange(&client, &code)
        .client_secret_basic(BASIC, SECRET)
        .send()
        .await
        .expect("a token");
    signs_in(&client, token.into_inner()).await;
}

#[tokio::test]
async fn a_user_signs_in_by_client_secret_post() {
    let (_peer, client) = provider().await;
    let code = code(authorize(&client, POST)).await;
    let token = exchange(&client, &code)
        .client_secret_post(POST, SECRET)
        .send()
        .await
        .expect("a token");
    signs_in(&client, token.into_inner()).await;
}

#[tokio::test]
async fn every_parameter_of_the_authorize_request_is_understood() {
    let (_peer, client) = provider().await;
    let call = authorize(&client, BASIC)
        .response_mode("query")
        .display("popup")
        .prompt("none")
        .max_age(3600)
        .ui_locales("en de");
    let code = code(call).await;
    assert!(!code.is_empty());
}

#[tokio::test]
async fn the_form_variant_of_authorize_gives_a_code_as_well() {
    let (_peer, client) = provider().await;
    let call = client
        .authorize_form()
        .client_id(BASIC)
        .response_type("code")
        .scope("openid")
        .redirect_uri(REDIRECT_URI)
        .state("EXAMPLE-STATE-not-real");
    let reply = call.send().await.expect("a redirect");
    let location = reply.location().expect("an address");
    assert!(
        location.expose().contains("code="),
        "no code in the redirect"
    );
}

#[tokio::test]
async fn a_relative_location_is_returned_as_sent() {
    let (_peer, client) = provider().await;
    let reply = authorize(&client, BASIC)
        .prompt("login")
        .send()
        .await
        .expect("a redirect");
    let location = reply.location().expect("an address");
    assert!(
        location.expose().starts_with("/interaction/"),
        "not relative"
    );
    assert_eq!(location.host(), None);
}

#[tokio::test]
async fn a_wrong_and_a_used_code_are_invalid_grants() {
    let (_peer, client) = provider().await;
    let wrong =
        exchange(&client, &"EXAMPLE-WRONG-not-real".into()).client_secret_basic(BASIC, SECRET);
    let error = wrong.send().await.expect_err("refused");
    refused_as(&error, 400, "invalid_grant");
    assert!(matches!(error.api(), Some(TokenError::BadRequest(_))));

    let code = code(authorize(&client, BASIC)).await;
    exchange(&client, &code)
        .client_secret_basic(BASIC, SECRET)
        .send()
        .await
        .expect("a token");
    let again = exchange(&client, &code)
        .client_secret_basic(BASIC, SECRET)
        .send()
        .await;
    refused_as(&again.expect_err("refused"), 400, "invalid_grant");
}

#[tokio::test]
async fn a_wrong_secret_is_an_invalid_client_by_either_method() {
    let (_peer, client) = provider().await;
    let of_basic = code(authorize(&client, BASIC)).await;
    let basic = exchange(&client, &of_basic)
        .client_secret_basic(BASIC, "EXAMPLE-WRONG-not-real")
        .send()
        .await;
    let error = basic.expect_err("refused");
    refused_as(&error, 401, "invalid_client");
    assert!(matches!(error.api(), Some(TokenError::Unauthorized(_))));
    let of_post = code(authorize(&client, POST)).await;
    let post = exchange(&client, &of_post)
        .client_secret_post(POST, "EXAMPLE-WRONG-not-real")
        .send()
        .await;
    refused_as(&post.expect_err("refused"), 401, "invalid_client");
}

#[tokio::test]
async fn a_wrong_access_token_is_a_typed_error() {
    let (_peer, client) = provider().await;
    let error = client
        .userinfo()
        .access_token("EXAMPLE-WRONG-not-real")
        .send()
        .await
        .expect_err("refused");
    assert!(
        matches!(error.api(), Some(UserinfoError::Unauthorized(_))),
        "{error}"
    );
    assert_eq!(error.code(), Some("invalid_token"));
}
