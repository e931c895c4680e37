// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: b388185e66192bfd74db5b7b0405aafb42947f1d1e105db6cd54eaefa8681f0e

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
pub mod reply;
mod scheme;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
