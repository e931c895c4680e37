//! Q2: any 2XX is a success, any other status an error of one loose shape.

use signon::SecretJson;
use signon::q2::Client;
use signon::q2::error::{CreateAuthError, GetCompanyError, StepAuthError};
use signon::q2::types::{
    BillMeta, CompanyRequiredPayment, CompanyStatus, LoginField, SecurityAnswer, StepAuthMethod,
    SwapMeta,
};

use crate::run;
use crate::table::Provider;

#[tokio::test]
async fn every_call_sends_the_documented_request() {
    run::calls(&Q2).await;
}

#[tokio::test]
async fn every_documented_reply_is_read_into_its_type() {
    run::answers(&Q2).await;
}

/// Every server of Q2 ends in `/v1`.
fn client(base: String) -> Client {
    Client::builder()
        .base_url(base + "/v1")
        .retry(signon::Retry::never())
        .build()
        .expect("a client")
}

const API_KEY: &str = "EXAMPLE-API-KEY-not-real";
const SSO_TOKEN: &str = "EXAMPLE-SSO-TOKEN-not-real";
const STEP_TOKEN: &str = "EXAMPLE-STEP-TOKEN-not-real";
const QUEUED: &str = "Auth has been queued and will respond via webhooks.";
const STEP_QUEUED: &str = "Auth security response has been queued and will respond via webhooks.";

fn form() -> [(&'static str, &'static str); 2] {
    [
        ("email", "ada@example.com"),
        ("password", "EXAMPLE-PASSWORD-not-real"),
    ]
}

#[track_caller]
fn is_field(field: &LoginField, name: &str, label: &str, form_type: &str) {
    assert_eq!(field.name, name);
    assert_eq!(field.label.as_deref(), Some(label));
    assert_eq!(field.placeholder.as_deref(), Some(label));
    assert_eq!(field.form_type.as_deref(), Some(form_type));
}

