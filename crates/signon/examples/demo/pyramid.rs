//! Pyramid: an ID token and a password become security tokens; the errors are undocumented, and typed all the same.

use std::error::Error;

use signon::pyramid::Client;
use signon::pyramid::error::AuthenticateUserError;
use signon::pyramid::types::OpenIdParameterMap;
use signon::{Secret, pyramid::types::ParameterMap};
use signon_sandbox::pyramid::{self as sandbox, ID_TOKEN, PASSWORD, USERNAME};

use crate::report::{Report, masked};

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder().base_url(server.base_url()).build()?;
    let map = OpenIdParameterMap::new(ID_TOKEN, "preferred_username");
    report
        .succeeds(
            "pyramid",
            "authenticate_user_openid",
            client.authenticate_user_openid().parameter_map(map).send(),
            |t| masked(t).map(|token| format!("token: {token}")),
        )
        .await?;
    let text = Secret::from(format!(
        r#"{{"id_token":"{ID_TOKEN}","state":"preferred_username"}}"#
    ));
    let text: ParameterMap = text.into();
    report
        .succeeds(
            "pyramid",
            "authenticate_user_openid, text",
            client.authenticate_user_openid().parameter_map(text).send(),
            |t| masked(t).map(|token| format!("token: {token}")),
        )
        .await?;
    report
        .succeeds(
            "pyramid",
            "authenticate_user",
            client
                .authenticate_user()
                .user_name(USERNAME)
                .password(PASSWORD)
                .send(),
            |t| masked(t).map(|token| format!("token: {token}")),
        )
        .await?;
    let wrong = client
        .authenticate_user()
        .user_name(USERNAME)
        .password("EXAMPLE-WRONG-not-real");
    report
        .refused(
            "pyramid",
            "authenticate_user, wrong",
            wrong.send(),
            |error| match error.api() {
                Some(AuthenticateUserError::Default(_)) => Some(format!(
                    "Default: status {} is not documented",
                    error.status()?
                )),
                _ => None,
            },
        )
        .await;
    let under_200 = client
        .authenticate_user()
        .user_name(sandbox::ERROR_UNDER_200_USERNAME)
        .password(PASSWORD);
    report
        .refused(
            "pyramid",
            "authenticate_user, 200",
            under_200.send(),
            |error| match error.api() {
                Some(AuthenticateUserError::Failed(body)) => {
                    Some(format!("Failed: an error object, {:?}", body.error))
                }
                _ => None,
            },
        )
        .await;
    Ok(())
}
