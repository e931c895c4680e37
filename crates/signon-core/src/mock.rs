//! What the typed mocks of the provider crates share.
//!
//! A mock compares a request with the call that a program would make: the same setters, so the same path, query,
//! headers and body.

#![expect(
    clippy::panic,
    reason = "a mock that cannot be made is a mistake of the test around it, and has to fail that test"
)]

mod values;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use httpmock::{HttpMockRequest, HttpMockResponse};
use percent_encoding::percent_decode_str;

use crate::credential::Credentials;
use crate::failure::Failure;
use crate::operation::Operation;
use crate::request::{ANY_SEGMENT, Body, Call, Request};

pub use values::{error, response, timeout, undocumented};

/// Conditions on a request.
pub struct When(httpmock::When);

impl When {
    /// Matches the operation's method and path template.
    pub fn new(when: httpmock::When, operation: &'static Operation) -> Self {
        let template = Template::parse(operation.template);
        Self(when.is_true(move |request| {
            request.method_str() == operation.method.as_str() && template.matches(&path_of(request))
        }))
    }

    /// Matches requests that are what the call would send: path, query, body, credentials and headers.
    ///
    /// # Panics
    ///
    /// If the call cannot be sent as it is, with the message that sending it would give.
    pub fn request<'a>(
        self,
        operation: &'static Operation,
        prepare: impl FnOnce(Call<'a>) -> Result<Request<'a>, Box<Failure>>,
    ) -> Self {
        self.compare(operation, false, prepare)
    }

    /// Matches requests that contain what the call sets, whatever else they contain.
    ///
    /// # Panics
    ///
    /// If a value cannot be sent.
    pub fn includes<'a>(
        self,
        operation: &'static Operation,
        prepare: impl FnOnce(Call<'a>) -> Result<Request<'a>, Box<Failure>>,
    ) -> Self {
        self.compare(operation, true, prepare)
    }

    fn compare<'a>(
        self,
        operation: &'static Operation,
        partial: bool,
        prepare: impl FnOnce(Call<'a>) -> Result<Request<'a>, Box<Failure>>,
    ) -> Self {
        let prepared = prepare(Call::pattern(operation, partial)).and_then(|mut request| {
            request.finish(&Credentials::default())?;
            Ok(Pattern::new(request, partial))
        });
        match prepared {
            Ok(pattern) => Self(self.0.is_true(move |request| pattern.matches(request))),
            // A mock that can never match would only show as a confusing 404 later.
            Err(failure) => panic!(
                "a mock of a call that cannot be made ({failure}); to match a part of a call use `includes`"
            ),
        }
    }

    /// The underlying conditions, to add what is not typed.
    pub fn into_inner(self) -> httpmock::When {
        self.0
    }
}

/// What a request is compared with.
struct Pattern {
    partial: bool,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, Vec<u8>)>,
    body: Expected,
}

enum Expected {
    Nothing,
    Form(Vec<(String, String)>),
    Json(serde_json::Value),
    Bytes(Vec<u8>),
}

impl Pattern {
    fn new(mut request: Request<'_>, partial: bool) -> Self {
        let headers = request.take_headers();
        let headers = headers
            .iter()
            .filter(|(name, _)| *name != http::header::ACCEPT)
            .map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec()))
            .collect();
        let query = request.take_query();
        Self {
            partial,
            path: request.path().to_owned(),
            query: query.as_deref().map_or_else(Vec::new, pairs),
            headers,
            body: match request.take_body() {
                Body::None => Expected::Nothing,
                Body::Form(form) => Expected::Form(pairs(&form)),
                Body::Bytes { bytes, .. } => match serde_json::from_slice(&bytes) {
                    Ok(value) => Expected::Json(value),
                    Err(_) => Expected::Bytes(bytes.to_vec()),
                },
            },
        }
    }

    fn matches(&self, request: &HttpMockRequest) -> bool {
        let sent = pairs(request.uri().query().unwrap_or_default().as_bytes());
        same_path(&self.path, &path_of(request))
            && self.pairs_match(&self.query, &sent)
            && self.headers.iter().all(|(name, value)| {
                request
                    .headers()
                    .get_all(name)
                    .iter()
                    .any(|sent| sent.as_bytes() == value)
            })
            && self.body_matches(request.body_ref())
    }

    fn pairs_match(&self, expected: &[(String, String)], sent: &[(String, String)]) -> bool {
        if self.partial {
            expected.iter().all(|pair| sent.contains(pair))
        } else {
            sorted(expected) == sorted(sent)
        }
    }

    fn body_matches(&self, sent: &[u8]) -> bool {
        match &self.body {
            Expected::Nothing => self.partial || sent.is_empty(),
            Expected::Form(expected) => self.pairs_match(expected, &pairs(sent)),
            Expected::Json(expected) => match serde_json::from_slice::<serde_json::Value>(sent) {
                Ok(sent) if self.partial => contains(&sent, expected),
                Ok(sent) => sent == *expected,
                Err(_) => false,
            },
            Expected::Bytes(expected) => expected == sent,
        }
    }
}

fn path_of(request: &HttpMockRequest) -> String {
    request.uri().path().to_owned()
}

fn pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().collect()
}

fn sorted(pairs: &[(String, String)]) -> Vec<&(String, String)> {
    let mut sorted: Vec<_> = pairs.iter().collect();
    sorted.sort();
    sorted
}

