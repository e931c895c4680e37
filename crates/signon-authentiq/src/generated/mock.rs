// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `authorize` a mock answers.
pub struct AuthorizeWhen(When);

/// What a mock of `authorize` answers.
pub struct AuthorizeThen(Then);

signon_core::mock_operation!(
    builder::Authorize, builder::AUTHORIZE, AuthorizeWhen, AuthorizeThen
);

impl AuthorizeThen {
    /// Answers **302 Found**.
    pub fn found(self, location: &str) -> Self {
        Self(self.0.redirect(302, location))
    }

    /// Answers **303 See Other**.
    pub fn see_other(self, location: &str) -> Self {
        Self(self.0.redirect(303, location))
    }
}

/// Which calls of `authorize_form` a mock answers.
pub struct AuthorizeFormWhen(When);

/// What a mock of `authorize_form` answers.
pub struct AuthorizeFormThen(Then);

signon_core::mock_operation!(
    builder::AuthorizeForm, builder::AUTHORIZE_FORM, AuthorizeFormWhen, AuthorizeFormThen
);

impl AuthorizeFormThen {
    /// Answers **302 Found**.
    pub fn found(self, location: &str) -> Self {
        Self(self.0.redirect(302, location))
    }

    /// Answers **303 See Other**.
    pub fn see_other(self, location: &str) -> Self {
        Self(self.0.redirect(303, location))
    }
}

/// Which calls of `token` a mock answers.
pub struct TokenWhen(When);

/// What a mock of `token` answers.
pub struct TokenThen(Then);

signon_core::mock_operation!(builder::Token, builder::TOKEN, TokenWhen, TokenThen);

impl TokenThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Token) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **400 Bad Request**.
    pub fn bad_request(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(400, &value))
    }

    /// Answers **401 Unauthorized**.
    pub fn unauthorized(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(401, &value))
    }
}

/// Which calls of `userinfo` a mock answers.
pub struct UserinfoWhen(When);

/// What a mock of `userinfo` answers.
pub struct UserinfoThen(Then);

signon_core::mock_operation!(
    builder::Userinfo, builder::USERINFO, UserinfoWhen, UserinfoThen
);

impl UserinfoThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::UserInfo) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **401 Unauthorized**.
    pub fn unauthorized(self, value: types::ErrorBody) -> Self {
        Self(self.0.json(401, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `discover` a mock answers.
pub struct DiscoverWhen(When);

/// What a mock of `discover` answers.
pub struct DiscoverThen(Then);

signon_core::mock_operation!(
    builder::Discover, builder::DISCOVER, DiscoverWhen, DiscoverThen
);

impl DiscoverThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::ProviderMetadata) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `public_keys` a mock answers.
pub struct PublicKeysWhen(When);

/// What a mock of `public_keys` answers.
pub struct PublicKeysThen(Then);

signon_core::mock_operation!(
    builder::PublicKeys, builder::PUBLIC_KEYS, PublicKeysWhen, PublicKeysThen
);

impl PublicKeysThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::JsonWebKeySet) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `list_clients` a mock answers.
pub struct ListClientsWhen(When);

/// What a mock of `list_clients` answers.
pub struct ListClientsThen(Then);

signon_core::mock_operation!(
    builder::ListClients, builder::LIST_CLIENTS, ListClientsWhen, ListClientsThen
);

impl ListClientsThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Vec<types::ClientRegistration>) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `create_client` a mock answers.
pub struct CreateClientWhen(When);

/// What a mock of `create_client` answers.
pub struct CreateClientThen(Then);

signon_core::mock_operation!(
    builder::CreateClient, builder::CREATE_CLIENT, CreateClientWhen, CreateClientThen
);

impl CreateClientThen {
    /// Answers **201 Created**.
    pub fn created(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(201, &value),
                None => self.0.status(201),
            },
        )
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `get_client` a mock answers.
pub struct GetClientWhen(When);

/// What a mock of `get_client` answers.
pub struct GetClientThen(Then);

signon_core::mock_operation!(
    builder::GetClient, builder::GET_CLIENT, GetClientWhen, GetClientThen
);

impl GetClientThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::ClientRegistration) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `update_client` a mock answers.
pub struct UpdateClientWhen(When);

/// What a mock of `update_client` answers.
pub struct UpdateClientThen(Then);

signon_core::mock_operation!(
    builder::UpdateClient, builder::UPDATE_CLIENT, UpdateClientWhen, UpdateClientThen
);

impl UpdateClientThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::ClientRegistration) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `delete_client` a mock answers.
pub struct DeleteClientWhen(When);

/// What a mock of `delete_client` answers.
pub struct DeleteClientThen(Then);

signon_core::mock_operation!(
    builder::DeleteClient, builder::DELETE_CLIENT, DeleteClientWhen, DeleteClientThen
);

impl DeleteClientThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::ErrorBody) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `check_session_iframe` a mock answers.
pub struct CheckSessionIframeWhen(When);

/// What a mock of `check_session_iframe` answers.
pub struct CheckSessionIframeThen(Then);

signon_core::mock_operation!(
    builder::CheckSessionIframe, builder::CHECK_SESSION_IFRAME, CheckSessionIframeWhen,
    CheckSessionIframeThen
);

