//! A server that misbehaves once, and is good from then on.

use std::io;
use std::pin::Pin;
use std::sync::Arc;

use signon_tests::fixture::Request;
use signon_tests::raw::{Connection, Raw};

use crate::expect::Expected;
use crate::operation::Op;

/// One way to misbehave.
pub struct Behaviour {
    pub name: &'static str,
    pub expected: Expected,
    play: Play,
}

/// What is served to one connection.
type Served = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

/// When and how the first connection is misused.
enum Play {
    /// Before a byte of the request is read.
    AtOnce(Box<dyn Fn(Connection) -> Served + Send + Sync>),
    /// In answer to the request.
    Answer(Box<dyn Fn(Connection, Exchange) -> Served + Send + Sync>),
}

/// A request that is answered badly.
pub struct Exchange {
    pub op: Arc<Op>,
    pub request: Request,
}

/// What becomes of a connection after bytes were written.
#[derive(Clone, Copy)]
pub enum Then {
    /// It is closed.
    Close,
    /// It is reset.
    Reset,
    /// Nothing more comes, and it stays open.
    Silence,
    /// It is used for good replies.
    Reuse,
}

/// A behaviour that a function plays in answer to the request.
pub fn answer<R>(
    name: &'static str,
    expected: Expected,
    play: impl Fn(Connection, Exchange) -> R + Send + Sync + 'static,
) -> Behaviour
where
    R: Future<Output = io::Result<()>> + Send + 'static,
{
    let play = Play::Answer(Box::new(move |connection, exchange| {
        Box::pin(play(connection, exchange))
    }));
    Behaviour {
        name,
        expected,
        play,
    }
}

/// A behaviour that a function plays before it knows what is asked.
pub fn at_once<R>(
    name: &'static str,
    expected: Expected,
    play: impl Fn(Connection) -> R + Send + Sync + 'static,
) -> Behaviour
where
    R: Future<Output = io::Result<()>> + Send + 'static,
{
    let play = Play::AtOnce(Box::new(move |connection| Box::pin(play(connection))));
    Behaviour {
        name,
        expected,
        play,
    }
}

/// A behaviour that consists of bytes.
pub fn bytes(
    name: &'static str,
    expected: Expected,
    then: Then,
    make: impl Fn(&Exchange) -> Vec<u8> + Send + Sync + 'static,
) -> Behaviour {
    answer(name, expected, move |mut connection, exchange| {
        let bytes = make(&exchange);
        async move {
            connection.write(&bytes).await?;
            match then {
                Then::Close => connection.close().await,
                Then::Reset => connection.reset(),
                Then::Silence => connection.hold().await,
                Then::Reuse => good(connection, exchange.op).await,
            }
        }
    })
}

impl Behaviour {
    /// Starts a server that plays this on its first connection, for a client that calls this operation.
    pub async fn serve(self: &Arc<Self>, op: &Arc<Op>) -> Raw {
        let (behaviour, op) = (self.clone(), op.clone());
        Raw::start(move |connection| behaviour.clone().play(connection, op.clone())).await
    }

    /// Whether the first request is not even read.
    pub fn is_at_once(&self) -> bool {
        matches!(self.play, Play::AtOnce(_))
    }

    async fn play(self: Arc<Self>, mut connection: Connection, op: Arc<Op>) -> io::Result<()> {
        if connection.number > 0 {
            return good(connection, op).await;
        }
        match &self.play {
            Play::AtOnce(play) => play(connection).await,
            Play::Answer(play) => match connection.request().await? {
                Some(request) => play(connection, Exchange { op, request }).await,
                None => Ok(()),
            },
        }
    }
}

/// Good replies to all that is asked.
pub async fn good(mut connection: Connection, op: Arc<Op>) -> io::Result<()> {
    while connection.request().await?.is_some() {
        connection.write(&op.good()).await?;
    }
    Ok(())
}

impl Exchange {
    /// The head of a good reply with these header lines besides its own.
    pub fn head(&self, more: &str) -> String {
        self.status(self.op.status_with_body(), more)
    }

    /// A head of this status, with the headers of a good reply and with these header lines.
    pub fn status(&self, status: u16, more: &str) -> String {
        let mut head = format!("HTTP/1.1 {status} \r\n");
        for (name, value) in self.op.headers() {
            head += &format!("{name}: {value}\r\n");
        }
        head + more + "\r\n"
    }

    /// A good reply, but for its body.
    pub fn with_body(&self, body: impl AsRef<[u8]>) -> Vec<u8> {
        let body = body.as_ref();
        let head = self.head(&format!("content-length: {}\r\n", body.len()));
        [head.as_bytes(), body].concat()
    }

    /// All that was sent, in a form that any part of a reply can repeat.
    pub fn echo(&self) -> String {
        self.request.to_string()
    }
}
