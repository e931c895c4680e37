//! Lengths and chunks that lie about where a body ends, and replies that were not asked for.

use std::time::Duration;

use crate::expect::Content::{Broken, Good, NoTarget, Nothing};
use crate::expect::Expected::{self, Is, Reads, ReadsOrBreaks, Status};
use crate::expect::Kind::{Timeout, Transport};
use crate::server::Then::{Close, Reuse, Silence};
use crate::server::{Behaviour, Exchange, answer, bytes};

pub fn all() -> Vec<Behaviour> {
    let mut all = lengths();
    all.extend(chunks());
    all.extend(codings());
    all.extend(unasked());
    all
}

/// A good body under these header lines; `{}` stands for its length.
fn length(name: &'static str, expected: Expected, lines: &'static str) -> Behaviour {
    // What is whole may be followed by more; what is not would never end.
    let then = if matches!(expected, Is(_)) {
        Close
    } else {
        Reuse
    };
    bytes(name, expected, then, move |x| {
        let lines = lines.replace("{}", &x.op.body().len().to_string());
        (x.head(&format!("{lines}\r\n")) + x.op.body()).into()
    })
}

fn lengths() -> Vec<Behaviour> {
    let one = "RFC 9112 §6.3 lets a recipient take a length that is said twice, or call it broken";
    vec![
        length(
            "a length that is too long",
            Is(Transport),
            "content-length: 100000",
        ),
        length(
            "a length beyond all numbers",
            Is(Transport),
            "content-length: 99999999999999999999999",
        ),
        length(
            "a length near 2^64",
            Is(Transport),
            "content-length: 18446744073709551600",
        ),
        length(
            "a length of 2^63",
            Is(Transport),
            "content-length: 9223372036854775808",
        ),
        length("a negative length", Is(Transport), "content-length: -1"),
        length("a length with a plus", Is(Transport), "content-length: +{}"),
        length(
            "a length that is no number",
            Is(Transport),
            "content-length: many",
        ),
        length(
            "a length in hexadecimal",
            Is(Transport),
            "content-length: 0x{}",
        ),
        length("an empty length", Is(Transport), "content-length:"),
        length(
            "two different lengths",
            Is(Transport),
            "content-length: {}\r\ncontent-length: 1",
        ),
        length(
            "two different lengths in a list",
            Is(Transport),
            "content-length: {}, 1",
        ),
        length(
            "the length twice",
            ReadsOrBreaks(Good, one),
            "content-length: {}\r\ncontent-length: {}",
        ),
        length(
            "the length twice in a list",
            ReadsOrBreaks(Good, one),
            "content-length: {}, {}",
        ),
        bytes(
            "a length that is too long, and silence",
            Is(Timeout),
            Silence,
            |x| (x.head("content-length: 100000\r\n") + x.op.body()).into(),
        ),
        bytes("a length that is too short", Reads(Broken), Reuse, |x| {
            let half = x.op.body().len() / 2;
            (x.head(&format!("content-length: {half}\r\n")) + x.op.body()).into()
        }),
        bytes("a length of zero, and a body", Reads(Nothing), Reuse, |x| {
            (x.head("content-length: 0\r\n") + x.op.body()).into()
        }),
        bytes("204 with a body", Status(204, Nothing), Reuse, |x| {
            (x.status(204, "content-length: 99\r\n") + x.op.body()).into()
        }),
        bytes("304 with a body", Status(304, NoTarget), Reuse, |x| {
            (x.status(304, "content-length: 99\r\n") + x.op.body()).into()
        }),
        bytes("205 with a body", Status(205, Good), Reuse, |x| {
            let length = x.op.body().len();
            (x.status(205, &format!("content-length: {length}\r\n")) + x.op.body()).into()
        }),
    ]
}

/// A chunked reply; `{}` stands for the good body's length in hexadecimal, `[]` for the body.
fn chunked(name: &'static str, expected: Expected, body: &'static str) -> Behaviour {
    bytes(name, expected, Reuse, move |x| {
        let good = x.op.body();
        let body = body
            .replace("{}", &format!("{:x}", good.len()))
            .replace("[]", good);
        (x.head("transfer-encoding: chunked\r\n") + &body).into()
    })
}

