//! Providers, and what documentation names.

use signon_drift::Tree;

use super::{SPEC, edited, generated, said};

#[tokio::test]
async fn documentation_names_only_what_is_there() {
    let lib = "crates/signon-vanco/src/lib.rs";
    let from = "//! # How calls fail\n";
    let text = "//! [`Client::gone`], `client.gone()`, [`error::GoneError`], [`Client::builder`], `clientId`, `login_resume`,\n//! `/api/account`, `/api/gone`.\n";
    let tree = edited(Tree::read(), lib, from, &format!("{text}{from}"));
    let tree = edited(
        tree,
        "README.md",
        "## Licence\n",
        "`Client::gone`, `op_dashboard`\n",
    );
    let line = |path: &str, what: &str| {
        let lines = tree.text(path).expect("a text").lines().zip(1..);
        let (_, line) = lines
            .into_iter()
            .find(|(line, _)| line.contains(what))
            .expect("the line");
        line
    };
    let (first, readme) = (line(lib, "Client::gone"), line("README.md", "Client::gone"));
    let second = first + 1;
    assert_eq!(
        said(tree).await,
        format!(
            "vanco: specs/vanco.yaml
  {lib}:{first}  write [`Client::login_resume`](crate::Client::login_resume) for `login_resume`, so that it is looked up
  {lib}:{second}  mend `/api/gone`: the spec has no such path

vanco/gone: not in specs/vanco.yaml
  {lib}:{first}  mend `Client::gone`
  {lib}:{first}  mend `client.gone()`
  {lib}:{first}  mend `error::GoneError`

documentation for all providers
  README.md:{readme}  mend `Client::gone`: no provider has it
  README.md:{readme}  write `Client::op_dashboard` for `op_dashboard`, so that it is looked up
"
        )
    );
}

#[tokio::test]
async fn errors_are_known_by_the_name_that_the_generated_code_gives_them() {
    // There is another `Option` in the generated code.
    let from = "operationId: login\n";
    let tree = generated(edited(Tree::read(), SPEC, from, "operationId: option\n"));
    let errors = tree.text("crates/signon-vanco/src/generated/error.rs");
    let errors = errors.expect("the errors");
    assert!(errors.contains("pub enum OptionCallError "), "{errors}");
    let lib = "crates/signon-vanco/src/lib.rs";
    let from = "//! # How calls fail\n";
    let text = "//! [`error::OptionCallError`], [`error::OptionError`], [`error::GoneAwayError`]\n";
    let said = said(edited(tree, lib, from, &format!("{text}{from}"))).await;
    assert!(!said.contains("OptionCall"), "{said}");
    // By its name before, and by no operation's.
    for (group, errors) in [
        (
            "option: POST /api/account/login, once `login`",
            "LoginError",
        ),
        ("Option: not in specs/vanco.yaml", "OptionError"),
        ("GoneAway: not in specs/vanco.yaml", "GoneAwayError"),
    ] {
        let (_, rest) = said.split_once(&format!("vanco/{group}\n")).expect(group);
        let group = rest.split("\n\n").next().unwrap_or_default();
        assert!(group.contains(&format!("mend `error::{errors}`")), "{said}");
    }
}

#[tokio::test]
async fn a_spec_that_cannot_be_read_is_told_and_the_others_are_looked_at() {
    let tree = edited(Tree::read(), SPEC, "components:\n", "components\n");
    let tree = edited(
        tree,
        "specs/q2.yaml",
        "operationId: stepAuth\n",
        "operationId: step\n",
    );
    let said = said(tree).await;
    assert!(
        said.contains("\n\nvanco: not looked at any further\n  specs/vanco.yaml  mend it: error: "),
        "{said}"
    );
    assert!(
        said.contains("\nq2/step: POST /auth/step, once `step_auth`\n"),
        "{said}"
    );
}

#[tokio::test]
async fn a_provider_has_its_place_everywhere_or_nowhere() {
    let mut tree = Tree::read();
    let spec = tree.text("specs/q2.yaml").expect("a spec").to_owned();
    tree.put("specs/acme.yaml", Some(&spec));
    let told = said(tree).await;
    let expected = "acme: specs/acme.yaml
  crates/signon-acme/                  create it: copy crates/signon-vanco without src/generated/, put the provider's name into it, and begin its version and its CHANGELOG.md anew
  Cargo.toml                           add its line to [workspace.dependencies], with its version: `signon-acme = { path = \"crates/signon-acme\"`
  crates/signon/Cargo.toml             add the feature, also to `full`, `mock` and `schemars`, and the dependency: `acme = [\"dep:signon-acme\"]`, `\"acme\"`, `signon-acme?/mock`, `signon-acme?/schemars`, `signon-acme = { workspace = true, optional = true }`
  crates/signon/src/lib.rs             add the module: `pub use signon_acme as acme;`
  crates/signon/src/provider.rs        add the variant, and say in crates/signon/src/outcome/ what its sign-in ends in: `=> \"acme\"`
  crates/signon/examples/demo/main.rs  sign in at its sandbox: `mod acme;`, `acme::run(&mut report)`
  crates/signon-sandbox/src/lib.rs     add the module: `pub mod acme;`
  tests/schemas.rs                     compare its types: `signon::acme::types::json_schemas()`
  tests/wire/main.rs                   add its table: `mod acme;`
  tests/wire/acme.rs                   write its table, and a test that runs it: `operations!(`, `run::calls(`, `run::answers(`
  crates/signon-sandbox/src/acme.rs    write its sandbox, and start it in tests/drift/src/sandbox.rs

acme/create_auth: POST /auth
";
    assert!(told.starts_with(expected), "{told}");

    let mut tree = Tree::read();
    tree.put("specs/authentiq.yaml", None);
    assert_eq!(
        said(tree).await,
        "authentiq: there is no specs/authentiq.yaml
  crates/signon-authentiq/                  delete it, and what names it
  crates/signon-sandbox/src/authentiq.rs    delete it, and what names it
  crates/signon-sandbox/src/authentiq/      delete it, and what names it
  crates/signon-sandbox/tests/authentiq.rs  delete it, and what names it
  crates/signon/examples/demo/authentiq.rs  delete it, and what names it
  tests/fixtures/authentiq/                 delete it, and what names it
  tests/src/generated/authentiq.rs          delete it, and what names it
  tests/wire/authentiq.rs                   delete it, and what names it
"
    );
}

#[tokio::test]
async fn a_provider_has_a_version_and_a_changelog_of_its_own() {
    let manifest = "crates/signon-vanco/Cargo.toml";
    let own = Tree::read();
    let own = own.text(manifest).expect("a manifest");
    let own = own.lines().find(|line| line.starts_with("version = "));
    let own = own.expect("a version");
    let mut tree = edited(Tree::read(), manifest, own, "version.workspace = true");
    tree.put("crates/signon-vanco/CHANGELOG.md", None);
    assert_eq!(
        said(tree).await,
        "vanco: specs/vanco.yaml
  crates/signon-vanco/Cargo.toml    give it a version of its own, which `cargo xtask bump` raises
  crates/signon-vanco/CHANGELOG.md  write it: begin as the others do
"
    );
}
