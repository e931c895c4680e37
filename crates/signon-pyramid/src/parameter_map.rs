//! The parameter map of an OpenID sign-in, from an ID token.

use std::fmt::Write as _;

use serde_json::json;
use signon_core::{Secret, SecretJson};

use crate::types::{OpenIdParameterMap, ParameterMap};

/// The claim that every example of the help names.
const PREFERRED_USERNAME: &str = "preferred_username";

impl OpenIdParameterMap {
    /// The map of an ID token whose `preferred_username` names the user, as in every example of the help. For another
    /// claim set `state`, or call [`new`](Self::new).
    ///
    /// **Whoever can choose the claim's value at the OpenID provider, chooses the account at Pyramid.** OpenID Connect says
    /// that `preferred_username` may not be relied on to be unique (Core, section 5.7), and an `email` counts for something
    /// only where `email_verified` is true. Where Pyramid can be set up so, use `sub`, or a claim that only your provider's
    /// administrators write.
    ///
    /// The ID token is taken as the secret that it is: the one of `signon-authentiq` goes in as it came.
    ///
    /// ```
    /// # use signon_pyramid::{Secret, types::OpenIdParameterMap};
    /// # let id_token = Secret::from("EXAMPLE-ID-TOKEN-not-real");
    /// let map = OpenIdParameterMap::from_id_token(id_token);
    /// assert_eq!(map.state, "preferred_username");
    /// ```
    pub fn from_id_token(id_token: impl Into<Secret>) -> Self {
        Self::new(id_token, PREFERRED_USERNAME)
    }

    /// The map as the text of its JSON, for a server that wants a string.
    ///
    /// **Documented** is the type string, by the help's table; its four examples send the object. That the string is the
    /// JSON of the same map is **inferred**.
    pub fn serialized(self) -> ParameterMap {
        let Self { id_token, state } = self;
        // A value of secret text is overwritten, and the text has its size at once, so that no copy stays behind.
        let mut text = String::with_capacity(id_token.expose().len() + state.len() + 64);
        let map = SecretJson::from(json!({ "id_token": id_token.expose(), "state": state }));
        // A text takes whatever is written to it.
        let _ = write!(text, "{}", map.expose());
        ParameterMap::from(Secret::from(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID_TOKEN: &str = "EXAMPLE-hidden.not.real";

    #[test]
    fn the_map_of_an_id_token_names_the_claim_of_the_examples() {
        let map = ParameterMap::from(OpenIdParameterMap::from_id_token(ID_TOKEN));
        assert_eq!(
            serde_json::to_value(&map).ok(),
            Some(json!({ "id_token": ID_TOKEN, "state": "preferred_username" }))
        );
    }

    #[test]
    fn the_text_is_the_json_of_the_same_map() {
        for id_token in [ID_TOKEN, "\"quoted\"\\\n"] {
            let map = OpenIdParameterMap::new(id_token, "email");
            let object = serde_json::to_value(&map).expect("an object");
            let ParameterMap::SerializedParameterMap(text) = map.serialized() else {
                panic!("no text");
            };
            let read: serde_json::Value = serde_json::from_str(text.expose()).expect("JSON");
            assert_eq!(read, object);
        }
    }

    #[test]
    fn nothing_prints_the_id_token() {
        let map = OpenIdParameterMap::from_id_token(ID_TOKEN);
        let printed = format!("{map:?} {:?}", map.clone().serialized());
        assert!(!printed.contains("hidden"), "{printed}");
    }
}
