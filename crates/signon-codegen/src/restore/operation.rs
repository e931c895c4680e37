//! Operations: one lean builder each, and the constant that describes it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Type;

use crate::naming::{ident, shouty, snake, unique};
use crate::plan::{
    Body, BodyMedia, BodyShape, Field, FieldKind, List, Location, Operation, Parameter, Plan,
    SchemeKind,
};
use crate::restore::Names;
use crate::restore::docs::{docs, or, prose};
use crate::restore::index::{Index, strip_option, type_name, wire_name};
use crate::restore::replies::{arms, error_type, refusals, success_type, successes};
use crate::restore::setters::setter;

/// A value that the caller sets.
struct Slot<'a> {
    ident: Ident,
    wire: &'a str,
    ty: Type,
    required: bool,
    about: String,
    place: Place<'a>,
}

enum Place<'a> {
    Parameter(&'a Parameter),
    Form,
    Json,
    Whole,
}

/// The builder of an operation.
pub(crate) fn call(
    index: &Index,
    plan: &Plan,
    names: &Names,
    operation: &Operation,
) -> TokenStream {
    let slots = slots(index, plan, operation);
    let json = JsonBody::new(names, operation, &slots);
    let name = &names.pascal;

    let plain: Vec<_> = slots
        .iter()
        .filter(|slot| !matches!(slot.place, Place::Json))
        .collect();
    let idents: Vec<_> = plain.iter().map(|slot| &slot.ident).collect();
    let types: Vec<_> = plain.iter().map(|slot| &slot.ty).collect();
    let body_field = json.as_ref().map(|json| {
        let name = &json.name;
        quote!(body: #name,)
    });
    let body_init = json.as_ref().map(|json| {
        let init = &json.init;
        quote!(body: #init,)
    });
    let body_struct = json.as_ref().map(|json| &json.declaration);
    let setters = slots.iter().map(setter_method);
    let whole_value = whole_value(index, operation, &slots);
    let credentials = credential_setters(plan, operation);
    let parts = parts(operation, &slots, json.is_some());
    let mutable = (!parts.is_empty()).then(|| quote!(mut));
    let declared = constant_of(operation, names);

    let successes = successes(index, operation);
    let refusals = refusals(index, operation);
    let (ok, err) = (
        success_type(names, &successes),
        error_type(names, &refusals),
    );
    let arms = arms(index, names, operation);
    let about = prose(&format!(
        "A call of [`{}`](super::Client::{}): set what it needs, then `send`.",
        names.method, names.method
    ));
    let path = match operation.path.contains('{') {
        true => "",
        false => operation.path.as_str(),
    };
    quote! {
        #declared
        #body_struct
        #about
        #[must_use = "nothing is sent before `send` is awaited"]
        pub struct #name<'a> {
            call: rt::Call<'a>,
            #(#idents: Option<#types>,)*
            #body_field
        }
        impl<'a> #name<'a> {
            pub(super) fn new(call: rt::Call<'a>) -> Self {
                Self { call, #(#idents: None,)* #body_init }
            }
            #(#setters)*
            #whole_value
            #(#credentials)*

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            ///
            /// What the operation documents is in [`Error::api`](signon_core::Error::api).
            pub async fn send(self) -> Result<signon_core::Response<#ok>, signon_core::Error<#err>> {
                let reply = self.request()?.send().await?;
                match reply.status() { #arms }
            }

            pub(super) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
                let #mutable request = self.call.request(#path);
                #parts
                Ok(request)
            }
        }
    }
}

/// All that the caller can set, under names that do not clash.
fn slots<'a>(index: &Index, plan: &Plan, operation: &'a Operation) -> Vec<Slot<'a>> {
    let mut taken: Vec<String> = [
        "send", "request", "new", "timeout", "header", "call", "body",
    ]
    .map(str::to_owned)
    .to_vec();
    taken.extend(operation_schemes(plan, operation).map(|scheme| scheme.name.clone()));
    let mut slots = Vec::new();
    for parameter in &operation.parameters {
        slots.push(Slot {
            ident: ident(&unique(snake(&parameter.wire), &mut taken)),
            wire: &parameter.wire,
            ty: index.outside(&operation.witness, &parameter.witness),
            required: parameter.required,
            about: parameter.docs.clone(),
            place: Place::Parameter(parameter),
        });
    }
    match operation
        .body
        .as_ref()
        .map(|body| (&body.media, &body.shape))
    {
        Some((media, BodyShape::Fields { fields, .. })) => {
            for Field {
                wire,
                required,
                docs,
                kind,
            } in fields
            {
                if let FieldKind::Setter { witness } = kind {
                    slots.push(Slot {
                        ident: ident(&unique(snake(wire), &mut taken)),
                        wire,
                        ty: index.outside(&operation.witness, witness),
                        required: *required,
                        about: docs.clone(),
                        place: if *media == BodyMedia::Json {
                            Place::Json
                        } else {
                            Place::Form
                        },
                    });
                }
            }
        }
        Some((_, BodyShape::Value { witness, docs })) => {
            slots.push(Slot {
                ident: ident("body"),
                wire: "body",
                ty: index.outside(&operation.witness, witness),
                required: operation.body.as_ref().is_some_and(|body| body.required),
                about: docs.clone(),
                place: Place::Whole,
            });
        }
        None => {}
    }
    slots
}

