//! What the tests share: the [`fixture`]s, and a [`tape`] that records what a client really sends.

pub mod fixture;
pub mod peer;
pub mod tape;
