//! The relying party: the journey of a sign-in, step by step.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::digest;
use signon_core::Secret;

use super::SigningAlgorithm;
use super::builder::RelyingPartyBuilder;
use super::cache::KeyCache;
use super::claims::{Claims, Rules, now, same};
use super::error::{IdTokenError, SignInError, UserInfoError};
use super::id_token::{Expected, IdToken};
use super::jws::Jws;
use super::keys::Key;
use crate::{AuthorizationResponse, Client, PendingSignIn, RedirectError, Scopes, builder, types};

/// Your program, as the provider knows it: an OAuth client that signs users in. Cheap to clone; clones share the keys.
#[derive(Clone)]
pub struct RelyingParty(Arc<Parts>);

pub(super) struct Parts {
    pub(super) client: Client,
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) issuer: String,
    pub(super) signatures: Signatures,
    pub(super) leeway: i64,
    pub(super) is_discovered: bool,
    pub(super) names_itself: bool,
}

/// How ID tokens are signed: in one way or the other, so that no key of one is ever taken for one of the other.
pub(super) enum Signatures {
    Keys {
        algorithms: Vec<SigningAlgorithm>,
        cache: KeyCache,
    },
    ClientSecret(Key),
}

/// A sign-in that succeeded.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SignedIn {
    /// Who signed in.
    pub id_token: IdToken,
    /// The tokens as they came: an access token for [`userinfo`](RelyingParty::userinfo) and perhaps a refresh token.
    pub tokens: types::Token,
}

impl RelyingParty {
    /// Begins a relying party. The client brings its credentials along, by `client_secret_basic` or `client_secret_post`.
    pub fn builder(
        client: Client,
        client_id: impl Into<String>,
        redirect_uri: impl Into<String>,
    ) -> RelyingPartyBuilder {
        RelyingPartyBuilder::new(client, client_id.into(), redirect_uri.into())
    }

    pub(super) fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The client that calls the provider.
    pub fn client(&self) -> &Client {
        &self.0.client
    }

    /// The issuer that every token has to name.
    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// Whether the provider served a discovery document; if not, the vendor's documented values are used.
    pub fn is_discovered(&self) -> bool {
        self.0.is_discovered
    }

