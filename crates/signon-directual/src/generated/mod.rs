// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: ff8d00655820edf392a75a652f093a13b609e6922608577adb8a9a76139be13a

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
mod scheme;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
