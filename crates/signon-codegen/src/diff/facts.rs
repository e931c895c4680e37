//! What an element is on the wire, and what it is to a program that it is something else now.

use std::collections::BTreeSet;

use crate::diff::Class;
use crate::plan::{
    BodyMedia, BodyShape, Content, FailureWhen, FieldKind, List, Operation, Reply, Scheme,
    SchemeKind, TypeNames,
};

/// A question to which an element has one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    Body,
    Constant,
    Credential,
    DefaultHost,
    ErrorCode,
    Failure,
    List,
    Method,
    Name,
    Path,
    Place,
    ReplyBody,
    ReplyMedia,
    Required,
    Retryable,
    Security,
    Tag,
    Url,
}

impl Fact {
    /// What a person calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Constant => "value",
            Self::Credential => "sent",
            Self::DefaultHost => "host unless one is chosen",
            Self::ErrorCode => "holds the error's code",
            Self::Failure => "is a failure",
            Self::List => "items of a list",
            Self::Method => "method",
            Self::Name => "name on the wire",
            Self::Path => "path",
            Self::Place => "place",
            Self::ReplyBody => "body",
            Self::ReplyMedia => "media types",
            Self::Required => "required",
            Self::Retryable => "sent again by itself",
            Self::Security => "credentials",
            Self::Tag => "told apart by",
            Self::Url => "address",
        }
    }

    /// What another answer is to a program that was written for the old one.
    pub(super) fn class(self, old: &str, new: &str) -> Class {
        match self {
            // What may be left out now could be given before, too.
            Self::Required if new == "no" => Class::Additive,
            // Whoever brought one of the old credentials may go on doing so.
            // Of several that a call has, the first is taken; none is taken last.
            Self::Security if begins(new, old, OR) && !old.split(OR).any(|one| one == NONE) => {
                Class::Additive
            }
            // A call that failed for want of a host has one.
            Self::DefaultHost if old == NONE => Class::Additive,
            // What was asked for is asked for still.
            Self::ReplyMedia if are_among(old, new, COMMA) => Class::Additive,
            Self::ErrorCode if new == "yes" => Class::Additive,
            // Nothing is sent that was not sent before.
            Self::Body if old == NONE && new.ends_with(IF_SET) => Class::Additive,
            // Whoever could call at all set something, and sends it as before.
            Self::Body
                if [ALWAYS, IF_SET]
                    .iter()
                    .any(|sent| old == new.replace(sent, DEMANDED)) =>
            {
                Class::Additive
            }
            _ => Class::Breaking,
        }
    }
}

/// Whether all of these are among those.
fn are_among(these: &str, those: &str, separator: &str) -> bool {
    let those: BTreeSet<_> = those.split(separator).collect();
    these.split(separator).all(|one| those.contains(one))
}

/// Whether a list begins with another one.
fn begins(list: &str, with: &str, separator: &str) -> bool {
    let mut list = list.split(separator);
    with.split(separator).all(|one| list.next() == Some(one))
}

const COMMA: &str = ", ";
const OR: &str = ", or ";
const NONE: &str = "none";
const DEMANDED: &str = "required";
const ALWAYS: &str = "sent always";
const IF_SET: &str = "sent if anything is set";

/// What tells the alternatives of a type apart.
pub(super) fn tag(names: Option<&TypeNames>) -> String {
    let Some(tag) = names.and_then(|names| names.tag.as_ref()) else {
        return NONE.to_owned();
    };
    let values = tag.values.iter().map(|values| values.join(" or "));
    format!("`{}`: {}", tag.wire, values.collect::<Vec<_>>().join(", "))
}

pub(super) fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

pub(super) fn security(operation: &Operation) -> String {
    let alternatives = operation.security.iter().map(|names| {
        let names: BTreeSet<_> = names.iter().map(String::as_str).collect();
        if names.is_empty() {
            NONE.to_owned()
        } else {
            names.into_iter().collect::<Vec<_>>().join(" and ")
        }
    });
    let alternatives: Vec<_> = alternatives.collect();
    if alternatives.is_empty() {
        NONE.to_owned()
    } else {
        alternatives.join(OR)
    }
}

pub(super) fn body(operation: &Operation) -> String {
    let Some(body) = &operation.body else {
        return NONE.to_owned();
    };
    let media = match &body.media {
        BodyMedia::Json(name) | BodyMedia::Text(name) => name.as_str(),
        BodyMedia::Form => "application/x-www-form-urlencoded",
    };
    let sent = match (body.required, is_demanded(&body.shape)) {
        (true, true) => DEMANDED,
        (true, false) => ALWAYS,
        (false, _) => IF_SET,
    };
    match &body.shape {
        BodyShape::Fields {
            inside: Some(inside),
            ..
        } => format!("{media}, inside `{inside}`, {sent}"),
        BodyShape::Fields { .. } => format!("{media}, {sent}"),
        BodyShape::Value { .. } => format!("{media}, one value, {sent}"),
    }
}

