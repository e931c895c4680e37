//! What breaks the whole connection.

use std::time::Duration;

use signon_tests::probe::{PLAIN, SECRET, SECRET_ASCII};

use super::frames::{
    ACK, CONTINUATION, END_HEADERS, Frames, GOAWAY, HEADERS, PING, PUSH_PROMISE, SETTINGS,
    WINDOW_UPDATE, block, frame,
};
use super::{Behaviour, Exchange, answer, bytes, greeting};
use crate::expect::Content::Good;
use crate::expect::Expected::{self, Is, Later, Reads};
use crate::expect::Kind::{Timeout, Transport};

/// Small enough that a machine stays usable, large enough to count as a flood.
const PACE: Duration = Duration::from_millis(20);

pub fn all() -> Vec<Behaviour> {
    let mut all = greetings();
    all.extend(ends());
    all.extend(frames());
    all.extend(floods());
    all
}

fn greetings() -> Vec<Behaviour> {
    const NO_HTTP_2: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
    // A setting with its header, of a stream, a length and an identifier that are right or wrong.
    const LATE: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
    const WINDOW: &[u8] = &[0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 4, 255, 255, 255, 255];
    const SIZE: &[u8] = &[0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 1];
    const HALF: &[u8] = &[0, 0, 3, 4, 0, 0, 0, 0, 0, 0, 4, 0];
    const STREAM: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 1];
    let broken = |name, bytes| greeting(name, Is(Transport), bytes, &[]);
    vec![
        greeting("a greeting that comes late", Is(Timeout), &[], LATE),
        broken("HTTP/1.1 in place of HTTP/2", NO_HTTP_2),
        broken(
            "a page in place of HTTP/2",
            b"<!doctype html><title>Sorry</title>",
        ),
        broken("zeros in place of a greeting", &[0; 1000]),
        broken("a window beyond its limit in the greeting", WINDOW),
        broken("a frame size below the least in the greeting", SIZE),
        broken("half of a setting", HALF),
        broken("settings of a stream", STREAM),
    ]
}

/// GOAWAY with all that is known of the request.
fn go_away(last: u32, code: u32, exchange: &Exchange) -> Vec<u8> {
    let mut payload = [last.to_be_bytes(), code.to_be_bytes()].concat();
    payload.extend([SECRET, SECRET_ASCII, PLAIN].concat().bytes());
    payload.extend(&exchange.request[..exchange.request.len().min(8000)]);
    frame(GOAWAY, 0, 0, &payload)
}

fn ends() -> Vec<Behaviour> {
    const CALM_DOWN: u32 = 11;
    vec![
        bytes("GOAWAY that repeats the request", Is(Transport), |x| {
            go_away(0, 0, x)
        }),
        bytes(
            "GOAWAY for a flood, which repeats the request",
            Is(Transport),
            |x| go_away(0, CALM_DOWN, x),
        ),
        answer(
            "GOAWAY, the reply, and the end",
            Reads(Good),
            async |mut frames, x| {
                frames
                    .write(&[go_away(x.stream, 0, &x), x.head(&[]), x.body()].concat())
                    .await?;
                frames.close().await
            },
        ),
        answer(
            "GOAWAY, and the end",
            Is(Transport),
            async |mut frames, x| {
                frames.write(&go_away(x.stream, 0, &x)).await?;
                frames.close().await
            },
        ),
        answer(
            "half of a GOAWAY, and the end",
            Is(Transport),
            async |mut frames, x| {
                frames.write(&go_away(x.stream, 0, &x)[..12]).await?;
                frames.close().await
            },
        ),
        answer(
            "the end in place of a reply",
            Is(Transport),
            async |frames, _| frames.close().await,
        ),
        answer(
            "a reset in place of a reply",
            Is(Transport),
            async |frames, _| frames.reset(),
        ),
        answer(
            "the end in the body",
            Is(Transport),
            async |mut frames, x| {
                let body = x.body();
                frames
                    .write(&[&x.head(&[]), &body[..body.len() - 3]].concat())
                    .await?;
                frames.close().await
            },
        ),
        answer(
            "a reset in the body",
            Is(Transport),
            async |mut frames, x| {
                let body = x.body();
                frames
                    .write(&[&x.head(&[]), &body[..body.len() - 3]].concat())
                    .await?;
                frames.reset()
            },
        ),
        bytes("never answered over HTTP/2", Is(Timeout), |_| Vec::new()),
        answer(
            "a connection that falls silent",
            Is(Timeout),
            async |frames, _| frames.hold().await,
        ),
        answer(
            "a connection that falls silent in the body",
            Later(Transport),
            async |mut frames, x| {
                frames.write(&x.head(&[])).await?;
                frames.hold().await
            },
        ),
    ]
}

