//! The sign-in page, for browsers. Invented, like its path's parameters: those of `/authorize`, or an error.

use http::{StatusCode, header};

use super::{Authentiq, PASSWORD, User};
use crate::fault::Fault;
use crate::pairs::Pairs;
use crate::reply::Reply;
use crate::request::Request;

/// Where a vendor's client sends browsers.
pub(super) const PATH: &str = "/sign-in";

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;background:#f3f4f6;color:#1f2937;margin:0;\
display:grid;place-items:center;min-height:100vh}main{background:#fff;padding:2rem 2.5rem;border-radius:12px;\
box-shadow:0 4px 24px #0002;width:19rem}h1{font-size:1.3rem;margin:0 0 1rem}label{display:block;margin:.8rem 0}\
input{font:inherit;box-sizing:border-box;width:100%;padding:.45rem .6rem;border:1px solid #9ca3af;border-radius:6px}\
button{font:inherit;width:100%;padding:.55rem;margin-top:.6rem;border:0;border-radius:6px;background:#1d4ed8;\
color:#fff;cursor:pointer}[role=alert]{color:#b91c1c}small{display:block;margin-top:1.2rem;color:#6b7280}";

impl Authentiq {
    pub(super) fn sign_in_page(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_body()?;
        let parameters = request.query()?;
        if parameters.has("error") {
            let why = parameters.get("error_description").unwrap_or_default();
            let alert = format!("<p role=alert>{}</p>", escaped(why));
            let content = format!("<h1>This request cannot be answered</h1>{alert}");
            return Ok(page(StatusCode::BAD_REQUEST, &content));
        }
        Ok(page(StatusCode::OK, &form(&parameters, "")))
    }

    pub(super) fn sign_in_by_page(&mut self, request: &Request) -> Result<Reply, Fault> {
        request.no_query()?;
        let mut parameters = request.form()?;
        let username = parameters.take("username");
        let password = parameters.take("password");
        let mut users = User::ALL.into_iter();
        let user = users.find(|user| Some(user.username()) == username.as_deref());
        match user.filter(|_| password.as_deref() == Some(PASSWORD)) {
            Some(user) => self.authenticate(&parameters, Some(user)),
            None => {
                let alert = "<p role=alert>The username or the password is wrong.</p>";
                Ok(page(StatusCode::FORBIDDEN, &form(&parameters, alert)))
            }
        }
    }
}

fn form(parameters: &Pairs, alert: &str) -> String {
    let hidden = parameters.iter().map(|(name, value)| {
        let (name, value) = (escaped(name), escaped(value));
        format!("<input type=hidden name=\"{name}\" value=\"{value}\">")
    });
    let hidden: String = hidden.collect();
    let users = User::ALL.map(User::username).join(" or ");
    format!(
        "<h1>Sign in to Authentiq</h1>{alert}<form method=post action=\"{PATH}\">{hidden}\
         <label>Username <input name=username autocomplete=username required autofocus></label>\
         <label>Password <input name=password type=password autocomplete=current-password required></label>\
         <button>Sign in</button></form>\
         <small>This is a sandbox, not Authentiq. Its users are {users}; their password is {PASSWORD}.</small>"
    )
}

fn page(status: StatusCode, content: &str) -> Reply {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><title>Sign in (sandbox)</title>\
         <link rel=icon href=\"data:,\">\
         <style>{STYLE}</style><main>{content}</main></html>"
    );
    Reply::html(status, html).with(header::CACHE_CONTROL, "no-store")
}

/// Text for HTML, in quotation marks too.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
