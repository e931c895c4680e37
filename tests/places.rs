//! Values stay where they belong: no path parameter changes the path, no header adds another one. For every operation.

use signon_tests::probe::{self, Probe, Settings};
use signon_tests::script::{Act, Script};
use signon_tests::spec::segments;

/// What a parameter may not do to a path, or to a header.
const HOSTILE: [&str; 30] = [
    "../../admin",
    "..\\..\\admin",
    "..",
    ".",
    "",
    "%2e%2e",
    "%2E%2e/",
    ".%2e",
    "%252e%252e",
    "a/b",
    "a\\b",
    "//other.example.com",
    "a?b=c",
    "a#b",
    "a;b=c",
    "a&b=c",
    "a=b",
    "@other.example.com",
    ":80",
    "a b",
    "\0",
    "a\0b",
    "\t",
    "..\t",
    ".\n.",
    "\u{7f}",
    "\u{85}",
    "é",
    "\u{202e}\u{feff}",
    "😀/..",
];

const ECHO: &str = "EXAMPLE-plain-echo";

async fn server() -> Script {
    Script::playing([Act::answer(404, &[], "")]).await
}

/// Whether the path is of this template, and each parameter one escaped segment.
fn is_route(path: &str, template: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
    let is_segment = |text: &str| !matches!(text, "." | "..") && text.bytes().all(plain);
    let found = segments(template, path);
    found.is_some_and(|found| found.iter().all(|(_, text)| is_segment(text)))
}

#[tokio::test]
async fn no_value_changes_the_path() {
    let mut tried = 0;
    for probe in probe::all()
        .iter()
        .filter(|probe| probe.template.contains('{'))
    {
        let server = server().await;
        let client = probe
            .client(&Settings::to(server.base_url() + "/pre"))
            .expect("a client");
        for value in HOSTILE {
            let sent = server.requests().len();
            let outcome = probe::with_path(value, client.call(0)).await;
            let place = format!("{} {} {value:?}", probe.provider, probe.operation);
            tried += 1;
            if matches!(value, "" | "." | "..") {
                let error = outcome.error.expect("refused");
                assert!(error.is_request(), "{place}: {error}");
                assert_eq!(server.requests().len(), sent, "{place}: something was sent");
                continue;
            }
            let requests = server.requests();
            let request = requests
                .get(sent)
                .unwrap_or_else(|| panic!("{place}: not sent"));
            let path = request.target.split('?').next().expect("a path");
            let path = path.strip_prefix("/pre").expect("the base URL's own path");
            assert!(is_route(path, probe.template), "{place}: sent {path}");
            assert_eq!(
                request.header("host"),
                [server.address().to_string()],
                "{place}"
            );
        }
    }
    assert!(tried >= 3 * HOSTILE.len(), "{tried} values tried");
    println!("{tried} hostile values in paths");
}

#[tokio::test]
async fn no_value_adds_a_header() {
    let mut refused = 0;
    for probe in probe::all() {
        let server = server().await;
        let client = probe
            .client(&Settings::to(server.base_url()))
            .expect("a client");
        for sample in 0..probe.samples {
            if !has_header(&probe, sample).await {
                continue;
            }
            for ending in ["\r\n", "\n", "\r", "\0"] {
                let evil = format!("{ECHO}{ending}x-evil: 1");
                let outcome = probe::with_headers(&evil, client.call(sample)).await;
                let error = outcome.error.expect("refused");
                assert!(error.is_request(), "{}: {error}", probe.operation);
                assert!(!outcome.printed.contains(ECHO), "{}", outcome.printed);
                refused += 1;
            }
            assert!(
                server.requests().is_empty(),
                "{}: something was sent",
                probe.operation
            );
        }
    }
    assert!(refused > 20, "{refused} refused");
    println!("{refused} values with a second header in them are refused");
}

#[tokio::test]
async fn a_calls_own_header_and_the_user_agent_stay_in_their_lines() {
    let server = server().await;
    let builder = || signon::vanco::Client::builder().base_url(server.base_url());
    for ending in ["\r\n", "\n", "\r", "\0"] {
        let evil = format!("{ECHO}{ending}x-evil: 1");
        let client = builder().build().expect("a client");
        let call = client.login_resume().token("EXAMPLE");
        let error = call
            .header("x-own", evil.as_str())
            .send()
            .await
            .expect_err("refused");
        assert!(
            error.is_request() && !error.to_string().contains(ECHO),
            "{error}"
        );
        let call = client.login_resume().token("EXAMPLE");
        let error = call.header(&evil, "x").send().await.expect_err("refused");
        assert!(
            error.is_request() && !error.to_string().contains(ECHO),
            "{error}"
        );
        let error = builder().user_agent(evil).build().expect_err("refused");
        assert!(!format!("{error} {error:?}").contains(ECHO), "{error}");
    }
    assert!(server.requests().is_empty());
}

/// Whether this sample has a header or cookie that takes a text.
async fn has_header(probe: &Probe, sample: usize) -> bool {
    let server = server().await;
    let client = probe
        .client(&Settings::to(server.base_url()))
        .expect("a client");
    probe::with_headers(ECHO, client.call(sample)).await;
    let requests = server.requests();
    let headers = requests.first().map(|request| &request.headers);
    headers.is_some_and(|headers| headers.iter().any(|(_, value)| value.contains(ECHO)))
}
