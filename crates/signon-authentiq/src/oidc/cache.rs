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
