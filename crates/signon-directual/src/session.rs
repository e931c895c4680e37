//! A session after the sign-in, and whether it is still one.

use std::fmt;

use serde::{Deserialize, Serialize};
use signon_core::Secret;

use crate::types::{AuthenticateReply, CheckSessionReply, SessionCheckToken};
use crate::{Client, builder};

/// A user's session in your application: it puts `appID` and `sessionID` on later calls.
///
/// Directual gives no expiry. Ask by [`check`](Self::check).
///
/// # Between requests
///
/// It can be serialized, and is a secret then: keep it in a server-side session, or encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Session {
    app_id: String,
    token: Secret,
    username: Option<String>,
    role: Option<String>,
    opened_by_sign_in: bool,
}

impl Session {
    /// The session that a sign-in opened, by code or by password. `app_id` is the one that it was made with.
    ///
    /// # Errors
    ///
    /// If the token is empty. Directual takes an empty `sessionID` for an anonymous user's, so it is no session.
    pub fn new(app_id: impl Into<String>, signed_in: AuthenticateReply) -> Result<Self, NoSession> {
        let user = signed_in.result;
        Ok(Self {
            username: user.username,
            role: user.role,
            opened_by_sign_in: true,
            ..Self::from_token(app_id, user.token)?
        })
    }

    /// The session of a token that was kept, or that a data endpoint of your application returned (a magic link's, for
    /// instance). Nothing is sent, and nothing is known: whether it is a session, and whose, [`check`](Self::check) tells.
    /// Until then nobody is signed in by it.
    ///
    /// # Errors
    ///
    /// If the token is empty.
    pub fn from_token(
        app_id: impl Into<String>,
        token: impl Into<Secret>,
    ) -> Result<Self, NoSession> {
        Self {
            app_id: app_id.into(),
            token: token.into(),
            username: None,
            role: None,
            opened_by_sign_in: false,
        }
        .checked()
    }

    fn checked(self) -> Result<Self, NoSession> {
        if self.token.is_empty() {
            return Err(NoSession);
        }
        Ok(self)
    }

    /// The id of the application's API key.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// What Directual knows the session by.
    pub fn token(&self) -> &Secret {
        &self.token
    }

    /// The id of the user's WebUser object, as the sign-in gave it.
    pub fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }

    /// The user's role, as the sign-in gave it. Nothing if there is none, which Directual writes as an empty text.
    pub fn role(&self) -> Option<&str> {
        self.role.as_deref().filter(|role| !role.is_empty())
    }

    /// Whether a sign-in opened it, and so somebody was signed in then. If not, it was made
    /// [of a token](Self::from_token), which may be anybody's or nobody's until a [`check`](Self::check).
    pub fn opened_by_sign_in(&self) -> bool {
        self.opened_by_sign_in
    }

    /// Asks whether the session is still valid. Send the call, and read the answer by
    /// [`state`](CheckSessionReply::state).
    pub fn check<'a>(&self, client: &'a Client) -> builder::CheckSession<'a> {
        client
            .check_session()
            .app_id(&self.app_id)
            .session(&self.token)
    }

    /// Ends the session. It is used up by this: where a call that fails should be made again, clone it before.
    pub fn logout(self, client: &Client) -> builder::Logout<'_> {
        client.logout().app_id(self.app_id).session(self.token)
    }

    /// The query parameters of a call to a data endpoint of your application, which your own HTTP client makes: with
    /// reqwest, `http.get(url).query(&session.query())`. The URL is a secret then: keep it out of logs.
    ///
    /// **Vendor client:** Directual's own client sends both in the query.
    ///
    /// ```
    /// # use signon_directual::Session;
    /// let session = Session::from_token("my-app-id", "EXAMPLE-TOKEN-not-real")?;
    /// let names = session.query().map(|(name, _)| name);
    /// assert_eq!(names, ["appID", "sessionID"]);
    /// # Ok::<(), signon_directual::NoSession>(())
    /// ```
    pub fn query(&self) -> [(&'static str, Secret); 2] {
        [
            ("appID", Secret::from(&self.app_id)),
            ("sessionID", self.token.clone()),
        ]
    }
}

/// A session as it is kept, before it is known to be one.
#[derive(Deserialize)]
struct Stored {
    app_id: String,
    token: Secret,
    username: Option<String>,
    role: Option<String>,
    #[serde(default)]
    opened_by_sign_in: bool,
}

