//! Each provider's example, run as a user runs it, against the sandboxes.
//!
//! `cargo test` builds the examples before it runs this. With `--test` or `--all-targets` it does not: they are as they were.
#![cfg(test)]

use std::path::PathBuf;
use std::process::Command;

/// What a user sees in the end. The other examples are tests of their own, or run by other tests.
const EXAMPLES: [(&str, &str); 6] = [
    ("across", "ada@example.com is signed in at Directual"),
    ("authentiq", "Ada Example is signed in"),
    ("directual", "the session is over"),
    ("pyramid", "ada@example.com is signed in"),
    ("q2", "testmfaquestion@test.test is signed in"),
    ("vanco", "expired@example.com is signed in"),
];
const RUN_ELSEWHERE: [&str; 3] = ["demo", "ring", "web"];

fn built(name: &str) -> PathBuf {
    // This test is in `deps`, beside `examples`.
    let here = std::env::current_exe().expect("this test");
    let profile = here.ancestors().nth(2).expect("a folder of a profile");
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    profile.join("examples").join(file)
}

#[test]
fn every_example_signs_its_user_in() {
    for (name, last) in EXAMPLES {
        let output = Command::new(built(name)).output();
        let output = output.unwrap_or_else(|error| {
            panic!("{name}: {error}; run `cargo test` without `--test` and `--all-targets`")
        });
        let said = String::from_utf8(output.stdout).expect("text");
        let failed = String::from_utf8(output.stderr).expect("text");
        assert!(output.status.success(), "{name}: {said}{failed}");
        assert!(said.contains(last), "{name}: {said}");
        // Passwords, codes and keys of the sandboxes begin so, and so do JWTs.
        for secret in ["EXAMPLE", "not-real", "eyJ"] {
            assert!(!said.contains(secret), "{name} prints a secret: {said}");
        }
        assert_eq!(failed, "", "{name}");
    }
}

#[test]
fn every_example_says_how_it_is_run() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).expect("the manifest");
    let examples = manifest.split("[[example]]\n").skip(1);
    let mut seen = 0;
    for example in examples {
        let value = |key: &str| {
            let line = example.lines().find_map(|line| line.strip_prefix(key));
            line.expect("a line").trim_matches(['[', ']', '"'])
        };
        let name = value("name = ");
        let features: Vec<_> = value("required-features = ").split("\", \"").collect();
        let mut file = folder.join(format!("examples/{name}.rs"));
        if !file.exists() {
            file = folder.join(format!("examples/{name}/main.rs"));
        }
        let source = std::fs::read_to_string(file).expect("its source");
        if name == "demo" || name == "ring" {
            // One is run by `cargo xtask demo`, the other shows a program of one's own.
            continue;
        }
        let command = source.lines().find(|line| line.contains("cargo run"));
        let command = command.unwrap_or_else(|| panic!("{name} does not say how it is run"));
        let said = command.split("--features ").nth(1).expect("features");
        let said: Vec<_> = said
            .split_whitespace()
            .next()
            .expect("features")
            .split(',')
            .collect();
        let sorted = |mut names: Vec<&str>| {
            names.sort_unstable();
            names.join(",")
        };
        assert_eq!(sorted(said), sorted(features), "{name}");
        assert!(command.contains(&format!("--example {name}")), "{name}");
        seen += 1;
    }
    assert_eq!(seen, EXAMPLES.len() + 1, "and the web application");
}

#[test]
fn every_example_is_run_by_a_test() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = std::fs::read_dir(folder).expect("the folder of examples");
    for file in files {
        let path = file.expect("a file").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name");
        let is_run = EXAMPLES.iter().any(|(run, _)| *run == name);
        assert!(
            is_run || RUN_ELSEWHERE.contains(&name),
            "nothing runs `{name}`"
        );
    }
}
