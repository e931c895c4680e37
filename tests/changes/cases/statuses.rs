//! Statuses, and what each of them brings.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "a status is added to other errors",
        "        '403': { description: Not yours }",
        "        '403': { description: Not yours }
        '404': { description: No such loan }",
    ),
    breaking(
        "a status is the first error",
        "        '200':\n          description: When it is open",
        "        '404': { description: Lost }
        '200':
          description: When it is open",
    ),
    breaking(
        "a status is taken out of a range",
        "        '409': { description: There already }",
        "        '409': { description: There already }
        '422': { description: Not in print }",
    )
    .seen_as(
        Api::Additive,
        "which of the errors a status becomes is no part of the API",
    ),
    breaking(
        "a status is removed",
        "        '410': { description: Sold }\n",
        "",
    ),
    breaking(
        "the last error is removed",
        "        '403': { description: Not yours }\n",
        "",
    ),
    breaking(
        "an error moves to another status",
        "'409': { description: There already }",
        "'412': { description: There already }",
    ),
    breaking(
        "a success moves to another status",
        "        '200':\n          description: When it is open",
        "        '201':\n          description: When it is open",
    ),
    breaking("a redirect moves to another status", "'302': {", "'303': {"),
    additive(
        "a second success of the same type is added",
        "        '200': { $ref: '#/components/responses/Loan' }",
        "        '200': { $ref: '#/components/responses/Loan' }
        '202': { $ref: '#/components/responses/Loan' }",
    ),
    breaking(
        "a second success of another type is added",
        "        '200': { $ref: '#/components/responses/Loan' }",
        "        '200': { $ref: '#/components/responses/Loan' }
        '204': { description: As it was }",
    ),
    breaking(
        "an error has another body",
        "'404': { $ref: '#/components/responses/Problem' }",
        "'404': { $ref: '#/components/responses/Loan' }",
    ),
    breaking(
        "an error gets a body",
        "'410': { description: Sold }",
        "'410': { $ref: '#/components/responses/Problem' }",
    ),
    breaking(
        "an error loses its body",
        "'404': { $ref: '#/components/responses/Problem' }",
        "'404': { description: Lost }",
    ),
    breaking(
        "a success has another body",
        "schema: { $ref: '#/components/schemas/Hours' }",
        "schema: { $ref: '#/components/schemas/Session' }",
    ),
    breaking(
        "a success gets a body",
        "'204': { description: Heard }",
        "'200': { $ref: '#/components/responses/Loan' }",
    ),
    additive(
        "a default is added to other errors",
        "        '403': { description: Not yours }",
        "        '403': { description: Not yours }
        default: { description: Anything else }",
    ),
    breaking(
        "a default is the first error",
        "'302': { description: The way in,",
        "default: { description: Closed }\n        '302': { description: The way in,",
    ),
    breaking(
        "a default is removed",
        "        default: { $ref: '#/components/responses/Problem' }\n",
        "",
    ),
    breaking("a range moves", "        4XX: {", "        5XX: {"),
    cosmetic(
        "a status is described otherwise",
        "There already",
        "There twice",
    ),
    breaking(
        "a success cannot say any more that the call failed",
        "          x-failure:
            { property: status, unless: [done], schema: { $ref: '#/components/schemas/Problem' } }
",
        "",
    ),
    breaking(
        "a success can say that the call failed",
        "schema: { $ref: '#/components/schemas/Hours' } } }",
        "schema: { $ref: '#/components/schemas/Hours' } } }
          x-failure: { property: closed, unless: [no], schema: { $ref: '#/components/schemas/Problem' } }",
    ),
    breaking(
        "fewer values say that the call failed",
        "unless: [done]",
        "unless: [done, failed]",
    )
    .seen_as(Api::Same, "which replies are errors is no part of the API"),
    cosmetic(
        "a redirect does not say where to",
        ", headers: { Location: { schema: { type: string } } }",
        "",
    ),
    breaking(
        "a success takes another media type of JSON",
        "content: { application/json: { schema: { $ref: '#/components/schemas/Hours' } } }",
        "content: { application/hal+json: { schema: { $ref: '#/components/schemas/Hours' } } }",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "a success is JSON in place of text",
        "'200': { description: A text, content: { text/plain:",
        "'200': { description: A text, content: { application/json:",
    ),
    breaking(
        "a success is HTML in place of plain text",
        "'200': { description: A text, content: { text/plain:",
        "'200': { description: A text, content: { text/html:",
    )
    .seen_as(Api::Same, WIRE),
    additive(
        "a success may be another media type of JSON too",
        "content: { application/json: { schema: { $ref: '#/components/schemas/Hours' } } }",
        "content:
            application/json: { schema: { $ref: '#/components/schemas/Hours' } }
            application/hal+json: { schema: { $ref: '#/components/schemas/Hours' } }",
    )
    .seen_as(Api::Same, "what is asked for is no part of the API"),
    cosmetic(
        "a success may be something that no client reads",
        "content: { application/json: { schema: { $ref: '#/components/schemas/Hours' } } }",
        "content:
            application/xml: { schema: { type: string } }
            application/json: { schema: { $ref: '#/components/schemas/Hours' } }",
    ),
];
