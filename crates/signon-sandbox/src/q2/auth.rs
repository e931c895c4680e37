//! `/auth`: credentials are queued.

use aws_lc_rs::digest::{SHA256, digest};
use http::StatusCode;
use serde_json::{Value, json};

use super::companies::Company;
use super::step::Method;
use super::webhook::Event;
use super::{AUTH_ID, CLIENT_ID, COMPANY_ID, EMAIL, Q2, not_found};
use crate::fault::Fault;
use crate::json::Kind::{Any, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};

const AUTH: &[Field] = &[
    required("clientId", Text),
    required("companyId", Text),
    required("items", Any),
    required("form", Any),
    optional("paymentIdentifier", Text),
    optional("meta", Any),
];
const META: &[Field] = &[
    optional("paymentMethodId", Text),
    optional("billId", Text),
    optional("swapId", Text),
];

/// A user's sign-in at a company.
#[derive(Clone)]
pub(super) struct Auth {
    pub(super) id: String,
    pub(super) company: &'static Company,
}

impl Auth {
    /// The one of a login name: the same one each time.
    fn of(company: &'static Company, login: &str) -> Self {
        let id = match (company.id, login) {
            (COMPANY_ID, EMAIL) => AUTH_ID.to_owned(),
            (company, _) => {
                let hash = digest(&SHA256, format!("{company}:{login}").as_bytes());
                let hash = hash.as_ref().iter().take(6);
                // As long as the others, and visibly not real.
                hash.fold("0".repeat(12), |id, byte| format!("{id}{byte:02x}"))
            }
        };
        Self { id, company }
    }
}

impl Q2 {
    pub(super) fn create_auth(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, AUTH)?;
        if body.get("items") != Some(&json!(["swap"])) {
            return Err(Fault::invalid("`items`: must be [\"swap\"]"));
        }
        if let Some(meta) = body.get("meta") {
            let meta = Object::read("meta", meta, META)?;
            if meta.get("billId").is_some() && meta.get("swapId").is_some() {
                let why = "`meta`: billId and swapId exclude each other";
                return Err(Fault::invalid(why));
            }
        }
        if body.text("clientId") != Some(CLIENT_ID) {
            return Ok(not_found("`clientId`: no such client"));
        }
        let Some(company) = Company::by_id(body.text("companyId").unwrap_or_default()) else {
            return Ok(not_found("`companyId`: no such company"));
        };
        if !company.operational {
            return Err(Fault::invalid("`companyId`: under maintenance"));
        }
        let form = body.get("form").unwrap_or(&Value::Null);
        let form = Object::read("form", form, company.form)?.into_map();
        let login = company.login(&form);
        let auth = Auth::of(company, login);
        match company.user(login) {
            "testfail" => self.tell(&auth, Event::Failed)?,
            "testhold" => self.tell(&auth, Event::Held)?,
            "testmfaquestion" => self.challenge(&auth, Method::Questions)?,
            "testmfacode" => self.challenge(&auth, Method::Code)?,
            "testmfaprompt" => self.challenge(&auth, Method::Prompt)?,
            _ => self.tell(&auth, Event::Verified)?,
        }
        let body = json!({
            "success": true,
            "message": "Auth has been queued and will respond via webhooks.",
            "authId": auth.id,
        });
        Ok(Reply::json(StatusCode::OK, &body))
    }
}
