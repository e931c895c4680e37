//! Whether what `diff` calls a change is what the change does. Each case is one change of an invented document; both
//! versions are generated, and their APIs compared by others: cargo-semver-checks and public-api.
//!
//! An API is not all: a field that has another name on the wire alone looks the same. So each case says what it has to be
//! called, what an API check comes to, and why that is something else. A change that is called cosmetic leaves the code
//! as it was, and every other one does not.
//!
//! `cargo xtask changes` installs cargo-semver-checks and runs this.

mod cases;
mod code;
mod judge;
mod scratch;
mod table;

use std::iter::once;
use std::panic::resume_unwind;
use std::thread;

use judge::Description;
use signon_codegen::{Document, Generated, diff, generate};
use table::Row;

/// A version of the document, and its client.
struct Version {
    name: &'static str,
    document: Document,
    client: Generated,
}

impl Version {
    fn new(name: &'static str, document: Document) -> Self {
        let client = generate(&document, "cargo xtask changes");
        Self {
            name,
            client: client.unwrap_or_else(|problems| panic!("{name}:\n{problems}")),
            document,
        }
    }
}

#[test]
fn every_change_is_called_what_it_does_to_the_generated_api() {
    let semver_checks = judge::semver_checks();
    let cases: Vec<_> = cases::all().collect();
    let base = Version::new("the base", cases::base());
    let changed = in_parallel(&cases, |case| Version::new(case.name, case.changed()));
    let described = scratch::describe(once(&base).chain(&changed));

    let before = Description::of(&described[0]);
    let versions = changed.iter().zip(&described[1..]);
    let cases: Vec<_> = cases.into_iter().zip(versions).collect();
    let rows = in_parallel(&cases, |(case, (version, described))| Row {
        case,
        report: diff(&base.document, &version.document).expect("what was generated before"),
        seen: judge::compare(&semver_checks, &before, &Description::of(described)),
        code: code::compare(&base.client, &version.client),
    });
    table::print(&rows);
    let wrong: Vec<String> = rows.iter().flat_map(Row::wrong).collect();
    assert!(wrong.is_empty(), "not all agree:\n\n{}", wrong.join("\n"));
}

/// Does the same to all of these, as much at a time as there are processors.
fn in_parallel<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(threads));
        let running: Vec<_> = parts
            .map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<_>>()))
            .collect();
        let done = running.into_iter().map(|thread| thread.join());
        done.flat_map(|part| part.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}
