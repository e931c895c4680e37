//! The sandboxes, looked at by others: Prism validates what they answer against our specs, `jose` verifies their ID tokens and
//! reads their encrypted webhooks.

mod id_tokens;
mod journeys;
mod security;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use signon_sandbox::{Sandbox, authentiq, directual, pyramid, q2, vanco};
use signon_tests::peer::Peer;
use signon_tests::probe::{self, Http, Settings};
use signon_tests::script::{Act, Script};

/// A running sandbox of each provider.
struct Sandboxes {
    authentiq: Sandbox<authentiq::Authentiq>,
    directual: Sandbox<directual::Directual>,
    pyramid: Sandbox<pyramid::Pyramid>,
    q2: Sandbox<q2::Q2>,
    vanco: Sandbox<vanco::Vanco>,
}

impl Sandboxes {
    async fn start() -> Self {
        Self {
            authentiq: authentiq::start().await.expect("a sandbox"),
            directual: directual::start().await.expect("a sandbox"),
            pyramid: pyramid::start().await.expect("a sandbox"),
            q2: q2::start().await.expect("a sandbox"),
            vanco: vanco::start().await.expect("a sandbox"),
        }
    }

    /// Prism in front of all of them.
    async fn proxied(&self) -> Prism {
        Prism::before([
            ("authentiq", self.authentiq.base_url()),
            ("directual", self.directual.base_url()),
            ("pyramid", self.pyramid.base_url()),
            ("q2", self.q2.base_url()),
            ("vanco", self.vanco.base_url()),
        ])
        .await
    }

    /// Each provider's operations, as they say themselves.
    fn operations(&self) -> BTreeSet<(String, String)> {
        let all = [
            ("authentiq", self.authentiq.operations()),
            ("directual", self.directual.operations()),
            ("pyramid", self.pyramid.operations()),
            ("q2", self.q2.operations()),
            ("vanco", self.vanco.operations()),
        ];
        let named = all.into_iter().flat_map(|(provider, operations)| {
            let named = move |(method, path): &(&str, &str)| {
                (provider.to_owned(), format!("{method} {path}"))
            };
            operations.iter().map(named)
        });
        named.collect()
    }
}

/// Prism between clients and servers, validating both ways.
struct Prism(Peer);

impl Prism {
    async fn before<const N: usize>(servers: [(&str, String); N]) -> Self {
        let servers = servers.into_iter().map(|(provider, upstream)| {
            let spec = format!("../../specs/{provider}.yaml");
            (provider.to_owned(), json!([spec, upstream]))
        });
        let servers = Value::Object(servers.collect::<Map<_, _>>()).to_string();
        Self(Peer::start("prism-proxy.mjs", &[&servers]).await)
    }

    /// Where a provider's client has to call.
    fn base_url(&self, provider: &str) -> String {
        self.0.base_url(provider)
    }

    async fn report(&self) -> Report {
        let report = http()().build().expect("an HTTP client");
        let report = report.get(self.0.base_url("report")).send().await;
        let report = report.expect("a report").bytes().await.expect("a body");
        let report: Value = serde_json::from_slice(&report).expect("JSON");
        let list = |name: &str| report[name].as_array().expect("a list").clone();
        Report {
            seen: list("seen"),
            violations: list("violations"),
        }
    }
}

/// What Prism saw.
struct Report {
    seen: Vec<Value>,
    violations: Vec<Value>,
}

