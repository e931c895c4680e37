//! What is put on a request each time it is sent, because it depends on when that is.

use http::Method;
use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::Secret;
use crate::failure::{Failure, Kind};
use crate::operation::Operation;

/// Adds headers to every sending, the repeated ones too: a signature with its time.
pub trait Sign: Send + Sync + 'static {
    /// Adds what belongs to this sending, or says why it cannot.
    fn sign(
        &self,
        head: &Head<'_>,
        add: &mut dyn FnMut(HeaderName, Secret),
    ) -> Result<(), &'static str>;
}

/// The head of a request as it is sent.
pub struct Head<'a> {
    /// The method.
    pub method: &'a Method,
    /// The path and the query.
    pub target: &'a str,
    /// The headers, credentials among them.
    pub headers: &'a HeaderMap,
}

/// Has a request signed.
pub(crate) fn sign(
    signer: &dyn Sign,
    operation: &'static Operation,
    request: &mut reqwest::Request,
) -> Result<(), Box<Failure>> {
    let refuse = |why| {
        Failure::new(
            operation,
            Kind::Invalid {
                name: "signature",
                why,
            },
        )
    };
    let url = request.url();
    let mut added = Vec::new();
    let head = Head {
        method: request.method(),
        target: url[url::Position::BeforePath..url::Position::AfterQuery].as_ref(),
        headers: request.headers(),
    };
    signer
        .sign(&head, &mut |name, value| added.push((name, value)))
        .map_err(refuse)?;
    for (name, value) in added {
        let Ok(mut value) = HeaderValue::from_str(value.expose()) else {
            return Err(refuse("it cannot go into a header"));
        };
        value.set_sensitive(true);
        request.headers_mut().insert(name, value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    static STEP: Operation = Operation {
        name: "step",
        method: Method::GET,
        template: "/b",
        accept: "*/*",
        retryable: true,
        security: &[],
    };

    struct Stamp(&'static str);

    impl Sign for Stamp {
        fn sign(
            &self,
            head: &Head<'_>,
            add: &mut dyn FnMut(HeaderName, Secret),
        ) -> Result<(), &'static str> {
            let key = head.headers.get("authorization").ok_or("there is no key")?;
            let key = key.to_str().map_err(|_| "the key is no text")?;
            let text = format!("{}:{}:{key}{}", head.method, head.target, self.0);
            add(HeaderName::from_static("signature"), text.into());
            Ok(())
        }
    }

    fn signed(stamp: &'static str, key: bool) -> Result<HeaderMap, Box<Failure>> {
        let url = "https://a.example/v1/b%20c?d=e&f".parse().expect("a URL");
        let mut request = reqwest::Request::new(Method::GET, url);
        if key {
            let key = HeaderValue::from_static("Bearer EXAMPLE");
            request.headers_mut().insert("authorization", key);
        }
        sign(&Stamp(stamp), &STEP, &mut request)?;
        Ok(std::mem::take(request.headers_mut()))
    }

    #[test]
    fn a_signature_covers_what_is_sent_and_is_not_printed() {
        let headers = signed("", true).expect("signed");
        let signature = headers.get("signature").expect("a signature");
        assert_eq!(signature, "GET:/v1/b%20c?d=e&f:Bearer EXAMPLE");
        assert!(signature.is_sensitive());
    }

    #[test]
    fn what_cannot_be_signed_is_not_sent() {
        for (stamp, key) in [("", false), ("\n", true)] {
            let failure = signed(stamp, key).expect_err("refused");
            let name = "signature";
            assert!(matches!(failure.kind, Kind::Invalid { name: found, .. } if found == name));
        }
    }
}
