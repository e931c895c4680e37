//! The documented replies of an operation, each with a sample body.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Value, json};

use crate::document::object;
use crate::lower::is_json;
use crate::plan::{Content, Failure, FailureWhen, Operation, Reply, Status};
use crate::restore::probe::raw;
use crate::sample::Samples;
use crate::sentinel::{KEY, PLAIN, SECRET, SECRET_ASCII};

/// A status, a media type and a body for each alternative of each documented reply.
pub(super) fn replies(document: &Value, operation: &Operation, node: &Value) -> Vec<TokenStream> {
    let samples = Samples {
        root: document,
        secret: SECRET,
        sent: false,
    };
    let mut all = Vec::new();
    for reply in &operation.replies {
        let Some(status) = status(operation, reply.status) else {
            continue;
        };
        let node = described(node, reply.status);
        let mut bodies = bodies(&samples, reply, node);
        if let Some(failure) = &reply.failure {
            succeed(failure, &mut bodies);
            let schema = node.pointer("/x-failure/schema").unwrap_or(&Value::Null);
            bodies.extend(failures(&samples, failure, schema));
        }
        let redirect = reply.content == Content::Location;
        let status = Literal::u16_unsuffixed(status);
        all.extend(bodies.into_iter().map(|body| {
            let media_type = match &body.media_type {
                Some(media) => quote!(Some(#media)),
                None => quote!(None),
            };
            let text = match body.content {
                Sample::Json(value) => raw(&value.to_string()),
                Sample::Text(text) => quote!(#text),
            };
            quote!(SampleReply { status: #status, media_type: #media_type, redirect: #redirect, body: #text })
        }));
    }
    all
}

struct Body {
    media_type: Option<String>,
    content: Sample,
}

enum Sample {
    Json(Value),
    Text(String),
}

impl Body {
    fn text(media_type: Option<String>, text: impl Into<String>) -> Self {
        Self {
            media_type,
            content: Sample::Text(text.into()),
        }
    }

    fn json(media_type: &str, value: Value) -> Self {
        // A range is no type that could be sent.
        let media_type = match media_type.ends_with("/*") {
            true => "application/json",
            false => media_type,
        };
        Self {
            media_type: Some(media_type.to_owned()),
            content: Sample::Json(value),
        }
    }
}

/// The bodies that a reply is documented to have, as far as the client asks for them.
fn bodies(samples: &Samples<'_>, reply: &Reply, node: &Value) -> Vec<Body> {
    let media = || object(node, "content");
    match reply.content {
        Content::Empty | Content::Location => vec![Body::text(None, "")],
        Content::Untyped => vec![
            Body::json("application/json", json!({ KEY: SECRET })),
            Body::text(None, ""),
        ],
        Content::Token => texts(node, SECRET_ASCII),
        Content::Text => texts(node, &format!("<!doctype html><title>{SECRET}</title>")),
        Content::Json { .. } => media()
            .filter(|(name, _)| is_json(name))
            .flat_map(|(name, media)| {
                let schema = &media["schema"];
                (0..samples.count(schema))
                    .map(move |number| Body::json(name, samples.value(schema, number)))
            })
            .collect(),
    }
}

fn texts(node: &Value, text: &str) -> Vec<Body> {
    object(node, "content")
        .filter(|(name, _)| name.starts_with("text/"))
        .map(|(name, _)| Body::text(Some(name.clone()), text))
        .collect()
}

/// A success has to say that it is one.
fn succeed(failure: &Failure, bodies: &mut [Body]) {
    let FailureWhen::Property { name, unless } = &failure.when else {
        return;
    };
    for body in bodies {
        if let Sample::Json(Value::Object(members)) = &mut body.content
            && let (Some(value), Some(said)) = (members.get_mut(name), unless.first())
        {
            *value = json!(said);
        }
    }
}

/// The same status, with a body that says that the call failed.
fn failures(samples: &Samples<'_>, failure: &Failure, schema: &Value) -> Vec<Body> {
    (0..samples.count(schema))
        .map(|number| {
            let mut value = samples.value(schema, number);
            if let FailureWhen::Property { name, unless } = &failure.when {
                let says_so = value
                    .get(name)
                    .and_then(Value::as_str)
                    .is_some_and(|said| !unless.iter().any(|known| known == said));
                if let (false, Some(members)) = (says_so, value.as_object_mut()) {
                    members.insert(name.clone(), json!(PLAIN));
                }
            }
            Body::json("application/json", value)
        })
        .collect()
}

/// One status that stands for a documented one; none for what is no answer yet.
fn status(operation: &Operation, status: Status) -> Option<u16> {
    let documented = |wanted| operation.replies.iter().any(|reply| reply.status == wanted);
    let free = |mut codes: std::ops::Range<u16>| {
        codes.find(|code| {
            !documented(Status::Code(*code))
                && (status != Status::Default || !documented(Status::Range(code / 100)))
        })
    };
    match status {
        Status::Code(100..=199) | Status::Range(1) => None,
        Status::Code(code) => Some(code),
        // The first ones of this range have meanings of their own.
        Status::Range(3) => free(302..304).or_else(|| free(307..400)),
        Status::Range(range) => free(range * 100..range * 100 + 100),
        Status::Default => free(400..600),
    }
}

/// What the document says of a status; ranges may be written in small letters.
fn described(operation: &Value, status: Status) -> &Value {
    let mut replies = object(operation, "responses");
    let found = replies.find(|(key, _)| Status::parse(key) == Some(status));
    found.map_or(&Value::Null, |(_, reply)| reply)
}

#[cfg(test)]
mod tests {
    use crate::restore::has;

    fn replies(responses: &str) -> String {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: Probe, version: '1'}}\npaths: {{/a: {{get: {{operationId: getA, responses: {{{responses}}}}}}}}}\ncomponents: {{schemas: {{A: {{properties: {{status: {{type: string}}, t: {{type: string, format: password}}}}}}}}}}\n"
        );
        let document = crate::read::read("probe.yaml", &text).expect("readable");
        crate::probes(&document, "parcels", "a test").unwrap_or_else(|found| panic!("{found}"))
    }

    const A: &str = "schema: {$ref: '#/components/schemas/A'}";

    #[test]
    fn each_documented_reply_is_there_in_each_media_type() {
        let text = replies(&format!(
            "'100': {{description: no}}, '200': {{description: ok, content: {{application/json: {{{A}}}, application/problem+json: {{{A}}}}}}}, 2XX: {{description: any}}, 3xx: {{description: there}}, 4XX: {{description: bad, content: {{text/html: {{}}}}}}, default: {{description: other}}"
        ));
        let json = "body: r#\"{\"status\":\"EXAMPLE-plain-value\",\"t\":\"EXAMPLE-S3CRET+sentinel/é=\"}\"#";
        has(
            &text,
            &[
                &format!(
                    "SampleReply {{ status: 200, media_type: Some(\"application/json\"), redirect: false, {json}, }},
                     SampleReply {{ status: 200, media_type: Some(\"application/problem+json\"), redirect: false, {json}, }},"
                ),
                "SampleReply { status: 201, media_type: Some(\"application/json\"), redirect: false, body: r#\"{\"EXAMPLE-key\":\"EXAMPLE-S3CRET+sentinel/é=\"}\"#, },
                 SampleReply { status: 201, media_type: None, redirect: false, body: \"\", },
                 SampleReply { status: 302, media_type: None, redirect: true, body: \"\", },",
                "SampleReply { status: 400, media_type: Some(\"text/html\"),",
                "SampleReply { status: 500, media_type: None, redirect: false, body: \"\", },",
            ],
        );
        assert!(!text.contains("status: 100"), "{text}");
    }

    #[test]
    fn a_success_that_may_have_failed_is_there_in_both_forms() {
        let failing = format!(
            "'200': {{description: ok, x-failure: {{property: status, unless: [ok], {A}}}, content: {{application/json: {{{A}}}}}}}"
        );
        has(
            &replies(&failing),
            &[
                "body: r#\"{\"status\":\"ok\",",
                "body: r#\"{\"status\":\"EXAMPLE-plain-value\",",
            ],
        );
    }
}
