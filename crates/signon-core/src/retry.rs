//! When a call is sent again, and after how long.

use std::time::{Duration, Instant, SystemTime};

use http::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

use crate::failure::{Failure, Kind};
use crate::operation::Operation;
use crate::reply::{Reply, received};

/// The longest wait that is begun for a call without an end of its own.
const LONGEST_ASKED: Duration = Duration::from_secs(300);

/// Answers that say "not now".
const LATER: [u16; 5] = [408, 429, 502, 503, 504];

/// When a call is sent again by itself, and how long it waits before that.
///
/// A code is single use and a password attempt is counted, so what may have reached the server is sent again only if that
/// does no harm:
///
/// | what happened | a safe method (`GET`), unless its documentation says "not repeated" | everything else |
/// | --- | --- | --- |
/// | no connection (refused, DNS, connect timeout, a proxy's `CONNECT`, TLS handshake): nothing was sent | sent again | sent again |
/// | the server's certificate was refused [^1] | error | error |
/// | the connection broke before the whole answer was there | sent again | error |
/// | 408, 429, 502, 503, 504 | sent again | error |
/// | any other answer, readable or not | the answer or error | the answer or error |
/// | the call's time is over | error | error |
///
/// Unless set otherwise, a call is sent up to three times. Before it is sent again it waits a random time between
/// nothing and a bound that begins at 200 ms and doubles each time, up to 5 s ("full jitter"). If the server names a
/// time by `Retry-After`, in seconds or as a date, that comes on top. All of it happens within the call's total time:
/// if the wait would not end before that (without one: within five minutes), the error is returned at once. What the
/// call ends with is what became of the last sending.
///
/// A proxy that asks for other credentials refuses a `CONNECT` too: it is asked as often.
///
/// [^1]: With `native-tls` on Windows and macOS that cannot be told from other failed handshakes.
///
/// ```
/// use std::time::Duration;
/// # use signon_core::Retry;
///
/// let patient = Retry::default().attempts(6).backoff(Duration::from_millis(500), Duration::from_secs(10));
/// let off = Retry::never();
/// # let _ = (patient, off);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    longest: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 3,
            first: Duration::from_millis(200),
            longest: Duration::from_secs(5),
        }
    }
}

impl Retry {
    /// Every call is sent once.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How many times a call is sent at most, the first time included; 0 counts as 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The bound of the first wait, and the one that no wait exceeds.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first = first;
        self.longest = longest;
        self
    }

    /// How long to wait before the call is sent again; nothing if it is not. `sent` counts from 1.
    pub(crate) fn wait(
        &self,
        operation: &Operation,
        sent: u32,
        outcome: &Result<Reply, Box<Failure>>,
        deadline: Option<Instant>,
    ) -> Option<Duration> {
        if sent >= self.attempts || !may_repeat(operation, outcome) {
            return None;
        }
        let asked = received(outcome).and_then(|received| asked(&received.headers));
        let wait = asked
            .unwrap_or_default()
            .checked_add(self.jitter(sent, fastrand::f64()))?;
        let ends = Instant::now().checked_add(wait)?;
        let in_time = deadline.map_or(wait <= LONGEST_ASKED, |deadline| ends < deadline);
        in_time.then_some(wait)
    }

    /// A part, from 0 to 1, of the wait's bound.
    fn jitter(&self, sent: u32, part: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(sent.saturating_sub(1));
        let bound = self.first.saturating_mul(doubled).min(self.longest);
        bound.mul_f64(part.min(1.0))
    }
}

/// Whether sending it again can do no harm, and may help.
fn may_repeat(operation: &Operation, outcome: &Result<Reply, Box<Failure>>) -> bool {
    let later = |status: http::StatusCode| LATER.contains(&status.as_u16());
    match outcome {
        Ok(reply) => operation.retryable && later(reply.received.status),
        Err(failure) => match failure.kind {
            Kind::Connect { .. } => true,
            Kind::Transport => operation.retryable,
            _ => {
                operation.retryable
                    && failure
                        .reply
                        .as_ref()
                        .is_some_and(|reply| later(reply.status))
            }
        },
    }
}

/// How long the server asks to wait by `Retry-After`: seconds, or a date, which is in the past if there is no need to
/// wait.
pub(crate) fn asked(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: HeaderName| headers.get(name)?.to_str().ok();
    let date = |text: &str| httpdate::parse_http_date(text.trim()).ok();
    let value = text(RETRY_AFTER)?;
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    // The server's own clock, if it shows it: ours may differ.
    let now = text(DATE).and_then(date).unwrap_or_else(SystemTime::now);
    Some(date(value)?.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(headers: &[(HeaderName, &'static str)]) -> Option<Duration> {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.clone(), http::HeaderValue::from_static(value)));
        asked(&headers.collect())
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let date = (DATE, "Sat, 21 Nov 2026 10:00:00 GMT");
        for (value, seconds) in [
            ("0", Some(0)),
            (" 7 ", Some(7)),
            ("18446744073709551615", Some(u64::MAX)),
            ("Sat, 21 Nov 2026 10:00:30 GMT", Some(30)),
            ("Saturday, 21-Nov-26 10:01:00 GMT", Some(60)),
            ("Sat, 21 Nov 2026 09:00:00 GMT", Some(0)),
            ("18446744073709551616", None),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("", None),
        ] {
            let asked = asking(&[(RETRY_AFTER, value), date.clone()]);
            assert_eq!(asked, seconds.map(Duration::from_secs), "{value:?}");
        }
        assert_eq!(asking(&[date]), None);
    }

    #[test]
    fn without_the_servers_clock_a_date_is_compared_with_ours() {
        let past = asking(&[(RETRY_AFTER, "Sat, 21 Nov 2015 10:00:00 GMT")]);
        assert_eq!(past, Some(Duration::ZERO));
        let later = SystemTime::now() + Duration::from_secs(100);
        let value = httpdate::fmt_http_date(later);
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, value.parse().expect("a header"));
        let asked = asked(&headers).expect("a wait");
        assert!((90..=100).contains(&asked.as_secs()), "{asked:?}");
    }

    #[test]
    fn the_bound_doubles_up_to_the_longest() {
        let retry =
            Retry::default().backoff(Duration::from_millis(100), Duration::from_millis(350));
        let bounds = [1, 2, 3, 4, 40, u32::MAX].map(|sent| retry.jitter(sent, 1.0).as_millis());
        assert_eq!(bounds, [100, 200, 350, 350, 350, 350]);
        assert_eq!(retry.jitter(3, 0.0), Duration::ZERO);
        assert_eq!(retry.jitter(2, 0.5).as_millis(), 100);
    }
}
