//! What a person reads who changed a spec, for each kind of change.

mod operation;
mod parts;
mod provider;

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
