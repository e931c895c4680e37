// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! How credentials travel.

use signon_core::__private as rt;

pub(crate) static SESSION: rt::SecurityScheme = rt::SecurityScheme {
    name: "session",
    kind: rt::SchemeKind::Query("sessionID"),
};
