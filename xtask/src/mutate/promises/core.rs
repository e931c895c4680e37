//! How the run time is broken.

use super::{Break, Test, broken, test};

const PRINTS: Test = test(
    "signon-tests",
    "leaks",
    "nothing_prints_a_secret_whatever_becomes_of_a_call",
);
const WIPES: Test = test(
    "signon-wiped",
    "wiped",
    "what_is_written_of_a_request_is_overwritten",
);
const REPEATS: Test = test(
    "signon-tests",
    "retry",
    "what_reached_the_server_is_sent_again_only_if_it_is_safe_and_may_help",
);
const PATHS: Test = test("signon-tests", "places", "no_value_changes_the_path");

pub(super) const BREAKS: [Break; 24] = [
    broken(
        "a secret is printed",
        "signon-core/src/secret.rs",
        "write!(f, \"Secret({REDACTED})\")",
        "write!(f, \"Secret({})\", self.0)",
        PRINTS,
    ),
    broken(
        "JSON that may hold secrets is printed",
        "signon-core/src/secret.rs",
        "write!(f, \"SecretJson({REDACTED})\")",
        "write!(f, \"SecretJson({})\", self.0)",
        PRINTS,
    ),
    broken(
        "an error prints the body",
        "signon-core/src/failure.rs",
        "write!(f, \"; status {}\", reply.status)?;",
        "write!(f, \"; status {} {:?}\", reply.status, reply.body)?;",
        PRINTS,
    ),
    broken(
        "an error's source tells the URL",
        "signon-core/src/transport.rs",
        "Cause(after_sending(&error))",
        "Cause(chain(&error))",
        PRINTS,
    ),
    broken(
        "a trace has the headers",
        "signon-core/src/transport.rs",
        "        hide(&mut headers);",
        "        hide(&mut headers);\n        #[cfg(feature = \"tracing\")]\n        tracing::trace!(x = ?headers.get(\"x-echo\"));",
        PRINTS,
    ),
    broken(
        "headers that may be secret are printed",
        "signon-core/src/transport.rs",
        "        hide(&mut headers);",
        "",
        test(
            "signon-tests",
            "transport",
            "headers_that_may_hold_secrets_are_not_printed",
        ),
    ),
    broken(
        "a secret stays in memory",
        "signon-core/src/secret.rs",
        "        self.0.zeroize();",
        "",
        test("signon-wiped", "wiped", "secrets_are_overwritten"),
    ),
    broken(
        "what a body outgrew stays in memory",
        "signon-core/src/wipe.rs",
        "            self.0.zeroize();\n",
        "",
        WIPES,
    ),
    broken(
        "a slash stays in a segment",
        "signon-core/src/path.rs",
        ".remove(b'~');",
        ".remove(b'~')\n    .remove(b'/');",
        PATHS,
    ),
    broken(
        "nothing is a segment",
        "signon-core/src/path.rs",
        "        \"\" => Err(",
        "        \"-\" => Err(",
        PATHS,
    ),
    broken(
        "a redirect is followed",
        "signon-core/src/config.rs",
        "reqwest::redirect::Policy::none()",
        "reqwest::redirect::Policy::limited(5)",
        test(
            "signon-tests",
            "transport",
            "the_callers_own_http_client_keeps_its_headers_but_not_its_redirects",
        ),
    ),
    broken(
        "a proxy is used for this machine",
        "signon-core/src/config.rs",
        "            http = http.no_proxy();\n",
        "",
        test("signon-tests", "proxies", "this_machine_is_called_directly"),
    ),
    broken(
        "plain http goes anywhere",
        "signon-core/src/config.rs",
        "\"http\" if plain_http || is_loopback(&url) => Ok(url),",
        "\"http\" if plain_http || url.has_host() => Ok(url),",
        test(
            "signon-core",
            "--lib",
            "plain_http_goes_only_to_this_machine",
        ),
    ),
    broken(
        "all bytes are logged for whoever asks",
        "signon-core/src/config.rs",
        "            .connection_verbose(false)\n",
        "",
        PRINTS,
    ),
    broken(
        "a resolver says where this machine is",
        "signon-core/src/config.rs",
        "resolve_to_addrs(\"localhost\", &addresses)",
        "resolve_to_addrs(\"elsewhere\", &addresses)",
        test(
            "signon-tests",
            "transport",
            "localhost_is_this_machine_whatever_a_resolver_says",
        ),
    ),
    broken(
        "reqwest repeats what HTTP/2 hands back",
        "signon-core/src/config.rs",
        "            .retry(reqwest::retry::never())\n",
        "",
        test(
            "signon-tests",
            "reuse",
            "a_request_that_http_2_hands_back_is_not_sent_again",
        ),
    ),
    broken(
        "a body has no limit",
        "signon-core/src/transport.rs",
        "    if first.len() > limit {",
        "    if first.len() > usize::MAX - limit {",
        test(
            "signon-tests",
            "transport",
            "a_body_over_the_limit_is_refused",
        ),
    ),
    broken(
        "a call has no time limit",
        "signon-core/src/transport.rs",
        "deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));",
        "deadline.and(None);",
        test(
            "signon-tests",
            "transport",
            "a_call_can_be_shorter_and_bring_a_header",
        ),
    ),
    broken(
        "a call's own wait for a connection does not count",
        "signon-core/src/connect.rs",
        "LIMIT.scope(limit, call).await",
        "LIMIT.scope(limit * 1000, call).await",
        test(
            "signon-tests",
            "transport",
            "the_wait_for_a_connection_is_bounded_for_the_client_and_for_a_call",
        ),
    ),
    broken(
        "`Retry-After` does not count",
        "signon-core/src/retry.rs",
        "return Some(Duration::from_secs(seconds));",
        "return Some(Duration::from_secs(seconds).min(Duration::ZERO));",
        test(
            "signon-tests",
            "retry",
            "the_server_says_when_in_seconds_or_as_a_date",
        ),
    ),
    broken(
        "a body is unpacked",
        "signon-core/src/config.rs",
        "            .no_gzip()\n",
        "",
        test(
            "signon-tests",
            "hostile",
            "every_behaviour_ends_every_operation_as_it_should",
        ),
    ),
    broken(
        "anything is sent again after a broken connection",
        "signon-core/src/retry.rs",
        "Kind::Transport => operation.retryable,",
        "Kind::Transport => true,",
        REPEATS,
    ),
    broken(
        "anything is sent again after \"not now\"",
        "signon-core/src/retry.rs",
        "Ok(reply) => operation.retryable && later(reply.received.status),",
        "Ok(reply) => later(reply.received.status),",
        REPEATS,
    ),
    broken(
        "nothing is sent again without a connection",
        "signon-core/src/retry.rs",
        "Kind::Connect { .. } => true,",
        "Kind::Connect { .. } => false,",
        test(
            "signon-tests",
            "retry",
            "what_never_got_a_connection_is_sent_again_whatever_it_is",
        ),
    ),
];
