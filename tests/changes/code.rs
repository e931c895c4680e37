//! What a change does to the generated code.

use signon_codegen::Generated;

/// How much of the code is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Nothing but the hash of the document.
    Same,
    /// Documentation.
    Words,
    /// The order of what is there.
    Order,
    /// What it does.
    Changed,
}

impl Code {
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Words => "words",
            Self::Order => "order",
            Self::Changed => "changed",
        }
    }
}

/// Compares two clients.
pub fn compare(old: &Generated, new: &Generated) -> Code {
    let same = |read: fn(&str) -> Vec<&str>| {
        let all = |client: &Generated| {
            let files = client.files.iter();
            files
                .map(|(name, text)| (name.clone(), read(text).join("\n")))
                .collect::<Vec<_>>()
        };
        all(old) == all(new)
    };
    if same(without_hash) {
        Code::Same
    } else if same(without_comments) {
        Code::Words
    } else if same(sorted) {
        Code::Order
    } else {
        Code::Changed
    }
}

fn without_hash(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.starts_with("// Spec SHA-256: "))
        .collect()
}

fn without_comments(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect()
}

/// Its words in the order of the alphabet: where lines are broken depends on what stands beside what.
fn sorted(text: &str) -> Vec<&str> {
    let mut words: Vec<_> = without_comments(text)
        .into_iter()
        .flat_map(str::split_whitespace)
        .collect();
    words.sort_unstable();
    words
}
