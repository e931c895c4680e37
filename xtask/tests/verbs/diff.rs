//! `cargo xtask diff`.

use serde_json::Value;

use crate::bump::{SPEC, add_to, break_it, describe};
use crate::repository::{Repository, Run};

/// What it says of the spec as it is, against the newest commit.
fn diff(repository: &Repository) -> Run {
    repository.xtask(&["diff", "HEAD", SPEC])
}

#[test]
fn the_exit_status_says_which_class_it_is() {
    for (change, status, counts) in [
        ((|_| {}) as fn(&Repository), 0, "Nothing changed."),
        (
            describe,
            3,
            "0 breaking, 0 additive, 1 cosmetic: signon-vanco 0.1.0 → 0.1.1",
        ),
        (
            |repository| add_to(repository, SPEC),
            4,
            "0 breaking, 1 additive, 0 cosmetic: signon-vanco 0.1.0 → 0.1.1",
        ),
        (
            break_it,
            5,
            "1 breaking, 0 additive, 0 cosmetic: signon-vanco 0.1.0 → 0.2.0",
        ),
    ] {
        let repository = Repository::at("0.1.0");
        change(&repository);
        let before = repository.files();
        let run = diff(&repository);
        assert_eq!(run.status, Some(status), "{}", run.said);
        assert!(run.said.contains(counts), "{}", run.said);
        assert_eq!(repository.files(), before, "it only looks");
    }
}

#[test]
fn a_report_says_what_where_and_what_to_do() {
    let repository = Repository::at("0.1.0");
    break_it(&repository);
    let said = diff(&repository).said;
    for part in [
        "HEAD:specs/vanco.yaml → specs/vanco.yaml\n",
        "  operation `logout`: removed\n    --> HEAD:specs/vanco.yaml:15  #/paths/~1logout/post\n",
        "    - Client::logout(&self) -> builder::Logout<'_>\n",
        "For the changelog:\n\n## [0.2.0] - ",
        "### Removed\n\n- **Breaking:** operation `logout`: `Client::logout`.\n",
    ] {
        assert!(said.contains(part), "{part}\nis not in\n{said}");
    }
}

#[test]
fn files_and_revisions_can_be_compared_in_every_pairing() {
    let repository = Repository::at("0.1.0");
    repository.write("old.yaml", &repository.read(SPEC));
    repository.git(&["tag", "released"]);
    break_it(&repository);
    repository.commit();
    for sides in [
        ["old.yaml", SPEC].as_slice(),
        &["old.yaml", "HEAD:specs/vanco.yaml"],
        &["released", SPEC],
        &["released", "vanco"],
        &["released:specs/vanco.yaml", "HEAD"],
        &["released:specs/vanco.yaml", SPEC],
        &["released", "HEAD", "vanco"],
        &["released", "HEAD"],
        &["HEAD~1", "HEAD", "q2", "vanco"],
    ] {
        let run = repository.xtask(&[&["diff"], sides].concat());
        assert_eq!(run.status, Some(5), "{sides:?}: {}", run.said);
        assert!(
            run.said.contains("operation `logout`: removed"),
            "{sides:?}: {}",
            run.said
        );
    }
    let run = repository.xtask(&["diff", "released", "HEAD", "q2"]);
    assert_eq!(run.status, Some(0), "{}", run.said);
}

