// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! The types of requests and replies, as the API's description names them.

/// A postal address.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Address {
    /// Street and number, perhaps on several lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<String>,
    /// City or town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// State, province or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Country, in the samples by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// State, province or region, as a geolocation's address names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The whole address as text, its lines separated by newlines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
}

#[cfg(feature = "mock")]
impl Address {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Street and number, perhaps on several lines.
    pub fn with_street_address(mut self, value: impl Into<String>) -> Self {
        self.street_address = Some(value.into());
        self
    }

    /// City or town.
    pub fn with_locality(mut self, value: impl Into<String>) -> Self {
        self.locality = Some(value.into());
        self
    }

    /// State, province or region.
    pub fn with_region(mut self, value: impl Into<String>) -> Self {
        self.region = Some(value.into());
        self
    }

    /// Postal code.
    pub fn with_postal_code(mut self, value: impl Into<String>) -> Self {
        self.postal_code = Some(value.into());
        self
    }

    /// Country, in the samples by its name.
    pub fn with_country(mut self, value: impl Into<String>) -> Self {
        self.country = Some(value.into());
        self
    }

    /// State, province or region, as a geolocation's address names it.
    pub fn with_state(mut self, value: impl Into<String>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// The whole address as text, its lines separated by newlines.
    pub fn with_formatted(mut self, value: impl Into<String>) -> Self {
        self.formatted = Some(value.into());
        self
    }
}

/// A client's registration. The client's secret and its authentication method at the token endpoint are not part
/// of it.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClientRegistration {
    /// The client's identifier, given by the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The URIs to which a sign-in may send the user back.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub redirect_uris: Vec<String>,
    /// The response types that the client may ask for, each a set of words separated by spaces.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub response_types: Vec<String>,
    /// The grants that the client may use.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub grant_types: Vec<String>,
    /// The kind of application. OpenID Connect knows `web` and `native`; the vendor lists no values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_type: Option<String>,
    /// How to reach the people responsible for the client.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub contacts: Vec<String>,
    /// The name that users see.
    pub client_name: String,
    /// The URL of the client's logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_uri: Option<String>,
    /// The URL of the client's home page.
    pub client_uri: String,
    /// The URL of the client's privacy policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_uri: Option<String>,
    /// The URL of the client's terms of service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tos_uri: Option<String>,
    /// The longest time since the user last signed in actively, in seconds, unless a sign-in says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_max_age: Option<i64>,
    /// The scopes of a sign-in that names none.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub default_scopes: Vec<String>,
}

#[cfg(feature = "mock")]
impl ClientRegistration {
    /// With what is always there.
    pub fn new(client_name: impl Into<String>, client_uri: impl Into<String>) -> Self {
        Self {
            client_id: Default::default(),
            redirect_uris: Default::default(),
            response_types: Default::default(),
            grant_types: Default::default(),
            application_type: Default::default(),
            contacts: Default::default(),
            client_name: client_name.into(),
            logo_uri: Default::default(),
            client_uri: client_uri.into(),
            policy_uri: Default::default(),
            tos_uri: Default::default(),
            default_max_age: Default::default(),
            default_scopes: Default::default(),
        }
    }

