//! How a provider's fixtures are written down: for each operation the calls that send its requests, and what is to be
//! read from its replies.

use std::fmt::Debug;
use std::pin::Pin;

use signon::{ApiError, Error, Response};
use signon_tests::fixture::Reply;

pub struct Provider {
    pub name: &'static str,
    pub operations: &'static [Operation],
}

pub struct Operation {
    pub name: &'static str,
    pub calls: &'static [Call],
    pub answers: &'static [Answer],
}

/// A call, and the fixture that shows what it sends.
pub struct Call {
    pub fixture: &'static str,
    /// Calls the server at this address; gives the error's text if the call failed.
    pub run: fn(String) -> Running<Result<(), String>>,
}

/// A reply's fixture, and how it is read.
pub struct Answer {
    pub fixture: &'static str,
    pub kind: Kind,
    /// Calls the server at this address, which sends this reply; panics if it is not read as it should be.
    pub run: fn(String, Reply) -> Running<()>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A documented success.
    Ok,
    /// A documented error.
    Err,
    /// Something that the provider's API does not send.
    Undocumented,
}

pub type Running<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The operations of a provider.
///
/// `"fixture" => call` sends a request; the first call of an operation also provokes its replies. A reply is read as
/// `Ok(pattern of the value)`, as `Err(pattern of the documented error, code)` or as `Undocumented`; its block looks
/// at what the pattern has bound.
macro_rules! operations {
    ($connect:path, |$client:ident| $($operation:ident {
        calls { $first:literal => $call:expr; $($other:literal => $variant:expr;)* }
        answers { $($answer:literal: $kind:ident $(($($read:tt)+))? => $check:block)+ }
    })+) => {
        &[$($crate::table::Operation {
            name: stringify!($operation),
            calls: &[
                call!($connect, $client, $first, $call),
                $(call!($connect, $client, $other, $variant)),*
            ],
            answers: &[$($crate::table::Answer {
                fixture: $answer,
                kind: $crate::table::Kind::$kind,
                run: |base, reply| Box::pin(async move {
                    let $client = $connect(base);
                    let outcome = $call.send().await;
                    read_as!($kind $(($($read)+))?, reply, outcome, $check)
                }),
            }),+],
        }),+]
    };
}

macro_rules! call {
    ($connect:path, $client:ident, $fixture:literal, $call:expr) => {
        $crate::table::Call {
            fixture: $fixture,
            run: |base| {
                Box::pin(async move {
                    let $client = $connect(base);
                    let outcome = $call.send().await;
                    outcome.map(drop).map_err(|error| error.to_string())
                })
            },
        }
    };
}

macro_rules! read_as {
    (Ok($value:pat), $reply:ident, $outcome:ident, $check:block) => {{
        let response = $crate::table::success(&$reply, $outcome);
        #[allow(unreachable_patterns, reason = "a struct has one pattern only")]
        match &*response {
            $value => $check,
            other => panic!("read as {other:?}"),
        }
    }};
    (Err($error:pat, $code:expr), $reply:ident, $outcome:ident, $check:block) => {{
        let error = $crate::table::failure(&$reply, $outcome);
        assert!(error.is_documented(), "not documented: {error}");
        assert_eq!(error.code(), $code, "the code of: {error}");
        match error.api() {
            Some($error) => $check,
            other => panic!("{error}, read as {other:?}"),
        }
    }};
    (Undocumented, $reply:ident, $outcome:ident, $check:block) => {{
        let error = $crate::table::failure(&$reply, $outcome);
        assert!(error.is_undocumented(), "documented: {error}");
        assert!(error.api().is_none(), "documented: {:?}", error.api());
        assert_eq!(error.code(), None, "the code of: {error}");
        assert_eq!(error.body(), Some(&$reply.body[..]), "the body as received");
        $check
    }};
}

/// The response, which has to agree with the fixture in what every response has.
#[track_caller]
pub fn success<T, E>(reply: &Reply, outcome: Result<Response<T>, Error<E>>) -> Response<T> {
    let response = outcome.unwrap_or_else(|error| panic!("not a success: {error}"));
    assert_eq!(response.status(), reply.status, "the status");
    assert_eq!(
        response.request_id(),
        reply.header("request-id"),
        "the request id"
    );
    let location = response.location();
    let location = location.as_ref().map(|to| to.expose());
    assert_eq!(location, reply.header("location"), "the location");
    response
}

/// The error, which has to agree with the fixture in what every error has.
#[track_caller]
pub fn failure<T: Debug, E: ApiError>(
    reply: &Reply,
    outcome: Result<Response<T>, Error<E>>,
) -> Error<E> {
    let error = outcome.expect_err("not an error");
    let status = error.status().map(|status| status.as_u16());
    assert_eq!(status, Some(reply.status), "the status of: {error}");
    assert_eq!(
        error.request_id(),
        reply.header("request-id"),
        "the request id of: {error}"
    );
    error
}
