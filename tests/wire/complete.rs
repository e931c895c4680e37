//! Nothing is left out: no fixture without a test, no documented status without a fixture.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use signon_tests::fixture::{self, Fixture};
use signon_tests::spec::{self, reply_key, resolved, spec};

use crate::PROVIDERS;
use crate::table::{Answer, Kind, Operation};

#[test]
fn every_spec_has_a_table() {
    let tested: BTreeSet<String> = PROVIDERS
        .iter()
        .map(|provider| provider.name.to_owned())
        .collect();
    assert_eq!(
        tested,
        spec::providers(),
        "a new spec needs a table in tests/wire, schemas.rs and peers/prism.rs"
    );
}

#[test]
fn every_fixture_is_used_once_and_every_used_fixture_exists() {
    let mut used = BTreeSet::new();
    let mut twice = Vec::new();
    for provider in PROVIDERS {
        for operation in provider.operations {
            let calls = operation.calls.iter().map(|call| (call.fixture, true));
            let answers = operation
                .answers
                .iter()
                .map(|answer| (answer.fixture, false));
            for (name, is_request) in calls.chain(answers) {
                let fixture = Fixture::new(provider.name, operation.name, name);
                assert_eq!(
                    fixture.is_request(),
                    is_request,
                    "{fixture} is on the wrong side"
                );
                if !used.insert(fixture.clone()) {
                    twice.push(fixture.to_string());
                }
            }
        }
    }
    let there: BTreeSet<_> = fixture::all().into_iter().collect();
    let untested: Vec<_> = there.difference(&used).map(Fixture::to_string).collect();
    let missing: Vec<_> = used.difference(&there).map(Fixture::to_string).collect();
    assert!(untested.is_empty(), "no test uses {untested:#?}");
    assert!(missing.is_empty(), "there is no {missing:#?}");
    assert!(twice.is_empty(), "used more than once: {twice:#?}");
}

#[test]
fn every_documented_operation_has_a_request_and_a_reply_for_each_status() {
    let mut missing = Vec::new();
    for provider in PROVIDERS {
        let spec = spec(provider.name);
        let documented = operations(&spec);
        for (name, replies) in &documented {
            let at = format!("{}/{name}", provider.name);
            let Some(operation) = provider.operations.iter().find(|known| known.name == name)
            else {
                missing.push(format!(
                    "{at}: a block in tests/wire/{}.rs, with tests/fixtures/{at}/request.http and its replies",
                    provider.name
                ));
                continue;
            };
            // A table without a call does not compile: a request is always there.
            for (status, reply) in *replies {
                let reply = resolved(&spec, reply);
                if !has(operation, replies, status, false) {
                    missing.push(format!(
                        "{at}: tests/fixtures/{at}/{status}.http, and what is read from it"
                    ));
                }
                if reply.get("x-failure").is_some() && !has(operation, replies, status, true) {
                    missing.push(format!(
                        "{at}: tests/fixtures/{at}/{status}-failed.http, and what is read from it"
                    ));
                }
            }
        }
        for operation in provider.operations {
            let known = documented.iter().any(|(name, _)| name == operation.name);
            assert!(
                known,
                "the spec of {} knows no {}",
                provider.name, operation.name
            );
        }
    }
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn whatever_is_read_as_documented_is_documented() {
    for provider in PROVIDERS {
        let spec = spec(provider.name);
        for (name, replies) in operations(&spec) {
            let of_name = provider
                .operations
                .iter()
                .filter(|operation| operation.name == name);
            for answer in of_name.flat_map(|operation| operation.answers) {
                let at = format!("{}/{name}/{}", provider.name, answer.fixture);
                let status = key(replies, answer);
                match answer.kind {
                    Kind::Undocumented => {}
                    Kind::Ok => assert!(status.is_some_and(|status| status != "default"), "{at}"),
                    Kind::Err => {
                        let status = status.unwrap_or_else(|| panic!("{at}: no such status"));
                        let reply = resolved(&spec, &replies[status]);
                        let failed = reply.get("x-failure").is_some();
                        assert_eq!(failed, status.starts_with('2'), "{at}: an error?");
                    }
                }
            }
        }
    }
}

/// Whether there is a reply of this documented status: an error, or what the status itself says.
fn has(operation: &Operation, replies: &Map<String, Value>, status: &str, failed: bool) -> bool {
    let success = matches!(status.as_bytes()[0], b'2' | b'3') && !failed;
    let kind = if success { Kind::Ok } else { Kind::Err };
    let mut answers = operation
        .answers
        .iter()
        .filter(|answer| answer.kind == kind);
    answers.any(|answer| key(replies, answer) == Some(status))
}

/// Under which key the spec documents an answer.
fn key<'a>(replies: &'a Map<String, Value>, answer: &Answer) -> Option<&'a str> {
    let status = answer.fixture.split('-').next()?;
    reply_key(replies, status.parse().ok()?).map(String::as_str)
}

/// The spec's operations by the names of their folders, with their replies.
fn operations(spec: &Value) -> Vec<(String, &Map<String, Value>)> {
    let named = spec::operations(spec).into_iter().map(|operation| {
        let id = operation.node["operationId"].as_str();
        let replies = operation.node["responses"].as_object();
        let name = snake_case(id.expect("an operationId"));
        (name, replies.expect("an operation has replies"))
    });
    named.collect()
}

/// The media types of an operation's documented replies; any, if none is documented.
pub fn media_types(spec: &Value, name: &str) -> BTreeSet<String> {
    let of_name = operations(spec)
        .into_iter()
        .find(|(known, _)| known == name);
    let (_, replies) = of_name.expect("an operation of the spec");
    let contents = replies
        .values()
        .filter_map(|reply| resolved(spec, reply)["content"].as_object().cloned());
    let found: BTreeSet<String> = contents.flatten().map(|(media, _)| media).collect();
    if found.is_empty() {
        BTreeSet::from(["*/*".to_owned()])
    } else {
        found
    }
}

/// `authenticateUserOPENIDAlt` is `authenticate_user_openid_alt`.
pub fn snake_case(name: &str) -> String {
    let letters: Vec<_> = name.chars().collect();
    let mut snake = String::new();
    for (i, letter) in letters.iter().enumerate() {
        let after_small = i > 0 && letters[i - 1].is_lowercase();
        let before_small = i > 0 && letters.get(i + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (after_small || before_small) {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
