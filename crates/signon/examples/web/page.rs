//! The pages: what a user sees. `maud` escapes everything that is not written here.

use axum::http::header;
use axum::response::IntoResponse;
use maud::{DOCTYPE, Markup, html};
use signon::Provider;
use tower_sessions::Session;

use crate::outcome::{Account, accounts};
use crate::problem::Problem;

/// What the sign-in at each provider is like.
const PROVIDERS: [(Provider, &str); 5] = [
    (
        Provider::Authentiq,
        "OpenID Connect: you sign in on the provider's own page, and its signed ID token says who you are.",
    ),
    (
        Provider::Directual,
        "Name and password, for a session that later calls carry.",
    ),
    (
        Provider::Pyramid,
        "Name and password, for a token that later calls carry in their body.",
    ),
    (
        Provider::Q2,
        "The login form of your biller, checked in the background, with questions that come by webhook.",
    ),
    (
        Provider::Vanco,
        "Name and password, and another step if the password has expired.",
    ),
];

/// An input of a form.
pub struct Input<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub is_masked: bool,
    pub value: &'a str,
}

impl<'a> Input<'a> {
    pub fn text(name: &'a str, label: &'a str, value: &'a str) -> Self {
        Self {
            name,
            label,
            is_masked: false,
            value,
        }
    }

    pub fn password(label: &'a str) -> Self {
        Self {
            name: "password",
            label,
            is_masked: true,
            value: "",
        }
    }
}

/// The page with a button for each provider.
pub async fn home(session: Session) -> Result<Markup, Problem> {
    let accounts = accounts(&session).await?;
    Ok(layout(
        "Sign in",
        html! {
            header {
                h1 { "signon" }
                p { "One application, five sign-in APIs. All of them run inside this program: no account is real." }
            }
            main class="cards" {
                @for (provider, about) in PROVIDERS {
                    (card(provider, about, accounts.get(provider.as_str())))
                }
            }
        },
    ))
}

fn card(provider: Provider, about: &str, account: Option<&Account>) -> Markup {
    let name = provider.display_name();
    let short = name.split(' ').next().unwrap_or(name);
    html! {
        section class={ "card " (provider.as_str()) } aria-label=(name) {
            div class="head" {
                span class="mark" aria-hidden="true" { (name.chars().next().unwrap_or_default()) }
                h2 { (name) }
            }
            p class="about" { (about) }
            @if let Some(account) = account {
                div class="account" {
                    p class="user" { (account.shown) }
                    p class="how" { (account.how) }
                }
                form method="post" action={ "/sign-out/" (provider.as_str()) } {
                    button class="quiet" { "Sign out" }
                }
            } @else {
                // What leads to a form only shows it; what begins a sign-in is a request that no other site can make.
                form method=(if provider == Provider::Authentiq { "post" } else { "get" })
                    action={ "/" (provider.as_str()) } {
                    button { "Sign in with " (short) }
                }
            }
        }
    }
}

/// A form that is sent to the address it came from.
pub fn form(
    provider: Provider,
    title: &str,
    hint: &str,
    inputs: &[Input<'_>],
    send: &str,
) -> Markup {
    narrow(
        Some(provider),
        title,
        html! {
            form method="post" {
                @for input in inputs {
                    label {
                        span { (input.label) }
                        input name=(input.name) type=(if input.is_masked { "password" } else { "text" })
                            value=(input.value) autocomplete="off" required;
                    }
                }
                button { (send) }
            }
            p class="hint" { (hint) }
        },
    )
}

/// The form for a name and a password, with the sandbox's own as a hint.
pub fn login_form(provider: Provider, label: &str, user: &str, hint: &str) -> Markup {
    let inputs = [
        Input::text("username", label, user),
        Input::password("Password"),
    ];
    form(provider, "Sign in", hint, &inputs, "Sign in")
}

/// A page that asks again by itself until there is something new.
pub fn waiting(provider: Provider, told: &str) -> impl IntoResponse {
    let page = narrow(
        Some(provider),
        "One moment",
        html! { p class="wait" role="status" { (told) } },
    );
    ([(header::REFRESH, "1")], page)
}

/// Says what went wrong, and where to go from here.
pub fn problem(provider: Option<Provider>, told: &str) -> Markup {
    narrow(
        provider,
        "That did not work",
        html! {
            p role="alert" { (told) }
            p { a href="/" { "Back to the start" } }
        },
    )
}

fn narrow(provider: Option<Provider>, title: &str, content: Markup) -> Markup {
    let class = provider.map_or("", |provider| provider.as_str());
    layout(
        title,
        html! {
            main class={ "card narrow " (class) } {
                @if let Some(provider) = provider {
                    p class="where" { (provider.display_name()) }
                }
                h1 { (title) }
                (content)
            }
        },
    )
}

fn layout(title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · signon" }
                link rel="stylesheet" href="/style.css";
                link rel="icon" href="data:,";
            }
            body { (body) }
        }
    }
}

/// The style of all pages.
pub async fn style() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("style.css"),
    )
}
