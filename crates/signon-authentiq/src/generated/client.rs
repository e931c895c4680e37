// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! The client, its builder and the provider's environments.

use super::builder;
use super::scheme;
use signon_core::__private as rt;

/// A client of Authentiq Connect.
///
/// Cheap to clone; clones share their connections. One client serves all users: credentials that belong to a user are set on the call.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) rt::Transport);

impl Client {
    /// Begins a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder(
            rt::Config::new(
                Some("https://connect.authentiq.io"),
                "choose .environment(Environment::Production), or give an address by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Send a user to sign in.
    ///
    /// Starts a sign-in. The request belongs in the user's browser: build its URL and redirect the user to it. A
    /// program that sends it itself gets the redirect as a value and must not follow it.
    ///
    /// There is no error reply. Errors arrive where the code would have arrived: at `redirect_uri`, as `error` and
    /// `error_description`, in the query or in the fragment as `response_mode` says. Compare `state` before anything
    /// else is read from that redirect.
    ///
    /// PKCE is documented as planned, so there is no `code_challenge`.
    ///
    /// **Not repeated by itself:** Every request starts another sign-in session with the same state and nonce, and with an active session it issues another code.
    ///
    /// **Source:** AuthenticationApi reference, authorize (documented).
    ///
    /// `GET /authorize`
    ///
    /// # Replies
    ///
    /// - **302 Found**: The sign-in is over, with success or with an error: the user goes back to `redirect_uri`, which carries the result.
    /// - **303 See Other**: The user has to act first and goes to the sign-in page, popup or modal.
    pub fn authorize(&self) -> builder::Authorize<'_> {
        builder::Authorize::new(rt::Call::new(&self.0, &builder::AUTHORIZE))
    }

