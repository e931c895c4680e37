// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! How credentials travel.

use signon_core::__private as rt;

pub(crate) static CLIENT_SECRET_BASIC: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_secret_basic",
    kind: rt::SchemeKind::Basic {
        form_urlencoded: true,
    },
};

pub(crate) static CLIENT_REGISTRATION_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_registration_token",
    kind: rt::SchemeKind::Header("authorization"),
};

pub(crate) static ACCESS_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "access_token",
    kind: rt::SchemeKind::Bearer,
};

pub(crate) static CLIENT_SECRET_POST: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_secret_post",
    kind: rt::SchemeKind::Form(&["client_id", "client_secret"]),
};
