//! A [`raw`] server that does something else with each request, in order.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use tokio::net::TcpListener;

use crate::fixture::Request;
use crate::raw::{self, Connection, Raw};

/// What happens to a connection. Each carries one request.
#[derive(Clone, Debug)]
pub enum Act {
    /// The request is read, these bytes are sent, whatever they are, and the connection is closed.
    Send(Vec<u8>),
    /// The connection is closed before a request is read.
    Hang,
    /// The request is read, if one comes, and nothing happens until the client gives up.
    Wait,
}

impl Act {
    /// An answer with this status, these headers and this body.
    pub fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let headers = [&[("connection", "close")], headers].concat();
        Self::Send(raw::reply(status, &headers, body.as_bytes()))
    }
}

/// The running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Script {
    raw: Raw,
    times: Arc<Mutex<Vec<Instant>>>,
}

impl Script {
    /// Plays the acts in order, and the last one again and again.
    ///
    /// # Panics
    ///
    /// If no port is free, or no act is given.
    pub async fn playing(acts: impl Into<Vec<Act>>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await;
        Self::on(listener.expect("a free port"), acts)
    }

    /// The same, on a port that is bound.
    ///
    /// # Panics
    ///
    /// If it is not, or no act is given.
    pub fn on(listener: TcpListener, acts: impl Into<Vec<Act>>) -> Self {
        let acts = acts.into();
        let last = acts.last().cloned().expect("an act");
        let times = Arc::<Mutex<Vec<Instant>>>::default();
        let log = Arc::clone(&times);
        let raw = Raw::listen(listener, move |connection| {
            let act = acts.get(connection.number).unwrap_or(&last).clone();
            play(connection, act, Arc::clone(&log))
        });
        Self { raw, times }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.raw.address()
    }

    /// Where it listens, without a slash at the end.
    pub fn base_url(&self) -> String {
        self.raw.base_url()
    }

    /// How many connections were made so far.
    pub fn connections(&self) -> usize {
        self.raw.accepted()
    }

    /// The requests that were read so far.
    pub fn requests(&self) -> Vec<Request> {
        self.raw.requests()
    }

    /// When each of them had been read.
    ///
    /// # Panics
    ///
    /// If the server did.
    pub fn times(&self) -> Vec<Instant> {
        self.times.lock().expect("an unbroken log").clone()
    }
}

async fn play(
    mut connection: Connection,
    act: Act,
    times: Arc<Mutex<Vec<Instant>>>,
) -> io::Result<()> {
    if matches!(act, Act::Hang) || connection.request().await?.is_none() {
        return Ok(());
    }
    times.lock().expect("an unbroken log").push(Instant::now());
    match act {
        Act::Send(bytes) => {
            connection.write(&bytes).await?;
            connection.close().await
        }
        Act::Wait => connection.hold().await,
        Act::Hang => Ok(()),
    }
}
