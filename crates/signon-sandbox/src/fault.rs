//! What can be wrong with a request, before any provider's rules are asked.

use http::{StatusCode, header};

use crate::reply::Reply;

/// A reason to refuse a request. Its text is for the reader of a failed test, and repeats no value that was sent.
#[derive(Debug)]
pub(crate) enum Fault {
    /// No such path.
    Path,
    /// The path exists, but not for this method; these it has, as in an `Allow` header.
    Method(String),
    /// The content type is none of these.
    ContentType(&'static [&'static str]),
    /// Something in the query, the headers or the body.
    Invalid(String),
    /// The server itself failed, such as in signing.
    Broken(&'static str),
}

impl Fault {
    pub(crate) fn invalid(why: impl Into<String>) -> Self {
        Self::Invalid(why.into())
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Path => StatusCode::NOT_FOUND,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::ContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Invalid(_) => StatusCode::BAD_REQUEST,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub(crate) fn message(&self) -> String {
        match self {
            Self::Path => "no such path".to_owned(),
            Self::Method(allow) => format!("the method must be one of: {allow}"),
            Self::ContentType(media) => format!("the content type must be {}", media.join(" or ")),
            Self::Invalid(why) => why.clone(),
            Self::Broken(what) => format!("the sandbox failed in {what}"),
        }
    }

    /// The refusal in plain text, for what no provider documents.
    pub(crate) fn reply(&self) -> Reply {
        self.dress(Reply::text(self.status(), self.message()))
    }

    /// Adds the header that this fault must have (`Allow`) to a provider's own refusal.
    pub(crate) fn dress(&self, reply: Reply) -> Reply {
        match self {
            Self::Method(allow) => reply.with(header::ALLOW, allow),
            _ => reply,
        }
    }
}

/// A name that a client sent, if it looks like a field's name: a secret in the wrong place has digits or signs in it.
pub(crate) fn shown(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | ':' | '.');
    if !name.is_empty() && name.len() <= 32 && name.chars().all(plain) {
        format!("`{name}`")
    } else {
        "a field whose name is no plain word".to_owned()
    }
}