fn setter_method(slot: &Slot<'_>) -> TokenStream {
    let ident = &slot.ident;
    let required = if slot.required { "**Required.** " } else { "" };
    let fallback = format!("`{}` on the wire.", slot.wire);
    let about = docs(&format!("{required}{}", or(&slot.about, &fallback)));
    let setter = setter(&slot.ty, &crate::naming::ident("value"));
    let (takes, makes) = (setter.takes, setter.makes);
    let field = match slot.place {
        Place::Json => quote!(self.body.#ident),
        _ => quote!(self.#ident),
    };
    quote! {
        #about
        pub fn #ident(mut self, value: #takes) -> Self {
            #field = Some(#makes);
            self
        }
    }
}

/// The struct that serde writes as the body.
struct JsonBody {
    name: Ident,
    declaration: TokenStream,
    init: TokenStream,
}

impl JsonBody {
    fn new(names: &Names, operation: &Operation, slots: &[Slot<'_>]) -> Option<Self> {
        let Some(Body {
            media: BodyMedia::Json,
            shape: BodyShape::Fields { fields, .. },
            ..
        }) = &operation.body
        else {
            return None;
        };
        let name = format_ident!("{}Body", names.pascal);
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
            let ident = ident(&snake(wire));
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
fn whole_value(index: &Index, operation: &Operation, slots: &[Slot<'_>]) -> Option<TokenStream> {
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
            Place::Form => quote!(self.#target),
            _ => return None,
        };
        Some(match (type_name(&field.ty).as_str(), slot.required) {
            ("Option", _) => quote!(#target = value.#source;),
            ("Vec", false) => {
                quote!(#target = (!value.#source.is_empty()).then_some(value.#source);)
            }
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

fn operation_schemes<'a>(
    plan: &'a Plan,
    operation: &'a Operation,
) -> impl Iterator<Item = &'a crate::plan::Scheme> {
    plan.schemes.iter().filter(|scheme| {
        operation
            .security
            .iter()
            .flatten()
            .any(|name| *name == scheme.name)
    })
}

fn credential_setters(plan: &Plan, operation: &Operation) -> Vec<TokenStream> {
    operation_schemes(plan, operation)
        .map(|scheme| {
            super::client::credential(
                scheme,
                &quote!(self.call.set_credential),
                "for this call; it wins over the client's",
            )
        })
        .collect()
}

/// The statements that put the values into the request.
fn parts(operation: &Operation, slots: &[Slot<'_>], has_json: bool) -> TokenStream {
    let mut parts = path(operation, slots);
    for slot in slots {
        let (ident, name) = (&slot.ident, slot.ident.to_string());
        let (wire, ty) = (slot.wire, &slot.ty);
        let value = match slot.place {
            Place::Json => quote!(self.body.#ident),
            _ => quote!(self.#ident),
        };
        let in_path = matches!(
            slot.place,
            Place::Parameter(Parameter {
                location: Location::Path,
                ..
            })
        );
        if slot.required && !in_path {
            parts.extend(quote!(request.require(#name, #value.is_some())?;));
        }
        let write = match &slot.place {
            Place::Json => continue,
            Place::Parameter(Parameter {
                location: Location::Path,
                ..
            }) => continue,
            Place::Parameter(Parameter {
                location: Location::Query,
                list,
                ..
            }) => pair(ty, *list, &quote!(query), wire),
            Place::Form => pair(ty, List::Repeated, &quote!(form), wire),
            Place::Parameter(Parameter {
                location: Location::Header,
                ..
            }) => {
                let lower = wire.to_lowercase();
                quote!(request.header(#lower, value)?;)
            }
            Place::Parameter(Parameter {
                location: Location::Cookie,
                ..
            }) => quote!(request.cookie(#wire, value)?;),
            Place::Whole => whole(operation),
        };
        parts.extend(quote!(if let Some(value) = &#value { #write }));
    }
    parts.extend(form_constants(operation));
    if has_json {
        parts.extend(json(operation, slots));
    }
    parts
}

fn pair(ty: &Type, list: List, method: &TokenStream, wire: &str) -> TokenStream {
    if type_name(&strip_option(ty.clone())) != "Vec" {
        return quote!(request.#method(#wire, value););
    }
    match list {
        List::Repeated => quote!(for value in value { request.#method(#wire, value); }),
        List::Joined(separator) => quote!(request.#method(#wire, &rt::joined(value, #separator));),
    }
}

fn form_constants(operation: &Operation) -> TokenStream {
    let Some(Body {
        media: BodyMedia::Form,
        shape: BodyShape::Fields { fields, .. },
        ..
    }) = &operation.body
    else {
        return TokenStream::new();
    };
    fields
        .iter()
        .filter_map(|field| match &field.kind {
            FieldKind::Constant(value) | FieldKind::ConstantList(value) => {
                let wire = &field.wire;
                Some(quote!(request.form(#wire, #value);))
            }
            FieldKind::Setter { .. } => None,
        })
        .collect()
}

fn json(operation: &Operation, slots: &[Slot<'_>]) -> TokenStream {
    let Some(body) = &operation.body else {
        return TokenStream::new();
    };
    let inside = match &body.shape {
        BodyShape::Fields {
            inside: Some(key), ..
        } => quote!(request.json_inside(#key, &self.body)?;),
        _ => quote!(request.json(&self.body)?;),
    };
    let set: Vec<_> = slots
        .iter()
        .filter(|slot| matches!(slot.place, Place::Json))
        .map(|slot| &slot.ident)
        .collect();
    if body.required || set.is_empty() {
        inside
    } else {
        quote!(if #(self.body.#set.is_some())||* { #inside })
    }
}

fn whole(operation: &Operation) -> TokenStream {
    match operation.body.as_ref().map(|body| &body.media) {
        Some(BodyMedia::Text(media)) => quote!(request.text(#media, value);),
        _ => quote!(request.json(value)?;),
    }
}

/// The path, piece by piece, if it has parameters.
fn path(operation: &Operation, slots: &[Slot<'_>]) -> TokenStream {
    let mut statements = TokenStream::new();
    let mut rest = operation.path.as_str();
    if !rest.contains('{') {
        return statements;
    }
    while let Some((literal, after)) = rest.split_once('{') {
        if !literal.is_empty() {
            statements.extend(quote!(request.literal(#literal);));
        }
        let (wire, after) = after.split_once('}').unwrap_or((after, ""));
        let slot = slots.iter().find(|slot| {
            slot.wire == wire
                && matches!(
                    slot.place,
                    Place::Parameter(Parameter {
                        location: Location::Path,
                        ..
                    })
                )
        });
        if let Some(slot) = slot {
            let (ident, name) = (&slot.ident, slot.ident.to_string());
            let joined = type_name(&slot.ty) == "Vec";
            statements.extend(if joined {
                quote!(request.segment(#name, self.#ident.as_ref().map(|value| rt::joined(value, ",")).as_ref())?;)
            } else {
                quote!(request.segment(#name, self.#ident.as_ref())?;)
            });
        }
        rest = after;
    }
    if !rest.is_empty() {
        statements.extend(quote!(request.literal(#rest);));
    }
    statements
}

/// What is known of the operation before it is called.
fn constant_of(operation: &Operation, names: &Names) -> TokenStream {
    let constant = &names.constant;
    let (name, path) = (names.method.to_string(), &operation.path);
    let method = ident(operation.method.as_str());
    let mut media: Vec<&str> = operation
        .replies
        .iter()
        .flat_map(|reply| &reply.media)
        .map(String::as_str)
        .collect();
    let mut seen = Vec::new();
    media.retain(|media| {
        !seen.contains(media) && {
            seen.push(*media);
            true
        }
    });
    let accept = if media.is_empty() {
        "*/*".to_owned()
    } else {
        media.join(", ")
    };
    let alternatives = operation.security.iter().map(|schemes| {
        let schemes = schemes.iter().map(|scheme| ident(&shouty(scheme)));
        quote!(&[#(&scheme::#schemes),*])
    });
    quote! {
        pub(super) static #constant: rt::Operation = rt::Operation {
            name: #name,
            method: rt::Method::#method,
            template: #path,
            accept: #accept,
            security: &[#(#alternatives),*],
        };
    }
}

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
