//! What goes over the wire: every documented request is sent exactly as documented, every documented reply is read into
//! its type.
//!
//! A new operation needs a block in its provider's table; the tests of `tests/drift` say what is missing.

#[macro_use]
mod table;

mod authentiq;
mod compare;
mod directual;
mod pyramid;
mod q2;
mod run;
mod vanco;
