//! `deny`: what the crates are built from, held against deny.toml.

use std::process::Command;

use crate::project::{Failure, root, take_flag};
use crate::tool;

/// Raise it, then see what deny.toml has to say for the new version.
const VERSION: &str = "0.20.2";

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`deny` takes no `{unknown}`").into());
    }
    let held = Command::new(tool::ensure("cargo-deny", VERSION)?)
        .current_dir(root())
        // An exception that nothing needs any more is only warned of otherwise.
        .args(["--locked", "check", "--deny", "warnings"])
        .args(["licenses", "bans", "sources"])
        .status()?;
    if held.success() {
        Ok(())
    } else {
        Err("a dependency is not what deny.toml allows".into())
    }
}