#[test]
fn a_program_can_read_it() {
    let repository = Repository::at("1.2.3");
    break_it(&repository);
    let said = repository.xtask(&["diff", "HEAD", SPEC, "--json"]).said;
    let json: Value = serde_json::from_str(&said).unwrap();
    let spec = &json["specs"][0];
    assert_eq!(json["class"], "breaking");
    assert_eq!(
        spec["bump"],
        serde_json::json!({ "crate": "signon-vanco", "from": "1.2.3", "to": "2.0.0" })
    );
    let change = &spec["changes"][0];
    assert_eq!(change["pointer"], "/paths/~1logout/post");
    assert_eq!(
        (&change["subject"], &change["words"]),
        (&"operation `logout`".into(), &"removed".into())
    );
    let client = change["rust"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["path"] == "Client::logout")
        .unwrap();
    assert_eq!(
        (&client["before"], &client["after"], &client["class"]),
        (
            &"(&self) -> builder::Logout<'_>".into(),
            &Value::Null,
            &"breaking".into()
        )
    );
    assert!(spec["changelog"].as_str().unwrap().contains("### Removed"));
    let nothing = repository.xtask(&["diff", SPEC, SPEC, "--json"]);
    let json: Value = serde_json::from_str(&nothing.said).unwrap();
    assert_eq!(
        (&json["class"], &json["specs"][0]["bump"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(nothing.status, Some(0));
}

#[test]
fn what_cannot_be_compared_is_told() {
    let repository = Repository::at("0.1.0");
    repository.write("other.yaml", "openapi: 3.0.3\npaths: [");
    for (sides, why) in [
        (
            ["HEAD"].as_slice(),
            "`diff` takes an old version and a new one",
        ),
        (
            &["gone", SPEC],
            "`gone` is no file and no provider here, and git knows no revision `gone`",
        ),
        (
            &["HEAD:specs/gone.yaml", SPEC],
            "specs/gone.yaml is not in the revision `HEAD`",
        ),
        (&["HEAD", "HEAD", "gone"], "there is no provider `gone`"),
        (&["HEAD", SPEC, "q2"], "specs/vanco.yaml is named already"),
        (&[SPEC, "other.yaml"], "--> other.yaml:"),
        (&[SPEC, SPEC, "--yaml"], "there is no option `--yaml` here"),
    ] {
        let run = repository.xtask(&[&["diff"], sides].concat());
        assert_eq!(run.status, Some(1), "{sides:?}: {}", run.said);
        assert!(run.said.contains(why), "{sides:?}: {}", run.said);
    }
}

#[test]
fn a_provider_that_comes_is_additive_and_one_that_goes_breaks_the_facade() {
    let repository = Repository::at("0.1.0");
    repository.git(&["tag", "released"]);
    repository.write("specs/another.yaml", &repository.read(SPEC));
    repository.commit();
    for (sides, status, parts) in [
        (
            ["released", "HEAD"].as_slice(),
            4,
            [
                "nothing → HEAD:specs/another.yaml\n",
                "provider `another`: added\n    --> HEAD:specs/another.yaml\n",
                "0 breaking, 1 additive, 0 cosmetic: signon 0.1.0 → 0.1.1",
                "### Added\n\n- provider `another`.",
            ],
        ),
        (
            &["HEAD", "released", "another"],
            5,
            [
                "HEAD:specs/another.yaml → nothing\n",
                "provider `another`: removed\n    --> HEAD:specs/another.yaml\n",
                "1 breaking, 0 additive, 0 cosmetic: signon 0.1.0 → 0.2.0",
                "### Removed\n\n- **Breaking:** provider `another`.",
            ],
        ),
    ] {
        let run = repository.xtask(&[&["diff"], sides].concat());
        assert_eq!(run.status, Some(status), "{}", run.said);
        for part in parts {
            assert!(run.said.contains(part), "{part}\nis not in\n{}", run.said);
        }
    }
    let said = repository
        .xtask(&["diff", "HEAD", "released", "--json"])
        .said;
    let json: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(json["class"], "breaking");
    let change = &json["specs"][0]["changes"][0];
    assert_eq!(
        (&change["subject"], &change["words"], &change["class"]),
        (
            &"provider `another`".into(),
            &"removed".into(),
            &"breaking".into()
        )
    );
}

#[test]
fn a_spec_that_cannot_be_read_is_no_provider_that_is_gone() {
    let repository = Repository::at("0.1.0");
    repository.edit(SPEC, "paths:", "paths: [");
    repository.commit();
    for sides in [["HEAD~1", "HEAD"], ["HEAD", "HEAD~1"]] {
        let run = repository.xtask(&[&["diff"], &sides[..]].concat());
        assert_eq!(run.status, Some(1), "{}", run.said);
        assert!(
            run.said.contains("--> HEAD:specs/vanco.yaml:"),
            "{}",
            run.said
        );
    }
}

#[test]
fn the_providers_of_two_revisions_are_those_of_the_revisions() {
    let repository = Repository::at("0.1.0");
    let spec = repository.read(SPEC);
    break_it(&repository);
    repository.commit();
    repository.git(&["rm", "--quiet", SPEC]);
    repository.write("specs/draft.yaml", &spec);
    let run = repository.xtask(&["diff", "HEAD~1", "HEAD"]);
    assert_eq!(run.status, Some(5), "{}", run.said);
    assert!(
        run.said.contains("operation `logout`: removed") && !run.said.contains("draft"),
        "{}",
        run.said
    );
    let run = repository.xtask(&["diff", "HEAD~1", "HEAD", "draft"]);
    let why = "there is no provider `draft`; there are: q2, vanco";
    assert!(run.said.contains(why), "{}", run.said);
}

#[test]
fn a_file_is_the_same_from_every_folder() {
    let repository = Repository::at("0.1.0");
    break_it(&repository);
    let run = repository.xtask_in("crates", &["diff", "HEAD", "../specs/vanco.yaml"]);
    assert_eq!(run.status, Some(5), "{}", run.said);
    for part in [
        "HEAD:specs/vanco.yaml → ../specs/vanco.yaml\n",
        "signon-vanco 0.1.0 → 0.2.0",
    ] {
        assert!(run.said.contains(part), "{part}\nis not in\n{}", run.said);
    }
}

#[test]
fn a_folder_of_a_revision_is_no_document() {
    let repository = Repository::at("0.1.0");
    let run = repository.xtask(&["diff", "HEAD:specs", SPEC]);
    assert_eq!(run.status, Some(1), "{}", run.said);
    assert!(
        run.said
            .contains("in the revision `HEAD`: specs is no file"),
        "{}",
        run.said
    );
}
