// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: f381a2e6a4f0c9c3f2f5cd9f079d41168eba32bbfab124a595e0ca2719f03ab4

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
