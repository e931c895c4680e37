//! A client that knows nothing: it writes text to a socket and reads text back.

use signon_sandbox::Sandbox;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// The value of a header, or an empty string.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }
}

/// Sends a request line (without the version) and headers, one a line, and a body.
pub async fn send<P>(server: &Sandbox<P>, head: &str, body: &str) -> Answer {
    let host = host(server);
    let mut head: Vec<String> = head.lines().map(|line| line.trim().to_owned()).collect();
    head[0] += " HTTP/1.1";
    head.push(format!("host: {host}"));
    head.push("connection: close".to_owned());
    if !body.is_empty() {
        head.push(format!("content-length: {}", body.len()));
    }
    let text = format!("{}\r\n\r\n{body}", head.join("\r\n"));

    let mut stream = TcpStream::connect(&host).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

/// `127.0.0.1:PORT`.
pub fn host<P>(server: &Sandbox<P>) -> String {
    let url = server.base_url();
    let rest = url.strip_prefix("http://").unwrap();
    rest.split('/').next().unwrap().to_owned()
}
