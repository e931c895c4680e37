//! The answer to a company's challenge.

use std::fmt;

use serde::{Deserialize, Serialize};
use signon_core::{Secret, SecretJson};

use crate::types::{Security, SecurityAnswer, StepAuthMethod};
use crate::{Client, MfaChallenge, builder};

impl MfaChallenge {
    /// Begins the answer to this challenge.
    pub fn answer(&self) -> ChallengeAnswer {
        let mut answers: Vec<(String, Option<Secret>)> = Vec::new();
        for asked in &self.input {
            if answers.iter().all(|(known, _)| *known != asked.identifier) {
                answers.push((asked.identifier.clone(), None));
            }
        }
        ChallengeAnswer {
            token: self.token.clone(),
            method: self.method.clone(),
            is_open: answers.is_empty(),
            answers,
            did_not_receive_code: false,
            other: None,
        }
    }
}

/// The answer to a challenge. Which of its methods fit is the challenge's [`method`](MfaChallenge::method):
///
/// | method | answer |
/// | --- | --- |
/// | `questions` | [`set`](Self::set) each of them |
/// | `code` | [`code`](Self::code), or [`did_not_receive_code`](Self::did_not_receive_code) |
/// | `prompt`, and what becomes known later | nothing, or [`undocumented`](Self::undocumented) |
///
/// Then [`Client::answer`].
///
/// It can be serialized half done, for a page that asks one thing at a time, and is a secret then.
#[derive(Clone, Serialize, Deserialize)]
pub struct ChallengeAnswer {
    token: Secret,
    method: StepAuthMethod,
    /// The challenge names no identifiers, so any is taken.
    is_open: bool,
    answers: Vec<(String, Option<Secret>)>,
    did_not_receive_code: bool,
    other: Option<SecretJson>,
}

impl ChallengeAnswer {
    /// Answers a question, or answers it anew. For a code, the same as [`code`](Self::code) where the challenge has
    /// several identifiers, or none and you know one from its [`payload`](MfaChallenge::payload).
    ///
    /// # Errors
    ///
    /// If the challenge has no such identifier, or is neither of questions nor of a code. The answer stays as it was.
    pub fn set(
        &mut self,
        identifier: &str,
        answer: impl Into<Secret>,
    ) -> Result<&mut Self, AnswerError> {
        match self.method {
            StepAuthMethod::Questions => {}
            StepAuthMethod::Code if self.knows(identifier) => {
                // There is one code, whoever is named.
                self.answers
                    .iter_mut()
                    .for_each(|(_, answer)| *answer = None);
                self.did_not_receive_code = false;
            }
            StepAuthMethod::Code => return Err(AnswerError::UnknownIdentifier),
            _ => return Err(AnswerError::OtherMethod),
        }
        let slot = self
            .answers
            .iter_mut()
            .find(|(known, _)| known == identifier);
        match slot {
            Some((_, slot)) => *slot = Some(answer.into()),
            None if self.is_open => self
                .answers
                .push((identifier.to_owned(), Some(answer.into()))),
            None => return Err(AnswerError::UnknownIdentifier),
        }
        Ok(self)
    }

    /// The code that the user received.
    ///
    /// # Errors
    ///
    /// If the challenge is not of a code, or has not exactly one identifier.
    pub fn code(&mut self, code: impl Into<Secret>) -> Result<&mut Self, AnswerError> {
        if self.method != StepAuthMethod::Code {
            return Err(AnswerError::OtherMethod);
        }
        let [(identifier, _)] = self.answers.as_slice() else {
            return Err(AnswerError::WhichIdentifier);
        };
        let identifier = identifier.clone();
        self.set(&identifier, code)
    }

    /// The user never received the code. Whether an answer is expected beside it is not documented; none is sent.
    ///
    /// # Errors
    ///
    /// If the challenge is not of a code.
    pub fn did_not_receive_code(&mut self) -> Result<&mut Self, AnswerError> {
        if self.method != StepAuthMethod::Code {
            return Err(AnswerError::OtherMethod);
        }
        self.answers
            .iter_mut()
            .for_each(|(_, answer)| *answer = None);
        self.did_not_receive_code = true;
        Ok(self)
    }

