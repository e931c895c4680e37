//! A whole answer, and the ways to read it.

use http::header::{HeaderMap, LOCATION};
use serde::de::DeserializeOwned;

use crate::error::{ApiError, Error};
use crate::failure::{Failure, Kind, Received, printable};
use crate::operation::Operation;
use crate::{Location, Response, Secret, SecretJson};

/// An answer that was received whole.
pub struct Reply {
    pub(crate) operation: &'static Operation,
    pub(crate) received: Received,
}

impl Reply {
    /// The status as a number, to be matched on.
    pub fn status(&self) -> u16 {
        self.received.status.as_u16()
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
        match serde_json::from_slice(&self.received.body) {
            Ok(value) => Ok(self.respond(value)),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    /// A success whose body is not documented: empty, or any JSON, or text that is kept as a JSON string.
    pub fn untyped<E>(self) -> Result<Response<Option<SecretJson>>, Error<E>> {
        let body = &self.received.body;
        let value = if body.iter().all(u8::is_ascii_whitespace) {
            None
        } else if let Ok(value) = serde_json::from_slice::<SecretJson>(body) {
            Some(value)
        } else {
            match std::str::from_utf8(body) {
                Ok(text) => Some(SecretJson::from(text)),
                Err(_) => return Err(self.undecodable("neither JSON nor UTF-8 text")),
            }
        };
        Ok(self.respond(value))
    }

    /// A success with a text body, as it is.
    pub fn text<T: for<'a> From<&'a str>, E>(self) -> Result<Response<T>, Error<E>> {
        match std::str::from_utf8(&self.received.body).map(T::from) {
            Ok(value) => Ok(self.respond(value)),
            Err(_) => Err(self.undecodable("not UTF-8")),
        }
    }

    /// A success with a secret as text: line ends around it do not belong to it, nor do quotes of JSON.
    pub fn secret_text<E>(self) -> Result<Response<Secret>, Error<E>> {
        let trimmed = std::str::from_utf8(&self.received.body).map(str::trim);
        let value = match trimmed {
            Ok(text) if text.starts_with('"') => serde_json::from_str(text).ok(),
            Ok("") | Err(_) => None,
            Ok(text) => Some(Secret::from(text)),
        };
        match value {
            Some(value) => Ok(self.respond(value)),
            None => Err(self.undecodable("not one line of text")),
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
    pub fn says_otherwise(&self, property: &str, success: &[&str]) -> bool {
        #[derive(Default)]
        struct Said(Option<String>);
        struct Find<'a>(&'a str);
        impl<'de> serde::de::Visitor<'de> for Find<'_> {
            type Value = Said;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Said, A::Error> {
                let mut said = Said::default();
                while let Some(key) = map.next_key::<String>()? {
                    if key == self.0 {
                        let value = map.next_value::<serde_json::Value>()?;
                        said.0 = match value {
                            serde_json::Value::Null => None,
                            serde_json::Value::String(text) => Some(text),
                            other => Some(other.to_string()),
                        };
                    } else {
                        map.next_value::<serde::de::IgnoredAny>()?;
                    }
                }
                Ok(said)
            }
        }
        let mut deserializer = serde_json::Deserializer::from_slice(&self.received.body);
        let said = serde::Deserializer::deserialize_map(&mut deserializer, Find(property));
        match said {
            Ok(Said(Some(said))) => !success
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&said)),
            _ => false,
        }
    }

    /// Whether the body, after white space, starts with this text.
    pub fn starts_with(&self, text: &str) -> bool {
        self.received
            .body
            .trim_ascii_start()
            .starts_with(text.as_bytes())
    }

    /// A documented error with a JSON body. If the body is something else, somebody else answered.
    pub fn error<B: DeserializeOwned, E: ApiError>(self, wrap: fn(B) -> E) -> Error<E> {
        match serde_json::from_slice(&self.received.body) {
            Ok(body) => Error::documented(self.failure(Kind::Documented), wrap(body)),
            Err(_) => self.undocumented(),
        }
    }

    /// A documented error whose body is text.
    pub fn text_error<B: for<'a> From<&'a str>, E: ApiError>(self, wrap: fn(B) -> E) -> Error<E> {
        match std::str::from_utf8(&self.received.body).map(B::from) {
            Ok(body) => Error::documented(self.failure(Kind::Documented), wrap(body)),
            Err(_) => self.undocumented(),
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

    fn unreadable<E>(self, error: &serde_json::Error) -> Error<E> {
        // Of serde's text only the place: the rest may quote values.
        let (line, column) = (error.line(), error.column());
        let what = match error.classify() {
            serde_json::error::Category::Data => "JSON of another shape",
            serde_json::error::Category::Eof if line == 1 && column == 0 => "an empty body",
            _ => "no JSON",
        };
        let line = if column == 0 { 0 } else { line };
        self.failure(Kind::Decode { what, line, column }).into()
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
            ("[1]", false),
        ] {
            assert_eq!(
                reply(200, &[], body).says_otherwise("status", &["ok"]),
                failed,
                "{body}"
            );
        }
        assert!(reply(200, &[], " \n{\"error\":1}").starts_with("{"));
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
