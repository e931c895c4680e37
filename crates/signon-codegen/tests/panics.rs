//! Generated code has nothing in it that can panic, whatever is sent to it: no exception is needed, so none is made.
//! Clippy sees to that in the providers' crates, but neither in the constructs, which are part of a test, nor in the
//! macros that both of them expand.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

const METHODS: [&str; 4] = ["expect", "expect_err", "unwrap", "unwrap_err"];

const MACROS: [&str; 10] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
];

/// What can panic in a program, in the arguments of its macros as well.
fn panics(program: &str) -> Vec<String> {
    let mut found = Vec::new();
    look(program.parse().expect("a program"), &mut found);
    found
}

fn look(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let (before, after) = (&tokens[..at], tokens.get(at + 1));
        let panics = match token {
            TokenTree::Ident(name) => {
                let is = |names: &[&str]| names.iter().any(|one| name == one);
                (is(&METHODS) && ends_with(before, &['.', ':'])) || (is(&MACROS) && is_bang(after))
            }
            TokenTree::Group(group) => {
                look(group.stream(), found);
                group.delimiter() == Delimiter::Bracket && is_value(before)
            }
            _ => false,
        };
        if panics {
            let around = &tokens[at.saturating_sub(4)..tokens.len().min(at + 2)];
            found.push(TokenStream::from_iter(around.iter().cloned()).to_string());
        }
    }
}

fn is_bang(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == '!')
}

fn ends_with(tokens: &[TokenTree], marks: &[char]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(mark)) if marks.contains(&mark.as_char()))
}

/// Whether a value ends here, which brackets would be an index of.
fn is_value(tokens: &[TokenTree]) -> bool {
    match tokens {
        [before @ .., TokenTree::Ident(name)] => {
            let is_keyword = syn::parse_str::<syn::Ident>(&name.to_string()).is_err();
            let is_lifetime = ends_with(before, &['\'']);
            name == "self" || (!is_keyword && !is_lifetime)
        }
        // An attribute stands before a value, and is none.
        [before @ .., TokenTree::Group(group)] => {
            group.delimiter() != Delimiter::Brace && !ends_with(before, &['#'])
        }
        [.., TokenTree::Literal(_)] => true,
        _ => ends_with(tokens, &['?']),
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

#[test]
fn nothing_that_is_generated_can_panic() {
    let crates = entries(&root().join("crates")).into_iter();
    let generated = crates
        .map(|folder| folder.join("src/generated"))
        .filter(|folder| folder.exists())
        .chain([root().join("tests/constructs/generated")]);
    let mut files: Vec<PathBuf> = generated.flat_map(|folder| entries(&folder)).collect();
    files.push(root().join("crates/signon-core/src/macros.rs"));
    for file in &files {
        let program = fs::read_to_string(file).expect("a file");
        let found = panics(&program);
        assert!(found.is_empty(), "{}: {found:#?}", file.display());
    }
    let builders = files.iter().filter(|file| file.ends_with("builder.rs"));
    assert!(
        builders.count() > 1,
        "generated code is elsewhere: {files:#?}"
    );
}

#[test]
fn what_can_panic_is_found_wherever_it_stands() {
    for program in [
        "fn f() { a.unwrap(); }",
        "fn f() { a.map(Option::unwrap); }",
        "fn f() { a.expect_err(\"b\"); }",
        "fn f() { panic!(\"a\") }",
        "fn f() { std::unreachable!() }",
        "fn f() { a[0] }",
        "fn f() { a.b()[..2] }",
        "fn f() { self[a] }",
        "fn f() { a?[0] }",
        "fn f() { \"ab\"[1..] }",
        "fn f() { [1, 2][a] }",
        "fn f() { format!(\"{}\", a[0]) }",
        "macro_rules! a { () => { b.unwrap() } }",
    ] {
        assert_eq!(panics(program).len(), 1, "{program}");
    }
    for program in [
        "fn f<'a>(a: &'a [u8], b: &mut [u8], c: [u8; 2]) {}",
        "#[cfg(a)] #[b] fn f() { for a in [1] {} return [1] }",
        "fn f() { #[a] [1]; vec![1]; a.unwrap_or([1]); a = [1]; b != [1] }",
        "/// a.unwrap() and a[0]\nfn f() { b(\"c.unwrap()\", [1]) as [u8; 1] }",
    ] {
        assert_eq!(panics(program), [""; 0], "{program}");
    }
}
