//! `drift`: all that the specs' operations lack anywhere, or have left behind.

use std::process::Command;

use crate::project::{Failure, root, take_flag};

/// With which status `signon-drift` ends if anything is missing or left over.
const TOLD: i32 = 3;

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
    match failure(done.code()) {
        None => Ok(()),
        Some(why) => Err(why.into()),
    }
}

/// What went wrong, by the status of the program, or of Cargo if it could not be built.
fn failure(status: Option<i32>) -> Option<&'static str> {
    match status {
        Some(0) => None,
        Some(TOLD) => Some("not all that belongs to the specs is there"),
        _ => Some(
            "whether all that belongs to the specs is there is not known: tests/drift, or the sandboxes that it asks, \
             could not be built or stopped; see above",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::failure;

    #[test]
    fn what_could_not_be_looked_at_is_not_said_to_be_missing() {
        assert_eq!(failure(Some(0)), None);
        assert!(failure(Some(3)).is_some_and(|why| why.starts_with("not all")));
        // Of Cargo and of a panic; of a signal.
        for status in [Some(101), Some(1), None] {
            assert!(failure(status).is_some_and(|why| why.contains("could not be built")));
        }
    }
}
