// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `authenticate_openid` a mock answers.
pub struct AuthenticateOpenidWhen(When);

/// What a mock of `authenticate_openid` answers.
pub struct AuthenticateOpenidThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateOpenid, builder::AUTHENTICATE_OPENID, AuthenticateOpenidWhen,
    AuthenticateOpenidThen
);

impl AuthenticateOpenidThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::AuthenticateReply) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **404 Not Found**.
    pub fn not_found(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(404, &value))
    }
}

/// Which calls of `authenticate_password` a mock answers.
pub struct AuthenticatePasswordWhen(When);

/// What a mock of `authenticate_password` answers.
pub struct AuthenticatePasswordThen(Then);

signon_core::mock_operation!(
    builder::AuthenticatePassword, builder::AUTHENTICATE_PASSWORD,
    AuthenticatePasswordWhen, AuthenticatePasswordThen
);

impl AuthenticatePasswordThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::AuthenticateReply) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **400 Bad Request**.
    pub fn bad_request(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(400, &value))
    }

    /// Answers **404 Not Found**.
    pub fn not_found(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(404, &value))
    }
}

/// Which calls of `check_session` a mock answers.
pub struct CheckSessionWhen(When);

/// What a mock of `check_session` answers.
pub struct CheckSessionThen(Then);

signon_core::mock_operation!(
    builder::CheckSession, builder::CHECK_SESSION, CheckSessionWhen, CheckSessionThen
);

impl CheckSessionThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::CheckSessionReply) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `logout` a mock answers.
pub struct LogoutWhen(When);

/// What a mock of `logout` answers.
pub struct LogoutThen(Then);

signon_core::mock_operation!(builder::Logout, builder::LOGOUT, LogoutWhen, LogoutThen);

impl LogoutThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(200, &value),
                None => self.0.status(200),
            },
        )
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `authenticate_openid`: `POST /good/v4/auth`.
    fn authenticate_openid(
        &self,
        mock: impl FnOnce(AuthenticateOpenidWhen, AuthenticateOpenidThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_password`: `POST /good/api/v5/auth`.
    fn authenticate_password(
        &self,
        mock: impl FnOnce(AuthenticatePasswordWhen, AuthenticatePasswordThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `check_session`: `GET /good/api/v4/auth/check`.
    fn check_session(
        &self,
        mock: impl FnOnce(CheckSessionWhen, CheckSessionThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `logout`: `GET /good/api/v4/auth/logout`.
    fn logout(&self, mock: impl FnOnce(LogoutWhen, LogoutThen)) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn authenticate_openid(
        &self,
        mock: impl FnOnce(AuthenticateOpenidWhen, AuthenticateOpenidThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateOpenidWhen(When::new(when, &builder::AUTHENTICATE_OPENID)),
                AuthenticateOpenidThen(Then::new(then)),
            );
        })
    }

    fn authenticate_password(
        &self,
        mock: impl FnOnce(AuthenticatePasswordWhen, AuthenticatePasswordThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticatePasswordWhen(
                    When::new(when, &builder::AUTHENTICATE_PASSWORD),
                ),
                AuthenticatePasswordThen(Then::new(then)),
            );
        })
    }

    fn check_session(
        &self,
        mock: impl FnOnce(CheckSessionWhen, CheckSessionThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CheckSessionWhen(When::new(when, &builder::CHECK_SESSION)),
                CheckSessionThen(Then::new(then)),
            );
        })
    }

    fn logout(&self, mock: impl FnOnce(LogoutWhen, LogoutThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                LogoutWhen(When::new(when, &builder::LOGOUT)),
                LogoutThen(Then::new(then)),
            );
        })
    }
}