    /// The answer to a prompt, whose shape is **not documented**, or to a challenge of a kind that is not: any JSON. Ask
    /// Q2's support what to send. Without it no answer is sent, only that there is one.
    ///
    /// # Errors
    ///
    /// If the challenge is of questions or of a code.
    pub fn undocumented(
        &mut self,
        answer: impl Into<SecretJson>,
    ) -> Result<&mut Self, AnswerError> {
        match self.method {
            StepAuthMethod::Questions | StepAuthMethod::Code => Err(AnswerError::OtherMethod),
            _ => {
                self.other = Some(answer.into());
                Ok(self)
            }
        }
    }

    /// The identifiers that have no answer yet, in the challenge's order. Of a code one is enough.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        let open = self.answers.iter().filter(|(_, answer)| !is_given(answer));
        open.map(|(identifier, _)| identifier.as_str())
    }

    fn knows(&self, identifier: &str) -> bool {
        self.is_open || self.answers.iter().any(|(known, _)| known == identifier)
    }

    /// What goes into `security`, if anything does.
    fn security(&self) -> Result<Option<Security>, AnswerError> {
        let given = self.answers.iter().filter_map(|(identifier, answer)| {
            let answer = answer.as_ref().filter(|answer| !answer.is_empty())?;
            Some(SecurityAnswer::new(identifier, answer))
        });
        let mut given: Vec<_> = given.collect();
        match self.method {
            StepAuthMethod::Questions if given.is_empty() || given.len() < self.answers.len() => {
                let answers = self.missing().count().max(1);
                Err(AnswerError::Missing { answers })
            }
            StepAuthMethod::Questions => Ok(Some(given.into())),
            StepAuthMethod::Code if self.did_not_receive_code => Ok(None),
            StepAuthMethod::Code => match given.pop() {
                Some(code) => Ok(Some(code.into())),
                None => Err(AnswerError::Missing { answers: 1 }),
            },
            _ => Ok(self.other.clone().map(Security::from)),
        }
    }
}

fn is_given(answer: &Option<Secret>) -> bool {
    answer.as_ref().is_some_and(|answer| !answer.is_empty())
}

impl Client {
    /// Begins a [`Client::step_auth`] with the answer to a challenge. Nothing is left to set.
    ///
    /// # Errors
    ///
    /// If a question is not answered, or nothing is said of a code. Nothing was sent.
    pub fn answer(&self, answer: &ChallengeAnswer) -> Result<builder::StepAuth<'_>, AnswerError> {
        let mut call = self
            .step_auth()
            .token(&answer.token)
            .method(answer.method.clone());
        if let Some(security) = answer.security()? {
            call = call.security(security);
        }
        if answer.did_not_receive_code {
            call = call.did_not_receive_code(true);
        }
        Ok(call)
    }
}

/// How much is answered; no word of the challenge or of the user.
impl fmt::Debug for ChallengeAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked = self.answers.len();
        let missing = self.missing().count();
        write!(f, "ChallengeAnswer({} of {asked} given)", asked - missing)
    }
}

/// Why an answer cannot be sent. Printed, it quotes nothing of the challenge and of the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerError {
    /// The challenge has no such identifier. **What to do:** take it from [`MfaChallenge::input`].
    UnknownIdentifier,
    /// The challenge of a code has several identifiers, or none. **What to do:** name one by [`ChallengeAnswer::set`].
    WhichIdentifier,
    /// Challenges of this method are not answered so. **What to do:** look at [`MfaChallenge::method`].
    OtherMethod,
    /// Answers are missing, or empty. **What to do:** ask the user for each of [`ChallengeAnswer::missing`].
    Missing {
        /// How many.
        answers: usize,
    },
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing was sent: ")?;
        match self {
            Self::UnknownIdentifier => f.write_str(
                "the challenge has no such identifier; take it from the challenge's `input`",
            ),
            Self::WhichIdentifier => f.write_str(
                "the challenge of a code has several identifiers, or none; name one by `set`",
            ),
            Self::OtherMethod => f.write_str(
                "challenges of this method are not answered so; see the challenge's `method`",
            ),
            Self::Missing { answers } => write!(
                f,
                "{answers} answers are missing; `ChallengeAnswer::missing` lists what to ask the user"
            ),
        }
    }
}

