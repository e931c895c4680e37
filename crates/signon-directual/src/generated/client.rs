// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! The client, its builder and the provider's environments.

use super::builder;
use super::scheme;
use signon_core::__private as rt;

/// A client of Directual Authentication API.
///
/// Cheap to clone; clones share their connections. One client serves all users: credentials that belong to a user are set on the call.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) rt::Transport);

impl Client {
    /// Begins a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder(
            rt::Config::new(
                Some("https://api.directual.com"),
                "choose .environment(Environment::Production), or give an address by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Sign in with an authorization code.
    ///
    /// Exchanges the authorization code that an OpenID provider gave your redirect page for a Directual session. The
    /// token of the reply is the `sessionID` of later calls. No expiry is given: ask `checkSession`.
    ///
    /// **Decision:** The page's heading says POST, its curl sample says PUT. It is POST: Directual's own server code of 2019
    /// (<https://github.com/directual/react-boilerplate>) posts to this path, and no known client uses PUT.
    ///
    /// **Source:** <https://readme.directual.com/api-integrations/authentication-api/openid-connect> (documented).
    ///
    /// `POST /good/v4/auth`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user is signed in, unless `status` says otherwise.
    /// - **404 Not Found**: The sign-in failed. The message speaks of a user name and a password although none was sent, so it does not tell the cause. Start again with a fresh code.
    pub fn authenticate_openid(&self) -> builder::AuthenticateOpenid<'_> {
        builder::AuthenticateOpenid::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_OPENID),
        )
    }

    /// Sign in with a user name and a password.
    ///
    /// Checks a user's password and opens a Directual session. The token of the reply is the `sessionID` of later
    /// calls. No expiry is given: ask `checkSession`.
    ///
    /// **Decision:** `appID` goes into the query only, as the page says. Directual's own client repeats it in the body; the page
    /// does not ask for that.
    ///
    /// **Source:** <https://readme.directual.com/api-integrations/authentication-api/login-password> (documented).
    ///
    /// `POST /good/api/v5/auth`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user is signed in, unless `status` says otherwise.
    /// - **400 Bad Request**: The user name or the password is wrong.
    /// - **404 Not Found**: The user name or the password is wrong.
    pub fn authenticate_password(&self) -> builder::AuthenticatePassword<'_> {
        builder::AuthenticatePassword::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_PASSWORD),
        )
    }

    /// Check whether a session is still valid.
    ///
    /// Says whether a session is valid, and whose it is. A session that has expired is a 200 whose inner `result` is
    /// false, not an error.
    ///
    /// **Source:** <https://github.com/directual/directual-js-api/blob/c8b07d2/src/auth.ts> (vendor client). No page documents this operation.
    ///
    /// `GET /good/api/v4/auth/check`, which needs `session`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Whether the session is valid. Read the inner `result`.
    pub fn check_session(&self) -> builder::CheckSession<'_> {
        builder::CheckSession::new(rt::Call::new(&self.0, &builder::CHECK_SESSION))
    }

    /// End a session.
    ///
    /// Ends the session. Directual's templates call it with an empty `sessionID`, which ends nothing: send the token
    /// of the session that is to end.
    ///
    /// **Not repeated by itself:** It changes state. If only the reply of the first attempt was lost, the session is gone and a second attempt may fail.
    ///
    /// **Decision:** Directual's client attaches a JSON body to this GET. HTTP gives it no meaning and many stacks drop it, so none
    /// is sent.
    ///
    /// **Source:** <https://github.com/directual/directual-js-api/blob/c8b07d2/src/auth.ts> (vendor client). No page documents this operation.
    ///
    /// `GET /good/api/v4/auth/logout`, which needs `session`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The session is over, unless `status` says otherwise. The body is not documented; no known client reads it.
    pub fn logout(&self) -> builder::Logout<'_> {
        builder::Logout::new(rt::Call::new(&self.0, &builder::LOGOUT))
    }
}

/// Settings of a client.
///
/// Calls go to `https://api.directual.com` unless another address is set.
pub struct ClientBuilder(pub(crate) rt::Config);

impl ClientBuilder {
    /// Which of the provider's hosts to call.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.0.base_url(environment.base_url());
        self
    }

    /// The credential `session` for all calls that do not bring their own. It is sent as the query parameter `sessionID`.
    ///
    /// The token that a sign-in returned. It travels in the URL: keep URLs out of logs.
    pub fn session(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::SESSION, [value.into()]);
        self
    }
}

signon_core::client_builder!(Client);

/// A host of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Production, the only documented host. (`https://api.directual.com`)
    Production,
}

impl Environment {
    /// The address that paths are appended to.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Production => "https://api.directual.com",
        }
    }
}
