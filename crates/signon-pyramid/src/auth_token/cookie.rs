//! The cookies that a program sets for the browser, since Pyramid sets none.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use signon_core::Secret;

/// What [`encodeURIComponent`] leaves as it is, so that a script reads the cookie by its counterpart.
///
/// [`encodeURIComponent`]: https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// A cookie with a security token, to be set by your own program in its answer to the browser.
///
/// **Documented** are the cookies' names, that they hold the token, and where they belong. **Ours** is the rest: the
/// value is percent-encoded, since base64 has `+`, `/` and `=`; `Path=/`; `Secure`, so that it travels by https alone. It
/// ends with the browser's session, and scripts can read it, because Pyramid's embedding does. `SameSite` is left to the
/// browser.
///
/// ```
/// # use signon_pyramid::AuthToken;
/// let token = AuthToken::new("EXAMPLE/TOKEN+not+real==")?;
/// let cookie = token.cookie().domain("example.com").set_cookie()?;
/// assert_eq!(
///     cookie.expose(),
///     "PyramidAuth=EXAMPLE%2FTOKEN%2Bnot%2Breal%3D%3D; Path=/; Secure; Domain=example.com"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct AuthCookie {
    name: &'static str,
    token: Secret,
    encode: bool,
    domain: Option<String>,
}

impl AuthCookie {
    pub(super) fn new(name: &'static str, token: Secret) -> Self {
        Self {
            name,
            token,
            encode: true,
            domain: None,
        }
    }

    /// The domain whose hosts all get the cookie; without it only the host that sets it does. A program on
    /// `app.example.com` that signs a browser in to Pyramid on `bi.example.com` needs `example.com`.
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// The token as it is. The help's C# examples set it so, and all signs of base64 may stand in a cookie (RFC 6265,
    /// section 4.1.1): for a server or a script that does not undo the encoding.
    pub fn unencoded(mut self) -> Self {
        self.encode = false;
        self
    }

    /// The cookie's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The cookie's value.
    ///
    /// # Errors
    ///
    /// If the token has signs that no cookie takes, and is not to be encoded.
    pub fn value(&self) -> Result<Secret, CookieError> {
        let token = self.token.expose();
        if self.encode {
            return Ok(encoded(token));
        }
        let fits = |byte| matches!(byte, b'!'..=b'~') && !b"\",;\\".contains(&byte);
        if !token.bytes().all(fits) {
            return Err(CookieError::Token);
        }
        Ok(self.token.clone())
    }

    /// The whole value of the header `set-cookie`.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value), and if the domain is none.
    pub fn set_cookie(&self) -> Result<Secret, CookieError> {
        const ATTRIBUTES: &str = "; Path=/; Secure";
        const DOMAIN: &str = "; Domain=";
        let value = self.value()?;
        let domain = self.domain.as_deref();
        if !domain.is_none_or(is_domain) {
            return Err(CookieError::Domain);
        }
        let parts = [self.name, "=", value.expose(), ATTRIBUTES];
        let domain = domain.map(|domain| [DOMAIN, domain]);
        let parts = parts.into_iter().chain(domain.into_iter().flatten());
        // The exact size, so that no copy stays behind.
        let mut cookie = String::with_capacity(parts.clone().map(str::len).sum());
        parts.for_each(|part| cookie.push_str(part));
        Ok(cookie.into())
    }
}

fn encoded(token: &str) -> Secret {
    let parts = utf8_percent_encode(token, ENCODED);
    let mut text = String::with_capacity(parts.clone().map(str::len).sum());
    parts.for_each(|part| text.push_str(part));
    text.into()
}

/// Labels of letters, digits and hyphens: whatever else stands there would be another attribute.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    domain.len() <= 253 && domain.split('.').all(is_label)
}

/// Why there is no such cookie of a security token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CookieError {
    /// The token has signs that no cookie takes. Let it be encoded.
    Token,
    /// The domain is no name of one.
    Domain,
}

impl fmt::Display for CookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token => "the token has signs that no cookie takes: leave out `unencoded`",
            Self::Domain => "the cookie's `domain` is no name of a domain",
        })
    }
}

impl std::error::Error for CookieError {}

#[cfg(test)]
mod tests {
    use super::super::AuthToken;
    use super::*;

    fn token(text: &str) -> AuthToken {
        AuthToken::new(text).expect("a token")
    }

    fn text(cookie: &AuthCookie) -> Result<String, CookieError> {
        let cookie = cookie.set_cookie()?;
        Ok(cookie.expose().to_owned())
    }

    #[test]
    fn a_token_is_encoded_and_the_cookie_is_secure() {
        let token = token("a+b/c==");
        assert_eq!(
            text(&token.embedded_cookie()).as_deref(),
            Ok("PyramidEmbeddedAuth=a%2Bb%2Fc%3D%3D; Path=/; Secure")
        );
        assert_eq!(
            text(&token.cookie().domain("bi.example.com").unencoded()).as_deref(),
            Ok("PyramidAuth=a+b/c==; Path=/; Secure; Domain=bi.example.com")
        );
        assert_eq!(token.cookie().name(), "PyramidAuth");
        assert_eq!(token.cookie().value(), Ok("a%2Bb%2Fc%3D%3D".into()));
    }

    #[test]
    fn no_token_and_no_domain_adds_an_attribute() {
        for text in [
            "a; Domain=evil.example",
            "a\r\nb",
            "a b",
            "ä",
            "a,b",
            "\"a\"",
            "a\\",
        ] {
            let cookie = token(text).cookie();
            let value = cookie.value().expect("a value");
            let read = percent_encoding::percent_decode_str(value.expose());
            assert_eq!(read.decode_utf8().as_deref(), Ok(text));
            assert!(
                value
                    .expose()
                    .bytes()
                    .all(|b| b.is_ascii_graphic() && b != b';')
            );
            assert_eq!(
                cookie.unencoded().set_cookie(),
                Err(CookieError::Token),
                "{text}"
            );
        }
        let cookie = token("a").cookie();
        for domain in [
            "",
            ".",
            "a; HttpOnly",
            "a\r\nb",
            ".example.com",
            "a..b",
            "a b",
            "ä.example",
        ] {
            let cookie = cookie.clone().domain(domain);
            assert_eq!(cookie.set_cookie(), Err(CookieError::Domain), "{domain}");
        }
    }
}
