//! Types: one-way serde, open enums, lenient booleans, constructors, documentation.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::visit::Visit;
use syn::{Attribute, Item, ItemEnum, ItemStruct, Type};

use crate::document::text;
use crate::lower::Lowered;
use crate::naming::{ident, pascal, snake, unique};
use crate::plan::Plan;
use crate::progenitor::{LENIENT_BOOL, schemas};
use crate::restore::docs::{docs, or};
use crate::restore::index::{Index, strip_option, type_name, wire_name};
use crate::restore::setters::setter;

/// Which way values of a type travel.
#[derive(Clone, Copy, Default)]
struct Use {
    sent: bool,
    received: bool,
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
    let known: BTreeMap<String, &serde_json::Value> = schemas(&lowered.spec)
        .map(|(name, schema)| (pascal(name), schema))
        .collect();
    let mut out = TokenStream::new();
    for item in &index.items {
        match item {
            Item::Struct(item) => {
                let schema = known.get(&item.ident.to_string()).copied();
                out.extend(structure(
                    item,
                    schema,
                    &lowered.plan,
                    uses.of(&item.ident.to_string()),
                ));
            }
            Item::Enum(item) => {
                let name = item.ident.to_string();
                let open = lowered
                    .plan
                    .open_enums
                    .iter()
                    .find(|(schema, _)| pascal(schema) == name);
                let schema = known.get(&name).copied();
                out.extend(match open {
                    Some((_, values)) => open_enum(item, values, schema),
                    None => alternatives(item, schema, uses.of(&name)),
                });
            }
            _ => {}
        }
    }
    out
}

fn description(schema: Option<&serde_json::Value>, fallback: &str) -> TokenStream {
    docs(or(
        schema
            .and_then(|schema| text(schema, "description"))
            .unwrap_or_default(),
        fallback,
    ))
}

