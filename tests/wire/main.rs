//! What goes over the wire: every documented request is sent exactly as documented, every documented reply is read into
//! its type.
//!
//! A new operation needs a block in its provider's table; [`complete`] says by name what is missing.

#[macro_use]
mod table;

mod authentiq;
mod compare;
mod complete;
mod directual;
mod fields;
mod pyramid;
mod q2;
mod run;
mod vanco;

/// The tables of all providers.
const PROVIDERS: [&table::Provider; 5] = [
    &authentiq::AUTHENTIQ,
    &directual::DIRECTUAL,
    &pyramid::PYRAMID,
    &q2::Q2,
    &vanco::VANCO,
];
