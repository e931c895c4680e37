// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! The types of requests and replies, as the API's description names them.

/// An error that came with a 200.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong. Any JSON value, as a secret, because nobody documented it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<signon_core::SecretJson>,
}

#[cfg(feature = "mock")]
impl ErrorBody {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What went wrong. Any JSON value, as a secret, because nobody documented it.
    pub fn with_error(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.error = Some(value.into());
        self
    }
}

/// The parameters of an OpenID provider's answer.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenIdParameterMap {
    /// The ID token that the OpenID provider issued.
    pub id_token: signon_core::Secret,
    /// The claim of the ID token that names the user (inferred). Every example sends `preferred_username`.
    pub state: String,
}

impl OpenIdParameterMap {
    /// With what is always there.
    pub fn new(
        id_token: impl Into<signon_core::Secret>,
        state: impl Into<String>,
    ) -> Self {
        Self {
            id_token: id_token.into(),
            state: state.into(),
        }
    }
}

/// What an OpenID provider returned, as an object or as a string.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum ParameterMap {
    /// As `OpenIdParameterMap`.
    OpenIdParameterMap(OpenIdParameterMap),
    /// As `SerializedParameterMap`.
    SerializedParameterMap(signon_core::Secret),
}

impl From<OpenIdParameterMap> for ParameterMap {
    fn from(value: OpenIdParameterMap) -> Self {
        Self::OpenIdParameterMap(value)
    }
}

impl From<&str> for ParameterMap {
    fn from(value: &str) -> Self {
        Self::SerializedParameterMap(value.into())
    }
}

impl From<signon_core::Secret> for ParameterMap {
    fn from(value: signon_core::Secret) -> Self {
        Self::SerializedParameterMap(value)
    }
}

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<ErrorBody>();
    generator.subschema_for::<OpenIdParameterMap>();
    generator.subschema_for::<ParameterMap>();
    generator.take_definitions(true)
}
