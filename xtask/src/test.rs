//! `test`: everything that has to pass before a change lands, stage by stage.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::project::{Failure, Provider, root, take_flag};
use crate::tool::check;
use crate::{browser, changes, demo, deny, drift, fuzz, generate, lint, mutate, node};

/// What the stages share: their times, and what had to be left out.
struct Run {
    times: Vec<(&'static str, Duration)>,
    left_out: Vec<String>,
    /// On a build server nothing is left out: a missing tool is a failure.
    strict: bool,
}

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (long, rest) = take_flag(arguments, "--long")?;
    if let Some(unknown) = rest.first() {
        return Err(
            format!("`test` takes no `{unknown}`; to run single tests use `cargo test`").into(),
        );
    }
    let strict = std::env::var_os("CI").is_some_and(|value| value == "true");
    let mut run = Run {
        times: Vec::new(),
        left_out: Vec::new(),
        strict,
    };
    let outcome = run.stages(long);
    println!("\nTime of each stage");
    for (stage, took) in &run.times {
        println!("  {stage:<28} {:>6.1} s", took.as_secs_f64());
    }
    let total: Duration = run.times.iter().map(|(_, took)| *took).sum();
    println!("  {:<28} {:>6.1} s", "all", total.as_secs_f64());
    outcome?;
    if run.left_out.is_empty() {
        println!("\nEverything passed.");
    } else {
        println!(
            "\nEverything else passed, but LEFT OUT: {}",
            run.left_out.join("; ")
        );
    }
    Ok(())
}

impl Run {
    fn stages(&mut self, long: bool) -> Result<(), Failure> {
        // Before all else, and both of them: whoever changed a spec reads at once all that the change needs.
        let generated = self.stage("drift of generated code", || {
            generate::run(&["--check".to_owned()])
        });
        self.stage("drift of the rest", || drift::run(&[]))?;
        generated?;
        self.stage("format", || {
            cargo(&["fmt", "--all", "--check"])?;
            cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"])
        })?;
        self.stage("lint of the specs", || lint::run(&[]))?;
        self.stage("clippy", || {
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--all-features",
                "--",
                "-D",
                "warnings",
            ])?;
            // They run only when they are asked for, but are read like the rest.
            for [package, test] in [
                ["signon-tests", "peers"],
                ["signon-tests", "changes"],
                ["xtask", "guide"],
            ] {
                let what = ["clippy", "--package", package, "--test", test];
                cargo(&[&what[..], &["--all-features", "--", "-D", "warnings"]].concat())?;
            }
            Ok(())
        })?;
        // Not by `--all-targets`, which makes tests of the examples: here they are programs, and tests run them. Those in
        // documentation come last.
        self.stage("tests", || {
            cargo(&["test", "--workspace", "--all-features"])
        })?;
        self.stage("each crate by itself", single_features)?;
        self.stage("each TLS feature by itself", single_tls)?;
        self.stage("documentation", || {
            let mut doc = Command::new(env!("CARGO"));
            doc.args(["doc", "--workspace", "--no-deps", "--all-features"])
                .env("RUSTDOCFLAGS", "-D warnings");
            check(&mut doc)
        })?;
        self.peers()?;
        self.stage("demo", || demo::run(&[]))?;
        self.stage("the guide to updating", || {
            cargo(&["test", "--package", "xtask", "--test", "guide"])
        })?;
        if long {
            self.stage("dependencies", || deny::run(&[]))?;
            self.stage("changes", || changes::run(&[]))?;
            self.stage("mutations", || mutate::run(&[]))?;
            self.optional("a real browser", browser::available(), || browser::run(&[]))?;
            self.optional("fuzzing", fuzz::nightly().map(drop), || fuzz::run(&[]))?;
        }
        Ok(())
    }

    fn stage(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        println!("\n── {name}");
        let started = Instant::now();
        let outcome = work();
        self.times.push((name, started.elapsed()));
        outcome.map_err(|error| format!("stage `{name}`: {error}").into())
    }

    /// A stage that needs what not every machine has.
    fn optional(
        &mut self,
        name: &'static str,
        available: Result<(), Failure>,
        work: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        match available {
            Ok(()) => self.stage(name, work),
            Err(missing) => self.leave_out(name, missing),
        }
    }

    /// What is missing is said in the end; on a build server it fails.
    fn leave_out(&mut self, name: &str, missing: Failure) -> Result<(), Failure> {
        if self.strict {
            return Err(missing);
        }
        self.left_out.push(format!("{name} ({missing})"));
        Ok(())
    }

    /// What needs Node: the independent validator, and the servers that others wrote.
    fn peers(&mut self) -> Result<(), Failure> {
        if let Err(missing) = node::available() {
            return self.leave_out("the independent peers", missing);
        }
        let peers = root().join("tests/peers");
        self.stage("npm ci", || node::install(&peers))?;
        self.stage("redocly lint", || {
            let mut redocly = Command::new("node");
            redocly
                .arg(peers.join("node_modules/@redocly/cli/bin/cli.js"))
                .arg("lint");
            redocly
                .env("REDOCLY_TELEMETRY", "off")
                .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            check(&mut redocly)
        })?;
        self.stage("peers", || {
            cargo(&[
                "test",
                "--package",
                "signon-tests",
                "--all-features",
                "--test",
                "peers",
            ])
        })
    }
}

/// Each provider's crate, and the facade, as users depend on them: with their default features, and with none.
fn single_features() -> Result<(), Failure> {
    let providers = Provider::select(&[])?;
    let crates = providers
        .iter()
        .map(|provider| format!("signon-{}", provider.name));
    for package in crates.chain(["signon".to_owned()]) {
        cargo(&["check", "--package", &package])?;
        cargo(&["check", "--package", &package, "--no-default-features"])?;
    }
    cargo(&["check", "--package", "signon", "--features", "full"])?;
    // What a journey needs on top, alone.
    for (package, feature) in [
        ("signon-authentiq", "oidc"),
        ("signon-q2", "message-security"),
        ("signon-vanco", "cookies"),
        ("signon", "authentiq-oidc"),
        ("signon", "q2-message-security"),
        ("signon", "vanco-cookies"),
    ] {
        let alone = ["--no-default-features", "--features", feature];
        cargo(&[&["check", "--package", package], &alone[..]].concat())?;
    }
    Ok(())
}

/// The handshakes with each TLS feature alone, with none, and with more of reqwest's than were chosen; all of them together
/// are in the stage of the tests.
fn single_tls() -> Result<(), Failure> {
    let alone = |command: &str, tls: &str, target: [&str; 2]| {
        let features = format!("vanco,{tls}");
        let package = ["--package", "signon", "--no-default-features", "--features"];
        cargo(&[&[command], &package[..], &[&features], &target].concat())
    };
    for tls in [
        "",
        "rustls",
        "rustls,reqwest/native-tls",
        "native-tls",
        "rustls-no-provider",
    ] {
        alone("test", tls, ["--test", "tls"])?;
    }
    alone("run", "rustls-no-provider", ["--example", "ring"])
}

fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    check(Command::new(env!("CARGO")).args(arguments))
}
