//! One way to set a value, for operations and for types: `&str` for strings and secrets, lists from anything that can be
//! walked, numbers as they are (an untyped `5` should just work).

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::restore::index::{arguments, strip_option, type_name};

/// How a value of a type is taken from the caller.
pub(crate) struct Setter {
    /// The parameter's type.
    pub(crate) takes: TokenStream,
    /// What makes the value of the parameter.
    pub(crate) makes: TokenStream,
}

/// `value` is the parameter's name.
pub(crate) fn setter(ty: &Type, value: &proc_macro2::Ident) -> Setter {
    let ty = strip_option(ty.clone());
    let arguments = arguments(&ty);
    match (type_name(&ty).as_str(), arguments.as_slice()) {
        (
            "bool" | "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "f32" | "f64",
            _,
        ) => Setter {
            takes: quote!(#ty),
            makes: quote!(#value),
        },
        ("Vec", [item]) if is_plain(item) => Setter {
            takes: quote!(impl IntoIterator<Item = #item>),
            makes: quote!(#value.into_iter().collect()),
        },
        ("Vec", [item]) => Setter {
            takes: quote!(impl IntoIterator<Item = impl Into<#item>>),
            makes: quote!(#value.into_iter().map(Into::into).collect()),
        },
        ("BTreeMap", [key, item]) => Setter {
            takes: quote!(impl IntoIterator<Item = (impl Into<#key>, impl Into<#item>)>),
            makes: quote!(
                #value
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect()
            ),
        },
        _ => Setter {
            takes: quote!(impl Into<#ty>),
            makes: quote!(#value.into()),
        },
    }
}

fn is_plain(ty: &Type) -> bool {
    matches!(
        type_name(ty).as_str(),
        "bool" | "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "f32" | "f64"
    )
}
