//! The block of an operation in its provider's wire table, and its fixtures.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use signon_codegen::Operation;

use super::inventory::{Inventory, endpoint};
use crate::fields::undocumented;
use crate::fixture::is_request;
use crate::message::Group;
use crate::parts::{Part, What};
use crate::spec::{reply_key, resolved};
use crate::wire::Block;

/// What was told of one operation already, and need not be told of others.
pub(super) type Told = BTreeSet<Part>;

/// `name` is what the block and the folder are called.
pub(super) fn check(
    inventory: &Inventory<'_>,
    operation: &Operation,
    name: &str,
    told: &mut Told,
    group: &mut Group,
) {
    let provider = inventory.provider;
    let block = inventory.block(name);
    if block.is_none() && inventory.blocks.is_ok() {
        let what = format!(
            "write the block `{name}`, with a call for each request and an answer for each reply"
        );
        group.push(format!("tests/wire/{provider}.rs"), what);
    }
    requests(inventory, operation, name, group, told);
    replies(inventory, operation, name, group, told);
    if let Some(block) = block {
        readings(inventory, operation, block, group);
        both_ways(inventory, block, group);
    }
}

fn fixture(inventory: &Inventory<'_>, operation: &str, name: &str) -> String {
    format!(
        "tests/fixtures/{}/{operation}/{name}.http",
        inventory.provider
    )
}

/// What the requests have to send, and what they must not.
fn requests(
    inventory: &Inventory<'_>,
    operation: &Operation,
    name: &str,
    group: &mut Group,
    told: &mut Told,
) {
    let spec = &inventory.spec;
    let (item, node) = inventory.documented(operation);
    let endpoint = endpoint(operation);
    for (file, request) in inventory.requests(name) {
        let place = fixture(inventory, name, file);
        if !inventory.takes(&endpoint, &request) {
            let what = format!(
                "mend it: it is {} {}, and not {endpoint}",
                request.method,
                request.path()
            );
            group.push(&place, what);
        }
        for name in undocumented(spec, item, node, &request) {
            group.push(
                &place,
                format!("leave out `{name}`: the spec does not document it"),
            );
        }
    }
    let more = missing(inventory, inventory.place(operation).request(), told);
    let has_request = inventory
        .fixtures
        .get(name)
        .is_some_and(|there| there.keys().any(|name| is_request(name)));
    match (has_request, more.is_empty()) {
        (false, true) => group.push(fixture(inventory, name, "request"), "write what is sent"),
        (false, false) => {
            let what = format!("write what is sent, in one request or several: {more}");
            group.push(fixture(inventory, name, "request"), what);
        }
        (true, false) => group.push(
            fixture(inventory, name, "request*"),
            format!("send in one of them, or in one more: {more}"),
        ),
        (true, true) => {}
    }
}

/// A reply for each documented status, with all that it can hold.
fn replies(
    inventory: &Inventory<'_>,
    operation: &Operation,
    name: &str,
    group: &mut Group,
    told: &mut Told,
) {
    let spec = &inventory.spec;
    let documented = inventory.replies_of(operation);
    let block = inventory.block(name);
    for (key, reply) in documented {
        let reply = resolved(spec, reply);
        let fails = reply.get("x-failure").is_some();
        let mut more = missing(inventory, inventory.place(operation).reply(key), told);
        for failed in [false, true].into_iter().filter(|failed| !failed || fails) {
            let read = block.is_some_and(|block| is_read(block, documented, key, failed));
            if read || waits(inventory, documented, name, key, failed) {
                continue;
            }
            let mut what = match key.as_str() {
                "default" => "write the reply of another error (`default`)".to_owned(),
                key if key.ends_with("XX") => format!("write a reply {key}"),
                key => format!("write the reply {key}"),
            };
            if failed {
                what.push_str(", in a body that says that the call failed");
            }
            if !more.is_empty() {
                what.push_str(&format!(", with {}", std::mem::take(&mut more)));
            }
            if block.is_some() {
                what.push_str(&format!(
                    ", and its answer in tests/wire/{}.rs",
                    inventory.provider
                ));
            }
            let file = format!("{}{}", example(key), if failed { "-failed" } else { "" });
            group.push(fixture(inventory, name, &file), what);
        }
        if !more.is_empty() {
            let place = fixture(inventory, name, &format!("{}*", example(key)));
            group.push(
                place,
                format!("show in one of them, or in one more: {more}"),
            );
        }
    }
}

