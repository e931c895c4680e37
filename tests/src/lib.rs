//! What the tests share: the [`fixture`]s, a [`tape`] that records what a client really sends, a [`probe`] of every
//! operation, and the [`peer`]s.

pub mod fixture;
#[rustfmt::skip]
mod generated;
pub mod peer;
pub mod probe;
pub mod spec;
pub mod tape;

/// The README's programs, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
