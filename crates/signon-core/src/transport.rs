//! Sending: one place for limits, credentials and the reading of answers.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fmt, io};

use bytes::Bytes;
use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, Entry, HeaderMap, HeaderValue, LOCATION, SET_COOKIE,
    WWW_AUTHENTICATE,
};
use url::Url;

use crate::credential::Credentials;
use crate::failure::{Failure, Kind, Received};
use crate::operation::Operation;
use crate::reply::Reply;
use crate::request::{Body, Request};
use crate::retry::Retry;
use crate::sign::{self, Sign};
use crate::wipe::Wiped;
use crate::{Location, connect, tls, trace};

/// A finished client's way to its server. Cheap to clone; every clone shares the connections.
#[derive(Clone)]
pub struct Transport(Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) http: reqwest::Client,
    pub(crate) base: Url,
    pub(crate) credentials: Credentials,
    pub(crate) signer: Option<Arc<dyn Sign>>,
    pub(crate) timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) max_response_bytes: usize,
}

impl Transport {
    pub(crate) fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// The address that every path is appended to.
    pub fn base_url(&self) -> &str {
        self.0.base.as_str()
    }

    fn url(&self, path: &str, query: Option<&str>) -> Url {
        let mut url = self.0.base.clone();
        let prefix = url.path().trim_end_matches('/');
        let path = if prefix.is_empty() {
            path.to_owned()
        } else {
            format!("{prefix}{path}")
        };
        url.set_path(&path);
        url.set_query(query);
        url
    }
}

impl Request<'_> {
    /// Sends the request, again if that is safe and may help, and reads the whole answer, within the limits.
    pub async fn send(mut self) -> Result<Reply, Box<Failure>> {
        let operation = self.operation();
        let Some(transport) = self.call.transport else {
            return Err(self.invalid("client", UNSENDABLE));
        };
        let shared = &transport.0;
        self.finish(&shared.credentials)?;

        let options = self.options();
        let connect_timeout = options.connect_timeout;
        let retry = options.retry.as_ref().unwrap_or(&shared.retry).clone();
        // No deadline is later than any that a clock can show.
        let deadline = Instant::now().checked_add(options.timeout.unwrap_or(shared.timeout));
        let request = self.into_http(transport);
        let mut sent = 0;
        loop {
            let attempt = shared.attempt(operation, &request, deadline);
            let attempt = connect::within(connect_timeout, attempt);
            let outcome = trace::traced(operation, &shared.base, sent, attempt).await;
            sent += 1;
            match retry.wait(operation, sent, &outcome, deadline) {
                Some(wait) => tokio::time::sleep(wait).await,
                None => return outcome,
            }
        }
    }

    /// The address that the request would go to, for somebody else to send it: a user's browser. Neither headers nor
    /// credentials are in it.
    pub fn url(mut self) -> Result<Location, Box<Failure>> {
        let Some(transport) = self.call.transport else {
            return Err(self.invalid("client", UNSENDABLE));
        };
        self.check_path()?;
        let query = self.take_query();
        let url = transport.url(self.path(), text(query.as_ref()));
        Ok(Location::new(String::from(url).into()))
    }

    /// The address without its query, which cookies do not go by. Nothing inside a mock's pattern, which has none.
    pub fn target(&self) -> Option<Url> {
        let transport = self.call.transport?;
        Some(transport.url(self.path(), None))
    }

    fn into_http(mut self, transport: &Transport) -> reqwest::Request {
        let query = self.take_query();
        let method = self.operation().method.clone();
        let mut request =
            reqwest::Request::new(method, transport.url(self.path(), text(query.as_ref())));
        *request.headers_mut() = self.take_headers();
        match self.take_body() {
            // Servers may insist on a length even where there is nothing.
            Body::None if takes_a_body(request.method()) => {
                let zero = HeaderValue::from_static("0");
                request.headers_mut().insert(CONTENT_LENGTH, zero);
            }
            Body::None => {}
            Body::Form(bytes) | Body::Bytes { bytes, .. } => {
                *request.body_mut() = Some(bytes.into_bytes().into());
            }
        }
        request
    }
}

const UNSENDABLE: &str = "a call inside a mock's pattern cannot be sent";

/// A query as text, which it is: all that was put in is escaped.
fn text(query: Option<&Wiped>) -> Option<&str> {
    query.map(|query| std::str::from_utf8(query).unwrap_or_default())
}

impl Shared {
    /// Sends the request once.
    async fn attempt(
        &self,
        operation: &'static Operation,
        request: &reqwest::Request,
        deadline: Option<Instant>,
    ) -> Result<Reply, Box<Failure>> {
        // Only the body of a stream cannot be sent twice, and there is none.
        let Some(mut request) = request.try_clone() else {
            return Err(Failure::new(operation, Kind::Transport));
        };
        *request.timeout_mut() =
            deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));

        if let Some(signer) = &self.signer {
            sign::sign(&**signer, operation, &mut request)?;
        }
        let failed = |error| sending_failed(operation, error);
        let mut response = self.http.execute(request).await.map_err(failed)?;
        let status = response.status();
        let mut headers = std::mem::take(response.headers_mut());
        hide(&mut headers);
        let received = |headers, body| Received {
            status,
            headers,
            body,
        };
        let encoded = headers
            .get_all(CONTENT_ENCODING)
            .iter()
            .any(|value| value != "identity");
        if encoded {
            let reply = received(headers, Bytes::new());
            return Err(Failure::new(operation, Kind::Encoded).with_reply(reply));
        }
        let limit = self.max_response_bytes;
        match read(&mut response, limit).await {
            Ok(Some(body)) => Ok(Reply {
                operation,
                received: received(headers, body),
            }),
            Ok(None) => Err(Failure::new(operation, Kind::TooLarge { limit })
                .with_reply(received(headers, Bytes::new()))),
            Err(error) => Err(failed(error).with_reply(received(headers, Bytes::new()))),
        }
    }
}

