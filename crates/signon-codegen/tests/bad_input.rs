//! Bad input of any kind gets an error that says where and what to do; never a panic.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

use signon_codegen::{Diagnostics, generate, lint, read};

/// Reads, lints and generates, as far as it goes.
fn all(text: &str) -> Result<(), Diagnostics> {
    let document = read("bad.yaml", text)?;
    // What the house rules find does not keep a document from being generated.
    let house = lint(&document);
    generate(&document, "a test")?;
    house
}

/// A document with these paths and components.
fn document(rest: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{rest}")
}

/// A document with one operation that replies with this schema; it stands in line 10, at [`AT`].
fn schema(schema: &str) -> String {
    document(&format!(
        "paths:\n  /a:\n    get:\n      operationId: a\n      responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/S'}}}}}}}}}}\ncomponents:\n  schemas:\n\
         \x20   S: {schema}\n"
    ))
}

const AT: &str = "/components/schemas/S";

fn operation(operation: &str) -> String {
    document(&format!("paths:\n  /a:\n    post:\n      {operation}\n"))
}

/// The first error: its message, its line, its place.
#[track_caller]
fn first(text: &str) -> (String, usize, String) {
    match all(text) {
        Ok(()) => panic!("accepted:\n{text}"),
        Err(found) => {
            let printed = found.to_string();
            assert!(
                printed.contains("error: ") && printed.contains("bad.yaml"),
                "{printed}"
            );
            assert!(found.0.iter().all(|one| !one.help.is_empty()), "{printed}");
            let first = &found.0[0];
            (first.message.clone(), first.line, first.pointer.clone())
        }
    }
}

#[track_caller]
fn refuses(text: &str, message: &str, line: usize, pointer: &str) {
    let (found, at, place) = first(text);
    assert!(
        found.contains(message),
        "{found:?} does not say {message:?}"
    );
    assert_eq!((at, place.as_str()), (line, pointer), "{found}");
}

#[test]
fn what_is_no_document_is_refused() {
    refuses("a: b\n c: d: e", "neither YAML nor JSON", 2, "");
    refuses("{\"openapi\": ", "neither YAML nor JSON", 1, "");
    refuses("\u{0}\u{1}\u{fffd}", "", 1, "");
    refuses("", "0 documents", 0, "");
    refuses("   \n# nothing\n", "0 documents", 0, "");
    refuses("--- {}\n--- {}\n", "2 documents", 0, "");
    refuses("[1, 2]", "no mapping", 1, "");
    refuses("just text", "no mapping", 1, "");
    refuses("null", "no mapping", 1, "");
    refuses("swagger: '2.0'\n", "`openapi` is missing", 1, "/openapi");
    refuses(
        "openapi: 3.1.0\npaths: {}\n",
        "3.1.0 is not supported",
        1,
        "/openapi",
    );
    refuses("openapi: 3.0.3\nopenapi: 3.0.3\n", "duplicated key", 2, "");
}

#[test]
fn what_would_exhaust_memory_or_the_stack_is_refused() {
    let mut bomb = "a: &a [x]\n".to_owned();
    for (name, of) in ["b", "c", "d", "e", "f", "g"]
        .iter()
        .zip(["a", "b", "c", "d", "e", "f"])
    {
        bomb.push_str(&format!(
            "{name}: &{name} [*{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}]\n"
        ));
    }
    refuses(&bomb, "an alias", 2, "");
    refuses(&"- ".repeat(10_000), "levels of nesting", 1, "");
    refuses(
        &format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
        "",
        1,
        "",
    );
    refuses(&"{a: ".repeat(10_000), "", 1, "");
    let deep: String = (0..2_000)
        .map(|level| format!("{}a:\n", " ".repeat(level)))
        .collect();
    refuses(&deep, "levels of nesting", 101, "");
}

#[test]
fn paths_have_to_be_there() {
    refuses(&document(""), "`paths` has no operation", 1, "/paths");
    refuses(&document("paths:\n"), "`paths` is nothing", 3, "/paths");
    refuses(&document("paths: []\n"), "`paths` is a list", 3, "/paths");
    refuses(
        &document("paths: {}\n"),
        "`paths` has no operation",
        3,
        "/paths",
    );
    refuses(&document("paths: {/a: {}}\n"), "no operation", 3, "/paths");
    refuses(
        &document("paths: {/a: text}\n"),
        "`/a` is text",
        3,
        "/paths/~1a",
    );
    refuses(
        &document("paths: {/a: {get: text}}\n"),
        "`get` is text",
        3,
        "/paths/~1a/get",
    );
    refuses(
        &document("paths: {a: {get: {operationId: a, responses: {'204': {description: d}}}}}\n"),
        "slash",
        3,
        "/paths/a/get",
    );
}

