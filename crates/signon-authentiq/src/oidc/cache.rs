//! The provider's keys, fetched when they are needed and kept for a while.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use signon_core::Error;
use tokio::sync::Mutex;

use super::SigningAlgorithm;
use super::error::IdTokenError;
use super::keys::{Found, Key, KeySet};
use crate::Client;

/// Keys that one provider's tokens are verified with, shared by all calls.
pub(super) struct KeyCache(Arc<Parts>);

struct Parts {
    client: Client,
    /// Where the set is, below the client's base URL.
    path: String,
    /// How long a set is believed.
    lifetime: Duration,
    /// The least time between two fetches. Who sends tokens with invented `kid`s must not make us flood the provider.
    cooldown: Duration,
    current: RwLock<Option<(Instant, KeySet)>>,
    /// Held while fetching, so that callers at the same time share one fetch; in it, when the last one was.
    fetching: Arc<Mutex<Option<Instant>>>,
}

impl KeyCache {
    pub(super) fn new(
        client: Client,
        path: String,
        lifetime: Duration,
        cooldown: Duration,
    ) -> Self {
        Self(Arc::new(Parts {
            client,
            path,
            lifetime: lifetime.max(cooldown),
            cooldown,
            current: RwLock::new(None),
            fetching: Arc::default(),
        }))
    }

    /// The key for a token of this algorithm and `kid`, and when it was fetched: now, if it is not known, or what is known
    /// is too old, or not newer than `after`.
    pub(super) async fn key(
        &self,
        algorithm: SigningAlgorithm,
        kid: Option<&str>,
        after: Option<Instant>,
    ) -> Result<(Key, Instant), IdTokenError> {
        let parts = &self.0;
        if let Some(known) = parts.known(algorithm, kid, after) {
            return known;
        }
        let mut last = parts.fetching.clone().lock_owned().await;
        // Another caller may have fetched while this one was waiting.
        if let Some(known) = parts.known(algorithm, kid, after) {
            return known;
        }
        if last.is_some_and(|last| last.elapsed() < parts.cooldown) {
            return Err(if parts.is_fresh() {
                IdTokenError::UnknownKey
            } else {
                IdTokenError::KeysCoolingDown
            });
        }
        // In a task of its own, which keeps the lock: a caller that gives up takes the fetch away from nobody.
        let fetch = tokio::spawn({
            let parts = parts.clone();
            async move {
                let fetched = parts.fetch().await;
                let now = Instant::now();
                *last = Some(now);
                let mut current = parts
                    .current
                    .write()
                    .unwrap_or_else(PoisonError::into_inner);
                *current = Some((now, fetched?));
                Ok::<_, IdTokenError>(())
            }
        });
        // It ends early only with the runtime.
        fetch.await.map_err(|_| IdTokenError::KeysCoolingDown)??;
        let found = parts.known(algorithm, kid, after);
        found.unwrap_or(Err(IdTokenError::UnknownKey))
    }

