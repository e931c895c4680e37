//! `changes`: what `diff` calls a change, held against what the change does to the generated API.

use std::process::Command;

use crate::project::{Failure, root, take_flag};
use crate::tool;

/// It has to read the format of rustdoc's JSON that the toolchain writes.
const VERSION: &str = "0.51.0";

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`changes` takes no `{unknown}`").into());
    }
    let held = Command::new(env!("CARGO"))
        .current_dir(root())
        .env(
            "CARGO_SEMVER_CHECKS",
            tool::ensure("cargo-semver-checks", VERSION)?,
        )
        .env("RUST_BACKTRACE", "0")
        .args(["test", "--package", "signon-tests", "--all-features"])
        .args(["--test", "changes", "--", "--nocapture"])
        .status()?;
    if held.success() {
        Ok(())
    } else {
        Err("what `diff` says is not what the generated API does".into())
    }
}
