//! What happened to an element, in words.

use std::collections::BTreeSet;

use crate::diff::facts::Fact;
use crate::diff::join::Pair;
use crate::diff::places::{self, Difference, is_inside};
use crate::diff::{Change, Class, Version};

/// The change of an element; nothing if nothing happened to it. `renamed` is its new name if it has one, `known` are the
/// keys of all elements that there were.
pub(super) fn change(
    pair: &Pair<'_>,
    renamed: Option<&str>,
    known: &BTreeSet<&str>,
    old: &Version<'_>,
    new: &Version<'_>,
) -> Option<Change> {
    let untouched = pair.facts.is_empty()
        && pair.differences.is_empty()
        && pair.rust.is_empty()
        && !pair.recoded;
    if pair.is_in_both() && untouched {
        return None;
    }
    let element = pair.element;
    let displaced = element
        .displaces
        .iter()
        .any(|key| known.contains(key.as_str()));
    let mut class = match (pair.old, pair.new) {
        (None, _) if displaced => Class::Breaking,
        (None, _) => element.added,
        (_, None) => Class::Breaking,
        _ if pair.recoded => Class::Breaking,
        _ => Class::Cosmetic,
    };
    let of_facts = pair
        .facts
        .iter()
        .map(|(fact, old, new)| fact.class(old, new));
    let of_items = pair.rust.iter().map(|item| item.class);
    class = of_facts.chain(of_items).fold(class, Class::max);
    let mut details = details(pair);
    let words = match (pair.old, pair.new, renamed) {
        (_, _, Some(name)) => format!(
            "is called {} now",
            name.split_once(' ').map_or(name, |(_, name)| name)
        ),
        (None, _, _) if element.fact(Fact::Required) == Some("yes") => "added, required".to_owned(),
        (None, _, _) if displaced => {
            "added: a program gets it in place of the wider reply".to_owned()
        }
        (None, _, _) => "added".to_owned(),
        (_, None, _) => "removed".to_owned(),
        _ if pair.recoded => "does another thing behind the same signatures".to_owned(),
        _ if details.is_empty() => "is another type".to_owned(),
        _ => details.remove(0),
    };
    if !pair.is_in_both() {
        details.clear();
    }
    let (document, version) = match pair.new {
        Some(_) => (new.document, new),
        None => (old.document, old),
    };
    let pointer = pair
        .places()
        .find_map(|place| places::at(&version.document.value, place))
        .map(|(_, pointer)| pointer);
    let pointer = pointer.unwrap_or_default();
    Some(Change {
        class,
        subject: element.subject.clone(),
        words,
        details,
        line: document.error(&pointer, "", "").line,
        pointer,
        rust: pair.rust.clone(),
    })
}

/// The change of a document that says what it said.
pub(super) fn rewritten() -> Change {
    Change {
        class: Class::Cosmetic,
        subject: "the document".to_owned(),
        words: "is written another way: order, comments or white space".to_owned(),
        details: Vec::new(),
        pointer: String::new(),
        line: 0,
        rust: Vec::new(),
    }
}

/// The differences one by one: of the wire first, then of the document.
fn details(pair: &Pair<'_>) -> Vec<String> {
    let told = |fact: Fact| pair.facts.iter().any(|(known, ..)| *known == fact);
    let wire = pair
        .facts
        .iter()
        .map(|(fact, old, new)| match (*fact, new.as_str()) {
            (Fact::Required, "yes") => "is required now".to_owned(),
            (Fact::Required, _) => "may be left out now".to_owned(),
            (fact, _) => format!("{}: {old} → {new}", fact.name()),
        });
    let document = pair.differences.iter().filter_map(|difference| {
        let step = relative(pair, difference);
        let is_required =
            step == "required" || (step.is_empty() && difference.words.starts_with("required"));
        if told(Fact::Required) && is_required {
            return None;
        }
        let words = &difference.words;
        let verb = ["added", "removed", "changed"]
            .iter()
            .any(|verb| words.starts_with(verb));
        Some(match (step.is_empty(), verb) {
            (true, _) => words.clone(),
            (false, true) => format!("`{step}` {words}"),
            (false, false) => format!("`{step}`: {words}"),
        })
    });
    let mut details: Vec<String> = Vec::new();
    for detail in wire.chain(document) {
        if !details.contains(&detail) {
            details.push(detail);
        }
    }
    details
}

/// Where a difference is, seen from the element.
fn relative(pair: &Pair<'_>, difference: &Difference) -> String {
    let around = pair
        .places()
        .filter(|place| is_inside(&difference.place, place));
    let around = around
        .max_by_key(|place| place.len())
        .map_or("", String::as_str);
    let rest = difference
        .place
        .strip_prefix(around)
        .unwrap_or(&difference.place);
    let steps = rest
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"));
    steps.collect::<Vec<_>>().join(".")
}
