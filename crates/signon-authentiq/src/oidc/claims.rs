//! The claims of a token whose signature is verified, and the checks that all kinds of tokens have in common.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use signon_core::{Secret, SecretJson};

use super::error::IdTokenError;

/// The claims of a token, by name.
pub(super) struct Claims(SecretJson);

impl Claims {
    pub(super) fn parse(payload: &[u8]) -> Option<Self> {
        let members: Map<String, Value> = serde_json::from_slice(payload).ok()?;
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

    /// A claim that is a time: seconds since 1970, perhaps with a fraction, which is dropped.
    pub(super) fn time(&self, name: &'static str) -> Result<Option<i64>, IdTokenError> {
        // A float that no i64 can hold becomes the nearest one: long past, or never.
        self.read(name, |value| {
            value
                .as_i64()
                .or_else(|| value.as_f64().map(|seconds| seconds as i64))
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

    fn is_ahead(&self, time: i64) -> bool {
        time > self.now.saturating_add(self.leeway)
    }
}

/// Seconds since 1970. A clock that is before that, or beyond all numbers, lets no token pass.
pub(super) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or(i64::MAX)
}
