//! Path segments that stay segments.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Appends one segment, escaped, or says why the value cannot be one.
pub(crate) fn push_segment(path: &mut String, value: &str) -> Result<(), &'static str> {
    match value {
        "" => Err("an empty path segment would name another resource"),
        // Even escaped, URL parsers read these as steps through the path.
        "." | ".." => Err("a dot segment would name another resource"),
        _ => {
            path.extend(utf8_percent_encode(value, ESCAPED));
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_values_stay_inside_their_segment() {
        let hostile = [
            "../../admin",
            "..\\..\\admin",
            "a/b",
            "a\\b",
            "%2e%2e",
            ".\t.",
            ".\n.",
            "..\t",
            "\0",
            "a?b",
            "a#b",
            "a;b",
            "é",
            "..%2f",
            "....",
            "\u{202e}",
            ". .",
            " ..",
        ];
        for value in hostile {
            let mut path = String::from("/v1/users/");
            push_segment(&mut path, value).expect("escaped");
            path.push_str("/profile");
            let mut url = url::Url::parse("https://api.example.com").expect("a URL");
            url.set_path(&path);
            let segments: Vec<_> = url.path_segments().expect("segments").collect();
            assert_eq!(segments.len(), 4, "{value:?} gave {}", url.path());
            let read = percent_encoding::percent_decode_str(segments[2])
                .decode_utf8()
                .expect("UTF-8");
            assert_eq!(read, value);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_one_segment_that_reads_back_or_is_refused(value in ANY_TEXT) {
            let mut path = String::from("/v1/users/");
            if push_segment(&mut path, &value).is_err() {
                proptest::prop_assert!(matches!(value.as_str(), "" | "." | ".."));
                return Ok(());
            }
            path.push_str("/profile");
            let mut url = url::Url::parse("https://api.example.com/prefix").expect("a URL");
            url.set_path(&path);
            let segments: Vec<_> = url.path_segments().expect("segments").collect();
            proptest::prop_assert_eq!(segments.len(), 4);
            let read = percent_encoding::percent_decode_str(segments[2]).decode_utf8().expect("UTF-8");
            proptest::prop_assert_eq!(read, value);
            proptest::prop_assert!(url.query().is_none() && url.fragment().is_none());
        }
    }

    /// Any text, with much of what is special in paths.
    const ANY_TEXT: &str = r"(\PC|\.|/|\\|%|%2e|%2F|%00|\?|#|;|[\x00-\x20]|\x7f|\x{202e}|.){0,12}";

    #[test]
    fn empty_and_dot_segments_are_refused() {
        for value in ["", ".", ".."] {
            let mut path = String::new();
            assert!(push_segment(&mut path, value).is_err());
            assert_eq!(path, "");
        }
    }
}
