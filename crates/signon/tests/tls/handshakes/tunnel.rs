//! The caller's own proxy: the handshake goes through it, with the server behind.

use std::error::Error as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use rcgen::{CertificateParams, date_time_ymd};
use signon::CertificateProblem;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

use super::server::{Authority, Server};
use super::{LIBRARIES, call};

const PASSWORD: &str = "EXAMPLE-PROXY-PASSWORD-not-real";
/// `ada:EXAMPLE-PROXY-PASSWORD-not-real` for HTTP Basic.
const BASIC: &str = "YWRhOkVYQU1QTEUtUFJPWFktUEFTU1dPUkQtbm90LXJlYWw=";

/// Leads to this server, whatever it is asked for, those who know the password. Gives its address, and what it was asked.
async fn start(server: SocketAddr) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let heads = seen.clone();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let heads = heads.clone();
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    client.read_buf(&mut head).await.expect("a request");
                }
                let head = String::from_utf8(head).expect("text");
                heads.lock().expect("not poisoned").push(head.clone());
                if head.contains(BASIC) {
                    client
                        .write_all(b"HTTP/1.1 200 Connected\r\n\r\n")
                        .await
                        .expect("answered");
                    let mut server = TcpStream::connect(server).await.expect("a connection");
                    copy_bidirectional(&mut client, &mut server).await.ok();
                } else {
                    let refusal = "HTTP/1.1 407 Who?\r\nproxy-authenticate: Basic\r\n";
                    let refusal = format!("{refusal}x-echo: {head}");
                    client.write_all(refusal.as_bytes()).await.ok();
                }
            });
        }
    });
    (url, seen)
}

#[tokio::test]
async fn the_callers_proxy_sees_no_call_and_no_error_shows_its_password() {
    let authority = Authority::new();
    let name = ["sign-on.example".to_owned()];
    let good = CertificateParams::new(name).expect("a name");
    let mut expired = good.clone();
    expired.not_after = date_time_ymd(2020, 1, 1);
    for (params, password, problem) in [
        (&good, PASSWORD, None),
        (&expired, PASSWORD, Some(CertificateProblem::Expired)),
        (&good, "EXAMPLE-WRONG-not-real", None),
    ] {
        let server = Server::start(authority.issue(params).shown()).await;
        for library in LIBRARIES {
            let (url, seen) = start(server.address).await;
            let proxy = reqwest::Proxy::all(url).expect("a proxy");
            let http = library
                .http()
                .tls_certs_merge([authority.root()])
                .proxy(proxy.basic_auth("ada", password));
            let is_good = problem.is_none() && password == PASSWORD;
            match call("https://sign-on.example", http).await {
                Ok(_) => assert!(is_good),
                Err(error) if is_good => panic!("{error:#}"),
                Err(error) => {
                    let problem = problem.map(|problem| library.told(problem));
                    assert_eq!(error.certificate_problem(), problem, "{error:#}");
                    assert!(error.is_connect(), "{error:#}");
                    let source = error.source();
                    let printed = format!("{error:#} {error:?} {source:?}");
                    assert!(!printed.contains(password), "{printed}");
                    assert!(
                        !printed.contains("ada") && !printed.contains(BASIC),
                        "{printed}"
                    );
                }
            }
            let seen = seen.lock().expect("not poisoned");
            assert!(!seen.is_empty());
            for head in seen.iter() {
                let lines: Vec<_> = head.trim_end().lines().collect();
                assert_eq!(lines.len(), 3, "{head}");
                assert_eq!(lines[0], "CONNECT sign-on.example:443 HTTP/1.1");
                assert_eq!(lines[1], "Host: sign-on.example:443");
                assert!(
                    lines[2].starts_with("Proxy-Authorization: Basic "),
                    "{head}"
                );
            }
        }
        let is_good = problem.is_none() && password == PASSWORD;
        let expected = if is_good { LIBRARIES.len() } else { 0 };
        assert_eq!(server.requests(), expected);
    }
}
