//! JSON objects, checked field by field.

use serde_json::{Map, Value};

use crate::fault::{Fault, shown};

/// What a field may hold. `null` is none of them but `Any`: a client leaves out what it does not say.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Flag,
    /// A whole number, zero or more.
    Count,
    /// An array of strings.
    Texts,
    Any,
}

impl Kind {
    fn holds(self, value: &Value) -> bool {
        match self {
            Self::Text => value.is_string(),
            Self::Flag => value.is_boolean(),
            Self::Count => value.is_u64(),
            Self::Texts => value
                .as_array()
                .is_some_and(|items| items.iter().all(Value::is_string)),
            Self::Any => true,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Flag => "a boolean",
            Self::Count => "a whole number",
            Self::Texts => "an array of strings",
            Self::Any => "anything",
        }
    }
}

/// A field that an object may have.
pub(crate) struct Field {
    name: &'static str,
    kind: Kind,
    required: bool,
}

impl Field {
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }
}

pub(crate) const fn required(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        required: true,
    }
}

pub(crate) const fn optional(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        required: false,
    }
}

/// An object that has the fields it must have, of the right types, and no others.
#[derive(Debug)]
pub(crate) struct Object(Map<String, Value>);

impl Object {
    /// Checks `value`; `place` is where it stood (empty for the whole body), for the message.
    pub(crate) fn read(place: &str, value: &Value, fields: &[Field]) -> Result<Self, Fault> {
        let at = |name: &str| match place {
            "" => name.to_owned(),
            _ => format!("{place}.{name}"),
        };
        let Value::Object(object) = value else {
            let what = if place.is_empty() { "the body" } else { place };
            return Err(Fault::invalid(format!("{what} must be a JSON object")));
        };
        for name in object.keys() {
            if !fields.iter().any(|field| field.name == name) {
                return Err(Fault::invalid(format!("{}: unknown", shown(&at(name)))));
            }
        }
        for field in fields {
            let why = match object.get(field.name) {
                None if field.required => "missing".to_owned(),
                Some(value) if !field.kind.holds(value) => {
                    format!("must be {}", field.kind.name())
                }
                _ => continue,
            };
            return Err(Fault::invalid(format!("`{}`: {why}", at(field.name))));
        }
        Ok(Self(object.clone()))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Value::as_str)
    }

    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some(&Value::Bool(true))
    }

    pub(crate) fn into_map(self) -> Map<String, Value> {
        self.0
    }
}
