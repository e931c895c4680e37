//! What the fuzz targets do with their input: ordinary functions, which panic where a promise is broken.
//!
//! `cargo xtask fuzz` drives them by coverage, and the test `fuzz` replays their seeds. Each states what must hold for
//! any input whatever, and not only that nothing panics.

mod graft;
mod redirect;
mod responses;
mod seeds;
mod specs;
mod tokens;
mod webhook;

pub use redirect::redirect;
pub use responses::responses;
pub use seeds::{Seed, mutations, seeds};
pub use specs::specs;
pub use tokens::tokens;
pub use webhook::webhook;

/// A fuzz target: its name, which is also its corpus's, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// All fuzz targets.
pub const TARGETS: [Target; 5] = [
    ("responses", responses),
    ("specs", specs),
    ("webhook", webhook),
    ("redirect", redirect),
    ("tokens", tokens),
];
