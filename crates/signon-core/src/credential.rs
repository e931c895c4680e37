//! Credentials by the security schemes of a spec.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderName};
use zeroize::Zeroizing;

use crate::Secret;
use crate::failure::{Failure, Kind};
use crate::operation::Operation;
use crate::request::Request;
use crate::wipe::Wiped;

/// A security scheme of a spec: how a credential travels.
#[derive(Debug)]
pub struct SecurityScheme {
    /// The name of the setter on clients and calls.
    pub name: &'static str,
    /// Where in the request it goes.
    pub kind: SchemeKind,
}

/// Where in the request a credential goes.
#[derive(Debug)]
pub enum SchemeKind {
    /// `Authorization: Bearer …`
    Bearer,
    /// `Authorization: Basic …`, of a name and a password.
    Basic {
        /// Both halves are form-urlencoded first, as RFC 6749 §2.3.1 wants it of OAuth clients.
        form_urlencoded: bool,
    },
    /// The whole value of a header.
    Header(&'static str),
    /// A query parameter.
    Query(&'static str),
    /// A cookie.
    Cookie(&'static str),
    /// Fields of a form body, one for each part of the credential.
    Form(&'static [&'static str]),
}

#[derive(Clone)]
struct Credential {
    scheme: &'static SecurityScheme,
    parts: Vec<Secret>,
}

/// The credentials that a client or a call was given.
#[derive(Clone, Default)]
pub struct Credentials(Vec<Credential>);

impl Credentials {
    /// Sets the credential of one scheme; an earlier one of the same scheme is forgotten.
    pub fn set<const N: usize>(&mut self, scheme: &'static SecurityScheme, parts: [Secret; N]) {
        self.0.retain(|known| known.scheme.name != scheme.name);
        self.0.push(Credential {
            scheme,
            parts: parts.into(),
        });
    }

    fn get(&self, scheme: &SecurityScheme) -> Option<&Credential> {
        self.0.iter().find(|known| known.scheme.name == scheme.name)
    }
}

/// Picks the credentials that the operation wants: the call's own come first, the client's fill in.
fn choose<'a>(
    operation: &'static Operation,
    call: &'a Credentials,
    client: &'a Credentials,
) -> Result<Vec<&'a Credential>, Box<Failure>> {
    let of_call = |scheme: &SecurityScheme| call.get(scheme);
    let of_either = |scheme: &SecurityScheme| call.get(scheme).or_else(|| client.get(scheme));
    let named = || {
        operation
            .security
            .iter()
            .filter(|schemes| !schemes.is_empty())
    };
    let all = |schemes: &[&SecurityScheme],
               get: &dyn Fn(&SecurityScheme) -> Option<&'a Credential>| {
        schemes
            .iter()
            .map(|scheme| get(scheme))
            .collect::<Option<Vec<_>>>()
    };
    // An alternative in which the call has a say beats one that is the client's alone.
    if let Some(chosen) = named().find_map(|schemes| all(schemes, &of_call)) {
        return Ok(chosen);
    }
    let has_say =
        |schemes: &&&[&SecurityScheme]| schemes.iter().any(|scheme| call.get(scheme).is_some());
    if let Some(chosen) = named()
        .filter(has_say)
        .find_map(|schemes| all(schemes, &of_either))
    {
        return Ok(chosen);
    }
    // A user's call never goes out under the client's own name, nor under none.
    if !call.0.is_empty() {
        return Err(Failure::new(operation, Kind::Credential));
    }
    if let Some(chosen) = named().find_map(|schemes| all(schemes, &of_either)) {
        return Ok(chosen);
    }
    let anonymous = operation.security.iter().any(|schemes| schemes.is_empty());
    if anonymous || operation.security.is_empty() {
        Ok(Vec::new())
    } else {
        Err(Failure::new(operation, Kind::Credential))
    }
}

/// Puts the chosen credentials on the request, or refuses before anything is sent.
pub(crate) fn apply(
    request: &mut Request<'_>,
    call: &Credentials,
    client: &Credentials,
) -> Result<(), Box<Failure>> {
    for credential in choose(request.operation(), call, client)? {
        credential.put(request)?;
    }
    Ok(())
}

