//! How deep JSON is nested.

/// As deep as serde_json goes where it builds something. What nobody looks at, such as an unknown property, it would
/// follow to any depth.
const DEEPEST: usize = 128;

/// Whether there are more lists and objects inside of each other than any reply needs. What is no JSON may be anything.
pub(crate) fn is_too_deep(json: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' if depth == DEEPEST => return true,
            b'[' | b'{' => depth = depth.saturating_add(1),
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(deep: usize) -> String {
        "[".repeat(deep) + &"]".repeat(deep)
    }

    #[test]
    fn what_is_as_deep_as_allowed_is_taken() {
        for json in [
            lists(DEEPEST),
            format!("[{0},{0}]", lists(DEEPEST - 1)),
            format!(r#"{{"a\"{}\\":1}}"#, lists(DEEPEST + 1)),
            String::new(),
        ] {
            assert!(!is_too_deep(json.as_bytes()), "{json}");
        }
    }

    #[test]
    fn what_is_deeper_is_not() {
        for json in [
            lists(DEEPEST + 1),
            "[".repeat(DEEPEST + 1),
            r#"{"a":"#.repeat(DEEPEST + 1),
            format!(r#"{{"a\\":{}}}"#, lists(DEEPEST)),
        ] {
            assert!(is_too_deep(json.as_bytes()), "{json}");
        }
    }
}
