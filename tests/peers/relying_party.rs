//! The relying party at a certified OpenID provider: whole sign-ins, and what it refuses.

mod attacks;
mod forged;
mod journey;

use serde_json::{Value, json};
use signon::authentiq::oidc::{
    ProfileError, RelyingParty, RelyingPartyBuilder, SignInError, SignedIn, SigningAlgorithm,
};
use signon::authentiq::types::UserInfo;
use signon::authentiq::{AuthorizationRequest, Client, Scope, Scopes};
use signon_tests::peer::Peer;

const REDIRECT_URI: &str = "https://app.example.com/callback";
/// Long enough for HS256, with reserved characters.
const SECRET: &str = "EXAMPLE+secret:with/100% &=not-real, for HS256";
/// The registered clients, by how their ID tokens are signed.
const RS256: &str = "example rs256:client";
const ES256: &str = "example-es256-client";
const HS256: &str = "example-hs256-client";

/// The provider, and whoever sits between it and us.
struct Provider {
    peer: Peer,
    browser: reqwest::Client,
}

impl Provider {
    async fn start() -> Self {
        let clients = [(RS256, "RS256"), (ES256, "ES256"), (HS256, "HS256")];
        let clients = clients.map(|(client_id, algorithm)| {
            json!({
                "client_id": client_id, "client_secret": SECRET, "redirect_uris": [REDIRECT_URI],
                "id_token_signed_response_alg": algorithm,
                "grant_types": ["authorization_code", "implicit", "refresh_token"],
                "response_types": ["code", "id_token", "id_token token", "code id_token", "code id_token token"],
            })
        });
        let peer = Peer::start("oidc-provider.mjs", &[&json!(clients).to_string()]).await;
        let browser = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy();
        let browser = browser.build().expect("a browser");
        Self { peer, browser }
    }

    fn base_url(&self) -> String {
        self.peer.base_url("port")
    }

    /// A relying party in the making, for one of the clients.
    fn builder(&self, client_id: &str) -> RelyingPartyBuilder {
        let client = Client::builder()
            .base_url(self.base_url())
            .client_secret_basic(client_id, SECRET);
        let client = client.build().expect("a client");
        let builder = RelyingParty::builder(client, client_id, REDIRECT_URI);
        match client_id {
            HS256 => builder.signed_with_client_secret(SECRET),
            ES256 => builder.algorithms([SigningAlgorithm::ES256]),
            _ => builder,
        }
    }

    fn relying_party(&self, client_id: &str) -> RelyingParty {
        let builder = self.builder(client_id);
        builder.documented().expect("a relying party")
    }

    /// Has the provider, or its attacker, do something.
    async fn wish(&self, wish: Value) -> String {
        let url = format!("{}/test", self.base_url());
        let reply = self.browser.post(url).body(wish.to_string()).send();
        let reply = reply.await.expect("granted");
        reply.text().await.expect("text")
    }

    async fn attack(&self, name: impl Into<Value>) {
        self.wish(json!({ "attack": name.into() })).await;
    }

    /// What the user's browser does with an address: it comes back with another.
    async fn browse(&self, url: &str) -> String {
        let reply = self.browser.get(url).send().await.expect("a reply");
        let location = reply.headers().get("location").expect("a redirect");
        let location = location.to_str().expect("an address").to_owned();
        assert!(location.starts_with(REDIRECT_URI), "not back: {location}");
        location
    }

    /// A whole sign-in by code.
    async fn sign_in(&self, party: &RelyingParty) -> Result<SignedIn, SignInError> {
        self.finish(party, begin(party)).await
    }

    /// A sign-in that was begun, to its end.
    async fn finish(
        &self,
        party: &RelyingParty,
        request: AuthorizationRequest,
    ) -> Result<SignedIn, SignInError> {
        let redirect = self.browse(request.url.expose()).await;
        party.finish(request.pending, &redirect).await
    }
}

/// The user's profile, with the access token of the sign-in.
async fn profile(party: &RelyingParty, signed_in: &SignedIn) -> Result<UserInfo, ProfileError> {
    let access_token = signed_in.tokens.access_token.as_ref();
    let access_token = access_token.expect("an access token");
    party.userinfo(access_token, &signed_in.id_token).await
}

fn begin(party: &RelyingParty) -> AuthorizationRequest {
    let scopes = Scopes::from([Scope::PROFILE, Scope::EMAIL]);
    party.authorize().scope(scopes).begin().expect("begun")
}