impl CheckSessionIframeThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `authorize`: `GET /authorize`.
    fn authorize(
        &self,
        mock: impl FnOnce(AuthorizeWhen, AuthorizeThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `authorize_form`: `POST /authorize`.
    fn authorize_form(
        &self,
        mock: impl FnOnce(AuthorizeFormWhen, AuthorizeFormThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `token`: `POST /token`.
    fn token(&self, mock: impl FnOnce(TokenWhen, TokenThen)) -> httpmock::Mock<'_>;
    /// Mocks `userinfo`: `GET /userinfo`.
    fn userinfo(
        &self,
        mock: impl FnOnce(UserinfoWhen, UserinfoThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `discover`: `GET /.well-known/openid-configuration`.
    fn discover(
        &self,
        mock: impl FnOnce(DiscoverWhen, DiscoverThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `public_keys`: `GET /public-keys`.
    fn public_keys(
        &self,
        mock: impl FnOnce(PublicKeysWhen, PublicKeysThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `list_clients`: `GET /client`.
    fn list_clients(
        &self,
        mock: impl FnOnce(ListClientsWhen, ListClientsThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `create_client`: `POST /client`.
    fn create_client(
        &self,
        mock: impl FnOnce(CreateClientWhen, CreateClientThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_client`: `GET /client/{client_id}`.
    fn get_client(
        &self,
        mock: impl FnOnce(GetClientWhen, GetClientThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `update_client`: `PUT /client/{client_id}`.
    fn update_client(
        &self,
        mock: impl FnOnce(UpdateClientWhen, UpdateClientThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `delete_client`: `DELETE /client/{client_id}`.
    fn delete_client(
        &self,
        mock: impl FnOnce(DeleteClientWhen, DeleteClientThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `check_session_iframe`: `GET /{client_id}/iframe`.
    fn check_session_iframe(
        &self,
        mock: impl FnOnce(CheckSessionIframeWhen, CheckSessionIframeThen),
    ) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn authorize(
        &self,
        mock: impl FnOnce(AuthorizeWhen, AuthorizeThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthorizeWhen(When::new(when, &builder::AUTHORIZE)),
                AuthorizeThen(Then::new(then)),
            );
        })
    }

    fn authorize_form(
        &self,
        mock: impl FnOnce(AuthorizeFormWhen, AuthorizeFormThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthorizeFormWhen(When::new(when, &builder::AUTHORIZE_FORM)),
                AuthorizeFormThen(Then::new(then)),
            );
        })
    }

    fn token(&self, mock: impl FnOnce(TokenWhen, TokenThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                TokenWhen(When::new(when, &builder::TOKEN)),
                TokenThen(Then::new(then)),
            );
        })
    }

    fn userinfo(
        &self,
        mock: impl FnOnce(UserinfoWhen, UserinfoThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                UserinfoWhen(When::new(when, &builder::USERINFO)),
                UserinfoThen(Then::new(then)),
            );
        })
    }

    fn discover(
        &self,
        mock: impl FnOnce(DiscoverWhen, DiscoverThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                DiscoverWhen(When::new(when, &builder::DISCOVER)),
                DiscoverThen(Then::new(then)),
            );
        })
    }

    fn public_keys(
        &self,
        mock: impl FnOnce(PublicKeysWhen, PublicKeysThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PublicKeysWhen(When::new(when, &builder::PUBLIC_KEYS)),
                PublicKeysThen(Then::new(then)),
            );
        })
    }

    fn list_clients(
        &self,
        mock: impl FnOnce(ListClientsWhen, ListClientsThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                ListClientsWhen(When::new(when, &builder::LIST_CLIENTS)),
                ListClientsThen(Then::new(then)),
            );
        })
    }

    fn create_client(
        &self,
        mock: impl FnOnce(CreateClientWhen, CreateClientThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CreateClientWhen(When::new(when, &builder::CREATE_CLIENT)),
                CreateClientThen(Then::new(then)),
            );
        })
    }

    fn get_client(
        &self,
        mock: impl FnOnce(GetClientWhen, GetClientThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetClientWhen(When::new(when, &builder::GET_CLIENT)),
                GetClientThen(Then::new(then)),
            );
        })
    }

    fn update_client(
        &self,
        mock: impl FnOnce(UpdateClientWhen, UpdateClientThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                UpdateClientWhen(When::new(when, &builder::UPDATE_CLIENT)),
                UpdateClientThen(Then::new(then)),
            );
        })
    }

    fn delete_client(
        &self,
        mock: impl FnOnce(DeleteClientWhen, DeleteClientThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                DeleteClientWhen(When::new(when, &builder::DELETE_CLIENT)),
                DeleteClientThen(Then::new(then)),
            );
        })
    }

    fn check_session_iframe(
        &self,
        mock: impl FnOnce(CheckSessionIframeWhen, CheckSessionIframeThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CheckSessionIframeWhen(When::new(when, &builder::CHECK_SESSION_IFRAME)),
                CheckSessionIframeThen(Then::new(then)),
            );
        })
    }
}
