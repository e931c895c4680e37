// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, scheme, types};
use signon_core::__private as rt;

pub(crate) static CREATE_AUTH: rt::Operation = rt::Operation {
    name: "create_auth",
    method: rt::Method::POST,
    template: "/auth",
    accept: "application/json",
    retryable: false,
    security: &[&[&scheme::API_KEY], &[&scheme::SSO_TOKEN]],
};

#[derive(Default, serde::Serialize)]
struct CreateAuthBody {
    #[serde(rename = "clientId", skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    #[serde(rename = "companyId", skip_serializing_if = "Option::is_none")]
    company_id: Option<String>,
    items: [&'static str; 1],
    #[serde(rename = "paymentIdentifier", skip_serializing_if = "Option::is_none")]
    payment_identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<types::AuthMeta>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<std::collections::BTreeMap<String, signon_core::Secret>>,
}

/// A call of [`create_auth`](super::Client::create_auth): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct CreateAuth<'a> {
    call: rt::Call<'a>,
    body: CreateAuthBody,
}

impl<'a> CreateAuth<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: CreateAuthBody {
                items: ["swap"],
                ..CreateAuthBody::default()
            },
        }
    }

    /// **Required.** The id of the client, the user at Q2, who signs in. Client Sync gives it.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.body.client_id = Some(value.into());
        self
    }

    /// **Required.** The id of the company to sign in at.
    pub fn company_id(mut self, value: impl Into<String>) -> Self {
        self.body.company_id = Some(value.into());
        self
    }

    /// An identifier of your own, to find this payment again in your systems.
    pub fn payment_identifier(mut self, value: impl Into<String>) -> Self {
        self.body.payment_identifier = Some(value.into());
        self
    }

    /// What the sign-in is for.
    pub fn meta(mut self, value: impl Into<types::AuthMeta>) -> Self {
        self.body.meta = Some(value.into());
        self
    }

    /// **Required.** The user's credentials at the company: a value for each field of the company's `auth.loginFields`, keyed
    /// by the field's `name`. Mostly an email address or user name and a password, sometimes a phone or account
    /// number.
    pub fn form(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<signon_core::Secret>),
        >,
    ) -> Self {
        self.body.form = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// The credential `api_key` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// Your API key, which works for all your clients. Keep it on a server.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// The credential `sso_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// The `ssoToken` that Client Sync returned, in place of the API key. It works for that one client only and is
    /// meant for browsers.
    pub fn sso_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::SSO_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`CreateAuthError`](super::error::CreateAuthError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::CreateAuthReply>,
        signon_core::Error<error::CreateAuthError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/auth");
        request.require("client_id", self.body.client_id.is_some())?;
        request.require("company_id", self.body.company_id.is_some())?;
        request.require("form", self.body.form.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::CreateAuthReply>,
        signon_core::Error<error::CreateAuthError>,
    > {
        match reply.status() {
            200..=299 => reply.json(),
            400.. => Err(reply.error(error::CreateAuthError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static STEP_AUTH: rt::Operation = rt::Operation {
    name: "step_auth",
    method: rt::Method::POST,
    template: "/auth/step",
    accept: "application/json",
    retryable: false,
    security: &[&[&scheme::API_KEY], &[&scheme::SSO_TOKEN]],
};

#[derive(Default, serde::Serialize)]
struct StepAuthBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<types::StepAuthMethod>,
    #[serde(skip_serializing_if = "Option::is_none")]
    security: Option<types::Security>,
    #[serde(rename = "didNotReceiveCode", skip_serializing_if = "Option::is_none")]
    did_not_receive_code: Option<bool>,
}

/// A call of [`step_auth`](super::Client::step_auth): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct StepAuth<'a> {
    call: rt::Call<'a>,
    body: StepAuthBody,
}

impl<'a> StepAuth<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: StepAuthBody::default(),
        }
    }

    /// **Required.** The challenge's token, from the webhook that brought it. Not the `authId`.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// **Required.** The kind of challenge, as the webhook names it.
    pub fn method(mut self, value: impl Into<types::StepAuthMethod>) -> Self {
        self.body.method = Some(value.into());
        self
    }

    /// The answer: a list for `questions`, a single one for `code`. Leave it out if the user received no code.
    pub fn security(mut self, value: impl Into<types::Security>) -> Self {
        self.body.security = Some(value.into());
        self
    }

    /// True if the user never received the code.
    pub fn did_not_receive_code(mut self, value: bool) -> Self {
        self.body.did_not_receive_code = Some(value);
        self
    }

    /// The credential `api_key` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// Your API key, which works for all your clients. Keep it on a server.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// The credential `sso_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// The `ssoToken` that Client Sync returned, in place of the API key. It works for that one client only and is
    /// meant for browsers.
    pub fn sso_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::SSO_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`StepAuthError`](super::error::StepAuthError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::StepAuthReply>,
        signon_core::Error<error::StepAuthError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/auth/step");
        request.require("token", self.body.token.is_some())?;
        request.require("method", self.body.method.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::StepAuthReply>,
        signon_core::Error<error::StepAuthError>,
    > {
        match reply.status() {
            200..=299 => reply.json(),
            400.. => Err(reply.error(error::StepAuthError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_COMPANY: rt::Operation = rt::Operation {
    name: "get_company",
    method: rt::Method::GET,
    template: "/company/{companyId}",
    accept: "application/json",
    retryable: true,
    security: &[&[&scheme::API_KEY], &[&scheme::SSO_TOKEN]],
};

/// A call of [`get_company`](super::Client::get_company): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetCompany<'a> {
    call: rt::Call<'a>,
    company_id: Option<String>,
}

impl<'a> GetCompany<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, company_id: None }
    }

    /// **Required.** The company's id, as Q2 gives it.
    pub fn company_id(mut self, value: impl Into<String>) -> Self {
        self.company_id = Some(value.into());
        self
    }

    /// The credential `api_key` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// Your API key, which works for all your clients. Keep it on a server.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// The credential `sso_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// The `ssoToken` that Client Sync returned, in place of the API key. It works for that one client only and is
    /// meant for browsers.
    pub fn sso_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::SSO_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetCompanyError`](super::error::GetCompanyError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Company>,
        signon_core::Error<error::GetCompanyError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/company/");
        request.segment("company_id", self.company_id.as_ref())?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Company>,
        signon_core::Error<error::GetCompanyError>,
    > {
        match reply.status() {
            200..=299 => reply.json(),
            400.. => Err(reply.error(error::GetCompanyError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(CreateAuth StepAuth GetCompany);
