//! Node and its packages: what runs the programs that others wrote.

use std::path::Path;
use std::process::Command;

use crate::project::Failure;
use crate::tool::check;

/// Whether npm is there, and a Node that the packages run on.
pub fn available() -> Result<(), Failure> {
    let version = |tool: &str| {
        let output = Command::new(tool).arg("--version").output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let major = version("node").and_then(|text| {
        text.trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match version("npm").is_some() && major.is_some_and(|major| major >= 20) {
        true => Ok(()),
        false => Err("Node 20 or later with npm is not installed".into()),
    }
}

/// Installs the packages that a folder's lock names, unless they are there.
pub fn install(folder: &Path) -> Result<(), Failure> {
    if is_installed(folder) {
        println!("as locked");
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--silent"]);
    check(npm.current_dir(folder))
}

/// npm leaves a copy of the lock behind when it has installed what it says.
fn is_installed(folder: &Path) -> bool {
    let time = |file: &str| {
        std::fs::metadata(folder.join(file))
            .and_then(|data| data.modified())
            .ok()
    };
    match (
        time("package-lock.json"),
        time("node_modules/.package-lock.json"),
    ) {
        (Some(lock), Some(installed)) => installed >= lock,
        _ => false,
    }
}
