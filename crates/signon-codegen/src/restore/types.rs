//! Types: which way they travel, and what is derived for it.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit::Visit;
use syn::{Item, ItemStruct, Type};

use crate::document::text;
use crate::lower::Lowered;
use crate::plan::Plan;
use crate::restore::constructors::constructors;
use crate::restore::docs::{docs, or};
use crate::restore::field::Field;
use crate::restore::index::Index;
use crate::restore::variants::{alternatives, open_enum};

/// Which way values of a type travel.
#[derive(Clone, Copy, Default)]
pub(crate) struct Use {
    pub(crate) sent: bool,
    pub(crate) received: bool,
}

/// Which types are sent and which are received, by name.
pub(crate) struct Uses(BTreeMap<String, Use>);

impl Uses {
    /// Follows the types of requests and replies to all that they contain.
    pub(crate) fn new(index: &Index, sent: &[Type], received: &[Type]) -> Self {
        let mut uses: BTreeMap<String, Use> = BTreeMap::new();
        for name in reached(index, sent) {
            uses.entry(name).or_default().sent = true;
        }
        for name in reached(index, received) {
            uses.entry(name).or_default().received = true;
        }
        Self(uses)
    }

    fn of(&self, name: &str) -> Use {
        self.0.get(name).copied().unwrap_or_default()
    }
}

fn reached(index: &Index, roots: &[Type]) -> BTreeSet<String> {
    struct Names<'a>(&'a Index, Vec<String>);
    impl<'ast> Visit<'ast> for Names<'_> {
        fn visit_ident(&mut self, ident: &'ast proc_macro2::Ident) {
            if self.0.names.iter().any(|name| ident == name) {
                self.1.push(ident.to_string());
            }
        }
    }
    let mut names = Names(index, Vec::new());
    roots.iter().for_each(|root| names.visit_type(root));
    let mut found = BTreeSet::new();
    while let Some(name) = names.1.pop() {
        if !found.insert(name.clone()) {
            continue;
        }
        for item in &index.items {
            match item {
                Item::Struct(item) if item.ident == name => names.visit_fields(&item.fields),
                Item::Enum(item) if item.ident == name => {
                    item.variants
                        .iter()
                        .for_each(|variant| names.visit_fields(&variant.fields));
                }
                _ => {}
            }
        }
    }
    found
}

/// The module of the document's types.
pub(crate) fn module(index: &Index, lowered: &Lowered, uses: &Uses) -> TokenStream {
    let plan = &lowered.plan;
    let mut out = TokenStream::new();
    for item in &index.items {
        match item {
            Item::Struct(item) => {
                let name = item.ident.to_string();
                out.extend(structure(
                    item,
                    schema(lowered, &name),
                    plan,
                    uses.of(&name),
                ));
            }
            Item::Enum(item) => {
                let name = item.ident.to_string();
                let names = plan.named(&name);
                let open = plan
                    .open_enums
                    .iter()
                    .find(|(schema, _)| names.is_some_and(|names| names.schema == *schema));
                let schema = schema(lowered, &name);
                out.extend(match open {
                    Some((_, values)) => open_enum(item, values, schema),
                    None => alternatives(index, item, names, schema, uses.of(&name)),
                });
            }
            _ => {}
        }
    }
    out
}

/// The lowered schema of a type.
fn schema<'a>(lowered: &'a Lowered, name: &str) -> Option<&'a serde_json::Value> {
    let names = lowered.plan.named(name)?;
    let schemas = lowered.spec.pointer("/components/schemas")?;
    schemas.get(&names.placeholder)
}

pub(crate) fn description(schema: Option<&serde_json::Value>, fallback: &str) -> TokenStream {
    docs(or(
        schema
            .and_then(|schema| text(schema, "description"))
            .unwrap_or_default(),
        fallback,
    ))
}

