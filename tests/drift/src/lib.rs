//! Whether all that belongs to the specs' operations is there, and nothing else: generated code, fixtures, the tables of
//! the wire tests, sandboxes, documentation.
//!
//! [`drift`] compares the specs with the files of a [`Tree`], and with what the sandboxes answer. A [`Drift`], printed, is
//! one message for whoever changed a spec: all that is missing or left over, and where it goes. Clients are read as text
//! and never called, so that this compiles before and after they are generated anew.
//!
//! The other tests read [`spec`]s and [`fixture`]s by the same code.

mod check;
mod docs;
mod endpoint;
mod fields;
pub mod fixture;
mod generated;
mod message;
mod parts;
mod sandbox;
pub mod spec;
mod tree;
mod wire;

pub use check::drift;
pub use message::Drift;
pub use tree::Tree;
