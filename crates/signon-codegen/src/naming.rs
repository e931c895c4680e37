//! Rust names from names on the wire.

use heck::{ToPascalCase as _, ToShoutySnakeCase as _, ToSnakeCase as _};
use proc_macro2::{Ident, Span};

use crate::plan::Status;

/// A name for a method, field or module.
pub fn snake(name: &str) -> String {
    usable(cleaned(name).to_snake_case())
}

/// A name for a type or variant.
pub fn pascal(name: &str) -> String {
    usable(cleaned(name).to_pascal_case())
}

/// A name for a static.
pub fn shouty(name: &str) -> String {
    usable(cleaned(name).to_shouty_snake_case())
}

fn cleaned(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect()
}

/// Names that start with a digit, are empty, or mean something to Rust are changed until they do not.
fn usable(name: String) -> String {
    let name = match name.chars().next() {
        None => "x".to_owned(),
        Some(first) if first.is_numeric() => format!("_{name}"),
        Some(_) => name,
    };
    if syn::parse_str::<Ident>(&name).is_ok() {
        name
    } else {
        format!("{name}_")
    }
}

/// The identifier of a name that is one.
pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The name, or the first variation of it that `taken` does not have; taken from then on.
pub fn unique(name: String, taken: &mut Vec<String>) -> String {
    let mut name = name;
    while taken.contains(&name) {
        name.push('_');
    }
    taken.push(name.clone());
    name
}

/// The variant of a reply: `BadRequest`, `ClientError`, `Default`.
pub fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => {
            let reason = http::StatusCode::from_u16(code)
                .ok()
                .and_then(|status| status.canonical_reason());
            match reason {
                Some(reason) => pascal(&reason.replace('\'', "")),
                None => format!("Status{code}"),
            }
        }
        Status::Range(1) => "Informational".to_owned(),
        Status::Range(2) => "Success".to_owned(),
        Status::Range(3) => "Redirection".to_owned(),
        Status::Range(4) => "ClientError".to_owned(),
        Status::Range(_) => "ServerError".to_owned(),
        Status::Default => "Default".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_rust_whatever_they_were() {
        for (wire, snake_case, pascal_case) in [
            ("clientID", "client_id", "ClientId"),
            ("aq:location", "aq_location", "AqLocation"),
            ("type", "type_", "Type"),
            ("self", "self_", "Self_"),
            ("3d-secure", "_3d_secure", "_3dSecure"),
            ("redirect_uri", "redirect_uri", "RedirectUri"),
            (
                "authenticateUserOPENIDAlt",
                "authenticate_user_openid_alt",
                "AuthenticateUserOpenidAlt",
            ),
            ("$", "x", "x"),
        ] {
            assert_eq!(snake(wire), snake_case);
            assert_eq!(pascal(wire), pascal_case);
        }
    }

    #[test]
    fn clashing_names_are_told_apart() {
        let mut taken = vec!["send".to_owned()];
        assert_eq!(unique("send".to_owned(), &mut taken), "send_");
        assert_eq!(unique("send".to_owned(), &mut taken), "send__");
        assert_eq!(unique("other".to_owned(), &mut taken), "other");
    }

    #[test]
    fn replies_are_named_after_their_status() {
        assert_eq!(variant(Status::Code(400)), "BadRequest");
        assert_eq!(variant(Status::Code(418)), "ImATeapot");
        assert_eq!(variant(Status::Code(499)), "Status499");
        assert_eq!(variant(Status::Range(4)), "ClientError");
    }
}
