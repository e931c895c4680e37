//! The places where documentation tells a user which version to depend on.

use std::path::Path;

use semver::Version;

use crate::git;
use crate::project::Failure;
use crate::version::requirement;

/// The files in which there are such places for one of these crates.
pub fn files(folder: &Path, names: &[&str]) -> Result<Vec<String>, Failure> {
    let texts: Vec<_> = names.iter().flat_map(|name| openings(name)).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    let paths = [
        "*.md",
        "crates/signon*.rs",
        ":!*CHANGELOG.md",
        ":!*/generated/*",
    ];
    git::files_with(folder, &texts, &paths)
}

/// How they are written: `signon = "0.1"`, `signon = { version = "0.1", … }`.
fn openings(name: &str) -> [String; 2] {
    [format!("{name} = \""), format!("{name} = {{ version = \"")]
}

/// The text, asking for this version wherever it asks for one of this crate.
pub fn with_requirement(text: &str, name: &str, version: &Version) -> String {
    let openings = openings(name);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opening)) = openings
        .iter()
        .filter_map(|opening| Some((rest.split_once(opening.as_str())?.0, opening)))
        .min_by_key(|(before, _)| before.len())
    {
        out.push_str(before);
        out.push_str(opening);
        rest = rest.split_at(before.len() + opening.len()).1;
        // The end of a longer name is another crate.
        let is_whole =
            !before.ends_with(|last: char| last.is_alphanumeric() || "-_".contains(last));
        let numbers = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
        if let (true, Some(end)) = (is_whole, numbers.filter(|end| *end > 0)) {
            out.push_str(&requirement(version));
            rest = rest.split_at(end).1;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raised(text: &str) -> String {
        with_requirement(text, "signon", &Version::new(0, 2, 3))
    }

    #[test]
    fn every_place_that_asks_for_a_version_is_raised() {
        assert_eq!(
            raised(
                "signon = { version = \"0.1\", features = [\"q2\"] }\n//! signon = \"0.1.0\" # it\nsignon = \"0.2\""
            ),
            "signon = { version = \"0.2\", features = [\"q2\"] }\n//! signon = \"0.2\" # it\nsignon = \"0.2\""
        );
    }

    #[test]
    fn other_crates_and_other_requirements_stay() {
        for text in [
            "",
            "signon-vanco = \"0.1\"",
            "my-signon = \"0.1\"",
            "signon = \"*\"",
            "signon = { path = \"crates/signon\" }",
            "tokio = { version = \"1\" }",
            "signon = \"",
        ] {
            assert_eq!(raised(text), text);
        }
    }
}