#[test]
fn operations_have_to_be_whole() {
    let at = "/paths/~1a/post";
    refuses(&operation("operationId: a"), "no reply", 5, at);
    refuses(
        &operation("responses: {'204': {description: d}}"),
        "`operationId` is missing",
        5,
        at,
    );
    refuses(
        &operation("{operationId: 5, responses: {'204': {description: d}}}"),
        "a number where text belongs",
        6,
        "/paths/~1a/post/operationId",
    );
    refuses(
        &operation("{operationId: a, responses: []}"),
        "a list",
        6,
        "/paths/~1a/post/responses",
    );
    refuses(
        &operation("{operationId: a, responses: {'204': text}}"),
        "text",
        6,
        "/paths/~1a/post/responses/204",
    );
    refuses(
        &operation("{operationId: a, responses: {twohundred: {description: d}}}"),
        "no status",
        6,
        "/paths/~1a/post/responses/twohundred",
    );
    refuses(
        &operation("{operationId: a, parameters: text, responses: {'204': {description: d}}}"),
        "text",
        6,
        "/paths/~1a/post/parameters",
    );
    refuses(
        &operation("{operationId: a, parameters: [text], responses: {'204': {description: d}}}"),
        "text",
        6,
        "/paths/~1a/post/parameters/0",
    );
    refuses(
        &operation(
            "{operationId: a, parameters: [{name: x}], responses: {'204': {description: d}}}",
        ),
        "without a name or a place",
        5,
        at,
    );
    refuses(
        &operation(
            "{operationId: a, parameters: [{name: 'a b', in: header}], responses: {'204': {description: d}}}",
        ),
        "no name of a header",
        5,
        at,
    );
    refuses(
        &operation(
            "{operationId: a, parameters: [{name: a, in: query, schema: {type: object}}], responses: {'204': {description: d}}}",
        ),
        "no one way",
        6,
        "/paths/~1a/post/parameters/0",
    );
    refuses(
        &operation(
            "{operationId: a, requestBody: {content: {multipart/form-data: {}}}, responses: {'204': {description: d}}}",
        ),
        "no media type",
        6,
        "/paths/~1a/post/requestBody",
    );
    refuses(
        &operation(
            "{operationId: a, requestBody: {content: {json: {}}}, responses: {'204': {description: d}}}",
        ),
        "`json` is no media type",
        6,
        "/paths/~1a/post/requestBody/content/json",
    );
    refuses(
        &operation(
            "{operationId: a, requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: string}}}}, responses: {'204': {description: d}}}",
        ),
        "a form that is no object",
        6,
        "/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema",
    );
    refuses(
        &operation(
            "{operationId: a, security: [{gone: []}], responses: {'204': {description: d}}}",
        ),
        "not described",
        6,
        "/paths/~1a/post/security",
    );
    refuses(
        &operation("{operationId: a, security: gone, responses: {'204': {description: d}}}"),
        "text where a list belongs",
        6,
        "/paths/~1a/post/security",
    );
    for path in ["/{a", "/a}", "/{a}}", "/}{", "/{}", "/{a{b}}"] {
        let text = document(&format!(
            "paths:\n  '{path}':\n    get: {{operationId: a, responses: {{'204': {{description: d}}}}}}\n"
        ));
        refuses(
            &text,
            "braces",
            5,
            &format!("/paths/{}/get", path.replace('/', "~1")),
        );
    }
    let twice = "paths:\n  /a:\n    get: {operationId: a_b, responses: {'204': {description: d}}}\n    put: {operationId: aB, responses: {'204': {description: d}}}\n";
    refuses(&document(twice), "taken", 6, "/paths/~1a/put/operationId");
}

#[test]
fn references_have_to_lead_somewhere() {
    let to = |target: &str| schema(&format!("{{properties: {{a: {{$ref: '{target}'}}}}}}"));
    let at = "/components/schemas/S/properties/a/$ref";
    refuses(&to("#/components/schemas/Gone"), "leads nowhere", 10, at);
    refuses(&to("other.yaml#/S"), "leads out", 10, at);
    refuses(&to("https://example.com/s.json"), "leads out", 10, at);
    refuses(&to(""), "leads out", 10, at);
    refuses(
        &to("#/components/schemas/S/properties"),
        "no named schema",
        10,
        at,
    );
    refuses(
        &schema("{$ref: '#/components/schemas/S'}"),
        "leads nowhere",
        7,
        "/paths/~1a/get/responses/200/content/application~1json/schema/$ref",
    );
    refuses(
        &schema("{allOf: [{$ref: '#/components/schemas/S'}, {type: object}]}"),
        "contains itself",
        10,
        AT,
    );
}

