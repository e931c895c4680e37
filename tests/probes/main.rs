//! The probes are not vacuous: each sends every secret that its spec knows, and reads every reply that it
//! documents. That every operation has one, the tests of `tests/drift` say.

mod secrets;

use std::collections::BTreeSet;
use std::sync::Arc;

use signon_tests::fixture::Request;
use signon_tests::probe::{self, Outcome, Probe, SampleReply, Settings};
use signon_tests::spec::{providers, reply_key, resolved, segments, spec};
use signon_tests::tape::Tape;

/// What a call sends, and what becomes of it.
async fn played(probe: &Probe, sample: usize, reply: &SampleReply) -> (Request, Outcome) {
    let at = format!("{}/{} {sample} {reply:?}", probe.provider, probe.operation);
    let tape = Tape::answering(&reply.played()).await;
    let mut settings = Settings::to(tape.base_url());
    // Nothing is encrypted here, and to read the system's certificates takes longer than all the rest.
    settings.http = Some(Arc::new(|| {
        reqwest::ClientBuilder::new()
            .tls_backend_rustls()
            .tls_certs_only([])
    }));
    let client = probe.client(&settings);
    let client = client.unwrap_or_else(|why| panic!("{at}: {why}"));
    let outcome = client.call(sample).await;
    let request = tape.request().await;
    let request = request.unwrap_or_else(|why| panic!("{at}: {why}; {:?}", outcome.error));
    (request, outcome)
}

const NOT_FOUND: SampleReply = SampleReply {
    status: 404,
    media_type: None,
    redirect: false,
    body: "",
};

#[test]
fn only_what_is_safe_by_method_and_spec_may_be_sent_again() {
    for probe in probe::all() {
        let spec = spec(probe.provider);
        let forbidden = probe.documented(&spec).get("x-not-retryable").is_some();
        let safe = ["GET", "HEAD", "OPTIONS", "TRACE"].contains(&probe.method);
        assert_eq!(
            probe.retryable,
            safe && !forbidden,
            "{}/{}",
            probe.provider,
            probe.operation
        );
    }
}

#[tokio::test]
async fn every_sample_is_a_request_of_its_operation() {
    for probe in probe::all() {
        for sample in 0..probe.samples {
            let (request, _) = played(&probe, sample, &NOT_FOUND).await;
            assert_eq!(request.method, probe.method, "{}", probe.operation);
            assert!(
                segments(probe.template, request.path()).is_some(),
                "{} is not {}",
                request.path(),
                probe.template
            );
        }
    }
}

#[tokio::test]
async fn every_secret_of_the_spec_is_sent_by_some_sample() {
    for provider in providers() {
        let spec = spec(&provider);
        let mut of_provider = 0;
        for probe in probe::all().iter().filter(|p| p.provider == provider) {
            let mut sent = BTreeSet::new();
            for sample in 0..probe.samples {
                let (request, _) = played(probe, sample, &NOT_FOUND).await;
                sent.extend(secrets::sent(probe.template, &request));
            }
            let secret = secrets::of_request(&spec, probe.documented(&spec));
            assert_eq!(sent, secret, "{provider}/{}", probe.operation);
            of_provider += secret.len();
        }
        assert!(of_provider > 0, "{provider} has secrets");
    }
}

#[tokio::test]
async fn every_documented_reply_is_read_as_documented() {
    for probe in probe::all() {
        let spec = spec(probe.provider);
        let replies = probe.documented(&spec)["responses"].as_object();
        let replies = replies.expect("replies");
        for (key, node) in replies {
            let at = format!("{}/{} {key}", probe.provider, probe.operation);
            let of_key = |reply: &&SampleReply| reply_key(replies, reply.status) == Some(key);
            let (mut well, mut failed) = (0, 0);
            for reply in probe.replies.iter().filter(of_key) {
                let (_, outcome) = played(&probe, 0, reply).await;
                match outcome.error {
                    None => well += 1,
                    Some(error) if error.is_documented() => failed += 1,
                    Some(error) => panic!("{at}: {error}: {reply:?}"),
                }
            }
            let success = matches!(key.as_bytes()[0], b'2' | b'3');
            let may_fail = !success || resolved(&spec, node).get("x-failure").is_some();
            assert_eq!((well > 0, failed > 0), (success, may_fail), "{at}");
        }
        let known = |reply: &SampleReply| reply_key(replies, reply.status).is_some();
        assert!(probe.replies.iter().all(known), "{}", probe.operation);
    }
}

#[test]
fn every_secret_of_a_documented_reply_is_in_some_sample() {
    let mut total = 0;
    for probe in probe::all() {
        let spec = spec(probe.provider);
        let replies = probe.documented(&spec)["responses"].as_object();
        let replies = replies.expect("replies");
        for (key, node) in replies {
            let of_key = |reply: &&SampleReply| reply_key(replies, reply.status) == Some(key);
            let mut there = BTreeSet::new();
            for reply in probe.replies.iter().filter(of_key) {
                there.extend(secrets::received(reply));
            }
            let secret = secrets::of_reply(&spec, key, resolved(&spec, node));
            assert_eq!(
                there, secret,
                "{}/{} {key}",
                probe.provider, probe.operation
            );
            total += secret.len();
        }
    }
    assert!(total > 0, "replies have secrets");
}
