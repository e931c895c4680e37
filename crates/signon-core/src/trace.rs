//! Spans by OpenTelemetry's conventions for HTTP clients, one for each time that a request is sent.
//!
//! `url.full` is left out: its query and path may hold secrets. `url.template` stands for it. A span ends when the whole
//! answer is there; what its body says is read after that.

use crate::failure::Failure;
use crate::operation::Operation;
use crate::reply::Reply;

type Outcome = Result<Reply, Box<Failure>>;

/// Runs one sending of a request inside its span. `resent` counts from 0.
#[cfg(feature = "tracing")]
pub(crate) async fn traced(
    operation: &'static Operation,
    server: &url::Url,
    resent: u32,
    sending: impl Future<Output = Outcome>,
) -> Outcome {
    use tracing::Instrument as _;
    use tracing::field::Empty;

    let span = tracing::info_span!(
        target: "signon",
        "request",
        "otel.name" = %format_args!("{} {}", operation.method, operation.template),
        "otel.kind" = "client",
        "otel.status_code" = Empty,
        "signon.operation" = operation.name,
        "http.request.method" = operation.method.as_str(),
        "http.request.resend_count" = Empty,
        "http.response.status_code" = Empty,
        "url.template" = operation.template,
        "url.scheme" = server.scheme(),
        "server.address" = server.host_str(),
        "server.port" = server.port_or_known_default(),
        "error.type" = Empty,
    );
    if resent > 0 {
        span.record("http.request.resend_count", resent);
    }
    let outcome = sending.instrument(span.clone()).await;
    let status = crate::reply::received(&outcome).map(|received| received.status);
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    let refused = status.filter(|status| status.as_u16() >= 400);
    match (&outcome, &refused) {
        (Err(failure), _) => span.record("error.type", failure.kind.name()),
        (_, Some(status)) => span.record("error.type", status.as_str()),
        _ => return outcome,
    };
    span.record("otel.status_code", "ERROR");
    outcome
}

/// Without the feature `tracing` there is nothing around it.
#[cfg(not(feature = "tracing"))]
pub(crate) fn traced<F: Future<Output = Outcome>>(
    _: &'static Operation,
    _: &url::Url,
    _: u32,
    sending: F,
) -> F {
    sending
}
