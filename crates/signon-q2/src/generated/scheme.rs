// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: f381a2e6a4f0c9c3f2f5cd9f079d41168eba32bbfab124a595e0ca2719f03ab4

//! How credentials travel.

use signon_core::__private as rt;

pub(super) static API_KEY: rt::SecurityScheme = rt::SecurityScheme {
    name: "api_key",
    kind: rt::SchemeKind::Bearer,
};

pub(super) static SSO_TOKEN: rt::SecurityScheme = rt::SecurityScheme {
    name: "sso_token",
    kind: rt::SchemeKind::Bearer,
};
