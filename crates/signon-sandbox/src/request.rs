//! A request, and the questions that a strict server asks of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderName, Method, Uri, header};
use serde_json::Value;

use crate::fault::Fault;
use crate::pairs::{Pairs, decode};

/// The one media type of most bodies.
pub(crate) const JSON: &[&str] = &["application/json"];
const FORM: &[&str] = &["application/x-www-form-urlencoded"];

#[derive(Debug)]
pub(crate) struct Request {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

impl Request {
    pub(crate) fn new(parts: Parts, body: Bytes) -> Self {
        Self {
            method: parts.method,
            uri: parts.uri,
            headers: parts.headers,
            body,
        }
    }

    pub(crate) fn method(&self) -> &Method {
        &self.method
    }

    /// The path, still encoded.
    pub(crate) fn path(&self) -> &str {
        self.uri.path()
    }

    /// What stands on the request line.
    pub(crate) fn path_and_query(&self) -> &str {
        let whole = self.uri.path_and_query();
        whole.map_or("", http::uri::PathAndQuery::as_str)
    }

    /// A segment of the path, decoded; the first one is 0.
    pub(crate) fn segment(&self, index: usize) -> Result<String, Fault> {
        let raw = self.path().split('/').nth(index + 1);
        raw.and_then(|raw| decode(raw, false)).ok_or(Fault::Path)
    }

    pub(crate) fn no_query(&self) -> Result<(), Fault> {
        match self.uri.query() {
            None | Some("") => Ok(()),
            Some(_) => Err(Fault::invalid("there must be no query")),
        }
    }

    pub(crate) fn no_body(&self) -> Result<(), Fault> {
        match self.has_body() {
            false => Ok(()),
            true => Err(Fault::invalid("there must be no body")),
        }
    }

    pub(crate) fn has_body(&self) -> bool {
        !self.body.is_empty()
    }

    pub(crate) fn query(&self) -> Result<Pairs, Fault> {
        Pairs::parse("query", self.uri.query().unwrap_or_default())
    }

    pub(crate) fn form(&self) -> Result<Pairs, Fault> {
        self.content_type(FORM)?;
        let text =
            std::str::from_utf8(&self.body).map_err(|_| Fault::invalid("the body is not UTF-8"))?;
        Pairs::parse("body", text)
    }

    /// The body as JSON, sent as one of `media`.
    pub(crate) fn json(&self, media: &'static [&'static str]) -> Result<Value, Fault> {
        self.content_type(media)?;
        // The parser's own text is not passed on: it may quote the body.
        serde_json::from_slice(&self.body).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            Fault::invalid(format!(
                "the body is not JSON (line {line}, column {column})"
            ))
        })
    }

    /// The `Authorization` header's whole value.
    pub(crate) fn authorization(&self) -> Result<Option<&str>, Fault> {
        self.header(header::AUTHORIZATION)
    }

    /// The credentials in an `Authorization` header of this scheme.
    pub(crate) fn scheme(&self, scheme: &str) -> Option<&str> {
        let (found, credentials) = self.authorization().ok().flatten()?.split_once(' ')?;
        found.eq_ignore_ascii_case(scheme).then_some(credentials)
    }

    /// HTTP Basic credentials of an OAuth client, each half form-urlencoded (RFC 6749 §2.3.1).
    pub(crate) fn client_basic(&self) -> Result<(String, String), &'static str> {
        let encoded = self
            .scheme("Basic")
            .ok_or("Authorization must be of the scheme Basic")?;
        let joined = STANDARD.decode(encoded).ok();
        let joined = joined.and_then(|bytes| String::from_utf8(bytes).ok());
        let joined = joined.ok_or("the Basic credentials are not UTF-8 in base64")?;
        let (id, secret) = joined
            .split_once(':')
            .ok_or("the Basic credentials have no colon")?;
        decode(id, true)
            .zip(decode(secret, true))
            .ok_or("the halves of the Basic credentials are not form-urlencoded")
    }

    /// A header that may be sent once at most.
    pub(crate) fn header(&self, name: HeaderName) -> Result<Option<&str>, Fault> {
        let mut values = self.headers.get_all(&name).iter();
        let value = values.next();
        if values.next().is_some() {
            return Err(Fault::invalid(format!("{name} was sent more than once")));
        }
        let value = value.map(http::HeaderValue::to_str).transpose();
        value.map_err(|_| Fault::invalid(format!("{name} is not visible ASCII")))
    }

    fn content_type(&self, media: &'static [&'static str]) -> Result<(), Fault> {
        let value = self.header(header::CONTENT_TYPE)?.unwrap_or_default();
        let mut parts = value.split(';').map(str::trim);
        let essence = parts.next().unwrap_or_default();
        let known = media.iter().any(|one| essence.eq_ignore_ascii_case(one));
        // Of parameters only this one means something, and only with this value.
        let utf8 = parts.all(|parameter| parameter.eq_ignore_ascii_case("charset=utf-8"));
        match known && utf8 {
            true => Ok(()),
            false => Err(Fault::ContentType(media)),
        }
    }
}