    /// The client's identifier, given by the provider.
    pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
        self.client_id = Some(value.into());
        self
    }

    /// The URIs to which a sign-in may send the user back.
    pub fn with_redirect_uris(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.redirect_uris = value.into_iter().map(Into::into).collect();
        self
    }

    /// The response types that the client may ask for, each a set of words separated by spaces.
    pub fn with_response_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.response_types = value.into_iter().map(Into::into).collect();
        self
    }

    /// The grants that the client may use.
    pub fn with_grant_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.grant_types = value.into_iter().map(Into::into).collect();
        self
    }

    /// The kind of application. OpenID Connect knows `web` and `native`; the vendor lists no values.
    pub fn with_application_type(mut self, value: impl Into<String>) -> Self {
        self.application_type = Some(value.into());
        self
    }

    /// How to reach the people responsible for the client.
    pub fn with_contacts(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.contacts = value.into_iter().map(Into::into).collect();
        self
    }

    /// The URL of the client's logo.
    pub fn with_logo_uri(mut self, value: impl Into<String>) -> Self {
        self.logo_uri = Some(value.into());
        self
    }

    /// The URL of the client's privacy policy.
    pub fn with_policy_uri(mut self, value: impl Into<String>) -> Self {
        self.policy_uri = Some(value.into());
        self
    }

    /// The URL of the client's terms of service.
    pub fn with_tos_uri(mut self, value: impl Into<String>) -> Self {
        self.tos_uri = Some(value.into());
        self
    }

    /// The longest time since the user last signed in actively, in seconds, unless a sign-in says otherwise.
    pub fn with_default_max_age(mut self, value: i64) -> Self {
        self.default_max_age = Some(value);
        self
    }

    /// The scopes of a sign-in that names none.
    pub fn with_default_scopes(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.default_scopes = value.into_iter().map(Into::into).collect();
        self
    }
}

