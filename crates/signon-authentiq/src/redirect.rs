//! What comes back to your `redirect_uri` after `/authorize`.

mod error;

use std::borrow::Cow;
use std::fmt;

use signon_core::Secret;
use url::{Url, form_urlencoded};
use zeroize::Zeroizing;

pub use error::{AuthorizationError, RedirectError};

/// What the provider granted: the authorization response of OAuth 2.0, the authentication response of OpenID Connect.
///
/// Which of `code`, `id_token` and `access_token` are there depends on the `response_type` that was asked for; at least
/// one is. None of them is verified.
///
/// ```
/// use signon_authentiq::{AuthorizationResponse, RedirectError, Secret};
///
/// // The state that this user's browser was sent away with, from your session.
/// let state = Secret::from("EXAMPLE-STATE-not-real");
/// let redirect = "https://app.example.com/callback?code=EXAMPLE-CODE-not-real&state=EXAMPLE-STATE-not-real";
/// let response = AuthorizationResponse::parse(redirect, &state)?;
/// assert_eq!(response.code, Some(Secret::from("EXAMPLE-CODE-not-real")));
///
/// let other = AuthorizationResponse::parse(redirect, &Secret::from("EXAMPLE-OTHER-not-real"));
/// assert_eq!(other.unwrap_err(), RedirectError::StateMismatch);
/// # Ok::<(), RedirectError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AuthorizationResponse {
    /// To be exchanged at `/token`, once.
    pub code: Option<Secret>,
    /// The ID token, a JWT. Verify it before you believe it, as `RelyingParty::finish` does (feature `oidc`).
    pub id_token: Option<Secret>,
    /// The access token.
    pub access_token: Option<Secret>,
    /// The kind of the access token; `Bearer` as far as is known.
    pub token_type: Option<String>,
    /// The seconds until the access token expires.
    pub expires_in: Option<u64>,
    /// The scopes that were granted, if they are not those that were asked for.
    pub scope: Option<String>,
    /// The provider that answers (RFC 9207), not documented by this one. Where it is there, compare it with the issuer
    /// that you sent the user to.
    pub iss: Option<String>,
    /// The state of the session, for `/{client_id}/iframe` (OpenID Connect Session Management; not documented here).
    pub session_state: Option<Secret>,
}

impl AuthorizationResponse {
    /// The longest redirect that is read, in bytes.
    pub const MAX_BYTES: usize = 1 << 16;

    /// Reads a redirect: its whole URL, or the URL's path (from its first `/`) and query, or the query or fragment alone,
    /// with or without its `?` or `#`, or the body of a `form_post`.
    ///
    /// A fragment does not reach the server: have the page that was loaded send it. The parameters stand in the query
    /// or in the fragment. Of other parameters, which the `redirect_uri` may have had before, nothing is read.
    ///
    /// # Errors
    ///
    /// If the state is not `expected`, whatever else the redirect says; then, if the provider reports an error, or says
    /// nothing that is understood. `expected` is compared in constant time.
    pub fn parse(redirect: &str, expected: &Secret) -> Result<Self, RedirectError> {
        Self::read(redirect, expected).map(|(response, _)| response)
    }

    /// As [`parse`](Self::parse), and whether it stood in the query of an address.
    pub(crate) fn read(redirect: &str, expected: &Secret) -> Result<(Self, bool), RedirectError> {
        let (parameters, in_query) = Parameters::read(redirect)?;
        match parameters.find("state") {
            None => return Err(RedirectError::NoState),
            Some(state) if state != expected => return Err(RedirectError::StateMismatch),
            Some(_) => {}
        }
        if let Some(error) = parameters.find("error") {
            return Err(RedirectError::Refused(Box::new(AuthorizationError {
                error: error.expose().to_owned(),
                error_description: parameters.text("error_description"),
                error_uri: parameters.text("error_uri"),
                iss: parameters.text("iss"),
            })));
        }
        let response = Self {
            code: parameters.word("code")?,
            id_token: parameters.word("id_token")?,
            access_token: parameters.word("access_token")?,
            token_type: parameters.text("token_type"),
            expires_in: parameters.seconds("expires_in")?,
            scope: parameters.text("scope"),
            iss: parameters.text("iss"),
            session_state: parameters.word("session_state")?,
        };
        let granted = [&response.code, &response.id_token, &response.access_token];
        if granted.iter().all(|value| value.is_none()) {
            return Err(RedirectError::Empty);
        }
        Ok((response, in_query))
    }
}

