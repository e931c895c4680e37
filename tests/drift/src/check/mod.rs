//! The comparison, provider by provider.

mod inventory;
mod left_over;
mod operation;
mod provider;
mod wire;

use std::collections::BTreeSet;

use crate::docs::{self, Named, What};
use crate::message::{Drift, Group};
use crate::sandbox;
use crate::tree::Tree;

pub(crate) use inventory::Inventory;

/// The providers that have a spec, or anything else.
fn providers(tree: &Tree) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let stem = |file: &str, end: &str| Some(file.strip_suffix(end)?.to_owned());
    found.extend(
        tree.below("specs/")
            .filter_map(|(file, _)| stem(file, ".yaml")),
    );
    let probes = tree.below("tests/src/generated/");
    found.extend(
        probes
            .filter_map(|(file, _)| stem(file, ".rs"))
            .filter(|name| name != "mod"),
    );
    let fixtures = tree.below("tests/fixtures/");
    found.extend(fixtures.filter_map(|(path, _)| Some(path.split_once('/')?.0.to_owned())));
    for (file, bytes) in tree.below("tests/wire/") {
        if crate::wire::blocks(&String::from_utf8_lossy(bytes))
            .is_ok_and(|blocks| !blocks.is_empty())
        {
            found.extend(stem(file, ".rs"));
        }
    }
    for (path, _) in tree.below("crates/signon-") {
        found.extend(
            path.split_once("/src/generated/")
                .map(|(name, _)| name.to_owned()),
        );
    }
    found
}

/// All that is missing or left over.
///
/// # Panics
///
/// If a sandbox cannot be started.
pub async fn drift(tree: &Tree) -> Drift {
    let providers = providers(tree);
    let (mut examples, shared) = docs::shared(tree, &providers);
    let mut drift = Drift::default();
    let mut all = Vec::new();
    for provider in &providers {
        let Some(text) = tree.text(&format!("specs/{provider}.yaml")) else {
            drift.push(left_over::provider(tree, provider));
            continue;
        };
        let mut named = docs::of_provider(tree, provider);
        named.extend(examples.remove(provider).unwrap_or_default());
        let mut inventory = match Inventory::read(tree, provider, text, named) {
            Ok(inventory) => inventory,
            Err(why) => {
                let mut group = Group::new(format!("{provider}: not looked at any further"));
                let what = format!("mend it: {}", why.to_string().trim());
                group.push(format!("specs/{provider}.yaml"), what);
                drift.push(group);
                continue;
            }
        };
        inventory.taught = sandbox::ask(&inventory).await;
        drift.push(provider::check(tree, &inventory));
        let mut told = wire::Told::new();
        for operation in &inventory.operations {
            drift.push(operation::check(&inventory, operation, &mut told));
        }
        left_over::operations(&inventory)
            .into_iter()
            .for_each(|group| drift.push(group));
        all.push(inventory);
    }
    drift.push(shared_docs(&shared, &all));
    drift
}

/// What the pages for all providers name outside of examples for one of them.
fn shared_docs(named: &[Named], all: &[Inventory<'_>]) -> Group {
    let mut group = Group::new("documentation for all providers");
    for named in named {
        match &named.what {
            What::Method(_) | What::Errors(_)
                if !all.iter().any(|inventory| inventory.has(&named.what)) =>
            {
                group.push(
                    &named.place,
                    format!("mend `{}`: no provider has it", named.shown),
                );
            }
            What::Word(word) if all.iter().any(|inventory| inventory.named(word).is_some()) => {
                let what = format!("write `Client::{word}` for `{word}`, so that it is looked up");
                group.push(&named.place, what);
            }
            _ => {}
        }
    }
    group
}
