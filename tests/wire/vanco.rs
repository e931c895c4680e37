//! Vanco: JSON requests, redirects as answers, bodies that nobody documented.

use serde_json::json;
use signon::SecretJson;
use signon::vanco::Client;
use signon::vanco::error::LoginError;
use signon::vanco::response::{
    NoAccessRedirectResponse, OpDashboardResponse, ProfileRedirectResponse,
};
use signon::vanco::types::Next;

use crate::run;
use crate::table::Provider;

#[tokio::test]
async fn every_call_sends_the_documented_request() {
    run::calls(&VANCO).await;
}

#[tokio::test]
async fn every_documented_reply_is_read_into_its_type() {
    run::answers(&VANCO).await;
}

fn client(base: String) -> Client {
    let once = Client::builder()
        .base_url(base)
        .retry(signon::Retry::never());
    once.build().expect("a client")
}

const CALLBACK: &str = "https://app.example.com/callback?state=EXAMPLE-STATE-not-real";

/// A page with a token in it.
fn page(title: &str) -> String {
    let token = r#"<input type="hidden" name="token" value="EXAMPLE-TOKEN-not-real">"#;
    format!("<!doctype html><title>{title}</title>{token}")
}

pub const VANCO: Provider = Provider {
    name: "vanco",
    operations: operations!(client, |c|
        login {
            calls {
                "request" => c.login()
                    .username("ada@example.com")
                    .password("EXAMPLE-PASSWORD-not-real")
                    .persistent(false)
                    .remember_user_name(true)
                    .tenant("my-tenant")
                    .client_id("my-app-id");
                "request-all" => c.login()
                    .username("ada@example.com")
                    .password("EXAMPLE-PASSWORD-not-real")
                    .persistent(true)
                    .remember_user_name(false)
                    .tenant("my-tenant")
                    .acr_values("example-acr-1 example-acr-2")
                    .client_id("my-app-id")
                    .auth_request(json!({
                        "client_id": "my-app-id",
                        "state": "EXAMPLE-STATE-not-real",
                    }))
                    .cookies_enabled(true);
                "request-auth-request-text" => c.login()
                    .username("ada@example.com")
                    .password("EXAMPLE-PASSWORD-not-real")
                    .client_id("my-app-id")
                    .auth_request("EXAMPLE-AUTH-REQUEST-not-real");
                "request-required" => c.login()
                    .username("ada@example.com")
                    .password("EXAMPLE-PASSWORD-not-real")
                    .client_id("my-app-id");
            }
            answers {
                "200": Ok(login) => {
                    assert_eq!(login.next, Some(Next::Done));
                    assert_eq!((&login.session_token, &login.state_token), (&None, &None));
                    assert!(login.principal.is_none() && login.items.is_none());
                }
                "200-fields-unknown": Ok(login) => {
                    assert_eq!(login.next, Some(Next::Done));
                    assert_eq!((&login.session_token, &login.state_token), (&None, &None));
                }
                "200-next-unknown": Ok(login) => {
                    let next = login.next.as_ref().expect("what comes next");
                    assert!(matches!(next, Next::Unknown(_)));
                    assert_eq!(next.as_str(), "example-step-nobody-documented");
                    let token = login.session_token.as_ref().map(|token| token.expose());
                    assert_eq!(token, Some("EXAMPLE-SESSION-TOKEN-not-real"));
                    let token = login.state_token.as_ref().map(|token| token.expose());
                    assert_eq!(token, Some("EXAMPLE-STATE-TOKEN-not-real"));
                    let principal = json!({ "sub": "example-user-id", "name": "Ada" });
                    assert_eq!(login.principal, Some(SecretJson::from(principal)));
                    let items = login.items.as_ref().expect("items");
                    assert_eq!(items.len(), 1);
                    assert_eq!(items["example-item"].expose(), &json!(["a", 1, null]));
                }
                "200-principal-text": Ok(login) => {
                    assert_eq!(login.next, Some(Next::Done));
                    assert_eq!(login.principal, Some(SecretJson::from("example-user-id")));
                    assert_eq!((&login.session_token, &login.state_token), (&None, &None));
                }
                "400": Err(LoginError::BadRequest(body), None) => {
                    assert_eq!(body.identifier.as_deref(), Some(""));
                    assert_eq!((&body.type_, &body.message), (&None, &None));
                    assert!(body.response_code.is_none() && body.errors.is_none());
                }
                "400-filled": Err(LoginError::BadRequest(body), Some("1001")) => {
                    assert_eq!(body.type_.as_deref(), Some("example-type"));
                    let identifier = "00000000-0000-4000-8000-000000000000";
                    assert_eq!(body.identifier.as_deref(), Some(identifier));
                    let message = "The user name or the password is wrong.";
                    assert_eq!(body.message.as_deref(), Some(message));
                    assert_eq!(body.response_code.as_deref(), Some("1001"));
                    let errors = body.errors.as_deref().expect("errors");
                    let attempt = json!({
                        "field": "password",
                        "attemptedValue": "EXAMPLE-PASSWORD-not-real",
                    });
                    let expected = [json!("example error"), attempt, json!(null)];
                    assert_eq!(errors, expected.map(SecretJson::from));
                }
                "401": Err(LoginError::Unauthorized, None) => {}
                "403": Err(LoginError::Forbidden(body), None) => {
                    assert_eq!(body.identifier.as_deref(), Some(""));
                    assert_eq!((&body.type_, &body.message), (&None, &None));
                    assert!(body.response_code.is_none() && body.errors.is_none());
                }
                "403-filled": Err(LoginError::Forbidden(body), Some("2001")) => {
                    assert_eq!(body.type_.as_deref(), Some("example-type"));
                    let identifier = "00000000-0000-4000-8000-000000000000";
                    assert_eq!(body.identifier.as_deref(), Some(identifier));
                    assert_eq!(body.message.as_deref(), Some("Not allowed."));
                    assert_eq!(body.response_code.as_deref(), Some("2001"));
                    assert_eq!(body.errors.as_deref(), Some(&[][..]));
                }
            }
        }
        login_resume {
            calls {
                "request" => c.login_resume().token("EXAMPLE-TOKEN-not-real");
                "request-no-token" => c.login_resume();
                "request-token-escaped" => c.login_resume().token("EXAMPLE+TOKEN/not&real==");
            }
            answers {
                "200": Ok(None) => {}
                "200-json": Ok(Some(body)) => {
                    let token = "EXAMPLE-SESSION-TOKEN-not-real";
                    let expected = json!({ "next": "done", "sessionToken": token });
                    assert_eq!(body.expose(), &expected);
                }
            }
        }
        login_persist {
            calls {
                "request" => c.login_persist()
                    .state_token("EXAMPLE-STATE-TOKEN-not-real")
                    .persistent(true)
                    .remember_keep_me_sign_in(true);
                "request-empty" => c.login_persist();
            }
            answers {
                "200": Ok(None) => {}
                "200-json": Ok(Some(body)) => {
                    assert_eq!(body.expose(), &json!({ "next": "done" }));
                }
            }
        }
        no_access_redirect {
            calls {
                "request" => c.no_access_redirect().state("EXAMPLE-STATE-not-real");
                "request-no-state" => c.no_access_redirect();
            }
            answers {
                "200": Ok(NoAccessRedirectResponse::Ok(html)) => {
                    assert_eq!(html.expose(), page("No access"));
                }
                "200-empty": Ok(NoAccessRedirectResponse::Ok(html)) => {
                    assert_eq!(html.expose(), "");
                }
                "302": Ok(NoAccessRedirectResponse::Redirection(to)) => {
                    assert_eq!(to.expose(), CALLBACK);
                    assert_eq!(to.host().as_deref(), Some("app.example.com"));
                }
            }
        }
        op_dashboard {
            calls {
                "request" => c.op_dashboard();
            }
            answers {
                "200": Ok(OpDashboardResponse::Ok(html)) => {
                    assert_eq!(html.expose(), page("Dashboard"));
                }
                "200-empty": Ok(OpDashboardResponse::Ok(html)) => {
                    assert_eq!(html.expose(), "");
                }
                "302": Ok(OpDashboardResponse::Redirection(to)) => {
                    assert_eq!(to.expose(), CALLBACK);
                }
            }
        }
        profile_redirect {
            calls {
                "request" => c.profile_redirect().state("EXAMPLE-STATE-not-real");
                "request-no-state" => c.profile_redirect();
            }
            answers {
                "200": Ok(ProfileRedirectResponse::Ok(html)) => {
                    assert_eq!(html.expose(), page("Profile"));
                }
                "200-empty": Ok(ProfileRedirectResponse::Ok(html)) => {
                    assert_eq!(html.expose(), "");
                }
                "302": Ok(ProfileRedirectResponse::Redirection(to)) => {
                    assert_eq!(to.expose(), CALLBACK);
                }
            }
        }
        update_expired_password {
            calls {
                "request" => c.update_expired_password()
                    .password("EXAMPLE-NEW-PASSWORD-not-real")
                    .state_token("EXAMPLE-STATE-TOKEN-not-real")
                    .client_id("my-app-id")
                    .tenant("my-tenant");
            }
            answers {
                "200": Ok(None) => {}
                "200-json": Ok(Some(body)) => {
                    assert_eq!(body.expose(), &json!({ "next": "done" }));
                }
            }
        }
    ),
};
