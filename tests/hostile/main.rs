//! Servers that break HTTP in every way, against every operation: each call ends with an error of the right kind, in bounded
//! time and memory, without a panic, without a word of what was sent, and the same client can be used again.

mod bodies;
mod connect;
mod connections;
mod encodings;
mod expect;
mod framing;
mod heads;
mod http2;
mod large;
mod operation;
mod redirects;
mod run;
mod server;
mod statuses;

use std::sync::{Arc, LazyLock};

use signon_tests::memory::peak_mib;
use signon_tests::raw::{self, Raw};

use tokio::sync::{Mutex, MutexGuard};

use crate::run::Runs;
use crate::server::Behaviour;

/// So many calls at the same time keep two processors busy.
const BUSY: usize = 8;

/// What all tests of this file may need together, servers included, while they offer bodies of 1 GiB.
const MEMORY_MIB: u64 = 96;

/// One test after the other: each has time limits, and needs the machine for itself.
static TURN: Mutex<()> = Mutex::const_new(());

/// What was needed before the first of them.
static BEFORE_MIB: LazyLock<Option<u64>> = LazyLock::new(peak_mib);

async fn turn() -> MutexGuard<'static, ()> {
    let turn = TURN.lock().await;
    LazyLock::force(&BEFORE_MIB);
    turn
}

/// Prints how much memory was needed, and fails if it was too much.
fn memory_is_bounded() {
    // Where the system does not tell, there is nothing to compare.
    if let (Some(before), Some(now)) = (*BEFORE_MIB, peak_mib()) {
        println!("memory: {now} MiB at most, {before} MiB of it before the first call");
        assert!(
            now - before < MEMORY_MIB,
            "{} MiB more than before",
            now - before
        );
    }
}

/// Each behaviour of HTTP/1.1 against each operation.
async fn matrix(what: &str, behaviours: Vec<Behaviour>, busy: usize) {
    let mut runs = Runs::new(busy);
    let count = behaviours.len();
    for behaviour in behaviours.into_iter().map(Arc::new) {
        let (name, waits) = (behaviour.name, behaviour.expected.takes_time());
        runs.add(name, waits, move |op| run::one(op, behaviour.clone()));
    }
    runs.finish(&format!("{count} {what}")).await;
    memory_is_bounded();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_behaviour_ends_every_operation_as_it_should() {
    let _turn = turn().await;
    let elsewhere = Raw::start(async |_| Ok(())).await;
    let behaviours = [
        connections::all(),
        heads::all(),
        framing::all(),
        bodies::all(),
        encodings::all(),
        redirects::all(&elsewhere.base_url()),
    ];
    let behaviours = behaviours.into_iter().flatten().collect();
    matrix("behaviours", behaviours, BUSY).await;
    assert_eq!(elsewhere.accepted(), 0, "a redirect was followed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn large_bodies_end_every_operation_in_little_memory() {
    let _turn = turn().await;
    // A body of 1 MiB may be held a few times over.
    matrix("large bodies", large::all().await, 2).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_behaviour_of_http_2_ends_every_operation_as_it_should() {
    let _turn = turn().await;
    let mut runs = Runs::new(BUSY);
    let behaviours = http2::all();
    let count = behaviours.len();
    for behaviour in behaviours.into_iter().map(Arc::new) {
        let (name, waits) = (behaviour.name, behaviour.expected.takes_time());
        runs.add(name, waits, move |op| http2::one(op, behaviour.clone()));
    }
    runs.finish(&format!("{count} behaviours of HTTP/2")).await;
    memory_is_bounded();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_status_from_100_to_599_ends_every_operation_as_its_spec_says() {
    let _turn = turn().await;
    let mut runs = Runs::new(BUSY);
    runs.add("statuses", false, statuses::sweep);
    runs.finish("500 statuses").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_operation_survives_that_there_is_no_connection() {
    let _turn = turn().await;
    let mut runs = Runs::new(BUSY);
    runs.add("refused", false, connect::refused);
    runs.add("crowded", true, connect::crowded);
    runs.finish("2 missing connections").await;
}

/// The other tests would show nothing if this package's reqwest could not unpack.
#[tokio::test]
async fn reqwest_by_itself_unpacks_what_the_clients_refuse() {
    for coding in encodings::CODINGS {
        let body = encodings::pack(coding, b"EXAMPLE")
            .await
            .expect("memory takes all");
        let reply = raw::reply(200, &[("content-encoding", coding)], &body);
        let server = Raw::start(move |mut connection| {
            let reply = reply.clone();
            async move {
                connection.request().await?;
                connection.write(&reply).await?;
                connection.close().await
            }
        });
        let server = server.await;
        let reply = reqwest::get(server.base_url()).await.expect("a reply");
        assert_eq!(reply.text().await.expect("a text"), "EXAMPLE", "{coding}");
        let accepted = server.requests()[0].header("accept-encoding").join(", ");
        assert!(accepted.contains(coding), "{coding} in {accepted:?}");
    }
}
