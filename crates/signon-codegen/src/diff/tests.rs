//! What is told of a change, from end to end.

use super::*;

const OLD: &str = "
openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: 'https://a.example.com', x-environment: production}, {url: 'https://b.example.com', x-environment: stage}]
paths:
  /a:
    post:
      operationId: makeA
      summary: Makes one.
      parameters: [{name: page, in: query, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Input'}}}}
      responses:
        '200': {description: Fine, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
        default: {description: Bad, content: {application/json: {schema: {$ref: '#/components/schemas/Bad'}}}}
  /b: {get: {operationId: getB, responses: {'204': {description: Gone}}}}
components:
  schemas:
    Input: {type: object, required: [userName], properties: {userName: {type: string}, note: {$ref: '#/components/schemas/Text'}}}
    Text: {type: string}
    A: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}, text: {$ref: '#/components/schemas/Text'}, many: {type: boolean}}}
    Kind: {type: string, enum: [one]}
    Bad: {type: object, properties: {code: {type: string}}}
";

/// What is told of a change of the text above: classes, subjects and words.
fn told(from: &str, to: &str) -> Vec<(Class, String)> {
    assert_eq!(OLD.matches(from).count(), 1, "{from}");
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let report = diff(&read(OLD), &read(&OLD.replace(from, to))).expect("both can be generated");
    let told = report.changes.into_iter().map(|change| {
        (
            change.class,
            format!("{}: {}", change.subject, change.words),
        )
    });
    told.collect()
}

#[track_caller]
fn tells(from: &str, to: &str, expected: &[(Class, &str)]) {
    let told = told(from, to);
    let told: Vec<_> = told
        .iter()
        .map(|(class, text)| (*class, text.as_str()))
        .collect();
    assert_eq!(told, expected);
}

use Class::{Additive, Breaking, Cosmetic};

#[test]
fn nothing_is_told_of_nothing() {
    let document = crate::read("x.yaml", OLD).expect("readable");
    let report = diff(&document, &document).expect("generated");
    assert_eq!((report.class(), report.changelog().as_str()), (None, ""));
}

#[test]
fn a_change_is_told_once_of_what_it_is_about() {
    tells(
        "summary: Makes one.",
        "summary: Makes it.",
        &[(Cosmetic, "operation `makeA`: `summary` changed")],
    );
    tells(
        "required: [userName]",
        "required: [userName, note]",
        &[(
            Breaking,
            "`makeA`: body field `note`: is required now: a call without it is refused",
        )],
    );
    tells(
        "enum: [one]",
        "enum: [one, two]",
        &[(Additive, "schema `Kind`: value `two`: added")],
    );
    tells(
        "in: query",
        "in: header",
        &[(Breaking, "`makeA`: parameter `page`: place: query → header")],
    );
    tells(
        "https://b.example.com",
        "https://c.example.com",
        &[(
            Breaking,
            "environment `Stage`: address: https://b.example.com → https://c.example.com",
        )],
    );
    tells(
        "title: T",
        "title: U",
        &[(Cosmetic, "the document: `info.title`: `T` → `U`")],
    );
}

#[test]
fn what_is_new_or_gone_is_told_as_a_whole() {
    let get = "{operationId: getB, responses: {'204': {description: Gone}}}";
    tells(
        &format!("/b: {{get: {get}}}"),
        &format!(
            "/b: {{get: {get}, delete: {{operationId: endB, parameters: [{{name: id, in: query, required: true, schema: {{type: string}}}}], responses: {{'204': {{description: Gone}}}}}}}}"
        ),
        &[(Additive, "operation `endB`: added")],
    );
    tells(
        &format!("  /b: {{get: {get}}}\n"),
        "",
        &[(Breaking, "operation `getB`: removed")],
    );
}

#[test]
fn a_new_name_is_told_as_one() {
    tells(
        "operationId: getB",
        "operationId: findB",
        &[(Breaking, "operation `getB`: is called `findB` now")],
    );
}

#[test]
fn a_new_name_hides_nothing_else() {
    let (old, new) = (
        "operationId: makeA\n      summary: Makes one.\n      parameters: [{name: page, in: query, schema: {type: string}}]",
        "operationId: createA\n      summary: Makes one.\n      parameters: [{name: page, in: query, required: true, schema: {type: string}}]",
    );
    tells(
        old,
        new,
        &[
            (Breaking, "operation `makeA`: is called `createA` now"),
            (
                Breaking,
                "`createA`: parameter `page`: is required now: a call without it is refused",
            ),
        ],
    );
}

