//! What requests carry.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "request: an optional field is added",
        "        pages: {",
        "        weight: { type: number }\n        pages: {",
    ),
    breaking(
        "request: a required field is added",
        "required: [kind, title, publisher]\n      properties:",
        "required: [kind, title, publisher, weight]
      properties:
        weight: { type: number }",
    )
    .seen_as(Api::Additive, REFUSED),
    breaking(
        "request: a field is removed",
        "        price: { type: number }\n",
        "",
    ),
    breaking(
        "request: a field is renamed",
        "        subtitle: {",
        "        secondTitle: {",
    ),
    breaking(
        "request: a field is renamed on the wire alone",
        "callNumber: {",
        "call_number: {",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "request: a field takes another type",
        "price: { type: number }",
        "price: { type: string }",
    ),
    breaking(
        "request: a field takes larger numbers",
        "pages: { type: integer, format: int32 }",
        "pages: { type: integer, format: int64 }",
    ),
    breaking(
        "request: a number takes another format",
        "price: { type: number }",
        "price: { type: number, format: float }",
    ),
    breaking(
        "request: a field becomes a secret",
        "subtitle: { type: string }",
        "subtitle: { type: string, format: password }",
    ),
    breaking(
        "request: a field is no secret any more",
        "donor: { type: string, format: password }",
        "donor: { type: string }",
    ),
    cosmetic(
        "request: a text takes a format that no client checks",
        "subtitle: { type: string }",
        "subtitle: { type: string, format: email }",
    ),
    cosmetic(
        "request: a field may be null",
        "subtitle: { type: string }",
        "subtitle: { type: string, nullable: true }",
    ),
    cosmetic(
        "request: a field may not be null any more",
        "note: { type: string, nullable: true }",
        "note: { type: string }",
    ),
    breaking(
        "request: an optional field is required",
        "required: [kind, title, publisher]",
        "required: [kind, title, publisher, subtitle]",
    )
    .seen_as(Api::Same, REFUSED),
    additive(
        "request: a required field is optional",
        "required: [kind, title, publisher]",
        "required: [kind, publisher]",
    )
    .seen_as(Api::Same, ALLOWED),
    additive(
        "request: an optional field is added to an object inside",
        "        house: { type: string }\n",
        "        house: { type: string }\n        street: { type: string }\n",
    ),
    breaking(
        "request: a required field is added to an object inside",
        "      required: [house]\n      properties:\n",
        "      required: [house, street]\n      properties:\n        street: { type: string }\n",
    ),
    breaking(
        "request: an optional field of an object inside is required",
        "required: [house]",
        "required: [house, city]",
    ),
    breaking(
        "request: a required field of an object inside is optional",
        "      required: [house]\n",
        "",
    ),
    breaking(
        "request: a constant takes another value",
        "enum: [book]",
        "enum: [volume]",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "request: a constant becomes a choice",
        "enum: [book]",
        "enum: [book, map]",
    )
    .seen_as(Api::Additive, REFUSED),
    breaking(
        "request: a choice becomes a constant",
        "binding: { $ref: '#/components/schemas/Binding' }",
        "binding: { type: string, enum: [hard] }",
    ),
    cosmetic(
        "request: a field has another default",
        "default: en",
        "default: fr",
    ),
    cosmetic(
        "request: a field may be longer",
        "maxLength: 100",
        "maxLength: 200",
    ),
    cosmetic(
        "request: a field is described otherwise",
        "What is on its cover.",
        "What it is called.",
    ),
    cosmetic(
        "request: two fields change places",
        "        price: { type: number }\n        subtitle: { type: string }\n",
        "        subtitle: { type: string }\n        price: { type: number }\n",
    ),
    additive(
        "request: another alternative is added",
        "        - { $ref: '#/components/schemas/Voucher' }",
        "        - { $ref: '#/components/schemas/Voucher' }
        - { type: object, title: Cash, required: [cash], properties: { cash: { type: number } } }",
    ),
    breaking(
        "request: an alternative is removed",
        "        - { $ref: '#/components/schemas/Voucher' }",
        "        - { type: string }",
    ),
    cosmetic(
        "request: a schema whose fields are setters is renamed",
        "schema: { $ref: '#/components/schemas/NewBook' } } }\n  schemas:\n    NewBook:",
        "schema: { $ref: '#/components/schemas/Draft' } } }\n  schemas:\n    Draft:",
    ),
    additive(
        "request: a body is optional",
        "    NewBook:\n      required: true",
        "    NewBook:\n      required: false",
    )
    .seen_as(Api::Same, ALLOWED),
    breaking(
        "request: a body of optional fields is optional",
        "operationId: sendWish\n      requestBody:\n        required: true",
        "operationId: sendWish\n      requestBody:\n        required: false",
    )
    .seen_as(Api::Same, "no empty object is sent any more"),
    additive(
        "request: the last required field is optional",
        "required: [text], ",
        "",
    )
    .seen_as(Api::Same, ALLOWED),
    breaking(
        "request: the first field is required",
        "properties: { wish:",
        "required: [wish], properties: { wish:",
    )
    .seen_as(Api::Same, REFUSED),
    additive(
        "request: a body with optional fields is added",
        "operationId: ringBell",
        "operationId: ringBell
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { tune: { type: string } } } }",
    ),
    breaking(
        "request: a body is removed",
        "      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } }
",
        "",
    ),
    breaking(
        "request: a form is sent in place of JSON",
        "content:\n          application/json: { schema: { type: object, properties: { wish:",
        "content:
          application/x-www-form-urlencoded: { schema: { type: object, properties: { wish:",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "request: JSON is sent in place of a form",
        "application/x-www-form-urlencoded:",
        "application/json:",
    )
    .seen_as(Api::Same, WIRE),
    cosmetic(
        "request: multipart is offered beside a form",
        "          application/x-www-form-urlencoded:",
        "          multipart/form-data: { schema: { type: object } }
          application/x-www-form-urlencoded:",
    ),
    additive(
        "form: an optional field is added",
        "                reader: {",
        "                device: { type: string }\n                reader: {",
    ),
    breaking(
        "form: a field is renamed",
        "                remember: {",
        "                keep: {",
    ),
    breaking(
        "form: a constant takes another value",
        "enum: [reader]",
        "enum: [member]",
    )
    .seen_as(Api::Same, WIRE),
];