impl TryFrom<Stored> for Session {
    type Error = NoSession;

    fn try_from(stored: Stored) -> Result<Self, NoSession> {
        Self {
            app_id: stored.app_id,
            token: stored.token,
            username: stored.username,
            role: stored.role,
            opened_by_sign_in: stored.opened_by_sign_in,
        }
        .checked()
    }
}

/// A token was empty, so there is no session.
///
/// **What to do:** sign the user in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoSession;

impl fmt::Display for NoSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the token is empty, which is no session: sign the user in")
    }
}

impl std::error::Error for NoSession {}

/// What a check says of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionState {
    /// It is valid, and this user's.
    Valid(SessionUser),
    /// It is not valid, or not any more.
    ///
    /// **What to do:** sign the user in again.
    Expired,
}

/// Whose session it is, as far as the check says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SessionUser {
    /// The id of the user's WebUser object.
    pub username: Option<String>,
    /// The user's role. Nothing if there is none, which Directual writes as an empty text.
    pub role: Option<String>,
}

impl CheckSessionReply {
    /// What the check says of the session that it was asked about, in whichever of the two forms that Directual's own
    /// programs know: the user in an object `token`, or beside a text `token`. A reply that names another session, or another
    /// user than the sign-in did, says nothing good of this one.
    ///
    /// **Vendor client:** no page documents the answer.
    pub fn state(&self, of: &Session) -> SessionState {
        let check = &self.result;
        let (token, inner) = match &check.token {
            Some(SessionCheckToken::Session(inner)) => (Some(&inner.token), Some(inner)),
            Some(SessionCheckToken::SessionToken(token)) => (Some(token), None),
            None => (None, None),
        };
        let username = inner.and_then(|user| user.username.as_ref());
        let username = username.or(check.username.as_ref());
        let is_its_own = token.is_none_or(|token| *token == of.token)
            && username
                .zip(of.username.as_ref())
                .is_none_or(|(one, other)| one == other);
        if !check.result || !is_its_own {
            return SessionState::Expired;
        }
        let role = inner.and_then(|user| user.role.as_ref());
        let role = role.or(check.role.as_ref());
        SessionState::Valid(SessionUser {
            username: username.cloned(),
            role: role.filter(|role| !role.is_empty()).cloned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed_in(reply: serde_json::Value) -> Result<Session, NoSession> {
        let reply = serde_json::from_value(reply).expect("a reply");
        Session::new("EXAMPLE-app", reply)
    }

    fn state(reply: serde_json::Value) -> SessionState {
        let reply: CheckSessionReply = serde_json::from_value(reply).expect("a reply");
        reply.state(&session_of("EXAMPLE-hidden", None))
    }

    fn session_of(token: &str, username: Option<&str>) -> Session {
        Session {
            username: username.map(str::to_owned),
            ..Session::from_token("EXAMPLE-app", token).expect("a session")
        }
    }

    fn ada(role: Option<&str>) -> SessionState {
        SessionState::Valid(SessionUser {
            username: Some("ada".to_owned()),
            role: role.map(str::to_owned),
        })
    }

    #[test]
    fn a_sign_in_opens_a_session() {
        let session = signed_in(serde_json::json!({
            "result": { "token": "EXAMPLE-hidden", "username": "ada", "role": "admin" },
            "status": "ok",
        }))
        .expect("a session");
        assert_eq!(session.app_id(), "EXAMPLE-app");
        assert_eq!(session.token().expose(), "EXAMPLE-hidden");
        assert_eq!(session.username(), Some("ada"));
        assert_eq!(session.role(), Some("admin"));
        assert!(session.opened_by_sign_in());
    }

    #[test]
    fn what_is_said_of_another_session_is_not_said_of_this_one() {
        let says = |token: serde_json::Value, username: Option<&str>| -> CheckSessionReply {
            let reply = serde_json::json!({
                "result": { "result": true, "token": token, "username": username },
            });
            serde_json::from_value(reply).expect("a reply")
        };
        let nested = |token: &str, username: &str| {
            says(
                serde_json::json!({ "token": token, "username": username, "role": "" }),
                None,
            )
        };
        let adas = session_of("EXAMPLE-hidden", Some("ada"));
        for (reply, is_valid) in [
            (nested("EXAMPLE-hidden", "ada"), true),
            (nested("EXAMPLE-hidden", "bob"), false),
            (nested("EXAMPLE-other", "ada"), false),
            (says("EXAMPLE-hidden".into(), Some("ada")), true),
            (says("EXAMPLE-hidden".into(), Some("bob")), false),
            (says("EXAMPLE-other".into(), Some("ada")), false),
            (says(serde_json::Value::Null, None), true),
        ] {
            let state = reply.state(&adas);
            assert_eq!(state != SessionState::Expired, is_valid, "{reply:?}");
        }
        // Of a session whose user is not known, the check says whose it is.
        let nobodys = session_of("EXAMPLE-hidden", None);
        assert_eq!(
            nested("EXAMPLE-hidden", "bob").state(&nobodys),
            SessionState::Valid(SessionUser {
                username: Some("bob".to_owned()),
                role: None,
            })
        );
    }

    #[test]
    fn of_a_token_alone_nothing_is_known() {
        let session = Session::from_token("EXAMPLE-app", "EXAMPLE-hidden").expect("a session");
        assert_eq!((session.username(), session.role()), (None, None));
        assert!(!session.opened_by_sign_in());
        let stored = r#"{"app_id":"EXAMPLE-app","token":"EXAMPLE-hidden"}"#;
        assert_eq!(serde_json::from_str(stored).ok(), Some(session));
    }

    #[test]
    fn an_empty_role_is_none() {
        let session = signed_in(serde_json::json!({
            "result": { "token": "EXAMPLE-hidden", "username": "ada", "role": "" },
            "status": "ok",
        }))
        .expect("a session");
        assert_eq!(session.role(), None);
    }

    #[test]
    fn an_empty_token_is_no_session() {
        let reply = serde_json::json!({ "result": { "token": "" }, "status": "ok" });
        assert_eq!(signed_in(reply), Err(NoSession));
        assert_eq!(Session::from_token("EXAMPLE-app", ""), Err(NoSession));
        let stored = r#"{"app_id":"EXAMPLE-app","token":""}"#;
        let error = serde_json::from_str::<Session>(stored).expect_err("no session");
        assert!(
            error.to_string().starts_with(&NoSession.to_string()),
            "{error}"
        );
    }

    #[test]
    fn both_forms_of_a_check_are_read_alike() {
        for role in ["", "admin"] {
            let expected = ada(Some(role).filter(|role| !role.is_empty()));
            let user =
                serde_json::json!({ "token": "EXAMPLE-hidden", "username": "ada", "role": role });
            let inside = serde_json::json!({ "result": { "result": true, "token": user } });
            assert_eq!(state(inside), expected);
            let beside = serde_json::json!({
                "result": { "result": true, "token": "EXAMPLE-hidden", "username": "ada", "role": role },
            });
            assert_eq!(state(beside), expected);
        }
        // What the object leaves out may stand beside it.
        let mixed = serde_json::json!({
            "result": { "result": true, "token": { "token": "EXAMPLE-hidden" }, "username": "ada" },
        });
        assert_eq!(state(mixed), ada(None));
    }

    #[test]
    fn only_the_inner_result_makes_a_session_valid() {
        let user =
            serde_json::json!({ "token": "EXAMPLE-hidden", "username": "ada", "role": "admin" });
        let expired = serde_json::json!({
            "result": { "result": false, "token": user, "username": "ada" },
            "status": "ok",
        });
        assert_eq!(state(expired), SessionState::Expired);
        let bare = serde_json::json!({ "result": { "result": true } });
        let nobody = SessionUser {
            username: None,
            role: None,
        };
        assert_eq!(state(bare), SessionState::Valid(nobody));
    }

    #[test]
    fn a_session_is_kept_whole() {
        let session = Session::from_token("EXAMPLE-app", "EXAMPLE-hidden").expect("a session");
        let session = Session {
            username: Some("ada".to_owned()),
            role: Some(String::new()),
            opened_by_sign_in: true,
            ..session
        };
        let kept = serde_json::to_string(&session).expect("JSON");
        assert_eq!(serde_json::from_str::<Session>(&kept).ok(), Some(session));
    }

    #[test]
    fn nothing_prints_the_token() {
        let session = Session::from_token("EXAMPLE-app", "EXAMPLE-hidden").expect("a session");
        let client = Client::builder().build().expect("a client");
        let printed = format!(
            "{session:?} {session:#?} {:?} {:?} {:?}",
            session.query(),
            session.check(&client),
            session.clone().logout(&client)
        );
        assert!(!printed.contains("hidden"), "{printed}");
    }
}
