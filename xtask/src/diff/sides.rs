//! What is compared: files, or one of our specs in revisions of git.

use std::fs;
use std::path::{Path, absolute};

use semver::Version;
use signon_codegen::{Document, read};

use crate::diff::HELP;
use crate::project::{Failure, Provider, root};
use crate::{git, manifest};

/// Two versions of a document.
pub struct Compared {
    pub old: Document,
    pub new: Document,
    /// The crate that is generated from it, and its version in the older one.
    pub package: Option<(String, Version)>,
}

/// One side, as it was typed.
enum Side {
    File(String),
    Revision(String, Option<String>),
}

/// Reads what was typed: old, new, and the providers that are meant if neither names a spec.
pub fn read_all(arguments: &[String]) -> Result<Vec<Compared>, Failure> {
    let [old, new, names @ ..] = arguments else {
        return Err(format!("`diff` takes an old version and a new one\n\n{HELP}").into());
    };
    let (old, new) = (Side::of(old), Side::of(new));
    old.check()?;
    new.check()?;
    let named = old.file().or(new.file());
    let files = match named {
        Some(file) if names.is_empty() => vec![file],
        Some(file) => {
            let names = names.join(" ");
            return Err(
                format!("{file} is named already, so `{names}` is too much\n\n{HELP}").into(),
            );
        }
        None => Provider::select(names)?
            .iter()
            .map(Provider::spec_file)
            .collect(),
    };
    let several = files.len() > 1;
    let mut all = Vec::new();
    for file in files {
        match (old.document(&file), new.document(&file)) {
            (Ok(before), Ok(after)) => all.push(Compared {
                package: package(&old, &[&old, &new], &file)?,
                old: before,
                new: after,
            }),
            // A provider that is new, or gone, has no two versions.
            (Ok(_), Err(why)) | (Err(why), Ok(_)) if several => eprintln!("not compared: {why}"),
            (Err(why), _) | (_, Err(why)) => return Err(why),
        }
    }
    Ok(all)
}

impl Side {
    fn of(text: &str) -> Self {
        if Path::new(text).is_file() {
            return Self::File(text.to_owned());
        }
        match text.split_once(':') {
            Some((revision, file)) => Self::Revision(revision.to_owned(), Some(file.to_owned())),
            None => Self::Revision(text.to_owned(), None),
        }
    }

    /// Refuses what is neither a file nor a revision.
    fn check(&self) -> Result<(), Failure> {
        if let Self::Revision(revision, _) = self {
            git::commit(&root(), revision)
                .map_err(|error| format!("`{revision}` is no file here, and {error}"))?;
        }
        Ok(())
    }

    /// The file that it names, from the workspace's folder if it is in there.
    fn file(&self) -> Option<String> {
        match self {
            Self::File(file) => {
                let inside = absolute(file).ok();
                let inside = inside
                    .as_deref()
                    .and_then(|path| path.strip_prefix(root()).ok());
                Some(inside.map_or_else(
                    || file.clone(),
                    |path| path.to_string_lossy().replace('\\', "/"),
                ))
            }
            Self::Revision(_, file) => file.clone(),
        }
    }

    /// What it says; `other` is the file of the other side, for a revision alone.
    fn document(&self, other: &str) -> Result<Document, Failure> {
        let (name, text) = match self {
            Self::File(file) => {
                let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
                (file.clone(), text)
            }
            Self::Revision(revision, file) => {
                let file = file.as_deref().unwrap_or(other);
                let text = git::text(&root(), revision, file)
                    .map_err(|error| format!("{error}; REVISION:FILE names another file"))?;
                (format!("{file} in {revision}"), text)
            }
        };
        Ok(read(&name, &text)?)
    }
}

/// The crate of a spec of ours and its version on the old side; none for other documents.
fn package(old: &Side, sides: &[&Side], other: &str) -> Result<Option<(String, Version)>, Failure> {
    let files = sides
        .iter()
        .map(|side| side.file().unwrap_or_else(|| other.to_owned()));
    let stems: Vec<String> = files
        .filter_map(|file| {
            Some(
                file.strip_prefix("specs/")?
                    .strip_suffix(".yaml")?
                    .to_owned(),
            )
        })
        .collect();
    let Some(name) = stems.first().map(|stem| format!("signon-{stem}")) else {
        return Ok(None);
    };
    let file = manifest::path(&name);
    if !root().join(&file).exists() {
        return Ok(None);
    }
    let version = match old {
        Side::Revision(revision, _) => manifest::at(revision, &file),
        Side::File(_) => manifest::version(&file, &fs::read_to_string(root().join(&file))?),
    };
    // Before crates had versions of their own, nothing was released.
    Ok(version.ok().map(|version| (name, version)))
}
