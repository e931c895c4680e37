// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, types};
use signon_core::__private as rt;

pub(crate) static AUTHENTICATE_USER: rt::Operation = rt::Operation {
    name: "authenticate_user",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUser",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserBody {
    #[serde(rename = "userName", skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user`](super::Client::authenticate_user): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUser<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserBody,
}

impl<'a> AuthenticateUser<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserBody::default(),
        }
    }

    /// **Required.** The user's name. In Pyramid's own user database that is the user name, with Active Directory the UPN or
    /// `domain\username`.
    pub fn user_name(mut self, value: impl Into<String>) -> Self {
        self.body.user_name = Some(value.into());
        self
    }

    /// **Required.** The user's password.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserError`](super::error::AuthenticateUserError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUser");
        request.require("user_name", self.body.user_name.is_some())?;
        request.require("password", self.body.password.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_BY_TOKEN: rt::Operation = rt::Operation {
    name: "authenticate_user_by_token",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserByToken",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserByTokenBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(rename = "userIdentity", skip_serializing_if = "Option::is_none")]
    user_identity: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
}

/// A call of [`authenticate_user_by_token`](super::Client::authenticate_user_by_token): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserByToken<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserByTokenBody,
}

impl<'a> AuthenticateUserByToken<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserByTokenBody::default(),
        }
    }

    /// **Required.** An administrator's security token, as another method returned it.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// **Required.** The user to sign in. In Pyramid's own user database that is the user name, with Active Directory the UPN
    /// or `domain\username`, with SAML the UPN.
    pub fn user_identity(mut self, value: impl Into<String>) -> Self {
        self.body.user_identity = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. Only newer releases of the help have it.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserByTokenError`](super::error::AuthenticateUserByTokenError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserByTokenError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserByToken");
        request.require("token", self.body.token.is_some())?;
        request.require("user_identity", self.body.user_identity.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserByTokenError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserByTokenError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserByTokenError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_WINDOWS: rt::Operation = rt::Operation {
    name: "authenticate_user_windows",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserWindows",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

/// A call of [`authenticate_user_windows`](super::Client::authenticate_user_windows): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserWindows<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthenticateUserWindows<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserWindowsError`](super::error::AuthenticateUserWindowsError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserWindowsError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/API2/auth/authenticateUserWindows");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserWindowsError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserWindowsError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserWindowsError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_EMBED: rt::Operation = rt::Operation {
    name: "authenticate_user_embed",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserEmbed",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserEmbedBody {
    #[serde(rename = "userName", skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user_embed`](super::Client::authenticate_user_embed): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserEmbed<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserEmbedBody,
}

impl<'a> AuthenticateUserEmbed<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserEmbedBody::default(),
        }
    }

    /// **Required.** The user's name. In Pyramid's own user database that is the user name, with Active Directory the UPN or
    /// `domain\username`.
    pub fn user_name(mut self, value: impl Into<String>) -> Self {
        self.body.user_name = Some(value.into());
        self
    }

    /// **Required.** The user's password.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserEmbedError`](super::error::AuthenticateUserEmbedError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserEmbed");
        request.require("user_name", self.body.user_name.is_some())?;
        request.require("password", self.body.password.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserEmbedError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserEmbedError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_EMBED_BY_TOKEN: rt::Operation = rt::Operation {
    name: "authenticate_user_embed_by_token",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserEmbedByToken",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserEmbedByTokenBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(rename = "userIdentity", skip_serializing_if = "Option::is_none")]
    user_identity: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
}

/// A call of [`authenticate_user_embed_by_token`](super::Client::authenticate_user_embed_by_token): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserEmbedByToken<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserEmbedByTokenBody,
}