impl std::error::Error for AnswerError {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::WebhookEvent;

    fn challenge(method: &str, identifiers: &[&str]) -> MfaChallenge {
        let input: Vec<_> = identifiers
            .iter()
            .map(|identifier| json!({ "identifier": identifier }))
            .collect();
        let body =
            json!({ "data": { "token": "EXAMPLE-TOKEN", "method": method, "input": input } });
        match WebhookEvent::parse(body.to_string().as_bytes()) {
            Ok(WebhookEvent::MfaChallenge(challenge)) => challenge,
            other => panic!("{other:?}"),
        }
    }

    fn sent(answer: &ChallengeAnswer) -> Result<serde_json::Value, AnswerError> {
        let security = answer.security()?;
        Ok(serde_json::to_value(security).expect("JSON"))
    }

    #[test]
    fn every_question_needs_an_answer() {
        let mut answer = challenge("questions", &["a", "b", "a"]).answer();
        assert_eq!(sent(&answer), Err(AnswerError::Missing { answers: 2 }));
        answer.set("b", "EXAMPLE-2").expect("asked");
        answer.set("a", "").expect("asked");
        assert_eq!(answer.missing().collect::<Vec<_>>(), ["a"]);
        assert_eq!(sent(&answer), Err(AnswerError::Missing { answers: 1 }));
        let unknown = answer.set("c", "EXAMPLE-3").err();
        assert_eq!(unknown, Some(AnswerError::UnknownIdentifier));
        answer.set("a", "EXAMPLE-1").expect("asked");
        let expected = json!([
            { "identifier": "a", "answer": "EXAMPLE-1" },
            { "identifier": "b", "answer": "EXAMPLE-2" },
        ]);
        assert_eq!(sent(&answer), Ok(expected));
        // A single one is a list as well.
        let mut one = challenge("questions", &["a"]).answer();
        one.set("a", "EXAMPLE-1").expect("asked");
        let expected = json!([{ "identifier": "a", "answer": "EXAMPLE-1" }]);
        assert_eq!(sent(&one), Ok(expected));
        let none = challenge("questions", &[]).answer();
        assert_eq!(sent(&none), Err(AnswerError::Missing { answers: 1 }));
    }

    #[test]
    fn an_answer_is_kept_half_done() {
        let kept = |answer: ChallengeAnswer| -> ChallengeAnswer {
            let kept = serde_json::to_string(&answer).expect("JSON");
            serde_json::from_str(&kept).expect("an answer")
        };
        let mut answer = challenge("questions", &["a", "b"]).answer();
        answer.set("a", "EXAMPLE-1").expect("asked");
        let mut answer = kept(answer);
        assert_eq!(answer.missing().collect::<Vec<_>>(), ["b"]);
        answer.set("b", "EXAMPLE-2").expect("asked");
        let expected = json!([
            { "identifier": "a", "answer": "EXAMPLE-1" },
            { "identifier": "b", "answer": "EXAMPLE-2" },
        ]);
        assert_eq!(sent(&kept(answer)), Ok(expected));

        let mut code = challenge("code", &[]).answer();
        code.did_not_receive_code().expect("a code");
        let mut code = kept(code);
        assert!(code.did_not_receive_code && code.set("c", "x").is_ok());
        let mut prompt = challenge("prompt", &[]).answer();
        prompt.undocumented(json!({ "a": 1 })).expect("taken");
        let prompt = kept(prompt);
        assert_eq!(prompt.token.expose(), "EXAMPLE-TOKEN");
        assert_eq!(sent(&prompt), Ok(json!({ "a": 1 })));
    }

