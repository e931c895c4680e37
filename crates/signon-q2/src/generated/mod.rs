// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

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
