//! Finding a secret in a text, however it was encoded on its way there.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};

/// All that a secret looks like: as it is, URL-encoded, as a form has it, escaped for Rust or JSON, in hexadecimal, in
/// base64 wherever it begins.
#[derive(Clone, Debug)]
pub struct Needle(Vec<String>);

impl Needle {
    /// The forms of this secret.
    pub fn of(secret: &str) -> Self {
        let bytes = secret.as_bytes();
        let percent = |escape: fn(u8) -> String| -> String {
            let encode = |byte: &u8| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    char::from(*byte).to_string()
                }
                other => escape(*other),
            };
            bytes.iter().map(encode).collect()
        };
        let mut forms = vec![
            secret.to_owned(),
            percent(|byte| format!("%{byte:02X}")),
            percent(|byte| format!("%{byte:02x}")),
            form_urlencoded::byte_serialize(bytes).collect(),
            secret.escape_default().to_string(),
            bytes.escape_ascii().to_string(),
            serde_json::to_string(secret)
                .expect("JSON")
                .trim_matches('"')
                .to_owned(),
            bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            bytes.iter().map(|byte| format!("{byte:02X}")).collect(),
            // How bytes are printed as numbers.
            format!("{bytes:?}").trim_matches(['[', ']']).to_owned(),
        ];
        // In base64 it looks different after one or two other bytes; what its neighbours take part in is left away.
        for before in 0..3 {
            let text = [&b"\0\0"[..before], bytes].concat();
            let skipped = (before * 8).div_ceil(6);
            let whole = (text.len() * 8) / 6;
            for encoded in [STANDARD.encode(&text), URL_SAFE.encode(&text)] {
                forms.push(encoded[skipped..whole].to_owned());
            }
        }
        forms.sort();
        forms.dedup();
        Self(forms)
    }

    /// The form in which the secret is in the text, if it is there at all.
    pub fn in_text(&self, text: &str) -> Option<&str> {
        self.0
            .iter()
            .map(String::as_str)
            .find(|form| text.contains(form))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_found_in_every_form() {
        let secret = "EXAMPLE+é/=\"";
        let needle = Needle::of(secret);
        let encoded: Vec<_> = (0..6)
            .flat_map(|before| {
                let text = format!("{}{secret}:after", "x".repeat(before));
                [STANDARD.encode(&text), URL_SAFE.encode(&text)]
            })
            .collect();
        for text in encoded.iter().map(String::as_str).chain([
            "a EXAMPLE+é/=\" b",
            "q=EXAMPLE%2B%C3%A9%2F%3D%22&r",
            "q=EXAMPLE%2b%c3%a9%2f%3d%22&r",
            "4558414D504C452BC3A92F3D22",
            r#""EXAMPLE+\u{e9}/=\"""#,
            r#"b"EXAMPLE+\xc3\xa9/=\"""#,
            r#"{"a":"EXAMPLE+é/=\""}"#,
            "4558414d504c452bc3a92f3d22",
            "[1, 69, 88, 65, 77, 80, 76, 69, 43, 195, 169, 47, 61, 34, 2]",
        ]) {
            assert!(needle.in_text(text).is_some(), "{text}");
        }
        assert_eq!(needle.in_text("EXAMPLE"), None);
    }
}
