//! A small workspace with two providers, committed to a repository of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::isolated::isolated;

/// What every repository begins with.
const VANCO: &str = include_str!("vanco.yaml");

pub struct Repository {
    _home: TempDir,
    pub root: PathBuf,
}

/// What a run of `cargo xtask` said.
pub struct Run {
    pub succeeded: bool,
    pub status: Option<i32>,
    pub said: String,
}

impl Repository {
    /// Both providers and the facade have this version.
    pub fn at(version: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("workspace");
        let repository = Self { _home: home, root };
        let requirement = version.rsplit_once('.').unwrap().0;
        let providers = ["q2", "vanco"];
        let asked = providers.map(|name| {
            format!("signon-{name} = {{ path = \"crates/signon-{name}\", version = \"{version}\" }} # Asked for.\n")
        });
        repository.write(
            "Cargo.toml",
            &format!(
                "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n\n[workspace.dependencies]\n\
                 signon = {{ path = \"crates/signon\", version = \"{version}\" }}\n{}",
                asked.concat()
            ),
        );
        let used = providers.map(|name| format!("signon-{name}.workspace = true\n"));
        repository.member("signon", version, &used.concat());
        for name in providers {
            repository.member(&format!("signon-{name}"), version, "");
            repository.write(&format!("specs/{name}.yaml"), VANCO);
        }
        repository.write(
            "fuzz/Cargo.toml",
            "[package]\nname = \"signon-fuzz\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             signon = { path = \"../crates/signon\" }\n",
        );
        repository.write("fuzz/src/lib.rs", "");
        repository.write(
            "README.md",
            &format!(
                "```toml\nsignon = {{ version = \"{requirement}\", features = [\"vanco\"] }}\n```\n"
            ),
        );
        repository.cargo(&["generate-lockfile", "--offline"]);
        repository.cargo(&[
            "generate-lockfile",
            "--offline",
            "--manifest-path",
            "fuzz/Cargo.toml",
        ]);
        assert!(repository.xtask(&["generate", "q2", "vanco"]).succeeded);
        repository.git(&["init", "--quiet"]);
        repository.commit();
        repository
    }

    fn member(&self, name: &str, version: &str, dependencies: &str) {
        self.write(
            &format!("crates/{name}/Cargo.toml"),
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"{version}\" # Its own.\nedition = \"2024\"\n\n\
                 [dependencies]\n{dependencies}"
            ),
        );
        self.write(&format!("crates/{name}/src/lib.rs"), "");
        self.write(
            &format!("crates/{name}/CHANGELOG.md"),
            &format!(
                "# Changelog\n\n## [Unreleased]\n\n## [{version}] - 2026-01-31\n\nThe first.\n"
            ),
        );
    }

    pub fn write(&self, file: &str, text: &str) {
        let file = self.root.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    #[track_caller]
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap()
    }

    /// Replaces what must be there, once.
    #[track_caller]
    pub fn edit(&self, file: &str, before: &str, after: &str) {
        let text = self.read(file);
        assert!(text.contains(before), "{file} has no `{before}`:\n{text}");
        self.write(file, &text.replacen(before, after, 1));
    }

    /// The version of a crate, by its manifest.
    #[track_caller]
    pub fn version(&self, name: &str) -> String {
        let manifest: toml::Table = self
            .read(&format!("crates/{name}/Cargo.toml"))
            .parse()
            .unwrap();
        manifest["package"]["version"].as_str().unwrap().to_owned()
    }

    /// The newest entry of a crate's changelog.
    #[track_caller]
    pub fn entry(&self, name: &str) -> String {
        let changelog = self.read(&format!("crates/{name}/CHANGELOG.md"));
        let mut sections = changelog.split("\n## ");
        let unreleased = sections.nth(1).unwrap();
        assert_eq!(unreleased, "[Unreleased]\n", "{changelog}");
        sections.next().unwrap().to_owned()
    }

    /// Every file, and what is in it.
    pub fn files(&self) -> BTreeMap<PathBuf, String> {
        let mut files = BTreeMap::new();
        collect(&self.root, &mut files);
        files
    }

    pub fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A change"]);
    }

    #[track_caller]
    pub fn git(&self, arguments: &[&str]) -> String {
        text(isolated(
            Command::new("git").current_dir(&self.root).args(arguments),
        ))
    }

    #[track_caller]
    pub fn cargo(&self, arguments: &[&str]) -> String {
        text(
            Command::new(env!("CARGO"))
                .current_dir(&self.root)
                .args(arguments),
        )
    }

    pub fn bump(&self, arguments: &[&str]) -> Run {
        self.xtask(&[&["bump"], arguments].concat())
    }

    pub fn xtask(&self, arguments: &[&str]) -> Run {
        self.xtask_in("", arguments)
    }

    /// The same, typed in a folder of the workspace.
    pub fn xtask_in(&self, folder: &str, arguments: &[&str]) -> Run {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        // As Cargo says it to what it runs.
        xtask
            .current_dir(self.root.join(folder))
            .env("CARGO_MANIFEST_DIR", self.root.join("xtask"));
        let output = isolated(xtask.args(arguments)).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        Run {
            succeeded: output.status.success(),
            status: output.status.code(),
            said: String::from_utf8(said).unwrap(),
        }
    }

    /// A copy of the newest commit alone.
    pub fn shallow(&self) -> Self {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("workspace");
        let from = format!("file://{}", self.root.display());
        self.git(&[
            "clone",
            "--quiet",
            "--depth",
            "1",
            &from,
            root.to_str().unwrap(),
        ]);
        Self { _home: home, root }
    }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with(".git") {
            collect(&path, files);
        } else if path.is_file() {
            let text = fs::read_to_string(&path).unwrap();
            files.insert(path, text);
        }
    }
}

#[track_caller]
fn text(command: &mut Command) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    assert!(
        status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&stderr)
    );
    String::from_utf8(stdout).unwrap()
}
