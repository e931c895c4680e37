//! A company's login form, filled in and checked before anything is sent.

use std::collections::BTreeMap;
use std::fmt;

use signon_core::Secret;

use crate::types::{Company, CompanyStatus, LoginField};
use crate::{Client, builder};

/// The login form of a company: what to ask the user for, and what the user entered.
///
/// Each sending of a form is a sign-in at the company, and wrong ones may lock the user's account there (inferred). So a
/// form that cannot be right is refused before it is sent.
///
/// ```no_run
/// use signon_q2::{Client, LoginForm, Queued};
///
/// # async fn run(client: Client, entered: Vec<(String, String)>) -> Result<(), Box<dyn std::error::Error>> {
/// let company = client.get_company().company_id("my-company-id").send().await?;
/// let mut form = LoginForm::new(&company)?;
/// for field in form.fields() {
///     let input = if field.is_masked() { "password" } else { "text" };
///     println!("{}: <input type={input} name={:?}>", field.caption(), field.name);
/// }
/// for (name, value) in entered {
///     form.set(&name, value)?;
/// }
/// let reply = client.submit(&form)?.client_id("my-client-id").send().await?;
/// let queued = Queued::try_from(reply)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct LoginForm {
    company_id: String,
    fields: Vec<LoginField>,
    values: BTreeMap<String, Secret>,
    user_presence_required: Option<bool>,
}

impl LoginForm {
    /// The empty form of a company.
    ///
    /// # Errors
    ///
    /// If the company is in maintenance, so that no user is asked for what cannot be used; or if it lists no login
    /// fields, or one name twice.
    pub fn new(company: &Company) -> Result<Self, LoginFormError> {
        if company.status == Some(CompanyStatus::Maintenance) {
            return Err(LoginFormError::Maintenance);
        }
        let fields = company.auth.as_ref().map(|auth| auth.login_fields.clone());
        let fields = fields.unwrap_or_default();
        if fields.is_empty() {
            return Err(LoginFormError::NoFields);
        }
        for (index, field) in fields.iter().enumerate() {
            let mut before = fields.iter().take(index);
            if before.any(|other| other.name == field.name) {
                let name = field.name.clone();
                return Err(LoginFormError::Duplicate { name });
            }
        }
        Ok(Self {
            company_id: company.id.clone(),
            fields,
            values: BTreeMap::new(),
            user_presence_required: company.user_presence_required,
        })
    }

    /// The id of the company.
    pub fn company_id(&self) -> &str {
        &self.company_id
    }

    /// The fields to show, in the company's order.
    pub fn fields(&self) -> &[LoginField] {
        &self.fields
    }

    /// Whether the user has to stay, because the company will ask for a code or a prompt; nothing if the company does
    /// not say.
    pub fn user_presence_required(&self) -> Option<bool> {
        self.user_presence_required
    }

    /// Fills in a field, or fills it in anew.
    ///
    /// # Errors
    ///
    /// If the company's form has no field of this name. The form stays as it was.
    pub fn set(
        &mut self,
        name: &str,
        value: impl Into<Secret>,
    ) -> Result<&mut Self, LoginFormError> {
        if self.fields.iter().all(|field| field.name != name) {
            let name = name.to_owned();
            return Err(LoginFormError::Unknown { name });
        }
        self.values.insert(name.to_owned(), value.into());
        Ok(self)
    }

    /// What [`CreateAuth::form`](builder::CreateAuth::form) takes: a value for each field.
    ///
    /// # Errors
    ///
    /// If fields are missing. One with nothing in it counts as missing: that a field may stay empty is not documented.
    pub fn finish(&self) -> Result<BTreeMap<String, Secret>, LoginFormError> {
        let is_set = |field: &&LoginField| {
            let value = self.values.get(&field.name);
            value.is_some_and(|value| !value.is_empty())
        };
        let missing = self.fields.iter().filter(|field| !is_set(field));
        let names: Vec<_> = missing.map(|field| field.name.clone()).collect();
        if names.is_empty() {
            Ok(self.values.clone())
        } else {
            Err(LoginFormError::Missing { names })
        }
    }
}

