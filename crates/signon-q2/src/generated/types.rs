// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! The types of requests and replies, as the API's description names them.

/// What a sign-in is for, either a swap or a bill. The page says not to name both.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum AuthMeta {
    /// As `BillMeta`.
    BillMeta(BillMeta),
    /// As `SwapMeta`.
    SwapMeta(SwapMeta),
}

impl From<BillMeta> for AuthMeta {
    fn from(value: BillMeta) -> Self {
        Self::BillMeta(value)
    }
}

impl From<SwapMeta> for AuthMeta {
    fn from(value: SwapMeta) -> Self {
        Self::SwapMeta(value)
    }
}

/// A sign-in for a bill. Deprecated; use a swap.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BillMeta {
    /// The id of the payment method that the company is given.
    #[serde(rename = "paymentMethodId", skip_serializing_if = "Option::is_none")]
    pub payment_method_id: Option<String>,
    /// The id of a bill that exists.
    #[serde(rename = "billId")]
    pub bill_id: String,
}

impl BillMeta {
    /// With what is always there.
    pub fn new(bill_id: impl Into<String>) -> Self {
        Self {
            payment_method_id: Default::default(),
            bill_id: bill_id.into(),
        }
    }

    /// The id of the payment method that the company is given.
    pub fn with_payment_method_id(mut self, value: impl Into<String>) -> Self {
        self.payment_method_id = Some(value.into());
        self
    }
}

/// A company at which users sign in.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Company {
    /// The company's id.
    #[serde(rename = "_id")]
    pub id: String,
    /// The company's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether the company works at present (`operational`) or not (`maintenance`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CompanyStatus>,
    /// The one kind of payment method that the company takes; absent if it takes any.
    #[serde(rename = "requiredPayment", skip_serializing_if = "Option::is_none")]
    pub required_payment: Option<CompanyRequiredPayment>,
    /// Whether the user has to be present during the sign-in, because the company asks for a code or a prompt.
    #[serde(rename = "userPresenceRequired", skip_serializing_if = "Option::is_none")]
    pub user_presence_required: Option<bool>,
    /// How users sign in at the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<CompanyAuth>,
    /// Where the company is; absent for a regional or national one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo: Option<CompanyGeo>,
}

#[cfg(feature = "mock")]
impl Company {
    /// With what is always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: Default::default(),
            status: Default::default(),
            required_payment: Default::default(),
            user_presence_required: Default::default(),
            auth: Default::default(),
            geo: Default::default(),
        }
    }

    /// The company's name.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Whether the company works at present (`operational`) or not (`maintenance`).
    pub fn with_status(mut self, value: impl Into<CompanyStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// The one kind of payment method that the company takes; absent if it takes any.
    pub fn with_required_payment(
        mut self,
        value: impl Into<CompanyRequiredPayment>,
    ) -> Self {
        self.required_payment = Some(value.into());
        self
    }

    /// Whether the user has to be present during the sign-in, because the company asks for a code or a prompt.
    pub fn with_user_presence_required(mut self, value: bool) -> Self {
        self.user_presence_required = Some(value);
        self
    }

    /// How users sign in at the company.
    pub fn with_auth(mut self, value: impl Into<CompanyAuth>) -> Self {
        self.auth = Some(value.into());
        self
    }

    /// Where the company is; absent for a regional or national one.
    pub fn with_geo(mut self, value: impl Into<CompanyGeo>) -> Self {
        self.geo = Some(value.into());
        self
    }
}

/// How users sign in at a company.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyAuth {
    /// The company's own pages for signing in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urls: Option<CompanyUrls>,
    /// The fields that the user has to fill in.
    #[serde(
        rename = "loginFields",
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "signon_core::__private::list_or_null"
    )]
    pub login_fields: Vec<LoginField>,
}

#[cfg(feature = "mock")]
impl CompanyAuth {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The company's own pages for signing in.
    pub fn with_urls(mut self, value: impl Into<CompanyUrls>) -> Self {
        self.urls = Some(value.into());
        self
    }

    /// The fields that the user has to fill in.
    pub fn with_login_fields(
        mut self,
        value: impl IntoIterator<Item = impl Into<LoginField>>,
    ) -> Self {
        self.login_fields = value.into_iter().map(Into::into).collect();
        self
    }
}

/// Where a company is.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyGeo {
    /// The state, abbreviated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_short: Option<String>,
    /// The state's full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_long: Option<String>,
}

#[cfg(feature = "mock")]
impl CompanyGeo {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The state, abbreviated.
    pub fn with_state_short(mut self, value: impl Into<String>) -> Self {
        self.state_short = Some(value.into());
        self
    }

