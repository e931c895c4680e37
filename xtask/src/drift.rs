//! `drift`: all that the specs' operations lack anywhere, or have left behind.

use std::process::Command;

use crate::project::{Failure, root, take_flag};

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`drift` takes no `{unknown}`").into());
    }
    // A program of its own, since it asks the sandboxes; it calls no client, so it builds whatever state those are in.
    let run = ["run", "--quiet", "--package", "signon-drift"];
    let done = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(run)
        .status()?;
    match done.success() {
        true => Ok(()),
        false => Err("not all that belongs to the specs is there".into()),
    }
}
