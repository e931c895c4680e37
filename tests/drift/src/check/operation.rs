//! What an operation has to have.

use signon_codegen::Operation;

use super::inventory::{Inventory, endpoint, is_of};
use super::wire;
use crate::docs::What;
use crate::message::Group;
use crate::parts::What as Part;

pub(super) fn check(
    inventory: &Inventory<'_>,
    operation: &Operation,
    told: &mut wire::Told,
) -> Group {
    let (provider, name) = (inventory.provider, &operation.name);
    let endpoint = endpoint(operation);
    let before = inventory.renamed(operation);
    let mut title = format!("{provider}/{name}: {endpoint}");
    if let Some(before) = before {
        title.push_str(&format!(", once `{before}`"));
    }
    let mut group = Group::new(title);
    generated(inventory, operation, &mut group);
    if let Some(before) = before {
        let to = format!("tests/fixtures/{provider}/{name}/");
        group.push(
            format!("tests/fixtures/{provider}/{before}/"),
            format!("`git mv` it to {to}"),
        );
        if inventory.block(before).is_some() {
            let what = format!("rename the block `{before}` to `{name}`, and mend its calls");
            group.push(format!("tests/wire/{provider}.rs"), what);
        }
        named_as(inventory, before, &mut group);
    }
    wire::check(
        inventory,
        operation,
        before.unwrap_or(name),
        told,
        &mut group,
    );
    sandbox(inventory, operation, before.unwrap_or(name), &mut group);
    group
}

fn generated(inventory: &Inventory<'_>, operation: &Operation, group: &mut Group) {
    if !inventory.generated.behind.is_empty() {
        return; // That is told once.
    }
    let provider = inventory.provider;
    let wanted = (operation.name.clone(), endpoint(operation));
    let absent = [
        (
            "the client and its documentation",
            &inventory.generated.client,
        ),
        ("the mocks", &inventory.generated.mocks),
        ("the probes of the tests", &inventory.generated.probes),
    ];
    let absent = absent
        .into_iter()
        .filter(|(_, there)| !there.contains(&wanted));
    let absent: Vec<_> = absent.map(|(what, _)| what).collect();
    if !absent.is_empty() {
        let what = format!(
            "run `cargo xtask generate {provider}`: it is not in {}",
            absent.join(", ")
        );
        group.push(format!("crates/signon-{provider}/src/generated/"), what);
    }
}

/// Documentation that calls an operation by a name that it does not have any more.
pub(super) fn named_as(inventory: &Inventory<'_>, before: &str, group: &mut Group) {
    for named in &inventory.docs {
        let meant = match &named.what {
            What::Method(name) => name == before,
            What::Errors(name) => !inventory.has(&named.what) && is_of(name, before),
            _ => false,
        };
        if meant {
            group.push(&named.place, format!("mend `{}`", named.shown));
        }
    }
}

fn sandbox(inventory: &Inventory<'_>, operation: &Operation, folder: &str, group: &mut Group) {
    let Some(taught) = &inventory.taught else {
        return; // The provider has none: that is told once.
    };
    let endpoint = endpoint(operation);
    let file = format!("crates/signon-sandbox/src/{}.rs", inventory.provider);
    if !taught.operations.iter().any(|known| known.is(&endpoint)) {
        group.push(
            file,
            format!("teach it {endpoint}: a line of ROUTES, and what answers"),
        );
        return;
    }
    let documented = inventory.place(operation).request();
    for (_, name) in taught.refused.iter().filter(|(of, _)| of == folder) {
        // It may stand in another object.
        let last = name.rsplit('.').next().unwrap_or_default();
        if documented
            .iter()
            .any(|part| matches!(&part.what, Part::Name(known) if known == last))
        {
            group.push(
                &file,
                format!("teach it `{name}`: it refuses what it does not know"),
            );
        }
    }
}
