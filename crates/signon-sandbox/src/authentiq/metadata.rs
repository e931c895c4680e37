//! Discovery, and the public keys.

use http::StatusCode;
use serde_json::json;

use super::{Authentiq, CLIENT_ID};
use crate::fault::Fault;
use crate::reply::Reply;
use crate::request::Request;

impl Authentiq {
    /// PKCE is not told of: the vendor calls it planned, and this server honours it for who sends it anyway.
    pub(super) fn metadata(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        request.no_body()?;
        let at = |path: &str| format!("{}{path}", self.origin);
        let id: String = form_urlencoded::byte_serialize(CLIENT_ID.as_bytes()).collect();
        let body = json!({
            "issuer": at("/"),
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "userinfo_endpoint": at("/userinfo"),
            "jwks_uri": at("/public-keys"),
            "registration_endpoint": at("/client"),
            // The path has a client's id in it; a document for all clients cannot say whose.
            "check_session_iframe": at(&format!("/{id}/iframe")),
            "scopes_supported": [
                "openid", "profile", "email", "phone", "address", "aq:name", "aq:location", "offline_access",
            ],
            "response_types_supported": [
                "code", "id_token", "token", "token id_token", "code id_token", "code token", "code token id_token",
            ],
            "response_modes_supported": ["query", "fragment"],
            "grant_types_supported": ["authorization_code", "implicit", "refresh_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "claims_supported": [
                "iss", "sub", "aud", "azp", "exp", "iat", "auth_time", "nonce", "sid", "at_hash", "c_hash", "name",
                "given_name", "family_name", "email", "email_verified", "phone_number", "phone_number_verified",
                "address", "aq:location",
            ],
            "authorization_response_iss_parameter_supported": true,
            "backchannel_logout_supported": true,
            "backchannel_logout_session_supported": true,
        });
        Ok(Reply::json(StatusCode::OK, &body))
    }

    pub(super) fn public_keys(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        request.no_body()?;
        Ok(Reply::json(StatusCode::OK, &self.keys.public()))
    }
}
