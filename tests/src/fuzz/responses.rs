//! Whatever a provider, or somebody in its place, replies to an operation.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::StatusCode;
use signon_core::Retry;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::needle::Needle;
use crate::probe::{self, Client, Outcome, Probe, SECRET, SECRET_ASCII, Settings};
use crate::raw::{self, Connection};
use crate::spec::spec;

/// What the fourth byte chooses from. Two more of its bits say that the body's first line is the `location`, or the
/// `request-id`.
const MEDIA_TYPES: [Option<&str>; 8] = [
    None,
    Some("application/json"),
    Some("application/problem+json"),
    Some("text/html"),
    Some("text/plain; charset=utf-8"),
    Some("application/x-www-form-urlencoded"),
    Some(" TEXT/HTML;x"),
    Some("\u{e9}"),
];
const LOCATION: u8 = 0x80;
const REQUEST_ID: u8 = 0x40;

/// A reply of any kind: as the bytes of the input, and as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reply {
    probe: usize,
    status: u16,
    media: u8,
    body: Vec<u8>,
}

impl Reply {
    /// The first byte chooses the operation, the next two the status, the fourth the headers; the body is the rest.
    fn read(data: &[u8], probes: usize) -> Option<Self> {
        let [probe, high, low, media, body @ ..] = data else {
            return None;
        };
        Some(Self {
            probe: usize::from(*probe) % probes,
            status: 200 + u16::from_be_bytes([*high, *low]) % 400,
            media: *media,
            body: body.to_vec(),
        })
    }

    /// Its bytes: what [`read`](Self::read) takes.
    fn written(&self) -> Vec<u8> {
        let probe = u8::try_from(self.probe).expect("no more operations than a byte counts");
        let [high, low] = (self.status - 200).to_be_bytes();
        [&[probe, high, low, self.media], &self.body[..]].concat()
    }

    fn sent(&self) -> Vec<u8> {
        let media = MEDIA_TYPES[usize::from(self.media) % MEDIA_TYPES.len()];
        let mut headers: Vec<_> = media
            .map(|media| ("content-type", media))
            .into_iter()
            .collect();
        let line = self.first_line();
        for (bit, name) in [(LOCATION, "location"), (REQUEST_ID, "request-id")] {
            if self.media & bit != 0 {
                headers.push((name, &line));
            }
        }
        raw::reply(self.status, &headers, self.received())
    }

    /// The body's first line, as far as it can stand in a header.
    fn first_line(&self) -> String {
        let line = self
            .body
            .split(|byte| matches!(byte, b'\n' | b'\r'))
            .next()
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&line[..line.len().min(1024)]);
        text.chars().filter(|c| !c.is_control()).collect()
    }

    /// The body that arrives: some statuses have none.
    fn received(&self) -> &[u8] {
        match self.status {
            204 | 304 => &[],
            _ => &self.body,
        }
    }
}

/// Every documented reply of every operation, as an input.
pub(super) fn documented_replies() -> Vec<Vec<u8>> {
    let mut replies = Vec::new();
    for (index, probe) in probe::all().iter().enumerate() {
        for sample in probe.replies {
            let media = MEDIA_TYPES
                .iter()
                .position(|media| *media == sample.media_type);
            let media = u8::try_from(media.unwrap_or_default()).expect("few media types");
            let reply = match sample.redirect {
                true => Reply {
                    probe: index,
                    status: sample.status,
                    media: media | LOCATION,
                    body: probe::LOCATION.into(),
                },
                false => Reply {
                    probe: index,
                    status: sample.status,
                    media,
                    body: sample.body.into(),
                },
            };
            replies.push(reply.written());
        }
    }
    replies
}

/// Calls the operation that the first byte chooses, and replies with the rest.
///
/// # Panics
///
/// If a reply counts for what its spec does not document, what was received is not at hand, or anything of it is
/// printed but a code and an id.
pub fn responses(data: &[u8]) {
    thread_local! {
        static LAB: OnceCell<Lab> = const { OnceCell::new() };
    }
    LAB.with(|lab| {
        let lab = lab.get_or_init(Lab::open);
        if let Some(reply) = Reply::read(data, lab.operations.len()) {
            lab.operations[reply.probe].holds(lab, &reply);
        }
    });
}

/// A client of each operation, and the one server that they call.
struct Lab {
    runtime: Runtime,
    next: Arc<Mutex<Vec<u8>>>,
    operations: Vec<Operation>,
    secrets: [Needle; 2],
}

struct Operation {
    probe: Probe,
    client: Client,
    /// The statuses that the spec documents, as it writes them.
    documented: BTreeSet<String>,
}

