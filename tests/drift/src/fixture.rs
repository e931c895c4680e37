//! The files under `tests/fixtures`: what goes over the wire, written from the providers' pages and not from our code.

use std::fmt;
use std::fs;

use crate::tree::root;

/// One file: `tests/fixtures/<provider>/<operation>/<name>.http`.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// The provider, as its crate is called.
    pub provider: String,
    /// The operationId in snake_case.
    pub operation: String,
    /// `request`, or a status, with what makes the variant special.
    pub name: String,
}

/// A request, as text on the wire.
#[derive(Clone, Debug)]
pub struct Request {
    /// The method.
    pub method: String,
    /// Path and query, not decoded.
    pub target: String,
    /// The headers in order, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// A reply, as text on the wire.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The whole first line.
    pub status_line: String,
    /// The status in it.
    pub status: u16,
    /// The headers in order, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Fixture {
    /// The fixture of these names, which need not exist.
    pub fn new(provider: &str, operation: &str, name: &str) -> Self {
        Self {
            provider: provider.to_owned(),
            operation: operation.to_owned(),
            name: name.to_owned(),
        }
    }

    /// Reads it as a request.
    ///
    /// # Panics
    ///
    /// If it cannot be read as one.
    pub fn request(&self) -> Request {
        Request::read(&self.bytes()).unwrap_or_else(|why| panic!("{self}: {why}"))
    }

    /// Reads it as a reply.
    ///
    /// # Panics
    ///
    /// If it cannot be read as one, or if its name lies about its status.
    pub fn reply(&self) -> Reply {
        let reply = Reply::read(&self.bytes()).unwrap_or_else(|why| panic!("{self}: {why}"));
        let named = self.name.split('-').next().unwrap_or_default();
        assert_eq!(named, reply.status.to_string(), "{self}: another status");
        reply
    }

    fn bytes(&self) -> Vec<u8> {
        let path = root().join(format!("tests/fixtures/{self}"));
        fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    }
}

/// Whether a fixture of this name is a request; if not, it is a reply.
pub fn is_request(name: &str) -> bool {
    name == "request" || name.starts_with("request-")
}

/// The lines of the head, without the comment, and the body byte by byte.
fn parts(file: &[u8]) -> Result<(Vec<String>, Vec<u8>), String> {
    let end = find(file, b"\n\n").ok_or("no empty line after the headers")?;
    let head = String::from_utf8(file[..end].to_vec()).map_err(|why| why.to_string())?;
    let mut lines: Vec<_> = head.split('\n').map(str::to_owned).collect();
    if lines[0].starts_with('#') {
        lines.remove(0);
    }
    Ok((lines, file[end + 2..].to_vec()))
}

impl Request {
    /// Reads a request from the bytes of a fixture.
    ///
    /// # Errors
    ///
    /// If they are none.
    pub fn read(file: &[u8]) -> Result<Self, String> {
        let (head, body) = parts(file)?;
        Self::parse(&head, body)
    }

    /// Reads a request from the lines of its head, and its body.
    ///
    /// # Errors
    ///
    /// If the lines are no HTTP/1.1.
    pub fn parse(head: &[String], body: Vec<u8>) -> Result<Self, String> {
        let (first, headers) = head.split_first().ok_or("no request line")?;
        let words: Vec<_> = first.split(' ').collect();
        let [method, target, "HTTP/1.1"] = words[..] else {
            return Err(format!("not a request line: {first:?}"));
        };
        Ok(Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: parse_headers(headers)?,
            body,
        })
    }

    /// The path, not decoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query's pairs, decoded; nothing if there is no `?` at all.
    pub fn query(&self) -> Option<Vec<(String, String)>> {
        let (_, query) = self.target.split_once('?')?;
        Some(pairs(query.as_bytes()))
    }

    /// The values of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Vec<&str> {
        values(&self.headers, name)
    }
}

impl Reply {
    /// Reads a reply from the bytes of a fixture.
    ///
    /// # Errors
    ///
    /// If they are none.
    pub fn read(file: &[u8]) -> Result<Self, String> {
        let (head, body) = parts(file)?;
        Self::parse(&head, body)
    }

    fn parse(head: &[String], body: Vec<u8>) -> Result<Self, String> {
        let (first, headers) = head.split_first().ok_or("no status line")?;
        let status = first
            .strip_prefix("HTTP/1.1 ")
            .and_then(|rest| rest.split(' ').next()?.parse().ok())
            .ok_or_else(|| format!("not a status line: {first:?}"))?;
        Ok(Self {
            status_line: first.clone(),
            status,
            headers: parse_headers(headers)?,
            body,
        })
    }

    /// The only value of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        values(&self.headers, name).first().copied()
    }
}

/// Decodes what a form or a query holds.
pub fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

/// For messages: queries stay encoded, bodies are shown as text.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.method, self.target)?;
        for (name, value) in &self.headers {
            writeln!(f, "{name}: {value}")?;
        }
        write!(f, "\n{}", String::from_utf8_lossy(&self.body))
    }
}

impl fmt::Display for Fixture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}.http", self.provider, self.operation, self.name)
    }
}

fn parse_headers(lines: &[String]) -> Result<Vec<(String, String)>, String> {
    let pair = |line: &String| match line.split_once(':') {
        Some((name, value)) => Ok((
            name.to_ascii_lowercase(),
            value.trim_matches(' ').to_owned(),
        )),
        None => Err(format!("not a header: {line:?}")),
    };
    lines.iter().map(pair).collect()
}

fn values<'a>(headers: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let named = headers.iter().filter(|(known, _)| known == name);
    named.map(|(_, value)| value.as_str()).collect()
}

/// Where something begins.
pub fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
