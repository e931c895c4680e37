//! Thousands of sign-ins at the same time through one client, of which the server fails some: each is accounted for, none is
//! sent twice, nothing is left over.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use signon::{Error, authentiq, vanco};
use signon_tests::fixture::Request;
use signon_tests::kind::Kind;
use signon_tests::memory::peak_mib;
use signon_tests::raw::{self, Connection, Raw};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// So many are under way at the same time.
const CALLS: usize = 2000;

/// Both ends of each connection are in this process; the rest is for what else is open.
const OPEN_FILES: u64 = 2 * CALLS as u64 + 200;

/// Time for all calls to reach the server, which answers none before it knows all.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What both ends together may need for one call.
const MEMORY_KIB: u64 = 64;

/// One test after the other: each needs the machine, and the open files, for itself.
static TURN: Mutex<()> = Mutex::new(());

/// What the server does to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Good,
    InternalError,
    Reset,
    Silence,
    HalfABody,
    Garbage,
}

impl Fate {
    /// Every tenth fails, in one way after the other.
    fn of(call: usize) -> Self {
        match call % 50 {
            0 => Self::InternalError,
            10 => Self::Reset,
            20 => Self::Silence,
            30 => Self::HalfABody,
            40 => Self::Garbage,
            _ => Self::Good,
        }
    }

    /// How the call has to end.
    fn kind(self) -> Kind {
        match self {
            Self::Good => Kind::Success,
            Self::InternalError => Kind::Undocumented,
            Self::Reset | Self::HalfABody | Self::Garbage => Kind::Transport,
            Self::Silence => Kind::Timeout,
        }
    }
}

/// What the server knows.
struct Desk {
    good: &'static str,
    everybody: Barrier,
    /// How often each call was received.
    received: Mutex<Vec<usize>>,
}

/// In a text of each call stands its number.
fn text(call: usize) -> String {
    format!("EXAMPLE-{call:04}-not-real")
}

fn number(request: &Request) -> usize {
    let text = request.to_string();
    let at = text.find("EXAMPLE-").expect("a number") + "EXAMPLE-".len();
    text[at..at + 4].parse().expect("four digits")
}

async fn serve(mut connection: Connection, desk: Arc<Desk>) -> io::Result<()> {
    while let Some(request) = connection.request().await? {
        let call = number(&request);
        desk.received.lock().expect("unbroken")[call] += 1;
        desk.everybody.wait().await;
        let good = raw::reply(
            200,
            &[("content-type", "application/json")],
            desk.good.as_bytes(),
        );
        match Fate::of(call) {
            Fate::Good => connection.write(&good).await?,
            Fate::InternalError => connection.write(&raw::reply(500, &[], b"no")).await?,
            Fate::Reset => return connection.reset(),
            Fate::Silence => return connection.hold().await,
            Fate::HalfABody => {
                connection
                    .write(&good[..good.len() - desk.good.len() / 2])
                    .await?;
                return connection.close().await;
            }
            Fate::Garbage => {
                connection.write(b"\0EXAMPLE\r\n\r\n").await?;
                return connection.close().await;
            }
        }
    }
    Ok(())
}

/// A call on its way to its error, if there is one.
type Calling = Pin<Box<dyn Future<Output = Option<Error>> + Send>>;

/// Makes a client, and all calls with it. Each ends as the server decided.
async fn call<C: Clone>(client: C, sign_in: fn(C, usize) -> Calling) -> Vec<String> {
    let mut calls = JoinSet::new();
    for number in 0..CALLS {
        let calling = sign_in(client.clone(), number);
        calls.spawn(async move { (number, calling.await) });
    }
    let mut wrong = Vec::new();
    while let Some(ended) = calls.join_next().await {
        let (number, error) = ended.expect("no call panics");
        let (fate, kind) = (Fate::of(number), Kind::of(error.as_ref()));
        if kind != Ok(fate.kind()) {
            wrong.push(format!("{number}: {fate:?} ended as {kind:?}"));
        }
    }
    wrong
}

fn runtime() -> Runtime {
    let mut builder = Builder::new_multi_thread();
    builder
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
}

