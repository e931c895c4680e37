//! Q2: the company's form is filled in, the credentials are queued, a challenge is answered.

use std::error::Error;

use signon::q2::error::CreateAuthError;
use signon::q2::types::SwapMeta;
use signon::q2::{Client, LoginForm, LoginFormError, WebhookEvent};
use signon_sandbox::q2::{self as sandbox, ANSWER, API_KEY, CLIENT_ID, COMPANY_ID, PASSWORD};

use crate::report::Report;

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder()
        .base_url(server.base_url())
        .api_key(API_KEY)
        .build()?;
    let company = report
        .succeeds(
            "q2",
            "get_company",
            client.get_company().company_id(COMPANY_ID).send(),
            |company| {
                let form = LoginForm::new(company).ok()?;
                let fields = form.fields().iter().map(|field| field.name.as_str());
                Some(format!(
                    "asks for {}",
                    fields.collect::<Vec<_>>().join(", ")
                ))
            },
        )
        .await?;
    let mut form = LoginForm::new(&company)?;
    form.set("email", "testmfacode@test.test")?;
    form.set("password", PASSWORD)?;
    let auth = || {
        let meta = SwapMeta::new().with_payment_method_id("example-payment-method-id");
        let call = client.submit(&form)?.client_id(CLIENT_ID).meta(meta);
        Ok::<_, LoginFormError>(call.payment_identifier("EXAMPLE-PAYMENT-1"))
    };
    report
        .succeeds("q2", "create_auth", auth()?.send(), |reply| {
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
            auth()?.api_key("EXAMPLE-WRONG-KEY-not-real").send(),
            |error| match error.api() {
                Some(CreateAuthError::Default(body)) => {
                    Some(format!("Default, {:?}", body.message.as_deref()?))
                }
                _ => None,
            },
        )
        .await;
    // A program gets it at its own address; see `signon_sandbox::q2` for how.
    let webhook = server.webhooks().pop().ok_or("no webhook")?;
    let WebhookEvent::MfaChallenge(challenge) = WebhookEvent::parse(webhook.body.as_bytes())?
    else {
        return Err("no challenge".into());
    };
    let mut answer = challenge.answer();
    answer.code(ANSWER)?;
    report
        .succeeds("q2", "step_auth", client.answer(&answer)?.send(), |reply| {
            reply
                .success
                .filter(|queued| *queued)
                .map(|_| "queued".to_owned())
        })
        .await?;
    Ok(())
}
