// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: ff8d00655820edf392a75a652f093a13b609e6922608577adb8a9a76139be13a

//! How credentials travel.

use signon_core::__private as rt;

pub(super) static SESSION: rt::SecurityScheme = rt::SecurityScheme {
    name: "session",
    kind: rt::SchemeKind::Query("sessionID"),
};
