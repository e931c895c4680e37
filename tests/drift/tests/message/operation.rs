//! Operations, their replies, and what stands beside them.

use signon_drift::{Tree, drift};

use super::{SPEC, edited, generated, said, said_besides, without};

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
  tests/wire/vanco.rs delete the block `login`
  tests/fixtures/vanco/login/ delete it
  crates/signon-sandbox/src/vanco.rs delete POST /api/account/login from ROUTES
";
    let tree = without("/api/account/login");
    let told = narrowed(&said_besides(tree.clone()).await);
    // The lines of documentation, however many there are: at least one of the crate, and one of the README.
    let documented = told.strip_prefix(left).expect(&told);
    for place in ["  crates/signon-vanco/src/", "  README.md:"] {
        let mut lines = documented.lines();
        assert!(lines.any(|line| line.starts_with(place)), "{told}");
    }
    for line in documented.lines() {
        assert!(line.contains(" mend `"), "{told}");
    }

    let told = narrowed(&said(generated(tree)).await);
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
  tests/fixtures/vanco/login_resume/ `git mv` it to tests/fixtures/vanco/resume/
  tests/wire/vanco.rs rename the block `login_resume` to `resume`, and mend its calls
";
    for said in [
        said_besides(renamed.clone()).await,
        said(generated(renamed)).await,
    ] {
        let said = narrowed(&said);
        let documented = said.strip_prefix(told).expect(&said);
        for line in documented.lines() {
            assert!(line.ends_with(" mend `client.login_resume()`"), "{said}");
        }
    }
}

/// A message whose second column stands right behind the first, however long the longest line is.
fn narrowed(message: &str) -> String {
    let line = |line: &str| {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        let words: Vec<_> = words.split_whitespace().collect();
        format!("{indent}{}\n", words.join(" "))
    };
    message.lines().map(line).collect()
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
