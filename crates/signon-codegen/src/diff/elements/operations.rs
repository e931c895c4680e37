//! Operations, what they take and what they answer.

use serde_json::Value;

use crate::diff::Class;
use crate::diff::elements::{API, Element, Sources};
use crate::diff::facts::{Fact, body, failure, list, media, reply_body, security, yes};
use crate::diff::places::{at, label, schemas};
use crate::document::{self, escape};
use crate::naming::{snake, variant};
use crate::plan::{BodyShape, Content, FieldKind, Location, Operation, Parameter, Reply, Status};
use crate::restore::Names;
use crate::restore::index::type_name;
use crate::restore::replies::{needs_enum, refusals, successes};
use crate::restore::slots::{Place, Slot, slots};

/// The elements of an operation.
pub(super) fn elements(
    of: &Sources<'_>,
    names: &Names,
    operation: &Operation,
    node: &Value,
    place: &str,
    found: &mut Vec<Element>,
) {
    let body_place = format!("{place}/requestBody");
    let body_target = node.get("requestBody").and_then(document::reference);
    let body_target = body_target.and_then(|to| to.strip_prefix('#'));
    let content = body_target.unwrap_or(&body_place);
    let body = at(of.root, content).map_or(&Value::Null, |(node, _)| node);
    let media = document::object(body, "content").map(|(media, _)| escape(media));
    let known = Parts {
        of,
        names,
        operation,
        node,
        place,
        id: document::text(node, "operationId").unwrap_or(&operation.name),
        key: format!("operation {}", operation.name),
        bodies: media
            .flat_map(|media| schemas(of.root, &format!("{content}/content/{media}/schema")))
            .flat_map(|schema| with_envelope(of, operation, schema))
            .collect(),
    };
    let mut whole = known.whole();
    whole.places.extend(body_target.map(str::to_owned));
    found.push(whole);
    let slots = slots(of.index, of.plan, operation);
    found.extend(slots.iter().map(|slot| known.input(slot)));
    known.constants(found);
    known.replies(found);
}

/// The places of a body's schema, and of what is in it if it is an envelope.
fn with_envelope(of: &Sources<'_>, operation: &Operation, schema: String) -> Vec<String> {
    let shape = operation.body.as_ref().map(|body| &body.shape);
    let mut places = match shape {
        Some(BodyShape::Fields {
            inside: Some(only), ..
        }) => schemas(of.root, &format!("{schema}/properties/{}", escape(only))),
        _ => Vec::new(),
    };
    places.insert(0, schema);
    places
}

/// The parts of an operation, and what they are read off.
struct Parts<'a> {
    of: &'a Sources<'a>,
    names: &'a Names,
    operation: &'a Operation,
    node: &'a Value,
    place: &'a str,
    id: &'a str,
    key: String,
    /// Where its body's schema is spoken of.
    bodies: Vec<String>,
}

