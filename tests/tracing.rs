//! What a program that traces sees: one span for each request sent, by OpenTelemetry's conventions for HTTP clients.

use std::collections::BTreeMap;
use std::time::Duration;

use signon::{Retry, authentiq, vanco};
use signon_tests::capture::Capture;
use signon_tests::script::{Act, Script};

type Fields<'a> = BTreeMap<&'a str, &'a str>;

fn client(server: &Script) -> vanco::Client {
    vanco::Client::builder()
        .base_url(format!("{}/EXAMPLE-prefix", server.base_url()))
        .timeout(Duration::from_millis(500))
        .build()
        .expect("a client")
}

/// What every span of this operation has, whatever becomes of it.
fn begun<'a>(port: &'a str, more: &[(&'a str, &'a str)]) -> Fields<'a> {
    let common = [
        ("otel.name", "GET /api/account/login-resume"),
        ("otel.kind", "client"),
        ("signon.operation", "login_resume"),
        ("http.request.method", "GET"),
        ("url.template", "/api/account/login-resume"),
        ("url.scheme", "http"),
        ("server.address", "127.0.0.1"),
        ("server.port", port),
    ];
    common.iter().chain(more).copied().collect()
}

async fn spans_of(act: Act) -> (Vec<BTreeMap<String, String>>, String, String) {
    let server = Script::playing([act]).await;
    let port = server.address().port().to_string();
    let (capture, _guard) = Capture::begin();
    client(&server)
        .login_resume()
        .token("EXAMPLE-hidden")
        .send()
        .await
        .ok();
    let spans = capture.spans("signon").into_iter().map(|span| span.fields);
    (spans.collect(), port, capture.text())
}

fn borrowed(fields: &BTreeMap<String, String>) -> Fields<'_> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[tokio::test]
async fn a_call_is_one_span_with_the_route_and_never_the_query() {
    for (act, more) in [
        (
            Act::answer(302, &[("location", "/EXAMPLE")], ""),
            &[("http.response.status_code", "302")][..],
        ),
        (
            Act::answer(404, &[], ""),
            &[
                ("http.response.status_code", "404"),
                ("error.type", "404"),
                ("otel.status_code", "ERROR"),
            ],
        ),
        (
            Act::answer(200, &[("content-encoding", "gzip")], ""),
            &[
                ("http.response.status_code", "200"),
                ("error.type", "encoded"),
                ("otel.status_code", "ERROR"),
            ],
        ),
        (
            Act::Send(Vec::new()),
            &[
                ("error.type", "connection_lost"),
                ("otel.status_code", "ERROR"),
            ],
        ),
        (
            Act::Wait,
            &[("error.type", "timeout"), ("otel.status_code", "ERROR")],
        ),
    ] {
        let (spans, port, text) = spans_of(act.clone()).await;
        let [fields] = &spans[..] else {
            panic!("{} spans", spans.len());
        };
        assert_eq!(borrowed(fields), begun(&port, more), "{act:?}");
        assert!(!text.contains("hidden"), "{text}");
    }
}

#[tokio::test]
async fn what_is_sent_again_is_a_span_of_its_own_and_counted() {
    let server = Script::playing([Act::answer(503, &[], "")]).await;
    let client = authentiq::Client::builder()
        .base_url(server.base_url())
        .access_token("EXAMPLE-not-real")
        .retry(Retry::default().backoff(Duration::ZERO, Duration::ZERO))
        .build()
        .expect("a client");
    let (capture, _guard) = Capture::begin();
    client.userinfo().send().await.expect_err("busy");
    let resent: Vec<_> = capture
        .spans("signon")
        .iter()
        .map(|span| span.fields.get("http.request.resend_count").cloned())
        .collect();
    assert_eq!(resent, [None, Some("1".to_owned()), Some("2".to_owned())]);
}

#[tokio::test]
async fn what_is_refused_before_it_is_sent_is_no_span() {
    let server = Script::playing([Act::Hang]).await;
    let (capture, _guard) = Capture::begin();
    let refused = client(&server).login().send().await;
    refused.expect_err("no user name");
    assert!(capture.spans("signon").is_empty());
}
