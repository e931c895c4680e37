//! Puts the three comparisons together: every difference goes to the element that it is about.

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::api::{ApiChange, IN_ORDER};
use crate::diff::elements::{API, Element};
use crate::diff::facts::Fact;
use crate::diff::places::{self, Difference, differences};
use crate::diff::{Change, Report, Version, words};

/// An element of either version, or of both, and what is different about it.
pub(super) struct Pair<'a> {
    pub(super) old: Option<&'a Element>,
    pub(super) new: Option<&'a Element>,
    /// Whichever there is, the new one first.
    pub(super) element: &'a Element,
    pub(super) facts: Vec<(Fact, String, String)>,
    pub(super) differences: Vec<Difference>,
    pub(super) rust: Vec<ApiChange>,
    /// Its code is another although nothing that is known of it is.
    pub(super) recoded: bool,
}

impl<'a> Pair<'a> {
    fn new(element: &'a Element, old: Option<&'a Element>, new: Option<&'a Element>) -> Self {
        let facts = match (old, new) {
            (Some(old), Some(new)) => facts(old, new),
            _ => Vec::new(),
        };
        Self {
            old,
            new,
            element,
            facts,
            differences: Vec::new(),
            rust: Vec::new(),
            recoded: false,
        }
    }

    pub(super) fn is_in_both(&self) -> bool {
        self.old.is_some() && self.new.is_some()
    }

    /// Whether the document or the wire says that more than prose changed about it.
    fn has_evidence(&self) -> bool {
        let told = |difference: &Difference| !difference.is_prose();
        !self.is_in_both() || !self.facts.is_empty() || self.differences.iter().any(told)
    }

    /// Whether the document speaks of it at another place.
    fn is_moved(&self) -> bool {
        let first =
            |element: Option<&Element>| element.and_then(|element| element.places.first().cloned());
        self.is_in_both() && first(self.old) != first(self.new)
    }

    pub(super) fn places(&self) -> impl Iterator<Item = &'a String> {
        let sides = [self.old, self.new];
        sides
            .into_iter()
            .flatten()
            .flat_map(|element| &element.places)
    }
}

pub(super) fn join(old: &Version<'_>, new: &Version<'_>) -> Report {
    let Renamed { elements, names } = renamed(old, new);
    let mut pairs = pairs(&old.elements, &elements);
    give_differences(
        &mut pairs,
        differences(&old.document.value, &new.document.value),
    );
    for pair in pairs.iter_mut().filter(|pair| pair.is_moved()) {
        pair.differences.extend(elsewhere(pair, old, new));
    }
    let claims = Claims::of(&pairs);
    give_items(&mut pairs, &claims, old.api.changes_to(&new.api));
    notice_code(&mut pairs, &claims, &old.api.recoded(&new.api));
    let pairs = folded(pairs, &names);
    let known = old.elements.iter().map(|element| element.key.as_str());
    let known: BTreeSet<&str> = known.collect();
    let changes = pairs.iter().filter_map(|pair| {
        let name = names.get(&pair.element.key);
        words::change(pair, name.map(String::as_str), &known, old, new)
    });
    let mut changes: Vec<Change> = changes.collect();
    if changes.is_empty() {
        changes.push(words::rewritten(&new.document.file));
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.class));
    Report {
        files: [old.document.file.clone(), new.document.file.clone()],
        changes,
    }
}

/// The new elements under the keys that they had, and the new names of those that have one.
struct Renamed {
    elements: Vec<Element>,
    names: BTreeMap<String, String>,
}

/// What is gone under one name and there under another, and differs in nothing else, is one thing.
fn renamed(old: &Version<'_>, new: &Version<'_>) -> Renamed {
    let mut elements = new.elements.clone();
    let mut names = BTreeMap::new();
    let wholes = |version: &'_ Version<'_>, other: &Version<'_>| -> Vec<Element> {
        let alone = |element: &&Element| {
            element.parent == API && !other.elements.iter().any(|known| known.key == element.key)
        };
        version.elements.iter().filter(alone).cloned().collect()
    };
    let mut new_ones = wholes(new, old);
    for before in wholes(old, new) {
        let same = new_ones
            .iter()
            .position(|after| is_same(&before, after, old, new));
        let Some(after) = same.map(|index| new_ones.remove(index)) else {
            continue;
        };
        for element in &mut elements {
            if element.key == after.key || element.parent == after.key {
                let rename = |key: &mut String| {
                    if let Some(rest) = key.strip_prefix(&after.key) {
                        *key = format!("{}{rest}", before.key);
                    }
                };
                rename(&mut element.key);
                rename(&mut element.parent);
                element.displaces.iter_mut().for_each(rename);
            }
        }
        names.insert(before.key, after.subject);
    }
    Renamed { elements, names }
}

