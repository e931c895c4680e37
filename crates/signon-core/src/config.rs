//! What a client is made of.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use url::{Host, Url};

use crate::Secret;
use crate::connect::ConnectLimit;
use crate::credential::{Credentials, SecurityScheme};
use crate::retry::Retry;
use crate::sign::Sign;
use crate::tls;
use crate::transport::{Shared, Transport};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(30);
const MAX_RESPONSE_BYTES: usize = 1024 * 1024;

/// The settings of a client that is being built. Provider crates wrap it in their `ClientBuilder`.
pub struct Config {
    /// Where requests go, and how the choice is made; for the error if none was made.
    choices: &'static str,
    base_url: Option<String>,
    http: Option<reqwest::ClientBuilder>,
    user_agent: Option<String>,
    connect_timeout: Duration,
    timeout: Duration,
    retry: Retry,
    max_response_bytes: usize,
    plain_http: bool,
    credentials: Credentials,
    signer: Option<Arc<dyn Sign>>,
}

impl Config {
    /// The defaults. `base_url` is the provider's one documented host, if there is one; `choices` is what to tell a
    /// user who has chosen none.
    pub fn new(base_url: Option<&str>, choices: &'static str) -> Self {
        Self {
            choices,
            base_url: base_url.map(str::to_owned),
            http: None,
            user_agent: None,
            connect_timeout: CONNECT_TIMEOUT,
            timeout: TIMEOUT,
            retry: Retry::default(),
            max_response_bytes: MAX_RESPONSE_BYTES,
            plain_http: false,
            credentials: Credentials::default(),
            signer: None,
        }
    }

    /// Sets where requests go.
    pub fn base_url(&mut self, url: impl Into<String>) {
        self.base_url = Some(url.into());
    }

    /// Sets the HTTP client to start from.
    pub fn http(&mut self, builder: reqwest::ClientBuilder) {
        self.http = Some(builder);
    }

    /// Sets the `user-agent` header.
    pub fn user_agent(&mut self, value: impl Into<String>) {
        self.user_agent = Some(value.into());
    }

    /// Sets the time to wait for a connection.
    pub fn connect_timeout(&mut self, timeout: Duration) {
        self.connect_timeout = timeout;
    }

    /// Sets the time that a call may take in all.
    pub fn timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// Sets when calls are sent again.
    pub fn retry(&mut self, retry: Retry) {
        self.retry = retry;
    }

    /// Sets the size over which an answer's body is refused.
    pub fn max_response_bytes(&mut self, limit: usize) {
        self.max_response_bytes = limit;
    }

    /// Lets secrets travel unencrypted to any host.
    pub fn allow_plain_http_and_expose_secrets(&mut self) {
        self.plain_http = true;
    }

    /// Sets a credential for all calls that do not bring their own.
    pub fn credential<const N: usize>(
        &mut self,
        scheme: &'static SecurityScheme,
        parts: [Secret; N],
    ) {
        self.credentials.set(scheme, parts);
    }

    /// Sets who signs each sending.
    pub fn sign(&mut self, signer: Arc<dyn Sign>) {
        self.signer = Some(signer);
    }