fn frames() -> Vec<Behaviour> {
    let one = |name, make: fn(&Exchange) -> Vec<u8>| bytes(name, Is(Transport), make);
    vec![
        one("a frame that is too large", |x| {
            frame(0, 0, x.stream, &[0; 64 * 1024])
        }),
        one("the request, repeated as frames", |x| x.request.repeat(4)),
        one("HPACK that is none", |x| {
            frame(HEADERS, END_HEADERS, x.stream, &[0xff; 100])
        }),
        one("HPACK beyond its table", |x| {
            frame(HEADERS, END_HEADERS, x.stream, &[0xbf, 0xff, 0x7f])
        }),
        one("a push that was not asked for", |x| {
            let promised = 2_u32.to_be_bytes();
            let fields = [
                (":method", "GET"),
                (":scheme", "https"),
                (":authority", "a"),
                (":path", "/"),
            ];
            let payload = [&promised[..], &block(&fields)].concat();
            frame(PUSH_PROMISE, END_HEADERS, x.stream, &payload)
        }),
        one("a head that goes on in another frame", |x| {
            [
                frame(HEADERS, 0, x.stream, &block(&[(":status", "200")])),
                frame(PING, 0, 0, &[0; 8]),
            ]
            .concat()
        }),
        one("the continuation of nothing", |x| {
            frame(CONTINUATION, END_HEADERS, x.stream, &[])
        }),
        one("a window beyond its limit", |_| {
            let most = frame(WINDOW_UPDATE, 0, 0, &0x7fff_ffff_u32.to_be_bytes());
            [most.clone(), most].concat()
        }),
        one("a window that grows by nothing", |_| {
            frame(WINDOW_UPDATE, 0, 0, &[0; 4])
        }),
        one("a ping of a wrong size", |_| frame(PING, 0, 0, &[0; 3])),
        one("a reply on no stream", |_| {
            frame(HEADERS, END_HEADERS, 0, &block(&[(":status", "200")]))
        }),
        one("a reply on a stream of the server", |_| {
            frame(HEADERS, END_HEADERS, 2, &block(&[(":status", "200")]))
        }),
        one("a reply to a request that was never sent", |_| {
            frame(HEADERS, END_HEADERS, 99, &block(&[(":status", "200")]))
        }),
        bytes("frames of an unknown type", Reads(Good), |x| {
            [frame(0xbe, 0xff, 0, &[0; 100]), x.head(&[]), x.body()].concat()
        }),
        bytes("an acknowledgement of nothing", Reads(Good), |x| {
            [frame(PING, ACK, 0, &[0; 8]), x.head(&[]), x.body()].concat()
        }),
    ]
}

/// Frames until the client gives up.
fn flood(
    name: &'static str,
    expected: Expected,
    begin: fn(&Exchange) -> Vec<u8>,
    go_on: fn(&Exchange) -> Vec<u8>,
) -> Behaviour {
    answer(
        name,
        expected,
        move |mut frames: Frames, x: Exchange| async move {
            frames.write(&begin(&x)).await?;
            let some = go_on(&x).repeat(10);
            loop {
                frames.write(&some).await?;
                if let Ok(given_up) = tokio::time::timeout(PACE, frames.given_up()).await {
                    return given_up.map(|()| frames);
                }
            }
        },
    )
}

fn floods() -> Vec<Behaviour> {
    let nothing: fn(&Exchange) -> Vec<u8> = |_| Vec::new();
    vec![
        flood(
            "CONTINUATION without end",
            Is(Transport),
            |x| frame(HEADERS, 0, x.stream, &block(&[(":status", "200")])),
            |x| frame(CONTINUATION, 0, x.stream, &block(&[("a", "b")])),
        ),
        flood(
            "empty CONTINUATION without end",
            Is(Transport),
            |x| frame(HEADERS, 0, x.stream, &block(&[(":status", "200")])),
            |x| frame(CONTINUATION, 0, x.stream, &[]),
        ),
        flood("SETTINGS without end", Is(Timeout), nothing, |_| {
            frame(SETTINGS, 0, 0, &[])
        }),
        flood("PING without end", Is(Timeout), nothing, |_| {
            frame(PING, 0, 0, &[0; 8])
        }),
        flood("WINDOW_UPDATE without end", Is(Timeout), nothing, |x| {
            frame(WINDOW_UPDATE, 0, x.stream, &1_u32.to_be_bytes())
        }),
        flood("unknown frames without end", Is(Timeout), nothing, |_| {
            frame(0xbe, 0, 0, &[0; 100])
        }),
        flood("103 without end over HTTP/2", Is(Timeout), nothing, |x| {
            frame(
                HEADERS,
                END_HEADERS,
                x.stream,
                &block(&[(":status", "103")]),
            )
        }),
        flood(
            "empty DATA without end",
            Is(Transport),
            |x| x.head(&[]),
            |x| frame(0, 0, x.stream, &[]),
        ),
        flood(
            "DATA of nothing but padding without end",
            Is(Transport),
            |x| x.head(&[]),
            |x| frame(0, super::frames::PADDED, x.stream, &[1, 0]),
        ),
    ]
}
