//! What can go wrong with a call, before it is known which errors its operation documents.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::operation::Operation;
use crate::reply::request_id;
use crate::tls::CertificateProblem;

/// The part of an error that is the same for every operation.
pub struct Failure {
    pub(crate) operation: &'static Operation,
    pub(crate) kind: Kind,
    pub(crate) reply: Option<Received>,
    pub(crate) code: Option<String>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What was received before the call failed.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

#[derive(Debug)]
pub(crate) enum Kind {
    /// A reply that the spec documents as an error.
    Documented,
    /// A status that the spec does not document, or a documented one whose body is something else.
    Status,
    /// A redirect that the spec does not document.
    Redirect { host: Option<String> },
    /// A documented success whose body cannot be read.
    Decode {
        what: &'static str,
        line: usize,
        column: usize,
    },
    /// The body is larger than the client accepts.
    TooLarge { limit: usize },
    /// The body is compressed, which the client did not ask for.
    Encoded,
    /// Time ran out.
    Timeout,
    /// No connection; nothing was sent.
    Connect { timed_out: bool },
    /// No connection, because the server's certificate was refused; nothing was sent.
    Certificate { problem: CertificateProblem },
    /// The connection broke while the call was under way.
    Transport,
    /// A required parameter was not set.
    Missing { name: &'static str },
    /// A value cannot go where it should.
    Invalid {
        name: &'static str,
        why: &'static str,
    },
    /// None of the accepted credentials was set.
    Credential,
}

impl Kind {
    /// What traces call it. A sending can fail in these ways; what its body says is read later.
    #[cfg(feature = "tracing")]
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Encoded => "encoded",
            Self::Timeout => "timeout",
            Self::Connect { timed_out: true } => "connect_timeout",
            Self::Connect { timed_out: false } => "connect",
            Self::Certificate { .. } => "certificate_refused",
            Self::Transport => "connection_lost",
            _ => "_OTHER",
        }
    }
}

impl Failure {
    pub(crate) fn new(operation: &'static Operation, kind: Kind) -> Box<Self> {
        Box::new(Self {
            operation,
            kind,
            reply: None,
            code: None,
            source: None,
        })
    }

    pub(crate) fn with_source(
        mut self: Box<Self>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Box<Self> {
        self.source = Some(source.into());
        self
    }

    pub(crate) fn with_reply(mut self: Box<Self>, reply: Received) -> Box<Self> {
        self.reply = Some(reply);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.operation.name)?;
        match &self.kind {
            Kind::Documented => f.write_str("refused")?,
            Kind::Status => f.write_str("undocumented reply")?,
            Kind::Redirect { host: Some(host) } => write!(f, "undocumented redirect to {host}")?,
            Kind::Redirect { host: None } => f.write_str("undocumented redirect")?,
            Kind::Decode { what, line: 0, .. } => write!(f, "unreadable reply: {what}")?,
            Kind::Decode { what, line, column } => {
                write!(
                    f,
                    "unreadable reply: {what} at line {line}, column {column}"
                )?;
            }
            Kind::TooLarge { limit } => {
                write!(
                    f,
                    "the reply's body is over {limit} bytes; raise max_response_bytes if it should be"
                )?;
            }
            Kind::Encoded => {
                f.write_str("the reply's body is compressed, which was not asked for")?
            }
            Kind::Timeout => f.write_str("timed out")?,
            Kind::Connect { timed_out: true } => {
                f.write_str("no connection in time; nothing was sent")?;
            }
            Kind::Connect { timed_out: false } => f.write_str("no connection; nothing was sent")?,
            Kind::Certificate { problem } => {
                write!(f, "no connection; {problem}; nothing was sent")?
            }
            Kind::Transport => {
                f.write_str("the connection failed; the request may have been received")?
            }
            Kind::Missing { name } => write!(f, "nothing was sent: set the required `{name}`")?,
            Kind::Invalid { name, why } => write!(f, "nothing was sent: `{name}`: {why}")?,
            Kind::Credential => {
                f.write_str("nothing was sent: set ")?;
                let accepted = self
                    .operation
                    .security
                    .iter()
                    .filter(|schemes| !schemes.is_empty());
                for (index, schemes) in accepted.enumerate() {
                    f.write_str(if index == 0 { "" } else { ", or " })?;
                    for (index, scheme) in schemes.iter().enumerate() {
                        write!(
                            f,
                            "{}`{}`",
                            if index == 0 { "" } else { " and " },
                            scheme.name
                        )?;
                    }
                }
                f.write_str(" on the call or on the client")?;
            }
        }
        if let Some(reply) = &self.reply {
            write!(f, "; status {}", reply.status)?;
            if let Some(code) = &self.code {
                write!(f, ", code {code}")?;
            }
            if let Some(id) = request_id(&reply.headers) {
                write!(f, ", request id {id}")?;
            }
        }
        Ok(())
    }
}

/// No field, header or body: the same facts as `Display`.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self})")
    }
}

/// Whether a text from the wire is harmless enough to be printed: a code or an identifier, not a token.
pub(crate) fn printable(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}
