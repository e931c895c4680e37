//! Runs a provider's table. Every case is run, so that one look shows all that is broken.

use std::any::Any;
use std::collections::BTreeSet;

use serde_json::Value;
use signon_tests::fixture::Fixture;
use signon_tests::probe;
use signon_tests::spec::{resolved, spec};
use signon_tests::tape::Tape;

use crate::compare::difference;
use crate::table::{Answer, Call, Kind, Operation, Provider};

/// Every call sends the request that its fixture shows, and takes the operation's first success for an answer.
pub async fn calls(provider: &'static Provider) {
    let mut broken = Vec::new();
    for operation in provider.operations {
        for call in operation.calls {
            let fixture = Fixture::new(provider.name, operation.name, call.fixture);
            let case = tokio::spawn(send(fixture.clone(), operation, call));
            broken.extend(case.await.err().map(|panic| told(&fixture, panic)));
        }
    }
    none(&broken);
}

/// Every reply is read as its table says.
pub async fn answers(provider: &'static Provider) {
    let mut broken = Vec::new();
    for operation in provider.operations {
        for answer in operation.answers {
            let fixture = Fixture::new(provider.name, operation.name, answer.fixture);
            let case = tokio::spawn(receive(fixture.clone(), answer));
            broken.extend(case.await.err().map(|panic| told(&fixture, panic)));
        }
    }
    none(&broken);
}

async fn send(fixture: Fixture, operation: &Operation, call: &Call) {
    let mut answers = operation.answers.iter();
    let answer = answers
        .find(|answer| answer.kind == Kind::Ok)
        .expect("a success to answer with");
    let reply = Fixture::new(&fixture.provider, operation.name, answer.fixture).reply();
    let documented = fixture.request();

    let tape = Tape::answering(&reply).await;
    let outcome = (call.run)(tape.base_url()).await;
    match tape.request().await {
        Ok(sent) => {
            if let Some(difference) = difference(&documented, &sent) {
                panic!("{difference}");
            }
            let accept: BTreeSet<&str> = sent
                .header("accept")
                .into_iter()
                .flat_map(|value| value.split(", "))
                .collect();
            let spec = spec(&fixture.provider);
            let wanted = media_types(&spec, &fixture);
            assert_eq!(accept, wanted, "accept names what is documented");
        }
        Err(why) => panic!("{why}; the call: {outcome:?}"),
    }
    outcome.expect("the reply is a success");
}

/// The media types of an operation's documented replies; any, if none is documented.
fn media_types<'a>(spec: &'a Value, fixture: &Fixture) -> BTreeSet<&'a str> {
    let probes = probe::all();
    let of_operation = probes
        .iter()
        .find(|probe| (probe.provider, probe.operation) == (&fixture.provider, &fixture.operation));
    let operation = of_operation.expect("a probe").documented(spec);
    let replies = operation["responses"].as_object().expect("replies");
    let contents = replies
        .values()
        .filter_map(|reply| resolved(spec, reply)["content"].as_object());
    let found: BTreeSet<_> = contents
        .flat_map(|content| content.keys().map(String::as_str))
        .collect();
    match found.is_empty() {
        true => BTreeSet::from(["*/*"]),
        false => found,
    }
}

async fn receive(fixture: Fixture, answer: &Answer) {
    let reply = fixture.reply();
    let tape = Tape::answering(&reply).await;
    (answer.run)(tape.base_url(), reply).await;
}

fn none(broken: &[String]) {
    assert!(
        broken.is_empty(),
        "{} broken:\n\n{}",
        broken.len(),
        broken.join("\n\n")
    );
}

fn told(fixture: &Fixture, panic: tokio::task::JoinError) -> String {
    let why = panic
        .try_into_panic()
        .map(text)
        .unwrap_or_else(|error| error.to_string());
    format!("{fixture}: {why}")
}

fn text(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic
            .downcast_ref::<&str>()
            .copied()
            .unwrap_or("a panic")
            .to_owned(),
    }
}
