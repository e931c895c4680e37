//! What breaks one reply, while the connection could go on.

use super::frames::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, FRAME, HEADERS, PADDED, RST_STREAM, WINDOW_UPDATE,
    block, data, frame,
};
use super::{Behaviour, Exchange, answer, bytes};
use crate::expect::Content::{Good, NoTarget, Nothing};
use crate::expect::Expected::{Either, Is, Reads, ReadsOrBreaks, Status};
use crate::expect::Kind::{Decode, Timeout, Transport};

pub fn all() -> Vec<Behaviour> {
    let mut all = resets();
    all.extend(heads());
    all.extend(bodies());
    all
}

fn reset(x: &Exchange, code: u32) -> Vec<u8> {
    frame(RST_STREAM, 0, x.stream, &code.to_be_bytes())
}

fn resets() -> Vec<Behaviour> {
    vec![
        bytes("RST_STREAM without an error", Is(Transport), |x| {
            reset(x, 0)
        }),
        bytes("RST_STREAM for a failure", Is(Transport), |x| reset(x, 2)),
        bytes(
            "RST_STREAM for a request that was not taken",
            Is(Transport),
            |x| reset(x, 7),
        ),
        bytes("RST_STREAM that demands HTTP/1.1", Is(Transport), |x| {
            reset(x, 13)
        }),
        bytes(
            "RST_STREAM for a reason that nobody knows",
            Is(Transport),
            |x| reset(x, 0xdead_beef),
        ),
        bytes("RST_STREAM after the head", Is(Transport), |x| {
            [x.head(&[]), reset(x, 8)].concat()
        }),
        bytes("RST_STREAM in the body", Is(Transport), |x| {
            [x.head(&[]), frame(DATA, 0, x.stream, b"{"), reset(x, 2)].concat()
        }),
        bytes("RST_STREAM after the reply", Reads(Good), |x| {
            [x.head(&[]), x.body(), reset(x, 0)].concat()
        }),
    ]
}

/// A head with these fields, which ends the stream.
fn head(name: &'static str, fields: &'static [(&'static str, &'static str)]) -> Behaviour {
    bytes(name, Is(Transport), move |x| {
        frame(HEADERS, END_HEADERS | END_STREAM, x.stream, &block(fields))
    })
}

fn heads() -> Vec<Behaviour> {
    vec![
        head("a head without a status", &[("a", "b")]),
        head(
            "a head with two statuses",
            &[(":status", "200"), (":status", "500")],
        ),
        head("a head with a status of letters", &[(":status", "abc")]),
        head(
            "a head with a status of four digits",
            &[(":status", "2000")],
        ),
        bytes(
            "a head with a request's field",
            ReadsOrBreaks(Nothing, "the library below drops it"),
            |x| {
                [
                    x.head(&[(":path", "/")]),
                    frame(DATA, END_STREAM, x.stream, &[]),
                ]
                .concat()
            },
        ),
        head(
            "a head with the status last",
            &[("a", "b"), (":status", "200")],
        ),
        head(
            "a head with an upper-case name",
            &[(":status", "200"), ("Abc", "d")],
        ),
        head(
            "a head with a name of nothing",
            &[(":status", "200"), ("", "d")],
        ),
        head(
            "a head with a line break in a value",
            &[(":status", "200"), ("a", "b\r\nc: d")],
        ),
        head(
            "a head with NUL in a value",
            &[(":status", "200"), ("a", "b\0c")],
        ),
        head(
            "a head that speaks of the connection",
            &[(":status", "200"), ("connection", "close")],
        ),
        head(
            "a head that speaks of chunks",
            &[(":status", "200"), ("transfer-encoding", "chunked")],
        ),
        bytes("a header of 64 KiB over HTTP/2", Is(Transport), |x| {
            let block = block(&[(":status", "200"), ("a", &"b".repeat(64 * 1024))]);
            let mut pieces = block.chunks(FRAME);
            let first = frame(HEADERS, 0, x.stream, pieces.next().expect("a piece"));
            let rest = pieces.flat_map(|piece| frame(CONTINUATION, 0, x.stream, piece));
            first
                .into_iter()
                .chain(rest)
                .chain(frame(CONTINUATION, END_HEADERS, x.stream, &[]))
                .collect()
        }),
        bytes(
            "headers that grow when they are unpacked",
            Is(Transport),
            |x| {
                // One field goes into the table, and is meant again and again.
                let mut block = block(&[(":status", "200")]);
                block.extend([0x40, 1, b'a', 0x7f, 0x80 | 73, 30]);
                block.extend([b'b'; 127 + 73 + 30 * 128]);
                block.extend([0xbe; 10_000]);
                frame(HEADERS, END_HEADERS, x.stream, &block)
            },
        ),
        answer(
            "a head that ends late",
            Is(Timeout),
            async |mut frames, x| {
                frames
                    .write(&frame(HEADERS, 0, x.stream, &block(&[(":status", "200")])))
                    .await?;
                frames.given_up().await?;
                frames
                    .write(&frame(CONTINUATION, END_HEADERS, x.stream, &[]))
                    .await?;
                Ok(frames)
            },
        ),
        bytes("103 before the reply over HTTP/2", Reads(Good), |x| {
            let hints = frame(
                HEADERS,
                END_HEADERS,
                x.stream,
                &block(&[(":status", "103")]),
            );
            [hints, x.head(&[]), x.body()].concat()
        }),
        bytes("103 as the end", Is(Transport), |x| {
            frame(
                HEADERS,
                END_HEADERS | END_STREAM,
                x.stream,
                &block(&[(":status", "103")]),
            )
        }),
        bytes(
            "a redirect without a target over HTTP/2",
            Status(302, NoTarget),
            |x| {
                frame(
                    HEADERS,
                    END_HEADERS | END_STREAM,
                    x.stream,
                    &block(&[(":status", "302")]),
                )
            },
        ),
    ]
}

