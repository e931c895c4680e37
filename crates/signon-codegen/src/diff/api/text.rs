//! Tokens as text: for people, and to be compared.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{FnArg, ReturnType, Type};

/// A function's types: what a caller has to know.
pub(super) fn call(signature: &syn::Signature) -> String {
    let inputs = signature.inputs.iter().filter_map(|input| match input {
        // Two of one type may change places.
        FnArg::Typed(input) if signature.ident == "new" => {
            let name = tidy(&input.pat.to_token_stream().to_string());
            Some(format!("{name}: {}", shown_type(&input.ty)))
        }
        FnArg::Typed(input) => Some(shown_type(&input.ty)),
        // What is taken whole goes without saying: so do all setters.
        FnArg::Receiver(own) => {
            Some(tidy(&own.to_token_stream().to_string())).filter(|own| own.starts_with('&'))
        }
    });
    let inputs: Vec<_> = inputs.collect();
    let output = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => match shown_type(ty) {
            own if own == "Self" => String::new(),
            other => format!(" -> {other}"),
        },
    };
    let wait = if signature.asyncness.is_some() {
        " async"
    } else {
        ""
    };
    format!("({}){wait}{output}", inputs.join(", "))
}

pub(super) fn shown_type(ty: &Type) -> String {
    tidy(&ty.to_token_stream().to_string())
}

/// Tokens as a person would write them.
pub(super) fn tidy(tokens: &str) -> String {
    const PAIRS: [(&str, &str); 11] = [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        ("( ", "("),
        (" )", ")"),
        (",>", ">"),
        ("FnOnce (", "FnOnce("),
        ("' ", "'"),
    ];
    PAIRS
        .iter()
        .fold(tokens.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Tokens without `#[doc = "…"]`.
pub(super) fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        if is_hash && tokens.peek().is_some_and(is_doc) {
            tokens.next();
            continue;
        }
        out.push(match token {
            TokenTree::Group(group) => {
                TokenTree::Group(Group::new(group.delimiter(), without_docs(group.stream())))
            }
            other => other,
        });
    }
    out.into_iter().collect()
}

fn is_doc(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else {
        return false;
    };
    let first = group.stream().into_iter().next();
    matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}