impl<'a> AuthenticateUserEmbedByToken<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserEmbedByTokenBody::default(),
        }
    }

    /// **Required.** An administrator's security token, as another method returned it.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// **Required.** The user to sign in. In Pyramid's own user database that is the user name, with Active Directory the UPN
    /// or `domain\username`, with SAML the UPN.
    pub fn user_identity(mut self, value: impl Into<String>) -> Self {
        self.body.user_identity = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. Only newer releases of the help have it.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserEmbedByTokenError`](super::error::AuthenticateUserEmbedByTokenError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedByTokenError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserEmbedByToken");
        request.require("token", self.body.token.is_some())?;
        request.require("user_identity", self.body.user_identity.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedByTokenError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserEmbedByTokenError::Failed))
            }
            200 => reply.secret_text(),
            400.. => {
                Err(reply.text_error(error::AuthenticateUserEmbedByTokenError::Default))
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_EMBED_WINDOWS: rt::Operation = rt::Operation {
    name: "authenticate_user_embed_windows",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserEmbedWindows",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserEmbedWindowsBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
}

/// A call of [`authenticate_user_embed_windows`](super::Client::authenticate_user_embed_windows): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserEmbedWindows<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserEmbedWindowsBody,
}

impl<'a> AuthenticateUserEmbedWindows<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserEmbedWindowsBody::default(),
        }
    }

    /// **Required.** The web domain of the page that embeds the content.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserEmbedWindowsError`](super::error::AuthenticateUserEmbedWindowsError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedWindowsError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserEmbedWindows");
        request.require("domain", self.body.domain.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedWindowsError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserEmbedWindowsError::Failed))
            }
            200 => reply.secret_text(),
            400.. => {
                Err(reply.text_error(error::AuthenticateUserEmbedWindowsError::Default))
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_SAML: rt::Operation = rt::Operation {
    name: "authenticate_user_saml",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserSAML",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserSamlBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
}

/// A call of [`authenticate_user_saml`](super::Client::authenticate_user_saml): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserSaml<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserSamlBody,
}

impl<'a> AuthenticateUserSaml<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserSamlBody::default(),
        }
    }

    /// **Required.** The SAML assertion or response, as the identity provider issued it.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserSamlError`](super::error::AuthenticateUserSamlError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserSamlError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserSAML");
        request.require("token", self.body.token.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserSamlError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserSamlError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserSamlError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_EMBED_SAML: rt::Operation = rt::Operation {
    name: "authenticate_user_embed_saml",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserEmbedSAML",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserEmbedSamlBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user_embed_saml`](super::Client::authenticate_user_embed_saml): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserEmbedSaml<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserEmbedSamlBody,
}

impl<'a> AuthenticateUserEmbedSaml<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserEmbedSamlBody::default(),
        }
    }

    /// **Required.** The SAML assertion or response, as the identity provider issued it.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserEmbedSamlError`](super::error::AuthenticateUserEmbedSamlError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedSamlError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserEmbedSAML");
        request.require("token", self.body.token.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedSamlError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserEmbedSamlError::Failed))
            }
            200 => reply.secret_text(),
            400.. => {
                Err(reply.text_error(error::AuthenticateUserEmbedSamlError::Default))
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_OPENID: rt::Operation = rt::Operation {
    name: "authenticate_user_openid",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserOPENID",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserOpenidBody {
    #[serde(rename = "parameterMap", skip_serializing_if = "Option::is_none")]
    parameter_map: Option<types::ParameterMap>,
}

/// A call of [`authenticate_user_openid`](super::Client::authenticate_user_openid): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserOpenid<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserOpenidBody,
}

impl<'a> AuthenticateUserOpenid<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserOpenidBody::default(),
        }
    }

    /// **Required.** What the OpenID provider returned. Send the object, unless your server wants the string.
    pub fn parameter_map(mut self, value: impl Into<types::ParameterMap>) -> Self {
        self.body.parameter_map = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserOpenidError`](super::error::AuthenticateUserOpenidError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserOpenidError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserOPENID");
        request.require("parameter_map", self.body.parameter_map.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserOpenidError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserOpenidError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserOpenidError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_EMBED_OPENID: rt::Operation = rt::Operation {
    name: "authenticate_user_embed_openid",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserEmbedOPENID",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserEmbedOpenidBody {
    #[serde(rename = "parameterMap", skip_serializing_if = "Option::is_none")]
    parameter_map: Option<types::ParameterMap>,
    #[serde(rename = "idToken", skip_serializing_if = "Option::is_none")]
    id_token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user_embed_openid`](super::Client::authenticate_user_embed_openid): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserEmbedOpenid<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserEmbedOpenidBody,
}

