//! Values that are listed.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "request: a value is added",
        "enum: [newest, oldest]",
        "enum: [newest, oldest, best]",
    ),
    breaking(
        "request: a value is removed",
        "enum: [hard, soft-cover, none]",
        "enum: [hard, soft-cover]",
    ),
    breaking(
        "request: a value is renamed",
        "enum: [newest, oldest]",
        "enum: [latest, oldest]",
    ),
    breaking(
        "request: a value is renamed on the wire alone",
        "soft-cover",
        "soft_cover",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "request: two values change places",
        "enum: [newest, oldest]",
        "enum: [oldest, newest]",
    )
    .seen_as(Api::Same, "values sort in the order of the document"),
    cosmetic(
        "request: a list of values is open",
        "Order: { type: string, enum:",
        "Order: { type: string, x-extensible-enum:",
    ),
    breaking(
        "request: values are listed no more",
        "Order: { type: string, enum: [newest, oldest] }",
        "Order: { type: string }",
    ),
    breaking(
        "request: values are listed",
        "subtitle: { type: string }",
        "subtitle: { type: string, enum: [none, long] }",
    ),
    additive(
        "reply: a value is added",
        "[novel, short-story, poem]",
        "[novel, short-story, poem, play]",
    ),
    breaking(
        "reply: a value is removed",
        "[novel, short-story, poem]",
        "[novel, short-story]",
    ),
    breaking(
        "reply: a value is renamed",
        "[novel, short-story, poem]",
        "[novel, short-story, verse]",
    ),
    breaking(
        "reply: a value is renamed on the wire alone",
        "short-story",
        "short_story",
    )
    .seen_as(Api::Same, WIRE),
    additive(
        "reply: a value is added in the middle",
        "enum: [done, failed]",
        "enum: [done, waiting, failed]",
    ),
    cosmetic(
        "reply: a list of values is closed",
        "x-extensible-enum",
        "enum",
    ),
];
