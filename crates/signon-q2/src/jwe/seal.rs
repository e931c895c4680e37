//! The other side, for the tests here: payloads sealed as RFC 7516 says. The peers' tests have one that others wrote.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{self, ECDH_P256, UnparsedPublicKey};
use aws_lc_rs::kdf::{SskdfDigestAlgorithmId, get_sskdf_digest_algorithm, sskdf_digest};
use aws_lc_rs::key_wrap::{AES_256, AesKek, KeyWrap as _};
use aws_lc_rs::rand;
use aws_lc_rs::rsa::{
    OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepAlgorithm, OaepPublicEncryptingKey,
    PublicEncryptingKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The public half of a key.
pub enum Recipient<'a> {
    Rsa(PublicEncryptingKey),
    /// An uncompressed point.
    P256(&'a [u8]),
    Shared([u8; 32]),
}

/// The five parts of a JWE, before they are joined.
pub struct Sealed(pub [String; 5]);

impl Sealed {
    pub fn compact(&self) -> String {
        self.0.join(".")
    }
}

pub fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Seals a payload under a header. Where the algorithm needs an `epk`, one is added; what the header has of it stays.
pub fn seal(mut header: Value, recipient: &Recipient<'_>, payload: &[u8]) -> Sealed {
    let mut content_key = [0; 32];
    rand::fill(&mut content_key).expect("random bytes");
    let algorithm = header["alg"].as_str().unwrap_or_default().to_owned();
    let encrypted_key = match (algorithm.as_str(), recipient) {
        ("RSA-OAEP", Recipient::Rsa(key)) => oaep(key, &OAEP_SHA1_MGF1SHA1, &content_key),
        (_, Recipient::Rsa(key)) => oaep(key, &OAEP_SHA256_MGF1SHA256, &content_key),
        ("ECDH-ES", Recipient::P256(key)) => {
            content_key = agree(&mut header, key, "A256GCM");
            Vec::new()
        }
        (_, Recipient::P256(key)) => wrap(&agree(&mut header, key, &algorithm), &content_key),
        ("dir", Recipient::Shared(key)) => {
            content_key = *key;
            Vec::new()
        }
        (_, Recipient::Shared(key)) => wrap(key, &content_key),
    };
    let protected = encoded(header.to_string());
    let mut iv = [0; 12];
    rand::fill(&mut iv).expect("random bytes");
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &content_key).expect("a key"));
    let mut content = payload.to_vec();
    let tag = key
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(iv),
            Aad::from(protected.as_bytes()),
            &mut content,
        )
        .expect("sealed");
    Sealed([
        protected,
        encoded(encrypted_key),
        encoded(iv),
        encoded(content),
        encoded(tag),
    ])
}

fn oaep(key: &PublicEncryptingKey, algorithm: &'static OaepAlgorithm, plain: &[u8]) -> Vec<u8> {
    let key = OaepPublicEncryptingKey::new(key.clone()).expect("a key");
    let mut output = vec![0; key.ciphertext_size()];
    let length = key
        .encrypt(algorithm, plain, &mut output, None)
        .expect("encrypted")
        .len();
    output.truncate(length);
    output
}

fn wrap(key: &[u8; 32], plain: &[u8; 32]) -> Vec<u8> {
    let mut output = vec![0; 40];
    let key = AesKek::new(&AES_256, key).expect("a key");
    key.wrap(plain, &mut output).expect("wrapped");
    output
}

fn agree(header: &mut Value, recipient: &[u8], purpose: &str) -> [u8; 32] {
    let ephemeral = agreement::PrivateKey::generate(&ECDH_P256).expect("a key");
    let public = ephemeral.compute_public_key().expect("a point");
    let (x, y) = public.as_ref()[1..].split_at(32);
    let mut epk = json!({ "kty": "EC", "crv": "P-256", "x": encoded(x), "y": encoded(y) });
    if let Some(given) = header.get("epk").and_then(Value::as_object) {
        given
            .iter()
            .for_each(|(name, value)| epk[name] = value.clone());
    }
    header["epk"] = epk;
    let length = |value: &[u8]| u32::try_from(value.len()).expect("short").to_be_bytes();
    let mut info = [&length(purpose.as_bytes()), purpose.as_bytes()].concat();
    for name in ["apu", "apv"] {
        let party = header[name].as_str().unwrap_or_default();
        let party = URL_SAFE_NO_PAD.decode(party).expect("base64url");
        info.extend([&length(&party), party.as_slice()].concat());
    }
    info.extend(256_u32.to_be_bytes());
    let digest = get_sskdf_digest_algorithm(SskdfDigestAlgorithmId::Sha256).expect("SHA-256");
    let recipient = UnparsedPublicKey::new(&ECDH_P256, recipient);
    agreement::agree(&ephemeral, recipient, (), |secret| {
        let mut output = [0; 32];
        sskdf_digest(digest, secret, &info, &mut output).map_err(drop)?;
        Ok(output)
    })
    .expect("agreed")
}