    /// Send a user to sign in, with a form.
    ///
    /// The same request as `authorize` with its parameters in a form body, which keeps them out of the browser's
    /// history and of access logs. It belongs in a form that the user's browser submits; a program that sends it
    /// itself gets the redirect as a value and must not follow it.
    ///
    /// **Decision:** The reference says only that POST is supported. That the parameters are the same and come as a form is
    /// inferred from an older version of the vendor's document and from OpenID Connect Core 3.1.2.1; so are the
    /// replies.
    ///
    /// **Source:** AuthenticationApi reference, authorize (inferred). The method is documented, its body and replies are not.
    ///
    /// `POST /authorize`
    ///
    /// # Replies
    ///
    /// - **302 Found**: The sign-in is over, with success or with an error: the user goes back to `redirect_uri`, which carries the result.
    /// - **303 See Other**: The user has to act first and goes to the sign-in page, popup or modal.
    pub fn authorize_form(&self) -> builder::AuthorizeForm<'_> {
        builder::AuthorizeForm::new(rt::Call::new(&self.0, &builder::AUTHORIZE_FORM))
    }

    /// Exchange a code for tokens.
    ///
    /// Exchanges the code from the redirect for an ID token, an access token or both. The client proves who it is
    /// either with HTTP Basic (`client_secret_basic`, the default) or with `client_id` and `client_secret` in the
    /// form (`client_secret_post`), as its registration says; never with both at once.
    ///
    /// An ID token from this endpoint may be unsigned. The vendor's pages and clients also name HS256 with the client
    /// secret, RS256 and ES256, so let your code fix the algorithm that your client is registered for.
    ///
    /// **Decision:** The reference names client_secret_basic twice; the older version of the vendor's document shows that the
    /// second is client_secret_post. The reference also requires client_id and client_secret in every form, which
    /// with Basic would be two methods in one request (forbidden by RFC 6749 section 2.3), so both are optional here.
    /// Its header parameter Authorization is the security scheme client_secret_basic: OpenAPI ignores such a
    /// parameter.
    ///
    /// **Source:** AuthenticationApi reference, token (documented).
    ///
    /// `POST /token`, which needs `client_secret_basic`, or `client_secret_post`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The tokens.
    /// - **400 Bad Request**: The request was refused, for instance because the code is unknown, used or expired, or was issued to another client or redirect URI (`invalid_grant`).
    /// - **401 Unauthorized**: The client's credentials were refused (`invalid_client`).
    pub fn token(&self) -> builder::Token<'_> {
        builder::Token::new(rt::Call::new(&self.0, &builder::TOKEN))
    }

    /// Read the signed-in user's profile.
    ///
    /// The claims about the user to whom the access token belongs. Needed only where the ID token does not say enough
    /// or cannot be read. The scopes of the sign-in decide which claims come back; only `sub` is certain. Compare
    /// `sub` with the one in the ID token.
    ///
    /// **Decision:** The vendor's document lists all its scopes as needed. Since every claim but `sub` is optional, they are what
    /// can be asked for rather than what must be; `openid` alone is kept (the document spells it `oidc`).
    ///
    /// **Source:** AuthenticationApi reference, user_info (documented).
    ///
    /// `GET /userinfo`, which needs `access_token`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The user's claims.
    /// - **401 Unauthorized**: The access token is missing, unknown, expired or revoked.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn userinfo(&self) -> builder::Userinfo<'_> {
        builder::Userinfo::new(rt::Call::new(&self.0, &builder::USERINFO))
    }

    /// Read what the provider says of itself.
    ///
    /// The discovery document: the issuer, where the keys are, and what the provider supports. Compare `issuer` with
    /// the one that is expected before anything else in it is believed.
    ///
    /// **Decision:** The fields are those of OpenID Connect Discovery 1.0 and of its companions for logout and session management.
    /// Only `issuer` and `jwks_uri` are required here, since they are what a verification cannot do without.
    ///
    /// **Source:** <https://github.com/AuthentiqID/authentiq-docs/blob/master/docs/get-started.md> (standard). The address is documented, the content is not.
    ///
    /// `GET /.well-known/openid-configuration`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The provider's metadata.
    pub fn discover(&self) -> builder::Discover<'_> {
        builder::Discover::new(rt::Call::new(&self.0, &builder::DISCOVER))
    }

    /// Fetch the keys that sign ID tokens.
    ///
    /// The provider's key set (JWKS). Keys come and go: keep them for a while, and fetch them again when a token names
    /// one that is not among them.
    ///
    /// **Decision:** The fields are those of RFC 7517 and RFC 7518 for public keys. Private and symmetric key material has no place
    /// in a published set and is not read.
    ///
    /// **Source:** <https://github.com/AuthentiqID/authentiq-docs/blob/master/docs/get-started.md> (standard). The address is documented, the content is not.
    ///
    /// `GET /public-keys`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The keys.
    pub fn public_keys(&self) -> builder::PublicKeys<'_> {
        builder::PublicKeys::new(rt::Call::new(&self.0, &builder::PUBLIC_KEYS))
    }

    /// List the registered clients.
    ///
    /// All clients that the credentials may see, in one reply: no paging is documented.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented). Called `client` there.
    ///
    /// `GET /client`, which needs `client_registration_token`, or `access_token`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The clients.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn list_clients(&self) -> builder::ListClients<'_> {
        builder::ListClients::new(rt::Call::new(&self.0, &builder::LIST_CLIENTS))
    }

    /// Register a client.
    ///
    /// Registers a new client at this provider, as OpenID Connect Dynamic Client Registration does. `Location` says
    /// where the registration is. This client sends JSON.
    ///
    /// **Decision:** The body is documented as JSON or as multipart/form-data with the same fields. JSON is what the client sends:
    /// it is what OpenID Connect Registration prescribes, and how a list becomes parts of a multipart body is not
    /// documented.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented).
    ///
    /// `POST /client`, which needs `client_registration_token`, or `access_token`
    ///
    /// The API takes `multipart/form-data` as well; this client does not send it.
    ///
    /// # Replies
    ///
    /// - **201 Created**: The client is registered. No body is documented; one that comes is kept as it is and may hold the new client's secret.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn create_client(&self) -> builder::CreateClient<'_> {
        builder::CreateClient::new(rt::Call::new(&self.0, &builder::CREATE_CLIENT))
    }

    /// Read a client's registration.
    ///
    /// The registration of one client, without its secret.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented).
    ///
    /// `GET /client/{client_id}`, which needs `client_registration_token`, or `access_token`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The registration.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn get_client(&self) -> builder::GetClient<'_> {
        builder::GetClient::new(rt::Call::new(&self.0, &builder::GET_CLIENT))
    }

    /// Replace a client's registration.
    ///
    /// Replaces the registration, so send every field that shall stay and not only those that change (PUT; partial
    /// changes are not documented). This client sends JSON.
    ///
    /// **Decision:** JSON or multipart/form-data, of which the client sends JSON, for the reasons given at createClient.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented).
    ///
    /// `PUT /client/{client_id}`, which needs `client_registration_token`, or `access_token`
    ///
    /// The API takes `multipart/form-data` as well; this client does not send it.
    ///
    /// # Replies
    ///
    /// - **200 OK**: The registration as it is now.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn update_client(&self) -> builder::UpdateClient<'_> {
        builder::UpdateClient::new(rt::Call::new(&self.0, &builder::UPDATE_CLIENT))
    }

    /// Delete a client.
    ///
    /// Deletes a registered client. What becomes of the tokens that were issued to it is not documented.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented). Called `clientClient_id` there.
    ///
    /// `DELETE /client/{client_id}`, which needs `client_registration_token`, or `access_token`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: The client is deleted.
    /// - **Any other error status**: The call failed; the status says how.
    pub fn delete_client(&self) -> builder::DeleteClient<'_> {
        builder::DeleteClient::new(rt::Call::new(&self.0, &builder::DELETE_CLIENT))
    }

    /// Fetch the session iframe.
    ///
    /// The page that a website embeds to learn by `postMessage` that the user's session has changed (OpenID Connect
    /// Session Management). Normally a browser loads it; what its messages mean is in that specification.
    ///
    /// **Source:** <https://raw.githubusercontent.com/AuthentiqID/authentiq-docs/master/docs/swagger/provider.yaml> (documented). Called `authorizeIframe` there.
    ///
    /// `GET /{client_id}/iframe`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The iframe's page.
    pub fn check_session_iframe(&self) -> builder::CheckSessionIframe<'_> {
        builder::CheckSessionIframe::new(
            rt::Call::new(&self.0, &builder::CHECK_SESSION_IFRAME),
        )
    }
}

