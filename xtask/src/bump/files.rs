//! The files of the workspace: read, and put in place, all of them or none.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::project::{Failure, root};

/// The text of a file of the workspace.
pub fn required(file: &str) -> Result<String, Failure> {
    fs::read_to_string(root().join(file)).map_err(|error| format!("{file}: {error}").into())
}

/// The text of a file of the workspace; nothing if there is none.
pub fn optional(file: &str) -> Result<Option<String>, Failure> {
    match fs::read_to_string(root().join(file)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{file}: {error}").into()),
    }
}

/// Replaces files, named from `folder`, by new texts, and returns the names of those that were not as they are to be. They
/// are written aside first and renamed into their places.
///
/// # Errors
///
/// If one of them cannot be written; all of them are then what they were.
pub fn put<'a>(folder: &Path, files: &'a [(String, String)]) -> io::Result<Vec<&'a str>> {
    let is_new = |(file, text): &&(String, String)| {
        fs::read(folder.join(file)).map_or(true, |old| old != text.as_bytes())
    };
    let files: Vec<_> = files.iter().filter(is_new).collect();
    let aside = tempfile::Builder::new()
        .prefix(".bump-")
        .tempdir_in(folder)?;
    let fresh = |index: usize| aside.path().join(format!("{index}.new"));
    let old = |index: usize| aside.path().join(format!("{index}.old"));
    for (index, (file, text)) in files.iter().enumerate() {
        fs::write(fresh(index), text)?;
        let file = folder.join(file);
        if file.exists() {
            fs::copy(file, old(index))?;
        }
    }
    for (index, (file, _)) in files.iter().enumerate() {
        if let Err(error) = fs::rename(fresh(index), folder.join(file)) {
            for (index, (file, _)) in files.iter().enumerate().take(index) {
                match old(index).exists() {
                    true => fs::rename(old(index), folder.join(file))?,
                    false => fs::remove_file(folder.join(file))?,
                }
            }
            return Err(io::Error::other(format!("{file}: {error}")));
        }
    }
    Ok(files.iter().map(|(file, _)| file.as_str()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn files_are_replaced_and_made() {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("a"), "1").expect("written");
        let wanted = files(&[("a", "2"), ("b", "3")]);
        assert_eq!(put(home.path(), &wanted).expect("put"), ["a", "b"]);
        let wanted = files(&[("a", "2"), ("b", "3"), ("c", "4")]);
        assert_eq!(put(home.path(), &wanted).expect("put"), ["c"]);
        let read = |name| fs::read_to_string(home.path().join(name)).expect("read");
        assert_eq!(["a", "b", "c"].map(read), ["2", "3", "4"]);
        let left = fs::read_dir(home.path()).expect("read").count();
        assert_eq!(left, 3, "nothing temporary stays");
    }

    #[test]
    fn one_that_cannot_be_written_leaves_all_as_they_were() {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("a"), "1").expect("written");
        let bad = files(&[("a", "2"), ("b", "3"), ("no/such/place", "4")]);
        let error = put(home.path(), &bad).expect_err("no such place");
        assert!(error.to_string().starts_with("no/such/place: "), "{error}");
        let read = fs::read_to_string(home.path().join("a")).expect("read");
        assert_eq!(read, "1");
        assert_eq!(fs::read_dir(home.path()).expect("read").count(), 1);
    }
}
