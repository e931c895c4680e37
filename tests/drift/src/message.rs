//! What is missing or left over, as one message.

use std::fmt;

/// All that is missing or left over. Printed, it says where each thing goes; see [`Drift::is_empty`] first.
#[derive(Clone, Debug, Default)]
pub struct Drift {
    /// By provider and operation, in the order of the specs.
    groups: Vec<Group>,
}

/// What is missing or left over of one operation, or of one provider.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// What it is about.
    title: String,
    /// Files or folders, each with what to do about it.
    lines: Vec<(String, String)>,
}

impl Group {
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            lines: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.lines.push((place.into(), what.into()));
    }
}

impl Drift {
    /// Whether nothing is missing or left over.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Adds a group, if it says anything.
    pub(crate) fn push(&mut self, group: Group) {
        if !group.lines.is_empty() {
            self.groups.push(group);
        }
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count: usize = self.groups.iter().map(|group| group.lines.len()).sum();
        writeln!(
            f,
            "what belongs to the specs is not complete: {count} to do"
        )?;
        for group in &self.groups {
            writeln!(f, "\n{}", group.title)?;
            let places = group.lines.iter().map(|(place, _)| place.chars().count());
            let width = places.max().unwrap_or_default();
            for (place, what) in &group.lines {
                writeln!(f, "  {place:<width$}  {what}")?;
            }
        }
        let how = "tests/fixtures/README.md says how fixtures and blocks are written";
        write!(f, "\n{how}; `cargo xtask drift` looks again.")
    }
}
