//! What others say of two versions of an API: cargo-semver-checks and public-api.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use public_api::diff::PublicApiDiff;
use public_api::{Builder, PublicApi};

use crate::cases::Api;
use crate::scratch::Described;

/// The version of rustdoc's format that this version of public-api reads.
const FORMAT: u64 = 57;
/// What every crate is called while it is compared: only then do the paths of items agree.
const NAME: &str = "library";

/// What is seen of a change.
pub struct Seen {
    /// How many items of the API are gone.
    pub removed: usize,
    /// How many are not what they were.
    pub changed: usize,
    /// How many are new.
    pub added: usize,
    /// All of these.
    pub items: Vec<String>,
    /// What cargo-semver-checks calls the ways in which the change is a major one.
    pub lints: Vec<String>,
}

impl Seen {
    /// The verdict: the worse one of the two.
    pub fn api(&self) -> Api {
        if self.removed + self.changed > 0 || !self.lints.is_empty() {
            Api::Breaking
        } else if self.added > 0 {
            Api::Additive
        } else {
            Api::Same
        }
    }
}

/// The program of cargo-semver-checks.
pub fn semver_checks() -> PathBuf {
    let program = env::var_os("CARGO_SEMVER_CHECKS").map(PathBuf::from);
    program.filter(|program| program.is_file()).expect(
        "CARGO_SEMVER_CHECKS does not say where cargo-semver-checks is: \
         run `cargo xtask changes`, which installs it",
    )
}

/// Compares two versions.
pub fn compare(semver_checks: &Path, before: &Description, after: &Description) -> Seen {
    let diff = PublicApiDiff::between(items(&before.0), items(&after.0));
    let removed = diff.removed.iter().map(|item| format!("- {item}"));
    let changed = diff.changed.iter();
    let changed = changed.map(|item| format!("~ {}\n      {}", item.old, item.new));
    let added = diff.added.iter().map(|item| format!("+ {item}"));
    Seen {
        removed: diff.removed.len(),
        changed: diff.changed.len(),
        added: diff.added.len(),
        items: removed.chain(changed).chain(added).collect(),
        lints: lints(semver_checks, &before.0, &after.0),
    }
}

/// The public items. What is implemented for all types says nothing of these.
fn items(api: &Path) -> PublicApi {
    Builder::from_rustdoc_json(api)
        .omit_blanket_impls(true)
        .build()
        .unwrap_or_else(|why| panic!("{}: {why}", api.display()))
}

/// The lints of cargo-semver-checks that a release must not have which breaks nothing.
fn lints(program: &Path, before: &Path, after: &Path) -> Vec<String> {
    let output = Command::new(program)
        .args(["semver-checks", "--release-type", "minor"])
        .args(["--color", "never"])
        .arg("--baseline-rustdoc")
        .arg(before)
        .arg("--current-rustdoc")
        .arg(after)
        .output()
        .unwrap_or_else(|why| panic!("{}: {why}", program.display()));
    let said = String::from_utf8_lossy(&output.stdout);
    let failed = said
        .lines()
        .filter_map(|line| line.strip_prefix("--- failure "));
    let lints: Vec<_> = failed
        .filter_map(|line| Some(line.split_once(':')?.0.to_owned()))
        .collect();
    assert_eq!(
        output.status.success(),
        lints.is_empty(),
        "cargo-semver-checks said:\n{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    lints
}

/// A description in which the crate has the name that all have: a copy that is deleted after its use, since it is large.
pub struct Description(PathBuf);

impl Description {
    pub fn of(described: &Described) -> Self {
        let Described { name, file } = described;
        let text =
            fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        assert!(
            text.contains(&format!("\"format_version\":{FORMAT}")),
            "{}: not the version {FORMAT} of the format: raise public-api in tests/Cargo.toml to what reads that of this \
             toolchain, and `FORMAT` with it",
            file.display()
        );
        let text = text.replace(&format!("{name:?}"), &format!("{NAME:?}"));
        let copy = file.with_extension(format!("{NAME}.json"));
        fs::write(&copy, text).unwrap_or_else(|why| panic!("{}: {why}", copy.display()));
        Self(copy)
    }
}

impl Drop for Description {
    fn drop(&mut self) {
        let deleted = fs::remove_file(&self.0);
        assert!(deleted.is_ok() || thread::panicking(), "{deleted:?}");
    }
}
