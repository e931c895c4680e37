//! How credentials travel: a constant for each security scheme.

use proc_macro2::TokenStream;
use quote::quote;

use crate::naming::{ident, shouty};
use crate::plan::{Plan, SchemeKind};

/// The constants of the security schemes.
pub(crate) fn schemes(plan: &Plan) -> TokenStream {
    plan.schemes
        .iter()
        .map(|scheme| {
            let (constant, name) = (ident(&shouty(&scheme.name)), &scheme.name);
            let kind = match &scheme.kind {
                SchemeKind::Bearer => quote!(Bearer),
                SchemeKind::Basic { form_urlencoded } => {
                    quote!(Basic { form_urlencoded: #form_urlencoded })
                }
                SchemeKind::Header(name) => quote!(Header(#name)),
                SchemeKind::Query(name) => quote!(Query(#name)),
                SchemeKind::Cookie(name) => quote!(Cookie(#name)),
                SchemeKind::Form(fields) => quote!(Form(&[#(#fields),*])),
            };
            quote! {
                pub(crate) static #constant: rt::SecurityScheme =
                    rt::SecurityScheme { name: #name, kind: rt::SchemeKind::#kind };
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::plan::{Plan, Scheme, SchemeKind};

    #[test]
    fn every_scheme_is_a_constant() {
        let scheme = |name: &str, kind| Scheme {
            keys: Vec::new(),
            name: name.to_owned(),
            docs: String::new(),
            kind,
        };
        let plan = Plan {
            title: String::new(),
            environments: Vec::new(),
            schemes: vec![
                scheme("key", SchemeKind::Header("x-key".to_owned())),
                scheme(
                    "key_",
                    SchemeKind::Form(vec!["id".to_owned(), "secret".to_owned()]),
                ),
            ],
            operations: Vec::new(),
            types: Vec::new(),
            open_enums: Vec::new(),
            property_docs: Vec::new(),
            error_codes: Vec::new(),
        };
        crate::restore::has(
            &super::schemes(&plan).to_string(),
            &[
                "static KEY: rt::SecurityScheme = rt::SecurityScheme { name: \"key\", kind: rt::SchemeKind::Header(\"x-key\") };",
                "static KEY_: rt::SecurityScheme = rt::SecurityScheme { name: \"key_\", kind: rt::SchemeKind::Form(&[\"id\", \"secret\"]) };",
            ],
        );
    }
}
