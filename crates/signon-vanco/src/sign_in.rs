//! One user's sign-in, from the first login to `done`.

#[cfg(feature = "cookies")]
mod cookies;
mod error;
#[cfg(feature = "cookies")]
mod pages;

use std::convert::Infallible;

use serde::{Deserialize, Serialize};
use signon_core::__private as rt;
use signon_core::{Error, Response, Secret, SecretJson};

use crate::builder;
use crate::error::LoginError;
use crate::types::{LoginResult, Next};
#[cfg(feature = "cookies")]
use cookies::Cookies;
pub use error::StepError;

/// One user's sign-in: it knows the application and the tenant, keeps the state token, and sends the steps that follow.
///
/// Each step is a call of the client with what the user decides. The sign-in puts the rest on it: `clientId`, `tenant`
/// and `stateToken`, in place of whatever the call says about them.
///
/// The provider documents one value of `next`, `done`. What the others ask for is not documented, so every step is
/// offered whatever `next` says, and the program decides by [`next`](Self::next).
///
/// # Between requests
///
/// A web program keeps the sign-in from one request of the browser to the next: it can be serialized. It is a secret then:
/// keep it in a server-side session, or encrypted. One sign-in is one user's.
///
/// ```
/// # use signon_vanco::SignIn;
/// let sign_in = SignIn::new("my-app-id").tenant("my-tenant");
/// let kept = serde_json::to_string(&sign_in)?;
/// let again: SignIn = serde_json::from_str(&kept)?;
/// assert!(!again.is_done());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignIn {
    client_id: String,
    tenant: Option<String>,
    state_token: Option<Secret>,
    next: Option<Next>,
    #[cfg(feature = "cookies")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cookies: Option<Cookies>,
}

