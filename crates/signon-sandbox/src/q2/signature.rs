//! Signed requests: RSA with SHA-256 over the method, the path with its query, the API key and the time, joined by colons.

use std::io;

use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, header};

use super::API_KEY;
use crate::request::Request;

const SIGNATURE: HeaderName = HeaderName::from_static("signature");

/// The public half of the key that signs.
pub(super) struct Verifier(ParsedPublicKey);

impl Verifier {
    /// With a DER of PKCS #1 or X.509.
    pub(super) fn new(der: &[u8]) -> io::Result<Self> {
        let key = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der);
        key.map(Self).map_err(|_| {
            let why = "not an RSA public key of 2048 bits or more";
            io::Error::new(io::ErrorKind::InvalidInput, why)
        })
    }

    pub(super) fn check(&self, request: &Request) -> Result<(), &'static str> {
        let header = |name, missing| match request.header(name) {
            Ok(Some(value)) => Ok(value),
            _ => Err(missing),
        };
        let signature = header(SIGNATURE, "Signature must be there, once")?;
        let date = header(header::DATE, "Date must be there, once")?;
        if !is_iso(date) {
            return Err("Date must be an ISO timestamp, such as 2026-01-31T12:00:00.000Z");
        }
        let signature = STANDARD.decode(signature);
        let signature = signature.map_err(|_| "Signature is not base64")?;
        let input = format!(
            "{}:{}:{API_KEY}:{date}",
            request.method(),
            request.path_and_query()
        );
        let verified = self.0.verify_sig(input.as_bytes(), &signature);
        verified.map_err(|_| "Signature does not fit the request")
    }
}

/// Whether this has the form of a time in UTC, or in a zone that it names.
fn is_iso(date: &str) -> bool {
    let pattern = "dddd-dd-ddTdd:dd:dd";
    let mut bytes = date.bytes();
    let start = pattern.bytes().all(|wanted| match (wanted, bytes.next()) {
        (b'd', Some(byte)) => byte.is_ascii_digit(),
        (sign, byte) => byte == Some(sign),
    });
    // Fractions of a second, and the zone.
    let sign = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'+' | b'-' | b':' | b'Z');
    start && bytes.len() > 0 && bytes.all(sign)
}
