//! Where two documents differ, and which of their places belong together.
//!
//! A place is a JSON pointer in which the members of a list go by what they are called, and not by their number: a
//! parameter that was put before another one has not changed it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{escape, holds_names, text};

/// One difference of two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) place: String,
    /// What was done at the place, in words.
    pub(super) words: String,
}

impl Difference {
    /// Whether it is of what only people read.
    pub(super) fn is_prose(&self) -> bool {
        is_prose(&self.place)
    }
}

fn is_prose(place: &str) -> bool {
    const PROSE: [&str; 8] = [
        "description",
        "summary",
        "example",
        "examples",
        "externalDocs",
        "x-source",
        "x-decision",
        "x-not-secret",
    ];
    let mut around = String::new();
    place.split('/').skip(1).any(|step| {
        // A property, a schema or a value may be called so, too.
        let is_name = holds_names(&around) || around.ends_with("enum");
        around = format!("{around}/{step}");
        PROSE.contains(&step) && !is_name
    })
}

/// The differences of two documents.
pub(super) fn differences(old: &Value, new: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(Some(old), Some(new), "", &mut found);
    found
}

fn compare(old: Option<&Value>, new: Option<&Value>, at: &str, found: &mut Vec<Difference>) {
    if old == new {
        return;
    }
    if let Some(schema) = at.strip_suffix("/required")
        && [old, new].into_iter().flatten().all(Value::is_array)
    {
        return required(old, new, schema, found);
    }
    if is_prose(at) {
        // What it says, the documents say.
        let words = match (old, new) {
            (None, _) => "added",
            (_, None) => "removed",
            _ => "changed",
        };
        return note(at, words, found);
    }
    match (old, new) {
        (Some(old @ (Value::Object(_) | Value::Array(_))), Some(new))
            if old.is_array() == new.is_array() && old.is_object() == new.is_object() =>
        {
            let (old, new) = (members(old), members(new));
            let mut names: Vec<&String> = Vec::new();
            for (name, _) in old.iter().chain(&new) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            for name in names {
                let at = format!("{at}/{}", escape(name));
                compare(member(&old, name), member(&new, name), &at, found);
            }
        }
        (None, _) => note(at, &format!("added{}", shown(new)), found),
        (_, None) => note(at, &format!("removed{}", shown(old)), found),
        (Some(old), Some(new)) => {
            let words = match (brief(old), brief(new)) {
                (Some(old), Some(new)) => format!("{old} → {new}"),
                _ => "changed".to_owned(),
            };
            note(at, &words, found);
        }
    }
}

/// Whether a property is required is the property's matter.
fn required(old: Option<&Value>, new: Option<&Value>, schema: &str, found: &mut Vec<Difference>) {
    let names = |list: Option<&Value>| -> BTreeSet<String> {
        let list = list.and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (old, new) = (names(old), names(new));
    for name in old.symmetric_difference(&new) {
        let words = match new.contains(name) {
            true => "required: no → yes",
            false => "required: yes → no",
        };
        note(
            &format!("{schema}/properties/{}", escape(name)),
            words,
            found,
        );
    }
}

fn note(place: &str, words: &str, found: &mut Vec<Difference>) {
    found.push(Difference {
        place: place.to_owned(),
        words: words.to_owned(),
    });
}

/// A value after a colon, if it is short.
fn shown(value: Option<&Value>) -> String {
    value
        .and_then(brief)
        .map_or_else(String::new, |value| format!(": {value}"))
}

/// A value that is short enough for a line.
fn brief(value: &Value) -> Option<String> {
    const WIDTH: usize = 60;
    let text = match value {
        Value::String(text) if text.lines().count() <= 1 => format!("`{text}`"),
        Value::Bool(_) | Value::Number(_) | Value::Null => value.to_string(),
        _ => return None,
    };
    (text.chars().count() <= WIDTH).then_some(text)
}

fn member<'a>(members: &[(String, &'a Value)], name: &str) -> Option<&'a Value> {
    let mut members = members.iter();
    members
        .find(|(known, _)| known == name)
        .map(|(_, value)| *value)
}

/// The members of an object or a list, by name.
fn members(node: &Value) -> Vec<(String, &Value)> {
    match node {
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| (name.clone(), member))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (label(item, index), item))
            .collect(),
        _ => Vec::new(),
    }
}

/// What a member of a list is called.
pub(super) fn label(item: &Value, index: usize) -> String {
    let named = || match item {
        Value::String(value) => Some(value.clone()),
        Value::Object(_) => match (text(item, "in"), text(item, "name")) {
            (Some(place), Some(name)) => Some(format!("{place} {name}")),
            (None, Some(name)) => Some(name.to_owned()),
            _ => ["$ref", "x-environment", "url"]
                .into_iter()
                .find_map(|key| text(item, key))
                .map(str::to_owned),
        },
        _ => None,
    };
    named().unwrap_or_else(|| index.to_string())
}

/// The node at a place, and its pointer.
pub(super) fn at<'a>(root: &'a Value, place: &str) -> Option<(&'a Value, String)> {
    let mut node = root;
    let mut pointer = String::new();
    for step in place.split('/').skip(1) {
        let name = step.replace("~1", "/").replace("~0", "~");
        let index = members(node)
            .into_iter()
            .position(|(known, _)| known == name)?;
        let (known, member) = members(node).into_iter().nth(index)?;
        let step = if node.is_array() {
            index.to_string()
        } else {
            escape(&known)
        };
        pointer = format!("{pointer}/{step}");
        node = member;
    }
    Some((node, pointer))
}

