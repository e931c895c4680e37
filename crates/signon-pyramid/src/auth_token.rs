//! The security token after the sign-in, and where later calls want it.

mod cookie;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use signon_core::{Response, Secret, SecretJson};

pub use cookie::{AuthCookie, CookieError};

/// A user's security token: it goes into the body of later calls, or into a cookie. It is never empty.
///
/// Made of the reply of each of the sign-in methods by `AuthToken::try_from(reply)?`, or of a token that was kept.
///
/// Pyramid gives no expiry, and this API has no operation that asks for one or ends a session.
///
/// ```
/// use signon_pyramid::AuthToken;
///
/// let token = AuthToken::new("EXAMPLE/TOKEN+not+real==")?;
/// // The body of `POST /API2/access/getMe`, which your own HTTP client sends.
/// let body = token.body(&serde_json::json!({}))?;
/// assert_eq!(body.expose()["auth"], "EXAMPLE/TOKEN+not+real==");
/// assert_eq!(format!("{body:?}"), "SecretJson([redacted])");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It can be serialized, and is a secret then: keep it in a server-side session, or encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Secret", into = "Secret")]
pub struct AuthToken(Secret);

impl AuthToken {
    /// A token that was kept. Whether it is still valid is for Pyramid to say.
    ///
    /// # Errors
    ///
    /// If it is empty.
    pub fn new(token: impl Into<Secret>) -> Result<Self, NoToken> {
        let token = token.into();
        if token.is_empty() {
            return Err(NoToken);
        }
        Ok(Self(token))
    }

    /// The token itself, for instance for [`Client::authenticate_user_by_token`](crate::Client::authenticate_user_by_token).
    pub fn secret(&self) -> &Secret {
        &self.0
    }

    /// The JSON body of a later call of API 2: the method's own parameters, with the token beside them as the member
    /// `auth`. Give an empty object where a method has none.
    ///
    /// **Third-party clients:** the help says that the token stands in the body; where, all known clients agree.
    ///
    /// # Errors
    ///
    /// If the parameters are no object, have an `auth` of their own in whatever case, or cannot be written as JSON.
    pub fn body<T: Serialize + ?Sized>(&self, parameters: &T) -> Result<SecretJson, BodyError> {
        // Serde's own words may quote a value.
        let parameters = serde_json::to_value(parameters).map_err(|_| BodyError::NotJson)?;
        let Value::Object(mut members) = parameters else {
            drop(SecretJson::from(parameters));
            return Err(BodyError::NotAnObject);
        };
        // The server seems to read names without regard to case, so another spelling could take the token's place.
        if members.keys().any(|name| name.eq_ignore_ascii_case("auth")) {
            drop(SecretJson::from(members));
            return Err(BodyError::HasAuth);
        }
        members.insert("auth".to_owned(), self.0.expose().into());
        Ok(SecretJson::from(members))
    }

    /// The cookie `PyramidAuth`, by which a browser is signed in to Pyramid itself. It belongs to Pyramid's domain.
    pub fn cookie(&self) -> AuthCookie {
        AuthCookie::new("PyramidAuth", self.0.clone())
    }

    /// The cookie `PyramidEmbeddedAuth`, by which content that is embedded in your page is let in. It belongs to the page
    /// that embeds, and to a token of one of the `embed` methods.
    pub fn embedded_cookie(&self) -> AuthCookie {
        AuthCookie::new("PyramidEmbeddedAuth", self.0.clone())
    }
}

impl TryFrom<Secret> for AuthToken {
    type Error = NoToken;

    fn try_from(token: Secret) -> Result<Self, NoToken> {
        Self::new(token)
    }
}

/// The reply of each of the sign-in methods.
impl TryFrom<Response<Secret>> for AuthToken {
    type Error = NoToken;

    fn try_from(reply: Response<Secret>) -> Result<Self, NoToken> {
        Self::new(reply.into_inner())
    }
}

impl From<AuthToken> for Secret {
    fn from(token: AuthToken) -> Self {
        token.0
    }
}

impl From<&AuthToken> for Secret {
    fn from(token: &AuthToken) -> Self {
        token.0.clone()
    }
}

/// A text was empty, so it is no security token of Pyramid's. A sign-in whose answer is empty is an error by itself.
///
/// **What to do:** sign the user in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoToken;

impl fmt::Display for NoToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the security token is empty: sign the user in")
    }
}

impl std::error::Error for NoToken {}

/// Why there is no body of a later call of Pyramid: its parameters cannot have a token put beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyError {
    /// They are written as a text, a list, null or the like.
    NotAnObject,
    /// They have a member `auth` already, in whatever case.
    HasAuth,
    /// They cannot be written as JSON: a map whose keys are no texts, for instance.
    NotJson,
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnObject => {
                "the parameters are no JSON object, so `auth` cannot go beside them"
            }
            Self::HasAuth => "the parameters have an `auth` already: leave it out",
            Self::NotJson => "the parameters cannot be written as JSON",
        })
    }
}

impl std::error::Error for BodyError {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    const TOKEN: &str = "EXAMPLE/hidden+not+real==";

    #[test]
    fn a_body_is_the_parameters_and_the_token() {
        let token = AuthToken::new(TOKEN).expect("a token");
        let body = token.body(&json!({ "userName": "ada", "deep": { "auth": 1 } }));
        assert_eq!(
            body.as_ref().map(SecretJson::expose),
            Ok(&json!({ "auth": TOKEN, "userName": "ada", "deep": { "auth": 1 } }))
        );
        let none = token.body(&BTreeMap::<String, String>::new());
        assert_eq!(
            none.as_ref().map(SecretJson::expose),
            Ok(&json!({ "auth": TOKEN }))
        );
    }

    #[test]
    fn parameters_that_leave_no_place_for_the_token_are_refused() {
        let token = AuthToken::new(TOKEN).expect("a token");
        for parameters in [json!(null), json!("a"), json!(["auth"]), json!(1)] {
            assert_eq!(
                token.body(&parameters),
                Err(BodyError::NotAnObject),
                "{parameters}"
            );
        }
        for name in ["auth", "Auth", "AUTH"] {
            let parameters = BTreeMap::from([(name, "EXAMPLE-other")]);
            assert_eq!(token.body(&parameters), Err(BodyError::HasAuth), "{name}");
        }
        let lists = BTreeMap::from([(vec![1], 1)]);
        assert_eq!(token.body(&lists), Err(BodyError::NotJson));
    }

    #[test]
    fn a_token_is_kept_as_its_text() {
        let token = AuthToken::new(TOKEN).expect("a token");
        let kept = serde_json::to_string(&token).expect("JSON");
        assert_eq!(kept, format!("\"{TOKEN}\""));
        assert_eq!(serde_json::from_str::<AuthToken>(&kept).ok(), Some(token));
    }

    #[test]
    fn an_empty_text_is_no_token() {
        assert_eq!(AuthToken::new(""), Err(NoToken));
        assert_eq!(AuthToken::try_from(Secret::default()), Err(NoToken));
        let error = serde_json::from_str::<AuthToken>("\"\"").expect_err("no token");
        assert!(
            error.to_string().starts_with(&NoToken.to_string()),
            "{error}"
        );
    }

    #[test]
    fn nothing_prints_the_token() {
        let token = AuthToken::new(TOKEN).expect("a token");
        let printed = format!(
            "{token:?} {token:#?} {:?} {:?} {:?}",
            token.body(&json!({})),
            token.cookie(),
            token.embedded_cookie().set_cookie()
        );
        assert!(!printed.contains("hidden"), "{printed}");
    }
}