    /// The state's full name.
    pub fn with_state_long(mut self, value: impl Into<String>) -> Self {
        self.state_long = Some(value.into());
        self
    }
}

/// The one kind of payment method that the company takes; absent if it takes any.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CompanyRequiredPayment {
    /// `bank`
    Bank,
    /// `card`
    Card,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl CompanyRequiredPayment {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Bank => "bank",
            Self::Card => "card",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "bank" => Self::Bank,
                "card" => Self::Card,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(CompanyRequiredPayment : "bank" "card");

/// Whether the company works at present (`operational`) or not (`maintenance`).
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CompanyStatus {
    /// `operational`
    Operational,
    /// `maintenance`
    Maintenance,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl CompanyStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Operational => "operational",
            Self::Maintenance => "maintenance",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "operational" => Self::Operational,
                "maintenance" => Self::Maintenance,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(CompanyStatus : "operational" "maintenance");

/// The company's own pages for signing in. Only the login is certain to be there.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyUrls {
    /// The URL of the login.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login: Option<String>,
    /// The URL where an account is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signup: Option<String>,
    /// The URL where a password is reset.
    #[serde(rename = "forgotPassword", skip_serializing_if = "Option::is_none")]
    pub forgot_password: Option<String>,
    /// The URL where a user name is recovered.
    #[serde(rename = "forgotUsername", skip_serializing_if = "Option::is_none")]
    pub forgot_username: Option<String>,
}

#[cfg(feature = "mock")]
impl CompanyUrls {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The URL of the login.
    pub fn with_login(mut self, value: impl Into<String>) -> Self {
        self.login = Some(value.into());
        self
    }

    /// The URL where an account is opened.
    pub fn with_signup(mut self, value: impl Into<String>) -> Self {
        self.signup = Some(value.into());
        self
    }

    /// The URL where a password is reset.
    pub fn with_forgot_password(mut self, value: impl Into<String>) -> Self {
        self.forgot_password = Some(value.into());
        self
    }

    /// The URL where a user name is recovered.
    pub fn with_forgot_username(mut self, value: impl Into<String>) -> Self {
        self.forgot_username = Some(value.into());
        self
    }
}

/// A queued sign-in.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateAuthReply {
    /// Whether the request was queued. False is not documented; take it as not queued.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        deserialize_with = "::signon_core::__private::lenient_bool"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "signon_core::__private::lenient_bool_schema")
    )]
    pub success: Option<bool>,
    /// What happens now, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The id of the auth at this company, a new one or one that existed before. Not the `token` of `stepAuth`.
    #[serde(rename = "authId", skip_serializing_if = "Option::is_none")]
    pub auth_id: Option<String>,
}

#[cfg(feature = "mock")]
impl CreateAuthReply {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the request was queued. False is not documented; take it as not queued.
    pub fn with_success(mut self, value: bool) -> Self {
        self.success = Some(value);
        self
    }

    /// What happens now, in words.
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }

    /// The id of the auth at this company, a new one or one that existed before. Not the `token` of `stepAuth`.
    pub fn with_auth_id(mut self, value: impl Into<String>) -> Self {
        self.auth_id = Some(value.into());
        self
    }
}

/// Why a call failed.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

#[cfg(feature = "mock")]
impl ErrorBody {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What went wrong, in words.
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

/// A field of a company's login form.
#[derive(Clone, Debug, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LoginField {
    /// The text to show in the empty field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// The type of the HTML input, such as `text` or `password`. Hide what is typed if it is `password`.
    #[serde(rename = "formType", skip_serializing_if = "Option::is_none")]
    pub form_type: Option<String>,
    /// The field's name, which is its key in `form` of `createAuth`.
    pub name: String,
    /// The text to show beside the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

#[cfg(feature = "mock")]
impl LoginField {
    /// With what is always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            placeholder: Default::default(),
            form_type: Default::default(),
            name: name.into(),
            label: Default::default(),
        }
    }

    /// The text to show in the empty field.
    pub fn with_placeholder(mut self, value: impl Into<String>) -> Self {
        self.placeholder = Some(value.into());
        self
    }

    /// The type of the HTML input, such as `text` or `password`. Hide what is typed if it is `password`.
    pub fn with_form_type(mut self, value: impl Into<String>) -> Self {
        self.form_type = Some(value.into());
        self
    }

    /// The text to show beside the field.
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }
}

/// The answer to a challenge; its kind decides the shape.
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Security {
    /// As `SecurityAnswer`.
    SecurityAnswer(SecurityAnswer),
    /// As `SecurityAnswers`.
    SecurityAnswers(Vec<SecurityAnswer>),
    /// As `UndocumentedAnswer`.
    UndocumentedAnswer(signon_core::SecretJson),
}

