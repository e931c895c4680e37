//! A sign-in is received once at most, also where a connection is used again or HTTP/2 lets a server hand requests back.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use signon::{Error, vanco};
use signon_tests::raw::{Connection, Raw, reply};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

async fn sign_in(client: &vanco::Client) -> Result<(), Error> {
    let call = client
        .login()
        .username("ada")
        .password("EXAMPLE")
        .client_id("app");
    call.send().await.map(drop).map_err(Error::without_api)
}

async fn take_up(client: &vanco::Client) -> Result<(), Error> {
    let call = client.login_resume().token("EXAMPLE-not-real");
    call.send().await.map(drop).map_err(Error::without_api)
}

#[tokio::test]
async fn a_connection_that_ends_after_a_call_costs_the_next_one_nothing() {
    let server = Raw::start(async |mut connection: Connection| {
        connection.request().await?;
        connection.write(&reply(200, &[], b"{}")).await
    })
    .await;
    let client = vanco::Client::builder().base_url(server.base_url());
    let client = client.build().expect("a client");
    for sent in 1..=5 {
        sign_in(&client).await.expect("signed in");
        assert_eq!(server.requests().len(), sent);
        // Long enough for the client to see the end, in every second round.
        tokio::time::sleep(Duration::from_millis(20 * (sent as u64 % 2))).await;
    }
}

#[tokio::test]
async fn a_connection_that_breaks_on_its_second_call_is_not_made_good_by_a_third() {
    let server = Raw::start(async |mut connection: Connection| {
        connection.request().await?;
        connection.write(&reply(200, &[], b"{}")).await?;
        // Read, and never answered.
        connection.request().await.map(drop)
    })
    .await;
    let client = vanco::Client::builder().base_url(server.base_url());
    let client = client.build().expect("a client");
    sign_in(&client).await.expect("signed in");
    let error = sign_in(&client).await.expect_err("no answer");
    assert!(error.is_transport(), "{error}");
    assert_eq!((server.accepted(), server.requests().len()), (1, 2));
}

/// What an HTTP/2 server does to a request.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    /// `RST_STREAM` with `REFUSED_STREAM`: "not processed, send it again".
    Stream,
    /// `GOAWAY` that says that no stream was processed, and an open connection.
    Away,
    /// The same, and the connection is closed.
    AwayAndClosed,
}

async fn refuse(
    mut connection: Connection,
    how: Refusal,
    seen: Arc<AtomicUsize>,
) -> io::Result<()> {
    const SETTINGS: [u8; 9] = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    const HEADERS: u8 = 1;
    const GOAWAY: [u8; 17] = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let stream = &mut connection.stream;
    let mut preface = [0; 24];
    stream.read_exact(&mut preface).await?;
    stream.write_all(&SETTINGS).await?;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        stream.read_exact(&mut payload).await?;
        if head[3] != HEADERS {
            continue;
        }
        seen.fetch_add(1, Ordering::SeqCst);
        match how {
            Refusal::Stream => {
                let refused = [&[0, 0, 4, 3, 0][..], &head[5..], &[0, 0, 0, 7]].concat();
                stream.write_all(&refused).await?;
            }
            Refusal::Away => stream.write_all(&GOAWAY).await?,
            Refusal::AwayAndClosed => return stream.write_all(&GOAWAY).await,
        }
    }
}

#[tokio::test]
async fn a_request_that_http_2_hands_back_is_not_sent_again() {
    for how in [Refusal::Stream, Refusal::Away, Refusal::AwayAndClosed] {
        let seen = Arc::new(AtomicUsize::new(0));
        let log = Arc::clone(&seen);
        let server = Raw::start(move |connection| refuse(connection, how, Arc::clone(&log))).await;
        let client = vanco::Client::builder()
            .base_url(server.base_url())
            .timeout(Duration::from_secs(2))
            .http(reqwest::Client::builder().http2_prior_knowledge())
            .build()
            .expect("a client");
        sign_in(&client).await.expect_err("refused");
        assert_eq!(seen.swap(0, Ordering::SeqCst), 1, "a POST, {how:?}");
        take_up(&client).await.expect_err("refused");
        assert_eq!(seen.load(Ordering::SeqCst), 1, "a GET for one use, {how:?}");
    }
}
