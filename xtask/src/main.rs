//! The verbs of this workspace: `cargo xtask <verb>`.

mod browser;
mod bump;
mod changes;
mod demo;
mod deny;
mod diff;
mod drift;
mod fuzz;
mod generate;
mod git;
mod lint;
mod manifest;
mod mutate;
mod node;
mod project;
mod test;
mod tool;
mod version;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <verb>

  demo                            regenerates all clients in memory, then signs in at an embedded server of each provider
  test [--long]                   runs everything that has to pass before a change lands; --long: deny, changes, mutate, browser and fuzz too
  generate [--check] [PROVIDER…]  rewrites what is generated from specs/: the providers' clients, the tests' probes; --check only compares
  lint [PROVIDER…]                checks specs/ against the rules of specs/README.md
  diff OLD NEW [--json]           says what a change of a spec is to the Rust user: files, or revisions of git; `diff --help` says more
  drift                           tells in one message all that the specs' operations lack anywhere, or have left behind
  bump PROVIDER [--since REVISION] [--to VERSION]
                                  gives its crate, and the facade, the version that the changes since the last release demand;
                                  `bump --help` says more
  deny                            checks the dependencies against deny.toml: licences, bans and sources
  changes                         holds what `diff` says of a change against what others see of the generated API, case by case
  mutate [CRATE…]                 breaks the run time, the sign-in journeys and each operation, one way after the other, and shows
                                  that a test notices; with crates, only what is written by hand in them
  browser                         signs in at the example web application with Chromium, and keeps pictures in target/browser
  fuzz [TARGET…] [--seconds N]    tries changed inputs on the readers of responses, specs, webhooks, redirects and tokens, 60 s for each
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    if rest
        .iter()
        .any(|argument| argument == "--help" || argument == "-h")
    {
        let help = match verb {
            "bump" => bump::HELP,
            "diff" => diff::HELP,
            _ => HELP,
        };
        print!("{help}");
        return ExitCode::SUCCESS;
    }
    let done = match verb {
        "browser" => browser::run(rest),
        "bump" => bump::run(rest),
        "changes" => changes::run(rest),
        "demo" => demo::run(rest),
        "deny" => deny::run(rest),
        "diff" => return ended(diff::run(rest)),
        "drift" => drift::run(rest),
        "fuzz" => fuzz::run(rest),
        "generate" => generate::run(rest),
        "lint" => lint::run(rest),
        "mutate" => mutate::run(rest),
        "test" => test::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no verb `{other}`\n\n{HELP}").into()),
    };
    ended(done.map(|()| ExitCode::SUCCESS))
}

fn ended(done: Result<ExitCode, project::Failure>) -> ExitCode {
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}
