//! Documentation that rustdoc takes without a warning, whatever a description contains.

use proc_macro2::TokenStream;
use quote::quote;

/// Doc attributes for a Markdown text.
pub(crate) fn docs(text: &str) -> TokenStream {
    let lines = safe(text)
        .trim_end()
        .lines()
        .map(|line| {
            if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            }
        })
        .collect::<Vec<_>>();
    quote! { #(#[doc = #lines])* }
}

/// Doc attributes for the generator's own prose, whose links are links.
pub(crate) fn prose(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote! { #[doc = #text] }
}

/// The text, or `fallback` if there is none.
pub(crate) fn or<'a>(text: &'a str, fallback: &'a str) -> &'a str {
    if text.trim().is_empty() {
        fallback
    } else {
        text
    }
}

/// Code blocks are set between these, whatever marked them before: text, so that rustdoc does not run it.
const FENCE: &str = "``````";

/// Descriptions are prose: brackets are no links, angles no tags, and addresses are links. Code stays as it is, but for
/// being text.
fn safe(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', " ");
    let mut lines = Vec::new();
    // What ends the block, while inside one.
    let mut end: Option<&str> = None;
    for line in text.lines() {
        let marker = fence(line.trim());
        match (end, marker) {
            (Some(open), Some(marker)) if marker.starts_with(open) && marker == line.trim() => {
                end = None;
                lines.push(FENCE.to_owned());
            }
            (Some(_), _) => lines.push(line.replace(FENCE, "`````")),
            (None, Some(marker)) => {
                end = Some(marker);
                lines.push(format!("{FENCE}text"));
            }
            (None, None) => lines.push(safe_line(line)),
        }
    }
    if end.is_some() {
        lines.push(FENCE.to_owned());
    }
    lines.join("\n")
}

/// The marker that a line of code's beginning or end starts with.
fn fence(line: &str) -> Option<&str> {
    ['`', '~'].into_iter().find_map(|mark| {
        let marker = line.strip_suffix(line.trim_start_matches(mark))?;
        (marker.len() >= 3).then_some(marker)
    })
}

fn safe_line(line: &str) -> String {
    // Four spaces would make it a program; a list inside a list does with less.
    let text = line.trim_start();
    let mut out = " ".repeat((line.len() - text.len()).min(3));
    let mut text = text.to_owned();
    while text.contains("``") {
        text = text.replace("``", "`");
    }
    let ticks = text.matches('`').count();
    let unclosed = ticks % 2 == 1;
    for (index, part) in text.split('`').enumerate() {
        let is_last = index == ticks;
        if index > 0 {
            out.push_str(if unclosed && is_last { "\\`" } else { "`" });
        }
        if index % 2 == 1 && !(unclosed && is_last) {
            out.push_str(part);
            continue;
        }
        for (index, word) in part.split(' ').enumerate() {
            if index > 0 {
                out.push(' ');
            }
            out.push_str(&safe_word(word));
        }
    }
    out
}

fn safe_word(word: &str) -> String {
    if let Some(start) = word.find("https://").or_else(|| word.find("http://")) {
        let (before, address) = word.split_at(start);
        let inside = address.split(['<', '>', '"']).next().unwrap_or(address);
        let address_end = inside.trim_end_matches([')', '.', ',', ';', ':']).len();
        let (address, after) = address.split_at(address_end);
        return format!("{}<{address}>{}", escaped(before), escaped(after));
    }
    escaped(word)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '[' | ']' | '<' | '>' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn prose_stays_prose() {
        assert_eq!(
            safe("see [x] and <b> in `a[0]`"),
            r"see \[x\] and \<b\> in `a[0]`"
        );
        assert_eq!(
            safe("(https://example.com/a)."),
            "(<https://example.com/a>)."
        );
    }

    #[test]
    fn code_is_text_however_it_is_marked() {
        let text = "``````text\nlet x = 1;\n``````";
        for marked in [
            "```\nlet x = 1;\n```",
            "```rust\nlet x = 1;\n```",
            "````\nlet x = 1;\n````",
            "~~~\nlet x = 1;\n~~~",
            "```\nlet x = 1;",
        ] {
            assert_eq!(safe(marked), text, "{marked}");
        }
        assert_eq!(safe("~~~\n```\n~~~"), "``````text\n```\n``````");
        assert_eq!(safe("a\n\n    let x = 1;"), "a\n\n   let x = 1;");
        assert_eq!(safe("a\rb\r\nc"), "a b\nc");
    }

    #[test]
    fn no_markup_slips_through_code_that_is_not_closed() {
        assert_eq!(safe("a ` b <i>"), r"a \` b \<i\>");
        assert_eq!(safe("`` ` `` <i> ` x"), "` ` ` <i> ` x");
        assert_eq!(safe(r"a \` <i> `"), r"a \\` <i> `");
        assert_eq!(
            safe("https://x/><img/src=x>"),
            r"<https://x/>\>\<img/src=x\>"
        );
    }
}
