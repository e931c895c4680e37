//! A whole answer, and the ways to read it.

use std::fmt;

use http::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, Visitor};

use crate::error::{ApiError, Error};
use crate::failure::{Failure, Kind, Received, printable};
use crate::nesting::is_too_deep;
use crate::operation::Operation;
use crate::{Location, Response, Secret, SecretJson};

/// An answer that was received whole.
pub struct Reply {
    pub(crate) operation: &'static Operation,
    pub(crate) received: Received,
}

/// What a sending received: all of it, or what there was before it failed.
pub(crate) fn received(outcome: &Result<Reply, Box<Failure>>) -> Option<&Received> {
    match outcome {
        Ok(reply) => Some(&reply.received),
        Err(failure) => failure.reply.as_ref(),
    }
}

impl Reply {
    /// The status as a number, to be matched on.
    pub fn status(&self) -> u16 {
        self.received.status.as_u16()
    }

    /// The body without a byte order mark, which some servers put before JSON and text.
    fn content(&self) -> &[u8] {
        let body = &self.received.body[..];
        body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
    }

    /// The body as JSON.
    fn parsed<T: DeserializeOwned>(&self) -> Result<T, Kind> {
        let body = self.content();
        if is_too_deep(body) {
            let what = "JSON that is nested too deep";
            return Err(Kind::Decode {
                what,
                line: 0,
                column: 0,
            });
        }
        serde_json::from_slice(body).map_err(|error| unreadable(&error))
    }

    /// Whether this is a page where none is documented: somebody in between has answered.
    fn is_foreign_page(&self) -> bool {
        let media = self
            .received
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let is_page = media.is_some_and(|media| {
            media
                .trim_start()
                .to_ascii_lowercase()
                .starts_with("text/html")
        });
        is_page && !self.operation.accept.contains("text/html")
    }

    fn failure(self, kind: Kind) -> Box<Failure> {
        Failure::new(self.operation, kind).with_reply(self.received)
    }

    fn respond<T>(self, value: T) -> Response<T> {
        let Received {
            status, headers, ..
        } = self.received;
        Response::new(status, headers, value)
    }

    /// A success without a body, or whose body says nothing.
    pub fn empty<E>(self) -> Result<Response<()>, Error<E>> {
        Ok(self.respond(()))
    }