/// Where references lead from a place and everything inside it, except to places that are somebody else's.
pub(super) fn reached(root: &Value, place: &str, others: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut reached = vec![place.to_owned()];
    let mut next = 0;
    while let Some(place) = reached.get(next).cloned() {
        next += 1;
        let Some((node, _)) = at(root, &place) else {
            continue;
        };
        crate::document::each_node(node, &[], &mut |node, _| {
            let target = crate::document::reference(node).and_then(|to| to.strip_prefix('#'));
            if let Some(target) = target
                && !others(target)
                && !reached.iter().any(|known| known == target)
            {
                reached.push(target.to_owned());
            }
        });
    }
    reached
}

/// The places of a schema: itself, what it refers to, and what it is put together from.
pub(super) fn schemas(root: &Value, place: &str) -> Vec<String> {
    let mut places = vec![place.to_owned()];
    let mut next = 0;
    while let Some(place) = places.get(next).cloned() {
        next += 1;
        let Some((node, _)) = at(root, &place) else {
            continue;
        };
        let mut found = Vec::new();
        if let Some(target) = crate::document::reference(node).and_then(|to| to.strip_prefix('#')) {
            found.push(target.to_owned());
        }
        for (index, part) in crate::document::list(node, "allOf").enumerate() {
            found.push(format!("{place}/allOf/{}", escape(&label(part, index))));
        }
        for place in found {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

/// Whether a place is another one or inside it.
pub(super) fn is_inside(place: &str, around: &str) -> bool {
    place
        .strip_prefix(around)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn told(old: Value, new: Value, expected: &[(&str, &str)]) {
        let found = differences(&old, &new);
        let found: Vec<_> = found
            .iter()
            .map(|difference| (difference.place.as_str(), difference.words.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_difference_is_told_where_it_is() {
        told(
            json!({ "a": { "type": "string" }, "b": 1, "c": true }),
            json!({ "a": { "type": "integer", "format": "int32" }, "c": true }),
            &[
                ("/a/type", "`string` → `integer`"),
                ("/a/format", "added: `int32`"),
                ("/b", "removed: 1"),
            ],
        );
    }

    #[test]
    fn members_of_lists_go_by_what_they_are_called() {
        let parameter = |place: &str, name: &str, kind: &str| json!({ "in": place, "name": name, "schema": { "type": kind } });
        told(
            json!({ "parameters": [parameter("query", "a", "string"), parameter("path", "b", "string")], "enum": ["x", "y"] }),
            json!({ "parameters": [parameter("header", "n", "string"), parameter("path", "b", "integer"), parameter("query", "a", "string")], "enum": ["y", "z"] }),
            &[
                ("/parameters/path b/schema/type", "`string` → `integer`"),
                ("/parameters/header n", "added"),
                ("/enum/x", "removed: `x`"),
                ("/enum/z", "added: `z`"),
            ],
        );
    }

    #[test]
    fn whether_a_property_is_required_is_told_of_the_property() {
        told(
            json!({ "s": { "required": ["a", "b"] } }),
            json!({ "s": { "required": ["b", "c"] } }),
            &[
                ("/s/properties/a", "required: yes → no"),
                ("/s/properties/c", "required: no → yes"),
            ],
        );
        told(
            json!({ "s": {} }),
            json!({ "s": { "required": ["a"] } }),
            &[("/s/properties/a", "required: no → yes")],
        );
    }

    #[test]
    fn what_people_read_is_not_repeated() {
        let long = "A text of more than sixty characters, which no report should show in whole.";
        told(
            json!({ "description": "Old.", "example": { "a": 1 }, "title": long, "properties": { "example": { "type": "string" } } }),
            json!({ "description": "New.", "example": { "b": 2 }, "title": "T", "properties": { "example": { "type": "boolean" } } }),
            &[
                ("/description", "changed"),
                ("/example", "changed"),
                ("/title", "changed"),
                ("/properties/example/type", "`string` → `boolean`"),
            ],
        );
    }

    #[test]
    fn a_place_has_a_pointer() {
        let root = json!({ "paths": { "/a/{b}": { "parameters": [{ "in": "query", "name": "x" }, { "in": "path", "name": "b" }] } } });
        let found = at(&root, "/paths/~1a~1{b}/parameters/path b").map(|(_, pointer)| pointer);
        assert_eq!(found.as_deref(), Some("/paths/~1a~1{b}/parameters/1"));
        assert!(at(&root, "/paths/~1a~1{b}/parameters/path c").is_none());
    }

    #[test]
    fn references_are_followed_until_they_reach_what_is_somebody_elses() {
        let root = json!({
            "here": { "items": { "$ref": "#/components/schemas/A" } },
            "components": { "schemas": {
                "A": { "oneOf": [{ "$ref": "#/components/schemas/B" }, { "$ref": "#/components/schemas/Other" }] },
                "B": { "$ref": "#/components/schemas/A" },
                "Other": {},
            } },
        });
        let reached = reached(&root, "/here", &|place| place.ends_with("Other"));
        assert_eq!(
            reached,
            ["/here", "/components/schemas/A", "/components/schemas/B"]
        );
    }
}
