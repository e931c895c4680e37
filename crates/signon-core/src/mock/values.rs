//! Responses and errors made by hand, for tests of code that takes them.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use crate::failure::{Failure, Kind, Received};
use crate::operation::Operation;
use crate::{ApiError, Error, Response};

static MADE: Operation = Operation {
    name: "mock",
    method: Method::GET,
    template: "/",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A response, as an operation would return it.
///
/// # Panics
///
/// If the status or a header is none that HTTP knows.
pub fn response<T>(status: u16, headers: &[(&str, &str)], value: T) -> Response<T> {
    Response::new(checked(status), map(headers), value)
}

/// An error that an operation documents, as it would return it.
///
/// # Panics
///
/// If the status or a header is none that HTTP knows.
pub fn error<E: ApiError>(status: u16, headers: &[(&str, &str)], api: E) -> Error<E> {
    let reply = Received {
        status: checked(status),
        headers: map(headers),
        body: Bytes::new(),
    };
    Error::documented(Failure::new(&MADE, Kind::Documented).with_reply(reply), api)
}

/// An error of an answer that the operation does not document, such as a gateway's page.
///
/// # Panics
///
/// If the status or a header is none that HTTP knows.
pub fn undocumented<E>(status: u16, headers: &[(&str, &str)], body: &str) -> Error<E> {
    let body = Bytes::copy_from_slice(body.as_bytes());
    let reply = Received {
        status: checked(status),
        headers: map(headers),
        body,
    };
    Failure::new(&MADE, Kind::Status).with_reply(reply).into()
}

/// An error of a call that got no answer in time.
pub fn timeout<E>() -> Error<E> {
    Failure::new(&MADE, Kind::Timeout).into()
}

fn checked(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) => status,
        Err(_) => panic!("{status} is no status of HTTP"),
    }
}

fn map(headers: &[(&str, &str)]) -> HeaderMap {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        match (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(value),
        ) {
            (Ok(name), Ok(value)) => map.append(name, value),
            // The value is not repeated: a test's header may hold what production's does.
            _ => panic!("`{name}` is no header of HTTP, or its value is none"),
        };
    }
    map
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    struct Locked;

    impl ApiError for Locked {
        fn code(&self) -> Option<Cow<'_, str>> {
            Some("locked".into())
        }
    }

    #[test]
    fn made_values_are_like_received_ones() {
        let response = response(201, &[("request-id", "r-1"), ("location", "/clients/1")], 7);
        assert_eq!(
            (*response, response.status().as_u16(), response.request_id()),
            (7, 201, Some("r-1"))
        );
        assert_eq!(
            response.location().as_ref().map(|to| to.expose()),
            Some("/clients/1")
        );
        let error = error(403, &[("retry-after", "3")], Locked);
        assert!(error.is_documented() && error.api().is_some());
        assert_eq!(
            error.to_string(),
            "mock: refused; status 403 Forbidden, code locked"
        );
        assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(3));
        let error: Error<Locked> = undocumented(502, &[], "<html>");
        assert!(error.is_undocumented() && error.api().is_none());
        assert_eq!(error.body(), Some(&b"<html>"[..]));
        assert!(timeout::<Locked>().is_timeout());
    }
}
