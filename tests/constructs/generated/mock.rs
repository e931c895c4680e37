// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! Typed mocks, to test a program that uses this crate: see [`MockServerExt`]. [`response()`] and [`error()`] make
//! values for tests without a server.

use super::builder;

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::types;
use signon_core::mock::{Then, When};

pub use signon_core::mock::{error, response, timeout, undocumented};

/// Which calls of `get_parcel` a mock answers.
pub struct GetParcelWhen(When);

/// What a mock of `get_parcel` answers.
pub struct GetParcelThen(Then);

signon_core::mock_operation!(
    builder::GetParcel, builder::GET_PARCEL, GetParcelWhen, GetParcelThen
);

impl GetParcelThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Parcel) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **404 Not Found**.
    pub fn not_found(self) -> Self {
        Self(self.0.status(404))
    }
}

/// Which calls of `put_parcel` a mock answers.
pub struct PutParcelWhen(When);

/// What a mock of `put_parcel` answers.
pub struct PutParcelThen(Then);

signon_core::mock_operation!(
    builder::PutParcel, builder::PUT_PARCEL, PutParcelWhen, PutParcelThen
);

impl PutParcelThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Parcel) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `get_label` a mock answers.
pub struct GetLabelWhen(When);

/// What a mock of `get_label` answers.
pub struct GetLabelThen(Then);

signon_core::mock_operation!(
    builder::GetLabel, builder::GET_LABEL, GetLabelWhen, GetLabelThen
);

impl GetLabelThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }
}

/// Which calls of `cancel_parcel` a mock answers.
pub struct CancelParcelWhen(When);

/// What a mock of `cancel_parcel` answers.
pub struct CancelParcelThen(Then);

signon_core::mock_operation!(
    builder::CancelParcel, builder::CANCEL_PARCEL, CancelParcelWhen, CancelParcelThen
);

impl CancelParcelThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `search` a mock answers.
pub struct SearchWhen(When);

/// What a mock of `search` answers.
pub struct SearchThen(Then);

signon_core::mock_operation!(builder::Search, builder::SEARCH, SearchWhen, SearchThen);

impl SearchThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Vec<types::Parcel>) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `post_flat` a mock answers.
pub struct PostFlatWhen(When);

/// What a mock of `post_flat` answers.
pub struct PostFlatThen(Then);

signon_core::mock_operation!(
    builder::PostFlat, builder::POST_FLAT, PostFlatWhen, PostFlatThen
);

impl PostFlatThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_enveloped` a mock answers.
pub struct PostEnvelopedWhen(When);

/// What a mock of `post_enveloped` answers.
pub struct PostEnvelopedThen(Then);

signon_core::mock_operation!(
    builder::PostEnveloped, builder::POST_ENVELOPED, PostEnvelopedWhen, PostEnvelopedThen
);

impl PostEnvelopedThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_list` a mock answers.
pub struct PostListWhen(When);

/// What a mock of `post_list` answers.
pub struct PostListThen(Then);

signon_core::mock_operation!(
    builder::PostList, builder::POST_LIST, PostListWhen, PostListThen
);

impl PostListThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_either` a mock answers.
pub struct PostEitherWhen(When);

/// What a mock of `post_either` answers.
pub struct PostEitherThen(Then);

signon_core::mock_operation!(
    builder::PostEither, builder::POST_EITHER, PostEitherWhen, PostEitherThen
);

impl PostEitherThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Payment) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `post_map` a mock answers.
pub struct PostMapWhen(When);

/// What a mock of `post_map` answers.
pub struct PostMapThen(Then);

signon_core::mock_operation!(
    builder::PostMap, builder::POST_MAP, PostMapWhen, PostMapThen
);

impl PostMapThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_free` a mock answers.
pub struct PostFreeWhen(When);

/// What a mock of `post_free` answers.
pub struct PostFreeThen(Then);

signon_core::mock_operation!(
    builder::PostFree, builder::POST_FREE, PostFreeWhen, PostFreeThen
);

impl PostFreeThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_anything` a mock answers.
pub struct PostAnythingWhen(When);

/// What a mock of `post_anything` answers.
pub struct PostAnythingThen(Then);

signon_core::mock_operation!(
    builder::PostAnything, builder::POST_ANYTHING, PostAnythingWhen, PostAnythingThen
);

impl PostAnythingThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_optional` a mock answers.
pub struct PostOptionalWhen(When);

/// What a mock of `post_optional` answers.
pub struct PostOptionalThen(Then);

signon_core::mock_operation!(
    builder::PostOptional, builder::POST_OPTIONAL, PostOptionalWhen, PostOptionalThen
);

impl PostOptionalThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_inherited` a mock answers.
pub struct PostInheritedWhen(When);

/// What a mock of `post_inherited` answers.
pub struct PostInheritedThen(Then);

signon_core::mock_operation!(
    builder::PostInherited, builder::POST_INHERITED, PostInheritedWhen, PostInheritedThen
);

impl PostInheritedThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Dog) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `post_text` a mock answers.
pub struct PostTextWhen(When);

/// What a mock of `post_text` answers.
pub struct PostTextThen(Then);

signon_core::mock_operation!(
    builder::PostText, builder::POST_TEXT, PostTextWhen, PostTextThen
);

impl PostTextThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_secret_text` a mock answers.
pub struct PostSecretTextWhen(When);

/// What a mock of `post_secret_text` answers.
pub struct PostSecretTextThen(Then);

signon_core::mock_operation!(
    builder::PostSecretText, builder::POST_SECRET_TEXT, PostSecretTextWhen,
    PostSecretTextThen
);

impl PostSecretTextThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_form` a mock answers.
pub struct PostFormWhen(When);

/// What a mock of `post_form` answers.
pub struct PostFormThen(Then);

signon_core::mock_operation!(
    builder::PostForm, builder::POST_FORM, PostFormWhen, PostFormThen
);

impl PostFormThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_form_optional` a mock answers.
pub struct PostFormOptionalWhen(When);

/// What a mock of `post_form_optional` answers.
pub struct PostFormOptionalThen(Then);

