//! The sections of a changelog's entry, as "Keep a Changelog" names them.

use crate::diff::{ApiChange, Change, Class, Kind};

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
    let further = change
        .details
        .iter()
        .take(change.of_wire)
        .map(String::as_str);
    let words: Vec<&str> = [change.words.as_str()].into_iter().chain(further).collect();
    let words = words.join("; ");
    match words.as_str() {
        "added" | "removed" => {}
        words if words.starts_with("added") || words.starts_with("is ") => {
            line.push_str(&format!(" {words}"));
        }
        words if words.contains(": ") => line.push_str(&format!(" ({words})")),
        words => line.push_str(&format!(" {words}")),
    }
    let items = items(change);
    if !items.is_empty() {
        line.push_str(&format!(": {}", items.join(", ")));
    }
    line.push_str(".\n");
    line
}

/// The names by which a program knows it: of an operation its method, of all else what stands closest to it.
fn items(change: &Change) -> Vec<String> {
    let told = change
        .rust
        .iter()
        .filter(|item| !item.path.contains(" as ") && !item.path.starts_with("mock"));
    let mut told: Vec<_> = told.collect();
    if told.len() > 1 {
        // What it returns follows from the others.
        told.retain(|item| !item.path.ends_with("::send"));
    }
    let is_method = |item: &&&ApiChange| item.path.starts_with("Client::");
    let methods: Vec<_> = told.iter().filter(is_method).copied().collect();
    let told = if methods.is_empty() { told } else { methods };
    let shown = told
        .into_iter()
        .take(3)
        .map(|item| match (&item.before, &item.after) {
            (Some(_), Some(after)) => {
                format!(
                    "`{}` is `{}` now",
                    item.path,
                    after.trim_start_matches(": ")
                )
            }
            _ => format!("`{}`", item.path),
        });
    shown.collect()
}

/// What no program notices shares a line.
fn documentation(changes: &[Change]) -> Option<String> {
    let quiet = changes
        .iter()
        .filter(|change| change.class == Class::Cosmetic);
    let told = quiet.map(|change| match change.pointer.is_empty() {
        // "The document" alone says nothing.
        true => format!("{} ({})", change.subject, change.words),
        false => change.subject.clone(),
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| format!("- Documentation: {}.\n", told.join("; ")))
}
