//! The versions in manifests and locks. All else in them stays as it was written, comments included.

use semver::Version;
use toml_edit::{DocumentMut, Item, Value};

use crate::project::{Failure, root};
use crate::{git, version};

/// The manifest of a crate.
pub fn path(name: &str) -> String {
    format!("crates/{name}/Cargo.toml")
}

/// The version that a manifest gave its package in a revision.
pub fn at(revision: &str, file: &str) -> Result<Version, Failure> {
    let text = git::text(&root(), revision, file)?;
    version(&format!("{revision}:{file}"), &text)
}

/// The version of a manifest's package, if it has one of its own.
pub fn version(file: &str, text: &str) -> Result<Version, Failure> {
    let manifest = read(file, text)?;
    let own = manifest
        .get("package")
        .and_then(|package| package.get("version")?.as_str())
        .ok_or_else(|| format!("{file} has no version of its own in [package]"))?;
    version::parse(own).map_err(|error| format!("{file}: {error}").into())
}

/// The manifest with another version of its package.
pub fn with_version(file: &str, text: &str, version: &Version) -> Result<String, Failure> {
    let mut manifest = read(file, text)?;
    let own = manifest
        .get_mut("package")
        .and_then(|package| package.get_mut("version"));
    put(own, version).ok_or_else(|| format!("{file} has no version of its own in [package]"))?;
    Ok(manifest.to_string())
}

/// The workspace's manifest, asking for these versions of these crates.
pub fn with_requirements(
    file: &str,
    text: &str,
    crates: &[(&str, &Version)],
) -> Result<String, Failure> {
    let mut manifest = read(file, text)?;
    for (name, version) in crates {
        let asked = manifest.get_mut("workspace").and_then(|workspace| {
            workspace
                .get_mut("dependencies")?
                .get_mut(name)?
                .get_mut("version")
        });
        put(asked, version).ok_or_else(|| {
            format!(
                "{file} asks for no version of {name}: write `{name} = {{ path = \"crates/{name}\", version = \"…\" }}` \
                 under [workspace.dependencies], and depend on it in crates/signon/Cargo.toml"
            )
        })?;
    }
    Ok(manifest.to_string())
}

/// A lock in which these crates of the workspace have these versions. Those that it does not list, it does not need.
pub fn with_locked(file: &str, text: &str, crates: &[(&str, &Version)]) -> Result<String, Failure> {
    let mut lock = read(file, text)?;
    let packages = lock
        .get_mut("package")
        .and_then(Item::as_array_of_tables_mut)
        .ok_or_else(|| format!("{file} lists no packages"))?;
    for package in packages.iter_mut() {
        // What comes from elsewhere has a source.
        let name = package.get("name").and_then(Item::as_str);
        let known = crates.iter().find(|(known, _)| name == Some(known));
        if let Some((_, version)) = known.filter(|_| !package.contains_key("source")) {
            put(package.get_mut("version"), version);
        }
    }
    Ok(lock.to_string())
}

fn read(file: &str, text: &str) -> Result<DocumentMut, Failure> {
    text.parse()
        .map_err(|error| format!("{file}: {error}").into())
}

/// Replaces a text, and leaves what stands around it.
fn put(item: Option<&mut Item>, version: &Version) -> Option<()> {
    let value = item?.as_value_mut().filter(|value| value.is_str())?;
    let decor = value.decor().clone();
    *value = Value::from(version.to_string());
    *value.decor_mut() = decor;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Version {
        Version::new(0, 2, 0)
    }

    #[test]
    fn a_manifest_keeps_its_comments_and_its_order() {
        let text = "# Above.\n[package]\nname = \"a\"\nversion   =  '0.1.0'  # beside\n\n\
            [dependencies]\nz = \"1\"\nb = \"1\"\n";
        assert_eq!(version("a", text).expect("read"), Version::new(0, 1, 0));
        let raised = with_version("a", text, &two()).expect("raised");
        assert_eq!(raised, text.replace("'0.1.0'", "\"0.2.0\""));
    }

    #[test]
    fn a_version_that_is_not_the_crates_own_is_no_version() {
        for text in [
            "",
            "[package]\nversion.workspace = true\n",
            "[package]\nversion = 1\n",
        ] {
            let error = version("crates/a/Cargo.toml", text)
                .expect_err(text)
                .to_string();
            assert!(
                error.starts_with("crates/a/Cargo.toml has no version of its own"),
                "{error}"
            );
            assert!(with_version("a", text, &two()).is_err(), "{text}");
        }
    }

    #[test]
    fn requirements_follow_and_the_others_stay() {
        let text = "[workspace.dependencies]\na = { path = \"a\", version = \"0.1.0\", default-features = false }\n\
            # Between.\nab = { path = \"ab\", version = \"0.1.0\" }\n";
        let raised = with_requirements("Cargo.toml", text, &[("a", &two())]).expect("raised");
        assert_eq!(raised, text.replacen("0.1.0", "0.2.0", 1));
        let error = with_requirements("Cargo.toml", text, &[("c", &two())]).expect_err("no c");
        assert!(
            error.to_string().contains("asks for no version of c"),
            "{error}"
        );
    }

    #[test]
    fn a_lock_changes_at_the_workspaces_own_crates_alone() {
        let text = "# Cargo's.\nversion = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\ndependencies = [\n \"b\",\n]\n\n\
            [[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"registry\"\n";
        let raised =
            with_locked("Cargo.lock", text, &[("a", &two()), ("c", &two())]).expect("raised");
        assert_eq!(raised, text.replacen("0.1.0", "0.2.0", 1));
    }
}
