//! The verbs that ask git, in a repository of their own.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

mod bump;
mod diff;
#[path = "../isolated/mod.rs"]
mod isolated;
mod refused;
mod repository;
