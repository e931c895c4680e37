//! Authentiq: the authorization-code sign-in, by both ways of client authentication.

use std::error::Error;

use signon::authentiq::Client;
use signon::authentiq::error::{TokenError, UserinfoError};
use signon::authentiq::response::AuthorizeResponse;
use signon_sandbox::authentiq::{self as sandbox, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI};

use crate::report::{Report, masked};

pub async fn run(report: &mut Report) -> Result<(), Box<dyn Error>> {
    let server = sandbox::start().await?;
    let client = Client::builder()
        .base_url(server.base_url())
        .client_secret_basic(CLIENT_ID, CLIENT_SECRET)
        .build()?;

    let code = authorize(report, &client).await?;
    let token = client
        .token()
        .code(code.as_str())
        .redirect_uri(REDIRECT_URI);
    let token = report
        .succeeds("authentiq", "token, basic", token.send(), |token| {
            Some(format!(
                "{}, access token: {}",
                token.token_type,
                masked(token.access_token.as_ref()?)?
            ))
        })
        .await?;
    let access_token = token.access_token.unwrap_or_default();
    report
        .succeeds(
            "authentiq",
            "userinfo",
            client.userinfo().access_token(&access_token).send(),
            |user| Some(format!("sub: {}", user.sub)),
        )
        .await?;

    let used = client
        .token()
        .code(code.as_str())
        .redirect_uri(REDIRECT_URI);
    report
        .refused(
            "authentiq",
            "token, used code",
            used.send(),
            |error| match error.api() {
                Some(TokenError::BadRequest(_)) => Some(format!("BadRequest, {}", error.code()?)),
                _ => None,
            },
        )
        .await;
    let code = authorize(report, &client).await?;
    let wrong = client
        .token()
        .code(code.as_str())
        .redirect_uri(REDIRECT_URI);
    let wrong = wrong.client_secret_post(CLIENT_ID, "EXAMPLE-WRONG-not-real");
    report
        .refused(
            "authentiq",
            "token, wrong secret",
            wrong.send(),
            |error| match error.api() {
                Some(TokenError::Unauthorized(_)) => {
                    Some(format!("Unauthorized, {}", error.code()?))
                }
                _ => None,
            },
        )
        .await;
    let code = authorize(report, &client).await?;
    let post = client
        .token()
        .code(code.as_str())
        .redirect_uri(REDIRECT_URI);
    report
        .succeeds(
            "authentiq",
            "token, post",
            post.client_secret_post(CLIENT_ID, CLIENT_SECRET).send(),
            |token| masked(token.access_token.as_ref()?),
        )
        .await?;
    let stranger = client.userinfo().access_token("EXAMPLE-STRANGER-not-real");
    report
        .refused(
            "authentiq",
            "userinfo, wrong token",
            stranger.send(),
            |error| match error.api() {
                Some(UserinfoError::Unauthorized(_)) => {
                    Some(format!("Unauthorized, {}", error.code()?))
                }
                _ => None,
            },
        )
        .await;
    Ok(())
}

/// The user's browser would take this redirect; the demo reads the code off it.
async fn authorize(report: &mut Report, client: &Client) -> Result<String, Box<dyn Error>> {
    let call = client
        .authorize()
        .client_id(CLIENT_ID)
        .response_type("code")
        .scope("openid email")
        .redirect_uri(REDIRECT_URI)
        .state("EXAMPLE-STATE-not-real");
    let reply = report
        .succeeds(
            "authentiq",
            "authorize",
            call.send(),
            |reply| match &**reply {
                AuthorizeResponse::Found(location) => {
                    Some(format!("to {}, {location:?}", location.host()?))
                }
                _ => None,
            },
        )
        .await?;
    let AuthorizeResponse::Found(location) = reply else {
        return Err("no authentication response".into());
    };
    let code = location
        .expose()
        .split(['?', '&'])
        .find_map(|pair| pair.strip_prefix("code="));
    Ok(code.ok_or("no code in the redirect")?.to_owned())
}
