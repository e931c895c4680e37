//! Versions as Cargo reads them: the first number that is not zero is the one that breaks.

use semver::{Comparator, Op, Version};
use signon_codegen::Class;

use crate::project::Failure;

/// The smallest version that may follow for a change of this class.
pub fn next(current: &Version, class: Class) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *current;
    match class {
        Class::Breaking if major > 0 => Version::new(major + 1, 0, 0),
        Class::Breaking => Version::new(0, minor + 1, 0),
        Class::Additive if major > 0 => Version::new(major, minor + 1, 0),
        Class::Additive | Class::Cosmetic => Version::new(major, minor, patch + 1),
    }
}

/// Whether Cargo gives the later version to a program that asked for the earlier one.
pub fn is_compatible(earlier: &Version, later: &Version) -> bool {
    let caret = Comparator {
        op: Op::Caret,
        major: earlier.major,
        minor: Some(earlier.minor),
        patch: Some(earlier.patch),
        pre: earlier.pre.clone(),
    };
    caret.matches(later)
}

/// The shortest requirement that a program writes for a version: `0.2`, `1`.
pub fn requirement(version: &Version) -> String {
    match version.major {
        0 => format!("0.{}", version.minor),
        major => major.to_string(),
    }
}

/// Reads a release's version: of pre-releases it is not said what may follow.
pub fn parse(text: &str) -> Result<Version, Failure> {
    let version: Version = text
        .parse()
        .map_err(|error| format!("`{text}` is no version like 1.2.3: {error}"))?;
    if version.pre.is_empty() && version.build.is_empty() {
        Ok(version)
    } else {
        Err(
            format!("`{text}` is more than three numbers; pre-releases are not numbered here")
                .into(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        parse(text).expect("a version")
    }

    #[test]
    fn each_class_of_change_raises_what_cargo_reads_it_by() {
        for (current, breaking, additive, cosmetic) in [
            ("0.1.0", "0.2.0", "0.1.1", "0.1.1"),
            ("0.3.7", "0.4.0", "0.3.8", "0.3.8"),
            ("0.0.4", "0.1.0", "0.0.5", "0.0.5"),
            ("1.0.0", "2.0.0", "1.1.0", "1.0.1"),
            ("2.3.4", "3.0.0", "2.4.0", "2.3.5"),
        ] {
            let next = |class| next(&version(current), class).to_string();
            assert_eq!(next(Class::Breaking), breaking, "{current}");
            assert_eq!(next(Class::Additive), additive, "{current}");
            assert_eq!(next(Class::Cosmetic), cosmetic, "{current}");
        }
    }

    #[test]
    fn a_breaking_version_is_one_that_cargo_does_not_update_to() {
        for current in ["0.1.0", "0.3.7", "1.0.0", "2.3.4"].map(version) {
            assert!(!is_compatible(&current, &next(&current, Class::Breaking)));
            assert!(is_compatible(&current, &next(&current, Class::Additive)));
            assert!(is_compatible(&current, &next(&current, Class::Cosmetic)));
        }
    }

    #[test]
    fn a_requirement_names_what_breaks_and_no_more() {
        for (text, short) in [("0.1.0", "0.1"), ("0.12.3", "0.12"), ("3.2.1", "3")] {
            assert_eq!(requirement(&version(text)), short);
        }
    }

    #[test]
    fn what_is_no_release_is_refused() {
        for text in ["", "1", "1.2", "v1.2.3", "1.0.0-rc.1", "1.0.0+build"] {
            let error = parse(text).expect_err(text).to_string();
            assert!(error.contains(&format!("`{text}`")), "{error}");
        }
    }
}
