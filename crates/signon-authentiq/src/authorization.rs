//! The way out: the address that the user's browser is sent to, and what to keep until it comes back.

use std::borrow::Cow;
use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use signon_core::__private as rt;
use signon_core::{Error, Location, Secret};
use url::form_urlencoded;
use zeroize::Zeroizing;

use crate::builder;
use crate::response::{AuthorizeFormResponse, AuthorizeResponse};

impl builder::Authorize<'_> {
    /// The address to send the user's browser to, as everything was set. Nothing is sent.
    ///
    /// Set `state` and `nonce` yourself, or let [`begin`](Self::begin) make them.
    ///
    /// # Errors
    ///
    /// If something required is not set.
    pub fn url(self) -> Result<Location, Error> {
        Ok(self.request()?.url()?)
    }

    /// Begins a sign-in: the address to send the user's browser to, with a fresh `state` and `nonce` in place of any that
    /// were set, and what to keep until the browser comes back. Nothing is sent.
    ///
    /// ```
    /// use signon_authentiq::{Client, Scope, Scopes};
    ///
    /// let client = Client::builder().build()?;
    /// let request = client
    ///     .authorize()
    ///     .client_id("my-client-id")
    ///     .redirect_uri("https://app.example.com/callback")
    ///     .response_type("code")
    ///     .scope(Scopes::from([Scope::EMAIL.required()]))
    ///     .begin()?;
    /// // Keep `request.pending` in this browser's session, and answer with a redirect to:
    /// assert_eq!(request.url.host().as_deref(), Some("connect.authentiq.io"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If something required is not set, or the system has no random bytes.
    pub fn begin(self) -> Result<AuthorizationRequest, BeginError> {
        let (state, nonce) = (random()?, random()?);
        let request = self.state(&state).nonce(&nonce).request();
        AuthorizationRequest::new(request.map_err(Error::from)?, state, nonce, None)
    }

    /// As [`begin`](Self::begin), with a `code_challenge` (PKCE, RFC 7636, by S256): the code is then of no use to whoever
    /// sees it on its way.
    ///
    /// **Standard:** the vendor lists PKCE as planned, so its provider may ignore the challenge, or refuse the request.
    ///
    /// # Errors
    ///
    /// As [`begin`](Self::begin), and if the response type asks for no code.
    #[cfg(feature = "oidc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "oidc")))]
    pub fn begin_with_pkce(self) -> Result<AuthorizationRequest, BeginError> {
        let (state, nonce, verifier) = (random()?, random()?, random()?);
        let request = self.state(&state).nonce(&nonce).request();
        let mut request = request.map_err(Error::from)?;
        let challenge = crate::oidc::sha256(verifier.expose().as_bytes());
        request.query("code_challenge", &URL_SAFE_NO_PAD.encode(challenge));
        request.query("code_challenge_method", "S256");
        let request = AuthorizationRequest::new(request, state, nonce, Some(verifier))?;
        if !request.pending.asks_for("code") {
            return Err(BeginError::NoCode);
        }
        Ok(request)
    }
}

/// 256 bits that nobody can guess, as 43 characters that a URL carries as they are.
fn random() -> Result<Secret, BeginError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(|_| BeginError::Random)?;
    Ok(URL_SAFE_NO_PAD.encode(*bytes).into())
}

/// A sign-in that has begun.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AuthorizationRequest {
    /// Where to send the user's browser. It carries `state` and `nonce`: keep it out of logs.
    pub url: Location,
    /// What to keep, on the server and bound to this browser's session, until the browser comes back.
    pub pending: PendingSignIn,
}

