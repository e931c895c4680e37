//! What every call goes through: limits, the caller's own HTTP client, prefixes, and what fails below HTTP.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use httpmock::MockServer;
use signon::{Retry, authentiq, pyramid, q2};
use signon_tests::script::{Act, Script};
use signon_tests::tape::Tape;

#[tokio::test]
async fn the_callers_own_http_client_keeps_its_headers_but_not_its_redirects() {
    let server = MockServer::start_async().await;
    let elsewhere = server.mock(|when, then| {
        when.path("/elsewhere");
        then.status(200).body("EXAMPLE-TOKEN");
    });
    let first = server.mock(|when, then| {
        when.path("/API2/auth/authenticateUser")
            .header("x-tenant", "example");
        then.status(302).header("location", "/elsewhere");
    });
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert(
        "x-tenant",
        reqwest::header::HeaderValue::from_static("example"),
    );
    let http = reqwest::Client::builder()
        .default_headers(headers)
        .redirect(reqwest::redirect::Policy::limited(5))
        .timeout(Duration::from_secs(3600));
    let client = pyramid::Client::builder()
        .base_url(server.base_url())
        .http(http)
        .build()
        .expect("a client");
    let error = client
        .authenticate_user()
        .user_name("ada")
        .password("EXAMPLE")
        .send()
        .await
        .expect_err("redirect");
    assert!(error.is_redirect(), "{error}");
    first.assert_calls(1);
    elsewhere.assert_calls(0);
}

#[tokio::test]
async fn a_call_can_be_shorter_and_bring_a_header() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.header("x-trace", "example");
        then.status(200).body("{}").delay(Duration::from_secs(5));
    });
    let client = q2::Client::builder()
        .base_url(server.base_url())
        .api_key("EXAMPLE")
        .build()
        .expect("a client");
    let call = client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .header("x-trace", "example");
    let error = call
        .timeout(Duration::from_millis(50))
        .send()
        .await
        .expect_err("too slow");
    assert!(error.is_timeout(), "{error}");
    let call = client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .header("bad name", "x");
    assert!(call.send().await.expect_err("refused").is_request());
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.any_request();
        then.status(200).body("x".repeat(2000));
    });
    let builder = || pyramid::Client::builder().base_url(server.base_url());
    let call = |client: pyramid::Client| async move {
        client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE")
            .send()
            .await
    };
    assert_eq!(
        call(builder().build().expect("a client"))
            .await
            .expect("a token")
            .expose()
            .len(),
        2000
    );
    let small = builder()
        .max_response_bytes(1999)
        .build()
        .expect("a client");
    let error = call(small).await.expect_err("too large");
    assert!(
        error.is_decode() && error.to_string().contains("1999 bytes"),
        "{error}"
    );
}

#[tokio::test]
async fn a_prefix_of_the_base_url_stays_and_a_slash_at_its_end_is_none() {
    for (prefix, path) in [
        ("", "/userinfo"),
        ("/", "/userinfo"),
        ("/v1", "/v1/userinfo"),
        ("/a/b/", "/a/b/userinfo"),
    ] {
        let sent = Tape::of(|base| async move {
            let client = authentiq::Client::builder()
                .base_url(format!("{base}{prefix}"))
                .access_token("EXAMPLE");
            client
                .build()
                .expect("a client")
                .userinfo()
                .send()
                .await
                .expect_err("not found");
        });
        assert_eq!(sent.await.path(), path, "{prefix:?}");
    }
}

#[tokio::test]
async fn a_user_agent_is_sent_if_it_is_set() {
    let sent = Tape::of(|base| async move {
        let client = authentiq::Client::builder()
            .base_url(base)
            .user_agent("example/1")
            .access_token("EXAMPLE");
        client
            .build()
            .expect("a client")
            .userinfo()
            .send()
            .await
            .expect_err("not found");
    });
    assert_eq!(sent.await.header("user-agent"), ["example/1"]);
}

#[tokio::test]
async fn a_callers_proxy_stays() {
    // What a proxy sees of plain http is the whole address.
    let proxy = MockServer::start_async().await;
    let seen = proxy.mock(|when, then| {
        when.header("host", "sign-on.example");
        then.status(200).body("{}");
    });
    let http =
        reqwest::Client::builder().proxy(reqwest::Proxy::all(proxy.base_url()).expect("a proxy"));
    let client = q2::Client::builder()
        .base_url("http://sign-on.example")
        .allow_plain_http_and_expose_secrets()
        .api_key("EXAMPLE")
        .http(http)
        .build()
        .expect("a client");
    client
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .send()
        .await
        .expect("queued");
    seen.assert_calls(1);
}

#[tokio::test]
async fn a_callers_time_limit_and_retries_give_way_to_the_clients() {
    let server = MockServer::start_async().await;
    let slow = server.mock(|when, then| {
        when.any_request();
        then.status(503).delay(Duration::from_millis(300));
    });
    let host = "127.0.0.1";
    let retry = reqwest::retry::for_host(host)
        .no_budget()
        .classify_fn(|attempt| attempt.retryable());
    let http = || reqwest::Client::builder().timeout(Duration::from_millis(1));
    let client = q2::Client::builder()
        .base_url(server.base_url())
        .api_key("EXAMPLE")
        .http(http().retry(retry));
    let error = client
        .build()
        .expect("a client")
        .step_auth()
        .token("EXAMPLE")
        .method("code")
        .send()
        .await;
    assert_eq!(
        error
            .expect_err("unavailable")
            .status()
            .map(|status| status.as_u16()),
        Some(503)
    );
    slow.assert_calls(1);
}

