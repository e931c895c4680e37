// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: 93bf8b0523c1268cd236ddd21c9e30b763d82a5a42c91f912c5da4f72e96814d

//! How credentials travel.

use signon_core::__private as rt;

pub(super) static CLIENT_SECRET_BASIC: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_secret_basic",
    kind: rt::SchemeKind::Basic {
        form_urlencoded: true,
    },
};

pub(super) static CLIENT_REGISTRATION_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_registration_token",
    kind: rt::SchemeKind::Header("authorization"),
};

pub(super) static ACCESS_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "access_token",
    kind: rt::SchemeKind::Bearer,
};

pub(super) static CLIENT_SECRET_POST: rt::SecurityScheme = rt::SecurityScheme {
    name: "client_secret_post",
    kind: rt::SchemeKind::Form(&["client_id", "client_secret"]),
};