impl From<SecurityAnswer> for Security {
    fn from(value: SecurityAnswer) -> Self {
        Self::SecurityAnswer(value)
    }
}

impl From<Vec<SecurityAnswer>> for Security {
    fn from(value: Vec<SecurityAnswer>) -> Self {
        Self::SecurityAnswers(value)
    }
}

impl From<signon_core::SecretJson> for Security {
    fn from(value: signon_core::SecretJson) -> Self {
        Self::UndocumentedAnswer(value)
    }
}

/// One answer; by itself, the code that the user received (method `code`).
#[derive(Clone, Debug, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityAnswer {
    /// The id of the question or of the code, from the webhook's `input`.
    pub identifier: String,
    /// The user's answer, or the code.
    pub answer: signon_core::Secret,
}

impl SecurityAnswer {
    /// With what is always there.
    pub fn new(
        identifier: impl Into<String>,
        answer: impl Into<signon_core::Secret>,
    ) -> Self {
        Self {
            identifier: identifier.into(),
            answer: answer.into(),
        }
    }
}

/// `StepAuthMethod` of the API.
///
/// Values that become known later are `Unknown` until then: compare such by `as_str`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum StepAuthMethod {
    /// `questions`
    Questions,
    /// `code`
    Code,
    /// `prompt`
    Prompt,
    /// A value that was not known when this was generated.
    Unknown(signon_core::Unknown),
}

impl StepAuthMethod {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Questions => "questions",
            Self::Code => "code",
            Self::Prompt => "prompt",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn known(value: &str) -> Option<Self> {
        Some(
            match value {
                "questions" => Self::Questions,
                "code" => Self::Code,
                "prompt" => Self::Prompt,
                _ => return None,
            },
        )
    }
}

signon_core::open_enum!(StepAuthMethod : "questions" "code" "prompt");

/// A queued answer.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "mock", derive(serde::Serialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StepAuthReply {
    /// Whether the request was queued. False is not documented; take it as not queued.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        deserialize_with = "::signon_core::__private::lenient_bool"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "signon_core::__private::lenient_bool_schema")
    )]
    pub success: Option<bool>,
    /// What happens now, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

#[cfg(feature = "mock")]
impl StepAuthReply {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the request was queued. False is not documented; take it as not queued.
    pub fn with_success(mut self, value: bool) -> Self {
        self.success = Some(value);
        self
    }

    /// What happens now, in words.
    pub fn with_message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }
}

/// A sign-in for a swap.
#[derive(Clone, Debug, Default, serde::Serialize)]
#[cfg_attr(feature = "mock", derive(serde::Deserialize))]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SwapMeta {
    /// The id of the payment method that the company is given.
    #[serde(rename = "paymentMethodId", skip_serializing_if = "Option::is_none")]
    pub payment_method_id: Option<String>,
    /// The id of a swap that exists.
    #[serde(rename = "swapId", skip_serializing_if = "Option::is_none")]
    pub swap_id: Option<String>,
}

impl SwapMeta {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The id of the payment method that the company is given.
    pub fn with_payment_method_id(mut self, value: impl Into<String>) -> Self {
        self.payment_method_id = Some(value.into());
        self
    }

    /// The id of a swap that exists.
    pub fn with_swap_id(mut self, value: impl Into<String>) -> Self {
        self.swap_id = Some(value.into());
        self
    }
}

/// The JSON Schemas of all types here, by their names.
#[cfg(feature = "schemars")]
#[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
pub fn json_schemas() -> serde_json::Map<String, serde_json::Value> {
    #[allow(unused_mut, reason = "not every API has types of its own")]
    let mut generator = schemars::SchemaGenerator::default();
    generator.subschema_for::<AuthMeta>();
    generator.subschema_for::<BillMeta>();
    generator.subschema_for::<Company>();
    generator.subschema_for::<CompanyAuth>();
    generator.subschema_for::<CompanyGeo>();
    generator.subschema_for::<CompanyRequiredPayment>();
    generator.subschema_for::<CompanyStatus>();
    generator.subschema_for::<CompanyUrls>();
    generator.subschema_for::<CreateAuthReply>();
    generator.subschema_for::<ErrorBody>();
    generator.subschema_for::<LoginField>();
    generator.subschema_for::<Security>();
    generator.subschema_for::<SecurityAnswer>();
    generator.subschema_for::<StepAuthMethod>();
    generator.subschema_for::<StepAuthReply>();
    generator.subschema_for::<SwapMeta>();
    generator.take_definitions(true)
}
