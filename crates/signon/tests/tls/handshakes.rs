//! Real handshakes with servers whose certificates are made here.

#[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
mod revoked;
mod server;
mod tunnel;

use std::sync::LazyLock;
use std::time::Duration;

use rcgen::date_time_ymd;
use signon::vanco::{Client, ClientBuilder};
use signon::{CertificateProblem, Error, Retry};

use server::{Authority, Identity, Server, good, raw};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Library {
    #[cfg(feature = "native-tls")]
    Native,
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
    Rustls,
}

/// The TLS libraries that are there.
const LIBRARIES: &[Library] = &[
    #[cfg(feature = "native-tls")]
    Library::Native,
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
    Library::Rustls,
];

impl Library {
    fn http(self) -> reqwest::ClientBuilder {
        LazyLock::force(&REFUSED_BEFORE_A_PROVIDER_IS_INSTALLED);
        let http = reqwest::Client::builder();
        match self {
            #[cfg(feature = "native-tls")]
            Self::Native => http.tls_backend_native(),
            #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
            Self::Rustls => http.tls_backend_rustls(),
        }
    }

    fn says_why(self) -> bool {
        match self {
            // That is, OpenSSL.
            #[cfg(feature = "native-tls")]
            Self::Native => false,
            #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
            Self::Rustls => true,
        }
    }

    /// What it makes of a problem.
    fn told(self, problem: CertificateProblem) -> CertificateProblem {
        if self.says_why() {
            problem
        } else {
            CertificateProblem::Other
        }
    }
}

/// What `build()` says while rustls has no crypto provider, with and without a client of one's own; then ring is installed.
static REFUSED_BEFORE_A_PROVIDER_IS_INSTALLED: LazyLock<[Option<String>; 2]> =
    LazyLock::new(|| {
        let builder = || Client::builder().base_url("https://sign-on.example");
        let own = builder().http(reqwest::Client::builder());
        let refused = [builder(), own].map(|builder| builder.build().err().map(|e| e.to_string()));
        if cfg!(not(feature = "rustls")) {
            rustls::crypto::ring::default_provider()
                .install_default()
                .expect("the first one");
        }
        refused
    });

#[test]
fn where_rustls_may_be_used_without_a_crypto_provider_no_client_is_built() {
    let needed = cfg!(feature = "rustls-no-provider") && !cfg!(feature = "rustls");
    // Rustls is the default only where the platform's library is not there.
    let expected = [needed && !cfg!(feature = "native-tls"), needed];
    let refused = &*REFUSED_BEFORE_A_PROVIDER_IS_INSTALLED;
    assert_eq!(refused.each_ref().map(Option::is_some), expected);
    for error in refused.iter().flatten() {
        assert!(error.contains("install_default()"), "{error}");
    }
    let client = Client::builder().base_url("https://sign-on.example");
    client.build().expect("a provider is there now");
}

/// A client that starts from this, and sends again at once what it sends again.
fn client(base_url: &str, http: reqwest::ClientBuilder) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .retry(Retry::default().backoff(Duration::ZERO, Duration::ZERO))
        .http(http)
}

/// A call of such a client; gives the version of HTTP that it used.
async fn call(base_url: &str, http: reqwest::ClientBuilder) -> Result<String, Error> {
    let client = client(base_url, http).build().expect("a client");
    let response = client.login_resume().token("EXAMPLE").send().await?;
    let version = &response.headers()["x-version"];
    Ok(version.to_str().expect("a version").to_owned())
}

#[tokio::test]
async fn an_authority_that_the_program_trusts_is_enough_for_http_1_and_2() {
    let authority = Authority::new();
    for (offers, version) in [
        (&[][..], "HTTP/1.1"),
        (&["http/1.1"], "HTTP/1.1"),
        (&["h2"], "HTTP/2.0"),
        (&["h2", "http/1.1"], "HTTP/2.0"),
    ] {
        let mut config = authority.issue(&good()).shown();
        config.alpn_protocols = offers.iter().map(|name| name.as_bytes().into()).collect();
        let server = Server::start(config).await;
        for library in LIBRARIES {
            let beside = library.http().tls_certs_merge([authority.root()]);
            let alone = library.http().tls_certs_only([authority.root()]);
            for http in [beside, alone] {
                let used = call(&server.base_url(), http).await;
                assert_eq!(used.expect("an answer"), version, "{library:?} {offers:?}");
            }
            // By its other name.
            let base_url = server.base_url().replace("127.0.0.1", "localhost");
            let http = library.http().tls_certs_merge([authority.root()]);
            assert_eq!(call(&base_url, http).await.expect("an answer"), version);
        }
    }
}

