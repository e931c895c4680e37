//! What happened to an element, in words.

use std::collections::BTreeSet;

use crate::diff::facts::Fact;
use crate::diff::join::Pair;
use crate::diff::places::{self, Difference, is_inside};
use crate::diff::{Change, Class, Kind, Version};

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
    let Told {
        kind,
        words,
        details,
        of_wire,
    } = told(pair, renamed, displaced);
    let version = if pair.new.is_some() { new } else { old };
    let mut places = element.places.iter();
    let found = places.find_map(|place| places::at(&version.document.value, place));
    let pointer = found.map(|(_, pointer)| pointer).unwrap_or_default();
    let subject = match (pair.old, renamed) {
        (Some(old), Some(_)) => &old.subject,
        _ => &element.subject,
    };
    Some(Change {
        class,
        kind,
        subject: printable(subject),
        words: printable(&words),
        details: details.iter().map(|detail| printable(detail)).collect(),
        of_wire,
        file: version.document.file.clone(),
        line: version.document.line(&pointer),
        pointer: printable(&pointer),
        rust: pair.rust.clone(),
    })
}

/// A document's text without what would make a terminal or a page do something.
fn printable(text: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let text = text.replace(acts, "\u{fffd}");
    text.replace("<!--", "<! --")
}

/// What happened, and the differences one by one.
struct Told {
    kind: Kind,
    words: String,
    details: Vec<String>,
    of_wire: usize,
}

fn told(pair: &Pair<'_>, renamed: Option<&str>, displaced: bool) -> Told {
    let added = || match pair.element.fact(Fact::Required) {
        Some("yes") => "added, required",
        _ if displaced => "added: a program gets it in place of the wider reply",
        _ => "added",
    };
    let whole = |kind, words: &str| Told {
        kind,
        words: words.to_owned(),
        details: Vec::new(),
        of_wire: 0,
    };
    let (mut details, mut of_wire) = details(pair);
    let words = match (pair.old, pair.new, renamed) {
        (None, ..) => return whole(Kind::Added, added()),
        (_, None, _) => return whole(Kind::Removed, "removed"),
        (_, _, Some(name)) => format!("is called {} now", bare(name)),
        _ if pair.recoded => "does another thing behind the same signatures".to_owned(),
        _ if details.is_empty() => {
            let item = pair.rust.first().map(ToString::to_string);
            format!("in Rust alone: {}", item.unwrap_or_default())
        }
        _ => {
            of_wire = of_wire.saturating_sub(1);
            details.remove(0)
        }
    };
    Told {
        kind: Kind::Changed,
        words,
        details,
        of_wire,
    }
}

/// A subject's name: "operation `a`" is about `a`.
fn bare(subject: &str) -> &str {
    subject.split_once(' ').map_or(subject, |(_, name)| name)
}

/// The change of a document that says what it said.
pub(super) fn rewritten(file: &str) -> Change {
    Change {
        class: Class::Cosmetic,
        kind: Kind::Changed,
        subject: "the document".to_owned(),
        words: "is written another way: order, comments or white space".to_owned(),
        details: Vec::new(),
        of_wire: 0,
        file: file.to_owned(),
        pointer: String::new(),
        line: 0,
        rust: Vec::new(),
    }
}

/// The differences one by one: of the wire first, then of the document.
///
/// With how many are of the wire.
fn details(pair: &Pair<'_>) -> (Vec<String>, usize) {
    let told = |fact: Fact| pair.facts.iter().any(|(known, ..)| *known == fact);
    let wire = pair
        .facts
        .iter()
        .map(|(fact, old, new)| match (*fact, new.as_str()) {
            (Fact::Required, "yes") => "is required now: a call without it is refused".to_owned(),
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
    (details, pair.facts.len())
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