impl Lab {
    fn open() -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let next = Arc::default();
        let listener = runtime
            .block_on(TcpListener::bind(("127.0.0.1", 0)))
            .expect("a free port");
        let address = listener.local_addr().expect("the port that was bound");
        runtime.spawn(serve(listener, Arc::clone(&next)));
        let settings = Settings {
            timeout: Some(Duration::from_secs(30)),
            retry: Some(Retry::never()),
            ..Settings::to(format!("http://{address}"))
        };
        let operations = probe::all().into_iter().map(|probe| Operation {
            probe,
            client: probe.client(&settings).expect("a client"),
            documented: documented(&probe),
        });
        Self {
            operations: operations.collect(),
            runtime,
            next,
            secrets: [Needle::of(SECRET), Needle::of(SECRET_ASCII)],
        }
    }

    /// What becomes of the call that gets this reply.
    fn call(&self, client: &Client, reply: &Reply) -> Outcome {
        *self.next.lock().expect("the next reply") = reply.sent();
        self.runtime.block_on(client.call(0))
    }
}

/// Answers every request with what comes next.
pub(super) async fn serve(listener: TcpListener, next: Arc<Mutex<Vec<u8>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let next = Arc::clone(&next);
        tokio::spawn(async move {
            let mut connection = Connection::over(stream);
            // It remembers what it was asked, so it does not live for ever.
            for _ in 0..1000 {
                let Ok(Some(_)) = connection.request().await else {
                    return;
                };
                let reply = next.lock().expect("the next reply").clone();
                if connection.write(&reply).await.is_err() {
                    return;
                }
            }
        });
    }
}

/// The statuses of an operation, from its spec and not from what was generated of it.
fn documented(probe: &Probe) -> BTreeSet<String> {
    let spec = spec(probe.provider);
    let responses = probe.documented(&spec)["responses"].as_object();
    let statuses = responses.expect("an operation has replies").keys();
    statuses.cloned().collect()
}

/// What a code or an id is made of.
fn is_harmless(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.-".contains(&byte)
}

impl Operation {
    fn holds(&self, lab: &Lab, reply: &Reply) {
        let outcome = lab.call(&self.client, reply);
        let name = self.probe.operation;
        let status = StatusCode::from_u16(reply.status).expect("a status");
        let exact = self.documented.contains(status.as_str());
        let range = self
            .documented
            .contains(&format!("{}XX", reply.status / 100));
        let mut printed = outcome.printed.clone();
        match &outcome.error {
            None => assert!(
                (exact || range) && reply.status < 400,
                "{name}: {status} is no documented success"
            ),
            Some(error) => {
                let other = self.documented.contains("default") && reply.status >= 400;
                assert!(
                    !error.is_documented() || exact || range || other,
                    "{name}: {status} is not documented"
                );
                assert!(
                    !error.is_timeout()
                        && !error.is_connect()
                        && !error.is_transport()
                        && !error.is_request(),
                    "{name}: {error}"
                );
                assert_eq!(error.status(), Some(status), "{name}");
                assert_eq!(error.body(), Some(reply.received()), "{name}");
                assert_eq!(error.to_string().lines().count(), 1, "{name}: {error:?}");
                let said = [
                    (", code ", error.code()),
                    (", request id ", error.request_id()),
                ];
                for (before, word) in said {
                    let word = word.unwrap_or_default();
                    assert!(
                        word.len() <= 64 && word.bytes().all(is_harmless),
                        "{name}: {word:?}"
                    );
                    printed = printed.replace(&format!("{before}{word}"), "");
                }
                if let (true, Ok(url)) = (error.is_redirect(), url::Url::parse(&reply.first_line()))
                {
                    let to = format!(" to {}", url.host_str().unwrap_or_default());
                    printed = printed.replace(
                        &format!("undocumented redirect{to};"),
                        "undocumented redirect;",
                    );
                }
            }
        }
        for secret in &lab.secrets {
            assert_eq!(secret.in_text(&printed), None, "{name}: {printed}");
        }
        self.hides(lab, reply, &printed);
    }

    /// No sixteen bytes of the body are printed, unless they are our own words, which other bodies get as well.
    fn hides(&self, lab: &Lab, reply: &Reply, printed: &str) {
        let echoed = echoed(&reply.body, printed);
        if echoed.is_empty() {
            return;
        }
        let own: String = [&b""[..], b"{}", b"[]", b"x", b"{\n", b"\xff"]
            .iter()
            .map(|body| {
                let other = Reply {
                    body: body.to_vec(),
                    ..reply.clone()
                };
                lab.call(&self.client, &other).printed
            })
            .collect();
        for run in echoed {
            let text = run.escape_ascii();
            assert!(
                memchr::memmem::find(own.as_bytes(), run).is_some(),
                "{text} of the body in {printed}"
            );
        }
    }
}

/// Where sixteen bytes or more of what came are printed.
pub(super) fn echoed<'a>(body: &[u8], printed: &'a str) -> Vec<&'a [u8]> {
    let runs = printed.as_bytes().windows(16).step_by(8);
    runs.filter(|run| memchr::memmem::find(body, run).is_some())
        .collect()
}
