//! The providers.

use std::fmt;

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
