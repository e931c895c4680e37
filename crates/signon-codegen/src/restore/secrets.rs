//! The last check: whatever the document calls a secret is one in Rust.

use quote::ToTokens as _;
use serde_json::Value;
use syn::{Fields, Item};

use crate::document::{is_secret, list, object};
use crate::lower::Lowered;
use crate::progenitor::schemas;
use crate::restore::index::{types, wire_name};

/// Names what the document marks as secret and progenitor made something else of.
pub(crate) fn missed(file: &syn::File, lowered: &Lowered) -> Vec<String> {
    let types = types(file.clone());
    let mut missed = Vec::new();
    for (name, schema) in schemas(&lowered.spec) {
        let secrets: Vec<&String> = object(schema, "properties")
            .filter(|(_, node)| holds_secret(node))
            .map(|(wire, _)| wire)
            .collect();
        let alternatives = ["oneOf", "anyOf"]
            .iter()
            .map(|key| list(schema, key).filter(|node| holds_secret(node)).count())
            .sum::<usize>();
        if secrets.is_empty() && alternatives == 0 {
            continue;
        }
        for item in &types {
            match item {
                Item::Struct(item) if item.ident == name => {
                    let open = item.fields.iter().filter(|field| {
                        secrets.iter().any(|wire| **wire == wire_name(field)) && !is_kept(&field.ty)
                    });
                    missed.extend(open.map(|field| called(lowered, name, &wire_name(field))));
                }
                Item::Enum(item) if item.ident == name => {
                    let kept = item
                        .variants
                        .iter()
                        .filter(|variant| match &variant.fields {
                            Fields::Unnamed(fields) => {
                                fields.unnamed.iter().any(|field| is_kept(&field.ty))
                            }
                            _ => false,
                        });
                    if kept.count() < alternatives {
                        missed.push(called(lowered, name, ""));
                    }
                }
                _ => {}
            }
        }
    }
    missed
}

/// What the document calls a schema and its property.
fn called(lowered: &Lowered, placeholder: &str, property: &str) -> String {
    let types = &lowered.plan.types;
    let Some(names) = types.iter().find(|names| names.placeholder == placeholder) else {
        return format!("a parameter, body or reply ({placeholder}.{property})");
    };
    let field = names
        .fields
        .iter()
        .find(|field| field.placeholder == property);
    match field {
        Some(field) => format!("{}.{}", names.schema, field.wire),
        None => names.schema.clone(),
    }
}

/// Whether a value of a schema holds a secret outside any named type.
fn holds_secret(schema: &Value) -> bool {
    is_secret(schema)
        || ["items", "additionalProperties"]
            .iter()
            .filter_map(|key| schema.get(*key))
            .any(holds_secret)
}

fn is_kept(ty: &syn::Type) -> bool {
    ty.to_token_stream().to_string().contains("Secret")
}

#[cfg(test)]
mod tests {
    use super::missed;

    #[test]
    fn a_secret_that_became_a_plain_string_is_noticed() {
        let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: getA
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
components:
  schemas:
    A: {type: object, properties: {token: {type: string, format: password}, list: {type: array, items: {type: string, format: password}}}}
";
        let document = crate::read::read("x.yaml", text).expect("read");
        let lowered = crate::lower::lower(&document).expect("lowered");
        let file: syn::File = syn::parse_quote! {
            pub mod types { pub struct SignonType0 { #[serde(rename = "p0000")] pub p0000: String, pub p0001: Vec<Secret> } }
        };
        assert_eq!(missed(&file, &lowered), ["A.token"]);
    }
}
