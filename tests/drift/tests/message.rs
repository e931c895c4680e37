//! What a person reads who changed a spec, for each kind of change.

use signon_codegen::{generate, probes, read};
use signon_drift::{Tree, drift};

const SPEC: &str = "specs/vanco.yaml";

/// The project with a text in one of its files replaced by another.
fn edited(mut tree: Tree, path: &str, from: &str, to: &str) -> Tree {
    let text = tree.text(path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(from), "{path} has no {from:?}");
    let text = text.replace(from, to);
    tree.put(path, Some(&text));
    tree
}

/// The project with one of Vanco's operations taken out of the spec.
fn without(path: &str) -> Tree {
    let tree = Tree::read();
    let text = tree.text(SPEC).expect("a spec").to_owned();
    let (before, rest) = text.split_once(&format!("  {path}:\n")).expect("a path");
    let end = rest.find("\n  /").or_else(|| rest.find("\ncomponents:"));
    let rest = &rest[end.expect("what follows") + 1..];
    edited(tree, SPEC, &text, &format!("{before}{rest}"))
}

/// The project after `cargo xtask generate vanco`.
fn generated(mut tree: Tree) -> Tree {
    let document = read(SPEC, tree.text(SPEC).expect("a spec")).expect("a document");
    let command = "cargo xtask generate vanco";
    for (name, text) in generate(&document, command).expect("a client").files {
        let path = format!("crates/signon-vanco/src/generated/{name}");
        tree.put(&path, Some(&text));
    }
    let text = probes(&document, "vanco", command).expect("probes");
    tree.put("tests/src/generated/vanco.rs", Some(&text));
    tree
}

/// What is said of it: the groups, without what stands around them.
async fn said(tree: Tree) -> String {
    let message = drift(&tree).await.to_string();
    let groups = message
        .split_once("to do\n")
        .expect("how much there is to do")
        .1;
    let groups = groups.rsplit_once("\n\n").expect("what helps").0;
    format!("{}\n", groups.trim())
}

/// What is said, beside that a spec's code has to be generated.
async fn said_besides(tree: Tree) -> String {
    let said = said(tree).await;
    let (generate, rest) = said.split_once("\n\n").expect("more than that");
    assert!(generate.contains("run `cargo xtask generate "), "{said}");
    rest.to_owned()
}

fn with_an_operation() -> Tree {
    let operation = "  /api/account/end-session:
    post:
      operationId: endSession
      summary: End a sign-in
      description: Ends it.
      security: []
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                stateToken: { type: string, format: password, description: Which. }
                everywhere: { type: boolean, description: Whether on all devices. }
      responses:
        '200':
          description: It has ended.
          content:
            application/json:
              schema:
                type: object
                properties:
                  ended: { type: integer, format: int32, description: How many. }
        '409':
          description: It had ended before.
components:
";
    edited(Tree::read(), SPEC, "components:\n", operation)
}

#[tokio::test]
async fn an_added_operation_is_told_with_all_that_it_needs_before_anything_is_generated() {
    let message = drift(&with_an_operation()).await.to_string();
    assert_eq!(
        message,
        "what belongs to the specs is not complete: 6 to do

vanco: specs/vanco.yaml
  crates/signon-vanco/src/generated/  run `cargo xtask generate vanco`: 8 files are of another specs/vanco.yaml

vanco/end_session: POST /api/account/end-session
  tests/wire/vanco.rs                            write the block `end_session`, with a call for each request and an answer for each reply
  tests/fixtures/vanco/end_session/request.http  write what is sent, in one request or several: `stateToken`, `everywhere`
  tests/fixtures/vanco/end_session/200.http      write the reply 200, with `ended`
  tests/fixtures/vanco/end_session/409.http      write the reply 409
  crates/signon-sandbox/src/vanco.rs             teach it POST /api/account/end-session: a line of ROUTES, and what answers

tests/fixtures/README.md says how fixtures and blocks are written; `cargo xtask drift` looks again."
    );
}

