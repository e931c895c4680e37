//! HTTP/2 over TLS: a server that misbehaves once, and is good from then on.

mod connections;
mod frames;
mod streams;

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use signon_tests::probe::Settings;
use signon_tests::raw::{Connection, Raw};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{DEFAULT_VERSIONS, ServerConfig};

use crate::expect::Expected;
use crate::operation::Op;
use crate::run::{Ended, two_calls};
use frames::{END_HEADERS, END_STREAM, Frames, HEADERS, SETTINGS, block, data, frame};

/// One way to misbehave.
pub struct Behaviour {
    pub name: &'static str,
    pub expected: Expected,
    /// Instead of the greeting, or in answer to the first request.
    at_once: bool,
    play: Play,
}

/// What comes back is used for good replies.
type Play = Box<dyn Fn(Frames, Exchange) -> Played + Send + Sync>;
type Played = Pin<Box<dyn Future<Output = io::Result<Frames>> + Send>>;

/// A request that is answered badly.
pub struct Exchange {
    pub op: Arc<Op>,
    pub stream: u32,
    /// Its header block as it came, and its body.
    pub request: Vec<u8>,
}

pub fn all() -> Vec<Behaviour> {
    let mut all = connections::all();
    all.extend(streams::all());
    all
}

/// A behaviour that a function plays in answer to the request.
fn answer<R>(
    name: &'static str,
    expected: Expected,
    play: impl Fn(Frames, Exchange) -> R + Send + Sync + 'static,
) -> Behaviour
where
    R: Future<Output = io::Result<Frames>> + Send + 'static,
{
    let play: Play = Box::new(move |frames, exchange| Box::pin(play(frames, exchange)));
    Behaviour {
        name,
        expected,
        at_once: false,
        play,
    }
}

/// A behaviour that consists of bytes, after which the connection is used for good replies.
fn bytes(
    name: &'static str,
    expected: Expected,
    make: impl Fn(&Exchange) -> Vec<u8> + Send + Sync + 'static,
) -> Behaviour {
    answer(name, expected, move |mut frames, exchange| {
        let bytes = make(&exchange);
        async move {
            frames.write(&bytes).await?;
            Ok(frames)
        }
    })
}

/// A behaviour that consists of bytes in place of the server's greeting, and of others when the client has given up.
fn greeting(
    name: &'static str,
    expected: Expected,
    bytes: &'static [u8],
    late: &'static [u8],
) -> Behaviour {
    let play: Play = Box::new(move |mut frames, _| {
        Box::pin(async move {
            frames.write(bytes).await?;
            frames.asked().await?;
            frames.given_up().await?;
            frames.write(late).await?;
            Ok(frames)
        })
    });
    Behaviour {
        name,
        expected,
        at_once: true,
        play,
    }
}

impl Exchange {
    /// A head that ends nothing, of a status that can have a body, with these fields too.
    pub fn head(&self, more: &[(&str, &str)]) -> Vec<u8> {
        let status = self.op.status_with_body().to_string();
        let status = [(":status", status.as_str())];
        let fields = [&status, &self.op.headers()[..], more].concat();
        frame(HEADERS, END_HEADERS, self.stream, &block(&fields))
    }

    /// A good body in frames, which end the stream.
    pub fn body(&self) -> Vec<u8> {
        data(self.stream, self.op.body().as_bytes())
    }

    /// A good reply.
    pub fn good(&self) -> Vec<u8> {
        let sample = self.op.sample();
        let status = sample.status.to_string();
        let fields = [&[(":status", status.as_str())], &self.op.headers()[..]].concat();
        let flags = if sample.body.is_empty() {
            END_HEADERS | END_STREAM
        } else {
            END_HEADERS
        };
        let head = frame(HEADERS, flags, self.stream, &block(&fields));
        [head, data(self.stream, sample.body.as_bytes())].concat()
    }
}

/// A certificate that nobody else knows.
struct Identity {
    root: reqwest::Certificate,
    acceptor: TlsAcceptor,
}

static IDENTITY: LazyLock<Identity> = LazyLock::new(|| {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let certificate = made.cert.der();
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_protocol_versions(DEFAULT_VERSIONS)
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .expect("a certificate and its key");
    config.alpn_protocols = vec![b"h2".to_vec()];
    Identity {
        root: reqwest::Certificate::from_der(certificate).expect("a certificate"),
        acceptor: Arc::new(config).into(),
    }
});

/// One behaviour against one operation.
///
/// # Errors
///
/// If the calls do not end as they should.
pub async fn one(op: Arc<Op>, behaviour: Arc<Behaviour>) -> Ended {
    let expected = behaviour.expected;
    let requests = Arc::new(AtomicUsize::new(0));
    let (log, asked) = (requests.clone(), op.clone());
    let server = Raw::start(move |connection| {
        serve(connection, behaviour.clone(), asked.clone(), log.clone())
    })
    .await;
    // Named, since all features of the workspace bring another TLS library too.
    let http = || {
        let builder = reqwest::Client::builder().tls_backend_rustls();
        builder.tls_certs_only([IDENTITY.root.clone()])
    };
    let settings = Settings {
        http: Some(Arc::new(http)),
        ..Settings::to(format!("https://{}", server.address()))
    };
    let kind = two_calls(&op, expected, &settings).await?;
    match requests.load(Ordering::SeqCst) {
        1 | 2 => Ok(vec![kind]),
        more => Err(format!("{more} requests were sent for two calls")),
    }
}

async fn serve(
    connection: Connection,
    behaviour: Arc<Behaviour>,
    op: Arc<Op>,
    requests: Arc<AtomicUsize>,
) -> io::Result<()> {
    let mut first = connection.number == 0;
    let stream = IDENTITY.acceptor.accept(connection.into_stream()).await?;
    let mut frames = Frames::accept(stream).await?;
    if first && behaviour.at_once {
        let exchange = Exchange {
            op: op.clone(),
            stream: 0,
            request: Vec::new(),
        };
        frames = (behaviour.play)(frames, exchange).await?;
        first = false;
    } else {
        frames.write(&frame(SETTINGS, 0, 0, &[])).await?;
    }
    loop {
        let (stream, request) = frames.request().await?;
        requests.fetch_add(1, Ordering::SeqCst);
        let exchange = Exchange {
            op: op.clone(),
            stream,
            request,
        };
        if std::mem::take(&mut first) {
            frames = (behaviour.play)(frames, exchange).await?;
        } else {
            frames.write(&exchange.good()).await?;
        }
    }
}