signon_core::mock_operation!(
    builder::PostFormOptional, builder::POST_FORM_OPTIONAL, PostFormOptionalWhen,
    PostFormOptionalThen
);

impl PostFormOptionalThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_token` a mock answers.
pub struct PostTokenWhen(When);

/// What a mock of `post_token` answers.
pub struct PostTokenThen(Then);

signon_core::mock_operation!(
    builder::PostToken, builder::POST_TOKEN, PostTokenWhen, PostTokenThen
);

impl PostTokenThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `get_errors` a mock answers.
pub struct GetErrorsWhen(When);

/// What a mock of `get_errors` answers.
pub struct GetErrorsThen(Then);

signon_core::mock_operation!(
    builder::GetErrors, builder::GET_ERRORS, GetErrorsWhen, GetErrorsThen
);

impl GetErrorsThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Point) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **400 Bad Request**.
    pub fn bad_request(self, value: types::Error) -> Self {
        Self(self.0.json(400, &value))
    }

    /// Answers **401 Unauthorized**.
    pub fn unauthorized(self) -> Self {
        Self(self.0.status(401))
    }

    /// Answers **403 Forbidden**.
    pub fn forbidden(self, value: types::Problem) -> Self {
        Self(self.0.json(403, &value))
    }

    /// Answers **409 Conflict**.
    pub fn conflict(self, value: Option<serde_json::Value>) -> Self {
        Self(
            match value {
                Some(value) => self.0.json(409, &value),
                None => self.0.status(409),
            },
        )
    }

    /// Answers **410 Gone**.
    pub fn gone(self, text: &str) -> Self {
        Self(self.0.body(410, "text/plain", text))
    }

    /// Answers **411 Length Required**.
    pub fn length_required(self, text: &str) -> Self {
        Self(self.0.body(411, "text/plain", text))
    }

    /// Answers **4XX**.
    pub fn client_error(self, status: u16, value: types::Error) -> Self {
        Self(self.0.json(status, &value))
    }

    /// Answers **5XX**.
    pub fn server_error(self, status: u16) -> Self {
        Self(self.0.status(status))
    }

    /// Answers **Any other error status**.
    pub fn default(self, status: u16, value: types::Problem) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `get_same` a mock answers.
pub struct GetSameWhen(When);

/// What a mock of `get_same` answers.
pub struct GetSameThen(Then);

signon_core::mock_operation!(
    builder::GetSame, builder::GET_SAME, GetSameWhen, GetSameThen
);

impl GetSameThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Point) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **201 Created**.
    pub fn created(self, value: types::Point) -> Self {
        Self(self.0.json(201, &value))
    }
}

/// Which calls of `get_different` a mock answers.
pub struct GetDifferentWhen(When);

/// What a mock of `get_different` answers.
pub struct GetDifferentThen(Then);

signon_core::mock_operation!(
    builder::GetDifferent, builder::GET_DIFFERENT, GetDifferentWhen, GetDifferentThen
);

impl GetDifferentThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Point) -> Self {
        Self(self.0.json(200, &value))
    }

    /// Answers **202 Accepted**.
    pub fn accepted(self, value: types::GetDifferentResponse202) -> Self {
        Self(self.0.json(202, &value))
    }

    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `get_redirect` a mock answers.
pub struct GetRedirectWhen(When);

/// What a mock of `get_redirect` answers.
pub struct GetRedirectThen(Then);

signon_core::mock_operation!(
    builder::GetRedirect, builder::GET_REDIRECT, GetRedirectWhen, GetRedirectThen
);

impl GetRedirectThen {
    /// Answers **302 Found**.
    pub fn found(self, location: &str) -> Self {
        Self(self.0.redirect(302, location))
    }

    /// Answers **303 See Other**.
    pub fn see_other(self, location: &str) -> Self {
        Self(self.0.redirect(303, location))
    }
}

/// Which calls of `get_maybe_redirect` a mock answers.
pub struct GetMaybeRedirectWhen(When);

/// What a mock of `get_maybe_redirect` answers.
pub struct GetMaybeRedirectThen(Then);

signon_core::mock_operation!(
    builder::GetMaybeRedirect, builder::GET_MAYBE_REDIRECT, GetMaybeRedirectWhen,
    GetMaybeRedirectThen
);

impl GetMaybeRedirectThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }

    /// Answers **304 Not Modified**.
    pub fn not_modified(self) -> Self {
        Self(self.0.status(304))
    }

    /// Answers **3XX**.
    pub fn redirection(self, status: u16, location: &str) -> Self {
        Self(self.0.redirect(status, location))
    }
}

/// Which calls of `get_token_text` a mock answers.
pub struct GetTokenTextWhen(When);

/// What a mock of `get_token_text` answers.
pub struct GetTokenTextThen(Then);

signon_core::mock_operation!(
    builder::GetTokenText, builder::GET_TOKEN_TEXT, GetTokenTextWhen, GetTokenTextThen
);

impl GetTokenTextThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain", text))
    }

    /// Answers **200 OK**.
    pub fn failed(self, value: types::Error) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `get_plain_text` a mock answers.
pub struct GetPlainTextWhen(When);

/// What a mock of `get_plain_text` answers.
pub struct GetPlainTextThen(Then);

signon_core::mock_operation!(
    builder::GetPlainText, builder::GET_PLAIN_TEXT, GetPlainTextWhen, GetPlainTextThen
);

impl GetPlainTextThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/plain; charset=utf-8", text))
    }
}

/// Which calls of `get_page` a mock answers.
pub struct GetPageWhen(When);

/// What a mock of `get_page` answers.
pub struct GetPageThen(Then);

signon_core::mock_operation!(
    builder::GetPage, builder::GET_PAGE, GetPageWhen, GetPageThen
);

impl GetPageThen {
    /// Answers **200 OK**.
    pub fn ok(self, text: &str) -> Self {
        Self(self.0.body(200, "text/html", text))
    }
}

/// Which calls of `get_vendor` a mock answers.
pub struct GetVendorWhen(When);

/// What a mock of `get_vendor` answers.
pub struct GetVendorThen(Then);

signon_core::mock_operation!(
    builder::GetVendor, builder::GET_VENDOR, GetVendorWhen, GetVendorThen
);

impl GetVendorThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Point) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `get_wildcard` a mock answers.
pub struct GetWildcardWhen(When);

/// What a mock of `get_wildcard` answers.
pub struct GetWildcardThen(Then);

signon_core::mock_operation!(
    builder::GetWildcard, builder::GET_WILDCARD, GetWildcardWhen, GetWildcardThen
);

impl GetWildcardThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Point) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `post_empty` a mock answers.
pub struct PostEmptyWhen(When);

/// What a mock of `post_empty` answers.
pub struct PostEmptyThen(Then);

signon_core::mock_operation!(
    builder::PostEmpty, builder::POST_EMPTY, PostEmptyWhen, PostEmptyThen
);

impl PostEmptyThen {
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

/// Which calls of `get_untyped` a mock answers.
pub struct GetUntypedWhen(When);

/// What a mock of `get_untyped` answers.
pub struct GetUntypedThen(Then);

signon_core::mock_operation!(
    builder::GetUntyped, builder::GET_UNTYPED, GetUntypedWhen, GetUntypedThen
);

impl GetUntypedThen {
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

/// Which calls of `get_none` a mock answers.
pub struct GetNoneWhen(When);

/// What a mock of `get_none` answers.
pub struct GetNoneThen(Then);

signon_core::mock_operation!(
    builder::GetNone, builder::GET_NONE, GetNoneWhen, GetNoneThen
);

impl GetNoneThen {
    /// Answers **400 Bad Request**.
    pub fn bad_request(self) -> Self {
        Self(self.0.status(400))
    }
}

/// Which calls of `head_head` a mock answers.
pub struct HeadHeadWhen(When);

/// What a mock of `head_head` answers.
pub struct HeadHeadThen(Then);

signon_core::mock_operation!(
    builder::HeadHead, builder::HEAD_HEAD, HeadHeadWhen, HeadHeadThen
);

impl HeadHeadThen {
    /// Answers **200 OK**.
    pub fn ok(self) -> Self {
        Self(self.0.status(200))
    }
}

/// Which calls of `get_status` a mock answers.
pub struct GetStatusWhen(When);

/// What a mock of `get_status` answers.
pub struct GetStatusThen(Then);

signon_core::mock_operation!(
    builder::GetStatus, builder::GET_STATUS, GetStatusWhen, GetStatusThen
);

impl GetStatusThen {
    /// Answers **2XX**.
    pub fn success(self, status: u16, value: types::Point) -> Self {
        Self(self.0.json(status, &value))
    }

    /// Answers **2XX**.
    pub fn failed(self, status: u16, value: types::Error) -> Self {
        Self(self.0.json(status, &value))
    }
}

/// Which calls of `get_nullable` a mock answers.
pub struct GetNullableWhen(When);

/// What a mock of `get_nullable` answers.
pub struct GetNullableThen(Then);

signon_core::mock_operation!(
    builder::GetNullable, builder::GET_NULLABLE, GetNullableWhen, GetNullableThen
);

impl GetNullableThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: Option<types::Perhaps>) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `get_types` a mock answers.
pub struct GetTypesWhen(When);

/// What a mock of `get_types` answers.
pub struct GetTypesThen(Then);

signon_core::mock_operation!(
    builder::GetTypes, builder::GET_TYPES, GetTypesWhen, GetTypesThen
);

impl GetTypesThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Types) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `put_types` a mock answers.
pub struct PutTypesWhen(When);

/// What a mock of `put_types` answers.
pub struct PutTypesThen(Then);

signon_core::mock_operation!(
    builder::PutTypes, builder::PUT_TYPES, PutTypesWhen, PutTypesThen
);

impl PutTypesThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_names` a mock answers.
pub struct PostNamesWhen(When);

