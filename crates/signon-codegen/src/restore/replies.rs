//! Replies: an enum of the documented errors of each operation, an enum of its successes where there are several, and the
//! arms that sort an answer into them.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};
use syn::Type;

use crate::naming::{ident, unique, variant};
use crate::plan::{Content, FailureWhen, Operation, Plan, Reply, Status};
use crate::restore::Names;
use crate::restore::docs::{docs, or};
use crate::restore::index::{Index, type_name, wire_name};

/// A documented error: its variant, and the body that it carries.
pub(crate) struct Refusal<'a> {
    pub(crate) variant: proc_macro2::Ident,
    pub(crate) body: Option<Type>,
    pub(crate) docs: String,
    pub(crate) reply: &'a Reply,
    /// It came with a status of success.
    pub(crate) in_success: bool,
}

/// The documented errors of an operation.
pub(crate) fn refusals<'a>(index: &Index, operation: &'a Operation) -> Vec<Refusal<'a>> {
    let mut taken = Vec::new();
    let mut refusals = Vec::new();
    for reply in &operation.replies {
        if !reply.is_success() {
            refusals.push(Refusal {
                variant: ident(&unique(variant(reply.status), &mut taken)),
                body: body_type(index, operation, &reply.content),
                docs: format!(
                    "**{}**. {}",
                    status_text(reply.status),
                    or(&reply.docs, "Not described.")
                ),
                reply,
                in_success: false,
            });
        }
        if let Some(failure) = &reply.failure {
            refusals.push(Refusal {
                variant: ident(&unique("Failed".to_owned(), &mut taken)),
                body: Some(index.outside(&operation.witness, &failure.witness)),
                docs: format!(
                    "**{}**, but the body says that the call failed.",
                    status_text(reply.status)
                ),
                reply,
                in_success: true,
            });
        }
    }
    refusals
}

/// Documented answers that are no errors, with the type of their value.
pub(crate) fn successes<'a>(index: &Index, operation: &'a Operation) -> Vec<(&'a Reply, Type)> {
    operation
        .replies
        .iter()
        .filter(|reply| reply.is_success())
        .map(|reply| {
            let ty = body_type(index, operation, &reply.content)
                .unwrap_or_else(|| syn::parse_quote!(()));
            (reply, ty)
        })
        .collect()
}

/// Whether the operation's successes are told apart by an enum: several types, or redirects of several kinds.
pub(crate) fn needs_enum(successes: &[(&Reply, Type)]) -> bool {
    let redirects = successes
        .iter()
        .any(|(reply, _)| reply.content == Content::Location);
    let mut types: Vec<_> = successes
        .iter()
        .map(|(_, ty)| ty.to_token_stream().to_string())
        .collect();
    types.dedup();
    successes.len() > 1 && (redirects || types.len() > 1)
}

