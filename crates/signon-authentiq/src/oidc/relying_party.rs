//! The relying party: the journey of a sign-in, step by step.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::digest;
use serde::{Deserialize, Serialize};
use signon_core::Secret;

use super::SigningAlgorithm;
use super::builder::RelyingPartyBuilder;
use super::cache::KeyCache;
use super::claims::{Claims, Rules, now, same};
use super::error::{IdTokenError, ProfileError, SignInError};
use super::id_token::{Expected, IdToken};
use super::jws::Jws;
use super::keys::Key;
use super::tokens::Tokens;
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
    pub(super) sign_in_lifetime: u64,
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
///
/// Serde is there for a session of yours on the server, as for [`IdToken`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignedIn {
    /// Who signed in.
    pub id_token: IdToken,
    /// An access token for [`userinfo`](RelyingParty::userinfo), and perhaps a refresh token.
    pub tokens: Tokens,
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
    /// `redirect` is what [`AuthorizationResponse::parse`] takes, with its `?` or `#`: tokens in a query are refused unless
    /// they were asked for there. An ID token in the redirect itself (the response types with `id_token`) is verified too,
    /// and both name the same user. An access token in the redirect is kept only if that ID token vouches for it.
    ///
    /// A sign-in is finished once, whatever comes of it, so `pending` is gone afterwards. If serde keeps it in a session,
    /// remove it there, and save the session, before you call this.
    ///
    /// # Errors
    ///
    /// Each step has a variant of its own. None of them leaves anybody signed in: begin anew.
    pub async fn finish(
        &self,
        pending: PendingSignIn,
        redirect: &str,
    ) -> Result<SignedIn, SignInError> {
        let response = self.read_redirect(&pending, redirect)?;
        let expected = Expected {
            access_token: response.access_token.as_ref(),
            code: response.code.as_ref(),
            needs_hashes: true,
            ..Expected::of(&pending)
        };
        let token = response.id_token.as_ref();
        let from_redirect = self.verify_any(token, &expected).await?;
        let mut from_exchange = None;
        let mut tokens = Tokens::default();
        if let Some(code) = &response.code {
            let reply = self.exchange(&pending, code).await?;
            let expected = Expected {
                access_token: reply.access_token.as_ref(),
                ..Expected::of(&pending)
            };
            from_exchange = self.verify_any(reply.id_token.as_ref(), &expected).await?;
            tokens = reply.into();
        }
        if let (Some(one), Some(other)) = (&from_redirect, &from_exchange)
            && !same(&one.sub, &other.sub)
        {
            return Err(SignInError::TwoUsers);
        }
        // Without an ID token beside it, nothing says whose access token it is.
        let is_vouched_for = from_redirect.is_some() && response.access_token.is_some();
        if is_vouched_for && tokens.access_token.is_none() {
            tokens = tokens.with_access_token_of(response);
        }
        let id_token = from_exchange
            .or(from_redirect)
            .ok_or(SignInError::NoIdToken)?;
        Ok(SignedIn { id_token, tokens })
    }

    /// Reads the redirect, checks all of it that can be checked, and stops there: for a code that another program shall
    /// exchange. Whoever exchanges it has to verify the ID token, against [`PendingSignIn::nonce`].
    ///
    /// Checked are whether the sign-in was begun here and not too long ago, `state`, `iss` (RFC 9207), and that what was
    /// asked for is there and nothing else. Tokens in the redirect are not verified. [`finish`](Self::finish) does this
    /// itself.
    ///
    /// # Errors
    ///
    /// Each check has a variant of its own.
    pub fn read_redirect(
        &self,
        pending: &PendingSignIn,
        redirect: &str,
    ) -> Result<AuthorizationResponse, SignInError> {
        let parts = &*self.0;
        let provider = parts.client.base_url().trim_end_matches('/');
        if pending.provider != provider || pending.client_id != parts.client_id {
            return Err(SignInError::OtherRelyingParty);
        }
        if now().abs_diff(pending.begun) > parts.sign_in_lifetime {
            return Err(SignInError::TookTooLong);
        }
        let read = AuthorizationResponse::read(redirect, &pending.state);
        // A code must not reach another provider than the one that was asked.
        let iss = match &read {
            Ok((response, _)) => &response.iss,
            Err(RedirectError::Refused(refusal)) => &refusal.iss,
            Err(_) => return Ok(read?.0),
        };
        match iss {
            Some(iss) if *iss != parts.issuer => return Err(SignInError::OtherProvider),
            None if parts.names_itself => return Err(SignInError::OtherProvider),
            _ => {}
        }
        let (response, in_query) = read?;
        let is_as_asked = [
            ("code", &response.code),
            ("id_token", &response.id_token),
            ("token", &response.access_token),
        ]
        .into_iter()
        .all(|(word, found)| pending.asks_for(word) == found.is_some());
        if !is_as_asked {
            return Err(SignInError::OtherResponseType);
        }
        let has_token = response.id_token.is_some() || response.access_token.is_some();
        if has_token && in_query && pending.response_mode.as_deref() != Some("query") {
            return Err(SignInError::TokenInQuery);
        }
        Ok(response)
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
        Ok(sent.await?.into_inner())
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
                let kid = jws.header.kid.as_deref();
                let (key, since) = cache.key(algorithm, kid, None).await?;
                let claims = match jws.verify(&key) {
                    // The provider may have another key by this name now.
                    Err(IdTokenError::BadSignature) => {
                        let newer = cache.key(algorithm, kid, Some(since)).await;
                        let (key, _) = newer.map_err(|_| IdTokenError::BadSignature)?;
                        jws.verify(&key)?
                    }
                    verified => verified?,
                };
                Ok((algorithm.digest(), claims))
            }
            Signatures::ClientSecret(key) if name == "HS256" => {
                Ok((&digest::SHA256, jws.verify(key)?))
            }
            Signatures::ClientSecret(_) => Err(IdTokenError::AlgorithmNotAccepted),
        }
    }

    /// Forgets the provider's keys, so that the next token has them fetched, cool-down or not: for when you know that a key
    /// was withdrawn. Waits for a fetch that is under way.
    pub async fn forget_keys(&self) {
        if let Signatures::Keys { cache, .. } = &self.0.signatures {
            cache.forget().await;
        }
    }

    /// The user's profile, if it is the profile of the user whom the ID token names. The access token is that of the sign-in
    /// or of a refresh.
    ///
    /// # Errors
    ///
    /// If the ID token is not this relying party's, and then nothing is sent; if the call fails, or the profile is another
    /// user's (OpenID Connect Core, section 5.3.2).
    pub async fn userinfo(
        &self,
        access_token: &Secret,
        id_token: &IdToken,
    ) -> Result<types::UserInfo, ProfileError> {
        if !self.is_of_here(id_token) {
            return Err(ProfileError::OtherRelyingParty);
        }
        let call = self.0.client.userinfo().access_token(access_token);
        let user = call.send().await?.into_inner();
        if !same(&user.sub, &id_token.sub) {
            return Err(ProfileError::SubMismatch);
        }
        Ok(user)
    }

    /// Whether an ID token, perhaps out of a session, is of this provider and for this client.
    pub(super) fn is_of_here(&self, id_token: &IdToken) -> bool {
        id_token.iss == self.0.issuer && id_token.aud.contains(&self.0.client_id)
    }
}

impl fmt::Debug for RelyingParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RelyingParty({})", self.0.issuer)
    }
}

#[cfg(test)]
mod tests;
