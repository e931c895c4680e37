//! What all five servers have in common.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod common;

use common::{host, send};
use signon_sandbox::{authentiq, directual, pyramid, q2, vanco};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[tokio::test]
async fn each_request_is_recorded_as_it_came() {
    let server = vanco::start().await.unwrap();
    send(&server, "GET /profile?state=a%20b\nX-Two: 2", "").await;
    send(
        &server,
        "POST /api/account/login\ncontent-type: text/plain",
        "{ \"a\" : 1 }",
    )
    .await;

    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].method, "GET");
    assert_eq!(requests[0].path, "/profile?state=a%20b");
    assert_eq!(requests[0].header("x-two"), Some("2"));
    assert_eq!(requests[0].header("X-TWO"), Some("2"));
    assert_eq!(requests[0].body, b"");
    assert_eq!(requests[1].method, "POST");
    assert_eq!(requests[1].body, b"{ \"a\" : 1 }");
}

#[tokio::test]
async fn the_debug_of_a_recorded_request_shows_no_secret() {
    let server = directual::start().await.unwrap();
    send(
        &server,
        "POST /good/api/v4/auth/check?sessionID=SENTINEL\nauthorization: SENTINEL",
        "SENTINEL",
    )
    .await;
    let printed = format!("{:?}", server.requests());
    assert!(printed.contains("/good/api/v4/auth/check"), "{printed}");
    assert!(!printed.contains("SENTINEL"), "{printed}");
}

#[tokio::test]
async fn a_connection_is_kept_for_the_next_request() {
    let server = vanco::start().await.unwrap();
    let mut stream = TcpStream::connect(host(&server)).await.unwrap();
    for _ in 0..2 {
        stream
            .write_all(b"GET /_/op-dashboard HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 302");
        let mut tail = Vec::new();
        while !tail.ends_with(b"\r\n\r\n") {
            tail.push(stream.read_u8().await.unwrap());
        }
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_dropped_server_closes_its_port_and_its_connections() {
    let server = vanco::start().await.unwrap();
    let address = host(&server);
    let mut idle = TcpStream::connect(&address).await.unwrap();
    let mut stalled = TcpStream::connect(&address).await.unwrap();
    stalled
        .write_all(b"POST /api/account/login HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{")
        .await
        .unwrap();
    // Served after the two were taken.
    send(&server, "GET /profile", "").await;

    drop(server);
    for stream in [&mut idle, &mut stalled] {
        let mut rest = Vec::new();
        // An end or a reset: either way nobody is there any more.
        let _ = stream.read_to_end(&mut rest).await;
        assert!(rest.is_empty());
    }
    assert!(TcpStream::connect(&address).await.is_err());
}

#[tokio::test]
async fn two_servers_share_nothing() {
    let one = vanco::start().await.unwrap();
    let other = vanco::start().await.unwrap();
    assert_ne!(one.base_url(), other.base_url());
    send(&one, "GET /profile", "").await;
    assert_eq!(one.requests().len(), 1);
    assert_eq!(other.requests().len(), 0);
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused() {
    let server = vanco::start().await.unwrap();
    let mut stream = TcpStream::connect(host(&server)).await.unwrap();
    let head = "POST /api/account/login HTTP/1.1\r\nhost: x\r\ncontent-length: 1048577\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    // The length alone does not refuse it: the bytes do.
    let _ = stream.write_all(&vec![b' '; 1_048_577]).await;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 413");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn every_server_refuses_unknown_paths_and_wrong_methods() {
    let cases = [
        (
            vanco::start().await.unwrap().erase(),
            "GET /api/account/login",
            "",
        ),
        (authentiq::start().await.unwrap().erase(), "GET /token", ""),
        (
            directual::start().await.unwrap().erase(),
            "PUT /good/v4/auth",
            "",
        ),
        (
            pyramid::start().await.unwrap().erase(),
            "GET /API2/auth/authenticateUser",
            "",
        ),
        (
            q2::start().await.unwrap().erase(),
            "PUT /v1/auth/step",
            q2::API_KEY,
        ),
    ];
    for (server, wrong, key) in cases {
        let key = format!("authorization: Bearer {key}");
        let answer = send(&server, &format!("{wrong}\n{key}"), "").await;
        assert_eq!(answer.status, 405, "{wrong}");
        assert_eq!(answer.header("allow"), "POST", "{wrong}");
        for path in [
            "/",
            "/nowhere",
            "/v1/",
            "/v1/nowhere",
            "/client/",
            "/client/a/b",
            "/api/account/login/",
        ] {
            let answer = send(&server, &format!("POST {path}\n{key}"), "").await;
            assert_eq!(answer.status, 404, "{wrong}: {path}");
        }
    }
}

#[tokio::test]
async fn every_server_refuses_a_wrong_content_type() {
    let cases = [
        (vanco::start().await.unwrap().erase(), "/api/account/login"),
        (authentiq::start().await.unwrap().erase(), "/token"),
        (directual::start().await.unwrap().erase(), "/good/v4/auth"),
        (
            pyramid::start().await.unwrap().erase(),
            "/API2/auth/authenticateUser",
        ),
        (q2::start().await.unwrap().erase(), "/v1/auth"),
    ];
    let key = format!("authorization: Bearer {}", q2::API_KEY);
    for (server, path) in cases {
        for media in [
            "x: no content type",
            "content-type: application/xml",
            "content-type: application/json; charset=latin1",
        ] {
            let head = format!("POST {path}\n{media}\n{key}");
            let answer = send(&server, &head, "{}").await;
            assert_eq!(answer.status, 415, "{path} {media}");
            assert!(answer.body.contains("content type"), "{}", answer.body);
        }
    }
}
