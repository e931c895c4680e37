//! One line for each step; the exit status says whether all of them held.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use signon::{Error, Response, StatusCode};

#[derive(Default)]
pub struct Report {
    held: usize,
    broken: usize,
}

impl Report {
    /// A step that must succeed; gives what came back.
    pub async fn succeeds<T, E>(
        &mut self,
        provider: &str,
        operation: &str,
        call: impl Future<Output = Result<Response<T>, Error<E>>>,
        what: impl FnOnce(&Response<T>) -> Option<String>,
    ) -> Result<T, Error<E>> {
        let started = Instant::now();
        match call.await {
            Ok(response) => {
                let status = Some(response.status());
                self.line(
                    provider,
                    operation,
                    status,
                    what(&response),
                    started.elapsed(),
                );
                Ok(response.into_inner())
            }
            Err(error) => {
                println!("  {error}");
                self.line(provider, operation, error.status(), None, started.elapsed());
                Err(error)
            }
        }
    }

    /// A step that must be refused. `what` sees the error, and gives nothing if it is another one than it should be.
    pub async fn refused<T, E>(
        &mut self,
        provider: &str,
        operation: &str,
        call: impl Future<Output = Result<Response<T>, Error<E>>>,
        what: impl FnOnce(&Error<E>) -> Option<String>,
    ) {
        let started = Instant::now();
        let (status, text) = match call.await {
            Ok(response) => (Some(response.status()), None),
            Err(error) => {
                let text = what(&error);
                if text.is_none() {
                    println!("  {error}");
                }
                (error.status(), text)
            }
        };
        self.line(
            provider,
            operation,
            status,
            text.map(|text| format!("refused: {text}")),
            started.elapsed(),
        );
    }

    fn line(
        &mut self,
        provider: &str,
        operation: &str,
        status: Option<StatusCode>,
        what: Option<String>,
        took: Duration,
    ) {
        let status = status.map_or_else(|| "-".to_owned(), |status| status.as_u16().to_string());
        let (mark, text) = match &what {
            Some(text) => ("ok", text.as_str()),
            None => ("NO", "not what it should be"),
        };
        if what.is_some() {
            self.held += 1;
        } else {
            self.broken += 1;
        }
        let took = took.as_secs_f64() * 1000.0;
        println!("  {mark} {provider:<10} {operation:<28} {status:>3}  {text}  {took:.1} ms");
    }

    /// The last line, and the exit status.
    pub fn close(self) -> ExitCode {
        println!("\n{} steps held, {} did not", self.held, self.broken);
        if self.broken == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// Says that a secret is there, and nothing of it.
pub fn masked(secret: &signon::Secret) -> Option<String> {
    (!secret.is_empty()).then(|| format!("{secret:?}"))
}
