//! A server that does something else with each request, by hand and in order, and counts them.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::fixture::find;

/// What happens to a request that was read, or to a connection. Each connection carries one request.
#[derive(Clone, Debug)]
pub enum Act {
    /// These bytes are sent, whatever they are, and the connection is closed.
    Send(Vec<u8>),
    /// The connection is closed before the request is read.
    Hang,
    /// Nothing happens until the client gives up.
    Wait,
}

impl Act {
    /// An answer with this status, these header lines and this body.
    pub fn answer(status: u16, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Send(
            format!(
                "HTTP/1.1 {status} Scripted\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
            )
            .into_bytes(),
        )
    }
}

/// The running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Script {
    address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
    running: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Seen {
    connections: usize,
    /// When each request had been read, and its first line.
    requests: Vec<(Instant, String)>,
}

impl Script {
    /// Plays the acts in order, and the last one again and again.
    ///
    /// # Panics
    ///
    /// If no port is free.
    pub async fn playing(acts: impl Into<Vec<Act>>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await;
        Self::on(listener.expect("a free port"), acts.into())
    }

    /// The same, on a port that is there already.
    ///
    /// # Panics
    ///
    /// If the listener has no address.
    pub fn on(listener: TcpListener, acts: Vec<Act>) -> Self {
        let address = listener.local_addr().expect("the port that was bound");
        let seen = Arc::<Mutex<Seen>>::default();
        let log = Arc::clone(&seen);
        let running = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let before = lock(&log).connections;
                lock(&log).connections += 1;
                let act = acts.get(before).or(acts.last()).cloned();
                tokio::spawn(play(stream, act.unwrap_or(Act::Hang), Arc::clone(&log)));
            }
        });
        Self {
            address,
            seen,
            running,
        }
    }

    /// Where it listens, without a scheme.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it listens, without a slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections were accepted.
    pub fn connections(&self) -> usize {
        lock(&self.seen).connections
    }

    /// The first line of each request, in order.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.seen)
            .requests
            .iter()
            .map(|(_, line)| line.clone())
            .collect()
    }

    /// When each request had been read.
    pub fn times(&self) -> Vec<Instant> {
        lock(&self.seen)
            .requests
            .iter()
            .map(|(when, _)| *when)
            .collect()
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Script {
    fn drop(&mut self) {
        self.running.abort();
    }
}

async fn play(mut stream: TcpStream, act: Act, log: Arc<Mutex<Seen>>) {
    if matches!(act, Act::Hang) {
        return;
    }
    let Some(line) = read(&mut stream).await else {
        return;
    };
    lock(&log).requests.push((Instant::now(), line));
    match act {
        Act::Send(bytes) => {
            stream.write_all(&bytes).await.ok();
            stream.shutdown().await.ok();
        }
        Act::Hang => {}
        Act::Wait => {
            let mut rest = [0; 64];
            while stream.read(&mut rest).await.is_ok_and(|count| count > 0) {}
        }
    }
}

/// Reads a whole request, and gives its first line.
async fn read(stream: &mut TcpStream) -> Option<String> {
    let mut received = Vec::new();
    loop {
        if let Some(end) = find(&received, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&received[..end]).to_ascii_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(Some(0), |length| length.trim().parse().ok())?;
            if received.len() >= end + 4 + length {
                let line = received.split(|byte| *byte == b'\r').next()?;
                return Some(String::from_utf8_lossy(line).into_owned());
            }
        }
        if stream.read_buf(&mut received).await.ok()? == 0 {
            return None;
        }
    }
}
