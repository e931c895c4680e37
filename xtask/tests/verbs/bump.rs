//! `cargo xtask bump`.

use crate::repository::{Repository, Run};

pub const SPEC: &str = "specs/vanco.yaml";

/// What breaks programs: an operation goes.
pub fn break_it(repository: &Repository) {
    let spec = repository.read(SPEC);
    let (before, rest) = spec.split_once("  /logout:").unwrap();
    let (_, after) = rest
        .split_once("  # The end of what can be removed.\n")
        .unwrap();
    repository.write(SPEC, &format!("{before}{after}"));
}

/// What programs need not use: another operation.
pub fn add_to(repository: &Repository, file: &str) {
    let spec = repository.read(file);
    let (_, ping) = spec.split_once("  /ping:").unwrap();
    let pong = ping.replace("operationId: ping", "operationId: pong");
    repository.write(file, &format!("{spec}  /pong:{pong}"));
}

/// What programs do not notice.
pub fn describe(repository: &Repository) {
    repository.edit(
        SPEC,
        "Answers if the service is there.",
        "Answers, if it is there.",
    );
}

#[track_caller]
pub fn done(run: Run) -> String {
    assert!(run.succeeded, "{}", run.said);
    run.said
}

#[track_caller]
pub fn refused(run: Run) -> String {
    assert!(!run.succeeded, "{}", run.said);
    run.said
}

#[test]
fn each_class_of_change_gets_the_version_that_cargo_reads_it_by() {
    for (from, change, to) in [
        ("0.1.0", break_it as fn(&Repository), "0.2.0"),
        ("0.1.0", |repository| add_to(repository, SPEC), "0.1.1"),
        ("0.1.0", describe, "0.1.1"),
        ("1.0.0", break_it, "2.0.0"),
        ("1.0.0", |repository| add_to(repository, SPEC), "1.1.0"),
        ("1.0.0", describe, "1.0.1"),
    ] {
        let repository = Repository::at(from);
        change(&repository);
        let said = done(repository.bump(&["vanco"]));
        assert!(
            said.contains(&format!("signon-vanco {from} → {to}")),
            "{said}"
        );
        assert_eq!(repository.version("signon-vanco"), to);
        assert_eq!(repository.version("signon"), to, "it re-exports the crate");
        assert_eq!(repository.version("signon-q2"), from);
    }
}

#[test]
fn everything_that_names_a_version_follows() {
    let repository = Repository::at("0.1.0");
    repository.write(
        "crates/signon/examples/ring.rs",
        "//! signon = { version = \"0.1\", default-features = false }\n",
    );
    let workspace = repository.read("Cargo.toml");
    let manifest = repository.read("crates/signon-vanco/Cargo.toml");
    break_it(&repository);
    done(repository.bump(&["vanco"]));

    assert_eq!(
        repository.read("crates/signon-vanco/Cargo.toml"),
        manifest.replace("0.1.0", "0.2.0")
    );
    let raised: Vec<_> = workspace
        .lines()
        .map(|line| match line.starts_with("signon-q2") {
            true => line.to_owned(),
            false => line.replace("0.1.0", "0.2.0"),
        })
        .collect();
    assert_eq!(
        repository.read("Cargo.toml"),
        format!("{}\n", raised.join("\n"))
    );
    for file in ["README.md", "crates/signon/examples/ring.rs"] {
        let text = repository.read(file);
        assert!(
            text.contains("signon = { version = \"0.2\", "),
            "{file}: {text}"
        );
    }
    let spec = signon_codegen::hash(&repository.read(SPEC));
    let generated = repository.read("crates/signon-vanco/src/generated/client.rs");
    assert!(generated.contains(&format!("// Spec SHA-256: {spec}\n")));
    let entry = repository.entry("signon-vanco");
    assert!(entry.starts_with("[0.2.0] - 20"), "{entry}");
    assert!(entry.contains(&spec) && entry.contains("logout"), "{entry}");
    let entry = repository.entry("signon");
    let line = "\n- `signon-vanco` 0.1.0 → 0.2.0, breaking: see [its changelog](../signon-vanco/CHANGELOG.md).\n";
    assert!(
        entry.starts_with("[0.2.0] - 20") && entry.contains(line),
        "{entry}"
    );
    // Cargo finds nothing to mend.
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let metadata = ["metadata", "--locked", "--offline", "--format-version", "1"];
        repository.cargo(&[&metadata[..], &["--manifest-path", manifest]].concat());
    }
}

