//! The fuzz targets on what is known to be worth trying. `cargo xtask fuzz` looks for more.

use std::panic::{AssertUnwindSafe, catch_unwind};

use signon_tests::fuzz::{TARGETS, Target, mutations, seeds};

/// Runs a target on each of its seeds, and on so many changes of each; says which input broke it.
fn replay(name: &str, changes: usize) {
    let (_, run): Target = TARGETS
        .into_iter()
        .find(|(found, _)| *found == name)
        .expect("a target");
    for seed in seeds(name) {
        // A large one takes longer.
        let changed = mutations(&seed.data, changes * 512 / seed.data.len().max(512));
        for (number, data) in std::iter::once(seed.data.clone())
            .chain(changed)
            .enumerate()
        {
            if catch_unwind(AssertUnwindSafe(|| run(&data))).is_err() {
                let input = data.escape_ascii();
                panic!(
                    "the seed {}, change {number}: the target `{name}` panics on b\"{input}\"",
                    seed.name
                );
            }
        }
    }
}

#[test]
fn a_reply_counts_for_what_its_spec_says_and_is_not_printed() {
    replay("responses", 40);
}

#[test]
fn a_document_gives_rust_or_errors_that_say_where() {
    replay("specs", 3);
}

#[test]
fn a_webhook_event_is_what_its_json_says_and_is_not_printed() {
    replay("webhook", 400);
}

#[test]
fn a_token_counts_if_it_was_signed_and_for_what_it_says() {
    replay("tokens", 200);
}

#[test]
fn a_redirect_gives_nothing_for_a_wrong_state_and_is_not_printed() {
    replay("redirect", 400);
}
