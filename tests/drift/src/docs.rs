//! The operations that hand-written documentation names.
//!
//! Which words are operations, a reader sees and a program does not: `token` is one, a field, and a thing. So only these
//! forms are read, and a name that can be nothing else has to be written in one of them.
//!
//! - `Client::login`, in text, links and code; `client.login()` in code; `server.login(|when, then| …)` of a mock
//! - `error::LoginError`
//! - `/api/account/login`, the path of an operation or the beginning of one

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::tree::Tree;

/// A place where documentation names something.
pub(crate) struct Named {
    /// File and line.
    pub(crate) place: String,
    /// As it stands there.
    pub(crate) shown: String,
    pub(crate) what: What,
}

#[derive(PartialEq, Eq)]
pub(crate) enum What {
    /// The client's method of this name.
    Method(String),
    /// The enum of this name, of an operation's errors.
    Errors(String),
    /// A path.
    Path,
    /// Two words or more, joined as in the name of a method: perhaps an operation's.
    Word(String),
}

/// What the documentation of one provider names: that of its crate and of its sandbox.
pub(crate) fn of_provider(tree: &Tree, provider: &str) -> Vec<Named> {
    let of_crate = format!("crates/signon-{provider}/src/");
    let of_sandbox = format!("crates/signon-sandbox/src/{provider}");
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    for folder in [of_crate, of_sandbox] {
        for (file, bytes) in tree.below(&folder) {
            let own = !file.starts_with("generated/") && file.ends_with(".rs");
            // Not another provider whose name begins so.
            if own && (folder.ends_with('/') || file.starts_with(['.', '/'])) {
                let source = String::from_utf8_lossy(bytes);
                known.extend(by_hand(&source));
                found.extend(named(&format!("{folder}{file}"), 1, &comments(&source)));
            }
        }
    }
    found.retain(|named| match &named.what {
        What::Method(name) => !known.contains(name),
        What::Path => !known.contains(&named.shown),
        What::Errors(_) | What::Word(_) => true,
    });
    found
}

/// What a source defines that no spec has, and documentation may name all the same: methods that a person gave the client,
/// and paths that a sandbox answers beside the operations.
fn by_hand(source: &str) -> Vec<String> {
    let within = |block: &str, name: &str| -> Vec<String> {
        let block = Regex::new(block).expect("a pattern");
        let name = Regex::new(name).expect("a pattern");
        let blocks = block.find_iter(source).map(|found| found.as_str());
        let names = blocks.flat_map(|block| name.captures_iter(block));
        names.map(|found| found[1].to_owned()).collect()
    };
    let mut names = within(r"(?s)\nimpl Client \{.*?\n\}", r"pub (?:async )?fn (\w+)");
    names.extend(within(r"(?s)const EXTRAS: .*?\];", r#""(/[^"]*)""#));
    names
}

/// What the pages for all providers name: in examples that use one of the providers, by that provider; and elsewhere.
pub(crate) fn shared(
    tree: &Tree,
    providers: &BTreeSet<String>,
) -> (BTreeMap<String, Vec<Named>>, Vec<Named>) {
    let uses = Regex::new(r"\bsignon(?:::|-|_)([a-z0-9]+)").expect("a pattern");
    let (mut examples, mut elsewhere): (BTreeMap<_, Vec<_>>, _) = (BTreeMap::new(), Vec::new());
    for file in [
        "README.md",
        "SECURITY.md",
        "ARCHITECTURE.md",
        "crates/signon/src/lib.rs",
    ] {
        let text = tree.text(file).unwrap_or_default();
        let text = match file.ends_with(".rs") {
            true => comments(text),
            false => text.to_owned(),
        };
        let mut line = 1;
        // Every second part is an example.
        for (index, part) in text.split("```").enumerate() {
            let used = uses.captures_iter(part).map(|found| found[1].to_owned());
            let used: BTreeSet<_> = used
                .filter(|name| index % 2 == 1 && providers.contains(name))
                .collect();
            let names = named(file, line, part);
            match used.first() {
                Some(provider) if used.len() == 1 => {
                    examples.entry(provider.clone()).or_default().extend(names);
                }
                _ => elsewhere.extend(names),
            }
            line += part.matches('\n').count();
        }
    }
    (examples, elsewhere)
}

/// The documentation in a source, each line at its place.
fn comments(source: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_start();
        let comment = line
            .strip_prefix("///")
            .or_else(|| line.strip_prefix("//!"));
        format!("{}\n", comment.unwrap_or_default())
    };
    source.lines().map(line).collect()
}

/// What a text names that begins at this line, in order.
fn named(file: &str, first_line: usize, text: &str) -> Vec<Named> {
    type Read = fn(&str) -> What;
    let patterns: [(&str, Read); 6] = [
        (r"\bClient::([a-z][a-z0-9_]*)", |name| {
            What::Method(name.to_owned())
        }),
        (r"\bclient\s*\.\s*([a-z][a-z0-9_]*)\(\)", |name| {
            What::Method(name.to_owned())
        }),
        (r"\bserver\s*\.\s*([a-z][a-z0-9_]*)\(\|when\b", |name| {
            What::Method(name.to_owned())
        }),
        (r"\berror::([A-Z]\w*Error)\b", |name| {
            What::Errors(name.to_owned())
        }),
        (r"`(/[A-Za-z_{][^`\s]*)`", |_| What::Path),
        (r"`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`", |name| {
            What::Word(name.to_owned())
        }),
    ];
    let mut found = Vec::new();
    for (pattern, read) in patterns {
        let pattern = Regex::new(pattern).expect("a pattern");
        for captures in pattern.captures_iter(text) {
            let (whole, name) = (captures.get(0).expect("the match"), &captures[1]);
            let start = captures.get(1).expect("the name").start();
            let line = first_line + text[..start].matches('\n').count();
            let what = read(name);
            let shown = match what {
                What::Path | What::Word(_) => name.to_owned(),
                _ => whole.as_str().split_whitespace().collect(),
            };
            found.push((
                line,
                Named {
                    place: format!("{file}:{line}"),
                    shown,
                    what,
                },
            ));
        }
    }
    found.sort_by_key(|(line, _)| *line);
    found.into_iter().map(|(_, named)| named).collect()
}