#[test]
fn a_larger_version_than_demanded_is_kept_and_breaks_the_facade_if_it_breaks() {
    let repository = Repository::at("0.1.0");
    describe(&repository);
    done(repository.bump(&["vanco", "--to", "1.0.0"]));
    assert_eq!(repository.version("signon-vanco"), "1.0.0");
    assert_eq!(repository.version("signon"), "0.2.0");
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.version("signon-vanco"), "1.0.0");
    assert_eq!(repository.version("signon"), "0.2.0");
    // Until it is committed it can be taken back.
    done(repository.bump(&["vanco", "--to", "0.1.1"]));
    let entry = repository.read("crates/signon-vanco/CHANGELOG.md");
    assert_eq!(repository.version("signon-vanco"), "0.1.1");
    assert!(
        entry.contains("## [0.1.1]") && !entry.contains("## [1.0.0]"),
        "{entry}"
    );
}

#[test]
fn a_second_run_changes_nothing() {
    let repository = Repository::at("0.1.0");
    repository.edit(
        "crates/signon-vanco/CHANGELOG.md",
        "## [Unreleased]\n",
        "## [Unreleased]\n\nBy hand.\n",
    );
    break_it(&repository);
    done(repository.bump(&["vanco"]));
    let once = repository.files();
    let said = done(repository.bump(&["vanco"]));
    assert_eq!(repository.files(), once);
    assert!(said.contains("Everything said so already."), "{said}");
}

#[test]
fn what_people_wrote_into_a_changelog_stays() {
    let repository = Repository::at("0.1.0");
    for name in ["signon-vanco", "signon"] {
        let changelog = format!("crates/{name}/CHANGELOG.md");
        repository.edit(
            &changelog,
            "## [Unreleased]\n",
            "## [Unreleased]\n\n### Fixed\n\n- One thing.\n",
        );
    }
    add_to(&repository, SPEC);
    done(repository.bump(&["vanco"]));
    repository.edit(
        "crates/signon-vanco/CHANGELOG.md",
        "- One thing.",
        "- One thing.\n- Another.",
    );
    repository.edit(
        "crates/signon-vanco/CHANGELOG.md",
        "## [Unreleased]\n",
        "## [Unreleased]\n\nA third.\n",
    );
    // What the draft said by machine is no longer so.
    repository.edit(SPEC, "operationId: pong", "operationId: pung");
    done(repository.bump(&["vanco"]));
    let entry = repository.entry("signon-vanco");
    for text in ["### Fixed", "- One thing.\n- Another.", "A third."] {
        assert_eq!(entry.matches(text).count(), 1, "{text}: {entry}");
    }
    assert!(
        entry.contains("`pung`") && !entry.contains("`pong`"),
        "{entry}"
    );
    assert_eq!(
        repository.entry("signon").matches("- One thing.").count(),
        1
    );
    let all = repository.read("crates/signon-vanco/CHANGELOG.md");
    assert!(
        all.ends_with("\n\n## [0.1.0] - 2026-01-31\n\nThe first.\n"),
        "{all}"
    );
}

