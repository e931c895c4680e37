//! A server that records one request, byte by byte, and plays one reply.
//!
//! It reads HTTP by hand: a library on both sides could hide what really went over the wire.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::fixture::{Reply, Request};
use crate::raw::Connection;

/// A recording of one request.
#[derive(Debug)]
pub struct Tape {
    address: SocketAddr,
    recording: JoinHandle<Result<Request, String>>,
}

impl Tape {
    /// The request that a call sends; it is answered by a bare 404.
    ///
    /// # Panics
    ///
    /// If the call sends nothing.
    pub async fn of<F: Future<Output = ()>>(call: impl FnOnce(String) -> F) -> Request {
        let not_found = Reply {
            status_line: "HTTP/1.1 404 Not Found".to_owned(),
            status: 404,
            headers: Vec::new(),
            body: Vec::new(),
        };
        let tape = Self::answering(&not_found).await;
        call(tape.base_url()).await;
        tape.request().await.expect("a request")
    }

    /// Waits on a port of this machine for one request, and answers it with this.
    ///
    /// # Panics
    ///
    /// If no port is free.
    pub async fn answering(reply: &Reply) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("the port that was bound");
        let answer = bytes(reply);
        let recording = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.map_err(|why| why.to_string())?;
            record(stream, &answer).await
        });
        Self { address, recording }
    }

    /// Where it listens, without a slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was received. To be asked when the call is over.
    ///
    /// # Errors
    ///
    /// If nothing was received, or no request as HTTP/1.1 has it.
    pub async fn request(self) -> Result<Request, String> {
        // The call is over: what did not arrive by now was never sent.
        match tokio::time::timeout(Duration::from_secs(2), self.recording).await {
            Ok(Ok(request)) => request,
            Ok(Err(panic)) => Err(format!("the tape tore: {panic}")),
            Err(_) => Err("no request was received".to_owned()),
        }
    }
}

async fn record(stream: TcpStream, answer: &[u8]) -> Result<Request, String> {
    let mut connection = Connection::over(stream);
    let request = connection.request().await.map_err(|why| why.to_string())?;
    let request = request.ok_or("closed before a request")?;
    connection
        .write(answer)
        .await
        .map_err(|why| format!("answering: {why}"))?;
    let mut rest = connection.rest().to_vec();
    let stream = &mut connection.stream;
    stream
        .shutdown()
        .await
        .map_err(|why| format!("closing: {why}"))?;
    // A body that nobody announced would come now, before the client closes in its turn.
    tokio::time::timeout(Duration::from_secs(1), stream.read_to_end(&mut rest))
        .await
        .ok();
    match &rest[..] {
        [] => Ok(request),
        rest => Err(format!(
            "{} bytes after the request:\n{request}",
            rest.len()
        )),
    }
}

/// The reply as the fixture has it, with what HTTP needs to find its end.
fn bytes(reply: &Reply) -> Vec<u8> {
    let mut head = format!("{}\r\n", reply.status_line);
    for (name, value) in &reply.headers {
        head += &format!("{name}: {value}\r\n");
    }
    // RFC 9110 forbids a length where there can be no body.
    let bodiless = matches!(reply.status, 100..=199 | 204 | 304);
    if reply.header("content-length").is_none() && !bodiless {
        head += &format!("content-length: {}\r\n", reply.body.len());
    }
    if reply.header("connection").is_none() {
        head += "connection: close\r\n";
    }
    head += "\r\n";
    [head.as_bytes(), &reply.body].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends these bytes, and gives what was recorded and what came back.
    async fn exchange(sent: &str) -> (Result<Request, String>, String) {
        let reply = Reply {
            status_line: "HTTP/1.1 200 Fine".to_owned(),
            status: 200,
            headers: vec![("a".to_owned(), "b".to_owned())],
            body: b"body\n".to_vec(),
        };
        let tape = Tape::answering(&reply).await;
        let mut stream = TcpStream::connect(tape.address)
            .await
            .expect("a connection");
        stream.write_all(sent.as_bytes()).await.expect("sent");
        stream.shutdown().await.expect("nothing more to send");
        let mut answer = String::new();
        // A request that is none gets no answer, at times a reset.
        stream.read_to_string(&mut answer).await.ok();
        (tape.request().await, answer)
    }

    #[tokio::test]
    async fn a_request_is_recorded_and_answered_byte_by_byte() {
        let sent = "PUT /a%20b?c=d+e HTTP/1.1\r\nB: 1\r\na:2\r\nContent-Length: 5\r\n\r\n{\r\n }";
        let (request, answer) = exchange(sent).await;
        let request = request.expect("a request");
        assert_eq!((&request.method[..], request.path()), ("PUT", "/a%20b"));
        assert_eq!(
            request.query(),
            Some(vec![("c".to_owned(), "d e".to_owned())])
        );
        let headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| (&name[..], &value[..]))
            .collect();
        assert_eq!(headers, [("b", "1"), ("a", "2"), ("content-length", "5")]);
        assert_eq!(request.body, b"{\r\n }");
        let expected =
            "HTTP/1.1 200 Fine\r\na: b\r\ncontent-length: 5\r\nconnection: close\r\n\r\nbody\n";
        assert_eq!(answer, expected);
    }

    #[tokio::test]
    async fn what_is_no_request_is_refused() {
        for sent in [
            "",
            "GET / HTTP/1.1\n\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\na: b\nc: d\r\n\r\n",
            "GET / HTTP/1.1\r\na\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\nmore",
            "GET / HTTP/1.1\r\ncontent-length: 3\r\n\r\nmore",
            "GET / HTTP/1.1\r\ncontent-length: 5\r\n\r\nmore",
            "GET / HTTP/1.1\r\ncontent-length: 4\r\ncontent-length: 4\r\n\r\nmore",
        ] {
            let (request, _) = exchange(sent).await;
            assert!(request.is_err(), "{sent:?} was read as {request:?}");
        }
    }
}
