//! Status lines and headers as they must not be, or as hardly anybody expects them.

use crate::expect::Content::{Good, Nothing, Page};
use crate::expect::Expected::{self, Is, Reads, ReadsOrBreaks, Status};
use crate::expect::Kind::{Timeout, Transport};
use crate::server::Then::{Close, Reuse, Silence};
use crate::server::{Behaviour, Exchange, answer, bytes};

pub fn all() -> Vec<Behaviour> {
    let mut all = status_lines();
    all.extend(headers());
    all.extend(floods());
    all.extend(interim());
    all
}

/// A good reply with another status line.
fn first_line(name: &'static str, expected: Expected, line: &'static [u8]) -> Behaviour {
    bytes(name, expected, Close, move |x| {
        let good = x.with_body(x.op.body());
        let end = good.iter().position(|byte| *byte == b'\r').expect("a line");
        [line, &good[end..]].concat()
    })
}

fn status_lines() -> Vec<Behaviour> {
    let page = |status: u16| {
        let head = "content-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
        move |_: &Exchange| format!("HTTP/1.1 {status} \r\n{head}").into_bytes()
    };
    vec![
        first_line(
            "HTTP/2.0 in the status line",
            Is(Transport),
            b"HTTP/2.0 200 OK",
        ),
        first_line("HTTP/2 in the status line", Is(Transport), b"HTTP/2 200 OK"),
        first_line(
            "HTTP/1.2 in the status line",
            Is(Transport),
            b"HTTP/1.2 200 OK",
        ),
        first_line(
            "HTTP/0.9 in the status line",
            Is(Transport),
            b"HTTP/0.9 200 OK",
        ),
        first_line(
            "another protocol in the status line",
            Is(Transport),
            b"ICY 200 OK",
        ),
        first_line(
            "lower case in the status line",
            Is(Transport),
            b"http/1.1 200 OK",
        ),
        first_line("a status of two digits", Is(Transport), b"HTTP/1.1 20 OK"),
        first_line(
            "a status of four digits",
            Is(Transport),
            b"HTTP/1.1 2000 OK",
        ),
        first_line("a status of letters", Is(Transport), b"HTTP/1.1 abc OK"),
        first_line("a negative status", Is(Transport), b"HTTP/1.1 -20 OK"),
        first_line("status 000", Is(Transport), b"HTTP/1.1 000 OK"),
        first_line("status 099", Is(Transport), b"HTTP/1.1 099 OK"),
        first_line("no status", Is(Transport), b"HTTP/1.1"),
        bytes("status 600", Status(600, Page), Reuse, page(600)),
        bytes("status 999", Status(999, Page), Reuse, page(999)),
        bytes(
            "a reason that repeats the request",
            Status(500, Nothing),
            Reuse,
            |x| {
                let echo: String = x.echo().chars().filter(char::is_ascii_graphic).collect();
                format!("HTTP/1.1 500 {echo}\r\ncontent-length: 0\r\n\r\n").into()
            },
        ),
        bytes(
            "a reason of 100,000 letters",
            Status(500, Nothing),
            Reuse,
            |_| {
                format!(
                    "HTTP/1.1 500 {}\r\ncontent-length: 0\r\n\r\n",
                    "a".repeat(100_000)
                )
                .into()
            },
        ),
        bytes(
            "a reason that is no ASCII",
            Status(500, Nothing),
            Reuse,
            |_| "HTTP/1.1 500 n\u{f6}\r\ncontent-length: 0\r\n\r\n".into(),
        ),
        bytes(
            "HTTP/1.0, whose body ends with the connection",
            Reads(Good),
            Close,
            |x| (x.head("").replacen("HTTP/1.1", "HTTP/1.0", 1) + x.op.body()).into(),
        ),
    ]
}

/// A good reply with one more header line, which may be none.
fn line(name: &'static str, expected: Expected, line: &'static [u8]) -> Behaviour {
    bytes(name, expected, Reuse, move |x| {
        let good = x.with_body(x.op.body());
        let end = good.iter().position(|byte| *byte == b'\n').expect("a line") + 1;
        [&good[..end], line, b"\r\n", &good[end..]].concat()
    })
}

