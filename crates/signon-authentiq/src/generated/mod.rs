// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: fe4c3ef6dec9ca148de6653836d0d062f3753227b5643e2debc7e8927e212f82

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
