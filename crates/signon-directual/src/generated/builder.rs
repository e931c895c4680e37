// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, scheme, types};
use signon_core::__private as rt;

pub(crate) static AUTHENTICATE_OPENID: rt::Operation = rt::Operation {
    name: "authenticate_openid",
    method: rt::Method::POST,
    template: "/good/v4/auth",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateOpenidBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_uri: Option<String>,
    #[serde(rename = "clientID", skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    #[serde(rename = "appID", skip_serializing_if = "Option::is_none")]
    app_id: Option<String>,
    provider: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<signon_core::Secret>,
}

/// A call of [`authenticate_openid`](super::Client::authenticate_openid): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateOpenid<'a> {
    call: rt::Call<'a>,
    body: AuthenticateOpenidBody,
}

impl<'a> AuthenticateOpenid<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateOpenidBody {
                provider: "openid",
                ..AuthenticateOpenidBody::default()
            },
        }
    }

    /// **Required.** The URL of the redirect page that received the code, exactly as the OpenID provider was given it.
    pub fn redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.body.redirect_uri = Some(value.into());
        self
    }

    /// **Required.** The client identifier that the OpenID provider knows your application by. It is public.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.body.client_id = Some(value.into());
        self
    }

    /// **Required.** The id of an API key of your application (API → API keys). Names the application; it is public.
    pub fn app_id(mut self, value: impl Into<String>) -> Self {
        self.body.app_id = Some(value.into());
        self
    }

    /// **Required.** The authorization code that the OpenID provider sent to the redirect page. Good for one use.
    pub fn code(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.code = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateOpenidError`](super::error::AuthenticateOpenidError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::AuthenticateReply>,
        signon_core::Error<error::AuthenticateOpenidError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/good/v4/auth");
        request.require("redirect_uri", self.body.redirect_uri.is_some())?;
        request.require("client_id", self.body.client_id.is_some())?;
        request.require("app_id", self.body.app_id.is_some())?;
        request.require("code", self.body.code.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::AuthenticateReply>,
        signon_core::Error<error::AuthenticateOpenidError>,
    > {
        match reply.status() {
            200 if reply.says_otherwise("status", &["ok"]) => {
                Err(reply.error(error::AuthenticateOpenidError::Failed))
            }
            200 => reply.json(),
            404 => Err(reply.error(error::AuthenticateOpenidError::NotFound)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_PASSWORD: rt::Operation = rt::Operation {
    name: "authenticate_password",
    method: rt::Method::POST,
    template: "/good/api/v5/auth",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticatePasswordBody {
    provider: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
}

/// A call of [`authenticate_password`](super::Client::authenticate_password): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticatePassword<'a> {
    call: rt::Call<'a>,
    app_id: Option<String>,
    body: AuthenticatePasswordBody,
}

impl<'a> AuthenticatePassword<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            app_id: None,
            body: AuthenticatePasswordBody {
                provider: "rest",
                ..AuthenticatePasswordBody::default()
            },
        }
    }

    /// **Required.** The id of an API key of your application (API → API keys). Names the application; it is public.
    pub fn app_id(mut self, value: impl Into<String>) -> Self {
        self.app_id = Some(value.into());
        self
    }

    /// **Required.** The id of the user's WebUser object, as a rule the e-mail address.
    pub fn username(mut self, value: impl Into<String>) -> Self {
        self.body.username = Some(value.into());
        self
    }

    /// **Required.** The user's password, in plain text.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticatePasswordError`](super::error::AuthenticatePasswordError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::AuthenticateReply>,
        signon_core::Error<error::AuthenticatePasswordError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/good/api/v5/auth");
        request.require("app_id", self.app_id.is_some())?;
        if let Some(value) = &self.app_id {
            request.query("appID", value);
        }
        request.require("username", self.body.username.is_some())?;
        request.require("password", self.body.password.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::AuthenticateReply>,
        signon_core::Error<error::AuthenticatePasswordError>,
    > {
        match reply.status() {
            200 if reply.says_otherwise("status", &["ok"]) => {
                Err(reply.error(error::AuthenticatePasswordError::Failed))
            }
            200 => reply.json(),
            400 => Err(reply.error(error::AuthenticatePasswordError::BadRequest)),
            404 => Err(reply.error(error::AuthenticatePasswordError::NotFound)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static CHECK_SESSION: rt::Operation = rt::Operation {
    name: "check_session",
    method: rt::Method::GET,
    template: "/good/api/v4/auth/check",
    accept: "application/json",
    retryable: true,
    security: &[&[&scheme::SESSION]],
};

/// A call of [`check_session`](super::Client::check_session): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct CheckSession<'a> {
    call: rt::Call<'a>,
    app_id: Option<String>,
}

impl<'a> CheckSession<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, app_id: None }
    }

    /// **Required.** The id of an API key of your application (API → API keys). Names the application; it is public.
    pub fn app_id(mut self, value: impl Into<String>) -> Self {
        self.app_id = Some(value.into());
        self
    }

    /// The credential `session` for this call; it wins over the client's. It is sent as the query parameter `sessionID`.
    ///
    /// The token that a sign-in returned. It travels in the URL: keep URLs out of logs.
    pub fn session(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::SESSION, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`CheckSessionError`](super::error::CheckSessionError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::CheckSessionReply>,
        signon_core::Error<error::CheckSessionError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/good/api/v4/auth/check");
        request.require("app_id", self.app_id.is_some())?;
        if let Some(value) = &self.app_id {
            request.query("appID", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::CheckSessionReply>,
        signon_core::Error<error::CheckSessionError>,
    > {
        match reply.status() {
            200 if reply.says_otherwise("status", &["ok"]) => {
                Err(reply.error(error::CheckSessionError::Failed))
            }
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static LOGOUT: rt::Operation = rt::Operation {
    name: "logout",
    method: rt::Method::GET,
    template: "/good/api/v4/auth/logout",
    accept: "*/*",
    retryable: false,
    security: &[&[&scheme::SESSION]],
};

/// A call of [`logout`](super::Client::logout): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Logout<'a> {
    call: rt::Call<'a>,
    app_id: Option<String>,
}

impl<'a> Logout<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, app_id: None }
    }

    /// **Required.** The id of an API key of your application (API → API keys). Names the application; it is public.
    pub fn app_id(mut self, value: impl Into<String>) -> Self {
        self.app_id = Some(value.into());
        self
    }

    /// The credential `session` for this call; it wins over the client's. It is sent as the query parameter `sessionID`.
    ///
    /// The token that a sign-in returned. It travels in the URL: keep URLs out of logs.
    pub fn session(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::SESSION, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`LogoutError`](super::error::LogoutError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::LogoutError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/good/api/v4/auth/logout");
        request.require("app_id", self.app_id.is_some())?;
        if let Some(value) = &self.app_id {
            request.query("appID", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::LogoutError>,
    > {
        match reply.status() {
            200 if reply.says_otherwise("status", &["ok"]) => {
                Err(reply.error(error::LogoutError::Failed))
            }
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(AuthenticateOpenid AuthenticatePassword CheckSession Logout);
