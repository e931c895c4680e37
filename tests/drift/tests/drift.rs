//! The project and its specs.

use signon_drift::{Tree, drift};

#[tokio::test]
async fn all_that_belongs_to_the_specs_is_there_and_nothing_else() {
    let drift = drift(&Tree::read()).await;
    assert!(drift.is_empty(), "{drift}");
}
