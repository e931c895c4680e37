// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: 03215a78b5e0578ab620884ba90b7814b21d250ade5a30d816257f2ed0af267a

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
