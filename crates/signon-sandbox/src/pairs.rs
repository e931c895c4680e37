//! Name and value pairs: queries and form bodies, read strictly.

use crate::fault::{Fault, shown};

/// Decoded pairs, in their order.
#[derive(Debug)]
pub(crate) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Reads `application/x-www-form-urlencoded` text; `place` is where it stood, for the message.
    pub(crate) fn parse(place: &str, raw: &str) -> Result<Self, Fault> {
        if raw.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let pairs = raw.split('&').map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((decode(name, true)?, decode(value, true)?))
        });
        let pairs: Option<Vec<_>> = pairs.collect();
        pairs.map(Self).ok_or_else(|| {
            Fault::invalid(format!(
                "the {place} is not application/x-www-form-urlencoded"
            ))
        })
    }

    /// The value of `name`, if it was sent exactly once.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let mut values = self.0.iter().filter(|(known, _)| known == name);
        match (values.next(), values.next()) {
            (Some((_, value)), None) => Some(value),
            _ => None,
        }
    }

    /// Takes a pair out, as `get` gives it.
    pub(crate) fn take(&mut self, name: &str) -> Option<String> {
        let value = self.get(name)?.to_owned();
        self.0.retain(|(known, _)| known != name);
        Some(value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Refuses a required name that is missing or empty, and any name that is unknown or there twice.
    pub(crate) fn only(&self, required: &[&str], optional: &[&str]) -> Result<(), Fault> {
        for (name, _) in &self.0 {
            if !required.contains(&name.as_str()) && !optional.contains(&name.as_str()) {
                return Err(Fault::invalid(format!("{}: unknown", shown(name))));
            }
            if self.get(name).is_none() {
                return Err(Fault::invalid(format!("`{name}`: sent more than once")));
            }
        }
        let missing = |name: &&&str| self.get(name).is_none_or(str::is_empty);
        match required.iter().find(missing) {
            Some(name) => Err(Fault::invalid(format!("`{name}`: missing or empty"))),
            None => Ok(()),
        }
    }
}

/// Undoes form-urlencoding (`form`) or percent-encoding. Nothing is guessed: a `%` without two digits, a character that
/// should have been encoded, or bytes that are not UTF-8 give `None`.
pub(crate) fn decode(raw: &str, form: bool) -> Option<String> {
    let mut decoded = Vec::with_capacity(raw.len());
    let mut bytes = raw.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => hex(bytes.next()?)? * 16 + hex(bytes.next()?)?,
            b'+' if form => b' ',
            b'!'..=b'~' => byte,
            _ => return None,
        });
    }
    String::from_utf8(decoded).ok()
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}
