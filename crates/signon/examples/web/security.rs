//! What every page of a sign-in needs, whoever the provider is.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses forms that another site submits: they could sign a user in as somebody else.
pub async fn same_origin(request: Request, next: Next) -> Response {
    if request.method() == Method::POST && !is_ours(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Browsers say where a form comes from, older ones by `origin` alone; what says neither is no browser's form.
fn is_ours(headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name)?.to_str().ok();
    match (header("sec-fetch-site"), header("origin"), header("host")) {
        (Some(site), _, _) => site == "same-origin",
        (None, Some(origin), Some(host)) => {
            let origin = origin.split_once("://");
            origin.is_some_and(|(_, from)| from == host)
        }
        _ => false,
    }
}

/// Pages that run no script, stand in no frame, and leave nothing in caches, nor codes and states in referrers.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}
