//! Mocks: for each operation typed conditions and typed answers, on top of httpmock.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::naming::{ident, snake, unique, variant};
use crate::plan::{Content, Operation, Status};
use crate::reserved;
use crate::restore::Names;
use crate::restore::docs::docs;
use crate::restore::index::Index;
use crate::restore::replies::{refusals, status_text, successes};

pub(crate) fn module(index: &Index, named: &[(Names, &Operation)]) -> TokenStream {
    let wrappers: TokenStream = named
        .iter()
        .map(|(names, operation)| wrappers(index, names, operation))
        .collect();
    let methods: Vec<_> = named.iter().map(|(names, _)| &names.mock).collect();
    let whens: Vec<_> = named
        .iter()
        .map(|(names, _)| format_ident!("{}When", names.pascal))
        .collect();
    let thens: Vec<_> = named
        .iter()
        .map(|(names, _)| format_ident!("{}Then", names.pascal))
        .collect();
    let constants: Vec<_> = named.iter().map(|(names, _)| &names.constant).collect();
    let abouts = named.iter().map(|(names, operation)| {
        docs(&format!(
            "Mocks `{}`: `{} {}`.",
            names.method, operation.method, operation.path
        ))
    });
    let abouts: Vec<_> = abouts.collect();
    quote! {
        //! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
        //! values for tests without a server.

        use super::builder;
        #[allow(unused_imports, reason = "not every API has types of its own")]
        use super::types;
        use signon_core::mock::{Then, When};
        pub use signon_core::mock::{error, response, timeout, undocumented};

        #wrappers

        /// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
        /// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
        /// operation's path, and no prefix before it.
        ///
        /// It is for httpmock's server alone: operations that the provider adds become methods of it.
        pub trait MockServerExt: sealed::Sealed {
            #(
                #abouts
                fn #methods(&self, mock: impl FnOnce(#whens, #thens)) -> httpmock::Mock<'_>;
            )*
        }

        mod sealed {
            /// What nobody else can implement.
            pub trait Sealed {}
            impl Sealed for httpmock::MockServer {}
        }

        impl MockServerExt for httpmock::MockServer {
            #(
                fn #methods(&self, mock: impl FnOnce(#whens, #thens)) -> httpmock::Mock<'_> {
                    self.mock(|when, then| {
                        mock(#whens(When::new(when, &builder::#constants)), #thens(Then::new(then)));
                    })
                }
            )*
        }
    }
}

fn wrappers(index: &Index, names: &Names, operation: &Operation) -> TokenStream {
    let (call, constant) = (&names.pascal, &names.constant);
    let (when, then) = (format_ident!("{}When", call), format_ident!("{}Then", call));
    let about_when = docs(&format!(
        "Which calls of `{}` a mock answers.",
        names.method
    ));
    let about_then = docs(&format!("What a mock of `{}` answers.", names.method));
    let answers = answers(index, operation);
    quote! {
        #about_when
        pub struct #when(When);
        #about_then
        pub struct #then(Then);
        signon_core::mock_operation!(builder::#call, builder::#constant, #when, #then);
        impl #then { #(#answers)* }
    }
}

/// One method for each documented answer.
fn answers(index: &Index, operation: &Operation) -> Vec<TokenStream> {
    let mut answers = Vec::new();
    // What every answer has already.
    let mut taken = reserved::taken(&[&reserved::MOCK]);
    let mut method = |name: &str| ident(&unique(snake(name), &mut taken));
    for (reply, ty) in successes(index, operation) {
        answers.push(answer(
            method(&variant(reply.status)),
            reply.status,
            &reply.content,
            &reply.media,
            &quote!(#ty),
        ));
    }
    for refusal in refusals(index, operation) {
        let name = method(&refusal.variant.to_string());
        let ty = refusal
            .body
            .as_ref()
            .map(|ty| quote!(#ty))
            .unwrap_or_default();
        let (content, media) = if refusal.in_success {
            (
                Content::Json {
                    witness: String::new(),
                },
                Vec::new(),
            )
        } else {
            (refusal.reply.content.clone(), refusal.reply.media.clone())
        };
        answers.push(answer(name, refusal.reply.status, &content, &media, &ty));
    }
    answers
}

fn answer(
    method: Ident,
    status: Status,
    content: &Content,
    media: &[String],
    ty: &TokenStream,
) -> TokenStream {
    let about = docs(&format!("Answers **{}**.", status_text(status)));
    let (takes_status, status) = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            (None, quote!(#code))
        }
        Status::Range(_) | Status::Default => (Some(quote!(status: u16,)), quote!(status)),
    };
    let text_media = media
        .iter()
        .find(|media| media.starts_with("text/"))
        .map_or("text/plain", String::as_str);
    let (takes, makes) = match content {
        Content::Empty => (quote!(), quote!(self.0.status(#status))),
        Content::Untyped => (
            quote!(value: Option<serde_json::Value>),
            quote!(match value {
                Some(value) => self.0.json(#status, &value),
                None => self.0.status(#status),
            }),
        ),
        Content::Json { .. } => (quote!(value: #ty), quote!(self.0.json(#status, &value))),
        Content::Text | Content::Token => (
            quote!(text: &str),
            quote!(self.0.body(#status, #text_media, text)),
        ),
        Content::Location => (
            quote!(location: &str),
            quote!(self.0.redirect(#status, location)),
        ),
    };
    quote! {
        #about
        pub fn #method(self, #takes_status #takes) -> Self {
            Self(#makes)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, made};

    #[test]
    fn every_documented_answer_can_be_given() {
        let paths = "  /a: {get: {operationId: host, responses: {'200': {description: T, content: {text/html: {}}}, '302': {description: R}, '401': {description: W}, '403': {description: F, content: {application/json: {schema: {properties: {a: {type: string}}}}}}, 5XX: {description: S}, default: {description: D, content: {application/json: {}}}}}}";
        let mock = made("mock", paths, "");
        has(
            &mock,
            &[
                "fn host_(&self, mock: impl FnOnce(HostWhen, HostThen)) -> httpmock::Mock<'_>;",
                "signon_core::mock_operation!(builder::Host, builder::HOST, HostWhen, HostThen);",
                "pub fn ok(self, text: &str) -> Self { Self(self.0.body(200, \"text/html\", text)) }",
                "pub fn found(self, location: &str) -> Self { Self(self.0.redirect(302, location)) }",
                "pub fn unauthorized(self) -> Self { Self(self.0.status(401)) }",
                "pub fn forbidden(self, value: types::HostResponse403) -> Self { Self(self.0.json(403, &value)) }",
                "pub fn server_error(self, status: u16) -> Self { Self(self.0.status(status)) }",
                "pub fn default(self, status: u16, value: Option<serde_json::Value>) -> Self",
            ],
        );
    }
}