#[test]
fn the_facade_says_of_each_provider_where_it_went() {
    let repository = Repository::at("0.1.0");
    add_to(&repository, "specs/q2.yaml");
    done(repository.bump(&["q2"]));
    assert_eq!(repository.version("signon"), "0.1.1");
    break_it(&repository);
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.version("signon"), "0.2.0");
    // It has broken once already.
    done(repository.bump(&["q2"]));
    assert_eq!(repository.version("signon"), "0.2.0");
    let entry = repository.entry("signon");
    let (_, made) = entry.split_once("### Changed\n\n").unwrap();
    let lines: Vec<_> = made
        .trim()
        .lines()
        .map(|line| line.split(':').next().unwrap())
        .collect();
    assert_eq!(
        lines,
        [
            "- `signon-q2` 0.1.0 → 0.1.1",
            "- `signon-vanco` 0.1.0 → 0.2.0, breaking"
        ]
    );
    let changelog = repository.read("crates/signon/CHANGELOG.md");
    assert!(!changelog.contains("[0.1.1]"), "{changelog}");
    // Once it is committed, the next change has a version of its own.
    repository.commit();
    describe(&repository);
    repository.edit("specs/q2.yaml", "Ends the session.", "Ends it.");
    done(repository.bump(&["q2"]));
    assert_eq!(repository.version("signon-q2"), "0.1.2");
    assert_eq!(repository.version("signon"), "0.2.1");
    assert!(!repository.entry("signon").contains("signon-vanco"));
}

#[test]
fn what_the_facade_released_for_another_provider_stays_as_it_was() {
    let repository = Repository::at("0.1.0");
    repository.git(&["tag", "released-long-ago"]);
    describe(&repository);
    done(repository.xtask(&["generate", "vanco"]));
    add_to(&repository, "specs/q2.yaml");
    done(repository.bump(&["q2"]));
    repository.commit();
    let released = repository.entry("signon");
    done(repository.bump(&["vanco", "--since", "released-long-ago"]));
    assert_eq!(repository.version("signon-vanco"), "0.1.1");
    assert_eq!(repository.version("signon"), "0.1.2");
    let entry = repository.entry("signon");
    assert!(
        entry.contains("signon-vanco") && !entry.contains("signon-q2"),
        "{entry}"
    );
    let changelog = repository.read("crates/signon/CHANGELOG.md");
    assert!(changelog.contains(released.trim()), "{changelog}");
}

#[test]
fn where_nothing_changed_nothing_is_written_unless_a_version_is_asked_for() {
    let repository = Repository::at("0.1.0");
    let before = repository.files();
    let said = done(repository.bump(&["vanco"]));
    assert!(
        said.starts_with("Nothing changed for the users of signon-vanco since 0.1.0"),
        "{said}"
    );
    assert_eq!(repository.files(), before);
    let said = refused(repository.bump(&["vanco", "--to", "0.1.0"]));
    assert!(
        said.contains("`--to` says 0.1.0, but after 0.1.0 at least 0.1.1 has to follow"),
        "{said}"
    );
    let advice = "\nSay `--to 0.1.1` or a later one, or leave `--to` out.\n";
    assert!(said.ends_with(advice), "{said}");
    let said = refused(repository.bump(&["vanco", "--to", "0.0.9"]));
    assert!(said.ends_with(advice), "{said}");
    assert_eq!(repository.files(), before);
    done(repository.bump(&["vanco", "--to", "0.1.1"]));
    assert_eq!(repository.version("signon-vanco"), "0.1.1");
    repository.commit();
    let before = repository.files();
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.files(), before);
}

