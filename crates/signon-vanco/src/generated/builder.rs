// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, response, types};
use signon_core::__private as rt;

pub(crate) static LOGIN: rt::Operation = rt::Operation {
    name: "login",
    method: rt::Method::POST,
    template: "/api/account/login",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct LoginBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    persistent: Option<bool>,
    #[serde(rename = "rememberUserName", skip_serializing_if = "Option::is_none")]
    remember_user_name: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant: Option<String>,
    #[serde(rename = "acrValues", skip_serializing_if = "Option::is_none")]
    acr_values: Option<String>,
    #[serde(rename = "clientId", skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    #[serde(rename = "authRequest", skip_serializing_if = "Option::is_none")]
    auth_request: Option<signon_core::SecretJson>,
    #[serde(rename = "cookiesEnabled", skip_serializing_if = "Option::is_none")]
    cookies_enabled: Option<bool>,
}

/// A call of [`login`](super::Client::login): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Login<'a> {
    call: rt::Call<'a>,
    body: LoginBody,
}

impl<'a> Login<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: LoginBody::default(),
        }
    }

    /// **Required.** What the user signs in with. A user name, an e-mail address or a phone number, as the tenant is set up.
    pub fn username(mut self, value: impl Into<String>) -> Self {
        self.body.username = Some(value.into());
        self
    }

    /// **Required.** The user's password.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// Whether the session outlives the browser (inferred).
    pub fn persistent(mut self, value: bool) -> Self {
        self.body.persistent = Some(value);
        self
    }

    /// Whether the sign-in page fills in the user name next time (inferred).
    pub fn remember_user_name(mut self, value: bool) -> Self {
        self.body.remember_user_name = Some(value);
        self
    }

    /// The tenant's name, in lower-case letters, digits, underscores and dashes. Optional here, but required by
    /// `updateExpiredPassword`.
    pub fn tenant(mut self, value: impl Into<String>) -> Self {
        self.body.tenant = Some(value.into());
        self
    }

    /// The authentication context classes asked for, most wanted first, separated by spaces. The page does not
    /// explain it; this is what OpenID Connect calls `acr_values`.
    pub fn acr_values(mut self, value: impl Into<String>) -> Self {
        self.body.acr_values = Some(value.into());
        self
    }

    /// **Required.** The application's client identifier. It is public.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.body.client_id = Some(value.into());
        self
    }

    /// Not documented, not even its type. Plausibly the pending authorize request that this sign-in belongs to
    /// (inferred). It may carry state or codes, hence a secret.
    pub fn auth_request(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.body.auth_request = Some(value.into());
        self
    }

    /// Whether the user's browser accepts cookies (inferred).
    pub fn cookies_enabled(mut self, value: bool) -> Self {
        self.body.cookies_enabled = Some(value);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`LoginError`](super::error::LoginError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::LoginResult>,
        signon_core::Error<error::LoginError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/api/account/login");
        request.require("username", self.body.username.is_some())?;
        request.require("password", self.body.password.is_some())?;
        request.require("client_id", self.body.client_id.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::LoginResult>,
        signon_core::Error<error::LoginError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400 => Err(reply.error(error::LoginError::BadRequest)),
            401 => Err(reply.bare_error(error::LoginError::Unauthorized)),
            403 => Err(reply.error(error::LoginError::Forbidden)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static LOGIN_RESUME: rt::Operation = rt::Operation {
    name: "login_resume",
    method: rt::Method::GET,
    template: "/api/account/login-resume",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`login_resume`](super::Client::login_resume): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct LoginResume<'a> {
    call: rt::Call<'a>,
    token: Option<signon_core::Secret>,
}

impl<'a> LoginResume<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, token: None }
    }

    /// The token that identifies the pending sign-in. The page does not mark it as required.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/api/account/login-resume");
        if let Some(value) = &self.token {
            request.query("token", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static LOGIN_PERSIST: rt::Operation = rt::Operation {
    name: "login_persist",
    method: rt::Method::POST,
    template: "/api/account/login-persist",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct LoginPersistBody {
    #[serde(rename = "stateToken", skip_serializing_if = "Option::is_none")]
    state_token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    persistent: Option<bool>,
    #[serde(rename = "rememberKeepMeSignIn", skip_serializing_if = "Option::is_none")]
    remember_keep_me_sign_in: Option<bool>,
}

/// A call of [`login_persist`](super::Client::login_persist): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct LoginPersist<'a> {
    call: rt::Call<'a>,
    body: LoginPersistBody,
}

impl<'a> LoginPersist<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: LoginPersistBody::default(),
        }
    }

    /// The `stateToken` of the login result.
    pub fn state_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.state_token = Some(value.into());
        self
    }

    /// Whether the session outlives the browser (inferred).
    pub fn persistent(mut self, value: bool) -> Self {
        self.body.persistent = Some(value);
        self
    }

    /// Whether to remember the answer and not ask again (inferred). Not the same as `rememberUserName` of the
    /// login.
    pub fn remember_keep_me_sign_in(mut self, value: bool) -> Self {
        self.body.remember_keep_me_sign_in = Some(value);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/api/account/login-persist");
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static NO_ACCESS_REDIRECT: rt::Operation = rt::Operation {
    name: "no_access_redirect",
    method: rt::Method::GET,
    template: "/no-access-callback",
    accept: "text/html",
    retryable: false,
    security: &[],
};

/// A call of [`no_access_redirect`](super::Client::no_access_redirect): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct NoAccessRedirect<'a> {
    call: rt::Call<'a>,
    state: Option<signon_core::Secret>,
}

