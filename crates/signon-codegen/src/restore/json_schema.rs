//! The JSON Schemas of all types of a document, for those who describe them to others.

use proc_macro2::TokenStream;
use quote::quote;

use crate::naming::ident;
use crate::restore::index::Index;

pub(crate) fn function(index: &Index) -> TokenStream {
    let names = index.names.iter().map(|name| ident(name));
    quote! {
        /// The JSON Schemas of all types here, by their names.
        #[cfg(feature = "schemars")]
        #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
        pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
            #[allow(unused_mut, reason = "not every API has types of its own")]
            let mut generator = schemars::SchemaGenerator::default();
            #(generator.subschema_for::<#names>();)*
            generator.take_definitions(true)
        }
    }
}
