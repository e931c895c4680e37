//! A certificate that its authority took back. Only rustls can be given a list of them.

use rcgen::{
    CertificateRevocationListParams, KeyIdMethod, RevokedCertParams, SerialNumber, date_time_ymd,
};
use reqwest::tls::CertificateRevocationList;
use signon::CertificateProblem;

use super::server::{Authority, Server, good};
use super::{Library, call};

#[tokio::test]
async fn a_certificate_that_was_taken_back_is_refused() {
    let authority = Authority::new();
    let mut params = good();
    params.serial_number = Some(SerialNumber::from(7));
    let server = Server::start(authority.issue(&params).shown()).await;
    for (number, problem) in [(8, None), (7, Some(CertificateProblem::Revoked))] {
        let list = list(&authority, SerialNumber::from(number));
        let http = Library::Rustls
            .http()
            .tls_certs_only([authority.root()])
            .tls_crls_only([list]);
        let outcome = call(&server.base_url(), http).await;
        assert_eq!(
            outcome.err().and_then(|error| error.certificate_problem()),
            problem
        );
    }
    assert_eq!(server.requests(), 1);
}

/// A list that takes back the certificate of this number.
fn list(authority: &Authority, serial_number: SerialNumber) -> CertificateRevocationList {
    let revoked = RevokedCertParams {
        serial_number,
        revocation_time: date_time_ymd(2020, 1, 1),
        reason_code: None,
        invalidity_date: None,
    };
    let list = CertificateRevocationListParams {
        this_update: date_time_ymd(2020, 1, 1),
        next_update: date_time_ymd(4096, 1, 1),
        crl_number: SerialNumber::from(1),
        issuing_distribution_point: None,
        revoked_certs: vec![revoked],
        key_identifier_method: KeyIdMethod::Sha256,
    };
    let list = list.signed_by(&authority.issuer).expect("signed");
    let pem = list.pem().expect("PEM");
    CertificateRevocationList::from_pem(pem.as_bytes()).expect("a list")
}
