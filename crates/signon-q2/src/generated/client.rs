// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! The client, its builder and the provider's environments.

use super::builder;
use super::scheme;
use signon_core::__private as rt;

/// A client of Q2 CardSwap and Biller Direct API.
///
/// Cheap to clone; clones share their connections. One client serves all users: credentials that belong to a user are set on the call.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) rt::Transport);

impl Client {
    /// Begins a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder(
            rt::Config::new(
                None,
                "choose .environment(Environment::Production) or .environment(Environment::Sandbox), or give an address by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Submit a user's credentials at a company.
    ///
    /// Queues a check of the user's credentials at a company, and then a swap of the payment method on file there. A
    /// reply says that the work is queued, not that the credentials are right: the outcome arrives by webhook, as
    /// does any security challenge, which `stepAuth` answers.
    ///
    /// Do not send this again after a timeout without asking the user: each attempt is a sign-in at the company, and
    /// several wrong ones may lock the user's account there (inferred).
    ///
    /// **Decision:** The page names no success status and no error. "Errors" promises only the ranges 2xx, 4xx and 5xx, so any 2xx
    /// is a success here and everything else an error of one lenient shape.
    ///
    /// **Source:** <https://bdcs.q2developer.com/docs/api/auth/create.html> (documented).
    ///
    /// `POST /auth`, which needs `api_key`, or `sso_token`
    ///
    /// # Replies
    ///
    /// - **2XX**: The check is queued. Its outcome comes by webhook.
    /// - **Any other error status**: The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any further.
    pub fn create_auth(&self) -> builder::CreateAuth<'_> {
        builder::CreateAuth::new(rt::Call::new(&self.0, &builder::CREATE_AUTH))
    }

    /// Answer a company's security challenge.
    ///
    /// Answers the challenge that a webhook brought after `createAuth`: security questions, a code that the company
    /// sent to the user, or a prompt. The user has to be present. A reply says that the answer is queued; whether it
    /// was right, or what is asked next, arrives by webhook.
    ///
    /// **Decision:** The page names no success status and no error. "Errors" promises only the ranges 2xx, 4xx and 5xx, so any 2xx
    /// is a success here and everything else an error of one lenient shape.
    ///
    /// **Source:** <https://bdcs.q2developer.com/docs/api/auth/step.html> (documented).
    ///
    /// `POST /auth/step`, which needs `api_key`, or `sso_token`
    ///
    /// # Replies
    ///
    /// - **2XX**: The answer is queued. What follows comes by webhook.
    /// - **Any other error status**: The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any further.
    pub fn step_auth(&self) -> builder::StepAuth<'_> {
        builder::StepAuth::new(rt::Call::new(&self.0, &builder::STEP_AUTH))
    }

    /// Read a company and its login fields.
    ///
    /// Reads a company. Its `auth.loginFields` say which fields `createAuth` has to fill in at this company.
    ///
    /// **Source:** <https://bdcs.q2developer.com/docs/api/company/get.html> (documented).
    ///
    /// `GET /company/{companyId}`, which needs `api_key`, or `sso_token`
    ///
    /// # Replies
    ///
    /// - **2XX**: The company.
    /// - **Any other error status**: The call failed: 4xx for what was sent, 5xx for a fault at Q2. Statuses and bodies are not documented any further.
    pub fn get_company(&self) -> builder::GetCompany<'_> {
        builder::GetCompany::new(rt::Call::new(&self.0, &builder::GET_COMPANY))
    }
}

/// Settings of a client.
///
/// A host has to be chosen: set `environment` or `base_url`.
pub struct ClientBuilder(pub(crate) rt::Config);

impl ClientBuilder {
    /// Which of the provider's hosts to call.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.0.base_url(environment.base_url());
        self
    }

    /// The credential `api_key` for all calls that do not bring their own. It is sent as a bearer token in the `authorization` header.
    ///
    /// Your API key, which works for all your clients. Keep it on a server.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// The credential `sso_token` for all calls that do not bring their own. It is sent as a bearer token in the `authorization` header.
    ///
    /// The `ssoToken` that Client Sync returned, in place of the API key. It works for that one client only and is
    /// meant for browsers.
    pub fn sso_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::SSO_TOKEN, [value.into()]);
        self
    }
}

signon_core::client_builder!(Client);

/// A host of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Production. (`https://api.q2open.io/v1`)
    Production,
    /// Sandbox. It has test companies, "Regular Company" 1 to 5 and "MFA Company" 1 and 2. At any company the user
    /// names `test`, `testfail`, `testhold`, `testmfaquestion`, `testmfacode`, `testmfaprompt` and `testswap` play that
    /// outcome with any password; where an email address is asked for, append `@test.test`. (`https://sb-api.q2open.io/v1`)
    Sandbox,
}

impl Environment {
    /// The address that paths are appended to.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Production => "https://api.q2open.io/v1",
            Self::Sandbox => "https://sb-api.q2open.io/v1",
        }
    }
}