fn bodies() -> Vec<Behaviour> {
    let either =
        "whichever limit is noticed first, that of the body or that of what may be under way";
    vec![
        bytes("a reply", Reads(Good), |x| [x.head(&[]), x.body()].concat()),
        bytes("a reply without a body", Reads(Nothing), |x| {
            [x.head(&[]), frame(DATA, END_STREAM, x.stream, &[])].concat()
        }),
        bytes("a body before the head", Is(Transport), |x| x.body()),
        bytes("silence after the head over HTTP/2", Is(Timeout), |x| {
            x.head(&[])
        }),
        bytes("silence in the body over HTTP/2", Is(Timeout), |x| {
            [x.head(&[]), frame(DATA, 0, x.stream, b"{")].concat()
        }),
        bytes("more than its length", Is(Transport), |x| {
            [x.head(&[("content-length", "1")]), x.body()].concat()
        }),
        bytes("less than its length", Is(Transport), |x| {
            [x.head(&[("content-length", "100000")]), x.body()].concat()
        }),
        bytes(
            "a length that is no number over HTTP/2",
            Is(Transport),
            |x| [x.head(&[("content-length", "many")]), x.body()].concat(),
        ),
        bytes("more padding than there is", Is(Transport), |x| {
            [
                x.head(&[]),
                frame(DATA, PADDED | END_STREAM, x.stream, &[9, 0]),
            ]
            .concat()
        }),
        bytes(
            "a window of the stream that grows by nothing",
            Is(Transport),
            |x| [x.head(&[]), frame(WINDOW_UPDATE, 0, x.stream, &[0; 4])].concat(),
        ),
        bytes("a second head", Is(Transport), |x| {
            [x.head(&[]), x.head(&[]), x.body()].concat()
        }),
        bytes("trailers", Reads(Good), |x| {
            let body = frame(DATA, 0, x.stream, x.op.body().as_bytes());
            let trailers = frame(
                HEADERS,
                END_HEADERS | END_STREAM,
                x.stream,
                &block(&[("a", "b")]),
            );
            [x.head(&[]), body, trailers].concat()
        }),
        bytes("a second reply on the stream", Reads(Good), |x| {
            [x.head(&[]), x.body(), x.head(&[]), x.body()].concat()
        }),
        bytes("a body in gzip over HTTP/2", Is(Decode), |x| {
            [x.head(&[("content-encoding", "gzip")]), x.body()].concat()
        }),
        bytes("a body over the limit over HTTP/2", Is(Decode), |x| {
            [x.head(&[]), data(x.stream, &[b' '; (1 << 20) + 1])].concat()
        }),
        answer(
            "16 MiB that respect no window",
            Either(Decode, Transport, either),
            async |mut frames, x| {
                frames.write(&x.head(&[])).await?;
                let piece = frame(DATA, 0, x.stream, &[b' '; FRAME]);
                for _ in 0..(16 << 20) / FRAME {
                    frames.write(&piece).await?;
                }
                Ok(frames)
            },
        ),
    ]
}
