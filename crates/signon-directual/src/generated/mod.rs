// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
pub(crate) mod scheme;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
