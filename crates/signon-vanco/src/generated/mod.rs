// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: c0da023197e4cc6cbc16eb4ee184987049483ffa5c03ec74792936bed73eed47

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
pub mod reply;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
