//! Keys that payloads are decrypted with, each for one key algorithm (RFC 7518, 4).

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::agreement::{self, ECDH_P256, UnparsedPublicKey};
use aws_lc_rs::kdf::{SskdfDigestAlgorithmId, get_sskdf_digest_algorithm, sskdf_digest};
use aws_lc_rs::key_wrap::{AES_256, AesKek, KeyWrap as _};
use aws_lc_rs::rsa::{
    OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepAlgorithm, OaepPrivateDecryptingKey,
    PrivateDecryptingKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use zeroize::Zeroizing;

use super::Header;
use crate::{KeyError, PrivateKey};

/// A key for encrypted webhook payloads: its id, which the payload names (`kid`), and the one algorithm that it is for.
///
/// **Which key algorithm Q2 uses is not documented**, only that the content's is A256GCM. So each key is given for the
/// algorithm that you agreed on with Q2, and a payload of any other is refused before a key is touched. RSA1_5 is not
/// among them: it lets an attacker decrypt by asking often.
///
/// ```
/// use signon_q2::{DecryptionKey, KeyError, PrivateKey, Secret, WebhookReceiver};
///
/// fn receiver(token: Secret, pem: &Secret) -> Result<WebhookReceiver, KeyError> {
///     let key = DecryptionKey::rsa_oaep_256("my-key-id", &PrivateKey::from_pem(pem)?)?;
///     Ok(WebhookReceiver::bearer_token(token).decryption_key(key))
/// }
/// # assert_eq!(receiver("".into(), &"".into()).unwrap_err(), KeyError::NotPkcs8);
/// ```
#[derive(Clone)]
pub struct DecryptionKey {
    id: String,
    algorithm: &'static str,
    material: Arc<Material>,
}

enum Material {
    Rsa(OaepPrivateDecryptingKey, &'static OaepAlgorithm),
    /// The agreed key is the content's key.
    Agreed(agreement::PrivateKey),
    /// The agreed key wraps the content's key.
    AgreedWrap(agreement::PrivateKey),
    Wrap(Zeroizing<[u8; 32]>),
    Direct(Zeroizing<[u8; 32]>),
}

impl DecryptionKey {
    /// RSA-OAEP with SHA-256: `RSA-OAEP-256`.
    ///
    /// # Errors
    ///
    /// If it is no RSA key of 2048 to 8192 bits.
    pub fn rsa_oaep_256(id: impl Into<String>, key: &PrivateKey) -> Result<Self, KeyError> {
        let material = Material::Rsa(rsa(key)?, &OAEP_SHA256_MGF1SHA256);
        Ok(Self::new(id, "RSA-OAEP-256", material))
    }

    /// RSA-OAEP with SHA-1: `RSA-OAEP`. Take [`rsa_oaep_256`](Self::rsa_oaep_256) if you can choose.
    ///
    /// # Errors
    ///
    /// If it is no RSA key of 2048 to 8192 bits.
    pub fn rsa_oaep(id: impl Into<String>, key: &PrivateKey) -> Result<Self, KeyError> {
        let material = Material::Rsa(rsa(key)?, &OAEP_SHA1_MGF1SHA1);
        Ok(Self::new(id, "RSA-OAEP", material))
    }

    /// Ephemeral-static Diffie-Hellman on the curve P-256: `ECDH-ES`.
    ///
    /// # Errors
    ///
    /// If it is no key of that curve.
    pub fn ecdh_es(id: impl Into<String>, key: &PrivateKey) -> Result<Self, KeyError> {
        Ok(Self::new(id, "ECDH-ES", Material::Agreed(p256(key)?)))
    }

    /// The same, and the agreed key wraps the content's: `ECDH-ES+A256KW`.
    ///
    /// # Errors
    ///
    /// If it is no key of that curve.
    pub fn ecdh_es_a256kw(id: impl Into<String>, key: &PrivateKey) -> Result<Self, KeyError> {
        let material = Material::AgreedWrap(p256(key)?);
        Ok(Self::new(id, "ECDH-ES+A256KW", material))
    }

    /// A shared key that wraps the content's: `A256KW`.
    pub fn a256kw(id: impl Into<String>, key: &[u8; 32]) -> Self {
        Self::new(id, "A256KW", Material::Wrap(Zeroizing::new(*key)))
    }

    /// A shared key that is the content's: `dir`.
    pub fn dir(id: impl Into<String>, key: &[u8; 32]) -> Self {
        Self::new(id, "dir", Material::Direct(Zeroizing::new(*key)))
    }

    fn new(id: impl Into<String>, algorithm: &'static str, material: Material) -> Self {
        Self {
            id: id.into(),
            algorithm,
            material: Arc::new(material),
        }
    }

    /// The key's id: the `kid` of the payloads that are encrypted with it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The algorithm that it is for, as the standard names it in `alg`.
    pub fn algorithm(&self) -> &'static str {
        self.algorithm
    }

    pub(crate) fn stands_for(&self, other: &Self) -> bool {
        self.algorithm == other.algorithm && self.id == other.id
    }

    /// The content's key. Why there is none is not said.
    pub(super) fn content_key(
        &self,
        header: &Header,
        encrypted: &[u8],
    ) -> Option<Zeroizing<[u8; 32]>> {
        match &*self.material {
            Material::Rsa(key, algorithm) => {
                let mut output = Zeroizing::new(vec![0; key.min_output_size()]);
                let key = key.decrypt(algorithm, encrypted, &mut output, None).ok()?;
                Some(Zeroizing::new((&*key).try_into().ok()?))
            }
            // Both name the content's key by themselves.
            Material::Agreed(_) | Material::Direct(_) if !encrypted.is_empty() => None,
            Material::Agreed(key) => agreed(key, header, "A256GCM"),
            Material::AgreedWrap(key) => {
                unwrapped(&*agreed(key, header, self.algorithm)?, encrypted)
            }
            Material::Wrap(key) => unwrapped(key, encrypted),
            Material::Direct(key) => Some(key.clone()),
        }
    }
}

fn rsa(key: &PrivateKey) -> Result<OaepPrivateDecryptingKey, KeyError> {
    PrivateDecryptingKey::from_pkcs8(key.as_der())
        .ok()
        .and_then(|key| OaepPrivateDecryptingKey::new(key).ok())
        .ok_or(KeyError::NotRsa)
}

fn p256(key: &PrivateKey) -> Result<agreement::PrivateKey, KeyError> {
    agreement::PrivateKey::from_private_key_der(&ECDH_P256, key.as_der())
        .map_err(|_| KeyError::NotP256)
}

fn unwrapped(key: &[u8; 32], encrypted: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut output = Zeroizing::new([0; 32]);
    let key = AesKek::new(&AES_256, key).ok()?;
    // It writes no more than the output holds.
    let length = key.unwrap(encrypted, output.as_mut()).ok()?.len();
    Some(output).filter(|output| output.len() == length)
}

/// The key that both sides agree on: ECDH, and the derivation of RFC 7518 (4.6.2), which is the single-step one of
/// NIST SP 800-56C. `purpose` is the algorithm that the key is for.
fn agreed(
    key: &agreement::PrivateKey,
    header: &Header,
    purpose: &str,
) -> Option<Zeroizing<[u8; 32]>> {
    let sender = ephemeral(header.0.get("epk")?)?;
    let mut info = Vec::new();
    push(&mut info, purpose.as_bytes())?;
    push(&mut info, &party(header, "apu")?)?;
    push(&mut info, &party(header, "apv")?)?;
    info.extend(256_u32.to_be_bytes());
    let digest = get_sskdf_digest_algorithm(SskdfDigestAlgorithmId::Sha256)?;
    let sender = UnparsedPublicKey::new(&ECDH_P256, sender);
    agreement::agree(key, sender, (), |secret| {
        let mut output = Zeroizing::new([0; 32]);
        sskdf_digest(digest, secret, &info, output.as_mut()).map_err(drop)?;
        Ok(output)
    })
    .ok()
}

/// The sender's public key (`epk`) as an uncompressed point. That it lies on the curve is checked when it is used.
fn ephemeral(epk: &Value) -> Option<[u8; 65]> {
    if epk.get("kty")? != "EC" || epk.get("crv")? != "P-256" {
        return None;
    }
    let coordinate = |name| {
        let bytes = URL_SAFE_NO_PAD.decode(epk.get(name)?.as_str()?).ok()?;
        <[u8; 32]>::try_from(bytes).ok()
    };
    let (x, y) = (coordinate("x")?, coordinate("y")?);
    let point = [&[4][..], &x, &y].concat();
    point.try_into().ok()
}

/// What the header says of one of the two sides: mostly nothing.
fn party(header: &Header, name: &str) -> Option<Vec<u8>> {
    match header.0.get(name) {
        None => Some(Vec::new()),
        Some(value) => URL_SAFE_NO_PAD.decode(value.as_str()?).ok(),
    }
}

fn push(info: &mut Vec<u8>, value: &[u8]) -> Option<()> {
    info.extend(u32::try_from(value.len()).ok()?.to_be_bytes());
    info.extend(value);
    Some(())
}

/// Its id and algorithm.
impl fmt::Debug for DecryptionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecryptionKey({:?}, {})", self.id, self.algorithm)
    }
}
