//! The files of the project that belong to operations.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What is read of the project.
const READ: [&str; 10] = [
    "ARCHITECTURE.md",
    "Cargo.toml",
    "README.md",
    "SECURITY.md",
    "crates",
    "specs",
    "tests/fixtures",
    "tests/schemas.rs",
    "tests/src/generated",
    "tests/wire",
];

/// Files by their paths below the project's folder, with `/` between.
#[derive(Clone, Debug)]
pub struct Tree(BTreeMap<String, Vec<u8>>);

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Tree {
    /// The project as it lies on the disk.
    ///
    /// # Panics
    ///
    /// If a file cannot be read.
    pub fn read() -> Self {
        let mut files = BTreeMap::new();
        for path in READ {
            read_into(&mut files, &root(), path);
        }
        Self(files)
    }

    /// The text of a file; nothing if it is not there, or no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.0.get(path)?).ok()
    }

    /// The files of a folder and of those in it: what stands after `folder`, and their bytes. A folder ends in `/`.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        let below = self.0.range(folder.to_owned()..);
        below.map_while(move |(path, bytes)| Some((path.strip_prefix(folder)?, &bytes[..])))
    }

    /// Writes a file, or removes it.
    pub fn put(&mut self, path: &str, text: Option<&str>) {
        match text {
            Some(text) => self.0.insert(path.to_owned(), text.into()),
            None => self.0.remove(path),
        };
    }
}

fn read_into(files: &mut BTreeMap<String, Vec<u8>>, root: &Path, path: &str) {
    let at = root.join(path);
    let fail = |why| -> ! { panic!("{}: {why}", at.display()) };
    if at.is_dir() {
        for entry in fs::read_dir(&at).unwrap_or_else(|why| fail(why)) {
            let name = entry.unwrap_or_else(|why| fail(why)).file_name();
            read_into(files, root, &format!("{path}/{}", name.to_string_lossy()));
        }
    } else {
        let bytes = fs::read(&at).unwrap_or_else(|why| fail(why));
        files.insert(path.to_owned(), bytes);
    }
}
