//! JSON bodies: the struct that serde writes, and the way back from a reply to a request.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use crate::naming::{ident, snake, unique};
use crate::plan::{Body, BodyMedia, BodyShape, FieldKind, Operation};
use crate::restore::Names;
use crate::restore::index::{Index, arguments, type_name, wire_name};
use crate::restore::slots::{Place, Slot};

/// The struct that serde writes as the body.
pub(crate) struct JsonBody {
    pub(crate) name: Ident,
    pub(crate) declaration: TokenStream,
    pub(crate) init: TokenStream,
}

impl JsonBody {
    pub(crate) fn new(names: &Names, operation: &Operation, slots: &[Slot<'_>]) -> Option<Self> {
        let Some(Body {
            media: BodyMedia::Json(_),
            shape: BodyShape::Fields { fields, .. },
            ..
        }) = &operation.body
        else {
            return None;
        };
        let name = names.body.clone();
        let mut taken: Vec<String> = slots.iter().map(|slot| slot.ident.to_string()).collect();
        let mut declared = Vec::new();
        let mut constants = Vec::new();
        for field in fields {
            let wire = &field.wire;
            let value = match &field.kind {
                FieldKind::Setter { .. } => {
                    let slot = slots
                        .iter()
                        .find(|slot| slot.wire == wire && matches!(slot.place, Place::Json))?;
                    let (ident, ty) = (&slot.ident, &slot.ty);
                    let rename = renamed(ident, wire);
                    declared.push(quote! {
                        #[serde(#rename skip_serializing_if = "Option::is_none")]
                        #ident: Option<#ty>
                    });
                    continue;
                }
                FieldKind::Constant(value) => (quote!(&'static str), quote!(#value)),
                FieldKind::ConstantList(value) => (quote!([&'static str; 1]), quote!([#value])),
            };
            let ident = ident(&unique(snake(wire), &mut taken));
            let rename = renamed(&ident, wire);
            let rename = (!rename.is_empty()).then(|| quote!(#[serde(#rename)]));
            let (ty, value) = value;
            declared.push(quote!(#rename #ident: #ty));
            constants.push(quote!(#ident: #value));
        }
        let init = if constants.is_empty() {
            quote!(#name::default())
        } else if constants.len() == fields.len() {
            quote!(#name { #(#constants,)* })
        } else {
            quote!(#name { #(#constants,)* ..#name::default() })
        };
        let declaration = quote! {
            #[derive(Default, serde::Serialize)]
            struct #name { #(#declared,)* }
        };
        Some(Self {
            name,
            declaration,
            init,
        })
    }
}

fn renamed(ident: &Ident, wire: &str) -> TokenStream {
    if *ident == wire {
        TokenStream::new()
    } else {
        quote!(rename = #wire,)
    }
}

/// Takes a value that a reply brought, and sends it back.
pub(crate) fn whole_value(
    index: &Index,
    operation: &Operation,
    slots: &[Slot<'_>],
) -> Option<TokenStream> {
    let Some(Body {
        shape: BodyShape::Fields {
            value: Some(value), ..
        },
        ..
    }) = &operation.body
    else {
        return None;
    };
    let ty = index.outside(&operation.witness, value);
    let structure = index.structure(&type_name(&ty))?;
    let moves = slots.iter().filter_map(|slot| {
        let field = structure
            .fields
            .iter()
            .find(|field| wire_name(field) == slot.wire)?;
        let target = &slot.ident;
        let source = field.ident.as_ref()?;
        let target = match slot.place {
            Place::Json => quote!(self.body.#target),
            Place::Form(_) => quote!(self.#target),
            _ => return None,
        };
        Some(match (type_name(&field.ty).as_str(), slot.required) {
            // A type inside itself is boxed there, and not here.
            ("Option", _) if is_boxed(&field.ty) => {
                quote!(#target = value.#source.map(|inner| *inner);)
            }
            ("Option", _) => quote!(#target = value.#source;),
            ("Vec" | "BTreeMap" | "Map", false) => {
                quote!(#target = (!value.#source.is_empty()).then_some(value.#source);)
            }
            ("Box", _) => quote!(#target = Some(*value.#source);),
            _ => quote!(#target = Some(value.#source);),
        })
    });
    Some(quote! {
        /// Takes all fields of the body from a value, for instance one that was received before.
        pub fn body(mut self, value: #ty) -> Self {
            #(#moves)*
            self
        }
    })
}

fn is_boxed(optional: &Type) -> bool {
    arguments(optional)
        .first()
        .is_some_and(|inner| type_name(inner) == "Box")
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, made, sent};

    #[test]
    fn constants_are_in_the_body_from_the_start() {
        let what = "requestBody: {content: {application/json: {schema: {required: [scope, list], properties: {Scope: {type: string}, scope: {type: string, enum: [openid]}, list: {type: array, minItems: 1, maxItems: 1, items: {type: string, enum: [swap]}}}}}}}";
        let builder = sent("builder", what, "");
        has(
            &builder,
            &[
                "#[serde(rename = \"Scope\", skip_serializing_if = \"Option::is_none\")] scope: Option<String>,",
                "#[serde(rename = \"scope\")] scope_: &'static str,",
                "list: [&'static str; 1],",
                "body: PostABody { scope_: \"openid\", list: [\"swap\"], ..PostABody::default() }",
            ],
        );
    }

    #[test]
    fn what_was_received_can_be_sent_back() {
        let schema = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}";
        let paths = format!(
            "  /a: {{put: {{operationId: putA, requestBody: {{{schema}}}, responses: {{'200': {{description: ok, {schema}}}}}}}}}"
        );
        let schemas = "    A: {required: [name], properties: {id: {type: string, readOnly: true}, name: {type: string}, list: {type: array, items: {type: string}}, inner: {properties: {a: {type: string}}}, next: {$ref: '#/components/schemas/A'}}}";
        let builder = made("builder", &paths, schemas);
        has(
            &builder,
            &[
                "pub fn body(mut self, value: types::A) -> Self {
                    self.body.name = Some(value.name);
                    self.body.list = (!value.list.is_empty()).then_some(value.list);
                    self.body.inner = value.inner;
                    self.body.next = value.next.map(|inner| *inner);
                    self
                }",
                "pub fn inner(mut self, value: impl Into<types::AInner>) -> Self",
            ],
        );
        assert!(!builder.contains("fn id("), "{builder}");
    }
}
