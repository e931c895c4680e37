// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `login` a mock answers.
pub struct LoginWhen(When);

/// What a mock of `login` answers.
pub struct LoginThen(Then);

signon_core::mock_operation!(builder::Login, builder::LOGIN, LoginWhen, LoginThen);

impl LoginThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::LoginResult) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **400 Bad Request**.
    pub fn bad_request(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(400, &value))
    }

    /// Answers **401 Unauthorized**.
    pub fn unauthorized(self) -> Self {
        Self(self.0.status(401))
    }

    /// Answers **403 Forbidden**.
    pub fn forbidden(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(403, &value))
    }
}

/// Which calls of `login_resume` a mock answers.
pub struct LoginResumeWhen(When);

/// What a mock of `login_resume` answers.
pub struct LoginResumeThen(Then);

signon_core::mock_operation!(
    builder::LoginResume, builder::LOGIN_RESUME, LoginResumeWhen, LoginResumeThen
);

impl LoginResumeThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(200, &value),
                None => self.0.status(200),
            },
        )
    }
}

/// Which calls of `login_persist` a mock answers.
pub struct LoginPersistWhen(When);

/// What a mock of `login_persist` answers.
pub struct LoginPersistThen(Then);

signon_core::mock_operation!(
    builder::LoginPersist, builder::LOGIN_PERSIST, LoginPersistWhen, LoginPersistThen
);

impl LoginPersistThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(200, &value),
                None => self.0.status(200),
            },
        )
    }
}

/// Which calls of `no_access_redirect` a mock answers.
pub struct NoAccessRedirectWhen(When);

/// What a mock of `no_access_redirect` answers.
pub struct NoAccessRedirectThen(Then);

signon_core::mock_operation!(
    builder::NoAccessRedirect, builder::NO_ACCESS_REDIRECT, NoAccessRedirectWhen,
    NoAccessRedirectThen
);

impl NoAccessRedirectThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }

    /// Answers **3XX**.
    pub fn redirection(self, status: u16, location: &str) -> Self {
        Self(self.0.redirect(status, location))
    }
}

/// Which calls of `op_dashboard` a mock answers.
pub struct OpDashboardWhen(When);

/// What a mock of `op_dashboard` answers.
pub struct OpDashboardThen(Then);

signon_core::mock_operation!(
    builder::OpDashboard, builder::OP_DASHBOARD, OpDashboardWhen, OpDashboardThen
);

impl OpDashboardThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }

    /// Answers **3XX**.
    pub fn redirection(self, status: u16, location: &str) -> Self {
        Self(self.0.redirect(status, location))
    }
}

/// Which calls of `profile_redirect` a mock answers.
pub struct ProfileRedirectWhen(When);

/// What a mock of `profile_redirect` answers.
pub struct ProfileRedirectThen(Then);

signon_core::mock_operation!(
    builder::ProfileRedirect, builder::PROFILE_REDIRECT, ProfileRedirectWhen,
    ProfileRedirectThen
);

impl ProfileRedirectThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }

    /// Answers **3XX**.
    pub fn redirection(self, status: u16, location: &str) -> Self {
        Self(self.0.redirect(status, location))
    }
}

/// Which calls of `update_expired_password` a mock answers.
pub struct UpdateExpiredPasswordWhen(When);

/// What a mock of `update_expired_password` answers.
pub struct UpdateExpiredPasswordThen(Then);

signon_core::mock_operation!(
    builder::UpdateExpiredPassword, builder::UPDATE_EXPIRED_PASSWORD,
    UpdateExpiredPasswordWhen, UpdateExpiredPasswordThen
);

impl UpdateExpiredPasswordThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(200, &value),
                None => self.0.status(200),
            },
        )
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `login`: `POST /api/account/login`.
    fn login(&self, mock: impl FnOnce(LoginWhen, LoginThen)) -> httpmock::Mock<'_>;
    /// Mocks `login_resume`: `GET /api/account/login-resume`.
    fn login_resume(
        &self,
        mock: impl FnOnce(LoginResumeWhen, LoginResumeThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `login_persist`: `POST /api/account/login-persist`.
    fn login_persist(
        &self,
        mock: impl FnOnce(LoginPersistWhen, LoginPersistThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `no_access_redirect`: `GET /no-access-callback`.
    fn no_access_redirect(
        &self,
        mock: impl FnOnce(NoAccessRedirectWhen, NoAccessRedirectThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `op_dashboard`: `GET /_/op-dashboard`.
    fn op_dashboard(
        &self,
        mock: impl FnOnce(OpDashboardWhen, OpDashboardThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `profile_redirect`: `GET /profile`.
    fn profile_redirect(
        &self,
        mock: impl FnOnce(ProfileRedirectWhen, ProfileRedirectThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `update_expired_password`: `POST /api/account/update-expired-password`.
    fn update_expired_password(
        &self,
        mock: impl FnOnce(UpdateExpiredPasswordWhen, UpdateExpiredPasswordThen),
    ) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn login(&self, mock: impl FnOnce(LoginWhen, LoginThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                LoginWhen(When::new(when, &builder::LOGIN)),
                LoginThen(Then::new(then)),
            );
        })
    }

    fn login_resume(
        &self,
        mock: impl FnOnce(LoginResumeWhen, LoginResumeThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                LoginResumeWhen(When::new(when, &builder::LOGIN_RESUME)),
                LoginResumeThen(Then::new(then)),
            );
        })
    }

    fn login_persist(
        &self,
        mock: impl FnOnce(LoginPersistWhen, LoginPersistThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                LoginPersistWhen(When::new(when, &builder::LOGIN_PERSIST)),
                LoginPersistThen(Then::new(then)),
            );
        })
    }

    fn no_access_redirect(
        &self,
        mock: impl FnOnce(NoAccessRedirectWhen, NoAccessRedirectThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                NoAccessRedirectWhen(When::new(when, &builder::NO_ACCESS_REDIRECT)),
                NoAccessRedirectThen(Then::new(then)),
            );
        })
    }

    fn op_dashboard(
        &self,
        mock: impl FnOnce(OpDashboardWhen, OpDashboardThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                OpDashboardWhen(When::new(when, &builder::OP_DASHBOARD)),
                OpDashboardThen(Then::new(then)),
            );
        })
    }

    fn profile_redirect(
        &self,
        mock: impl FnOnce(ProfileRedirectWhen, ProfileRedirectThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                ProfileRedirectWhen(When::new(when, &builder::PROFILE_REDIRECT)),
                ProfileRedirectThen(Then::new(then)),
            );
        })
    }

    fn update_expired_password(
        &self,
        mock: impl FnOnce(UpdateExpiredPasswordWhen, UpdateExpiredPasswordThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                UpdateExpiredPasswordWhen(
                    When::new(when, &builder::UPDATE_EXPIRED_PASSWORD),
                ),
                UpdateExpiredPasswordThen(Then::new(then)),
            );
        })
    }
}
