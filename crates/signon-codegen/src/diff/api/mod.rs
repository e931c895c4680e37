//! What a program can name of a generated crate, read off its files.

mod read;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::Class;

/// The public items of a generated crate, by their paths.
///
/// It is read off the files alone, so what was generated long ago can be compared as well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    items: BTreeMap<String, Signature>,
    /// What stands behind the signatures: everything of the code but its documentation.
    code: BTreeMap<String, String>,
}

/// How an item is used.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    text: String,
    /// The feature without which it is not there.
    feature: Option<String>,
    /// Whoever matches or implements what it is in has to know all of its like.
    exhaustive: bool,
}

/// A difference between two APIs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiChange {
    /// The item, from the crate's root.
    pub path: String,
    /// Its signature before; nothing if it is new.
    pub before: Option<String>,
    /// Its signature now; nothing if it is gone.
    pub after: Option<String>,
    /// The feature that it needs.
    pub feature: Option<String>,
    /// What the difference is to a program.
    pub class: Class,
}

impl std::fmt::Display for ApiChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = &self.path;
        match (&self.before, &self.after) {
            (None, Some(after)) => write!(f, "+ {path}{after}")?,
            (Some(before), None) => write!(f, "- {path}{before}")?,
            (before, after) => {
                let (before, after) = (before.as_deref(), after.as_deref());
                let after = after.unwrap_or_default().trim_start_matches(": ");
                write!(f, "~ {path}{} is now {after}", before.unwrap_or_default())?;
            }
        }
        match &self.feature {
            Some(feature) => write!(f, "  (feature `{feature}`)"),
            None => Ok(()),
        }
    }
}

impl Api {
    /// Reads the files of a `generated/` folder: names and texts.
    ///
    /// # Errors
    ///
    /// If a file is not Rust.
    pub fn read(files: &[(String, String)]) -> Result<Self, String> {
        let mut parsed = BTreeMap::new();
        for (name, text) in files {
            let file = syn::parse_file(text).map_err(|error| format!("{name}: {error}"))?;
            parsed.insert(name.trim_end_matches(".rs").to_owned(), file);
        }
        let mut api = Self::default();
        read::modules(&parsed, &mut api);
        Ok(api)
    }

    /// What is different in another API.
    pub fn changes_to(&self, other: &Self) -> Vec<ApiChange> {
        let paths: BTreeSet<&String> = self.items.keys().chain(other.items.keys()).collect();
        let changes = paths.into_iter().filter_map(|path| {
            let (before, after) = (self.items.get(path), other.items.get(path));
            let class = match (before, after) {
                (None, Some(new)) if new.exhaustive => Class::Breaking,
                (None, _) => Class::Additive,
                (Some(_), None) => Class::Breaking,
                (Some(old), Some(new)) if old == new => return None,
                (Some(old), Some(new)) if old.text != new.text => Class::Breaking,
                // Without the feature now, or with another one.
                (Some(_), Some(new)) if new.feature.is_none() => Class::Additive,
                (Some(_), Some(_)) => Class::Breaking,
            };
            let text = |side: Option<&Signature>| side.map(|signature| signature.text.clone());
            Some(ApiChange {
                path: path.clone(),
                before: text(before),
                after: text(after),
                feature: after
                    .or(before)
                    .and_then(|signature| signature.feature.clone()),
                class,
            })
        });
        changes.collect()
    }

    /// The paths at which both have code, and not the same.
    pub(super) fn recoded(&self, other: &Self) -> Vec<String> {
        let differs = |(path, code): &(&String, &String)| {
            other.code.get(*path).is_some_and(|other| other != *code)
        };
        self.code
            .iter()
            .filter(differs)
            .map(|(path, _)| path.clone())
            .collect()
    }

    /// Whether there is an item of this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.items.contains_key(path)
    }

    fn add(&mut self, path: &str, text: &str, feature: &Option<String>, exhaustive: bool) {
        self.items.insert(
            path.to_owned(),
            Signature {
                text: text.to_owned(),
                feature: feature.clone(),
                exhaustive,
            },
        );
    }
}
