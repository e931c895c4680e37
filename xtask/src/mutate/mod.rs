//! `mutate`: the proof that tests see. A copy of the workspace is broken, one way after the other, and the tests that keep
//! the promise must fail. The workspace itself is not touched.

mod promises;
mod wire;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::{Failure, root, take_flag, target};

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, packages) = take_flag(arguments, "")?;
    let copy = copy_workspace()?;
    promises::run(&copy, &packages)?;
    // The generated code is no one crate's.
    if packages.is_empty() {
        wire::run(&copy)?;
    }
    Ok(())
}

/// A copy beside the build's own files, so that what is built once stays built.
fn copy_workspace() -> Result<PathBuf, Failure> {
    let copy = target().join("mutants/workspace");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    for name in [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "SECURITY.md",
        "crates",
        "fuzz",
        "specs",
        "tests",
        "xtask",
    ] {
        copy_all(&root().join(name), &copy.join(name))?;
    }
    Ok(copy)
}

fn copy_all(from: &Path, to: &Path) -> Result<(), Failure> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            if name != "node_modules" && name != "target" {
                copy_all(&from.join(&name), &to.join(&name))?;
            }
        }
    } else {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from, to)?;
    }
    Ok(())
}

/// What these tests of the copy say. That they compile is checked: a broken build would notice nothing.
fn test(copy: &Path, which: &[&str]) -> Result<String, Failure> {
    let output = Command::new(env!("CARGO"))
        .current_dir(copy)
        .env("CARGO_TARGET_DIR", target().join("mutants/build"))
        .env("RUST_BACKTRACE", "0")
        .args(["test", "--quiet", "--no-fail-fast"])
        .args(which)
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !text.contains("test result:") {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the broken copy does not compile:\n{why}").into());
    }
    Ok(text)
}