impl LoginField {
    /// What to call the field on a page: its label, or else its placeholder, or else its name.
    pub fn caption(&self) -> &str {
        let texts = [self.label.as_deref(), self.placeholder.as_deref()];
        let text = texts.into_iter().flatten().find(|text| !text.is_empty());
        text.unwrap_or(&self.name)
    }

    /// Whether to hide what the user types. Only types of HTML inputs that are known to be shown are not hidden: a type
    /// that is missing or not known may be that of a password.
    pub fn is_masked(&self) -> bool {
        const SHOWN: [&str; 7] = ["date", "email", "number", "search", "tel", "text", "url"];
        let form_type = self.form_type.as_deref().unwrap_or_default();
        !SHOWN
            .iter()
            .any(|shown| shown.eq_ignore_ascii_case(form_type))
    }
}

impl Client {
    /// Begins a [`Client::create_auth`] with a company's login form. What is left to set is the `client_id`,
    /// and what the sign-in is for.
    ///
    /// # Errors
    ///
    /// If fields are missing. Nothing was sent.
    pub fn submit(&self, form: &LoginForm) -> Result<builder::CreateAuth<'_>, LoginFormError> {
        let values = form.finish()?;
        Ok(self
            .create_auth()
            .company_id(form.company_id.as_str())
            .form(values))
    }
}

/// The names of the fields, and which are filled in; no value.
impl fmt::Debug for LoginForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_set = |field: &LoginField| match self.values.contains_key(&field.name) {
            true => "set",
            false => "not set",
        };
        f.write_str("LoginForm")?;
        f.debug_map()
            .entries(self.fields.iter().map(|field| (&field.name, is_set(field))))
            .finish()
    }
}

/// Why a login form cannot be sent. Printed, it names fields and quotes no value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoginFormError {
    /// The company is in maintenance. **What to do:** tell the user, and read the company again later.
    Maintenance,
    /// The company lists no login fields, so what to ask for is not known. **What to do:** ask Q2's support.
    NoFields,
    /// The company lists a name twice, so its fields cannot be told apart. **What to do:** ask Q2's support.
    Duplicate {
        /// The name.
        name: String,
    },
    /// The company's form has no such field. **What to do:** compare your page with [`LoginForm::fields`].
    Unknown {
        /// The name that was set.
        name: String,
    },
    /// Fields have no value, or an empty one. **What to do:** ask the user.
    Missing {
        /// Their names, in the company's order.
        names: Vec<String>,
    },
}

impl fmt::Display for LoginFormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Maintenance => {
                f.write_str("nothing was sent: the company is in maintenance; read it again later")
            }
            Self::NoFields => {
                f.write_str("nothing was sent: the company lists no login fields; ask Q2's support")
            }
            Self::Duplicate { name } => write!(
                f,
                "nothing was sent: the company lists the login field {name:?} twice; ask Q2's support"
            ),
            Self::Unknown { name } => write!(
                f,
                "nothing was sent: the company's form has no field {name:?}; see `LoginForm::fields`"
            ),
            Self::Missing { names } => {
                f.write_str("nothing was sent: the company's form needs ")?;
                for (index, name) in names.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{name:?}")?;
                }
                f.write_str("; ask the user")
            }
        }
    }
}