    /// A success with a JSON body.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<Response<T>, Error<E>> {
        match self.parsed() {
            Ok(value) => Ok(self.respond(value)),
            Err(kind) => Err(self.failure(kind).into()),
        }
    }

    /// A success whose body is not documented: empty, or any JSON, or text that is kept as a JSON string.
    pub fn untyped<E>(self) -> Result<Response<Option<SecretJson>>, Error<E>> {
        match self.anything() {
            Some(value) => Ok(self.respond(value)),
            None => Err(self.undecodable("neither JSON nor UTF-8 text")),
        }
    }

    /// Whatever the body is, unless it is no text at all.
    fn anything(&self) -> Option<Option<SecretJson>> {
        let body = self.content();
        if body.iter().all(u8::is_ascii_whitespace) {
            return Some(None);
        }
        let value = self.parsed().ok();
        let text = || Some(SecretJson::from(std::str::from_utf8(body).ok()?));
        value.or_else(text).map(Some)
    }

    /// A success with a text body, as it is.
    pub fn text<E>(self) -> Result<Response<Secret>, Error<E>> {
        match std::str::from_utf8(self.content()).map(Secret::from) {
            Ok(value) => Ok(self.respond(value)),
            Err(_) => Err(self.undecodable("not UTF-8")),
        }
    }

    /// A success with a secret as text: white space around it does not belong to it, nor do quotes of JSON. It is one
    /// word of visible ASCII; whatever looks like a document instead is refused.
    pub fn secret_text<E>(self) -> Result<Response<Secret>, Error<E>> {
        let trimmed = std::str::from_utf8(self.content())
            .map(str::trim)
            .unwrap_or_default();
        let value = if trimmed.starts_with('"') {
            serde_json::from_str(trimmed).unwrap_or_default()
        } else {
            Secret::from(trimmed)
        };
        let text = value.expose();
        let is_word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        let is_document = text.starts_with(['{', '[', '<', '"']) || text == "null";
        if is_word && !is_document && !self.is_foreign_page() {
            Ok(self.respond(value))
        } else {
            Err(self.undecodable("not one word of text"))
        }
    }

    /// A redirect that is the documented answer.
    pub fn location<E>(self) -> Result<Response<Location>, Error<E>> {
        let location = self.received.headers.get(LOCATION);
        match location
            .and_then(|value| std::str::from_utf8(value.as_bytes()).ok())
            .map(Secret::from)
        {
            Some(location) => Ok(self.respond(Location::new(location))),
            None => Err(self.undecodable("a redirect without a readable `location`")),
        }
    }

    /// Whether the body is a JSON object whose property says something else than success.
    ///
    /// What cannot be read as JSON, or is a list, may say anything, so it says otherwise. Nothing at all, or a plain value
    /// without properties, does not.
    pub fn says_otherwise(&self, property: &str, success: &[&str]) -> bool {
        let body = self.content();
        if body.iter().all(u8::is_ascii_whitespace) {
            return false;
        }
        if is_too_deep(body) {
            return true;
        }
        let mut found = Found {
            property,
            success,
            otherwise: false,
        };
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        let read = serde::Deserializer::deserialize_any(&mut deserializer, &mut found);
        read.and_then(|()| deserializer.end()).is_err() || found.otherwise
    }

    /// Whether the body, after white space, starts with this text.
    pub fn starts_with(&self, text: &str) -> bool {
        let body = std::str::from_utf8(self.content()).unwrap_or_default();
        body.trim_start().starts_with(text)
    }

    /// A documented error with a JSON body. If the body is something else, somebody else answered.
    pub fn error<B: DeserializeOwned, E: ApiError>(self, wrap: fn(B) -> E) -> Error<E> {
        match self.parsed() {
            Ok(body) => Error::documented(self.failure(Kind::Documented), wrap(body)),
            Err(_) => self.undocumented(),
        }
    }

    /// A documented error whose body is not documented.
    pub fn untyped_error<E: ApiError>(self, wrap: fn(Option<SecretJson>) -> E) -> Error<E> {
        match self.anything() {
            Some(body) => Error::documented(self.failure(Kind::Documented), wrap(body)),
            None => self.undocumented(),
        }
    }

    /// A documented error whose body is text. A page is no such text, unless one is documented.
    pub fn text_error<E: ApiError>(self, wrap: fn(Secret) -> E) -> Error<E> {
        match std::str::from_utf8(self.content()).map(Secret::from) {
            Ok(body) if !self.is_foreign_page() => {
                Error::documented(self.failure(Kind::Documented), wrap(body))
            }
            _ => self.undocumented(),
        }
    }

    /// A documented error without a documented body.
    pub fn bare_error<E: ApiError>(self, error: E) -> Error<E> {
        Error::documented(self.failure(Kind::Documented), error)
    }

    /// Anything that the operation does not document.
    pub fn undocumented<E>(self) -> Error<E> {
        let kind = if self.received.status.is_redirection() {
            let location = self
                .received
                .headers
                .get(LOCATION)
                .and_then(|value| value.to_str().ok());
            Kind::Redirect {
                host: location.and_then(|to| Location::from(to).host()),
            }
        } else {
            Kind::Status
        };
        self.failure(kind).into()
    }

    fn undecodable<E>(self, what: &'static str) -> Error<E> {
        self.failure(Kind::Decode {
            what,
            line: 0,
            column: 0,
        })
        .into()
    }
}

fn unreadable(error: &serde_json::Error) -> Kind {
    // Of serde's text only the place: the rest may quote values.
    let (line, column) = (error.line(), error.column());
    let what = match error.classify() {
        serde_json::error::Category::Data => "JSON of another shape",
        serde_json::error::Category::Eof if line == 1 && column == 0 => "an empty body",
        _ => "no JSON",
    };
    let line = if column == 0 { 0 } else { line };
    Kind::Decode { what, line, column }
}

/// Looks for a property of the outermost object; every occurrence of it counts.
struct Found<'a> {
    property: &'a str,
    success: &'a [&'a str],
    otherwise: bool,
}

impl<'de> Visitor<'de> for &mut Found<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a plain value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key != self.property {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            self.otherwise |= match map.next_value::<serde_json::Value>()? {
                serde_json::Value::Null => false,
                serde_json::Value::String(said) => {
                    !self.success.iter().any(|s| s.eq_ignore_ascii_case(&said))
                }
                other => !self.success.contains(&other.to_string().as_str()),
            };
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

/// The provider's id of the request, if it looks like one.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    ["request-id", "x-request-id", "x-correlation-id"]
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok().filter(|id| printable(id)))
}

