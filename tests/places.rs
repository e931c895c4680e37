//! Values stay where they belong: no path parameter changes the path, no header adds another one. For every operation.

use signon_tests::probe::{self, Probe, Settings};
use signon_tests::script::{Act, Script};

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

/// Whether each part of the path is what the template says: the same text, or one escaped segment.
fn is_route(path: &str, template: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
    let is_part = |(sent, part): (&str, &str)| match part.contains('{') {
        true => !["", ".", ".."].contains(&sent) && sent.bytes().all(plain),
        false => sent == part,
    };
    path.split('/').count() == template.split('/').count()
        && path.split('/').zip(template.split('/')).all(is_part)
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
