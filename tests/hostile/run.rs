//! Runs behaviours against operations, and counts how the calls end.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use signon_tests::needle::Needle;
use signon_tests::probe::{Client, Outcome, PLAIN, SECRET, SECRET_ASCII, Settings};
use tokio::task::JoinSet;

use crate::expect::{Content, Expected, Kind};
use crate::operation::{self, Op};
use crate::server::Behaviour;

/// Where time has to run out.
const SHORT: Duration = Duration::from_secs(3);
/// Where it must not.
const LONG: Duration = Duration::from_secs(20);
/// What a call may take beyond its timeout, on a busy machine.
const GRACE: Duration = Duration::from_secs(20);

/// After this the client knows that a connection is broken.
const SETTLED: Duration = Duration::from_millis(20);

/// What is to be run, and how much of it at the same time.
pub struct Runs {
    started: Instant,
    operations: Vec<Arc<Op>>,
    busy: usize,
    /// Those that keep the machine busy.
    working: Vec<(String, Begin)>,
    /// Those that only wait for time to run out.
    waiting: Vec<(String, Begin)>,
}

type Begin = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = Ended> + Send>> + Send>;

/// How the calls of a run ended, or what is wrong with it.
pub type Ended = Result<Vec<Kind>, String>;

/// So many can wait at the same time.
const WAITING: usize = 64;

