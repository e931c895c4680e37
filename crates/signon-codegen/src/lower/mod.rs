//! Lowering: a faithful document becomes the subset that progenitor takes, and what is set aside goes into the plan.
//!
//! Each pass is one file, with a table of what stands before it and after it. They run in the order of [`lower`].

mod aliases;
mod alternatives;
mod annotations;
mod bodies;
mod booleans;
mod enums;
mod inheritance;
mod kinds;
mod names;
mod nullables;
mod operations;
mod placeholders;
mod plain;
mod prune;
mod references;
mod replies;
mod security;
mod servers;
mod singles;

use serde_json::Value;

pub(crate) use bodies::{chosen, is_json};
pub(crate) use booleans::is_lenient;
pub(crate) use inheritance::circles;
pub(crate) use placeholders::tag;
pub(crate) use security::{required_schemes, unknown_schemes};

use crate::diagnostic::Diagnostics;
use crate::document::{Document, text};
use crate::plan::Plan;

/// The format of a boolean that may come as text.
pub(crate) fn lenient_format() -> &'static str {
    booleans::FORMAT
}

/// The prefix of the schemas that carry types through progenitor; no schema of a document is called so.
pub(crate) const WITNESS: &str = "SignonWitness";

/// A document that progenitor takes, and the plan that brings the rest back.
#[derive(Debug)]
pub struct Lowered {
    /// The lowered document.
    pub spec: Value,
    /// What was set aside.
    pub plan: Plan,
}

/// The document with its parameters, bodies and replies in place, and else as it was written.
pub(crate) fn in_place(document: &Document) -> Value {
    let mut spec = document.value.clone();
    references::apply(&mut spec);
    spec
}

/// Lowers a document.
///
/// # Errors
///
/// If the document has something that no pass can solve.
pub fn lower(document: &Document) -> Result<Lowered, Diagnostics> {
    let mut spec = document.value.clone();
    // What the document says in several ways is said in one, so that the plan reads each fact in one place.
    references::apply(&mut spec);
    booleans::apply(&mut spec);
    alternatives::apply(&mut spec);
    inheritance::apply(&mut spec).map_err(|pointer| {
        document.error(
            &pointer,
            "too many alternatives of alternatives beside properties",
            "list the innermost alternatives, each with all of its properties",
        )
    })?;
    // The wire is read before anything of it is lost.
    let mut plan = Plan {
        title: spec
            .get("info")
            .and_then(|info| text(info, "title"))
            .unwrap_or("API")
            .to_owned(),
        environments: servers::environments(&spec),
        schemes: security::schemes(&spec),
        operations: Vec::new(),
        types: Vec::new(),
        open_enums: Vec::new(),
        property_docs: Vec::new(),
        error_codes: replies::error_codes(&spec),
    };
    plan.operations = operations::apply(&mut spec, &mut plan.schemes, document)?;
    // From here on only types matter. Whatever becomes one needs a name before aliases are put in place of theirs.
    annotations::apply(&mut spec);
    kinds::apply(&mut spec);
    names::apply(&mut spec);
    // References lose their descriptions in `singles`.
    plan.property_docs = singles::property_docs(&spec);
    plan.open_enums = enums::apply(&mut spec);
    nullables::apply(&mut spec);
    aliases::apply(&mut spec);
    singles::apply(&mut spec);
    prune::apply(&mut spec);
    // Last, since the passes and the plan speak of the document's own names.
    plan.types = placeholders::apply(&mut spec);
    Ok(Lowered { spec, plan })
}

/// Runs a pass over each value before it and compares with the value after it.
#[cfg(test)]
fn table(apply: impl Fn(&mut Value), rows: &[(&str, Value, Value)]) {
    for (what, before, after) in rows {
        let mut value = before.clone();
        apply(&mut value);
        assert_eq!(value, *after, "{what}");
        apply(&mut value);
        assert_eq!(value, *after, "{what}, once more");
    }
}

/// A document of nothing but these schemas.
#[cfg(test)]
pub(crate) fn schemas(schemas: Value) -> Value {
    serde_json::json!({ "components": { "schemas": schemas } })
}
