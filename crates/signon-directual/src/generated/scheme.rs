// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: 909a990cfdf3ae17523de33c419f2a6191e102d6691a42c9f877ec4889ddd6b9

//! How credentials travel.

use signon_core::__private as rt;

pub(super) static SESSION: rt::SecurityScheme = rt::SecurityScheme {
    name: "session",
    kind: rt::SchemeKind::Query("sessionID"),
};