/// What a mock of `post_names` answers.
pub struct PostNamesThen(Then);

signon_core::mock_operation!(
    builder::PostNames, builder::POST_NAMES, PostNamesWhen, PostNamesThen
);

impl PostNamesThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Names) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `get_runtime` a mock answers.
pub struct GetRuntimeWhen(When);

/// What a mock of `get_runtime` answers.
pub struct GetRuntimeThen(Then);

signon_core::mock_operation!(
    builder::GetRuntime, builder::GET_RUNTIME, GetRuntimeWhen, GetRuntimeThen
);

impl GetRuntimeThen {
    /// Answers **200 OK**.
    pub fn ok(self, value: types::Runtime) -> Self {
        Self(self.0.json(200, &value))
    }
}

/// Which calls of `type_` a mock answers.
pub struct TypeWhen(When);

/// What a mock of `type_` answers.
pub struct TypeThen(Then);

signon_core::mock_operation!(builder::Type, builder::TYPE_, TypeWhen, TypeThen);

impl TypeThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `builder_` a mock answers.
pub struct BuilderWhen(When);

/// What a mock of `builder_` answers.
pub struct BuilderThen(Then);

signon_core::mock_operation!(
    builder::Builder, builder::BUILDER_, BuilderWhen, BuilderThen
);

impl BuilderThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `base_url_` a mock answers.
pub struct BaseUrlWhen(When);

/// What a mock of `base_url_` answers.
pub struct BaseUrlThen(Then);

signon_core::mock_operation!(
    builder::BaseUrl, builder::BASE_URL_, BaseUrlWhen, BaseUrlThen
);

impl BaseUrlThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `clone_` a mock answers.
pub struct CloneWhen(When);

/// What a mock of `clone_` answers.
pub struct CloneThen(Then);

signon_core::mock_operation!(builder::Clone, builder::CLONE_, CloneWhen, CloneThen);

impl CloneThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `result` a mock answers.
pub struct ResultCallWhen(When);

/// What a mock of `result` answers.
pub struct ResultCallThen(Then);

signon_core::mock_operation!(
    builder::ResultCall, builder::RESULT, ResultCallWhen, ResultCallThen
);

