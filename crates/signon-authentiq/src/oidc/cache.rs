//! The provider's keys, fetched when they are needed and kept for a while.

use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::SigningAlgorithm;
use super::error::IdTokenError;
use super::keys::{Found, Key, KeySet};
use crate::{Client, builder};

/// Keys that one provider's tokens are verified with, shared by all calls.
pub(super) struct KeyCache {
    client: Client,
    /// Where the set is, below the client's base URL.
    path: String,
    /// How long a set is believed.
    lifetime: Duration,
    /// The least time between two fetches. Who sends tokens with invented `kid`s must not make us flood the provider.
    cooldown: Duration,
    current: RwLock<Option<(Instant, KeySet)>>,
    /// Held while fetching, so that callers at the same time share one fetch; in it, when the last one was.
    fetching: Mutex<Option<Instant>>,
}

impl KeyCache {
    pub(super) fn new(
        client: Client,
        path: String,
        lifetime: Duration,
        cooldown: Duration,
    ) -> Self {
        Self {
            client,
            path,
            lifetime: lifetime.max(cooldown),
            cooldown,
            current: RwLock::new(None),
            fetching: Mutex::new(None),
        }
    }

    /// The key for a token of this algorithm and `kid`; fetched if it is not known, or if what is known is too old.
    pub(super) async fn key(
        &self,
        algorithm: SigningAlgorithm,
        kid: Option<&str>,
    ) -> Result<Key, IdTokenError> {
        if let Some(known) = self.known(algorithm, kid) {
            return known;
        }
        let mut last = self.fetching.lock().await;
        // Another caller may have fetched while this one was waiting.
        if let Some(known) = self.known(algorithm, kid) {
            return known;
        }
        let is_fresh = self.is_fresh();
        if last.is_some_and(|last| last.elapsed() < self.cooldown) {
            return Err(if is_fresh {
                IdTokenError::UnknownKey
            } else {
                IdTokenError::KeysCoolingDown
            });
        }
        if is_fresh {
            // Before the fetch, so that it counts even if this caller gives up midway. Where there are no keys to go on
            // with, the next caller had better try again.
            *last = Some(Instant::now());
        }
        let fetched = self.fetch().await;
        let now = Instant::now();
        *last = Some(now);
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        *current = Some((now, fetched?));
        drop(current);
        self.known(algorithm, kid)
            .unwrap_or(Err(IdTokenError::UnknownKey))
    }

    /// What the current set says, unless it has to be fetched first.
    fn known(
        &self,
        algorithm: SigningAlgorithm,
        kid: Option<&str>,
    ) -> Option<Result<Key, IdTokenError>> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let (_, keys) = current
            .as_ref()
            .filter(|(at, _)| at.elapsed() < self.lifetime)?;
        match keys.find(algorithm, kid) {
            Found::One(key) => Some(Ok(key)),
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
        let reply = async {
            let mut request = self.client.public_keys().request()?;
            request.set_path(&self.path)?;
            builder::PublicKeys::read(request.send().await?)
        };
        let set = reply
            .await
            .map_err(|error| IdTokenError::Keys(error.without_api()))?;
        Ok(set.into_inner().into())
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
        let party = server.relying_party();
        let given_up = tokio::time::timeout(Duration::ZERO, verdict(&server, &party, &signer));
        assert!(given_up.await.is_err());
        assert_eq!(verdict(&server, &party, &signer).await, "accepted");
    }
}