fn chunks() -> Vec<Behaviour> {
    let after = |x: &Exchange, rest: &str| {
        let body = x.op.body();
        x.head("transfer-encoding: chunked\r\n") + &format!("{:x}\r\n{body}\r\n{rest}", body.len())
    };
    vec![
        chunked("a chunk of no size", Is(Transport), "\r\n[]\r\n0\r\n\r\n"),
        chunked(
            "a chunk of a size that is no number",
            Is(Transport),
            "size\r\n[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk of a negative size",
            Is(Transport),
            "-5\r\n[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk of a size in hexadecimal with 0x",
            Is(Transport),
            "0x{}\r\n[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk of a size beyond all numbers",
            Is(Transport),
            "fffffffffffffffff\r\n[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk that is longer than its size",
            Is(Transport),
            "1\r\n[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk whose size ends in a lone CR",
            Is(Transport),
            "{}\r[]\r\n0\r\n\r\n",
        ),
        chunked(
            "a chunk with an extension",
            Reads(Good),
            "{};a=b\r\n[]\r\n0\r\n\r\n",
        ),
        chunked("a trailer", Reads(Good), "{}\r\n[]\r\n0\r\na: b\r\n\r\n"),
        chunked(
            "a trailer that is no header",
            Is(Transport),
            "{}\r\n[]\r\n0\r\nab\0\r\n\r\n",
        ),
        bytes("a chunk for each byte", Reads(Good), Reuse, |x| {
            let chunks =
                x.op.body()
                    .bytes()
                    .map(|byte| [&b"1\r\n"[..], &[byte], b"\r\n"].concat());
            let body: Vec<u8> = chunks.flatten().collect();
            [
                x.head("transfer-encoding: chunked\r\n").as_bytes(),
                &body,
                b"0\r\n\r\n",
            ]
            .concat()
        }),
        bytes(
            "an extension that repeats the request",
            Is(Transport),
            Close,
            |x| {
                let echo: String = x.echo().chars().filter(char::is_ascii_graphic).collect();
                (x.head("transfer-encoding: chunked\r\n") + &format!("1;{echo}\r\nab\r\n")).into()
            },
        ),
        bytes(
            "a trailer that repeats the request",
            Reads(Good),
            Reuse,
            move |x| {
                let echo: String = x.echo().chars().filter(char::is_ascii_graphic).collect();
                after(x, &format!("0\r\nx-echo: {echo}\r\n\r\n")).into()
            },
        ),
        bytes("10,000 trailers", Is(Transport), Reuse, move |x| {
            after(x, &format!("0\r\n{}\r\n", "a: b\r\n".repeat(10_000))).into()
        }),
        answer(
            "trailers without end",
            Is(Transport),
            move |mut connection, x| async move {
                connection.write(after(&x, "0\r\n").as_bytes()).await?;
                let many = "a: b\r\n".repeat(1000);
                loop {
                    connection.write(many.as_bytes()).await?;
                }
            },
        ),
        answer(
            "an extension without end",
            Is(Transport),
            async |mut connection, x| {
                connection
                    .write(x.head("transfer-encoding: chunked\r\n").as_bytes())
                    .await?;
                connection.write(b"1;a=").await?;
                loop {
                    connection.write(&[b'b'; 8192]).await?;
                }
            },
        ),
        answer(
            "extensions without end",
            Is(Transport),
            async |mut connection, x| {
                connection
                    .write(x.head("transfer-encoding: chunked\r\n").as_bytes())
                    .await?;
                let many = format!("1;{}\r\n \r\n", "b".repeat(1000)).repeat(10);
                loop {
                    connection.write(many.as_bytes()).await?;
                }
            },
        ),
        // However many zeros there are, it is a number.
        answer(
            "a size of zeros without end",
            Is(Timeout),
            async |mut connection, x| {
                connection
                    .write(x.head("transfer-encoding: chunked\r\n").as_bytes())
                    .await?;
                loop {
                    connection.write(&[b'0'; 1024]).await?;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            },
        ),
    ]
}

fn codings() -> Vec<Behaviour> {
    let both =
        "RFC 9112 §6.3 says that chunks win over a length, and that it ought to be called an error";
    let unknown = "RFC 9112 §6.3 says that such a body ends with the connection";
    let whole = |lines: &'static str| {
        move |x: &Exchange| {
            let body = x.op.body();
            (x.head(lines) + &format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len())).into_bytes()
        }
    };
    let plain =
        |lines: &'static str| move |x: &Exchange| (x.head(lines) + x.op.body()).into_bytes();
    vec![
        bytes(
            "chunks and a length",
            ReadsOrBreaks(Good, both),
            Reuse,
            whole("transfer-encoding: chunked\r\ncontent-length: 5\r\n"),
        ),
        bytes(
            "a length and chunks",
            ReadsOrBreaks(Good, both),
            Reuse,
            whole("content-length: 5\r\ntransfer-encoding: chunked\r\n"),
        ),
        bytes(
            "an unknown transfer coding",
            ReadsOrBreaks(Good, unknown),
            Close,
            plain("transfer-encoding: example\r\n"),
        ),
        bytes(
            "chunked that is not the last transfer coding",
            ReadsOrBreaks(Good, unknown),
            Close,
            plain("transfer-encoding: chunked, identity\r\n"),
        ),
        bytes(
            "chunks in HTTP/1.0",
            ReadsOrBreaks(Good, "RFC 9112 §6.1 calls its framing faulty"),
            Close,
            move |x| {
                let chunks = whole("transfer-encoding: chunked\r\n")(x);
                [b"HTTP/1.0", &chunks[8..]].concat()
            },
        ),
    ]
}

/// A second reply, which would be the answer to the next request if it were taken for one.
fn unasked() -> Vec<Behaviour> {
    const SECOND: &[u8] = b"HTTP/1.1 418 \r\ncontent-length: 8\r\n\r\nsmuggled";
    vec![
        bytes(
            "a second reply in the same breath",
            Reads(Good),
            Silence,
            |x| [&x.with_body(x.op.body()), SECOND].concat(),
        ),
        bytes("a second reply after chunks", Reads(Good), Silence, |x| {
            let body = x.op.body();
            let head = x.head("transfer-encoding: chunked\r\n");
            let chunks = format!("{head}{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
            [chunks.as_bytes(), SECOND].concat()
        }),
        bytes(
            "a second reply inside of what a length leaves over",
            Reads(Nothing),
            Silence,
            |x| [x.head("content-length: 0\r\n").as_bytes(), SECOND].concat(),
        ),
    ]
}