#[tokio::test]
async fn tls_1_2_is_enough() {
    let authority = Authority::new();
    let config = authority
        .issue(&good())
        .shown_by(&[&rustls::version::TLS12]);
    let server = Server::start(config).await;
    for library in LIBRARIES {
        let http = library.http().tls_certs_merge([authority.root()]);
        call(&server.base_url(), http).await.expect("an answer");
    }
}

#[tokio::test]
async fn a_certificate_that_is_refused_has_a_reason_and_nothing_is_sent() {
    let authority = Authority::new();
    let mut expired = good();
    expired.not_after = date_time_ymd(2020, 1, 1);
    let mut early = good();
    early.not_before = date_time_ymd(4000, 1, 1);
    let mut elsewhere = good();
    elsewhere.subject_alt_names = Vec::new();
    for (identity, problem, text) in [
        (
            Authority::new().issue(&good()),
            CertificateProblem::Untrusted,
            "no trusted authority has signed the server's certificate",
        ),
        (
            Identity::self_signed(&good()),
            CertificateProblem::Untrusted,
            "no trusted authority has signed the server's certificate",
        ),
        (
            authority.issue(&expired),
            CertificateProblem::Expired,
            "the server's certificate has expired",
        ),
        (
            authority.issue(&early),
            CertificateProblem::NotYetValid,
            "the server's certificate is not valid yet",
        ),
        (
            authority.issue(&elsewhere),
            CertificateProblem::WrongHost,
            "the server's certificate is for another host",
        ),
    ] {
        let server = Server::start(identity.shown()).await;
        for library in LIBRARIES {
            let http = library.http().tls_certs_merge([authority.root()]);
            let error = call(&server.base_url(), http).await.expect_err("refused");
            assert_eq!(
                error.certificate_problem(),
                Some(library.told(problem)),
                "{library:?} {problem:?}: {error:#}"
            );
            if library.says_why() {
                let line = format!("login_resume: no connection; {text}; nothing was sent");
                assert_eq!(error.to_string(), line);
            }
            assert!(error.is_certificate() && error.is_connect(), "{error:#}");
            assert!(!error.is_timeout() && !error.is_transport(), "{error:#}");
        }
        // What is refused is not tried again.
        let counts = (server.connections(), server.requests());
        assert_eq!(counts, (LIBRARIES.len(), 0));
    }
}

#[tokio::test]
async fn a_handshake_that_fails_for_another_reason_is_a_failed_connection() {
    // RFC 5246: a record of type 22 (handshake) with a ServerHello, of type 21 with an alert.
    const TLS_1_1: &[u8] = &[
        22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2, //
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30, 31, 32, //
        0, 0, 47, 0,
    ];
    for (what, answer) in [
        ("TLS 1.1", TLS_1_1),
        ("the alert protocol_version", &[21, 3, 2, 0, 2, 2, 70]),
        ("the alert handshake_failure", &[21, 3, 3, 0, 2, 2, 40]),
        (
            "plain HTTP",
            b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n",
        ),
        ("the end", b""),
    ] {
        let base_url = raw(Some(answer)).await;
        for library in LIBRARIES {
            let error = call(&base_url, library.http()).await.expect_err("no TLS");
            assert!(error.is_connect(), "{library:?} {what}: {error:#}");
            assert!(!error.is_certificate(), "{library:?} {what}: {error:#}");
            assert!(!error.is_timeout(), "{library:?} {what}: {error:#}");
        }
    }
}

#[tokio::test]
async fn a_server_that_is_silent_in_the_handshake_ends_with_the_time_to_connect() {
    let base_url = raw(None).await;
    for library in LIBRARIES {
        let client = client(&base_url, library.http())
            .connect_timeout(Duration::from_millis(200))
            .build()
            .expect("a client");
        let outcome = client.login_resume().token("EXAMPLE").send().await;
        let error = outcome.expect_err("silence");
        assert!(error.is_connect() && error.is_timeout(), "{error:#}");
    }
}

#[tokio::test]
async fn of_two_libraries_it_is_the_platforms_that_is_used_unless_the_program_says_otherwise() {
    let server = Server::start(Authority::new().issue(&good()).shown()).await;
    LazyLock::force(&REFUSED_BEFORE_A_PROVIDER_IS_INSTALLED);
    let client = Client::builder().base_url(server.base_url());
    let client = client.build().expect("a client");
    let outcome = client.login_resume().token("EXAMPLE").send().await;
    // The two tell it differently.
    let expected = LIBRARIES[0].told(CertificateProblem::Untrusted);
    assert_eq!(
        outcome.expect_err("untrusted").certificate_problem(),
        Some(expected)
    );
}