impl std::error::Error for LoginFormError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(json: &str) -> Company {
        serde_json::from_str(json).expect("a company")
    }

    fn two_fields() -> LoginForm {
        let company = company(
            r#"{"_id":"EXAMPLE-COMPANY","userPresenceRequired":true,"auth":{"loginFields":[
                {"name":"email","formType":"text","label":"Email","placeholder":"you@example.com"},
                {"name":"password","formType":"password","label":"Password"}]}}"#,
        );
        LoginForm::new(&company).expect("a form")
    }

    #[test]
    fn a_form_gives_what_the_call_takes() {
        let mut form = two_fields();
        let filled = form.set("email", "ada").expect("known");
        filled.set("password", "EXAMPLE-OLD").expect("known");
        form.set("password", "EXAMPLE-NEW").expect("known");
        let values = form.finish().expect("complete");
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (name.as_str(), value.expose()))
            .collect();
        assert_eq!(values, [("email", "ada"), ("password", "EXAMPLE-NEW")]);
        assert_eq!(form.company_id(), "EXAMPLE-COMPANY");
        assert_eq!(form.user_presence_required(), Some(true));
    }

    #[test]
    fn missing_and_unknown_fields_are_named_and_nothing_is_lost() {
        let mut form = two_fields();
        let missing = |names: &[&str]| LoginFormError::Missing {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        assert_eq!(form.finish(), Err(missing(&["email", "password"])));
        form.set("email", "ada").expect("known");
        let unknown = form.set("user\nname", "EXAMPLE-hidden");
        let unknown = unknown.expect_err("unknown");
        assert_eq!(
            unknown.to_string(),
            r#"nothing was sent: the company's form has no field "user\nname"; see `LoginForm::fields`"#
        );
        assert_eq!(form.finish(), Err(missing(&["password"])));
        form.set("password", "").expect("known");
        let empty = form.finish().expect_err("empty");
        assert_eq!(
            empty.to_string(),
            r#"nothing was sent: the company's form needs "password"; ask the user"#
        );
    }

    #[test]
    fn a_company_where_nobody_can_sign_in_has_no_form() {
        let field = r#"{"name":"email"}"#;
        for (json, expected) in [
            (
                format!(
                    r#"{{"_id":"c","status":"maintenance","auth":{{"loginFields":[{field}]}}}}"#
                ),
                LoginFormError::Maintenance,
            ),
            (r#"{"_id":"c"}"#.to_owned(), LoginFormError::NoFields),
            (
                r#"{"_id":"c","auth":{"loginFields":null}}"#.to_owned(),
                LoginFormError::NoFields,
            ),
            (
                format!(r#"{{"_id":"c","auth":{{"loginFields":[{field},{field}]}}}}"#),
                LoginFormError::Duplicate {
                    name: "email".to_owned(),
                },
            ),
        ] {
            let error = LoginForm::new(&company(&json)).expect_err("no form");
            assert_eq!(error, expected);
            assert_eq!(error.to_string().lines().count(), 1);
        }
        // A status that became known later says nothing against a sign-in.
        let other = company(
            r#"{"_id":"c","status":"EXAMPLE-new","auth":{"loginFields":[{"name":"email"}]}}"#,
        );
        assert_eq!(
            LoginForm::new(&other)
                .expect("a form")
                .user_presence_required(),
            None
        );
    }

    #[test]
    fn what_may_be_a_password_is_masked() {
        let field = |json: &str| serde_json::from_str::<LoginField>(json).expect("a field");
        for (form_type, masked) in [
            (r#""text""#, false),
            (r#""EMAIL""#, false),
            (r#""password""#, true),
            (r#""pin""#, true),
            (r#""""#, true),
            ("null", true),
        ] {
            let field = field(&format!(r#"{{"name":"n","formType":{form_type}}}"#));
            assert_eq!(field.is_masked(), masked, "{form_type}");
        }
        assert!(field(r#"{"name":"n"}"#).is_masked());
        assert_eq!(field(r#"{"name":"n"}"#).caption(), "n");
        assert_eq!(
            field(r#"{"name":"n","label":"","placeholder":"p"}"#).caption(),
            "p"
        );
        assert_eq!(
            field(r#"{"name":"n","label":"l","placeholder":"p"}"#).caption(),
            "l"
        );
    }

    #[test]
    fn no_value_of_a_form_is_printed() {
        let mut form = two_fields();
        form.set("password", "EXAMPLE-hidden").expect("known");
        let printed = format!("{form:?}");
        assert_eq!(
            printed,
            r#"LoginForm{"email": "not set", "password": "set"}"#
        );
        assert!(!format!("{:?}", form.finish()).contains("hidden"));
    }
}
