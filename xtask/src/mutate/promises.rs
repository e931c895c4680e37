//! The proof that the promises of SECURITY.md are kept by tests: the run time is broken in one place after the other, and
//! the test that stands for the promise must fail.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::test;
use crate::project::Failure;

/// One way to break a promise.
struct Break {
    /// What is broken, in words.
    what: &'static str,
    /// A file of signon-core's sources.
    file: &'static str,
    /// What stands there exactly once, and what takes its place.
    from: &'static str,
    to: &'static str,
    /// The package, the test target and the test that must fail.
    seen_by: [&'static str; 3],
}

const fn broken(
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    seen_by: [&'static str; 3],
) -> Break {
    Break {
        what,
        file,
        from,
        to,
        seen_by,
    }
}

const PRINTS: [&str; 3] = [
    "signon-tests",
    "leaks",
    "nothing_prints_a_secret_whatever_becomes_of_a_call",
];
const WIPES: [&str; 3] = [
    "signon-wiped",
    "wiped",
    "what_is_written_of_a_request_is_overwritten",
];
const REPEATS: [&str; 3] = [
    "signon-tests",
    "retry",
    "what_reached_the_server_is_sent_again_only_if_it_is_safe_and_may_help",
];
const PATHS: [&str; 3] = ["signon-tests", "places", "no_value_changes_the_path"];

const BREAKS: [Break; 24] = [
    broken(
        "a secret is printed",
        "secret.rs",
        "write!(f, \"Secret({REDACTED})\")",
        "write!(f, \"Secret({})\", self.0)",
        PRINTS,
    ),
    broken(
        "JSON that may hold secrets is printed",
        "secret.rs",
        "write!(f, \"SecretJson({REDACTED})\")",
        "write!(f, \"SecretJson({})\", self.0)",
        PRINTS,
    ),
    broken(
        "an error prints the body",
        "failure.rs",
        "write!(f, \"; status {}\", reply.status)?;",
        "write!(f, \"; status {} {:?}\", reply.status, reply.body)?;",
        PRINTS,
    ),
    broken(
        "an error's source tells the URL",
        "transport.rs",
        "Cause(after_sending(&error))",
        "Cause(chain(&error))",
        PRINTS,
    ),
    broken(
        "a trace has the headers",
        "transport.rs",
        "        hide(&mut headers);",
        "        hide(&mut headers);\n        #[cfg(feature = \"tracing\")]\n        tracing::trace!(x = ?headers.get(\"x-echo\"));",
        PRINTS,
    ),
    broken(
        "headers that may be secret are printed",
        "transport.rs",
        "        hide(&mut headers);",
        "",
        [
            "signon-tests",
            "transport",
            "headers_that_may_hold_secrets_are_not_printed",
        ],
    ),
    broken(
        "a secret stays in memory",
        "secret.rs",
        "        self.0.zeroize();",
        "",
        ["signon-wiped", "wiped", "secrets_are_overwritten"],
    ),
    broken(
        "what a body outgrew stays in memory",
        "wipe.rs",
        "            self.0.zeroize();\n",
        "",
        WIPES,
    ),
    broken(
        "a slash stays in a segment",
        "path.rs",
        ".remove(b'~');",
        ".remove(b'~')\n    .remove(b'/');",
        PATHS,
    ),
    broken(
        "nothing is a segment",
        "path.rs",
        "        \"\" => Err(",
        "        \"-\" => Err(",
        PATHS,
    ),
    broken(
        "a redirect is followed",
        "config.rs",
        "reqwest::redirect::Policy::none()",
        "reqwest::redirect::Policy::limited(5)",
        [
            "signon-tests",
            "transport",
            "the_callers_own_http_client_keeps_its_headers_but_not_its_redirects",
        ],
    ),
    broken(
        "a proxy is used for this machine",
        "config.rs",
        "            http = http.no_proxy();\n",
        "",
        ["signon-tests", "proxies", "this_machine_is_called_directly"],
    ),
    broken(
        "plain http goes anywhere",
        "config.rs",
        "\"http\" if plain_http || is_loopback(&url) => Ok(url),",
        "\"http\" if plain_http || url.has_host() => Ok(url),",
        [
            "signon-core",
            "--lib",
            "plain_http_goes_only_to_this_machine",
        ],
    ),
    broken(
        "all bytes are logged for whoever asks",
        "config.rs",
        "            .connection_verbose(false)\n",
        "",
        PRINTS,
    ),
    broken(
        "a resolver says where this machine is",
        "config.rs",
        "resolve_to_addrs(\"localhost\", &addresses)",
        "resolve_to_addrs(\"elsewhere\", &addresses)",
        [
            "signon-tests",
            "transport",
            "localhost_is_this_machine_whatever_a_resolver_says",
        ],
    ),
    broken(
        "reqwest repeats what HTTP/2 hands back",
        "config.rs",
        "            .retry(reqwest::retry::never())\n",
        "",
        [
            "signon-tests",
            "reuse",
            "a_request_that_http_2_hands_back_is_not_sent_again",
        ],
    ),
    broken(
        "a body has no limit",
        "transport.rs",
        "    if first.len() > limit {",
        "    if first.len() > usize::MAX - limit {",
        [
            "signon-tests",
            "transport",
            "a_body_over_the_limit_is_refused",
        ],
    ),
    broken(
        "a call has no time limit",
        "transport.rs",
        "deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));",
        "deadline.and(None);",
        [
            "signon-tests",
            "transport",
            "a_call_can_be_shorter_and_bring_a_header",
        ],
    ),
    broken(
        "a call's own wait for a connection does not count",
        "connect.rs",
        "LIMIT.scope(limit, call).await",
        "LIMIT.scope(limit * 1000, call).await",
        [
            "signon-tests",
            "transport",
            "the_wait_for_a_connection_is_bounded_for_the_client_and_for_a_call",
        ],
    ),
    broken(
        "`Retry-After` does not count",
        "retry.rs",
        "return Some(Duration::from_secs(seconds));",
        "return Some(Duration::from_secs(seconds).min(Duration::ZERO));",
        [
            "signon-tests",
            "retry",
            "the_server_says_when_in_seconds_or_as_a_date",
        ],
    ),
    broken(
        "a body is unpacked",
        "config.rs",
        "            .no_gzip()\n",
        "",
        [
            "signon-tests",
            "hostile",
            "every_behaviour_ends_every_operation_as_it_should",
        ],
    ),
    broken(
        "anything is sent again after a broken connection",
        "retry.rs",
        "Kind::Transport => operation.retryable,",
        "Kind::Transport => true,",
        REPEATS,
    ),
    broken(
        "anything is sent again after \"not now\"",
        "retry.rs",
        "Ok(reply) => operation.retryable && later(reply.received.status),",
        "Ok(reply) => later(reply.received.status),",
        REPEATS,
    ),
    broken(
        "nothing is sent again without a connection",
        "retry.rs",
        "Kind::Connect { .. } => true,",
        "Kind::Connect { .. } => false,",
        [
            "signon-tests",
            "retry",
            "what_never_got_a_connection_is_sent_again_whatever_it_is",
        ],
    ),
];

pub(super) fn run(copy: &Path) -> Result<(), Failure> {
    let sources = copy.join("crates/signon-core/src");
    // Otherwise what fails anyway would count as noticed.
    let all: BTreeSet<_> = BREAKS.iter().map(|mutation| mutation.seen_by).collect();
    for test in all {
        if !passes(copy, test)? {
            return Err(format!("{} fails even before anything is broken", test.join(" ")).into());
        }
    }
    let mut missed = Vec::new();
    println!("{:<52} seen by", "broken in signon-core");
    for mutation in BREAKS {
        let file = sources.join(mutation.file);
        let whole = fs::read_to_string(&file)?;
        if whole.matches(mutation.from).count() != 1 {
            let (place, from) = (mutation.file, mutation.from);
            return Err(format!(
                "{place} does not have `{from}` exactly once: mend xtask/src/mutate/promises.rs"
            )
            .into());
        }
        fs::write(&file, whole.replace(mutation.from, mutation.to))?;
        let passes = passes(copy, mutation.seen_by);
        fs::write(&file, whole)?;
        if passes.map_err(|why| format!("{}: {why}", mutation.what))? {
            println!("{:<52} MISSED", mutation.what);
            missed.push(mutation.what);
        } else {
            let [_, target, name] = mutation.seen_by;
            println!("{:<52} {target} {name}", mutation.what);
        }
    }
    if missed.is_empty() {
        Ok(())
    } else {
        Err(format!("no test notices: {}", missed.join(", ")).into())
    }
}

/// Whether this one test passes.
fn passes(copy: &Path, [package, target, name]: [&str; 3]) -> Result<bool, Failure> {
    let target = match target {
        "--lib" => vec!["--lib"],
        target => vec!["--test", target],
    };
    let which = [&["--package", package], &target[..], &["--", name]].concat();
    let said = test(copy, &which)?;
    if said.contains("running 1 test") {
        Ok(!said.contains("FAILED"))
    } else {
        Err(format!("there is no one test `{name}`: mend xtask/src/mutate/promises.rs").into())
    }
}