fn pairs<'a>(old: &'a [Element], new: &'a [Element]) -> Vec<Pair<'a>> {
    let find = |side: &'a [Element], key: &str| side.iter().find(|element| element.key == key);
    let gone = old
        .iter()
        .filter(|element| find(new, &element.key).is_none());
    let there = new
        .iter()
        .map(|element| Pair::new(element, find(old, &element.key), Some(element)));
    there
        .chain(gone.map(|element| Pair::new(element, Some(element), None)))
        .collect()
}

fn facts(old: &Element, new: &Element) -> Vec<(Fact, String, String)> {
    let changed = new.facts.iter().filter_map(|(fact, value)| {
        let before = old.fact(*fact)?;
        (before != value).then(|| (*fact, before.to_owned(), value.clone()))
    });
    changed.collect()
}

/// The differences of the documents go to whatever is spoken of most closely around them.
fn give_differences(pairs: &mut [Pair<'_>], found: Vec<Difference>) {
    let mut around: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (index, pair) in pairs.iter().enumerate() {
        for place in pair.places() {
            around.entry(place).or_default().push(index);
            if !pair.is_in_both() || pair.is_moved() {
                told.insert(place);
            }
        }
    }
    let mut given: Vec<(usize, Difference)> = Vec::new();
    for difference in found {
        let place = &difference.place;
        // That something is new, gone or elsewhere, its own change tells.
        let below = format!("{place}/");
        let first = told.range(below.as_str()..).next();
        if told.contains(place.as_str()) || first.is_some_and(|first| first.starts_with(&below)) {
            continue;
        }
        let steps = place.match_indices('/').map(|(end, _)| end);
        let mut ends: Vec<usize> = steps.chain([place.len()]).collect();
        ends.reverse();
        let closest = ends.iter().find_map(|end| around.get(place.get(..*end)?));
        let mut closest = closest.cloned().unwrap_or_default();
        closest.dedup();
        given.extend(closest.into_iter().map(|index| (index, difference.clone())));
    }
    for (index, difference) in given {
        if let Some(pair) = pairs.get_mut(index) {
            pair.differences.push(difference);
        }
    }
}

/// The differences of what is spoken of at another place now.
fn elsewhere(pair: &Pair<'_>, old: &Version<'_>, new: &Version<'_>) -> Vec<Difference> {
    let (Some(before), Some(after)) = (pair.old, pair.new) else {
        return Vec::new();
    };
    let (Some(before), Some(after)) = (before.places.first(), after.places.first()) else {
        return Vec::new();
    };
    let node = |version: &Version<'_>, place| {
        places::at(&version.document.value, place).map(|(node, _)| node.clone())
    };
    let (Some(old), Some(new)) = (node(old, before), node(new, after)) else {
        return Vec::new();
    };
    let mut found = differences(&old, &new);
    found
        .iter_mut()
        .for_each(|difference| difference.place.insert_str(0, after));
    found
}

/// Which pairs a Rust path is of.
struct Claims {
    /// By path: the pairs whose own it is, and those with which it changes.
    known: BTreeMap<String, Vec<(usize, bool)>>,
}

