//! Secrets are gone from memory when it is freed: an allocator looks at every block that is given back.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use serde::de::DeserializeOwned;
use signon::{Location, Secret, SecretJson, authentiq, pyramid, vanco};
use signon_tests::probe::{self, Probe, SECRET, SECRET_ASCII, Settings};
use signon_tests::script::{Act, Script};

/// A number whose bytes are the needle: "S3CRET" and two more.
const NUMBER: u64 = u64::from_le_bytes(*b"S3CRET!!");

/// In each sentinel; long enough that it is nowhere by chance.
const NEEDLE: &[u8] = b"S3CRET";

thread_local! {
    /// Whether what this thread frees is looked at.
    static LOOKING: Cell<bool> = const { Cell::new(false) };
    /// How many blocks were freed with the needle in them.
    static FOUND: Cell<usize> = const { Cell::new(0) };
}

struct Looking;

#[global_allocator]
static ALLOCATOR: Looking = Looking;

/// Looks at a block that is about to be given back.
///
/// # Safety
///
/// The block is the caller's, and of that size.
unsafe fn look(block: *const u8, size: usize) {
    if !LOOKING.try_with(Cell::get).unwrap_or(false) {
        return;
    }
    // What was never written may hold anything, and is read all the same: volatile, byte by byte.
    let byte = |at: usize| unsafe { block.add(at).read_volatile() };
    let is_here = |start: usize| (0..NEEDLE.len()).all(|at| byte(start + at) == NEEDLE[at]);
    if (0..(size + 1).saturating_sub(NEEDLE.len())).any(is_here) {
        FOUND.with(|found| found.set(found.get() + 1));
    }
}

// SAFETY: it hands everything to the system's allocator.
unsafe impl GlobalAlloc for Looking {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let block = unsafe { System.alloc(layout) };
        if LOOKING.try_with(Cell::get).unwrap_or(false) && !block.is_null() {
            // What somebody else has left in it shall not count.
            unsafe { block.write_bytes(0, layout.size()) };
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe {
            look(block, layout.size());
            System.dealloc(block, layout);
        }
    }

    // The default of `realloc` is alloc, copy and dealloc, so what has moved is looked at too.
}

/// How many blocks with the needle are freed while this runs.
fn freed<T>(what: impl FnOnce() -> T) -> usize {
    FOUND.with(|found| found.set(0));
    LOOKING.with(|looking| looking.set(true));
    drop(what());
    LOOKING.with(|looking| looking.set(false));
    FOUND.with(Cell::get)
}

#[test]
fn the_allocator_sees_what_is_left() {
    let text = SECRET.to_owned();
    assert_eq!(freed(move || drop(text)), 1);
    let grown = || {
        let mut text = String::with_capacity(SECRET.len());
        text.push_str(SECRET);
        text.push_str(SECRET);
        Secret::from(text)
    };
    assert_eq!(freed(grown), 1, "what has moved");
}

#[test]
fn secrets_are_overwritten() {
    assert_eq!(freed(|| Secret::from(SECRET)), 0);
    assert_eq!(freed(|| Secret::from(SECRET).clone()), 0);
    let address = format!("https://app.example.com/callback?code={SECRET}");
    let location = || Location::from(address.as_str());
    assert_eq!(freed(location), 0);
    assert_eq!(freed(|| location().host().expect("a host")), 0);
    let json = format!(r#"{{"a":["{SECRET}",{{"b":"{SECRET_ASCII}"}},{NUMBER}],"c":{NUMBER}}}"#);
    assert_eq!(
        freed(|| serde_json::from_str::<SecretJson>(&json).expect("JSON")),
        0
    );
}

/// A runtime of this thread alone: what its tasks free is looked at.
fn runtime() -> tokio::runtime::Runtime {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime")
}

/// How many blocks a sample frees while it is read: serde buffers a value that has alternatives.
fn read_with_alternatives() -> usize {
    let json = format!("\"{SECRET}\"");
    freed(|| serde_json::from_str::<pyramid::types::ParameterMap>(&json).expect("a sample"))
}

#[test]
fn what_is_written_of_a_request_is_overwritten() {
    let (mut calls, mut in_urls) = (0, 0);
    for probe in probe::all() {
        // Nobody listens there: everything is written, and nothing is handed to a connection.
        let mut settings = Settings::to("http://127.0.0.1:1");
        settings.retry = Some(signon::Retry::never());
        let client = probe.client(&settings).expect("a client");
        for sample in 0..probe.samples {
            // With the runtime ends what a call has left to tasks.
            let found = freed(|| runtime().block_on(client.call(sample)));
            let place = format!("{} {}, sample {sample}", probe.provider, probe.operation);
            // A URL is copied by each layer that reads it.
            if runtime().block_on(has_secret_in_url(&probe, sample)) {
                in_urls += 1;
                continue;
            }
            // The sample that is a `ParameterMap` of text, which only these operations take.
            let has_alternatives =
                probe.provider == "pyramid" && probe.operation.contains("openid") && sample == 1;
            let reading = if has_alternatives {
                read_with_alternatives()
            } else {
                0
            };
            assert_eq!(found, reading, "{place}");
            calls += 1;
        }
    }
    assert!(
        calls > 5 * in_urls && in_urls > 0,
        "{calls} calls, {in_urls} left out"
    );
    println!("{calls} calls leave nothing behind; {in_urls} have a secret in their URL");
}

async fn has_secret_in_url(probe: &Probe, sample: usize) -> bool {
    let server = Script::playing([Act::answer(404, &[], "")]).await;
    let mut settings = Settings::to(server.base_url());
    settings.retry = Some(signon::Retry::never());
    probe
        .client(&settings)
        .expect("a client")
        .call(sample)
        .await;
    let target = &server.requests()[0].target;
    target.contains("S3CRET")
}

/// Blocks freed with the needle when a value of this type, read from a reply, is dropped.
fn dropped<T: DeserializeOwned>(json: &str) -> usize {
    let value: T = serde_json::from_str(json).expect("a reply");
    freed(move || drop(value))
}

#[test]
fn secrets_that_were_read_are_overwritten() {
    let token =
        format!(r#"{{"access_token":"{SECRET}","token_type":"bearer","id_token":"{SECRET}"}}"#);
    assert_eq!(dropped::<authentiq::types::Token>(&token), 0);
    let login = format!(
        r#"{{"sessionToken":"{SECRET}","stateToken":"{SECRET}","principal":{{"a":"{SECRET}"}}}}"#
    );
    assert_eq!(dropped::<vanco::types::LoginResult>(&login), 0);
    assert_eq!(dropped::<Secret>(&format!("\"{SECRET}\"")), 0);
    assert_eq!(
        dropped::<String>(&format!("\"{SECRET}\"")),
        1,
        "no secret, so it is seen"
    );
}
