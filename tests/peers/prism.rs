//! Prism serves each spec and validates requests against it: every operation's request must be accepted, and every
//! documented reply, with its example, must be read as the spec says.

use std::collections::BTreeSet;

use serde_json::Value;
use signon::{Error, Response};
use signon_tests::peer::Peer;
use signon_tests::spec::{resolved, spec};

/// What was asked of Prism for one operation: a status, and one of the reply's examples.
struct Ask {
    status: u16,
    prefer: String,
    succeeds: bool,
}

/// Everything that a spec documents, and what was seen of it.
struct Contract {
    spec: Value,
    provider: &'static str,
    unseen: BTreeSet<String>,
    seen: usize,
}

impl Contract {
    fn read(provider: &'static str) -> Self {
        let spec = spec(provider);
        let mut unseen = BTreeSet::new();
        for item in spec["paths"].as_object().expect("paths").values() {
            for operation in item.as_object().expect("a path item").values() {
                unseen.extend(operation["operationId"].as_str().map(str::to_owned));
            }
        }
        Self {
            spec,
            provider,
            unseen,
            seen: 0,
        }
    }

    /// Each documented status of an operation, with each of its examples.
    fn asks(&mut self, id: &str) -> Vec<Ask> {
        assert!(
            self.unseen.remove(id),
            "{id} is not an operation of {}",
            self.provider
        );
        let operations = self.spec["paths"]
            .as_object()
            .expect("paths")
            .values()
            .flat_map(|item| item.as_object().into_iter().flat_map(|item| item.values()));
        let operation = operations
            .into_iter()
            .find(|o| o["operationId"] == id)
            .expect("the operation");
        let mut asks = Vec::new();
        for (key, reply) in operation["responses"].as_object().expect("replies") {
            let reply = resolved(&self.spec, reply);
            let status = match key.as_str() {
                "default" => 409,
                "2XX" => 201,
                "3XX" => 302,
                code => code.parse().expect("a status"),
            };
            let mut examples: Vec<Option<String>> = Vec::new();
            for media in reply["content"]
                .as_object()
                .into_iter()
                .flat_map(|content| content.values())
                .take(1)
            {
                let named = media["examples"]
                    .as_object()
                    .into_iter()
                    .flat_map(|examples| examples.keys());
                examples.extend(named.map(|name| Some(name.clone())));
            }
            if examples.is_empty() {
                examples.push(None);
            }
            for example in examples {
                let prefer = match example {
                    Some(name) => format!("code={status}, example={name}"),
                    None => format!("code={status}"),
                };
                asks.push(Ask {
                    status,
                    prefer,
                    succeeds: status < 400,
                });
            }
        }
        asks
    }

    fn check<T: std::fmt::Debug, E>(
        &mut self,
        id: &str,
        ask: &Ask,
        outcome: Result<Response<T>, Error<E>>,
    ) {
        let (provider, prefer) = (self.provider, &ask.prefer);
        let (status, as_documented) = match &outcome {
            Ok(response) => (Some(response.status().as_u16()), ask.succeeds),
            Err(error) => (
                error.status().map(|status| status.as_u16()),
                error.is_documented() && !ask.succeeds,
            ),
        };
        if status == Some(ask.status) && as_documented {
            self.seen += 1;
            return;
        }
        let text = match &outcome {
            Ok(response) => format!("{response:?}"),
            Err(error) => format!(
                "{error}\n{}",
                String::from_utf8_lossy(error.body().unwrap_or_default())
            ),
        };
        panic!("{provider} {id}, asked for {prefer}: {text}");
    }

    fn close(self) {
        assert!(
            self.unseen.is_empty(),
            "{}: never called: {:?}",
            self.provider,
            self.unseen
        );
        println!("{}: {} documented replies seen", self.provider, self.seen);
    }
}

/// Calls an operation once for each of its documented replies.
macro_rules! each_reply {
    ($contract:ident, $($id:literal => $call:expr;)*) => {$(
        for ask in $contract.asks($id) {
            let outcome = $call.header("prefer", ask.prefer.as_str()).send().await;
            $contract.check($id, &ask, outcome);
        }
    )*};
}

async fn peer(provider: &str) -> (Peer, String) {
    let peer = Peer::start("prism.mjs", &[&format!("../../specs/{provider}.yaml")]).await;
    let base = peer.base_url(provider);
    (peer, base)
}

#[tokio::test]
async fn vanco_is_called_as_its_spec_says() {
    let (_peer, base) = peer("vanco").await;
    let c = signon::vanco::Client::builder()
        .base_url(base)
        .build()
        .expect("a client");
    let mut contract = Contract::read("vanco");
    each_reply! { contract,
        "login" => c.login().username("ada@example.com").password("EXAMPLE-not-real").persistent(true)
            .remember_user_name(true).tenant("my-tenant").acr_values("example").client_id("my-app-id")
            .auth_request(serde_json::json!({ "any": "value" })).cookies_enabled(true);
        "loginResume" => c.login_resume().token("EXAMPLE-not-real");
        "loginPersist" => c.login_persist().state_token("EXAMPLE-not-real").persistent(true).remember_keep_me_sign_in(false);
        "noAccessRedirect" => c.no_access_redirect().state("EXAMPLE-not-real");
        "opDashboard" => c.op_dashboard();
        "profileRedirect" => c.profile_redirect().state("EXAMPLE-not-real");
        "updateExpiredPassword" => c.update_expired_password().password("EXAMPLE-not-real")
            .state_token("EXAMPLE-not-real").client_id("my-app-id").tenant("my-tenant");
    }
    contract.close();
}

