// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! How credentials travel.

use signon_core::__private as rt;

pub(crate) static BEARER: rt::SecurityScheme = rt::SecurityScheme {
    name: "bearer",
    kind: rt::SchemeKind::Bearer,
};

pub(crate) static BASIC: rt::SecurityScheme = rt::SecurityScheme {
    name: "basic",
    kind: rt::SchemeKind::Basic {
        form_urlencoded: false,
    },
};

pub(crate) static CLIENT: rt::SecurityScheme = rt::SecurityScheme {
    name: "client",
    kind: rt::SchemeKind::Basic {
        form_urlencoded: true,
    },
};

pub(crate) static API_KEY: rt::SecurityScheme = rt::SecurityScheme {
    name: "api_key",
    kind: rt::SchemeKind::Header("x-api-key"),
};

pub(crate) static API_KEY_: rt::SecurityScheme = rt::SecurityScheme {
    name: "api_key_",
    kind: rt::SchemeKind::Query("key"),
};

pub(crate) static HEADER_: rt::SecurityScheme = rt::SecurityScheme {
    name: "header_",
    kind: rt::SchemeKind::Cookie("sid"),
};

pub(crate) static ACCESS_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "access_token",
    kind: rt::SchemeKind::Bearer,
};

pub(crate) static CLIENT_POST: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_post",
    kind: rt::SchemeKind::Form(&["client_id", "client_secret"]),
};
