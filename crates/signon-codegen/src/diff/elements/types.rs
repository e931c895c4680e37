//! Types: their properties and values.

use syn::Item;

use crate::diff::elements::{API, Element, Of};
use crate::diff::facts::{Fact, yes};
use crate::diff::places::schemas;
use crate::document::escape;
use crate::naming::{pascal, unique};
use crate::restore::index::wire_name;

impl Of<'_> {
    pub(super) fn types(&self, found: &mut Vec<Element>) {
        for item in &self.index.items {
            let name = match item {
                Item::Struct(item) => item.ident.to_string(),
                Item::Enum(item) => item.ident.to_string(),
                _ => continue,
            };
            let path = format!("types::{name}");
            if !self.api.has(&path) {
                continue;
            }
            let names = self.plan.named(&name);
            let schema = names.map_or(name.as_str(), |names| names.schema.as_str());
            let mut element =
                Element::new(format!("type {name}"), API, format!("schema `{schema}`"));
            let key = element.key.clone();
            let places = schemas(
                self.root,
                &format!("/components/schemas/{}", escape(schema)),
            );
            element.owns.push(path.clone());
            element.places = places.clone();
            let tag = names.and_then(|names| names.tag.as_ref()).map_or_else(
                || "none".to_owned(),
                |tag| format!("{} {:?}", tag.wire, tag.values),
            );
            element.facts.push((Fact::Tag, tag));
            found.push(element);
            if let Item::Struct(item) = item {
                self.fields(&key, schema, &path, &places, item, found);
            }
            let open = self
                .plan
                .open_enums
                .iter()
                .find(|(known, _)| known == schema);
            let mut taken = vec!["Unknown".to_owned()];
            for value in open.map_or(&[][..], |(_, values)| values) {
                let variant = unique(pascal(value), &mut taken);
                let mut element = Element::new(
                    format!("{key} {variant}"),
                    &key,
                    format!("schema `{schema}`: value `{value}`"),
                );
                element.owns.push(format!("{path}::{variant}"));
                let label = escape(value);
                element.places = places
                    .iter()
                    .flat_map(|place| {
                        [
                            format!("{place}/enum/{label}"),
                            format!("{place}/x-extensible-enum/{label}"),
                        ]
                    })
                    .collect();
                element.facts.push((Fact::Name, value.clone()));
                found.push(element);
            }
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
            let mut element = Element::new(
                format!("{parent} {ident}"),
                parent,
                format!("schema `{schema}`: property `{wire}`"),
            );
            element.owns = vec![
                format!("{path}::{ident}"),
                format!("{path}::with_{}", ident.to_string().trim_end_matches('_')),
            ];
            element.touches = vec![format!("{path}::new"), format!("{path} as Default")];
            element.places = places
                .iter()
                .flat_map(|place| self.property(place, &wire))
                .collect();
            let is_code = self
                .plan
                .error_codes
                .iter()
                .any(|(known, property)| known == schema && *property == wire);
            element.facts = vec![(Fact::Name, wire), (Fact::ErrorCode, yes(is_code))];
            found.push(element);
        }
    }
}
