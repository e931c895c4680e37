//! Authentiq: OpenID Connect with forms, redirects and two ways to name a client, and client registration.

mod expected;

use serde_json::json;
use signon::authentiq::Client;
use signon::authentiq::error::{
    CreateClientError, DeleteClientError, GetClientError, ListClientsError, TokenError,
    UpdateClientError, UserinfoError,
};
use signon::authentiq::response::{AuthorizeFormResponse, AuthorizeResponse};
use signon::authentiq::types::{Display, ResponseMode};

use crate::run;
use crate::table::Provider;
use expected::{is_oauth, is_problem, is_provider, is_registration};

#[tokio::test]
async fn every_call_sends_the_documented_request() {
    run::calls(&AUTHENTIQ).await;
}

#[tokio::test]
async fn every_documented_reply_is_read_into_its_type() {
    run::answers(&AUTHENTIQ).await;
}

fn client(base: String) -> Client {
    let once = Client::builder()
        .base_url(base)
        .retry(signon::Retry::never());
    once.build().expect("a client")
}

const CALLBACK: &str = "https://app.example.com/callback";
const ACCESS_TOKEN: &str = "EXAMPLE-ACCESS-TOKEN-not-real";
/// The whole header is the caller's.
const REGISTRATION_TOKEN: &str = "Bearer EXAMPLE-REGISTRATION-TOKEN-not-real";

/// What the service puts behind the callback's address, and where it sends who has to act first.
const SUCCEEDED: &str =
    "https://app.example.com/callback?code=EXAMPLE-CODE-not-real&state=EXAMPLE-STATE-not-real";
const IN_FRAGMENT: &str = "https://app.example.com/callback#code=EXAMPLE-CODE-not-real\
    &id_token=EXAMPLE-ID-TOKEN-not-real&state=EXAMPLE-STATE-not-real";
const REFUSED: &str = "https://app.example.com/callback?error=access_denied\
    &error_description=The+user+refused.&state=EXAMPLE-STATE-not-real";
const SIGN_IN: &str = "https://connect.authentiq.io/sign-in?session=EXAMPLE-SESSION-not-real";

/// Sets every field of a registration, on any call that has them.
macro_rules! registration {
    ($call:expr) => {
        $call
            .redirect_uris([CALLBACK, "https://app.example.com/silent"])
            .response_types(["code", "code id_token"])
            .grant_types(["authorization_code"])
            .application_type("web")
            .contacts(["ada@example.com"])
            .client_name("Example App")
            .logo_uri("https://app.example.com/logo.png")
            .client_uri("https://app.example.com")
            .policy_uri("https://app.example.com/privacy")
            .tos_uri("https://app.example.com/terms")
            .default_max_age(3600)
            .default_scopes(["openid", "email"])
    };
}

/// Sets every parameter of an authorization, on either of its calls.
macro_rules! authorization {
    ($call:expr) => {
        $call
            .client_id("example-client")
            .response_type("code id_token")
            .scope("openid email~rs aq:push")
            .redirect_uri(CALLBACK)
            .state("EXAMPLE-STATE-not-real")
            .response_mode(ResponseMode::Fragment)
            .nonce("EXAMPLE-NONCE-not-real")
            .display(Display::Popup)
            .prompt("login consent")
            .max_age(3600)
            .ui_locales("en-GB en")
    };
}

