//! What every page of a sign-in needs, whoever the provider is.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses forms that another site submits: they could sign a user in as somebody else. Browsers say where a form comes
/// from, older ones by `origin` alone; what says neither is no browser's form.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let header = |name: &str| request.headers().get(name)?.to_str().ok();
    let is_ours = match (header("sec-fetch-site"), header("origin"), header("host")) {
        (Some(site), _, _) => site == "same-origin",
        (None, Some(origin), Some(host)) => {
            let origin = origin.split_once("://");
            origin.is_some_and(|(_, from)| from == host)
        }
        _ => false,
    };
    if request.method() == Method::POST && !is_ours {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
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
