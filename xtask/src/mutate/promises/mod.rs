//! The proof that the promises of SECURITY.md are kept by tests: the code behind them is broken in one place after the
//! other, and the test that stands for the promise must fail.

mod core;
mod journeys;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project::Failure;

/// One way to break a promise.
struct Break {
    /// What is broken, in words.
    what: &'static str,
    /// A file below `crates/`.
    file: &'static str,
    /// What stands there exactly once, and what takes its place.
    from: &'static str,
    to: &'static str,
    /// The test that must fail.
    seen_by: Test,
}

/// A test, as `cargo test` finds it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Test {
    package: &'static str,
    /// The package's features that it needs, beside the default ones.
    features: &'static str,
    /// `--lib`, or the name of a test target.
    target: &'static str,
    name: &'static str,
}

const fn broken(
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    seen_by: Test,
) -> Break {
    Break {
        what,
        file,
        from,
        to,
        seen_by,
    }
}

/// A test that needs no feature.
const fn test(package: &'static str, target: &'static str, name: &'static str) -> Test {
    Test {
        package,
        features: "",
        target,
        name,
    }
}

impl Break {
    /// The crate whose code is broken.
    fn package(&self) -> &'static str {
        self.file.split('/').next().unwrap_or_default()
    }
}

/// Breaks the code of these crates, or of all if none is named.
pub(super) fn run(copy: &Path, packages: &[String]) -> Result<(), Failure> {
    let breaks = chosen(packages)?;
    // Otherwise what fails anyway would count as noticed.
    let all: BTreeSet<_> = breaks.iter().map(|mutation| mutation.seen_by).collect();
    for test in all {
        if !passes(copy, test)? {
            let Test { package, name, .. } = test;
            return Err(format!("{package} {name} fails even before anything is broken").into());
        }
    }
    let mut missed = Vec::new();
    println!("{:<17} {:<52} seen by", "broken in", "what");
    for mutation in breaks {
        let file = copy.join("crates").join(mutation.file);
        let whole = fs::read_to_string(&file)?;
        if whole.matches(mutation.from).count() != 1 {
            let (place, from) = (mutation.file, mutation.from);
            return Err(format!(
                "{place} does not have `{from}` exactly once: mend xtask/src/mutate/promises"
            )
            .into());
        }
        fs::write(&file, whole.replace(mutation.from, mutation.to))?;
        let passes = passes(copy, mutation.seen_by);
        fs::write(&file, whole)?;
        let seen_by = if passes.map_err(|why| format!("{}: {why}", mutation.what))? {
            missed.push(mutation.what);
            "MISSED".to_owned()
        } else {
            let Test { target, name, .. } = mutation.seen_by;
            format!("{target} {name}")
        };
        let package = mutation.package();
        println!("{package:<17} {:<52} {seen_by}", mutation.what);
    }
    if missed.is_empty() {
        Ok(())
    } else {
        Err(format!("no test notices: {}", missed.join(", ")).into())
    }
}

fn chosen(packages: &[String]) -> Result<Vec<Break>, Failure> {
    let mut breaks: Vec<_> = core::BREAKS.into_iter().chain(journeys::BREAKS).collect();
    let known: BTreeSet<_> = breaks.iter().map(Break::package).collect();
    if let Some(unknown) = packages
        .iter()
        .find(|named| !known.contains(named.as_str()))
    {
        let known = Vec::from_iter(known).join(", ");
        return Err(format!("nothing is broken in `{unknown}`; there are: {known}").into());
    }
    breaks.retain(|one| packages.is_empty() || packages.iter().any(|named| named == one.package()));
    Ok(breaks)
}

/// Whether this one test passes.
fn passes(copy: &Path, test: Test) -> Result<bool, Failure> {
    let target = match test.target {
        "--lib" => vec!["--lib"],
        target => vec!["--test", target],
    };
    let package = ["--package", test.package, "--features", test.features];
    let said = super::test(copy, &[&package[..], &target, &["--", test.name]].concat())?;
    if said.contains("running 1 test") {
        Ok(!said.contains("FAILED"))
    } else {
        let name = test.name;
        Err(format!("there is no one test `{name}`: mend xtask/src/mutate/promises").into())
    }
}
