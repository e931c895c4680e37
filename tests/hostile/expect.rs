//! What a call must end with.

pub use signon_tests::kind::Kind;

use crate::operation::{Op, Reading};

/// What a behaviour is expected to lead to.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// This, whatever the operation.
    Is(Kind),
    /// The same, after some of the call's time.
    Later(Kind),
    /// What the spec makes of this content under the status of a good reply that can have a body.
    Reads(Content),
    /// What the spec makes of this content under this status.
    Status(u16, Content),
    /// HTTP leaves it to the client whether to take the reply or to call it broken: here is why.
    ReadsOrBreaks(Content, Why),
    /// Either, since it depends on which comes first: here is what.
    Either(Kind, Kind, Why),
}

/// Why there is a choice.
pub type Why = &'static str;

impl Expected {
    /// The kinds that are right for an operation.
    pub fn kinds(self, op: &Op) -> Vec<Kind> {
        match self {
            Self::Is(kind) | Self::Later(kind) => vec![kind],
            Self::Reads(content) => vec![op.reads(op.status_with_body(), content)],
            Self::Status(status, content) => vec![op.reads(status, content)],
            Self::ReadsOrBreaks(content, _) => {
                vec![op.reads(op.status_with_body(), content), Kind::Transport]
            }
            Self::Either(one, other, _) => vec![one, other],
        }
    }

    /// Why more than one kind is right.
    pub fn why(self) -> Option<Why> {
        match self {
            Self::ReadsOrBreaks(_, why) | Self::Either(_, _, why) => Some(why),
            _ => None,
        }
    }

    /// Whether time has to run out.
    pub fn takes_time(self) -> bool {
        matches!(
            self,
            Self::Is(Kind::Timeout | Kind::ConnectTimeout) | Self::Later(_)
        )
    }
}

/// What stands in a reply's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// What the operation documents for its success.
    Good,
    /// The same, called a page by `content-type`.
    GoodCalledPage,
    /// Nothing, or white space.
    Nothing,
    /// Whatever it is, it is a redirect to nowhere.
    NoTarget,
    /// A page, and `content-type` says so.
    Page,
    /// Bytes that are no UTF-8.
    Binary,
    /// No JSON: what is left of a good body, or too much of it.
    Broken,
    /// JSON with half of a character.
    Surrogates,
    /// No JSON that is no word either; or a list, which may say anything.
    Foreign,
    /// A list of nothing.
    EmptyList,
    /// JSON that is no object, or one that says everything twice.
    OtherJson,
    /// `null`
    Null,
    /// Objects inside of each other, too deep for any stack, under a name that nobody documents.
    Deep,
    /// A good body whose properties hold lists, too deep for any stack.
    DeepProperties,
}

impl Content {
    /// What a call makes of it.
    ///
    /// A success that cannot be read is `Decode`. Where a body may say that the call failed, one that cannot be read may say
    /// so: then somebody else has answered, which is `Undocumented`. An undocumented body is any JSON or text.
    #[rustfmt::skip]
    pub fn read(self, reading: Reading) -> Kind {
        use Kind::{Decode as D, Documented, Success as S, Undocumented as U};
        let [json, json_or_failure, any, any_or_failure, page, token] = match self {
            //                     Json JsonOrFailure Any AnyOrFailure Page TokenOrFailure
            Self::Good           => [S, S,            S,  S,           S,   S],
            Self::GoodCalledPage => [S, S,            S,  S,           S,   D],
            Self::Nothing        => [D, D,            S,  S,           S,   D],
            Self::NoTarget       => [D; 6],
            Self::Page           => [D, U,            S,  U,           S,   D],
            Self::Binary         => [D, U,            D,  U,           D,   D],
            Self::Broken         => [D, U,            S,  U,           S,   S],
            Self::Foreign        => [D, U,            S,  U,           S,   D],
            Self::EmptyList      => [D, U,            S,  U,           S,   D],
            Self::Surrogates     => [D, D,            S,  U,           S,   S],
            Self::OtherJson      => [D, D,            S,  S,           S,   S],
            Self::Null           => [D, D,            S,  S,           S,   D],
            Self::Deep           => [D, U,            S,  U,           S,   U],
            Self::DeepProperties => [D, U,            S,  U,           S,   S],
        };
        match reading {
            Reading::Location if self == Self::NoTarget => D,
            Reading::Location | Reading::Empty => S,
            Reading::JsonList if self == Self::EmptyList => S,
            Reading::Json | Reading::JsonList => json,
            Reading::JsonOrFailure => json_or_failure,
            Reading::Any => any,
            Reading::AnyOrFailure => any_or_failure,
            Reading::Page => page,
            Reading::TokenOrFailure => token,
            Reading::JsonError => U,
            // A page is no such text, nor is what is no text.
            Reading::TextError if matches!(self, Self::Page | Self::Binary) => U,
            Reading::TextError | Reading::BareError => Documented,
        }
    }
}
