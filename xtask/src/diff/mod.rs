//! `diff`: what a change of a spec is to the Rust user of the crate that is generated from it.

mod sides;

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use semver::Version;
use serde_json::{Value, json};
use signon_codegen::diff::{Change, Kind};
use signon_codegen::{Class, Report, diff};

use crate::project::{Failure, Provider, take_flag, today};
use crate::version;
use sides::{Compared, Pair};

/// Where a provider is that is new, or gone.
const NOWHERE: &str = "nothing";

/// How it is used.
pub const HELP: &str = "\
cargo xtask diff OLD NEW [--json]             two files, or a spec in two revisions of git
cargo xtask diff OLD NEW PROVIDER… [--json]   the specs of these providers in two revisions; of all, if none is named

OLD and NEW are a file, a provider's name, REVISION:FILE, or REVISION alone if the other one or PROVIDER says which spec
is meant:

  cargo xtask diff HEAD specs/vanco.yaml      what is not committed yet
  cargo xtask diff HEAD~3 HEAD vanco

The version that has to follow is said by this change alone; `bump` counts everything since the crate's last release.

Exit status: 0 nothing changed, 3 cosmetic, 4 additive, 5 breaking; 1 if they could not be compared
";

pub fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let (json, sides) = take_flag(arguments, "--json")?;
    let mut verdicts = Vec::new();
    for compared in sides::read_all(&sides)? {
        verdicts.push(Verdict::of(compared)?);
    }
    let class = verdicts
        .iter()
        .filter_map(|verdict| verdict.report.class())
        .max();
    let text = match json {
        true => {
            let specs: Value = verdicts.iter().map(Verdict::to_json).collect();
            format!(
                "{:#}\n",
                json!({ "class": class.map(Class::name), "specs": specs })
            )
        }
        false => verdicts
            .iter()
            .map(Verdict::told)
            .collect::<Vec<_>>()
            .join("\n"),
    };
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads no further has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::from(status(class))),
    }
}

/// The exit status: 1 and 2 are what goes wrong for most programs.
fn status(class: Option<Class>) -> u8 {
    match class {
        None => 0,
        Some(Class::Cosmetic) => 3,
        Some(Class::Additive) => 4,
        Some(Class::Breaking) => 5,
    }
}

/// How many changes there are of each class.
pub fn counts(report: &Report) -> String {
    [Class::Breaking, Class::Additive, Class::Cosmetic]
        .map(|class| format!("{} {}", report.count(class), class.name()))
        .join(", ")
}

/// What came of a comparison, and the crate whose version follows from it.
struct Verdict {
    report: Report,
    package: Option<(String, Version)>,
}

impl Verdict {
    fn of(Compared { pair, package }: Compared) -> Result<Self, Failure> {
        let report = match pair {
            Pair::Both(old, new) => diff(&old, &new)?,
            Pair::Added(provider, new) => whole(
                &provider,
                Kind::Added,
                Class::Additive,
                [NOWHERE, &new.file],
            ),
            Pair::Removed(provider, old) => whole(
                &provider,
                Kind::Removed,
                Class::Breaking,
                [&old.file, NOWHERE],
            ),
        };
        Ok(Self { report, package })
    }

    /// The crate's version, and the one that has to follow.
    fn step(&self) -> Option<(&str, &Version, Version)> {
        let (name, version) = self.package.as_ref()?;
        Some((name, version, version::next(version, self.report.class()?)))
    }

    fn told(&self) -> String {
        let report = &self.report;
        let [old, new] = &report.files;
        let mut text = format!("{old} → {new}\n");
        let Some(class) = report.class() else {
            text.push_str("\nNothing changed.\n");
            return text;
        };
        let counts = counts(report);
        let bump = match self.step() {
            Some((name, from, to)) => format!("{name} {from} → {to}"),
            None => in_general(class).to_owned(),
        };
        text.push_str(&format!("\n{report}\n{counts}: {bump}\n"));
        text.push_str(&format!(
            "\nFor the changelog:\n\n{}\n\n{}",
            self.heading(),
            report.changelog()
        ));
        text
    }

    fn heading(&self) -> String {
        match self.step() {
            Some((.., to)) => format!("## [{to}] - {}", today()),
            None => "## [Unreleased]".to_owned(),
        }
    }

    fn to_json(&self) -> Value {
        let mut json = self.report.to_json();
        if let Some(object) = json.as_object_mut() {
            let step = self.step().map(|(name, from, to)| {
                json!({ "crate": name, "from": from.to_string(), "to": to.to_string() })
            });
            object.insert("bump".to_owned(), step.into());
            let entry = self
                .report
                .class()
                .map(|_| format!("{}\n\n{}", self.heading(), self.report.changelog()));
            object.insert("changelog".to_owned(), entry.into());
        }
        json
    }
}

/// A provider that comes or goes, which is one change, of the facade.
fn whole(provider: &Provider, kind: Kind, class: Class, files: [&str; 2]) -> Report {
    let [old, new] = files;
    Report {
        files: files.map(str::to_owned),
        changes: vec![Change {
            class,
            kind,
            subject: format!("provider `{}`", provider.name),
            words: kind.name().to_owned(),
            details: Vec::new(),
            of_wire: 0,
            file: if kind == Kind::Removed { old } else { new }.to_owned(),
            pointer: String::new(),
            line: 0,
            rust: Vec::new(),
        }],
    }
}

/// The bump of a version that is not known.
fn in_general(class: Class) -> &'static str {
    match class {
        Class::Breaking => "0.x.y becomes 0.(x+1).0, x.y.z becomes (x+1).0.0",
        Class::Additive => "0.x.y becomes 0.x.(y+1), x.y.z becomes x.(y+1).0",
        Class::Cosmetic => "the last number is raised by one",
    }
}