    /// The request for a sign-in by code, with this client's id and redirect URI, and the scope `openid`. Set what else you
    /// want, then [`begin`](builder::Authorize::begin).
    pub fn authorize(&self) -> builder::Authorize<'_> {
        self.0
            .client
            .authorize()
            .client_id(&self.0.client_id)
            .redirect_uri(&self.0.redirect_uri)
            .response_type("code")
            .scope(Scopes::default())
    }

    /// Finishes a sign-in: reads the redirect, exchanges the code, and verifies the ID token.
    ///
    /// `redirect` is what [`AuthorizationResponse::parse`] takes. An ID token in the redirect itself (the response types
    /// with `id_token`) is verified too, and both name the same user.
    ///
    /// # Errors
    ///
    /// Each step has a variant of its own. None of them leaves anybody signed in: begin anew.
    pub async fn finish(
        &self,
        pending: &PendingSignIn,
        redirect: &str,
    ) -> Result<SignedIn, SignInError> {
        let parts = &*self.0;
        let provider = parts.client.base_url().trim_end_matches('/');
        if pending.provider != provider || pending.client_id != parts.client_id {
            return Err(SignInError::OtherRelyingParty);
        }
        let response = self.response(pending, redirect)?;
        let expected = Expected {
            access_token: response.access_token.as_ref(),
            code: response.code.as_ref(),
            needs_hashes: true,
            ..Expected::of(pending)
        };
        let token = response.id_token.as_ref();
        let from_redirect = self.verify_any(token, &expected).await?;
        let mut tokens = match &response.code {
            Some(code) => self.exchange(pending, code).await?,
            None => from_redirect_alone(&response),
        };
        let expected = Expected {
            access_token: tokens.access_token.as_ref(),
            ..Expected::of(pending)
        };
        let token = tokens.id_token.as_ref();
        let from_exchange = self.verify_any(token, &expected).await?;
        if let (Some(one), Some(other)) = (&from_redirect, &from_exchange)
            && !same(&one.sub, &other.sub)
        {
            return Err(SignInError::TwoUsers);
        }
        let id_token = from_exchange
            .or(from_redirect)
            .ok_or(SignInError::NoIdToken)?;
        tokens.id_token = Some(id_token.raw.clone());
        tokens.access_token = tokens.access_token.or(response.access_token);
        Ok(SignedIn { id_token, tokens })
    }

    /// What the redirect says, if it is by the provider that was asked (RFC 9207): a code must not reach another.
    fn response(
        &self,
        pending: &PendingSignIn,
        redirect: &str,
    ) -> Result<AuthorizationResponse, SignInError> {
        let response = AuthorizationResponse::parse(redirect, &pending.state);
        let iss = match &response {
            Ok(response) => &response.iss,
            Err(RedirectError::Refused(refusal)) => &refusal.iss,
            Err(_) => return Ok(response?),
        };
        match iss {
            Some(iss) if *iss != self.0.issuer => Err(SignInError::OtherProvider),
            None if self.0.names_itself => Err(SignInError::OtherProvider),
            _ => Ok(response?),
        }
    }

    async fn exchange(
        &self,
        pending: &PendingSignIn,
        code: &Secret,
    ) -> Result<types::Token, SignInError> {
        let call = self
            .0
            .client
            .token()
            .code(code)
            .redirect_uri(&pending.redirect_uri);
        let sent = async {
            let mut request = call.request()?;
            if let Some(verifier) = &pending.code_verifier {
                request.form("code_verifier", verifier);
            }
            builder::Token::read(request.send().await?)
        };
        Ok(sent.await.map_err(SignInError::Exchange)?.into_inner())
    }

    /// Verifies an ID token that came by any way.
    ///
    /// # Errors
    ///
    /// One variant for each thing that can be wrong with it.
    pub async fn verify(
        &self,
        token: &Secret,
        expected: &Expected<'_>,
    ) -> Result<IdToken, IdTokenError> {
        let (digest, claims) = self.claims(token, |typ| !typ.ends_with("+jwt")).await?;
        IdToken::check(token, digest, claims, self.rules(), expected)
    }

    /// Verifies an ID token, if there is one.
    pub(super) async fn verify_any(
        &self,
        token: Option<&Secret>,
        expected: &Expected<'_>,
    ) -> Result<Option<IdToken>, IdTokenError> {
        match token {
            Some(token) => self.verify(token, expected).await.map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn rules(&self) -> Rules<'_> {
        Rules {
            issuer: &self.0.issuer,
            client_id: &self.0.client_id,
            leeway: self.0.leeway,
            now: now(),
        }
    }

    /// The claims of a token whose signature is right, and the hash that it was made with, if its `typ`, in lower case, is
    /// one that is wanted.
    pub(super) async fn claims(
        &self,
        token: &Secret,
        is_wanted: impl FnOnce(&str) -> bool,
    ) -> Result<(&'static digest::Algorithm, Claims), IdTokenError> {
        let jws = Jws::parse(token.expose())?;
        let typ = jws.header.typ.as_deref().map(str::to_ascii_lowercase);
        if typ.is_some_and(|typ| !is_wanted(&typ)) {
            return Err(IdTokenError::WrongType);
        }
        let name = jws.header.alg.as_str();
        match &self.0.signatures {
            Signatures::Keys { algorithms, cache } => {
                let accepted = algorithms.iter().find(|accepted| accepted.name() == name);
                let algorithm = *accepted.ok_or(IdTokenError::AlgorithmNotAccepted)?;
                let key = cache.key(algorithm, jws.header.kid.as_deref()).await?;
                Ok((algorithm.digest(), jws.verify(&key)?))
            }
            Signatures::ClientSecret(key) if name == "HS256" => {
                Ok((&digest::SHA256, jws.verify(key)?))
            }
            Signatures::ClientSecret(_) => Err(IdTokenError::AlgorithmNotAccepted),
        }
    }

    /// The user's profile, with the access token of the sign-in, if it is the profile of the user who signed in.
    ///
    /// # Errors
    ///
    /// If the call fails, or the profile is another user's (OpenID Connect Core, section 5.3.2).
    pub async fn userinfo(&self, signed_in: &SignedIn) -> Result<types::UserInfo, UserInfoError> {
        let token = signed_in.tokens.access_token.as_ref();
        let token = token.ok_or(UserInfoError::NoAccessToken)?;
        let call = self.0.client.userinfo().access_token(token);
        let user = call.send().await.map_err(UserInfoError::Call)?.into_inner();
        if !same(&user.sub, &signed_in.id_token.sub) {
            return Err(UserInfoError::SubMismatch);
        }
        Ok(user)
    }
}

/// What a redirect without a code granted, in the form of the token endpoint's reply.
fn from_redirect_alone(response: &AuthorizationResponse) -> types::Token {
    types::Token {
        token_type: response.token_type.clone().unwrap_or_default(),
        access_token: response.access_token.clone(),
        expires_in: response
            .expires_in
            .and_then(|seconds| seconds.try_into().ok()),
        scope: response.scope.clone(),
        id_token: None,
        refresh_token: None,
        expires_at: None,
    }
}

impl fmt::Debug for RelyingParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RelyingParty({})", self.0.issuer)
    }
}

#[cfg(test)]
mod tests;
