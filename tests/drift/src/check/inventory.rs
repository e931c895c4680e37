//! All that the project has of one provider.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use signon_codegen::{Diagnostics, Operation};

use crate::docs::{Named, What};
use crate::endpoint::Endpoint;
use crate::fixture::{Reply, Request, is_request};
use crate::generated::Generated;
use crate::parts::{Part, Place};
use crate::sandbox::Taught;
use crate::spec;
use crate::tree::Tree;
use crate::wire::{Block, blocks};

/// The fixtures of an operation, by name.
pub(crate) type Fixtures<'a> = BTreeMap<String, &'a [u8]>;

/// All of it.
pub(crate) struct Inventory<'a> {
    pub(crate) provider: &'a str,
    pub(crate) spec: Value,
    /// What the spec documents, as the client calls it.
    pub(crate) operations: Vec<Operation>,
    pub(crate) generated: Generated,
    /// The blocks of the wire table, or why it cannot be read.
    pub(crate) blocks: Result<Vec<Block>, String>,
    /// By the names of their folders.
    pub(crate) fixtures: BTreeMap<String, Fixtures<'a>>,
    /// What the fixtures of its operations show.
    pub(crate) shown: BTreeSet<Part>,
    /// What lies among the fixtures and is none, and what to do about it.
    pub(crate) strays: Vec<(String, String)>,
    /// What the sandbox knows; nothing if there is none, or until it is asked.
    pub(crate) taught: Option<Taught>,
    /// What the hand-written documentation of the provider names.
    pub(crate) docs: Vec<Named>,
    /// What stands before every path, for each of the provider's servers.
    base_paths: Vec<String>,
}

impl<'a> Inventory<'a> {
    pub(crate) fn read(
        tree: &'a Tree,
        provider: &'a str,
        text: &str,
        docs: Vec<Named>,
    ) -> Result<Self, Diagnostics> {
        let document = signon_codegen::read(&format!("specs/{provider}.yaml"), text)?;
        let operations = signon_codegen::operations(&document)?;
        let mut fixtures: BTreeMap<String, Fixtures<'a>> = BTreeMap::new();
        let mut strays = Vec::new();
        for (path, bytes) in tree.below(&format!("tests/fixtures/{provider}/")) {
            let place = format!("tests/fixtures/{provider}/{path}");
            match path
                .strip_suffix(".http")
                .and_then(|path| path.split_once('/'))
            {
                Some((operation, name)) if !name.contains('/') => {
                    let of_operation = fixtures.entry(operation.to_owned()).or_default();
                    of_operation.insert(name.to_owned(), bytes);
                    let read = match is_request(name) {
                        true => Request::read(bytes).err(),
                        false => Reply::read(bytes).err(),
                    };
                    strays.extend(read.map(|why| (place, format!("mend it: {why}"))));
                }
                _ => strays.push((place, "delete it: it is no fixture".to_owned())),
            }
        }
        let table = tree.text(&format!("tests/wire/{provider}.rs"));
        let mut inventory = Self {
            provider,
            operations,
            generated: Generated::read(tree, provider, &signon_codegen::hash(text)),
            blocks: blocks(table.unwrap_or_default()),
            fixtures,
            shown: BTreeSet::new(),
            strays,
            taught: None,
            docs,
            base_paths: base_paths(&document.value),
            spec: document.value,
        };
        inventory.shown = inventory.shown();
        Ok(inventory)
    }

    fn shown(&self) -> BTreeSet<Part> {
        let mut shown = BTreeSet::new();
        for operation in &self.operations {
            let (place, folder) = (self.place(operation), self.folder(operation));
            for (_, request) in self.requests(folder) {
                place.shown_by(&request, &mut shown);
            }
            let documented = self.replies_of(operation);
            for (name, bytes) in self.fixtures.get(folder).into_iter().flatten() {
                let (false, Ok(reply)) = (is_request(name), Reply::read(bytes)) else {
                    continue;
                };
                if let Some(key) = spec::reply_key(documented, reply.status) {
                    let answers = self.block(folder).map(|block| &block.answers);
                    let mut answers = answers.into_iter().flatten();
                    let answer = answers.find(|answer| answer.fixture == *name);
                    let failed = answer.map(|answer| answer.kind == "Err");
                    place.shown_by_reply(key, &reply, failed, &mut shown);
                }
            }
        }
        shown
    }

    /// The operation of this name.
    pub(crate) fn named(&self, name: &str) -> Option<&Operation> {
        self.operations
            .iter()
            .find(|operation| operation.name == name)
    }

