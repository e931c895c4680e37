//! Types: their properties and values.

use syn::Item;

use crate::diff::elements::{API, Element, Sources};
use crate::diff::facts::{Fact, tag, yes};
use crate::diff::places::{at, label, schemas};
use crate::document::{self, escape};
use crate::restore::index::wire_name;
use crate::restore::variants::value_names;

impl Sources<'_> {
    /// The elements of the types. Those without a name in the document come after what mentions them.
    pub(super) fn types(&self, found: &mut Vec<Element>) {
        let named = self.index.items.iter().filter_map(|item| match item {
            Item::Struct(structure) => Some((structure.ident.to_string(), item)),
            Item::Enum(choice) => Some((choice.ident.to_string(), item)),
            _ => None,
        });
        let mut waiting: Vec<_> = named
            .filter(|(name, _)| self.api.has(&format!("types::{name}")))
            .collect();
        loop {
            let before = waiting.len();
            waiting.retain(|(name, item)| {
                let places = self.type_places(name, found);
                let is_known = !places.is_empty();
                if is_known {
                    self.type_elements(name, item, &places, found);
                }
                !is_known
            });
            if waiting.len() == before {
                break;
            }
        }
        for (name, item) in waiting {
            self.type_elements(&name, item, &[], found);
        }
    }

    fn schema(&self, name: &str) -> String {
        let names = self.plan.named(name);
        names.map_or(name, |names| names.schema.as_str()).to_owned()
    }

    /// Where a type is spoken of: under its name, or where something is of it.
    fn type_places(&self, name: &str, found: &[Element]) -> Vec<String> {
        let named = format!("/components/schemas/{}", escape(&self.schema(name)));
        if at(self.root, &named).is_some() {
            return schemas(self.root, &named);
        }
        let users = found
            .iter()
            .filter(|user| user.mentions.iter().any(|known| known == name));
        let mut places: Vec<String> = Vec::new();
        for place in users.flat_map(|user| &user.places) {
            for place in self.schemas_in(place) {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        places
    }

    /// The schemas of a parameter, a reply or a property: itself, its items and alternatives.
    fn schemas_in(&self, place: &str) -> Vec<String> {
        let node = at(self.root, place).map(|(node, _)| node);
        let Some(node) = node else { return Vec::new() };
        let media = document::object(node, "content").map(|(media, _)| escape(media));
        let media = media.map(|media| format!("{place}/content/{media}/schema"));
        let mut places = vec![place.to_owned(), format!("{place}/schema")];
        places.extend(media);
        let mut next = 0;
        while let Some(place) = places.get(next).cloned() {
            next += 1;
            let Some((node, _)) = at(self.root, &place) else {
                continue;
            };
            for inner in ["items", "additionalProperties"] {
                if node.get(inner).is_some_and(serde_json::Value::is_object) {
                    places.push(format!("{place}/{inner}"));
                }
            }
            for list in ["oneOf", "anyOf"] {
                let parts = document::list(node, list).enumerate();
                places.extend(parts.map(|(index, part)| {
                    format!("{place}/{list}/{}", escape(&label(part, index)))
                }));
            }
        }
        places.retain(|place| at(self.root, place).is_some());
        places
    }

    fn type_elements(&self, name: &str, item: &Item, places: &[String], found: &mut Vec<Element>) {
        let schema = self.schema(name);
        let path = format!("types::{name}");
        let mut element = Element::new(format!("type {name}"), API, format!("schema `{schema}`"));
        let key = element.key.clone();
        element.owns.push(path.clone());
        element.places = places.to_vec();
        element.facts.push((Fact::Tag, tag(self.plan.named(name))));
        if let Item::Enum(item) = item {
            element.mentions = self.mentioned(&item.variants);
        }
        found.push(element);
        if let Item::Struct(item) = item {
            self.fields(&key, &schema, &path, places, item, found);
        }
        let open = self
            .plan
            .open_enums
            .iter()
            .find(|(known, _)| *known == schema);
        let values = open.map_or(&[][..], |(_, values)| values);
        for (value, variant) in values.iter().zip(value_names(values)) {
            let subject = format!("schema `{schema}`: value `{value}`");
            let mut element = Element::new(format!("{key} {variant}"), &key, subject);
            element.owns.push(format!("{path}::{variant}"));
            let label = escape(value);
            let listed = |place: &String| {
                ["enum", "x-extensible-enum"].map(|list| format!("{place}/{list}/{label}"))
            };
            element.places = places.iter().flat_map(listed).collect();
            element.facts.push((Fact::Name, value.clone()));
            found.push(element);
        }
    }

    fn fields(
        &self,
        parent: &str,
        schema: &str,
        path: &str,
        places: &[String],
        item: &syn::ItemStruct,
        found: &mut Vec<Element>,
    ) {
        for field in &item.fields {
            let Some(ident) = &field.ident else { continue };
            let wire = wire_name(field);
            let subject = format!("schema `{schema}`: property `{wire}`");
            let mut element = Element::new(format!("{parent} {ident}"), parent, subject);
            let setter = ident.to_string();
            let setter = setter.trim_end_matches('_');
            element.owns = vec![format!("{path}::{ident}"), format!("{path}::with_{setter}")];
            element.touches = vec![format!("{path}::new"), format!("{path} as Default")];
            let of_schemas = places.iter();
            element.places = of_schemas
                .flat_map(|place| self.property(place, &wire))
                .collect();
            element.mentions = self.mentioned(&field.ty);
            let mut codes = self.plan.error_codes.iter();
            let is_code = codes.any(|(known, property)| known == schema && *property == wire);
            element.facts = vec![(Fact::Name, wire), (Fact::ErrorCode, yes(is_code))];
            found.push(element);
        }
    }
}