/// How a sign-in is shown.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Display {
    /// `page`
    Page,
    /// `popup`
    Popup,
    /// `modal`
    Modal,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl Display {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Page => "page",
            Self::Popup => "popup",
            Self::Modal => "modal",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "page" => Self::Page,
                "popup" => Self::Popup,
                "modal" => Self::Modal,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(Display : "page" "popup" "modal");

/// What went wrong: an OAuth error (`error`, `error_description`), a problem detail (`type`, `title`, `status`,
/// `detail`), or parts of both. So look at all of them.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// The OAuth error code, such as `invalid_request`, `invalid_client`, `invalid_grant`, `invalid_token` or
    /// `access_denied`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The error in words, for developers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
    /// The URL of a page about the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_uri: Option<String>,
    /// The kind of the problem, as a URI. A problem detail without it means `about:blank`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The kind of the problem in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The HTTP status of the reply, once more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// What this problem is about, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The error in words; read by a vendor client when reading a profile fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

#[cfg(feature = "mock")]
impl ErrorBody {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The OAuth error code, such as `invalid_request`, `invalid_client`, `invalid_grant`, `invalid_token` or
    /// `access_denied`.
    pub fn with_error(mut self, value: impl Into<String>) -> Self {
        self.error = Some(value.into());
        self
    }

    /// The error in words, for developers.
    pub fn with_error_description(mut self, value: impl Into<String>) -> Self {
        self.error_description = Some(value.into());
        self
    }

    /// The URL of a page about the error.
    pub fn with_error_uri(mut self, value: impl Into<String>) -> Self {
        self.error_uri = Some(value.into());
        self
    }

    /// The kind of the problem, as a URI. A problem detail without it means `about:blank`.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// The kind of the problem in words.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The HTTP status of the reply, once more.
    pub fn with_status(mut self, value: i32) -> Self {
        self.status = Some(value);
        self
    }

    /// What this problem is about, in words.
    pub fn with_detail(mut self, value: impl Into<String>) -> Self {
        self.detail = Some(value.into());
        self
    }

    /// The error in words; read by a vendor client when reading a profile fails.
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

/// A place on earth.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GeoLocation {
    /// Latitude in degrees, positive to the north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Longitude in degrees, positive to the east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// How exact the position is; probably in metres, the page gives no unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy: Option<f64>,
    /// The address of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

#[cfg(feature = "mock")]
impl GeoLocation {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Latitude in degrees, positive to the north.
    pub fn with_latitude(mut self, value: f64) -> Self {
        self.latitude = Some(value);
        self
    }

    /// Longitude in degrees, positive to the east.
    pub fn with_longitude(mut self, value: f64) -> Self {
        self.longitude = Some(value);
        self
    }

    /// How exact the position is; probably in metres, the page gives no unit.
    pub fn with_accuracy(mut self, value: f64) -> Self {
        self.accuracy = Some(value);
        self
    }

    /// The address of the place.
    pub fn with_address(mut self, value: impl Into<Address>) -> Self {
        self.address = Some(value.into());
        self
    }
}

/// A public key, by RFC 7517. Which fields are there depends on `kty`.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JsonWebKey {
    /// The family of the key, such as `RSA`, `EC` or `OKP`.
    pub kty: String,
    /// The key's name, to which tokens refer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// What the key is for, `sig` or `enc`. Without it, either.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub use_: Option<String>,
    /// What may be done with the key, such as `verify`. Without it, anything.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub key_ops: Vec<String>,
    /// The one algorithm that the key is for. Without it, any of its family.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// The modulus of an RSA key, in base64url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<String>,
    /// The exponent of an RSA key, in base64url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub e: Option<String>,
    /// The curve of an EC or OKP key, such as `P-256`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
    /// The x coordinate of an EC key, or the whole OKP key, in base64url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    /// The y coordinate of an EC key, in base64url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
}

#[cfg(feature = "mock")]
impl JsonWebKey {
    /// With what is always there.
    pub fn new(kty: impl Into<String>) -> Self {
        Self {
            kty: kty.into(),
            kid: Default::default(),
            use_: Default::default(),
            key_ops: Default::default(),
            alg: Default::default(),
            n: Default::default(),
            e: Default::default(),
            crv: Default::default(),
            x: Default::default(),
            y: Default::default(),
        }
    }

    /// The key's name, to which tokens refer.
    pub fn with_kid(mut self, value: impl Into<String>) -> Self {
        self.kid = Some(value.into());
        self
    }

    /// What the key is for, `sig` or `enc`. Without it, either.
    pub fn with_use(mut self, value: impl Into<String>) -> Self {
        self.use_ = Some(value.into());
        self
    }

    /// What may be done with the key, such as `verify`. Without it, anything.
    pub fn with_key_ops(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.key_ops = value.into_iter().map(Into::into).collect();
        self
    }

    /// The one algorithm that the key is for. Without it, any of its family.
    pub fn with_alg(mut self, value: impl Into<String>) -> Self {
        self.alg = Some(value.into());
        self
    }

    /// The modulus of an RSA key, in base64url.
    pub fn with_n(mut self, value: impl Into<String>) -> Self {
        self.n = Some(value.into());
        self
    }

    /// The exponent of an RSA key, in base64url.
    pub fn with_e(mut self, value: impl Into<String>) -> Self {
        self.e = Some(value.into());
        self
    }

    /// The curve of an EC or OKP key, such as `P-256`.
    pub fn with_crv(mut self, value: impl Into<String>) -> Self {
        self.crv = Some(value.into());
        self
    }

    /// The x coordinate of an EC key, or the whole OKP key, in base64url.
    pub fn with_x(mut self, value: impl Into<String>) -> Self {
        self.x = Some(value.into());
        self
    }

    /// The y coordinate of an EC key, in base64url.
    pub fn with_y(mut self, value: impl Into<String>) -> Self {
        self.y = Some(value.into());
        self
    }
}

/// A set of keys, by RFC 7517.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JsonWebKeySet {
    /// The keys, in no order that means anything.
    pub keys: Vec<JsonWebKey>,
}

#[cfg(feature = "mock")]
impl JsonWebKeySet {
    /// With what is always there.
    pub fn new(keys: impl IntoIterator<Item = impl Into<JsonWebKey>>) -> Self {
        Self {
            keys: keys.into_iter().map(Into::into).collect(),
        }
    }
}

