//! Bodies that are not what they should be, under heads that are.

use serde_json::{Map, Value};

use crate::expect::Content::{
    self, Binary, Broken, Deep, DeepProperties, EmptyList, Foreign, Good, GoodCalledPage, Nothing,
    Null, OtherJson, Page, Surrogates,
};
use crate::expect::Expected::{Reads, Status};
use crate::server::Then::Reuse;
use crate::server::{Behaviour, Exchange, bytes};

/// Deeper than any stack.
const DEEP: usize = 100_000;

pub fn all() -> Vec<Behaviour> {
    let mut all = texts();
    all.extend(json());
    all.extend(media_types());
    all.extend(errors());
    all
}

/// A good reply, but for its body.
fn body(
    name: &'static str,
    content: Content,
    make: impl Fn(&'static str) -> Vec<u8> + Send + Sync + 'static,
) -> Behaviour {
    let make = move |x: &Exchange| x.with_body(make(x.op.body()));
    bytes(name, Reads(content), Reuse, make)
}

fn constant(name: &'static str, content: Content, text: &'static [u8]) -> Behaviour {
    body(name, content, move |_| text.to_vec())
}

fn texts() -> Vec<Behaviour> {
    vec![
        constant("no body", Nothing, b""),
        constant("white space", Nothing, b" \r\n\t "),
        constant("no UTF-8", Binary, b"\xff\xfe\xfd"),
        constant("zeros for a body", Foreign, &[0; 1000]),
        body("a good body and a byte that is no UTF-8", Binary, |good| {
            [good.as_bytes(), b"\xff"].concat()
        }),
        body("UTF-16", Binary, |good| {
            let units = good.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect()
        }),
        body("a byte order mark", Good, |good| {
            [b"\xef\xbb\xbf", good.as_bytes()].concat()
        }),
        body("white space around", Good, |good| {
            format!("\r\n {good}\r\n ").into()
        }),
        body("half of a good body", Broken, |good| {
            good.as_bytes()[..good.len() / 2].into()
        }),
        body("a good body and more", Broken, |good| {
            format!("{good}}}").into()
        }),
    ]
}

fn json() -> Vec<Behaviour> {
    vec![
        constant("an empty list", EmptyList, b"[]"),
        constant("a list of objects", Foreign, b"[{}, {}]"),
        constant("a string", OtherJson, br#""EXAMPLE""#),
        constant("true", OtherJson, b"true"),
        constant("a number", OtherJson, b"1"),
        constant("null", Null, b"null"),
        constant("NaN", Broken, b"NaN"),
        constant("a number beyond all numbers", Broken, b"1e999"),
        body("a number of 100,000 digits", Broken, |_| {
            "1".repeat(100_000).into()
        }),
        body("lone surrogates", Surrogates, |good| {
            good.replace("EXAMPLE", "\\ud800").into()
        }),
        body("every property twice", OtherJson, |good| {
            let member = |(name, value): (String, Value)| format!("{name:?}:{value},").repeat(2);
            mapped(good, member).into()
        }),
        body("100,000 lists", Foreign, |_| lists(DEEP).into()),
        body("100,000 lists that do not end", Foreign, |_| {
            "[".repeat(DEEP).into()
        }),
        body("100,000 objects", Deep, |_| {
            format!("{}1{}", r#"{"a":"#.repeat(DEEP), "}".repeat(DEEP)).into()
        }),
        body("10,000 lists in every property", DeepProperties, |good| {
            mapped(good, |(name, _)| format!("{name:?}:{},", lists(DEEP / 10))).into()
        }),
    ]
}

/// Lists inside of each other.
fn lists(deep: usize) -> String {
    "[".repeat(deep) + &"]".repeat(deep)
}

/// An object, or a list of one, with other members; they end in commas. What is neither stays.
fn mapped(text: &str, member: impl Fn((String, Value)) -> String) -> String {
    let object = |members: Map<String, Value>| {
        let members: String = members.into_iter().map(&member).collect();
        format!("{{{}}}", members.trim_end_matches(','))
    };
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => object(members),
        Ok(Value::Array(items)) => match items.into_iter().next() {
            Some(Value::Object(members)) => format!("[{}]", object(members)),
            _ => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}

fn media_types() -> Vec<Behaviour> {
    let called = |name, content, lines: &'static str| {
        bytes(name, Reads(content), Reuse, move |x| {
            let (status, body) = (x.op.status_with_body(), x.op.body());
            let location = "location: https://app.example.com/\r\n";
            let head = format!("HTTP/1.1 {status} \r\n{location}{lines}");
            format!("{head}content-length: {}\r\n\r\n{body}", body.len()).into()
        })
    };
    vec![
        called("no media type", Good, ""),
        called(
            "a media type of bytes",
            Good,
            "content-type: application/octet-stream\r\n",
        ),
        called(
            "two media types",
            Good,
            "content-type: image/png\r\ncontent-type: a/b\r\n",
        ),
        called("a media type that is none", Good, "content-type: ;;=\r\n"),
        called(
            "a page's media type",
            GoodCalledPage,
            "content-type: text/html\r\n",
        ),
        called(
            "another charset",
            Good,
            "content-type: text/plain; charset=utf-16\r\n",
        ),
    ]
}

fn errors() -> Vec<Behaviour> {
    let page = |name, status| {
        bytes(name, Status(status, Page), Reuse, move |_| {
            let page = "<!doctype html><title>Sorry</title>";
            let head = format!("HTTP/1.1 {status} \r\ncontent-type: text/html; charset=utf-8\r\n");
            format!("{head}content-length: {}\r\n\r\n{page}", page.len()).into()
        })
    };
    let error = |name, content, body: &'static str| {
        bytes(name, Status(500, content), Reuse, move |x| {
            let body = match body {
                "echo" => x.echo(),
                "deep" => lists(DEEP),
                body => body.to_owned(),
            };
            let head = "HTTP/1.1 500 \r\ncontent-type: application/json\r\n";
            format!("{head}content-length: {}\r\n\r\n{body}", body.len()).into()
        })
    };
    vec![
        page("a page for a success", 200),
        page("a page for a bad request", 400),
        page("a page for a failed sign-in", 401),
        page("a page for what is not found", 404),
        page("a page of a gateway", 502),
        page("a page of a server that is overloaded", 503),
        error("an error without a body", Nothing, ""),
        error(
            "an error with half of an object",
            Broken,
            r#"{"error":"EXAMPLE"#,
        ),
        error("an error with a list", Foreign, "[]"),
        error("an error with 100,000 lists", Foreign, "deep"),
        error("an error with a string", OtherJson, r#""EXAMPLE""#),
        error("an error that repeats the request", Broken, "echo"),
    ]
}
