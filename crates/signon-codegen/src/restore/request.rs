//! The statements that put the caller's values into a request.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::plan::{Body, BodyMedia, BodyShape, FieldKind, List, Location, Operation, Parameter};
use crate::restore::index::{strip_option, type_name};
use crate::restore::slots::{Place, Slot};

/// The statements that put the values into the request.
pub(crate) fn parts(operation: &Operation, slots: &[Slot<'_>], has_json: bool) -> TokenStream {
    let mut parts = path(operation, slots);
    let (parameters, body): (Vec<_>, Vec<_>) = slots
        .iter()
        .partition(|slot| matches!(slot.place, Place::Parameter(_)));
    for slot in parameters {
        let Place::Parameter(parameter) = &slot.place else {
            continue;
        };
        let (wire, ty) = (slot.wire, &slot.ty);
        let write = match parameter.location {
            Location::Path => continue,
            Location::Query => pair(ty, parameter.list, &quote!(query), wire),
            Location::Header => {
                let (lower, value) = (wire.to_lowercase(), one(ty));
                quote!(request.header(#lower, #value)?;)
            }
            Location::Cookie => {
                let value = one(ty);
                quote!(request.cookie(#wire, #value)?;)
            }
        };
        parts.extend(require(slot));
        parts.extend(written(slot, &write));
    }
    parts.extend(self::body(operation, &body, has_json));
    parts
}

/// The body; what is required in it, only if it is sent.
fn body(operation: &Operation, slots: &[&Slot<'_>], has_json: bool) -> TokenStream {
    let Some(body) = &operation.body else {
        return TokenStream::new();
    };
    let requires = slots.iter().map(|slot| require(slot));
    let mut parts = quote!(#(#requires)*);
    let mut writes = TokenStream::new();
    for slot in slots {
        match &slot.place {
            Place::Form(list) => {
                writes.extend(written(
                    slot,
                    &pair(&slot.ty, *list, &quote!(form), slot.wire),
                ));
            }
            Place::Whole => writes.extend(written(slot, &whole(body))),
            Place::Json | Place::Parameter(_) => {}
        }
    }
    parts.extend(writes);
    parts.extend(form_constants(body));
    if has_json {
        parts.extend(json(body));
    }
    let values = slots.iter().map(|slot| field(slot));
    let always =
        body.required || slots.is_empty() || !(has_json || slots.iter().any(|slot| slot.required));
    if always {
        parts
    } else {
        quote!(if #(#values.is_some())||* { #parts })
    }
}

/// Where a value waits to be sent.
fn field(slot: &Slot<'_>) -> TokenStream {
    let ident = &slot.ident;
    match slot.place {
        Place::Json => quote!(self.body.#ident),
        _ => quote!(self.#ident),
    }
}

fn require(slot: &Slot<'_>) -> Option<TokenStream> {
    let (name, value) = (slot.ident.to_string(), field(slot));
    slot.required
        .then(|| quote!(request.require(#name, #value.is_some())?;))
}

fn written(slot: &Slot<'_>, write: &TokenStream) -> TokenStream {
    let value = field(slot);
    quote!(if let Some(value) = &#value { #write })
}

fn is_list(ty: &Type) -> bool {
    type_name(&strip_option(ty.clone())) == "Vec"
}

/// A value where there is place for one only.
fn one(ty: &Type) -> TokenStream {
    if is_list(ty) {
        quote!(&rt::joined(value, ","))
    } else {
        quote!(value)
    }
}

fn pair(ty: &Type, list: List, method: &TokenStream, wire: &str) -> TokenStream {
    if !is_list(ty) {
        return quote!(request.#method(#wire, value););
    }
    match list {
        List::Repeated => quote!(for value in value { request.#method(#wire, value); }),
        List::Joined(separator) => quote!(request.#method(#wire, &rt::joined(value, #separator));),
    }
}

fn form_constants(body: &Body) -> TokenStream {
    let (BodyMedia::Form, BodyShape::Fields { fields, .. }) = (&body.media, &body.shape) else {
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

fn json(body: &Body) -> TokenStream {
    let name = unusual_name(&body.media);
    match &body.shape {
        BodyShape::Fields {
            inside: Some(key), ..
        } => quote!(request.json_inside(#key, &self.body)?; #name),
        _ => quote!(request.json(&self.body)?; #name),
    }
}

fn whole(body: &Body) -> TokenStream {
    match &body.media {
        BodyMedia::Text(media) => quote!(request.text(#media, value);),
        media => {
            let name = unusual_name(media);
            quote!(request.json(value)?; #name)
        }
    }
}

/// JSON under another name than its usual one is sent under that.
fn unusual_name(media: &BodyMedia) -> Option<TokenStream> {
    match media {
        BodyMedia::Json(name) if name != "application/json" => {
            Some(quote!(request.media_type(#name);))
        }
        _ => None,
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

#[cfg(test)]
mod tests {
    use crate::restore::{has, made, sent};

    #[test]
    fn a_path_is_put_together_piece_by_piece() {
        let parameters = "[{name: id, in: path, required: true, schema: {type: string}}, {name: ids, in: path, required: true, schema: {type: array, items: {type: string}}}]";
        let paths = format!(
            "  '/a/{{id}}.{{ids}}:go': {{get: {{operationId: a, parameters: {parameters}, responses: {{'204': {{description: ok}}}}}}}}"
        );
        let builder = made("builder", &paths, "");
        has(
            &builder,
            &[
                "request.literal(\"/a/\"); request.segment(\"id\", self.id.as_ref())?; request.literal(\".\");",
                "rt::joined(value, \",\")",
                "request.literal(\":go\");",
            ],
        );
    }

    #[test]
    fn each_parameter_is_written_in_its_place_and_style() {
        let list = "schema: {type: array, items: {type: string}}";
        let what = format!(
            "parameters: [{{name: a, in: query, {list}}}, {{name: b, in: query, style: pipeDelimited, explode: false, {list}}}, {{name: X-C, in: header, required: true, {list}}}, {{name: d, in: cookie, schema: {{type: string}}}}]"
        );
        let builder = sent("builder", &what, "");
        has(
            &builder,
            &[
                "if let Some(value) = &self.a { for value in value { request.query(\"a\", value); } }",
                "request.query(\"b\", &rt::joined(value, \"|\"));",
                "request.require(\"x_c\", self.x_c.is_some())?;",
                "request.header(\"x-c\", &rt::joined(value, \",\"))?;",
                "request.cookie(\"d\", value)?;",
            ],
        );
    }

    #[test]
    fn what_is_required_in_an_optional_body_is_required_if_there_is_one() {
        let what = "requestBody: {content: {application/json: {schema: {required: [a], properties: {a: {type: string}, b: {type: string}}}}}}";
        let builder = sent("builder", what, "");
        has(
            &builder,
            &["if self.body.a.is_some() || self.body.b.is_some() {
                request.require(\"a\", self.body.a.is_some())?;
                request.json(&self.body)?;
            }"],
        );
        let builder = sent(
            "builder",
            &what.replace("{content", "{required: true, content"),
            "",
        );
        assert!(!builder.contains("if self.body"), "{builder}");
    }

    #[test]
    fn an_envelope_stands_around_the_body() {
        let what = "requestBody: {required: true, content: {application/json: {schema: {required: [data], properties: {data: {properties: {a: {type: string}}}}}}}}";
        has(
            &sent("builder", what, ""),
            &["request.json_inside(\"data\", &self.body)?;"],
        );
    }

    #[test]
    fn forms_and_texts_are_written_as_such() {
        let what = "requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {required: [kind], properties: {kind: {type: string, enum: [k]}, n: {type: integer}}}}}}";
        let builder = sent("builder", what, "");
        has(
            &builder,
            &[
                "if let Some(value) = &self.n { request.form(\"n\", value); } request.form(\"kind\", \"k\");",
            ],
        );
        let what = "requestBody: {content: {text/plain; charset=utf-8: {schema: {type: string}}}}";
        has(
            &sent("builder", what, ""),
            &["request.text(\"text/plain; charset=utf-8\", value);"],
        );
        let what = "requestBody: {required: true, content: {application/merge-patch+json: {schema: {type: object, properties: {a: {type: string}}}}}}";
        has(
            &sent("builder", what, ""),
            &["request.json(&self.body)?; request.media_type(\"application/merge-patch+json\");"],
        );
    }
}
