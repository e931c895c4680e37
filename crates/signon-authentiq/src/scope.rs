//! The scopes of a sign-in, and the vendor's suffixes on them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// What a sign-in asks for: one claim, or a group of them.
///
/// The constants are those that the vendor documents. Any other is read from text, with or without a suffix.
///
/// ```
/// use signon_authentiq::{Scope, Scopes};
///
/// let scopes = Scopes::from([Scope::EMAIL.required().signed(), Scope::AQ_PUSH]);
/// assert_eq!(scopes.to_string(), "openid email~rs aq:push");
///
/// let other: Scope = "aq:link~r".parse()?;
/// assert_eq!(other, "aq:link".parse::<Scope>()?.required());
/// # Ok::<(), signon_authentiq::InvalidScope>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    name: Cow<'static, str>,
    is_required: bool,
    is_signed: bool,
}

impl Scope {
    /// That this is a sign-in by OpenID Connect, with an ID token. [`Scopes`] always has it.
    pub const OPENID: Self = Self::known("openid");
    /// The user's profile.
    pub const PROFILE: Self = Self::known("profile");
    /// The email address, and whether it is verified.
    pub const EMAIL: Self = Self::known("email");
    /// The phone number, and whether it is verified.
    pub const PHONE: Self = Self::known("phone");
    /// The postal address.
    pub const ADDRESS: Self = Self::known("address");
    /// The user's names.
    pub const AQ_NAME: Self = Self::known("aq:name");
    /// Where the user is.
    pub const AQ_LOCATION: Self = Self::known("aq:location");
    /// The user name.
    pub const AQ_USERNAME: Self = Self::known("aq:username");
    /// The user's language and country.
    pub const AQ_LOCALE: Self = Self::known("aq:locale");
    /// The user's time zone.
    pub const AQ_ZONEINFO: Self = Self::known("aq:zoneinfo");
    /// Leave to send notifications to the user's phone (inferred from its name).
    pub const AQ_PUSH: Self = Self::known("aq:push");

    const fn known(name: &'static str) -> Self {
        Self {
            name: Cow::Borrowed(name),
            is_required: false,
            is_signed: false,
        }
    }

    /// The same with the suffix `~r`: the user cannot sign in without sharing it.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The same with the suffix `~s`: a trusted issuer must have signed it.
    #[must_use]
    pub fn signed(mut self) -> Self {
        self.is_signed = true;
        self
    }

    /// The scope without its suffix.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Reads a scope as it stands on the wire.
impl FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        let (name, is_required, is_signed) = match text.rsplit_once('~') {
            Some((name, "r")) => (name, true, false),
            Some((name, "s")) => (name, false, true),
            Some((name, "rs")) => (name, true, true),
            _ => (text, false, false),
        };
        // The characters of a `scope-token`, RFC 6749, section 3.3.
        let fits = |byte| matches!(byte, b'!' | b'#'..=b'[' | b']'..=b'~');
        if name.is_empty() || !name.bytes().all(fits) {
            return Err(InvalidScope(()));
        }
        Ok(Self {
            name: Cow::Owned(name.to_owned()),
            is_required,
            is_signed,
        })
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        f.write_str(match (self.is_required, self.is_signed) {
            (false, false) => "",
            (true, false) => "~r",
            (false, true) => "~s",
            (true, true) => "~rs",
        })
    }
}

/// The scopes of one sign-in, each once and `openid` first. Whatever takes a scope as text takes them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scopes(Vec<Scope>);

impl Scopes {
    /// The same with one more. A scope that is there already becomes as strict as the stricter of the two.
    #[must_use]
    pub fn with(mut self, scope: Scope) -> Self {
        match self.0.iter_mut().find(|known| known.name == scope.name) {
            Some(known) => {
                known.is_required |= scope.is_required;
                known.is_signed |= scope.is_signed;
            }
            None => self.0.push(scope),
        }
        self
    }

    /// Each of them, `openid` first.
    pub fn iter(&self) -> impl Iterator<Item = &Scope> {
        self.0.iter()
    }
}

/// `openid` alone.
impl Default for Scopes {
    fn default() -> Self {
        Self(vec![Scope::OPENID])
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        scopes.into_iter().fold(Self::default(), Self::with)
    }
}

impl<const N: usize> From<[Scope; N]> for Scopes {
    fn from(scopes: [Scope; N]) -> Self {
        scopes.into_iter().collect()
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.0.iter().enumerate() {
            let between = if index == 0 { "" } else { " " };
            write!(f, "{between}{scope}")?;
        }
        Ok(())
    }
}

impl From<Scopes> for String {
    fn from(scopes: Scopes) -> Self {
        scopes.to_string()
    }
}

/// A text is no scope: it is empty, or has a character that RFC 6749 (section 3.3) does not allow in one, such as a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidScope(());

impl fmt::Display for InvalidScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a scope is one word of visible ASCII without `\"` and `\\`")
    }
}

impl std::error::Error for InvalidScope {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_written_as_the_vendor_documents_them() {
        for (scopes, expected) in [
            (Scopes::default(), "openid"),
            (Scopes::from([Scope::EMAIL]), "openid email"),
            (
                Scopes::from([Scope::AQ_NAME, Scope::OPENID, Scope::PHONE.signed()]),
                "openid aq:name phone~s",
            ),
            (
                Scopes::from([
                    Scope::EMAIL.required(),
                    Scope::ADDRESS,
                    Scope::EMAIL.signed(),
                ]),
                "openid email~rs address",
            ),
        ] {
            assert_eq!(String::from(scopes), expected);
        }
    }

    #[test]
    fn a_scope_reads_back() {
        for text in [
            "openid", "email~r", "email~s", "email~rs", "aq:link", "a~x", "a~~r", "!",
        ] {
            let scope: Scope = text.parse().expect("a scope");
            assert_eq!(scope.to_string(), text);
        }
        assert_eq!("email~rs".parse(), Ok(Scope::EMAIL.required().signed()));
    }

    #[test]
    fn what_would_be_two_scopes_or_none_is_refused() {
        for text in ["", "~r", "a b", "a\tb", "a\"", "a\\b", "\u{e9}", "a\n~r"] {
            assert_eq!(text.parse::<Scope>(), Err(InvalidScope(())), "{text:?}");
        }
    }
}
