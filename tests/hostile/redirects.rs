//! Redirects. Where one is documented it is the answer, wherever it leads; where none is, it is an error. None is followed.

use signon_tests::probe::SECRET_ASCII;

use crate::expect::Content::{Good, NoTarget};
use crate::expect::Expected::Status;
use crate::server::Then::Reuse;
use crate::server::{Behaviour, Exchange, bytes};

/// Redirects, many of them to this address, where nobody must call.
pub fn all(elsewhere: &str) -> Vec<Behaviour> {
    let other = format!("{elsewhere}/other?x=1");
    let without_scheme = elsewhere.replacen("http:", "", 1);
    let with_user = elsewhere.replacen("http://", "http://EXAMPLE:EXAMPLE@", 1);
    let with_secret = format!("{elsewhere}/{SECRET_ASCII}?password={SECRET_ASCII}#{SECRET_ASCII}");
    let long = format!("{elsewhere}/{}", "a".repeat(100_000));
    let two = format!("{other}\r\nlocation: {elsewhere}/two");
    vec![
        to("301 to another host", 301, &other),
        to("302 to another host", 302, &other),
        to("303 to another host", 303, &other),
        to("307 to another host, with the body", 307, &other),
        to("308 to another host, with the body", 308, &other),
        to("300 with a choice", 300, &other),
        to("305 to a proxy", 305, elsewhere),
        location("a redirect to itself", 302, |x| x.request.target.clone()),
        location("a redirect to itself, for ever", 308, |x| {
            x.request.target.clone()
        }),
        to("a redirect to a relative path", 302, "../elsewhere"),
        to(
            "a redirect to a host without a scheme",
            302,
            &without_scheme,
        ),
        to("a redirect to a script", 302, "javascript:alert(1)"),
        to(
            "a redirect to data",
            302,
            "data:text/html,<script>alert(1)</script>",
        ),
        to("a redirect to a file", 302, "file:///etc/passwd"),
        to("a redirect to a host with a user", 302, &with_user),
        to("a redirect that repeats a secret", 302, &with_secret),
        to("a redirect to what is no URL", 302, "http://[::1"),
        to("a redirect of 100,000 letters", 302, &long),
        to("a redirect to two targets", 302, &two),
        bare("a redirect without a target", b""),
        bare("a redirect to what is no UTF-8", b"location: \xff\r\n"),
    ]
}

fn to(name: &'static str, status: u16, target: &str) -> Behaviour {
    let target = target.to_owned();
    location(name, status, move |_| target.clone())
}

fn location(
    name: &'static str,
    status: u16,
    target: impl Fn(&Exchange) -> String + Send + Sync + 'static,
) -> Behaviour {
    bytes(name, Status(status, Good), Reuse, move |x| {
        let target = target(x);
        format!("HTTP/1.1 {status} \r\nlocation: {target}\r\ncontent-length: 0\r\n\r\n").into()
    })
}

fn bare(name: &'static str, line: &'static [u8]) -> Behaviour {
    bytes(name, Status(302, NoTarget), Reuse, move |_| {
        [b"HTTP/1.1 302 \r\n", line, b"content-length: 0\r\n\r\n"].concat()
    })
}
