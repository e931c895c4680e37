//! What every member of the workspace has to say in its manifest.

use std::path::Path;
use std::{fs, io};

use toml::{Table, Value};

fn manifest(folder: &Path) -> io::Result<Table> {
    let text = fs::read_to_string(folder.join("Cargo.toml"))?;
    text.parse().map_err(io::Error::other)
}

/// The names of all lints of a `[lints]` table, each with that of its tool.
fn names(lints: &Table) -> Vec<(&str, &str)> {
    let tools = lints
        .iter()
        .filter_map(|(tool, lints)| Some((tool, lints.as_table()?)));
    tools
        .flat_map(|(tool, lints)| lints.keys().map(|lint| (tool.as_str(), lint.as_str())))
        .collect()
}

#[test]
fn every_member_takes_the_lints_of_the_workspace_or_decides_on_each() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace = manifest(&root).unwrap();
    let expected = names(workspace["workspace"]["lints"].as_table().unwrap());
    assert!(
        expected.contains(&("clippy", "unwrap_used")),
        "{expected:?}"
    );

    let mut members = vec![
        root.join("xtask"),
        root.join("tests"),
        root.join("tests/drift"),
        root.join("tests/wiped"),
    ];
    for entry in fs::read_dir(root.join("crates")).unwrap() {
        members.push(entry.unwrap().path());
    }
    assert_eq!(
        workspace["workspace"]["members"],
        Value::from(vec![
            "crates/*",
            "xtask",
            "tests",
            "tests/drift",
            "tests/wiped"
        ]),
        "the members are elsewhere than this test looks"
    );
    for member in members {
        let manifest = manifest(&member).unwrap();
        let own = manifest.get("lints").and_then(Value::as_table);
        let own = own.unwrap_or_else(|| panic!("{} has no lints", member.display()));
        if own.get("workspace") == Some(&Value::from(true)) {
            continue;
        }
        let own = names(own);
        for lint in &expected {
            assert!(
                own.contains(lint),
                "{} leaves {lint:?} out",
                member.display()
            );
        }
    }
}

#[test]
fn what_users_depend_on_has_a_version_of_its_own_and_the_workspace_asks_for_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let workspace = manifest(&root).unwrap();
    let mut crates = vec!["signon".to_owned()];
    for entry in fs::read_dir(root.join("specs")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|found| found == "yaml") {
            let name = path.file_stem().unwrap().to_string_lossy();
            crates.push(format!("signon-{name}"));
        }
    }
    assert!(crates.len() > 1);
    for name in crates {
        let manifest = manifest(&root.join("crates").join(&name)).unwrap();
        let version = manifest["package"]["version"].as_str();
        let version = version.unwrap_or_else(|| panic!("{name} has the workspace's version"));
        let asked = &workspace["workspace"]["dependencies"][&name]["version"];
        assert_eq!(asked.as_str(), Some(version), "{name}");
        let changelog = root.join("crates").join(&name).join("CHANGELOG.md");
        let changelog = fs::read_to_string(changelog).unwrap();
        let heading = format!("## [{version}]");
        let mut rest = changelog
            .lines()
            .filter_map(|line| line.strip_prefix(&heading));
        let rest = rest
            .next()
            .unwrap_or_else(|| panic!("the changelog of {name} has no {version}"));
        // What else it says is no longer so one day.
        let is_day = rest.chars().all(|c| c.is_ascii_digit() || " -".contains(c));
        assert!(
            is_day,
            "the heading of {version} in the changelog of {name} says more than a day"
        );
    }
}
