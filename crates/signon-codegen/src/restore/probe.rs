//! Probes: for the project's own tests, every operation called with a sample in each of its setters.

mod replies;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::document::{is_secret, list, object, operations, schema, text};
use crate::lower::{Lowered, chosen};
use crate::naming::ident;
use crate::plan::{BodyShape, Location, Operation, Plan, Scheme, SchemeKind};
use crate::restore::Names;
use crate::restore::index::{Index, strip_option};
use crate::restore::slots::{Place, Slot, operation_schemes, slots};
use crate::sample::Samples;
use crate::sentinel::{PLAIN, SECRET, SECRET_ASCII};

/// The probes of an API: `api` is its name in the facade, `document` what it is, with all references in place.
pub(crate) fn module(
    file: syn::File,
    lowered: &Lowered,
    document: &Value,
    api: &str,
) -> TokenStream {
    let plan = &lowered.plan;
    let index = Index::new(file, plan);
    let named = Names::all(&plan.operations);
    // Lower reads the operations in the document's order.
    let probes =
        named
            .iter()
            .zip(operations(document))
            .map(|((names, operation), (_, _, node, _))| {
                Probed {
                    index: &index,
                    plan,
                    document,
                    names,
                    operation,
                    node,
                }
                .probe(api)
            });
    let api = ident(api);
    let unused = quote!(#[allow(unused_imports, reason = "not every API has types of its own")]);
    quote! {
        //! A probe of each operation.

        #unused
        use signon::#api::types;
        use crate::probe::{Probe, SampleReply, outcome, printed, sample};

        crate::probe::client!(#api);

        pub(super) const PROBES: &[Probe] = &[#(#probes,)*];
    }
}

/// An operation, with all that is known of it.
struct Probed<'a> {
    index: &'a Index,
    plan: &'a Plan,
    document: &'a Value,
    names: &'a Names,
    operation: &'a Operation,
    node: &'a Value,
}

impl Probed<'_> {
    fn probe(&self, api: &str) -> TokenStream {
        let calls = self.calls();
        let samples = Literal::usize_unsuffixed(calls.len());
        let replies = replies::replies(self.document, self.operation, self.node);
        let operation = self.names.method.to_string();
        let (method, template) = (self.operation.method.as_str(), &self.operation.path);
        let retryable = self.operation.retryable;
        let call = match calls.as_slice() {
            [only] => quote!(#only),
            [others @ .., last] => {
                let numbers = (0..others.len()).map(Literal::usize_unsuffixed);
                quote!(match number { #(#numbers => #others,)* _ => #last })
            }
            [] => quote!(),
        };
        let number = if calls.len() > 1 {
            quote!(number)
        } else {
            quote!(_)
        };
        quote! {
            Probe {
                provider: #api,
                operation: #operation,
                method: #method,
                template: #template,
                retryable: #retryable,
                samples: #samples,
                replies: &[#(#replies,)*],
                connect: |settings| connect(settings, |client, #number| Box::pin(async move {
                    let call = #call;
                    let printed = printed(&call);
                    outcome(printed, call.send().await)
                })),
            }
        }
    }

    /// The calls that show every alternative of credentials and of values, and one with a body that was received.
    fn calls(&self) -> Vec<TokenStream> {
        let slots = slots(self.index, self.plan, self.operation);
        let method = &self.names.method;
        let counts = slots.iter().map(|slot| {
            let schema = self.schema(slot);
            self.samples(slot).count(schema)
        });
        let most = counts.chain([self.operation.security.len(), 1]).max();
        let mut calls: Vec<_> = (0..most.unwrap_or(1))
            .map(|number| {
                let setters = slots.iter().map(|slot| self.setter(slot, number));
                let credentials = self.credentials(number);
                quote!(client.#method() #(#setters)* #(#credentials)*)
            })
            .collect();
        if let Some(value) = self.whole_value() {
            let setters = slots
                .iter()
                .filter(|slot| matches!(slot.place, Place::Parameter(_)))
                .map(|slot| self.setter(slot, 0));
            let credentials = self.credentials(0);
            calls.push(quote!(client.#method() #(#setters)* #value #(#credentials)*));
        }
        calls
    }

    fn setter(&self, slot: &Slot<'_>, number: usize) -> TokenStream {
        let (setter, ty) = (&slot.ident, strip_option(slot.ty.clone()));
        let value = self.samples(slot).value(self.schema(slot), number);
        let json = raw(&value.to_string());
        match &slot.place {
            Place::Parameter(parameter) if parameter.location == Location::Path => {
                quote!(.#setter(crate::probe::in_path::<#ty>(#json)))
            }
            Place::Parameter(parameter) if parameter.location != Location::Query => {
                quote!(.#setter(crate::probe::in_header::<#ty>(#json)))
            }
            _ => quote!(.#setter(sample::<#ty>(#json))),
        }
    }

    /// The setter of a whole body that replies have too.
    fn whole_value(&self) -> Option<TokenStream> {
        let body = self.operation.body.as_ref()?;
        let BodyShape::Fields {
            value: Some(value), ..
        } = &body.shape
        else {
            return None;
        };
        let ty = self.index.outside(&self.operation.witness, value);
        let value = self.sent(SECRET).value(self.body(), 0);
        let json = raw(&value.to_string());
        Some(quote!(.body(sample::<#ty>(#json))))
    }

    /// The setters of the alternative whose turn it is.
    fn credentials(&self, number: usize) -> Vec<TokenStream> {
        let security = &self.operation.security;
        let wanted = security.iter().cycle().nth(number);
        operation_schemes(self.plan, self.operation)
            .filter(|scheme| wanted.is_some_and(|names| names.contains(&scheme.name)))
            .map(|scheme| {
                let (setter, parts) = (ident(&scheme.name), self.parts(scheme));
                match &scheme.kind {
                    SchemeKind::Bearer | SchemeKind::Header(_) | SchemeKind::Cookie(_) => {
                        let parts = parts.iter().map(|part| raw(&format!("{part:?}")));
                        quote!(.#setter(#(crate::probe::in_header::<String>(#parts)),*))
                    }
                    _ => quote!(.#setter(#(#parts),*)),
                }
            })
            .collect()
    }

    fn parts(&self, scheme: &Scheme) -> Vec<&'static str> {
        match &scheme.kind {
            SchemeKind::Bearer | SchemeKind::Header(_) | SchemeKind::Cookie(_) => {
                vec![SECRET_ASCII]
            }
            SchemeKind::Basic { .. } => vec![PLAIN, SECRET],
            SchemeKind::Query(_) => vec![SECRET],
            SchemeKind::Form(fields) => {
                let is_secret = |field: &String| {
                    let property = self.property(self.body(), field);
                    is_secret(schema(self.document, property))
                };
                let part = |field| if is_secret(field) { SECRET } else { PLAIN };
                fields.iter().map(part).collect()
            }
        }
    }

    /// How samples of a setter are made.
    fn samples(&self, slot: &Slot<'_>) -> Samples<'_> {
        self.sent(match &slot.place {
            Place::Parameter(parameter) if parameter.location != Location::Query => SECRET_ASCII,
            _ => SECRET,
        })
    }

    fn sent(&self, secret: &'static str) -> Samples<'_> {
        Samples {
            root: self.document,
            secret,
            sent: true,
        }
    }

    /// The document's schema of what a setter takes.
    fn schema(&self, slot: &Slot<'_>) -> &Value {
        match &slot.place {
            Place::Parameter(parameter) => {
                let place = match parameter.location {
                    Location::Path => "path",
                    Location::Query => "query",
                    Location::Header => "header",
                    Location::Cookie => "cookie",
                };
                let found = list(self.node, "parameters").find(|node| {
                    text(node, "name") == Some(slot.wire) && text(node, "in") == Some(place)
                });
                found.map_or(&Value::Null, |node| &node["schema"])
            }
            Place::Json | Place::Form(_) => self.property(self.body(), slot.wire),
            Place::Whole => self.body(),
        }
    }

    /// The schema of the body, through its envelope.
    fn body(&self) -> &Value {
        let sent = self.node.get("requestBody").and_then(chosen);
        let outer = sent.map_or(&Value::Null, |(_, media)| &media["schema"]);
        match self.operation.body.as_ref().map(|body| &body.shape) {
            Some(BodyShape::Fields {
                inside: Some(name), ..
            }) => self.property(outer, name),
            _ => outer,
        }
    }

    fn property<'b>(&'b self, node: &'b Value, wire: &str) -> &'b Value {
        let mut properties = object(schema(self.document, node), "properties");
        let found = properties.find(|(name, _)| *name == wire);
        found.map_or(&Value::Null, |(_, property)| property)
    }
}

/// A raw string literal.
fn raw(text: &str) -> TokenStream {
    let mut fence = "#".to_owned();
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    let literal = format!("r{fence}\"{text}\"{fence}");
    literal.parse().unwrap_or_else(|_| quote!(#text))
}

#[cfg(test)]
mod tests {
    use crate::restore::has;

    fn probes(paths: &str, components: &str) -> String {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: Probe, version: '1'}}\npaths:\n{paths}\ncomponents:\n{components}\n"
        );
        let document = crate::read::read("probe.yaml", &text).expect("readable");
        let probes = crate::probes(&document, "parcels", "a test");
        let text = probes.unwrap_or_else(|found| panic!("{found}"));
        // However the formatter breaks a long line.
        let bare: String = text.split_whitespace().collect();
        bare.replace(",>", ">").replace(",)", ")")
    }

    #[test]
    fn every_setter_is_called_with_a_sample() {
        let paths = "  /a/{id}:
    get:
      operationId: getA
      security: [{key: [], sid: []}, {}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: password}}
        - {name: code, in: query, schema: {type: string, format: password}}
        - {name: n, in: query, schema: {type: array, items: {type: integer}}}
      responses: {'204': {description: Done}}";
        let schemes = "  securitySchemes: {key: {type: http, scheme: basic}, sid: {type: apiKey, in: cookie, name: sid}}";
        has(
            &probes(paths, schemes),
            &[
                "use signon::parcels::types;",
                "Probe { provider: \"parcels\", operation: \"get_a\", method: \"GET\", template: \"/a/{id}\", retryable: true, samples: 2,",
                "match number { 0 => { client.get_a().id(crate::probe::in_path::<signon_core::Secret>(r#\"\"EXAMPLE-S3CRET-sentinel\"\"#))",
                ".code(sample::<signon_core::Secret>(r#\"\"EXAMPLE-S3CRET+sentinel/é=\"\"#))",
                ".n(sample::<Vec<i64>>(r#\"[7]\"#))",
                ".key(\"EXAMPLE-plain-value\", \"EXAMPLE-S3CRET+sentinel/é=\").sid(crate::probe::in_header::<String>(r#\"\"EXAMPLE-S3CRET-sentinel\"\"#))",
            ],
        );
    }

    #[test]
    fn bodies_are_seen_as_the_setters_see_them() {
        let paths = "  /a:
    put:
      operationId: putA
      requestBody: {required: true, content: {application/json: {schema: {required: [data], properties: {data: {$ref: '#/components/schemas/A'}}}}}}
      responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
  /b:
    post:
      operationId: postB
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
      responses: {'204': {description: Done}}";
        let schemas = "  schemas:
    A: {properties: {id: {type: string, readOnly: true}, kind: {type: string, enum: [a, b]}, b: {$ref: '#/components/schemas/B'}}}
    B: {oneOf: [{type: string, format: password}, {type: integer}]}";
        has(
            &probes(paths, schemas),
            &[
                "samples: 3,",
                "0 => { client.put_a().kind(sample::<types::AKind>(r#\"\"a\"\"#)).b(sample::<types::B>(r#\"\"EXAMPLE-S3CRET+sentinel/é=\"\"#)) }",
                "1 => { client.put_a().kind(sample::<types::AKind>(r#\"\"a\"\"#)).b(sample::<types::B>(r#\"7\"#)) }",
                "client.put_a().body(sample::<types::A>(r#\"{\"id\":\"EXAMPLE-plain-value\",\"kind\":\"a\",\"b\":\"EXAMPLE-S3CRET+sentinel/é=\"}\"#",
                "client.post_b().body(sample::<types::B>(",
            ],
        );
    }
}