    /// Forgets the keys, and when they were fetched.
    pub(super) async fn forget(&self) {
        let mut last = self.0.fetching.lock().await;
        *last = None;
        let current = self.0.current.write();
        *current.unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Parts {
    /// What the current set says, unless it has to be fetched first.
    fn known(
        &self,
        algorithm: SigningAlgorithm,
        kid: Option<&str>,
        after: Option<Instant>,
    ) -> Option<Result<(Key, Instant), IdTokenError>> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let (at, keys) = current.as_ref().filter(|(at, _)| {
            at.elapsed() < self.lifetime && after.is_none_or(|after| *at > after)
        })?;
        match keys.find(algorithm, kid) {
            Found::One(key) => Some(Ok((key, *at))),
            Found::Several => Some(Err(IdTokenError::AmbiguousKey)),
            Found::Nothing => None,
        }
    }

    fn is_fresh(&self) -> bool {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        current
            .as_ref()
            .is_some_and(|(at, _)| at.elapsed() < self.lifetime)
    }

    async fn fetch(&self) -> Result<KeySet, IdTokenError> {
        let mut request = self.client.public_keys().request().map_err(Error::from)?;
        request.set_path(&self.path).map_err(Error::from)?;
        let reply = request.send().await.map_err(Error::from)?;
        // Not by the generated type, which knows every key or none.
        let keys = match reply.status() {
            200 => reply.json::<KeySet, _>()?,
            _ => return Err(reply.undocumented().into()),
        };
        Ok(keys.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{Server, Signer};
    use super::super::{Expected, RelyingParty};
    use super::*;

    const NO_COOLDOWN: Duration = Duration::ZERO;

    /// What a token of this signer comes to.
    async fn verdict(server: &Server, party: &RelyingParty, signer: &Signer) -> &'static str {
        let token = signer.sign(&server.claims(json!({})));
        match party.verify(&token, &Expected::without_nonce()).await {
            Ok(_) => "accepted",
            Err(IdTokenError::UnknownKey) => "unknown key",
            Err(IdTokenError::BadSignature) => "bad signature",
            Err(IdTokenError::KeysCoolingDown) => "cooling down",
            Err(IdTokenError::Keys(_)) => "no keys",
            Err(error) => panic!("{error}"),
        }
    }

    fn set(keys: &[Value]) -> Value {
        json!({ "keys": keys })
    }

    #[tokio::test]
    async fn keys_are_fetched_when_they_are_needed_and_once_for_all() {
        let signer = Signer::new("a");
        let server = Server::of_keys(&[signer.jwk()]).await;
        let party = server.relying_party();
        assert_eq!(server.requests(), 0);
        let other = party.clone();
        let (one, two, three) = tokio::join!(
            verdict(&server, &party, &signer),
            verdict(&server, &other, &signer),
            verdict(&server, &party, &signer),
        );
        assert_eq!([one, two, three], ["accepted"; 3]);
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
        assert_eq!(server.requests(), 1);
    }

    #[tokio::test]
    async fn a_new_key_is_fetched_and_a_withdrawn_one_no_longer_accepted() {
        let (old, new) = (Signer::new("a"), Signer::new("b"));
        let server = Server::of_keys(&[old.jwk()]).await;
        let builder = server.builder().key_cooldown(NO_COOLDOWN);
        let party = builder.documented().expect("a relying party");
        assert_eq!(verdict(&server, &party, &old).await, "accepted");
        server.set(200, set(&[new.jwk()]));
        assert_eq!(verdict(&server, &party, &new).await, "accepted");
        assert_eq!(verdict(&server, &party, &old).await, "unknown key");
        // The same name, another key.
        let forged = Signer::new("b");
        assert_eq!(verdict(&server, &party, &forged).await, "bad signature");
    }

    #[tokio::test]
    async fn a_key_that_was_replaced_under_its_name_is_fetched_once_and_forgotten_on_demand() {
        let (old, new) = (Signer::new("a"), Signer::new("a"));
        let server = Server::of_keys(&[old.jwk()]).await;
        let cooldown = Duration::from_millis(500);
        let builder = server.builder().key_cooldown(cooldown);
        let party = builder.documented().expect("a relying party");
        assert_eq!(verdict(&server, &party, &old).await, "accepted");
        server.set(200, set(&[new.jwk()]));
        tokio::time::sleep(cooldown).await;
        assert_eq!(verdict(&server, &party, &new).await, "accepted");
        for _ in 0..3 {
            assert_eq!(verdict(&server, &party, &old).await, "bad signature");
        }
        assert_eq!(server.requests(), 2, "not more often than the cool-down");

        let party = server.relying_party();
        assert_eq!(verdict(&server, &party, &new).await, "accepted");
        server.set(200, set(&[old.jwk()]));
        assert_eq!(verdict(&server, &party, &old).await, "bad signature");
        party.forget_keys().await;
        assert_eq!(verdict(&server, &party, &old).await, "accepted");
        assert_eq!(verdict(&server, &party, &new).await, "bad signature");
        assert_eq!(server.requests(), 4);
    }

    #[tokio::test]
    async fn a_key_that_cannot_be_read_spoils_no_other() {
        let signer = Signer::new("a");
        let odd = json!({ "kid": "b", "kty": "EC", "x": 1 });
        let server = Server::of_keys(&[odd, signer.jwk()]).await;
        let party = server.relying_party();
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
        server.set(200, json!({ "keys": null }));
        party.forget_keys().await;
        assert_eq!(verdict(&server, &party, &signer).await, "no keys");
    }

    #[tokio::test]
    async fn keys_are_believed_for_their_lifetime_and_no_longer() {
        let (old, new) = (Signer::new("a"), Signer::new("b"));
        let server = Server::of_keys(&[old.jwk()]).await;
        let lifetime = Duration::from_millis(200);
        let builder = server.builder().key_lifetime(lifetime);
        let party = builder
            .key_cooldown(NO_COOLDOWN)
            .documented()
            .expect("a relying party");
        assert_eq!(verdict(&server, &party, &old).await, "accepted");
        server.set(200, set(&[new.jwk()]));
        tokio::time::sleep(lifetime).await;
        assert_eq!(verdict(&server, &party, &old).await, "unknown key");
        server.set(503, "");
        tokio::time::sleep(lifetime).await;
        assert_eq!(verdict(&server, &party, &new).await, "no keys");
        server.set(200, set(&[new.jwk()]));
        assert_eq!(verdict(&server, &party, &new).await, "accepted");
    }

    #[tokio::test]
    async fn invented_key_names_do_not_flood_the_provider() {
        let signer = Signer::new("a");
        let server = Server::of_keys(&[signer.jwk()]).await;
        let party = server.relying_party();
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
        for _ in 0..20 {
            let forged = Signer::new("EXAMPLE-invented");
            assert_eq!(verdict(&server, &party, &forged).await, "unknown key");
        }
        assert_eq!(server.requests(), 1);
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
    }

    #[tokio::test]
    async fn a_provider_in_trouble_is_not_asked_again_at_once() {
        let signer = Signer::new("a");
        let server = Server::start(503, &json!({})).await;
        let party = server.relying_party();
        assert_eq!(verdict(&server, &party, &signer).await, "no keys");
        assert_eq!(verdict(&server, &party, &signer).await, "cooling down");
        assert_eq!(server.requests(), 1);
    }

    #[tokio::test]
    async fn a_caller_that_gives_up_keeps_nobody_from_the_keys() {
        let signer = Signer::new("a");
        let server = Server::of_keys(&[signer.jwk()]).await;
        server.hold(true);
        let party = server.relying_party();
        give_up(&server, &party, &signer).await;
        server.hold(false);
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
        assert_eq!(server.requests(), 1);
    }

    /// A caller that waits a moment for keys, and hangs up.
    async fn give_up(server: &Server, party: &RelyingParty, signer: &Signer) {
        let moment = Duration::from_millis(5);
        let given_up = tokio::time::timeout(moment, verdict(server, party, signer));
        assert!(given_up.await.is_err(), "it is held");
    }

    #[tokio::test]
    async fn the_fetch_of_a_caller_that_gives_up_is_everybodys() {
        let (old, new) = (Signer::new("a"), Signer::new("b"));
        let server = Server::of_keys(&[old.jwk()]).await;
        let cooldown = Duration::from_millis(100);
        let builder = server.builder().key_cooldown(cooldown);
        let party = builder.documented().expect("a relying party");
        assert_eq!(verdict(&server, &party, &old).await, "accepted");
        tokio::time::sleep(cooldown).await;
        server.set(200, set(&[new.jwk()]));
        server.hold(true);
        give_up(&server, &party, &new).await;
        server.hold(false);
        assert_eq!(verdict(&server, &party, &new).await, "accepted");
        assert_eq!(server.requests(), 2);
    }

    #[tokio::test]
    async fn callers_that_give_up_ask_once_per_cooldown_all_together() {
        let signer = Signer::new("a");
        for (status, then) in [(200, "accepted"), (503, "cooling down")] {
            let server = Server::start(status, &set(&[signer.jwk()])).await;
            server.hold(true);
            let party = server.relying_party();
            for _ in 0..20 {
                give_up(&server, &party, &signer).await;
            }
            server.hold(false);
            assert_eq!(verdict(&server, &party, &signer).await, then);
            assert_eq!(server.requests(), 1);
        }
    }
}
