// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: 93bf8b0523c1268cd236ddd21c9e30b763d82a5a42c91f912c5da4f72e96814d

//! The generated client: nothing here is written by hand.

pub mod builder;
mod client;
pub mod error;
#[cfg(feature = "mock")]
#[cfg_attr(docsrs, doc(cfg(feature = "mock")))]
pub mod mock;
pub mod response;
mod scheme;
pub mod types;

pub use client::{Client, ClientBuilder, Environment};
