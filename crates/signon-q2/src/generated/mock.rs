// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `create_auth` a mock answers.
pub struct CreateAuthWhen(When);

/// What a mock of `create_auth` answers.
pub struct CreateAuthThen(Then);

signon_core::mock_operation!(
    builder::CreateAuth, builder::CREATE_AUTH, CreateAuthWhen, CreateAuthThen
);

impl CreateAuthThen {
    /// Answers **2XX**.
    pub fn success(self, status: u16, value: types::CreateAuthReply) -> Self {
        Self(self.0.json(status, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `step_auth` a mock answers.
pub struct StepAuthWhen(When);

/// What a mock of `step_auth` answers.
pub struct StepAuthThen(Then);

signon_core::mock_operation!(
    builder::StepAuth, builder::STEP_AUTH, StepAuthWhen, StepAuthThen
);

impl StepAuthThen {
    /// Answers **2XX**.
    pub fn success(self, status: u16, value: types::StepAuthReply) -> Self {
        Self(self.0.json(status, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `get_company` a mock answers.
pub struct GetCompanyWhen(When);

/// What a mock of `get_company` answers.
pub struct GetCompanyThen(Then);

signon_core::mock_operation!(
    builder::GetCompany, builder::GET_COMPANY, GetCompanyWhen, GetCompanyThen
);

impl GetCompanyThen {
    /// Answers **2XX**.
    pub fn success(self, status: u16, value: types::Company) -> Self {
        Self(self.0.json(status, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `create_auth`: `POST /auth`.
    fn create_auth(
        &self,
        mock: impl FnOnce(CreateAuthWhen, CreateAuthThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `step_auth`: `POST /auth/step`.
    fn step_auth(
        &self,
        mock: impl FnOnce(StepAuthWhen, StepAuthThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_company`: `GET /company/{companyId}`.
    fn get_company(
        &self,
        mock: impl FnOnce(GetCompanyWhen, GetCompanyThen),
    ) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn create_auth(
        &self,
        mock: impl FnOnce(CreateAuthWhen, CreateAuthThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CreateAuthWhen(When::new(when, &builder::CREATE_AUTH)),
                CreateAuthThen(Then::new(then)),
            );
        })
    }

    fn step_auth(
        &self,
        mock: impl FnOnce(StepAuthWhen, StepAuthThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                StepAuthWhen(When::new(when, &builder::STEP_AUTH)),
                StepAuthThen(Then::new(then)),
            );
        })
    }

    fn get_company(
        &self,
        mock: impl FnOnce(GetCompanyWhen, GetCompanyThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetCompanyWhen(When::new(when, &builder::GET_COMPANY)),
                GetCompanyThen(Then::new(then)),
            );
        })
    }
}
