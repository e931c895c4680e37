//! TLS is the user's choice, and what is wrong with it has a type. `cargo xtask test` runs this once for each TLS feature
//! alone and once for none; with all features every library is tried in turn.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

#[cfg(any(
    feature = "rustls",
    feature = "native-tls",
    feature = "rustls-no-provider"
))]
mod handshakes;

#[cfg(not(any(
    feature = "rustls",
    feature = "native-tls",
    feature = "rustls-no-provider"
)))]
#[test]
fn without_a_tls_feature_https_is_refused_by_naming_the_features() {
    use signon::vanco::Client;

    let build = |url: &str| Client::builder().base_url(url).build();
    let error = build("https://sign-on.example")
        .expect_err("no TLS")
        .to_string();
    for feature in ["`rustls`", "`native-tls`", "`rustls-no-provider`"] {
        assert!(error.contains(feature), "{error}");
    }
    assert!(build("http://127.0.0.1:9").is_ok());
}
