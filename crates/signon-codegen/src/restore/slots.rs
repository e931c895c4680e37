//! What the caller of an operation can set, under names that do not clash.

use proc_macro2::Ident;
use syn::Type;

use crate::naming::{ident, snake, unique};
use crate::plan::{
    BodyMedia, BodyShape, Field, FieldKind, List, Operation, Parameter, Plan, Scheme,
};
use crate::reserved;
use crate::restore::index::Index;

/// A value that the caller sets.
pub(crate) struct Slot<'a> {
    pub(crate) ident: Ident,
    pub(crate) wire: &'a str,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) about: String,
    pub(crate) place: Place<'a>,
}

pub(crate) enum Place<'a> {
    Parameter(&'a Parameter),
    Form(List),
    Json,
    Whole,
}

/// All that the caller can set, under names that do not clash.
pub(crate) fn slots<'a>(index: &Index, plan: &Plan, operation: &'a Operation) -> Vec<Slot<'a>> {
    let mut taken = reserved::taken(&[&reserved::CALL]);
    taken.extend(operation_schemes(plan, operation).map(|scheme| scheme.name.clone()));
    let mut slots = Vec::new();
    for parameter in &operation.parameters {
        slots.push(Slot {
            ident: ident(&unique(snake(&parameter.wire), &mut taken)),
            wire: &parameter.wire,
            ty: index.outside(&operation.witness, &parameter.witness),
            required: parameter.required,
            about: parameter.docs.clone(),
            place: Place::Parameter(parameter),
        });
    }
    match operation
        .body
        .as_ref()
        .map(|body| (&body.media, &body.shape))
    {
        Some((media, BodyShape::Fields { fields, .. })) => {
            for Field {
                wire,
                required,
                docs,
                kind,
            } in fields
            {
                if let FieldKind::Setter { witness, list } = kind {
                    slots.push(Slot {
                        ident: ident(&unique(snake(wire), &mut taken)),
                        wire,
                        ty: index.outside(&operation.witness, witness),
                        required: *required,
                        about: docs.clone(),
                        place: if matches!(media, BodyMedia::Json(_)) {
                            Place::Json
                        } else {
                            Place::Form(*list)
                        },
                    });
                }
            }
        }
        Some((_, BodyShape::Value { witness, docs })) => {
            slots.push(Slot {
                ident: ident("body"),
                wire: "body",
                ty: index.outside(&operation.witness, witness),
                required: operation.body.as_ref().is_some_and(|body| body.required),
                about: docs.clone(),
                place: Place::Whole,
            });
        }
        None => {}
    }
    slots
}

/// The schemes that an operation takes credentials of.
pub(crate) fn operation_schemes<'a>(
    plan: &'a Plan,
    operation: &'a Operation,
) -> impl Iterator<Item = &'a Scheme> {
    plan.schemes.iter().filter(|scheme| {
        operation
            .security
            .iter()
            .flatten()
            .any(|name| *name == scheme.name)
    })
}

#[cfg(test)]
mod tests {
    use crate::restore::{has, sent};

    #[test]
    fn setters_do_not_clash() {
        let what = "parameters: [{name: send, in: query, schema: {type: string}}, {name: id, in: query, schema: {type: string}}],
          requestBody: {content: {application/json: {schema: {properties: {id: {type: integer}, body: {type: string}, timeout: {type: string}}}}}}";
        let builder = sent("builder", &what.replace('\n', " "), "");
        has(
            &builder,
            &[
                "pub fn send_(mut self, value: impl Into<String>) -> Self { self.send_ = Some(value.into()); self }",
                "pub fn id(mut self, value: impl Into<String>) -> Self { self.id = Some(value.into()); self }",
                "pub fn id_(mut self, value: i64) -> Self { self.body.id_ = Some(value); self }",
                "#[serde(rename = \"id\", skip_serializing_if = \"Option::is_none\")] id_: Option<i64>,",
                "pub fn body_(",
                "pub fn timeout_(",
            ],
        );
    }
}
