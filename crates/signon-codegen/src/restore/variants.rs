//! Enums: open lists of values, and alternatives of several types.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::ItemEnum;

use crate::naming::{ident, pascal, unique};
use crate::plan::{Tag, TypeNames};
use crate::restore::docs::docs;
use crate::restore::index::{Index, arguments, type_name};
use crate::restore::types::{Use, derives, derives_but_reading, description};

/// The variants of listed values.
pub(crate) fn value_names(values: &[String]) -> Vec<String> {
    let mut taken = vec!["Unknown".to_owned()];
    let names = values.iter().map(|value| unique(pascal(value), &mut taken));
    names.collect()
}

pub(crate) fn open_enum(
    item: &ItemEnum,
    values: &[String],
    schema: Option<&serde_json::Value>,
) -> TokenStream {
    let name = &item.ident;
    let about = description(schema, &format!("`{name}` of the API."));
    let variants: Vec<_> = value_names(values).iter().map(|name| ident(name)).collect();
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

pub(crate) fn alternatives(
    index: &Index,
    item: &ItemEnum,
    names: Option<&TypeNames>,
    schema: Option<&serde_json::Value>,
    usage: Use,
) -> TokenStream {
    let name = &item.ident;
    let about = description(schema, &format!("`{name}` of the API."));
    let tag = names.and_then(|names| names.tag.as_ref());
    let tagged = tag
        .filter(|tag| usage.received && tag.values.len() == item.variants.len())
        .map(|tag| reading_by(tag, item));
    let mut derives = derives(usage, false);
    if tagged.is_some() {
        derives = derives_but_reading(usage);
    }
    let only_in_mocks = (!usage.sent).then(|| quote!(#[cfg(feature = "mock")]));
    let serde: Vec<_> = item
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .collect();
    let mut types: Vec<String> = Vec::new();
    let mut variants = Vec::new();
    let mut conversions = Vec::new();
    let mut sorted: Vec<_> = item.variants.iter().collect();
    // The first that fits is taken, so those that ask for the most come first.
    sorted.sort_by_key(|variant| std::cmp::Reverse(required(index, &variant.fields)));
    for variant in sorted {
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
            // A type inside itself is boxed; nobody has to know.
            let boxed = arguments(ty).pop().filter(|_| type_name(ty) == "Box");
            let value = match boxed {
                Some(_) => quote!(Box::new(value)),
                None => quote!(value),
            };
            let ty = boxed.as_ref().unwrap_or(ty);
            let is_text = matches!(type_name(ty).as_str(), "String" | "Secret");
            if is_text && !types.iter().any(|known| known == "& str") {
                types.push("& str".to_owned());
                conversions.push(quote! {
                    #only_in_mocks
                    impl From<&str> for #name {
                        fn from(value: &str) -> Self {
                            Self::#ident(value.into())
                        }
                    }
                });
            }
            conversions.push(quote! {
                #only_in_mocks
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#ident(#value)
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
        #tagged
        #(#conversions)*
    }
}

/// How many fields an object has to have to be of this variant.
fn required(index: &Index, fields: &syn::Fields) -> usize {
    let Some(ty) = fields.iter().next().map(|field| &field.ty) else {
        return 0;
    };
    let inner = arguments(ty).pop().filter(|_| type_name(ty) == "Box");
    let structure = index.structure(&type_name(inner.as_ref().unwrap_or(ty)));
    let fields = structure.into_iter().flat_map(|item| &item.fields);
    fields
        .filter(|field| {
            let told = field
                .attrs
                .iter()
                .map(|attribute| attribute.to_token_stream().to_string());
            let told: String = told.collect();
            type_name(&field.ty) != "Option"
                && !told.contains("default")
                && !told.contains("flatten")
        })
        .count()
}

/// Reading by the property that tells the alternatives apart.
fn reading_by(tag: &Tag, item: &ItemEnum) -> TokenStream {
    let (name, wire) = (&item.ident, &tag.wire);
    let arms = item.variants.iter().zip(&tag.values).map(|(variant, values)| {
        let ident = &variant.ident;
        quote!(Some(#(#values)|*) => serde::Deserialize::deserialize(whole.expose()).map(Self::#ident),)
    });
    quote! {
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                // It may hold secrets until it is read.
                let whole = <signon_core::SecretJson as serde::Deserialize>::deserialize(deserializer)?;
                let read: std::result::Result<Self, serde_json::Error> =
                    match whole.expose().get(#wire).and_then(serde_json::Value::as_str) {
                        #(#arms)*
                        _ => Err(serde::de::Error::custom("none of the documented alternatives")),
                    };
                read.map_err(serde::de::Error::custom)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, replied};

    #[test]
    fn a_list_of_values_is_open() {
        let types = replied(
            "types",
            "    A: {properties: {s: {$ref: '#/components/schemas/S'}}}
    S: {type: string, enum: [on, 'ON', '', 1st, self, Unknown]}",
        );
        has(
            &types,
            &[
                "pub enum S {",
                "/// `ON`\n On_,",
                "Unknown(signon_core::Unknown),",
                "Self::X => \"\",",
                "\"Unknown\" => Self::Unknown_,",
                "signon_core::open_enum!(S : \"on\" \"ON\" \"\" \"1st\" \"self\" \"Unknown\");",
            ],
        );
    }

    #[test]
    fn alternatives_have_names_and_conversions() {
        let types = replied(
            "types",
            "    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {type: string, format: password, title: code}]}
    B: {required: [x], properties: {x: {type: string}}}
    C: {required: [x, y], properties: {x: {type: string}, 'y': {type: string}}}",
        );
        // What asks for more is tried first.
        has(
            &types,
            &[
                "#[serde(untagged)] #[non_exhaustive] pub enum A {
                 /// As `C`. C(C), /// As `B`. B(B), /// As `Code`. Code(signon_core::Secret), }",
                "impl From<B> for A",
                "impl From<&str> for A",
            ],
        );
    }

    #[test]
    fn a_discriminator_is_read_first() {
        let types = replied(
            "types",
            "    A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: kind, mapping: {b: B, b2: B}}}
    B: {properties: {x: {type: string}}}
    C: {properties: {'y': {type: string}}}",
        );
        has(
            &types,
            &[
                "impl<'de> serde::Deserialize<'de> for A",
                "whole.expose().get(\"kind\").and_then(serde_json::Value::as_str)",
                "Some(\"b\" | \"b2\") => { serde::Deserialize::deserialize(whole.expose()).map(Self::B) }",
                "Some(\"C\") => serde::Deserialize::deserialize(whole.expose()).map(Self::C),",
            ],
        );
    }
}
