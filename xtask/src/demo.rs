//! `demo`: the main job, watched. Everything that is generated must be what the specs say; then the clients sign in.

use std::process::Command;
use std::time::Instant;

use signon_codegen::compare;

use crate::generate::of;
use crate::project::{Failure, Provider, root, take_flag};

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`demo` takes no `{unknown}`").into());
    }
    println!("Regenerating in memory\n");
    for provider in Provider::select(&[])? {
        let started = Instant::now();
        let generated = of(&provider)?;
        let changes = compare(&provider.generated(), &generated.files)?;
        if !changes.is_empty() {
            let name = &provider.name;
            return Err(format!("crates/signon-{name} is not what specs/{name}.yaml says: run `cargo xtask generate`").into());
        }
        println!(
            "  {:<10} {:>2} operations, {:>2} types: as committed  {:>4} ms",
            provider.name,
            generated.operations,
            generated.types,
            started.elapsed().as_millis()
        );
    }
    println!("\nSigning in, each client at an embedded server of its provider\n");
    // A program of its own: this one must build even where generated code does not.
    let done = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "run",
            "--quiet",
            "--package",
            "signon",
            "--features",
            "full",
            "--example",
            "demo",
        ])
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err("the demo did not hold: see the steps marked `NO`, and the errors above them".into())
    }
}
