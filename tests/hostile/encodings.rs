//! Bodies that are compressed, although nobody asked for it, and although this package turns the unpacking in reqwest on.

use std::io;

use async_compression::tokio::write::{BrotliEncoder, GzipEncoder, ZlibEncoder, ZstdEncoder};
use tokio::io::{AsyncWrite, AsyncWriteExt as _};

use crate::expect::Content::{Binary, Good};
use crate::expect::Expected::{self, Is, Reads};
use crate::expect::Kind::Decode;
use crate::server::Then::Reuse;
use crate::server::{Behaviour, answer, bytes, good};

/// The codings that reqwest can unpack.
pub const CODINGS: [&str; 4] = ["gzip", "br", "deflate", "zstd"];

pub fn all() -> Vec<Behaviour> {
    let plain = |name, expected: Expected, lines: &'static str| {
        bytes(name, expected, Reuse, move |x| {
            let length = x.op.body().len();
            (x.head(&format!("{lines}content-length: {length}\r\n")) + x.op.body()).into()
        })
    };
    vec![
        packed(
            "a body in gzip",
            CODINGS[0],
            "content-encoding: gzip\r\n",
            Is(Decode),
        ),
        packed(
            "a body in br",
            CODINGS[1],
            "content-encoding: br\r\n",
            Is(Decode),
        ),
        packed(
            "a body in deflate",
            CODINGS[2],
            "content-encoding: deflate\r\n",
            Is(Decode),
        ),
        packed(
            "a body in zstd",
            CODINGS[3],
            "content-encoding: zstd\r\n",
            Is(Decode),
        ),
        packed(
            "a body in gzip that does not say so",
            CODINGS[0],
            "",
            Reads(Binary),
        ),
        plain(
            "a body that is said to be in gzip and is not",
            Is(Decode),
            "content-encoding: gzip\r\n",
        ),
        plain(
            "a body in an unknown coding",
            Is(Decode),
            "content-encoding: example\r\n",
        ),
        plain(
            "a body that is said to be packed twice",
            Is(Decode),
            "content-encoding: gzip, br\r\n",
        ),
        plain(
            "a body that is said to be plain and packed",
            Is(Decode),
            "content-encoding: identity\r\ncontent-encoding: gzip\r\n",
        ),
        plain(
            "a body that is said to be plain",
            Reads(Good),
            "content-encoding: identity\r\n",
        ),
        bytes("an error in gzip", Is(Decode), Reuse, |_| {
            b"HTTP/1.1 500 \r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}".to_vec()
        }),
    ]
}

/// A good body in this coding under these header lines.
fn packed(
    name: &'static str,
    coding: &'static str,
    lines: &'static str,
    expected: Expected,
) -> Behaviour {
    answer(name, expected, move |mut connection, x| async move {
        let body = pack(coding, x.op.body().as_bytes()).await?;
        let head = x.head(&format!("{lines}content-length: {}\r\n", body.len()));
        connection.write(head.as_bytes()).await?;
        connection.write(&body).await?;
        good(connection, x.op).await
    })
}

/// Bytes in a coding.
pub async fn pack(coding: &str, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut encoder: Box<dyn AsyncWrite + Unpin + Send> = match coding {
        "gzip" => Box::new(GzipEncoder::new(&mut packed)),
        "br" => Box::new(BrotliEncoder::new(&mut packed)),
        "deflate" => Box::new(ZlibEncoder::new(&mut packed)),
        "zstd" => Box::new(ZstdEncoder::new(&mut packed)),
        other => panic!("no coding: {other}"),
    };
    encoder.write_all(bytes).await?;
    encoder.shutdown().await?;
    drop(encoder);
    Ok(packed)
}
