//! Sample values of a document's schemas: every property is there, secrets hold the sentinel, and several samples show
//! every alternative.

use serde_json::{Value, json};

use crate::document::{flag, is_secret, list, object, reference, resolve, text};
use crate::lower::{is_lenient, tag};
use crate::sentinel::{CODE, KEY, PLAIN};

/// How samples are made.
pub(crate) struct Samples<'a> {
    /// The document, with all its names.
    pub(crate) root: &'a Value,
    /// What secrets hold.
    pub(crate) secret: &'static str,
    /// Booleans are not sent as text, however they may come back.
    pub(crate) sent: bool,
}

impl Samples<'_> {
    /// How many samples show every alternative; at least one.
    pub(crate) fn count(&self, schema: &Value) -> usize {
        self.counted(schema, &mut Vec::new()).max(1)
    }

    /// The sample of this number.
    pub(crate) fn value(&self, schema: &Value, number: usize) -> Value {
        self.made(schema, number, &mut Vec::new())
            .unwrap_or_default()
    }

    /// Nothing if the schema is met inside itself: there the sample ends.
    fn made(&self, schema: &Value, number: usize, around: &mut Vec<String>) -> Option<Value> {
        if let Some(to) = reference(schema) {
            return self.inside(to, around, |target, around| {
                self.made(target, number, around)
            })?;
        }
        if let Some(value) = self.fixed(schema) {
            return Some(value);
        }
        let mut value = self.alternative(schema, number, around)?;
        for part in list(schema, "allOf") {
            merge(&mut value, self.made(part, number, around)?);
        }
        merge(&mut value, self.own(schema, number, around));
        Some(match value {
            Value::Null => json!(PLAIN),
            value => value,
        })
    }

    fn counted(&self, schema: &Value, around: &mut Vec<String>) -> usize {
        if let Some(to) = reference(schema) {
            let counted = self.inside(to, around, |target, around| self.counted(target, around));
            return counted.unwrap_or(0);
        }
        if self.fixed(schema).is_some() {
            return 1;
        }
        let alternatives = alternatives(schema);
        let counts = alternatives.map(|(other, _)| self.counted(other, around));
        let counts: Vec<usize> = counts.collect();
        let together = list(schema, "allOf").map(|part| self.counted(part, around));
        let together: Vec<usize> = together.collect();
        let is_cut = !counts.is_empty() && counts.iter().all(|count| *count == 0);
        if is_cut || together.contains(&0) {
            return 0;
        }
        let parts = object(schema, "properties").map(|(_, property)| property);
        let inner = ["items", "additionalProperties"].map(|key| schema.get(key));
        let parts = parts.chain(inner.into_iter().flatten());
        let parts = parts.map(|part| self.counted(part, around)).max();
        let sum: usize = counts.iter().sum();
        sum.max(parts.unwrap_or(0))
            .max(together.into_iter().max().unwrap_or(0))
            .max(1)
    }

    /// What is behind a reference, unless it is being looked at already.
    fn inside<T>(
        &self,
        to: &str,
        around: &mut Vec<String>,
        look: impl FnOnce(&Value, &mut Vec<String>) -> T,
    ) -> Option<T> {
        if around.iter().any(|known| known == to) {
            return None;
        }
        let target = resolve(self.root, self.root.pointer(to.strip_prefix('#')?)?)?;
        around.push(to.to_owned());
        let found = look(target, around);
        around.pop();
        Some(found)
    }

    /// What has one sample, whatever its parts.
    fn fixed(&self, schema: &Value) -> Option<Value> {
        let is_text = text(schema, "type") == Some("string");
        if is_secret(schema) {
            return Some(match is_text {
                true => json!(self.secret),
                false => json!({ KEY: self.secret }),
            });
        }
        if is_text && flag(schema, "x-error-code") {
            return Some(json!(CODE));
        }
        if self.sent && is_lenient(schema) {
            return Some(json!(true));
        }
        let mut listed = list(schema, "enum").chain(list(schema, "x-extensible-enum"));
        listed.find(|value| !value.is_null()).cloned()
    }

    /// The alternative whose turn it is; null if there are none.
    fn alternative(
        &self,
        schema: &Value,
        number: usize,
        around: &mut Vec<String>,
    ) -> Option<Value> {
        let all: Vec<_> = alternatives(schema).collect();
        if all.is_empty() {
            return Some(Value::Null);
        }
        let counts: Vec<usize> = all
            .iter()
            .map(|(other, _)| self.counted(other, around))
            .collect();
        let mut left = number.checked_rem(counts.iter().sum())?;
        for ((other, index), count) in all.into_iter().zip(counts) {
            if left >= count {
                left -= count;
                continue;
            }
            let mut value = self.made(other, left, around)?;
            let said = tag(schema).and_then(|tag| {
                let value = tag.values.get(index)?.first()?.clone();
                Some(json!({ tag.wire: value }))
            });
            merge(&mut value, said.unwrap_or_default());
            return Some(value);
        }
        None
    }

    /// What the schema says by itself.
    fn own(&self, schema: &Value, number: usize, around: &mut Vec<String>) -> Value {
        let has = |key: &str| schema.get(key).is_some();
        match text(schema, "type") {
            Some("integer" | "number") => json!(7),
            Some("boolean") => json!(true),
            Some("string") => json!(PLAIN),
            Some("array") => self.items(schema, number, around),
            None if has("items") => self.items(schema, number, around),
            Some("object") => self.members(schema, number, around),
            None if has("properties") || has("additionalProperties") => {
                self.members(schema, number, around)
            }
            _ => Value::Null,
        }
    }

    fn items(&self, schema: &Value, number: usize, around: &mut Vec<String>) -> Value {
        let item = self.made(&schema["items"], number, around);
        Value::Array(item.into_iter().collect())
    }

    fn members(&self, schema: &Value, number: usize, around: &mut Vec<String>) -> Value {
        let mut members = serde_json::Map::new();
        for (name, property) in object(schema, "properties") {
            let value = self.made(property, number, around);
            members.extend(value.map(|value| (name.clone(), value)));
        }
        let rest = &schema["additionalProperties"];
        let is_free = members.is_empty() && *rest != json!(false) && !alternatives_or_parts(schema);
        if rest.is_object() || is_free {
            let value = self.made(rest, number, around);
            members.extend(value.map(|value| (KEY.to_owned(), value)));
        }
        Value::Object(members)
    }
}

