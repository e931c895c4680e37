//! The proof that the wire tests see: every operation is broken in one way at once, and each one's wire test must fail.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::test;
use crate::generate::of;
use crate::project::{Failure, Provider};

/// A way to break an operation's generated code, if it has what is broken.
type Break = fn(&str) -> Option<String>;

/// What is broken, how, and whether every operation has it.
const MUTATIONS: [(&str, Break, bool); 5] = [
    ("method", method, true),
    ("path", path, true),
    ("field", field, false),
    ("content type", content_type, false),
    ("credential", credential, false),
];

pub(super) fn run(copy: &Path) -> Result<(), Failure> {
    // Otherwise what fails anyway would count as noticed.
    if failures(copy)?.contains("FAILED") {
        return Err("the wire tests fail even before anything is broken".into());
    }
    let mut table: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut missed = Vec::new();
    for (name, mutation, everywhere) in MUTATIONS {
        let mut broken = Vec::new();
        for provider in Provider::select(&[])? {
            broken.extend(break_all(&provider, copy, mutation)?);
        }
        if !broken.iter().any(|(_, applies)| *applies)
            || (everywhere && broken.iter().any(|(_, applies)| !applies))
        {
            return Err(format!(
                "`{name}` cannot be found in generated code any more: mend xtask/src/mutate/wire.rs"
            )
            .into());
        }
        let seen = failures(copy)?;
        for (operation, applies) in broken {
            let noticed = seen.contains(&format!("{operation}/request"));
            let cell = match (applies, noticed) {
                (false, _) => "-",
                (true, true) => "seen",
                (true, false) => "MISSED",
            };
            if cell == "MISSED" {
                missed.push(format!("{operation}: {name}"));
            }
            table.entry(operation).or_default().push(cell);
        }
    }
    print(&table);
    if missed.is_empty() {
        Ok(())
    } else {
        Err(format!("no test notices: {}", missed.join(", ")).into())
    }
}

fn print(table: &BTreeMap<String, Vec<&str>>) {
    let heads: Vec<_> = MUTATIONS
        .iter()
        .map(|(name, ..)| format!("{name:<13}"))
        .collect();
    println!("{:<46} {}", "broken, for each operation", heads.join(""));
    for (operation, cells) in table {
        let cells: Vec<_> = cells.iter().map(|cell| format!("{cell:<13}")).collect();
        println!("{operation:<46} {}", cells.join("").trim_end());
    }
    println!("`-`: the operation has none");
}

/// Breaks every operation of a provider; says which have what is broken.
fn break_all(
    provider: &Provider,
    copy: &Path,
    mutation: Break,
) -> Result<Vec<(String, bool)>, Failure> {
    const START: &str = "pub(super) static ";
    let generated = of(provider)?;
    let text = generated
        .files
        .iter()
        .find(|(name, _)| name == "builder.rs")
        .map(|(_, text)| text.as_str());
    let mut parts = text.unwrap_or_default().split(START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut broken = Vec::new();
    for part in parts {
        let constant = part.split(':').next().unwrap_or_default();
        let operation = format!("{}/{}", provider.name, constant.to_lowercase());
        let mutated = mutation(part);
        broken.push((operation, mutated.is_some()));
        out.push_str(START);
        out.push_str(mutated.as_deref().unwrap_or(part));
    }
    if broken.len() != generated.operations {
        return Err(
            "operations cannot be told apart in builder.rs any more: mend xtask/src/mutate/wire.rs"
                .into(),
        );
    }
    let folder = copy.join(format!("crates/signon-{}/src/generated", provider.name));
    fs::write(folder.join("builder.rs"), out)?;
    Ok(broken)
}

/// What the wire tests of the copy complain of.
fn failures(copy: &Path) -> Result<String, Failure> {
    test(copy, &["--package", "signon-tests", "--test", "wire"])
}

fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
    text.contains(from).then(|| text.replacen(from, to, 1))
}

fn method(text: &str) -> Option<String> {
    replaced(text, "rt::Method::GET", "rt::Method::DELETE")
        .or_else(|| replaced(text, "rt::Method::POST", "rt::Method::PUT"))
        .or_else(|| replaced(text, "rt::Method::PUT", "rt::Method::POST"))
        .or_else(|| replaced(text, "rt::Method::DELETE", "rt::Method::POST"))
}

fn path(text: &str) -> Option<String> {
    replaced(text, ".request(\"/", ".request(\"/mutated/")
        .or_else(|| replaced(text, "request.literal(\"/", "request.literal(\"/mutated/"))
}

/// The wire name of the first field that the caller sets, in the body or in the query.
fn field(text: &str) -> Option<String> {
    if let Some(start) = text.find("Body {\n") {
        let (before, body) = text.split_at(start);
        let (_, first) = body.split_once("#[serde(")?;
        let mutated = if first.starts_with("rename = \"") {
            replaced(body, "#[serde(rename = \"", "#[serde(rename = \"mutated")
        } else {
            replaced(body, "#[serde(skip", "#[serde(rename = \"mutated\", skip")
        };
        return mutated.map(|body| format!("{before}{body}"));
    }
    replaced(text, "request.query(\"", "request.query(\"mutated")
        .or_else(|| replaced(text, "request.form(\"", "request.form(\"mutated"))
}

fn content_type(text: &str) -> Option<String> {
    let has_body = ["request.json", "request.form(", "request.text("]
        .iter()
        .any(|write| text.contains(write));
    let from = "let mut request = self.call.request(";
    let to = "let mut call = self.call; call.add_header(\"content-type\", \"application/x-mutated\".into()); \
              let mut request = call.request(";
    if has_body {
        replaced(text, from, to)
    } else {
        None
    }
}

fn credential(text: &str) -> Option<String> {
    let (before, rest) = text.split_once("security: &[")?;
    let (inside, after) = rest.split_once("};")?;
    let inside = inside.trim().trim_end_matches([',', ']']).trim();
    (!inside.is_empty()).then(|| format!("{before}security: &[],\n}};{after}"))
}
