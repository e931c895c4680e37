//! A server that says over TCP whatever a test wants, right or wrong, and remembers what it was asked.
//!
//! It reads HTTP by hand: a library on both sides could hide what really goes over the wire.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::fixture::{Request, find};

/// A running server. It ends, and with it each of its connections, when it is dropped.
#[derive(Debug)]
pub struct Raw {
    address: SocketAddr,
    log: Arc<Log>,
    accepting: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Log {
    accepted: AtomicUsize,
    open: AtomicUsize,
    requests: Mutex<Vec<Request>>,
}

/// One accepted connection. It is closed when it is dropped.
#[derive(Debug)]
pub struct Connection {
    /// How many were accepted before it.
    pub number: usize,
    /// The connection itself, for those who read and write otherwise.
    pub stream: TcpStream,
    received: Vec<u8>,
    log: Open,
}

/// A connection that counts as open.
#[derive(Debug)]
struct Open(Arc<Log>);

impl Raw {
    /// Waits on a free port of this machine, and runs `serve` for each connection at the same time as the others.
    ///
    /// That a connection broke is no failure of the server, so its errors are dropped. A panic ends the server.
    ///
    /// # Panics
    ///
    /// If no port is free.
    pub async fn start<F, R>(serve: F) -> Self
    where
        F: Fn(Connection) -> R + Send + 'static,
        R: Future<Output = io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        Self::listen(listener, serve)
    }

    /// As [`start`](Self::start), on a port that is bound.
    ///
    /// # Panics
    ///
    /// If it is not.
    pub fn listen<F, R>(listener: TcpListener, serve: F) -> Self
    where
        F: Fn(Connection) -> R + Send + 'static,
        R: Future<Output = io::Result<()>> + Send + 'static,
    {
        let address = listener.local_addr().expect("the port that was bound");
        let log = Arc::new(Log::default());
        let accepting = tokio::spawn(accept(listener, serve, log.clone()));
        Self {
            address,
            log,
            accepting,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it listens, without a slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections were made so far.
    pub fn accepted(&self) -> usize {
        self.log.accepted.load(Ordering::SeqCst)
    }

    /// How many connections are still served.
    pub fn open(&self) -> usize {
        self.log.open.load(Ordering::SeqCst)
    }

    /// The requests that were read so far, in the order of their last bytes.
    ///
    /// # Panics
    ///
    /// If the server did.
    pub fn requests(&self) -> Vec<Request> {
        self.log.requests.lock().expect("an unbroken log").clone()
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept<F, R>(listener: TcpListener, serve: F, log: Arc<Log>)
where
    F: Fn(Connection) -> R,
    R: Future<Output = io::Result<()>> + Send + 'static,
{
    let mut served = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let Ok((stream, _)) = accepted else { continue };
                served.spawn(serve(Connection::new(stream, log.clone())));
            }
            Some(ended) = served.join_next() => {
                // Without a server each later call fails, and the test with it.
                if let Err(panic) = ended {
                    std::panic::resume_unwind(panic.into_panic());
                }
            }
        }
    }
}

impl Connection {
    /// A connection that no server has accepted.
    pub(crate) fn over(stream: TcpStream) -> Self {
        Self::new(stream, Arc::default())
    }

    fn new(stream: TcpStream, log: Arc<Log>) -> Self {
        // What is written goes out at once; without it tests would only be slower.
        stream.set_nodelay(true).ok();
        log.open.fetch_add(1, Ordering::SeqCst);
        Self {
            number: log.accepted.fetch_add(1, Ordering::SeqCst),
            stream,
            received: Vec::new(),
            log: Open(log),
        }
    }

    /// The connection alone, for what is no HTTP/1.1. It no longer counts as open.
    pub fn into_stream(self) -> TcpStream {
        self.stream
    }

    /// The next request, whole; nothing if the client has closed the connection before its first byte.
    ///
    /// # Errors
    ///
    /// If the connection ends in the middle of it, or if it is no request as HTTP/1.1 has it.
    pub async fn request(&mut self) -> io::Result<Option<Request>> {
        let end = loop {
            if let Some(end) = find(&self.received, b"\r\n\r\n") {
                break end;
            }
            if !self.more().await? {
                return match &self.received[..] {
                    [] => Ok(None),
                    _ => Err(self.closed_early()),
                };
            }
        };
        let head = std::str::from_utf8(&self.received[..end])
            .map_err(|why| invalid(format!("the head: {why}")))?;
        let lines: Vec<_> = head.split("\r\n").map(str::to_owned).collect();
        if lines.iter().any(|line| line.contains(['\r', '\n'])) {
            return Err(invalid(format!("a line end that is none: {head:?}")));
        }
        let mut request = Request::parse(&lines, Vec::new()).map_err(invalid)?;
        let length = match request.header("content-length")[..] {
            [] => 0,
            [length] => length
                .parse()
                .map_err(|why| invalid(format!("content-length {length:?}: {why}")))?,
            _ => return Err(invalid(format!("content-length more than once: {head:?}"))),
        };
        let body = end + 4;
        while self.received.len() < body + length {
            if !self.more().await? {
                return Err(self.closed_early());
            }
        }
        request.body = self.received[body..body + length].to_vec();
        self.received.drain(..body + length);
        let mut requests = self.log.0.requests.lock().expect("an unbroken log");
        requests.push(request.clone());
        Ok(Some(request))
    }

    /// Writes these bytes.
    ///
    /// # Errors
    ///
    /// If the client has closed the connection.
    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    /// Writes one byte after the other, with a pause between them, until the client has enough.
    ///
    /// # Errors
    ///
    /// If the client has closed the connection, which is the usual end.
    pub async fn drip(&mut self, bytes: &[u8], pause: Duration) -> io::Result<()> {
        for byte in bytes {
            self.write(&[*byte]).await?;
            tokio::time::sleep(pause).await;
        }
        Ok(())
    }

    /// Writes nothing more, and drops what comes until the client closes the connection.
    ///
    /// # Errors
    ///
    /// If the connection breaks.
    pub async fn hold(&mut self) -> io::Result<()> {
        while self.more().await? {
            self.received.clear();
        }
        Ok(())
    }

    /// Says that nothing more comes, and waits until the client closes the connection too: what was written arrives.
    ///
    /// # Errors
    ///
    /// If the connection breaks.
    pub async fn close(&mut self) -> io::Result<()> {
        self.stream.shutdown().await?;
        self.hold().await
    }

    /// Breaks the connection off: the client sees a reset in place of an end.
    ///
    /// # Errors
    ///
    /// If it is broken already.
    pub fn reset(self) -> io::Result<()> {
        self.stream.set_zero_linger()
    }

    /// What was received beyond the requests that were asked for.
    pub fn rest(&self) -> &[u8] {
        &self.received
    }

    async fn more(&mut self) -> io::Result<bool> {
        Ok(self.stream.read_buf(&mut self.received).await? > 0)
    }

    fn closed_early(&self) -> io::Error {
        let received = String::from_utf8_lossy(&self.received);
        let why = format!("closed in the middle of {received:?}");
        io::Error::new(io::ErrorKind::UnexpectedEof, why)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::SeqCst);
    }
}

fn invalid(why: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

/// A whole reply, with its length and these headers.
pub fn reply(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} \r\n");
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    // RFC 9110 §8.6 forbids a length where there can be no body.
    if !matches!(status, 100..=199 | 204) {
        head += &format!("content-length: {}\r\n", body.len());
    }
    [head.as_bytes(), b"\r\n", body].concat()
}