impl<'a> AuthenticateUserEmbedOpenid<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserEmbedOpenidBody::default(),
        }
    }

    /// What the OpenID provider returned. Send the object, unless your server wants the string.
    pub fn parameter_map(mut self, value: impl Into<types::ParameterMap>) -> Self {
        self.body.parameter_map = Some(value.into());
        self
    }

    /// The ID token, in place of `parameterMap` on newer servers. If both are set, they have to agree.
    pub fn id_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.id_token = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserEmbedOpenidError`](super::error::AuthenticateUserEmbedOpenidError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedOpenidError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserEmbedOPENID");
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserEmbedOpenidError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserEmbedOpenidError::Failed))
            }
            200 => reply.secret_text(),
            400.. => {
                Err(reply.text_error(error::AuthenticateUserEmbedOpenidError::Default))
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_OPENID_ALT: rt::Operation = rt::Operation {
    name: "authenticate_user_openid_alt",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserOPENIDAlt",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserOpenidAltBody {
    #[serde(rename = "parameterMap", skip_serializing_if = "Option::is_none")]
    parameter_map: Option<types::ParameterMap>,
    #[serde(rename = "idToken", skip_serializing_if = "Option::is_none")]
    id_token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user_openid_alt`](super::Client::authenticate_user_openid_alt): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserOpenidAlt<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserOpenidAltBody,
}

impl<'a> AuthenticateUserOpenidAlt<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserOpenidAltBody::default(),
        }
    }

    /// What the OpenID provider returned. Send the object, unless your server wants the string.
    pub fn parameter_map(mut self, value: impl Into<types::ParameterMap>) -> Self {
        self.body.parameter_map = Some(value.into());
        self
    }

    /// The ID token, in place of `parameterMap` on newer servers. If both are set, they have to agree.
    pub fn id_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.id_token = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserOpenidAltError`](super::error::AuthenticateUserOpenidAltError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserOpenidAltError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserOPENIDAlt");
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserOpenidAltError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserOpenidAltError::Failed))
            }
            200 => reply.secret_text(),
            400.. => {
                Err(reply.text_error(error::AuthenticateUserOpenidAltError::Default))
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHENTICATE_USER_SAML_ALT: rt::Operation = rt::Operation {
    name: "authenticate_user_saml_alt",
    method: rt::Method::POST,
    template: "/API2/auth/authenticateUserSAMLAlt",
    accept: "text/plain",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct AuthenticateUserSamlAltBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(rename = "customData", skip_serializing_if = "Option::is_none")]
    custom_data: Option<String>,
}

/// A call of [`authenticate_user_saml_alt`](super::Client::authenticate_user_saml_alt): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthenticateUserSamlAlt<'a> {
    call: rt::Call<'a>,
    body: AuthenticateUserSamlAltBody,
}

impl<'a> AuthenticateUserSamlAlt<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: AuthenticateUserSamlAltBody::default(),
        }
    }

    /// **Required.** The SAML assertion or response, as the identity provider issued it.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// The web domain of the page that embeds the content. For embedding only.
    pub fn domain(mut self, value: impl Into<String>) -> Self {
        self.body.domain = Some(value.into());
        self
    }

    /// Data of your own that Pyramid keeps with the sign-in (inferred; the help gives the name only).
    pub fn custom_data(mut self, value: impl Into<String>) -> Self {
        self.body.custom_data = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`AuthenticateUserSamlAltError`](super::error::AuthenticateUserSamlAltError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserSamlAltError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/API2/auth/authenticateUserSAMLAlt");
        request.require("token", self.body.token.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::AuthenticateUserSamlAltError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::AuthenticateUserSamlAltError::Failed))
            }
            200 => reply.secret_text(),
            400.. => Err(reply.text_error(error::AuthenticateUserSamlAltError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(
    AuthenticateUser AuthenticateUserByToken AuthenticateUserWindows
    AuthenticateUserEmbed AuthenticateUserEmbedByToken AuthenticateUserEmbedWindows
    AuthenticateUserSaml AuthenticateUserEmbedSaml AuthenticateUserOpenid
    AuthenticateUserEmbedOpenid AuthenticateUserOpenidAlt AuthenticateUserSamlAlt
);
