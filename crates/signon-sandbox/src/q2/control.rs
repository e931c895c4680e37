//! What a test can have the server do.

use std::io;

use http::Uri;

use super::jwe::Recipient;
use super::signature::Verifier;
use super::{Q2, Webhook, pem};
use crate::Sandbox;
use crate::server::lock;

impl Sandbox<Q2> {
    /// The webhooks so far, in their order.
    #[must_use]
    pub fn webhooks(&self) -> Vec<Webhook> {
        lock(&self.provider().webhooks.log).clone()
    }

    /// From now on, webhooks are posted to this address: `http`, and on loopback, since nothing of a sandbox leaves the
    /// machine.
    ///
    /// # Errors
    /// If it is another address.
    pub fn deliver_to(&self, url: &str) -> io::Result<()> {
        let wrong = || {
            let why = "webhooks go to http://127.0.0.1, http://[::1] or http://localhost, at any port and path";
            io::Error::new(io::ErrorKind::InvalidInput, why)
        };
        let address: Uri = url.parse().map_err(|_| wrong())?;
        let loopback = matches!(address.host(), Some("127.0.0.1" | "[::1]" | "localhost"));
        if address.scheme_str() != Some("http") || !loopback {
            return Err(wrong());
        }
        self.provider().webhooks.address = Some(address);
        Ok(())
    }

    /// From now on, deliveries have `Authorization: Bearer` and this token.
    pub fn authorize_deliveries(&self, token: &str) {
        self.provider().webhooks.bearer = Some(token.to_owned());
    }

    /// From now on, deliveries are encrypted to the RSA key of which this is the public half, in PEM (`PUBLIC KEY`); `kid`
    /// is what their header calls it.
    ///
    /// # Errors
    /// If it is no such key.
    pub fn encrypt_deliveries(&self, public_key: &str, kid: &str) -> io::Result<()> {
        let recipient = Recipient::new(&pem::public_key(public_key)?, kid)?;
        self.provider().webhooks.recipient = Some(recipient);
        Ok(())
    }

    /// From now on, requests must be signed by the RSA key of which this is the public half, in PEM (`PUBLIC KEY` or
    /// `RSA PUBLIC KEY`). The signature is over the path and query as they stand on the request line.
    ///
    /// # Errors
    /// If it is no such key.
    pub fn require_signatures(&self, public_key: &str) -> io::Result<()> {
        self.provider().verifier = Some(Verifier::new(&pem::public_key(public_key)?)?);
        Ok(())
    }
}
