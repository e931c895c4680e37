//! Every status that there is.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use signon_tests::raw::{Connection, Raw};

use crate::expect::Content::{NoTarget, Nothing, Page};
use crate::expect::Expected::{self, Is, Status};
use crate::expect::Kind::Transport;
use crate::operation::Op;
use crate::run::{Caller, Ended, plain};

const PAGE: &str = "<!doctype html><title>Sorry</title>";

/// A server that answers with the status that is set here.
async fn server(status: &Arc<AtomicU16>) -> Raw {
    let status = status.clone();
    Raw::start(move |connection| serve(connection, status.clone())).await
}

async fn serve(mut connection: Connection, status: Arc<AtomicU16>) -> io::Result<()> {
    while connection.request().await?.is_some() {
        let status = status.load(Ordering::SeqCst);
        let head = format!("HTTP/1.1 {status} \r\n");
        let reply = match status {
            // There is no body, and after an interim answer no end either.
            100..=199 => {
                connection.write(format!("{head}\r\n").as_bytes()).await?;
                return connection.close().await;
            }
            204 | 304 => format!("{head}\r\n"),
            _ => {
                let length = PAGE.len();
                format!("{head}content-type: text/html\r\ncontent-length: {length}\r\n\r\n{PAGE}")
            }
        };
        connection.write(reply.as_bytes()).await?;
    }
    Ok(())
}

/// What a call must make of a status: a page, from somebody who knows nothing of the API.
fn expected(status: u16) -> Expected {
    match status {
        // Another protocol was not asked for; the answer is whole.
        101 => Status(status, Nothing),
        100..=199 => Is(Transport),
        204 => Status(status, Nothing),
        300..=399 => Status(status, NoTarget),
        _ => Status(status, Page),
    }
}

/// All statuses against one operation, one after the other, with one client.
///
/// # Errors
///
/// If a call does not end as it should.
pub async fn sweep(op: Arc<Op>) -> Ended {
    let now = Arc::new(AtomicU16::new(0));
    let server = server(&now).await;
    let caller = Caller::new(&op, &plain(&server.base_url()), Is(Transport));
    let (mut kinds, mut broken) = (Vec::new(), Vec::new());
    for status in 100..=599 {
        now.store(status, Ordering::SeqCst);
        match caller.call(expected(status)).await {
            Ok(kind) => kinds.push(kind),
            Err(why) => broken.push(format!("{status}: {why}")),
        }
    }
    if server.requests().len() != 500 {
        broken.push(format!("{} requests", server.requests().len()));
    }
    if broken.is_empty() {
        Ok(kinds)
    } else {
        Err(broken.join("; "))
    }
}
