//! Compact JWE (RFC 7516) with AES-256-GCM: the form in which Q2 encrypts webhook payloads.

mod error;
mod key;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod tests;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

pub use error::JweError;
pub use key::DecryptionKey;

/// More than any header needs; it bounds what is read before a key is chosen.
const MAX_HEADER: usize = 8 * 1024;

/// The protected header, as far as it is needed to find the content's key.
struct Header<'a>(&'a Map<String, Value>);

impl Header<'_> {
    fn text(&self, name: &str) -> Result<Option<&str>, JweError> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(JweError::Malformed),
        }
    }
}

/// The payload of a compact JWE, if one of the keys is for it.
///
/// Whatever depends on the header alone, which anyone can read, is an error of its own; whatever depends on a key is one
/// and the same.
pub(crate) fn decrypt(keys: &[DecryptionKey], body: &[u8]) -> Result<Zeroizing<Vec<u8>>, JweError> {
    let text = std::str::from_utf8(body.trim_ascii()).map_err(|_| JweError::Malformed)?;
    let parts: Vec<&str> = text.split('.').collect();
    let [protected, encrypted_key, iv, content, tag] = parts[..] else {
        return Err(JweError::Malformed);
    };
    if protected.len() > MAX_HEADER {
        return Err(JweError::Malformed);
    }
    let decoded = |part: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(part);
        bytes.map_err(|_| JweError::Malformed)
    };
    // Of names that stand there twice the last one counts, as RFC 7515 allows.
    let header: Map<String, Value> =
        serde_json::from_slice(&decoded(protected)?).map_err(|_| JweError::Malformed)?;
    let header = Header(&header);
    let key = chosen(keys, &header)?;
    let encrypted_key = decoded(encrypted_key)?;
    let iv = decoded(iv)?;
    let mut sealed = Zeroizing::new(decoded(content)?);
    sealed.extend(decoded(tag)?);
    if decoded(tag)?.len() != AES_256_GCM.tag_len() {
        return Err(JweError::Decryption);
    }

    // As RFC 7516 asks (11.5): a content key that could not be had is made up, and what follows takes its time and fails.
    let mut made_up = Zeroizing::new([0; 32]);
    rand::fill(made_up.as_mut()).map_err(|_| JweError::Decryption)?;
    let content_key = key.content_key(&header, &encrypted_key).unwrap_or(made_up);
    open(&content_key, &iv, protected, sealed).ok_or(JweError::Decryption)
}

/// The key that the header names. Nothing was done with any key before.
fn chosen<'a>(keys: &'a [DecryptionKey], header: &Header) -> Result<&'a DecryptionKey, JweError> {
    let algorithm = header.text("alg")?.ok_or(JweError::Malformed)?;
    let mut keys = keys
        .iter()
        .filter(|key| key.algorithm() == algorithm)
        .peekable();
    if keys.peek().is_none() {
        return Err(JweError::AlgorithmNotAllowed);
    }
    if header.text("enc")? != Some("A256GCM") {
        return Err(JweError::EncryptionNotAllowed);
    }
    if header.0.contains_key("zip") {
        return Err(JweError::Compressed);
    }
    if header.0.contains_key("crit") {
        return Err(JweError::Critical);
    }
    match header.text("kid")? {
        Some(kid) => keys.find(|key| key.id() == kid).ok_or(JweError::UnknownKey),
        None => match (keys.next(), keys.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(JweError::NoKeyId),
        },
    }
}

fn open(
    key: &[u8; 32],
    iv: &[u8],
    protected: &str,
    mut sealed: Zeroizing<Vec<u8>>,
) -> Option<Zeroizing<Vec<u8>>> {
    let iv: [u8; NONCE_LEN] = iv.try_into().ok()?;
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).ok()?);
    let nonce = Nonce::assume_unique_for_key(iv);
    let aad = Aad::from(protected.as_bytes());
    let length = key.open_in_place(nonce, aad, &mut sealed).ok()?.len();
    sealed.truncate(length);
    Some(sealed)
}