/// What the provider says of itself, by OpenID Connect Discovery 1.0.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProviderMetadata {
    /// Who issues the ID tokens: their `iss`, character by character. `https://connect.authentiq.io/` is
    /// documented, with its trailing slash.
    pub issuer: String,
    /// Where the keys are. `https://connect.authentiq.io/public-keys` is documented.
    pub jwks_uri: String,
    /// Where users are sent to sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorization_endpoint: Option<String>,
    /// Where codes are exchanged for tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_endpoint: Option<String>,
    /// Where the user's claims are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub userinfo_endpoint: Option<String>,
    /// Where clients are registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration_endpoint: Option<String>,
    /// The iframe that tells of a changed session. Named on the vendor's pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_session_iframe: Option<String>,
    /// Where users are sent to sign out, if the provider has such a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_session_endpoint: Option<String>,
    /// The scopes that can be asked for. Named on the vendor's pages.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub scopes_supported: Vec<String>,
    /// The claims that can come back.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub claims_supported: Vec<String>,
    /// The response types that can be asked for.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub response_types_supported: Vec<String>,
    /// How a redirect can carry its parameters.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub response_modes_supported: Vec<String>,
    /// The grants that the token endpoint takes.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub grant_types_supported: Vec<String>,
    /// Whether a user has the same `sub` for all clients (`public`) or not (`pairwise`).
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub subject_types_supported: Vec<String>,
    /// The algorithms by which ID tokens are signed. What the provider can do is not what your client accepts: that
    /// is fixed in your code.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub id_token_signing_alg_values_supported: Vec<String>,
    /// The ways of client authentication that the token endpoint takes.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// The kinds of PKCE challenge, if the provider has PKCE. The vendor's pages list it as planned.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub code_challenge_methods_supported: Vec<String>,
    /// Whether every redirect names the issuer, in its parameter `iss` (RFC 9207).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorization_response_iss_parameter_supported: Option<bool>,
    /// Whether the provider sends logout tokens to the relying party.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backchannel_logout_supported: Option<bool>,
    /// Whether logout tokens name the session by `sid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backchannel_logout_session_supported: Option<bool>,
}

#[cfg(feature = "mock")]
impl ProviderMetadata {
    /// With what is always there.
    pub fn new(issuer: impl Into<String>, jwks_uri: impl Into<String>) -> Self {
        Self {
            issuer: issuer.into(),
            jwks_uri: jwks_uri.into(),
            authorization_endpoint: Default::default(),
            token_endpoint: Default::default(),
            userinfo_endpoint: Default::default(),
            registration_endpoint: Default::default(),
            check_session_iframe: Default::default(),
            end_session_endpoint: Default::default(),
            scopes_supported: Default::default(),
            claims_supported: Default::default(),
            response_types_supported: Default::default(),
            response_modes_supported: Default::default(),
            grant_types_supported: Default::default(),
            subject_types_supported: Default::default(),
            id_token_signing_alg_values_supported: Default::default(),
            token_endpoint_auth_methods_supported: Default::default(),
            code_challenge_methods_supported: Default::default(),
            authorization_response_iss_parameter_supported: Default::default(),
            backchannel_logout_supported: Default::default(),
            backchannel_logout_session_supported: Default::default(),
        }
    }

    /// Where users are sent to sign in.
    pub fn with_authorization_endpoint(mut self, value: impl Into<String>) -> Self {
        self.authorization_endpoint = Some(value.into());
        self
    }

    /// Where codes are exchanged for tokens.
    pub fn with_token_endpoint(mut self, value: impl Into<String>) -> Self {
        self.token_endpoint = Some(value.into());
        self
    }

    /// Where the user's claims are read.
    pub fn with_userinfo_endpoint(mut self, value: impl Into<String>) -> Self {
        self.userinfo_endpoint = Some(value.into());
        self
    }

    /// Where clients are registered.
    pub fn with_registration_endpoint(mut self, value: impl Into<String>) -> Self {
        self.registration_endpoint = Some(value.into());
        self
    }

