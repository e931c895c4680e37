//! A struct's fields: what serde is told of them, lenient reading, documentation.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut as _;
use syn::{Attribute, Type};

use crate::plan::Plan;
use crate::progenitor::LENIENT_BOOL;
use crate::restore::docs::{docs, or};
use crate::restore::index::{StrictBool, strip_option, type_name, wire_name};
use crate::restore::types::Use;

pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) about: TokenStream,
    pub(crate) declaration: TokenStream,
}

impl Field {
    pub(crate) fn new(field: &syn::Field, around: &Ident, plan: &Plan, usage: Use) -> Self {
        let wire = wire_name(field);
        let ident = field
            .ident
            .clone()
            .unwrap_or_else(|| format_ident!("value"));
        let known = plan.property_docs.iter().find(|(schema, name, _)| {
            *name == wire
                && plan
                    .named(&around.to_string())
                    .is_some_and(|names| names.schema == *schema)
        });
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
        let is_rest = has(&attributes, "flatten");
        if is_rest {
            about = docs("Members that the API's description does not name.");
        }
        let mut ty = field.ty.clone();
        let optional = type_name(&ty) == "Option";
        if optional && has(&attributes, "default") && !has(&attributes, "skip_serializing_if") {
            // Typify takes a box for what has to be there.
            attributes.retain(|attribute| !has(std::slice::from_ref(attribute), "default"));
            attributes.push(syn::parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]));
        }
        let mut required =
            !optional && !is_rest && type_name(&ty) != "Vec" && !has(&attributes, "default");
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
        StrictBool.visit_type_mut(&mut ty);
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

/// Whether serde is told something of this key.
fn has(attributes: &[Attribute], key: &str) -> bool {
    attributes.iter().any(|attribute| {
        let mut found = false;
        // Values are read past: they are names on the wire, and may be called anything.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident(key);
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
        found
    })
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

#[cfg(test)]
mod tests {
    use crate::restore::{has, replied};

    #[test]
    fn a_field_is_read_as_loosely_as_the_api_writes() {
        let types = replied(
            "types",
            "    L: {oneOf: [{type: boolean}, {type: string, enum: ['true', 'false']}]}
    A:
      required: [must, perhaps]
      properties:
        must: {$ref: '#/components/schemas/L'}
        may: {$ref: '#/components/schemas/L'}
        perhaps: {type: string, nullable: true, description: Or not.}
        list: {type: array, items: {type: string}}
        'a:b': {type: string, format: password}
      additionalProperties: {type: integer}",
        );
        has(
            &types,
            &[
                "#[serde(deserialize_with = \"::signon_core::__private::required_lenient_bool\")]",
                "pub must: bool,",
                "pub may: Option<bool>,",
                "/// Or not.\n pub perhaps: Option<String>,",
                "#[serde(default, skip_serializing_if = \"Vec::is_empty\", deserialize_with = \"signon_core::__private::list_or_null\")]
                 pub list: Vec<String>,",
                "#[serde(rename = \"a:b\", skip_serializing_if = \"Option::is_none\")] pub a_b: Option<signon_core::Secret>,",
                "/// Members that the API's description does not name.
                 #[serde(flatten)] pub extra: std::collections::BTreeMap<String, i64>,",
            ],
        );
    }

    #[test]
    fn a_type_inside_itself_is_boxed_and_may_be_absent() {
        let types = replied(
            "types",
            "    A: {properties: {next: {$ref: '#/components/schemas/A'}}}",
        );
        has(
            &types,
            &["#[serde(skip_serializing_if = \"Option::is_none\")] pub next: Option<Box<A>>,"],
        );
    }

    #[test]
    fn a_field_may_be_called_like_what_serde_is_told() {
        let types = replied(
            "types",
            "    A: {required: [defaultRole, flattenTags, skip_serializing_if], properties: {defaultRole: {$ref: '#/components/schemas/B'}, flattenTags: {type: string}, skip_serializing_if: {type: string}}}\n    B: {properties: {a: {type: string}}}",
        );
        has(
            &types,
            &[
                "pub fn new(default_role: impl Into<B>, flatten_tags: impl Into<String>, skip_serializing_if: impl Into<String>,) -> Self",
            ],
        );
    }
}