impl Runs {
    /// At most so many at the same time, beside those that only wait.
    pub fn new(busy: usize) -> Self {
        Self {
            started: Instant::now(),
            operations: operation::all(),
            busy,
            working: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Adds a run for each operation.
    pub fn add<R>(
        &mut self,
        name: &str,
        waits: bool,
        run: impl Fn(Arc<Op>) -> R + Clone + Send + 'static,
    ) where
        R: Future<Output = Ended> + Send + 'static,
    {
        let runs = if waits {
            &mut self.waiting
        } else {
            &mut self.working
        };
        for op in &self.operations {
            let name = format!("{name}: {}", op.name());
            let (op, run) = (op.clone(), run.clone());
            let begin: Begin = Box::new(move || Box::pin(run(op)));
            runs.push((name, begin));
        }
    }

    /// Runs all, prints how many calls ended how, and fails if one did not end as it should.
    pub async fn finish(self, what: &str) {
        let operations = self.operations.len();
        let mut workers = JoinSet::new();
        for (runs, at_once) in [(self.working, self.busy), (self.waiting, WAITING)] {
            let runs = Arc::new(Mutex::new(runs));
            for _ in 0..at_once {
                workers.spawn(work(runs.clone()));
            }
        }
        let mut kinds = BTreeMap::<Kind, usize>::new();
        let mut broken = Vec::new();
        for (name, ended) in workers.join_all().await.into_iter().flatten() {
            match ended {
                Ok(ended) => {
                    for kind in ended {
                        *kinds.entry(kind).or_default() += 1;
                    }
                }
                Err(why) => broken.push(format!("{name}: {why}")),
            }
        }
        let calls: usize = kinds.values().sum();
        println!(
            "{what} x {operations} operations: {calls} calls ended as they should, in {:?}: {kinds:?}",
            self.started.elapsed()
        );
        broken.sort();
        let some = broken
            .iter()
            .take(50)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n");
        assert!(
            broken.is_empty(),
            "{} did not, among them:\n{some}",
            broken.len()
        );
    }
}

/// One run after the other, as long as there are some.
async fn work(runs: Arc<Mutex<Vec<(String, Begin)>>>) -> Vec<(String, Ended)> {
    let mut all = Vec::new();
    let next = || runs.lock().expect("unbroken").pop();
    while let Some((name, begin)) = next() {
        // As a task of its own a panic is a result like others.
        let ended = tokio::spawn(begin()).await;
        all.push((name, ended.unwrap_or_else(|panic| Err(panic.to_string()))));
    }
    all
}

/// A client of an operation, and what its calls have to end with.
pub struct Caller {
    op: Arc<Op>,
    client: Client,
    timeout: Duration,
}

impl Caller {
    /// A client for calls of which the first ends like this.
    pub fn new(op: &Arc<Op>, settings: &Settings, expected: Expected) -> Self {
        let timeout = if expected.takes_time() { SHORT } else { LONG };
        Self {
            client: op.client(settings, timeout),
            op: op.clone(),
            timeout,
        }
    }

    /// Calls, in bounded time, and nothing leaks.
    ///
    /// # Errors
    ///
    /// If the call does not end as expected.
    pub async fn call(&self, expected: Expected) -> Result<Kind, String> {
        let call = tokio::time::timeout(self.timeout + GRACE, self.client.call(0));
        let outcome = call.await.map_err(|_| "it hangs".to_owned())?;
        let kind = Kind::of(outcome.error.as_ref())?;
        silent(&outcome)?;
        let right = expected.kinds(&self.op);
        if right.contains(&kind) {
            Ok(kind)
        } else {
            let why = expected.why().unwrap_or("nothing else is right");
            let said = outcome.error.map(|error| format!("{error:#}"));
            Err(format!("{kind:?} in place of {right:?} ({why}): {said:?}"))
        }
    }

    /// Calls once more, now that the server is good.
    ///
    /// # Errors
    ///
    /// If that fails.
    pub async fn call_next(&self) -> Result<(), String> {
        let good = Expected::Status(self.op.sample().status, Content::Good);
        let next = self.call(good).await;
        next.map(drop)
            .map_err(|why| format!("the next call: {why}"))
    }
}

/// Settings for a server that speaks no TLS. The platform's certificates are not read, which takes longer than all calls.
pub fn plain(base_url: &str) -> Settings {
    let http = || {
        let builder = reqwest::Client::builder().tls_backend_rustls();
        builder.tls_certs_only([])
    };
    Settings {
        http: Some(Arc::new(http)),
        ..Settings::to(base_url)
    }
}

/// A call that ends like this, and a good one with the same client.
///
/// # Errors
///
/// If either ends otherwise.
pub async fn two_calls(
    op: &Arc<Op>,
    expected: Expected,
    settings: &Settings,
) -> Result<Kind, String> {
    let caller = Caller::new(op, settings, expected);
    let kind = caller.call(expected).await?;
    if kind == Kind::Transport {
        // For a moment a connection that has just broken can still be taken for a good one.
        tokio::time::sleep(SETTLED).await;
    }
    caller.call_next().await?;
    Ok(kind)
}

/// One behaviour against one operation.
///
/// # Errors
///
/// If the calls do not end as they should, or sent what they should not.
pub async fn one(op: Arc<Op>, behaviour: Arc<Behaviour>) -> Ended {
    let server = behaviour.serve(&op).await;
    let kind = two_calls(&op, behaviour.expected, &plain(&server.base_url())).await?;
    let requests = server.requests();
    if requests
        .iter()
        .any(|request| !request.header("accept-encoding").is_empty())
    {
        return Err("an encoding was asked for".to_owned());
    }
    match &requests[..] {
        [_] if behaviour.is_at_once() => Ok(vec![kind]),
        // Whatever the server said has changed nothing.
        [first, next] if first.to_string() == next.to_string() => Ok(vec![kind]),
        [first, next] => Err(format!("{first}\nis followed by\n{next}")),
        other => Err(format!("{} requests were sent for two calls", other.len())),
    }
}

/// Nothing that was sent or received is printed.
fn silent(outcome: &Outcome) -> Result<(), String> {
    static SECRETS: LazyLock<[Needle; 2]> =
        LazyLock::new(|| [SECRET, SECRET_ASCII].map(Needle::of));
    static PLAINS: LazyLock<Needle> = LazyLock::new(|| Needle::of(PLAIN));
    let in_text = |needle: &Needle, text: &str| needle.in_text(text).map(str::to_owned);
    let everywhere = format!("{}{}", outcome.printed, outcome.values);
    let secret = SECRETS
        .iter()
        .find_map(|needle| in_text(needle, &everywhere));
    match secret.or_else(|| in_text(&PLAINS, &outcome.printed)) {
        Some(found) => Err(format!("{found} is printed: {everywhere}")),
        None => Ok(()),
    }
}
