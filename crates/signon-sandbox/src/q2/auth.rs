//! `/auth`: credentials are queued.

use http::StatusCode;
use serde_json::{Value, json};

use super::companies::Company;
use super::step::Method;
use super::webhook::{Event, auth_id};
use super::{CLIENT_ID, Q2, not_found};
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
        match company.user(&form).as_str() {
            "testfail" => self.tell(company, Event::Failed)?,
            "testhold" => self.tell(company, Event::Held)?,
            "testmfaquestion" => self.challenge(company, Method::Questions)?,
            "testmfacode" => self.challenge(company, Method::Code)?,
            "testmfaprompt" => self.challenge(company, Method::Prompt)?,
            _ => self.tell(company, Event::Verified)?,
        }
        let body = json!({
            "success": true,
            "message": "Auth has been queued and will respond via webhooks.",
            "authId": auth_id(company),
        });
        Ok(Reply::json(StatusCode::OK, &body))
    }
}
