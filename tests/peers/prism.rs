//! Prism serves each spec and validates requests against it: every operation's request must be accepted, and every
//! documented reply, with its example, must be read as the spec says.

use std::sync::Arc;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Map, Value};
use signon_tests::peer::Peer;
use signon_tests::probe::{self, Outcome, Probe, Settings};
use signon_tests::spec::{providers, resolved, spec};

/// What is asked of Prism: a documented status, and one of the reply's examples.
struct Ask {
    status: u16,
    prefer: String,
}

impl Ask {
    /// Whether a call that was answered so became what the spec says.
    fn is_answered_by(&self, outcome: &Outcome) -> bool {
        let as_documented = match &outcome.error {
            None => self.status < 400,
            Some(error) => self.status >= 400 && error.is_documented(),
        };
        outcome.status == Some(self.status) && as_documented
    }
}

/// Each documented status of an operation, with each of its examples.
fn asks(spec: &Value, probe: &Probe) -> Vec<Ask> {
    let replies = probe.documented(spec)["responses"].as_object();
    let mut asks = Vec::new();
    for (key, reply) in replies.expect("replies") {
        let status = match key.as_str() {
            "default" => 409,
            "2XX" => 201,
            "3XX" => 302,
            code => code.parse().expect("a status"),
        };
        let content = resolved(spec, reply)["content"].as_object();
        let media = content.and_then(|content| content.values().next());
        let examples = media.and_then(|media| media["examples"].as_object());
        let named = examples.into_iter().flat_map(Map::keys);
        let mut prefers: Vec<_> = named
            .map(|name| format!("code={status}, example={name}"))
            .collect();
        if prefers.is_empty() {
            prefers.push(format!("code={status}"));
        }
        asks.extend(prefers.into_iter().map(|prefer| Ask { status, prefer }));
    }
    asks
}

/// Calls Prism, which answers what is preferred.
async fn call(probe: &Probe, base_url: &str, sample: usize, prefer: &str) -> Outcome {
    let prefer = HeaderValue::from_str(prefer).expect("a header's value");
    let headers = HeaderMap::from_iter([(HeaderName::from_static("prefer"), prefer)]);
    let mut settings = Settings::to(base_url);
    // Nothing is encrypted here, and to read the system's certificates takes longer than all the rest.
    settings.http = Some(Arc::new(move || {
        reqwest::ClientBuilder::new()
            .tls_backend_rustls()
            .tls_certs_only([])
            .default_headers(headers.clone())
    }));
    let client = probe.client(&settings).expect("a client");
    client.call(sample).await
}

#[tokio::test]
async fn every_operation_is_called_as_its_spec_says() {
    let specs: Vec<_> = providers()
        .iter()
        .map(|name| format!("../../specs/{name}.yaml"))
        .collect();
    let specs: Vec<_> = specs.iter().map(String::as_str).collect();
    let peer = Peer::start("prism.mjs", &specs).await;
    let mut wrong = Vec::new();
    let mut seen = 0;
    for probe in probe::all() {
        let base_url = peer.base_url(probe.provider);
        for ask in asks(&spec(probe.provider), &probe) {
            for sample in 0..probe.samples {
                let outcome = call(&probe, &base_url, sample, &ask.prefer).await;
                if ask.is_answered_by(&outcome) {
                    seen += 1;
                    continue;
                }
                let body = outcome
                    .error
                    .as_ref()
                    .and_then(|error| error.body())
                    .unwrap_or_default();
                wrong.push(format!(
                    "{}/{}, sample {sample}, asked for {}: {:?}\n{}",
                    probe.provider,
                    probe.operation,
                    ask.prefer,
                    outcome.error,
                    String::from_utf8_lossy(body)
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n\n{}",
        wrong.len(),
        wrong.len() + seen,
        wrong.join("\n\n")
    );
    println!("{seen} documented replies seen");
}
