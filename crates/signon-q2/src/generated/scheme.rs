// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! How credentials travel.

use signon_core::__private as rt;

pub(crate) static API_KEY: rt::SecurityScheme = rt::SecurityScheme {
    name: "api_key",
    kind: rt::SchemeKind::Bearer,
};

pub(crate) static SSO_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "sso_token",
    kind: rt::SchemeKind::Bearer,
};
