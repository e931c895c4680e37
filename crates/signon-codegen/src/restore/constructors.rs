//! How values are made of types that may grow.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::naming::{ident, snake, unique};
use crate::restore::field::Field;
use crate::restore::index::type_name;
use crate::restore::setters::setter;
use crate::restore::types::Use;

/// `new` with what is required, `with_…` for the rest: how values are made of types that may grow.
pub(crate) fn constructors(
    name: &Ident,
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
fn initializer(ident: &Ident, value: &TokenStream) -> TokenStream {
    if *ident == value.to_string() {
        quote!(#ident)
    } else {
        quote!(#ident: #value)
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, replied, sent};

    #[test]
    fn what_is_required_is_asked_for_and_the_rest_is_added() {
        let types = replied(
            "types",
            "    A: {required: [id, map], properties: {id: {type: string}, map: {type: object, additionalProperties: {type: string}}, type: {type: integer}}}",
        );
        has(
            &types,
            &[
                "#[cfg(feature = \"mock\")] impl A {",
                "pub fn new(id: impl Into<String>, map: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,) -> Self",
                "map: map.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),",
                "type_: Default::default(),",
                "pub fn with_type(mut self, value: i64) -> Self { self.type_ = Some(value); self }",
            ],
        );
    }

    #[test]
    fn what_is_sent_can_be_made_without_mocks() {
        let body = "requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/A'}}}}}";
        let types = sent("types", body, "    A: {properties: {a: {type: string}}}");
        has(
            &types,
            &["impl A { /// Nothing set yet. pub fn new() -> Self { Self::default() }"],
        );
        assert!(!types.contains("cfg(feature = \"mock\")"), "{types}");
    }
}
