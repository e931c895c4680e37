//! The cookies of one sign-in.

use std::fmt;

use cookie_store::{Cookie, CookieStore};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use signon_core::__private as rt;
use signon_core::{Error, HeaderMap, Response, Secret};
use url::Url;

/// A jar that belongs to one user's sign-in. A jar of the client would mix the users'.
#[derive(Clone, Default)]
pub(super) struct Cookies(CookieStore);

impl Cookies {
    /// Sends a request with the cookies that belong to it, and keeps those that are set in answer, be it an error.
    pub(super) async fn send<T, E>(
        &mut self,
        mut request: rt::Request<'_>,
        read: impl FnOnce(rt::Reply) -> Result<Response<T>, Error<E>>,
    ) -> Result<Response<T>, Error<E>> {
        let Some(url) = request.target() else {
            return read(request.send().await?);
        };
        if let Some(cookies) = self.header(&url) {
            request.header("cookie", &cookies)?;
        }
        let outcome = read(request.send().await?);
        let headers = match &outcome {
            Ok(response) => Some(response.headers()),
            Err(error) => error.headers(),
        };
        if let Some(headers) = headers {
            self.keep(headers, &url);
        }
        outcome
    }

    /// What the header `cookie` says to this address, if there is anything to say.
    fn header(&self, url: &Url) -> Option<Secret> {
        let mut cookies = self.0.matches(url);
        // The longer path first, as RFC 6265 (section 5.4) has it; the names only make it the same each time.
        cookies.sort_by_key(|cookie| {
            let path: &str = cookie.path.as_ref();
            (std::cmp::Reverse(path.len()), cookie.name().to_owned())
        });
        let mut header = String::with_capacity(
            cookies
                .iter()
                .map(|cookie| cookie.name().len() + cookie.value().len() + "=; ".len())
                .sum(),
        );
        for cookie in cookies {
            if !header.is_empty() {
                header.push_str("; ");
            }
            header.push_str(cookie.name());
            header.push('=');
            header.push_str(cookie.value());
        }
        Some(Secret::from(header)).filter(|header| !header.is_empty())
    }

    /// Takes each cookie by itself: the store's method for several logs what it is given.
    fn keep(&mut self, headers: &HeaderMap, url: &Url) {
        for header in headers.get_all("set-cookie") {
            if let Ok(text) = std::str::from_utf8(header.as_bytes()) {
                // A cookie that is none, or not for this host, is ignored, as a browser does.
                let _ = self.0.parse(text, url);
            }
        }
    }
}

/// How many there are, and nothing of them.
impl fmt::Debug for Cookies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cookies({})", self.0.iter_unexpired().count())
    }
}

impl Serialize for Cookies {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter_unexpired())
    }
}

impl<'de> Deserialize<'de> for Cookies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The store's own words quote what they cannot read.
        let cookies = Vec::<Cookie<'static>>::deserialize(deserializer)
            .map_err(|_| de::Error::custom("these are no cookies of a sign-in"))?;
        CookieStore::from_cookies(cookies.into_iter().map(Ok::<_, D::Error>), false).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGIN: &str = "https://id.example.com/tenant/api/account/login";

    fn url(text: &str) -> Url {
        Url::parse(text).expect("a URL")
    }

    /// What is kept of an answer to the login.
    fn jar(set: &[&'static str]) -> Cookies {
        let mut headers = HeaderMap::new();
        for set in set {
            headers.append("set-cookie", set.parse().expect("a header"));
        }
        let mut cookies = Cookies::default();
        cookies.keep(&headers, &url(LOGIN));
        cookies
    }

    fn sent(cookies: &Cookies, to: &str) -> Option<String> {
        let header = cookies.header(&url(to))?;
        Some(header.expose().to_owned())
    }

    #[test]
    fn a_cookie_goes_where_its_path_and_its_host_let_it() {
        let cookies = jar(&[
            "all=1; Path=/",
            "near=2; Path=/tenant/api",
            "default=3",
            "other=4; Path=/other",
            "foreign=5; Domain=example.org; Path=/",
            "shared=6; Domain=example.com; Path=/",
        ]);
        for (to, expected) in [
            (
                "https://id.example.com/tenant/api/account/login-persist",
                Some("default=3; near=2; all=1; shared=6"),
            ),
            ("https://id.example.com/profile", Some("all=1; shared=6")),
            ("https://login.example.com/profile", Some("shared=6")),
            ("https://example.org/tenant/api/account/login", None),
        ] {
            assert_eq!(sent(&cookies, to).as_deref(), expected, "{to}");
        }
    }

    #[test]
    fn a_secure_cookie_is_not_sent_without_tls() {
        let cookies = jar(&["safe=1; Secure; Path=/", "plain=2; Path=/"]);
        assert_eq!(sent(&cookies, LOGIN).as_deref(), Some("plain=2; safe=1"));
        assert_eq!(
            sent(&cookies, "http://id.example.com/").as_deref(),
            Some("plain=2")
        );
    }

    #[test]
    fn a_cookie_ends_when_the_provider_says_so() {
        let mut cookies = jar(&["a=1; Path=/", "b=2; Path=/; Max-Age=0"]);
        assert_eq!(sent(&cookies, LOGIN).as_deref(), Some("a=1"));
        let mut headers = HeaderMap::new();
        headers.append(
            "set-cookie",
            "a=; Path=/; Max-Age=0".parse().expect("a header"),
        );
        cookies.keep(&headers, &url(LOGIN));
        assert_eq!(sent(&cookies, LOGIN), None);
    }

    #[test]
    fn what_is_no_cookie_is_ignored() {
        let cookies = jar(&["", "=", "hidden", "a=1; Path=/"]);
        assert_eq!(sent(&cookies, LOGIN).as_deref(), Some("a=1"));
    }

    #[test]
    fn cookies_are_kept_with_all_that_bounds_them() {
        let before = jar(&[
            "session=1; Path=/; Secure; HttpOnly",
            "later=2; Max-Age=60; Domain=example.com; Path=/tenant",
        ]);
        let kept = serde_json::to_string(&before).expect("JSON");
        let after: Cookies = serde_json::from_str(&kept).expect("cookies");
        for to in [
            LOGIN,
            "http://id.example.com/tenant",
            "https://login.example.com/tenant",
            "https://id.example.com/",
        ] {
            assert_eq!(sent(&after, to), sent(&before, to), "{to}");
        }
        assert_eq!(sent(&after, LOGIN).as_deref(), Some("later=2; session=1"));
    }

    #[test]
    fn no_cookie_is_printed_nor_quoted() {
        let cookies = jar(&["hidden=EXAMPLE-hidden; Path=/"]);
        assert_eq!(format!("{cookies:?} {cookies:#?}"), "Cookies(1) Cookies(1)");
        let kept = serde_json::to_string(&cookies).expect("JSON");
        let spoilt = kept.replace("hidden=", "hidden");
        let error = serde_json::from_str::<Cookies>(&spoilt).expect_err("no cookies");
        assert!(!error.to_string().contains("hidden"), "{error}");
    }
}
