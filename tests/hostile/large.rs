//! Bodies around the limit of 1 MiB, and a thousand times above it.

use std::io;
use std::sync::Arc;

use signon_tests::raw::Connection;

use crate::encodings::pack;
use crate::expect::Content::{Good, OtherJson};
use crate::expect::Expected::{Is, Reads};
use crate::expect::Kind::Decode;
use crate::server::Then::Reuse;
use crate::server::{Behaviour, Exchange, answer, bytes};

/// What a client reads at most, unless told otherwise.
const LIMIT: usize = 1024 * 1024;

const GIB: usize = 1024 * LIMIT;
const PIECE: usize = 64 * 1024;

pub async fn all() -> Vec<Behaviour> {
    let padded = |x: &Exchange, length: usize| {
        let good = x.op.body();
        x.with_body(good.to_owned() + &" ".repeat(length - good.len()))
    };
    let piece = " ".repeat(PIECE);
    let chunk = format!("{PIECE:x}\r\n{piece}\r\n");
    // Members of gzip can follow each other.
    let member = pack("gzip", &[b' '; LIMIT])
        .await
        .expect("memory takes all");
    let packed = "content-encoding: gzip\r\n";
    let known = format!("content-length: {GIB}\r\n");
    vec![
        bytes("a body of just the limit", Reads(Good), Reuse, move |x| {
            padded(x, LIMIT)
        }),
        bytes(
            "a body one byte over the limit",
            Is(Decode),
            Reuse,
            move |x| padded(x, LIMIT + 1),
        ),
        bytes("a string of just the limit", Reads(OtherJson), Reuse, |x| {
            x.with_body(format!("\"{}\"", "a".repeat(LIMIT - 2)))
        }),
        repeated(
            "1 GiB of a known length",
            &known,
            piece.as_bytes(),
            GIB / PIECE,
        ),
        repeated(
            "1 GiB in chunks",
            "transfer-encoding: chunked\r\n",
            chunk.as_bytes(),
            GIB / PIECE,
        ),
        repeated(
            "1 GiB until the connection ends",
            "",
            piece.as_bytes(),
            GIB / PIECE,
        ),
        repeated(
            "1 GiB in a thousandth of gzip",
            packed,
            &member,
            GIB / LIMIT,
        ),
    ]
}

/// A body of many equal pieces, refused before it has ended.
fn repeated(name: &'static str, lines: &str, piece: &[u8], times: usize) -> Behaviour {
    let (lines, piece) = (lines.to_owned(), Arc::<[u8]>::from(piece));
    answer(name, Is(Decode), move |connection, x| {
        write(connection, x.head(&lines), piece.clone(), times)
    })
}

async fn write(
    mut connection: Connection,
    head: String,
    piece: Arc<[u8]>,
    times: usize,
) -> io::Result<()> {
    connection.write(head.as_bytes()).await?;
    for _ in 0..times {
        connection.write(&piece).await?;
    }
    connection.close().await
}
