//! Restoring: what lower set aside comes back, on the syntax tree of what progenitor made.
//!
//! Progenitor gives the types, under placeholders. Its client and builders are not kept: everything that has to be
//! safe about a call happens outside the hooks that it offers.

mod body;
mod client;
mod constructors;
mod docs;
mod field;
pub(crate) mod index;
mod json_schema;
mod mock;
mod operation;
pub(crate) mod probe;
pub(crate) mod replies;
mod request;
mod scheme;
mod secrets;
mod setters;
pub(crate) mod slots;
mod types;
pub(crate) mod variants;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Type;

use crate::lower::Lowered;
use crate::naming::{ident, pascal, shouty, unique, unique_by};
use crate::plan::{BodyShape, Content, FieldKind, Operation};
use crate::reserved;
use crate::restore::index::Index;

/// One module of a generated crate.
pub(crate) struct Module {
    pub(crate) name: &'static str,
    pub(crate) tokens: TokenStream,
}

/// The names by which generated modules refer to one operation.
pub(crate) struct Names {
    /// The method on the client.
    pub(crate) method: proc_macro2::Ident,
    /// The struct of the call, and the stem of its enums.
    pub(crate) pascal: proc_macro2::Ident,
    /// The struct of its body.
    pub(crate) body: proc_macro2::Ident,
    /// The constant with what is known of it.
    pub(crate) constant: proc_macro2::Ident,
    /// The method of the mock server.
    pub(crate) mock: proc_macro2::Ident,
}

impl Names {
    /// The names of all operations, none of which clash.
    pub(crate) fn all(operations: &[Operation]) -> Vec<(Self, &Operation)> {
        let mut types = reserved::taken(&[&reserved::BUILDERS]);
        let mut constants = Vec::new();
        let pascals: Vec<_> = operations
            .iter()
            .map(|operation| unique_by(pascal(&operation.name), "Call", &mut types))
            .collect();
        let mut mocks = reserved::taken(&[&reserved::MOCK_SERVER]);
        operations
            .iter()
            .zip(pascals)
            .map(|(operation, pascal)| {
                let names = Self {
                    method: ident(&operation.name),
                    mock: ident(&unique(operation.name.clone(), &mut mocks)),
                    body: ident(&unique(format!("{pascal}Body"), &mut types)),
                    constant: ident(&unique(shouty(&operation.name), &mut constants)),
                    pascal: ident(&pascal),
                };
                (names, operation)
            })
            .collect()
    }

    pub(crate) fn error(&self) -> proc_macro2::Ident {
        format_ident!("{}Error", self.pascal)
    }

    pub(crate) fn reply(&self) -> proc_macro2::Ident {
        format_ident!("{}Response", self.pascal)
    }
}

