//! What belongs to no spec any more.

use std::collections::BTreeSet;

use super::inventory::{Inventory, endpoint, is_of};
use super::operation::named_as;
use crate::docs::What;
use crate::endpoint::Endpoint;
use crate::message::Group;
use crate::tree::Tree;

/// What a provider without a spec has.
pub(super) fn provider(tree: &Tree, provider: &str) -> Group {
    let mut group = Group::new(format!("{provider}: there is no specs/{provider}.yaml"));
    for place in [
        format!("crates/signon-{provider}/"),
        format!("crates/signon-sandbox/src/{provider}.rs"),
        format!("crates/signon-sandbox/src/{provider}/"),
        format!("crates/signon-sandbox/tests/{provider}.rs"),
        format!("crates/signon/examples/demo/{provider}.rs"),
        format!("tests/fixtures/{provider}/"),
        format!("tests/src/generated/{provider}.rs"),
        format!("tests/wire/{provider}.rs"),
    ] {
        if tree.below(&place).next().is_some() {
            group.push(place, "delete it, and what names it");
        }
    }
    group
}

/// What a provider has of operations that its spec does not have.
pub(super) fn operations(inventory: &Inventory<'_>) -> Vec<Group> {
    let provider = inventory.provider;
    let renamed: BTreeSet<_> = inventory
        .operations
        .iter()
        .filter_map(|operation| inventory.renamed(operation))
        .collect();
    let mut groups = Vec::new();
    let mut placed = BTreeSet::new();
    for name in names(inventory)
        .into_iter()
        .filter(|name| !renamed.contains(name.as_str()))
    {
        let mut group = Group::new(format!("{provider}/{name}: not in specs/{provider}.yaml"));
        let generated = &inventory.generated;
        let mut made = [&generated.client, &generated.mocks, &generated.probes]
            .into_iter()
            .flatten();
        if generated.behind.is_empty() && made.any(|(made, _)| *made == name) {
            let what = format!("run `cargo xtask generate {provider}`: it is still there");
            group.push(format!("crates/signon-{provider}/src/generated/"), what);
        }
        if inventory.block(&name).is_some() {
            group.push(
                format!("tests/wire/{provider}.rs"),
                format!("delete the block `{name}`"),
            );
        }
        if inventory.fixtures.contains_key(&name) {
            group.push(format!("tests/fixtures/{provider}/{name}/"), "delete it");
        }
        for (index, route) in routes(inventory) {
            let requests = inventory.requests(&name);
            if requests
                .iter()
                .any(|(_, request)| inventory.takes(route, request))
                && placed.insert(index)
            {
                group.push(sandbox(provider), format!("delete {route} from ROUTES"));
            }
        }
        named_as(inventory, &name, &mut group);
        groups.push(group);
    }
    let mut group = Group::new(format!(
        "{provider}: the sandbox knows more than specs/{provider}.yaml"
    ));
    for (_, route) in routes(inventory)
        .into_iter()
        .filter(|(index, _)| !placed.contains(index))
    {
        group.push(sandbox(provider), format!("delete {route} from ROUTES"));
    }
    groups.push(group);
    groups
}

/// The names of what is left over, wherever they stand.
fn names(inventory: &Inventory<'_>) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = inventory.fixtures.keys().cloned().collect();
    names.extend(
        inventory
            .blocks
            .iter()
            .flatten()
            .map(|block| block.name.clone()),
    );
    let generated = &inventory.generated;
    for operations in [&generated.client, &generated.mocks, &generated.probes] {
        names.extend(operations.iter().map(|(name, _)| name.clone()));
    }
    let absent = || {
        inventory
            .docs
            .iter()
            .filter(|named| !inventory.has(&named.what))
    };
    names.extend(absent().filter_map(|named| match &named.what {
        What::Method(name) => Some(name.clone()),
        _ => None,
    }));
    names.retain(|name| inventory.named(name).is_none());
    for named in absent() {
        match &named.what {
            // They may be those of something that is left over anyway.
            What::Errors(errors) if !names.iter().any(|name| is_of(errors, name)) => {
                names.extend(errors.strip_suffix("Error").map(str::to_owned));
            }
            _ => {}
        }
    }
    names
}

/// What the sandbox answers and the spec does not have.
fn routes<'a>(inventory: &'a Inventory<'_>) -> Vec<(usize, &'a Endpoint)> {
    let taught = inventory
        .taught
        .iter()
        .flat_map(|taught| &taught.operations);
    let known = |route: &Endpoint| {
        inventory
            .operations
            .iter()
            .any(|operation| endpoint(operation).is(route))
    };
    taught
        .enumerate()
        .filter(|(_, route)| !known(route))
        .collect()
}

fn sandbox(provider: &str) -> String {
    format!("crates/signon-sandbox/src/{provider}.rs")
}
