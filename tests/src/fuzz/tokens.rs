//! Whatever is presented as a token, as a provider's keys, or as a request to log a user out.
//!
//! Signatures are made by keys that do not change: so are the seeds. No signature of theirs is another's, unlike ECDSA's.

use std::cell::OnceCell;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_lc_rs::hmac;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use signon::authentiq::oidc::{
    Expected, IdTokenError, LogoutError, RelyingParty, SigningAlgorithm,
};
use signon::authentiq::{Client, Secret};
use signon_core::Retry;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use super::responses::{echoed, serve};
use crate::raw;

const ISSUER: &str = "https://connect.authentiq.io/";
const CLIENT_ID: &str = "EXAMPLE-client";
const CLIENT_SECRET: &str = "EXAMPLE-SECRET-of-32-bytes-not-real";
const NONCE: &str = "EXAMPLE-nonce";
const LOGOUT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// How far the clocks may be apart, and how long a call takes.
const LEEWAY: f64 = 60.0 + 10.0;
/// So long a token to log out without `exp` counts.
const LIFETIME: f64 = 600.0;
const LONG: Duration = Duration::from_secs(1 << 30);

/// Presents the input as a token and as a request to log out; its first line and the rest as the header and the claims of
/// tokens that are rightly signed; and as the provider's keys, if it is one line that may be JSON.
///
/// # Panics
///
/// If anything counts that was not signed, or does not say what it has to; if one token signs in and logs out; if keys
/// verify what is not theirs; or if anything of the input is printed.
pub fn tokens(data: &[u8]) {
    thread_local! {
        static LAB: OnceCell<Lab> = const { OnceCell::new() };
    }
    LAB.with(|lab| {
        let lab = lab.get_or_init(Lab::open);
        let text = String::from_utf8_lossy(data);
        lab.present(&text);
        lab.post(data);
        if let Some((header, claims)) = text.split_once('\n') {
            lab.sign(header, claims);
        } else if data.first() == Some(&b'{') {
            lab.publish(data);
        }
    });
}

/// What counts, as inputs.
pub(super) fn made() -> Vec<Vec<u8>> {
    let mut made: Vec<_> = Signer::BOTH.iter().map(Signer::id_token).collect();
    made.extend(Signer::BOTH.map(|signer| format!("logout_token={}", signer.logout_token())));
    made.extend(Signer::BOTH.map(|signer| format!("{}\n{}", signer.header(), id_claims())));
    made.extend(Signer::BOTH.map(|signer| format!("{}\n{}", signer.header(), logout_claims())));
    made.push(key_set().to_string());
    made.into_iter().map(String::into_bytes).collect()
}

/// What a provider signs with.
#[derive(Clone, Copy)]
enum Signer {
    Key,
    ClientSecret,
}

impl Signer {
    const BOTH: [Self; 2] = [Self::Key, Self::ClientSecret];

    fn algorithm(self) -> &'static str {
        match self {
            Self::Key => "EdDSA",
            Self::ClientSecret => "HS256",
        }
    }

    fn header(self) -> Value {
        json!({ "alg": self.algorithm(), "kid": "a" })
    }

    fn sign(self, header: &str, claims: &str) -> String {
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let signed = format!(
            "{}.{}",
            encode(header.as_bytes()),
            encode(claims.as_bytes())
        );
        let signature = match self {
            Self::Key => encode(key().sign(signed.as_bytes()).as_ref()),
            Self::ClientSecret => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, CLIENT_SECRET.as_bytes());
                encode(hmac::sign(&key, signed.as_bytes()).as_ref())
            }
        };
        format!("{signed}.{signature}")
    }

    fn id_token(&self) -> String {
        self.sign(&self.header().to_string(), &id_claims().to_string())
    }

    fn logout_token(&self) -> String {
        self.sign(&self.header().to_string(), &logout_claims().to_string())
    }
}

fn key() -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[1; 32]).expect("a key")
}

fn key_set() -> Value {
    let x = URL_SAFE_NO_PAD.encode(key().public_key());
    json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "kid": "a", "use": "sig", "x": x }] })
}

fn id_claims() -> Value {
    json!({
        "iss": ISSUER, "aud": CLIENT_ID, "sub": "EXAMPLE-sub", "nonce": NONCE,
        "iat": 1_700_000_000, "exp": 4_000_000_000_u32,
    })
}

