//! The claims of a token whose signature is verified, and the checks that all kinds of tokens have in common.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::{Map, Value};
use signon_core::{Secret, SecretJson};

use super::error::IdTokenError;
pub(super) use crate::authorization::now;

/// The members of a JSON object, none of them there twice: readers would not agree which one counts.
pub(super) struct Members(pub(super) Map<String, Value>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Once;

        impl<'de> Visitor<'de> for Once {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Members, A::Error> {
                let mut members = Map::new();
                while let Some((name, value)) = access.next_entry()? {
                    if members.insert(name, value).is_some() {
                        return Err(A::Error::custom("a member is there twice"));
                    }
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Once)
    }
}

/// The claims of a token, by name.
pub(super) struct Claims(SecretJson);

impl Claims {
    pub(super) fn parse(payload: &[u8]) -> Option<Self> {
        let Members(members) = serde_json::from_slice(payload).ok()?;
        Some(Self(Value::Object(members).into()))
    }

    pub(super) fn into_json(self) -> SecretJson {
        self.0
    }

    /// A claim; `null` is none.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0.expose().get(name).filter(|value| !value.is_null())
    }

    fn read<'a, T>(
        &'a self,
        name: &'static str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, IdTokenError> {
        let value = self.get(name).map(read);
        value
            .map(|read| read.ok_or(IdTokenError::MalformedClaim { name }))
            .transpose()
    }

    /// A claim that is text.
    pub(super) fn text(&self, name: &'static str) -> Result<Option<&str>, IdTokenError> {
        self.read(name, Value::as_str)
    }

    /// A claim that is a time: seconds since 1970, perhaps with a fraction, which is dropped. Beyond 2^53, JSON's readers
    /// do not agree on what a number is (RFC 8259, section 6).
    pub(super) fn time(&self, name: &'static str) -> Result<Option<i64>, IdTokenError> {
        const LIMIT: f64 = (1_i64 << 53) as f64;
        self.read(name, |value| {
            let seconds = value.as_f64().filter(|seconds| seconds.abs() < LIMIT)?;
            Some(seconds as i64)
        })
    }

    /// `sub`, as OpenID Connect has it: not empty, and at most 255 characters of ASCII.
    pub(super) fn subject(&self) -> Result<Option<String>, IdTokenError> {
        let fits = |sub: &&str| (1..=255).contains(&sub.len()) && sub.is_ascii();
        self.read("sub", |value| value.as_str().filter(fits))
            .map(|sub| sub.map(str::to_owned))
    }
}

/// The claim, which has to be there.
pub(super) fn required<T>(
    name: &'static str,
    claim: Result<Option<T>, IdTokenError>,
) -> Result<T, IdTokenError> {
    claim?.ok_or(IdTokenError::MissingClaim { name })
}

/// Whether two texts are the same, compared in constant time as far as they are of one length.
pub(super) fn same(a: &str, b: &str) -> bool {
    Secret::from(a) == Secret::from(b)
}

/// What every token is held against.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    /// How far the two clocks may be apart, in seconds.
    pub(super) leeway: i64,
    /// Seconds since 1970.
    pub(super) now: i64,
}

impl Rules<'_> {
    pub(super) fn issuer(&self, claims: &Claims) -> Result<String, IdTokenError> {
        let issuer = required("iss", claims.text("iss"))?;
        if issuer != self.issuer {
            return Err(IdTokenError::WrongIssuer);
        }
        Ok(issuer.to_owned())
    }

    /// `aud`: one text, or a list of them, with this client among them.
    pub(super) fn audience(&self, claims: &Claims) -> Result<Vec<String>, IdTokenError> {
        let name = "aud";
        let audience = claims
            .get(name)
            .ok_or(IdTokenError::MissingClaim { name })?;
        let one = std::slice::from_ref(audience);
        let several = audience.as_array().map_or(one, Vec::as_slice);
        let texts = several.iter().map(|one| one.as_str().map(str::to_owned));
        let audience: Option<Vec<String>> = texts.collect();
        let audience = audience.ok_or(IdTokenError::MalformedClaim { name })?;
        if !audience.iter().any(|one| one == self.client_id) {
            return Err(IdTokenError::WrongAudience);
        }
        Ok(audience)
    }

    pub(super) fn expiry(&self, expires: i64) -> Result<(), IdTokenError> {
        if self.now >= expires.saturating_add(self.leeway) {
            return Err(IdTokenError::Expired);
        }
        Ok(())
    }

    /// `nbf`, if it is there.
    pub(super) fn not_before(&self, claims: &Claims) -> Result<Option<i64>, IdTokenError> {
        let begins = claims.time("nbf")?;
        if begins.is_some_and(|begins| self.is_ahead(begins)) {
            return Err(IdTokenError::NotYetValid);
        }
        Ok(begins)
    }

    pub(super) fn issued(&self, claims: &Claims) -> Result<i64, IdTokenError> {
        let issued = required("iat", claims.time("iat"))?;
        if self.is_ahead(issued) {
            return Err(IdTokenError::IssuedInTheFuture);
        }
        Ok(issued)
    }

    /// `auth_time`, if it is there.
    pub(super) fn signed_in(&self, claims: &Claims) -> Result<Option<i64>, IdTokenError> {
        let since = claims.time("auth_time")?;
        if since.is_some_and(|since| self.is_ahead(since)) {
            return Err(IdTokenError::SignInInTheFuture);
        }
        Ok(since)
    }

    fn is_ahead(&self, time: i64) -> bool {
        time > self.now.saturating_add(self.leeway)
    }
}
