//! Where things are, and what the verbs share.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use signon_codegen::{Document, read};

/// What a verb fails with: a message for the person who typed it.
pub type Failure = Box<dyn Error>;

/// Where builds go, and what is kept beside them.
pub fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(target)
}

/// The date, in UTC.
pub fn today() -> String {
    time::OffsetDateTime::now_utc().date().to_string()
}

/// The workspace's folder: that of the xtask which Cargo says it runs, or else of the one that was built.
pub fn root() -> PathBuf {
    let running = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = running
        .filter(|folder| folder.ends_with("xtask"))
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    here.parent().unwrap_or(&here).to_owned()
}

/// Where the generated probes of all providers are.
pub fn probes_folder() -> PathBuf {
    root().join("tests/src/generated")
}

/// The crate that re-exports those of the providers.
pub const FACADE: &str = "signon";

/// The spec of all constructs, which the tests of the generator use; no provider, and of no crate.
const CONSTRUCTS: &str = "constructs";

/// A provider: a spec, and the crate that is generated from it.
pub struct Provider {
    pub name: String,
}

impl Provider {
    /// The providers that were named, or all that have a spec.
    pub fn select(names: &[String]) -> Result<Vec<Self>, Failure> {
        let mut all = Vec::new();
        for entry in fs::read_dir(root().join("specs"))? {
            let path = entry?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                all.extend(
                    path.file_stem()
                        .map(|stem| stem.to_string_lossy().into_owned()),
                );
            }
        }
        all.sort();
        Self::among(&all, names)
    }

    /// The providers that were named, or all of these.
    pub fn among(all: &[String], names: &[String]) -> Result<Vec<Self>, Failure> {
        if let Some(unknown) = names
            .iter()
            .find(|name| !all.contains(name) && *name != CONSTRUCTS)
        {
            return Err(format!(
                "there is no provider `{unknown}`; there are: {}",
                all.join(", ")
            )
            .into());
        }
        let chosen = if names.is_empty() { all } else { names };
        Ok(chosen
            .iter()
            .map(|name| Self { name: name.clone() })
            .collect())
    }

    /// What is generated for the tests alone.
    pub fn constructs() -> Self {
        Self {
            name: CONSTRUCTS.to_owned(),
        }
    }

    /// Whether the rules for our own specs hold for it.
    pub fn is_ours(&self) -> bool {
        self.name != CONSTRUCTS
    }

    /// The file of the provider's spec, from the workspace's folder.
    pub fn spec_file(&self) -> String {
        match self.is_ours() {
            true => format!("specs/{}.yaml", self.name),
            false => "tests/constructs/spec.yaml".to_owned(),
        }
    }

    /// Reads the provider's spec.
    pub fn spec(&self) -> Result<Document, Failure> {
        let file = self.spec_file();
        let text =
            fs::read_to_string(root().join(&file)).map_err(|error| format!("{file}: {error}"))?;
        Ok(read(&file, &text)?)
    }

    /// Refuses a spec whose crate is not there yet: a folder without a manifest would stop every cargo command.
    pub fn has_crate(&self) -> Result<(), Failure> {
        let name = &self.name;
        let manifest = root().join(format!("crates/signon-{name}/Cargo.toml"));
        if !self.is_ours() || manifest.exists() {
            return Ok(());
        }
        Err(format!(
            "specs/{name}.yaml has no crate crates/signon-{name}: copy crates/signon-vanco without src/generated/, and put the \
             provider's name into it"
        )
        .into())
    }

    /// Where the generated files of the provider's crate are.
    pub fn generated(&self) -> PathBuf {
        match self.is_ours() {
            true => root().join(format!("crates/signon-{}/src/generated", self.name)),
            false => root().join("tests/constructs/generated"),
        }
    }
}

/// Separates a flag from the other arguments, and refuses flags that the verb does not have.
pub fn take_flag(arguments: &[String], flag: &str) -> Result<(bool, Vec<String>), Failure> {
    let (flags, rest): (Vec<_>, Vec<_>) =
        arguments.iter().cloned().partition(|a| a.starts_with('-'));
    match flags.iter().find(|found| *found != flag) {
        Some(unknown) if flag.is_empty() => {
            Err(format!("there is no option `{unknown}` here").into())
        }
        Some(unknown) => {
            Err(format!("there is no option `{unknown}` here; there is {flag}").into())
        }
        None => Ok((!flags.is_empty(), rest)),
    }
}