/// The half of serde that the type needs, and the other half for tests: mocks write what is received, samples read what is
/// sent.
pub(crate) fn derives(usage: Use, and_default: bool) -> TokenStream {
    let default = and_default.then(|| quote!(Default,));
    let schema = quote!(#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]);
    match (usage.sent, usage.received) {
        (true, true) => {
            quote!(#[derive(Clone, Debug, #default serde::Deserialize, serde::Serialize)] #schema)
        }
        (true, false) => quote! {
            #[derive(Clone, Debug, #default serde::Serialize)]
            #[cfg_attr(feature = "mock", derive(serde::Deserialize))]
            #schema
        },
        _ => quote! {
            #[derive(Clone, Debug, #default serde::Deserialize)]
            #[cfg_attr(feature = "mock", derive(serde::Serialize))]
            #schema
        },
    }
}

/// The same for a type whose reading is written out.
pub(crate) fn derives_but_reading(usage: Use) -> TokenStream {
    let schema = quote!(#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]);
    if usage.sent {
        quote!(#[derive(Clone, Debug, serde::Serialize)] #schema)
    } else {
        quote!(#[derive(Clone, Debug)] #[cfg_attr(feature = "mock", derive(serde::Serialize))] #schema)
    }
}

fn structure(
    item: &ItemStruct,
    schema: Option<&serde_json::Value>,
    plan: &Plan,
    usage: Use,
) -> TokenStream {
    let name = &item.ident;
    if !item.fields.iter().all(|field| field.ident.is_some()) {
        return newtype(item, schema, usage);
    }
    let about = description(schema, &format!("`{name}` of the API."));
    let fields: Vec<Field> = item
        .fields
        .iter()
        .map(|field| Field::new(field, name, plan, usage))
        .collect();
    let no_required = fields.iter().all(|field| !field.required);
    let declared = fields.iter().map(|field| &field.declaration);
    let derives = derives(usage, no_required);
    let constructors = constructors(name, &fields, usage, no_required);
    quote! {
        #about
        #derives
        #[non_exhaustive]
        pub struct #name { #(#declared,)* }
        #constructors
    }
}

/// A list of itself, or the like: typify's transparent wrapper stays.
fn newtype(item: &ItemStruct, schema: Option<&serde_json::Value>, usage: Use) -> TokenStream {
    let (name, fields) = (&item.ident, &item.fields);
    let about = description(schema, &format!("`{name}` of the API."));
    let derives = derives(usage, false);
    quote! {
        #about
        #derives
        #[serde(transparent)]
        pub struct #name #fields;
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, made, replied};

    #[test]
    fn a_type_has_only_the_half_of_serde_that_it_needs() {
        let media = "content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/";
        let paths = format!(
            "  /a: {{post: {{operationId: a, requestBody: {{{media}In'}}}}}}}}}}, responses: {{'200': {{description: ok, {media}Out'}}}}}}}}}}}}}}}}"
        );
        let schemas =
            "    In: {properties: {a: {type: string}, both: {$ref: '#/components/schemas/Both'}}}
    Out: {required: [a], properties: {a: {type: string}, both: {$ref: '#/components/schemas/Both'}}}
    Both: {properties: {a: {type: string}}}";
        let types = made("types", &paths, schemas);
        has(
            &types,
            &[
                "#[derive(Clone, Debug, Default, serde::Serialize)]
                 #[cfg_attr(feature = \"mock\", derive(serde::Deserialize))]
                 #[cfg_attr(feature = \"schemars\", derive(schemars::JsonSchema))]
                 #[non_exhaustive] pub struct In",
                "#[derive(Clone, Debug, serde::Deserialize)]
                 #[cfg_attr(feature = \"mock\", derive(serde::Serialize))]
                 #[cfg_attr(feature = \"schemars\", derive(schemars::JsonSchema))]
                 #[non_exhaustive] pub struct Out",
                "#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
                 #[cfg_attr(feature = \"schemars\", derive(schemars::JsonSchema))]
                 #[non_exhaustive] pub struct Both",
            ],
        );
        assert!(!types.contains("Unused"), "{types}");
    }

    #[test]
    fn a_list_of_itself_is_a_type_of_its_own() {
        let types = replied(
            "types",
            "    A: {type: array, items: {$ref: '#/components/schemas/A'}}",
        );
        has(&types, &["#[serde(transparent)] pub struct A(pub Vec<A>);"]);
    }
}
