//! Tells all that is missing or left over, and fails if anything is: what `cargo xtask drift` runs.
//!
//! The status is 3 then, which `xtask/src/drift.rs` reads. Cargo's own is another one: that this could not be built.

use std::process::ExitCode;

use signon_drift::{Tree, drift};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let found = drift(&Tree::read()).await;
    if found.is_empty() {
        println!(
            "Fixtures, wire tests, sandboxes and documentation have what the specs' operations need, and nothing else."
        );
        return ExitCode::SUCCESS;
    }
    eprintln!("{found}");
    ExitCode::from(3)
}
