// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `authenticate_user` a mock answers.
pub struct AuthenticateUserWhen(When);

/// What a mock of `authenticate_user` answers.
pub struct AuthenticateUserThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUser, builder::AUTHENTICATE_USER, AuthenticateUserWhen,
    AuthenticateUserThen
);

impl AuthenticateUserThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_by_token` a mock answers.
pub struct AuthenticateUserByTokenWhen(When);

/// What a mock of `authenticate_user_by_token` answers.
pub struct AuthenticateUserByTokenThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserByToken, builder::AUTHENTICATE_USER_BY_TOKEN,
    AuthenticateUserByTokenWhen, AuthenticateUserByTokenThen
);

impl AuthenticateUserByTokenThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_windows` a mock answers.
pub struct AuthenticateUserWindowsWhen(When);

/// What a mock of `authenticate_user_windows` answers.
pub struct AuthenticateUserWindowsThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserWindows, builder::AUTHENTICATE_USER_WINDOWS,
    AuthenticateUserWindowsWhen, AuthenticateUserWindowsThen
);

impl AuthenticateUserWindowsThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_embed` a mock answers.
pub struct AuthenticateUserEmbedWhen(When);

/// What a mock of `authenticate_user_embed` answers.
pub struct AuthenticateUserEmbedThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserEmbed, builder::AUTHENTICATE_USER_EMBED,
    AuthenticateUserEmbedWhen, AuthenticateUserEmbedThen
);

impl AuthenticateUserEmbedThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_embed_by_token` a mock answers.
pub struct AuthenticateUserEmbedByTokenWhen(When);

/// What a mock of `authenticate_user_embed_by_token` answers.
pub struct AuthenticateUserEmbedByTokenThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserEmbedByToken, builder::AUTHENTICATE_USER_EMBED_BY_TOKEN,
    AuthenticateUserEmbedByTokenWhen, AuthenticateUserEmbedByTokenThen
);

impl AuthenticateUserEmbedByTokenThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_embed_windows` a mock answers.
pub struct AuthenticateUserEmbedWindowsWhen(When);

/// What a mock of `authenticate_user_embed_windows` answers.
pub struct AuthenticateUserEmbedWindowsThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserEmbedWindows, builder::AUTHENTICATE_USER_EMBED_WINDOWS,
    AuthenticateUserEmbedWindowsWhen, AuthenticateUserEmbedWindowsThen
);

impl AuthenticateUserEmbedWindowsThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_saml` a mock answers.
pub struct AuthenticateUserSamlWhen(When);

/// What a mock of `authenticate_user_saml` answers.
pub struct AuthenticateUserSamlThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserSaml, builder::AUTHENTICATE_USER_SAML,
    AuthenticateUserSamlWhen, AuthenticateUserSamlThen
);

impl AuthenticateUserSamlThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_embed_saml` a mock answers.
pub struct AuthenticateUserEmbedSamlWhen(When);

/// What a mock of `authenticate_user_embed_saml` answers.
pub struct AuthenticateUserEmbedSamlThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserEmbedSaml, builder::AUTHENTICATE_USER_EMBED_SAML,
    AuthenticateUserEmbedSamlWhen, AuthenticateUserEmbedSamlThen
);

impl AuthenticateUserEmbedSamlThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_openid` a mock answers.
pub struct AuthenticateUserOpenidWhen(When);

/// What a mock of `authenticate_user_openid` answers.
pub struct AuthenticateUserOpenidThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserOpenid, builder::AUTHENTICATE_USER_OPENID,
    AuthenticateUserOpenidWhen, AuthenticateUserOpenidThen
);

impl AuthenticateUserOpenidThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_embed_openid` a mock answers.
pub struct AuthenticateUserEmbedOpenidWhen(When);

/// What a mock of `authenticate_user_embed_openid` answers.
pub struct AuthenticateUserEmbedOpenidThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserEmbedOpenid, builder::AUTHENTICATE_USER_EMBED_OPENID,
    AuthenticateUserEmbedOpenidWhen, AuthenticateUserEmbedOpenidThen
);

impl AuthenticateUserEmbedOpenidThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_openid_alt` a mock answers.
pub struct AuthenticateUserOpenidAltWhen(When);

/// What a mock of `authenticate_user_openid_alt` answers.
pub struct AuthenticateUserOpenidAltThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserOpenidAlt, builder::AUTHENTICATE_USER_OPENID_ALT,
    AuthenticateUserOpenidAltWhen, AuthenticateUserOpenidAltThen
);

impl AuthenticateUserOpenidAltThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Which calls of `authenticate_user_saml_alt` a mock answers.
pub struct AuthenticateUserSamlAltWhen(When);

/// What a mock of `authenticate_user_saml_alt` answers.
pub struct AuthenticateUserSamlAltThen(Then);

signon_core::mock_operation!(
    builder::AuthenticateUserSamlAlt, builder::AUTHENTICATE_USER_SAML_ALT,
    AuthenticateUserSamlAltWhen, AuthenticateUserSamlAltThen
);

impl AuthenticateUserSamlAltThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, text: &str) -> Self {
        Self(self.0.body(status, "text/plain", text))
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `authenticate_user`: `POST /API2/auth/authenticateUser`.
    fn authenticate_user(
        &self,
        mock: impl FnOnce(AuthenticateUserWhen, AuthenticateUserThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_by_token`: `POST /API2/auth/authenticateUserByToken`.
    fn authenticate_user_by_token(
        &self,
        mock: impl FnOnce(AuthenticateUserByTokenWhen, AuthenticateUserByTokenThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_windows`: `POST /API2/auth/authenticateUserWindows`.
    fn authenticate_user_windows(
        &self,
        mock: impl FnOnce(AuthenticateUserWindowsWhen, AuthenticateUserWindowsThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_embed`: `POST /API2/auth/authenticateUserEmbed`.
    fn authenticate_user_embed(
        &self,
        mock: impl FnOnce(AuthenticateUserEmbedWhen, AuthenticateUserEmbedThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_embed_by_token`: `POST /API2/auth/authenticateUserEmbedByToken`.
    fn authenticate_user_embed_by_token(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedByTokenWhen,
            AuthenticateUserEmbedByTokenThen,
        ),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_embed_windows`: `POST /API2/auth/authenticateUserEmbedWindows`.
    fn authenticate_user_embed_windows(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedWindowsWhen,
            AuthenticateUserEmbedWindowsThen,
        ),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_saml`: `POST /API2/auth/authenticateUserSAML`.
    fn authenticate_user_saml(
        &self,
        mock: impl FnOnce(AuthenticateUserSamlWhen, AuthenticateUserSamlThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_embed_saml`: `POST /API2/auth/authenticateUserEmbedSAML`.
    fn authenticate_user_embed_saml(
        &self,
        mock: impl FnOnce(AuthenticateUserEmbedSamlWhen, AuthenticateUserEmbedSamlThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_openid`: `POST /API2/auth/authenticateUserOPENID`.
    fn authenticate_user_openid(
        &self,
        mock: impl FnOnce(AuthenticateUserOpenidWhen, AuthenticateUserOpenidThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_embed_openid`: `POST /API2/auth/authenticateUserEmbedOPENID`.
    fn authenticate_user_embed_openid(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedOpenidWhen,
            AuthenticateUserEmbedOpenidThen,
        ),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_openid_alt`: `POST /API2/auth/authenticateUserOPENIDAlt`.
    fn authenticate_user_openid_alt(
        &self,
        mock: impl FnOnce(AuthenticateUserOpenidAltWhen, AuthenticateUserOpenidAltThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authenticate_user_saml_alt`: `POST /API2/auth/authenticateUserSAMLAlt`.
    fn authenticate_user_saml_alt(
        &self,
        mock: impl FnOnce(AuthenticateUserSamlAltWhen, AuthenticateUserSamlAltThen),
    ) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn authenticate_user(
        &self,
        mock: impl FnOnce(AuthenticateUserWhen, AuthenticateUserThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserWhen(When::new(when, &builder::AUTHENTICATE_USER)),
                AuthenticateUserThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_by_token(
        &self,
        mock: impl FnOnce(AuthenticateUserByTokenWhen, AuthenticateUserByTokenThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserByTokenWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_BY_TOKEN),
                ),
                AuthenticateUserByTokenThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_windows(
        &self,
        mock: impl FnOnce(AuthenticateUserWindowsWhen, AuthenticateUserWindowsThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserWindowsWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_WINDOWS),
                ),
                AuthenticateUserWindowsThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_embed(
        &self,
        mock: impl FnOnce(AuthenticateUserEmbedWhen, AuthenticateUserEmbedThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserEmbedWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_EMBED),
                ),
                AuthenticateUserEmbedThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_embed_by_token(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedByTokenWhen,
            AuthenticateUserEmbedByTokenThen,
        ),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserEmbedByTokenWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_EMBED_BY_TOKEN),
                ),
                AuthenticateUserEmbedByTokenThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_embed_windows(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedWindowsWhen,
            AuthenticateUserEmbedWindowsThen,
        ),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserEmbedWindowsWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_EMBED_WINDOWS),
                ),
                AuthenticateUserEmbedWindowsThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_saml(
        &self,
        mock: impl FnOnce(AuthenticateUserSamlWhen, AuthenticateUserSamlThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserSamlWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_SAML),
                ),
                AuthenticateUserSamlThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_embed_saml(
        &self,
        mock: impl FnOnce(AuthenticateUserEmbedSamlWhen, AuthenticateUserEmbedSamlThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserEmbedSamlWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_EMBED_SAML),
                ),
                AuthenticateUserEmbedSamlThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_openid(
        &self,
        mock: impl FnOnce(AuthenticateUserOpenidWhen, AuthenticateUserOpenidThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserOpenidWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_OPENID),
                ),
                AuthenticateUserOpenidThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_embed_openid(
        &self,
        mock: impl FnOnce(
            AuthenticateUserEmbedOpenidWhen,
            AuthenticateUserEmbedOpenidThen,
        ),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserEmbedOpenidWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_EMBED_OPENID),
                ),
                AuthenticateUserEmbedOpenidThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_openid_alt(
        &self,
        mock: impl FnOnce(AuthenticateUserOpenidAltWhen, AuthenticateUserOpenidAltThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserOpenidAltWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_OPENID_ALT),
                ),
                AuthenticateUserOpenidAltThen(Then::new(then)),
            );
        })
    }

    fn authenticate_user_saml_alt(
        &self,
        mock: impl FnOnce(AuthenticateUserSamlAltWhen, AuthenticateUserSamlAltThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthenticateUserSamlAltWhen(
                    When::new(when, &builder::AUTHENTICATE_USER_SAML_ALT),
                ),
                AuthenticateUserSamlAltThen(Then::new(then)),
            );
        })
    }
}
