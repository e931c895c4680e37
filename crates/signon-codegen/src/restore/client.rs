//! The client: one method for each operation, a builder, the environments.

use proc_macro2::TokenStream;
use quote::quote;

use crate::naming::{ident, shouty, snake, unique};
use crate::plan::{Body, Operation, Plan, Scheme, SchemeKind};
use crate::restore::Names;
use crate::restore::docs::docs;

pub(crate) fn module(plan: &Plan, named: &[(Names, &Operation)]) -> TokenStream {
    let about = docs(&format!(
        "A client of {}.\n\nCheap to clone; clones share their connections. One client serves all users: credentials that \
         belong to a user are set on the call.",
        plan.title
    ));
    let methods = named.iter().map(|(names, operation)| {
        let (method, call, constant) = (&names.method, &names.pascal, &names.constant);
        let about = docs(&method_docs(operation));
        quote! {
            #about
            pub fn #method(&self) -> builder::#call<'_> {
                builder::#call::new(rt::Call::new(&self.0, &builder::#constant))
            }
        }
    });
    let environment = environment(plan);
    let choose = (!plan.environments.is_empty()).then(|| {
        quote! {
            /// Which of the provider's hosts to call.
            pub fn environment(mut self, environment: Environment) -> Self {
                self.0.base_url(environment.base_url());
                self
            }
        }
    });
    let default = match plan.environments.as_slice() {
        [only] if only.documented => {
            let url = &only.url;
            quote!(Some(#url))
        }
        _ => quote!(None),
    };
    let choices = choices(plan);
    let scheme = (!plan.schemes.is_empty()).then(|| {
        quote!(
            use super::scheme;
        )
    });
    let credentials = plan.schemes.iter().map(|scheme| {
        credential(
            scheme,
            &quote!(self.0.credential),
            "for all calls that do not bring their own",
        )
    });
    let host = host_docs(plan);
    quote! {
        //! The client, its builder and the provider's environments.

        use super::builder;
        #scheme
        use signon_core::__private as rt;

        #about
        #[derive(Clone, Debug)]
        pub struct Client(pub(crate) rt::Transport);

        impl Client {
            /// Begins a client.
            pub fn builder() -> ClientBuilder {
                ClientBuilder(rt::Config::new(#default, #choices))
            }

            /// The address that the client calls.
            pub fn base_url(&self) -> &str {
                self.0.base_url()
            }

            #(#methods)*
        }

        /// Settings of a client.
        ///
        #host
        pub struct ClientBuilder(pub(crate) rt::Config);

        impl ClientBuilder {
            #choose
            #(#credentials)*
        }

        signon_core::client_builder!(Client);

        #environment
    }
}

/// The setter of a credential, on a client or on a call.
pub(crate) fn credential(scheme: &Scheme, set: &TokenStream, scope: &str) -> TokenStream {
    let (name, constant) = (ident(&scheme.name), ident(&shouty(&scheme.name)));
    let how = match &scheme.kind {
        SchemeKind::Bearer => "as a bearer token in the `authorization` header".to_owned(),
        SchemeKind::Basic { .. } => "by HTTP Basic, in the `authorization` header".to_owned(),
        SchemeKind::Header(name) => format!("as the whole value of the header `{name}`"),
        SchemeKind::Query(name) => format!("as the query parameter `{name}`"),
        SchemeKind::Cookie(name) => format!("as the cookie `{name}`"),
        SchemeKind::Form(_) => "as fields of the form".to_owned(),
    };
    let about = docs(&format!(
        "The credential `{}` {scope}. It is sent {how}.\n\n{}",
        scheme.name, scheme.docs
    ));
    let parts: Vec<_> = match &scheme.kind {
        SchemeKind::Basic {
            form_urlencoded: true,
        } => vec![ident("client_id"), ident("client_secret")],
        SchemeKind::Basic { .. } => vec![ident("username"), ident("password")],
        SchemeKind::Form(fields) => {
            let mut taken = Vec::new();
            let names = fields.iter().map(|field| unique(snake(field), &mut taken));
            names.map(|name| ident(&name)).collect()
        }
        _ => vec![ident("value")],
    };
    quote! {
        #about
        pub fn #name(mut self, #(#parts: impl Into<signon_core::Secret>),*) -> Self {
            #set(&scheme::#constant, [#(#parts.into()),*]);
            self
        }
    }
}

fn method_docs(operation: &Operation) -> String {
    let mut text = operation.docs.clone();
    text.push_str(&format!("\n\n`{} {}`", operation.method, operation.path));
    let schemes: Vec<_> = operation
        .security
        .iter()
        .filter(|names| !names.is_empty())
        .map(|names| {
            names
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(" and ")
        })
        .collect();
    if !schemes.is_empty() {
        let optional = operation.security.iter().any(Vec::is_empty);
        let verb = if optional { "takes" } else { "needs" };
        text.push_str(&format!(", which {verb} {}", schemes.join(", or ")));
    }
    let unused = operation
        .body
        .iter()
        .flat_map(|body: &Body| &body.unused_media);
    let unused: Vec<_> = unused.map(|media| format!("`{media}`")).collect();
    if !unused.is_empty() {
        text.push_str(&format!(
            "\n\nThe API takes {} as well; this client does not send it.",
            unused.join(", ")
        ));
    }
    let replies: Vec<_> = operation
        .replies
        .iter()
        .map(|reply| {
            let status = super::replies::status_text(reply.status);
            let (first, rest) = reply.docs.split_once('\n').unwrap_or((&reply.docs, ""));
            format!("- **{status}**: {first} {}", rest.replace('\n', " ").trim())
                .trim_end()
                .to_owned()
        })
        .collect();
    if !replies.is_empty() {
        text.push_str(&format!("\n\n# Replies\n\n{}", replies.join("\n")));
    }
    text
}

fn environment(plan: &Plan) -> Option<TokenStream> {
    if plan.environments.is_empty() {
        return None;
    }
    let variants: Vec<_> = plan
        .environments
        .iter()
        .map(|environment| ident(&environment.name))
        .collect();
    let urls = plan.environments.iter().map(|environment| &environment.url);
    let abouts = plan.environments.iter().map(|environment| {
        let inferred = if environment.documented {
            ""
        } else {
            " Inferred: no page names it for this API."
        };
        docs(&format!(
            "{} (`{}`){inferred}",
            environment.docs, environment.url
        ))
    });
    Some(quote! {
        /// A host of the provider.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Environment { #(#abouts #variants,)* }

        impl Environment {
            /// The address that paths are appended to.
            pub fn base_url(self) -> &'static str {
                match self { #(Self::#variants => #urls,)* }
            }
        }
    })
}

fn choices(plan: &Plan) -> String {
    let environments = plan
        .environments
        .iter()
        .map(|environment| format!(".environment(Environment::{})", environment.name))
        .collect::<Vec<_>>();
    if environments.is_empty() {
        "give the address of your server by .base_url(\"https://…\")".to_owned()
    } else {
        format!(
            "choose {}, or give an address by .base_url(\"https://…\")",
            environments.join(" or ")
        )
    }
}

fn host_docs(plan: &Plan) -> TokenStream {
    docs(&match plan.environments.as_slice() {
        [only] if only.documented => {
            format!("Calls go to `{}` unless another address is set.", only.url)
        }
        [] => "There is no host that serves everybody: set `base_url`.".to_owned(),
        _ => "A host has to be chosen: set `environment` or `base_url`.".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use crate::restore::has;

    fn client(top: &str, operation: &str) -> String {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: Probe, version: '1'}}\n{top}\npaths:\n  /a: {{get: {{operationId: getA, summary: Reads, {operation} responses: {{'204': {{description: ok}}}}}}}}\n"
        );
        let document = crate::read::read("probe.yaml", &text).expect("readable");
        let generated =
            crate::generate(&document, "a test").unwrap_or_else(|found| panic!("{found}"));
        generated
            .files
            .into_iter()
            .find(|(name, _)| name == "client.rs")
            .map(|(_, text)| text)
            .unwrap_or_default()
    }

    #[test]
    fn only_one_documented_host_is_a_default() {
        let one = client("servers: [{url: 'https://a.example.com/'}]", "");
        has(
            &one,
            &[
                "rt::Config::new(Some(\"https://a.example.com\"),",
                "Production,",
            ],
        );
        let two = client(
            "servers: [{url: 'https://a.example.com'}, {url: 'https://b.example.com', x-environment: stage}]",
            "",
        );
        has(
            &two,
            &[
                "rt::Config::new(None,",
                "choose .environment(Environment::Server1) or .environment(Environment::Stage)",
            ],
        );
        let inferred = client(
            "servers: [{url: 'https://a.example.com', x-source: {confidence: inferred}}]",
            "",
        );
        has(&inferred, &["rt::Config::new(None,"]);
        let none = client("", "");
        has(&none, &["rt::Config::new(None, \"give the address"]);
        assert!(!none.contains("Environment"), "{none}");
    }

    #[test]
    fn credentials_are_setters_that_do_not_clash() {
        let schemes = "components: {securitySchemes: {timeout: {type: http, scheme: basic}, a-b: {type: apiKey, in: query, name: q}, a_b: {type: apiKey, in: cookie, name: c}}}";
        let client = client(
            schemes,
            "security: [{timeout: [], a-b: []}, {a_b: []}, {}],",
        );
        has(
            &client,
            &[
                "pub fn timeout_(mut self, username: impl Into<signon_core::Secret>, password: impl Into<signon_core::Secret>,) -> Self",
                "pub fn a_b(mut self, value: impl Into<signon_core::Secret>) -> Self",
                "self.0.credential(&scheme::A_B_, [value.into()]);",
                "/// Reads.",
                "`GET /a`, which takes `timeout_` and `a_b`, or `a_b_`",
                "/// - **204 No Content**: ok",
            ],
        );
    }
}
