//! Parameters, properties and listed values.

use signon_drift::{Tree, drift};

use super::{SPEC, edited, generated, said_besides};

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
