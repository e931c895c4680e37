//! From the version that a crate was released with to the one that follows.

use std::fmt;

use semver::Version;
use signon_codegen::{Class, Report};

use super::changelog::Entry;
use super::options::Options;
use super::{Baseline, files, manifest};
use crate::project::Failure;
use crate::version::{is_compatible, next};

/// A crate, and where its version goes.
pub struct Step {
    pub name: String,
    /// What it was released with last.
    pub released: Version,
    /// What the last commit says, which may be later than that if a release was named.
    committed: Version,
    /// What the working tree says.
    present: Version,
    pub target: Version,
}

impl Step {
    /// Of a provider's crate. Nothing if nothing changed and nobody asks for a version.
    ///
    /// # Errors
    ///
    /// If a smaller version is asked for than the changes demand, by an option or by the manifest.
    pub fn of_provider(
        name: &str,
        options: &Options,
        baseline: &Baseline,
        report: &Report,
    ) -> Result<Option<Self>, Failure> {
        let manifest = manifest::path(name);
        let released = baseline.version.clone();
        let committed = committed(&manifest)?;
        let present = manifest::version(&manifest, &files::required(&manifest)?)?;
        let class = report.class();
        if class.is_none() && options.to.is_none() && present == committed {
            return Ok(None);
        }
        // Code that is written by hand may have changed, too.
        let least = next(&released, class.unwrap_or(Class::Cosmetic));
        let (target, whose) = match &options.to {
            Some(to) => (to.clone(), "`--to`"),
            None if present == released => (least.clone(), "the diff"),
            None => (present.clone(), manifest.as_str()),
        };
        if target < least {
            let mut why = report.clone();
            why.changes.retain(|change| Some(change.class) == class);
            let undo = match class {
                Some(_) => format!("{why}\nUndo these changes, or say"),
                None => "Say".to_owned(),
            };
            // Without the option, it is the manifest that is asked.
            let leave = match options.to.is_some() && (present == released || present >= least) {
                true => ", or leave `--to` out",
                false => "",
            };
            return Err(format!(
                "{whose} says {target}, but after {released} at least {least} has to follow. Nothing was written.\n\n\
                 {undo} `--to {least}` or a later one{leave}."
            )
            .into());
        }
        if target < committed {
            return Err(format!(
                "{whose} says {target}, but {committed} is committed already, and versions do not go down. Nothing was \
                 written.\n\nSay `--to {committed}` or a later one."
            )
            .into());
        }
        Ok(Some(Self {
            name: name.to_owned(),
            released,
            committed,
            present,
            target,
        }))
    }

    /// Of the facade. It re-exports the provider's crate, so what breaks that one breaks the facade.
    ///
    /// It goes on from the version that is committed, whatever release of the provider was named: that one may be another
    /// provider's.
    pub fn of_facade(name: &str, provider: &Self, class: Option<Class>) -> Result<Self, Failure> {
        let manifest = manifest::path(name);
        let committed = committed(&manifest)?;
        let class = match is_compatible(&provider.released, &provider.target) {
            true => class.unwrap_or(Class::Cosmetic),
            false => Class::Breaking,
        };
        let present = manifest::version(&manifest, &files::required(&manifest)?)?;
        Ok(Self {
            name: name.to_owned(),
            // Another provider may have raised it before.
            target: next(&committed, class).max(present.clone()),
            released: committed.clone(),
            committed,
            present,
        })
    }

    /// The crate's changelog with an entry of the new version; `made` is as for [`Entry::put`].
    pub fn changelog(
        &self,
        made: impl FnOnce(&str) -> String,
    ) -> Result<(String, String), Failure> {
        let file = format!("crates/{}/CHANGELOG.md", self.name);
        let text = files::optional(&file)?.unwrap_or_default();
        let entry = Entry {
            version: &self.target,
            committed: &self.committed,
            date: &crate::project::today(),
        };
        Ok((file, entry.put(&text, made)))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} → {}", self.name, self.released, self.target)?;
        match self.present == self.target {
            true => f.write_str(" (as its Cargo.toml said)"),
            false => Ok(()),
        }
    }
}

/// The version that the last commit says.
fn committed(manifest: &str) -> Result<Version, Failure> {
    manifest::at("HEAD", manifest)
}
