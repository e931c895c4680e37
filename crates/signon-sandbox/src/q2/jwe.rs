//! Encrypted deliveries: a compact JWE (RFC 7516), RSA-OAEP-256 and A256GCM.

use std::io;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand;
use aws_lc_rs::rsa::{OAEP_SHA256_MGF1SHA256, OaepPublicEncryptingKey, PublicEncryptingKey};
use serde_json::json;

use crate::base64url::encode;
use crate::fault::Fault;

/// Who can decrypt.
pub(super) struct Recipient {
    key: OaepPublicEncryptingKey,
    kid: String,
}

impl Recipient {
    /// With a DER of X.509.
    pub(super) fn new(der: &[u8], kid: &str) -> io::Result<Self> {
        let wrong = || io::Error::new(io::ErrorKind::InvalidInput, "not an RSA public key");
        let key = PublicEncryptingKey::from_der(der).map_err(|_| wrong())?;
        Ok(Self {
            key: OaepPublicEncryptingKey::new(key).map_err(|_| wrong())?,
            kid: kid.to_owned(),
        })
    }

    pub(super) fn seal(&self, content: &[u8]) -> Result<String, Fault> {
        self.try_seal(content)
            .map_err(|_| Fault::Broken("encrypting a webhook"))
    }

    fn try_seal(&self, content: &[u8]) -> Result<String, Unspecified> {
        let mut key = [0; 32];
        rand::fill(&mut key)?;
        let mut nonce = [0; NONCE_LEN];
        rand::fill(&mut nonce)?;
        let mut wrapped = vec![0; self.key.ciphertext_size()];
        let wrapped = self
            .key
            .encrypt(&OAEP_SHA256_MGF1SHA256, &key, &mut wrapped, None)?;
        let header = json!({ "alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": self.kid });
        let header = encode(header.to_string().as_bytes());
        let mut sealed = content.to_vec();
        let tag = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key)?)
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(header.as_bytes()),
                &mut sealed,
            )?;
        let (wrapped, nonce) = (encode(wrapped), encode(&nonce));
        let (sealed, tag) = (encode(&sealed), encode(tag.as_ref()));
        Ok(format!("{header}.{wrapped}.{nonce}.{sealed}.{tag}"))
    }
}
