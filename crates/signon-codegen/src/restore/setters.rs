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

#[cfg(test)]
mod tests {
    use crate::naming::ident;

    use super::*;

    #[test]
    fn values_are_taken_as_a_caller_has_them() {
        for (ty, takes, makes) in [
            ("String", "impl Into < String >", "v . into ()"),
            (
                "Option < signon_core :: Secret >",
                "impl Into < signon_core :: Secret >",
                "v . into ()",
            ),
            ("i64", "i64", "v"),
            ("Option < bool >", "bool", "v"),
            (
                "Vec < i64 >",
                "impl IntoIterator < Item = i64 >",
                "v . into_iter () . collect ()",
            ),
            (
                "Vec < types :: A >",
                "impl IntoIterator < Item = impl Into < types :: A >>",
                "v . into_iter () . map (Into :: into) . collect ()",
            ),
            (
                "std :: collections :: BTreeMap < String , i64 >",
                "impl IntoIterator < Item = (impl Into < String > , impl Into < i64 >) >",
                "v . into_iter () . map (| (key , value) | (key . into () , value . into ())) . collect ()",
            ),
        ] {
            let parsed: Type = syn::parse_str(ty).expect("a type");
            let setter = setter(&parsed, &ident("v"));
            let bare = |text: String| text.replace(' ', "");
            assert_eq!(
                bare(setter.takes.to_string()),
                bare(takes.to_owned()),
                "{ty}"
            );
            assert_eq!(
                bare(setter.makes.to_string()),
                bare(makes.to_owned()),
                "{ty}"
            );
        }
    }
}
