//! `generate`: from specs to crates, and to the probes of the tests.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Instant;

use signon_codegen::diff::ApiChange;
use signon_codegen::{
    Api, Change, Class, Document, Generated, compare, files, generate, lint, probe_root, probes,
    write,
};

use crate::project::{Failure, Provider, probes_folder, take_flag};

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
    let probes = all_probes(made.iter().map(|(provider, _)| provider))?;
    let mut drift = 0;
    let mut operations_changed = false;
    let specs = made.len();
    let outputs = made.into_iter().map(|(provider, generated)| {
        let (operations, types) = (generated.operations, generated.types);
        let what = format!(
            "{:<10} {operations:>2} operations, {types:>2} types",
            provider.name
        );
        (provider.generated(), generated.files, what)
    });
    let probes = (probes_folder(), probes, format!("{:<10} of all", "probes"));
    let mut found = Vec::new();
    for (folder, files, what) in outputs.chain([probes]) {
        let changes = compare(&folder, &files)?;
        let (told, changed) = match folder == probes_folder() {
            true => (String::new(), false),
            false => for_users(&folder, &files)?,
        };
        operations_changed |= changed;
        found.push((folder, files, what, changes, told));
    }
    for (folder, files, what, changes, told) in found {
        println!("{what}: {}", summary(&changes));
        print!("{told}");
        if changes.is_empty() {
            continue;
        }
        if check {
            drift += 1;
            changes
                .iter()
                .for_each(|change| println!("\n{}", change.diff));
        } else {
            write(&folder, &files)?;
        }
    }
    println!("{specs} specs in {} ms", started.elapsed().as_millis());
    if operations_changed {
        println!(
            "operations were added or removed: `cargo xtask drift` tells what else belongs to them"
        );
    }
    if drift > 0 {
        return Err(format!(
            "{drift} generated folders are not what the specs say: run `cargo xtask generate`"
        )
        .into());
    }
    Ok(())
}

/// The probes of every provider: made for these, and as they are for the others.
fn all_probes<'a>(
    made: impl Iterator<Item = &'a Provider>,
) -> Result<Vec<(String, String)>, Failure> {
    let chosen: Vec<_> = made.map(|provider| provider.name.as_str()).collect();
    let mut files = Vec::new();
    let mut names = Vec::new();
    for provider in Provider::select(&[])? {
        let name = provider.name.as_str();
        let file = format!("{name}.rs");
        let text = if chosen.contains(&name) {
            probes(&provider.spec()?, name, &command(&provider))?
        } else {
            match fs::read_to_string(probes_folder().join(&file)) {
                Ok(text) => text,
                // A provider that was never generated has none.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => return Err(format!("{file}: {error}").into()),
            }
        };
        files.push((file, text));
        names.push(provider.name);
    }
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    files.push((
        "mod.rs".to_owned(),
        probe_root(&names, "cargo xtask generate"),
    ));
    Ok(files)
}

/// What rewrites the generated files of a provider.
fn command(provider: &Provider) -> String {
    format!("cargo xtask generate {}", provider.name)
}

/// Makes the client of a provider in memory.
pub fn of(provider: &Provider) -> Result<Generated, Failure> {
    let spec = provider.spec()?;
    if provider.is_ours() {
        lint(&spec)?;
    }
    from(provider, &spec)
}

/// The same from another version of its spec.
pub fn from(provider: &Provider, spec: &Document) -> Result<Generated, Failure> {
    Ok(generate(spec, &command(provider))?)
}

/// What the new files change for a program that uses the old ones: item by item, the worst first. And whether operations
/// come or go with it.
fn for_users(folder: &Path, new: &[(String, String)]) -> Result<(String, bool), Failure> {
    let old = files(folder)?;
    // A crate that was never generated has no users.
    if old.is_empty() {
        return Ok((String::new(), false));
    }
    // What a merge left behind, say: it is what is about to be mended.
    let old = match Api::read(&old) {
        Ok(old) => old,
        Err(problem) => return Ok((format!("  not compared, since {problem}\n"), false)),
    };
    let new = Api::read(new).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let changes = old.changes_to(&new);
    let mut lines = String::new();
    // What a call has to set now, an API does not show: `diff` does.
    for (class, name) in [(Class::Breaking, "breaking"), (Class::Additive, "new")] {
        let of_class = changes.iter().filter(|change| change.class == class);
        let told: Vec<_> = of_class
            .filter(|change| !change.is_told_by(&changes))
            .map(|change| format!("    {change}\n"))
            .collect();
        if !told.is_empty() {
            lines.push_str(&format!("  {name} for users:\n{}", told.concat()));
        }
    }
    let recoded = old.recoded(&new);
    if !recoded.is_empty() {
        lines.push_str(&format!(
            "  other code behind the same signatures: {}\n",
            recoded.join(", ")
        ));
    }
    let comes_or_goes = |change: &ApiChange| {
        let signature = match (&change.before, &change.after) {
            (None, Some(one)) | (Some(one), None) => one,
            _ => return false,
        };
        change.path.starts_with("Client::") && signature.contains("-> builder::")
    };
    Ok((lines, changes.iter().any(comes_or_goes)))
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
