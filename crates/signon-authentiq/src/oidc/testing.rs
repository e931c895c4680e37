//! A provider for the unit tests: a key of its own, and a server for its key set.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use signon_core::Secret;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::{RelyingParty, RelyingPartyBuilder};
use crate::Client;

pub(super) const CLIENT_ID: &str = "EXAMPLE-client";
pub(super) const REDIRECT_URI: &str = "https://app.example.com/callback";

/// A key for ES256.
pub(super) struct Signer {
    key: EcdsaKeyPair,
    kid: &'static str,
}

impl Signer {
    pub(super) fn new(kid: &'static str) -> Self {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key");
        Self { key, kid }
    }

    /// The public key as a set has it.
    pub(super) fn jwk(&self) -> Value {
        let point = self.key.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        let (x, y) = (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y));
        json!({ "kty": "EC", "crv": "P-256", "kid": self.kid, "x": x, "y": y })
    }

    pub(super) fn sign(&self, claims: &Value) -> Secret {
        self.sign_as(&json!({ "alg": "ES256", "kid": self.kid }), claims)
    }

    pub(super) fn sign_as(&self, header: &Value, claims: &Value) -> Secret {
        self.sign_text(&header.to_string(), &claims.to_string())
    }

    pub(super) fn sign_text(&self, header: &str, claims: &str) -> Secret {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let signed = format!("{}.{}", encode(header), encode(claims));
        let signature = self.key.sign(&SystemRandom::new(), signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.expect("a signature"));
        format!("{signed}.{signature}").into()
    }
}

/// A server that answers every request with one text.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) base_url: String,
    answer: Arc<Mutex<(u16, String)>>,
    requests: Arc<AtomicUsize>,
    is_holding: Arc<watch::Sender<bool>>,
}

impl Server {
    pub(super) async fn start(status: u16, body: &Value) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let server = Self {
            base_url: format!("http://{address}"),
            answer: Arc::new(Mutex::new((status, body.to_string()))),
            requests: Arc::default(),
            is_holding: Arc::new(watch::Sender::new(false)),
        };
        let answering = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = answering.clone();
                tokio::spawn(async move { server.answer(stream).await });
            }
        });
        server
    }

    async fn answer(&self, mut stream: TcpStream) {
        let mut head = Vec::new();
        // A caller may give up midway.
        while let Ok(byte) = stream.read_u8().await
            && !head.ends_with(b"\r\n\r")
        {
            head.push(byte);
        }
        self.requests.fetch_add(1, Ordering::SeqCst);
        let mut holding = self.is_holding.subscribe();
        holding
            .wait_for(|is| !is)
            .await
            .expect("the server is there");
        let (status, body) = self.answer.lock().expect("the answer").clone();
        let reply = format!(
            "HTTP/1.1 {status} \r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
             connection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(reply.as_bytes()).await.ok();
    }

    /// Whether answers have to wait.
    pub(super) fn hold(&self, is_holding: bool) {
        self.is_holding.send_replace(is_holding);
    }

    /// The server of a key set.
    pub(super) async fn of_keys(keys: &[Value]) -> Self {
        Self::start(200, &json!({ "keys": keys })).await
    }

    pub(super) fn set(&self, status: u16, body: impl ToString) {
        *self.answer.lock().expect("the answer") = (status, body.to_string());
    }

    /// How many requests there were.
    pub(super) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    pub(super) fn client(&self) -> Client {
        let client = Client::builder().base_url(&self.base_url);
        client
            .retry(signon_core::Retry::never())
            .build()
            .expect("a client")
    }

    pub(super) fn builder(&self) -> RelyingPartyBuilder {
        RelyingParty::builder(self.client(), CLIENT_ID, REDIRECT_URI)
    }

    pub(super) fn relying_party(&self) -> RelyingParty {
        self.builder().documented().expect("a relying party")
    }

    /// Claims that are accepted, with these in place of some of them; `null` takes one away.
    pub(super) fn claims(&self, changes: Value) -> Value {
        let now = super::claims::now();
        let claims = json!({
            "iss": format!("{}/", self.base_url), "aud": CLIENT_ID, "sub": "ada",
            "iat": now, "exp": now + 600,
        });
        changed(claims, changes)
    }
}

/// An object with some members changed.
pub(super) fn changed(mut object: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else {
        panic!("changes are an object")
    };
    for (name, value) in changes {
        object[name] = value;
    }
    object
}
