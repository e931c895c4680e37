//! `fuzz`: looks for inputs that break a promise, by cargo-fuzz on the nightly toolchain that is installed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::project::{Failure, root, target};
use crate::tool;

/// Raise it together with libfuzzer-sys in fuzz/Cargo.toml.
const VERSION: &str = "0.13.2";

/// The targets in fuzz/fuzz_targets.
const TARGETS: [&str; 5] = ["responses", "specs", "webhook", "redirect", "tokens"];

/// How long each target runs.
const SECONDS: u32 = 60;

/// What is read at most, in bytes: libFuzzer's own limit is the largest seed, which is larger than is quick.
const LONGEST: u32 = 8192;

/// What one input may take before it counts for one that hangs, in seconds.
const SLOWEST: u32 = 20;

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (targets, seconds) = options(arguments)?;
    let toolchain = nightly()?;
    let cargo_fuzz = tool::ensure("cargo-fuzz", VERSION)?;
    let build = target().join("fuzz");
    let seeds = empty(build.join("seeds"))?;
    write_seeds(&seeds)?;
    println!("On {toolchain}, {seconds} s for each target");
    let mut broken = Vec::new();
    for target in targets {
        // Each run begins with the seeds alone: to try again what earlier ones found takes longer than it has. The seeds are
        // only read; what is found on the way goes into a folder of its own.
        let found = empty(build.join("corpus").join(target))?;
        let dictionary = root().join("fuzz").join(format!("{target}.dict"));
        println!("\n{target}");
        let output = cargo_fuzz_run(&cargo_fuzz, &toolchain, &build, target)
            .arg(&found)
            .arg(seeds.join(target))
            .arg("--")
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={LONGEST}"))
            .arg(format!("-timeout={SLOWEST}"))
            .arg(format!("-dict={}", dictionary.display()))
            .args(["-print_final_stats=1", "-detect_leaks=0"])
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        summarize(&said);
        if !output.status.success() {
            report(target, &said);
            broken.push(target);
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(format!("broken: {}", broken.join(", ")).into())
    }
}

/// The nightly toolchain that is installed.
///
/// # Errors
///
/// If there is none. The message says how to install one.
pub fn nightly() -> Result<String, Failure> {
    let listed = Command::new("rustup").args(["toolchain", "list"]).output();
    let listed = listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let listed = listed.unwrap_or_default();
    let names = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let mut nightlies = names.filter(|name| name.starts_with("nightly"));
    nightlies.next().map(str::to_owned).ok_or_else(|| {
        "no nightly toolchain is installed; `rustup toolchain install nightly --profile minimal` does it".into()
    })
}

/// The chosen targets, and how long each of them runs.
fn options(arguments: &[String]) -> Result<(Vec<&str>, u32), Failure> {
    let mut chosen = Vec::new();
    let mut seconds = SECONDS;
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        if argument == "--seconds" {
            let number = arguments.next().and_then(|text| text.parse().ok());
            // To libFuzzer, zero means without end.
            let number = number.filter(|number| *number > 0);
            seconds = number.ok_or("`--seconds` needs a number from 1 up")?;
        } else if TARGETS.contains(&argument) {
            chosen.push(argument);
        } else {
            let targets = TARGETS.join(", ");
            return Err(format!("there is no target `{argument}`; there are: {targets}").into());
        }
    }
    if chosen.is_empty() {
        chosen.extend(TARGETS);
    }
    Ok((chosen, seconds))
}

/// A folder with nothing in it.
fn empty(folder: PathBuf) -> Result<PathBuf, Failure> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The seeds, those included that are made of the specs.
fn write_seeds(folder: &Path) -> Result<(), Failure> {
    let written = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "run",
            "--quiet",
            "--package",
            "signon-tests",
            "--bin",
            "seeds",
        ])
        .arg(folder)
        .status()?;
    if written.success() {
        Ok(())
    } else {
        Err("the seeds could not be written".into())
    }
}

fn cargo_fuzz_run(program: &Path, toolchain: &str, build: &Path, target: &str) -> Command {
    let mut command = Command::new("rustup");
    command
        .current_dir(root())
        .args(["run", toolchain])
        .arg(program)
        .args(["run", "--target-dir"])
        .arg(build)
        .arg(target)
        // This process runs on another toolchain, and says so to those that it starts.
        .env_remove("CARGO")
        .env_remove("RUSTC")
        .env_remove("RUSTUP_TOOLCHAIN");
    command
}

/// What libFuzzer counted: how much was tried, and how much of the program was reached.
fn summarize(said: &str) {
    let last = said
        .lines()
        .rfind(|line| line.starts_with('#') && line.contains(" cov: "));
    if let Some(line) = last {
        println!(
            "  {}",
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        );
    }
    for line in said.lines().filter(|line| line.starts_with("stat::")) {
        println!(
            "  {}",
            line.trim_start_matches("stat::")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        );
    }
}

/// Where the input is that broke a target, why it did, and how to see it again without a nightly toolchain.
fn report(target: &str, said: &str) {
    let input = said
        .lines()
        .find_map(|line| line.split("Test unit written to ").nth(1))
        .map(PathBuf::from);
    match input {
        Some(input) => {
            let panic = said
                .lines()
                .skip_while(|line| !line.contains("panicked at "));
            for line in panic
                .take_while(|line| *line != "stack backtrace:")
                .take(12)
            {
                println!("  {line}");
            }
            println!(
                "\n  The input: {}\n  To see it again, and to keep it from coming back, copy it to fuzz/corpus/{target}/ under a name\n  \
                 that says what it is, and run: cargo test -p signon-tests --test fuzz",
                input.display()
            );
        }
        None => println!("{said}"),
    }
}