    /// Checks the settings and builds the transport.
    pub fn build(self) -> Result<Transport, BuildError> {
        let Some(base_url) = &self.base_url else {
            return Err(BuildError::new(format!("no base URL: {}", self.choices)));
        };
        let base = checked(base_url, self.plain_http)?;
        let mut http = tls::builder(self.http, &base)?
            .redirect(reqwest::redirect::Policy::none())
            .https_only(base.scheme() == "https")
            .connect_timeout(self.connect_timeout)
            .connector_layer(ConnectLimit)
            .referer(false)
            // A connection that answers nothing any more, not even a ping, is given up before the call is.
            .http2_keep_alive_interval(self.timeout / 3)
            .http2_keep_alive_timeout(self.timeout / 3)
            // Not even a caller's own policy: it knows nothing of codes for one use. `Retry` does.
            .retry(reqwest::retry::never())
            // It would write passwords into the log.
            .connection_verbose(false)
            // A body that is unpacked elsewhere escapes the limit on its size.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd();
        if let Some(user_agent) = self.user_agent {
            let Ok(user_agent) = HeaderValue::from_str(&user_agent) else {
                return Err(BuildError::new(
                    "`user_agent` has controls in it, which cannot go into a header".into(),
                ));
            };
            http = http.user_agent(user_agent);
        }
        if is_loopback(&base) {
            http = http.no_proxy();
            // Whatever a resolver says, plain http stays on this machine.
            let addresses = [
                (Ipv4Addr::LOCALHOST, 0).into(),
                (Ipv6Addr::LOCALHOST, 0).into(),
            ];
            http = http.resolve_to_addrs("localhost", &addresses);
        }
        let http = http.build().map_err(|error| BuildError {
            message:
                "the HTTP client cannot be built; check its certificates, proxies and TLS features"
                    .into(),
            source: Some(error.without_url()),
        })?;
        Ok(Transport::new(Shared {
            http,
            base,
            credentials: self.credentials,
            signer: self.signer,
            timeout: self.timeout,
            retry: self.retry,
            max_response_bytes: self.max_response_bytes,
        }))
    }
}

fn checked(text: &str, plain_http: bool) -> Result<Url, BuildError> {
    // The text itself is not quoted: it may hold a password.
    let refuse = |why: &str| Err(BuildError::new(format!("the base URL {why}")));
    let Ok(url) = Url::parse(text) else {
        return refuse("is no absolute URL; write it like https://host or https://host/prefix");
    };
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("holds a user or password; use the setters for credentials");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("holds a query or fragment; leave it out");
    }
    if url.as_str().parse::<http::Uri>().is_err() {
        return refuse("has a host that HTTP cannot carry");
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if plain_http || is_loopback(&url) => Ok(url),
        "http" => refuse(
            "is http, which shows secrets to the network; use https, or accept that by \
             allow_plain_http_and_expose_secrets()",
        ),
        _ => refuse("is neither https nor http; write it like https://host or https://host/prefix"),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

/// Why a client could not be built. The message says what to set; `{:#}` adds the cause where there is one below.
pub struct BuildError {
    message: String,
    source: Option<reqwest::Error>,
}

impl BuildError {
    pub(crate) fn new(message: String) -> Self {
        Self {
            message,
            source: None,
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.source {
            Some(cause) if f.alternate() => write!(f, ": {cause}"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BuildError({})", self.message)
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(base_url: &str) -> Result<Transport, BuildError> {
        Config::new(Some(base_url), "").build()
    }

    #[test]
    fn plain_http_goes_only_to_this_machine() {
        for url in [
            "http://127.0.0.1:9",
            "http://127.8.8.8",
            "http://[::1]:9",
            "http://localhost",
        ] {
            assert!(built(url).is_ok(), "{url}");
        }
        for url in [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "http://0.0.0.0",
            "http://sub.localhost",
            "ftp://localhost",
        ] {
            assert!(built(url).is_err(), "{url}");
        }
        let mut config = Config::new(Some("http://intranet.example"), "");
        config.allow_plain_http_and_expose_secrets();
        assert!(config.build().is_ok());
    }

    #[test]
    fn a_base_url_with_a_secret_is_refused_and_not_repeated() {
        for url in [
            "https://ada:hidden@example.com",
            "https://hidden@example.com",
            "https://:hidden@example.com",
            "https://example.com?",
            "https://example.com#",
            "https://example.com/hidden?a=b",
            "https://hidden\"b.example",
            "https://hidden{b}.example",
            "https://example.com/?hidden",
            "https://example.com/#hidden",
            "hidden",
        ] {
            let error = built(url).expect_err("refused");
            assert!(!format!("{error} {error:?}").contains("hidden"), "{error}");
        }
    }

    #[test]
    fn no_choice_of_a_host_is_an_error_that_names_the_choices() {
        let error = Config::new(None, "choose one of A, B")
            .build()
            .expect_err("refused");
        assert_eq!(error.to_string(), "no base URL: choose one of A, B");
    }
}
