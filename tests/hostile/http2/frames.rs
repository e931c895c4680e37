//! HTTP/2 frame by frame, written by hand so that it can be wrong (RFC 9113, and RFC 7541 for the headers).

use std::io;

use bytes::{Bytes, BytesMut};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const RST_STREAM: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const PUSH_PROMISE: u8 = 5;
pub const PING: u8 = 6;
pub const GOAWAY: u8 = 7;
pub const WINDOW_UPDATE: u8 = 8;
pub const CONTINUATION: u8 = 9;

/// Of DATA and HEADERS.
pub const END_STREAM: u8 = 1;
/// Of SETTINGS and PING.
pub const ACK: u8 = 1;
pub const END_HEADERS: u8 = 4;
pub const PADDED: u8 = 8;

/// The largest frame that a peer has to take.
pub const FRAME: usize = 16 * 1024;

/// A server's side of a connection.
pub struct Frames {
    stream: TlsStream<TcpStream>,
    received: BytesMut,
}

/// A frame that was read.
struct Frame {
    kind: u8,
    flags: u8,
    stream: u32,
    payload: Bytes,
}

impl Frames {
    /// Reads what a client says first.
    ///
    /// # Errors
    ///
    /// If it speaks no HTTP/2.
    pub async fn accept(stream: TlsStream<TcpStream>) -> io::Result<Self> {
        let received = BytesMut::new();
        let mut frames = Self { stream, received };
        let preface = frames.read(24).await?;
        if &preface[..] == b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" {
            Ok(frames)
        } else {
            Err(io::ErrorKind::InvalidData.into())
        }
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }

    /// The next request, whole: its stream, its header block as it came, and its body after that. On the way there the
    /// client's settings and pings are acknowledged.
    ///
    /// # Errors
    ///
    /// If the connection ends.
    pub async fn request(&mut self) -> io::Result<(u32, Vec<u8>)> {
        let mut request = Vec::new();
        loop {
            let frame = self.next().await?;
            match frame.kind {
                SETTINGS if frame.flags & ACK == 0 => {
                    self.write(&self::frame(SETTINGS, ACK, 0, &[])).await?;
                }
                PING if frame.flags & ACK == 0 => {
                    self.write(&self::frame(PING, ACK, 0, &frame.payload))
                        .await?;
                }
                DATA | HEADERS => {
                    request.extend(frame.payload);
                    if frame.flags & END_STREAM != 0 {
                        return Ok((frame.stream, request));
                    }
                }
                _ => {}
            }
        }
    }

    /// Waits for a request, and says nothing.
    ///
    /// # Errors
    ///
    /// If the connection ends.
    pub async fn asked(&mut self) -> io::Result<()> {
        while self.next().await?.kind != HEADERS {}
        Ok(())
    }

    /// Waits until the client takes a request back, or goes on to the next one, which stays to be read. Nothing that was
    /// read is lost if this is not waited for.
    ///
    /// # Errors
    ///
    /// If the connection ends.
    pub async fn given_up(&mut self) -> io::Result<()> {
        loop {
            self.fill(9).await?;
            let kind = self.received[3];
            if kind == HEADERS {
                return Ok(());
            }
            self.next().await?;
            if kind == RST_STREAM {
                return Ok(());
            }
        }
    }

    /// The next frame.
    async fn next(&mut self) -> io::Result<Frame> {
        self.fill(9).await?;
        let length = u32::from_be_bytes([0, self.received[0], self.received[1], self.received[2]]);
        let frame = self.read(9 + length as usize).await?;
        let stream = [frame[5], frame[6], frame[7], frame[8]];
        Ok(Frame {
            kind: frame[3],
            flags: frame[4],
            stream: u32::from_be_bytes(stream),
            payload: frame.slice(9..),
        })
    }

    async fn read(&mut self, length: usize) -> io::Result<Bytes> {
        self.fill(length).await?;
        Ok(self.received.split_to(length).freeze())
    }

    async fn fill(&mut self, length: usize) -> io::Result<()> {
        while self.received.len() < length {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(())
    }

    /// Ends TLS and the connection, once the client has done so too.
    ///
    /// # Errors
    ///
    /// Always: nothing more can be done with it.
    pub async fn close(mut self) -> io::Result<Self> {
        self.stream.shutdown().await?;
        self.hold().await
    }

    /// Says nothing more, whatever comes.
    ///
    /// # Errors
    ///
    /// Always: when the connection ends.
    pub async fn hold(mut self) -> io::Result<Self> {
        loop {
            self.next().await?;
        }
    }

    /// Breaks the connection off below TLS.
    ///
    /// # Errors
    ///
    /// Always: nothing more can be done with it.
    pub fn reset(self) -> io::Result<Self> {
        self.stream.get_ref().0.set_zero_linger()?;
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

pub fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a frame is small");
    let [_, a, b, c] = length.to_be_bytes();
    let [s, t, u, v] = stream.to_be_bytes();
    [&[a, b, c, kind, flags, s, t, u, v], payload].concat()
}

/// Header fields as HPACK has them without its table: literals that are never indexed, not compressed.
pub fn block(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in fields {
        block.push(0x10);
        for text in [name, value] {
            length(text.len(), &mut block);
            block.extend(text.as_bytes());
        }
    }
    block
}

/// An integer with a prefix of seven bits (RFC 7541 §5.1).
fn length(length: usize, into: &mut Vec<u8>) {
    if length < 127 {
        return into.push(u8::try_from(length).expect("below 127"));
    }
    into.push(127);
    let mut rest = length - 127;
    while rest >= 128 {
        into.push(u8::try_from(rest % 128).expect("below 128") | 128);
        rest /= 128;
    }
    into.push(u8::try_from(rest).expect("below 128"));
}

/// DATA in frames of the usual size; the last of them ends the stream.
pub fn data(stream: u32, body: &[u8]) -> Vec<u8> {
    let mut pieces = body.chunks(FRAME).peekable();
    let mut frames = Vec::new();
    while let Some(piece) = pieces.next() {
        let flags = if pieces.peek().is_none() {
            END_STREAM
        } else {
            0
        };
        frames.extend(frame(DATA, flags, stream, piece));
    }
    frames
}
