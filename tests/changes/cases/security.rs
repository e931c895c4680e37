//! Credentials and hosts.

use super::*;

pub const CASES: &[Case] = &[
    breaking(
        "an operation asks for a credential",
        "operationId: openDoor\n      security: []",
        "operationId: openDoor\n      security: [{ bearer: [] }]",
    )
    .seen_as(Api::Additive, REFUSED),
    breaking(
        "an operation asks for no credential any more",
        "security: [{ key: [] }]",
        "security: []",
    ),
    additive(
        "another credential will do as well",
        "security: [{ key: [] }]",
        "security: [{ key: [] }, { bearer: [] }]",
    ),
    breaking(
        "one of two credentials will not do any more",
        "security: [{ member: [] }, { bearer: [] }]",
        "security: [{ member: [] }]",
    ),
    breaking(
        "a second credential is needed too",
        "security: [{ key: [] }]",
        "security: [{ key: [], bearer: [] }]",
    )
    .seen_as(Api::Additive, REFUSED),
    breaking(
        "an optional credential is required",
        "security: [{ bearer: [] }, {}]",
        "security: [{ bearer: [] }]",
    )
    .seen_as(Api::Same, REFUSED),
    additive(
        "a required credential is optional",
        "security: [{ key: [] }]",
        "security: [{ key: [] }, {}]",
    )
    .seen_as(Api::Same, ALLOWED),
    breaking(
        "an operation asks for another credential",
        "security: [{ key: [] }]",
        "security: [{ bearer: [] }]",
    ),
    breaking(
        "a scheme is of another kind",
        "bearer: { type: http, scheme: bearer,",
        "bearer: { type: http, scheme: basic,",
    ),
    breaking(
        "a key travels in another header",
        "in: header, name: X-Key",
        "in: header, name: X-Library-Key",
    )
    .seen_as(Api::Same, WIRE),
    cosmetic(
        "a key's header is written in another case",
        "in: header, name: X-Key",
        "in: header, name: x-key",
    ),
    breaking(
        "a key travels in the query",
        "in: header, name: X-Key",
        "in: query, name: X-Key",
    )
    .seen_as(Api::Same, WIRE),
    cosmetic(
        "a scheme is described otherwise",
        "A token.",
        "A reader's token.",
    ),
    additive(
        "a scheme that nothing asks for is added",
        "    member: {",
        "    guest: { type: apiKey, in: cookie, name: guest }\n    member: {",
    ),
    additive(
        "an environment is added",
        "tags:\n  - {",
        "  - { url: 'https://next.library.example.com', x-environment: next }\ntags:\n  - {",
    ),
    breaking(
        "an environment is removed",
        "  - { url: 'https://trial.library.example.com', description: For tests, x-environment: trial }
",
        "",
    ),
    breaking(
        "an environment is renamed",
        "x-environment: trial",
        "x-environment: test",
    ),
    breaking(
        "an environment has another address",
        "'https://trial.library.example.com'",
        "'https://trial2.library.example.com'",
    )
    .seen_as(Api::Same, WIRE),
    cosmetic(
        "an environment is described otherwise",
        "For tests",
        "For trials",
    ),
];