#[test]
fn the_last_release_is_where_the_version_was_given_or_where_one_says() {
    let repository = Repository::at("0.1.0");
    // Not the version, but the same file.
    repository.edit(
        "crates/signon-vanco/Cargo.toml",
        "# Its own.",
        "# Its very own.",
    );
    break_it(&repository);
    done(repository.xtask(&["generate", "vanco"]));
    repository.commit();
    add_to(&repository, SPEC);
    done(repository.xtask(&["generate", "vanco"]));
    repository.commit();
    done(repository.bump(&["vanco", "--since", "HEAD~1"]));
    assert_eq!(repository.version("signon-vanco"), "0.1.1");
    repository.git(&["restore", "."]);
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
    // A bump that was committed too early is made good.
    repository.commit();
    repository.edit(SPEC, "operationId: pong", "operationId: pung");
    done(repository.bump(&["vanco", "--since", "HEAD~3"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
    let entry = repository.entry("signon-vanco");
    assert!(
        entry.starts_with("[0.2.0]") && entry.contains("`pung`"),
        "{entry}"
    );
    assert!(!entry.contains("`pong`"), "{entry}");
}

#[test]
fn what_a_merge_brought_beside_a_release_is_not_in_it() {
    let repository = Repository::at("0.1.0");
    let main = repository.git(&["branch", "--show-current"]);
    repository.git(&["switch", "--quiet", "--create", "release"]);
    describe(&repository);
    done(repository.bump(&["vanco"]));
    repository.commit();
    repository.git(&["switch", "--quiet", main.trim()]);
    break_it(&repository);
    // The manifest too, later than the release did.
    repository.edit(
        "crates/signon-vanco/Cargo.toml",
        "[package]\n",
        "[package]\npublish = false\n",
    );
    repository.commit();
    repository.git(&["merge", "--quiet", "--no-edit", "release"]);
    assert_eq!(repository.version("signon-vanco"), "0.1.1");

    done(repository.bump(&["vanco"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
    assert!(repository.entry("signon-vanco").contains("`logout`"));
}

#[test]
fn it_says_what_it_measures_from_and_what_it_writes() {
    let repository = Repository::at("0.1.0");
    let said = done(repository.bump(&["--help"]));
    for part in [
        "cargo xtask bump PROVIDER [",
        "since the last release",
        "It writes ",
        "refused",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("fuzz"), "{said}");
}

#[test]
fn what_the_generator_makes_of_the_same_spec_now_is_a_change_too() {
    let repository = Repository::at("0.1.0");
    let client = "crates/signon-vanco/src/generated/client.rs";
    let now = repository.read(client);
    // As if it had had one method more, and one less, when it was released.
    for (before, after, to) in [
        ("pub fn ping(", "pub fn pang(", "0.2.0"),
        ("pub fn base_url(", "fn base_url(", "0.1.1"),
        ("self.0.base_url()", "self.0.base_url().trim()", "0.1.1"),
    ] {
        let repository = Repository::at("0.0.9");
        repository.edit(client, before, after);
        repository.edit("crates/signon-vanco/Cargo.toml", "0.0.9", "0.1.0");
        repository.edit(
            "Cargo.toml",
            "signon-vanco\", version = \"0.0.9",
            "signon-vanco\", version = \"0.1.0",
        );
        // What was released had a folder, which is no file.
        let folder = "crates/signon-vanco/src/generated/folder";
        repository.write(&format!("{folder}/of.rs"), "pub fn no_part_of_it() {}\n");
        repository.commit();
        std::fs::remove_dir_all(repository.root.join(folder)).unwrap();
        let said = done(repository.bump(&["vanco"]));
        assert!(
            said.contains(&format!("signon-vanco 0.1.0 → {to}")),
            "{before}: {said}"
        );
        assert!(
            repository.entry("signon-vanco").contains("the generator"),
            "{before}"
        );
        assert_eq!(repository.read(client), now, "{before}");
    }
}

#[test]
fn generated_code_that_is_no_rust_is_generated_anew() {
    let repository = Repository::at("0.1.0");
    let file = "crates/signon-vanco/src/generated/client.rs";
    let good = repository.read(file);
    repository.write(file, &format!("<<<<<<< ours\n{good}"));
    let said = done(repository.xtask(&["generate", "vanco"]));
    assert!(said.contains("not compared, since client.rs: "), "{said}");
    assert_eq!(repository.read(file), good);
}

#[test]
fn generate_says_what_changed_on_the_wire_alone() {
    let repository = Repository::at("0.1.0");
    repository.edit(SPEC, "  /ping:", "  /pong:");
    let said = done(repository.xtask(&["generate", "vanco"]));
    assert!(
        said.contains(
            "other code behind the same signatures: builder::PING, builder::Ping::request"
        ),
        "{said}"
    );
}
