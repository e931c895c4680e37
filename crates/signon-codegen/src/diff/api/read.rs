//! Reads the public items of generated modules, and the code behind them.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, ImplItem, Item, Token, TraitItem, Visibility};

use crate::diff::api::text::{call, shown_type, tidy, without_docs};
use crate::diff::api::{Api, IN_ORDER};
use crate::restore::index::type_name;

/// Reads the modules that the root declares, by their names.
pub(super) fn modules(parsed: &BTreeMap<String, syn::File>, api: &mut Api) {
    let declared = parsed.get("mod").into_iter().flat_map(|root| &root.items);
    for item in declared {
        let Item::Mod(module) = item else { continue };
        let name = module.ident.to_string();
        let Some(file) = parsed.get(&name) else {
            continue;
        };
        let feature = feature(&module.attrs);
        let is_public = is_public(&module.vis);
        let mut reader = Reader {
            prefix: if is_public {
                format!("{name}::")
            } else {
                String::new()
            },
            exported: (!is_public).then(|| exports(parsed, &name)),
            feature,
            api,
        };
        reader.items(&file.items);
    }
}

/// Reads the items of one module.
struct Reader<'a> {
    api: &'a mut Api,
    prefix: String,
    feature: Option<String>,
    /// Of a private module, the names that the root gives on.
    exported: Option<Vec<String>>,
}

impl Reader<'_> {
    fn items(&mut self, items: &[Item]) {
        let public: Vec<String> = items.iter().filter_map(public_name).collect();
        let shown = |name: &str| {
            let exported = self.exported.as_ref();
            public.iter().any(|known| known == name)
                && exported.is_none_or(|all| all.iter().any(|known| known == name))
        };
        let shown: Vec<String> = public.iter().filter(|name| shown(name)).cloned().collect();
        for item in items {
            self.item(item, &shown);
        }
    }

    fn item(&mut self, item: &Item, shown: &[String]) {
        let name = item_name(item).unwrap_or_default();
        let path = format!("{}{name}", self.prefix);
        let is_shown = shown.contains(&name);
        match item {
            Item::Struct(item) => {
                if is_shown {
                    let open = item.fields.iter().any(|field| !is_public(&field.vis));
                    let exhaustive = !open && !is_non_exhaustive(&item.attrs);
                    self.add(&path, ": a struct", &item.attrs, false);
                    self.derives(&path, &item.attrs);
                    for field in item.fields.iter().filter(|field| is_public(&field.vis)) {
                        let ty = format!(": {}", shown_type(&field.ty));
                        self.add(&below(&path, field), &ty, &field.attrs, exhaustive);
                    }
                }
                let is_written = item.attrs.iter().any(|attribute| {
                    attribute.path().is_ident("derive")
                        && traits(attribute.meta.require_list().ok())
                            .contains(&SERIALIZE.to_owned())
                });
                self.attributes(&path, &item.attrs, "");
                for field in &item.fields {
                    let at = below(&path, field);
                    match is_written {
                        true => self.code(&at, field),
                        // How mocks write what is only received is nobody's matter.
                        false => self.code(&at, &read_alone(field)),
                    }
                }
            }
            Item::Enum(item) if is_shown => {
                // The first that fits is taken, so their order counts where nothing else tells them apart.
                let order = item
                    .variants
                    .iter()
                    .map(|variant| variant.ident.to_string());
                let order: Vec<_> = order.collect();
                self.attributes(&path, &item.attrs, &order.join(" "));
                let exhaustive = !is_non_exhaustive(&item.attrs);
                self.add(&path, ": an enum", &item.attrs, false);
                self.derives(&path, &item.attrs);
                for variant in &item.variants {
                    let at = format!("{path}::{}", variant.ident);
                    let fields = tidy(&variant.fields.to_token_stream().to_string());
                    self.add(&at, &fields, &variant.attrs, exhaustive);
                    self.code(&at, variant);
                }
            }
            Item::Impl(item) => self.implementation(item, shown),
            Item::Trait(item) if is_shown => {
                self.add(&path, ": a trait", &item.attrs, false);
                for member in &item.items {
                    if let TraitItem::Fn(function) = member {
                        let at = format!("{path}::{}", function.sig.ident);
                        let demanded = item.supertraits.is_empty() && function.default.is_none();
                        self.add(&at, &call(&function.sig), &function.attrs, demanded);
                    }
                }
            }
            Item::Fn(item) if is_shown => self.add(&path, &call(&item.sig), &item.attrs, false),
            Item::Static(item) => self.code(&path, item),
            Item::Use(item) if is_public(&item.vis) => {
                for name in used(&item.tree) {
                    let at = format!("{}{name}", self.prefix);
                    self.add(&at, ": another crate's", &item.attrs, false);
                }
            }
            _ => {}
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl, shown: &[String]) {
        let name = type_name(&item.self_ty);
        if !shown.contains(&name) {
            return;
        }
        let path = format!("{}{name}", self.prefix);
        if let Some((of, _)) = &item.trait_ {
            let of = tidy(&of.to_token_stream().to_string());
            self.add(&format!("{path} as {of}"), "", &item.attrs, false);
            self.code(&format!("{path} as {of}"), item);
            return;
        }
        let outer = feature(&item.attrs);
        for member in &item.items {
            let ImplItem::Fn(function) = member else {
                continue;
            };
            let at = format!("{path}::{}", function.sig.ident);
            if is_public(&function.vis) {
                let feature = feature(&function.attrs)
                    .or(outer.clone())
                    .or(self.feature.clone());
                self.api.add(&at, &call(&function.sig), &feature, false);
            }
            match function.sig.ident.to_string().as_str() {
                "request" => self.code(&at, &unordered(function)),
                // A builder of which nothing is set yet.
                "new" if !is_public(&function.vis) => {}
                _ => self.code(&at, function),
            }
        }
    }

    fn derives(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes {
            let mut found = Vec::new();
            let mut feature = None;
            if attribute.path().is_ident("derive") {
                found = traits(attribute.meta.require_list().ok());
            } else if attribute.path().is_ident("cfg_attr") {
                let parts =
                    attribute.parse_args_with(Punctuated::<syn::Meta, Token![,]>::parse_terminated);
                for meta in parts.into_iter().flatten() {
                    match &meta {
                        syn::Meta::NameValue(value) => feature = literal(&value.value),
                        syn::Meta::List(list) if list.path.is_ident("derive") => {
                            found = traits(Some(list))
                        }
                        _ => {}
                    }
                }
            }
            for name in found {
                let feature = feature.clone().or(self.feature.clone());
                self.api
                    .add(&format!("{path} as {name}"), "", &feature, false);
            }
        }
    }

    fn add(&mut self, path: &str, text: &str, attributes: &[Attribute], exhaustive: bool) {
        let feature = feature(attributes).or(self.feature.clone());
        self.api.add(path, text, &feature, exhaustive);
    }

    /// Remembers what a type's attributes say of how it is read and written; of alternatives without a tag, their order.
    fn attributes(&mut self, path: &str, attributes: &[Attribute], order: &str) {
        let of_serde = attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("serde"));
        let text: String = of_serde
            .map(|attribute| attribute.to_token_stream().to_string())
            .collect();
        if text.contains("untagged") {
            self.api
                .code
                .insert(format!("{path}{IN_ORDER}"), order.to_owned());
        }
        self.api.code.insert(path.to_owned(), text);
    }

    /// Remembers what stands at a path, but for its documentation.
    fn code(&mut self, path: &str, tokens: &impl ToTokens) {
        let text = without_docs(tokens.to_token_stream()).to_string();
        self.api.code.insert(path.to_owned(), text);
    }
}

