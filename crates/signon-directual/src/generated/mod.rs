// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: 909a990cfdf3ae17523de33c419f2a6191e102d6691a42c9f877ec4889ddd6b9

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