/// For tests of the decoders.
#[cfg(test)]
pub(crate) fn reply(
    status: u16,
    headers: &[(&'static str, &'static str)],
    body: &'static str,
) -> Reply {
    static PROBE: Operation = Operation {
        name: "probe",
        method: http::Method::GET,
        template: "/probe",
        accept: "application/json",
        retryable: true,
        security: &[],
    };
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(*name, http::HeaderValue::from_static(value));
    }
    let status = http::StatusCode::from_u16(status).expect("a status");
    let body = bytes::Bytes::from_static(body.as_bytes());
    Reply {
        operation: &PROBE,
        received: Received {
            status,
            headers: map,
            body,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct Refused(String);

    impl ApiError for Refused {
        fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
            Some(self.0.as_str().into())
        }
    }

    fn kind<T>(result: Result<Response<T>, Error<Refused>>) -> String {
        match result {
            Ok(_) => "ok".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_token_is_taken_with_or_without_quotes_and_line_ends() {
        for body in ["abc+/=", "abc+/=\r\n", "\"abc+/=\"", " \"abc+/=\"\n"] {
            let token = reply(200, &[], body)
                .secret_text::<Refused>()
                .expect("a token");
            assert_eq!(token.expose(), "abc+/=", "{body:?}");
        }
        for body in ["", "\n", "\"unclosed"] {
            assert!(
                reply(200, &[], body).secret_text::<Refused>().is_err(),
                "{body:?}"
            );
        }
    }

    #[test]
    fn an_undocumented_body_may_be_anything_or_nothing() {
        let value = |body| {
            reply(200, &[], body)
                .untyped::<Refused>()
                .expect("read")
                .into_inner()
        };
        assert_eq!(value(" \n"), None);
        assert_eq!(
            value("{\"a\":1}"),
            Some(SecretJson::from(serde_json::json!({ "a": 1 })))
        );
        assert_eq!(value("<p>done</p>"), Some(SecretJson::from("<p>done</p>")));
    }

    #[test]
    fn a_body_that_contradicts_its_status_is_noticed() {
        for (body, failed) in [
            (r#"{"status":"ok"}"#, false),
            (r#"{"status":"OK"}"#, false),
            (r#"{"status":"ERROR"}"#, true),
            (r#"{"status":false}"#, true),
            (r#"{"status":null}"#, false),
            (r#"{"other":"error"}"#, false),
            (r#"{"inner":{"status":"error"}}"#, false),
            ("", false),
            ("true", false),
            // Every occurrence counts, and what cannot be read may say anything.
            (r#"{"status":"error","status":"ok"}"#, true),
            (r#"{"status":"ok","status":"error"}"#, true),
            ("{\"status\":\"error\",\"msg\":", true),
            ("{\"msg\":", true),
            ("\u{feff}{\"status\":\"error\"}", true),
            ("\u{feff}{\"status\":\"ok\"}", false),
            (r#"[[null,"token",null],"error"]"#, true),
            ("<html>", true),
        ] {
            assert_eq!(
                reply(200, &[], body).says_otherwise("status", &["ok"]),
                failed,
                "{body}"
            );
        }
        assert!(reply(200, &[], " \n{\"error\":1}").starts_with("{"));
        assert!(reply(200, &[], "\u{feff}\u{a0}{}").starts_with("{"));
        assert!(!reply(200, &[], "token{").starts_with("{"));
    }

    #[test]
    fn a_decode_error_names_the_place_and_quotes_nothing() {
        let error =
            kind(reply(200, &[], "{\n  \"token\": hidden }").json::<serde_json::Value, _>());
        assert_eq!(
            error,
            "probe: unreadable reply: no JSON at line 2, column 12; status 200 OK"
        );
        let error = kind(reply(200, &[], "\"hidden\"").json::<u8, _>());
        assert!(
            error.contains("another shape") && !error.contains("hidden"),
            "{error}"
        );
        let error = kind(reply(200, &[], "").json::<u8, _>());
        assert!(error.contains("an empty body"), "{error}");
    }

    #[test]
    fn somebody_elses_page_is_that_status_and_no_decode_failure() {
        let error = reply(400, &[], "<html>hidden</html>").error(Refused);
        assert!(error.is_undocumented() && error.api().is_none());
        assert_eq!(error.body(), Some(&b"<html>hidden</html>"[..]));
        assert_eq!(
            error.to_string(),
            "probe: undocumented reply; status 400 Bad Request"
        );
    }

    #[test]
    fn a_page_is_no_documented_text() {
        let page = [("content-type", "text/html")];
        assert!(
            reply(502, &page, "<html>")
                .text_error(|text| Refused(text.expose().to_owned()))
                .is_undocumented()
        );
        assert!(
            reply(502, &[], "no")
                .text_error(|text| Refused(text.expose().to_owned()))
                .is_documented()
        );
    }

    #[test]
    fn a_code_is_printed_only_if_it_looks_like_one() {
        let id = [("request-id", "req-1")];
        let error = reply(400, &id, "\"invalid_grant\"").error(Refused);
        assert_eq!(
            error.to_string(),
            "probe: refused; status 400 Bad Request, code invalid_grant, request id req-1"
        );
        assert_eq!(format!("{error:?}"), format!("Error({error})"));
        let error =
            reply(400, &[("request-id", "a b")], "\"ada@example.com hidden\"").error(Refused);
        assert_eq!(error.to_string(), "probe: refused; status 400 Bad Request");
        assert_eq!((error.code(), error.request_id()), (None, None));
    }

    #[test]
    fn an_undocumented_redirect_names_only_its_host() {
        let to = [("location", "https://login.example.com/hidden?code=hidden")];
        let error: Error<Refused> = reply(302, &to, "").undocumented();
        assert!(error.is_redirect());
        assert_eq!(
            error.to_string(),
            "probe: undocumented redirect to login.example.com; status 302 Found"
        );
    }
}
