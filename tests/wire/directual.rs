//! Directual: failures under a success status, and a session in the query.

use serde_json::json;
use signon::SecretJson;
use signon::directual::Client;
use signon::directual::error::{
    AuthenticateOpenidError, AuthenticatePasswordError, CheckSessionError, LogoutError,
};
use signon::directual::types::{ErrorBody, Session, SessionCheckToken};

use crate::run;
use crate::table::Provider;

#[tokio::test]
async fn every_call_sends_the_documented_request() {
    run::calls(&DIRECTUAL).await;
}

#[tokio::test]
async fn every_documented_reply_is_read_into_its_type() {
    run::answers(&DIRECTUAL).await;
}

fn client(base: String) -> Client {
    let once = Client::builder()
        .base_url(base)
        .retry(signon::Retry::never());
    once.build().expect("a client")
}

#[track_caller]
fn is_session(session: &Session, username: Option<&str>, role: Option<&str>) {
    assert_eq!(session.token.expose(), "EXAMPLE-TOKEN-not-real");
    assert_eq!(session.username.as_deref(), username);
    assert_eq!(session.role.as_deref(), role);
}

/// The short error, of the OpenID page.
#[track_caller]
fn is_short(body: &ErrorBody) {
    assert_eq!(body.msg, "user or password incorrect");
    assert_eq!(body.status.as_str(), "error");
    assert_eq!((body.code, body.http_code), (None, None));
    assert!(body.error_variables.is_empty());
    assert!(body.payload.is_none() && body.type_error.is_none());
}

/// The long error, of the password page; its variables and its payload differ.
#[track_caller]
fn is_long(body: &ErrorBody) {
    assert_eq!(body.msg, "User or password incorrect");
    assert_eq!(body.status.as_str(), "ERROR");
    assert_eq!((body.code, body.http_code), (Some(108), Some(400)));
    assert_eq!(body.type_error.as_deref(), Some("ERROR"));
}

#[track_caller]
fn is_long_and_empty(body: &ErrorBody) {
    is_long(body);
    assert!(body.error_variables.is_empty() && body.payload.is_none());
}

pub const DIRECTUAL: Provider = Provider {
    name: "directual",
    operations: operations!(client, |c|
        authenticate_openid {
            calls {
                "request" => c.authenticate_openid()
                    .app_id("example-app-id")
                    .code("EXAMPLE-CODE-not-real")
                    .client_id("example-client-id")
                    .redirect_uri("https://app.example.com/callback");
            }
            answers {
                "200": Ok(reply) => {
                    is_session(&reply.result, Some("test"), Some(""));
                    assert_eq!(reply.status.as_str(), "ok");
                }
                "200-status-upper-case": Ok(reply) => {
                    is_session(&reply.result, Some("test"), Some(""));
                    assert_eq!(reply.status.as_str(), "OK");
                }
                "200-failed": Err(AuthenticateOpenidError::Failed(body), None) => {
                    is_short(body);
                }
                "404": Err(AuthenticateOpenidError::NotFound(body), None) => {
                    is_short(body);
                }
            }
        }
        authenticate_password {
            calls {
                "request" => c.authenticate_password()
                    .app_id("example-app-id")
                    .username("ada@example.com")
                    .password("EXAMPLE-PASSWORD-not-real");
            }
            answers {
                "200": Ok(reply) => {
                    is_session(&reply.result, Some("ada@example.com"), Some(""));
                    assert_eq!(reply.status.as_str(), "ok");
                }
                "200-fields-unknown": Ok(reply) => {
                    is_session(&reply.result, Some("1000001"), Some(""));
                    assert_eq!(reply.status.as_str(), "ok");
                }
                "200-token-only": Ok(reply) => {
                    is_session(&reply.result, None, None);
                    assert_eq!(reply.status.as_str(), "ok");
                }
                "200-failed": Err(AuthenticatePasswordError::Failed(body), Some("108")) => {
                    is_long_and_empty(body);
                }
                "400": Err(AuthenticatePasswordError::BadRequest(body), Some("108")) => {
                    is_long_and_empty(body);
                }
                "404": Err(AuthenticatePasswordError::NotFound(body), Some("108")) => {
                    is_long_and_empty(body);
                }
                "404-filled": Err(AuthenticatePasswordError::NotFound(body), Some("108")) => {
                    is_long(body);
                    let variables = &body.error_variables;
                    assert_eq!(variables.len(), 2);
                    assert_eq!(variables["username"].expose(), &json!("ada@example.com"));
                    assert_eq!(variables["attempts"].expose(), &json!(3));
                    let payload = json!({ "example": ["a", 1, null] });
                    assert_eq!(body.payload, Some(SecretJson::from(payload)));
                }
            }
        }
        check_session {
            calls {
                "request" => c.check_session()
                    .app_id("example-app-id")
                    .session("EXAMPLE-TOKEN-not-real");
            }
            answers {
                "200": Ok(reply) => {
                    assert!(reply.result.result);
                    let Some(SessionCheckToken::Session(session)) = &reply.result.token else {
                        panic!("{reply:?}");
                    };
                    is_session(session, Some("ada@example.com"), Some(""));
                    assert_eq!(reply.status.as_ref().map(|status| status.as_str()), Some("ok"));
                }
                "200-expired": Ok(reply) => {
                    assert!(!reply.result.result);
                    assert!(reply.result.token.is_none() && reply.result.username.is_none());
                    assert_eq!(reply.status.as_ref().map(|status| status.as_str()), Some("ok"));
                }
                "200-no-status": Ok(reply) => {
                    assert!(reply.result.result && reply.status.is_none());
                    let Some(SessionCheckToken::Session(session)) = &reply.result.token else {
                        panic!("{reply:?}");
                    };
                    is_session(session, Some("ada@example.com"), Some(""));
                }
                "200-token-text": Ok(reply) => {
                    assert!(reply.result.result);
                    let Some(SessionCheckToken::SessionToken(token)) = &reply.result.token else {
                        panic!("{reply:?}");
                    };
                    assert_eq!(token.expose(), "EXAMPLE-TOKEN-not-real");
                    assert_eq!(reply.result.username.as_deref(), Some("ada@example.com"));
                    assert_eq!(reply.result.role.as_deref(), Some(""));
                    assert_eq!(reply.status.as_ref().map(|status| status.as_str()), Some("ok"));
                }
                "200-failed": Err(CheckSessionError::Failed(body), Some("108")) => {
                    is_long_and_empty(body);
                }
            }
        }
        logout {
            calls {
                "request" => c.logout()
                    .app_id("example-app-id")
                    .session("EXAMPLE-TOKEN-not-real");
            }
            answers {
                "200": Ok(None) => {}
                "200-json": Ok(Some(body)) => {
                    assert_eq!(body.expose(), &json!({ "status": "ok" }));
                }
                "200-failed": Err(LogoutError::Failed(body), None) => {
                    is_short(body);
                }
            }
        }
    ),
};
