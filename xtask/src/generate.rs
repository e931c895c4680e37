//! `generate`: from specs to crates.

use std::time::Instant;

use signon_codegen::{Change, Generated, compare, generate, lint, write};

use crate::project::{Failure, Provider, take_flag};

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (check, names) = take_flag(arguments, "--check")?;
    let started = Instant::now();
    // All of them are made before any is written: one bad spec changes nothing.
    let mut made = Vec::new();
    let constructs = names.is_empty().then(Provider::constructs);
    for provider in Provider::select(&names)?.into_iter().chain(constructs) {
        provider.has_crate()?;
        let generated = of(&provider)?;
        made.push((provider, generated));
    }
    let mut drift = 0;
    for (provider, generated) in &made {
        let changes = compare(&provider.generated(), &generated.files)?;
        let what = summary(&changes);
        println!(
            "{:<10} {:>2} operations, {:>2} types: {what}",
            provider.name, generated.operations, generated.types
        );
        if changes.is_empty() {
            continue;
        }
        if check {
            drift += 1;
            changes
                .iter()
                .for_each(|change| println!("\n{}", change.diff));
        } else {
            write(&provider.generated(), &generated.files)?;
        }
    }
    println!(
        "{} specs in {} ms",
        made.len(),
        started.elapsed().as_millis()
    );
    if drift > 0 {
        return Err(format!(
            "{drift} of the crates are not what their specs say: run `cargo xtask generate`"
        )
        .into());
    }
    Ok(())
}

/// Makes the client of a provider in memory.
pub fn of(provider: &Provider) -> Result<Generated, Failure> {
    let spec = provider.spec()?;
    if provider.is_ours() {
        lint(&spec)?;
    }
    Ok(generate(
        &spec,
        &format!("cargo xtask generate {}", provider.name),
    )?)
}

fn summary(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "unchanged".to_owned();
    }
    let files: Vec<_> = changes
        .iter()
        .map(|c| format!("{} +{} -{}", c.file, c.added, c.removed))
        .collect();
    files.join(", ")
}
