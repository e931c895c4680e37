//! The sections of a changelog's entry, as "Keep a Changelog" names them.

use crate::diff::{Change, Class, Kind};

/// The sections, without the heading that names the version.
pub(super) fn sections(changes: &[Change]) -> String {
    let mut text = String::new();
    for (section, kind) in [
        ("Added", Kind::Added),
        ("Changed", Kind::Changed),
        ("Removed", Kind::Removed),
    ] {
        let told = changes
            .iter()
            .filter(|change| change.class > Class::Cosmetic && change.kind == kind);
        let mut lines: Vec<String> = told.map(line).collect();
        if kind == Kind::Changed {
            lines.extend(documentation(changes));
        }
        if !lines.is_empty() {
            text.push_str(&format!("### {section}\n\n{}\n", lines.concat()));
        }
    }
    let length = text.trim_end().len();
    text.truncate(length);
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn line(change: &Change) -> String {
    let breaking = if change.class == Class::Breaking {
        "**Breaking:** "
    } else {
        ""
    };
    let mut line = format!("- {breaking}{}", change.subject);
    match change.words.as_str() {
        "added" | "removed" => {}
        words => line.push_str(&format!(
            " {}",
            if words.contains(": ") && !words.starts_with("added") {
                format!("({words})")
            } else {
                words.to_owned()
            }
        )),
    }
    // The names by which a program knows it.
    let mut items: Vec<&str> = change.rust.iter().map(|item| item.path.as_str()).collect();
    items.retain(|path| !path.contains(" as ") && !path.starts_with("mock"));
    items.dedup();
    let shown: Vec<_> = items
        .iter()
        .take(3)
        .map(|path| format!("`{path}`"))
        .collect();
    if !shown.is_empty() {
        let more = if items.len() > shown.len() {
            ", …"
        } else {
            ""
        };
        line.push_str(&format!(": {}{more}", shown.join(", ")));
    }
    line.push_str(".\n");
    line
}

/// Changes of documentation share a line.
fn documentation(changes: &[Change]) -> Option<String> {
    let subjects = changes
        .iter()
        .filter(|change| change.class == Class::Cosmetic)
        .map(|change| change.subject.as_str());
    let subjects: Vec<_> = subjects.collect();
    (!subjects.is_empty()).then(|| format!("- Documentation: {}.\n", subjects.join("; ")))
}
