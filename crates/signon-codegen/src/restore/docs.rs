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

/// Descriptions are prose: brackets are no links, angles no tags, and addresses are links. Code stays as it is.
fn safe(text: &str) -> String {
    let mut fenced = false;
    let lines = text.lines().map(|line| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            // Nothing in a description is a Rust program to be compiled.
            let bare = fenced && line.trim() == "```";
            return if bare {
                format!("{line}text")
            } else {
                line.to_owned()
            };
        }
        if fenced {
            line.to_owned()
        } else {
            safe_line(line)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn safe_line(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        if index % 2 == 1 {
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
        let address_end = address.trim_end_matches([')', '.', ',', ';', ':']).len();
        let (address, after) = address.split_at(address_end);
        return format!("{}<{address}>{}", escaped(before), escaped(after));
    }
    escaped(word)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '[' | ']' | '<' | '>') {
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
        assert_eq!(safe("```\nGET /x?a=<b>\n```"), "```text\nGET /x?a=<b>\n```");
    }
}