/// What is derived for what is sent.
const SERIALIZE: &str = "serde::Serialize";

/// A function as if its statements stood in the order of the alphabet: what is put into a request first does not matter.
fn unordered(function: &syn::ImplItemFn) -> syn::ImplItemFn {
    let mut function = function.clone();
    let statements = &mut function.block.stmts;
    statements.sort_by_cached_key(|statement| statement.to_token_stream().to_string());
    function
}

/// The path of a field.
fn below(path: &str, field: &syn::Field) -> String {
    let name = field.ident.as_ref().map(ToString::to_string);
    format!("{path}::{}", name.unwrap_or_default())
}

/// A field without what says when it is not written.
fn read_alone(field: &syn::Field) -> syn::Field {
    let mut field = field.clone();
    let attributes = std::mem::take(&mut field.attrs);
    field.attrs = attributes
        .into_iter()
        .filter_map(|attribute| {
            if !attribute.path().is_ident("serde") {
                return Some(attribute);
            }
            let parts =
                attribute.parse_args_with(Punctuated::<syn::Meta, Token![,]>::parse_terminated);
            let parts = parts.into_iter().flatten();
            let kept = parts.filter(|part| !part.path().is_ident("skip_serializing_if"));
            let kept: Vec<_> = kept.collect();
            (!kept.is_empty()).then(|| syn::parse_quote!(#[serde(#(#kept),*)]))
        })
        .collect();
    field
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

/// The feature that `#[cfg(feature = "…")]` asks for.
fn feature(attributes: &[Attribute]) -> Option<String> {
    let cfg = attributes
        .iter()
        .find(|attribute| attribute.path().is_ident("cfg"))?;
    let asked = cfg.parse_args::<syn::MetaNameValue>().ok()?;
    literal(&asked.value)
}

fn literal(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

fn traits(list: Option<&syn::MetaList>) -> Vec<String> {
    let paths =
        list.map(|list| list.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated));
    let shown = |path: &syn::Path| tidy(&path.to_token_stream().to_string());
    paths
        .into_iter()
        .flatten()
        .flatten()
        .map(|path| shown(&path))
        .collect()
}

fn item_name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Struct(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Static(item) => item.ident.to_string(),
        _ => return None,
    })
}

fn public_name(item: &Item) -> Option<String> {
    let visibility = match item {
        Item::Struct(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        _ => return None,
    };
    item_name(item).filter(|_| is_public(visibility))
}

/// The names that the root gives on of a private module.
fn exports(parsed: &BTreeMap<String, syn::File>, module: &str) -> Vec<String> {
    let uses = parsed.get("mod").into_iter().flat_map(|root| &root.items);
    let of_module = uses.filter_map(|item| match item {
        Item::Use(item) if is_public(&item.vis) => match &item.tree {
            syn::UseTree::Path(path) if path.ident == module => Some(used(&path.tree)),
            _ => None,
        },
        _ => None,
    });
    of_module.flatten().collect()
}

/// The names that a `use` brings.
fn used(tree: &syn::UseTree) -> Vec<String> {
    match tree {
        syn::UseTree::Path(path) => used(&path.tree),
        syn::UseTree::Name(name) => vec![name.ident.to_string()],
        syn::UseTree::Rename(name) => vec![name.rename.to_string()],
        syn::UseTree::Group(group) => group.items.iter().flat_map(used).collect(),
        syn::UseTree::Glob(_) => Vec::new(),
    }
}
