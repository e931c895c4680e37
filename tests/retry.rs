//! What is sent again, and when: the table of `signon::Retry`, counted at the server.

use std::time::{Duration, Instant, SystemTime};

use signon::{Error, Retry, authentiq, vanco};
use signon_tests::script::{Act, Script};
use tokio::net::TcpListener;

/// No test waits longer than it has to.
fn quick() -> Retry {
    Retry::default().backoff(Duration::from_millis(1), Duration::from_millis(2))
}

/// The calls of the table: what may be repeated, what must not although it is a GET, and each other method.
const CALLS: [&str; 6] = [
    "GET",
    "GET, for one use",
    "POST",
    "PUT",
    "DELETE",
    "POST of a form",
];

fn authentiq(base_url: &str, retry: Retry) -> authentiq::Client {
    authentiq::Client::builder()
        .base_url(base_url)
        .access_token("EXAMPLE-not-real")
        .client_secret_basic("EXAMPLE", "EXAMPLE-not-real")
        .timeout(Duration::from_secs(5))
        .retry(retry)
        .build()
        .expect("a client")
}

fn vanco(base_url: &str, retry: Retry) -> vanco::Client {
    vanco::Client::builder()
        .base_url(base_url)
        .timeout(Duration::from_secs(5))
        .retry(retry)
        .build()
        .expect("a client")
}

async fn call(which: &str, base_url: &str, retry: Retry) -> Result<(), Error> {
    let authentiq = || authentiq(base_url, retry.clone());
    let vanco = || vanco(base_url, retry.clone());
    match which {
        "GET" => authentiq()
            .userinfo()
            .send()
            .await
            .map(drop)
            .map_err(Error::without_api),
        "GET, for one use" => {
            let client = vanco();
            let call = client.login_resume().token("EXAMPLE-not-real");
            call.send().await.map(drop).map_err(Error::without_api)
        }
        "POST" => {
            let client = vanco();
            let call = client
                .login()
                .username("ada")
                .password("EXAMPLE")
                .client_id("app");
            call.send().await.map(drop).map_err(Error::without_api)
        }
        "POST of a form" => {
            let client = authentiq();
            let call = client
                .token()
                .code("EXAMPLE")
                .redirect_uri("https://app.example.com");
            call.send().await.map(drop).map_err(Error::without_api)
        }
        "PUT" => {
            let client = authentiq();
            let call = client
                .update_client()
                .client_id("app")
                .client_name("App")
                .client_uri("https://app.example.com");
            call.send().await.map(drop).map_err(Error::without_api)
        }
        "DELETE" => {
            let client = authentiq();
            let call = client.delete_client().client_id("app");
            call.send().await.map(drop).map_err(Error::without_api)
        }
        other => panic!("no such call: {other}"),
    }
}

/// What can happen once a request has been read, and how often the server then sees it from something that may be repeated.
fn happenings() -> Vec<(String, Act, usize)> {
    let mut table = vec![
        (
            "closed before an answer".to_owned(),
            Act::Send(Vec::new()),
            3,
        ),
        (
            "closed in the head".to_owned(),
            Act::Send(b"HTTP/1.1 200 OK\r\ncontent-".to_vec()),
            3,
        ),
        (
            "closed in the body".to_owned(),
            Act::Send(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{\"a\"".to_vec()),
            3,
        ),
        ("unreadable".to_owned(), Act::answer(200, &[], "{"), 1),
        (
            "compressed".to_owned(),
            Act::answer(200, &[("content-encoding", "gzip")], ""),
            1,
        ),
        (
            "too large".to_owned(),
            Act::answer(200, &[], &" ".repeat(2 << 20)),
            1,
        ),
    ];
    for status in [
        200, 201, 302, 400, 401, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 505, 511, 599,
    ] {
        let sent = if matches!(status, 408 | 429 | 502 | 503 | 504) {
            3
        } else {
            1
        };
        table.push((status.to_string(), Act::answer(status, &[], ""), sent));
    }
    table
}

#[tokio::test]
async fn what_reached_the_server_is_sent_again_only_if_it_is_safe_and_may_help() {
    let mut counted = 0;
    for (what, act, repeatable) in happenings() {
        for which in CALLS {
            let server = Script::playing([act.clone()]).await;
            call(which, &server.base_url(), quick()).await.ok();
            let expected = if which == "GET" { repeatable } else { 1 };
            assert_eq!(server.requests().len(), expected, "{which}, {what}");
            counted += 1;
        }
    }
    println!("{counted} cases of method and failure counted at the server");
}

#[tokio::test]
async fn what_never_got_a_connection_is_sent_again_whatever_it_is() {
    for which in CALLS {
        // Hung up on before TLS is agreed on: no byte of a request was sent.
        let server = Script::playing([Act::Hang]).await;
        let base_url = format!("https://{}", server.address());
        let error = call(which, &base_url, quick())
            .await
            .expect_err("no connection");
        assert!(error.is_connect(), "{which}: {error}");
        assert_eq!(
            (server.connections(), server.requests().len()),
            (3, 0),
            "{which}"
        );
    }
}

#[tokio::test]
async fn a_server_that_comes_up_late_gets_a_sign_in_once() {
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("bound");
    drop(listener);
    let late = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let listener = TcpListener::bind(address).await.expect("still free");
        let server = Script::on(listener, vec![Act::answer(200, &[], "{\"next\":\"done\"}")]);
        tokio::time::sleep(Duration::from_secs(2)).await;
        server.requests().len()
    });
    let steady = Duration::from_millis(60);
    let retry = Retry::default().attempts(200).backoff(steady, steady);
    call("POST", &format!("http://{address}"), retry)
        .await
        .expect("signed in");
    assert_eq!(late.await.expect("a server"), 1);
}