impl SignIn {
    /// The sign-in of a user to the application with this client identifier. Nothing is sent yet.
    pub fn new(client_id: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            tenant: None,
            state_token: None,
            next: None,
            #[cfg(feature = "cookies")]
            cookies: None,
        }
    }

    /// The user's tenant. The login can do without it, but an expired password is not replaced without.
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.tenant = Some(tenant.into());
        self
    }

    /// Keeps the cookies that the provider sets in answer to this sign-in, and sends them with its later steps.
    ///
    /// **Inferred:** the provider's page names no cookie; its fields `cookiesEnabled` and "remember" suggest that the
    /// session is in some. The cookies belong to this sign-in alone and go only where RFC 6265 lets them: to the same
    /// host, by their `Domain`, `Path` and `Secure`, until they expire. They are serialized with the sign-in. A `cookie`
    /// header that is set on a call takes the place of them all.
    #[cfg(feature = "cookies")]
    #[cfg_attr(docsrs, doc(cfg(feature = "cookies")))]
    pub fn keep_cookies(mut self) -> Self {
        self.cookies.get_or_insert_default();
        self
    }

    /// Whether the user is signed in: the last login said `done`. Nothing else means it, neither a 200 nor a token.
    pub fn is_done(&self) -> bool {
        self.next == Some(Next::Done)
    }

    /// What the last login said comes next. Nothing before a login has succeeded, if it said nothing, and once an expired
    /// password was replaced.
    pub fn next(&self) -> Option<&Next> {
        self.next.as_ref()
    }

    /// What the provider knows this sign-in by, if it is not complete.
    pub fn state_token(&self) -> Option<&Secret> {
        self.state_token.as_ref()
    }

    /// Checks the user's name and password: `client.login().username(…).password(…)`. Also to be called again with the
    /// new password, after an expired one was replaced.
    ///
    /// # Errors
    ///
    /// As those of the call. The sign-in is not done then; a state token that it had it keeps.
    pub async fn login(
        &mut self,
        call: builder::Login<'_>,
    ) -> Result<Response<LoginResult>, Error<LoginError>> {
        // Whatever becomes of this call, an earlier `done` was said of another.
        self.next = None;
        let call = call.client_id(&self.client_id);
        let call = match &self.tenant {
            Some(tenant) => call.tenant(tenant),
            None => call,
        };
        let result = self.send(call.request()?, builder::Login::read).await?;
        self.state_token.clone_from(&result.state_token);
        self.next.clone_from(&result.next);
        Ok(result)
    }

    /// Records whether this sign-in is to be remembered: `client.login_persist().persistent(…)`.
    ///
    /// The provider documents no answer, nor what concludes a sign-in that asked for this. So the sign-in stays as it was,
    /// and what came is in the response.
    ///
    /// # Errors
    ///
    /// If there is no state token, and as those of the call.
    pub async fn persist(
        &mut self,
        call: builder::LoginPersist<'_>,
    ) -> Result<Response<Option<SecretJson>>, StepError> {
        let call = call.state_token(self.pending()?);
        let request = call.request().map_err(Error::from)?;
        Ok(self.send(request, builder::LoginPersist::read).await?)
    }

    /// Takes this sign-in up again: `client.login_resume()`.
    ///
    /// **Inferred:** the `token` that is sent is the state token; the provider does not say which one it means. Where
    /// another was received, in a link for instance, use [`resume_with`](Self::resume_with).
    ///
    /// The provider documents no answer, so the sign-in stays as it was; what came is in the response.
    ///
    /// # Errors
    ///
    /// If there is no state token, and as those of the call.
    pub async fn resume(
        &mut self,
        call: builder::LoginResume<'_>,
    ) -> Result<Response<Option<SecretJson>>, StepError> {
        let token = self.pending()?.clone();
        Ok(self.resume_with(call, token).await?)
    }

    /// As [`resume`](Self::resume), by a token that came another way.
    ///
    /// # Errors
    ///
    /// As those of the call.
    pub async fn resume_with(
        &mut self,
        call: builder::LoginResume<'_>,
        token: impl Into<Secret>,
    ) -> Result<Response<Option<SecretJson>>, Error> {
        let request = call.token(token).request()?;
        self.send(request, builder::LoginResume::read).await
    }

    /// Replaces the user's expired password: `client.update_expired_password().password(…)`.
    ///
    /// The provider documents that a 200 is a success, and no more: not that the user is signed in by it. So the sign-in
    /// is not done by it, and [`next`](Self::next) says nothing any more; call [`login`](Self::login) with the new password.
    ///
    /// # Errors
    ///
    /// If there is no state token or no tenant, and as those of the call.
    pub async fn update_expired_password(
        &mut self,
        call: builder::UpdateExpiredPassword<'_>,
    ) -> Result<Response<Option<SecretJson>>, StepError> {
        let call = call.state_token(self.pending()?);
        let tenant = self.tenant.as_ref().ok_or(StepError::NoTenant)?;
        let call = call.client_id(&self.client_id).tenant(tenant);
        let request = call.request().map_err(Error::from)?;
        let read = builder::UpdateExpiredPassword::read;
        let reply = self.send(request, read).await?;
        // What was asked for is done; what comes next, the next login says.
        self.next = None;
        Ok(reply)
    }

    fn pending(&self) -> Result<&Secret, StepError> {
        let token = self.state_token.as_ref();
        token
            .filter(|token| !token.is_empty())
            .ok_or(StepError::NoStateToken)
    }

    async fn send<T, E>(
        &mut self,
        request: rt::Request<'_>,
        read: impl FnOnce(rt::Reply) -> Result<Response<T>, Error<E>>,
    ) -> Result<Response<T>, Error<E>> {
        #[cfg(feature = "cookies")]
        if let Some(cookies) = &mut self.cookies {
            return cookies.send(request, read).await;
        }
        read(request.send().await?)
    }
}

impl LoginResult {
    /// Whether the user is signed in: `next` is `done`. Nothing else means it, neither a 200 nor a token.
    pub fn is_done(&self) -> bool {
        self.next == Some(Next::Done)
    }
}

impl From<Error<Infallible>> for StepError {
    fn from(error: Error<Infallible>) -> Self {
        Self::Call(error)
    }
}
