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
fn a_smaller_version_than_the_changes_demand_is_refused_with_what_breaks() {
    let repository = Repository::at("0.1.0");
    break_it(&repository);
    let before = repository.files();
    for to in ["0.1.1", "0.1.0", "0.0.9"] {
        let said = refused(repository.bump(&["vanco", "--to", to]));
        assert!(
            said.contains(&format!(
                "`--to` says {to}, but after 0.1.0 at least 0.2.0 has to follow"
            )),
            "{said}"
        );
        assert!(
            said.contains("Breaking: ") && said.contains("operation `logout`: removed"),
            "{said}"
        );
    }
    assert_eq!(repository.files(), before);

    // By hand it is no different.
    repository.edit("crates/signon-vanco/Cargo.toml", "0.1.0", "0.1.1");
    let before = repository.files();
    let said = refused(repository.bump(&["vanco"]));
    assert!(
        said.contains("crates/signon-vanco/Cargo.toml says 0.1.1, but after 0.1.0 at least 0.2.0 has to follow"),
        "{said}"
    );
    assert_eq!(repository.files(), before);
    done(repository.bump(&["vanco", "--to", "0.2.0"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
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
        said.contains("`--to` says 0.1.0, which is the released version"),
        "{said}"
    );
    assert_eq!(repository.files(), before);
    done(repository.bump(&["vanco", "--to", "0.1.1"]));
    assert_eq!(repository.version("signon-vanco"), "0.1.1");
    repository.commit();
    let before = repository.files();
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.files(), before);
}

#[test]
fn a_bad_spec_changes_nothing() {
    let repository = Repository::at("0.1.0");
    break_it(&repository);
    let good = repository.read(SPEC);
    for (part, bad) in [
        ("operationId: ping", "operationId: {"),
        ("      summary: See whether the service is there\n", ""),
        ("'204'", "'99'"),
    ] {
        repository.edit(SPEC, part, bad);
        let before = repository.files();
        let said = refused(repository.bump(&["vanco"]));
        assert!(
            said.contains("error: ") && said.contains("--> specs/vanco.yaml:"),
            "{said}"
        );
        assert_eq!(repository.files(), before, "{bad}");
        repository.write(SPEC, &good);
    }
    done(repository.bump(&["vanco"]));
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
fn what_git_cannot_say_is_refused_with_what_to_do() {
    let repository = Repository::at("0.1.0");
    describe(&repository);
    repository.commit();
    let said = refused(repository.bump(&["vanco", "--since", "no-such-tag"]));
    assert!(said.contains("no revision `no-such-tag`"), "{said}");
    let said = refused(repository.bump(&["vanco", "--since", "--all"]));
    assert!(said.contains("no revision `--all`"), "{said}");

    let shallow = repository.shallow();
    add_to(&shallow, SPEC);
    let before = shallow.files();
    let said = refused(shallow.bump(&["vanco"]));
    assert!(
        said.contains("git fetch --unshallow") && said.contains("--since REVISION"),
        "{said}"
    );
    let said = refused(shallow.bump(&["vanco", "--since", "HEAD~1"]));
    assert!(said.contains("shallow"), "{said}");
    assert_eq!(shallow.files(), before);
    done(shallow.bump(&["vanco", "--since", "HEAD"]));

    std::fs::remove_dir_all(repository.root.join(".git")).unwrap();
    let said = refused(repository.bump(&["vanco"]));
    assert!(said.contains("not a git repository"), "{said}");
}

#[test]
fn a_crate_that_was_never_committed_needs_no_bump() {
    let repository = Repository::at("0.1.0");
    repository.write("specs/new.yaml", &repository.read(SPEC));
    let said = refused(repository.bump(&["new"]));
    assert!(said.contains("specs/new.yaml has no crate"), "{said}");
    repository.write(
        "crates/signon-new/Cargo.toml",
        "[package]\nname = \"signon-new\"\nversion = \"0.1.0\"\n",
    );
    let said = refused(repository.bump(&["new"]));
    assert!(
        said.contains("crates/signon-new/Cargo.toml is not in the revision `HEAD`"),
        "{said}"
    );
}

#[test]
fn what_is_typed_wrong_is_told() {
    let repository = Repository::at("0.1.0");
    for (arguments, message) in [
        (
            &["nobody"][..],
            "there is no provider `nobody`; there are: q2, vanco",
        ),
        (&[], "one provider at a time"),
        (&["q2", "vanco"], "one provider at a time"),
        (
            &["constructs"],
            "`constructs` is generated for the tests alone",
        ),
        (&["vanco", "--force"], "there is no option `--force`"),
        (&["vanco", "--to"], "`--to` needs a version"),
        (&["vanco", "--to", "2"], "`2` is no version"),
        (
            &["vanco", "--to", "1.0.0-rc.1"],
            "pre-releases are not numbered",
        ),
        (&["vanco", "--since"], "`--since` needs a revision"),
    ] {
        let said = refused(repository.bump(arguments));
        assert!(said.contains(message), "{arguments:?}: {said}");
    }
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
