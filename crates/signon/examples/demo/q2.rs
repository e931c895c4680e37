//! Q2: what a company wants to know is asked, the credentials are queued, a challenge is answered.

use std::error::Error;

use signon::q2::Client;
use signon::q2::error::CreateAuthError;
use signon::q2::types::{SecurityAnswer, SwapMeta};
use signon_sandbox::q2::{
    self as sandbox, API_KEY, CLIENT_ID, COMPANY_ID, EMAIL, PASSWORD, STEP_TOKEN,
};

use crate::report::Report;

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder()
        .base_url(server.base_url())
        .api_key(API_KEY)
        .build()?;
    report
        .succeeds(
            "q2",
            "get_company",
            client.get_company().company_id(COMPANY_ID).send(),
            |company| {
                let fields = company
                    .auth
                    .as_ref()?
                    .login_fields
                    .iter()
                    .map(|field| field.name.as_str());
                Some(format!(
                    "asks for {}",
                    fields.collect::<Vec<_>>().join(", ")
                ))
            },
        )
        .await?;
    let auth = || {
        client
            .create_auth()
            .client_id(CLIENT_ID)
            .company_id(COMPANY_ID)
            .payment_identifier("EXAMPLE-PAYMENT-1")
            .meta(SwapMeta::new().with_payment_method_id("example-payment-method-id"))
            .form([("email", EMAIL), ("password", PASSWORD)])
    };
    report
        .succeeds("q2", "create_auth", auth().send(), |reply| {
            reply.success.filter(|queued| *queued)?;
            Some(format!(
                "queued as {}, request {}",
                reply.auth_id.as_deref()?,
                reply.request_id()?
            ))
        })
        .await?;
    report
        .refused(
            "q2",
            "create_auth, wrong key",
            auth().api_key("EXAMPLE-WRONG-KEY-not-real").send(),
            |error| match error.api() {
                Some(CreateAuthError::Default(body)) => {
                    Some(format!("Default, {:?}", body.message.as_deref()?))
                }
                _ => None,
            },
        )
        .await;
    let step = client.step_auth().token(STEP_TOKEN).method("code");
    let step = step.security(SecurityAnswer::new(
        "example-identifier",
        "EXAMPLE-123456-not-real",
    ));
    report
        .succeeds("q2", "step_auth", step.send(), |reply| {
            reply
                .success
                .filter(|queued| *queued)
                .map(|_| "queued".to_owned())
        })
        .await?;
    Ok(())
}
