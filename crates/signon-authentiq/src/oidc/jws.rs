//! A signed token in its three parts (RFC 7515, compact serialization).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use zeroize::Zeroizing;

use super::claims::{Claims, Members};
use super::error::IdTokenError;
use super::keys::Key;

/// A token longer than this is no token of a sign-in: nothing of it is looked at.
pub(super) const MAX_BYTES: usize = 1 << 16;

/// A token that was taken apart. Nothing of it is verified.
pub(super) struct Jws<'a> {
    pub(super) header: Header,
    /// What the signature is of: the first two parts and the dot between them.
    signed: &'a str,
    payload: &'a str,
    signature: Vec<u8>,
}

/// What a token says about itself. Keys that it brings along (`jwk`, `jku`, `x5c`, `x5u`) are not even read.
#[derive(Deserialize)]
pub(super) struct Header {
    pub(super) alg: String,
    pub(super) kid: Option<String>,
    pub(super) typ: Option<String>,
    #[serde(default, deserialize_with = "present")]
    crit: bool,
}

/// Whatever stands there, even `null`.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    serde::de::IgnoredAny::deserialize(deserializer).map(|_| true)
}

impl<'a> Jws<'a> {
    pub(super) fn parse(token: &'a str) -> Result<Self, IdTokenError> {
        if token.len() > MAX_BYTES {
            return Err(IdTokenError::TooLong);
        }
        let malformed = |what| move || IdTokenError::Malformed { what };
        let parts = || IdTokenError::Malformed {
            what: "it has not three parts",
        };
        let (signed, signature) = token.rsplit_once('.').ok_or_else(parts)?;
        let (header, payload) = signed.split_once('.').ok_or_else(parts)?;
        if payload.contains('.') {
            return Err(parts());
        }
        let not_of_a_jwt = malformed("its header is not one of a JWT");
        let header = decode(header).ok_or_else(malformed("its header is no base64url"))?;
        let Members(header) = serde_json::from_slice(&header).map_err(|_| not_of_a_jwt())?;
        let header = Header::deserialize(Value::Object(header)).map_err(|_| not_of_a_jwt())?;
        if header.alg.eq_ignore_ascii_case("none") {
            return Err(IdTokenError::Unsigned);
        }
        if header.crit {
            return Err(IdTokenError::CriticalHeader);
        }
        let signature = URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|_| malformed("its signature is no base64url")())?;
        Ok(Self {
            header,
            signed,
            payload,
            signature,
        })
    }

    /// The claims, if the signature is this key's.
    pub(super) fn verify(&self, key: &Key) -> Result<Claims, IdTokenError> {
        if !key.has_signed(self.signed.as_bytes(), &self.signature) {
            return Err(IdTokenError::BadSignature);
        }
        let claims = decode(self.payload).and_then(|payload| Claims::parse(&payload));
        claims.ok_or(IdTokenError::Malformed {
            what: "its payload is no JSON object with each member once",
        })
    }
}

fn decode(part: &str) -> Option<Zeroizing<Vec<u8>>> {
    URL_SAFE_NO_PAD.decode(part).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::Signer;
    use super::*;

    fn encode(json: &str) -> String {
        URL_SAFE_NO_PAD.encode(json)
    }

    fn refused(token: &str) -> String {
        match Jws::parse(token) {
            Ok(_) => "read".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_is_no_signed_token_is_refused_before_any_key_is_looked_at() {
        let good = encode(r#"{"alg":"RS256","jwk":{"kty":"oct"},"jku":"https://a.example"}"#);
        let unsigned = "the token is not signed, so anybody can have made it";
        let extension = "the token demands an extension (`crit`), and none is known";
        let malformed = |what: &str| format!("the token is no signed JWT: {what}");
        let parts = malformed("it has not three parts");
        let header = malformed("its header is not one of a JWT");
        for (token, expected) in [
            (format!("{good}.e30.AAAA"), "read".to_owned()),
            (String::new(), parts.clone()),
            (good.clone(), parts.clone()),
            (format!("{good}.e30"), parts.clone()),
            (format!("{good}.e30.AAAA.AAAA"), parts.clone()),
            (format!("{good}.e30.AAAA.AAAA.AAAA"), parts),
            (
                format!("{good}.e30.AAAAA"),
                malformed("its signature is no base64url"),
            ),
            (
                format!("{good}.e30.AA=="),
                malformed("its signature is no base64url"),
            ),
            (
                format!("{good}=.e30.AAAA"),
                malformed("its header is no base64url"),
            ),
            (format!("{}.e30.AAAA", encode("[]")), header.clone()),
            (format!("{}.e30.AAAA", encode("{}")), header.clone()),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":1}"#)),
                header.clone(),
            ),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":"none","alg":"RS256"}"#)),
                header.clone(),
            ),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":"RS256","a":1,"a":1}"#)),
                header,
            ),
            (
                format!("{}.e30.", encode(r#"{"alg":"none"}"#)),
                unsigned.to_owned(),
            ),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":"nOnE"}"#)),
                unsigned.to_owned(),
            ),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":"RS256","crit":["b64"]}"#)),
                extension.to_owned(),
            ),
            (
                format!("{}.e30.AAAA", encode(r#"{"alg":"RS256","crit":null}"#)),
                extension.to_owned(),
            ),
            (
                "a".repeat(MAX_BYTES + 1),
                "the token is over 64 KiB".to_owned(),
            ),
        ] {
            assert_eq!(refused(&token), expected, "{token:.80}");
        }
    }

    #[test]
    fn no_byte_of_a_signed_token_can_be_changed() {
        let signer = Signer::new("a");
        let token = signer.sign(&json!({ "sub": "ada" }));
        let key = serde_json::from_value(signer.jwk()).expect("a key");
        let key = super::super::SigningAlgorithm::ES256
            .key(&key)
            .expect("a key");
        let key = Key::Public(key);
        let verify = |token: &str| Jws::parse(token).and_then(|jws| jws.verify(&key));
        assert!(verify(token.expose()).is_ok());
        for index in 0..token.expose().len() {
            let mut bytes = token.expose().as_bytes().to_vec();
            bytes[index] = if bytes[index] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).expect("ASCII");
            assert!(verify(&changed).is_err(), "byte {index}");
            let cut = token.expose().get(..index).expect("ASCII");
            assert!(verify(cut).is_err(), "cut at {index}");
        }
    }

    #[test]
    fn a_payload_is_an_object_with_every_member_once() {
        let signer = Signer::new("a");
        let key = serde_json::from_value(signer.jwk()).expect("a key");
        let key = super::super::SigningAlgorithm::ES256
            .key(&key)
            .expect("a key");
        let key = Key::Public(key);
        for (payload, is_read) in [
            (r#"["sub"]"#, false),
            ("", false),
            ("{}{}", false),
            (r#"{"sub":"ada","sub":"eve"}"#, false),
            (r#"{"sub":"ada","s\u0075b":"ada"}"#, false),
            (r#"{"sub":"ada"}"#, true),
        ] {
            let token = signer.sign_text(r#"{"alg":"ES256"}"#, payload);
            let jws = Jws::parse(token.expose()).expect("a token");
            match jws.verify(&key) {
                Ok(_) => assert!(is_read, "{payload}"),
                Err(IdTokenError::Malformed { .. }) => assert!(!is_read, "{payload}"),
                Err(error) => panic!("{error}"),
            }
        }
    }
}
