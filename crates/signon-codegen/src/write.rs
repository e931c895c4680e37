//! Putting generated files in place: all of them or none.

use std::fs;
use std::io;
use std::path::Path;

use similar::TextDiff;

/// A file that is not what it should be.
#[derive(Debug)]
pub struct Change {
    /// The file's name inside the folder.
    pub file: String,
    /// Lines that are missing.
    pub added: usize,
    /// Lines that should not be there.
    pub removed: usize,
    /// The difference as a unified diff; the folder's content first.
    pub diff: String,
}

/// Compares a folder with what it should contain; writes nothing.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn compare(folder: &Path, files: &[(String, String)]) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    let mut compare = |name: &str, before: &str, after: &str| {
        if before == after {
            return;
        }
        let diff = TextDiff::from_lines(before, after);
        let count = |tag| {
            diff.iter_all_changes()
                .filter(|change| change.tag() == tag)
                .count()
        };
        changes.push(Change {
            file: name.to_owned(),
            added: count(similar::ChangeTag::Insert),
            removed: count(similar::ChangeTag::Delete),
            diff: diff
                .unified_diff()
                .context_radius(3)
                .header(name, name)
                .to_string(),
        });
    };
    for (name, text) in files {
        compare(name, &existing(&folder.join(name))?, text);
    }
    for name in names(folder)? {
        if !files.iter().any(|(known, _)| *known == name) {
            compare(&name, &existing(&folder.join(&name))?, "");
        }
    }
    Ok(changes)
}

/// Replaces a folder's content. It is written beside the folder first and renamed into its place, so that no reader and no
/// failure ever sees half of it.
///
/// # Errors
///
/// If a file cannot be written; the folder is then what it was.
pub fn write(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let parent = folder.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let fresh = tempfile::Builder::new()
        .prefix(".generated-")
        .tempdir_in(parent)?;
    for (name, text) in files {
        fs::write(fresh.path().join(name), text)?;
    }
    let old = tempfile::Builder::new()
        .prefix(".replaced-")
        .tempdir_in(parent)?;
    let aside = old.path().join("generated");
    let existed = folder.exists();
    if existed {
        fs::rename(folder, &aside)?;
    }
    let fresh = fresh.keep();
    if let Err(error) = fs::rename(&fresh, folder) {
        if existed {
            fs::rename(&aside, folder)?;
        }
        fs::remove_dir_all(&fresh)?;
        return Err(error);
    }
    Ok(())
}

/// The files of a folder as they are: names and texts. None if there is no such folder.
///
/// # Errors
///
/// If the folder or one of its files cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let names = names(folder)?.into_iter();
    names
        .map(|name| Ok((name.clone(), existing(&folder.join(name))?)))
        .collect()
}

fn existing(path: &Path) -> io::Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error),
    }
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_folder_becomes_exactly_what_was_generated() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("src/generated");
        write(&folder, &files(&[("a.rs", "1\n"), ("b.rs", "2\n")])).expect("written");
        let wanted = files(&[("a.rs", "1\n"), ("c.rs", "3\n4\n")]);
        let changes = compare(&folder, &wanted).expect("compared");
        let seen: Vec<_> = changes
            .iter()
            .map(|c| (c.file.as_str(), c.added, c.removed))
            .collect();
        assert_eq!(seen, [("c.rs", 2, 0), ("b.rs", 0, 1)]);
        write(&folder, &wanted).expect("written");
        assert!(compare(&folder, &wanted).expect("compared").is_empty());
        let left: Vec<_> = fs::read_dir(home.path().join("src"))
            .expect("read")
            .collect();
        assert_eq!(left.len(), 1, "nothing temporary stays");
    }

    #[test]
    fn a_failure_leaves_the_folder_as_it_was() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("generated");
        write(&folder, &files(&[("a.rs", "1\n")])).expect("written");
        assert!(
            write(
                &folder,
                &files(&[("a.rs", "2\n"), ("no/such/place.rs", "3\n")])
            )
            .is_err()
        );
        assert_eq!(
            fs::read_to_string(folder.join("a.rs")).expect("read"),
            "1\n"
        );
        let left: Vec<_> = fs::read_dir(home.path()).expect("read").collect();
        assert_eq!(left.len(), 1, "nothing temporary stays");
    }
}
