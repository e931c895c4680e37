//! What replies carry.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "reply: an optional field is added",
        "        rating: {",
        "        weight: { type: number }\n        rating: {",
    ),
    breaking(
        "reply: a required field is added",
        "required: [id, name, length, borrower]\n      properties:\n",
        "required: [id, name, length, borrower, weight]
      properties:
        weight: { type: number }
",
    ),
    breaking(
        "reply: a field is removed",
        "        rating: { type: number }\n",
        "",
    ),
    breaking(
        "reply: a field is renamed",
        "        rating: {",
        "        stars: {",
    ),
    breaking(
        "reply: a field is renamed on the wire alone",
        "firstLine: {",
        "first_line: {",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "reply: a field takes another type",
        "rating: { type: number }",
        "rating: { type: string }",
    ),
    breaking(
        "reply: a field takes larger numbers",
        "length: { type: integer, format: int32 }",
        "length: { type: integer, format: int64 }",
    ),
    breaking(
        "reply: a field becomes a secret",
        "firstLine: { type: string,",
        "firstLine: { type: string, format: password,",
    ),
    breaking(
        "reply: a field is no secret any more",
        "seal: { type: string, format: password }",
        "seal: { type: string }",
    ),
    breaking(
        "reply: a required field may be null",
        "length: { type: integer, format: int32 }",
        "length: { type: integer, format: int32, nullable: true }",
    ),
    cosmetic(
        "reply: an optional field may be null",
        "rating: { type: number }",
        "rating: { type: number, nullable: true }",
    ),
    breaking(
        "reply: a field may not be null any more",
        "borrower: { type: string, nullable: true }",
        "borrower: { type: string }",
    ),
    breaking(
        "reply: an optional field is required",
        "required: [id, name, length, borrower]",
        "required: [id, name, length, borrower, rating]",
    ),
    breaking(
        "reply: a required field is optional",
        "required: [id, name, length, borrower]",
        "required: [id, name, borrower]",
    ),
    cosmetic("reply: a field has another pattern", "'^[A-Z]'", "'^.'"),
    cosmetic(
        "reply: a field has another example",
        "example: Emma",
        "example: Persuasion",
    ),
    cosmetic(
        "reply: a field is described otherwise",
        "Its number.",
        "What it is known by.",
    ),
    cosmetic(
        "reply: two fields change places",
        "        opens: { type: string }\n        closes: { type: string }\n",
        "        closes: { type: string }\n        opens: { type: string }\n",
    ),
    breaking(
        "reply: a schema is renamed",
        "{ $ref: '#/components/schemas/Edition' }\n    Edition:",
        "{ $ref: '#/components/schemas/Issue' }\n    Issue:",
    ),
    cosmetic(
        "a schema that nothing uses is added",
        "    Edition: {",
        "    Journal: { type: object, properties: { volume: { type: integer } } }
    Edition: {",
    ),
    breaking(
        "reply: a list is one object",
        "schema: { type: array, items: { $ref: '#/components/schemas/Book' } }",
        "schema: { $ref: '#/components/schemas/Book' }",
    ),
    breaking(
        "both: a field is only in replies",
        "renewals: { type: integer }",
        "renewals: { type: integer, readOnly: true }",
    ),
    breaking(
        "both: an optional field is required",
        "required: [until]",
        "required: [until, renewals]",
    ),
    breaking(
        "an error has no code of the provider's any more",
        "code: { type: string, x-error-code: true }",
        "code: { type: string }",
    )
    .seen_as(Api::Same, "what a method returns is no part of the API")
    .misread_as(
        Api::Breaking,
        "public-api lists a trait's method where it is written, and not where it is the default",
    ),
    additive(
        "an error has a code of the provider's",
        "word: { type: string }",
        "word: { type: string, x-error-code: true }",
    )
    .seen_as(Api::Same, "what a method returns is no part of the API"),
];
