//! Lint: what a document must have before anything is made of it, and what one of our own specs must have on top.
//!
//! One file for each group of rules; each gets the document and adds what it finds.

mod extensions;
mod house;
mod references;
mod secrets;
mod security;
mod shape;
mod structure;

use crate::diagnostic::Diagnostics;
use crate::document::Document;

/// Checks all rules for a spec of ours.
///
/// # Errors
///
/// With everything that was found.
pub fn lint(document: &Document) -> Result<(), Diagnostics> {
    structure(document)?;
    let mut found = Diagnostics::default();
    extensions::check(document, &mut found);
    house::check(document, &mut found);
    secrets::check(document, &mut found);
    found.into_result()
}

/// Checks what any document needs to be generated from.
pub(crate) fn structure(document: &Document) -> Result<(), Diagnostics> {
    let mut found = Diagnostics::default();
    shape::check(document, &mut found);
    structure::check(document, &mut found);
    references::check(document, &mut found);
    security::check(document, &mut found);
    found.into_result()
}

/// Reads a document and gives what a check finds: message and pointer.
#[cfg(test)]
fn findings(text: &str, check: impl Fn(&Document, &mut Diagnostics)) -> Vec<(String, String)> {
    let document = crate::read::read("x.yaml", text).expect("readable");
    let mut found = Diagnostics::default();
    check(&document, &mut found);
    found
        .0
        .into_iter()
        .map(|d| (d.message, d.pointer))
        .collect()
}