pub const AUTHENTIQ: Provider = Provider {
    name: "authentiq",
    operations: operations!(client, |c|
        authorize {
            calls {
                "request" => c.authorize()
                    .client_id("example-client")
                    .response_type("code id_token")
                    .scope("openid email")
                    .redirect_uri(CALLBACK)
                    .state("EXAMPLE-STATE-not-real");
                "request-all" => authorization!(c.authorize());
                "request-query" => c.authorize()
                    .client_id("example-client")
                    .response_type("code")
                    .scope("openid")
                    .redirect_uri(CALLBACK)
                    .state("EXAMPLE-STATE-not-real")
                    .response_mode(ResponseMode::Query)
                    .display(Display::Page);
            }
            answers {
                "302": Ok(AuthorizeResponse::Found(to)) => {
                    assert_eq!(to.expose(), SUCCEEDED);
                    assert_eq!(to.host().as_deref(), Some("app.example.com"));
                }
                "302-error": Ok(AuthorizeResponse::Found(to)) => {
                    assert_eq!(to.expose(), REFUSED);
                }
                "302-fragment": Ok(AuthorizeResponse::Found(to)) => {
                    assert_eq!(to.expose(), IN_FRAGMENT);
                }
                "303": Ok(AuthorizeResponse::SeeOther(to)) => {
                    assert_eq!(to.expose(), SIGN_IN);
                }
            }
        }
        authorize_form {
            calls {
                "request" => c.authorize_form()
                    .client_id("example-client")
                    .response_type("code id_token")
                    .scope("openid email")
                    .redirect_uri(CALLBACK)
                    .state("EXAMPLE-STATE-not-real");
                "request-all" => authorization!(c.authorize_form());
                "request-modal" => c.authorize_form()
                    .client_id("example-client")
                    .response_type("code id_token")
                    .scope("openid email")
                    .redirect_uri(CALLBACK)
                    .state("EXAMPLE-STATE-not-real")
                    .display(Display::Modal);
            }
            answers {
                "302": Ok(AuthorizeFormResponse::Found(to)) => {
                    assert_eq!(to.expose(), SUCCEEDED);
                }
                "302-error": Ok(AuthorizeFormResponse::Found(to)) => {
                    assert_eq!(to.expose(), REFUSED);
                }
                "302-fragment": Ok(AuthorizeFormResponse::Found(to)) => {
                    assert_eq!(to.expose(), IN_FRAGMENT);
                }
                "303": Ok(AuthorizeFormResponse::SeeOther(to)) => {
                    assert_eq!(to.expose(), SIGN_IN);
                }
            }
        }
        token {
            calls {
                "request" => c.token()
                    .client_secret_basic("example-client", "EXAMPLE-SECRET-not-real")
                    .code("EXAMPLE-CODE-not-real")
                    .redirect_uri(CALLBACK);
                "request-basic-escaped" => c.token()
                    .client_secret_basic("example client:1+1", "EXAMPLE:SECRET not+real")
                    .code("EXAMPLE-CODE-not-real")
                    .redirect_uri(CALLBACK);
                "request-post" => c.token()
                    .client_secret_post("example-client", "EXAMPLE-SECRET-not-real")
                    .code("EXAMPLE-CODE-not-real")
                    .redirect_uri(CALLBACK);
                "request-post-escaped" => c.token()
                    .client_secret_post("example client:1+1", "EXAMPLE:SECRET not+real")
                    .code("EXAMPLE-CODE-not-real")
                    .redirect_uri(CALLBACK);
            }
            answers {
                "200": Ok(token) => {
                    assert_eq!(token.token_type, "Bearer");
                    let access_token = token.access_token.as_ref().map(|token| token.expose());
                    assert_eq!(access_token, Some(ACCESS_TOKEN));
                    let id_token = token.id_token.as_ref().map(|token| token.expose());
                    assert_eq!(id_token, Some("EXAMPLE-ID-TOKEN-not-real"));
                    let refresh_token = token.refresh_token.as_ref().map(|token| token.expose());
                    assert_eq!(refresh_token, Some("EXAMPLE-REFRESH-TOKEN-not-real"));
                    assert_eq!(token.expires_in, Some(3600));
                    assert_eq!(token.expires_at, Some(1_767_229_200));
                    assert_eq!(token.scope.as_deref(), Some("openid email"));
                }
                "200-id-token": Ok(token) => {
                    assert_eq!(token.token_type, "Bearer");
                    let id_token = token.id_token.as_ref().map(|token| token.expose());
                    assert_eq!(id_token, Some("EXAMPLE-ID-TOKEN-not-real"));
                    assert_eq!((&token.access_token, &token.refresh_token), (&None, &None));
                    assert_eq!((token.expires_in, token.expires_at), (None, None));
                }
                "200-unknown-field": Ok(token) => {
                    assert_eq!(token.token_type, "Bearer");
                    let access_token = token.access_token.as_ref().map(|token| token.expose());
                    assert_eq!(access_token, Some(ACCESS_TOKEN));
                    // In the year 2100: more than 32 bits.
                    assert_eq!(token.expires_at, Some(4_102_444_800));
                }
                "400": Err(TokenError::BadRequest(body), Some("invalid_grant")) => {
                    let description = "The authorization code has expired.";
                    is_oauth(body, "invalid_grant", Some(description));
                }
                "400-oauth-as-problem": Err(TokenError::BadRequest(body), Some("invalid_request")) => {
                    is_oauth(body, "invalid_request", Some("The code parameter is missing."));
                }
                "400-problem": Err(TokenError::BadRequest(body), None) => {
                    is_problem(body, 400, "Bad Request", Some("The code parameter is missing."));
                }
                "400-uri": Err(TokenError::BadRequest(body), Some("invalid_request")) => {
                    let uri = "https://provider.example.com/errors/invalid_request";
                    assert_eq!(body.error_uri.as_deref(), Some(uri));
                    assert!(body.error_description.is_none() && body.title.is_none());
                }
                "401": Err(TokenError::Unauthorized(body), Some("invalid_client")) => {
                    is_oauth(body, "invalid_client", Some("Client authentication failed."));
                }
                "401-problem": Err(TokenError::Unauthorized(body), None) => {
                    is_problem(body, 401, "Unauthorized", None);
                }
                "401-problem-as-json": Err(TokenError::Unauthorized(body), None) => {
                    let detail = "Client authentication failed.";
                    is_problem(body, 401, "Unauthorized", Some(detail));
                }
            }
        }
        userinfo {
            calls {
                "request" => c.userinfo().access_token(ACCESS_TOKEN);
            }
            answers {
                "200": Ok(user) => {
                    assert_eq!(user.sub, "example-user");
                    assert_eq!(user.name.as_deref(), Some("Ada Example"));
                    assert_eq!(user.given_name.as_deref(), Some("Ada"));
                    assert_eq!(user.family_name.as_deref(), Some("Example"));
                    assert_eq!(user.email.as_deref(), Some("ada@example.com"));
                    assert_eq!(user.email_verified, Some(true));
                    assert_eq!(user.phone_number.as_deref(), Some("+15555550100"));
                    assert_eq!(user.phone_number_verified, Some(false));

                    let address = user.address.as_ref().expect("an address");
                    assert_eq!(address.street_address.as_deref(), Some("1 Example Street"));
                    assert_eq!(address.locality.as_deref(), Some("Exampletown"));
                    assert_eq!(address.region.as_deref(), Some("Exampleshire"));
                    assert_eq!(address.postal_code.as_deref(), Some("EX1 1EX"));
                    assert_eq!(address.country.as_deref(), Some("Exampleland"));
                    assert_eq!((&address.state, &address.formatted), (&None, &None));

                    let place = user.aq_location.as_ref().expect("a location");
                    assert_eq!(place.latitude, Some(51.5000001));
                    assert_eq!(place.longitude, Some(-0.1250001));
                    assert_eq!(place.accuracy, Some(12.5));
                    let address = place.address.as_ref().expect("the location's address");
                    assert_eq!(address.street_address.as_deref(), Some("1 Example Street"));
                    assert_eq!(address.state.as_deref(), Some("Exampleshire"));
                    assert_eq!(address.postal_code.as_deref(), Some("EX1 1EX"));
                    assert_eq!(address.country.as_deref(), Some("Exampleland"));
                    let formatted = "1 Example Street\nEX1 1EX\nExampleshire\nExampleland";
                    assert_eq!(address.formatted.as_deref(), Some(formatted));
                }
                "200-more-claims": Ok(user) => {
                    assert_eq!(user.sub, "example-user");
                    assert_eq!(user.name.as_deref(), Some("Ada Example"));
                    assert_eq!((&user.email, &user.phone_number), (&None, &None));
                }
                "200-sub": Ok(user) => {
                    assert_eq!(user.sub, "example-user");
                    assert!(user.name.is_none() && user.email.is_none());
                    assert!(user.address.is_none() && user.aq_location.is_none());
                    assert_eq!((user.email_verified, user.phone_number_verified), (None, None));
                }
                "400-message": Err(UserinfoError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The request is malformed."));
                    assert!(body.error.is_none() && body.title.is_none());
                }
                "401": Err(UserinfoError::Unauthorized(body), Some("invalid_token")) => {
                    is_oauth(body, "invalid_token", Some("The access token has expired."));
                }
                "401-problem": Err(UserinfoError::Unauthorized(body), None) => {
                    is_problem(body, 401, "Unauthorized", None);
                }
                "403": Err(UserinfoError::Default(body), Some("insufficient_scope")) => {
                    is_oauth(body, "insufficient_scope", Some("The scope openid is missing."));
                }
                "500-problem": Err(UserinfoError::Default(body), None) => {
                    is_problem(body, 500, "Internal Server Error", None);
                }
                "503-html": Undocumented => {}
            }
        }
        list_clients {
            calls {
                "request" => c.list_clients().client_registration_token(REGISTRATION_TOKEN);
                "request-oauth" => c.list_clients().access_token(ACCESS_TOKEN);
            }
            answers {
                "200": Ok(clients) => {
                    let [first, second] = &clients[..] else {
                        panic!("{clients:?}");
                    };
                    assert_eq!(first.client_id.as_deref(), Some("example-client"));
                    assert_eq!(first.client_name, "Example App");
                    assert_eq!(first.client_uri, "https://app.example.com");
                    assert_eq!(first.redirect_uris, [CALLBACK]);
                    assert!(first.response_types.is_empty() && first.default_scopes.is_empty());
                    is_registration(second);
                }
                "200-empty": Ok(clients) => {
                    assert!(clients.is_empty());
                }
                "401": Err(ListClientsError::Default(body), Some("invalid_token")) => {
                    is_oauth(body, "invalid_token", Some("The registration token is unknown."));
                }
                "403-problem": Err(ListClientsError::Default(body), None) => {
                    is_problem(body, 403, "Forbidden", None);
                }
                "500": Err(ListClientsError::Default(body), Some("server_error")) => {
                    is_oauth(body, "server_error", None);
                }
            }
        }
        create_client {
            calls {
                "request" => c.create_client()
                    .client_registration_token(REGISTRATION_TOKEN)
                    .client_name("Example App")
                    .client_uri("https://app.example.com");
                "request-all" => registration!(c.create_client().access_token(ACCESS_TOKEN));
            }
            answers {
                "201": Ok(None) => {}
                "201-body": Ok(Some(body)) => {
                    assert_eq!(body.expose(), &json!({
                        "client_id": "example-client",
                        "client_secret": "EXAMPLE-SECRET-not-real",
                        "client_secret_expires_at": 0,
                        "registration_access_token": "EXAMPLE-REGISTRATION-TOKEN-not-real",
                        "registration_client_uri": "https://connect.authentiq.io/client/example-client",
                        "client_name": "Example App",
                        "client_uri": "https://app.example.com",
                    }));
                }
                "400": Err(CreateClientError::Default(body), None) => {
                    let detail = "The field client_uri is missing.";
                    is_problem(body, 400, "Bad Request", Some(detail));
                }
                "400-oauth": Err(CreateClientError::Default(body), Some("invalid_client_metadata")) => {
                    let description = "The field client_uri is missing.";
                    is_oauth(body, "invalid_client_metadata", Some(description));
                }
                "401": Err(CreateClientError::Default(body), None) => {
                    is_problem(body, 401, "Unauthorized", None);
                }
                "500": Err(CreateClientError::Default(body), None) => {
                    is_problem(body, 500, "Internal Server Error", None);
                }
            }
        }
        get_client {
            calls {
                "request" => c.get_client()
                    .client_registration_token(REGISTRATION_TOKEN)
                    .client_id("example-client");
                "request-escaped" => c.get_client()
                    .access_token(ACCESS_TOKEN)
                    .client_id("example/client 1");
            }
            answers {
                "200": Ok(client) => {
                    is_registration(client);
                }
                "401": Err(GetClientError::Default(body), Some("invalid_token")) => {
                    is_oauth(body, "invalid_token", Some("The registration token is unknown."));
                }
                "404": Err(GetClientError::Default(body), Some("invalid_request")) => {
                    is_oauth(body, "invalid_request", Some("There is no such client."));
                }
                "404-problem": Err(GetClientError::Default(body), None) => {
                    is_problem(body, 404, "Not Found", Some("There is no such client."));
                }
            }
        }
        update_client {
            calls {
                "request" => c.update_client()
                    .client_registration_token(REGISTRATION_TOKEN)
                    .client_id("example-client")
                    .client_name("Example App")
                    .client_uri("https://app.example.com");
                "request-all" => registration!(
                    c.update_client().access_token(ACCESS_TOKEN).client_id("example-client")
                );
            }
            answers {
                "200": Ok(client) => {
                    is_registration(client);
                }
                "400": Err(UpdateClientError::Default(body), None) => {
                    let detail = "The field client_uri is missing.";
                    is_problem(body, 400, "Bad Request", Some(detail));
                }
                "400-oauth": Err(UpdateClientError::Default(body), Some("invalid_client_metadata")) => {
                    let description = "The field client_uri is missing.";
                    is_oauth(body, "invalid_client_metadata", Some(description));
                }
                "404": Err(UpdateClientError::Default(body), None) => {
                    is_problem(body, 404, "Not Found", Some("There is no such client."));
                }
            }
        }
        delete_client {
            calls {
                "request" => c.delete_client()
                    .client_registration_token(REGISTRATION_TOKEN)
                    .client_id("example-client");
                "request-oauth" => c.delete_client()
                    .access_token(ACCESS_TOKEN)
                    .client_id("example-client");
            }
            answers {
                "204": Ok(()) => {}
                "401": Err(DeleteClientError::Default(body), None) => {
                    is_problem(body, 401, "Unauthorized", None);
                }
                "404": Err(DeleteClientError::Default(body), None) => {
                    is_problem(body, 404, "Not Found", Some("There is no such client."));
                }
                "404-oauth": Err(DeleteClientError::Default(body), Some("invalid_request")) => {
                    is_oauth(body, "invalid_request", Some("There is no such client."));
                }
                "502-html": Undocumented => {}
            }
        }
        discover {
            calls {
                "request" => c.discover();
            }
            answers {
                "200": Ok(provider) => {
                    is_provider(provider);
                }
                "200-least": Ok(provider) => {
                    assert_eq!(provider.issuer, "https://connect.authentiq.io/");
                    assert_eq!(provider.jwks_uri, "https://connect.authentiq.io/public-keys");
                    assert!(provider.scopes_supported.is_empty());
                    assert!(provider.token_endpoint.is_none());
                }
                "404-html": Undocumented => {}
            }
        }
        public_keys {
            calls {
                "request" => c.public_keys();
            }
            answers {
                "200": Ok(set) => {
                    let [rsa, ec] = &set.keys[..] else { panic!("two keys") };
                    assert_eq!((rsa.kty.as_str(), ec.kty.as_str()), ("RSA", "EC"));
                    assert_eq!(rsa.kid.as_deref(), Some("EXAMPLE-KEY-1"));
                    assert_eq!(rsa.use_.as_deref(), Some("sig"));
                    assert_eq!(rsa.key_ops, ["verify"]);
                    assert_eq!(rsa.alg.as_deref(), Some("RS256"));
                    assert_eq!(rsa.n.as_deref(), Some("RVhBTVBMRS1ub3QtcmVhbA"));
                    assert_eq!(rsa.e.as_deref(), Some("AQAB"));
                    assert_eq!(ec.crv.as_deref(), Some("P-256"));
                    assert_eq!(ec.x.as_deref(), Some("RVhBTVBMRS14"));
                    assert_eq!(ec.y.as_deref(), Some("RVhBTVBMRS15"));
                    assert!(ec.kid.is_none() && ec.use_.is_none() && ec.alg.is_none());
                }
            }
        }
        check_session_iframe {
            calls {
                "request" => c.check_session_iframe().client_id("example-client");
            }
            answers {
                "200": Ok(html) => {
                    let page = "<!doctype html>\n<html><head><title>Session</title></head><body>\
                        <script>addEventListener(\"message\", () => {});</script></body></html>";
                    assert_eq!(html.expose(), page);
                }
            }
        }
    ),
};
