//! `/auth/step`: a challenge is answered.

use http::StatusCode;
use serde_json::{Value, json};

use super::auth::Auth;
use super::webhook::Event;
use super::{ANSWER, Q2, STEP_LIFETIME};
use crate::fault::Fault;
use crate::json::Kind::{Any, Flag, Text};
use crate::json::{Field, Object, optional, required};
use crate::reply::Reply;
use crate::request::{JSON, Request};

const STEP: &[Field] = &[
    required("token", Text),
    required("method", Text),
    optional("security", Any),
    optional("didNotReceiveCode", Flag),
];
const ANSWERED: &[Field] = &[required("identifier", Text), required("answer", Text)];

/// What a company wants to know before it lets a user in.
pub(super) struct Challenge {
    token: String,
    expires: u64,
    spent: bool,
    auth: Auth,
    method: Method,
}

/// The kinds of challenge.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Questions,
    Code,
    Prompt,
}

impl Method {
    fn named(name: &str) -> Option<Self> {
        [Self::Questions, Self::Code, Self::Prompt]
            .into_iter()
            .find(|method| method.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Code => "code",
            Self::Prompt => "prompt",
        }
    }

    /// The identifier of each input, and what the user is asked.
    pub(super) fn input(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Questions => &[
                (
                    "EXAMPLE-question-1",
                    "What was the name of your first example?",
                ),
                ("EXAMPLE-question-2", "In what city were you an example?"),
            ],
            Self::Code => &[("EXAMPLE-code-1", "Which code did we send you?")],
            Self::Prompt => &[("EXAMPLE-prompt-1", "Confirm the sign-in on your telephone.")],
        }
    }
}

impl Q2 {
    /// Asks the user, by a webhook with a new token.
    pub(super) fn challenge(&mut self, auth: &Auth, method: Method) -> Result<(), Fault> {
        let token = format!("EXAMPLE-step-token-{}-not-real", self.challenges.len() + 1);
        self.challenges.push(Challenge {
            token: token.clone(),
            expires: self.clock.now() + STEP_LIFETIME.as_secs(),
            spent: false,
            auth: auth.clone(),
            method,
        });
        self.tell(auth, Event::Challenged { method, token })
    }

    pub(super) fn step_auth(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let body = Object::read("", &request.json(JSON)?, STEP)?;
        let answers = answers(&body)?;
        let now = self.clock.now();
        let token = body.text("token").unwrap_or_default();
        let mut challenges = self.challenges.iter_mut();
        let challenge = challenges.find(|challenge| challenge.token == token);
        let challenge = challenge.ok_or_else(|| {
            Fault::invalid("`token`: not one that a webhook of this server has brought")
        })?;
        if challenge.spent {
            return Err(Fault::invalid("`token`: used before"));
        }
        if now >= challenge.expires {
            return Err(Fault::invalid("`token`: expired"));
        }
        if body.text("method") != Some(challenge.method.name()) {
            return Err(Fault::invalid("`method`: not the challenge's"));
        }
        challenge.spent = true;
        let (auth, method) = (challenge.auth.clone(), challenge.method);
        match (body.is_true("didNotReceiveCode"), right(method, &answers)) {
            (true, _) => self.challenge(&auth, method)?,
            (false, true) => self.tell(&auth, Event::Verified)?,
            (false, false) => self.tell(&auth, Event::Failed)?,
        }
        let body = json!({
            // Text here and a boolean at /auth, as in the page's example.
            "success": "true",
            "message": "Auth step has been queued and will respond via webhooks.",
        });
        Ok(Reply::json(StatusCode::OK, &body))
    }
}

/// Whether everything that was asked has the right answer, and nothing else was answered.
fn right(method: Method, answers: &[(String, String)]) -> bool {
    let answered = |identifier: &str| {
        let mut answers = answers.iter();
        answers.any(|(name, answer)| name == identifier && answer == ANSWER)
    };
    method == Method::Prompt
        || (answers.len() == method.input().len()
            && method.input().iter().all(|(name, _)| answered(name)))
}

/// `security`, which is an array of answers or a single one, depending on `method`.
fn answers(body: &Object) -> Result<Vec<(String, String)>, Fault> {
    let answer = |answer: &Value| {
        let answer = Object::read("security", answer, ANSWERED)?;
        let text = |name| answer.text(name).unwrap_or_default().to_owned();
        Ok((text("identifier"), text("answer")))
    };
    let method = Method::named(body.text("method").unwrap_or_default());
    match (method, body.get("security")) {
        (Some(Method::Questions), Some(Value::Array(answers))) if !answers.is_empty() => {
            answers.iter().map(answer).collect()
        }
        (Some(Method::Questions), Some(_)) => {
            let why = "`security`: must be an array of answers, for questions";
            Err(Fault::invalid(why))
        }
        (Some(Method::Code), Some(one)) => Ok(vec![answer(one)?]),
        // No page shows what a prompt takes.
        (Some(Method::Prompt), _) => Ok(Vec::new()),
        (Some(_), None) if body.is_true("didNotReceiveCode") => Ok(Vec::new()),
        (Some(_), None) => Err(Fault::invalid("`security`: missing")),
        (None, _) => {
            let why = "`method`: must be questions, code or prompt";
            Err(Fault::invalid(why))
        }
    }
}