#[tokio::test]
async fn a_compressed_body_is_refused() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.any_request();
        then.status(200)
            .header("content-encoding", "gzip")
            .body("EXAMPLE");
    });
    let client = pyramid::Client::builder()
        .base_url(server.base_url())
        .build()
        .expect("a client");
    let error = client
        .authenticate_user()
        .user_name("ada")
        .password("EXAMPLE")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_decode() && error.to_string().contains("compressed"),
        "{error}"
    );
}

#[tokio::test]
async fn what_fails_below_http_is_told_apart_and_echoes_nothing() {
    // A port that was free a moment ago.
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .expect("a port")
        .local_addr()
        .expect("an address");
    let client = pyramid::Client::builder()
        .base_url(format!("http://{free}"))
        .build()
        .expect("a client");
    let call = |client: pyramid::Client| async move {
        client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE-hidden")
            .send()
            .await
            .expect_err("no answer")
    };
    let error = call(client).await;
    assert!(error.is_connect() && !error.is_transport(), "{error}");

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let hostile = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut seen = [0; 4096];
        let read = tokio::io::AsyncReadExt::read(&mut stream, &mut seen)
            .await
            .expect("a request");
        // Not HTTP, but the request itself.
        tokio::io::AsyncWriteExt::write_all(&mut stream, &seen[..read])
            .await
            .expect("written");
    });
    let client = pyramid::Client::builder()
        .base_url(base)
        .build()
        .expect("a client");
    let error = call(client).await;
    hostile.await.expect("the server ends");
    let mut text = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        text.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    assert!(error.is_transport(), "{text}");
    assert!(!text.contains("hidden") && !text.contains("ada"), "{text}");
}

#[tokio::test]
async fn the_wait_for_a_connection_is_bounded_for_the_client_and_for_a_call() {
    // It takes connections and never begins TLS, which belongs to connecting.
    let server = Script::playing([Act::Wait]).await;
    let client = |connect: Duration| {
        pyramid::Client::builder()
            .base_url(format!("https://{}", server.address()))
            .connect_timeout(connect)
            .retry(Retry::never())
            .build()
            .expect("a client")
    };
    let (short, long) = (Duration::from_millis(80), Duration::from_secs(20));
    // A call can shorten the client's bound, and not exceed it.
    for (of_client, of_call) in [(short, None), (long, Some(short)), (short, Some(long))] {
        let client = client(of_client);
        let mut call = client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE");
        if let Some(limit) = of_call {
            call = call.connect_timeout(limit);
        }
        let started = Instant::now();
        let error = call.send().await.expect_err("no connection");
        assert!(error.is_connect() && error.is_timeout(), "{error:#}");
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "{:?}",
            started.elapsed()
        );
    }
    assert!(server.requests().is_empty());
}

/// A resolver that leads everybody elsewhere.
#[derive(Debug)]
struct Elsewhere(Arc<AtomicUsize>);

impl reqwest::dns::Resolve for Elsewhere {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        self.0.fetch_add(1, Ordering::SeqCst);
        let address: SocketAddr = "127.0.0.2:9".parse().expect("an address");
        let addresses: reqwest::dns::Addrs = Box::new([address].into_iter());
        Box::pin(async { Ok(addresses) })
    }
}

#[tokio::test]
async fn localhost_is_this_machine_whatever_a_resolver_says() {
    let server = Script::playing([Act::answer(200, &[], "token")]).await;
    let asked = Arc::new(AtomicUsize::new(0));
    let resolver = Arc::new(Elsewhere(Arc::clone(&asked)));
    let client = pyramid::Client::builder()
        .base_url(format!("http://localhost:{}", server.address().port()))
        .http(reqwest::Client::builder().dns_resolver(resolver))
        .build()
        .expect("a client");
    let call = client
        .authenticate_user()
        .user_name("ada")
        .password("EXAMPLE");
    call.send().await.expect("a token from here");
    assert_eq!(
        (asked.load(Ordering::SeqCst), server.requests().len()),
        (0, 1)
    );
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_and_not_called_a_broken_connection() {
    let server = Script::playing([Act::answer(200, &[], "{}")]).await;
    let client = authentiq::Client::builder().base_url(server.base_url());
    let client = client.access_token("EXAMPLE").build().expect("a client");
    let call = client.get_client().client_id("x".repeat(70_000));
    let error = call.send().await.expect_err("too long");
    assert!(error.is_request() && !error.is_transport(), "{error}");
    let mut call = client.userinfo();
    for number in 0..40_000 {
        call = call.header(&format!("x-{number}"), "x");
    }
    let error = call.send().await.expect_err("too many");
    assert!(error.is_request(), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn headers_that_may_hold_secrets_are_not_printed() {
    let headers = [
        ("set-cookie", "a=EXAMPLE-hidden"),
        ("location", "/EXAMPLE-hidden"),
        ("www-authenticate", "Bearer realm=EXAMPLE-hidden"),
        ("x-kind", "shown"),
    ];
    for status in [200, 500] {
        let server = Script::playing([Act::answer(status, &headers, "token")]).await;
        let client = pyramid::Client::builder().base_url(server.base_url());
        let client = client.build().expect("a client");
        let call = client
            .authenticate_user()
            .user_name("ada")
            .password("EXAMPLE");
        let headers = match call.send().await {
            Ok(response) => response.headers().clone(),
            Err(error) => error.headers().cloned().expect("an answer"),
        };
        let printed = format!("{headers:?} {headers:#?}");
        assert!(
            !printed.contains("hidden") && printed.contains("shown"),
            "{printed}"
        );
        assert_eq!(headers["set-cookie"], "a=EXAMPLE-hidden");
    }
}