pub const Q2: Provider = Provider {
    name: "q2",
    operations: operations!(client, |c|
        create_auth {
            calls {
                "request" => c.create_auth()
                    .api_key(API_KEY)
                    .payment_identifier("example-payment-1")
                    .meta(SwapMeta::new().with_payment_method_id("EXAMPLE-PAYMENT-METHOD-ID"))
                    .client_id("EXAMPLE-CLIENT-ID")
                    .company_id("EXAMPLE-COMPANY-ID")
                    .form(form());
                "request-bill" => c.create_auth()
                    .api_key(API_KEY)
                    .meta(
                        BillMeta::new("EXAMPLE-BILL-ID")
                            .with_payment_method_id("EXAMPLE-PAYMENT-METHOD-ID"),
                    )
                    .client_id("EXAMPLE-CLIENT-ID")
                    .company_id("EXAMPLE-COMPANY-ID")
                    .form(form());
                "request-fields" => c.create_auth()
                    .api_key(API_KEY)
                    .client_id("EXAMPLE-CLIENT-ID")
                    .company_id("EXAMPLE-COMPANY-ID")
                    .form([
                        ("username", "ada"),
                        ("password", r#"EXAMPLE "PASSWORD" \ not-réal"#),
                        ("phone number", "+15555550100"),
                    ]);
                "request-minimal" => c.create_auth()
                    .api_key(API_KEY)
                    .client_id("EXAMPLE-CLIENT-ID")
                    .company_id("EXAMPLE-COMPANY-ID")
                    .form(form());
                "request-swap" => c.create_auth()
                    .sso_token(SSO_TOKEN)
                    .meta(
                        SwapMeta::new()
                            .with_payment_method_id("EXAMPLE-PAYMENT-METHOD-ID")
                            .with_swap_id("EXAMPLE-SWAP-ID"),
                    )
                    .client_id("EXAMPLE-CLIENT-ID")
                    .company_id("EXAMPLE-COMPANY-ID")
                    .form(form());
            }
            answers {
                "200": Ok(auth) => {
                    assert_eq!(auth.success, Some(true));
                    assert_eq!(auth.message.as_deref(), Some(QUEUED));
                    assert_eq!(auth.auth_id.as_deref(), Some("EXAMPLE-AUTH-ID"));
                }
                "200-bare": Ok(auth) => {
                    assert_eq!(auth.success, Some(true));
                    assert_eq!((&auth.message, &auth.auth_id), (&None, &None));
                }
                "200-text-false": Ok(auth) => {
                    assert_eq!(auth.success, Some(false));
                    assert_eq!(auth.message.as_deref(), Some("Auth was not queued."));
                    assert_eq!(auth.auth_id, None);
                }
                "201": Ok(auth) => {
                    assert_eq!(auth.success, Some(true));
                    assert_eq!(auth.message.as_deref(), Some(QUEUED));
                    assert_eq!(auth.auth_id.as_deref(), Some("EXAMPLE-AUTH-ID"));
                }
                "202-text": Ok(auth) => {
                    assert_eq!(auth.success, Some(true));
                    assert_eq!(auth.message.as_deref(), Some(QUEUED));
                    assert_eq!(auth.auth_id.as_deref(), Some("EXAMPLE-AUTH-ID"));
                }
                "400": Err(CreateAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The field form is missing."));
                }
                "401": Err(CreateAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The API key is unknown."));
                }
                "422-empty-object": Err(CreateAuthError::Default(body), None) => {
                    assert_eq!(body.message, None);
                }
                "500": Err(CreateAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("Something went wrong."));
                }
                "503-html": Undocumented => {}
            }
        }
        step_auth {
            calls {
                "request" => c.step_auth()
                    .api_key(API_KEY)
                    .token(STEP_TOKEN)
                    .method(StepAuthMethod::Code)
                    .security(SecurityAnswer::new("EXAMPLE-CODE-1", "EXAMPLE-ANSWER-not-real"));
                "request-no-code" => c.step_auth()
                    .api_key(API_KEY)
                    .token(STEP_TOKEN)
                    .method(StepAuthMethod::Code)
                    .did_not_receive_code(true);
                "request-prompt" => c.step_auth()
                    .sso_token(SSO_TOKEN)
                    .token(STEP_TOKEN)
                    .method(StepAuthMethod::Prompt);
                "request-prompt-answer" => c.step_auth()
                    .api_key(API_KEY)
                    .token(STEP_TOKEN)
                    .method("prompt")
                    .security(SecretJson::from(
                        serde_json::json!({ "accepted": "EXAMPLE-ANSWER-not-real" }),
                    ));
                "request-questions" => c.step_auth()
                    .api_key(API_KEY)
                    .token(STEP_TOKEN)
                    .method(StepAuthMethod::Questions)
                    .security(vec![
                        SecurityAnswer::new("EXAMPLE-QUESTION-1", "EXAMPLE-ANSWER-1-not-real"),
                        SecurityAnswer::new("EXAMPLE-QUESTION-2", "EXAMPLE-ANSWER-2-not-real"),
                    ]);
            }
            answers {
                "200": Ok(step) => {
                    assert_eq!(step.success, Some(true));
                    assert_eq!(step.message.as_deref(), Some(STEP_QUEUED));
                }
                "200-false": Ok(step) => {
                    assert_eq!(step.success, Some(false));
                    let message = "The security response was not queued.";
                    assert_eq!(step.message.as_deref(), Some(message));
                }
                "202-boolean": Ok(step) => {
                    assert_eq!(step.success, Some(true));
                    assert_eq!(step.message.as_deref(), Some(STEP_QUEUED));
                }
                "400": Err(StepAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The token is unknown."));
                }
                "401": Err(StepAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The API key is unknown."));
                }
                "429": Err(StepAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("Too many requests."));
                }
                "500": Err(StepAuthError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("Something went wrong."));
                }
                "502-html": Undocumented => {}
            }
        }
        get_company {
            calls {
                "request" => c.get_company()
                    .api_key(API_KEY)
                    .company_id("EXAMPLE-COMPANY-ID");
                "request-sso" => c.get_company()
                    .sso_token(SSO_TOKEN)
                    .company_id("EXAMPLE-COMPANY-ID");
            }
            answers {
                "200": Ok(company) => {
                    assert_eq!(company.id, "EXAMPLE-COMPANY-ID");
                    assert_eq!(company.name.as_deref(), Some("Example Streaming"));
                    assert_eq!(company.status, Some(CompanyStatus::Operational));
                    let bank = CompanyRequiredPayment::Bank;
                    assert_eq!(company.required_payment, Some(bank));
                    assert_eq!(company.user_presence_required, None);

                    let auth = company.auth.as_ref().expect("how users sign in");
                    let urls = auth.urls.as_ref().expect("URLs");
                    let login = "https://streaming.example.com/login";
                    assert_eq!(urls.login.as_deref(), Some(login));
                    assert_eq!(urls.signup.as_deref(), Some("https://streaming.example.com"));
                    assert_eq!((&urls.forgot_password, &urls.forgot_username), (&None, &None));
                    let [username, password] = &auth.login_fields[..] else {
                        panic!("{:?}", auth.login_fields);
                    };
                    is_field(username, "username", "Username", "text");
                    is_field(password, "password", "Password", "password");

                    let geo = company.geo.as_ref().expect("where it is");
                    assert_eq!(geo.state_short.as_deref(), Some("TX"));
                    assert_eq!(geo.state_long.as_deref(), Some("Texas"));
                }
                "200-id": Ok(company) => {
                    assert_eq!(company.id, "EXAMPLE-COMPANY-ID");
                    assert!(company.auth.is_none() && company.geo.is_none());
                    assert!(company.status.is_none() && company.required_payment.is_none());
                }
                "200-new-values": Ok(company) => {
                    assert_eq!(company.id, "EXAMPLE-COMPANY-ID");
                    let status = company.status.as_ref().expect("a status");
                    assert!(matches!(status, CompanyStatus::Unknown(_)));
                    assert_eq!(status.as_str(), "retired");
                    let payment = company.required_payment.as_ref().expect("a payment");
                    assert!(matches!(payment, CompanyRequiredPayment::Unknown(_)));
                    assert_eq!(payment.as_str(), "wallet");
                }
                "200-predecessor": Ok(company) => {
                    assert_eq!(company.id, "EXAMPLE-COMPANY-ID");
                    assert_eq!(company.name.as_deref(), Some("MFA Company 1"));
                    assert_eq!(company.status, Some(CompanyStatus::Maintenance));
                    let card = CompanyRequiredPayment::Card;
                    assert_eq!(company.required_payment, Some(card));
                    assert_eq!(company.user_presence_required, Some(true));
                    let auth = company.auth.as_ref().expect("how users sign in");
                    let urls = auth.urls.as_ref().expect("URLs");
                    assert_eq!(urls.login.as_deref(), Some("https://mfa.example.com/login"));
                    assert_eq!((&urls.signup, &urls.forgot_password), (&None, &None));
                    assert_eq!(urls.forgot_username, None);
                    let [number] = &auth.login_fields[..] else {
                        panic!("{:?}", auth.login_fields);
                    };
                    is_field(number, "accountNumber", "Account number", "tel");
                }
                "400": Err(GetCompanyError::Default(body), None) => {
                    let message = "There is no company of that id.";
                    assert_eq!(body.message.as_deref(), Some(message));
                }
                "401": Err(GetCompanyError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("The API key is unknown."));
                }
                "404": Err(GetCompanyError::Default(body), None) => {
                    let message = "There is no company of that id.";
                    assert_eq!(body.message.as_deref(), Some(message));
                }
                "500": Err(GetCompanyError::Default(body), None) => {
                    assert_eq!(body.message.as_deref(), Some("Something went wrong."));
                }
                "503-html": Undocumented => {}
            }
        }
    ),
};