#[tokio::test]
async fn a_failure_that_passes_is_not_seen() {
    let ready = Act::answer(
        200,
        &[("content-type", "application/json")],
        "{\"sub\":\"ada\"}",
    );
    let busy = Act::answer(503, &[], "");
    let server = Script::playing([busy.clone(), Act::Send(Vec::new()), ready]).await;
    call("GET", &server.base_url(), quick())
        .await
        .expect("the third answer");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn it_is_off_for_a_client_or_for_a_call() {
    let server = Script::playing([Act::answer(503, &[], "")]).await;
    call("GET", &server.base_url(), Retry::never())
        .await
        .expect_err("busy");
    assert_eq!(server.requests().len(), 1);
    let client = authentiq(&server.base_url(), quick());
    let once = client.userinfo().retry(Retry::never()).send().await;
    once.expect_err("busy");
    assert_eq!(server.requests().len(), 2);
    let five = client.userinfo().retry(quick().attempts(5)).send().await;
    five.expect_err("busy");
    assert_eq!(server.requests().len(), 7);
}

#[tokio::test]
async fn the_server_says_when_in_seconds_or_as_a_date() {
    let server_time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let date = |time| httpdate::fmt_http_date(time);
    let soon = date(server_time + Duration::from_secs(1));
    let now = date(server_time);
    for asks in [
        &[("retry-after", "1")][..],
        &[("date", &now), ("retry-after", &soon)],
    ] {
        let server = Script::playing([Act::answer(429, asks, "")]).await;
        let error = call("GET", &server.base_url(), quick().attempts(2)).await;
        let error = error.expect_err("busy");
        assert_eq!(
            error.retry_after(),
            Some(Duration::from_secs(1)),
            "{asks:?}"
        );
        let times = server.times();
        let [first, second] = times[..] else {
            panic!("{} requests", times.len());
        };
        assert!(
            second - first >= Duration::from_secs(1),
            "{asks:?}: {:?}",
            second - first
        );
    }
}

#[tokio::test]
async fn a_wait_that_would_outlast_the_call_is_not_begun() {
    let server = Script::playing([Act::answer(503, &[("retry-after", "3600")], "")]).await;
    let started = Instant::now();
    let error = call("GET", &server.base_url(), quick())
        .await
        .expect_err("busy");
    assert!(started.elapsed() < Duration::from_secs(5), "it waited");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn all_attempts_share_one_total_time() {
    let server = Script::playing([Act::answer(503, &[], ""), Act::Wait]).await;
    let client = authentiq(&server.base_url(), quick().attempts(u32::MAX));
    let call = client.userinfo().timeout(Duration::from_millis(300));
    let started = Instant::now();
    let error = call.send().await.expect_err("too late");
    assert!(error.is_timeout(), "{error}");
    assert!(
        started.elapsed() < Duration::from_secs(3),
        "{:?}",
        started.elapsed()
    );
    assert_eq!(server.requests().len(), 2);
}