impl AuthorizationRequest {
    fn new(
        request: rt::Request<'_>,
        state: Secret,
        nonce: Secret,
        code_verifier: Option<Secret>,
    ) -> Result<Self, BeginError> {
        let url = request.url().map_err(Error::from)?;
        // Read off the address, so that it is what the provider will read.
        let (address, query) = url.expose().split_once('?').unwrap_or((url.expose(), ""));
        let find = |name: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value)
        };
        let template = builder::AUTHORIZE.template;
        let pending = PendingSignIn {
            provider: address.strip_suffix(template).unwrap_or(address).to_owned(),
            client_id: find("client_id").unwrap_or_default().into_owned(),
            redirect_uri: find("redirect_uri").unwrap_or_default().into_owned(),
            response_type: find("response_type").unwrap_or_default().into_owned(),
            response_mode: find("response_mode").map(Cow::into_owned),
            max_age: find("max_age").and_then(|seconds| seconds.parse().ok()),
            begun: now(),
            state,
            nonce,
            code_verifier,
        };
        Ok(Self { url, pending })
    }
}

/// Where the user goes, whichever status said so.
impl From<AuthorizeResponse> for Location {
    fn from(reply: AuthorizeResponse) -> Self {
        match reply {
            AuthorizeResponse::Found(to) | AuthorizeResponse::SeeOther(to) => to,
        }
    }
}

/// Where the user goes, whichever status said so.
impl From<AuthorizeFormResponse> for Location {
    fn from(reply: AuthorizeFormResponse) -> Self {
        match reply {
            AuthorizeFormResponse::Found(to) | AuthorizeFormResponse::SeeOther(to) => to,
        }
    }
}

/// What a program keeps between sending the user's browser away and seeing it again. Printed, it shows nothing.
///
/// It is secret, and for one use, so `RelyingParty::finish` (feature `oidc`) takes it away from you. Keep it on the server,
/// bound to the browser's session. Where serde keeps it, the session has a copy: when the browser comes back, remove it and
/// save the session before you finish, whatever the browser brings. A `state` that is in no session is forged.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingSignIn {
    pub(crate) provider: String,
    pub(crate) client_id: String,
    pub(crate) redirect_uri: String,
    pub(crate) response_type: String,
    pub(crate) response_mode: Option<String>,
    pub(crate) max_age: Option<i64>,
    /// In seconds since 1970.
    pub(crate) begun: i64,
    pub(crate) state: Secret,
    pub(crate) nonce: Secret,
    pub(crate) code_verifier: Option<Secret>,
}

impl PendingSignIn {
    /// The `state` that the redirect has to bring: what [`AuthorizationResponse::parse`] takes.
    ///
    /// [`AuthorizationResponse::parse`]: crate::AuthorizationResponse::parse
    pub fn state(&self) -> &Secret {
        &self.state
    }

    /// The `nonce` that the ID token has to bring.
    pub fn nonce(&self) -> &Secret {
        &self.nonce
    }

    /// The address that the browser comes back to, which the exchange of the code has to repeat.
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Whether the response type has this word.
    #[cfg(feature = "oidc")]
    pub(crate) fn asks_for(&self, word: &str) -> bool {
        self.response_type.split(' ').any(|one| one == word)
    }
}

/// Seconds since 1970. A clock that is before that, or beyond all numbers, lets no token pass.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or(i64::MAX)
}

impl fmt::Debug for PendingSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingSignIn(..)")
    }
}

/// Why a sign-in could not begin.
#[derive(Debug)]
#[non_exhaustive]
pub enum BeginError {
    /// The request is not whole: the error names the setter.
    Request(Error),
    /// The system has no random bytes, so nothing that could not be guessed.
    Random,
    /// PKCE protects a code, and the response type asks for none.
    NoCode,
}

impl From<Error> for BeginError {
    fn from(error: Error) -> Self {
        Self::Request(error)
    }
}

impl fmt::Display for BeginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(f),
            Self::Random => f.write_str("the system has no random bytes; try again"),
            Self::NoCode => f.write_str("PKCE protects a code, and `response_type` asks for none"),
        }
    }
}

