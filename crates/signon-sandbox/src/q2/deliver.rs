//! Sends webhooks, one after the other.

use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Uri, header};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::webhook::{Delivery, Webhook};
use crate::server::lock;

/// A receiver that takes longer would hold up all that come after.
const LIMIT: Duration = Duration::from_secs(10);

/// A webhook to send.
pub(super) struct Parcel {
    /// Where it stands in the log.
    pub(super) number: usize,
    pub(super) address: Uri,
    pub(super) media: &'static str,
    pub(super) bearer: Option<String>,
    pub(super) content: String,
}

/// Delivers until nobody sends any more.
pub(super) async fn run(
    mut parcels: mpsc::UnboundedReceiver<Parcel>,
    log: Arc<Mutex<Vec<Webhook>>>,
) {
    while let Some(parcel) = parcels.recv().await {
        let number = parcel.number;
        let delivery = match timeout(LIMIT, post(parcel)).await {
            Ok(Ok(status)) => Delivery::Answered(status),
            Ok(Err(error)) => Delivery::Failed(error.to_string()),
            Err(_) => Delivery::Failed(format!("no answer in {LIMIT:?}")),
        };
        if let Some(webhook) = lock(&log).get_mut(number) {
            webhook.delivery = delivery;
        }
    }
}

async fn post(parcel: Parcel) -> Result<u16, Box<dyn Error + Send + Sync>> {
    let authority = parcel.address.authority().ok_or("no host")?;
    let address = (
        authority.host().trim_matches(['[', ']']),
        authority.port_u16().unwrap_or(80),
    );
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // It ends when the sender is dropped.
    tokio::spawn(connection);
    let path = parcel.address.path_and_query();
    let mut request = Request::post(path.map_or("/", |path| path.as_str()))
        .header(header::HOST, authority.as_str())
        .header(header::CONTENT_TYPE, parcel.media);
    if let Some(bearer) = parcel.bearer {
        request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
    }
    let request = request.body(Full::new(Bytes::from(parcel.content)))?;
    let response = sender.send_request(request).await?;
    Ok(response.status().as_u16())
}
