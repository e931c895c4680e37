//! SECURITY.md names tests that exist, where it says they are.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file, or of all Rust files of a folder.
fn source(path: &Path) -> String {
    if path.is_file() {
        return fs::read_to_string(path).expect("readable");
    }
    let entries = fs::read_dir(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let paths = entries.map(|entry| entry.expect("readable").path());
    paths
        .filter(|path| path.is_dir() || path.extension().is_some_and(|end| end == "rs"))
        .map(|path| source(&path))
        .collect()
}

#[test]
fn every_test_that_it_names_is_there() {
    let text = fs::read_to_string(root().join("SECURITY.md")).expect("readable");
    let mut named = 0;
    // An item of a list begins with the file; the names of tests follow, over several lines.
    for item in text.split("\n- `").skip(1) {
        let item = item.split("\n\n").next().unwrap_or_default();
        let (path, rest) = item.split_once('`').expect("the end of a path");
        let source = source(&root().join(path));
        // Every second piece stands between backticks.
        let quoted = rest.split('`').skip(1).step_by(2);
        for name in quoted.filter(|name| name.contains('_') && !name.contains([' ', ':', '.'])) {
            assert!(
                source.contains(&format!("fn {name}(")),
                "{path} has no test `{name}`"
            );
            named += 1;
        }
    }
    assert!(named > 15, "only {named} tests are named");
}
