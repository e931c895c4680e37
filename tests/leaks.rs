//! Nothing prints a secret: a sentinel in every secret field of every operation, whatever becomes of the call.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use signon::Retry;
use signon_tests::capture::Capture;
use signon_tests::needle::Needle;
use signon_tests::probe::{self, Outcome, PLAIN, Probe, SECRET, SECRET_ASCII, Settings};
use signon_tests::script::{Act, Script};

/// What becomes of a call, beside its documented replies.
fn mishaps() -> Vec<(&'static str, Act)> {
    let json = [("content-type", "application/json")];
    let page = [("content-type", "text/html")];
    let echo = [("x-echo", SECRET_ASCII), ("set-cookie", SECRET_ASCII)];
    let elsewhere = format!(
        "https://u:{SECRET_ASCII}@example.com/{SECRET_ASCII}?q={SECRET_ASCII}#{SECRET_ASCII}"
    );
    let send = |text: String| Act::Send(text.into_bytes());
    vec![
        (
            "an undocumented status",
            Act::answer(418, &echo, &format!("no, {SECRET}")),
        ),
        (
            "an undocumented redirect",
            Act::answer(307, &[("location", &elsewhere)], SECRET),
        ),
        (
            "half a document",
            Act::answer(200, &json, &format!("{{\"token\":\"{SECRET}\",")),
        ),
        (
            "another document",
            Act::answer(200, &json, &format!("[{{\"{SECRET}\":\"{SECRET}\"}}]")),
        ),
        ("a text", Act::answer(200, &json, &format!("\"{SECRET}\""))),
        (
            "a page",
            Act::answer(200, &page, &format!("<p>{SECRET}</p>")),
        ),
        (
            "a page as an error",
            Act::answer(400, &page, &format!("<p>{SECRET}</p>")),
        ),
        (
            "a compressed body",
            Act::answer(200, &[("content-encoding", "gzip")], SECRET),
        ),
        (
            "a large body",
            Act::answer(200, &[], &SECRET.repeat(1 << 16)),
        ),
        (
            "a broken body",
            send(format!(
                "HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{SECRET}"
            )),
        ),
        (
            "a broken chunk",
            send(format!(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{SECRET}\r\n"
            )),
        ),
        (
            "a broken head",
            send(format!("HTTP/1.1 200 OK\r\nx-echo: {SECRET_ASCII}")),
        ),
        (
            "a strange head",
            send(format!("HTTP/1.1 200 OK\r\n{SECRET}\r\n\r\n")),
        ),
        ("no HTTP", send(format!("{SECRET}\r\n\r\n"))),
        ("nothing", Act::Hang),
    ]
}

/// What one operation's calls must not show.
fn check(probe: &Probe, what: &str, outcome: &Outcome) {
    let place = format!("{} {}, {what}", probe.provider, probe.operation);
    // An error code is meant to be printed.
    let code = outcome
        .error
        .as_ref()
        .and_then(|error| error.code())
        .unwrap_or("none");
    let printed = outcome.printed.replace(&format!("code {code}"), "");
    for secret in [SECRET, SECRET_ASCII, PLAIN] {
        let found = Needle::of(secret).in_text(&printed).map(str::to_owned);
        assert_eq!(found, None, "{place}: printed: {printed}");
    }
    for secret in [SECRET, SECRET_ASCII] {
        let found = Needle::of(secret)
            .in_text(&outcome.values)
            .map(str::to_owned);
        assert_eq!(found, None, "{place}: in a value: {}", outcome.values);
    }
    if let Some(error) = &outcome.error {
        let line = error.to_string();
        assert!(
            !line.contains(['\n', '\r']),
            "{place}: more than a line: {line:?}"
        );
        assert!(
            line.starts_with(probe.operation),
            "{place}: names no operation: {line}"
        );
        if let Some(status) = error.status() {
            assert!(
                line.contains(status.as_str()),
                "{place}: names no status: {line}"
            );
        }
    }
}

