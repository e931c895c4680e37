//! Changelogs in the form of Keep a Changelog: what people wrote stays, what `bump` wrote is written anew.

use semver::Version;

use crate::version;

/// Opens what `bump` writes, so that it is told from what people write. Whoever reads the page does not see it.
const MARK: &str = "<!-- cargo xtask bump";
const MARK_REST: &str = " wrote what follows, and replaces it until the version is committed; your own words go above -->";

const UNRELEASED: &str = "Unreleased";

/// What one version's entry is to be.
pub struct Entry<'a> {
    pub version: &'a Version,
    /// The newest version that is committed. Entries of later ones are drafts of this one.
    pub committed: &'a Version,
    pub date: &'a str,
}

impl Entry<'_> {
    /// A changelog with this entry. It takes over what stood under `[Unreleased]`, and what people wrote into its drafts.
    ///
    /// `made` is told what `bump` wrote into the drafts before, and says what it writes now.
    pub fn put(&self, changelog: &str, made: impl FnOnce(&str) -> String) -> String {
        let (head, sections) = sections(changelog);
        let mut by_hand = Vec::new();
        let mut made_before = String::new();
        let mut kept = Vec::new();
        let mut drafts = Vec::new();
        for (heading, body) in sections {
            let version = version::parse(name_of(heading)).ok();
            let is_draft = version
                .as_ref()
                .is_some_and(|version| version == self.version || version > self.committed);
            if is_draft {
                let (hand, generated) = split(body);
                by_hand.push(hand);
                made_before.push_str(generated);
                drafts.push((heading, body));
            } else if name_of(heading).eq_ignore_ascii_case(UNRELEASED) {
                by_hand.push(body);
            } else {
                kept.push((heading, body));
            }
        }
        let mut body: Vec<_> = by_hand.iter().map(|text| text.trim()).collect();
        body.retain(|text| !text.is_empty());
        let made = format!("{MARK}{MARK_REST}\n\n{}", made(&made_before).trim());
        body.push(&made);
        let body = body.join("\n\n");
        // An entry that does not change keeps its day.
        let version = self.version.to_string();
        let same = drafts
            .iter()
            .find(|(heading, text)| name_of(heading) == version && text.trim() == body);
        let heading = match same {
            Some((heading, _)) => (*heading).to_owned(),
            None => format!("## [{version}] - {}", self.date),
        };
        let head = match head.trim_end() {
            "" => "# Changelog",
            head => head,
        };
        let mut text = format!("{head}\n\n## [{UNRELEASED}]\n\n{heading}\n\n{body}\n");
        for (heading, body) in kept {
            let section = format!("\n{heading}\n\n{}", body.trim());
            text.push_str(section.trim_end());
            text.push('\n');
        }
        text
    }
}

/// The text before the first heading of a version, and each of these headings with what follows it.
fn sections(text: &str) -> (&str, Vec<(&str, &str)>) {
    let mut begins = Vec::new();
    let mut is_code = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        is_code ^= line.trim_start().starts_with("```");
        if line.starts_with("## ") && !is_code {
            begins.push(at);
        }
        at += line.len();
    }
    begins.push(text.len());
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let head = part(0, begins.first().copied().unwrap_or_default());
    let sections = begins.windows(2).map(|ends| match *ends {
        [from, to] => part(from, to)
            .split_once('\n')
            .unwrap_or((part(from, to), "")),
        _ => ("", ""),
    });
    (head, sections.collect())
}

/// The version in a heading like `## [1.2.3] - 2026-01-31`.
fn name_of(heading: &str) -> &str {
    let name = heading.trim_start_matches(['#', ' ', '[']);
    name.split([']', ' ', '\r']).next().unwrap_or_default()
}

/// What people wrote into an entry, and what `bump` did.
fn split(body: &str) -> (&str, &str) {
    match body.split_once(MARK) {
        Some((by_hand, made)) => (by_hand, made.split_once('\n').unwrap_or_default().1),
        None => (body, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "## [0.1.0] - 2026-01-31\n\nThe first.\n\n[0.1.0]: https://example.com\n";

    /// A changelog with an entry of this version, in which `bump` says `made`.
    fn put(changelog: &str, version: &str, date: &str, made: &str) -> String {
        let [version, committed] =
            [version, "0.1.0"].map(|text| version::parse(text).expect("a version"));
        let entry = Entry {
            version: &version,
            committed: &committed,
            date,
        };
        entry.put(changelog, |_| made.to_owned())
    }

    fn entry(heading: &str, by_hand: &str, made: &str) -> String {
        format!("{heading}\n\n{by_hand}{MARK}{MARK_REST}\n\n{made}\n")
    }

    #[test]
    fn an_entry_takes_over_what_was_not_released_and_leaves_the_rest() {
        let head = "# Changelog\n\nOf signon.\n\n";
        let changelog = format!("{head}## [Unreleased]\n- By hand.\n\n\n{OLD}");
        let new = entry("## [0.2.0] - 2026-02-01", "- By hand.\n\n", "- Made.");
        assert_eq!(
            put(&changelog, "0.2.0", "2026-02-01", "- Made.\n"),
            format!("{head}## [Unreleased]\n\n{new}\n{OLD}")
        );
    }

    #[test]
    fn an_entry_that_does_not_change_keeps_its_day() {
        let once = put(OLD, "0.2.0", "2026-02-01", "- Made.");
        assert_eq!(put(&once, "0.2.0", "2026-02-02", "- Made."), once);
        let other = put(&once, "0.2.0", "2026-02-02", "- Other.");
        assert_eq!(
            other,
            once.replace("Made", "Other")
                .replace("2026-02-01", "2026-02-02")
        );
    }

    #[test]
    fn a_draft_of_another_version_is_replaced_and_its_words_are_kept() {
        let draft = entry("## [0.3.0] - 2026-02-01", "By hand.\n\n", "- Made.");
        let text = put(&format!("{draft}\n{OLD}"), "0.1.1", "2026-02-02", "- Less.");
        let new = entry("## [0.1.1] - 2026-02-02", "By hand.\n\n", "- Less.");
        assert_eq!(
            text,
            format!("# Changelog\n\n## [Unreleased]\n\n{new}\n{OLD}")
        );
    }

    #[test]
    fn what_was_made_before_is_told() {
        let draft = entry("## [0.2.0] - 2026-02-01", "", "- Made.");
        let version = version::parse("0.2.0").expect("a version");
        let entry = Entry {
            version: &version,
            committed: &Version::new(0, 1, 0),
            date: "2026-02-02",
        };
        let text = entry.put(&draft, |before| format!("{}\n- More.", before.trim()));
        assert!(text.ends_with("-->\n\n- Made.\n- More.\n"), "{text}");
    }

    #[test]
    fn what_looks_like_a_heading_in_code_is_none() {
        let code = "```text\n## [0.2.0]\n```\n";
        let changelog = format!("# Changelog\n\n## [Unreleased]\n\n{code}\n{OLD}");
        let text = put(&changelog, "0.2.0", "2026-02-01", "- Made.");
        assert!(text.contains(code), "{text}");
        let headings = text.lines().filter(|line| line.starts_with("## ["));
        assert_eq!(headings.count(), 4, "{text}");
    }

    #[test]
    fn sections_that_are_no_version_stay_where_they_are() {
        let changelog = format!("# Changelog\n\n## How to read this\n\nSlowly.\n\n{OLD}");
        let text = put(&changelog, "0.2.0", "2026-02-01", "- Made.");
        assert!(
            text.ends_with(&format!("\n## How to read this\n\nSlowly.\n\n{OLD}")),
            "{text}"
        );
    }
}