/// Each alternative and its place among the others.
fn alternatives(schema: &Value) -> impl Iterator<Item = (&Value, usize)> {
    let all = list(schema, "oneOf").chain(list(schema, "anyOf"));
    all.enumerate().map(|(index, other)| (other, index))
}

fn alternatives_or_parts(schema: &Value) -> bool {
    alternatives(schema).next().is_some() || list(schema, "allOf").next().is_some()
}

/// Objects are put together; otherwise what comes last is said last.
fn merge(value: &mut Value, more: Value) {
    match (value, more) {
        (_, Value::Null) => {}
        (Value::Object(members), Value::Object(more)) => members.extend(more),
        (value, more) => *value = more,
    }
}

#[cfg(test)]
mod tests {
    use crate::sentinel::SECRET;

    use super::*;

    fn samples(schema: &Value) -> Vec<Value> {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let root = crate::lower::schemas(json!({
            "Token": { "type": "string", "format": "password" },
            "Tree": { "type": "object", "properties": { "name": { "type": "string" }, "next": to("Tree"), "all": { "type": "array", "items": to("Tree") } } },
            "Card": { "type": "object", "properties": { "number": to("Token") } },
            "Bank": { "oneOf": [{ "type": "integer" }, to("Token")] },
        }));
        let samples = Samples {
            root: &root,
            secret: SECRET,
            sent: false,
        };
        (0..samples.count(schema))
            .map(|number| samples.value(schema, number))
            .collect()
    }

    #[test]
    fn a_sample_has_every_property_and_shows_what_is_secret() {
        let schema = json!({ "type": "object", "properties": {
            "plain": { "type": "string" }, "token": { "allOf": [{ "$ref": "#/components/schemas/Token" }] },
            "any": { "format": "password" }, "number": { "type": "number", "nullable": true }, "flag": { "type": "boolean" },
            "code": { "type": "string", "x-error-code": true }, "kind": { "type": "string", "x-extensible-enum": ["a", "b"] },
            "list": { "type": "array", "items": { "$ref": "#/components/schemas/Token" } },
            "map": { "type": "object", "additionalProperties": { "type": "integer" } }, "free": { "type": "object" }, "what": {},
        } });
        let expected = json!({
            "plain": PLAIN, "token": SECRET, "any": { KEY: SECRET }, "number": 7, "flag": true, "code": CODE, "kind": "a",
            "list": [SECRET], "map": { KEY: 7 }, "free": { KEY: PLAIN }, "what": PLAIN,
        });
        assert_eq!(samples(&schema), [expected]);
    }

    #[test]
    fn samples_show_every_alternative_however_deep() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let either = json!({ "oneOf": [to("Bank"), to("Card")] });
        let expected = [json!(7), json!(SECRET), json!({ "number": SECRET })];
        assert_eq!(samples(&either), expected);
        let inside = json!({ "properties": { "a": either, "b": to("Bank") } });
        let bs: Vec<_> = samples(&inside).iter().map(|s| s["b"].clone()).collect();
        assert_eq!(bs, [json!(7), json!(SECRET), json!(7)]);
        let tagged = json!({ "oneOf": [to("Tree"), to("Card")], "discriminator": { "propertyName": "kind", "mapping": { "c": "Card" } } });
        let kinds: Vec<_> = samples(&tagged).iter().map(|s| s["kind"].clone()).collect();
        assert_eq!(kinds, [json!("Tree"), json!("c")]);
    }

    #[test]
    fn a_sample_ends_where_a_type_meets_itself() {
        let tree = json!({ "$ref": "#/components/schemas/Tree" });
        assert_eq!(samples(&tree), [json!({ "name": PLAIN, "all": [] })]);
    }

    #[test]
    fn a_boolean_comes_as_text_too_but_is_not_sent_as_one() {
        let schema = json!({ "oneOf": [{ "type": "boolean" }, { "type": "string", "enum": ["true", "false"] }] });
        assert_eq!(samples(&schema), [json!(true), json!("true")]);
        let sent = Samples {
            root: &Value::Null,
            secret: SECRET,
            sent: true,
        };
        assert_eq!(
            (sent.count(&schema), sent.value(&schema, 1)),
            (1, json!(true))
        );
    }
}
