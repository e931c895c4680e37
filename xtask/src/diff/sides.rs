//! What is compared: files, or one of our specs in revisions of git.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use semver::Version;
use signon_codegen::{Document, read};

use crate::diff::HELP;
use crate::project::{FACADE, Failure, Provider, root};
use crate::{git, manifest};

/// What is compared.
pub struct Compared {
    pub pair: Pair,
    /// The crate whose version follows from it, and that version on the older side.
    pub package: Option<(String, Version)>,
}

/// Two versions of a document, or the only one of a provider that is new, or gone.
pub enum Pair {
    Both(Document, Document),
    Added(Provider, Document),
    Removed(Provider, Document),
}

/// One side, as it was typed.
enum Side {
    File(String),
    Revision(Revision),
}

struct Revision {
    name: String,
    commit: String,
    file: Option<String>,
}

/// Reads what was typed: old, new, and the providers that are meant if neither names a spec.
pub fn read_all(arguments: &[String]) -> Result<Vec<Compared>, Failure> {
    let [old, new, names @ ..] = arguments else {
        return Err(format!("`diff` takes an old version and a new one\n\n{HELP}").into());
    };
    let (old, new) = (Side::of(old)?, Side::of(new)?);
    match (old.file().or(new.file()), &old, &new) {
        (Some(file), ..) if names.is_empty() => Ok(vec![Compared {
            pair: Pair::Both(old.document(&file)?, new.document(&file)?),
            package: package(&old, &new, &file),
        }]),
        (None, Side::Revision(old), Side::Revision(new)) => of_providers(old, new, names),
        (file, ..) => {
            let (file, names) = (file.unwrap_or_default(), names.join(" "));
            Err(format!("{file} is named already, so `{names}` is too much\n\n{HELP}").into())
        }
    }
}

/// The specs of these providers in two revisions; of all that have one in either, if none is named.
fn of_providers(
    old: &Revision,
    new: &Revision,
    names: &[String],
) -> Result<Vec<Compared>, Failure> {
    let (before, now) = (old.providers()?, new.providers()?);
    let all: Vec<_> = before.union(&now).cloned().collect();
    if all.is_empty() {
        let [old, new] = [old, new].map(|side| &side.name);
        return Err(format!("there are no specs in `{old}`, and none in `{new}`").into());
    }
    let mut compared = Vec::new();
    for provider in Provider::among(&all, names)? {
        let file = provider.spec_file();
        // Nothing of it is left out silently: what is there has to be readable.
        compared.push(match (old.find(&file)?, new.find(&file)?) {
            (Some(before), Some(now)) => Compared {
                package: old.package(&format!("signon-{}", provider.name)),
                pair: Pair::Both(before, now),
            },
            (Some(before), None) => Compared {
                package: old.package(FACADE),
                pair: Pair::Removed(provider, before),
            },
            (None, Some(now)) => Compared {
                package: old.package(FACADE),
                pair: Pair::Added(provider, now),
            },
            (None, None) => {
                let [old, new] = [old, new].map(|side| &side.name);
                return Err(format!("{file} is neither in `{old}` nor in `{new}`").into());
            }
        });
    }
    Ok(compared)
}

impl Side {
    /// Refuses what is neither a file, nor a provider, nor a revision.
    fn of(text: &str) -> Result<Self, Failure> {
        if Path::new(text).is_file() {
            return Ok(Self::File(text.to_owned()));
        }
        // A provider's name stands for its spec, as it does for the other verbs.
        let spec = format!("specs/{text}.yaml");
        if root().join(&spec).is_file() {
            let here = Path::new(&spec).is_file();
            let file = if here {
                spec
            } else {
                root().join(spec).to_string_lossy().into_owned()
            };
            return Ok(Self::File(file));
        }
        let (name, file) = match text.split_once(':') {
            Some((name, file)) => (name, Some(file.to_owned())),
            None => (text, None),
        };
        let commit = git::commit(&root(), name)
            .map_err(|error| format!("`{name}` is no file and no provider here, and {error}"))?;
        Ok(Self::Revision(Revision {
            name: name.to_owned(),
            commit,
            file,
        }))
    }

    /// The file that it names, from the workspace's folder if it is in there.
    fn file(&self) -> Option<String> {
        match self {
            Self::File(file) => Some(inside(file).unwrap_or_else(|| file.clone())),
            Self::Revision(revision) => revision.file.clone(),
        }
    }

    /// What it says; `other` is the file of the other side, for a revision alone.
    fn document(&self, other: &str) -> Result<Document, Failure> {
        match self {
            Self::File(file) => {
                let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
                Ok(read(file, &text)?)
            }
            Self::Revision(revision) => {
                let file = revision.file.as_deref().unwrap_or(other);
                let name = &revision.name;
                revision.find(file)?.ok_or_else(|| {
                    format!(
                        "{file} is not in the revision `{name}`; REVISION:FILE names another file"
                    )
                    .into()
                })
            }
        }
    }
}

impl Revision {
    /// What a file said; None if it was not there.
    fn find(&self, file: &str) -> Result<Option<Document>, Failure> {
        let name = format!("{}:{file}", self.name);
        match git::find(&root(), &self.commit, file) {
            Ok(Some(text)) => Ok(Some(read(&name, &text)?)),
            Ok(None) => Ok(None),
            Err(error) => Err(format!("in the revision `{}`: {error}", self.name).into()),
        }
    }

    /// Those that had a spec.
    fn providers(&self) -> Result<BTreeSet<String>, Failure> {
        let files = git::files(&root(), &self.commit, "specs")?;
        let names = files
            .iter()
            .filter_map(|(name, _)| name.strip_suffix(".yaml"));
        Ok(names.map(str::to_owned).collect())
    }

    /// A crate and its version; None if it had none of its own yet, since then nothing was released.
    fn package(&self, name: &str) -> Option<(String, Version)> {
        let version = manifest::at(&self.commit, &manifest::path(name)).ok()?;
        Some((name.to_owned(), version))
    }
}

/// A file's name from the workspace's folder, if it is in there.
fn inside(file: &str) -> Option<String> {
    let (file, root) = (fs::canonicalize(file).ok()?, fs::canonicalize(root()).ok()?);
    let file = file.strip_prefix(root).ok()?;
    Some(file.to_string_lossy().replace('\\', "/"))
}

/// The crate of a spec of ours and its version on the old side; none for other documents.
fn package(old: &Side, new: &Side, other: &str) -> Option<(String, Version)> {
    let mut names = [old, new].into_iter().filter_map(|side| {
        let file = side.file().unwrap_or_else(|| other.to_owned());
        let provider = file.strip_prefix("specs/")?.strip_suffix(".yaml")?;
        Some(format!("signon-{provider}"))
    });
    let name = names.next()?;
    if names.any(|other| other != name) {
        // Specs of two providers are no versions of one.
        return None;
    }
    match old {
        Side::Revision(revision) => revision.package(&name),
        Side::File(_) => {
            let file = manifest::path(&name);
            let text = fs::read_to_string(root().join(&file)).ok()?;
            Some((name, manifest::version(&file, &text).ok()?))
        }
    }
}