/// Writes the modules of a crate.
pub(crate) fn restore(file: syn::File, lowered: &Lowered) -> Result<Vec<Module>, String> {
    let missed = secrets::missed(&file, lowered);
    if !missed.is_empty() {
        return Err(format!(
            "secrets that became plain values: {}",
            missed.join(", ")
        ));
    }
    let plan = &lowered.plan;
    let index = Index::new(file, plan);
    let named = Names::all(&plan.operations);
    let (sent, received) = directions(&index, &plan.operations);
    let uses = types::Uses::new(&index, &sent, &received);

    let replies: TokenStream = named
        .iter()
        .map(|(names, o)| replies::reply(&index, names, o))
        .collect();
    let schemes = scheme::schemes(plan);
    let reply = (!replies.is_empty()).then(|| quote!(response,));
    let scheme = (!schemes.is_empty()).then(|| quote!(scheme,));
    let calls: TokenStream = named
        .iter()
        .map(|(n, o)| operation::call(&index, plan, n, o))
        .collect();
    let structs = named.iter().map(|(names, _)| &names.pascal);
    let errors: TokenStream = named
        .iter()
        .map(|(n, o)| replies::error(&index, plan, n, o))
        .collect();
    let types = types::module(&index, lowered, &uses);
    let json_schemas = json_schema::function(&index);
    let unused = quote!(#[allow(unused_imports, reason = "not every API has types of its own")]);

    let mut modules = vec![
        Module {
            name: "client",
            tokens: client::module(plan, &named),
        },
        Module {
            name: "builder",
            tokens: quote! {
                //! One builder for each operation: its setters, and `send`.

                #unused
                use super::{error, #reply #scheme types};
                use signon_core::__private as rt;

                #calls
                signon_core::call_options!(#(#structs)*);
            },
        },
        Module {
            name: "error",
            tokens: quote! {
                //! The errors that each operation documents: what [`Error::api`](signon_core::Error::api) gives.

                #unused
                use super::types;

                #errors
            },
        },
        Module {
            name: "types",
            tokens: quote! {
                //! The types of requests and replies, as the API's description names them.

                #types
                #json_schemas
            },
        },
        Module {
            name: "mock",
            tokens: mock::module(&index, &named),
        },
    ];
    if reply.is_some() {
        modules.push(Module {
            name: "response",
            tokens: quote! {
                //! What operations return that have more than one successful answer.

                #unused
                use super::types;

                #replies
            },
        });
    }
    if scheme.is_some() {
        modules.push(Module {
            name: "scheme",
            tokens: quote! {
                //! How credentials travel.

                use signon_core::__private as rt;

                #schemes
            },
        });
    }
    Ok(modules)
}

/// The types that requests and replies are made of.
fn directions(index: &Index, operations: &[Operation]) -> (Vec<Type>, Vec<Type>) {
    let (mut sent, mut received) = (Vec::new(), Vec::new());
    for operation in operations {
        let witness = &operation.witness;
        sent.extend(
            operation
                .parameters
                .iter()
                .map(|parameter| index.inside(witness, &parameter.witness)),
        );
        match operation.body.as_ref().map(|body| &body.shape) {
            Some(BodyShape::Fields { fields, .. }) => {
                for field in fields {
                    if let FieldKind::Setter {
                        witness: property, ..
                    } = &field.kind
                    {
                        sent.push(index.inside(witness, property));
                    }
                }
            }
            Some(BodyShape::Value {
                witness: property, ..
            }) => sent.push(index.inside(witness, property)),
            None => {}
        }
        for reply in &operation.replies {
            if let Content::Json { witness: property } = &reply.content {
                received.push(index.inside(witness, property));
            }
            if let Some(failure) = &reply.failure {
                received.push(index.inside(witness, &failure.witness));
            }
        }
    }
    (sent, received)
}

/// For tests: a module of what an API of these paths and schemas becomes, formatted.
#[cfg(test)]
fn made(module: &str, paths: &str, schemas: &str) -> String {
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: Probe, version: '1'}}\npaths:\n{paths}\ncomponents:\n  schemas:\n{schemas}\n    Unused: {{}}\n"
    );
    let document = crate::read::read("probe.yaml", &text).expect("readable");
    let generated = crate::generate(&document, "a test").unwrap_or_else(|found| panic!("{found}"));
    let file = format!("{module}.rs");
    let found = generated.files.into_iter().find(|(name, _)| *name == file);
    found.map(|(_, text)| text).unwrap_or_default()
}

/// For tests: a module of what an API of one GET becomes that replies with the schema `A`.
#[cfg(test)]
fn replied(module: &str, schemas: &str) -> String {
    let reply = "{'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}";
    made(
        module,
        &format!("  /a: {{get: {{operationId: getA, responses: {reply}}}}}"),
        schemas,
    )
}

/// For tests: a module of what an API of one POST becomes that takes this body or these parameters.
#[cfg(test)]
fn sent(module: &str, what: &str, schemas: &str) -> String {
    let responses = "responses: {'204': {description: ok}}";
    made(
        module,
        &format!("  /a: {{post: {{operationId: postA, {what}, {responses}}}}}"),
        schemas,
    )
}

/// For tests: whether a text has each of these, however they are broken into lines.
#[cfg(test)]
#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let all = bare(text);
    for wanted in wanted {
        assert!(all.contains(&bare(wanted)), "{wanted}\nis not in\n{text}");
    }
}
