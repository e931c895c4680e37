// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! The client, its builder and the provider's environments.

use super::builder;
use signon_core::__private as rt;

/// A client of Vanco Identity Service, Custom Sign In API.
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
                "choose .environment(Environment::Production) or .environment(Environment::Stage), or give an address by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Check a user's name and password.
    ///
    /// Checks a user's name and password and says what comes next.
    ///
    /// A 200 alone does not mean that the user is signed in. Only `next` = `done` ends the sign-in; any other value
    /// asks for another step. Never judge by the tokens: both are null in the page's own `done` example.
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented).
    ///
    /// `POST /api/account/login`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The credentials were accepted. Read `next` to learn whether the sign-in is complete.
    /// - **400 Bad Request**: The user name or the password is wrong, or something else happened that the user should be told. Show `message`, and let the user try again.
    /// - **401 Unauthorized**: The user is not allowed to sign in at present. The page documents no body.
    /// - **403 Forbidden**: The service refuses the request. The page does not say when; read `responseCode` and `message`.
    pub fn login(&self) -> builder::Login<'_> {
        builder::Login::new(rt::Call::new(&self.0, &builder::LOGIN))
    }

    /// Take up a sign-in that was interrupted.
    ///
    /// Continues a sign-in that is waiting for something outside this API, such as a link that the user was sent
    /// (inferred). The token travels in the URL: keep the URL out of logs.
    ///
    /// **Not repeated by itself:** The token may be valid for one use only (inferred), so a second attempt could fail where the first succeeded.
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented). The page gives method, path, parameter and status, but neither a name nor a purpose.
    ///
    /// `GET /api/account/login-resume`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The sign-in goes on. The page documents no body.
    pub fn login_resume(&self) -> builder::LoginResume<'_> {
        builder::LoginResume::new(rt::Call::new(&self.0, &builder::LOGIN_RESUME))
    }

    /// Choose whether a sign-in is remembered.
    ///
    /// Records the user's answer to "keep me signed in?" for the sign-in that `stateToken` stands for (inferred).
    ///
    /// **Decision:** No field is marked as required and the page's example is empty. The body is a JSON object in every case, `{}`
    /// if no field is set.
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented). The page gives method, path, fields and status, but neither a name nor a purpose.
    ///
    /// `POST /api/account/login-persist`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The choice was taken. The page documents no body.
    pub fn login_persist(&self) -> builder::LoginPersist<'_> {
        builder::LoginPersist::new(rt::Call::new(&self.0, &builder::LOGIN_PERSIST))
    }

    /// Send on a user who has no access.
    ///
    /// Where the service sends a browser whose user may not use the application (inferred). A client that is not a
    /// browser reads where it would lead from `Location`, and does not follow it.
    ///
    /// **Not repeated by itself:** A state may be valid for one use only (inferred).
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented).
    ///
    /// `GET /no-access-callback`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A page for the user's browser. The page documents the status and no body.
    /// - **3XX**: The browser is to go on to `Location`.
    pub fn no_access_redirect(&self) -> builder::NoAccessRedirect<'_> {
        builder::NoAccessRedirect::new(
            rt::Call::new(&self.0, &builder::NO_ACCESS_REDIRECT),
        )
    }

    /// Open the dashboard.
    ///
    /// Leads the user's browser to a dashboard of the service. The page says no more about it than its name.
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented).
    ///
    /// `GET /_/op-dashboard`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A page for the user's browser. The page documents the status and no body.
    /// - **3XX**: The browser is to go on to `Location`, for instance to sign in first.
    pub fn op_dashboard(&self) -> builder::OpDashboard<'_> {
        builder::OpDashboard::new(rt::Call::new(&self.0, &builder::OP_DASHBOARD))
    }

    /// Send the user to the profile page.
    ///
    /// Leads the user's browser to the profile page (inferred). A client that is not a browser reads where it would
    /// lead from `Location`, and does not follow it.
    ///
    /// **Not repeated by itself:** A state may be valid for one use only (inferred).
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented).
    ///
    /// `GET /profile`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A page for the user's browser. The page documents the status and no body.
    /// - **3XX**: The browser is to go on to `Location`.
    pub fn profile_redirect(&self) -> builder::ProfileRedirect<'_> {
        builder::ProfileRedirect::new(rt::Call::new(&self.0, &builder::PROFILE_REDIRECT))
    }

    /// Replace an expired password.
    ///
    /// Sets a new password for a user whose sign-in is held up by an expired one. It needs the `stateToken` of that
    /// sign-in, so it cannot serve a user who forgot the password.
    ///
    /// **Decision:** The page's heading is ResetPassword and the path says update-expired-password. The operation is named after
    /// the path, because that is what it does.
    ///
    /// **Source:** <https://docs.vancoplatform.com/signin-api> (documented).
    ///
    /// `POST /api/account/update-expired-password`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The password was replaced. The page documents no body.
    pub fn update_expired_password(&self) -> builder::UpdateExpiredPassword<'_> {
        builder::UpdateExpiredPassword::new(
            rt::Call::new(&self.0, &builder::UPDATE_EXPIRED_PASSWORD),
        )
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
}

signon_core::client_builder!(Client);

/// A host of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Production. Give another base URL if your tenant has one, for example with the tenant in its path. (`https://id.vancoplatform.com`) Inferred: no page names it for this API.
    Production,
    /// Stage, for development and tests. (`https://id.vancoplatformstage.com`) Inferred: no page names it for this API.
    Stage,
}

impl Environment {
    /// The address that paths are appended to.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Production => "https://id.vancoplatform.com",
            Self::Stage => "https://id.vancoplatformstage.com",
        }
    }
}