impl ResultCallThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }

    /// Answers **400 Bad Request**.
    pub fn bad_request(self) -> Self {
        Self(self.0.status(400))
    }
}

/// Which calls of `host` a mock answers.
pub struct HostWhen(When);

/// What a mock of `host` answers.
pub struct HostThen(Then);

signon_core::mock_operation!(builder::Host, builder::HOST, HostWhen, HostThen);

impl HostThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `_3d_scan` a mock answers.
pub struct _3dScanWhen(When);

/// What a mock of `_3d_scan` answers.
pub struct _3dScanThen(Then);

signon_core::mock_operation!(
    builder::_3dScan, builder::_3D_SCAN, _3dScanWhen, _3dScanThen
);

impl _3dScanThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `post_flat_body` a mock answers.
pub struct PostFlatBodyWhen(When);

/// What a mock of `post_flat_body` answers.
pub struct PostFlatBodyThen(Then);

signon_core::mock_operation!(
    builder::PostFlatBody, builder::POST_FLAT_BODY, PostFlatBodyWhen, PostFlatBodyThen
);

impl PostFlatBodyThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `a1` a mock answers.
pub struct A1When(When);

/// What a mock of `a1` answers.
pub struct A1Then(Then);

signon_core::mock_operation!(builder::A1, builder::A1, A1When, A1Then);

