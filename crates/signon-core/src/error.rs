//! The error of a call.

use std::borrow::Cow;
use std::convert::Infallible;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::failure::{Failure, Kind, printable};
use crate::reply::request_id;
use crate::retry::asked;
use crate::tls::CertificateProblem;

/// What a call failed with.
///
/// `E` is the operation's own enum of documented errors; [`api`](Error::api) gives it. Printed, an error is one line that
/// says what kind of failure it is and names the operation, the status, the provider's error code (only where it looks
/// like a code), the request id and, if need be, a setter, a limit, or the host of a redirect. No value, header or body.
///
/// # Troubleshooting
///
/// Each predicate says what to do about its kind. `{:#}` adds the cause where there is one below, and `source()` leads to
/// it.
pub struct Error<E = Infallible>(Box<Parts<E>>);

struct Parts<E> {
    failure: Box<Failure>,
    api: Option<E>,
}

/// The documented errors of an operation, as the generator writes them.
pub trait ApiError: Send + Sync + 'static {
    /// The provider's own code for what went wrong.
    fn code(&self) -> Option<Cow<'_, str>> {
        None
    }
}

impl ApiError for Infallible {}

impl<E: ApiError> Error<E> {
    /// An error that the operation documents.
    pub(crate) fn documented(mut failure: Box<Failure>, api: E) -> Self {
        failure.kind = Kind::Documented;
        failure.code = api
            .code()
            .filter(|code| printable(code))
            .map(Cow::into_owned);
        Self(Box::new(Parts {
            failure,
            api: Some(api),
        }))
    }
}

impl<E> Error<E> {
    /// What the provider documents for this failure: one variant for each documented error.
    ///
    /// Nothing if the failure is none of them: a status that is not documented, an answer that came from somewhere in
    /// between, or a call that never got an answer.
    pub fn api(&self) -> Option<&E> {
        self.0.api.as_ref()
    }

    /// The documented error by value, or the error itself if it is none.
    ///
    /// # Errors
    ///
    /// Gives the error back if nothing documented was received.
    pub fn into_api(self) -> Result<E, Self> {
        let Parts { failure, api } = *self.0;
        api.ok_or_else(|| Self(Box::new(Parts { failure, api: None })))
    }

    /// The same error with its documented part made into another, for programs that gather several operations' errors.
    pub fn map_api<F>(self, with: impl FnOnce(E) -> F) -> Error<F> {
        let Parts { failure, api } = *self.0;
        Error(Box::new(Parts {
            failure,
            api: api.map(with),
        }))
    }

    /// The same error without its documented part: one type for all operations, so that `?` takes any of them. Message,
    /// status, code, body and predicates stay.
    ///
    /// ```
    /// # use signon_core::{ApiError, Error};
    /// # struct LoginError;
    /// # struct UserError;
    /// fn sign_in(login: Result<(), Error<LoginError>>, user: Result<(), Error<UserError>>) -> Result<(), Error> {
    ///     login.map_err(Error::without_api)?;
    ///     user.map_err(Error::without_api)
    /// }
    /// # let _ = sign_in;
    /// ```
    pub fn without_api(self) -> Error {
        let Parts { failure, .. } = *self.0;
        Error(Box::new(Parts { failure, api: None }))
    }

