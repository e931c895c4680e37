//! Takes progenitor's output apart: the types, and what the witnesses know of the operations' types.

use std::collections::BTreeMap;

use quote::ToTokens as _;
use syn::visit_mut::VisitMut;
use syn::{Item, ItemMod, Type};

use crate::lower::WITNESS;
use crate::naming::unique;
use crate::plan::{Plan, TypeNames};
use crate::progenitor::LENIENT_BOOL;

/// Progenitor's output by name.
pub(crate) struct Index {
    /// The items that define types, and their implementations, in progenitor's order.
    pub(crate) items: Vec<Item>,
    /// For each witness, the types of its properties.
    witnesses: BTreeMap<String, BTreeMap<String, Type>>,
    /// The names of all types that stay.
    pub(crate) names: Vec<String>,
}

impl Index {
    pub(crate) fn new(file: syn::File, plan: &Plan) -> Self {
        let mut items = types(file);
        let types: BTreeMap<&str, &TypeNames> = plan
            .types
            .iter()
            .map(|names| (names.placeholder.as_str(), names))
            .collect();
        let mut witnesses = BTreeMap::new();
        let mut names = Vec::new();
        for item in &mut items {
            Shorten.visit_item_mut(item);
            BoxInside.visit_item_mut(item);
            name_parts(item, &types);
            Name(&types).visit_item_mut(item);
            match item {
                Item::Struct(item) if item.ident.to_string().starts_with(WITNESS) => {
                    StrictBool.visit_item_struct_mut(item);
                    let fields = item.fields.iter().filter_map(|field| {
                        Some((field.ident.as_ref()?.to_string(), field.ty.clone()))
                    });
                    witnesses.insert(item.ident.to_string(), fields.collect());
                }
                Item::Struct(item) => names.push(item.ident.to_string()),
                Item::Enum(item) => {
                    StrictBool.visit_item_enum_mut(item);
                    names.push(item.ident.to_string());
                }
                _ => {}
            }
        }
        items.retain(|item| match item {
            Item::Struct(item) => !item.ident.to_string().starts_with(WITNESS),
            Item::Enum(_) => true,
            _ => false,
        });
        items.sort_by_key(|item| match item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            _ => String::new(),
        });
        names.sort();
        Self {
            items,
            witnesses,
            names,
        }
    }

    /// The type of a witness's property, without the `Option` of a value that may be null; as seen from outside the
    /// module of the types.
    pub(crate) fn outside(&self, witness: &str, property: &str) -> Type {
        strip_option(self.received(witness, property))
    }

    /// The same with the `Option` of a reply that may be null.
    pub(crate) fn received(&self, witness: &str, property: &str) -> Type {
        let mut ty = self.inside(witness, property);
        Qualify(&self.names).visit_type_mut(&mut ty);
        ty
    }

    /// The type of a witness's property, as it came.
    pub(crate) fn inside(&self, witness: &str, property: &str) -> Type {
        let known = self
            .witnesses
            .get(witness)
            .and_then(|fields| fields.get(property))
            .cloned();
        // Every property was put there by lower; the unit type would not compile where a value is used.
        known.unwrap_or_else(|| syn::parse_quote!(()))
    }

    /// The fields of a struct: name in Rust, name on the wire, type, attributes.
    pub(crate) fn structure(&self, name: &str) -> Option<&syn::ItemStruct> {
        self.items.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == name => Some(item),
            _ => None,
        })
    }
}

/// The items of progenitor's module of types.
pub(crate) fn types(file: syn::File) -> Vec<Item> {
    let module = file.items.into_iter().find_map(|item| match item {
        Item::Mod(ItemMod { ident, content, .. }) if ident == "types" => content,
        _ => None,
    });
    module.map(|(_, items)| items).unwrap_or_default()
}

/// Fields and variants get the names that the plan has for them.
fn name_parts(item: &mut Item, types: &BTreeMap<&str, &TypeNames>) {
    match item {
        Item::Struct(item) => {
            let Some(names) = types.get(item.ident.to_string().as_str()) else {
                return;
            };
            let mut taken: Vec<String> = names
                .fields
                .iter()
                .map(|field| field.rust.clone())
                .collect();
            for field in &mut item.fields {
                let Some(ident) = field.ident.as_ref().map(ToString::to_string) else {
                    continue;
                };
                match names.fields.iter().find(|known| known.placeholder == ident) {
                    Some(known) => {
                        field.ident = Some(crate::naming::ident(&known.rust));
                        if known.rust != known.wire {
                            let wire = &known.wire;
                            field
                                .attrs
                                .insert(0, syn::parse_quote!(#[serde(rename = #wire)]));
                        }
                    }
                    // Typify's own, for what the document does not name.
                    None => field.ident = Some(crate::naming::ident(&unique(ident, &mut taken))),
                }
            }
        }
        Item::Enum(item) => {
            let names = types.get(item.ident.to_string().as_str());
            let variants = names.map_or(&[][..], |names| &names.variants);
            if variants.len() == item.variants.len() {
                for (variant, name) in item.variants.iter_mut().zip(variants) {
                    variant.ident = crate::naming::ident(name);
                }
            }
        }
        _ => {}
    }
}

/// Types get the names that the plan has for them.
struct Name<'a>(&'a BTreeMap<&'a str, &'a TypeNames>);

impl VisitMut for Name<'_> {
    fn visit_ident_mut(&mut self, ident: &mut proc_macro2::Ident) {
        if let Some(names) = self.0.get(ident.to_string().as_str()) {
            *ident = crate::naming::ident(&names.rust);
        }
    }
}

