//! What a program may call the provider with after a sign-in.

use serde::{Deserialize, Serialize};
use signon_core::Secret;

use crate::{AuthorizationResponse, types};

/// The tokens of a sign-in, beside the ID token. Printed, they show none.
///
/// Serde is there for a session of yours on the server. It writes the tokens as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tokens {
    /// For [`userinfo`](super::RelyingParty::userinfo).
    pub access_token: Option<Secret>,
    /// For [`refresh`](super::RelyingParty::refresh).
    pub refresh_token: Option<Secret>,
    /// How the access token is presented, usually `Bearer`.
    pub token_type: Option<String>,
    /// The granted scopes, separated by spaces, if they are not those that were asked for.
    pub scope: Option<String>,
    /// The seconds from the reply until the access token expires.
    pub expires_in: Option<u64>,
    /// When the access token expires, in seconds since 1970-01-01T00:00:00Z. Not part of OAuth 2.0.
    pub expires_at: Option<i64>,
}

impl From<types::Token> for Tokens {
    fn from(token: types::Token) -> Self {
        Self {
            access_token: token.access_token,
            refresh_token: token.refresh_token,
            token_type: Some(token.token_type),
            scope: token.scope,
            expires_in: token.expires_in.and_then(|seconds| seconds.try_into().ok()),
            expires_at: token.expires_at,
        }
    }
}

impl Tokens {
    /// With the access token of the redirect, and what was said of it there.
    pub(super) fn with_access_token_of(self, redirect: AuthorizationResponse) -> Self {
        Self {
            access_token: redirect.access_token,
            refresh_token: self.refresh_token,
            token_type: redirect.token_type,
            scope: redirect.scope,
            expires_in: redirect.expires_in,
            expires_at: None,
        }
    }
}
