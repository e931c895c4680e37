// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 22f8dd9f4032d4b93f1d5fdfc5494c30133d7ed735a836120bdab8495dd4dac4

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
