//! Connections that end, break or fall silent, and what is no HTTP at all.

use std::time::Duration;

use signon_tests::raw::Connection;

use crate::expect::Content::Good;
use crate::expect::Expected::{Either, Is, ReadsOrBreaks};
use crate::expect::Kind::{Connect, Timeout, Transport};
use crate::server::Then::{Close, Reset, Reuse, Silence};
use crate::server::{Behaviour, answer, at_once, bytes};

/// Long enough between two bytes that no reply is ever whole.
const DRIP: Duration = Duration::from_millis(100);

pub fn all() -> Vec<Behaviour> {
    let mut all = broken();
    all.extend(silent());
    all.extend(foreign());
    all
}

fn broken() -> Vec<Behaviour> {
    let early = "the reset comes before or after the client is told that it is connected";
    let half = |text: String| text.as_bytes()[..text.len() / 2].to_vec();
    vec![
        at_once(
            "closed at once",
            Is(Transport),
            async |mut connection: Connection| connection.close().await,
        ),
        at_once(
            "reset at once",
            Either(Connect, Transport, early),
            async |connection: Connection| connection.reset(),
        ),
        bytes("closed before the head", Is(Transport), Close, |_| {
            Vec::new()
        }),
        bytes("reset before the head", Is(Transport), Reset, |_| {
            Vec::new()
        }),
        bytes("closed in the status line", Is(Transport), Close, |_| {
            b"HTTP/1.1 20".to_vec()
        }),
        bytes("closed in the head", Is(Transport), Close, move |x| {
            half(x.head("a: b\r\n"))
        }),
        bytes("reset in the head", Is(Transport), Reset, move |x| {
            half(x.head("a: b\r\n"))
        }),
        bytes("closed after the head", Is(Transport), Close, |x| {
            x.head("content-length: 9\r\n").into()
        }),
        bytes("reset after the head", Is(Transport), Reset, |x| {
            x.head("content-length: 9\r\n").into()
        }),
        bytes("closed in the body", Is(Transport), Close, move |x| {
            let all = x.with_body(x.op.body());
            all[..all.len() - x.op.body().len() / 2].to_vec()
        }),
        bytes("reset in the body", Is(Transport), Reset, move |x| {
            let all = x.with_body(x.op.body());
            all[..all.len() - x.op.body().len() / 2].to_vec()
        }),
        bytes("closed in a chunk", Is(Transport), Close, |x| {
            (x.head("transfer-encoding: chunked\r\n") + "9\r\nEXAM").into()
        }),
        bytes("reset in a chunk", Is(Transport), Reset, |x| {
            (x.head("transfer-encoding: chunked\r\n") + "9\r\nEXAM").into()
        }),
        bytes("closed before the last chunk", Is(Transport), Close, |x| {
            let body = x.op.body();
            let head = x.head("transfer-encoding: chunked\r\n");
            format!("{head}{:x}\r\n{body}\r\n", body.len()).into()
        }),
    ]
}

fn silent() -> Vec<Behaviour> {
    vec![
        at_once("never read", Is(Timeout), async |connection: Connection| {
            // Far longer than the call waits; the end of the server ends it.
            tokio::time::sleep(Duration::from_secs(3600)).await;
            drop(connection);
            Ok(())
        }),
        bytes("never answered", Is(Timeout), Silence, |_| Vec::new()),
        bytes("silence in the status line", Is(Timeout), Silence, |_| {
            b"HTTP/1.1 2".to_vec()
        }),
        bytes("silence in the head", Is(Timeout), Silence, |_| {
            b"HTTP/1.1 200 OK\r\na: ".to_vec()
        }),
        bytes("silence after the head", Is(Timeout), Silence, |x| {
            x.head("content-length: 9\r\n").into()
        }),
        bytes("silence in the body", Is(Timeout), Silence, |x| {
            (x.head("content-length: 9\r\n") + "{").into()
        }),
        bytes("silence in a chunk", Is(Timeout), Silence, |x| {
            (x.head("transfer-encoding: chunked\r\n") + "9\r\n{").into()
        }),
        bytes("silence before the last chunk", Is(Timeout), Silence, |x| {
            (x.head("transfer-encoding: chunked\r\n") + "2\r\n{}\r\n").into()
        }),
        bytes(
            "silence in place of the end of a body without length",
            Is(Timeout),
            Silence,
            |x| (x.head("") + x.op.body()).into(),
        ),
        answer("a dripping head", Is(Timeout), async |mut connection, x| {
            connection
                .drip(x.head(&"a: b\r\n".repeat(50)).as_bytes(), DRIP)
                .await
        }),
        answer("a dripping body", Is(Timeout), async |mut connection, x| {
            connection
                .write(x.head("content-length: 1000\r\n").as_bytes())
                .await?;
            connection.drip(&[b' '; 1000], DRIP).await
        }),
        answer("dripping chunks", Is(Timeout), async |mut connection, x| {
            connection
                .write(x.head("transfer-encoding: chunked\r\n").as_bytes())
                .await?;
            connection
                .drip("1\r\n \r\n".repeat(200).as_bytes(), DRIP)
                .await
        }),
    ]
}

fn foreign() -> Vec<Behaviour> {
    // A TLS alert: a handshake was expected.
    const ALERT: &[u8] = &[0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28];
    // The beginning of HTTP/2: an empty SETTINGS.
    const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
    vec![
        at_once(
            "TLS on a plain port",
            Is(Transport),
            async |mut connection: Connection| {
                connection.write(ALERT).await?;
                connection.close().await
            },
        ),
        at_once(
            "HTTP/2 on a plain port",
            Is(Transport),
            async |mut connection: Connection| {
                connection.write(SETTINGS).await?;
                connection.close().await
            },
        ),
        at_once(
            "another protocol's greeting",
            Is(Transport),
            async |mut connection: Connection| {
                connection.write(b"SSH-2.0-OpenSSH_9.2\r\n").await?;
                connection.close().await
            },
        ),
        bytes("TLS as an answer", Is(Transport), Close, |_| ALERT.to_vec()),
        bytes("a body alone, as in HTTP/0.9", Is(Transport), Close, |x| {
            x.op.body().into()
        }),
        bytes("a page alone, as in HTTP/0.9", Is(Transport), Close, |_| {
            b"<html>no</html>\r\n".to_vec()
        }),
        bytes("zeros", Is(Transport), Close, |_| vec![0; 10_000]),
        bytes("every byte there is", Is(Transport), Close, |_| {
            (0..=255).collect()
        }),
        bytes("the request, repeated", Is(Transport), Close, |x| {
            x.echo().into()
        }),
        bytes(
            "empty lines before the status line",
            ReadsOrBreaks(
                Good,
                "RFC 9112 §2.2 lets servers skip them and says nothing of clients",
            ),
            Reuse,
            |x| [b"\r\n\r\n", &x.with_body(x.op.body())[..]].concat(),
        ),
    ]
}
