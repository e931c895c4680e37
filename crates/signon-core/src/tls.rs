//! TLS: which library does it, and why a certificate was refused.

use std::error::Error as StdError;
use std::{fmt, io};

use url::Url;

use crate::config::BuildError;

/// The HTTP client to start from: the caller's own, or one whose TLS library is the one that the features choose.
///
/// Another crate of the same program may have turned more of reqwest's features on. Where both libraries are there it is
/// `native-tls` that somebody asked for by name, while `rustls` is on unless it is turned off.
pub(crate) fn builder(
    own: Option<reqwest::ClientBuilder>,
    base: &Url,
) -> Result<reqwest::ClientBuilder, BuildError> {
    let any = cfg!(any(
        feature = "rustls",
        feature = "native-tls",
        feature = "rustls-no-provider"
    ));
    if base.scheme() == "https" && !any {
        return Err(BuildError::new(
            "the base URL is https, which needs TLS: turn on one of the features `rustls`, `native-tls`, \
             `rustls-no-provider`"
                .into(),
        ));
    }
    // Where rustls may be used without a provider of its own, reqwest would panic, even for plain http.
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    if (own.is_some() || cfg!(not(feature = "native-tls")))
        && rustls::crypto::CryptoProvider::get_default().is_none()
    {
        return Err(BuildError::new(
            "the feature `rustls-no-provider` needs a crypto provider: install one first, for example by \
             rustls::crypto::ring::default_provider().install_default()"
                .into(),
        ));
    }
    let ours = reqwest::ClientBuilder::new();
    #[cfg(feature = "native-tls")]
    let ours = ours.tls_backend_native();
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider"),
        not(feature = "native-tls")
    ))]
    let ours = ours.tls_backend_rustls();
    Ok(own.unwrap_or(ours))
}

/// Why a server's certificate was refused.
///
/// Rustls says exactly why. OpenSSL behind `native-tls` only says that it was: that is [`Other`](Self::Other). What
/// stands behind `native-tls` on Windows and macOS does not even say that: there it is a failed connection like others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CertificateProblem {
    /// No trusted authority has signed it: it is self-signed (one that is marked as an authority, as `openssl req
    /// -x509` makes them, is [`Other`](Self::Other)), its authority is a private one, or the server does not send the
    /// certificates in between.
    Untrusted,
    /// Its time is over, or this machine's clock is fast.
    Expired,
    /// Its time has not begun, or this machine's clock is slow.
    NotYetValid,
    /// It is for other hosts than the one that was called.
    WrongHost,
    /// Its authority has taken it back.
    Revoked,
    /// Something else is wrong with it, or the TLS library does not say what. A certificate that is marked as an
    /// authority (`CA:TRUE`) cannot be a server's, even where it is trusted.
    Other,
}

impl fmt::Display for CertificateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Untrusted => "no trusted authority has signed the server's certificate",
            Self::Expired => "the server's certificate has expired",
            Self::NotYetValid => "the server's certificate is not valid yet",
            Self::WrongHost => "the server's certificate is for another host",
            Self::Revoked => "the server's certificate was revoked",
            Self::Other => "the server's certificate was refused",
        })
    }
}

/// What was wrong with the server's certificate, if that is why there is no connection. Found by type, never by text.
pub(crate) fn problem(error: &(dyn StdError + 'static)) -> Option<CertificateProblem> {
    let mut next = Some(error);
    while let Some(error) = next {
        #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
        if let Some(error) = error.downcast_ref() {
            return by_rustls(error);
        }
        // What stands behind `native-tls` elsewhere shows no type: it is no more than a failed connection.
        #[cfg(all(
            feature = "native-tls",
            not(any(target_os = "windows", target_vendor = "apple"))
        ))]
        if let Some(errors) = error.downcast_ref() {
            return by_openssl(errors);
        }
        // The `source()` of an I/O error is not what it wraps, but the source of that.
        let wrapped = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        next = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        };
    }
    None
}

#[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
fn by_rustls(error: &rustls::Error) -> Option<CertificateProblem> {
    use rustls::{CertificateError as Why, Error};

    match error {
        Error::InvalidCertificate(why) => Some(match why {
            Why::UnknownIssuer | Why::BadSignature => CertificateProblem::Untrusted,
            Why::Expired | Why::ExpiredContext { .. } => CertificateProblem::Expired,
            Why::NotValidYet | Why::NotValidYetContext { .. } => CertificateProblem::NotYetValid,
            Why::NotValidForName | Why::NotValidForNameContext { .. } => {
                CertificateProblem::WrongHost
            }
            Why::Revoked => CertificateProblem::Revoked,
            _ => CertificateProblem::Other,
        }),
        Error::NoCertificatesPresented => Some(CertificateProblem::Other),
        _ => None,
    }
}

#[cfg(all(
    feature = "native-tls",
    not(any(target_os = "windows", target_vendor = "apple"))
))]
fn by_openssl(errors: &openssl::error::ErrorStack) -> Option<CertificateProblem> {
    /// `ERR_LIB_SSL` and `SSL_R_CERTIFICATE_VERIFY_FAILED` of OpenSSL's headers.
    const REFUSED: (i32, i32) = (20, 134);

    let mut codes = errors
        .errors()
        .iter()
        .map(|error| (error.library_code(), error.reason_code()));
    codes
        .any(|code| code == REFUSED)
        .then_some(CertificateProblem::Other)
}
