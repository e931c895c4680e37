//! A successful answer.

use std::fmt;
use std::ops::Deref;

use http::{HeaderMap, StatusCode};

use crate::reply::request_id;
use crate::{Error, Location};

/// A successful answer: what the operation returns, with the status and headers that came with it.
///
/// It dereferences to the value; [`into_inner`](Response::into_inner) takes the value out.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    value: T,
}

impl<T> Response<T> {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, value: T) -> Self {
        Self {
            status,
            headers,
            value,
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The answer's headers. They may hold secrets; printed, `set-cookie`, `location` and
    /// `www-authenticate` are left out.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The provider's id of the request, to be named when asking the provider for help.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// The `Location` header: where a redirect points, or the address of what was created.
    pub fn location(&self) -> Option<Location> {
        let location = self.headers.get(http::header::LOCATION)?;
        std::str::from_utf8(location.as_bytes())
            .ok()
            .map(Location::from)
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The same answer with another value.
    pub fn map<U>(self, with: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            status: self.status,
            headers: self.headers,
            value: with(self.value),
        }
    }
}

/// Puts the value of a success into one of several.
pub fn wrap<T, U, E>(
    result: Result<Response<T>, Error<E>>,
    variant: fn(T) -> U,
) -> Result<Response<U>, Error<E>> {
    result.map(|response| response.map(variant))
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Of the headers only the request id is printed, where it looks like one; of the value, what its own `Debug` shows.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}
