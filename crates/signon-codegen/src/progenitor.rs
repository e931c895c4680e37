//! Driving progenitor: lowered document in, syntax tree out.

use std::cell::Cell;
use std::panic::AssertUnwindSafe;
use std::sync::Once;

use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator, TypeImpl};
use schemars08::schema::{InstanceType, SchemaObject};
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::{Document, components, escape, reference, set};
use crate::lower::{Lowered, lenient_format};

/// The types that stand for formats. Restore knows them by these paths.
const SECRET: &str = "::signon_core::Secret";
const SECRET_JSON: &str = "::signon_core::SecretJson";
pub(crate) const LENIENT_BOOL: &str = "LenientBool";

/// Runs progenitor on a lowered document.
///
/// # Errors
///
/// If progenitor refuses it: the document has a construct that no pass lowers yet. The error points at the smallest schema
/// that is refused by itself.
pub(crate) fn run(document: &Document, lowered: &Lowered) -> Result<syn::File, Diagnostic> {
    generate(&lowered.spec).map_err(|what| {
        let (pointer, what) = culprit(document, lowered).unwrap_or_else(|| (String::new(), what));
        document.error(
            &pointer,
            format!("this cannot be turned into Rust types: {what}"),
            "report this construct, and describe it in another way until then",
        )
    })
}

/// The schema to blame, and what progenitor says of it.
fn culprit(document: &Document, lowered: &Lowered) -> Option<(String, String)> {
    let all = lowered.spec.pointer("/components/schemas")?.as_object()?;
    let refused = lowered.plan.types.iter().filter_map(|names| {
        let mut reached = serde_json::Map::new();
        reach(all, &names.placeholder, &mut reached);
        let mut spec = lowered.spec.clone();
        set(&mut spec, "paths", serde_json::Map::new());
        let size = reached.len();
        *components(&mut spec)? = reached;
        Some((size, &names.schema, generate(&spec).err()?))
    });
    let (_, schema, what) = refused.min_by_key(|(size, ..)| *size)?;
    let pointer = format!("/components/schemas/{}", escape(schema));
    let known = document.value.pointer(&pointer).is_some();
    Some((if known { pointer } else { String::new() }, what))
}

/// A schema and all that it refers to.
fn reach(
    all: &serde_json::Map<String, Value>,
    name: &str,
    reached: &mut serde_json::Map<String, Value>,
) {
    let Some(schema) = all.get(name).filter(|_| !reached.contains_key(name)) else {
        return;
    };
    reached.insert(name.to_owned(), schema.clone());
    let mut names = Vec::new();
    crate::document::each_schema(&mut schema.clone(), &mut |inner| {
        let to = reference(inner).and_then(|to| to.strip_prefix("#/components/schemas/"));
        names.extend(to.map(str::to_owned));
    });
    names.iter().for_each(|name| reach(all, name, reached));
}

/// Progenitor's output, or why there is none.
fn generate(spec: &Value) -> Result<syn::File, String> {
    let spec: OpenAPI = serde_json::from_value(spec.clone()).map_err(|error| error.to_string())?;
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
    let tokens = quietly(|| Generator::new(&settings).generate_tokens(&spec))?
        .map_err(|error| error.to_string())?;
    syn::parse2(tokens).map_err(|error| error.to_string())
}

thread_local! {
    /// A panic of this thread is an answer, and nobody has to see it.
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Runs what reports some of its errors by panicking. Only this thread's panics are kept from standard error, and only
/// meanwhile: other threads go on as they were.
fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                before(panic);
            }
        }));
    });
    QUIET.set(true);
    let result = std::panic::catch_unwind(AssertUnwindSafe(run));
    QUIET.set(false);
    result.map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        text.unwrap_or("progenitor gave up").to_owned()
    })
}

/// The schemas of a lowered document, for checks on what came out of it.
pub(crate) fn schemas(spec: &Value) -> impl Iterator<Item = (&String, &Value)> {
    spec.pointer("/components/schemas")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_progenitor_refuses_is_pointed_at() {
        let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a: {get: {operationId: a, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Outer'}}}}}}}
components:
  schemas:
    Outer: {properties: {a: {$ref: '#/components/schemas/Inner'}}}
    Inner: {properties: {a: {type: string}}}
";
        let document = crate::read::read("x.yaml", text).expect("readable");
        let mut lowered = crate::lower::lower(&document).expect("lowered");
        assert!(run(&document, &lowered).is_ok());
        // No document gets this far; progenitor panics at it.
        let inner = &mut lowered.spec["components"]["schemas"]["SignonType1"];
        inner["properties"]["p0000"] = serde_json::json!({ "$ref": "#/components/schemas/Gone" });
        let refused = run(&document, &lowered).err().expect("refused");
        assert_eq!(
            (refused.pointer.as_str(), refused.line),
            ("/components/schemas/Inner", 9)
        );
        assert!(refused.message.contains("Gone"), "{refused}");
    }

    #[test]
    fn a_panic_is_an_answer() {
        assert_eq!(quietly(|| 1), Ok(1));
        assert_eq!(
            quietly(|| -> u8 { panic!("no {}", "way") }),
            Err("no way".to_owned())
        );
    }
}
