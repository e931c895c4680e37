//! The companies, and what each asks for.

use serde_json::{Map, Value, json};

use super::{COMPANY_ID, MAINTENANCE_COMPANY_ID, OTHER_COMPANY_ID};
use crate::json::Kind::Text;
use crate::json::{Field, required};

/// What a test of a company's login needs to know.
pub(super) struct Company {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) operational: bool,
    user_present: bool,
    payment: &'static str,
    /// The first one names the user.
    pub(super) form: &'static [Field],
}

const BY_EMAIL: &[Field] = &[required("email", Text), required("password", Text)];
const BY_USERNAME: &[Field] = &[
    required("username", Text),
    required("password", Text),
    // With a space in it, which no JSON minds.
    required("phone number", Text),
];

static COMPANIES: [Company; 3] = [
    Company {
        id: COMPANY_ID,
        name: "Example Company",
        operational: true,
        user_present: false,
        payment: "card",
        form: BY_EMAIL,
    },
    Company {
        id: OTHER_COMPANY_ID,
        name: "Other Example Company",
        operational: true,
        user_present: true,
        payment: "bank",
        form: BY_USERNAME,
    },
    Company {
        id: MAINTENANCE_COMPANY_ID,
        name: "Example Company Under Maintenance",
        operational: false,
        user_present: false,
        payment: "card",
        form: BY_EMAIL,
    },
];

impl Company {
    pub(super) fn by_id(id: &str) -> Option<&'static Self> {
        COMPANIES.iter().find(|company| company.id == id)
    }

    /// What a form calls the user.
    pub(super) fn login<'a>(&self, form: &'a Map<String, Value>) -> &'a str {
        let name = form.get(self.names_user());
        name.and_then(Value::as_str).unwrap_or_default()
    }

    /// The sandbox's name of that user.
    pub(super) fn user<'a>(&self, login: &'a str) -> &'a str {
        match self.names_user() {
            "email" => login.strip_suffix("@test.test").unwrap_or_default(),
            _ => login,
        }
    }

    fn names_user(&self) -> &'static str {
        self.form.first().map_or("", Field::name)
    }

    pub(super) fn json(&self) -> Value {
        let fields = self.form.iter().map(|field| {
            let name = field.name();
            let form_type = if name == "password" { name } else { "text" };
            let label = format!("Your {name}");
            json!({ "name": name, "formType": form_type, "label": label, "placeholder": label })
        });
        json!({
            "_id": self.id,
            "name": self.name,
            "status": if self.operational { "operational" } else { "maintenance" },
            "requiredPayment": self.payment,
            "userPresenceRequired": self.user_present,
            "auth": {
                "loginFields": fields.collect::<Vec<_>>(),
                "urls": {
                    "login": "https://company.example.com/login",
                    "signup": "https://company.example.com/signup",
                    "forgotPassword": null,
                    "forgotUsername": null,
                },
            },
        })
    }
}
