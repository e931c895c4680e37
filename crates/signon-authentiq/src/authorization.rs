//! The way out: the address that the user's browser is sent to, and what to keep until it comes back.

use std::fmt;

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
        let request = self.state(&state).nonce(&nonce).request()?;
        AuthorizationRequest::new(request, state, nonce, None)
    }

    /// As [`begin`](Self::begin), with a `code_challenge` (PKCE, RFC 7636, by S256): the code is then of no use to whoever
    /// sees it on its way.
    ///
    /// **Standard:** the vendor lists PKCE as planned, so its provider may ignore the challenge, or refuse the request.
    ///
    /// # Errors
    ///
    /// As [`begin`](Self::begin).
    #[cfg(feature = "oidc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "oidc")))]
    pub fn begin_with_pkce(self) -> Result<AuthorizationRequest, BeginError> {
        let (state, nonce, verifier) = (random()?, random()?, random()?);
        let mut request = self.state(&state).nonce(&nonce).request()?;
        let challenge = crate::oidc::sha256(verifier.expose().as_bytes());
        request.query("code_challenge", &URL_SAFE_NO_PAD.encode(challenge));
        request.query("code_challenge_method", "S256");
        AuthorizationRequest::new(request, state, nonce, Some(verifier))
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
        let url = request.url()?;
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
            max_age: find("max_age").and_then(|seconds| seconds.parse().ok()),
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
/// It is secret, and for one use: keep it on the server, bound to the browser's session (by serde, if the session is
/// stored), and remove it when the browser comes back, whatever it brings. A `state` that is in no session is forged.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingSignIn {
    pub(crate) provider: String,
    pub(crate) client_id: String,
    pub(crate) redirect_uri: String,
    pub(crate) max_age: Option<i64>,
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
}

impl From<Box<rt::Failure>> for BeginError {
    fn from(failure: Box<rt::Failure>) -> Self {
        Self::Request(failure.into())
    }
}

impl fmt::Display for BeginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(f),
            Self::Random => f.write_str("the system has no random bytes; try again"),
        }
    }
}

impl std::error::Error for BeginError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Request(error) => error.source(),
            Self::Random => None,
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
    }
}
