//! Vanco: a password sign-in, and the ways in which it is refused.

use std::error::Error;

use signon::vanco::error::LoginError;
use signon::vanco::types::Next;
use signon::vanco::{Client, builder::Login};
use signon_sandbox::vanco::{self as sandbox, CLIENT_ID, PASSWORD, TENANT, USERNAME};

use crate::report::Report;

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder().base_url(server.base_url()).build()?;
    let login = |username: &str, password: &str| -> Login<'_> {
        client
            .login()
            .username(username)
            .password(password)
            .persistent(false)
            .remember_user_name(true)
            .tenant(TENANT)
            .client_id(CLIENT_ID)
    };
    report
        .succeeds(
            "vanco",
            "login",
            login(USERNAME, PASSWORD).send(),
            |reply| (reply.next == Some(Next::Done)).then(|| "next: done".to_owned()),
        )
        .await?;
    report
        .refused(
            "vanco",
            "login, wrong password",
            login(USERNAME, "EXAMPLE-WRONG-not-real").send(),
            |e| match e.api() {
                Some(LoginError::BadRequest(body)) => {
                    Some(format!("BadRequest, {:?}", body.message))
                }
                _ => None,
            },
        )
        .await;
    report
        .refused(
            "vanco",
            "login, locked user",
            login(sandbox::LOCKED_USERNAME, PASSWORD).send(),
            |e| {
                matches!(e.api(), Some(LoginError::Unauthorized))
                    .then(|| "Unauthorized, without a body".to_owned())
            },
        )
        .await;
    report
        .refused(
            "vanco",
            "login, forbidden user",
            login(sandbox::FORBIDDEN_USERNAME, PASSWORD).send(),
            |e| matches!(e.api(), Some(LoginError::Forbidden(_))).then(|| "Forbidden".to_owned()),
        )
        .await;
    let expired = login(sandbox::EXPIRED_USERNAME, PASSWORD);
    let expired = report
        .succeeds(
            "vanco",
            "login, expired password",
            expired.send(),
            |reply| {
                let next = reply.next.as_ref().filter(|next| **next != Next::Done)?;
                reply
                    .state_token
                    .as_ref()
                    .map(|token| format!("next: {next}, state token: {token:?}"))
            },
        )
        .await?;
    let update = client
        .update_expired_password()
        .password("EXAMPLE-NEW-PASSWORD-not-real")
        .state_token(expired.state_token.unwrap_or_default())
        .client_id(CLIENT_ID)
        .tenant(TENANT);
    report
        .succeeds("vanco", "update_expired_password", update.send(), |reply| {
            reply.is_none().then(|| "an empty body".to_owned())
        })
        .await?;
    Ok(())
}