/// The half of serde that the type needs, and the other half where mocks need it.
fn derives(usage: Use, and_default: bool) -> TokenStream {
    let default = and_default.then(|| quote!(Default,));
    let schema = quote!(#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]);
    match (usage.sent, usage.received) {
        (true, true) => {
            quote!(#[derive(Clone, Debug, #default serde::Deserialize, serde::Serialize)] #schema)
        }
        (true, false) => quote!(#[derive(Clone, Debug, #default serde::Serialize)] #schema),
        _ => quote! {
            #[derive(Clone, Debug, #default serde::Deserialize)]
            #[cfg_attr(feature = "mock", derive(serde::Serialize))]
            #schema
        },
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

struct Field {
    ident: proc_macro2::Ident,
    ty: Type,
    required: bool,
    about: TokenStream,
    declaration: TokenStream,
}

impl Field {
    fn new(field: &syn::Field, around: &proc_macro2::Ident, plan: &Plan, usage: Use) -> Self {
        let wire = wire_name(field);
        let ident = field
            .ident
            .clone()
            .unwrap_or_else(|| format_ident!("value"));
        let known = plan
            .property_docs
            .iter()
            .find(|(schema, name, _)| *around == pascal(schema) && *name == wire);
        let about = known.map(|(_, _, text)| text.as_str()).unwrap_or_default();
        let fallback = format!("`{wire}` on the wire.");
        let mut about = docs(or(about, &fallback));
        let mut attributes: Vec<Attribute> = field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident("serde"))
            .cloned()
            .collect();
        attributes.iter_mut().for_each(shorten_paths);
        if attributes
            .iter()
            .any(|attribute| attribute.to_token_stream().to_string().contains("flatten"))
        {
            about = docs("Members that the API's description does not name.");
        }
        let mut ty = field.ty.clone();
        let optional = type_name(&ty) == "Option";
        let mut required = !optional && type_name(&ty) != "Vec" && !has(&attributes, "default");
        if type_name(&strip_option(ty.clone())) == LENIENT_BOOL {
            let (read, plain): (_, Type) = if optional {
                (
                    "::signon_core::__private::lenient_bool",
                    syn::parse_quote!(Option<bool>),
                )
            } else {
                (
                    "::signon_core::__private::required_lenient_bool",
                    syn::parse_quote!(bool),
                )
            };
            ty = plain;
            if usage.received {
                let default = optional.then(|| quote!(default,));
                attributes.push(syn::parse_quote!(#[serde(#default deserialize_with = #read)]));
                attributes.push(syn::parse_quote!(
                    #[cfg_attr(feature = "schemars", schemars(schema_with = "signon_core::__private::lenient_bool_schema"))]
                ));
            }
        }
        // A list that is `null` is read as an empty one: providers are that loose.
        if type_name(&ty) == "Vec" && has(&attributes, "default") && usage.received {
            attributes.push(syn::parse_quote!(#[serde(deserialize_with = "signon_core::__private::list_or_null")]));
        }
        if type_name(&ty) == "Vec" && !has(&attributes, "default") {
            required = true;
        }
        let attributes = merged(attributes);
        let declaration = quote!(#about #(#attributes)* pub #ident: #ty);
        Self {
            ident,
            ty,
            required,
            about,
            declaration,
        }
    }
}

fn has(attributes: &[Attribute], key: &str) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.to_token_stream().to_string().contains(key))
}

/// All that serde is told, in one attribute.
fn merged(attributes: Vec<Attribute>) -> Vec<Attribute> {
    let mut told = Vec::new();
    let mut others = Vec::new();
    for attribute in attributes {
        match &attribute.meta {
            syn::Meta::List(list) if list.path.is_ident("serde") => {
                let tokens = list.tokens.to_string();
                // Typify asks for this on fields that must be there but may be null; ours may be absent as well.
                if !tokens.contains("Option::deserialize") {
                    told.push(list.tokens.clone());
                }
            }
            _ => others.push(attribute),
        }
    }
    let told: Vec<TokenStream> = told
        .into_iter()
        .map(|tokens| {
            let mut tokens: Vec<_> = tokens.into_iter().collect();
            if tokens.last().is_some_and(|last| last.to_string() == ",") {
                tokens.pop();
            }
            tokens.into_iter().collect()
        })
        .collect();
    if !told.is_empty() {
        others.insert(0, syn::parse_quote!(#[serde(#(#told),*)]));
    }
    others
}

/// Paths in serde's texts are written as a person would.
fn shorten_paths(attribute: &mut Attribute) {
    if let syn::Meta::List(list) = &mut attribute.meta {
        let short = |text: String| {
            text.replace("::std::option::Option::", "Option::")
                .replace("::std::vec::Vec::", "Vec::")
                .replace(
                    "::std::collections::BTreeMap::",
                    "std::collections::BTreeMap::",
                )
        };
        list.tokens = list
            .tokens
            .clone()
            .into_iter()
            .map(
                |token| match syn::parse2::<syn::LitStr>(token.clone().into()) {
                    Ok(literal) => {
                        let literal = syn::LitStr::new(&short(literal.value()), literal.span());
                        proc_macro2::TokenTree::Literal(literal.token())
                    }
                    Err(_) => token,
                },
            )
            .collect();
    }
}

/// `new` with what is required, `with_…` for the rest: how values are made of types that may grow.
fn constructors(
    name: &proc_macro2::Ident,
    fields: &[Field],
    usage: Use,
    no_required: bool,
) -> TokenStream {
    let only_in_mocks = (!usage.sent).then(|| quote!(#[cfg(feature = "mock")]));
    let (takes, values): (Vec<_>, Vec<_>) = fields
        .iter()
        .map(|field| {
            let ident = &field.ident;
            if field.required {
                let setter = setter(&field.ty, ident);
                let (takes, makes) = (setter.takes, setter.makes);
                (quote!(#ident: #takes,), initializer(ident, &makes))
            } else {
                (quote!(), quote!(#ident: Default::default()))
            }
        })
        .unzip();
    let mut taken = vec!["new".to_owned()];
    let setters = fields.iter().filter(|field| !field.required).map(|field| {
        let (ident, about) = (&field.ident, &field.about);
        let with = self::ident(&unique(snake(&format!("with_{ident}")), &mut taken));
        let setter = setter(&field.ty, &self::ident("value"));
        let (takes, makes) = (setter.takes, setter.makes);
        let value = if type_name(&field.ty) == "Option" {
            quote!(Some(#makes))
        } else {
            makes
        };
        quote! {
            #about
            pub fn #with(mut self, value: #takes) -> Self {
                self.#ident = #value;
                self
            }
        }
    });
    let new = if no_required {
        quote! {
            /// Nothing set yet.
            pub fn new() -> Self {
                Self::default()
            }
        }
    } else {
        quote! {
            /// With what is always there.
            pub fn new(#(#takes)*) -> Self {
                Self { #(#values,)* }
            }
        }
    };
    quote! {
        #only_in_mocks
        impl #name {
            #new
            #(#setters)*
        }
    }
}

/// `name: value`, or `name` alone if that is the value.
fn initializer(ident: &proc_macro2::Ident, value: &TokenStream) -> TokenStream {
    if *ident == value.to_string() {
        quote!(#ident)
    } else {
        quote!(#ident: #value)
    }
}

fn open_enum(
    item: &ItemEnum,
    values: &[String],
    schema: Option<&serde_json::Value>,
) -> TokenStream {
    let name = &item.ident;
    let about = description(schema, &format!("`{name}` of the API."));
    let mut taken = vec!["Unknown".to_owned()];
    let variants: Vec<_> = values
        .iter()
        .map(|value| ident(&unique(pascal(value), &mut taken)))
        .collect();
    let variant_docs = values.iter().map(|value| docs(&format!("`{value}`")));
    quote! {
        #about
        ///
        /// Values that become known later are `Unknown` until then: compare such by `as_str`.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            /// A value that was not known when this was generated.
            Unknown(signon_core::Unknown),
        }
        impl #name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            fn known(value: &str) -> Option<Self> {
                Some(match value {
                    #(#values => Self::#variants,)*
                    _ => return None,
                })
            }
        }
        signon_core::open_enum!(#name: #(#values)*);
    }
}

fn alternatives(item: &ItemEnum, schema: Option<&serde_json::Value>, usage: Use) -> TokenStream {
    let name = &item.ident;
    let about = description(schema, &format!("`{name}` of the API."));
    let derives = derives(usage, false);
    let only_in_mocks = (!usage.sent).then(|| quote!(#[cfg(feature = "mock")]));
    let serde: Vec<_> = item
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .collect();
    let mut types: Vec<String> = Vec::new();
    let mut variants = Vec::new();
    let mut conversions = Vec::new();
    for variant in &item.variants {
        let ident = &variant.ident;
        let fields = &variant.fields;
        let about = docs(&format!("As `{ident}`."));
        let attributes: Vec<_> = variant
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident("serde"))
            .collect();
        variants.push(quote!(#about #(#attributes)* #ident #fields));
        let syn::Fields::Unnamed(fields) = fields else {
            continue;
        };
        let Some(ty) = fields
            .unnamed
            .first()
            .map(|field| &field.ty)
            .filter(|_| fields.unnamed.len() == 1)
        else {
            continue;
        };
        let key = ty.to_token_stream().to_string();
        if !types.contains(&key) {
            types.push(key);
            conversions.push(quote! {
                #only_in_mocks
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#ident(value)
                    }
                }
            });
        }
    }
    quote! {
        #about
        #derives
        #(#serde)*
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
        #(#conversions)*
    }
}
