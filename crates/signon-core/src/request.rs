//! A request in the making. The transport gives it a host and its credentials.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::time::Duration;

use crate::Secret;
use crate::credential::{self, Credentials, SecurityScheme};
use crate::failure::{Failure, Kind};
use crate::operation::Operation;
use crate::path::push_segment;
use crate::retry::Retry;
use crate::transport::Transport;
use crate::wipe::Wiped;
use crate::wire::Wire;
use http::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde::ser::SerializeMap as _;

/// A call that has not been sent: the operation, and what the caller wants of this one call.
pub struct Call<'a> {
    pub(crate) transport: Option<&'a Transport>,
    operation: &'static Operation,
    options: Options,
}

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    headers: Vec<(Result<HeaderName, ()>, Secret)>,
    pub(crate) credentials: Credentials,
    /// Required values may be missing: the request is a pattern, not to be sent.
    pattern: bool,
}

impl<'a> Call<'a> {
    /// A call of the operation through the transport.
    pub fn new(transport: &'a Transport, operation: &'static Operation) -> Self {
        Self {
            transport: Some(transport),
            operation,
            options: Options::default(),
        }
    }

    /// A call that is only looked at: what a mock compares requests with.
    #[cfg(feature = "mock")]
    pub(crate) fn pattern(operation: &'static Operation, partial: bool) -> Self {
        let options = Options {
            pattern: partial,
            ..Options::default()
        };
        Self {
            transport: None,
            operation,
            options,
        }
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The time this call may take in all.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.options.timeout = Some(timeout);
    }

    /// The time this call may wait for a connection.
    pub fn set_connect_timeout(&mut self, timeout: Duration) {
        self.options.connect_timeout = Some(timeout);
    }

    /// When this call is sent again.
    pub fn set_retry(&mut self, retry: Retry) {
        self.options.retry = Some(retry);
    }

    /// An extra header of this call.
    pub fn add_header(&mut self, name: &str, value: Secret) {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(drop);
        self.options.headers.push((name, value));
    }

    /// A credential of this call; it wins over the client's.
    pub fn set_credential<const N: usize>(
        &mut self,
        scheme: &'static SecurityScheme,
        parts: [Secret; N],
    ) {
        self.options.credentials.set(scheme, parts);
    }

    /// Begins the request. Paths without parameters are taken as they are.
    pub fn request(self, path: &'static str) -> Request<'a> {
        Request {
            call: self,
            path: Cow::Borrowed(path),
            query: None,
            headers: HeaderMap::new(),
            body: Body::None,
        }
    }
}

/// A request without its host.
pub struct Request<'a> {
    pub(crate) call: Call<'a>,
    path: Cow<'static, str>,
    query: Option<Wiped>,
    headers: HeaderMap,
    body: Body,
}

pub(crate) enum Body {
    None,
    Form(Wiped),
    Bytes {
        media_type: &'static str,
        bytes: Wiped,
    },
}

