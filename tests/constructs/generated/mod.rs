// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
pub mod response;
pub(crate) mod scheme;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
