//! Takes progenitor's output apart: the types, and what the witnesses know of the operations' types.

use std::collections::BTreeMap;

use quote::ToTokens as _;
use syn::visit_mut::VisitMut;
use syn::{Item, ItemMod, Type};

use crate::lower::WITNESS;

/// Progenitor's output by name.
pub(crate) struct Index {
    /// The items that define types, and their implementations, in progenitor's order.
    pub(crate) items: Vec<Item>,
    /// For each witness, the types of its properties.
    witnesses: BTreeMap<String, BTreeMap<String, Type>>,
    /// The names of all types that stay.
    pub(crate) names: Vec<String>,
    /// The operations' method names, in the document's order.
    pub(crate) methods: Vec<String>,
}

impl Index {
    pub(crate) fn new(file: syn::File) -> Self {
        let mut items = Vec::new();
        let mut methods = Vec::new();
        for item in file.items {
            match item {
                Item::Mod(ItemMod {
                    ident,
                    content: Some((_, content)),
                    ..
                }) if ident == "types" => {
                    items = content;
                }
                Item::Impl(block) if block.trait_.is_none() => {
                    let asynchronous = block.items.iter().filter_map(|item| match item {
                        syn::ImplItem::Fn(method) if method.sig.asyncness.is_some() => {
                            Some(method.sig.ident.to_string())
                        }
                        _ => None,
                    });
                    methods.extend(asynchronous);
                }
                _ => {}
            }
        }
        let mut witnesses = BTreeMap::new();
        let mut names = Vec::new();
        for item in &mut items {
            Shorten.visit_item_mut(item);
            match item {
                Item::Struct(item) if item.ident.to_string().starts_with(WITNESS) => {
                    let fields = item.fields.iter().filter_map(|field| {
                        Some((field.ident.as_ref()?.to_string(), field.ty.clone()))
                    });
                    witnesses.insert(item.ident.to_string(), fields.collect());
                }
                Item::Struct(item) => names.push(item.ident.to_string()),
                Item::Enum(item) => names.push(item.ident.to_string()),
                _ => {}
            }
        }
        items.retain(|item| match item {
            Item::Struct(item) => !item.ident.to_string().starts_with(WITNESS),
            Item::Enum(_) => true,
            Item::Impl(block) => !type_name(&block.self_ty).starts_with(WITNESS),
            _ => false,
        });
        Self {
            items,
            witnesses,
            names,
            methods,
        }
    }

    /// The type of a witness's property, without the `Option` of a value that may be null; as seen from outside the
    /// module of the types.
    pub(crate) fn outside(&self, witness: &str, property: &str) -> Type {
        let mut ty = strip_option(self.inside(witness, property));
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
