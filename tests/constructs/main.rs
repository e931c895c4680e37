//! An invented API that has every construct which the generator solves: what goes over the wire, and what each reply
//! becomes. `cargo xtask generate constructs` writes the client from `spec.yaml`.

#[rustfmt::skip]
#[allow(dead_code, unused_imports, reason = "a client is not used up by one test")]
mod generated;

mod bodies;
mod credentials;
mod mocks;
mod names;
mod parameters;
mod replies;
mod secrets;
mod types;

use generated::Client;
use signon_tests::fixture::{Reply, Request};
use signon_tests::tape::Tape;

/// A client of a server on this machine.
fn client(base_url: &str) -> Client {
    Client::builder()
        .base_url(base_url)
        .retry(signon_core::Retry::never())
        .build()
        .expect("a client")
}

/// Plays one reply to a call; gives what the call returned, and what it sent.
async fn exchange<T>(reply: Reply, call: impl AsyncFnOnce(Client) -> T) -> (T, Request) {
    let tape = Tape::answering(&reply).await;
    let value = call(client(&tape.base_url())).await;
    (value, tape.request().await.expect("a request"))
}

/// What a call sends.
async fn sent<T>(call: impl AsyncFnOnce(Client) -> T) -> Request {
    exchange(reply(204, "", ""), call).await.1
}

/// What a call makes of a reply.
async fn made<T>(reply: Reply, call: impl AsyncFnOnce(Client) -> T) -> T {
    exchange(reply, call).await.0
}

/// A reply with a body of a media type, or without both.
fn reply(status: u16, media_type: &str, body: &str) -> Reply {
    let headers = [("content-type", media_type)]
        .into_iter()
        .filter(|_| !media_type.is_empty());
    Reply {
        status_line: format!("HTTP/1.1 {status} As Told"),
        status,
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        body: body.as_bytes().to_vec(),
    }
}

/// A reply of JSON.
fn json(status: u16, body: &str) -> Reply {
    reply(status, "application/json", body)
}

fn body(request: &Request) -> &str {
    std::str::from_utf8(&request.body).expect("UTF-8")
}