/// The last part of a type's path.
pub(crate) fn type_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .map(|last| last.ident.to_string())
            .unwrap_or_default(),
        other => other.to_token_stream().to_string(),
    }
}

/// The argument of a generic type such as `Option<T>` or `Vec<T>`.
pub(crate) fn arguments(ty: &Type) -> Vec<Type> {
    let Type::Path(path) = ty else {
        return Vec::new();
    };
    match path.path.segments.last().map(|last| &last.arguments) {
        Some(syn::PathArguments::AngleBracketed(list)) => list
            .args
            .iter()
            .filter_map(|argument| match argument {
                syn::GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The type inside an `Option`, or the type itself.
pub(crate) fn strip_option(ty: Type) -> Type {
    if type_name(&ty) != "Option" {
        return ty;
    }
    arguments(&ty).into_iter().next().unwrap_or(ty)
}

/// The name on the wire of a field.
pub(crate) fn wire_name(field: &syn::Field) -> String {
    let mut name = field
        .ident
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    for attribute in field
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // Other keys of the attribute are read past.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = meta.value()?.parse::<syn::LitStr>()?.value();
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    name
}

/// `::std::option::Option` is written `Option`, and so on: what a person would write.
struct Shorten;

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        const PRELUDE: [&str; 9] = [
            "Option", "String", "Vec", "Default", "From", "Result", "TryFrom", "Box", "Some",
        ];
        let last = path
            .segments
            .last()
            .map(|last| last.ident.to_string())
            .unwrap_or_default();
        let first = path
            .segments
            .first()
            .map(|first| first.ident.to_string())
            .unwrap_or_default();
        if path.leading_colon.is_some() {
            if first == "std" && PRELUDE.contains(&last.as_str()) {
                let last = path.segments.pop();
                path.segments.clear();
                path.segments.extend(last);
            }
            path.leading_colon = None;
        }
        syn::visit_mut::visit_path_mut(self, path);
    }
}

/// What may be absent and is boxed is an `Option` of a box, whichever way typify broke the circle.
struct BoxInside;

impl VisitMut for BoxInside {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        syn::visit_mut::visit_type_mut(self, ty);
        let inner = arguments(ty).pop().filter(|_| type_name(ty) == "Box");
        if let Some(optional) = inner.filter(|inner| type_name(inner) == "Option") {
            let inner = strip_option(optional);
            *ty = syn::parse_quote!(Option<Box<#inner>>);
        }
    }
}

/// Booleans are read leniently where they are fields; everywhere else they are what they are in Rust.
pub(crate) struct StrictBool;

impl VisitMut for StrictBool {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        syn::visit_mut::visit_type_mut(self, ty);
        if type_name(ty) == LENIENT_BOOL {
            *ty = syn::parse_quote!(bool);
        }
    }
}

/// Types of the document are written `types::Name` outside their module.
struct Qualify<'a>(&'a [String]);

impl VisitMut for Qualify<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut syn::TypePath) {
        syn::visit_mut::visit_type_path_mut(self, ty);
        let known = ty
            .path
            .get_ident()
            .filter(|ident| self.0.iter().any(|name| *ident == name))
            .cloned();
        if let Some(ident) = known {
            ty.path = syn::parse_quote!(types::#ident);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, replied};

    #[test]
    fn types_have_the_documents_names_as_far_as_rust_takes_them() {
        let types = replied(
            "types",
            "    A: {properties: {string: {$ref: '#/components/schemas/String'}, parcel: {$ref: '#/components/schemas/PARCEL'}, other: {$ref: '#/components/schemas/parcel'}, a-b: {type: string}, a_b: {type: string}}}
    String: {properties: {text: {type: string}}}
    PARCEL: {properties: {a: {type: string}}}
    parcel: {properties: {b: {type: string}}}",
        );
        has(
            &types,
            &[
                "pub string: Option<String_>,",
                "pub parcel: Option<Parcel>,",
                "pub other: Option<Parcel_>,",
                "#[serde(rename = \"a-b\", skip_serializing_if = \"Option::is_none\")] pub a_b: Option<String>,",
                "#[serde(rename = \"a_b\", skip_serializing_if = \"Option::is_none\")] pub a_b_: Option<String>,",
                "pub text: Option<String>,",
            ],
        );
        assert!(!types.contains("SignonType"), "{types}");
    }
}
