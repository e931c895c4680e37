use std::error::Error as _;

use super::*;
use crate::{BeginError, Client};

/// Every text that whoever prints the whole chain reads.
fn chain(error: &dyn std::error::Error) -> Vec<String> {
    let mut texts = vec![error.to_string()];
    let mut next = error.source();
    while let Some(error) = next {
        texts.push(error.to_string());
        next = error.source();
    }
    texts
}

/// A call that fails, with something behind it: nobody listens there.
async fn failed<E>(call: impl AsyncFnOnce(Client) -> Error<E>) -> Error<E> {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .client_secret_basic("EXAMPLE", "EXAMPLE")
        .retry(signon_core::Retry::never());
    call(client.build().expect("a client")).await
}

async fn keys() -> IdTokenError {
    failed(async |client| client.public_keys().send().await.expect_err("refused"))
        .await
        .into()
}

async fn token() -> Error<TokenError> {
    failed(async |client| {
        let call = client.token().code("EXAMPLE").redirect_uri("EXAMPLE");
        call.send().await.expect_err("refused")
    })
    .await
}

#[tokio::test]
async fn a_chain_of_causes_says_nothing_twice() {
    let discovery =
        failed(async |client| client.discover().send().await.expect_err("refused")).await;
    let profile = failed(async |client| {
        let call = client.userinfo().access_token("EXAMPLE");
        call.send().await.expect_err("refused")
    })
    .await;
    let begin =
        failed(async |client| client.public_keys().send().await.expect_err("refused")).await;
    let errors: [Box<dyn std::error::Error>; 11] = [
        Box::new(SignInError::from(RedirectError::NoState)),
        Box::new(SignInError::from(token().await)),
        Box::new(SignInError::from(keys().await)),
        Box::new(SetupError::from(discovery)),
        Box::new(ProfileError::from(profile)),
        Box::new(RefreshError::from(token().await)),
        Box::new(RefreshError::from(keys().await)),
        Box::new(LogoutError::from(keys().await)),
        Box::new(keys().await),
        Box::new(BeginError::from(begin)),
        Box::new(SignInError::NoIdToken),
    ];
    let mut with_source = 0;
    for error in &errors {
        let texts = chain(error.as_ref());
        with_source += usize::from(texts.len() > 1);
        for (index, text) in texts.iter().enumerate() {
            assert_eq!(text.lines().count(), 1);
            for other in texts.iter().skip(index + 1) {
                assert!(!text.contains(other.as_str()), "twice: {texts:?}");
            }
        }
    }
    assert_eq!(with_source, 9, "all but the first and the last");
}

#[tokio::test]
async fn an_error_gives_what_is_behind_its_cause() {
    let error = keys().await;
    let IdTokenError::Keys(cause) = &error else {
        panic!("{error}")
    };
    let (source, behind) = (error.source(), cause.source());
    assert!(source.is_some());
    assert_eq!(
        source.map(ToString::to_string),
        behind.map(ToString::to_string)
    );
    assert!(error.to_string().ends_with(&cause.to_string()));
}
