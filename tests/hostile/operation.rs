//! An operation, and what its spec says of a reply. It is read from the spec and not from what the generator made of it, so
//! that the two cannot agree and both be wrong.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use signon_core::Retry;
use signon_tests::probe::{self, Client, Probe, SampleReply, Settings};
use signon_tests::raw;
use signon_tests::spec::{resolved, spec};

use crate::expect::{Content, Kind};

/// An operation, with one good reply.
pub struct Op {
    pub probe: Probe,
    documented: Vec<Documented>,
}

/// What the spec says of some statuses.
struct Documented {
    statuses: RangeInclusive<u16>,
    reading: Reading,
}

/// How a documented reply is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A redirect with a result: its `location`, and nothing of its body.
    Location,
    /// No body.
    Empty,
    /// JSON of a documented shape.
    Json,
    /// A list of it.
    JsonList,
    /// The same as `Json`, and the body may say that the call failed.
    JsonOrFailure,
    /// A body that nobody documents.
    Any,
    /// The same, and the body may say that the call failed.
    AnyOrFailure,
    /// A page.
    Page,
    /// A token as text, or a JSON object that says that the call failed.
    TokenOrFailure,
    /// An error with JSON of a documented shape.
    JsonError,
    /// An error with text.
    TextError,
    /// An error without a body.
    BareError,
}

/// All operations.
pub fn all() -> Vec<Arc<Op>> {
    let probes = probe::all().into_iter();
    probes.map(|probe| Arc::new(Op::new(probe))).collect()
}

impl Op {
    fn new(probe: Probe) -> Self {
        let spec = spec(probe.provider);
        let replies = probe.documented(&spec)["responses"].as_object();
        let replies = replies.expect("an operation has replies");
        let mut documented: Vec<_> = replies
            .iter()
            .map(|(status, reply)| Documented::new(&spec, status, resolved(&spec, reply)))
            .collect();
        // What is said of one status beats what is said of many.
        documented.sort_by_key(|known| known.statuses.len());
        Self { probe, documented }
    }

    /// For messages.
    pub fn name(&self) -> String {
        format!("{}/{}", self.probe.provider, self.probe.operation)
    }

    /// A client of the operation's provider that sends each call once.
    pub fn client(&self, settings: &Settings, timeout: Duration) -> Client {
        let settings = Settings {
            timeout: Some(timeout),
            retry: Some(Retry::never()),
            ..settings.clone()
        };
        let client = self.probe.client(&settings);
        client.unwrap_or_else(|why| panic!("{}: {why}", self.name()))
    }

    /// The documented success that the good replies have.
    pub fn sample(&self) -> &SampleReply {
        let mut replies = self.probe.replies.iter();
        let success = replies.find(|reply| (200..400).contains(&reply.status));
        success.expect("an operation has a success")
    }

    /// A whole good reply.
    pub fn good(&self) -> Vec<u8> {
        let sample = self.sample();
        raw::reply(sample.status, &self.headers(), sample.body.as_bytes())
    }

    /// The headers of a good reply.
    pub fn headers(&self) -> Vec<(&'static str, &'static str)> {
        let sample = self.sample();
        let media_type = sample.media_type.map(|media| ("content-type", media));
        let location = (
            "location",
            "https://app.example.com/callback?code=EXAMPLE-not-real",
        );
        let location = sample.redirect.then_some(location);
        media_type.into_iter().chain(location).collect()
    }

    /// A documented success, or 200 where that one can have no body.
    pub fn status_with_body(&self) -> u16 {
        match self.sample().status {
            204 => 200,
            status => status,
        }
    }

    /// A good body that can be broken in the middle.
    pub fn body(&self) -> &'static str {
        match self.sample().body {
            // What is undocumented is empty in the sample, or next to it.
            short if short.len() < 8 => r#"{"EXAMPLE":true}"#,
            body => body,
        }
    }

    /// What a call must make of a reply of this status with this content.
    pub fn reads(&self, status: u16, content: Content) -> Kind {
        let mut documented = self.documented.iter();
        match documented.find(|known| known.statuses.contains(&status)) {
            Some(known) => content.read(known.reading),
            None if (300..400).contains(&status) => Kind::Redirect,
            None => Kind::Undocumented,
        }
    }
}

impl Documented {
    fn new(spec: &Value, status: &str, reply: &Value) -> Self {
        let statuses = match status.strip_suffix("XX") {
            Some(hundred) => {
                let first = 100 * hundred.parse::<u16>().expect("a hundred");
                first..=first + 99
            }
            // Never a success: see ARCHITECTURE.md.
            None if status == "default" => 400..=999,
            None => {
                let status = status.parse().expect("a status");
                status..=status
            }
        };
        let reading = reading(spec, *statuses.start(), reply);
        Self { statuses, reading }
    }
}

fn reading(spec: &Value, status: u16, reply: &Value) -> Reading {
    let media = reply["content"].as_object();
    let media = media.and_then(|content| content.keys().next());
    let schema = media.map(|media| resolved(spec, &reply["content"][media]["schema"]));
    let kind = schema.and_then(|schema| schema["type"].as_str());
    let failure = !reply["x-failure"].is_null();
    let media = media.map_or("", String::as_str);
    match (status, media, failure) {
        (300..=399, _, _) => Reading::Location,
        (204, ..) => Reading::Empty,
        (200..=299, "text/html", false) => Reading::Page,
        (200..=299, "text/plain", true) => Reading::TokenOrFailure,
        (200..=299, _, false) if schema.is_none() => Reading::Any,
        (200..=299, _, true) if schema.is_none() => Reading::AnyOrFailure,
        (200..=299, "application/json", false) if kind == Some("array") => Reading::JsonList,
        (200..=299, "application/json", false) => Reading::Json,
        (200..=299, "application/json", true) => Reading::JsonOrFailure,
        (400.., "", _) => Reading::BareError,
        (400.., "text/plain", _) => Reading::TextError,
        (400.., "application/json" | "application/problem+json", _) => Reading::JsonError,
        _ => panic!("a new way to document a reply, {status} {media}: say here how it is read"),
    }
}