/// Marks what may hold secrets, so that a map of headers can be printed.
fn hide(headers: &mut HeaderMap) {
    for name in [SET_COOKIE, LOCATION, WWW_AUTHENTICATE] {
        if let Entry::Occupied(mut values) = headers.entry(name) {
            values
                .iter_mut()
                .for_each(|value| value.set_sensitive(true));
        }
    }
}

/// The whole body, or nothing if it is over the limit, whatever its announced length.
async fn read(
    response: &mut reqwest::Response,
    limit: usize,
) -> Result<Option<Bytes>, reqwest::Error> {
    let Some(first) = response.chunk().await? else {
        return Ok(Some(Bytes::new()));
    };
    if first.len() > limit {
        return Ok(None);
    }
    let Some(second) = response.chunk().await? else {
        // The common case: one chunk, not copied.
        return Ok(Some(first));
    };
    let mut body = Wiped::default();
    body.push(&first);
    let mut next = Some(second);
    while let Some(chunk) = next {
        if body.len().saturating_add(chunk.len()) > limit {
            return Ok(None);
        }
        body.push(&chunk);
        next = response.chunk().await?;
    }
    Ok(Some(body.into_bytes()))
}

fn takes_a_body(method: &http::Method) -> bool {
    matches!(
        *method,
        http::Method::POST | http::Method::PUT | http::Method::PATCH
    )
}

fn sending_failed(operation: &'static Operation, error: reqwest::Error) -> Box<Failure> {
    let timed_out = error.is_timeout();
    if error.is_builder() {
        let why = "it is too long for an address, or none that HTTP can carry";
        return Failure::new(operation, Kind::Invalid { name: "url", why });
    }
    if error.is_connect() {
        // A certificate is the server's own words, and no more is said of it than what is wrong.
        if let Some(problem) = tls::problem(&error) {
            return Failure::new(operation, Kind::Certificate { problem });
        }
        // Nothing was sent, so nothing can be echoed: all that is known may be said, but the URL.
        let kind = Kind::Connect { timed_out };
        let cause = Cause(chain(&error.without_url()));
        return Failure::new(operation, kind).with_source(cause);
    }
    let kind = if timed_out {
        Kind::Timeout
    } else {
        Kind::Transport
    };
    Failure::new(operation, kind).with_source(Cause(after_sending(&error)))
}

/// Why a call failed below HTTP, in words that are ours: what a server says may repeat what it was sent.
#[derive(Debug)]
struct Cause(String);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Cause {}

/// An error and what lies below it, each once.
fn chain(error: &dyn StdError) -> String {
    let mut texts = vec![error.to_string()];
    let mut next = error.source();
    while let Some(error) = next {
        let text = error.to_string();
        if !texts.iter().any(|known| known.contains(&text)) {
            texts.push(text);
        }
        next = error.source();
    }
    texts.join(": ")
}

/// The kind of an I/O error, if one lies below; else only what was under way.
fn after_sending(error: &reqwest::Error) -> String {
    let mut next = error.source();
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return error.kind().to_string();
        }
        next = error.source();
    }
    let what = if error.is_timeout() {
        "no answer in time"
    } else if error.is_body() || error.is_decode() {
        "the answer broke off"
    } else {
        "the answer is no HTTP, or none came"
    };
    what.to_owned()
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Transport({})",
            self.0.base.host_str().unwrap_or_default()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secret;
    use crate::config::Config;
    use crate::request::Call;

    static BEGIN: Operation = Operation {
        name: "begin",
        method: http::Method::GET,
        template: "/begin",
        accept: "*/*",
        retryable: false,
        security: &[],
    };

    fn transport(base_url: &str) -> Transport {
        let mut config = Config::new(Some(base_url), "");
        config.http(reqwest::Client::builder().tls_certs_only([]));
        config.build().expect("a transport")
    }

    #[test]
    fn the_address_of_a_request_is_told_without_sending_it() {
        for (base, path) in [
            ("https://a.example", "https://a.example/begin"),
            ("https://a.example/v1/", "https://a.example/v1/begin"),
        ] {
            let transport = transport(base);
            let mut request = Call::new(&transport, &BEGIN).request("/begin");
            request.query("a b", "c&d=e");
            request.query("f", &Secret::from("#"));
            let url = request.url().expect("an address");
            assert_eq!(url.expose(), format!("{path}?a+b=c%26d%3De&f=%23"));
        }
    }

    #[test]
    fn another_path_stays_below_the_base_url() {
        let transport = transport("https://a.example/v1");
        let at = |path: &str| {
            let mut request = Call::new(&transport, &BEGIN).request("/begin");
            request.set_path(path)?;
            request.url()
        };
        for path in ["/keys", "/a/b.json", "/%C3%A9;v=1"] {
            let url = at(path).expect("an address");
            assert_eq!(url.expose(), format!("https://a.example/v1{path}"));
        }
        for path in [
            "",
            "keys",
            "//b.example",
            "/../keys",
            "/a/..",
            "/%2e%2E/keys",
            "/.%2e",
            "/a?b",
            "/a#b",
            "/\\b",
            "/a b",
            "/\u{e9}",
            "/a\tb",
        ] {
            assert!(at(path).is_err(), "{path:?}");
        }
    }
}