impl Credential {
    fn put(&self, request: &mut Request<'_>) -> Result<(), Box<Failure>> {
        let name = self.scheme.name;
        let part = |index: usize| self.parts.get(index).map_or("", Secret::expose);
        match self.scheme.kind {
            SchemeKind::Bearer => {
                let mut value = Wiped::from("Bearer ");
                value.push(part(0).as_bytes());
                request.sensitive_header(AUTHORIZATION, value, name)
            }
            SchemeKind::Basic { form_urlencoded } => {
                if !form_urlencoded && part(0).contains(':') {
                    return Err(
                        request.invalid(name, "a name with a colon cannot go into HTTP Basic")
                    );
                }
                let mut joined = Wiped::default();
                for (text, between) in [(part(0), ":"), (part(1), "")] {
                    if form_urlencoded {
                        joined.push_urlencoded(text.as_bytes());
                    } else {
                        joined.push(text.as_bytes());
                    }
                    joined.push(between.as_bytes());
                }
                let mut value = Wiped::from("Basic ");
                value.push(Zeroizing::new(STANDARD.encode(&*joined)).as_bytes());
                request.sensitive_header(AUTHORIZATION, value, name)
            }
            SchemeKind::Header(header) => {
                request.sensitive_header(HeaderName::from_static(header), part(0).into(), name)
            }
            SchemeKind::Query(parameter) => {
                request.query(parameter, part(0));
                Ok(())
            }
            SchemeKind::Cookie(cookie) => request.push_cookie(cookie, part(0), name),
            SchemeKind::Form(fields) => {
                for (index, field) in fields.iter().enumerate() {
                    request.form(field, part(index));
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static KEY: SecurityScheme = SecurityScheme {
        name: "api_key",
        kind: SchemeKind::Bearer,
    };
    static SESSION: SecurityScheme = SecurityScheme {
        name: "session",
        kind: SchemeKind::Query("sessionID"),
    };
    static CLIENT: SecurityScheme = SecurityScheme {
        name: "client",
        kind: SchemeKind::Basic {
            form_urlencoded: true,
        },
    };

    static EITHER: Operation = operation(&[&[&KEY], &[&SESSION]]);
    static BOTH: Operation = operation(&[&[&KEY, &SESSION]]);
    static BOTH_OR_CLIENT: Operation = operation(&[&[&KEY, &SESSION], &[&CLIENT]]);
    static BOTH_OR_NONE: Operation = operation(&[&[&KEY, &SESSION], &[]]);
    static OPTIONAL: Operation = operation(&[&[&KEY], &[]]);
    static BASIC: Operation = operation(&[&[&CLIENT]]);

    const fn operation(security: &'static [&'static [&'static SecurityScheme]]) -> Operation {
        Operation {
            name: "probe",
            method: http::Method::GET,
            template: "/probe",
            accept: "application/json",
            retryable: true,
            security,
        }
    }

    fn having(scheme: &'static SecurityScheme, value: &str) -> Credentials {
        let mut credentials = Credentials::default();
        credentials.set(scheme, [value.into()]);
        credentials
    }

    fn applied(
        operation: &'static Operation,
        call: &Credentials,
        client: &Credentials,
    ) -> Result<(Option<String>, Option<String>), Box<Failure>> {
        let mut request = Request::detached(operation);
        apply(&mut request, call, client)?;
        let header = request.headers().get(AUTHORIZATION);
        let header = header
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        Ok((header, request.query_text().map(str::to_owned)))
    }

    #[test]
    fn the_call_wins_over_the_client() {
        let sent = applied(&EITHER, &having(&KEY, "call"), &having(&KEY, "client"));
        assert_eq!(sent.expect("sent").0.as_deref(), Some("Bearer call"));
        // Also when the client's scheme comes first in the spec.
        let sent = applied(&EITHER, &having(&SESSION, "call"), &having(&KEY, "client"));
        assert_eq!(sent.expect("sent"), (None, Some("sessionID=call".into())));
    }

    #[test]
    fn the_client_fills_in_what_the_call_lacks() {
        let sent = applied(&BOTH, &having(&SESSION, "call"), &having(&KEY, "client"));
        assert_eq!(
            sent.expect("sent"),
            (Some("Bearer client".into()), Some("sessionID=call".into()))
        );
    }

    #[test]
    fn a_calls_credential_is_never_dropped_for_the_clients() {
        let call = having(&SESSION, "call");
        assert!(applied(&BOTH_OR_CLIENT, &call, &having(&CLIENT, "client")).is_err());
        assert!(applied(&BOTH_OR_NONE, &call, &Credentials::default()).is_err());
    }

    #[test]
    fn a_missing_credential_is_refused_by_name() {
        let none = Credentials::default();
        let refusal = applied(&EITHER, &none, &none)
            .expect_err("refused")
            .to_string();
        assert!(
            refusal.contains("api_key") && refusal.contains("session"),
            "{refusal}"
        );
        assert!(applied(&BOTH, &having(&KEY, "k"), &none).is_err());
        assert_eq!(
            applied(&OPTIONAL, &none, &none).expect("sent"),
            (None, None)
        );
    }

    #[test]
    fn both_halves_of_an_oauth_client_are_form_urlencoded() {
        let mut call = Credentials::default();
        call.set(&CLIENT, ["my app:1".into(), "a+b/c".into()]);
        let sent = applied(&BASIC, &call, &Credentials::default())
            .expect("sent")
            .0;
        let expected = STANDARD.encode("my+app%3A1:a%2Bb%2Fc");
        assert_eq!(sent, Some(format!("Basic {expected}")));
    }

    #[test]
    fn a_credential_cannot_add_a_header() {
        let refusal = applied(
            &EITHER,
            &having(&KEY, "k\r\nx-evil: 1"),
            &Credentials::default(),
        );
        let refusal = refusal.expect_err("refused").to_string();
        assert!(
            refusal.contains("api_key") && !refusal.contains("evil"),
            "{refusal}"
        );
    }
}