#[tokio::test]
async fn what_was_done_of_it_is_not_told_again() {
    let mut tree = generated(with_an_operation());
    let folder = "tests/fixtures/vanco/end_session/";
    let request = "POST /api/account/end-session HTTP/1.1\ncontent-type: application/json\n\n{\"stateToken\":\"EXAMPLE\"}";
    tree.put(&format!("{folder}request.http"), Some(request));
    tree.put(
        &format!("{folder}200.http"),
        Some("HTTP/1.1 200 OK\n\n{\"ended\":1}"),
    );
    let block = "
        end_session {
            calls { \"request\" => c.end_session().state_token(\"EXAMPLE\"); }
            answers { \"200\": Ok(ended) => {} }
        }
        login_resume {
";
    let tree = edited(
        tree,
        "tests/wire/vanco.rs",
        "        login_resume {\n",
        block,
    );
    assert_eq!(
        said(tree).await,
        "vanco/end_session: POST /api/account/end-session
  tests/fixtures/vanco/end_session/request*.http  send in one of them, or in one more: `everywhere`
  tests/fixtures/vanco/end_session/409.http       write the reply 409, and its answer in tests/wire/vanco.rs
  crates/signon-sandbox/src/vanco.rs              teach it POST /api/account/end-session: a line of ROUTES, and what answers
"
    );
}

#[tokio::test]
async fn of_a_removed_operation_all_that_is_left_is_told() {
    let left = "vanco/login: not in specs/vanco.yaml
  tests/wire/vanco.rs                 delete the block `login`
  tests/fixtures/vanco/login/         delete it
  crates/signon-sandbox/src/vanco.rs  delete POST /api/account/login from ROUTES
  crates/signon-vanco/src/lib.rs:10   mend `client.login()`
  crates/signon-vanco/src/lib.rs:24   mend `error::LoginError`
";
    let tree = without("/api/account/login");
    let told = said_besides(tree.clone()).await;
    assert!(told.starts_with(left), "{told}");
    // The lines of the README, however many examples it has.
    let readme: Vec<_> = told[left.len()..].lines().collect();
    assert!(!readme.is_empty(), "{told}");
    assert!(
        readme.iter().all(|line| line.starts_with("  README.md:")),
        "{told}"
    );

    let told = said(generated(tree)).await;
    assert!(told.starts_with(left), "{told}");
}

#[tokio::test]
async fn a_renamed_operation_keeps_what_it_has() {
    let renamed = edited(
        Tree::read(),
        SPEC,
        "operationId: loginResume\n",
        "operationId: resume\n",
    );
    let told = "vanco/resume: GET /api/account/login-resume, once `login_resume`
  tests/fixtures/vanco/login_resume/  `git mv` it to tests/fixtures/vanco/resume/
  tests/wire/vanco.rs                 rename the block `login_resume` to `resume`, and mend its calls
";
    assert_eq!(said_besides(renamed.clone()).await, told);
    assert_eq!(said(generated(renamed)).await, told);
}

#[tokio::test]
async fn a_path_that_moved_is_told_where_it_stands() {
    let moved = edited(Tree::read(), SPEC, "  /profile:\n", "  /me:\n");
    assert_eq!(
        said_besides(moved).await,
        "vanco/profile_redirect: GET /me
  tests/fixtures/vanco/profile_redirect/request.http           mend it: it is GET /profile, and not GET /me
  tests/fixtures/vanco/profile_redirect/request-no-state.http  mend it: it is GET /profile, and not GET /me
  crates/signon-sandbox/src/vanco.rs                           teach it GET /me: a line of ROUTES, and what answers

vanco: the sandbox knows more than specs/vanco.yaml
  crates/signon-sandbox/src/vanco.rs  delete GET /profile from ROUTES
"
    );
}

#[tokio::test]
async fn a_status_has_a_fixture_and_an_answer_or_neither() {
    let there = "        '401':\n          description: The user is not allowed to sign in at present. The page documents no body.\n";
    let another = format!("        '409':\n          description: Twice.\n{there}");
    assert_eq!(
        said_besides(edited(Tree::read(), SPEC, there, &another)).await,
        "vanco/login: POST /api/account/login
  tests/fixtures/vanco/login/409.http  write the reply 409, and its answer in tests/wire/vanco.rs
"
    );
    assert_eq!(
        said_besides(edited(Tree::read(), SPEC, there, "")).await,
        "vanco/login: POST /api/account/login
  tests/wire/vanco.rs  mend the answer \"401\" of the block `login`, or delete it with its fixture: the spec documents no such reply
"
    );
}

#[tokio::test]
async fn a_field_of_a_request_is_sent_and_the_sandbox_takes_it() {
    for (provider, from, name, told) in [
        (
            "vanco",
            "        rememberKeepMeSignIn:\n",
            "rememberKeepMeSignIn",
            "vanco/login_persist: POST /api/account/login-persist
  tests/fixtures/vanco/login_persist/request*.http  send in one of them, or in one more: `added`
  crates/signon-sandbox/src/vanco.rs                teach it `added`: it refuses what it does not know
",
        ),
        // Behind credentials, and in an envelope.
        (
            "q2",
            "        paymentIdentifier:\n",
            "paymentIdentifier",
            "q2/create_auth: POST /auth
  tests/fixtures/q2/create_auth/request*.http  send in one of them, or in one more: `added`
  crates/signon-sandbox/src/q2.rs              teach it `added`: it refuses what it does not know
",
        ),
        (
            "pyramid",
            "        userIdentity:\n",
            "userIdentity",
            "pyramid/authenticate_user_by_token: POST /API2/auth/authenticateUserByToken
  tests/fixtures/pyramid/authenticate_user_by_token/request*.http  send in one of them, or in one more: `added`
  crates/signon-sandbox/src/pyramid.rs                             teach it `data.added`: it refuses what it does not know
",
        ),
        // In a form, and in a query.
        (
            "authentiq",
            "        grant_type:\n          type: string\n",
            "grant_type",
            "authentiq/token: POST /token
  tests/fixtures/authentiq/token/request*.http  send in one of them, or in one more: `added`
  crates/signon-sandbox/src/authentiq.rs        teach it `added`: it refuses what it does not know
",
        ),
    ] {
        let field = format!("        added:\n          type: string\n          description: New.\n{from}");
        let tree = edited(Tree::read(), &format!("specs/{provider}.yaml"), from, &field);
        let said = said_besides(tree).await;
        assert!(said.starts_with(told), "beside {name}:\n{said}");
    }
    let from = "        - name: token\n          in: query\n";
    let parameter = "        - name: added\n          in: query\n          description: New.\n          schema: { type: string }\n";
    assert_eq!(
        said_besides(edited(Tree::read(), SPEC, from, &format!("{parameter}{from}"))).await,
        "vanco/login_resume: GET /api/account/login-resume
  tests/fixtures/vanco/login_resume/request*.http  send in one of them, or in one more: `added`
  crates/signon-sandbox/src/vanco.rs               teach it `added`: it refuses what it does not know
"
    );
}

#[tokio::test]
async fn a_field_that_is_gone_is_not_sent() {
    let renamed = edited(Tree::read(), SPEC, "rememberKeepMeSignIn", "rememberMe");
    assert_eq!(
        said_besides(renamed).await,
        "vanco/login_persist: POST /api/account/login-persist
  tests/fixtures/vanco/login_persist/request.http   leave out `rememberKeepMeSignIn`: the spec does not document it
  tests/fixtures/vanco/login_persist/request*.http  send in one of them, or in one more: `rememberMe`
  crates/signon-sandbox/src/vanco.rs                teach it `rememberMe`: it refuses what it does not know
"
    );
}

#[tokio::test]
async fn a_field_of_a_reply_and_a_listed_value_are_shown_by_a_fixture() {
    let from = "        principal:\n";
    let field =
        format!("        added: {{ type: string, readOnly: true, description: New. }}\n{from}");
    assert_eq!(
        said_besides(edited(Tree::read(), SPEC, from, &field)).await,
        "vanco/login: POST /api/account/login
  tests/fixtures/vanco/login/200*.http  show in one of them, or in one more: `added`
"
    );
    let (from, to) = (
        "x-extensible-enum: [done]",
        "x-extensible-enum: [done, added]",
    );
    assert_eq!(
        said_besides(edited(Tree::read(), SPEC, from, to)).await,
        "vanco/login: POST /api/account/login
  tests/fixtures/vanco/login/200*.http  show in one of them, or in one more: the value `added`
"
    );
}

#[tokio::test]
async fn what_is_added_to_a_schema_is_shown_where_it_is_added() {
    // A name of another schema; a name and a value of one text; in a body that says that the call failed.
    for (provider, edits, told) in [
        (
            "vanco",
            vec![(
                "        principal:\n",
                "        message: { type: string, description: New. }\n        principal:\n",
            )],
            "vanco/login: POST /api/account/login
  tests/fixtures/vanco/login/200*.http  show in one of them, or in one more: `message`
",
        ),
        (
            "vanco",
            vec![
                (
                    "        principal:\n",
                    "        added: { type: string, description: New. }\n        principal:\n",
                ),
                (
                    "x-extensible-enum: [done]",
                    "x-extensible-enum: [done, added]",
                ),
            ],
            "vanco/login: POST /api/account/login
  tests/fixtures/vanco/login/200*.http  show in one of them, or in one more: `added`, the value `added`
",
        ),
        (
            "directual",
            vec![(
                "        typeError:\n",
                "        token: { type: string, format: password, description: New. }\n        typeError:\n",
            )],
            "directual/authenticate_openid: POST /good/v4/auth
  tests/fixtures/directual/authenticate_openid/200*.http  show in one of them, or in one more: `token`
",
        ),
    ] {
        let spec = format!("specs/{provider}.yaml");
        let tree = edits.iter().fold(Tree::read(), |tree, (from, to)| {
            edited(tree, &spec, from, to)
        });
        assert_eq!(said_besides(tree).await, told);
    }
}

#[tokio::test]
async fn headers_and_cookies_are_sent_if_they_are_documented_and_only_then() {
    let from = "        - name: token\n          in: query\n";
    let added = |name: &str, place: &str| {
        let schema = "{ type: string, enum: [one] }";
        format!(
            "        - name: {name}\n          in: {place}\n          description: New.\n          schema: {schema}\n"
        )
    };
    let both = added("X-Added", "header") + &added("added", "cookie");
    let tree = edited(Tree::read(), SPEC, from, &format!("{both}{from}"));
    assert_eq!(
        said_besides(tree.clone()).await,
        "vanco/login_resume: GET /api/account/login-resume
  tests/fixtures/vanco/login_resume/request*.http  send in one of them, or in one more: `X-Added`, `added`, the value `one`
"
    );
    // Not by that name in another place.
    let file = "tests/fixtures/vanco/login_resume/request.http";
    let headers = |text: &str| format!(" HTTP/1.1\n{text}\n");
    let swapped = edited(
        tree.clone(),
        file,
        " HTTP/1.1\n",
        &headers("added: one\ncookie: a=b; x-added=one"),
    );
    assert_eq!(
        said_besides(swapped).await,
        format!(
            "vanco/login_resume: GET /api/account/login-resume
  {file}   leave out `added`: the spec does not document it
  {file}   leave out `a`: the spec does not document it
  {file}   leave out `x-added`: the spec does not document it
  tests/fixtures/vanco/login_resume/request*.http  send in one of them, or in one more: `X-Added`, `added`
"
        )
    );
    let sent = headers("x-ADDED: one\nCookie: added=one");
    let sent = edited(generated(tree), file, " HTTP/1.1\n", &sent);
    let left = drift(&sent).await;
    assert!(left.is_empty(), "{left}");
}

#[tokio::test]
async fn fixtures_and_calls_and_answers_belong_together() {
    let folder = "tests/fixtures/vanco/op_dashboard/";
    let mut tree = Tree::read();
    tree.put(&format!("{folder}notes.txt"), Some("Nothing."));
    tree.put(&format!("{folder}302.http"), Some("HTTP/1.1 Found\n\n"));
    tree.put(&format!("{folder}200-empty.http"), None);
    tree.put(
        &format!("{folder}302-more.http"),
        Some("HTTP/1.1 302 Found\n\n"),
    );
    let from = "\"request\" => c.op_dashboard();";
    let calls = format!("{from} \"200\" => c.op_dashboard(); {from}");
    assert_eq!(
        said(edited(tree, "tests/wire/vanco.rs", from, &calls)).await,
        "vanco: specs/vanco.yaml
  tests/fixtures/vanco/op_dashboard/302.http   mend it: not a status line: \"HTTP/1.1 Found\"
  tests/fixtures/vanco/op_dashboard/notes.txt  delete it: it is no fixture

vanco/op_dashboard: GET /_/op-dashboard
  tests/wire/vanco.rs                               \"200\" stands on the wrong side of the block `op_dashboard`
  tests/wire/vanco.rs                               the block `op_dashboard` has \"request\" twice
  tests/wire/vanco.rs                               the block `op_dashboard` has \"200\" twice
  tests/fixtures/vanco/op_dashboard/200-empty.http  write it, or delete \"200-empty\" from the block `op_dashboard` in tests/wire/vanco.rs
  tests/wire/vanco.rs                               write an answer \"302-more\" in the block `op_dashboard`, or delete tests/fixtures/vanco/op_dashboard/302-more.http
"
    );
}

#[tokio::test]
async fn a_generated_file_that_lacks_an_operation_or_has_one_more_is_told() {
    let (file, from) = (
        "crates/signon-vanco/src/generated/client.rs",
        "pub fn op_dashboard(",
    );
    let told = "vanco/op_dashboard: GET /_/op-dashboard
  crates/signon-vanco/src/generated/  run `cargo xtask generate vanco`: it is not in the client and its documentation

vanco/other: not in specs/vanco.yaml
  crates/signon-vanco/src/generated/  run `cargo xtask generate vanco`: it is still there
";
    assert_eq!(
        said(edited(Tree::read(), file, from, "pub fn other(")).await,
        told
    );
    let file = "crates/signon-vanco/src/generated/mock.rs";
    let (from, to) = ("Mocks `op_dashboard`", "Mocks `other`");
    let told = told.replace("the client and its documentation", "the mocks");
    assert_eq!(said(edited(Tree::read(), file, from, to)).await, told);
    let file = "tests/src/generated/vanco.rs";
    let (from, to) = ("operation: \"op_dashboard\"", "operation: \"other\"");
    let told = told.replace("the mocks", "the probes of the tests");
    assert_eq!(said(edited(Tree::read(), file, from, to)).await, told);
}

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