impl Parts<'_> {
    fn whole(&self) -> Element {
        let Self {
            names, operation, ..
        } = self;
        let pascal = &names.pascal;
        let mut whole = Element::new(self.key.clone(), API, format!("operation `{}`", self.id));
        whole.places.push(self.place.to_owned());
        let bodies = self.bodies.iter().filter(|place| !self.of.is_type(place));
        whole.places.extend(bodies.cloned());
        whole.owns = vec![
            format!("Client::{}", names.method),
            format!("builder::{pascal}"),
            format!("builder::{}", names.constant),
            format!("builder::{}", names.body),
            format!("error::{}", names.error()),
            format!("response::{}", names.reply()),
            format!("mock::{pascal}When"),
            format!("mock::{pascal}Then"),
            format!("mock::MockServerExt::{}", names.mock),
        ];
        whole.facts = vec![
            (Fact::Method, operation.method.to_string()),
            (Fact::Path, operation.path.clone()),
            (Fact::Security, security(operation)),
            (Fact::Retryable, yes(operation.retryable)),
            (Fact::Body, body(operation)),
        ];
        whole
    }

    fn input(&self, slot: &Slot<'_>) -> Element {
        let (id, wire) = (self.id, slot.wire);
        let field = || format!("`{id}`: body field `{wire}`");
        let (subject, of_list, location, places) = match &slot.place {
            Place::Parameter(parameter) => (
                format!("`{id}`: parameter `{wire}`"),
                Some(parameter.list),
                location(parameter),
                self.parameter(location(parameter), wire),
            ),
            Place::Form(list) => (field(), Some(*list), "body", self.field(wire)),
            Place::Json => (field(), None, "body", self.field(wire)),
            Place::Whole => (format!("`{id}`: body"), None, "body", self.bodies.clone()),
        };
        let mut input = Element::new(format!("{} {}", self.key, slot.ident), &self.key, subject);
        input
            .owns
            .push(format!("builder::{}::{}", self.names.pascal, slot.ident));
        input
            .owns
            .push(format!("builder::{}::{}", self.names.body, slot.ident));
        input.mentions = self.of.mentioned(&slot.ty);
        input.places = places;
        let name = match location {
            // Small letters and capitals are the same there.
            "header" => wire.to_ascii_lowercase(),
            _ => wire.to_owned(),
        };
        input.facts = vec![
            (Fact::Name, name),
            (Fact::Place, location.to_owned()),
            (Fact::Required, yes(slot.required)),
        ];
        if let Some(of_list) = of_list.filter(|_| type_name(&slot.ty) == "Vec") {
            input.facts.push((Fact::List, list(of_list).to_owned()));
        }
        if slot.required {
            input.added = Class::Breaking;
        }
        input
    }

    /// What is sent by itself.
    fn constants(&self, found: &mut Vec<Element>) {
        let shape = self.operation.body.as_ref().map(|body| &body.shape);
        let Some(BodyShape::Fields { fields, .. }) = shape else {
            return;
        };
        for field in fields {
            let value = match &field.kind {
                FieldKind::Setter { .. } => continue,
                FieldKind::Constant(value) => format!("`{value}`"),
                FieldKind::ConstantList(value) => format!("a list of `{value}`"),
            };
            let wire = &field.wire;
            let key = format!("{} constant {wire}", self.key);
            let subject = format!("`{}`: constant `{wire}`", self.id);
            let mut constant = Element::new(key, &self.key, subject);
            constant.places = self.field(wire);
            constant.facts.push((Fact::Constant, value));
            constant.added = Class::Breaking;
            found.push(constant);
        }
    }

    fn field(&self, wire: &str) -> Vec<String> {
        let fields = self
            .bodies
            .iter()
            .flat_map(|body| self.of.property(body, wire));
        fields.collect()
    }

    /// Where a parameter is spoken of: with the operation, with the path, or where a reference leads.
    fn parameter(&self, location: &str, wire: &str) -> Vec<String> {
        let root = self.of.root;
        let around = self.place.rsplit_once('/').map_or("", |(around, _)| around);
        let item = at(root, around).map_or(&Value::Null, |(node, _)| node);
        let mut places = Vec::new();
        for (node, place) in [(self.node, self.place), (item, around)] {
            for (index, parameter) in document::list(node, "parameters").enumerate() {
                let is_it = document::resolve(root, parameter).is_some_and(|resolved| {
                    document::text(resolved, "in") == Some(location)
                        && document::text(resolved, "name") == Some(wire)
                });
                if is_it {
                    let label = escape(&label(parameter, index));
                    places.extend(self.of.reached(&format!("{place}/parameters/{label}")));
                }
            }
        }
        places
    }

    fn replies(&self, found: &mut Vec<Element>) {
        let Self {
            names,
            operation,
            key,
            ..
        } = self;
        let pascal = &names.pascal;
        let refusals = refusals(self.of.index, operation);
        let several = needs_enum(&successes(self.of.index, operation));
        let of_status = |status: Status| format!("{key} {}", status.key());
        for reply in &operation.replies {
            let mut keys = document::object(self.node, "responses").map(|(key, _)| key);
            let written = keys.find(|key| Status::parse(key) == Some(reply.status));
            let written = written.map_or_else(|| reply.status.key(), Clone::clone);
            let subject = format!("`{}`: reply {written}", self.id);
            let mut element = Element::new(of_status(reply.status), key, subject);
            let place = format!("{}/responses/{}", self.place, escape(&written));
            element.places = self.of.reached(&place);
            for refusal in refusals
                .iter()
                .filter(|refusal| std::ptr::eq(refusal.reply, reply))
            {
                let variant = &refusal.variant;
                element
                    .owns
                    .push(format!("error::{}::{variant}", names.error()));
                element.owns.push(format!(
                    "mock::{pascal}Then::{}",
                    snake(&variant.to_string())
                ));
            }
            if reply.is_success() {
                let variant = variant(reply.status);
                element
                    .owns
                    .push(format!("mock::{pascal}Then::{}", snake(&variant)));
                if several {
                    element
                        .owns
                        .push(format!("response::{}::{variant}", names.reply()));
                }
            }
            element.touches = vec![
                format!("builder::{pascal}::send"),
                format!("error::{}", names.error()),
                format!("response::{}", names.reply()),
            ];
            element.facts = reply_facts(reply);
            let failed = reply.failure.as_ref().map(|failure| &failure.witness);
            let read = match &reply.content {
                Content::Json { witness } => Some(witness),
                _ => None,
            };
            let types = read.into_iter().chain(failed);
            let types = types.map(|witness| self.of.index.inside(&operation.witness, witness));
            element.mentions = types.flat_map(|ty| self.of.mentioned(&ty)).collect();
            let others = operation.replies.iter();
            let wider = others.filter(|other| covers(other.status, reply.status));
            element.displaces = wider.map(|other| of_status(other.status)).collect();
            found.push(element);
        }
    }
}

fn location(parameter: &Parameter) -> &'static str {
    match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

fn reply_facts(reply: &Reply) -> Vec<(Fact, String)> {
    let mut facts = vec![
        (Fact::ReplyBody, reply_body(&reply.content).to_owned()),
        (Fact::Failure, failure(reply)),
    ];
    if reply.content != Content::Empty {
        facts.push((Fact::ReplyMedia, media(reply)));
    }
    facts
}

/// Whether a program gets one documented reply for what would be another one's, were that documented too.
fn covers(wide: Status, narrow: Status) -> bool {
    match (wide, narrow) {
        (Status::Range(range), Status::Code(code)) => code / 100 == range,
        (Status::Default, Status::Code(400..) | Status::Range(4..)) => true,
        _ => false,
    }
}