/// Waits until a count is what it should be, or some seconds are over.
fn settled(count: impl Fn() -> usize, goal: usize) -> usize {
    let until = Instant::now() + Duration::from_secs(10);
    while count() != goal && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(10));
    }
    count()
}

fn survives<C: Clone>(
    name: &str,
    good: &'static str,
    client: impl FnOnce(String) -> C,
    sign_in: fn(C, usize) -> Calling,
) {
    let _turn = TURN.lock().unwrap_or_else(|broken| broken.into_inner());
    let limit = rlimit::increase_nofile_limit(u64::MAX).expect("a limit of open files");
    assert!(
        limit >= OPEN_FILES,
        "{OPEN_FILES} files have to be open, and the limit is {limit}: raise the hard limit, as by `ulimit -Hn {OPEN_FILES}`"
    );
    // Of their own, so that the tasks of the clients can be counted.
    let (servers, clients) = (runtime(), runtime());
    let desk = Arc::new(Desk {
        good,
        everybody: Barrier::new(CALLS),
        received: Mutex::new(vec![0; CALLS]),
    });
    let known = desk.clone();
    let server = Raw::start(move |connection| serve(connection, known.clone()));
    let server = servers.block_on(server);
    let tasks = |handle: &Handle| handle.metrics().num_alive_tasks();
    let (before, before_mib) = (tasks(clients.handle()), peak_mib());

    let started = Instant::now();
    let client = client(server.base_url());
    let wrong = clients.block_on(call(client.clone(), sign_in));
    println!(
        "{name}: {CALLS} calls at the same time, {} of them failed by the server, in {:?}",
        (0..CALLS)
            .filter(|call| Fate::of(*call) != Fate::Good)
            .count(),
        started.elapsed()
    );
    let some = &wrong[..wrong.len().min(20)];
    assert!(
        wrong.is_empty(),
        "{} calls ended otherwise, among them {some:#?}",
        wrong.len()
    );

    let received = desk.received.lock().expect("unbroken").clone();
    let not_once = (0..CALLS)
        .filter(|call| received[*call] != 1)
        .collect::<Vec<_>>();
    assert!(not_once.is_empty(), "not received once: {not_once:?}");
    assert_eq!(server.accepted(), CALLS, "a connection for each");

    println!(
        "{name}: {} connections and {} tasks while the client is there",
        server.open(),
        tasks(clients.handle())
    );
    drop(client);
    assert_eq!(settled(|| server.open(), 0), 0, "connections are left over");
    assert_eq!(
        settled(|| tasks(clients.handle()), before),
        before,
        "tasks are left over"
    );
    if let (Some(before), Some(now)) = (before_mib, peak_mib()) {
        println!("{name}: {now} MiB at most, {before} MiB of it before the first call");
        assert!(
            (now - before) * 1024 < MEMORY_KIB * CALLS as u64,
            "{} MiB more",
            now - before
        );
    }
}

#[test]
fn two_thousand_passwords_at_the_same_time_are_all_accounted_for() {
    survives(
        "vanco",
        r#"{"sessionToken":"EXAMPLE-TOKEN-not-real","stateToken":null,"next":"done","principal":null,"items":null}"#,
        |base_url| {
            let client = vanco::Client::builder().base_url(base_url).timeout(TIMEOUT);
            client.build().expect("a client")
        },
        |client, call| {
            Box::pin(async move {
                let login = client
                    .login()
                    .username(text(call))
                    .password("EXAMPLE")
                    .client_id("app");
                login.send().await.err().map(Error::without_api)
            })
        },
    );
}

#[test]
fn two_thousand_codes_at_the_same_time_are_all_accounted_for() {
    survives(
        "authentiq",
        r#"{"token_type":"Bearer","access_token":"EXAMPLE-TOKEN-not-real","expires_in":3600}"#,
        |base_url| {
            let client = authentiq::Client::builder()
                .base_url(base_url)
                .timeout(TIMEOUT);
            client
                .client_secret_basic("app", "secret")
                .build()
                .expect("a client")
        },
        |client, call| {
            Box::pin(async move {
                let token = client
                    .token()
                    .code(text(call))
                    .redirect_uri("https://app.example.com");
                token.send().await.err().map(Error::without_api)
            })
        },
    );
}
