//! Public keys as text.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The DER in a PEM block of a public key.
pub(super) fn public_key(pem: &str) -> io::Result<Vec<u8>> {
    let wrong = || io::Error::new(io::ErrorKind::InvalidInput, "not a public key in PEM");
    let (_, rest) = pem.split_once("PUBLIC KEY-----").ok_or_else(wrong)?;
    let (body, _) = rest.split_once("-----END").ok_or_else(wrong)?;
    let body: String = body.split_ascii_whitespace().collect();
    STANDARD.decode(body).map_err(|_| wrong())
}