/// Whether everything in `part` is in `whole`; constants of the call are in both.
fn contains(whole: &serde_json::Value, part: &serde_json::Value) -> bool {
    match (whole, part) {
        (serde_json::Value::Object(whole), serde_json::Value::Object(part)) => part
            .iter()
            .all(|(key, part)| whole.get(key).is_some_and(|whole| contains(whole, part))),
        (whole, part) => whole == part,
    }
}

fn same_path(expected: &str, sent: &str) -> bool {
    let (mut expected, mut sent) = (expected.split('/'), sent.split('/'));
    loop {
        match (expected.next(), sent.next()) {
            (None, None) => return true,
            (Some(expected), Some(sent)) if same_segment(expected, sent) => {}
            _ => return false,
        }
    }
}

/// Whether a segment is the expected one, parts of which may be anything.
fn same_segment(expected: &str, sent: &str) -> bool {
    let Some((before, mut rest)) = expected.split_once(ANY_SEGMENT) else {
        return percent_decode_str(expected).eq(percent_decode_str(sent));
    };
    let Some(mut sent) = sent.strip_prefix(before) else {
        return false;
    };
    while let Some((part, after)) = rest.split_once(ANY_SEGMENT) {
        let Some((_, left)) = sent.split_once(part) else {
            return false;
        };
        (sent, rest) = (left, after);
    }
    sent.ends_with(rest)
}

/// A path template; parameters stand for one segment, or for part of one.
struct Template(Vec<Segment>);

enum Segment {
    Literal(String),
    Parameter { before: String, after: String },
}

impl Template {
    fn parse(template: &str) -> Self {
        let segment = |text: &str| match (text.split_once('{'), text.rsplit_once('}')) {
            (Some((before, _)), Some((_, after))) => Segment::Parameter {
                before: before.to_owned(),
                after: after.to_owned(),
            },
            _ => Segment::Literal(text.to_owned()),
        };
        Self(template.split('/').map(segment).collect())
    }

    fn matches(&self, path: &str) -> bool {
        let sent: Vec<&str> = path.split('/').collect();
        sent.len() == self.0.len()
            && self
                .0
                .iter()
                .zip(sent)
                .all(|(segment, sent)| match segment {
                    Segment::Literal(text) => percent_decode_str(text).eq(percent_decode_str(sent)),
                    Segment::Parameter { before, after } => {
                        sent.len() > before.len() + after.len()
                            && sent.starts_with(before.as_str())
                            && sent.ends_with(after.as_str())
                    }
                })
    }
}

/// The answers of a mock, one after the other; the last one stays. A call that is sent again by itself takes the next one:
/// give the client [`Retry::never()`](crate::Retry::never) to have one answer for each call.
pub struct Then {
    then: httpmock::Then,
    script: Arc<Script>,
}

#[derive(Default)]
struct Script {
    answers: Mutex<Vec<Answer>>,
    served: AtomicUsize,
}

#[derive(Clone, Default)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Then {
    /// Answers nothing yet.
    pub fn new(then: httpmock::Then) -> Self {
        let script = Arc::new(Script::default());
        let serving = Arc::clone(&script);
        let then = then.respond_with(move |_| serving.next());
        Self { then, script }
    }

    fn answer(self, answer: Answer) -> Self {
        self.script.answers().push(answer);
        self
    }

    /// Answers with a status and nothing else.
    pub fn status(self, status: u16) -> Self {
        self.answer(Answer {
            status,
            ..Answer::default()
        })
    }

    /// Answers with JSON.
    ///
    /// # Panics
    ///
    /// If the value cannot be written as JSON.
    pub fn json<T: serde::Serialize + ?Sized>(self, status: u16, value: &T) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => self.body(status, "application/json", body),
            Err(error) => panic!("the mock's answer cannot be written as JSON: {error}"),
        }
    }

    /// Answers with any body.
    pub fn body(self, status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = BTreeMap::from([("content-type".to_owned(), media_type.to_owned())]);
        self.answer(Answer {
            status,
            headers,
            body: body.into(),
        })
    }

    /// Answers with a redirect.
    pub fn redirect(self, status: u16, location: &str) -> Self {
        self.status(status).header("location", location)
    }

    /// Adds a header to the answer that was given last.
    ///
    /// # Panics
    ///
    /// If there is no answer yet.
    pub fn header(self, name: &str, value: &str) -> Self {
        match self.script.answers().last_mut() {
            Some(last) => last.headers.insert(name.to_owned(), value.to_owned()),
            // Silently dropped, it would only show as a confusing failure later.
            None => panic!("the header `{name}` has no answer to belong to: give the answer first"),
        };
        self
    }

    /// The underlying answer, to set what is not typed, such as a delay.
    pub fn into_inner(self) -> httpmock::Then {
        self.then
    }
}

impl Script {
    fn answers(&self) -> std::sync::MutexGuard<'_, Vec<Answer>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> HttpMockResponse {
        let turn = self.served.fetch_add(1, Ordering::Relaxed);
        let answers = self.answers();
        let none = || Answer {
            status: 501,
            body: b"this mock was told no answer".to_vec(),
            ..Answer::default()
        };
        let answer = answers
            .get(turn)
            .or(answers.last())
            .cloned()
            .unwrap_or_else(none);
        let mut response = HttpMockResponse::builder().status(answer.status);
        for (name, value) in answer.headers {
            response = response.header(name, value);
        }
        response.body(answer.body).build()
    }
}
