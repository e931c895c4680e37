//! The tables of `tests/wire`, read from their source: as code they compile only while the client has all their operations.

use std::str::FromStr as _;

use proc_macro2::{TokenStream, TokenTree};

/// The block of an operation.
pub(crate) struct Block {
    pub(crate) name: String,
    /// The fixtures of the calls.
    pub(crate) calls: Vec<String>,
    pub(crate) answers: Vec<Answer>,
}

/// How a reply is read.
pub(crate) struct Answer {
    pub(crate) fixture: String,
    /// `Ok`, `Err` or `Undocumented`.
    pub(crate) kind: String,
}

/// The blocks of the tables in this source.
pub(crate) fn blocks(source: &str) -> Result<Vec<Block>, String> {
    let tokens = TokenStream::from_str(source).map_err(|why| why.to_string())?;
    let mut blocks = Vec::new();
    find(tokens, &mut blocks);
    Ok(blocks)
}

/// Looks for `operations!(client, |c| …)`.
fn find(tokens: TokenStream, blocks: &mut Vec<Block>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        match index.checked_sub(2).map(|start| &tokens[start..index]) {
            Some([name, bang]) if is(name, "operations") && is(bang, "!") => {
                let inner: Vec<_> = group.stream().into_iter().collect();
                let table = inner.rsplit(|token| is(token, "|")).next();
                blocks.extend(named_groups(table.unwrap_or_default()).map(block));
            }
            _ => find(group.stream(), blocks),
        }
    }
}

/// `login { calls { "request" => …; } answers { "200": Ok(…) => … } }`
fn block((name, tokens): (String, Vec<TokenTree>)) -> Block {
    let mut block = Block {
        name,
        calls: Vec::new(),
        answers: Vec::new(),
    };
    for (part, tokens) in named_groups(&tokens) {
        // What is called or read stands in groups, so that these are the names of fixtures.
        let literals = tokens
            .iter()
            .enumerate()
            .filter_map(|(index, token)| match token {
                TokenTree::Literal(literal) => {
                    Some((index, literal.to_string().trim_matches('"').to_owned()))
                }
                _ => None,
            });
        match part.as_str() {
            "calls" => block.calls.extend(literals.map(|(_, fixture)| fixture)),
            _ => block.answers.extend(literals.map(|(index, fixture)| {
                Answer {
                    fixture,
                    kind: tokens
                        .get(index + 2)
                        .map(ToString::to_string)
                        .unwrap_or_default(),
                }
            })),
        }
    }
    block
}

/// Each `name { … }`.
fn named_groups(tokens: &[TokenTree]) -> impl Iterator<Item = (String, Vec<TokenTree>)> {
    tokens.windows(2).filter_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Group(group)] => {
            Some((name.to_string(), group.stream().into_iter().collect()))
        }
        _ => None,
    })
}

fn is(token: &TokenTree, text: &str) -> bool {
    token.to_string() == text
}
