//! What the verbs ask git. Files are named from the workspace's folder, which need not be the repository's.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

use crate::project::Failure;

/// The hash of the commit that a revision (a hash, branch, tag, `HEAD~1`) stands for.
pub fn commit(folder: &Path, revision: &str) -> Result<String, Failure> {
    let whole = is_whole(folder)?;
    let named = format!("{revision}^{{commit}}");
    let verify = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
    let found = git(folder, &[&verify[..], &[&named]].concat())?;
    if found.status.success() {
        return Ok(text_of(found)?.trim().to_owned());
    }
    let rest = match whole {
        true => "`git log --oneline` lists those that are there",
        false => "this clone is shallow: `git fetch --unshallow` brings the others",
    };
    Err(format!("git knows no revision `{revision}`; {rest}").into())
}

/// A file as it was in a revision.
///
/// # Errors
///
/// Also if it was not there; [`find`] tells that apart.
pub fn text(folder: &Path, revision: &str, file: &str) -> Result<String, Failure> {
    find(folder, &commit(folder, revision)?, file)?
        .ok_or_else(|| format!("{file} is not in the revision `{revision}`").into())
}

/// A file as it was in a commit, which [`commit`] gave; None if it was not there.
pub fn find(folder: &Path, commit: &str, file: &str) -> Result<Option<String>, Failure> {
    let named = format!("{commit}:./{file}");
    let verify = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
    let found = git(folder, &[&verify[..], &[&named]].concat())?;
    match found.status.success() {
        true => blob(folder, text_of(found)?.trim(), file).map(Some),
        false => Ok(None),
    }
}

/// The files of a folder as they were in a commit, those of folders in it left out: names and texts; none if the
/// folder was not there.
pub fn files(root: &Path, commit: &str, folder: &str) -> Result<Vec<(String, String)>, Failure> {
    let list = ["ls-tree", "-z", commit, &format!("{folder}/")];
    let list = text_of(succeeded(git(root, &list)?)?)?;
    // Mode, type and hash, a tab, the path.
    let entries = list.split_terminator('\0').filter_map(|entry| {
        let (facts, path) = entry.split_once('\t')?;
        let hash = facts.split_once(" blob ")?.1;
        Some((hash, path))
    });
    entries
        .map(|(hash, path)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            Ok((name.to_owned(), blob(root, hash, path)?))
        })
        .collect()
}

/// What a file says that git has by this hash.
fn blob(folder: &Path, hash: &str, file: &str) -> Result<String, Failure> {
    let output = git(folder, &["cat-file", "blob", hash])?;
    if !output.status.success() {
        return Err(format!("{file} is no file").into());
    }
    text_of(output).map_err(|error| format!("{file}: {error}").into())
}

/// The commit since which a file has said something: the newest one in which it does, and did not in any before it.
pub fn origin(folder: &Path, file: &str, says: impl Fn(&str) -> bool) -> Result<String, Failure> {
    if !is_whole(folder)? {
        return Err(format!(
            "this clone is shallow, so it does not say since when {file} is as it is: run `git fetch --unshallow`, \
             or name the revision of the last release, `--since REVISION`"
        )
        .into());
    }
    let head = commit(folder, "HEAD")?;
    let list = ["rev-list", "--topo-order", "--parents", &head, "--", file];
    let list = text_of(succeeded(git(folder, &list)?)?)?;
    // Where a commit deleted the file, it says nothing.
    let said = |commit: &str| {
        find(folder, commit, file).is_ok_and(|text| text.is_some_and(|text| says(&text)))
    };
    for line in list.lines() {
        let mut commits = line.split(' ');
        let began = commits.next().filter(|commit| said(commit));
        if let Some(began) = began.filter(|_| !commits.any(said)) {
            return Ok(began.to_owned());
        }
    }
    Err(format!("no commit has {file} as it is; commit it first").into())
}

/// The files among `paths` (git's pathspecs), new ones included, that have one of these texts in them.
pub fn files_with(folder: &Path, texts: &[&str], paths: &[&str]) -> Result<Vec<String>, Failure> {
    let mut arguments = vec!["grep", "--untracked", "-l", "-z", "--fixed-strings"];
    texts.iter().for_each(|text| arguments.extend(["-e", text]));
    arguments.push("--");
    arguments.extend(paths);
    let output = git(folder, &arguments)?;
    // Nothing found is a failure to grep, without a word.
    if !output.status.success() && output.stderr.is_empty() {
        return Ok(Vec::new());
    }
    let found = text_of(succeeded(output)?)?;
    Ok(found.split_terminator('\0').map(str::to_owned).collect())
}

/// Whether the whole history is here.
fn is_whole(folder: &Path) -> Result<bool, Failure> {
    let output = git(folder, &["rev-parse", "--is-shallow-repository"])?;
    Ok(text_of(succeeded(output)?)?.trim() == "false")
}

fn git(folder: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    let output = Command::new("git")
        .current_dir(folder)
        // Whatever people like to see.
        .args(["-c", "color.ui=false"])
        .args(arguments)
        .output();
    output.map_err(|error| match error.kind() {
        ErrorKind::NotFound if folder.exists() => {
            "git is not installed; without it nothing is known of earlier specs and versions".into()
        }
        _ => format!("git in {}: {error}", folder.display()).into(),
    })
}

fn succeeded(output: Output) -> Result<Output, Failure> {
    match output.status.success() {
        true => Ok(output),
        false => Err(String::from_utf8_lossy(&output.stderr).trim().into()),
    }
}

fn text_of(output: Output) -> Result<String, Failure> {
    String::from_utf8(output.stdout).map_err(|_| "not a text in UTF-8".into())
}