impl std::error::Error for BeginError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Request(error) => error.source(),
            Self::Random | Self::NoCode => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::Client;

    fn client() -> Client {
        Client::builder().build().expect("a client")
    }

    fn authorize(client: &Client) -> builder::Authorize<'_> {
        client
            .authorize()
            .client_id("EXAMPLE client")
            .redirect_uri("https://app.example.com/callback?a=b")
            .response_type("code")
            .scope("openid email~rs")
    }

    fn query(url: &Location) -> HashMap<String, String> {
        let (address, query) = url.expose().split_once('?').expect("a query");
        assert_eq!(address, "https://connect.authentiq.io/authorize");
        form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect()
    }

    #[test]
    fn the_address_is_what_the_request_would_be() {
        let client = client();
        let url = authorize(&client).state("s t&a").max_age(60).url();
        let query = query(&url.expect("an address"));
        let expected = [
            ("client_id", "EXAMPLE client"),
            ("redirect_uri", "https://app.example.com/callback?a=b"),
            ("response_type", "code"),
            ("scope", "openid email~rs"),
            ("state", "s t&a"),
            ("max_age", "60"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(query, HashMap::from(expected));
    }

    #[test]
    fn what_is_missing_is_named() {
        let client = client();
        let error = client
            .authorize()
            .client_id("a")
            .url()
            .expect_err("refused");
        assert!(error.to_string().contains("`response_type`"), "{error}");
        let error = client.authorize().begin().expect_err("refused");
        assert!(matches!(&error, BeginError::Request(_)), "{error}");
        assert!(error.to_string().contains("`client_id`"), "{error}");
    }

    #[test]
    fn every_sign_in_has_a_state_and_a_nonce_of_its_own() {
        let client = client();
        let begin = || {
            authorize(&client)
                .state("a")
                .nonce("a")
                .begin()
                .expect("begun")
        };
        let (one, other) = (begin(), begin());
        let sent = query(&one.url);
        assert_eq!(sent["state"], one.pending.state().expose());
        assert_eq!(sent["nonce"], one.pending.nonce().expose());
        assert_eq!(sent["redirect_uri"], one.pending.redirect_uri());
        assert!(!sent.contains_key("code_challenge"));
        let mut values = vec![&one.pending.state, &one.pending.nonce];
        values.extend([&other.pending.state, &other.pending.nonce]);
        for (index, value) in values.iter().enumerate() {
            assert_eq!(value.expose().len(), 43);
            assert!(!values[index + 1..].contains(value), "used twice");
        }
    }

    #[test]
    fn what_is_kept_comes_back_from_a_session_and_shows_nothing() {
        let client = client();
        let request = authorize(&client).max_age(0).begin().expect("begun");
        assert_eq!(request.pending.provider, "https://connect.authentiq.io");
        assert_eq!(request.pending.client_id, "EXAMPLE client");
        assert_eq!(request.pending.max_age, Some(0));
        assert_eq!(request.pending.response_type, "code");
        assert_eq!(request.pending.response_mode, None);
        assert!(now().abs_diff(request.pending.begun) < 60);
        let stored = serde_json::to_string(&request.pending).expect("JSON");
        let pending: PendingSignIn = serde_json::from_str(&stored).expect("the same");
        assert_eq!(pending, request.pending);
        let printed = format!("{request:?} {request:#?}");
        for secret in [pending.state(), pending.nonce()] {
            assert!(!printed.contains(secret.expose()), "{printed}");
        }
    }

    #[cfg(feature = "oidc")]
    #[test]
    fn the_challenge_is_the_hash_of_the_verifier_that_is_kept() {
        let client = client();
        let request = authorize(&client).begin_with_pkce().expect("begun");
        let verifier = request.pending.code_verifier.as_ref().expect("kept");
        let hash =
            aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, verifier.expose().as_bytes());
        let sent = query(&request.url);
        assert_eq!(sent["code_challenge"], URL_SAFE_NO_PAD.encode(hash));
        assert_eq!(sent["code_challenge_method"], "S256");
        assert!(!request.url.expose().contains(verifier.expose()));
        let without = authorize(&client).response_type("token id_token");
        let error = without.begin_with_pkce().expect_err("refused");
        assert!(matches!(error, BeginError::NoCode), "{error}");
    }
}