impl<'a> Request<'a> {
    #[cfg(test)]
    pub(crate) fn detached(operation: &'static Operation) -> Self {
        Call {
            transport: None,
            operation,
            options: Options::default(),
        }
        .request(operation.template)
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    #[cfg(test)]
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    #[cfg(test)]
    pub(crate) fn query_text(&self) -> Option<&str> {
        std::str::from_utf8(self.query.as_deref()?).ok()
    }

    pub(crate) fn take_query(&mut self) -> Option<Wiped> {
        self.query.take()
    }

    pub(crate) fn take_headers(&mut self) -> HeaderMap {
        std::mem::take(&mut self.headers)
    }

    pub(crate) fn take_body(&mut self) -> Body {
        std::mem::replace(&mut self.body, Body::None)
    }

    pub(crate) fn invalid(&self, name: &'static str, why: &'static str) -> Box<Failure> {
        Failure::new(self.operation(), Kind::Invalid { name, why })
    }

    /// Refuses the call unless a required value is there.
    pub fn require(&self, name: &'static str, is_set: bool) -> Result<(), Box<Failure>> {
        if is_set || self.call.options.pattern {
            Ok(())
        } else {
            Err(Failure::new(self.operation(), Kind::Missing { name }))
        }
    }

    /// Appends a part of the path that the spec gives.
    pub fn literal(&mut self, text: &'static str) {
        self.path.to_mut().push_str(text);
    }

    /// Appends a path parameter as one escaped segment, or as part of one.
    pub fn segment<T: Wire>(
        &mut self,
        name: &'static str,
        value: Option<&T>,
    ) -> Result<(), Box<Failure>> {
        self.require(name, value.is_some())?;
        let pushed = match value {
            Some(value) => value.wire(|text| push_segment(self.path.to_mut(), text)),
            None => {
                self.path.to_mut().push_str(ANY_SEGMENT);
                Ok(())
            }
        };
        pushed.map_err(|why| self.invalid(name, why))
    }

    /// Adds a query parameter.
    pub fn query<T: Wire + ?Sized>(&mut self, name: &str, value: &T) {
        push_pair(self.query.get_or_insert_default(), name, value);
    }

    /// Adds a header parameter.
    pub fn header<T: Wire>(&mut self, name: &'static str, value: &T) -> Result<(), Box<Failure>> {
        value.wire(|text| self.sensitive_header(HeaderName::from_static(name), text.into(), name))
    }

    /// Adds a cookie parameter.
    pub fn cookie<T: Wire>(&mut self, name: &'static str, value: &T) -> Result<(), Box<Failure>> {
        value.wire(|text| self.push_cookie(name, text, name))
    }

    /// Adds a cookie beside those that are there.
    pub(crate) fn push_cookie(
        &mut self,
        cookie: &str,
        text: &str,
        name: &'static str,
    ) -> Result<(), Box<Failure>> {
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | ',' | ';' | '\\');
        if !text.chars().all(plain) {
            return Err(self.invalid(name, "a cookie takes no such characters; encode them"));
        }
        let mut value = Wiped::default();
        if let Some(before) = self.headers.get(COOKIE) {
            value.push(before.as_bytes());
            value.push(b"; ");
        }
        for part in [cookie, "=", text] {
            value.push(part.as_bytes());
        }
        self.sensitive_header(COOKIE, value, name)
    }

    pub(crate) fn sensitive_header(
        &mut self,
        header: HeaderName,
        value: Wiped,
        name: &'static str,
    ) -> Result<(), Box<Failure>> {
        let Ok(mut value) = HeaderValue::from_maybe_shared(value.into_bytes()) else {
            let why = "line breaks and other controls cannot go into a header";
            return Err(self.invalid(name, why));
        };
        // Logs of lower layers leave it out.
        value.set_sensitive(true);
        match self.headers.try_insert(header, value) {
            Ok(_) => Ok(()),
            Err(_) => Err(self.invalid(name, "a request takes no more headers")),
        }
    }

    /// Adds a field of a form body.
    pub fn form<T: Wire + ?Sized>(&mut self, name: &str, value: &T) {
        if !matches!(self.body, Body::Form(_)) {
            self.body = Body::Form(Wiped::default());
        }
        if let Body::Form(form) = &mut self.body {
            push_pair(form, name, value);
        }
    }