#[test]
fn something_new_does_not_hide_what_does_another_thing() {
    let lenient = "many: {oneOf: [{type: boolean}, {type: string, enum: ['true', 'false']}]}";
    let told = told(
        "many: {type: boolean}",
        &format!("{lenient}, more: {{type: string}}"),
    );
    assert_eq!(
        told.iter().map(|(class, _)| *class).max(),
        Some(Breaking),
        "{told:?}"
    );
}

#[test]
fn what_changes_places_is_told_beside_something_new() {
    let pair =
        "A: {type: object, required: [x, y], properties: {x: {type: string}, y: {type: string}, ";
    let swapped = "A: {type: object, required: [x, y], properties: {y: {type: string}, x: {type: string}, more: {type: string}, ";
    let old = OLD.replace("A: {type: object, properties: {", pair);
    let new = OLD.replace("A: {type: object, properties: {", swapped);
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let report = diff(&read(&old), &read(&new)).expect("generated");
    assert_eq!(report.class(), Some(Breaking), "{report}");
}

#[test]
fn a_constant_is_told_beside_something_new() {
    let with = |constant: &str, more: &str| {
        let text = OLD.replace(
            "note: {$ref: '#/components/schemas/Text'}",
            &format!("v: {constant}{more}"),
        );
        crate::read(
            "x.yaml",
            &text.replace("required: [userName]", "required: [userName, v]"),
        )
        .expect("readable")
    };
    let old = with(
        "{type: array, minItems: 1, maxItems: 1, items: {type: string, enum: ['1']}}",
        "",
    );
    let new = with("{type: string, enum: ['1']}", ", extra: {type: string}");
    let report = diff(&old, &new).expect("generated");
    let told: Vec<_> = report
        .changes
        .iter()
        .map(|change| (change.class, change.words.as_str()))
        .collect();
    assert!(
        told.contains(&(Breaking, "value: a list of `1` → `1`")),
        "{report}"
    );
}

#[test]
fn what_a_terminal_or_a_page_would_obey_is_not_repeated() {
    let name = "x\\n## [9.9.9]\\e[2J <!-- \\u202e";
    let told = told(
        "userName: {type: string}",
        &format!("userName: {{type: string}}, \"{name}\": {{type: string}}"),
    );
    let text = &told[0].1;
    assert!(
        !text.chars().any(|c| c.is_control() || c == '\u{202e}'),
        "{text:?}"
    );
    assert!(
        !text.contains("<!--") && text.contains("## [9.9.9]"),
        "{text}"
    );
}

#[test]
fn a_host_where_there_was_none_is_welcome() {
    let none = OLD.replace("servers: [{url: 'https://a.example.com', x-environment: production}, {url: 'https://b.example.com', x-environment: stage}]\n", "");
    let one = none.replace(
        "paths:",
        "servers: [{url: 'https://a.example.com', x-environment: production}]\npaths:",
    );
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let class = |old: &str, new: &str| diff(&read(old), &read(new)).expect("generated").class();
    assert_eq!(
        (class(&none, &one), class(&one, &none)),
        (Some(Additive), Some(Breaking))
    );
}

#[test]
fn a_type_without_a_name_is_spoken_of_where_it_is_used() {
    let with = |values: &str| {
        let text = OLD.replace(
            "many: {type: boolean}",
            &format!("many: {{type: array, items: {{type: string, enum: [{values}]}}}}"),
        );
        crate::read("x.yaml", &text).expect("readable")
    };
    let report = diff(&with("x"), &with("x, y")).expect("generated");
    let told: Vec<_> = report
        .changes
        .iter()
        .map(|change| (change.class, change.words.as_str(), change.pointer.as_str()))
        .collect();
    assert_eq!(
        told,
        [(
            Additive,
            "added",
            "/components/schemas/A/properties/many/items/enum/1"
        )]
    );
}

