//! Driving progenitor: lowered document in, syntax tree out.

use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator, TypeImpl};
use schemars08::schema::{InstanceType, SchemaObject};
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::lower::{Lowered, lenient_format};

/// The types that stand for formats. Restore knows them by these paths.
const SECRET: &str = "::signon_core::Secret";
const SECRET_JSON: &str = "::signon_core::SecretJson";
pub(crate) const LENIENT_BOOL: &str = "LenientBool";

/// Runs progenitor on a lowered document.
///
/// # Errors
///
/// If progenitor refuses it: the document has a construct that no pass lowers yet.
pub(crate) fn run(document: &Document, lowered: &Lowered) -> Result<syn::File, Diagnostic> {
    let refused = |what: String| {
        document.error(
            "",
            format!("the document cannot be turned into Rust types: {what}"),
            "report this construct",
        )
    };
    let spec: OpenAPI =
        serde_json::from_value(lowered.spec.clone()).map_err(|error| refused(error.to_string()))?;
    let mut settings = GenerationSettings::new();
    settings.with_map_type("::std::collections::BTreeMap");
    let mut convert = |instance: Option<InstanceType>, format: &str, to: &str| {
        let schema = SchemaObject {
            instance_type: instance.map(Into::into),
            format: Some(format.to_owned()),
            ..SchemaObject::default()
        };
        settings.with_conversion(schema, to, std::iter::empty::<TypeImpl>());
    };
    convert(Some(InstanceType::String), "password", SECRET);
    convert(None, "password", SECRET_JSON);
    convert(
        Some(InstanceType::Boolean),
        lenient_format(),
        &format!("::signon_core::{LENIENT_BOOL}"),
    );
    // Typify reports some of what it cannot take by panicking; a user gets the error all the same.
    let generated = std::panic::catch_unwind(|| Generator::new(&settings).generate_tokens(&spec));
    let tokens = match generated {
        Ok(tokens) => tokens.map_err(|error| refused(error.to_string()))?,
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            return Err(refused(text.unwrap_or("progenitor gave up").to_owned()));
        }
    };
    syn::parse2(tokens).map_err(|error| refused(error.to_string()))
}

/// The schemas of a lowered document, for checks on what came out of it.
pub(crate) fn schemas(spec: &Value) -> impl Iterator<Item = (&String, &Value)> {
    spec["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
}