/// Whether a call without it is refused.
fn is_demanded(body: &BodyShape) -> bool {
    match body {
        BodyShape::Fields { fields, .. } => fields
            .iter()
            .any(|field| field.required && matches!(field.kind, FieldKind::Setter { .. })),
        BodyShape::Value { .. } => true,
    }
}

pub(super) fn list(list: List) -> &'static str {
    match list {
        List::Repeated => "one value each",
        List::Joined(",") => "joined by a comma",
        List::Joined(" ") => "joined by a space",
        List::Joined("|") => "joined by `|`",
        List::Joined(_) => "joined",
    }
}

pub(super) fn reply_body(content: &Content) -> &'static str {
    match content {
        Content::Empty => "none",
        Content::Untyped => "not documented",
        Content::Json { .. } => "JSON",
        Content::Text => "text",
        Content::Token => "one secret as text",
        Content::Location => "a redirect's `Location`",
    }
}

pub(super) fn media(reply: &Reply) -> String {
    let media: BTreeSet<_> = reply.media.iter().map(String::as_str).collect();
    if media.is_empty() {
        NONE.to_owned()
    } else {
        media.into_iter().collect::<Vec<_>>().join(COMMA)
    }
}

pub(super) fn failure(reply: &Reply) -> String {
    match reply.failure.as_ref().map(|failure| &failure.when) {
        None => "never".to_owned(),
        Some(FailureWhen::Property { name, unless }) if unless.is_empty() => {
            format!("with `{name}`")
        }
        Some(FailureWhen::Property { name, unless }) => {
            format!(
                "with `{name}`, unless it is {}",
                unless
                    .iter()
                    .map(|value| format!("`{value}`"))
                    .collect::<Vec<_>>()
                    .join(" or ")
            )
        }
        Some(FailureWhen::StartsWith(start)) => format!("if it starts with `{start}`"),
    }
}

pub(super) fn credential(scheme: &Scheme) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "as a bearer token".to_owned(),
        SchemeKind::Basic {
            form_urlencoded: false,
        } => "by HTTP Basic".to_owned(),
        SchemeKind::Basic {
            form_urlencoded: true,
        } => "by HTTP Basic, form-urlencoded".to_owned(),
        SchemeKind::Header(name) => format!("in the header `{name}`"),
        SchemeKind::Query(name) => format!("as the query parameter `{name}`"),
        SchemeKind::Cookie(name) => format!("as the cookie `{name}`"),
        SchemeKind::Form(fields) => format!("in the form's {}", fields.join(" and ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_working_is_not_breaking() {
        use Class::{Additive, Breaking};
        for (fact, old, new, class) in [
            (Fact::Required, "no", "yes", Breaking),
            (Fact::Required, "yes", "no", Additive),
            (Fact::Security, "a", "a, or b", Additive),
            (Fact::Security, "a", "b, or a", Breaking),
            (Fact::DefaultHost, "none", "https://a.example.com", Additive),
            (Fact::DefaultHost, "https://a.example.com", "none", Breaking),
            (Fact::Security, "a, or b", "a", Breaking),
            (Fact::Security, "none", "a", Breaking),
            (Fact::Security, "a", "a, or none", Additive),
            (Fact::Security, "a and b", "a", Breaking),
            (
                Fact::Body,
                "none",
                "application/json, sent if anything is set",
                Additive,
            ),
            (
                Fact::Body,
                "none",
                "application/json, sent always",
                Breaking,
            ),
            (
                Fact::Body,
                "application/json, sent always",
                "none",
                Breaking,
            ),
            (Fact::Retryable, "no", "yes", Breaking),
            (Fact::Security, "none", "none, or a", Breaking),
            (
                Fact::Body,
                "application/json, required",
                "application/json, sent if anything is set",
                Additive,
            ),
            (
                Fact::Body,
                "application/json, required",
                "application/json, sent always",
                Additive,
            ),
            (
                Fact::Body,
                "application/json, sent always",
                "application/json, sent if anything is set",
                Breaking,
            ),
            (
                Fact::Body,
                "application/json, sent always",
                "application/json, required",
                Breaking,
            ),
            (Fact::Retryable, "yes", "no", Breaking),
            (
                Fact::ReplyMedia,
                "application/json",
                "application/hal+json, application/json",
                Additive,
            ),
            (Fact::ReplyMedia, "text/html", "text/plain", Breaking),
            (Fact::ErrorCode, "no", "yes", Additive),
            (Fact::ErrorCode, "yes", "no", Breaking),
            (Fact::Name, "userName", "user_name", Breaking),
            (Fact::Path, "/a", "/b", Breaking),
            (
                Fact::Url,
                "https://a.example.com",
                "https://b.example.com",
                Breaking,
            ),
        ] {
            assert_eq!(
                fact.class(old, new),
                class,
                "{}: {old} → {new}",
                fact.name()
            );
        }
    }
}
