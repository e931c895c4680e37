//! The proxies of the environment. It is read when a client is built, so each call is a program of its own, `call-once`.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use signon_tests::tape::Tape;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::process::Command;

const USER: &str = "EXAMPLE-user:EXAMPLE-PROXY-PASSWORD-not-real";

/// All names that are read, besides `NO_PROXY`.
const ALL: [&str; 6] = [
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
];

/// Refuses everything with what it was sent, and keeps that.
struct Proxy {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::new(Mutex::new(Vec::new()));
        let heads = seen.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n")
                    && stream.read_buf(&mut head).await.is_ok_and(|read| read > 0)
                {}
                heads
                    .lock()
                    .expect("not poisoned")
                    .push(String::from_utf8_lossy(&head).into_owned());
                let refusal = [b"HTTP/1.1 502 Refused\r\nx-echo: a\r\n\r\n", &head[..]].concat();
                stream.write_all(&refusal).await.ok();
            }
        });
        Self { address, seen }
    }

    /// With a user and a password, as it stands in an environment.
    fn url(&self) -> String {
        format!("http://{USER}@{}", self.address)
    }

    /// The request line and the headers of each connection.
    fn seen(&self) -> Vec<Vec<String>> {
        let seen = self.seen.lock().expect("not poisoned");
        seen.iter()
            .map(|head| head.trim_end().split("\r\n").map(str::to_owned).collect())
            .collect()
    }
}

/// What a program prints that calls this base URL with only these of the variables set.
async fn call(base_url: &str, variables: &[(&str, &str)]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_call-once"));
    for name in ALL.iter().chain(&["NO_PROXY", "no_proxy"]) {
        program.env_remove(name);
    }
    let output = program
        .arg(base_url)
        .envs(variables.iter().copied())
        .output()
        .await
        .expect("the program runs");
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8(printed).expect("text");
    assert!(output.status.success(), "{printed}");
    for secret in [USER, "PASSWORD", &BASE64_STANDARD.encode(USER), "TOKEN"] {
        assert!(!printed.contains(secret), "{secret:?} in {printed}");
    }
    printed
}

#[tokio::test]
async fn this_machine_is_called_directly() {
    let proxy = Proxy::start().await;
    let url = proxy.url();
    let variables = ALL.map(|name| (name, &url[..]));
    for host in ["127.0.0.1", "localhost"] {
        let request = Tape::of(async |base_url: String| {
            let printed = call(&base_url.replace("127.0.0.1", host), &variables).await;
            assert!(printed.contains("status 404"), "{printed}");
        });
        assert_eq!(request.await.path(), "/api/account/login-resume");
    }
    // Nobody listens there: what matters is that the proxy is not asked.
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    for base_url in [
        format!("http://[::1]:{port}"),
        format!("https://[::1]:{port}"),
        format!("https://127.0.0.1:{port}"),
        format!("https://localhost:{port}"),
    ] {
        let printed = call(&base_url, &variables).await;
        assert!(printed.contains("nothing was sent"), "{printed}");
    }
    assert_eq!(proxy.seen(), [[""; 0]; 0]);
}

#[tokio::test]
async fn of_a_call_by_https_a_proxy_sees_host_and_port() {
    let proxy = Proxy::start().await;
    let url = proxy.url();
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        let printed = call("https://sign-on.example", &[(name, &url)]).await;
        assert!(printed.contains("nothing was sent"), "{name}: {printed}");
    }
    let expected = [
        "CONNECT sign-on.example:443 HTTP/1.1".to_owned(),
        "Host: sign-on.example:443".to_owned(),
        format!(
            "Proxy-Authorization: Basic {}",
            BASE64_STANDARD.encode(USER)
        ),
    ];
    assert_eq!(proxy.seen(), vec![expected; 4]);
}

#[tokio::test]
async fn a_proxy_for_http_alone_or_ruled_out_is_not_asked() {
    let proxy = Proxy::start().await;
    let url = proxy.url();
    for variables in [
        [("HTTP_PROXY", &url[..]), ("http_proxy", &url)],
        [("ALL_PROXY", &url), ("NO_PROXY", "sign-on.example")],
        [("HTTPS_PROXY", &url), ("no_proxy", "example")],
    ] {
        let printed = call("https://sign-on.example", &variables).await;
        assert!(printed.contains("nothing was sent"), "{printed}");
    }
    assert_eq!(proxy.seen(), [[""; 0]; 0]);
}

#[tokio::test]
async fn of_a_call_by_http_that_was_allowed_a_proxy_sees_everything() {
    let proxy = Proxy::start().await;
    for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        let printed = call("http://sign-on.example", &[(name, &proxy.url())]).await;
        assert!(printed.contains("status 502"), "{name}: {printed}");
    }
    let url = "http://sign-on.example/api/account/login-resume?token=EXAMPLE-TOKEN";
    for head in proxy.seen() {
        assert_eq!(head[0], format!("GET {url} HTTP/1.1"));
    }
    assert_eq!(proxy.seen().len(), 4);
}
