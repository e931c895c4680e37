//! Parameters.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "an optional parameter is added",
        "        - { name: X-Trace",
        "        - { name: shape, in: query, schema: { type: string } }
        - { name: X-Trace",
    ),
    breaking(
        "a required parameter is added",
        "        - { name: X-Trace",
        "        - { name: shape, in: query, required: true, schema: { type: string } }
        - { name: X-Trace",
    )
    .seen_as(Api::Additive, REFUSED),
    breaking(
        "a parameter is removed",
        "        - { name: author, in: query, schema: { type: string } }\n",
        "",
    ),
    breaking("a parameter is renamed", "name: author", "name: writer"),
    breaking(
        "a parameter is renamed on the wire alone",
        "name: shelf-mark",
        "name: shelf_mark",
    )
    .seen_as(Api::Same, WIRE),
    cosmetic(
        "a header is written in another case",
        "name: X-Trace",
        "name: x-trace",
    ),
    breaking(
        "a parameter moves from the query to a header",
        "name: author, in: query",
        "name: author, in: header",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "a parameter moves from a cookie to the query",
        "name: tongue, in: cookie",
        "name: tongue, in: query",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "a list is no longer exploded",
        "name: topics, in: query",
        "name: topics, in: query, explode: false",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "a list takes another style",
        "name: topics, in: query",
        "name: topics, in: query, style: pipeDelimited, explode: false",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "an optional parameter is required",
        "name: author,",
        "name: author, required: true,",
    )
    .seen_as(Api::Same, REFUSED),
    additive(
        "a required parameter is optional",
        "in: query\n          required: true",
        "in: query\n          required: false",
    )
    .seen_as(Api::Same, ALLOWED),
    breaking(
        "a parameter takes another type",
        "name: author, in: query, schema: { type: string }",
        "name: author, in: query, schema: { type: integer }",
    ),
    breaking(
        "a parameter takes a list",
        "name: author, in: query, schema: { type: string }",
        "name: author, in: query, schema: { type: array, items: { type: string } }",
    ),
    breaking(
        "a parameter takes larger numbers",
        "name: limit, in: query, schema: { type: integer, format: int32",
        "name: limit, in: query, schema: { type: integer, format: int64",
    ),
    breaking(
        "a parameter takes smaller numbers",
        "type: integer, format: int64",
        "type: integer, format: int32",
    ),
    breaking(
        "a parameter becomes a secret",
        "name: author, in: query, schema: { type: string }",
        "name: author, in: query, schema: { type: string, format: password }",
    ),
    breaking(
        "a parameter is no secret any more",
        "name: state, in: query, schema: { type: string, format: password }",
        "name: state, in: query, schema: { type: string }",
    ),
    cosmetic(
        "a parameter has another default",
        "default: 20",
        "default: 10",
    ),
    cosmetic(
        "a parameter is described otherwise",
        "What to look for.",
        "What it is about.",
    ),
    breaking(
        "a part of the path is renamed",
        "/{number}/cover:\n    parameters: [{ name: number,",
        "/{isbn}/cover:\n    parameters: [{ name: isbn,",
    ),
    cosmetic(
        "two parameters change places",
        "        - { name: author, in: query, schema: { type: string } }
        - { name: shelf-mark, in: query, schema: { type: string } }
",
        "        - { name: shelf-mark, in: query, schema: { type: string } }
        - { name: author, in: query, schema: { type: string } }
",
    ),
];
