//! Operations, and what is said about the whole.

use super::*;

pub const CASES: &[Case] = &[
    additive(
        "an operation is added",
        "  /bell:\n",
        "  /map: { get: { operationId: showMap, responses: { '204': { description: Shown } } } }
  /bell:
",
    ),
    breaking(
        "an operation is removed",
        "  /bell:
    post:
      operationId: ringBell
      security: [{ key: [] }]
      responses: { '204': { description: Heard } }
",
        "",
    ),
    breaking(
        "an operation is renamed",
        "operationId: getHours",
        "operationId: listHours",
    ),
    cosmetic(
        "an operation is written in another case",
        "operationId: getHours",
        "operationId: get_hours",
    ),
    breaking(
        "an operation takes another method",
        "\n    put:\n",
        "\n    patch:\n",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "an operation moves to another path",
        "  /session/ticket:",
        "  /ticket:",
    )
    .seen_as(Api::Same, WIRE),
    breaking(
        "an operation may be sent again",
        "      x-not-retryable: A ticket is for one use.\n",
        "",
    )
    .seen_as(Api::Same, RUNS),
    breaking(
        "an operation may not be sent again",
        "operationId: getHours",
        "operationId: getHours\n      x-not-retryable: Each answer is counted.",
    )
    .seen_as(Api::Same, RUNS),
    cosmetic(
        "an operation is summed up otherwise",
        "summary: Adds a book",
        "summary: Takes a book in",
    ),
    cosmetic(
        "an operation is described otherwise",
        "description: Finds nothing in books that are lent.",
        "description: Looks into all books.",
    ),
    cosmetic(
        "an operation stands under another tag",
        "      operationId: signIn\n      tags: [Readers]",
        "      operationId: signIn\n      tags: [Books]",
    ),
    cosmetic(
        "a tag is described otherwise",
        "Who reads it.",
        "Who reads them.",
    ),
    cosmetic(
        "an operation is deprecated",
        "operationId: getTicket",
        "operationId: getTicket\n      deprecated: true",
    ),
    cosmetic(
        "two operations change places",
        "  /lamp: { put: { operationId: lightLamp, responses: { '204': { description: Lit } } } }
  /door/key: { put: { operationId: turnKey, responses: { '204': { description: Shut } } } }
",
        "  /door/key: { put: { operationId: turnKey, responses: { '204': { description: Shut } } } }
  /lamp: { put: { operationId: lightLamp, responses: { '204': { description: Lit } } } }
",
    ),
    cosmetic(
        "the API has another title",
        "title: Library",
        "title: Lending library",
    ),
    cosmetic(
        "the API has another version",
        "version: '1'",
        "version: '2'",
    ),
    cosmetic(
        "the API is described otherwise",
        "Lends books.",
        "Lends books and maps.",
    ),
];
