//! Whether what was sent is what is documented.

use std::fmt::Debug;

use serde_json::Value;
use signon_tests::fixture::{Request, pairs};

/// What HTTP itself needs; fixtures leave it out.
const SILENT: [&str; 3] = ["host", "accept", "content-length"];

/// What differs, with both sides; nothing if nothing does.
pub fn difference(documented: &Request, sent: &Request) -> Option<String> {
    let mut found = Vec::new();
    differs(&mut found, "method", &documented.method, &sent.method);
    differs(&mut found, "path", documented.path(), sent.path());
    differs(&mut found, "query", &documented.query(), &sent.query());
    for (name, value) in &documented.headers {
        differs(&mut found, name, &vec![value.as_str()], &sent.header(name));
    }
    for (name, value) in &sent.headers {
        let known = SILENT.contains(&name.as_str()) && sent.header(name).len() == 1;
        if !known && documented.header(name).is_empty() {
            found.push(format!("header that nobody asked for: {name}: {value}"));
        }
    }
    body(&mut found, documented, sent);
    if found.is_empty() {
        return None;
    }
    let what = found.join("\n");
    Some(format!(
        "{what}\n--- documented\n{documented}\n--- sent\n{sent}\n---"
    ))
}

fn body(found: &mut Vec<String>, documented: &Request, sent: &Request) {
    let media_type = documented
        .header("content-type")
        .first()
        .copied()
        .unwrap_or_default();
    match media_type.split(';').next().unwrap_or_default() {
        "application/json" => match serde_json::from_slice::<Value>(&documented.body) {
            Ok(body) => {
                let sent = serde_json::from_slice::<Value>(&sent.body);
                differs(found, "JSON", &Some(body), &sent.ok());
            }
            Err(why) => found.push(format!("the fixture's body is no JSON: {why}")),
        },
        "application/x-www-form-urlencoded" => {
            differs(
                found,
                "form",
                &fields(&documented.body),
                &fields(&sent.body),
            );
        }
        _ => differs(found, "body", &documented.body, &sent.body),
    }
}

/// The fields of a form. Their order means nothing, but that of fields of one name does.
fn fields(body: &[u8]) -> Vec<(String, String)> {
    let mut fields = pairs(body);
    fields.sort_by(|(a, _), (b, _)| a.cmp(b));
    fields
}

fn differs<T: PartialEq + Debug + ?Sized>(
    found: &mut Vec<String>,
    what: &str,
    documented: &T,
    sent: &T,
) {
    if documented != sent {
        found.push(format!("{what}: documented {documented:?}, sent {sent:?}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(head: &str, body: &str) -> Request {
        let head: Vec<_> = head.lines().map(str::to_owned).collect();
        Request::parse(&head, body.into()).expect("a request")
    }

    /// Otherwise the tables could pass whatever is sent.
    #[test]
    fn every_kind_of_difference_is_seen() {
        let json = "\ncontent-type: application/json";
        let form = "\ncontent-type: application/x-www-form-urlencoded";
        let same = |a: (String, &str), b: (String, &str)| {
            difference(&request(&a.0, a.1), &request(&b.0, b.1)).is_none()
        };
        let get = |target: &str, rest: &str| format!("GET {target} HTTP/1.1{rest}");

        assert!(same(
            (get("/a?b=c+d", ""), ""),
            (get("/a?b=c%20d", "\nHost: x\nAccept: y"), "")
        ));
        assert!(same(
            (get("/", json), "{\"a\": [1]}\n"),
            (get("/", json), "{\"a\":[1]}")
        ));
        assert!(same((get("/", form), "a=b+c"), (get("/", form), "a=b%20c")));

        assert!(!same(
            (get("/", ""), ""),
            ("POST / HTTP/1.1".to_owned(), "")
        ));
        for (target, sent) in [
            ("/a", "/b"),
            ("/a%2Fb", "/a%2fb"),
            ("/a", "/a?"),
            ("/a?b=c", "/a"),
            ("/a?b=c", "/a?b=d"),
            ("/a?b=c&d=e", "/a?d=e&b=c"),
        ] {
            assert!(
                !same((get(target, ""), ""), (get(sent, ""), "")),
                "{target} and {sent}"
            );
        }
        for (headers, sent) in [
            ("\na: b", ""),
            ("\na: b", "\na: c"),
            ("\na: b", "\na: b\na: b"),
            ("", "\nuser-agent: x"),
            ("", "\naccept: x\naccept: x"),
            (json, "\ncontent-type: application/json; charset=utf-8"),
        ] {
            assert!(
                !same((get("/", headers), ""), (get("/", sent), "")),
                "{headers} and {sent}"
            );
        }
        for (kind, body, sent) in [
            (json, "{\"a\":1}", "{\"a\":\"1\"}"),
            (json, "{}", ""),
            (json, "null", ""),
            (form, "a=b&a=d", "a=d&a=b"),
            ("", "", "{}"),
            ("\ncontent-type: text/plain", "a", "a\n"),
        ] {
            assert!(
                !same((get("/", kind), body), (get("/", kind), sent)),
                "{body} and {sent}"
            );
        }
    }
}
