// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, response, scheme, types};
use signon_core::__private as rt;

pub(crate) static AUTHORIZE: rt::Operation = rt::Operation {
    name: "authorize",
    method: rt::Method::GET,
    template: "/authorize",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`authorize`](super::Client::authorize): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Authorize<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
    response_type: Option<String>,
    scope: Option<String>,
    redirect_uri: Option<String>,
    state: Option<signon_core::Secret>,
    response_mode: Option<types::ResponseMode>,
    nonce: Option<signon_core::Secret>,
    display: Option<types::Display>,
    prompt: Option<String>,
    max_age: Option<i64>,
    ui_locales: Option<String>,
}

impl<'a> Authorize<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            client_id: None,
            response_type: None,
            scope: None,
            redirect_uri: None,
            state: None,
            response_mode: None,
            nonce: None,
            display: None,
            prompt: None,
            max_age: None,
            ui_locales: None,
        }
    }

    /// **Required.** The client's identifier, from the dashboard (`https://dashboard.authentiq.com/`).
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// **Required.** What the redirect shall carry: a set of words, separated by spaces, in any order. Documented sets: `code`,
    /// `id_token`, `token`, `token id_token`, `code id_token`, `code token`, `code token id_token`. A client may
    /// be restricted to some of them.
    pub fn response_type(mut self, value: impl Into<String>) -> Self {
        self.response_type = Some(value.into());
        self
    }

    /// **Required.** The claims to ask for: scopes separated by spaces, always with `openid`. Documented: `openid`, `profile`,
    /// `email`, `phone`, `address`, `aq:name`, `aq:location`, `aq:username`, `aq:locale`, `aq:zoneinfo`,
    /// `aq:push`. The suffix `~r` makes a claim required, `~s` demands that a trusted issuer has signed it, `~rs`
    /// both (`email~rs`).
    pub fn scope(mut self, value: impl Into<String>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// **Required.** Where the user is sent back to. Must be registered, unless the client is in test mode.
    pub fn redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.redirect_uri = Some(value.into());
        self
    }

    /// **Required.** Opaque value that comes back unchanged with the redirect. Bind it to the user's browser session and
    /// compare it: this is the protection against cross-site request forgery. Required here, although OpenID
    /// Connect only recommends it.
    pub fn state(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// Where the redirect carries its parameters: `query` or `fragment`. Without it, the response type decides.
    /// `form_post` is available to clients for which Authentiq's support has enabled it.
    pub fn response_mode(mut self, value: impl Into<types::ResponseMode>) -> Self {
        self.response_mode = Some(value.into());
        self
    }

    /// Opaque value that comes back as a claim of the ID token. Bind it to the user's browser session and compare
    /// it: this is the protection against replayed ID tokens.
    pub fn nonce(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.nonce = Some(value.into());
        self
    }

    /// How the sign-in is shown: `page`, `popup` or `modal`. Without it the provider takes `page`; the client
    /// never sends this default by itself.
    pub fn display(mut self, value: impl Into<types::Display>) -> Self {
        self.display = Some(value.into());
        self
    }

    /// What the user is asked: words separated by spaces. `none` shows nothing and only checks for an active
    /// session, `login` asks to sign in again, `consent` asks to confirm the shared claims. Without it the
    /// provider takes `login`; the client never sends this default by itself.
    pub fn prompt(mut self, value: impl Into<String>) -> Self {
        self.prompt = Some(value.into());
        self
    }

    /// The longest time, in seconds, since the user last signed in actively. Without it the provider takes 0,
    /// which asks for a fresh sign-in; the client never sends this default by itself. Sent, a 0 leaves
    /// `prompt=none` no session to find.
    pub fn max_age(mut self, value: i64) -> Self {
        self.max_age = Some(value);
        self
    }

    /// The preferred languages of the page, as BCP 47 tags separated by spaces. Documented as ignored.
    pub fn ui_locales(mut self, value: impl Into<String>) -> Self {
        self.ui_locales = Some(value.into());
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
        signon_core::Response<response::AuthorizeResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/authorize");
        request.require("client_id", self.client_id.is_some())?;
        if let Some(value) = &self.client_id {
            request.query("client_id", value);
        }
        request.require("response_type", self.response_type.is_some())?;
        if let Some(value) = &self.response_type {
            request.query("response_type", value);
        }
        request.require("scope", self.scope.is_some())?;
        if let Some(value) = &self.scope {
            request.query("scope", value);
        }
        request.require("redirect_uri", self.redirect_uri.is_some())?;
        if let Some(value) = &self.redirect_uri {
            request.query("redirect_uri", value);
        }
        request.require("state", self.state.is_some())?;
        if let Some(value) = &self.state {
            request.query("state", value);
        }
        if let Some(value) = &self.response_mode {
            request.query("response_mode", value);
        }
        if let Some(value) = &self.nonce {
            request.query("nonce", value);
        }
        if let Some(value) = &self.display {
            request.query("display", value);
        }
        if let Some(value) = &self.prompt {
            request.query("prompt", value);
        }
        if let Some(value) = &self.max_age {
            request.query("max_age", value);
        }
        if let Some(value) = &self.ui_locales {
            request.query("ui_locales", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::AuthorizeResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            302 => rt::wrap(reply.location(), response::AuthorizeResponse::Found),
            303 => rt::wrap(reply.location(), response::AuthorizeResponse::SeeOther),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTHORIZE_FORM: rt::Operation = rt::Operation {
    name: "authorize_form",
    method: rt::Method::POST,
    template: "/authorize",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`authorize_form`](super::Client::authorize_form): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthorizeForm<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
    response_type: Option<String>,
    scope: Option<String>,
    redirect_uri: Option<String>,
    state: Option<signon_core::Secret>,
    response_mode: Option<types::ResponseMode>,
    nonce: Option<signon_core::Secret>,
    display: Option<types::Display>,
    prompt: Option<String>,
    max_age: Option<i64>,
    ui_locales: Option<String>,
}

impl<'a> AuthorizeForm<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            client_id: None,
            response_type: None,
            scope: None,
            redirect_uri: None,
            state: None,
            response_mode: None,
            nonce: None,
            display: None,
            prompt: None,
            max_age: None,
            ui_locales: None,
        }
    }

    /// **Required.** The client's identifier, from the dashboard (`https://dashboard.authentiq.com/`).
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// **Required.** What the redirect shall carry: a set of words, separated by spaces, in any order. Documented sets: `code`,
    /// `id_token`, `token`, `token id_token`, `code id_token`, `code token`, `code token id_token`. A client may
    /// be restricted to some of them.
    pub fn response_type(mut self, value: impl Into<String>) -> Self {
        self.response_type = Some(value.into());
        self
    }

    /// **Required.** The claims to ask for: scopes separated by spaces, always with `openid`. The parameter of `authorize`
    /// names them and their suffixes.
    pub fn scope(mut self, value: impl Into<String>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// **Required.** Where the user is sent back to. Must be registered, unless the client is in test mode.
    pub fn redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.redirect_uri = Some(value.into());
        self
    }

    /// **Required.** Opaque value that comes back unchanged with the redirect. Bind it to the user's browser session and
    /// compare it: this is the protection against cross-site request forgery.
    pub fn state(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// Where the redirect carries its parameters: `query` or `fragment`. Without it, the response type decides.
    pub fn response_mode(mut self, value: impl Into<types::ResponseMode>) -> Self {
        self.response_mode = Some(value.into());
        self
    }

    /// Opaque value that comes back as a claim of the ID token. Bind it to the user's browser session and compare
    /// it: this is the protection against replayed ID tokens.
    pub fn nonce(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.nonce = Some(value.into());
        self
    }

    /// How the sign-in is shown: `page`, `popup` or `modal`. Without it the provider takes `page`; the client
    /// never sends this default by itself.
    pub fn display(mut self, value: impl Into<types::Display>) -> Self {
        self.display = Some(value.into());
        self
    }

    /// What the user is asked: words separated by spaces, of `none`, `login` and `consent`. Without it the
    /// provider takes `login`; the client never sends this default by itself.
    pub fn prompt(mut self, value: impl Into<String>) -> Self {
        self.prompt = Some(value.into());
        self
    }

    /// The longest time, in seconds, since the user last signed in actively. Without it the provider takes 0,
    /// which asks for a fresh sign-in; the client never sends this default by itself.
    pub fn max_age(mut self, value: i64) -> Self {
        self.max_age = Some(value);
        self
    }

    /// The preferred languages of the page, as BCP 47 tags separated by spaces. Documented as ignored.
    pub fn ui_locales(mut self, value: impl Into<String>) -> Self {
        self.ui_locales = Some(value.into());
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
        signon_core::Response<response::AuthorizeFormResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/authorize");
        request.require("client_id", self.client_id.is_some())?;
        request.require("response_type", self.response_type.is_some())?;
        request.require("scope", self.scope.is_some())?;
        request.require("redirect_uri", self.redirect_uri.is_some())?;
        request.require("state", self.state.is_some())?;
        if let Some(value) = &self.client_id {
            request.form("client_id", value);
        }
        if let Some(value) = &self.response_type {
            request.form("response_type", value);
        }
        if let Some(value) = &self.scope {
            request.form("scope", value);
        }
        if let Some(value) = &self.redirect_uri {
            request.form("redirect_uri", value);
        }
        if let Some(value) = &self.state {
            request.form("state", value);
        }
        if let Some(value) = &self.response_mode {
            request.form("response_mode", value);
        }
        if let Some(value) = &self.nonce {
            request.form("nonce", value);
        }
        if let Some(value) = &self.display {
            request.form("display", value);
        }
        if let Some(value) = &self.prompt {
            request.form("prompt", value);
        }
        if let Some(value) = &self.max_age {
            request.form("max_age", value);
        }
        if let Some(value) = &self.ui_locales {
            request.form("ui_locales", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::AuthorizeFormResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            302 => rt::wrap(reply.location(), response::AuthorizeFormResponse::Found),
            303 => rt::wrap(reply.location(), response::AuthorizeFormResponse::SeeOther),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static TOKEN: rt::Operation = rt::Operation {
    name: "token",
    method: rt::Method::POST,
    template: "/token",
    accept: "application/json, application/problem+json",
    retryable: false,
    security: &[&[&scheme::CLIENT_SECRET_BASIC], &[&scheme::CLIENT_SECRET_POST]],
};

/// A call of [`token`](super::Client::token): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Token<'a> {
    call: rt::Call<'a>,
    code: Option<signon_core::Secret>,
    redirect_uri: Option<String>,
}

impl<'a> Token<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            code: None,
            redirect_uri: None,
        }
    }

    /// **Required.** The code from the redirect. It can be used once.
    pub fn code(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.code = Some(value.into());
        self
    }

    /// **Required.** The same redirect URI as in the sign-in request.
    pub fn redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.redirect_uri = Some(value.into());
        self
    }

    /// The credential `client_secret_basic` for this call; it wins over the client's. It is sent by HTTP Basic, in the `authorization` header.
    ///
    /// Client identifier as user name and client secret as password. The default at the token endpoint. Both halves
    /// are form-urlencoded before they are joined.
    pub fn client_secret_basic(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call
            .set_credential(
                &scheme::CLIENT_SECRET_BASIC,
                [client_id.into(), client_secret.into()],
            );
        self
    }

    /// The credential `client_secret_post` for this call; it wins over the client's. It is sent as fields of the form.
    ///
    /// Credentials in the body of the request:
    ///
    /// - `client_id`: The client's identifier. Only with `client_secret_post`.
    /// - `client_secret`: The client's secret. Only with `client_secret_post`.
    pub fn client_secret_post(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call
            .set_credential(
                &scheme::CLIENT_SECRET_POST,
                [client_id.into(), client_secret.into()],
            );
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`TokenError`](super::error::TokenError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Token>,
        signon_core::Error<error::TokenError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/token");
        request.require("code", self.code.is_some())?;
        request.require("redirect_uri", self.redirect_uri.is_some())?;
        if let Some(value) = &self.code {
            request.form("code", value);
        }
        if let Some(value) = &self.redirect_uri {
            request.form("redirect_uri", value);
        }
        request.form("grant_type", "authorization_code");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Token>,
        signon_core::Error<error::TokenError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400 => Err(reply.error(error::TokenError::BadRequest)),
            401 => Err(reply.error(error::TokenError::Unauthorized)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static USERINFO: rt::Operation = rt::Operation {
    name: "userinfo",
    method: rt::Method::GET,
    template: "/userinfo",
    accept: "application/json, application/problem+json",
    retryable: true,
    security: &[&[&scheme::ACCESS_TOKEN]],
};

/// A call of [`userinfo`](super::Client::userinfo): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Userinfo<'a> {
    call: rt::Call<'a>,
}

impl<'a> Userinfo<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`UserinfoError`](super::error::UserinfoError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::UserInfo>,
        signon_core::Error<error::UserinfoError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/userinfo");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::UserInfo>,
        signon_core::Error<error::UserinfoError>,
    > {
        match reply.status() {
            200 => reply.json(),
            401 => Err(reply.error(error::UserinfoError::Unauthorized)),
            400.. => Err(reply.error(error::UserinfoError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static DISCOVER: rt::Operation = rt::Operation {
    name: "discover",
    method: rt::Method::GET,
    template: "/.well-known/openid-configuration",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`discover`](super::Client::discover): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Discover<'a> {
    call: rt::Call<'a>,
}

impl<'a> Discover<'a> {
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
        signon_core::Response<types::ProviderMetadata>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/.well-known/openid-configuration");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::ProviderMetadata>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static PUBLIC_KEYS: rt::Operation = rt::Operation {
    name: "public_keys",
    method: rt::Method::GET,
    template: "/public-keys",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`public_keys`](super::Client::public_keys): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PublicKeys<'a> {
    call: rt::Call<'a>,
}

impl<'a> PublicKeys<'a> {
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
        signon_core::Response<types::JsonWebKeySet>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/public-keys");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::JsonWebKeySet>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static LIST_CLIENTS: rt::Operation = rt::Operation {
    name: "list_clients",
    method: rt::Method::GET,
    template: "/client",
    accept: "application/json, application/problem+json",
    retryable: true,
    security: &[&[&scheme::CLIENT_REGISTRATION_TOKEN], &[&scheme::ACCESS_TOKEN]],
};

/// A call of [`list_clients`](super::Client::list_clients): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct ListClients<'a> {
    call: rt::Call<'a>,
}

impl<'a> ListClients<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `client_registration_token` for this call; it wins over the client's. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`ListClientsError`](super::error::ListClientsError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Vec<types::ClientRegistration>>,
        signon_core::Error<error::ListClientsError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/client");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Vec<types::ClientRegistration>>,
        signon_core::Error<error::ListClientsError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400.. => Err(reply.error(error::ListClientsError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static CREATE_CLIENT: rt::Operation = rt::Operation {
    name: "create_client",
    method: rt::Method::POST,
    template: "/client",
    accept: "application/json, application/problem+json",
    retryable: false,
    security: &[&[&scheme::CLIENT_REGISTRATION_TOKEN], &[&scheme::ACCESS_TOKEN]],
};

#[derive(Default, serde::Serialize)]
struct CreateClientBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_uris: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grant_types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tos_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_max_age: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_scopes: Option<Vec<String>>,
}

/// A call of [`create_client`](super::Client::create_client): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct CreateClient<'a> {
    call: rt::Call<'a>,
    body: CreateClientBody,
}

impl<'a> CreateClient<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: CreateClientBody::default(),
        }
    }

    /// The URIs to which a sign-in may send the user back.
    pub fn redirect_uris(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.redirect_uris = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The response types that the client may ask for, each a set of words separated by spaces.
    pub fn response_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.response_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The grants that the client may use.
    pub fn grant_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.grant_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The kind of application. OpenID Connect knows `web` and `native`; the vendor lists no values.
    pub fn application_type(mut self, value: impl Into<String>) -> Self {
        self.body.application_type = Some(value.into());
        self
    }

    /// How to reach the people responsible for the client.
    pub fn contacts(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.contacts = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// **Required.** The name that users see.
    pub fn client_name(mut self, value: impl Into<String>) -> Self {
        self.body.client_name = Some(value.into());
        self
    }

    /// The URL of the client's logo.
    pub fn logo_uri(mut self, value: impl Into<String>) -> Self {
        self.body.logo_uri = Some(value.into());
        self
    }

    /// **Required.** The URL of the client's home page.
    pub fn client_uri(mut self, value: impl Into<String>) -> Self {
        self.body.client_uri = Some(value.into());
        self
    }

    /// The URL of the client's privacy policy.
    pub fn policy_uri(mut self, value: impl Into<String>) -> Self {
        self.body.policy_uri = Some(value.into());
        self
    }

    /// The URL of the client's terms of service.
    pub fn tos_uri(mut self, value: impl Into<String>) -> Self {
        self.body.tos_uri = Some(value.into());
        self
    }

    /// The longest time since the user last signed in actively, in seconds, unless a sign-in says otherwise.
    pub fn default_max_age(mut self, value: i64) -> Self {
        self.body.default_max_age = Some(value);
        self
    }

    /// The scopes of a sign-in that names none.
    pub fn default_scopes(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.default_scopes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::ClientRegistration) -> Self {
        self.body.redirect_uris = (!value.redirect_uris.is_empty())
            .then_some(value.redirect_uris);
        self.body.response_types = (!value.response_types.is_empty())
            .then_some(value.response_types);
        self.body.grant_types = (!value.grant_types.is_empty())
            .then_some(value.grant_types);
        self.body.application_type = value.application_type;
        self.body.contacts = (!value.contacts.is_empty()).then_some(value.contacts);
        self.body.client_name = Some(value.client_name);
        self.body.logo_uri = value.logo_uri;
        self.body.client_uri = Some(value.client_uri);
        self.body.policy_uri = value.policy_uri;
        self.body.tos_uri = value.tos_uri;
        self.body.default_max_age = value.default_max_age;
        self.body.default_scopes = (!value.default_scopes.is_empty())
            .then_some(value.default_scopes);
        self
    }

    /// The credential `client_registration_token` for this call; it wins over the client's. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`CreateClientError`](super::error::CreateClientError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::CreateClientError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/client");
        request.require("client_name", self.body.client_name.is_some())?;
        request.require("client_uri", self.body.client_uri.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::CreateClientError>,
    > {
        match reply.status() {
            201 => reply.untyped(),
            400.. => Err(reply.error(error::CreateClientError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_CLIENT: rt::Operation = rt::Operation {
    name: "get_client",
    method: rt::Method::GET,
    template: "/client/{client_id}",
    accept: "application/json, application/problem+json",
    retryable: true,
    security: &[&[&scheme::CLIENT_REGISTRATION_TOKEN], &[&scheme::ACCESS_TOKEN]],
};

/// A call of [`get_client`](super::Client::get_client): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetClient<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
}

impl<'a> GetClient<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, client_id: None }
    }

    /// **Required.** The identifier of the registered client, as the dashboard or the registration gave it.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// The credential `client_registration_token` for this call; it wins over the client's. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetClientError`](super::error::GetClientError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::ClientRegistration>,
        signon_core::Error<error::GetClientError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/client/");
        request.segment("client_id", self.client_id.as_ref())?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::ClientRegistration>,
        signon_core::Error<error::GetClientError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400.. => Err(reply.error(error::GetClientError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static UPDATE_CLIENT: rt::Operation = rt::Operation {
    name: "update_client",
    method: rt::Method::PUT,
    template: "/client/{client_id}",
    accept: "application/json, application/problem+json",
    retryable: false,
    security: &[&[&scheme::CLIENT_REGISTRATION_TOKEN], &[&scheme::ACCESS_TOKEN]],
};

#[derive(Default, serde::Serialize)]
struct UpdateClientBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_uris: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grant_types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tos_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_max_age: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_scopes: Option<Vec<String>>,
}

/// A call of [`update_client`](super::Client::update_client): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct UpdateClient<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
    body: UpdateClientBody,
}

impl<'a> UpdateClient<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            client_id: None,
            body: UpdateClientBody::default(),
        }
    }

    /// **Required.** The identifier of the registered client, as the dashboard or the registration gave it.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// The URIs to which a sign-in may send the user back.
    pub fn redirect_uris(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.redirect_uris = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The response types that the client may ask for, each a set of words separated by spaces.
    pub fn response_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.response_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The grants that the client may use.
    pub fn grant_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.grant_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The kind of application. OpenID Connect knows `web` and `native`; the vendor lists no values.
    pub fn application_type(mut self, value: impl Into<String>) -> Self {
        self.body.application_type = Some(value.into());
        self
    }

    /// How to reach the people responsible for the client.
    pub fn contacts(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.contacts = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// **Required.** The name that users see.
    pub fn client_name(mut self, value: impl Into<String>) -> Self {
        self.body.client_name = Some(value.into());
        self
    }

    /// The URL of the client's logo.
    pub fn logo_uri(mut self, value: impl Into<String>) -> Self {
        self.body.logo_uri = Some(value.into());
        self
    }

    /// **Required.** The URL of the client's home page.
    pub fn client_uri(mut self, value: impl Into<String>) -> Self {
        self.body.client_uri = Some(value.into());
        self
    }

    /// The URL of the client's privacy policy.
    pub fn policy_uri(mut self, value: impl Into<String>) -> Self {
        self.body.policy_uri = Some(value.into());
        self
    }

    /// The URL of the client's terms of service.
    pub fn tos_uri(mut self, value: impl Into<String>) -> Self {
        self.body.tos_uri = Some(value.into());
        self
    }

    /// The longest time since the user last signed in actively, in seconds, unless a sign-in says otherwise.
    pub fn default_max_age(mut self, value: i64) -> Self {
        self.body.default_max_age = Some(value);
        self
    }

    /// The scopes of a sign-in that names none.
    pub fn default_scopes(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body.default_scopes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::ClientRegistration) -> Self {
        self.body.redirect_uris = (!value.redirect_uris.is_empty())
            .then_some(value.redirect_uris);
        self.body.response_types = (!value.response_types.is_empty())
            .then_some(value.response_types);
        self.body.grant_types = (!value.grant_types.is_empty())
            .then_some(value.grant_types);
        self.body.application_type = value.application_type;
        self.body.contacts = (!value.contacts.is_empty()).then_some(value.contacts);
        self.body.client_name = Some(value.client_name);
        self.body.logo_uri = value.logo_uri;
        self.body.client_uri = Some(value.client_uri);
        self.body.policy_uri = value.policy_uri;
        self.body.tos_uri = value.tos_uri;
        self.body.default_max_age = value.default_max_age;
        self.body.default_scopes = (!value.default_scopes.is_empty())
            .then_some(value.default_scopes);
        self
    }

    /// The credential `client_registration_token` for this call; it wins over the client's. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`UpdateClientError`](super::error::UpdateClientError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::ClientRegistration>,
        signon_core::Error<error::UpdateClientError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/client/");
        request.segment("client_id", self.client_id.as_ref())?;
        request.require("client_name", self.body.client_name.is_some())?;
        request.require("client_uri", self.body.client_uri.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::ClientRegistration>,
        signon_core::Error<error::UpdateClientError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400.. => Err(reply.error(error::UpdateClientError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static DELETE_CLIENT: rt::Operation = rt::Operation {
    name: "delete_client",
    method: rt::Method::DELETE,
    template: "/client/{client_id}",
    accept: "application/json, application/problem+json",
    retryable: false,
    security: &[&[&scheme::CLIENT_REGISTRATION_TOKEN], &[&scheme::ACCESS_TOKEN]],
};

/// A call of [`delete_client`](super::Client::delete_client): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct DeleteClient<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
}

impl<'a> DeleteClient<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, client_id: None }
    }

    /// **Required.** The identifier of the registered client, as the dashboard or the registration gave it.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// The credential `client_registration_token` for this call; it wins over the client's. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`DeleteClientError`](super::error::DeleteClientError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<error::DeleteClientError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/client/");
        request.segment("client_id", self.client_id.as_ref())?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<error::DeleteClientError>,
    > {
        match reply.status() {
            204 => reply.empty(),
            400.. => Err(reply.error(error::DeleteClientError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static CHECK_SESSION_IFRAME: rt::Operation = rt::Operation {
    name: "check_session_iframe",
    method: rt::Method::GET,
    template: "/{client_id}/iframe",
    accept: "text/html",
    retryable: true,
    security: &[],
};

/// A call of [`check_session_iframe`](super::Client::check_session_iframe): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct CheckSessionIframe<'a> {
    call: rt::Call<'a>,
    client_id: Option<String>,
}

impl<'a> CheckSessionIframe<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, client_id: None }
    }

    /// **Required.** The identifier of the registered client, as the dashboard or the registration gave it.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
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
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/");
        request.segment("client_id", self.client_id.as_ref())?;
        request.literal("/iframe");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.text(),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(
    Authorize AuthorizeForm Token Userinfo Discover PublicKeys ListClients CreateClient
    GetClient UpdateClient DeleteClient CheckSessionIframe
);
