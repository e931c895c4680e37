//! From an OpenAPI document to a typed, safe Rust client.
//!
//! ```text
//! specs/x.yaml ─ read ─► lint ─► lower ─► progenitor ─► restore ─► format ─► generated/
//!                                  └────── plan ──────────┘
//! ```
//!
//! The library knows no provider and touches no file but those that [`write()`] is told to.
//!
//! # How it fails
//!
//! By [`Diagnostics`]: file, line, JSON pointer, what is wrong and what to write instead. Never by a panic, and never
//! with half of a crate written.

mod diagnostic;
pub mod diff;
mod document;
mod generate;
mod lint;
mod lower;
mod naming;
mod plan;
mod progenitor;
mod read;
mod reserved;
mod restore;
mod sample;
pub mod sentinel;
mod write;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use diff::{Api, Class, Report, diff};
pub use document::Document;
pub use generate::{Generated, Operation, generate, hash, operations, probe_root, probes};
pub use lint::lint;
pub use read::read;
pub use write::{Change, compare, files, write};
