//! Operations: one lean builder each, and the constant that describes it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::naming::{ident, shouty};
use crate::plan::{Operation, Plan, Status};
use crate::restore::Names;
use crate::restore::body::{JsonBody, whole_value};
use crate::restore::docs::{docs, or, prose};
use crate::restore::index::Index;
use crate::restore::replies::{arms, error_type, refusals, success_type, successes};
use crate::restore::request::parts;
use crate::restore::setters::setter;
use crate::restore::slots::{Place, Slot, operation_schemes, slots};

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
    let overlap = ranges_overlap(operation).then(|| {
        quote!(#[allow(clippy::match_overlapping_arm, reason = "exact statuses come before ranges")])
    });
    let about = prose(&format!(
        "A call of [`{}`](super::Client::{}): set what it needs, then `send`.",
        names.method, names.method
    ));
    let path = match operation.path.contains('{') {
        true => "",
        false => operation.path.as_str(),
    };
    let documented = prose(&match refusals.is_empty() {
        true => {
            "The API documents none; see [`Error`](signon_core::Error) for the others.".to_owned()
        }
        false => format!(
            "[`{error}`](super::error::{error}) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.",
            error = names.error()
        ),
    });
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
            #documented
            pub async fn send(self) -> Result<signon_core::Response<#ok>, signon_core::Error<#err>> {
                Self::read(self.request()?.send().await?)
            }

            pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
                let #mutable request = self.call.request(#path);
                #parts
                Ok(request)
            }

            #overlap
            pub(crate) fn read(
                reply: rt::Reply,
            ) -> Result<signon_core::Response<#ok>, signon_core::Error<#err>> {
                match reply.status() { #arms }
            }
        }
    }
}

/// Whether a documented status lies in a documented range.
fn ranges_overlap(operation: &Operation) -> bool {
    let statuses = || operation.replies.iter().map(|reply| reply.status);
    let mut ranges = statuses().filter_map(|status| match status {
        Status::Range(range) => Some(range),
        _ => None,
    });
    ranges.any(|range| statuses().any(|s| matches!(s, Status::Code(code) if code / 100 == range)))
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

/// What is known of the operation before it is called.
fn constant_of(operation: &Operation, names: &Names) -> TokenStream {
    let constant = &names.constant;
    let (name, path) = (names.method.to_string(), &operation.path);
    let method = ident(operation.method.as_str());
    let retryable = operation.retryable;
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
        pub(crate) static #constant: rt::Operation = rt::Operation {
            name: #name,
            method: rt::Method::#method,
            template: #path,
            accept: #accept,
            retryable: #retryable,
            security: &[#(#alternatives),*],
        };
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, made};

    #[test]
    fn an_operation_is_a_constant_and_a_lean_builder() {
        let paths = "  /a/{id}: {get: {operationId: type, parameters: [{name: id, in: path, required: true, description: Which., schema: {type: integer}}], responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}, text/html: {}}}}}}";
        let builder = made("builder", paths, "");
        has(
            &builder,
            &[
                "pub(crate) static TYPE_: rt::Operation = rt::Operation {
                    name: \"type_\", method: rt::Method::GET, template: \"/a/{id}\", accept: \"text/plain, text/html\", retryable: true, security: &[], };",
                "#[must_use = \"nothing is sent before `send` is awaited\"]
                 pub struct Type<'a> { call: rt::Call<'a>, id: Option<i64>, }",
                "/// **Required.** Which.\n pub fn id(mut self, value: i64) -> Self",
                "signon_core::call_options!(Type);",
            ],
        );
    }

    #[test]
    fn operations_do_not_clash_with_rust_nor_with_each_other() {
        let get = |path: &str, id: &str| {
            format!(
                "  /{path}: {{post: {{operationId: {id}, requestBody: {{content: {{application/json: {{schema: {{properties: {{a: {{type: string}}}}}}}}}}}}, responses: {{'204': {{description: ok}}}}}}}}\n"
            )
        };
        let paths: String = ["result", "a1", "a_1", "xBody", "x", "clone"]
            .iter()
            .enumerate()
            .map(|(index, id)| get(&index.to_string(), id))
            .collect();
        let builder = made("builder", &paths, "");
        has(
            &builder,
            &[
                "pub struct ResultCall<'a>",
                "static A1:",
                "pub struct A1<'a>",
                "static A_1:",
                "pub struct A1Call<'a>",
                "pub struct XBody<'a> { call: rt::Call<'a>, body: XBodyBody, }",
                "pub struct X<'a> { call: rt::Call<'a>, body: XBody_, }",
            ],
        );
        has(
            &made("client", &paths, ""),
            &["pub fn clone_(&self) -> builder::Clone<'_>"],
        );
    }
}
