//! What providers' sign-ins leave behind, over the wire: Vanco's state token and cookies, Directual's session, Pyramid's token.

mod cookies;
mod steps;
mod tokens;

use serde_json::{Value, json};
use signon::vanco;
use signon_tests::fixture::Request;
use signon_tests::script::Act;

const JSON: (&str, &str) = ("content-type", "application/json");

fn vanco(base_url: String) -> vanco::Client {
    let client = vanco::Client::builder().base_url(base_url);
    client.build().expect("a client")
}

/// An answer to the login.
fn result(next: &str, state_token: Option<&str>) -> Act {
    let result = json!({ "next": next, "stateToken": state_token, "sessionToken": null });
    Act::answer(200, &[JSON], &result.to_string())
}

fn credentials(client: &vanco::Client) -> vanco::builder::Login<'_> {
    client.login().username("ada").password("EXAMPLE-PASSWORD")
}

fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("JSON")
}

fn cookie(request: &Request) -> Option<&str> {
    request.header("cookie").first().copied()
}
