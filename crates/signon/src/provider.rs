//! The providers.

use std::fmt;
use std::str::FromStr;

/// One of the providers whose API this crate speaks, whether its feature is on or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Provider {
    /// Authentiq Connect.
    Authentiq,
    /// Directual.
    Directual,
    /// Pyramid Analytics.
    Pyramid,
    /// Q2 BDCS.
    Q2,
    /// Vanco Identity Service.
    Vanco,
}

impl Provider {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Authentiq,
        Self::Directual,
        Self::Pyramid,
        Self::Q2,
        Self::Vanco,
    ];

    /// The name of its feature and module: for keys and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authentiq => "authentiq",
            Self::Directual => "directual",
            Self::Pyramid => "pyramid",
            Self::Q2 => "q2",
            Self::Vanco => "vanco",
        }
    }

    /// The name that the provider goes by: for people.
    pub fn display_name(self) -> &'static str {
        match self {
            Self::Authentiq => "Authentiq Connect",
            Self::Directual => "Directual",
            Self::Pyramid => "Pyramid Analytics",
            Self::Q2 => "Q2 BDCS",
            Self::Vanco => "Vanco Identity Service",
        }
    }
}

/// As [`as_str`](Provider::as_str).
impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// By [`as_str`](Provider::as_str).
impl FromStr for Provider {
    type Err = UnknownProvider;

    fn from_str(name: &str) -> Result<Self, UnknownProvider> {
        let mut all = Self::ALL.into_iter();
        all.find(|provider| provider.as_str() == name)
            .ok_or(UnknownProvider)
    }
}

/// No provider is called so.
///
/// **What to do:** compare the text with [`Provider::as_str`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownProvider;

impl fmt::Display for UnknownProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no provider is called so; one is named as its feature is")
    }
}

impl std::error::Error for UnknownProvider {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_found_by_its_own_name_alone() {
        for provider in Provider::ALL {
            assert_eq!(provider.to_string().parse(), Ok(provider));
            assert_ne!(provider.display_name(), provider.as_str());
        }
        for name in ["", "Vanco", "vanco ", "Q2 BDCS"] {
            assert_eq!(name.parse::<Provider>(), Err(UnknownProvider));
        }
    }
}
