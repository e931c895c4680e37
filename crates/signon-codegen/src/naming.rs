//! Rust names from names on the wire.

use heck::{ToPascalCase as _, ToSnakeCase as _};
use proc_macro2::{Ident, Span};

use crate::plan::Status;

/// A name for a method, field or module.
pub fn snake(name: &str) -> String {
    usable(or_x(cleaned(name).to_snake_case(), "x"))
}

/// A name for a type or variant.
pub fn pascal(name: &str) -> String {
    usable(or_x(cleaned(name).to_pascal_case(), "X"))
}

/// The name of a static for a name in snake case.
pub fn shouty(snake: &str) -> String {
    snake.to_uppercase()
}

/// What cannot stand in a Rust name parts words.
fn cleaned(name: &str) -> String {
    let stays = |c: char| {
        c.is_ascii_alphanumeric()
            || (c.is_alphanumeric() && syn::parse_str::<Ident>(&format!("x{c}")).is_ok())
    };
    name.chars()
        .map(|c| if stays(c) { c } else { '-' })
        .collect()
}

fn or_x(name: String, x: &str) -> String {
    if name.is_empty() { x.to_owned() } else { name }
}

/// Names that start with a digit or mean something to Rust are changed until they do not.
fn usable(name: String) -> String {
    let name = match syn::parse_str::<Ident>(&format!("{name}_")) {
        Ok(_) => name,
        Err(_) => format!("_{name}"),
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
    unique_by(name, "_", taken)
}

/// The same by another suffix, for stems of further names.
pub fn unique_by(name: String, suffix: &str, taken: &mut Vec<String>) -> String {
    let mut name = name;
    while taken.contains(&name) {
        name.push_str(suffix);
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
            ("$", "x", "X"),
            ("", "x", "X"),
            ("²", "x", "X"),
            ("größe", "größe", "Größe"),
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
