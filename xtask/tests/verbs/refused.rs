//! What `cargo xtask bump` refuses.

use crate::bump::{SPEC, add_to, break_it, describe, done, refused};
use crate::repository::Repository;

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
    // Without the option, the manifest would be refused again.
    let said = refused(repository.bump(&["vanco", "--to", "0.1.2"]));
    assert!(
        said.ends_with("\nUndo these changes, or say `--to 0.2.0` or a later one.\n"),
        "{said}"
    );
    done(repository.bump(&["vanco", "--to", "0.2.0"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
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
fn a_release_whose_code_is_not_of_its_spec_is_refused() {
    let repository = Repository::at("0.1.0");
    break_it(&repository);
    repository.commit();
    let before = repository.files();
    let said = refused(repository.bump(&["vanco", "--since", "HEAD"]));
    assert!(
        said.contains("was not generated from the spec of that commit"),
        "{said}"
    );
    assert_eq!(repository.files(), before);
    done(repository.bump(&["vanco"]));
    assert_eq!(repository.version("signon-vanco"), "0.2.0");
}

#[test]
fn versions_do_not_go_down() {
    let repository = Repository::at("0.1.0");
    repository.git(&["tag", "released"]);
    add_to(&repository, SPEC);
    done(repository.bump(&["vanco", "--to", "0.3.0"]));
    repository.commit();
    let before = repository.files();
    let said = refused(repository.bump(&["vanco", "--since", "released", "--to", "0.2.0"]));
    assert!(said.contains("0.3.0 is committed already"), "{said}");
    assert_eq!(repository.files(), before);
}

#[test]
fn what_git_cannot_say_is_refused_with_what_to_do() {
    let repository = Repository::at("0.1.0");
    describe(&repository);
    done(repository.xtask(&["generate", "vanco"]));
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