/// What the operation returns.
pub(crate) fn success_type(names: &Names, successes: &[(&Reply, Type)]) -> TokenStream {
    if needs_enum(successes) {
        let name = names.reply();
        return quote!(response::#name);
    }
    match successes.first() {
        Some((_, ty)) => quote!(#ty),
        None => quote!(Option<signon_core::SecretJson>),
    }
}

/// What the operation's errors carry.
pub(crate) fn error_type(names: &Names, refusals: &[Refusal<'_>]) -> TokenStream {
    if refusals.is_empty() {
        return quote!(std::convert::Infallible);
    }
    let name = names.error();
    quote!(error::#name)
}

fn body_type(index: &Index, operation: &Operation, content: &Content) -> Option<Type> {
    Some(match content {
        Content::Empty => return None,
        Content::Untyped => syn::parse_quote!(Option<signon_core::SecretJson>),
        Content::Json { witness } => index.received(&operation.witness, witness),
        Content::Text | Content::Token => syn::parse_quote!(signon_core::Secret),
        Content::Location => syn::parse_quote!(signon_core::Location),
    })
}

/// A status as it is written in documentation.
pub(crate) fn status_text(status: Status) -> String {
    match status {
        Status::Code(code) => match http::StatusCode::from_u16(code)
            .ok()
            .and_then(|s| s.canonical_reason())
        {
            Some(reason) => format!("{code} {reason}"),
            None => code.to_string(),
        },
        Status::Range(range) => format!("{range}XX"),
        Status::Default => "Any other error status".to_owned(),
    }
}

/// The enum of an operation's documented errors.
pub(crate) fn error(
    index: &Index,
    plan: &Plan,
    names: &Names,
    operation: &Operation,
) -> TokenStream {
    let refusals = refusals(index, operation);
    if refusals.is_empty() {
        return TokenStream::new();
    }
    let name = names.error();
    let about = docs(&format!("What `{}` documents as errors.", names.method));
    let variants = refusals.iter().map(|refusal| {
        let (variant, about) = (&refusal.variant, docs(&refusal.docs));
        let body = refusal.body.iter();
        quote!(#about #variant #((#body))*)
    });
    let codes: Vec<_> = refusals
        .iter()
        .filter_map(|refusal| {
            let code = code(index, plan, refusal.body.as_ref()?)?;
            let variant = &refusal.variant;
            Some(quote!(Self::#variant(body) => #code,))
        })
        .collect();
    let code = (!codes.is_empty()).then(|| {
        let rest = (codes.len() < refusals.len()).then(|| quote!(_ => None,));
        quote! {
            fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
                match self { #(#codes)* #rest }
            }
        }
    });
    quote! {
        #about
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
        impl signon_core::ApiError for #name { #code }
    }
}

/// How the provider's own code is read from an error's body.
fn code(index: &Index, plan: &Plan, body: &Type) -> Option<TokenStream> {
    let name = type_name(body);
    let (_, wire) = plan.error_codes.iter().find(|(schema, _)| {
        plan.named(&name)
            .is_some_and(|names| names.schema == *schema)
    })?;
    let structure = index.structure(&name)?;
    let field = structure
        .fields
        .iter()
        .find(|field| wire_name(field) == *wire)?;
    let ident = field.ident.as_ref()?;
    let optional = type_name(&field.ty) == "Option";
    let text = type_name(&super::index::strip_option(field.ty.clone())) == "String";
    Some(match (optional, text) {
        (true, true) => quote!(body.#ident.as_deref().map(Into::into)),
        (false, true) => quote!(Some(body.#ident.as_str().into())),
        (true, false) => quote!(body.#ident.as_ref().map(|code| code.to_string().into())),
        (false, false) => quote!(Some(body.#ident.to_string().into())),
    })
}

/// The enum of an operation's successes, if one is needed.
pub(crate) fn reply(index: &Index, names: &Names, operation: &Operation) -> TokenStream {
    let successes = successes(index, operation);
    if !needs_enum(&successes) {
        return TokenStream::new();
    }
    let name = names.reply();
    let about = docs(&format!("What `{}` answers.", names.method));
    let variants = successes.iter().map(|(reply, ty)| {
        let variant = ident(&variant(reply.status));
        let about = docs(&format!(
            "**{}**. {}",
            status_text(reply.status),
            or(&reply.docs, "Not described.")
        ));
        match reply.content {
            Content::Empty => quote!(#about #variant),
            _ => quote!(#about #variant(#ty)),
        }
    });
    quote! {
        #about
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
    }
}

/// The arms of a match on the status that make the operation's result of a whole reply.
pub(crate) fn arms(index: &Index, names: &Names, operation: &Operation) -> TokenStream {
    let successes = successes(index, operation);
    let refusals = refusals(index, operation);
    let (many, reply_enum, error_enum) = (needs_enum(&successes), names.reply(), names.error());
    let mut arms = TokenStream::new();
    for reply in &operation.replies {
        let pattern = match reply.status {
            Status::Code(code) => {
                let code = Literal::u16_unsuffixed(code);
                quote!(#code)
            }
            Status::Range(range) => {
                let (first, last) = (range * 100, range * 100 + 99);
                let (first, last) = (
                    Literal::u16_unsuffixed(first),
                    Literal::u16_unsuffixed(last),
                );
                quote!(#first..=#last)
            }
            // Never a success: that would hide an API that has changed.
            Status::Default => quote!(400..),
        };
        if let Some(failure) = &reply.failure {
            let refusal = refusals
                .iter()
                .find(|r| r.in_success && std::ptr::eq(r.reply, reply));
            let variant = refusal.map(|refusal| &refusal.variant);
            let guard = match &failure.when {
                FailureWhen::Property { name, unless } => {
                    quote!(reply.says_otherwise(#name, &[#(#unless),*]))
                }
                FailureWhen::StartsWith(text) => quote!(reply.starts_with(#text)),
            };
            arms.extend(
                quote!(#pattern if #guard => Err(reply.error(error::#error_enum::#variant)),),
            );
        }
        if reply.is_success() {
            let read = match reply.content {
                Content::Empty => quote!(reply.empty()),
                Content::Untyped => quote!(reply.untyped()),
                Content::Json { .. } => quote!(reply.json()),
                Content::Text => quote!(reply.text()),
                Content::Token => quote!(reply.secret_text()),
                Content::Location => quote!(reply.location()),
            };
            let variant = ident(&variant(reply.status));
            let wrapped = match (many, &reply.content) {
                (false, _) => read,
                (true, Content::Empty) => {
                    quote!(rt::wrap(#read, |()| response::#reply_enum::#variant))
                }
                (true, _) => quote!(rt::wrap(#read, response::#reply_enum::#variant)),
            };
            arms.extend(quote!(#pattern => #wrapped,));
        } else if let Some(refusal) = refusals
            .iter()
            .find(|r| !r.in_success && std::ptr::eq(r.reply, reply))
        {
            let variant = &refusal.variant;
            let made = match reply.content {
                Content::Empty => quote!(reply.bare_error(error::#error_enum::#variant)),
                Content::Text | Content::Token => {
                    quote!(reply.text_error(error::#error_enum::#variant))
                }
                Content::Untyped => quote!(reply.untyped_error(error::#error_enum::#variant)),
                _ => quote!(reply.error(error::#error_enum::#variant)),
            };
            arms.extend(quote!(#pattern => Err(#made),));
        }
    }
    if successes.is_empty() {
        arms.extend(quote!(200..=299 => reply.untyped(),));
    }
    quote!(#arms _ => Err(reply.undocumented()),)
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, made};

    fn of(module: &str, responses: &str) -> String {
        let paths = format!("  /a: {{get: {{operationId: getA, responses: {{{responses}}}}}}}");
        let schemas = "    Ok: {properties: {a: {type: string}}}
    Bad: {required: [code], properties: {code: {type: string, x-error-code: true}}}";
        made(module, &paths, schemas)
    }

    const OK: &str = "'200': {description: Fine, content: {application/json: {schema: {$ref: '#/components/schemas/Ok'}}}}";
    const BAD: &str = "description: Bad, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Bad'}}}";

    #[test]
    fn every_documented_error_is_a_variant() {
        let responses = format!(
            "{OK}, '400': {{{BAD}}}, '401': {{description: Who}}, '409': {{description: J, content: {{application/json: {{}}}}}}, '410': {{description: T, content: {{text/plain: {{}}}}}}, 5XX: {{description: S}}, default: {{{BAD}}}"
        );
        has(
            &of("error", &responses),
            &[
                "/// **400 Bad Request**. Bad\n BadRequest(types::Bad),",
                "/// **401 Unauthorized**. Who\n Unauthorized,",
                "Conflict(Option<signon_core::SecretJson>),",
                "Gone(signon_core::Secret),",
                "/// **5XX**. S\n ServerError,",
                "Default(types::Bad),",
                "Self::BadRequest(body) => Some(body.code.as_str().into()),",
            ],
        );
        has(
            &of("builder", &responses),
            &[
                "200 => reply.json(),",
                "400 => Err(reply.error(error::GetAError::BadRequest)),",
                "401 => Err(reply.bare_error(error::GetAError::Unauthorized)),",
                "409 => Err(reply.untyped_error(error::GetAError::Conflict)),",
                "410 => Err(reply.text_error(error::GetAError::Gone)),",
                "500..=599 => Err(reply.bare_error(error::GetAError::ServerError)),",
                "400.. => Err(reply.error(error::GetAError::Default)),",
                "_ => Err(reply.undocumented()),",
            ],
        );
    }

    #[test]
    fn successes_are_one_type_or_an_enum() {
        let same = format!("{OK}, {}", OK.replace("200", "201"));
        assert_eq!(of("response", &same), "");
        has(
            &of("builder", &same),
            &[
                "200 => reply.json(), 201 => reply.json(),",
                "Result<signon_core::Response<types::Ok_>,",
            ],
        );
        let different = format!(
            "{OK}, '204': {{description: Nothing}}, '302': {{description: There}}, '304': {{description: Same}}, '100': {{description: Wait}}"
        );
        has(
            &of("response", &different),
            &[
                "Ok(types::Ok_),",
                "NoContent,",
                "Found(signon_core::Location),",
                "NotModified,",
            ],
        );
        has(
            &of("builder", &different),
            &[
                "200 => rt::wrap(reply.json(), response::GetAResponse::Ok),",
                "204 => rt::wrap(reply.empty(), |()| response::GetAResponse::NoContent),",
                "302 => rt::wrap(reply.location(), response::GetAResponse::Found),",
            ],
        );
    }

    #[test]
    fn a_success_may_say_that_it_failed() {
        let failing = |when: &str| {
            let failure =
                format!("x-failure: {{{when}, schema: {{$ref: '#/components/schemas/Bad'}}}}");
            of(
                "builder",
                &OK.replace("Fine,", &format!("Fine, {failure},")),
            )
        };
        has(
            &failing("property: status, unless: [ok]"),
            &[
                "200 if reply.says_otherwise(\"status\", &[\"ok\"]) => { Err(reply.error(error::GetAError::Failed)) }",
            ],
        );
        has(
            &failing("starts-with: '{'"),
            &["200 if reply.starts_with(\"{\") =>"],
        );
    }

    #[test]
    fn texts_and_unknowns_are_read_as_such() {
        let text = |media: &str, schema: &str| {
            of(
                "builder",
                &format!("'200': {{description: T, content: {{{media}: {{schema: {schema}}}}}}}"),
            )
        };
        let secret = "{type: string, format: password}";
        has(
            &text("text/plain", secret),
            &[
                "200 => reply.secret_text(),",
                "signon_core::Response<signon_core::Secret>",
            ],
        );
        has(
            &text("text/plain", "{type: string}"),
            &[
                "200 => reply.text(),",
                "signon_core::Response<signon_core::Secret>",
            ],
        );
        has(
            &text("text/html", secret),
            &[
                "200 => reply.text(),",
                "signon_core::Response<signon_core::Secret>",
            ],
        );
        has(
            &of("builder", "'200': {description: Any}"),
            &["200 => reply.untyped(),"],
        );
        has(
            &of("builder", "'400': {description: Bad}"),
            &["200..=299 => reply.untyped(),"],
        );
        has(
            &text(
                "application/json",
                "{type: object, nullable: true, properties: {a: {type: string}}}",
            ),
            &["signon_core::Response<Option<types::GetAResponse>>"],
        );
    }
}
