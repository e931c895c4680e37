//! A probe of every operation: callable without knowing it, since every setter is given a sample value.
//!
//! What is generated from the specs is under `generated/`; here is what all of it has in common. A new operation is probed
//! as soon as it is generated.

use std::error::Error as _;
use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use signon_core::{BuildError, Error, Response, Retry};

use crate::fixture::Reply;
use crate::spec::operation;

pub use signon_codegen::sentinel::{CODE, KEY, LOCATION, PLAIN, SECRET, SECRET_ASCII};

/// One operation of one provider.
#[derive(Clone, Copy)]
pub struct Probe {
    /// The provider, as its crate is called.
    pub provider: &'static str,
    /// The client's method.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path with its parameters in braces.
    pub template: &'static str,
    /// What the operation says of being sent again.
    pub retryable: bool,
    /// How many different calls there are: for each alternative of credentials and of values, and for a whole body.
    pub samples: usize,
    /// Every documented reply, in each media type that the client reads.
    pub replies: &'static [SampleReply],
    pub(crate) connect: fn(&Settings) -> Result<Client, BuildError>,
}

/// A documented reply with a body made from its schema.
#[derive(Clone, Copy, Debug)]
pub struct SampleReply {
    /// The status, or one that stands for a documented range.
    pub status: u16,
    /// The `content-type`; none if there is no body.
    pub media_type: Option<&'static str>,
    /// It has a `location`, for instance [`LOCATION`].
    pub redirect: bool,
    /// Secrets hold [`SECRET`], other texts [`PLAIN`], error codes [`CODE`].
    pub body: &'static str,
}

impl SampleReply {
    /// Its headers; a redirect leads to [`LOCATION`].
    pub fn headers(&self) -> Vec<(&'static str, &'static str)> {
        let media_type = self.media_type.map(|media| ("content-type", media));
        let location = self.redirect.then_some(("location", LOCATION));
        media_type.into_iter().chain(location).collect()
    }

    /// The reply on the wire.
    pub fn played(&self) -> Reply {
        let headers = self.headers().into_iter();
        Reply {
            status_line: format!("HTTP/1.1 {} As Told", self.status),
            status: self.status,
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: self.body.into(),
        }
    }
}

/// Every operation of all providers, in the specs' order.
pub fn all() -> Vec<Probe> {
    crate::generated::ALL.concat()
}

/// Makes the HTTP client to start from.
pub type Http = Arc<dyn Fn() -> reqwest::ClientBuilder + Send + Sync>;

/// What a probe's client is built with; what is not set is the SDK's default.
#[derive(Clone)]
pub struct Settings {
    /// Where calls go.
    pub base_url: String,
    /// The longest time for a call.
    pub timeout: Option<Duration>,
    /// The longest wait for a connection.
    pub connect_timeout: Option<Duration>,
    /// The largest body that is read.
    pub max_response_bytes: Option<usize>,
    /// When calls are sent again.
    pub retry: Option<Retry>,
    /// The HTTP client to start from.
    pub http: Option<Http>,
}

impl Settings {
    /// The defaults, with calls going here.
    pub fn to(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            timeout: None,
            connect_timeout: None,
            max_response_bytes: None,
            retry: None,
            http: None,
        }
    }
}

impl Probe {
    /// A client that calls this operation.
    ///
    /// # Errors
    ///
    /// If the provider's client cannot be built with these settings.
    pub fn client(&self, settings: &Settings) -> Result<Client, BuildError> {
        (self.connect)(settings)
    }

    /// What the provider's spec says of this operation.
    ///
    /// # Panics
    ///
    /// If it has none of its method and path.
    pub fn documented<'a>(&self, spec: &'a Value) -> &'a Value {
        operation(spec, self.method, self.template)
    }
}

/// A call on its way.
pub(crate) type Pending = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// A provider's client, bound to one operation.
#[derive(Clone)]
pub struct Client {
    printed: Arc<str>,
    call: Arc<dyn Fn(usize) -> Pending + Send + Sync>,
}

impl Client {
    pub(crate) fn new(
        printed: String,
        call: impl Fn(usize) -> Pending + Send + Sync + 'static,
    ) -> Self {
        Self {
            printed: printed.into(),
            call: Arc::new(call),
        }
    }

