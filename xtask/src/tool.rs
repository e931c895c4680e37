//! Tools: run, and where Cargo installs them, each at one version, beside the builds, so that nobody's own are touched.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::project::{Failure, root, target};

/// Installs a tool from the registry unless this version of it is there, and says where its program is.
///
/// Cargo itself knows what is installed, and asks the registry nothing about an exact version that is.
pub fn ensure(name: &str, version: &str) -> Result<PathBuf, Failure> {
    let tools = target().join("tools");
    let installed = Command::new(env!("CARGO"))
        .args(["install", "--quiet", "--locked", name, "--version", version])
        .arg("--root")
        .arg(&tools)
        // Built in a folder that is deleted afterwards: a tool's build is many times larger than the tool.
        .env_remove("CARGO_TARGET_DIR")
        .status()?;
    if installed.success() {
        let program = format!("{name}{}", env::consts::EXE_SUFFIX);
        Ok(tools.join("bin").join(program))
    } else {
        Err(format!("{name} {version} could not be installed").into())
    }
}

/// Runs a program, from the top of the workspace unless it says otherwise, and fails as it does.
pub fn check(command: &mut Command) -> Result<(), Failure> {
    if command.get_current_dir().is_none() {
        command.current_dir(root());
    }
    let shown = format!("{command:?}");
    let status = command
        .status()
        .map_err(|error| format!("{shown}: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{shown} failed").into())
    }
}
