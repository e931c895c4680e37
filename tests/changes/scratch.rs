//! The generated crates, and what rustdoc says of their APIs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use signon_codegen::Generated;

use crate::Version;

/// A crate, and the file in which rustdoc describes its API.
pub struct Described {
    pub name: String,
    pub file: PathBuf,
}

/// Makes a crate of each version, in one workspace, and has rustdoc describe them all.
pub fn describe<'a>(versions: impl Iterator<Item = &'a Version>) -> Vec<Described> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changes");
    let versions: Vec<_> = versions.map(|v| (crate_name(v.name), &v.client)).collect();
    let names: Vec<_> = versions.iter().map(|(name, _)| name.clone()).collect();
    let distinct: BTreeSet<_> = names.iter().collect();
    assert_eq!(distinct.len(), names.len(), "two cases have one name");
    workspace(&folder, &names);
    for (name, client) in versions {
        member(&folder.join(&name), &name, client);
    }
    let build = folder.join("build");
    document(&folder, &build);
    let described = names.into_iter().map(|name| {
        // Without the page Cargo does not believe that anything was made, and makes it again the next time.
        let page = build.join("doc").join(&name).join("index.html");
        fs::create_dir_all(page.with_file_name("")).expect("a folder");
        fs::write(&page, "").expect("an empty page");
        Described {
            file: build.join("doc").join(&name).with_extension("json"),
            name,
        }
    });
    described.collect()
}

/// The words of a name, as a crate has them.
fn crate_name(name: &str) -> String {
    let words: Vec<_> = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("_").to_ascii_lowercase()
}

/// A workspace with the dependencies of ours, at the same versions, and members of its own.
fn workspace(folder: &Path, members: &[String]) {
    let ours = read(&root().join("Cargo.toml"));
    let start = ours.find("members = [").expect("members");
    let end = start + ours[start..].find(']').expect("the end of the members");
    let manifest = format!(
        "{}members = {members:?}{}",
        &ours[..start],
        &ours[end + 1..]
    );
    let path = format!("path = \"{}/", root().display());
    write(
        &folder.join("Cargo.toml"),
        &manifest.replace("path = \"", &path),
    );
    write(
        &folder.join("Cargo.lock"),
        &read(&root().join("Cargo.lock")),
    );
}

/// A crate of a client, with the manifest of a provider's.
fn member(folder: &Path, name: &str, client: &Generated) {
    let manifest = read(&root().join("crates/signon-vanco/Cargo.toml"));
    let name = format!("name = {name:?}");
    let named = manifest.replacen("name = \"signon-vanco\"", &name, 1);
    assert_ne!(manifest, named, "the provider's crate has another name");
    write(&folder.join("Cargo.toml"), &named);
    let root =
        "//! A version of the library's client.\n\nmod generated;\n\npub use generated::*;\n";
    write(&folder.join("src/lib.rs"), root);
    for (file, text) in &client.files {
        write(&folder.join("src/generated").join(file), text);
    }
}

/// Has rustdoc describe the APIs, with all that a program can turn on.
fn document(folder: &Path, build: &Path) {
    let described = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--workspace", "--no-deps"])
        .args(["--no-default-features", "--features", "mock,schemars"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", build)
        // The format is not stable: it has to be asked for, and who reads it looks at its version.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTDOCFLAGS", "-Zunstable-options --output-format json")
        .status()
        .expect("cargo");
    let folder = folder.display();
    assert!(
        described.success(),
        "a generated crate does not compile: {folder}"
    );
}

fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the workspace's folder")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

/// Writes a file unless it says this already: what is not written is not built again.
fn write(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return;
    }
    let folder = file.parent().expect("a folder");
    fs::create_dir_all(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    fs::write(file, text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
}