fn logout_claims() -> Value {
    json!({
        "iss": ISSUER, "aud": CLIENT_ID, "sub": "EXAMPLE-sub", "sid": "EXAMPLE-sid", "jti": "EXAMPLE-jti",
        "iat": 1_700_000_000, "exp": 4_000_000_000_u32, "events": { LOGOUT: {} },
    })
}

/// Two relying parties, and the server of the one's keys.
struct Lab {
    runtime: Runtime,
    next: Arc<Mutex<Vec<u8>>>,
    client: Client,
    parties: [(Signer, RelyingParty); 2],
    nonce: Secret,
}

impl Lab {
    fn open() -> Self {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let next = Arc::default();
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)));
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("the port that was bound");
        runtime.spawn(serve(listener, Arc::clone(&next)));
        let client = Client::builder().base_url(format!("http://{address}"));
        let client = client.retry(Retry::never()).build().expect("a client");
        let by_keys = relying_party(&client, LONG);
        let by_secret = RelyingParty::builder(client.clone(), CLIENT_ID, "https://a.example/")
            .issuer(ISSUER)
            .signed_with_client_secret(CLIENT_SECRET)
            .documented()
            .expect("a relying party");
        let lab = Self {
            runtime,
            next,
            client,
            parties: [(Signer::Key, by_keys), (Signer::ClientSecret, by_secret)],
            nonce: NONCE.into(),
        };
        // Otherwise nothing would ever count. From here on the keys are known.
        lab.serve(key_set().to_string().as_bytes());
        for (signer, party) in &lab.parties {
            lab.verify(party, &signer.id_token()).expect("a token");
            let body = format!("logout_token={}", signer.logout_token());
            lab.logout(party, body.as_bytes()).expect("a token");
        }
        lab
    }

    fn serve(&self, keys: &[u8]) {
        let json = [("content-type", "application/json")];
        *self.next.lock().expect("the next reply") = raw::reply(200, &json, keys);
    }

    /// The user whom an ID token names.
    fn verify(&self, party: &RelyingParty, token: &str) -> Result<String, IdTokenError> {
        let (token, expected) = (token.into(), Expected::nonce(&self.nonce));
        let verified = self.runtime.block_on(party.verify(&token, &expected));
        let verified = verified.inspect_err(is_one_line)?;
        assert_eq!((&*verified.iss, &verified.raw), (ISSUER, &token));
        assert_eq!(verified.nonce.as_ref(), Some(&self.nonce));
        Ok(verified.sub)
    }

    /// The user and the session that a request to log out names.
    fn logout(
        &self,
        party: &RelyingParty,
        body: &[u8],
    ) -> Result<(Option<String>, Option<String>), LogoutError> {
        let verified = self.runtime.block_on(party.verify_logout(body));
        let verified = verified.inspect_err(|error| match error {
            LogoutError::Token(error) => is_one_line(error),
            other => assert_eq!(other.to_string().lines().count(), 1),
        })?;
        Ok((verified.sub, verified.sid))
    }

    /// What was not signed counts for nothing: of the input itself, that is all but what was made here.
    fn present(&self, text: &str) {
        for (signer, party) in &self.parties {
            if self.verify(party, text).is_ok() {
                assert_eq!(text, signer.id_token());
            }
        }
    }

    fn post(&self, body: &[u8]) {
        for (signer, party) in &self.parties {
            if self.logout(party, body).is_ok() {
                let tokens =
                    form_urlencoded::parse(body).filter(|(name, _)| name == "logout_token");
                let tokens: Vec<_> = tokens.map(|(_, token)| token).collect();
                assert_eq!(tokens, [signer.logout_token()]);
            }
        }
    }

    /// What was signed counts only for what it says.
    fn sign(&self, header: &str, claims: &str) {
        for (signer, party) in &self.parties {
            let token = signer.sign(header, claims);
            let body = format!("logout_token={token}");
            let read = |text| serde_json::from_str::<Value>(text).unwrap_or_default();
            let (header, claims) = (read(header), read(claims));
            let signed_in = self.verify(party, &token);
            let logged_out = self.logout(party, body.as_bytes());
            assert!(
                signed_in.is_err() || logged_out.is_err(),
                "{claims} is both"
            );
            let kind = header["typ"].as_str().unwrap_or_default().to_lowercase();
            if signed_in.is_ok() || logged_out.is_ok() {
                assert_eq!(header["alg"], signer.algorithm());
                assert!(header.get("crit").is_none(), "{header}");
                let any = matches!(signer, Signer::ClientSecret);
                assert!(
                    any || header["kid"].is_null() || header["kid"] == "a",
                    "{header}"
                );
                is_for_this_client(&claims);
            }
            if let Ok(sub) = signed_in {
                assert!(!kind.ends_with("+jwt"), "{header}");
                assert_eq!(
                    (&claims["sub"], &claims["nonce"]),
                    (&json!(sub), &json!(NONCE))
                );
                assert!(claims["events"].is_null() && !sub.is_empty(), "{claims}");
                assert!(claims["exp"].as_f64() > Some(now() - LEEWAY), "{claims}");
                let sole = claims["aud"].as_array().is_none_or(|all| all.len() < 2);
                let azp = &claims["azp"];
                assert!(azp == CLIENT_ID || (sole && azp.is_null()), "{claims}");
            }
            if let Ok((sub, sid)) = logged_out {
                assert!(["", "jwt", "logout+jwt", "application/logout+jwt"].contains(&&*kind));
                assert_eq!((&claims["sub"], &claims["sid"]), (&json!(sub), &json!(sid)));
                assert!(sub.is_some() || sid.is_some(), "{claims}");
                assert!(claims["events"][LOGOUT].is_object(), "{claims}");
                assert!(claims["nonce"].is_null() && claims["jti"] != "", "{claims}");
                let default = claims["iat"].as_f64().map(|issued| issued + LIFETIME);
                let until = claims["exp"].as_f64().or(default);
                assert!(until > Some(now() - LEEWAY), "{claims}");
            }
        }
    }

    /// Keys verify what was signed by one of them, and are not printed.
    fn publish(&self, keys: &[u8]) {
        let verify = |keys: &[u8]| {
            self.serve(keys);
            let party = relying_party(&self.client, Duration::ZERO);
            self.verify(&party, &Signer::Key.id_token())
        };
        match verify(keys) {
            Ok(_) => {
                let found: Value = serde_json::from_slice(keys).expect("JSON");
                let right = &key_set()["keys"][0];
                let is_it = |key: &Value| {
                    let same = ["kty", "crv", "kid", "x"];
                    same.iter().all(|name| key[name] == right[name])
                        && (key["use"].is_null() || key["use"] == "sig")
                        && (key["alg"].is_null() || key["alg"] == "EdDSA")
                };
                let found = found["keys"].as_array().expect("a list");
                assert!(found.iter().any(is_it), "another's key");
            }
            Err(error) => {
                let printed = format!("{error} {error:?}");
                let echoed = echoed(keys, &printed);
                if !echoed.is_empty() {
                    let others = [&b""[..], b"{}", b"[]", b"{\"keys\":[]}", b"{\n", b"\xff"];
                    let own = others.map(|keys| format!("{:?}", verify(keys)));
                    for run in echoed {
                        let run = String::from_utf8_lossy(run);
                        let is_own = own.iter().any(|own| own.contains(&*run));
                        assert!(is_own, "{run} of the keys in {printed}");
                    }
                }
            }
        }
    }
}