fn settings(base_url: String) -> Settings {
    let mut settings = Settings::to(base_url);
    settings.retry = Some(Retry::never());
    // A caller who asks for all bytes in the log does not get them.
    settings.http = Some(Arc::new(|| {
        reqwest::Client::builder().connection_verbose(true)
    }));
    settings
}

#[tokio::test]
async fn nothing_prints_a_secret_whatever_becomes_of_a_call() {
    let (capture, _guard) = Capture::begin();
    let mut calls = 0;
    for probe in probe::all() {
        let documented = probe.replies.iter().map(|reply| {
            let act = Act::answer(reply.status, &reply.headers(), reply.body);
            (format!("documented {}", reply.status), act)
        });
        let mishaps = mishaps()
            .into_iter()
            .map(|(what, act)| (what.to_owned(), act));
        let happenings: Vec<_> = documented.chain(mishaps).collect();
        let acts: Vec<_> = happenings.iter().map(|(_, act)| act.clone()).collect();
        for sample in 0..probe.samples {
            let server = Script::playing(acts.clone()).await;
            let client = probe
                .client(&settings(server.base_url()))
                .expect("a client");
            for (what, _) in &happenings {
                check(&probe, what, &client.call(sample).await);
                calls += 1;
            }
            assert_eq!(
                server.connections(),
                happenings.len(),
                "{}",
                probe.operation
            );

            let silent = Script::playing([Act::Wait]).await;
            let mut hasty = settings(silent.base_url());
            hasty.timeout = Some(Duration::from_millis(30));
            let client = probe.client(&hasty).expect("a client");
            check(&probe, "no answer in time", &client.call(sample).await);
            let nobody = settings("http://127.0.0.1:1".to_owned());
            let client = probe.client(&nobody).expect("a client");
            check(&probe, "no connection", &client.call(sample).await);
            calls += 2;
        }
        let traced = capture.take();
        assert!(traced.contains(probe.template), "nothing was traced");
        unseen(&traced, probe.operation);
    }
    println!("{calls} calls, and no secret in what they print, log or trace");
}

/// Speaks HTTP/2 without TLS, on a thread of its own so that only the client is captured, and echoes the sentinels.
fn http2_server() -> SocketAddr {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let address = listener.local_addr().expect("bound");
    listener.set_nonblocking(true).expect("a socket for tokio");
    let reply = async |_: hyper::Request<hyper::body::Incoming>| {
        let builder = hyper::Response::builder().status(418);
        let builder = builder
            .header("x-echo", SECRET_ASCII)
            .header("set-cookie", SECRET_ASCII);
        builder.body(format!("no, {SECRET}"))
    };
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let tasks = tokio::task::LocalSet::new();
        tasks.block_on(&runtime.expect("a runtime"), async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((stream, _)) = listener.accept().await {
                let executor = hyper_util::rt::TokioExecutor::new();
                let serving = hyper::server::conn::http2::Builder::new(executor)
                    .serve_connection(TokioIo::new(stream), service_fn(reply));
                tokio::task::spawn_local(serving);
            }
        });
    });
    address
}

#[tokio::test]
async fn nothing_prints_a_secret_over_http_2() {
    let (capture, _guard) = Capture::begin();
    let mut settings = settings(format!("http://{}", http2_server()));
    settings.http = Some(Arc::new(|| {
        reqwest::Client::builder().http2_prior_knowledge()
    }));
    for probe in probe::all() {
        let client = probe.client(&settings).expect("a client");
        for sample in 0..probe.samples {
            let outcome = client.call(sample).await;
            let status = outcome.error.as_ref().and_then(|error| error.status());
            assert_eq!(
                status.map(|status| status.as_u16()),
                Some(418),
                "{}",
                probe.operation
            );
            check(&probe, "an undocumented status", &outcome);
        }
        let traced = capture.take();
        assert!(traced.contains("h2::"), "the layers below were not traced");
        unseen(&traced, probe.operation);
    }
}

fn unseen(traced: &str, operation: &str) {
    for secret in [SECRET, SECRET_ASCII, PLAIN] {
        let found = Needle::of(secret).in_text(traced).map(str::to_owned);
        assert_eq!(found, None, "{operation}: traced: {traced}");
    }
}
