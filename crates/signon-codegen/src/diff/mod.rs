//! What a change of a document is to the Rust user of the crate that is generated from it.
//!
//! Three comparisons are put together, since none sees everything: of the documents, which says what a person did; of
//! what the generated crates can be asked for ([`Api`]), which says whether a program still compiles; and of what the
//! operations are on the wire, which says whether it still does the same.

mod api;
mod changelog;
mod elements;
mod facts;
mod join;
mod places;
mod print;
mod words;

use serde_json::{Value, json};

pub use api::{Api, ApiChange};

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::generate::{finished, prepared};

/// How much of a change it is for the Rust user of the generated crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Of documentation alone: every program does what it did.
    Cosmetic,
    /// There is something new to use; every program does what it did, or fails less.
    Additive,
    /// A program that compiled does not any more, or does another thing on the wire or at run time.
    Breaking,
}

impl Class {
    /// In one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

/// What happened to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is new.
    Added,
    /// It is another.
    Changed,
    /// It is gone.
    Removed,
}

impl Kind {
    /// In one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is to a program.
    pub class: Class,
    /// Whether it is new, gone, or another.
    pub kind: Kind,
    /// What changed: an operation, one of its parameters or replies, a schema or one of its properties.
    pub subject: String,
    /// What happened to it, in words.
    pub words: String,
    /// The differences one by one: of the wire first, then of the document's own words.
    pub details: Vec<String>,
    /// How many of the details, from the first, are of the wire.
    pub of_wire: usize,
    /// The document in which the place is: the new one, or the old one if it is gone.
    pub file: String,
    /// The JSON pointer of the place.
    pub pointer: String,
    /// The line of the place, from 1; 0 if the whole document is meant.
    pub line: usize,
    /// The items of the generated crate that changed with it.
    pub rust: Vec<ApiChange>,
}

/// Everything that changed between two documents, the most important first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files that were compared: before, and now.
    pub files: [String; 2],
    /// What changed.
    pub changes: Vec<Change>,
}

impl Report {
    /// What all of it is to a program; nothing if nothing changed.
    pub fn class(&self) -> Option<Class> {
        self.changes.iter().map(|change| change.class).max()
    }

    /// How many changes are of this class.
    pub fn count(&self, class: Class) -> usize {
        self.changes
            .iter()
            .filter(|change| change.class == class)
            .count()
    }

    /// Adds what is another in the code although the document is the same: what was generated from the old document then,
    /// and what is generated from it now.
    pub fn add_generator(&mut self, then: &Api, now: &Api) {
        let rust = then.changes_to(now);
        let recoded = then.recoded(now);
        if rust.is_empty() && recoded.is_empty() {
            return;
        }
        let class = rust.iter().map(|item| item.class).max();
        self.changes.push(Change {
            // The generator's own tests hold what its code does.
            class: class.unwrap_or(Class::Additive),
            kind: Kind::Changed,
            subject: "the generator".to_owned(),
            words: "makes other code of the same document".to_owned(),
            details: recoded,
            of_wire: 0,
            file: self.files[0].clone(),
            pointer: String::new(),
            line: 0,
            rust,
        });
        self.changes
            .sort_by_key(|change| std::cmp::Reverse(change.class));
    }

    /// The sections of a changelog's entry, as "Keep a Changelog" names them.
    pub fn changelog(&self) -> String {
        changelog::sections(&self.changes)
    }

    /// All of it for a program that reads it.
    pub fn to_json(&self) -> Value {
        let bare = |signature: &Option<String>| {
            let signature = signature
                .as_deref()
                .map(|text| text.trim_start_matches(": "));
            signature.map(str::to_owned)
        };
        let changes = self.changes.iter().map(|change| {
            let rust = change.rust.iter().map(|item| {
                json!({
                    "path": item.path, "before": bare(&item.before), "after": bare(&item.after),
                    "feature": item.feature, "class": item.class.name(),
                })
            });
            json!({
                "class": change.class.name(), "kind": change.kind.name(), "subject": change.subject, "words": change.words,
                "details": change.details,
                "file": change.file, "pointer": change.pointer, "line": change.line,
                "rust": rust.collect::<Value>(),
            })
        });
        json!({
            "old": self.files[0], "new": self.files[1],
            "class": self.class().map(Class::name),
            "changes": changes.collect::<Value>(),
        })
    }
}

/// Compares two versions of a document.
///
/// # Errors
///
/// As [`generate()`](crate::generate()), for either of them.
pub fn diff(old: &Document, new: &Document) -> Result<Report, Diagnostics> {
    if old.text == new.text {
        return Ok(Report {
            files: [old.file.clone(), new.file.clone()],
            changes: Vec::new(),
        });
    }
    Ok(join::join(&Version::of(old)?, &Version::of(new)?))
}

/// A document, and what becomes of it.
struct Version<'a> {
    document: &'a Document,
    api: Api,
    elements: Vec<elements::Element>,
}

impl<'a> Version<'a> {
    fn of(document: &'a Document) -> Result<Self, Diagnostics> {
        // What command writes the files does not matter: its name is in a comment.
        let (lowered, tree) = prepared(document)?;
        let files = finished(document, "a comparison", &lowered, tree.clone())?.files;
        let api = Api::read(&files)
            .map_err(|problem| document.error("", problem, "report this document"))?;
        let elements = elements::elements(document, &lowered, tree, &api);
        Ok(Self {
            document,
            api,
            elements,
        })
    }
}

#[cfg(test)]
mod tests;