    /// The iframe that tells of a changed session. Named on the vendor's pages.
    pub fn with_check_session_iframe(mut self, value: impl Into<String>) -> Self {
        self.check_session_iframe = Some(value.into());
        self
    }

    /// Where users are sent to sign out, if the provider has such a page.
    pub fn with_end_session_endpoint(mut self, value: impl Into<String>) -> Self {
        self.end_session_endpoint = Some(value.into());
        self
    }

    /// The scopes that can be asked for. Named on the vendor's pages.
    pub fn with_scopes_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.scopes_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// The claims that can come back.
    pub fn with_claims_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.claims_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// The response types that can be asked for.
    pub fn with_response_types_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.response_types_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// How a redirect can carry its parameters.
    pub fn with_response_modes_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.response_modes_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// The grants that the token endpoint takes.
    pub fn with_grant_types_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.grant_types_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// Whether a user has the same `sub` for all clients (`public`) or not (`pairwise`).
    pub fn with_subject_types_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.subject_types_supported = value.into_iter().map(Into::into).collect();
        self
    }

    /// The algorithms by which ID tokens are signed. What the provider can do is not what your client accepts: that
    /// is fixed in your code.
    pub fn with_id_token_signing_alg_values_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.id_token_signing_alg_values_supported = value
            .into_iter()
            .map(Into::into)
            .collect();
        self
    }

    /// The ways of client authentication that the token endpoint takes.
    pub fn with_token_endpoint_auth_methods_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.token_endpoint_auth_methods_supported = value
            .into_iter()
            .map(Into::into)
            .collect();
        self
    }

    /// The kinds of PKCE challenge, if the provider has PKCE. The vendor's pages list it as planned.
    pub fn with_code_challenge_methods_supported(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.code_challenge_methods_supported = value
            .into_iter()
            .map(Into::into)
            .collect();
        self
    }

    /// Whether every redirect names the issuer, in its parameter `iss` (RFC 9207).
    pub fn with_authorization_response_iss_parameter_supported(
        mut self,
        value: bool,
    ) -> Self {
        self.authorization_response_iss_parameter_supported = Some(value);
        self
    }

    /// Whether the provider sends logout tokens to the relying party.
    pub fn with_backchannel_logout_supported(mut self, value: bool) -> Self {
        self.backchannel_logout_supported = Some(value);
        self
    }

    /// Whether logout tokens name the session by `sid`.
    pub fn with_backchannel_logout_session_supported(mut self, value: bool) -> Self {
        self.backchannel_logout_session_supported = Some(value);
        self
    }
}

/// Where a redirect carries its parameters.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ResponseMode {
    /// `query`
    Query,
    /// `fragment`
    Fragment,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl ResponseMode {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Query => "query",
            Self::Fragment => "fragment",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "query" => Self::Query,
                "fragment" => Self::Fragment,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(ResponseMode : "query" "fragment");

/// What the token endpoint issued. Only the type is certain: a client may get an ID token without an access
/// token.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Token {
    /// How the access token is presented, usually `Bearer`.
    pub token_type: String,
    /// The access token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<signon_core::Secret>,
    /// The ID token, a JWT about the user and this sign-in. Not verified by this client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<signon_core::Secret>,
    /// The refresh token, if one was issued. No grant that takes it is documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<signon_core::Secret>,
    /// How long the access token is valid, in seconds from now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i32>,
    /// When the access token expires, in seconds since 1970-01-01T00:00:00Z. Not part of OAuth 2.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    /// The granted scopes, separated by spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

#[cfg(feature = "mock")]
impl Token {
    /// With what is always there.
    pub fn new(token_type: impl Into<String>) -> Self {
        Self {
            token_type: token_type.into(),
            access_token: Default::default(),
            id_token: Default::default(),
            refresh_token: Default::default(),
            expires_in: Default::default(),
            expires_at: Default::default(),
            scope: Default::default(),
        }
    }

    /// The access token.
    pub fn with_access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.access_token = Some(value.into());
        self
    }

    /// The ID token, a JWT about the user and this sign-in. Not verified by this client.
    pub fn with_id_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.id_token = Some(value.into());
        self
    }

    /// The refresh token, if one was issued. No grant that takes it is documented.
    pub fn with_refresh_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.refresh_token = Some(value.into());
        self
    }

    /// How long the access token is valid, in seconds from now.
    pub fn with_expires_in(mut self, value: i32) -> Self {
        self.expires_in = Some(value);
        self
    }

    /// When the access token expires, in seconds since 1970-01-01T00:00:00Z. Not part of OAuth 2.0.
    pub fn with_expires_at(mut self, value: i64) -> Self {
        self.expires_at = Some(value);
        self
    }

    /// The granted scopes, separated by spaces.
    pub fn with_scope(mut self, value: impl Into<String>) -> Self {
        self.scope = Some(value.into());
        self
    }
}