    #[test]
    fn a_code_is_one_answer_or_was_not_received() {
        let mut answer = challenge("code", &["a"]).answer();
        assert_eq!(sent(&answer), Err(AnswerError::Missing { answers: 1 }));
        answer.code("EXAMPLE-1").expect("a code");
        let expected = json!({ "identifier": "a", "answer": "EXAMPLE-1" });
        assert_eq!(sent(&answer), Ok(expected.clone()));
        answer.did_not_receive_code().expect("a code");
        assert_eq!(sent(&answer), Ok(json!(null)));
        assert!(answer.did_not_receive_code);
        // The last word counts.
        answer.code("EXAMPLE-1").expect("a code");
        assert_eq!(sent(&answer), Ok(expected));
        assert!(!answer.did_not_receive_code);
    }

    #[test]
    fn a_code_of_several_identifiers_or_none_names_one() {
        let mut several = challenge("code", &["a", "b"]).answer();
        assert_eq!(several.code("x").err(), Some(AnswerError::WhichIdentifier));
        several.set("a", "EXAMPLE-1").expect("asked");
        let unknown = several.set("c", "EXAMPLE-3").err();
        assert_eq!(unknown, Some(AnswerError::UnknownIdentifier));
        let expected = json!({ "identifier": "a", "answer": "EXAMPLE-1" });
        assert_eq!(sent(&several), Ok(expected), "nothing was lost");
        several.set("b", "EXAMPLE-2").expect("asked");
        let expected = json!({ "identifier": "b", "answer": "EXAMPLE-2" });
        assert_eq!(sent(&several), Ok(expected));
        let mut none = challenge("code", &[]).answer();
        assert_eq!(none.code("x").err(), Some(AnswerError::WhichIdentifier));
        none.set("c", "EXAMPLE-3").expect("taken");
        let expected = json!({ "identifier": "c", "answer": "EXAMPLE-3" });
        assert_eq!(sent(&none), Ok(expected));
    }

    #[test]
    fn a_prompt_takes_nothing_or_anything() {
        for method in ["prompt", "passkey"] {
            let mut answer = challenge(method, &["a"]).answer();
            assert_eq!(sent(&answer), Ok(json!(null)));
            answer
                .undocumented(json!({ "approved": true }))
                .expect("taken");
            assert_eq!(sent(&answer), Ok(json!({ "approved": true })));
        }
    }

    #[test]
    fn an_answer_of_another_method_is_refused() {
        let other = Some(AnswerError::OtherMethod);
        for method in ["prompt", "passkey"] {
            let mut answer = challenge(method, &["a"]).answer();
            assert_eq!(answer.set("a", "x").err(), other);
            assert_eq!(answer.code("x").err(), other);
            assert_eq!(answer.did_not_receive_code().err(), other);
        }
        let mut questions = challenge("questions", &["a"]).answer();
        assert_eq!(questions.code("x").err(), other);
        assert_eq!(questions.did_not_receive_code().err(), other);
        assert_eq!(questions.undocumented(json!(1)).err(), other);
        let mut code = challenge("code", &["a"]).answer();
        assert_eq!(code.undocumented(json!(1)).err(), other);
    }

    #[test]
    fn nothing_of_an_answer_is_printed() {
        let mut answer = challenge("questions", &["EXAMPLE-a", "EXAMPLE-b"]).answer();
        answer.set("EXAMPLE-a", "EXAMPLE-1").expect("asked");
        assert_eq!(format!("{answer:?}"), "ChallengeAnswer(1 of 2 given)");
        let error = answer.security().expect_err("incomplete");
        assert!(!format!("{error:?}{error}").contains("EXAMPLE"));
        assert_eq!(error.to_string().lines().count(), 1);
    }
}