impl<'a> NoAccessRedirect<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, state: None }
    }

    /// The state that the service or the application attached to the redirect.
    pub fn state(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::NoAccessRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/no-access-callback");
        if let Some(value) = &self.state {
            request.query("state", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::NoAccessRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => rt::wrap(reply.text(), response::NoAccessRedirectResponse::Ok),
            300..=399 => {
                rt::wrap(
                    reply.location(),
                    response::NoAccessRedirectResponse::Redirection,
                )
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static OP_DASHBOARD: rt::Operation = rt::Operation {
    name: "op_dashboard",
    method: rt::Method::GET,
    template: "/_/op-dashboard",
    accept: "text/html",
    retryable: true,
    security: &[],
};

/// A call of [`op_dashboard`](super::Client::op_dashboard): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct OpDashboard<'a> {
    call: rt::Call<'a>,
}

impl<'a> OpDashboard<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::OpDashboardResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/_/op-dashboard");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::OpDashboardResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => rt::wrap(reply.text(), response::OpDashboardResponse::Ok),
            300..=399 => {
                rt::wrap(reply.location(), response::OpDashboardResponse::Redirection)
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static PROFILE_REDIRECT: rt::Operation = rt::Operation {
    name: "profile_redirect",
    method: rt::Method::GET,
    template: "/profile",
    accept: "text/html",
    retryable: false,
    security: &[],
};

/// A call of [`profile_redirect`](super::Client::profile_redirect): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct ProfileRedirect<'a> {
    call: rt::Call<'a>,
    state: Option<signon_core::Secret>,
}

impl<'a> ProfileRedirect<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, state: None }
    }

    /// The state that the service or the application attached to the redirect.
    pub fn state(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::ProfileRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/profile");
        if let Some(value) = &self.state {
            request.query("state", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::ProfileRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => rt::wrap(reply.text(), response::ProfileRedirectResponse::Ok),
            300..=399 => {
                rt::wrap(
                    reply.location(),
                    response::ProfileRedirectResponse::Redirection,
                )
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static UPDATE_EXPIRED_PASSWORD: rt::Operation = rt::Operation {
    name: "update_expired_password",
    method: rt::Method::POST,
    template: "/api/account/update-expired-password",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct UpdateExpiredPasswordBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
    #[serde(rename = "stateToken", skip_serializing_if = "Option::is_none")]
    state_token: Option<signon_core::Secret>,
    #[serde(rename = "clientId", skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant: Option<String>,
}

/// A call of [`update_expired_password`](super::Client::update_expired_password): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct UpdateExpiredPassword<'a> {
    call: rt::Call<'a>,
    body: UpdateExpiredPasswordBody,
}

impl<'a> UpdateExpiredPassword<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: UpdateExpiredPasswordBody::default(),
        }
    }

    /// **Required.** The new password.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// **Required.** The `stateToken` of the login result.
    pub fn state_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.state_token = Some(value.into());
        self
    }

    /// **Required.** The application's client identifier. It is public.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.body.client_id = Some(value.into());
        self
    }

    /// **Required.** The tenant's name, in lower-case letters, digits, underscores and dashes.
    pub fn tenant(mut self, value: impl Into<String>) -> Self {
        self.body.tenant = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/api/account/update-expired-password");
        request.require("password", self.body.password.is_some())?;
        request.require("state_token", self.body.state_token.is_some())?;
        request.require("client_id", self.body.client_id.is_some())?;
        request.require("tenant", self.body.tenant.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(
    Login LoginResume LoginPersist NoAccessRedirect OpDashboard ProfileRedirect
    UpdateExpiredPassword
);
