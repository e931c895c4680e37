// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! The client, its builder and the provider's environments.

use super::builder;
use super::scheme;
use signon_core::__private as rt;

/// A client of Parcels.
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
                "choose .environment(Environment::Server1) or .environment(Environment::Test), or give an address by .base_url(\"https://…\")",
            ),
        )
    }

    /// The address that the client calls.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// Reads a parcel.
    ///
    /// `GET /parcels/{id}`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A parcel
    /// - **404 Not Found**: Unknown
    pub fn get_parcel(&self) -> builder::GetParcel<'_> {
        builder::GetParcel::new(rt::Call::new(&self.0, &builder::GET_PARCEL))
    }

    ///
    ///
    /// `PUT /parcels/{id}`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A parcel
    pub fn put_parcel(&self) -> builder::PutParcel<'_> {
        builder::PutParcel::new(rt::Call::new(&self.0, &builder::PUT_PARCEL))
    }

    ///
    ///
    /// `GET /depots/{depot}/shelves/{shelf-no}/{file}.{ext}`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The label
    pub fn get_label(&self) -> builder::GetLabel<'_> {
        builder::GetLabel::new(rt::Call::new(&self.0, &builder::GET_LABEL))
    }

    ///
    ///
    /// `POST /parcels/{id}:cancel`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn cancel_parcel(&self) -> builder::CancelParcel<'_> {
        builder::CancelParcel::new(rt::Call::new(&self.0, &builder::CANCEL_PARCEL))
    }

    ///
    ///
    /// `GET /search`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Found
    pub fn search(&self) -> builder::Search<'_> {
        builder::Search::new(rt::Call::new(&self.0, &builder::SEARCH))
    }

    ///
    ///
    /// `POST /flat`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_flat(&self) -> builder::PostFlat<'_> {
        builder::PostFlat::new(rt::Call::new(&self.0, &builder::POST_FLAT))
    }

    ///
    ///
    /// `POST /enveloped`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_enveloped(&self) -> builder::PostEnveloped<'_> {
        builder::PostEnveloped::new(rt::Call::new(&self.0, &builder::POST_ENVELOPED))
    }

    ///
    ///
    /// `POST /list`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_list(&self) -> builder::PostList<'_> {
        builder::PostList::new(rt::Call::new(&self.0, &builder::POST_LIST))
    }

    ///
    ///
    /// `POST /either`
    ///
    /// # Replies
    ///
    /// - **200 OK**: What was sent
    pub fn post_either(&self) -> builder::PostEither<'_> {
        builder::PostEither::new(rt::Call::new(&self.0, &builder::POST_EITHER))
    }

    ///
    ///
    /// `POST /map`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_map(&self) -> builder::PostMap<'_> {
        builder::PostMap::new(rt::Call::new(&self.0, &builder::POST_MAP))
    }

    ///
    ///
    /// `POST /free`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_free(&self) -> builder::PostFree<'_> {
        builder::PostFree::new(rt::Call::new(&self.0, &builder::POST_FREE))
    }

    ///
    ///
    /// `POST /anything`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_anything(&self) -> builder::PostAnything<'_> {
        builder::PostAnything::new(rt::Call::new(&self.0, &builder::POST_ANYTHING))
    }

    ///
    ///
    /// `POST /optional`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_optional(&self) -> builder::PostOptional<'_> {
        builder::PostOptional::new(rt::Call::new(&self.0, &builder::POST_OPTIONAL))
    }

    ///
    ///
    /// `POST /inherited`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The same
    pub fn post_inherited(&self) -> builder::PostInherited<'_> {
        builder::PostInherited::new(rt::Call::new(&self.0, &builder::POST_INHERITED))
    }

    ///
    ///
    /// `POST /text`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_text(&self) -> builder::PostText<'_> {
        builder::PostText::new(rt::Call::new(&self.0, &builder::POST_TEXT))
    }

    ///
    ///
    /// `POST /secret-text`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_secret_text(&self) -> builder::PostSecretText<'_> {
        builder::PostSecretText::new(rt::Call::new(&self.0, &builder::POST_SECRET_TEXT))
    }

    ///
    ///
    /// `POST /form`
    ///
    /// The API takes `multipart/form-data` as well; this client does not send it.
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_form(&self) -> builder::PostForm<'_> {
        builder::PostForm::new(rt::Call::new(&self.0, &builder::POST_FORM))
    }

    ///
    ///
    /// `POST /form-optional`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_form_optional(&self) -> builder::PostFormOptional<'_> {
        builder::PostFormOptional::new(
            rt::Call::new(&self.0, &builder::POST_FORM_OPTIONAL),
        )
    }

    ///
    ///
    /// `POST /token`, which needs `client`, or `client_post`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_token(&self) -> builder::PostToken<'_> {
        builder::PostToken::new(rt::Call::new(&self.0, &builder::POST_TOKEN))
    }

    ///
    ///
    /// `GET /errors`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Done
    /// - **400 Bad Request**: Bad
    /// - **401 Unauthorized**: Nobody
    /// - **403 Forbidden**: Forbidden
    /// - **409 Conflict**: Anything
    /// - **410 Gone**: Gone
    /// - **411 Length Required**: Secret
    /// - **4XX**: Client
    /// - **5XX**: Server
    /// - **Any other error status**: Other
    pub fn get_errors(&self) -> builder::GetErrors<'_> {
        builder::GetErrors::new(rt::Call::new(&self.0, &builder::GET_ERRORS))
    }

    ///
    ///
    /// `GET /same`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Old
    /// - **201 Created**: New
    pub fn get_same(&self) -> builder::GetSame<'_> {
        builder::GetSame::new(rt::Call::new(&self.0, &builder::GET_SAME))
    }

    ///
    ///
    /// `GET /different`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Ready
    /// - **202 Accepted**: Later
    /// - **204 No Content**: Nothing
    pub fn get_different(&self) -> builder::GetDifferent<'_> {
        builder::GetDifferent::new(rt::Call::new(&self.0, &builder::GET_DIFFERENT))
    }

    ///
    ///
    /// `GET /redirect`
    ///
    /// # Replies
    ///
    /// - **302 Found**: There
    /// - **303 See Other**: Over there
    pub fn get_redirect(&self) -> builder::GetRedirect<'_> {
        builder::GetRedirect::new(rt::Call::new(&self.0, &builder::GET_REDIRECT))
    }

    ///
    ///
    /// `GET /maybe-redirect`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A page
    /// - **304 Not Modified**: As before
    /// - **3XX**: Elsewhere
    pub fn get_maybe_redirect(&self) -> builder::GetMaybeRedirect<'_> {
        builder::GetMaybeRedirect::new(
            rt::Call::new(&self.0, &builder::GET_MAYBE_REDIRECT),
        )
    }

    ///
    ///
    /// `GET /token-text`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A token
    pub fn get_token_text(&self) -> builder::GetTokenText<'_> {
        builder::GetTokenText::new(rt::Call::new(&self.0, &builder::GET_TOKEN_TEXT))
    }

    ///
    ///
    /// `GET /plain-text`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Words
    pub fn get_plain_text(&self) -> builder::GetPlainText<'_> {
        builder::GetPlainText::new(rt::Call::new(&self.0, &builder::GET_PLAIN_TEXT))
    }

    ///
    ///
    /// `GET /page`
    ///
    /// # Replies
    ///
    /// - **200 OK**: A page
    pub fn get_page(&self) -> builder::GetPage<'_> {
        builder::GetPage::new(rt::Call::new(&self.0, &builder::GET_PAGE))
    }

    ///
    ///
    /// `GET /vendor`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Done
    pub fn get_vendor(&self) -> builder::GetVendor<'_> {
        builder::GetVendor::new(rt::Call::new(&self.0, &builder::GET_VENDOR))
    }

    ///
    ///
    /// `GET /wildcard`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Done
    pub fn get_wildcard(&self) -> builder::GetWildcard<'_> {
        builder::GetWildcard::new(rt::Call::new(&self.0, &builder::GET_WILDCARD))
    }

    ///
    ///
    /// `POST /empty`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Something or nothing
    pub fn post_empty(&self) -> builder::PostEmpty<'_> {
        builder::PostEmpty::new(rt::Call::new(&self.0, &builder::POST_EMPTY))
    }

    ///
    ///
    /// `GET /untyped`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Any JSON
    pub fn get_untyped(&self) -> builder::GetUntyped<'_> {
        builder::GetUntyped::new(rt::Call::new(&self.0, &builder::GET_UNTYPED))
    }

    ///
    ///
    /// `GET /none`
    ///
    /// # Replies
    ///
    /// - **400 Bad Request**: Bad
    pub fn get_none(&self) -> builder::GetNone<'_> {
        builder::GetNone::new(rt::Call::new(&self.0, &builder::GET_NONE))
    }

    ///
    ///
    /// `HEAD /head`
    ///
    /// # Replies
    ///
    /// - **200 OK**: There
    pub fn head_head(&self) -> builder::HeadHead<'_> {
        builder::HeadHead::new(rt::Call::new(&self.0, &builder::HEAD_HEAD))
    }

    ///
    ///
    /// `GET /status`
    ///
    /// # Replies
    ///
    /// - **2XX**: Done, or not
    pub fn get_status(&self) -> builder::GetStatus<'_> {
        builder::GetStatus::new(rt::Call::new(&self.0, &builder::GET_STATUS))
    }

    ///
    ///
    /// `GET /nullable`
    ///
    /// # Replies
    ///
    /// - **200 OK**: Perhaps
    pub fn get_nullable(&self) -> builder::GetNullable<'_> {
        builder::GetNullable::new(rt::Call::new(&self.0, &builder::GET_NULLABLE))
    }

    ///
    ///
    /// `GET /types`
    ///
    /// # Replies
    ///
    /// - **200 OK**: All of them
    pub fn get_types(&self) -> builder::GetTypes<'_> {
        builder::GetTypes::new(rt::Call::new(&self.0, &builder::GET_TYPES))
    }

    ///
    ///
    /// `PUT /types`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn put_types(&self) -> builder::PutTypes<'_> {
        builder::PutTypes::new(rt::Call::new(&self.0, &builder::PUT_TYPES))
    }

    ///
    ///
    /// `POST /names`
    ///
    /// # Replies
    ///
    /// - **200 OK**: The same
    pub fn post_names(&self) -> builder::PostNames<'_> {
        builder::PostNames::new(rt::Call::new(&self.0, &builder::POST_NAMES))
    }

    ///
    ///
    /// `GET /runtime`
    ///
    /// # Replies
    ///
    /// - **200 OK**: All
    pub fn get_runtime(&self) -> builder::GetRuntime<'_> {
        builder::GetRuntime::new(rt::Call::new(&self.0, &builder::GET_RUNTIME))
    }

    ///
    ///
    /// `GET /op/1`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn type_(&self) -> builder::Type<'_> {
        builder::Type::new(rt::Call::new(&self.0, &builder::TYPE_))
    }

    ///
    ///
    /// `GET /op/2`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn builder_(&self) -> builder::Builder<'_> {
        builder::Builder::new(rt::Call::new(&self.0, &builder::BUILDER_))
    }

    ///
    ///
    /// `GET /op/3`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn base_url_(&self) -> builder::BaseUrl<'_> {
        builder::BaseUrl::new(rt::Call::new(&self.0, &builder::BASE_URL_))
    }

    ///
    ///
    /// `GET /op/4`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn clone_(&self) -> builder::Clone<'_> {
        builder::Clone::new(rt::Call::new(&self.0, &builder::CLONE_))
    }

    ///
    ///
    /// `GET /op/5`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    /// - **400 Bad Request**: Bad
    pub fn result(&self) -> builder::ResultCall<'_> {
        builder::ResultCall::new(rt::Call::new(&self.0, &builder::RESULT))
    }

    ///
    ///
    /// `GET /op/6`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn host(&self) -> builder::Host<'_> {
        builder::Host::new(rt::Call::new(&self.0, &builder::HOST))
    }

    ///
    ///
    /// `GET /op/7`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn _3d_scan(&self) -> builder::_3dScan<'_> {
        builder::_3dScan::new(rt::Call::new(&self.0, &builder::_3D_SCAN))
    }

    ///
    ///
    /// `GET /op/8`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn post_flat_body(&self) -> builder::PostFlatBody<'_> {
        builder::PostFlatBody::new(rt::Call::new(&self.0, &builder::POST_FLAT_BODY))
    }

    ///
    ///
    /// `GET /op/9`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn a1(&self) -> builder::A1<'_> {
        builder::A1::new(rt::Call::new(&self.0, &builder::A1))
    }

    ///
    ///
    /// `GET /op/10`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn a_1(&self) -> builder::A1Call<'_> {
        builder::A1Call::new(rt::Call::new(&self.0, &builder::A_1))
    }

    ///
    ///
    /// `GET /op/11`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn mock(&self) -> builder::Mock<'_> {
        builder::Mock::new(rt::Call::new(&self.0, &builder::MOCK))
    }

    ///
    ///
    /// `GET /op/12`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn option(&self) -> builder::OptionCall<'_> {
        builder::OptionCall::new(rt::Call::new(&self.0, &builder::OPTION))
    }

    ///
    ///
    /// `GET /auth/bearer`, which needs `bearer`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_bearer(&self) -> builder::AuthBearer<'_> {
        builder::AuthBearer::new(rt::Call::new(&self.0, &builder::AUTH_BEARER))
    }

    ///
    ///
    /// `GET /auth/basic`, which needs `basic`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_basic(&self) -> builder::AuthBasic<'_> {
        builder::AuthBasic::new(rt::Call::new(&self.0, &builder::AUTH_BASIC))
    }

    ///
    ///
    /// `GET /auth/header`, which needs `api_key`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_header(&self) -> builder::AuthHeader<'_> {
        builder::AuthHeader::new(rt::Call::new(&self.0, &builder::AUTH_HEADER))
    }

    ///
    ///
    /// `GET /auth/query`, which needs `api_key_`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_query(&self) -> builder::AuthQuery<'_> {
        builder::AuthQuery::new(rt::Call::new(&self.0, &builder::AUTH_QUERY))
    }

    ///
    ///
    /// `GET /auth/cookie`, which needs `header_`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_cookie(&self) -> builder::AuthCookie<'_> {
        builder::AuthCookie::new(rt::Call::new(&self.0, &builder::AUTH_COOKIE))
    }

    ///
    ///
    /// `GET /auth/both`, which needs `bearer` and `api_key_`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_both(&self) -> builder::AuthBoth<'_> {
        builder::AuthBoth::new(rt::Call::new(&self.0, &builder::AUTH_BOTH))
    }

    ///
    ///
    /// `GET /auth/either`, which needs `bearer`, or `api_key`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_either(&self) -> builder::AuthEither<'_> {
        builder::AuthEither::new(rt::Call::new(&self.0, &builder::AUTH_EITHER))
    }

    ///
    ///
    /// `GET /auth/optional`, which takes `bearer`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_optional(&self) -> builder::AuthOptional<'_> {
        builder::AuthOptional::new(rt::Call::new(&self.0, &builder::AUTH_OPTIONAL))
    }

    ///
    ///
    /// `GET /auth/oauth`, which needs `access_token`
    ///
    /// # Replies
    ///
    /// - **204 No Content**: Done
    pub fn auth_oauth(&self) -> builder::AuthOauth<'_> {
        builder::AuthOauth::new(rt::Call::new(&self.0, &builder::AUTH_OAUTH))
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

    /// The credential `bearer` for all calls that do not bring their own. It is sent as a bearer token in the `authorization` header.
    ///
    /// A token.
    pub fn bearer(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::BEARER, [value.into()]);
        self
    }

    /// The credential `basic` for all calls that do not bring their own. It is sent by HTTP Basic, in the `authorization` header.
    ///
    /// A user.
    pub fn basic(
        mut self,
        username: impl Into<signon_core::Secret>,
        password: impl Into<signon_core::Secret>,
    ) -> Self {
        self.0.credential(&scheme::BASIC, [username.into(), password.into()]);
        self
    }

    /// The credential `client` for all calls that do not bring their own. It is sent by HTTP Basic, in the `authorization` header.
    pub fn client(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.0.credential(&scheme::CLIENT, [client_id.into(), client_secret.into()]);
        self
    }

    /// The credential `api_key` for all calls that do not bring their own. It is sent as the whole value of the header `x-api-key`.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// The credential `api_key_` for all calls that do not bring their own. It is sent as the query parameter `key`.
    pub fn api_key_(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::API_KEY_, [value.into()]);
        self
    }

    /// The credential `header_` for all calls that do not bring their own. It is sent as the cookie `sid`.
    pub fn header_(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::HEADER_, [value.into()]);
        self
    }

    /// The credential `access_token` for all calls that do not bring their own. It is sent as a bearer token in the `authorization` header.
    ///
    /// Code.
    ///
    /// Client.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.0.credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// The credential `client_post` for all calls that do not bring their own. It is sent as fields of the form.
    ///
    /// Credentials in the body of the request:
    ///
    /// - `client_id`: Your id.
    /// - `client_secret`: Your secret.
    pub fn client_post(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.0
            .credential(&scheme::CLIENT_POST, [client_id.into(), client_secret.into()]);
        self
    }
}

signon_core::client_builder!(Client);

/// A host of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Production (`https://parcels.example.com/v1`)
    Server1,
    /// <https://test.parcels.example.com> (`https://test.parcels.example.com`) Inferred: no page names it for this API.
    Test,
}

impl Environment {
    /// The address that paths are appended to.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Server1 => "https://parcels.example.com/v1",
            Self::Test => "https://test.parcels.example.com",
        }
    }
}
