//! What the tests share.
//!
//! Requests and replies: the [`fixture`]s, a [`probe`] of every operation, the [`spec`]s. Servers: a [`tape`] that records
//! what a client really sends, a [`raw`] one that breaks HTTP, a [`script`] of acts, and the [`peer`]s. What is printed:
//! a [`capture`] of all that is traced, and a [`needle`] to look for in it. What a call came to: its [`kind`], and how much [`memory`] it took. And what the [`fuzz`] targets do.

pub mod capture;
pub mod fuzz;
// The generator has formatted it already, and `generate --check` compares it byte by byte.
#[rustfmt::skip]
mod generated;
pub mod kind;
pub mod memory;
pub mod needle;
pub mod peer;
pub mod probe;
pub mod raw;
pub mod script;
pub mod tape;

pub use signon_drift::{fixture, spec};

/// The README's programs, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