impl Claims {
    fn of(pairs: &[Pair<'_>]) -> Self {
        let mut known: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
        for (index, pair) in pairs.iter().enumerate() {
            for element in [pair.old, pair.new].into_iter().flatten() {
                let own = element.owns.iter().map(|path| (path, true));
                let touched = element.touches.iter().map(|path| (path, false));
                for (path, own) in own.chain(touched) {
                    let claims = known.entry(path.clone()).or_default();
                    if !claims.contains(&(index, own)) {
                        claims.push((index, own));
                    }
                }
            }
        }
        Self { known }
    }

    /// The pairs that claim a path most closely, of those that may.
    fn closest(&self, path: &str, may: impl Fn(usize, bool) -> bool) -> Vec<usize> {
        let parts = path.match_indices("::").chain(path.match_indices(' '));
        let mut ends: Vec<usize> = parts.map(|(end, _)| end).chain([path.len()]).collect();
        ends.sort_unstable_by(|one, other| other.cmp(one));
        let claimed = ends.iter().map(|end| {
            let claims = path.get(..*end).and_then(|part| self.known.get(part));
            let claims = claims.into_iter().flatten();
            let mut claims: Vec<usize> = claims
                .filter(|(index, own)| may(*index, *own))
                .map(|(index, _)| *index)
                .collect();
            claims.dedup();
            claims
        });
        claimed
            .into_iter()
            .find(|claims| !claims.is_empty())
            .unwrap_or_default()
    }
}

/// A changed item goes to what it belongs to; where others change it too, to those of which something is known to have
/// changed.
fn give_items(pairs: &mut [Pair<'_>], claims: &Claims, changes: Vec<ApiChange>) {
    let evidence: Vec<bool> = pairs.iter().map(Pair::has_evidence).collect();
    let has = |index: usize| evidence.get(index).is_some_and(|has| *has);
    for change in changes {
        let mut closest = claims.closest(&change.path, |index, own| own || has(index));
        if closest.iter().any(|index| has(*index)) {
            closest.retain(|index| has(*index));
        }
        if closest.is_empty() {
            // The first pair is the whole.
            closest.push(0);
        }
        for index in closest {
            if let Some(pair) = pairs.get_mut(index) {
                pair.rust.push(change.clone());
            }
        }
    }
}

/// What the code does is part of the verdict, too: an operation or a type of which nothing else is known to have changed,
/// and whose code is another, does something else.
fn notice_code(pairs: &mut [Pair<'_>], claims: &Claims, recoded: &[String]) {
    let explains =
        |pair: &Pair<'_>| !pair.is_in_both() || !pair.facts.is_empty() || !pair.rust.is_empty();
    // What is of a part, the part explains; what is of a whole, any of its parts does.
    let explained: BTreeSet<String> = pairs
        .iter()
        .filter(|pair| explains(pair))
        .flat_map(|pair| [pair.element.key.clone(), pair.element.parent.clone()])
        .collect();
    for path in recoded {
        // What an error's code is, the type says that holds it.
        if path.ends_with(" as signon_core::ApiError") {
            continue;
        }
        for index in claims.closest(path, |_, own| own) {
            if let Some(pair) = pairs.get_mut(index) {
                pair.recoded |= path.ends_with(IN_ORDER) || !explained.contains(&pair.element.key);
            }
        }
    }
}

/// What is gone or new with the whole of something is not told of by itself; nor is what changed with its name alone.
fn folded<'a>(pairs: Vec<Pair<'a>>, names: &BTreeMap<String, String>) -> Vec<Pair<'a>> {
    let alone = pairs.iter().filter(|pair| !pair.is_in_both());
    let alone: BTreeSet<String> = alone.map(|pair| pair.element.key.clone()).collect();
    let (parts, mut wholes): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|pair| {
        let parent = &pair.element.parent;
        alone.contains(parent) || (names.contains_key(parent) && !pair.has_evidence())
    });
    for part in parts {
        let whole = wholes
            .iter_mut()
            .find(|whole| whole.element.key == part.element.parent);
        if let Some(whole) = whole {
            merge(whole, part);
        }
    }
    wholes
}

fn merge<'a>(into: &mut Pair<'a>, from: Pair<'a>) {
    for item in from.rust {
        if !into.rust.contains(&item) {
            into.rust.push(item);
        }
    }
    for difference in from.differences {
        if !into.differences.contains(&difference) {
            into.differences.push(difference);
        }
    }
}

/// Whether two elements differ in nothing but their name: operations on the wire, schemas in the document.
fn is_same(before: &Element, after: &Element, old: &Version<'_>, new: &Version<'_>) -> bool {
    let kind = |element: &Element| element.key.split(' ').next().map(str::to_owned);
    if kind(before) != kind(after) || before.parent != API || after.parent != API {
        return false;
    }
    if before.fact(Fact::Path).is_some() {
        let same = |fact| before.fact(fact) == after.fact(fact);
        return same(Fact::Path) && same(Fact::Method);
    }
    let node = |element: &Element, version: &Version<'_>| {
        let place = element.places.first()?;
        places::at(&version.document.value, place).map(|(node, _)| node.clone())
    };
    kind(before).as_deref() == Some("type")
        && node(before, old).is_some_and(|node_before| node(after, new) == Some(node_before))
}