    /// Whether what documentation names is there.
    pub(crate) fn has(&self, what: &What) -> bool {
        match what {
            What::Method(name) => {
                let other = name == "clone" || self.generated.others.contains(name);
                other || self.named(name).is_some()
            }
            What::Errors(name) => self
                .operations
                .iter()
                .any(|operation| operation.error == *name),
            What::Path | What::Word(_) => true,
        }
    }

    pub(crate) fn block(&self, name: &str) -> Option<&Block> {
        self.blocks
            .as_ref()
            .ok()?
            .iter()
            .find(|block| block.name == name)
    }

    /// The requests among an operation's fixtures; what cannot be read is none.
    pub(crate) fn requests(&self, folder: &str) -> Vec<(&str, Request)> {
        let fixtures = self.fixtures.get(folder).into_iter().flatten();
        let requests = fixtures.filter(|(name, _)| is_request(name));
        let read =
            requests.filter_map(|(name, bytes)| Some((name.as_str(), Request::read(bytes).ok()?)));
        read.collect()
    }

    /// Whether a request is one of this operation, at one of the provider's servers.
    pub(crate) fn takes(&self, endpoint: &Endpoint, request: &Request) -> bool {
        let paths = self
            .base_paths
            .iter()
            .filter_map(|base| request.path().strip_prefix(base.as_str()));
        paths
            .into_iter()
            .any(|path| endpoint.takes(&request.method, path))
    }

    /// Whether this is the path of an operation, or the beginning of one, in letters of any size.
    pub(crate) fn has_path(&self, path: &str) -> bool {
        let path = path.to_ascii_lowercase();
        let begins = |template: &str| {
            let rest = template.to_ascii_lowercase();
            rest.strip_prefix(&path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let mut templates = self
            .operations
            .iter()
            .map(|operation| operation.template.as_str());
        self.base_paths.contains(&path) || templates.any(begins)
    }

    /// What the spec says of an operation: of its path, and of itself.
    pub(crate) fn documented(&self, operation: &Operation) -> (&Value, &Value) {
        let item = &self.spec["paths"][operation.template.as_str()];
        (
            item,
            spec::operation(&self.spec, &operation.method, &operation.template),
        )
    }

    /// An operation, where the spec has it.
    pub(crate) fn place<'o>(&'o self, operation: &'o Operation) -> Place<'o> {
        let (item, node) = self.documented(operation);
        Place {
            spec: &self.spec,
            item,
            operation: node,
            name: &operation.name,
        }
    }

    /// What the spec says of an operation's replies, by their keys.
    pub(crate) fn replies_of(&self, operation: &Operation) -> &Map<String, Value> {
        let (_, node) = self.documented(operation);
        node["responses"]
            .as_object()
            .expect("an operation has replies")
    }

    /// What the folder and the block of an operation are called.
    pub(crate) fn folder<'o>(&'o self, operation: &'o Operation) -> &'o str {
        self.renamed(operation).unwrap_or(&operation.name)
    }

    /// The name that an operation without block and fixtures had before: that of a folder that belongs to no operation
    /// and whose requests are this operation's.
    pub(crate) fn renamed(&self, operation: &Operation) -> Option<&str> {
        if self.block(&operation.name).is_some() || self.fixtures.contains_key(&operation.name) {
            return None;
        }
        let endpoint = endpoint(operation);
        let mut folders = self
            .fixtures
            .keys()
            .filter(|folder| self.named(folder).is_none());
        let of_operation = |folder: &&String| {
            let requests = self.requests(folder);
            !requests.is_empty()
                && requests
                    .iter()
                    .all(|(_, request)| self.takes(&endpoint, request))
        };
        folders.find(of_operation).map(String::as_str)
    }
}

pub(crate) fn endpoint(operation: &Operation) -> Endpoint {
    Endpoint::new(&operation.method, &operation.template)
}

/// Whether the errors of an operation that the spec does not have, so that nothing else tells, are called so:
/// `login_resume` and `LoginResumeError`.
pub(crate) fn is_of(errors: &str, operation: &str) -> bool {
    let stem = errors.strip_suffix("Error").unwrap_or(errors);
    operation.replace('_', "").eq_ignore_ascii_case(stem)
}

fn base_paths(spec: &Value) -> Vec<String> {
    let servers = spec["servers"].as_array().into_iter().flatten();
    let urls = servers.filter_map(|server| server["url"].as_str());
    let path = |url: &str| {
        let (_, rest) = url.split_once("://")?;
        let path = rest.find('/').map_or("", |at| &rest[at..]);
        Some(path.trim_end_matches('/').to_owned())
    };
    urls.filter_map(path).collect()
}