/// The names that are looked for.
const NAMES: [&str; 12] = [
    "state",
    "code",
    "id_token",
    "access_token",
    "token_type",
    "expires_in",
    "scope",
    "iss",
    "session_state",
    "error",
    "error_description",
    "error_uri",
];

/// The parameters of a response, each at most once.
struct Parameters(Vec<(&'static str, Secret)>);

impl Parameters {
    fn read(redirect: &str) -> Result<(Self, bool), RedirectError> {
        if redirect.len() > AuthorizationResponse::MAX_BYTES {
            return Err(RedirectError::TooLong);
        }
        let (url, is_address) = absolute(redirect).ok_or(RedirectError::NotAUrl)?;
        let query = Self::of(url.query())?;
        let fragment = Self::of(url.fragment())?;
        drop(Zeroizing::new(String::from(url)));
        // A browser carries a fragment along from page to page: one part must not vouch for the other.
        match (query.0.is_empty(), fragment.0.is_empty()) {
            (_, true) => Ok((query, is_address)),
            (true, false) => Ok((fragment, false)),
            (false, false) => Err(RedirectError::QueryAndFragment),
        }
    }

    fn of(part: Option<&str>) -> Result<Self, RedirectError> {
        let mut found: Vec<(&'static str, Secret)> = Vec::new();
        for (name, value) in form_urlencoded::parse(part.unwrap_or_default().as_bytes()) {
            let Some(name) = NAMES.into_iter().find(|known| *known == name) else {
                continue;
            };
            if found.iter().any(|(before, _)| *before == name) {
                return Err(RedirectError::Duplicate { name });
            }
            found.push((name, value.into()));
        }
        Ok(Self(found))
    }

    /// A parameter that has a value; RFC 6749 takes one without for one that is not there.
    fn find(&self, name: &'static str) -> Option<&Secret> {
        let (_, value) = self.0.iter().find(|(found, _)| *found == name)?;
        Some(value).filter(|value| !value.is_empty())
    }

    fn text(&self, name: &'static str) -> Option<String> {
        self.find(name).map(|value| value.expose().to_owned())
    }

    /// A value of visible ASCII, as RFC 6749 has codes and tokens: nothing else can be sent on.
    fn word(&self, name: &'static str) -> Result<Option<Secret>, RedirectError> {
        let visible = |value: &&Secret| {
            value
                .expose()
                .bytes()
                .all(|byte| matches!(byte, b' '..=b'~'))
        };
        match self.find(name) {
            None => Ok(None),
            Some(value) if visible(&value) => Ok(Some(value.clone())),
            Some(_) => Err(RedirectError::Malformed { name }),
        }
    }

    fn seconds(&self, name: &'static str) -> Result<Option<u64>, RedirectError> {
        let seconds = self.find(name).map(|value| value.expose().parse());
        seconds
            .transpose()
            .map_err(|_| RedirectError::Malformed { name })
    }
}

/// The redirect as a URL; what is only a part of one is put behind an address that nobody sees. And whether its query is
/// one, and not parameters without any mark, which a form or a fragment may have brought.
fn absolute(redirect: &str) -> Option<(Url, bool)> {
    match Url::parse(redirect) {
        Ok(url) => Some((url, true)),
        Err(url::ParseError::RelativeUrlWithoutBase) => {
            let base = Url::parse("https://localhost/").ok()?;
            let is_marked = redirect.starts_with(['/', '?', '#']);
            // What stands before a `?` belongs to no parameter: taken for one, it would hide the first.
            let first = redirect.split('=').next().unwrap_or_default();
            if !is_marked && first.contains('?') {
                return None;
            }
            let relative = if is_marked {
                Cow::Borrowed(redirect)
            } else {
                Cow::Owned(format!("?{redirect}"))
            };
            base.join(&relative).ok().map(|url| (url, is_marked))
        }
        Err(_) => None,
    }
}

/// The names of what was granted, and nothing else.
impl fmt::Debug for AuthorizationResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let granted = [
            ("code", &self.code),
            ("id_token", &self.id_token),
            ("access_token", &self.access_token),
        ];
        let names = granted.iter().filter(|(_, value)| value.is_some());
        f.write_str("AuthorizationResponse")?;
        f.debug_set().entries(names.map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATE: &str = "EXAMPLE-STATE";

    fn parse(redirect: &str) -> Result<AuthorizationResponse, RedirectError> {
        AuthorizationResponse::parse(redirect, &STATE.into())
    }

    fn code(redirect: &str) -> Option<Secret> {
        let response = parse(redirect).unwrap_or_else(|error| panic!("{error}: {redirect}"));
        response.code
    }

    #[test]
    fn a_code_is_found_wherever_the_redirect_is_cut() {
        for redirect in [
            "https://app.example.com/callback?code=a%2Fb+c&state=EXAMPLE-STATE",
            "https://app.example.com/callback?tenant=1&tenant=2&code=a/b%20c&state=EXAMPLE-STATE",
            "https://app.example.com/callback?tenant=1#state=EXAMPLE-STATE&code=a/b+c",
            "https://app.example.com/callback?code=a/b+c&state=EXAMPLE-STATE#_=_",
            "com.example.app:/callback?code=a/b+c&state=EXAMPLE-STATE",
            "/callback?code=a/b+c&state=EXAMPLE-STATE",
            "?code=a/b+c&state=EXAMPLE-STATE",
            "#code=a/b+c&state=EXAMPLE-STATE",
            "code=a/b+c&state=EXAMPLE-STATE",
        ] {
            assert_eq!(code(redirect), Some("a/b c".into()), "{redirect}");
        }
        assert_eq!(code("code=a?b:c&state=EXAMPLE-STATE"), Some("a?b:c".into()));
    }

    #[test]
    fn tokens_and_what_belongs_to_them_are_read() {
        let response = parse(
            "#access_token=EXAMPLE-A&token_type=Bearer&expires_in=3600&id_token=EXAMPLE-I&scope=openid+email\
             &iss=https%3A%2F%2Fconnect.authentiq.io%2F&session_state=EXAMPLE-S&state=EXAMPLE-STATE",
        );
        let expected = AuthorizationResponse {
            code: None,
            access_token: Some("EXAMPLE-A".into()),
            id_token: Some("EXAMPLE-I".into()),
            token_type: Some("Bearer".to_owned()),
            expires_in: Some(3600),
            scope: Some("openid email".to_owned()),
            iss: Some("https://connect.authentiq.io/".to_owned()),
            session_state: Some("EXAMPLE-S".into()),
        };
        assert_eq!(response, Ok(expected));
    }

    #[test]
    fn without_the_right_state_nothing_is_said_but_that() {
        for (redirect, expected) in [
            ("?code=a", RedirectError::NoState),
            ("?code=a&state=", RedirectError::NoState),
            ("?error=access_denied", RedirectError::NoState),
            ("", RedirectError::NoState),
            ("?code=a&state=x", RedirectError::StateMismatch),
            ("?code=a&state=EXAMPLE-STATE+", RedirectError::StateMismatch),
            ("?code=a&state=example-state", RedirectError::StateMismatch),
            ("?error=access_denied&state=x", RedirectError::StateMismatch),
            (
                "?code=%00&expires_in=x&state=x",
                RedirectError::StateMismatch,
            ),
        ] {
            assert_eq!(parse(redirect), Err(expected), "{redirect}");
        }
        // A program that forgot its state has not checked anything.
        let forgotten = AuthorizationResponse::parse("?code=a&state=", &Secret::default());
        assert_eq!(forgotten, Err(RedirectError::NoState));
    }

    #[test]
    fn a_parameter_stands_there_once() {
        for (redirect, name) in [
            ("?state=EXAMPLE-STATE&state=EXAMPLE-STATE&code=a", "state"),
            ("?state=EXAMPLE-STATE&code=a&code=a", "code"),
            ("?state=EXAMPLE-STATE&code=a&%63ode=b", "code"),
            ("#state=EXAMPLE-STATE&code=&code=b", "code"),
            ("?state=EXAMPLE-STATE&error=a&error=b", "error"),
        ] {
            assert_eq!(
                parse(redirect),
                Err(RedirectError::Duplicate { name }),
                "{redirect}"
            );
        }
        for redirect in [
            "/callback?state=EXAMPLE-STATE&code=a#access_token=b",
            "/callback?code=a#state=EXAMPLE-STATE",
        ] {
            assert_eq!(
                parse(redirect),
                Err(RedirectError::QueryAndFragment),
                "{redirect}"
            );
        }
    }

    #[test]
    fn an_error_of_the_provider_outweighs_a_code() {
        let redirect = "?error=access_denied&error_description=The+user+said+no&error_uri=https://a.example/\
                        &iss=i&code=a&state=EXAMPLE-STATE";
        let Err(RedirectError::Refused(error)) = parse(redirect) else {
            panic!("not refused");
        };
        assert_eq!(error.error, "access_denied");
        assert_eq!(error.error_description.as_deref(), Some("The user said no"));
        assert_eq!(error.error_uri.as_deref(), Some("https://a.example/"));
        assert_eq!(error.iss.as_deref(), Some("i"));
    }

    #[test]
    fn what_cannot_be_an_answer_is_refused() {
        for (redirect, expected) in [
            ("https://", RedirectError::NotAUrl),
            ("?state=EXAMPLE-STATE", RedirectError::Empty),
            ("?state=EXAMPLE-STATE&code=", RedirectError::Empty),
            ("?state=EXAMPLE-STATE&iss=i", RedirectError::Empty),
            (
                "?state=EXAMPLE-STATE&code=a%0D%0Ab",
                RedirectError::Malformed { name: "code" },
            ),
            (
                "?state=EXAMPLE-STATE&code=%FF",
                RedirectError::Malformed { name: "code" },
            ),
            (
                "?state=EXAMPLE-STATE&id_token=\u{e9}",
                RedirectError::Malformed { name: "id_token" },
            ),
            (
                "?state=EXAMPLE-STATE&code=a&expires_in=-1",
                RedirectError::Malformed { name: "expires_in" },
            ),
        ] {
            assert_eq!(parse(redirect), Err(expected), "{redirect}");
        }
        let start = "?state=EXAMPLE-STATE&code=";
        let long = |length: usize| start.to_owned() + &"x".repeat(length - start.len());
        assert!(parse(&long(AuthorizationResponse::MAX_BYTES)).is_ok());
        let too_long = long(AuthorizationResponse::MAX_BYTES + 1);
        assert_eq!(parse(&too_long), Err(RedirectError::TooLong));
    }

    #[test]
    fn nothing_of_a_redirect_is_printed() {
        let secrets =
            "code=EXAMPLE-C&id_token=EXAMPLE-I&iss=EXAMPLE&scope=EXAMPLE&state=EXAMPLE-STATE";
        let response = parse(secrets).expect("granted");
        assert_eq!(
            format!("{response:?}"),
            r#"AuthorizationResponse{"code", "id_token"}"#
        );
        let mut printed = format!("{response:#?}");
        for redirect in [
            "state=EXAMPLE-OTHER&code=EXAMPLE",
            "error=EXAMPLE&error_description=EXAMPLE&error_uri=EXAMPLE&state=EXAMPLE-STATE",
            "code=%00EXAMPLE&state=EXAMPLE-STATE",
            "code=EXAMPLE&code=EXAMPLE",
        ] {
            let error = parse(redirect).expect_err("refused");
            assert_eq!(error.to_string().lines().count(), 1);
            printed += &format!("{error} {error:?} {error:#?}");
        }
        assert!(!printed.contains("EXAMPLE"), "{printed}");
        let denied = parse("error=access_denied&state=EXAMPLE-STATE").expect_err("refused");
        assert_eq!(denied.to_string(), "the sign-in was refused: access_denied");
    }

    #[test]
    fn what_stands_before_a_question_mark_hides_no_parameter() {
        for redirect in [
            "callback?error=access_denied&code=c&state=EXAMPLE-STATE",
            "app.example.com/callback?code=c&state=EXAMPLE-STATE",
            "GET /callback?code=c&state=EXAMPLE-STATE",
        ] {
            assert_eq!(parse(redirect), Err(RedirectError::NotAUrl), "{redirect}");
        }
        let inside = code("code=a?b&state=EXAMPLE-STATE");
        assert_eq!(inside, Some(Secret::from("a?b")));
    }
}
