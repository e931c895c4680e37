//! Signed requests.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use signon_core::__private as rt;
use signon_core::Secret;
use zeroize::Zeroizing;

use crate::{ClientBuilder, KeyError, PrivateKey};

/// The key that requests are signed with: RSA, of which Q2 has the public half.
#[derive(Clone)]
pub struct SigningKey(Arc<KeyPair>);

impl SigningKey {
    /// The signing key. The predecessor's documentation asks for 2048 bits.
    ///
    /// # Errors
    ///
    /// If it is no RSA key of 2048 to 8192 bits.
    pub fn new(key: &PrivateKey) -> Result<Self, KeyError> {
        let pair = KeyPair::from_pkcs8(key.as_der()).map_err(|_| KeyError::NotRsa)?;
        Ok(Self(Arc::new(pair)))
    }

    fn signature(&self, text: &[u8]) -> Result<String, &'static str> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                text,
                &mut signature,
            )
            .map_err(|_| "the key cannot sign")?;
        Ok(STANDARD.encode(signature))
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey([redacted])")
    }
}

impl ClientBuilder {
    /// Signs every request, each time that it is sent. Q2 refuses what is not signed once it has your public key.
    ///
    /// Signed are the method, the path with its query, the API key of the call and the time; **the body is not**. The
    /// header `signature` has the signature (RSA, PKCS#1 v1.5, SHA-256) in base64, the header `date` the time as ISO 8601,
    /// and not as HTTP has it. All of that is documented by the predecessor's pages only
    /// (<https://unbill.github.io/api-docs>); that the path is the whole one, with `/v1`, and that an `sso_token` takes the
    /// API key's place, is inferred.
    #[cfg_attr(docsrs, doc(cfg(feature = "message-security")))]
    pub fn sign_requests(mut self, key: SigningKey) -> Self {
        self.0.sign(Arc::new(key));
        self
    }
}

impl rt::Sign for SigningKey {
    fn sign(
        &self,
        head: &rt::Head<'_>,
        add: &mut dyn FnMut(rt::HeaderName, Secret),
    ) -> Result<(), &'static str> {
        let credential = head.headers.get("authorization");
        let key = credential
            .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "))
            .ok_or("the request has no API key to sign with")?;
        let time = humantime::format_rfc3339_millis(SystemTime::now()).to_string();
        let text = Zeroizing::new(format!("{}:{}:{key}:{time}", head.method, head.target));
        let signature = self.signature(text.as_bytes())?;
        add(rt::HeaderName::from_static("signature"), signature.into());
        add(rt::HeaderName::from_static("date"), time.into());
        Ok(())
    }
}
