//! The listener: takes connections, records each request, asks the provider for the reply.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

use crate::Recorded;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::Request;
use crate::route::{self, Answer, Route};

/// A sign-in request is a few kilobytes at most.
const BODY_LIMIT: usize = 1024 * 1024;

/// The behaviour of one provider, with its state. It is called for one request at a time, and it cannot wait: no lock is ever
/// held across an `await`.
pub(crate) trait Provider: Send + Sized + 'static {
    /// What stands before the path of every operation.
    const BASE_PATH: &'static str = "";
    /// Its operations, and who answers them.
    const ROUTES: &'static [Route<Self>];
    /// What it answers besides, and is no operation of the provider's API as it is described: the module says so. Nothing else
    /// is answered.
    const EXTRAS: &'static [Route<Self>] = &[];

    /// Who answers a request.
    fn route(request: &Request) -> Result<Answer<Self>, Fault> {
        let path = request.path().strip_prefix(Self::BASE_PATH);
        let (method, path) = (request.method().as_str(), path.ok_or(Fault::Path)?);
        match route::find(Self::ROUTES, method, path) {
            Err(Fault::Path) => route::find(Self::EXTRAS, method, path),
            found => found,
        }
    }

    fn answer(&mut self, request: &Request) -> Reply {
        let reply = Self::route(request).and_then(|answer| answer(self, request));
        reply.unwrap_or_else(|fault| fault.reply())
    }
}

/// A running server; it stops when dropped.
///
/// `P` is its provider, whose own controls are further methods: see the provider's module. Dropping the server closes its
/// port and its connections as soon as the runtime gets to it.
pub struct Sandbox<P = ()> {
    address: SocketAddr,
    base_path: &'static str,
    operations: Vec<(&'static str, &'static str)>,
    log: Arc<Mutex<Vec<Recorded>>>,
    clock: Clock,
    provider: Arc<Mutex<P>>,
    accepting: Accepting,
}

/// The accept task owns the listener and the set of connections; all of them end with it.
struct Accepting(AbortHandle);

impl Drop for Accepting {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<P> Sandbox<P> {
    /// Starts the server of what `make` makes, which is told the origin (`http://127.0.0.1:PORT`) and what time it is.
    pub(crate) async fn start(make: impl FnOnce(&str, &Clock) -> io::Result<P>) -> io::Result<Self>
    where
        P: Provider,
    {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let clock = Clock::new();
        let provider = Arc::new(Mutex::new(make(&format!("http://{address}"), &clock)?));
        let log = Arc::new(Mutex::new(Vec::new()));
        let exchange = Arc::new(Exchange {
            provider: Arc::clone(&provider),
            log: Arc::clone(&log),
        });
        let accepting = tokio::spawn(accept(listener, exchange)).abort_handle();
        let operations = P::ROUTES.iter().map(|route| (route.method, route.template));
        Ok(Self {
            address,
            base_path: P::BASE_PATH,
            operations: operations.collect(),
            log,
            clock,
            provider,
            accepting: Accepting(accepting),
        })
    }

    /// The provider, between two requests.
    pub(crate) fn provider(&self) -> MutexGuard<'_, P> {
        lock(&self.provider)
    }

    /// Where the server is: `http://127.0.0.1:PORT`, followed by the base path of those providers that have one.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.base_path)
    }

    /// The operations that the server answers, each with its method and its path: below [`base_url`](Self::base_url), with
    /// its parameters in braces.
    #[must_use]
    pub fn operations(&self) -> &[(&'static str, &'static str)] {
        &self.operations
    }

    /// The requests received so far, in the order in which they were answered.
    ///
    /// A request is here before its reply is sent. One that was no HTTP, or larger than the limit, is not.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        lock(&self.log).clone()
    }

    /// Moves the server's time on: what expires, expires that much sooner, and what it issues is dated so much later.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// The same server without its provider's own controls, so that servers of several providers have one type.
    #[must_use]
    pub fn erase(self) -> Sandbox {
        Sandbox {
            address: self.address,
            base_path: self.base_path,
            operations: self.operations,
            log: self.log,
            clock: self.clock,
            provider: Arc::default(),
            accepting: self.accepting,
        }
    }
}

impl<P> fmt::Debug for Sandbox<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

async fn accept<P: Provider>(listener: TcpListener, exchange: Arc<Exchange<P>>) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                connections.spawn(serve(stream, Arc::clone(&exchange)));
            }
            // Such as: no file descriptor left. The next attempt may succeed.
            Err(_) => tokio::task::yield_now().await,
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn serve<P: Provider>(stream: TcpStream, exchange: Arc<Exchange<P>>) {
    let service = service_fn(|request| {
        let exchange = Arc::clone(&exchange);
        async move { exchange.answer(request).await }
    });
    // An error here means that the client went away or spoke no HTTP: nobody is left to tell.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

struct Exchange<P> {
    provider: Arc<Mutex<P>>,
    log: Arc<Mutex<Vec<Recorded>>>,
}

impl<P: Provider> Exchange<P> {
    async fn answer(
        &self,
        request: http::Request<Incoming>,
    ) -> Result<http::Response<Full<Bytes>>, io::Error> {
        let (parts, body) = request.into_parts();
        let body = match Limited::new(body, BODY_LIMIT).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) if error.is::<LengthLimitError>() => {
                let why = format!("a body is at most {BODY_LIMIT} bytes");
                return Ok(Reply::text(StatusCode::PAYLOAD_TOO_LARGE, why).into_response());
            }
            Err(error) => return Err(io::Error::other(error)),
        };
        let recorded = Recorded::new(&parts, &body);
        let request = Request::new(parts, body);

        // The provider is locked first, so that the log has the order of the answers.
        let mut provider = lock(&self.provider);
        lock(&self.log).push(recorded);
        Ok(provider.answer(&request).into_response())
    }
}

/// A panic while the lock was held is reported by the task that panicked; the others go on.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