#[test]
fn schemas_have_to_be_schemas() {
    let inside = |key: &str| format!("{AT}/{key}");
    refuses(&schema("text"), "text where a schema belongs", 10, AT);
    refuses(
        &schema("{type: [string, 'null']}"),
        "a list where text belongs",
        10,
        &inside("type"),
    );
    refuses(
        &schema("{type: text}"),
        "`text` is no type",
        10,
        &inside("type"),
    );
    refuses(
        &schema("{properties: [a, b]}"),
        "a list where an object belongs",
        10,
        &inside("properties"),
    );
    refuses(
        &schema("{properties: {a: text}}"),
        "text where a schema belongs",
        10,
        &inside("properties/a"),
    );
    refuses(
        &schema("{required: a}"),
        "text where a list belongs",
        10,
        &inside("required"),
    );
    refuses(
        &schema("{required: [1]}"),
        "a number where text belongs",
        10,
        &inside("required/0"),
    );
    refuses(
        &schema("{type: string, enum: []}"),
        "something in it",
        10,
        &inside("enum"),
    );
    refuses(
        &schema("{enum: a}"),
        "text where a list belongs",
        10,
        &inside("enum"),
    );
    refuses(
        &schema("{items: [a]}"),
        "a list where a schema belongs",
        10,
        &inside("items"),
    );
    refuses(
        &schema("{oneOf: []}"),
        "something in it",
        10,
        &inside("oneOf"),
    );
    refuses(
        &schema("{oneOf: {a: b}}"),
        "a list belongs",
        10,
        &inside("oneOf"),
    );
    refuses(
        &schema("{additionalProperties: text}"),
        "a schema belongs",
        10,
        &inside("additionalProperties"),
    );
    refuses(
        &schema("{nullable: 'yes'}"),
        "a boolean belongs",
        10,
        &inside("nullable"),
    );
}

#[test]
fn an_undocumented_secret_is_refused_by_the_house() {
    let document = read(
        "bad.yaml",
        &schema("{description: d, properties: {password: {type: string, description: d}}}"),
    )
    .expect("read");
    let found = lint(&document).expect_err("refused");
    let secret = found
        .0
        .iter()
        .find(|one| one.message.contains("sounds like a secret"))
        .expect("named");
    assert_eq!(
        (secret.line, secret.pointer.as_str()),
        (10, "/components/schemas/S/properties/password")
    );
    generate(&document, "a test").expect("generated all the same");
}

#[test]
fn odd_but_sound_schemas_are_generated() {
    for odd in [
        "{}",
        "{type: object}",
        "{type: string, enum: [a, 1, true, null]}",
        "{type: string, enum: [1, 2]}",
        "{enum: [1, a]}",
        "{type: integer, enum: [1, 2], maximum: 999999999999999999999999999999, minimum: -1e400}",
        "{type: integer, format: uint128, default: 99999999999999999999999999}",
        "{type: number, multipleOf: 0.01}",
        "{type: string, pattern: '(?<![unclosed', minLength: -5}",
        "{type: array}",
        "{type: array, items: {}, minItems: 3, maxItems: 3, uniqueItems: true}",
        "{required: [a, b, a]}",
        "{type: object, required: [gone], properties: {a: {}}}",
        "{properties: {'': {type: string}, ' ': {type: string}, '²': {type: string}, '\u{202e}': {type: string}, '\u{1F600}': {}}}",
        "{properties: {a: {properties: {a: {properties: {a: {type: string}}}}}}}",
        "{oneOf: [{type: string}]}",
        "{oneOf: [{type: string}, {type: string}]}",
        "{oneOf: [{}, {type: object, properties: {a: {type: string}}}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: {type: string, enum: [x]}}}, {type: object, required: [a], properties: {a: {type: string, enum: ['y']}}}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}]}",
        "{anyOf: [{type: array, items: {type: string}}, {type: string}, {enum: [null]}]}",
        "{allOf: [{}]}",
        "{allOf: [{description: d}, {title: t}]}",
        "{allOf: [{type: string}, {type: integer}]}",
        "{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}, {oneOf: [{required: [a]}]}]}",
        "{not: {type: string}}",
        "{type: boolean, enum: [true]}",
        "{type: array, items: {type: array, items: {type: array, items: {$ref: '#/components/schemas/S'}}}}",
        "{additionalProperties: {$ref: '#/components/schemas/S'}}",
        "{oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/S'}}, {additionalProperties: {$ref: '#/components/schemas/S'}}]}",
        "{type: object, additionalProperties: {type: object, additionalProperties: {type: string, nullable: true}}}",
        "{type: string, format: binary}",
        "{type: object, properties: {default: {type: string}, enum: {type: string}, items: {type: string}, type: {type: string}, allOf: {type: string}}}",
        "{title: 'A title (with) <things> `and` []', description: '```unclosed', properties: {a: {description: '# [x](y) */ \"', type: string}}}",
    ] {
        let text = schema(odd);
        let document = read("odd.yaml", &text).unwrap_or_else(|found| panic!("{odd}: {found}"));
        let generated =
            generate(&document, "a test").unwrap_or_else(|found| panic!("{odd}: {found}"));
        assert_eq!(generated.operations, 1, "{odd}");
    }
}

#[test]
fn alternatives_that_multiply_are_refused() {
    let levels: String = (0..24)
        .map(|level| {
            let next = format!("{{$ref: '#/components/schemas/S{}'}}", level + 1);
            format!("    S{level}: {{type: object, properties: {{a: {{type: string}}}}, oneOf: [{next}, {next}]}}\n")
        })
        .collect();
    let text = document(&format!(
        "paths:\n  /a:\n    get:\n      operationId: a\n      responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/S0'}}}}}}}}}}\ncomponents:\n  schemas:\n\
         {levels}    S24: {{type: string}}\n"
    ));
    let message = "too many alternatives of alternatives beside properties";
    refuses(&text, message, 10, "/components/schemas/S0");
}