fn relying_party(client: &Client, cooldown: Duration) -> RelyingParty {
    RelyingParty::builder(client.clone(), CLIENT_ID, "https://a.example/")
        .issuer(ISSUER)
        .algorithms([SigningAlgorithm::EdDSA])
        .key_cooldown(cooldown)
        .key_lifetime(LONG)
        .documented()
        .expect("a relying party")
}

/// Issuer, audience and times, as every token has to have them.
fn is_for_this_client(claims: &Value) {
    assert_eq!(claims["iss"], ISSUER);
    let one = std::slice::from_ref(&claims["aud"]);
    let audience = claims["aud"].as_array().map_or(one, Vec::as_slice);
    assert!(audience.iter().any(|one| one == CLIENT_ID), "{claims}");
    let latest = Some(now() + LEEWAY);
    assert!(
        claims["iat"].is_number() && claims["iat"].as_f64() < latest,
        "{claims}"
    );
    assert!(claims["nbf"].as_f64() < latest, "{claims}");
}

/// That nothing of a token is printed is seen from the types: but for the keys' error, all that these hold is our own
/// words, which the compiler checks to be static.
fn is_one_line(error: &IdTokenError) {
    let words: &'static str = match error {
        IdTokenError::Malformed { what } => what,
        IdTokenError::MalformedClaim { name } | IdTokenError::MissingClaim { name } => name,
        _ => "",
    };
    assert_eq!(error.to_string().lines().count(), 1, "{words}");
}

fn now() -> f64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.expect("a clock that is right").as_secs_f64()
}
