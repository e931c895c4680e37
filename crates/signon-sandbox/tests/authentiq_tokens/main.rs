//! Authentiq Connect: what its tokens are worth, and for how long.

// So that clippy takes its helpers for test code too.
#![cfg(test)]

#[path = "../common/mod.rs"]
mod common;
mod grant;
mod id_token;
mod page;
mod session;

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{Answer, send};
use serde_json::{Value, json};
use signon_sandbox::authentiq::Authentiq;

type Sandbox = signon_sandbox::Sandbox<Authentiq>;

const CLIENT: &str = "client_id=EXAMPLE%3Aclient-not-real";
const SECRET: &str = "client_secret=EXAMPLE+secret%2B%25%2F%3A-not-real%2C+for+HS256+too";
const REDIRECT: &str = "redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback";
/// The example of RFC 7636.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str =
    "code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// What `/authorize` answers to more parameters, by name.
async fn authorize(server: &Sandbox, more: &str) -> Value {
    let query = format!("{CLIENT}&{REDIRECT}&state=s&{more}");
    let answer = send(server, &format!("GET /authorize?{query}"), "").await;
    assert_eq!(answer.status, 302, "{}", answer.body);
    let (_, pairs) = answer.header("location").split_once(['?', '#']).unwrap();
    let pairs = form_urlencoded::parse(pairs.as_bytes());
    pairs
        .map(|(name, value)| (name.into_owned(), json!(value)))
        .collect()
}

async fn code(server: &Sandbox, scope: &str) -> String {
    let more = format!("response_type=code&nonce=n&scope={scope}");
    let answer = authorize(server, &more).await;
    answer["code"].as_str().unwrap().to_owned()
}

async fn token(server: &Sandbox, form: &str) -> Answer {
    let head = "POST /token\ncontent-type: application/x-www-form-urlencoded";
    send(server, head, &format!("{CLIENT}&{SECRET}&{form}")).await
}

async fn redeem(server: &Sandbox, code: &str) -> Answer {
    let form = format!("grant_type=authorization_code&{REDIRECT}&code={code}");
    token(server, &form).await
}

async fn refresh(server: &Sandbox, token: &str) -> Answer {
    self::token(
        server,
        &format!("grant_type=refresh_token&refresh_token={token}"),
    )
    .await
}

/// Signs in, and gives the tokens.
async fn sign_in(server: &Sandbox, scope: &str) -> Value {
    parsed(&redeem(server, &code(server, scope).await).await)
}

fn parsed(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn refused(answer: &Answer, error: &str) {
    assert_eq!(answer.status, 400, "{}", answer.body);
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(body["error"], error, "{body}");
}

async fn userinfo(server: &Sandbox, access_token: &Value) -> Answer {
    let token = access_token.as_str().unwrap();
    let head = format!("GET /userinfo\nauthorization: Bearer {token}");
    send(server, &head, "").await
}

async fn keys(server: &Sandbox) -> Vec<Value> {
    let set = parsed(&send(server, "GET /public-keys", "").await);
    set["keys"].as_array().unwrap().clone()
}

fn decoded(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

fn part(jwt: &Value, index: usize) -> Value {
    let part = jwt.as_str().unwrap().split('.').nth(index).unwrap();
    serde_json::from_slice(&decoded(part)).unwrap()
}

/// The claims of a token that one of these keys has signed, or nothing.
fn verified(jwt: &Value, keys: &[Value]) -> Option<Value> {
    let (input, signature) = jwt.as_str().unwrap().rsplit_once('.').unwrap();
    let signature = decoded(signature);
    let head = part(jwt, 0);
    let key = keys.iter().find(|key| key["kid"] == head["kid"])?;
    assert_eq!(key["alg"], head["alg"]);
    let member = |name: &str| decoded(key[name].as_str().unwrap());
    let right = match key["kty"].as_str().unwrap() {
        "RSA" => {
            let (n, e) = (member("n"), member("e"));
            RsaPublicKeyComponents { n, e }.verify(
                &RSA_PKCS1_2048_8192_SHA256,
                input.as_bytes(),
                &signature,
            )
        }
        "EC" => {
            let point = [vec![4], member("x"), member("y")].concat();
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                .verify(input.as_bytes(), &signature)
        }
        other => panic!("{other}"),
    };
    right.is_ok().then(|| part(jwt, 1))
}
