//! Whatever is given to the generator.

use std::path::Path;

use signon_codegen::{Diagnostics, Document, generate, lint, read};

use super::graft::grafted;

/// The largest document that is tried, in bytes; what is behind them is cut off.
const LARGEST: usize = 64 << 10;

/// Reads, lints and generates, as far as it goes: the input as a text, or the document that is grafted by it.
///
/// # Panics
///
/// If an error does not say where and what to do, the same document gives two different clients, or what is generated is
/// no Rust.
pub fn specs(data: &[u8]) {
    if let Some(document) = grafted(data) {
        try_text(&document.to_string());
    } else if let Ok(text) = std::str::from_utf8(&data[..data.len().min(LARGEST)]) {
        try_text(text);
    }
}

fn try_text(text: &str) {
    let document = match read("fuzz.yaml", text) {
        Ok(document) => document,
        Err(found) => return is_sound(&found, text),
    };
    if let Err(found) = lint(&document) {
        is_sound(&found, text);
    }
    match once_and_again(&document) {
        Ok(files) => {
            for (name, text) in files {
                assert!(
                    Path::new(&name)
                        .extension()
                        .is_some_and(|extension| extension == "rs")
                );
                if let Err(problem) = syn::parse_file(&text) {
                    panic!("{name} is no Rust: {problem}\n{text}");
                }
            }
        }
        Err(found) => is_sound(&found, text),
    }
}

/// What is generated, which is the same every time. That is tried on some documents only, since it takes as long again.
fn once_and_again(document: &Document) -> Result<Vec<(String, String)>, Diagnostics> {
    let once = generate(document, "fuzz").map(|generated| generated.files);
    if document.text.len().is_multiple_of(8) {
        let again = generate(document, "fuzz").map(|generated| generated.files);
        assert_eq!(once, again, "not the same again");
    }
    once
}

/// Every error says what is wrong, what to write instead, and the line, unless the whole document is meant.
fn is_sound(found: &Diagnostics, text: &str) {
    assert!(!found.0.is_empty(), "an error without a word");
    let breaks = text.matches(['\n', '\r']).count() - text.matches("\r\n").count();
    for one in &found.0 {
        assert!(!one.message.is_empty() && !one.help.is_empty(), "{one:?}");
        assert!(one.line <= breaks + 1, "beyond the end: {one:?}");
        assert!(
            one.line > 0 || one.pointer.is_empty(),
            "a place without a line: {one:?}"
        );
        assert!(
            one.help != "report this document",
            "a fault of the generator: {one}"
        );
    }
}