/// The claims about a user. Claims beyond these may come.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UserInfo {
    /// The user's stable identifier at this provider.
    pub sub: String,
    /// The full name, as it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The given name or names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The family name or names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// The email address. Trust it only if `email_verified` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the provider has verified that the user controls the email address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verified: Option<bool>,
    /// The phone number, in the samples in E.164 form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// Whether the provider has verified that the user controls the phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_verified: Option<bool>,
    /// The postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Where the user is (scope `aq:location`).
    #[serde(rename = "aq:location", skip_serializing_if = "Option::is_none")]
    pub aq_location: Option<GeoLocation>,
}

#[cfg(feature = "mock")]
impl UserInfo {
    /// With what is always there.
    pub fn new(sub: impl Into<String>) -> Self {
        Self {
            sub: sub.into(),
            name: Default::default(),
            given_name: Default::default(),
            family_name: Default::default(),
            email: Default::default(),
            email_verified: Default::default(),
            phone_number: Default::default(),
            phone_number_verified: Default::default(),
            address: Default::default(),
            aq_location: Default::default(),
        }
    }

    /// The full name, as it is shown.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The given name or names.
    pub fn with_given_name(mut self, value: impl Into<String>) -> Self {
        self.given_name = Some(value.into());
        self
    }

    /// The family name or names.
    pub fn with_family_name(mut self, value: impl Into<String>) -> Self {
        self.family_name = Some(value.into());
        self
    }

    /// The email address. Trust it only if `email_verified` is true.
    pub fn with_email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// Whether the provider has verified that the user controls the email address.
    pub fn with_email_verified(mut self, value: bool) -> Self {
        self.email_verified = Some(value);
        self
    }

    /// The phone number, in the samples in E.164 form.
    pub fn with_phone_number(mut self, value: impl Into<String>) -> Self {
        self.phone_number = Some(value.into());
        self
    }

    /// Whether the provider has verified that the user controls the phone number.
    pub fn with_phone_number_verified(mut self, value: bool) -> Self {
        self.phone_number_verified = Some(value);
        self
    }

    /// The postal address.
    pub fn with_address(mut self, value: impl Into<Address>) -> Self {
        self.address = Some(value.into());
        self
    }

    /// Where the user is (scope `aq:location`).
    pub fn with_aq_location(mut self, value: impl Into<GeoLocation>) -> Self {
        self.aq_location = Some(value.into());
        self
    }
}

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<Address>();
    generator.subschema_for::<ClientRegistration>();
    generator.subschema_for::<Display>();
    generator.subschema_for::<ErrorBody>();
    generator.subschema_for::<GeoLocation>();
    generator.subschema_for::<JsonWebKey>();
    generator.subschema_for::<JsonWebKeySet>();
    generator.subschema_for::<ProviderMetadata>();
    generator.subschema_for::<ResponseMode>();
    generator.subschema_for::<Token>();
    generator.subschema_for::<UserInfo>();
    generator.take_definitions(true)
}
