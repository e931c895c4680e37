//! What a provider has besides its operations.

use super::inventory::Inventory;
use crate::docs::What;
use crate::message::Group;
use crate::tree::Tree;

pub(super) fn check(tree: &Tree, inventory: &Inventory<'_>) -> Group {
    let provider = inventory.provider;
    let mut group = Group::new(format!("{provider}: specs/{provider}.yaml"));
    let folder = format!("crates/signon-{provider}/");
    let manifest = tree.text(&format!("{folder}Cargo.toml"));
    if manifest.is_none() {
        let what = "create it: copy crates/signon-vanco without src/generated/, put the provider's name into it, and begin \
                    its version and its CHANGELOG.md anew";
        group.push(&folder, what);
    } else if let Some(file) = inventory.generated.behind.first() {
        let place = match file.rsplit_once("/generated/") {
            Some((before, _)) if file.starts_with("crates/") => format!("{before}/generated/"),
            _ => file.clone(),
        };
        let count = inventory.generated.behind.len();
        let what = format!(
            "run `cargo xtask generate {provider}`: {count} files are of another specs/{provider}.yaml"
        );
        group.push(place, what);
    }
    if let Some(manifest) = manifest {
        if !manifest.lines().any(|line| line.starts_with("version = ")) {
            let what = "give it a version of its own, which `cargo xtask bump` raises";
            group.push(format!("{folder}Cargo.toml"), what);
        }
        let changelog = format!("{folder}CHANGELOG.md");
        if tree.text(&changelog).is_none() {
            group.push(changelog, "write it: begin as the others do");
        }
    }
    for (file, words, what) in wanted(provider) {
        let text = tree.text(&file).unwrap_or_default();
        // As rustfmt and people break lines.
        let text: String = text.split_whitespace().collect();
        let missing = words
            .iter()
            .filter(|word| !text.contains(&word.replace(' ', "")));
        let missing: Vec<_> = missing.map(|word| format!("`{word}`")).collect();
        if !missing.is_empty() {
            group.push(file, format!("{what}: {}", missing.join(", ")));
        }
    }
    if inventory.taught.is_none() {
        let file = format!("crates/signon-sandbox/src/{provider}.rs");
        group.push(
            file,
            "write its sandbox, and start it in tests/drift/src/sandbox.rs",
        );
    }
    if let Err(why) = &inventory.blocks {
        group.push(
            format!("tests/wire/{provider}.rs"),
            format!("mend it: {why}"),
        );
    }
    for (place, what) in &inventory.strays {
        group.push(place, what);
    }
    for named in &inventory.docs {
        match &named.what {
            What::Path if !inventory.has_path(&named.shown) => {
                group.push(
                    &named.place,
                    format!("mend `{}`: the spec has no such path", named.shown),
                );
            }
            What::Word(word) if inventory.named(word).is_some() => {
                let what = format!(
                    "write [`Client::{word}`](crate::Client::{word}) for `{word}`, so that it is looked up"
                );
                group.push(&named.place, what);
            }
            _ => {}
        }
    }
    group
}

/// What other files have to say of a provider, and what it means.
fn wanted(provider: &str) -> [(String, Vec<String>, &'static str); 9] {
    [
        (
            "Cargo.toml".to_owned(),
            vec![format!(
                "signon-{provider} = {{ path = \"crates/signon-{provider}\""
            )],
            "add its line to [workspace.dependencies], with its version",
        ),
        (
            "crates/signon/Cargo.toml".to_owned(),
            vec![
                format!("{provider} = [\"dep:signon-{provider}\"]"),
                format!("\"{provider}\""),
                format!("signon-{provider}?/mock"),
                format!("signon-{provider}?/schemars"),
                format!("signon-{provider} = {{ workspace = true, optional = true }}"),
            ],
            "add the feature, also to `full`, `mock` and `schemars`, and the dependency",
        ),
        (
            "crates/signon/src/lib.rs".to_owned(),
            vec![format!("pub use signon_{provider} as {provider};")],
            "add the module",
        ),
        (
            "crates/signon/src/provider.rs".to_owned(),
            vec![format!("=> \"{provider}\"")],
            "add the variant, and say in crates/signon/src/outcome/ what its sign-in ends in",
        ),
        (
            "crates/signon/examples/demo/main.rs".to_owned(),
            vec![
                format!("mod {provider};"),
                format!("{provider}::run(&mut report)"),
            ],
            "sign in at its sandbox",
        ),
        (
            "crates/signon-sandbox/src/lib.rs".to_owned(),
            vec![format!("pub mod {provider};")],
            "add the module",
        ),
        (
            "tests/schemas.rs".to_owned(),
            vec![format!("signon::{provider}::types::json_schemas()")],
            "compare its types",
        ),
        (
            "tests/wire/main.rs".to_owned(),
            vec![format!("mod {provider};")],
            "add its table",
        ),
        (
            format!("tests/wire/{provider}.rs"),
            vec![
                "operations!(".to_owned(),
                "run::calls(".to_owned(),
                "run::answers(".to_owned(),
            ],
            "write its table, and a test that runs it",
        ),
    ]
}