#[tokio::test]
async fn authentiq_is_called_as_its_spec_says() {
    let (_peer, base) = peer("authentiq").await;
    let c = signon::authentiq::Client::builder()
        .base_url(base)
        .access_token("EXAMPLE-not-real");
    let c = c.build().expect("a client");
    let mut contract = Contract::read("authentiq");
    let (uri, state) = ("https://app.example.com/callback", "EXAMPLE-not-real");
    each_reply! { contract,
        "authorize" => c.authorize().client_id("id").response_type("code").scope("openid").redirect_uri(uri).state(state)
            .response_mode("query").nonce("EXAMPLE-not-real").display("popup").prompt("login consent").max_age(60)
            .ui_locales("en");
        "authorizeForm" => c.authorize_form().client_id("id").response_type("code").scope("openid").redirect_uri(uri)
            .state(state).response_mode("fragment").nonce("EXAMPLE-not-real").display("page").prompt("none").max_age(0)
            .ui_locales("en de");
        "token" => c.token().code("EXAMPLE-not-real").redirect_uri(uri).client_secret_basic("id", "EXAMPLE-not-real");
        "userinfo" => c.userinfo();
        "listClients" => c.list_clients();
        "createClient" => c.create_client().client_name("Example").client_uri("https://app.example.com")
            .redirect_uris([uri]).default_max_age(3600);
        "getClient" => c.get_client().client_id("example/client 1");
        "updateClient" => c.update_client().client_id("id").client_name("Example").client_uri("https://app.example.com");
        "deleteClient" => c.delete_client().client_id("id");
        "checkSessionIframe" => c.check_session_iframe().client_id("id");
    }
    contract.close();
}

#[tokio::test]
async fn directual_is_called_as_its_spec_says() {
    let (_peer, base) = peer("directual").await;
    let c = signon::directual::Client::builder()
        .base_url(base)
        .session("EXAMPLE-not-real")
        .build()
        .expect("a client");
    let mut contract = Contract::read("directual");
    each_reply! { contract,
        "authenticateOpenid" => c.authenticate_openid().redirect_uri("https://app.example.com/callback").client_id("id")
            .app_id("app").code("EXAMPLE-not-real");
        "authenticatePassword" => c.authenticate_password().app_id("app").username("ada").password("EXAMPLE-not-real");
        "checkSession" => c.check_session().app_id("app");
        "logout" => c.logout().app_id("app");
    }
    contract.close();
}

#[tokio::test]
async fn pyramid_is_called_as_its_spec_says() {
    use signon::pyramid::types::OpenIdParameterMap;
    let (_peer, base) = peer("pyramid").await;
    let c = signon::pyramid::Client::builder()
        .base_url(base)
        .build()
        .expect("a client");
    let mut contract = Contract::read("pyramid");
    let map = || OpenIdParameterMap::new("EXAMPLE-not-real", "preferred_username");
    let (token, domain) = ("EXAMPLE-not-real", "host.example.com");
    each_reply! { contract,
        "authenticateUser" => c.authenticate_user().user_name("ada").password(token);
        "authenticateUserByToken" => c.authenticate_user_by_token().token(token).user_identity("ada");
        "authenticateUserWindows" => c.authenticate_user_windows();
        "authenticateUserEmbed" => c.authenticate_user_embed().user_name("ada").password(token).domain(domain);
        "authenticateUserEmbedByToken" => c.authenticate_user_embed_by_token().token(token).user_identity("ada");
        "authenticateUserEmbedWindows" => c.authenticate_user_embed_windows().domain(domain);
        "authenticateUserSAML" => c.authenticate_user_saml().token(token);
        "authenticateUserEmbedSAML" => c.authenticate_user_embed_saml().token(token).domain(domain);
        "authenticateUserOPENID" => c.authenticate_user_openid().parameter_map(map());
        "authenticateUserEmbedOPENID" => c.authenticate_user_embed_openid().parameter_map(map()).domain(domain);
        "authenticateUserOPENIDAlt" => c.authenticate_user_openid_alt().parameter_map(map()).custom_data("any");
        "authenticateUserSAMLAlt" => c.authenticate_user_saml_alt().token(token).custom_data("any");
    }
    contract.close();
}

#[tokio::test]
async fn q2_is_called_as_its_spec_says() {
    use signon::q2::types::{BillMeta, SecurityAnswer};
    let (_peer, base) = peer("q2").await;
    // Prism serves paths without the prefix of the servers.
    let c = signon::q2::Client::builder()
        .base_url(base)
        .api_key("EXAMPLE-not-real")
        .build()
        .expect("a client");
    let mut contract = Contract::read("q2");
    each_reply! { contract,
        "createAuth" => c.create_auth().client_id("client").company_id("company").payment_identifier("1")
            .meta(BillMeta::new("bill").with_payment_method_id("method"))
            .form([("email", "ada@example.com"), ("password", "EXAMPLE-not-real")]);
        "stepAuth" => c.step_auth().token("EXAMPLE-not-real").method("questions").did_not_receive_code(false)
            .security(vec![SecurityAnswer::new("question", "EXAMPLE-not-real")]);
        "getCompany" => c.get_company().company_id("company");
    }
    contract.close();
}
