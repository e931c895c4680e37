//! The events that have come, each with the sign-in that it is about.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use signon::q2::WebhookEvent;

/// The last event about each sign-in. A real application keeps them where all of its processes look.
#[derive(Default)]
pub struct Events(Mutex<Received>);

#[derive(Default)]
struct Received {
    count: u64,
    last: HashMap<String, (u64, WebhookEvent)>,
}

impl Events {
    /// A moment: events that come from now on have come since.
    pub fn now(&self) -> u64 {
        self.lock().count
    }

    /// Keeps an event. One that names no sign-in is nobody's.
    pub fn put(&self, event: WebhookEvent) {
        let Some(auth_id) = event.auth_id().map(str::to_owned) else {
            return;
        };
        let mut received = self.lock();
        let number = received.count;
        received.count += 1;
        received.last.insert(auth_id, (number, event));
    }

    /// The last event about a sign-in, if it came since.
    pub fn last(&self, auth_id: &str, since: u64) -> Option<WebhookEvent> {
        let received = self.lock();
        let (number, event) = received.last.get(auth_id)?;
        (*number >= since).then(|| event.clone())
    }

    fn lock(&self) -> MutexGuard<'_, Received> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
