//! UPDATING.md, followed to the letter: its changes are made, its commands are typed, and what it says they answer is what
//! they answer.
//!
//! It happens in a copy of the workspace, which is built beside this one: `cargo xtask test` runs it as a stage of its own.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod isolated;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use isolated::isolated;
use regex::Regex;

/// What is another after each release and each change of a spec, and none of the guide's business: versions, and lines of specs.
const OF_THE_DAY: &str = r"\b\d+\.\d+\.\d+\b|\.yaml:\d+";

/// What the guide leaves out of an answer: lines if it stands alone, and else a part of one.
const LEFT_OUT: &str = "…";

#[test]
fn the_guide_does_what_it_says() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let guide = fs::read_to_string(here.join("UPDATING.md")).unwrap();
    let copy = Copy::of(here);
    let blocks = blocks(&guide);
    assert!(
        blocks.len() > 10,
        "there is more to follow than {} blocks",
        blocks.len()
    );
    for block in blocks {
        let words: Vec<_> = block.info.split(' ').collect();
        let at = format!("UPDATING.md:{}", block.line);
        match words.as_slice() {
            ["diff"] => copy.apply(&at, &block.text),
            ["console"] => copy.type_in(&at, &block.text),
            [_, file] => copy.write(file, &block.text),
            _ => panic!(
                "{at}: a block of `{}`: name a file after it, or make it `diff` or `console`",
                block.info
            ),
        }
    }
}

/// A fenced block of the guide.
struct Block {
    line: usize,
    info: String,
    text: String,
}

fn blocks(guide: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in guide.lines().enumerate() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(info), None) => {
                open = Some(Block {
                    line: index + 1,
                    info: info.to_owned(),
                    text: String::new(),
                });
            }
            (None, Some(block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block does not end");
    blocks
}

/// The workspace as it is here, committed to a repository of its own.
struct Copy {
    root: PathBuf,
    target: PathBuf,
}

impl Copy {
    fn of(workspace: &Path) -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
        let copy = Self {
            root: target.join("signon"),
            target: target.join("target"),
        };
        if copy.root.exists() {
            fs::remove_dir_all(&copy.root).unwrap();
        }
        let list = [
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ];
        let listed = isolated(Command::new("git").current_dir(workspace).args(list))
            .output()
            .unwrap();
        assert!(
            listed.status.success(),
            "{}",
            String::from_utf8_lossy(&listed.stderr)
        );
        let listed = String::from_utf8(listed.stdout).unwrap();
        for file in listed.split_terminator('\0') {
            // What was deleted and is not committed yet is listed, too.
            if let Ok(text) = fs::read(workspace.join(file)) {
                copy.write(file, text);
            }
        }
        let commit =
            "git init --quiet && git add --all && git commit --quiet --message 'What is released'";
        assert_eq!(copy.answer(commit), "");
        copy
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let file = self.root.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Makes a change, as somebody does who pastes it.
    #[track_caller]
    fn apply(&self, at: &str, patch: &str) {
        let mut git = Command::new("git");
        git.current_dir(&self.root).args(["apply", "-"]);
        let mut git = isolated(&mut git).stdin(Stdio::piped()).spawn().unwrap();
        git.stdin
            .take()
            .unwrap()
            .write_all(patch.as_bytes())
            .unwrap();
        assert!(
            git.wait().unwrap().success(),
            "{at}: the change does not fit what it changes any more: make it anew"
        );
    }

    /// Types each command and compares what it answers.
    #[track_caller]
    fn type_in(&self, at: &str, session: &str) {
        let mut lines = session.lines().peekable();
        while let Some(line) = lines.next() {
            let command = line
                .strip_prefix("$ ")
                .unwrap_or_else(|| panic!("{at}: `{line}` answers no command"));
            let mut told = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                told.push(line);
            }
            let answer = self.answer(command);
            let answer = of_any_day(answer.trim_end());
            let answer: Vec<_> = answer.lines().map(str::trim_end).collect();
            let told = of_any_day(&told.join("\n"));
            let told: Vec<_> = told.lines().collect();
            assert!(
                matches(&told, &answer),
                "{at}: `{command}` answers\n\n{}\n\nand not\n\n{}\n",
                answer.join("\n"),
                told.join("\n")
            );
        }
    }

    fn answer(&self, command: &str) -> String {
        println!("$ {command}");
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &format!("exec 2>&1; {command}")])
            .current_dir(&self.root)
            // Two workspaces of the same layout must not share one.
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_TERM_QUIET", "true")
            .env_remove("CARGO_MANIFEST_DIR");
        let answer = isolated(&mut shell).output().unwrap();
        let answer = String::from_utf8(answer.stdout).unwrap();
        println!("{answer}");
        answer
    }
}

/// A text without what is of the day.
fn of_any_day(text: &str) -> String {
    let of_the_day = Regex::new(OF_THE_DAY).unwrap();
    of_the_day.replace_all(text, "(of the day)").into_owned()
}

/// Whether an answer is what was told, with whatever was left out of that.
fn matches(told: &[&str], answer: &[&str]) -> bool {
    match (told.split_first(), answer.split_first()) {
        (None, None) => true,
        (Some((&LEFT_OUT, told)), None) => matches(told, answer),
        (Some((&LEFT_OUT, rest)), Some((_, further))) => {
            matches(rest, answer) || matches(told, further)
        }
        (Some((line, told)), Some((said, answer))) => is_line(line, said) && matches(told, answer),
        _ => false,
    }
}

fn is_line(told: &str, said: &str) -> bool {
    let Some((before, after)) = told.split_once(LEFT_OUT) else {
        return told == said;
    };
    let Some(rest) = said.strip_prefix(before) else {
        return false;
    };
    let mut ends = rest.char_indices().map(|(end, _)| end).chain([rest.len()]);
    ends.any(|end| rest.get(end..).is_some_and(|rest| is_line(after, rest)))
}

#[test]
fn an_answer_is_compared_line_by_line() {
    for (told, answer, same) in [
        (&["a", "b"][..], &["a", "b"][..], true),
        (&["a"], &["a", "b"], false),
        (&["a", "…"], &["a"], true),
        (&["a", "…", "d"], &["a", "b", "c", "d"], true),
        (&["a", "…", "d"], &["a", "b", "c"], false),
        (&["a … c … e"], &["a b c d e"], true),
        (&["a … c"], &["a b d"], false),
    ] {
        assert_eq!(matches(told, answer), same, "{told:?} {answer:?}");
    }
}
