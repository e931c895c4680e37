//! Values that a stranger must not see.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// What stands in for a secret wherever it would be printed.
pub(crate) const REDACTED: &str = "[redacted]";

/// A password, token, code or other string that must not be seen.
///
/// It goes over the wire like any string, is never printed, is compared in constant time, and its memory is
/// overwritten when it is dropped. There is no `Display`: to read it, say so with [`expose`](Secret::expose).
///
/// ```
/// # use signon_core::Secret;
/// let password = Secret::from("EXAMPLE-not-real");
/// assert_eq!(format!("{password:?}"), "Secret([redacted])");
/// assert_eq!(password.expose(), "EXAMPLE-not-real");
/// ```
#[derive(Clone, Default)]
pub struct Secret(String);

impl Secret {
    /// The secret itself. Whoever calls this answers for where it goes.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it. Says nothing else about the value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(value: &String) -> Self {
        Self(value.clone())
    }
}

impl From<Cow<'_, str>> for Secret {
    fn from(value: Cow<'_, str>) -> Self {
        Self(value.into_owned())
    }
}

impl From<&Secret> for Secret {
    fn from(value: &Secret) -> Self {
        value.clone()
    }
}

/// Compares in constant time, as far as the two are of one length.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({REDACTED})")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Secret {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "password" })
    }
}

/// A JSON value of no documented shape that may hold secrets.
///
/// Printed as little as a [`Secret`]; its strings, but not the names of its members, are overwritten when it is dropped.
#[derive(Clone, Default)]
pub struct SecretJson(serde_json::Value);

impl SecretJson {
    /// The value itself. Whoever calls this answers for where it goes.
    pub fn expose(&self) -> &serde_json::Value {
        &self.0
    }
}

impl Drop for SecretJson {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// Compares strings in constant time, as far as the two are of one length.
impl PartialEq for SecretJson {
    fn eq(&self, other: &Self) -> bool {
        same(&self.0, &other.0)
    }
}

fn same(a: &serde_json::Value, b: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Object, String};
    match (a, b) {
        (String(a), String(b)) => a.as_bytes().ct_eq(b.as_bytes()).into(),
        (Array(a), Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Object(a), Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

fn wipe(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => text.zeroize(),
        serde_json::Value::Array(items) => items.iter_mut().for_each(wipe),
        serde_json::Value::Object(members) => members.values_mut().for_each(wipe),
        serde_json::Value::Null | serde_json::Value::Bool(_) => {}
        // A number's digits may be a one-time code. Without the barrier nothing need be written: nobody reads it again.
        number => {
            *number = serde_json::Value::from(0_u64);
            zeroize::optimization_barrier(number);
        }
    }
}

impl<T: Into<serde_json::Value>> From<T> for SecretJson {
    fn from(value: T) -> Self {
        Self(value.into())
    }
}

impl fmt::Debug for SecretJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretJson({REDACTED})")
    }
}

impl Serialize for SecretJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SecretJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_json::Value::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SecretJson {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SecretJson".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "format": "password" })
    }
}

/// Where a redirect points: often an address that carries a code or a token, so it is kept like a [`Secret`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location(Secret);

impl Location {
    pub(crate) fn new(value: Secret) -> Self {
        Self(value)
    }

    /// The address as the server sent it; it may be relative to the request's own.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The host it names, without the rest. Nothing for a relative address, nor for the address of an app, where the
    /// host's place may hold a code.
    pub fn host(&self) -> Option<String> {
        let (scheme, rest) = self.0.expose().split_once("://")?;
        if !["http", "https"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
        {
            return None;
        }
        // Only the host is parsed: a URL would keep a copy of the rest.
        let authority = rest.split(['/', '\\', '?', '#']).next()?;
        let host = authority.rsplit('@').next()?;
        let url = url::Url::parse(&format!("https://{host}")).ok()?;
        let host = url.host_str().filter(|host| host.len() <= 253)?;
        Some(host.to_owned())
    }
}

impl From<&str> for Location {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_prints_a_secret() {
        let secret = Secret::from("EXAMPLE-hidden");
        let json = SecretJson::from(serde_json::json!({ "a": ["EXAMPLE-hidden"] }));
        let location = Location::from("https://app.example.com/callback?code=EXAMPLE-hidden");
        let printed =
            format!("{secret:?} {secret:#?} {json:?} {json:#?} {location:?} {location:#?}");
        assert!(!printed.contains("hidden"), "{printed}");
        assert_eq!(location.host().as_deref(), Some("app.example.com"));
    }

    #[test]
    fn a_location_names_its_host_and_nothing_else() {
        for (location, host) in [
            (
                "https://app.example.com/callback?code=hidden",
                Some("app.example.com"),
            ),
            ("HTTP://App.Example.com:8080", Some("app.example.com")),
            (
                "https://ada:hidden@app.example.com#hidden",
                Some("app.example.com"),
            ),
            ("https://hidden\\@app.example.com", Some("hidden")),
            ("https://[::1]:9/hidden", Some("[::1]")),
            ("https:hidden", None),
            ("http:/hidden", None),
            ("https://", None),
            ("https://a b", None),
            ("my.app://hidden", None),
            ("//hidden", None),
            ("/hidden", None),
            ("", None),
        ] {
            assert_eq!(
                Location::from(location).host().as_deref(),
                host,
                "{location}"
            );
        }
    }

    #[test]
    fn a_secret_goes_over_the_wire_as_a_string() {
        let secret: Secret = serde_json::from_str("\"EXAMPLE\"").expect("a string");
        assert_eq!(
            serde_json::to_string(&secret).expect("a string"),
            "\"EXAMPLE\""
        );
    }

    #[test]
    fn a_secret_equals_only_itself() {
        assert_eq!(Secret::from("a"), Secret::from("a"));
        assert_ne!(Secret::from("a"), Secret::from("b"));
        assert_ne!(Secret::from("a"), Secret::from("aa"));
    }

    #[test]
    fn json_is_equal_whatever_the_order_of_its_members() {
        let json = |text| serde_json::from_str::<SecretJson>(text).expect("JSON");
        assert_eq!(
            json(r#"{"a":["x",1],"b":null}"#),
            json(r#"{"b":null,"a":["x",1]}"#)
        );
        for other in [
            r#"{"a":["y",1],"b":null}"#,
            r#"{"a":["x",1]}"#,
            r#"{"a":["x"],"b":null}"#,
            r#"["x",1]"#,
        ] {
            assert_ne!(json(r#"{"a":["x",1],"b":null}"#), json(other));
        }
    }

    #[test]
    fn wiping_reaches_every_string_and_number() {
        let mut value = serde_json::json!({ "a": ["x", { "b": "y" }], "n": 123456 });
        wipe(&mut value);
        assert_eq!(value, serde_json::json!({ "a": ["", { "b": "" }], "n": 0 }));
    }
}
