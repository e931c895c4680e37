//! Enums: open lists of values, and alternatives of several types.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::ItemEnum;

use crate::naming::{ident, pascal, unique};
use crate::restore::docs::docs;
use crate::restore::index::{arguments, type_name};
use crate::restore::types::{Use, derives, description};

pub(crate) fn open_enum(
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

pub(crate) fn alternatives(
    item: &ItemEnum,
    schema: Option<&serde_json::Value>,
    usage: Use,
) -> TokenStream {
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
        #(#conversions)*
    }
}