    /// The name of the operation that failed.
    pub fn operation(&self) -> &'static str {
        self.0.failure.operation.name
    }

    /// The HTTP status, if an answer was received.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.failure.reply.as_ref().map(|reply| reply.status)
    }

    /// The answer's headers, if one was received. They may hold secrets; printed, `set-cookie`, `location` and
    /// `www-authenticate` are left out.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.failure.reply.as_ref().map(|reply| &reply.headers)
    }

    /// The answer's body as received, up to the client's limit. It may hold secrets.
    pub fn body(&self) -> Option<&[u8]> {
        self.0.failure.reply.as_ref().map(|reply| &reply.body[..])
    }

    /// The provider's own error code, where it looks like one: at most 64 letters, digits, `_`, `.` and `-`.
    pub fn code(&self) -> Option<&str> {
        self.0.failure.code.as_deref()
    }

    /// The provider's id of the request, to be named when asking the provider for help.
    pub fn request_id(&self) -> Option<&str> {
        self.headers().and_then(request_id)
    }

    /// How long the provider asks to wait by `Retry-After`, in seconds or as a date.
    pub fn retry_after(&self) -> Option<Duration> {
        asked(self.headers()?)
    }

    /// The operation documents this error.
    ///
    /// **What to do:** match on [`api`](Error::api).
    pub fn is_documented(&self) -> bool {
        matches!(self.0.failure.kind, Kind::Documented)
    }

    /// An answer with a status that the operation does not document, or whose body is not what is documented for it.
    ///
    /// **What to do:** look at [`status`](Error::status); a proxy or gateway may have answered instead of the provider.
    /// If the provider did, its API has changed: update the spec and regenerate.
    pub fn is_undocumented(&self) -> bool {
        matches!(self.0.failure.kind, Kind::Status)
    }

    /// A redirect where none is documented. It was not followed; its host is in the message.
    ///
    /// **What to do:** check the base URL. A redirect to a sign-in page often means that the path or tenant is wrong.
    pub fn is_redirect(&self) -> bool {
        matches!(self.0.failure.kind, Kind::Redirect { .. })
    }

    /// The answer says success but cannot be read as documented, is compressed, or is larger than the client's limit.
    ///
    /// **What to do:** compare [`body`](Error::body) with the spec; the message names the place. A body that is too large
    /// or compressed is not kept; if it is only large, raise `max_response_bytes`.
    pub fn is_decode(&self) -> bool {
        matches!(
            self.0.failure.kind,
            Kind::Decode { .. } | Kind::TooLarge { .. } | Kind::Encoded
        )
    }

    /// Time ran out, for the connection or for the whole call.
    ///
    /// **What to do:** if [`is_connect`](Error::is_connect) holds too, nothing was sent. Otherwise the request may have
    /// been received: repeat it only if that does no harm, or raise the timeout.
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.0.failure.kind,
            Kind::Timeout | Kind::Connect { timed_out: true }
        )
    }

    /// No connection could be made; the request certainly was not received.
    ///
    /// **What to do:** check the base URL, DNS, proxy and certificates. Repeating is safe.
    pub fn is_connect(&self) -> bool {
        matches!(
            self.0.failure.kind,
            Kind::Connect { .. } | Kind::Certificate { .. }
        )
    }

    /// No connection could be made because the server's certificate was refused, or that of an `https` proxy before it.
    /// [`is_connect`](Error::is_connect) holds as well: the request certainly was not received.
    ///
    /// **What to do:** [`certificate_problem`](Error::certificate_problem) says what is wrong. Repeating does not help.
    /// An authority of your own is trusted by a `reqwest::ClientBuilder` with `tls_certs_merge`, given to the client's
    /// builder by `http`. Never turn the check off: whoever stands in between reads what you send.
    pub fn is_certificate(&self) -> bool {
        self.certificate_problem().is_some()
    }

    /// Why the server's certificate was refused, if that is what went wrong.
    pub fn certificate_problem(&self) -> Option<CertificateProblem> {
        match self.0.failure.kind {
            Kind::Certificate { problem } => Some(problem),
            _ => None,
        }
    }

    /// The connection broke while the call was under way.
    ///
    /// **What to do:** the request may have been received. A single-use code may be spent, a password attempt counted.
    pub fn is_transport(&self) -> bool {
        matches!(self.0.failure.kind, Kind::Transport)
    }

    /// The call was refused by this library before anything was sent: a required value or credential is missing, or a
    /// value cannot go where it should.
    ///
    /// **What to do:** the message names the setter.
    pub fn is_request(&self) -> bool {
        matches!(
            self.0.failure.kind,
            Kind::Missing { .. } | Kind::Invalid { .. } | Kind::Credential
        )
    }
}

impl<E> From<Box<Failure>> for Error<E> {
    fn from(failure: Box<Failure>) -> Self {
        Self(Box::new(Parts { failure, api: None }))
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.failure, f)?;
        match &self.0.failure.source {
            Some(cause) if f.alternate() => write!(f, ": {cause}"),
            _ => Ok(()),
        }
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0.failure, f)
    }
}

impl<E> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.failure.source.as_deref().map(|source| source as _)
    }
}