    /// Sets a JSON body.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Box<Failure>> {
        let mut bytes = Wiped::default();
        // Serde's own words may quote the value.
        serde_json::to_writer(&mut bytes, value)
            .map_err(|_| self.invalid("body", "it cannot be written as JSON"))?;
        self.body = Body::Bytes {
            media_type: "application/json",
            bytes,
        };
        Ok(())
    }

    /// Sets a JSON body that stands inside an object of one member.
    pub fn json_inside<T: Serialize>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Box<Failure>> {
        struct Inside<'a, T>(&'static str, &'a T);
        impl<T: Serialize> Serialize for Inside<'_, T> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(self.0, self.1)?;
                map.end()
            }
        }
        self.json(&Inside(key, value))
    }

    /// Names the body otherwise than by the usual name of its kind.
    pub fn media_type(&mut self, name: &'static str) {
        if let Body::Bytes { media_type, .. } = &mut self.body {
            *media_type = name;
        }
    }

    /// Sets a body of some other text.
    pub fn text<T: Wire>(&mut self, media_type: &'static str, value: &T) {
        let bytes = value.wire(|text| Wiped::from(text));
        self.body = Body::Bytes { media_type, bytes };
    }

    /// Calls another path below the same base URL.
    pub fn set_path(&mut self, path: &str) -> Result<(), Box<Failure>> {
        // As a URL would have it already: nothing in it is another thing when it is parsed again.
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '?' | '#' | '\\');
        let dots = path.to_ascii_lowercase().contains("%2e");
        if !path.starts_with('/') || path.starts_with("//") || dots || !path.chars().all(plain) {
            return Err(self.invalid(
                "path",
                "it is not the path of a URL, escaped and from its first slash on",
            ));
        }
        self.path = Cow::Owned(path.to_owned());
        Ok(())
    }

    /// Parts that are harmless by themselves can be dots together.
    pub(crate) fn check_path(&self) -> Result<(), Box<Failure>> {
        match self
            .path
            .split('/')
            .any(|segment| matches!(segment, "." | ".."))
        {
            true => Err(self.invalid("path", "a dot segment would name another resource")),
            false => Ok(()),
        }
    }

    /// Puts everything on the request that is not the operation's own: credentials, content type, the call's headers.
    pub(crate) fn finish(&mut self, client: &Credentials) -> Result<(), Box<Failure>> {
        self.check_path()?;
        let call = std::mem::take(&mut self.call.options.credentials);
        if !self.call.options.pattern {
            credential::apply(self, &call, client)?;
        } else {
            credential::apply(self, &call, client).ok();
        }
        let accept = HeaderValue::from_static(self.operation().accept);
        self.headers.insert(http::header::ACCEPT, accept);
        match self.body {
            Body::None => {}
            Body::Form(_) => self.content_type("application/x-www-form-urlencoded"),
            Body::Bytes { media_type, .. } => self.content_type(media_type),
        }
        for (name, value) in std::mem::take(&mut self.call.options.headers) {
            let name = name.ok().filter(is_free);
            let name = name
                .ok_or_else(|| self.invalid("header", "that is no header that a call can set"))?;
            self.sensitive_header(name, value.expose().into(), "header")?;
        }
        Ok(())
    }

    pub(crate) fn options(&self) -> &Options {
        &self.call.options
    }

    fn content_type(&mut self, media_type: &'static str) {
        self.headers.insert(
            http::header::CONTENT_TYPE,
            HeaderValue::from_static(media_type),
        );
    }
}

/// Headers that say where a request begins and ends, and whom it is for, belong to the connection.
fn is_free(name: &HeaderName) -> bool {
    const TAKEN: [&str; 10] = [
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "accept-encoding",
    ];
    !TAKEN.contains(&name.as_str()) && !name.as_str().starts_with("proxy-")
}

/// Stands for any value in the path of a pattern; no escaped segment contains it.
pub(crate) const ANY_SEGMENT: &str = "*";

fn push_pair<T: Wire + ?Sized>(pairs: &mut Wiped, name: &str, value: &T) {
    if !pairs.is_empty() {
        pairs.push(b"&");
    }
    pairs.push_urlencoded(name.as_bytes());
    pairs.push(b"=");
    value.wire(|text| pairs.push_urlencoded(text.as_bytes()));
}

impl std::fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Call(")?;
        f.write_str(self.operation.name)?;
        f.write_char(')')
    }
}
