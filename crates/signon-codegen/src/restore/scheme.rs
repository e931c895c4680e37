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
                pub(super) static #constant: rt::SecurityScheme =
                    rt::SecurityScheme { name: #name, kind: rt::SchemeKind::#kind };
            }
        })
        .collect()
}
