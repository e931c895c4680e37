//! Q2: what a company wants to know is asked, the credentials are queued, a challenge is answered.

use std::error::Error;

use signon::q2::Client;
use signon::q2::error::CreateAuthError;
use signon::q2::types::{SecurityAnswer, SwapMeta};
use signon_sandbox::q2::{self as sandbox, ANSWER, API_KEY, CLIENT_ID, COMPANY_ID, PASSWORD};

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
            .form([("email", "testmfacode@test.test"), ("password", PASSWORD)])
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
    // A program gets it at its own address; see `signon_sandbox::q2` for how.
    let token = server.webhooks().iter().find_map(|one| one.step_token());
    let step = client
        .step_auth()
        .token(token.ok_or("no challenge")?)
        .method("code");
    let step = step.security(SecurityAnswer::new("EXAMPLE-code-1", ANSWER));
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
