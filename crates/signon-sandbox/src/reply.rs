//! Replies, with the headers that belong to each kind.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use http_body_util::Full;
use serde_json::Value;

#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
}

impl Reply {
    pub(crate) fn empty(status: StatusCode) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Bytes::new(),
        }
    }

    pub(crate) fn json(status: StatusCode, body: &Value) -> Self {
        Self::typed(status, "application/json", body.to_string())
    }

    /// RFC 7807.
    pub(crate) fn problem(status: StatusCode, body: &Value) -> Self {
        Self::typed(status, "application/problem+json", body.to_string())
    }

    pub(crate) fn text(status: StatusCode, body: impl Into<String>) -> Self {
        Self::typed(status, "text/plain;charset=utf-8", body.into())
    }

    pub(crate) fn html(status: StatusCode, body: impl Into<String>) -> Self {
        Self::typed(status, "text/html;charset=utf-8", body.into())
    }

    pub(crate) fn redirect(status: StatusCode, location: &str) -> Self {
        Self::empty(status).with(header::LOCATION, location)
    }

    /// Adds a header.
    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        match HeaderValue::from_str(value) {
            Ok(value) => {
                self.headers.push((name, value));
                self
            }
            // Only a value that a client had stored, such as a redirect URI with a line break in it, can come here.
            Err(_) => Self::text(
                StatusCode::INTERNAL_SERVER_ERROR,
                format!("the sandbox cannot write the header {name}: not a legal value"),
            ),
        }
    }

    pub(crate) fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::new(self.body));
        *response.status_mut() = self.status;
        response.headers_mut().extend(self.headers);
        response
    }

    fn typed(status: StatusCode, media: &'static str, body: String) -> Self {
        Self {
            status,
            headers: vec![(header::CONTENT_TYPE, HeaderValue::from_static(media))],
            body: Bytes::from(body),
        }
    }
}
