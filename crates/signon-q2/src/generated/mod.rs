// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: 03215a78b5e0578ab620884ba90b7814b21d250ade5a30d816257f2ed0af267a

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