    /// Calls the operation with the sample of this number, modulo their count.
    pub async fn call(&self, sample: usize) -> Outcome {
        let mut outcome = (self.call)(sample).await;
        outcome.printed.insert_str(0, &self.printed);
        outcome
    }
}

/// What became of a call.
pub struct Outcome {
    /// The status of the reply; none if there was no reply.
    pub status: Option<u16>,
    /// The error without its typed part; none if the call succeeded.
    pub error: Option<Error>,
    /// All that is printed where neither secrets nor other values may be seen: the client, its builder, the call, the error
    /// in all its forms, and every source below it.
    pub printed: String,
    /// Response or typed error, printed: values that are no secret may be seen here.
    pub values: String,
}

/// Builds a provider's client: `connect(settings, call)`.
macro_rules! client {
    ($api:ident) => {
        fn connect(
            settings: &crate::probe::Settings,
            call: fn(signon::$api::Client, usize) -> crate::probe::Pending,
        ) -> Result<crate::probe::Client, signon_core::BuildError> {
            let mut builder = signon::$api::Client::builder().base_url(settings.base_url.as_str());
            if let Some(timeout) = settings.timeout {
                builder = builder.timeout(timeout);
            }
            if let Some(timeout) = settings.connect_timeout {
                builder = builder.connect_timeout(timeout);
            }
            if let Some(limit) = settings.max_response_bytes {
                builder = builder.max_response_bytes(limit);
            }
            if let Some(retry) = &settings.retry {
                builder = builder.retry(retry.clone());
            }
            if let Some(http) = &settings.http {
                builder = builder.http(http());
            }
            let mut text = crate::probe::printed(&builder);
            let client = builder.build()?;
            text.push_str(&crate::probe::printed(&client));
            Ok(crate::probe::Client::new(text, move |sample| {
                call(client.clone(), sample)
            }))
        }
    };
}

pub(crate) use client;

/// A value from its sample.
pub(crate) fn sample<T: DeserializeOwned>(json: &str) -> T {
    let name = std::any::type_name::<T>();
    serde_json::from_str(json).unwrap_or_else(|why| panic!("{json} is no {name}: {why}"))
}

tokio::task_local! {
    static PATH: String;
    static HEADER: String;
}

/// Calls with this text in every path parameter that takes a text.
pub async fn with_path<F: Future>(text: &str, calls: F) -> F::Output {
    PATH.scope(text.to_owned(), calls).await
}

/// Calls with this text in every header and cookie that takes a text, credentials included.
pub async fn with_headers<F: Future>(text: &str, calls: F) -> F::Output {
    HEADER.scope(text.to_owned(), calls).await
}

/// A value of a path parameter.
pub(crate) fn in_path<T: DeserializeOwned>(json: &str) -> T {
    PATH.try_with(|text| placed(text))
        .ok()
        .flatten()
        .unwrap_or_else(|| sample(json))
}

/// A value of a header, a cookie, or a credential in one.
pub(crate) fn in_header<T: DeserializeOwned>(json: &str) -> T {
    HEADER
        .try_with(|text| placed(text))
        .ok()
        .flatten()
        .unwrap_or_else(|| sample(json))
}

/// The text as a value, if the type takes any text.
fn placed<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

/// Both forms of `Debug`.
pub(crate) fn printed(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}\n")
}

/// What became of a call that printed this before it was sent.
pub(crate) fn outcome<T: Debug, E: Debug>(
    mut printed: String,
    result: Result<Response<T>, Error<E>>,
) -> Outcome {
    let error = match result {
        Ok(response) => {
            return Outcome {
                status: Some(response.status().as_u16()),
                error: None,
                printed,
                values: self::printed(&response),
            };
        }
        Err(error) => error,
    };
    printed.push_str(&format!("{error}\n{error:#}\n{error:?}\n{error:#?}\n"));
    let mut below = error.source();
    while let Some(source) = below {
        printed.push_str(&format!("{source}\n{source:#}\n{source:?}\n{source:#?}\n"));
        below = source.source();
    }
    Outcome {
        status: error.status().map(|status| status.as_u16()),
        values: error.api().map(self::printed).unwrap_or_default(),
        error: Some(error.without_api()),
        printed,
    }
}
