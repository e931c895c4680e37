//! Each provider's example, run as a user runs it, against the sandboxes.
//!
//! `cargo test` builds the examples before it runs this. With `--test examples` alone it does not: they are as they were.
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
        let output = output
            .unwrap_or_else(|error| panic!("{name}: {error}; run `cargo test` without `--test`"));
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