/// Settings of a client.
///
/// Calls go to `https://connect.authentiq.io` unless another address is set.
pub struct ClientBuilder(pub(crate) rt::Config);

impl ClientBuilder {
    /// Which of the provider's hosts to call.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.0.base_url(environment.base_url());
        self
    }

    /// The credential `client_secret_basic` for all calls that do not bring their own. It is sent by HTTP Basic, in the `authorization` header.
    ///
    /// Client identifier as user name and client secret as password. The default at the token endpoint. Both halves
    /// are form-urlencoded before they are joined.
    pub fn client_secret_basic(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.0
            .credential(
                &scheme::CLIENT_SECRET_BASIC,
                [client_id.into(), client_secret.into()],
            );
        self
    }

    /// The credential `client_registration_token` for all calls that do not bring their own. It is sent as the whole value of the header `authorization`.
    ///
    /// A registration token. The whole header value is the caller's, prefix included: the vendor names none, `Bearer`
    /// is likely.
    pub fn client_registration_token(
        mut self,
        value: impl Into<signon_core::Secret>,
    ) -> Self {
        self.0.credential(&scheme::CLIENT_REGISTRATION_TOKEN, [value.into()]);
        self
    }

    /// The credential `access_token` for all calls that do not bring their own. It is sent as a bearer token in the `authorization` header.
    ///
    /// An access token from a sign-in with a code, sent as a bearer token.
    ///
    /// An access token that the redirect itself carried, sent as a bearer token.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// The credential `client_secret_post` for all calls that do not bring their own. It is sent as fields of the form.
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
        self.0
            .credential(
                &scheme::CLIENT_SECRET_POST,
                [client_id.into(), client_secret.into()],
            );
        self
    }
}

signon_core::client_builder!(Client);

/// A host of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Production, the only documented host. (`https://connect.authentiq.io`)
    Production,
}

impl Environment {
    /// The address that paths are appended to.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Production => "https://connect.authentiq.io",
        }
    }
}
