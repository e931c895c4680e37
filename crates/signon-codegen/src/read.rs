//! Reading: YAML 1.2 or JSON into a value, with the line of every place.

use std::collections::HashMap;

use saphyr::{LoadableYamlNode as _, MarkedYaml, Scalar, YamlData};
use saphyr_parser::{Event, Parser};
use serde_json::{Map, Number, Value};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Document, escape};

/// Reads a document.
///
/// # Errors
///
/// If the text is neither YAML nor JSON, or not one mapping.
pub fn read(file: &str, text: &str) -> Result<Document, Diagnostics> {
    let error = |line: usize, message: String, help: &str| {
        Diagnostics::from(Diagnostic {
            file: file.to_owned(),
            // What is missing at the end is missed behind it.
            line: line.min(last_line(text)),
            pointer: String::new(),
            message,
            help: help.to_owned(),
        })
    };
    if let Err((line, message, help)) = precheck(text) {
        return Err(error(line, message, help));
    }
    let documents = MarkedYaml::load_from_str(text).map_err(|problem| {
        let message = format!("neither YAML nor JSON: {}", problem.info());
        error(
            problem.marker().line(),
            message,
            "mend the syntax at this line",
        )
    })?;
    let [root] = documents.as_slice() else {
        let message = format!("{} documents in one file", documents.len());
        return Err(error(
            0,
            message,
            "put exactly one OpenAPI document into the file",
        ));
    };
    let mut reading = Reading {
        lines: HashMap::new(),
        problem: None,
    };
    let value = reading.value(root, String::new());
    if let Some((line, message, help)) = reading.problem {
        return Err(error(line, message, help));
    }
    if !value.is_object() {
        return Err(error(
            1,
            "no mapping at the top".into(),
            "start with `openapi: 3.0.3`",
        ));
    }
    Ok(Document {
        file: file.to_owned(),
        text: text.to_owned(),
        value,
        lines: reading.lines,
    })
}

/// Deeper than any document that a person wrote; what is deeper is made to exhaust the stack.
const DEPTH: usize = 100;

/// Looks at the text as a stream: what would blow up when it is loaded is refused before.
fn precheck(text: &str) -> Result<(), (usize, String, &'static str)> {
    let mut depth = 0_usize;
    // What is no YAML is reported by the loader.
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        let line = span.start.line();
        match event {
            Event::Alias(_) => {
                return Err((
                    line,
                    "an alias".to_owned(),
                    "repeat the value, or use a `$ref`",
                ));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            let message = format!("more than {DEPTH} levels of nesting");
            return Err((line, message, "name the inner schemas in `components`"));
        }
    }
    Ok(())
}

/// The last line with something in it. Lines end as YAML has them end.
fn last_line(text: &str) -> usize {
    let text = text.trim_end().replace("\r\n", "\n");
    text.matches(['\n', '\r']).count() + 1
}

struct Reading {
    lines: HashMap<String, usize>,
    problem: Option<(usize, String, &'static str)>,
}

impl Reading {
    fn value(&mut self, node: &MarkedYaml<'_>, pointer: String) -> Value {
        let line = node.span.start.line();
        let value = match &node.data {
            YamlData::Value(scalar) => match scalar {
                Scalar::Null => Value::Null,
                Scalar::Boolean(value) => Value::Bool(*value),
                Scalar::Integer(value) => Value::Number((*value).into()),
                Scalar::FloatingPoint(value) => {
                    Number::from_f64(value.into_inner()).map_or(Value::Null, Value::Number)
                }
                Scalar::String(value) => Value::String(value.to_string()),
            },
            YamlData::Sequence(items) => {
                let items = items.iter().enumerate();
                Value::Array(
                    items
                        .map(|(i, item)| self.value(item, format!("{pointer}/{i}")))
                        .collect(),
                )
            }
            YamlData::Mapping(members) => {
                let mut object = Map::new();
                for (key, member) in members {
                    let Some(name) = scalar_text(key) else {
                        self.refuse(
                            key,
                            "a key that is no text",
                            "write a plain name before the colon",
                        );
                        continue;
                    };
                    let at = format!("{pointer}/{}", escape(&name));
                    // A mapping's own line is that of its first key; the name above it says more.
                    let value = self.value(member, at.clone());
                    self.lines.insert(at, key.span.start.line());
                    if object.insert(name.clone(), value).is_some() {
                        self.refuse(
                            key,
                            &format!("`{name}` stands here twice"),
                            "keep one of the two",
                        );
                    }
                }
                Value::Object(object)
            }
            YamlData::Tagged(_, inner) => self.value(inner, pointer.clone()),
            YamlData::Representation(text, ..) => Value::String(text.to_string()),
            YamlData::Alias(_) => {
                self.refuse(node, "an alias", "repeat the value, or use a `$ref`");
                Value::Null
            }
            YamlData::BadValue => {
                self.refuse(
                    node,
                    "a value that contradicts its own tag",
                    "write a plain value",
                );
                Value::Null
            }
        };
        self.lines.entry(pointer).or_insert(line);
        value
    }

    fn refuse(&mut self, node: &MarkedYaml<'_>, message: &str, help: &'static str) {
        let line = node.span.start.line();
        self.problem.get_or_insert((line, message.to_owned(), help));
    }
}

/// A key's text; statuses are written as numbers often enough.
fn scalar_text(node: &MarkedYaml<'_>) -> Option<String> {
    match &node.data {
        YamlData::Value(Scalar::String(text)) => Some(text.to_string()),
        YamlData::Value(Scalar::Integer(number)) => Some(number.to_string()),
        YamlData::Value(Scalar::Boolean(value)) => Some(value.to_string()),
        YamlData::Representation(text, ..) => Some(text.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_knows_its_line() {
        let document = read(
            "x.yaml",
            "openapi: 3.0.3\npaths:\n  /a/b:\n    get:\n      summary: Hi\n",
        )
        .expect("read");
        assert_eq!(document.error("/paths/~1a~1b/get", "", "").line, 4);
        assert_eq!(document.error("/paths/~1a~1b/get/security", "", "").line, 4);
        assert_eq!(document.value["paths"]["/a/b"]["get"]["summary"], "Hi");
    }

    #[test]
    fn json_is_read_as_well() {
        let document =
            read("x.json", "{\n\t\"openapi\": \"3.0.3\",\n\t\"info\": {}\n}").expect("read");
        assert_eq!(document.error("/info", "", "").line, 3);
    }

    #[test]
    fn words_of_yaml_1_1_stay_words() {
        let document =
            read("x.yaml", "country: NO\nanswer: yes\ncount: 1\nok: true\n").expect("read");
        let expected =
            serde_json::json!({ "country": "NO", "answer": "yes", "count": 1, "ok": true });
        assert_eq!(document.value, expected);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        for (text, line, what) in [
            ("a: b\n  c: d: e\n", 2, "neither YAML nor JSON"),
            ("a:\r\n  {b: 1\n\n\n", 2, "neither YAML nor JSON"),
            ("- a\n", 1, "no mapping"),
            ("", 0, "0 documents"),
            ("a: 1\nb: 2\na: 3\n", 3, "a"),
            ("? [a]\n: b\n", 1, "a key that is no text"),
        ] {
            let problem = read("x.yaml", text).expect_err(text);
            let first = &problem.0[0];
            assert!(first.message.contains(what), "{text:?}: {first}");
            assert_eq!(first.line, line, "{text:?}: {first}");
        }
    }
}
