//! What time it is for a server.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::server::lock;

/// The system's time at the start, and what has passed since, by itself or because a test said so. Clones are the same clock.
#[derive(Clone)]
pub(crate) struct Clock {
    epoch: Duration,
    started: Instant,
    added: Arc<Mutex<Duration>>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            epoch: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default(),
            started: Instant::now(),
            added: Arc::default(),
        }
    }

    /// Seconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        let passed = self.epoch.saturating_add(self.started.elapsed());
        passed.saturating_add(*lock(&self.added)).as_secs()
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut added = lock(&self.added);
        *added = added.saturating_add(by);
    }
}
