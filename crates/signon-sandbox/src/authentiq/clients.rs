//! `/client`: client management, in memory.
//!
//! Reading is refused with an `OAuth2Error`, writing with a `ProblemDetail`, as documented. A client may also be sent as
//! multipart, says the documentation; this server takes JSON only.

use http::{Method, StatusCode, header};
use serde_json::{Map, Value, json};

use super::{Authentiq, CLIENT_ID, REDIRECT_URI, REGISTRATION_TOKEN, oauth_error};
use crate::fault::Fault;
use crate::json::Kind::{Count, Text, Texts};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};

/// All but `client_id`, which only replies have.
const CLIENT: &[Field] = &[
    required("client_name", Text),
    required("client_uri", Text),
    optional("redirect_uris", Texts),
    optional("response_types", Texts),
    optional("grant_types", Texts),
    optional("contacts", Texts),
    optional("default_scopes", Texts),
    optional("application_type", Text),
    optional("logo_uri", Text),
    optional("policy_uri", Text),
    optional("tos_uri", Text),
    optional("default_max_age", Count),
];

/// The client that every server knows.
pub(super) fn preregistered() -> Map<String, Value> {
    let mut client = Map::new();
    client.insert("client_id".to_owned(), json!(CLIENT_ID));
    client.insert("client_name".to_owned(), json!("Example application"));
    client.insert("client_uri".to_owned(), json!("https://app.example.com"));
    client.insert("redirect_uris".to_owned(), json!([REDIRECT_URI]));
    client
}

/// A status and why.
type Refusal = (StatusCode, String);

impl Authentiq {
    pub(super) fn list(&mut self, request: &Request) -> Result<Reply, Fault> {
        self.managed(request, |known, _| {
            request.no_body().map_err(invalid)?;
            let clients = known.clients.values().cloned().map(Value::Object);
            Ok(Reply::json(StatusCode::OK, &clients.collect()))
        })
    }

    pub(super) fn create(&mut self, request: &Request) -> Result<Reply, Fault> {
        self.managed(request, |known, _| {
            let id = format!("EXAMPLE-client-{}-not-real", known.registered + 1);
            let client = read_client(&id, request)?;
            known.registered += 1;
            let location = format!("/client/{id}");
            known.clients.insert(id, client);
            Ok(Reply::empty(StatusCode::CREATED).with(header::LOCATION, &location))
        })
    }

    pub(super) fn read(&mut self, request: &Request) -> Result<Reply, Fault> {
        self.managed(request, |known, id| {
            request.no_body().map_err(invalid)?;
            let client = known.clients.get(id).ok_or_else(unknown)?;
            Ok(Reply::json(StatusCode::OK, &json!(client)))
        })
    }

    pub(super) fn update(&mut self, request: &Request) -> Result<Reply, Fault> {
        self.managed(request, |known, id| {
            let client = read_client(id, request)?;
            let stored = known.clients.get_mut(id).ok_or_else(unknown)?;
            *stored = client;
            Ok(Reply::json(StatusCode::OK, &json!(stored)))
        })
    }

    pub(super) fn delete(&mut self, request: &Request) -> Result<Reply, Fault> {
        self.managed(request, |known, id| {
            request.no_body().map_err(invalid)?;
            known.clients.remove(id).ok_or_else(unknown)?;
            Ok(Reply::empty(StatusCode::NO_CONTENT))
        })
    }

    /// What all five have in common: credentials, no query, and how they refuse. The work is given the client's id, if the
    /// path has one.
    fn managed(
        &mut self,
        request: &Request,
        work: impl FnOnce(&mut Self, &str) -> Result<Reply, Refusal>,
    ) -> Result<Reply, Fault> {
        let id = request.segment(1).unwrap_or_default();
        let reply = self.permitted(request).and_then(|()| work(self, &id));
        Ok(reply.unwrap_or_else(|refusal| refuse(request, refusal)))
    }

    fn permitted(&self, request: &Request) -> Result<(), Refusal> {
        let registration = request.authorization().map_err(invalid)? == Some(REGISTRATION_TOKEN);
        if !registration && self.bearer(request).is_none() {
            let why =
                "Authorization must be the registration token, or `Bearer` and an access token";
            return Err((StatusCode::UNAUTHORIZED, why.to_owned()));
        }
        request.no_query().map_err(invalid)
    }
}

fn read_client(id: &str, request: &Request) -> Result<Map<String, Value>, Refusal> {
    let body = request.json(JSON).map_err(invalid)?;
    let mut client = Object::read("", &body, CLIENT).map_err(invalid)?.into_map();
    client.insert("client_id".to_owned(), json!(id));
    Ok(client)
}

fn invalid(fault: Fault) -> Refusal {
    (fault.status(), fault.message())
}

fn unknown() -> Refusal {
    (StatusCode::NOT_FOUND, "no such client".to_owned())
}

fn refuse(request: &Request, (status, why): Refusal) -> Reply {
    if *request.method() == Method::GET {
        let error = match status {
            StatusCode::UNAUTHORIZED => "invalid_token",
            _ => "invalid_request",
        };
        return oauth_error(status, error, &why);
    }
    let problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "detail": why,
    });
    Reply::problem(status, &problem)
}
