//! What the tests share: the [`fixture`]s, a [`tape`] that records what a client really sends, a [`raw`] server that breaks
//! HTTP, and the [`peer`]s.

pub mod capture;
pub mod fixture;
pub mod needle;
pub mod peer;
pub mod raw;
pub mod script;
pub mod spec;
pub mod tape;

/// The README's programs, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
