//! What an operation is on the wire.

use std::fmt;

use crate::spec::segments;

/// A method and a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Endpoint {
    /// In capitals.
    pub(crate) method: String,
    /// With its parameters in braces.
    pub(crate) template: String,
}

impl Endpoint {
    /// Of these.
    pub(crate) fn new(method: &str, template: &str) -> Self {
        Self {
            method: method.to_owned(),
            template: template.to_owned(),
        }
    }

    /// Reads what [`Display`](fmt::Display) writes.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (method, template) = text.split_once(' ')?;
        let capitals = method.bytes().all(|byte| byte.is_ascii_uppercase());
        (capitals && template.starts_with('/')).then(|| Self::new(method, template))
    }

    /// Whether this is the same, whatever the parameters are called.
    pub(crate) fn is(&self, other: &Self) -> bool {
        let takes = |one: &Self, other: &Self| one.takes(&other.method, &other.template);
        takes(self, other) && takes(other, self)
    }

    /// Whether a request of this method and path is one of it.
    pub(crate) fn takes(&self, method: &str, path: &str) -> bool {
        self.method == method && segments(&self.template, path).is_some()
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.template)
    }
}
