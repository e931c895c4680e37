//! Whatever comes back to a redirect URI.

use signon::authentiq::{AuthorizationResponse, RedirectError, Secret};
use url::Url;

/// Reads the input as a redirect, and then as pairs of which a redirect is made.
///
/// # Panics
///
/// If a wrong state gets anything, a redirect does not come back as it was made, or anything of it is printed.
pub fn redirect(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut said = 0;
    for state in ["EXAMPLE-STATE", "x", ""] {
        let result = AuthorizationResponse::parse(&text, &state.into());
        is_hidden(&result);
        if is_behind_the_state(&result) {
            assert!(!state.is_empty(), "no state vouches for this");
            said += 1;
        }
        if let Ok(response) = result {
            let pairs = pairs_of(&response, state);
            assert_eq!(made_of(&pairs, false), Ok(response.clone()));
            assert_eq!(made_of(&pairs, true), Ok(response));
        }
    }
    assert!(said <= 1, "two states are right");
    made_of_any_pairs(&text);
}

/// Whether a result says more than that the state is wrong or nowhere to be found.
fn is_behind_the_state(result: &Result<AuthorizationResponse, RedirectError>) -> bool {
    matches!(
        result,
        Ok(_)
            | Err(RedirectError::Refused(_)
                | RedirectError::Malformed { .. }
                | RedirectError::Empty)
    )
}

/// Nothing that came is printed, but the codes of the standards.
fn is_hidden(result: &Result<AuthorizationResponse, RedirectError>) {
    match result {
        Ok(response) => {
            let granted = [
                ("code", &response.code),
                ("id_token", &response.id_token),
                ("access_token", &response.access_token),
            ];
            let names: Vec<_> = granted
                .iter()
                .filter(|(_, value)| value.is_some())
                .map(|(name, _)| format!("{name:?}"))
                .collect();
            assert!(!names.is_empty(), "a success that grants nothing");
            assert_eq!(
                format!("{response:?}"),
                format!("AuthorizationResponse{{{}}}", names.join(", "))
            );
        }
        Err(RedirectError::Refused(error)) => {
            let code = match error.error.as_str() {
                known @ ("access_denied"
                | "account_selection_required"
                | "consent_required"
                | "interaction_required"
                | "invalid_request"
                | "invalid_request_object"
                | "invalid_request_uri"
                | "invalid_scope"
                | "login_required"
                | "registration_not_supported"
                | "request_not_supported"
                | "request_uri_not_supported"
                | "server_error"
                | "temporarily_unavailable"
                | "unauthorized_client"
                | "unsupported_response_type") => known,
                _ => "a code of no standard",
            };
            let error = RedirectError::Refused(error.clone());
            assert_eq!(
                error.to_string(),
                format!("the sign-in was refused: {code}")
            );
            assert_eq!(
                format!("{error:?}"),
                format!("Refused(AuthorizationError({code}))")
            );
        }
        // The others hold nothing but our own words; the compiler checks that their names are static.
        Err(_) => {}
    }
}

/// What a provider would have sent for a response.
fn pairs_of<'a>(response: &'a AuthorizationResponse, state: &'a str) -> Vec<(&'a str, String)> {
    let secret = |value: &Option<Secret>| value.as_ref().map(|value| value.expose().to_owned());
    let pairs = [
        ("state", Some(state.to_owned())),
        ("code", secret(&response.code)),
        ("id_token", secret(&response.id_token)),
        ("access_token", secret(&response.access_token)),
        ("token_type", response.token_type.clone()),
        (
            "expires_in",
            response.expires_in.map(|seconds| seconds.to_string()),
        ),
        ("scope", response.scope.clone()),
        ("iss", response.iss.clone()),
        ("session_state", secret(&response.session_state)),
    ];
    pairs
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

/// Makes a redirect of pairs, and reads it.
fn made_of(
    pairs: &[(&str, String)],
    in_fragment: bool,
) -> Result<AuthorizationResponse, RedirectError> {
    let mut url = Url::parse("https://app.example.com/callback").expect("a URL");
    url.query_pairs_mut().extend_pairs(pairs);
    if in_fragment {
        let parameters = url.query().map(str::to_owned);
        url.set_query(Some("tenant=1"));
        url.set_fragment(parameters.as_deref());
    }
    let state = pairs.iter().find(|(name, _)| *name == "state");
    AuthorizationResponse::parse(
        url.as_str(),
        &state
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
            .into(),
    )
}

/// Takes the lines of the input for the values of a redirect; what is read must be what was written.
fn made_of_any_pairs(text: &str) {
    let names = [
        "state", "code", "iss", "id_token", "scope", "foreign", "error", "code",
    ];
    let pairs: Vec<_> = names
        .into_iter()
        .zip(text.split('\n').map(str::to_owned))
        .collect();
    let value = |name: &str| {
        let found = pairs.iter().find(|(found, _)| *found == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    };
    if text.len() > AuthorizationResponse::MAX_BYTES / 3 {
        return;
    }
    for in_fragment in [false, true] {
        let result = made_of(&pairs, in_fragment);
        is_hidden(&result);
        let is_word = |name| {
            value(name).is_none_or(|value| value.bytes().all(|byte| (b' '..=b'~').contains(&byte)))
        };
        let expected = if pairs.len() == names.len() {
            Err(RedirectError::Duplicate { name: "code" })
        } else if value("state").is_none() {
            Err(RedirectError::NoState)
        } else if let Some(code) = value("error") {
            let Err(RedirectError::Refused(error)) = &result else {
                panic!("not refused: {result:?}");
            };
            assert_eq!(
                (error.error.as_str(), error.iss.as_deref()),
                (code, value("iss"))
            );
            continue;
        } else if !is_word("code") {
            Err(RedirectError::Malformed { name: "code" })
        } else if !is_word("id_token") {
            Err(RedirectError::Malformed { name: "id_token" })
        } else if value("code").or(value("id_token")).is_none() {
            Err(RedirectError::Empty)
        } else {
            let response = result.as_ref().expect("granted");
            let shown =
                |secret: &Option<Secret>| secret.as_ref().map(|secret| secret.expose().to_owned());
            assert_eq!(shown(&response.code).as_deref(), value("code"));
            assert_eq!(shown(&response.id_token).as_deref(), value("id_token"));
            assert_eq!(response.scope.as_deref(), value("scope"));
            assert_eq!(response.iss.as_deref(), value("iss"));
            continue;
        };
        assert_eq!(result, expected);
    }
}
