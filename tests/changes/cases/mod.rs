//! The cases: what is changed, and what it has to be called.

mod enums;
mod operations;
mod parameters;
mod replies;
mod requests;
mod security;
mod statuses;

use signon_codegen::{Class, Document, read};

/// One change of the base.
pub struct Case {
    /// The change, in words.
    pub name: &'static str,
    /// What is replaced; it stands in the base once.
    old: &'static str,
    /// What takes its place.
    new: &'static str,
    /// What `diff` has to call it.
    pub class: Class,
    /// What it does to the API alone.
    pub api: Api,
    /// What an API check says in spite of that.
    pub misread: Option<Api>,
    /// Why one of these is not like the others.
    pub why: &'static str,
}

/// What becomes of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Api {
    /// The API is the same.
    Same,
    /// Something is new, and all else as before.
    Additive,
    /// Something is gone or another.
    Breaking,
}

impl Api {
    /// What an API check comes to that sees all of a change.
    pub fn of(class: Class) -> Self {
        match class {
            Class::Cosmetic => Self::Same,
            Class::Additive => Self::Additive,
            Class::Breaking => Self::Breaking,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

// Why an API check sees less.

/// What goes over the wire is another thing, and all that a program writes is the same.
const WIRE: &str = "on the wire alone";
/// A call that was sent is refused.
const REFUSED: &str = "calls without it compile, and are refused when they run";
/// A call that was refused is sent.
const ALLOWED: &str = "what may be left out is no part of the API";
/// The client does something else by itself.
const RUNS: &str = "what is sent again is no part of the API";

/// All cases.
pub fn all() -> impl Iterator<Item = &'static Case> {
    [
        operations::CASES,
        parameters::CASES,
        requests::CASES,
        replies::CASES,
        statuses::CASES,
        enums::CASES,
        security::CASES,
    ]
    .into_iter()
    .flatten()
}

/// The document that every case changes.
pub fn base() -> Document {
    document(include_str!("../base.yaml"))
}

fn document(text: &str) -> Document {
    read("library.yaml", text).unwrap_or_else(|problems| panic!("{problems}\n{text}"))
}

/// A change after which programs do not compile, or do something else.
const fn breaking(name: &'static str, old: &'static str, new: &'static str) -> Case {
    case(name, old, new, Class::Breaking, Api::Breaking)
}

/// A change that offers more.
const fn additive(name: &'static str, old: &'static str, new: &'static str) -> Case {
    case(name, old, new, Class::Additive, Api::Additive)
}

/// A change that no program notices: of what is documented, or of the document alone.
const fn cosmetic(name: &'static str, old: &'static str, new: &'static str) -> Case {
    case(name, old, new, Class::Cosmetic, Api::Same)
}

const fn case(
    name: &'static str,
    old: &'static str,
    new: &'static str,
    class: Class,
    api: Api,
) -> Case {
    Case {
        name,
        old,
        new,
        class,
        api,
        misread: None,
        why: "",
    }
}

impl Case {
    /// It does something else to the API, and this is why.
    const fn seen_as(self, api: Api, why: &'static str) -> Self {
        Self { api, why, ..self }
    }

    /// An API check is wrong about it, and this is why.
    const fn misread_as(self, api: Api, why: &'static str) -> Self {
        Self {
            misread: Some(api),
            why,
            ..self
        }
    }

    /// The document with the change.
    pub fn changed(&self) -> Document {
        assert_ne!(self.old, self.new, "{}: changes nothing", self.name);
        let text = include_str!("../base.yaml");
        let count = text.matches(self.old).count();
        assert_eq!(count, 1, "{}: stands in the base {count} times", self.name);
        document(&text.replacen(self.old, self.new, 1))
    }
}
