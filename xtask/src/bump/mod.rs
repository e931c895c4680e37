//! `bump`: gives a provider's crate the version that its changes demand, and the facade one with it.

mod changelog;
mod documents;
mod files;
mod options;
mod step;

use semver::Version;
use signon_codegen::{Api, Document, Report, diff, hash, read};

use crate::diff::counts;
use crate::project::{FACADE, Failure, Provider, root};
use crate::version::is_compatible;
use crate::{generate, git, manifest};
use options::Options;
use step::Step;

const WORKSPACE: &str = "Cargo.toml";
const LOCKS: [&str; 2] = ["Cargo.lock", "fuzz/Cargo.lock"];

/// How it is used.
pub const HELP: &str = "\
cargo xtask bump PROVIDER [--since REVISION] [--to VERSION]

Gives the provider's crate, and the facade with it, the version that has to follow as Cargo reads versions.

It counts everything that changed for users since the last release: in the spec, and in what is generated from it. That
is the commit that gave the crate its present version, or REVISION. The facade goes on from the version that is committed.

It writes the generated code, the versions in manifests and locks, an entry in both changelogs, and the version that
documentation tells users to depend on: all of them or none. Run again, it replaces what it wrote until that is committed.

What is written by hand beside it is not looked at: where a change there asks for more, say so by --to.

VERSION may be larger than the changes demand. One that is smaller is refused, with what demands more; so is a history
that does not say what was released, as a shallow clone's.
";

/// What was released last.
struct Baseline {
    commit: String,
    version: Version,
    spec: Document,
}

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let options = Options::read(arguments)?;
    let provider = &options.provider;
    let name = format!("signon-{}", provider.name);
    let baseline = Baseline::of(provider, options.since.as_deref())?;
    let spec = provider.spec()?;
    let report = changes(&baseline, provider, &spec)?;
    let since = format!(
        "since {} (commit {:.12})",
        baseline.version, baseline.commit
    );
    let Some(step) = Step::of_provider(&name, &options, &baseline, &report)? else {
        println!(
            "Nothing changed for the users of {name} {since}: no bump is due. `--to VERSION` makes one all the same, \
             for code that is written by hand."
        );
        return Ok(());
    };
    let facade = Step::of_facade(FACADE, &step, report.class())?;
    // All of it is known before any is written.
    let texts = texts(&step, &facade, &spec, &report)?;
    println!("{name} {since}: {}\n", counts(&report));
    generate::run(std::slice::from_ref(&provider.name))?;
    let written = files::put(&root(), &texts)?;
    println!("\n{step}\n{facade}, which re-exports it");
    match written.is_empty() {
        true => println!("Everything said so already."),
        false => println!("Written: {}", written.join(", ")),
    }
    println!("Next: read `git diff`, run `cargo xtask test`, and commit.");
    Ok(())
}

/// What changed for users since the baseline: by the spec, and by how code is generated from it. It alone decides how big a
/// step is.
fn changes(baseline: &Baseline, provider: &Provider, spec: &Document) -> Result<Report, Failure> {
    let mut report = diff(&baseline.spec, spec)?;
    let folder = format!("crates/signon-{}/src/generated", provider.name);
    let then = git::files(&root(), &baseline.commit, &folder)?;
    if !then.is_empty() {
        let sum = hash(&baseline.spec.text);
        if !then.iter().all(|(_, text)| text.contains(&sum)) {
            return Err(format!(
                "in the commit {:.12}, {folder} was not generated from the spec of that commit: name by `--since` one in \
                 which it was",
                baseline.commit
            )
            .into());
        }
        let now = generate::from(provider, &baseline.spec)?;
        report.add_generator(&api(&then)?, &api(&now.files)?);
    }
    Ok(report)
}

fn api(files: &[(String, String)]) -> Result<Api, Failure> {
    Api::read(files).map_err(|problem| format!("generated code: {problem}").into())
}

impl Baseline {
    /// At the named revision, or else in the commit that gave the crate the version that is committed.
    fn of(provider: &Provider, since: Option<&str>) -> Result<Self, Failure> {
        let root = root();
        let manifest = manifest::path(&format!("signon-{}", provider.name));
        let commit = match since {
            Some(revision) => git::commit(&root, revision)?,
            None => {
                let committed = manifest::at("HEAD", &manifest)?;
                git::origin(&root, &manifest, |text| {
                    manifest::version(&manifest, text).is_ok_and(|version| version == committed)
                })?
            }
        };
        let spec = format!("specs/{}.yaml", provider.name);
        let text = git::text(&root, &commit, &spec)?;
        Ok(Self {
            version: manifest::at(&commit, &manifest)?,
            spec: read(&format!("{commit:.12}:{spec}"), &text)?,
            commit,
        })
    }
}

/// Every file that names one of the versions, as it is to be.
fn texts(
    provider: &Step,
    facade: &Step,
    spec: &Document,
    report: &Report,
) -> Result<Vec<(String, String)>, Failure> {
    let versions = [provider, facade].map(|step| (step.name.as_str(), &step.target));
    let mut texts = Vec::new();
    for (name, version) in versions {
        let file = manifest::path(name);
        let text = manifest::with_version(&file, &files::required(&file)?, version)?;
        texts.push((file, text));
    }
    let workspace = files::required(WORKSPACE)?;
    let workspace = manifest::with_requirements(WORKSPACE, &workspace, &versions)?;
    texts.push((WORKSPACE.to_owned(), workspace));
    for lock in LOCKS {
        if let Some(text) = files::optional(lock)? {
            let text = manifest::with_locked(lock, &text, &versions)?;
            texts.push((lock.to_owned(), text));
        }
    }
    let (file, sum) = (&spec.file, hash(&spec.text));
    let made = format!(
        "Generated from `{file}`, SHA-256 `{sum}`.\n\n{}",
        report.changelog()
    );
    texts.push(provider.changelog(|_| made)?);
    texts.push(facade.changelog(|before| with_line(before, provider))?);
    for file in documents::files(&root(), &versions.map(|(name, _)| name))? {
        let text = files::required(&file)?;
        let text = versions.iter().fold(text, |text, (name, version)| {
            documents::with_requirement(&text, name, version)
        });
        texts.push((file, text));
    }
    Ok(texts)
}

/// What the facade's changelog says of its providers: one line for each, this one's new.
fn with_line(before: &str, provider: &Step) -> String {
    let Step {
        name,
        released,
        target,
        ..
    } = provider;
    let is_ours = |line: &str| line.starts_with(&format!("- `{name}` "));
    let breaks = match is_compatible(released, target) {
        true => "",
        false => ", breaking",
    };
    let mut lines: Vec<_> = before
        .lines()
        .filter(|line| line.starts_with("- `") && !is_ours(line))
        .map(str::to_owned)
        .collect();
    lines.push(format!(
        "- `{name}` {released} → {target}{breaks}: see [its changelog](../{name}/CHANGELOG.md)."
    ));
    lines.sort();
    lines.dedup();
    format!("### Changed\n\n{}", lines.join("\n"))
}
