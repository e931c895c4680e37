//! Who can sign in, and what is known of them.

use serde_json::{Map, Value, json};

/// Somebody who can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum User {
    /// Ada Example, who signs in where nothing else is said.
    Ada,
    /// Grace Example.
    Grace,
    /// Joan Example, whose e-mail address nobody has verified: it may be somebody else's.
    Joan,
}

impl User {
    pub(super) const ALL: [Self; 3] = [Self::Ada, Self::Grace, Self::Joan];

    /// What the user enters on the sign-in page, and the claim `email`.
    #[must_use]
    pub const fn username(self) -> &'static str {
        match self {
            Self::Ada => "ada@example.com",
            Self::Grace => "grace@example.com",
            Self::Joan => "joan@example.com",
        }
    }

    /// The claim `sub`.
    #[must_use]
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Ada => "EXAMPLE-subject-not-real",
            Self::Grace => "EXAMPLE-subject-of-grace-not-real",
            Self::Joan => "EXAMPLE-subject-of-joan-not-real",
        }
    }

    /// The claim `email_verified`.
    #[must_use]
    pub const fn has_verified_email(self) -> bool {
        !matches!(self, Self::Joan)
    }

    const fn given_name(self) -> &'static str {
        match self {
            Self::Ada => "Ada",
            Self::Grace => "Grace",
            Self::Joan => "Joan",
        }
    }

    /// What these scopes, with or without the vendor's suffixes, tell of the user.
    pub(super) fn claims(self, scope: &str) -> Map<String, Value> {
        let address = || {
            json!({
                "street_address": "1 Example Street",
                "locality": "Exampleton",
                "region": "EX",
                "postal_code": "00000",
                "country": "Exampleland",
            })
        };
        let name = self.given_name();
        let mut claims = Map::new();
        for scope in scopes(scope) {
            let told = match scope {
                "profile" | "name" | "aq:name" => json!({
                    "name": format!("{name} Example"),
                    "given_name": name,
                    "family_name": "Example",
                }),
                "email" => {
                    json!({ "email": self.username(), "email_verified": self.has_verified_email() })
                }
                "phone" => json!({
                    "phone_number": "+1-202-555-0100",
                    "phone_number_verified": false,
                }),
                "address" => json!({ "address": address() }),
                "aq:location" => json!({
                    "aq:location": { "latitude": 52.5, "longitude": 4.75, "address": address() },
                }),
                _ => continue,
            };
            claims.extend(told.as_object().cloned().unwrap_or_default());
        }
        claims
    }
}

/// The scopes in a list, without the vendor's suffixes `~r` (required), `~s` (signed), `~rs`.
pub(super) fn scopes(list: &str) -> impl Iterator<Item = &str> {
    list.split(' ')
        .map(|scope| scope.split_once('~').map_or(scope, |(scope, _)| scope))
}