#[test]
fn a_property_is_not_another_one_of_the_same_name() {
    let nested = "Input: {type: object, required: [userName], properties: {inner: {$ref: '#/components/schemas/A'}, userName: {type: string}";
    let text = OLD.replace(
        "Input: {type: object, required: [userName], properties: {userName: {type: string}",
        nested,
    );
    let text = text.replace(
        "    A: {type: object, properties: {",
        "    A: {type: object, properties: {userName: {type: string}, ",
    );
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let new = text.replace(
        "properties: {userName: {type: string}, kind",
        "properties: {userName: {type: integer}, kind",
    );
    let report = diff(&read(&text), &read(&new)).expect("generated");
    let subjects: Vec<_> = report
        .changes
        .iter()
        .map(|change| change.subject.as_str())
        .collect();
    assert_eq!(subjects, ["schema `A`: property `userName`"]);
}

#[test]
fn a_move_is_told_as_one() {
    tells(
        "  /b: {get",
        "  /c: {get",
        &[(Breaking, "operation `getB`: path: /b → /c")],
    );
    tells(
        "/b: {get",
        "/b: {head",
        &[(Breaking, "operation `getB`: method: GET → HEAD")],
    );
}

#[test]
fn a_name_on_the_wire_alone_is_breaking() {
    let told = told("userName: {type: string}", "user_name: {type: string}");
    // It was required by its old name.
    assert!(
        told.contains(&(
            Breaking,
            "`makeA`: body field `user_name`: name on the wire: userName → user_name".to_owned()
        )),
        "{told:?}"
    );
}

#[test]
fn an_error_that_was_another_variant_is_breaking() {
    let reply = "'409': {description: Taken, content: {application/json: {schema: {$ref: '#/components/schemas/Bad'}}}}";
    tells(
        "        default: {description: Bad",
        &format!("        {reply}\n        default: {{description: Bad"),
        &[(
            Breaking,
            "`makeA`: reply 409: added: a program gets it in place of the wider reply",
        )],
    );
}

#[test]
fn a_schema_without_a_type_of_its_own_is_told_of_all_that_use_it() {
    tells(
        "Text: {type: string}",
        "Text: {type: string, format: password}",
        &[
            (
                Breaking,
                "`makeA`: body field `note`: `format` added: `password`",
            ),
            (
                Breaking,
                "schema `A`: property `text`: `format` added: `password`",
            ),
        ],
    );
}

#[test]
fn code_that_changed_for_no_known_reason_is_breaking() {
    // A boolean that is also taken as text has the same type in Rust, and is read in another way.
    tells(
        "many: {type: boolean}",
        "many: {oneOf: [{type: boolean}, {type: string, enum: ['true', 'false']}]}",
        &[(
            Breaking,
            "schema `A`: property `many`: does another thing behind the same signatures",
        )],
    );
}

#[test]
fn a_document_that_says_the_same_is_told_to() {
    tells(
        "info: {title: T, version: '1'}",
        "info: {version: '1', title: T}",
        &[(
            Cosmetic,
            "the document: is written another way: order, comments or white space",
        )],
    );
}

#[test]
fn a_report_points_into_the_version_that_has_the_place() {
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let new = OLD.replace(
        "  /b: {get: {operationId: getB, responses: {'204': {description: Gone}}}}\n",
        "",
    );
    let report = diff(&read(OLD), &read(&new)).expect("generated");
    let change = &report.changes[0];
    assert_eq!(
        (change.pointer.as_str(), change.line),
        ("/paths/~1b/get", 15)
    );
    let json = report.to_json();
    assert_eq!(
        (&json["class"], &json["changes"][0]["subject"]),
        (&json!("breaking"), &json!("operation `getB`"))
    );
    assert!(
        report
            .to_string()
            .contains("    - Client::get_b(&self) -> builder::GetB<'_>\n"),
        "{report}"
    );
    assert_eq!(
        report.changelog(),
        "### Removed\n\n- **Breaking:** operation `getB`: `Client::get_b`.\n"
    );
}

#[test]
fn a_changelog_tells_of_the_wire_beside_a_new_name() {
    let read = |text: &str| crate::read("x.yaml", text).expect("readable");
    let new = OLD.replace(
        "operationId: getB,",
        "operationId: findB, x-not-retryable: once,",
    );
    let changelog = diff(&read(OLD), &read(&new))
        .expect("generated")
        .changelog();
    assert!(
        changelog.contains("is called `findB` now; sent again by itself: yes → no"),
        "{changelog}"
    );
}