impl Report {
    fn is_clean(&self) {
        let lines: Vec<_> = self.violations.iter().map(Value::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }

    /// The operations that answered with such a status, each with its provider.
    fn operations(&self, fits: impl Fn(u64) -> bool) -> BTreeSet<(String, String)> {
        let text = |value: &Value| value.as_str().expect("a route").to_owned();
        let seen = self.seen.iter();
        let seen = seen.filter(|one| fits(one["status"].as_u64().expect("a status")));
        seen.map(|one| (text(&one["api"]), text(&one["operation"])))
            .collect()
    }
}

/// Nothing is encrypted here, and to read the system's certificates takes longer than all the rest.
fn http() -> Http {
    Arc::new(|| {
        reqwest::ClientBuilder::new()
            .tls_backend_rustls()
            .tls_certs_only([])
            .redirect(reqwest::redirect::Policy::none())
    })
}

#[tokio::test]
async fn whatever_an_operation_is_asked_the_answer_is_as_its_spec_says() {
    let sandboxes = Sandboxes::start().await;
    let prism = sandboxes.proxied().await;
    for probe in probe::all() {
        let mut settings = Settings::to(prism.base_url(probe.provider));
        settings.http = Some(http());
        let client = probe.client(&settings).expect("a client");
        for sample in 0..probe.samples {
            let outcome = client.call(sample).await;
            assert!(outcome.status.is_some(), "{:?}", outcome.error);
        }
    }
    let report = prism.report().await;
    report.is_clean();
    assert_eq!(report.operations(|_| true), sandboxes.operations());
}

#[tokio::test]
async fn on_whole_journeys_every_operation_succeeds_as_its_spec_says() {
    let sandboxes = Sandboxes::start().await;
    let prism = sandboxes.proxied().await;
    journeys::authentiq(&sandboxes.authentiq, &prism.base_url("authentiq")).await;
    journeys::directual(&sandboxes.directual, &prism.base_url("directual")).await;
    journeys::pyramid(&prism.base_url("pyramid")).await;
    journeys::q2(&sandboxes.q2, &prism.base_url("q2")).await;
    journeys::vanco(&sandboxes.vanco, &prism.base_url("vanco")).await;
    let report = prism.report().await;
    report.is_clean();
    let succeeded = report.operations(|status| status < 400);
    assert_eq!(succeeded, sandboxes.operations());
}

/// OpenAPI has no word for it, so it is in our documents by `x-failure`, which Prism does not know.
#[tokio::test]
async fn a_failure_under_200_is_all_that_no_schema_has() {
    let sandboxes = Sandboxes::start().await;
    let prism = sandboxes.proxied().await;
    let (directual, pyramid) = (prism.base_url("directual"), prism.base_url("pyramid"));
    journeys::failures_under_200(&directual, &pyramid).await;
    let report = prism.report().await;
    assert_eq!(report.operations(|status| status == 200).len(), 2);
    let text = |one: &Value, name: &str| one[name].as_str().expect("a text").to_owned();
    let violations = report.violations.iter();
    let violations = violations.map(|one| (text(one, "operation"), text(one, "side")));
    let expected = [
        ("POST /API2/auth/authenticateUser", "reply"),
        ("POST /good/api/v5/auth", "reply"),
    ];
    let expected = expected.map(|(operation, side)| (operation.to_owned(), side.to_owned()));
    assert_eq!(
        violations.collect::<BTreeSet<_>>(),
        BTreeSet::from(expected)
    );
}

/// That the tests above would notice.
#[tokio::test]
async fn an_answer_that_breaks_the_spec_is_reported() {
    let json = [("content-type", "application/json")];
    let cases = [
        // The members of a token, except the one that must be there.
        (
            200,
            &json[..],
            r#"{"access_token":"EXAMPLE"}"#,
            "token_type",
        ),
        (
            200,
            &json,
            r#"{"token_type":"Bearer","expires_in":"soon"}"#,
            "integer",
        ),
        (200, &json, "Bearer", "object"),
        (
            200,
            &[("content-type", "text/plain")],
            "Bearer",
            "media type",
        ),
        (400, &json, r#"{"error":7}"#, "string"),
        (201, &json, r#"{"token_type":"Bearer"}"#, "status code"),
    ];
    let acts = cases.map(|(status, headers, body, _)| Act::answer(status, headers, body));
    let wrong = Script::playing(acts).await;
    let prism = Prism::before([("authentiq", wrong.base_url())]).await;
    let client = journeys::authentiq_client(&prism.base_url("authentiq"));
    let mut known = 0;
    for (number, (_, _, body, why)) in cases.into_iter().enumerate() {
        // What the client makes of it is another question.
        let _ = client.token().code("a").redirect_uri("b").send().await;
        let report = prism.report().await;
        assert_eq!(report.seen.len(), number + 1, "{body}");
        let new = &report.violations[known..];
        let about = |violation: &Value| {
            let message = violation["message"].as_str().expect("a message");
            violation["side"] == "reply" && message.contains(why)
        };
        assert!(new.iter().any(about), "{body}: {new:?}");
        known = report.violations.len();
    }
}
