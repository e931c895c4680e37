//! Directual: a code and a password become sessions; a session is checked and ended.

use std::error::Error;

use signon::directual::Client;
use signon::directual::error::{AuthenticateOpenidError, AuthenticatePasswordError};
use signon_sandbox::directual::{
    self as sandbox, APP_ID, CLIENT_ID, CODE, PASSWORD, REDIRECT_URI, USERNAME,
};

use crate::report::{Report, masked};

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder().base_url(server.base_url()).build()?;
    let openid = |code: &str| {
        client
            .authenticate_openid()
            .app_id(APP_ID)
            .client_id(CLIENT_ID)
            .redirect_uri(REDIRECT_URI)
            .code(code)
    };
    report
        .succeeds(
            "directual",
            "authenticate_openid",
            openid(CODE).send(),
            |reply| masked(&reply.result.token).map(|token| format!("session: {token}")),
        )
        .await?;
    report
        .refused(
            "directual",
            "authenticate_openid, code",
            openid("EXAMPLE-WRONG-not-real").send(),
            |error| match error.api() {
                Some(AuthenticateOpenidError::NotFound(body)) => {
                    Some(format!("NotFound, {:?}", body.msg))
                }
                _ => None,
            },
        )
        .await;
    let password = |username: &str, password: &str| {
        client
            .authenticate_password()
            .app_id(APP_ID)
            .username(username)
            .password(password)
    };
    let session = report
        .succeeds(
            "directual",
            "authenticate_password",
            password(USERNAME, PASSWORD).send(),
            |reply| masked(&reply.result.token).map(|token| format!("session: {token}")),
        )
        .await?
        .result
        .token;
    report
        .refused(
            "directual",
            "authenticate_password, wrong",
            password(USERNAME, "EXAMPLE-WRONG").send(),
            |error| match error.api() {
                Some(AuthenticatePasswordError::BadRequest(_)) => {
                    Some(format!("BadRequest, code {}", error.code()?))
                }
                _ => None,
            },
        )
        .await;
    let under_200 = password(sandbox::REFUSED_UNDER_200_USERNAME, PASSWORD);
    report
        .refused(
            "directual",
            "authenticate_password, 200",
            under_200.send(),
            |error| match error.api() {
                Some(AuthenticatePasswordError::Failed(body)) => {
                    Some(format!("status {} in the body", body.status))
                }
                _ => None,
            },
        )
        .await;
    report
        .succeeds(
            "directual",
            "check_session",
            client
                .check_session()
                .app_id(APP_ID)
                .session(&session)
                .send(),
            |reply| reply.result.result.then(|| "valid".to_owned()),
        )
        .await?;
    report
        .succeeds(
            "directual",
            "logout",
            client.logout().app_id(APP_ID).session(&session).send(),
            |_| Some("ended".to_owned()),
        )
        .await?;
    report
        .succeeds(
            "directual",
            "check_session, ended",
            client
                .check_session()
                .app_id(APP_ID)
                .session(&session)
                .send(),
            |r| (!r.result.result).then(|| "not valid".to_owned()),
        )
        .await?;
    Ok(())
}