fn headers() -> Vec<Behaviour> {
    vec![
        line("NUL in a header", Is(Transport), b"a: b\0c"),
        line("a lone CR in a header", Is(Transport), b"a: b\rc: d"),
        line("a control in a header", Is(Transport), b"a: b\x01c"),
        line("DEL in a header", Is(Transport), b"a: b\x7fc"),
        line(
            "a header continued on a second line",
            Is(Transport),
            b"a: b\r\n c",
        ),
        line("a header without a colon", Is(Transport), b"abc"),
        line("a header without a name", Is(Transport), b": abc"),
        line("a space before the colon", Is(Transport), b"a : b"),
        line(
            "a name that is no ASCII",
            Is(Transport),
            "\u{f6}: b".as_bytes(),
        ),
        line(
            "a value that is no ASCII",
            Reads(Good),
            "a: \u{f6}".as_bytes(),
        ),
        line("a value that is no UTF-8", Reads(Good), b"a: \xff\xfe"),
        line(
            "a header that wants a cookie kept",
            Reads(Good),
            b"set-cookie: session=EXAMPLE; Path=/",
        ),
        line(
            "a header that wants another protocol",
            Reads(Good),
            b"upgrade: h2c",
        ),
        line(
            "a header that wants another host",
            Reads(Good),
            b"alt-svc: h2=\"127.0.0.2:1\"; ma=9",
        ),
        line(
            "a header that wants a page loaded",
            Reads(Good),
            b"refresh: 0; url=http://127.0.0.2:1/",
        ),
        bytes(
            "lines that end in LF alone",
            ReadsOrBreaks(
                Good,
                "RFC 9112 §2.2 lets a recipient take a lone LF for the end of a line",
            ),
            Reuse,
            |x| {
                let head = x.head(&format!("content-length: {}\r\n", x.op.body().len()));
                (head.replace("\r\n", "\n") + x.op.body()).into()
            },
        ),
        bytes(
            "headers that repeat the request",
            Status(500, Nothing),
            Reuse,
            |x| {
                let echo = x.echo();
                let lines = echo.lines().filter(|line| !line.is_empty());
                let lines: String = lines
                    .map(|line| format!("request-id: {line}\r\n"))
                    .collect();
                format!("HTTP/1.1 500 \r\n{lines}content-length: 0\r\n\r\n").into()
            },
        ),
    ]
}

fn floods() -> Vec<Behaviour> {
    vec![
        bytes("one header of 512 KiB", Is(Transport), Close, |x| {
            x.head(&format!("a: {}\r\n", "b".repeat(512 * 1024))).into()
        }),
        bytes("10,000 headers", Is(Transport), Close, |x| {
            x.head(&"a: b\r\n".repeat(10_000)).into()
        }),
        answer(
            "headers without end",
            Is(Transport),
            async |mut connection, x| {
                connection.write(x.head("").trim_end().as_bytes()).await?;
                connection.write(b"\r\n").await?;
                let many = "a: b\r\n".repeat(1000);
                loop {
                    connection.write(many.as_bytes()).await?;
                }
            },
        ),
        answer(
            "a header without end",
            Is(Transport),
            async |mut connection, x| {
                connection.write(x.head("").trim_end().as_bytes()).await?;
                connection.write(b"\r\na: ").await?;
                loop {
                    connection.write(&[b'b'; 8192]).await?;
                }
            },
        ),
        answer(
            "a status line without end",
            Is(Transport),
            async |mut connection, _| {
                connection.write(b"HTTP/1.1 200 ").await?;
                loop {
                    connection.write(&[b'b'; 8192]).await?;
                }
            },
        ),
    ]
}

/// Answers that are to be followed by the answer.
fn interim() -> Vec<Behaviour> {
    let after = |interim: String| {
        move |x: &Exchange| [interim.as_bytes(), &x.with_body(x.op.body())].concat()
    };
    let hints = "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n";
    vec![
        bytes(
            "100 before the answer",
            Reads(Good),
            Reuse,
            after("HTTP/1.1 100 Continue\r\n\r\n".into()),
        ),
        bytes(
            "1,000 times 103 before the answer",
            Reads(Good),
            Reuse,
            after(hints.repeat(1000)),
        ),
        bytes("103 and nothing more", Is(Timeout), Silence, move |_| {
            hints.into()
        }),
        bytes("103 and the end", Is(Transport), Close, move |_| {
            hints.into()
        }),
        answer(
            "103 without end",
            Is(Timeout),
            async move |mut connection, _| {
                let some = hints.repeat(20);
                loop {
                    connection.write(some.as_bytes()).await?;
                    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                }
            },
        ),
        bytes(
            "101, which was not asked for",
            Status(101, Nothing),
            Close,
            |_| {
                b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n".to_vec()
            },
        ),
    ]
}
