//! What an API is made of, as its document and its Rust both know it: operations, what they take, what they answer, types,
//! credentials, hosts.

mod operations;
mod types;

use quote::ToTokens;
use serde_json::Value;

use crate::diff::Class;
use crate::diff::api::Api;
use crate::diff::facts::{Fact, credential};
use crate::diff::places::{at, label, reached};
use crate::document::{self, Document, escape};
use crate::lower::Lowered;
use crate::plan::Plan;
use crate::restore::Names;
use crate::restore::index::Index;

/// A part of an API.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// What it is in another version too: its name in Rust.
    pub(super) key: String,
    /// The element without which it is not there.
    pub(super) parent: String,
    /// What a person calls it.
    pub(super) subject: String,
    /// Where the document speaks of it.
    pub(super) places: Vec<String>,
    /// The Rust paths that are its own, with all below them.
    pub(super) owns: Vec<String>,
    /// Rust paths of others that change with it.
    pub(super) touches: Vec<String>,
    /// What it is on the wire.
    pub(super) facts: Vec<(Fact, String)>,
    /// What it is to a program that it is there now.
    pub(super) added: Class,
    /// The types that its own one is made of.
    pub(super) mentions: Vec<String>,
    /// The keys of those that stood for it where it was not there.
    pub(super) displaces: Vec<String>,
}

/// The key of the API as a whole.
pub(super) const API: &str = "";

impl Element {
    fn new(key: String, parent: &str, subject: String) -> Self {
        Self {
            key,
            parent: parent.to_owned(),
            subject,
            places: Vec::new(),
            owns: Vec::new(),
            touches: Vec::new(),
            facts: Vec::new(),
            added: Class::Additive,
            mentions: Vec::new(),
            displaces: Vec::new(),
        }
    }

    pub(super) fn fact(&self, fact: Fact) -> Option<&str> {
        self.facts
            .iter()
            .find(|(known, _)| *known == fact)
            .map(|(_, value)| value.as_str())
    }
}

/// The elements of an API. `tree` is what progenitor made of it.
pub(super) fn elements(
    document: &Document,
    lowered: &Lowered,
    tree: syn::File,
    api: &Api,
) -> Vec<Element> {
    let plan = &lowered.plan;
    let index = Index::new(tree, plan);
    let of = Sources {
        root: &document.value,
        plan,
        index: &index,
        api,
    };
    let mut found = vec![of.whole()];
    let named = Names::all(&plan.operations);
    // Lower reads the operations in the document's order.
    for ((names, operation), (.., node, place)) in named.iter().zip(document::operations(of.root)) {
        operations::elements(&of, names, operation, node, &place, &mut found);
    }
    of.types(&mut found);
    of.hosts(&mut found);
    of.credentials(&mut found);
    found
}

/// What elements are read off.
struct Sources<'a> {
    root: &'a Value,
    plan: &'a Plan,
    index: &'a Index,
    api: &'a Api,
}

impl Sources<'_> {
    fn whole(&self) -> Element {
        let mut whole = Element::new(API.to_owned(), API, "the document".to_owned());
        whole.places.push(String::new());
        let host = match self.plan.environments.as_slice() {
            [only] if only.documented => only.url.clone(),
            _ => "none".to_owned(),
        };
        whole.facts.push((Fact::DefaultHost, host));
        whole
    }

    /// Whether a place is that of a schema which is a type of its own.
    fn is_type(&self, place: &str) -> bool {
        let schema = place.strip_prefix("/components/schemas/");
        let named = schema.and_then(|name| {
            self.plan
                .types
                .iter()
                .find(|names| escape(&names.schema) == name)
        });
        named.is_some_and(|names| self.api.has(&format!("types::{}", names.rust)))
    }

    fn reached(&self, place: &str) -> Vec<String> {
        reached(self.root, place, &|place| self.is_type(place))
    }

    /// Where a property of a schema is spoken of.
    fn property(&self, schema: &str, wire: &str) -> Vec<String> {
        let place = format!("{schema}/properties/{}", escape(wire));
        match at(self.root, &place) {
            Some(_) => self.reached(&place),
            None => Vec::new(),
        }
    }

    /// The document's types in one of Rust.
    fn mentioned(&self, ty: &impl ToTokens) -> Vec<String> {
        let text = ty.to_token_stream().to_string();
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        let known = words.filter(|word| self.index.names.iter().any(|name| name == word));
        known.map(str::to_owned).collect()
    }

    fn hosts(&self, found: &mut Vec<Element>) {
        for environment in &self.plan.environments {
            let name = &environment.name;
            let mut element = Element::new(
                format!("environment {name}"),
                API,
                format!("environment `{name}`"),
            );
            element.owns.push(format!("Environment::{name}"));
            element.touches = vec![
                "Environment".to_owned(),
                "ClientBuilder::environment".to_owned(),
            ];
            let servers = document::list(self.root, "servers").enumerate();
            let own = servers.filter(|(_, server)| {
                document::text(server, "url")
                    .is_some_and(|url| url.trim_end_matches('/') == environment.url)
            });
            element.places = own
                .map(|(index, server)| format!("/servers/{}", escape(&label(server, index))))
                .collect();
            element.facts.push((Fact::Url, environment.url.clone()));
            found.push(element);
        }
    }

    fn credentials(&self, found: &mut Vec<Element>) {
        for scheme in &self.plan.schemes {
            let name = &scheme.name;
            let mut element = Element::new(
                format!("credential {name}"),
                API,
                format!("credential `{name}`"),
            );
            element.owns.push(format!("ClientBuilder::{name}"));
            element.places = scheme
                .keys
                .iter()
                .flat_map(|key| {
                    self.reached(&format!("/components/securitySchemes/{}", escape(key)))
                })
                .collect();
            element.facts.push((Fact::Credential, credential(scheme)));
            found.push(element);
        }
    }
}
