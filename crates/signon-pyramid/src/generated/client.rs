// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! The client, its builder and the provider's environments.

use super::builder;
use signon_core::__private as rt;

/// A client of Pyramid Analytics REST API 2.0, authentication.
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
                "give the address of your server by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Sign in with a user name and a password.
    ///
    /// Checks a user's password and returns a security token. Since release 2018.5; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUser (documented).
    ///
    /// `POST /API2/auth/authenticateUser`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user(&self) -> builder::AuthenticateUser<'_> {
        builder::AuthenticateUser::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER),
        )
    }

    /// Sign in as a user with an administrator's token.
    ///
    /// Returns a security token for the user whom an administrator's token vouches for. Get that token with
    /// `authenticateUser` first. Since release 2018.5.
    ///
    /// The token's owner has to be an administrator. Releases of the help disagree on whether other accounts may call
    /// the method.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserByToken (documented).
    ///
    /// `POST /API2/auth/authenticateUserByToken`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_by_token(&self) -> builder::AuthenticateUserByToken<'_> {
        builder::AuthenticateUserByToken::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_BY_TOKEN),
        )
    }

    /// Sign in the Windows user of the connection.
    ///
    /// Returns a security token for the Windows user who opened the connection. Since release 2018.5; any account may
    /// call it.
    ///
    /// The server learns the user by Negotiate (Kerberos or NTLM), which this client does not perform. The call
    /// succeeds only behind something that does, such as an authenticating proxy.
    ///
    /// **Decision:** The help lists no input, and the sample of API 3 sends no body. None is sent. Negotiate is not declared as a
    /// security scheme, because nothing here could satisfy it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserWindows (documented).
    ///
    /// `POST /API2/auth/authenticateUserWindows`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_windows(&self) -> builder::AuthenticateUserWindows<'_> {
        builder::AuthenticateUserWindows::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_WINDOWS),
        )
    }

    /// Sign in with a user name and a password, for embedding.
    ///
    /// As `authenticateUser`, for content that is embedded in another site. Name that site in `domain`. Since release
    /// 2018.5; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserEmbed (documented).
    ///
    /// `POST /API2/auth/authenticateUserEmbed`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_embed(&self) -> builder::AuthenticateUserEmbed<'_> {
        builder::AuthenticateUserEmbed::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_EMBED),
        )
    }

    /// Sign in as a user with an administrator's token, for embedding.
    ///
    /// As `authenticateUserByToken`, for content that is embedded in another site. The examples take the
    /// administrator's token from `authenticateUserEmbed`. Since release 2018.5; only enterprise and domain
    /// administrators may call it, by the newest help.
    ///
    /// **Decision:** Old help pages show this body without its `data` member. Later copies of the same page have it, as all other
    /// methods do.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserEmbedByToken (documented).
    ///
    /// `POST /API2/auth/authenticateUserEmbedByToken`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_embed_by_token(
        &self,
    ) -> builder::AuthenticateUserEmbedByToken<'_> {
        builder::AuthenticateUserEmbedByToken::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_EMBED_BY_TOKEN),
        )
    }

    /// Sign in the Windows user of the connection, for embedding.
    ///
    /// As `authenticateUserWindows`, for content that is embedded in another site. Since release 2018.5; any account
    /// may call it.
    ///
    /// The server learns the user by Negotiate (Kerberos or NTLM), which this client does not perform. The call
    /// succeeds only behind something that does, such as an authenticating proxy.
    ///
    /// **Decision:** Negotiate is not declared as a security scheme, because nothing here could satisfy it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserEmbedWindows (documented).
    ///
    /// `POST /API2/auth/authenticateUserEmbedWindows`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_embed_windows(
        &self,
    ) -> builder::AuthenticateUserEmbedWindows<'_> {
        builder::AuthenticateUserEmbedWindows::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_EMBED_WINDOWS),
        )
    }

    /// Sign in with a SAML assertion.
    ///
    /// Returns a security token for the user whom a SAML assertion names. Since release 2020.13; any account may call
    /// it.
    ///
    /// **Decision:** The newest help gives the input the type of `UserSamlCredentials`; older copies know the token alone. Only the
    /// token is offered. To send more, call `authenticateUserSAMLAlt`.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserSAML (documented).
    ///
    /// `POST /API2/auth/authenticateUserSAML`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_saml(&self) -> builder::AuthenticateUserSaml<'_> {
        builder::AuthenticateUserSaml::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_SAML),
        )
    }

    /// Sign in with a SAML assertion, for embedding.
    ///
    /// As `authenticateUserSAML`, for content that is embedded in another site. Name that site in `domain`. Since
    /// release 2020.13; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserEmbedSAML (documented).
    ///
    /// `POST /API2/auth/authenticateUserEmbedSAML`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_embed_saml(
        &self,
    ) -> builder::AuthenticateUserEmbedSaml<'_> {
        builder::AuthenticateUserEmbedSaml::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_EMBED_SAML),
        )
    }

    /// Sign in with an ID token.
    ///
    /// Returns a security token for the user whom an ID token names. The user has to be signed in with the OpenID
    /// provider already. Since release 2020.20; any account may call it.
    ///
    /// **Decision:** The help's table lists `parameterMap` alone and its example wraps it in `data`, as those of the other methods
    /// do. The newest help describes the input as an object like `UserOpenIdCredentials`. Only `parameterMap` is
    /// offered. To send more, call `authenticateUserOPENIDAlt`.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserOPENID (documented).
    ///
    /// `POST /API2/auth/authenticateUserOPENID`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_openid(&self) -> builder::AuthenticateUserOpenid<'_> {
        builder::AuthenticateUserOpenid::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_OPENID),
        )
    }

    /// Sign in with an ID token, for embedding.
    ///
    /// As `authenticateUserOPENID`, for content that is embedded in another site. Name that site in `domain`. Since
    /// release 2020.20; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserEmbedOPENID (documented).
    ///
    /// `POST /API2/auth/authenticateUserEmbedOPENID`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_embed_openid(
        &self,
    ) -> builder::AuthenticateUserEmbedOpenid<'_> {
        builder::AuthenticateUserEmbedOpenid::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_EMBED_OPENID),
        )
    }

    /// Sign in with an ID token and data of your own.
    ///
    /// As `authenticateUserOPENID`, with `customData` besides. Since release 2020.23; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserOPENIDAlt (documented).
    ///
    /// `POST /API2/auth/authenticateUserOPENIDAlt`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_openid_alt(
        &self,
    ) -> builder::AuthenticateUserOpenidAlt<'_> {
        builder::AuthenticateUserOpenidAlt::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_OPENID_ALT),
        )
    }

    /// Sign in with a SAML assertion and data of your own.
    ///
    /// As `authenticateUserSAML`, with `customData` besides. Since release 2020.23; any account may call it.
    ///
    /// **Source:** Pyramid help, REST API, API2/auth/authenticateUserSAMLAlt (documented).
    ///
    /// `POST /API2/auth/authenticateUserSAMLAlt`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's security token. A body that starts with `{` is none: it is an error that came with a 200.
    /// - **Any other error status**: The sign-in failed. No status and no body is documented, so check the credentials first, then the server's log.
    pub fn authenticate_user_saml_alt(&self) -> builder::AuthenticateUserSamlAlt<'_> {
        builder::AuthenticateUserSamlAlt::new(
            rt::Call::new(&self.0, &builder::AUTHENTICATE_USER_SAML_ALT),
        )
    }
}

/// Settings of a client.
///
/// There is no host that serves everybody: set `base_url`.
pub struct ClientBuilder(pub(crate) rt::Config);

impl ClientBuilder {}
signon_core::client_builder!(Client);
