//! From a document to the files of a crate's `generated/` folder.

use sha2::{Digest as _, Sha256};

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::{lint, lower, progenitor, restore};

/// What was generated from a document.
#[derive(Debug)]
pub struct Generated {
    /// File names, relative to the `generated/` folder, and their texts.
    pub files: Vec<(String, String)>,
    /// How many operations there are.
    pub operations: usize,
    /// How many types the document defines.
    pub types: usize,
}

/// Generates the client of a document. `command` is what rewrites the files; it opens each of them.
///
/// # Errors
///
/// If the document breaks a rule of [`lint`](crate::lint()), or has something that cannot be generated.
pub fn generate(document: &Document, command: &str) -> Result<Generated, Diagnostics> {
    lint::structure(document)?;
    let lowered = lower::lower(document)?;
    let tree = progenitor::run(document, &lowered)?;
    let modules = restore::restore(tree, &lowered)
        .map_err(|problem| document.error("", problem, "report this document"))?;
    let opening = opening(document, command);
    let has_environments = !lowered.plan.environments.is_empty();
    let names: Vec<_> = modules.iter().map(|module| module.name).collect();
    let root = format!("{opening}{}", root(has_environments, &names));
    let mut files = vec![("mod.rs".to_owned(), root)];
    let mut types = 0;
    for module in modules {
        let parsed = syn::parse2(module.tokens).map_err(|problem| {
            document.error(
                "",
                format!("generated code: {problem}"),
                "report this document",
            )
        })?;
        if module.name == "types" {
            types = count_types(&parsed);
        }
        files.push((
            format!("{}.rs", module.name),
            format!("{opening}{}", format(&parsed)),
        ));
    }
    Ok(Generated {
        files,
        operations: lowered.plan.operations.len(),
        types,
    })
}

fn count_types(file: &syn::File) -> usize {
    file.items
        .iter()
        .filter(|item| matches!(item, syn::Item::Struct(_) | syn::Item::Enum(_)))
        .count()
}

/// The marker by which people and tools tell a generated file, and what it was generated from.
fn opening(document: &Document, command: &str) -> String {
    format!(
        "// @generated from {} by `{command}`: do not edit.\n// Spec SHA-256: {}\n\n",
        document.file,
        hash(&document.text)
    )
}

/// The SHA-256 of a text, in hexadecimal.
pub fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The module that holds the others together.
fn root(has_environments: bool, modules: &[&str]) -> String {
    let environment = if has_environments {
        ", Environment"
    } else {
        ""
    };
    let declared = |name: &str, text: &'static str| if modules.contains(&name) { text } else { "" };
    format!(
        "//! The generated client: nothing here is written by hand.\n\n\
         pub mod builder;\nmod client;\npub mod error;\n\
         #[cfg(feature = \"mock\")]\n#[cfg_attr(docsrs, doc(cfg(feature = \"mock\")))]\npub mod mock;\n\
         {}{}pub mod types;\n\n\
         pub use client::{{Client, ClientBuilder{environment}}};\n",
        declared("response", "pub mod response;\n"),
        declared("scheme", "mod scheme;\n"),
    )
}

/// Formats a file, with an empty line between items.
fn format(file: &syn::File) -> String {
    let text = prettyplease::unparse(file);
    let mut out = String::with_capacity(text.len() + 1024);
    let mut previous = "";
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let ended = previous.trim_start() == "}" && previous.len() - 1 == indent;
        let begins = ended && !line.trim_start().starts_with(['}', ')', ']', '.']);
        let item = indent == 0
            && previous.ends_with(';')
            && !previous.starts_with(' ')
            && !line.starts_with("use ");
        let doc_over = indent == 0 && previous.starts_with("//!") && !line.starts_with("//!");
        if (begins && indent <= 4 && !line.trim_start().starts_with("else")) || item || doc_over {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        previous = line;
    }
    out
}