impl A1Then {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `a_1` a mock answers.
pub struct A1CallWhen(When);

/// What a mock of `a_1` answers.
pub struct A1CallThen(Then);

signon_core::mock_operation!(builder::A1Call, builder::A_1, A1CallWhen, A1CallThen);

impl A1CallThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `mock` a mock answers.
pub struct MockWhen(When);

/// What a mock of `mock` answers.
pub struct MockThen(Then);

signon_core::mock_operation!(builder::Mock, builder::MOCK, MockWhen, MockThen);

impl MockThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `option` a mock answers.
pub struct OptionCallWhen(When);

/// What a mock of `option` answers.
pub struct OptionCallThen(Then);

signon_core::mock_operation!(
    builder::OptionCall, builder::OPTION, OptionCallWhen, OptionCallThen
);

impl OptionCallThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_bearer` a mock answers.
pub struct AuthBearerWhen(When);

/// What a mock of `auth_bearer` answers.
pub struct AuthBearerThen(Then);

signon_core::mock_operation!(
    builder::AuthBearer, builder::AUTH_BEARER, AuthBearerWhen, AuthBearerThen
);

impl AuthBearerThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_basic` a mock answers.
pub struct AuthBasicWhen(When);

/// What a mock of `auth_basic` answers.
pub struct AuthBasicThen(Then);

signon_core::mock_operation!(
    builder::AuthBasic, builder::AUTH_BASIC, AuthBasicWhen, AuthBasicThen
);

impl AuthBasicThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_header` a mock answers.
pub struct AuthHeaderWhen(When);

/// What a mock of `auth_header` answers.
pub struct AuthHeaderThen(Then);

signon_core::mock_operation!(
    builder::AuthHeader, builder::AUTH_HEADER, AuthHeaderWhen, AuthHeaderThen
);

impl AuthHeaderThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_query` a mock answers.
pub struct AuthQueryWhen(When);

/// What a mock of `auth_query` answers.
pub struct AuthQueryThen(Then);

signon_core::mock_operation!(
    builder::AuthQuery, builder::AUTH_QUERY, AuthQueryWhen, AuthQueryThen
);

impl AuthQueryThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_cookie` a mock answers.
pub struct AuthCookieWhen(When);

/// What a mock of `auth_cookie` answers.
pub struct AuthCookieThen(Then);

signon_core::mock_operation!(
    builder::AuthCookie, builder::AUTH_COOKIE, AuthCookieWhen, AuthCookieThen
);

impl AuthCookieThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_both` a mock answers.
pub struct AuthBothWhen(When);

/// What a mock of `auth_both` answers.
pub struct AuthBothThen(Then);

signon_core::mock_operation!(
    builder::AuthBoth, builder::AUTH_BOTH, AuthBothWhen, AuthBothThen
);

impl AuthBothThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_either` a mock answers.
pub struct AuthEitherWhen(When);

/// What a mock of `auth_either` answers.
pub struct AuthEitherThen(Then);

signon_core::mock_operation!(
    builder::AuthEither, builder::AUTH_EITHER, AuthEitherWhen, AuthEitherThen
);

impl AuthEitherThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_optional` a mock answers.
pub struct AuthOptionalWhen(When);

/// What a mock of `auth_optional` answers.
pub struct AuthOptionalThen(Then);

signon_core::mock_operation!(
    builder::AuthOptional, builder::AUTH_OPTIONAL, AuthOptionalWhen, AuthOptionalThen
);

impl AuthOptionalThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Which calls of `auth_oauth` a mock answers.
pub struct AuthOauthWhen(When);

/// What a mock of `auth_oauth` answers.
pub struct AuthOauthThen(Then);

signon_core::mock_operation!(
    builder::AuthOauth, builder::AUTH_OAUTH, AuthOauthWhen, AuthOauthThen
);

impl AuthOauthThen {
    /// Answers **204 No Content**.
    pub fn no_content(self) -> Self {
        Self(self.0.status(204))
    }
}

/// Adds a method for each operation to httpmock's server. A mock answers with what its `then` was told, one
/// answer after the other; the last one stays. Give the client the server's own address: a mock knows the
/// operation's path, and no prefix before it.
///
/// It is for httpmock's server alone: operations that the provider adds become methods of it.
pub trait MockServerExt: sealed::Sealed {
    /// Mocks `get_parcel`: `GET /parcels/{id}`.
    fn get_parcel(
        &self,
        mock: impl FnOnce(GetParcelWhen, GetParcelThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `put_parcel`: `PUT /parcels/{id}`.
    fn put_parcel(
        &self,
        mock: impl FnOnce(PutParcelWhen, PutParcelThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_label`: `GET /depots/{depot}/shelves/{shelf-no}/{file}.{ext}`.
    fn get_label(
        &self,
        mock: impl FnOnce(GetLabelWhen, GetLabelThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `cancel_parcel`: `POST /parcels/{id}:cancel`.
    fn cancel_parcel(
        &self,
        mock: impl FnOnce(CancelParcelWhen, CancelParcelThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `search`: `GET /search`.
    fn search(&self, mock: impl FnOnce(SearchWhen, SearchThen)) -> httpmock::Mock<'_>;
    /// Mocks `post_flat`: `POST /flat`.
    fn post_flat(
        &self,
        mock: impl FnOnce(PostFlatWhen, PostFlatThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_enveloped`: `POST /enveloped`.
    fn post_enveloped(
        &self,
        mock: impl FnOnce(PostEnvelopedWhen, PostEnvelopedThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_list`: `POST /list`.
    fn post_list(
        &self,
        mock: impl FnOnce(PostListWhen, PostListThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_either`: `POST /either`.
    fn post_either(
        &self,
        mock: impl FnOnce(PostEitherWhen, PostEitherThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_map`: `POST /map`.
    fn post_map(
        &self,
        mock: impl FnOnce(PostMapWhen, PostMapThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_free`: `POST /free`.
    fn post_free(
        &self,
        mock: impl FnOnce(PostFreeWhen, PostFreeThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_anything`: `POST /anything`.
    fn post_anything(
        &self,
        mock: impl FnOnce(PostAnythingWhen, PostAnythingThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_optional`: `POST /optional`.
    fn post_optional(
        &self,
        mock: impl FnOnce(PostOptionalWhen, PostOptionalThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_inherited`: `POST /inherited`.
    fn post_inherited(
        &self,
        mock: impl FnOnce(PostInheritedWhen, PostInheritedThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_text`: `POST /text`.
    fn post_text(
        &self,
        mock: impl FnOnce(PostTextWhen, PostTextThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_secret_text`: `POST /secret-text`.
    fn post_secret_text(
        &self,
        mock: impl FnOnce(PostSecretTextWhen, PostSecretTextThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_form`: `POST /form`.
    fn post_form(
        &self,
        mock: impl FnOnce(PostFormWhen, PostFormThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_form_optional`: `POST /form-optional`.
    fn post_form_optional(
        &self,
        mock: impl FnOnce(PostFormOptionalWhen, PostFormOptionalThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_token`: `POST /token`.
    fn post_token(
        &self,
        mock: impl FnOnce(PostTokenWhen, PostTokenThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_errors`: `GET /errors`.
    fn get_errors(
        &self,
        mock: impl FnOnce(GetErrorsWhen, GetErrorsThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_same`: `GET /same`.
    fn get_same(
        &self,
        mock: impl FnOnce(GetSameWhen, GetSameThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_different`: `GET /different`.
    fn get_different(
        &self,
        mock: impl FnOnce(GetDifferentWhen, GetDifferentThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_redirect`: `GET /redirect`.
    fn get_redirect(
        &self,
        mock: impl FnOnce(GetRedirectWhen, GetRedirectThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_maybe_redirect`: `GET /maybe-redirect`.
    fn get_maybe_redirect(
        &self,
        mock: impl FnOnce(GetMaybeRedirectWhen, GetMaybeRedirectThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_token_text`: `GET /token-text`.
    fn get_token_text(
        &self,
        mock: impl FnOnce(GetTokenTextWhen, GetTokenTextThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_plain_text`: `GET /plain-text`.
    fn get_plain_text(
        &self,
        mock: impl FnOnce(GetPlainTextWhen, GetPlainTextThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_page`: `GET /page`.
    fn get_page(
        &self,
        mock: impl FnOnce(GetPageWhen, GetPageThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_vendor`: `GET /vendor`.
    fn get_vendor(
        &self,
        mock: impl FnOnce(GetVendorWhen, GetVendorThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_wildcard`: `GET /wildcard`.
    fn get_wildcard(
        &self,
        mock: impl FnOnce(GetWildcardWhen, GetWildcardThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_empty`: `POST /empty`.
    fn post_empty(
        &self,
        mock: impl FnOnce(PostEmptyWhen, PostEmptyThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_untyped`: `GET /untyped`.
    fn get_untyped(
        &self,
        mock: impl FnOnce(GetUntypedWhen, GetUntypedThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_none`: `GET /none`.
    fn get_none(
        &self,
        mock: impl FnOnce(GetNoneWhen, GetNoneThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `head_head`: `HEAD /head`.
    fn head_head(
        &self,
        mock: impl FnOnce(HeadHeadWhen, HeadHeadThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_status`: `GET /status`.
    fn get_status(
        &self,
        mock: impl FnOnce(GetStatusWhen, GetStatusThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_nullable`: `GET /nullable`.
    fn get_nullable(
        &self,
        mock: impl FnOnce(GetNullableWhen, GetNullableThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_types`: `GET /types`.
    fn get_types(
        &self,
        mock: impl FnOnce(GetTypesWhen, GetTypesThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `put_types`: `PUT /types`.
    fn put_types(
        &self,
        mock: impl FnOnce(PutTypesWhen, PutTypesThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_names`: `POST /names`.
    fn post_names(
        &self,
        mock: impl FnOnce(PostNamesWhen, PostNamesThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `get_runtime`: `GET /runtime`.
    fn get_runtime(
        &self,
        mock: impl FnOnce(GetRuntimeWhen, GetRuntimeThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `type_`: `GET /op/1`.
    fn type_(&self, mock: impl FnOnce(TypeWhen, TypeThen)) -> httpmock::Mock<'_>;
    /// Mocks `builder_`: `GET /op/2`.
    fn builder_(
        &self,
        mock: impl FnOnce(BuilderWhen, BuilderThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `base_url_`: `GET /op/3`.
    fn base_url_(
        &self,
        mock: impl FnOnce(BaseUrlWhen, BaseUrlThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `clone_`: `GET /op/4`.
    fn clone_(&self, mock: impl FnOnce(CloneWhen, CloneThen)) -> httpmock::Mock<'_>;
    /// Mocks `result`: `GET /op/5`.
    fn result(
        &self,
        mock: impl FnOnce(ResultCallWhen, ResultCallThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `host`: `GET /op/6`.
    fn host_(&self, mock: impl FnOnce(HostWhen, HostThen)) -> httpmock::Mock<'_>;
    /// Mocks `_3d_scan`: `GET /op/7`.
    fn _3d_scan(
        &self,
        mock: impl FnOnce(_3dScanWhen, _3dScanThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `post_flat_body`: `GET /op/8`.
    fn post_flat_body(
        &self,
        mock: impl FnOnce(PostFlatBodyWhen, PostFlatBodyThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `a1`: `GET /op/9`.
    fn a1(&self, mock: impl FnOnce(A1When, A1Then)) -> httpmock::Mock<'_>;
    /// Mocks `a_1`: `GET /op/10`.
    fn a_1(&self, mock: impl FnOnce(A1CallWhen, A1CallThen)) -> httpmock::Mock<'_>;
    /// Mocks `mock`: `GET /op/11`.
    fn mock_(&self, mock: impl FnOnce(MockWhen, MockThen)) -> httpmock::Mock<'_>;
    /// Mocks `option`: `GET /op/12`.
    fn option(
        &self,
        mock: impl FnOnce(OptionCallWhen, OptionCallThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_bearer`: `GET /auth/bearer`.
    fn auth_bearer(
        &self,
        mock: impl FnOnce(AuthBearerWhen, AuthBearerThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_basic`: `GET /auth/basic`.
    fn auth_basic(
        &self,
        mock: impl FnOnce(AuthBasicWhen, AuthBasicThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_header`: `GET /auth/header`.
    fn auth_header(
        &self,
        mock: impl FnOnce(AuthHeaderWhen, AuthHeaderThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_query`: `GET /auth/query`.
    fn auth_query(
        &self,
        mock: impl FnOnce(AuthQueryWhen, AuthQueryThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_cookie`: `GET /auth/cookie`.
    fn auth_cookie(
        &self,
        mock: impl FnOnce(AuthCookieWhen, AuthCookieThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_both`: `GET /auth/both`.
    fn auth_both(
        &self,
        mock: impl FnOnce(AuthBothWhen, AuthBothThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_either`: `GET /auth/either`.
    fn auth_either(
        &self,
        mock: impl FnOnce(AuthEitherWhen, AuthEitherThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_optional`: `GET /auth/optional`.
    fn auth_optional(
        &self,
        mock: impl FnOnce(AuthOptionalWhen, AuthOptionalThen),
    ) -> httpmock::Mock<'_>;
    /// Mocks `auth_oauth`: `GET /auth/oauth`.
    fn auth_oauth(
        &self,
        mock: impl FnOnce(AuthOauthWhen, AuthOauthThen),
    ) -> httpmock::Mock<'_>;
}

mod sealed {
    /// What nobody else can implement.
    pub trait Sealed {}
    impl Sealed for httpmock::MockServer {}
}

impl MockServerExt for httpmock::MockServer {
    fn get_parcel(
        &self,
        mock: impl FnOnce(GetParcelWhen, GetParcelThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetParcelWhen(When::new(when, &builder::GET_PARCEL)),
                GetParcelThen(Then::new(then)),
            );
        })
    }

    fn put_parcel(
        &self,
        mock: impl FnOnce(PutParcelWhen, PutParcelThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PutParcelWhen(When::new(when, &builder::PUT_PARCEL)),
                PutParcelThen(Then::new(then)),
            );
        })
    }

    fn get_label(
        &self,
        mock: impl FnOnce(GetLabelWhen, GetLabelThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetLabelWhen(When::new(when, &builder::GET_LABEL)),
                GetLabelThen(Then::new(then)),
            );
        })
    }

    fn cancel_parcel(
        &self,
        mock: impl FnOnce(CancelParcelWhen, CancelParcelThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CancelParcelWhen(When::new(when, &builder::CANCEL_PARCEL)),
                CancelParcelThen(Then::new(then)),
            );
        })
    }

    fn search(&self, mock: impl FnOnce(SearchWhen, SearchThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                SearchWhen(When::new(when, &builder::SEARCH)),
                SearchThen(Then::new(then)),
            );
        })
    }

    fn post_flat(
        &self,
        mock: impl FnOnce(PostFlatWhen, PostFlatThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostFlatWhen(When::new(when, &builder::POST_FLAT)),
                PostFlatThen(Then::new(then)),
            );
        })
    }

    fn post_enveloped(
        &self,
        mock: impl FnOnce(PostEnvelopedWhen, PostEnvelopedThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostEnvelopedWhen(When::new(when, &builder::POST_ENVELOPED)),
                PostEnvelopedThen(Then::new(then)),
            );
        })
    }

    fn post_list(
        &self,
        mock: impl FnOnce(PostListWhen, PostListThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostListWhen(When::new(when, &builder::POST_LIST)),
                PostListThen(Then::new(then)),
            );
        })
    }

    fn post_either(
        &self,
        mock: impl FnOnce(PostEitherWhen, PostEitherThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostEitherWhen(When::new(when, &builder::POST_EITHER)),
                PostEitherThen(Then::new(then)),
            );
        })
    }

    fn post_map(
        &self,
        mock: impl FnOnce(PostMapWhen, PostMapThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostMapWhen(When::new(when, &builder::POST_MAP)),
                PostMapThen(Then::new(then)),
            );
        })
    }

    fn post_free(
        &self,
        mock: impl FnOnce(PostFreeWhen, PostFreeThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostFreeWhen(When::new(when, &builder::POST_FREE)),
                PostFreeThen(Then::new(then)),
            );
        })
    }

    fn post_anything(
        &self,
        mock: impl FnOnce(PostAnythingWhen, PostAnythingThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostAnythingWhen(When::new(when, &builder::POST_ANYTHING)),
                PostAnythingThen(Then::new(then)),
            );
        })
    }

    fn post_optional(
        &self,
        mock: impl FnOnce(PostOptionalWhen, PostOptionalThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostOptionalWhen(When::new(when, &builder::POST_OPTIONAL)),
                PostOptionalThen(Then::new(then)),
            );
        })
    }

    fn post_inherited(
        &self,
        mock: impl FnOnce(PostInheritedWhen, PostInheritedThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostInheritedWhen(When::new(when, &builder::POST_INHERITED)),
                PostInheritedThen(Then::new(then)),
            );
        })
    }

    fn post_text(
        &self,
        mock: impl FnOnce(PostTextWhen, PostTextThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostTextWhen(When::new(when, &builder::POST_TEXT)),
                PostTextThen(Then::new(then)),
            );
        })
    }

    fn post_secret_text(
        &self,
        mock: impl FnOnce(PostSecretTextWhen, PostSecretTextThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostSecretTextWhen(When::new(when, &builder::POST_SECRET_TEXT)),
                PostSecretTextThen(Then::new(then)),
            );
        })
    }

    fn post_form(
        &self,
        mock: impl FnOnce(PostFormWhen, PostFormThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostFormWhen(When::new(when, &builder::POST_FORM)),
                PostFormThen(Then::new(then)),
            );
        })
    }

    fn post_form_optional(
        &self,
        mock: impl FnOnce(PostFormOptionalWhen, PostFormOptionalThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostFormOptionalWhen(When::new(when, &builder::POST_FORM_OPTIONAL)),
                PostFormOptionalThen(Then::new(then)),
            );
        })
    }

    fn post_token(
        &self,
        mock: impl FnOnce(PostTokenWhen, PostTokenThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostTokenWhen(When::new(when, &builder::POST_TOKEN)),
                PostTokenThen(Then::new(then)),
            );
        })
    }

    fn get_errors(
        &self,
        mock: impl FnOnce(GetErrorsWhen, GetErrorsThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetErrorsWhen(When::new(when, &builder::GET_ERRORS)),
                GetErrorsThen(Then::new(then)),
            );
        })
    }

    fn get_same(
        &self,
        mock: impl FnOnce(GetSameWhen, GetSameThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetSameWhen(When::new(when, &builder::GET_SAME)),
                GetSameThen(Then::new(then)),
            );
        })
    }

    fn get_different(
        &self,
        mock: impl FnOnce(GetDifferentWhen, GetDifferentThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetDifferentWhen(When::new(when, &builder::GET_DIFFERENT)),
                GetDifferentThen(Then::new(then)),
            );
        })
    }

    fn get_redirect(
        &self,
        mock: impl FnOnce(GetRedirectWhen, GetRedirectThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetRedirectWhen(When::new(when, &builder::GET_REDIRECT)),
                GetRedirectThen(Then::new(then)),
            );
        })
    }

    fn get_maybe_redirect(
        &self,
        mock: impl FnOnce(GetMaybeRedirectWhen, GetMaybeRedirectThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetMaybeRedirectWhen(When::new(when, &builder::GET_MAYBE_REDIRECT)),
                GetMaybeRedirectThen(Then::new(then)),
            );
        })
    }

    fn get_token_text(
        &self,
        mock: impl FnOnce(GetTokenTextWhen, GetTokenTextThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetTokenTextWhen(When::new(when, &builder::GET_TOKEN_TEXT)),
                GetTokenTextThen(Then::new(then)),
            );
        })
    }

    fn get_plain_text(
        &self,
        mock: impl FnOnce(GetPlainTextWhen, GetPlainTextThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetPlainTextWhen(When::new(when, &builder::GET_PLAIN_TEXT)),
                GetPlainTextThen(Then::new(then)),
            );
        })
    }

    fn get_page(
        &self,
        mock: impl FnOnce(GetPageWhen, GetPageThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetPageWhen(When::new(when, &builder::GET_PAGE)),
                GetPageThen(Then::new(then)),
            );
        })
    }

    fn get_vendor(
        &self,
        mock: impl FnOnce(GetVendorWhen, GetVendorThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetVendorWhen(When::new(when, &builder::GET_VENDOR)),
                GetVendorThen(Then::new(then)),
            );
        })
    }

    fn get_wildcard(
        &self,
        mock: impl FnOnce(GetWildcardWhen, GetWildcardThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetWildcardWhen(When::new(when, &builder::GET_WILDCARD)),
                GetWildcardThen(Then::new(then)),
            );
        })
    }

    fn post_empty(
        &self,
        mock: impl FnOnce(PostEmptyWhen, PostEmptyThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostEmptyWhen(When::new(when, &builder::POST_EMPTY)),
                PostEmptyThen(Then::new(then)),
            );
        })
    }

    fn get_untyped(
        &self,
        mock: impl FnOnce(GetUntypedWhen, GetUntypedThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetUntypedWhen(When::new(when, &builder::GET_UNTYPED)),
                GetUntypedThen(Then::new(then)),
            );
        })
    }

    fn get_none(
        &self,
        mock: impl FnOnce(GetNoneWhen, GetNoneThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetNoneWhen(When::new(when, &builder::GET_NONE)),
                GetNoneThen(Then::new(then)),
            );
        })
    }

    fn head_head(
        &self,
        mock: impl FnOnce(HeadHeadWhen, HeadHeadThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                HeadHeadWhen(When::new(when, &builder::HEAD_HEAD)),
                HeadHeadThen(Then::new(then)),
            );
        })
    }

    fn get_status(
        &self,
        mock: impl FnOnce(GetStatusWhen, GetStatusThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetStatusWhen(When::new(when, &builder::GET_STATUS)),
                GetStatusThen(Then::new(then)),
            );
        })
    }

    fn get_nullable(
        &self,
        mock: impl FnOnce(GetNullableWhen, GetNullableThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetNullableWhen(When::new(when, &builder::GET_NULLABLE)),
                GetNullableThen(Then::new(then)),
            );
        })
    }

    fn get_types(
        &self,
        mock: impl FnOnce(GetTypesWhen, GetTypesThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetTypesWhen(When::new(when, &builder::GET_TYPES)),
                GetTypesThen(Then::new(then)),
            );
        })
    }

    fn put_types(
        &self,
        mock: impl FnOnce(PutTypesWhen, PutTypesThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PutTypesWhen(When::new(when, &builder::PUT_TYPES)),
                PutTypesThen(Then::new(then)),
            );
        })
    }

    fn post_names(
        &self,
        mock: impl FnOnce(PostNamesWhen, PostNamesThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostNamesWhen(When::new(when, &builder::POST_NAMES)),
                PostNamesThen(Then::new(then)),
            );
        })
    }

    fn get_runtime(
        &self,
        mock: impl FnOnce(GetRuntimeWhen, GetRuntimeThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                GetRuntimeWhen(When::new(when, &builder::GET_RUNTIME)),
                GetRuntimeThen(Then::new(then)),
            );
        })
    }

    fn type_(&self, mock: impl FnOnce(TypeWhen, TypeThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(TypeWhen(When::new(when, &builder::TYPE_)), TypeThen(Then::new(then)));
        })
    }

    fn builder_(
        &self,
        mock: impl FnOnce(BuilderWhen, BuilderThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                BuilderWhen(When::new(when, &builder::BUILDER_)),
                BuilderThen(Then::new(then)),
            );
        })
    }

    fn base_url_(
        &self,
        mock: impl FnOnce(BaseUrlWhen, BaseUrlThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                BaseUrlWhen(When::new(when, &builder::BASE_URL_)),
                BaseUrlThen(Then::new(then)),
            );
        })
    }

    fn clone_(&self, mock: impl FnOnce(CloneWhen, CloneThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                CloneWhen(When::new(when, &builder::CLONE_)),
                CloneThen(Then::new(then)),
            );
        })
    }

    fn result(
        &self,
        mock: impl FnOnce(ResultCallWhen, ResultCallThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                ResultCallWhen(When::new(when, &builder::RESULT)),
                ResultCallThen(Then::new(then)),
            );
        })
    }

    fn host_(&self, mock: impl FnOnce(HostWhen, HostThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(HostWhen(When::new(when, &builder::HOST)), HostThen(Then::new(then)));
        })
    }

    fn _3d_scan(
        &self,
        mock: impl FnOnce(_3dScanWhen, _3dScanThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                _3dScanWhen(When::new(when, &builder::_3D_SCAN)),
                _3dScanThen(Then::new(then)),
            );
        })
    }

    fn post_flat_body(
        &self,
        mock: impl FnOnce(PostFlatBodyWhen, PostFlatBodyThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                PostFlatBodyWhen(When::new(when, &builder::POST_FLAT_BODY)),
                PostFlatBodyThen(Then::new(then)),
            );
        })
    }

    fn a1(&self, mock: impl FnOnce(A1When, A1Then)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(A1When(When::new(when, &builder::A1)), A1Then(Then::new(then)));
        })
    }

    fn a_1(&self, mock: impl FnOnce(A1CallWhen, A1CallThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                A1CallWhen(When::new(when, &builder::A_1)),
                A1CallThen(Then::new(then)),
            );
        })
    }

    fn mock_(&self, mock: impl FnOnce(MockWhen, MockThen)) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(MockWhen(When::new(when, &builder::MOCK)), MockThen(Then::new(then)));
        })
    }

    fn option(
        &self,
        mock: impl FnOnce(OptionCallWhen, OptionCallThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                OptionCallWhen(When::new(when, &builder::OPTION)),
                OptionCallThen(Then::new(then)),
            );
        })
    }

    fn auth_bearer(
        &self,
        mock: impl FnOnce(AuthBearerWhen, AuthBearerThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthBearerWhen(When::new(when, &builder::AUTH_BEARER)),
                AuthBearerThen(Then::new(then)),
            );
        })
    }

    fn auth_basic(
        &self,
        mock: impl FnOnce(AuthBasicWhen, AuthBasicThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthBasicWhen(When::new(when, &builder::AUTH_BASIC)),
                AuthBasicThen(Then::new(then)),
            );
        })
    }

    fn auth_header(
        &self,
        mock: impl FnOnce(AuthHeaderWhen, AuthHeaderThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthHeaderWhen(When::new(when, &builder::AUTH_HEADER)),
                AuthHeaderThen(Then::new(then)),
            );
        })
    }

    fn auth_query(
        &self,
        mock: impl FnOnce(AuthQueryWhen, AuthQueryThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthQueryWhen(When::new(when, &builder::AUTH_QUERY)),
                AuthQueryThen(Then::new(then)),
            );
        })
    }

    fn auth_cookie(
        &self,
        mock: impl FnOnce(AuthCookieWhen, AuthCookieThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthCookieWhen(When::new(when, &builder::AUTH_COOKIE)),
                AuthCookieThen(Then::new(then)),
            );
        })
    }

    fn auth_both(
        &self,
        mock: impl FnOnce(AuthBothWhen, AuthBothThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthBothWhen(When::new(when, &builder::AUTH_BOTH)),
                AuthBothThen(Then::new(then)),
            );
        })
    }

    fn auth_either(
        &self,
        mock: impl FnOnce(AuthEitherWhen, AuthEitherThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthEitherWhen(When::new(when, &builder::AUTH_EITHER)),
                AuthEitherThen(Then::new(then)),
            );
        })
    }

    fn auth_optional(
        &self,
        mock: impl FnOnce(AuthOptionalWhen, AuthOptionalThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthOptionalWhen(When::new(when, &builder::AUTH_OPTIONAL)),
                AuthOptionalThen(Then::new(then)),
            );
        })
    }

    fn auth_oauth(
        &self,
        mock: impl FnOnce(AuthOauthWhen, AuthOauthThen),
    ) -> httpmock::Mock<'_> {
        self.mock(|when, then| {
            mock(
                AuthOauthWhen(When::new(when, &builder::AUTH_OAUTH)),
                AuthOauthThen(Then::new(then)),
            );
        })
    }
}
