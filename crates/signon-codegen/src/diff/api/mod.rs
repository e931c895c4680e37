//! What a program can name of a generated crate, read off its files.

mod read;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::Class;

/// Marks what alternatives without a tag are tried in: the first that fits is taken.
pub(super) const IN_ORDER: &str = " in order";

/// The public items of a generated crate, by their paths.
///
/// It is read off the files alone, so what was generated long ago can be compared as well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    items: BTreeMap<String, Signature>,
    /// What stands behind the signatures, without documentation: fields, variants and methods, private ones too, what the
    /// operations are known by, and the attributes of types.
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

impl ApiChange {
    /// Whether it goes without saying: what a type can do, where the type itself is among them.
    pub fn is_told_by(&self, changes: &[Self]) -> bool {
        let of = self.path.split_once(" as ").map(|(of, _)| of);
        of.is_some_and(|of| changes.iter().any(|other| other.path == of))
    }
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
                (Some(old), Some(new)) if old.exhaustive != new.exhaustive => Class::Breaking,
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
    pub fn recoded(&self, other: &Self) -> Vec<String> {
        let differs = |(path, code): &(&String, &String)| {
            other
                .code
                .get(*path)
                .is_some_and(|other| match path.ends_with(IN_ORDER) {
                    // One more at the end takes nothing from the others.
                    true => !format!("{other} ").starts_with(&format!("{code} ")),
                    false => other != *code,
                })
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "pub mod types;\n#[cfg(feature = \"mock\")]\npub mod mock;\nmod client;\npub use client::Client;";

    fn api(root: &str, types: &str, mock: &str, client: &str) -> Api {
        let files = [
            ("mod.rs", root),
            ("types.rs", types),
            ("mock.rs", mock),
            ("client.rs", client),
        ];
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        Api::read(&files).expect("Rust")
    }

    /// The changes between two modules of types.
    fn changes(old: &str, new: &str) -> Vec<(String, Class)> {
        let changes = api(ROOT, old, "", "").changes_to(&api(ROOT, new, "", ""));
        changes
            .iter()
            .map(|change| (change.to_string(), change.class))
            .collect()
    }

    #[track_caller]
    fn told(old: &str, new: &str, expected: &[(&str, Class)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(text, class)| ((*text).to_owned(), *class))
            .collect();
        assert_eq!(changes(old, new), expected);
    }

    use Class::{Additive, Breaking};

    #[test]
    fn what_a_program_can_name_is_read() {
        told(
            "",
            "#[derive(Clone)] #[cfg_attr(feature = \"mock\", derive(serde::Serialize))] #[non_exhaustive]
             pub struct A { pub a: Option<String>, b: u8 }
             impl A {
                 #[cfg(feature = \"mock\")] pub fn new(a: impl Into<String>) -> Self { Self::default() }
                 pub async fn send(self, n: &str) -> Result<A, ()> { Err(()) }
                 fn inner(&self) {}
             }
             #[cfg(feature = \"mock\")] impl From<&str> for A { fn from(_: &str) -> Self { Self::default() } }
             pub enum E { One(A), Two }
             struct Hidden { pub a: u8 }
             impl Hidden { pub fn a(&self) {} }
             pub fn f() {}",
            &[
                ("+ types::A: a struct", Additive),
                ("+ types::A as Clone", Additive),
                ("+ types::A as From<&str>  (feature `mock`)", Additive),
                ("+ types::A as serde::Serialize  (feature `mock`)", Additive),
                ("+ types::A::a: Option<String>", Additive),
                ("+ types::A::new(a: impl Into<String>)  (feature `mock`)", Additive),
                ("+ types::A::send(&str) async -> Result<A, ()>", Additive),
                ("+ types::E: an enum", Additive),
                ("+ types::E::One(A)", Breaking),
                ("+ types::E::Two", Breaking),
                ("+ types::f()", Additive),
            ],
        );
    }

    #[test]
    fn what_was_there_is_missed_and_what_is_new_is_welcome() {
        let open = "#[non_exhaustive] pub enum E { A, B }";
        told(
            open,
            "#[non_exhaustive] pub enum E { A, C }",
            &[("- types::E::B", Breaking), ("+ types::E::C", Additive)],
        );
        told("pub fn f(a: u8) {}", "pub fn f(b: u8) {}", &[]);
        told(
            "pub fn f(a: u8) {}",
            "pub fn f(a: u16) {}",
            &[("~ types::f(u8) is now (u16)", Breaking)],
        );
        told(
            "#[non_exhaustive] pub struct A { pub a: u8 }",
            "#[non_exhaustive] pub struct A { pub a: Option<u8> }",
            &[("~ types::A::a: u8 is now Option<u8>", Breaking)],
        );
    }

    #[test]
    fn who_names_all_of_a_kind_is_broken_by_one_more() {
        told(
            "pub enum E { A }",
            "pub enum E { A, B }",
            &[("+ types::E::B", Breaking)],
        );
        told(
            "pub struct A { pub a: u8 }",
            "pub struct A { pub a: u8, pub b: u8 }",
            &[("+ types::A::b: u8", Breaking)],
        );
        told(
            "pub struct A { pub a: u8, c: u8 }",
            "pub struct A { pub a: u8, pub b: u8, c: u8 }",
            &[("+ types::A::b: u8", Additive)],
        );
        told(
            "pub trait T { fn a(&self); }",
            "pub trait T { fn a(&self); fn b(&self); }",
            &[("+ types::T::b(&self)", Breaking)],
        );
        told(
            "pub trait T: S { fn a(&self); }",
            "pub trait T: S { fn a(&self); fn b(&self); }",
            &[("+ types::T::b(&self)", Additive)],
        );
    }

    #[test]
    fn what_is_closed_now_is_broken_and_so_is_what_is_open_now() {
        let (open, closed) = ("#[non_exhaustive] pub enum E { A }", "pub enum E { A }");
        told(open, closed, &[("~ types::E::A is now ", Breaking)]);
        told(closed, open, &[("~ types::E::A is now ", Breaking)]);
    }

    #[test]
    fn the_order_of_alternatives_counts_where_nothing_tells_them_apart() {
        let with = |types: &str| api(ROOT, types, "", "");
        let one = with("#[serde(untagged)] pub enum E { A(u8), B(u16) }");
        let other = with("#[serde(untagged)] pub enum E { B(u16), A(u8) }");
        assert_eq!(one.recoded(&other), ["types::E in order"]);
        let more = with("#[serde(untagged)] pub enum E { A(u8), B(u16), C(u32) }");
        assert_eq!(one.recoded(&more), Vec::<String>::new());
        let one = with("pub enum E { A, B }");
        let other = with("pub enum E { B, A }");
        assert_eq!(one.recoded(&other), Vec::<String>::new());
    }

    #[test]
    fn a_feature_less_is_welcome_and_one_more_is_not() {
        let (with, without) = ("#[cfg(feature = \"mock\")] pub fn f() {}", "pub fn f() {}");
        told(with, without, &[("~ types::f() is now ()", Additive)]);
        told(
            without,
            with,
            &[("~ types::f() is now ()  (feature `mock`)", Breaking)],
        );
    }

    #[test]
    fn of_a_private_module_only_what_the_root_gives_on_is_seen() {
        let with = |client: &str| api(ROOT, "", "", client);
        let changes = with("").changes_to(&with(
            "pub struct Client; impl Client { pub fn a(&self) {} } pub struct Other;",
        ));
        let paths: Vec<_> = changes.iter().map(|change| change.path.as_str()).collect();
        assert_eq!(paths, ["Client", "Client::a"]);
    }

    #[test]
    fn code_is_compared_without_its_documentation() {
        let with = |types: &str| api(ROOT, types, "", "");
        let old = with("/// One.\npub struct A; impl A { /// Two.\n pub fn a(&self) -> u8 { 1 } }");
        let docs = with("/// 1.\npub struct A; impl A { /// 2.\n pub fn a(&self) -> u8 { 1 } }");
        let code =
            with("/// One.\npub struct A; impl A { /// Two.\n pub fn a(&self) -> u8 { 2 } }");
        assert_eq!(old.recoded(&docs), Vec::<String>::new());
        assert_eq!(old.recoded(&code), ["types::A::a"]);
        assert_eq!(old.changes_to(&code), []);
    }
}