/// Whether there is a fixture of this status that no answer reads yet; that is told elsewhere.
fn waits(
    inventory: &Inventory<'_>,
    documented: &Map<String, Value>,
    name: &str,
    key: &str,
    failed: bool,
) -> bool {
    let used = |file: &str| {
        let answers = inventory
            .block(name)
            .into_iter()
            .flat_map(|block| &block.answers);
        answers.into_iter().any(|answer| answer.fixture == file)
    };
    let mut files = inventory
        .fixtures
        .get(name)
        .into_iter()
        .flat_map(|files| files.keys());
    files.any(|file| {
        let variant = file.contains('-') || !failed;
        !used(file) && variant && key_of(documented, file) == Some(key)
    })
}

/// No reply is read as documented that is not.
fn readings(inventory: &Inventory<'_>, operation: &Operation, block: &Block, group: &mut Group) {
    let documented = inventory.replies_of(operation);
    for answer in &block.answers {
        let key = key_of(documented, &answer.fixture);
        let fails = |key: &str| {
            resolved(&inventory.spec, &documented[key])
                .get("x-failure")
                .is_some()
        };
        let why = match (answer.kind.as_str(), key) {
            ("Undocumented", _) => continue,
            (_, None) => "the spec documents no such reply",
            ("Ok", Some(key)) if !succeeds(key) => "the spec documents it as an error",
            ("Err", Some(key)) if succeeds(key) && !fails(key) => {
                "the spec documents it as a success"
            }
            _ => continue,
        };
        let what = format!(
            "mend the answer \"{}\" of the block `{}`, or delete it with its fixture: {why}",
            answer.fixture, block.name
        );
        group.push(format!("tests/wire/{}.rs", inventory.provider), what);
    }
}

/// What no fixture shows and was not told, as one list: names, then values.
fn missing(inventory: &Inventory<'_>, documented: Vec<Part>, told: &mut Told) -> String {
    let more = documented.into_iter();
    let mut more: Vec<_> = more
        .filter(|part| !inventory.shown.contains(part) && told.insert(part.clone()))
        .collect();
    more.sort_by_key(|part| matches!(part.what, What::Value(_)));
    let mut listed: Vec<String> = Vec::new();
    for part in more.iter().map(ToString::to_string) {
        // It may be of two schemas.
        if !listed.contains(&part) {
            listed.push(part);
        }
    }
    listed.join(", ")
}

/// Each fixture is used once, on its side, and nothing is used that is not there.
fn both_ways(inventory: &Inventory<'_>, block: &Block, group: &mut Group) {
    let table = format!("tests/wire/{}.rs", inventory.provider);
    let name = &block.name;
    let calls = block.calls.iter().map(|fixture| (fixture, true));
    let answers = block.answers.iter().map(|answer| (&answer.fixture, false));
    let none = super::inventory::Fixtures::new();
    let there = inventory.fixtures.get(name).unwrap_or(&none);
    let mut used = BTreeSet::new();
    for (file, is_call) in calls.chain(answers) {
        if is_request(file) != is_call {
            group.push(
                &table,
                format!("\"{file}\" stands on the wrong side of the block `{name}`"),
            );
        }
        if !used.insert(file) {
            group.push(&table, format!("the block `{name}` has \"{file}\" twice"));
        }
        if !there.contains_key(file) {
            let what = format!("write it, or delete \"{file}\" from the block `{name}` in {table}");
            group.push(fixture(inventory, name, file), what);
        }
    }
    for file in there.keys().filter(|file| !used.contains(file)) {
        let part = if is_request(file) {
            "a call"
        } else {
            "an answer"
        };
        let what = format!(
            "write {part} \"{file}\" in the block `{name}`, or delete {}",
            fixture(inventory, name, file)
        );
        group.push(&table, what);
    }
}

/// Whether there is an answer of this documented status: an error, or what the status itself says.
fn is_read(block: &Block, documented: &Map<String, Value>, key: &str, failed: bool) -> bool {
    let kind = if succeeds(key) && !failed {
        "Ok"
    } else {
        "Err"
    };
    let mut answers = block.answers.iter().filter(|answer| answer.kind == kind);
    answers.any(|answer| key_of(documented, &answer.fixture) == Some(key))
}

fn succeeds(key: &str) -> bool {
    key.starts_with(['2', '3'])
}

/// Under which key the spec documents the reply in a fixture.
fn key_of<'a>(documented: &'a Map<String, Value>, fixture: &str) -> Option<&'a str> {
    let status = fixture.split('-').next()?;
    reply_key(documented, status.parse().ok()?).map(String::as_str)
}

/// A status of this key.
fn example(key: &str) -> String {
    match key {
        "default" => "400".to_owned(),
        key => key.replace("XX", "00"),
    }
}
