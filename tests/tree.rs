//! Which TLS libraries are linked: the one that was chosen, and no other.

use std::collections::BTreeSet;
use std::process::Command;

use signon_tests::probe;

/// What belongs to one TLS library or the other, and what should be there never, or once.
const WATCHED: [&str; 9] = [
    "aws-lc-rs",
    "aws-lc-sys",
    "native-tls",
    "openssl",
    "openssl-sys",
    "reqwest",
    "ring",
    "rsa",
    "rustls",
];

/// The watched packages, with their versions, that a program links if it uses this package with these features only.
fn linked(package: &str, features: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal", "--prefix", "none"])
        .args([
            "--package",
            package,
            "--no-default-features",
            "--features",
            features,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(output.stdout).expect("text");
    assert!(
        output.status.success() && tree.starts_with(package),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // The same version may stand in several places, another version is another line.
    let packages: BTreeSet<_> = tree
        .lines()
        .filter_map(|line| Some((line.split(' ').next()?, line.split(' ').nth(1)?)))
        .filter(|(name, _)| WATCHED.contains(name))
        .collect();
    packages
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn what_was_not_chosen_is_not_linked() {
    let native = if cfg!(any(target_os = "windows", target_vendor = "apple")) {
        &["native-tls", "reqwest"][..]
    } else {
        &["native-tls", "openssl", "openssl-sys", "reqwest"]
    };
    let aws = &["aws-lc-rs", "aws-lc-sys", "reqwest", "rustls"][..];
    let providers: BTreeSet<_> = probe::all().iter().map(|probe| probe.provider).collect();
    let providers = providers.iter().map(|name| (format!("signon-{name}"), ""));
    let shared = [("signon-core", ""), ("signon", "full")];
    let shared = shared.map(|(name, features)| (name.to_owned(), features));
    for (package, providers) in providers.chain(shared) {
        for (tls, expected) in [
            ("", &["reqwest"][..]),
            ("default", aws),
            ("rustls", aws),
            ("native-tls", native),
            ("rustls-no-provider", &["reqwest", "rustls"]),
        ] {
            // With more features more is linked, never less.
            let features = [providers, tls, "mock,schemars,tracing"].join(",");
            assert_eq!(
                linked(&package, &features),
                expected,
                "{package}: {features}"
            );
        }
    }
}

#[test]
fn the_cryptography_of_messages_is_aws_lc() {
    // Whichever TLS library is chosen, and no crate that is known to give private keys away.
    for (package, features) in [
        ("signon-q2", "message-security"),
        ("signon-authentiq", "oidc"),
        ("signon", "full,q2-message-security,authentiq-oidc"),
    ] {
        let linked = linked(package, features);
        assert_eq!(linked, ["aws-lc-rs", "aws-lc-sys", "reqwest"], "{package}");
    }
}
