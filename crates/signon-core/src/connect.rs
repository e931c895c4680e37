//! The time that one call may wait for a connection, within the client's own.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tower_layer::Layer;
use tower_service::Service;

tokio::task_local! {
    /// Set around a call that has a limit of its own: connections are made inside of it.
    static LIMIT: Duration;
}

/// Runs a call whose connections have to be made in this time.
pub(crate) async fn within<F: Future>(limit: Option<Duration>, call: F) -> F::Output {
    match limit {
        Some(limit) => LIMIT.scope(limit, call).await,
        None => call.await,
    }
}

/// Puts the limit of a call around the making of connections.
#[derive(Clone)]
pub(crate) struct ConnectLimit;

impl<S> Layer<S> for ConnectLimit {
    type Service = Limited<S>;

    fn layer(&self, inner: S) -> Limited<S> {
        Limited(inner)
    }
}

#[derive(Clone)]
pub(crate) struct Limited<S>(S);

type BoxError = Box<dyn std::error::Error + Send + Sync>;
type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

impl<S, R> Service<R> for Limited<S>
where
    S: Service<R, Error = BoxError>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = BoxFuture<Result<S::Response, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, target: R) -> Self::Future {
        let connecting = self.0.call(target);
        let Ok(limit) = LIMIT.try_with(|limit| *limit) else {
            return Box::pin(connecting);
        };
        Box::pin(async move {
            match tokio::time::timeout(limit, connecting).await {
                Ok(connected) => connected,
                Err(_) => Err(io::Error::from(io::ErrorKind::TimedOut).into()),
            }
        })
    }
}
