//! Connections that cannot be made.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use signon_tests::probe::Settings;
use signon_tests::raw::Raw;
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::expect::Expected::Is;
use crate::expect::Kind::{Connect, ConnectTimeout};
use crate::operation::Op;
use crate::run::{Caller, Ended, plain};
use crate::server;

/// Nobody listens, until somebody does.
///
/// # Errors
///
/// If the calls do not end as they should.
pub async fn refused(op: Arc<Op>) -> Ended {
    // Who has bound a port keeps it from others.
    let (socket, address) = bound();
    let caller = Caller::new(&op, &settings(address), Is(Connect));
    let kind = caller.call(Is(Connect)).await?;
    next(&op, &caller, socket.listen(8).expect("a listener"), 0).await?;
    Ok(vec![kind])
}

/// So many wait to be served that a connection is not even refused, until they are served.
///
/// # Errors
///
/// If the calls do not end as they should.
pub async fn crowded(op: Arc<Op>) -> Ended {
    let (socket, address) = bound();
    let listener = socket.listen(1).expect("a listener");
    let mut waiting = Vec::new();
    let soon = Duration::from_millis(100);
    while let Ok(connected) = tokio::time::timeout(soon, TcpStream::connect(address)).await {
        waiting.push(connected.expect("a connection"));
    }
    let caller = Caller::new(&op, &settings(address), Is(ConnectTimeout));
    let kind = caller.call(Is(ConnectTimeout)).await?;
    next(&op, &caller, listener, waiting.len()).await?;
    Ok(vec![kind])
}

fn bound() -> (TcpSocket, SocketAddr) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket
        .bind(([127, 0, 0, 1], 0).into())
        .expect("a free port");
    let address = socket.local_addr().expect("the port that was bound");
    (socket, address)
}

fn settings(address: SocketAddr) -> Settings {
    Settings {
        connect_timeout: Some(Duration::from_millis(300)),
        ..plain(&format!("http://{address}"))
    }
}

/// The same client can be used as soon as those who waited are served.
async fn next(
    op: &Arc<Op>,
    caller: &Caller,
    listener: TcpListener,
    waiting: usize,
) -> Result<(), String> {
    let op = op.clone();
    let server = Raw::listen(listener, move |connection| {
        server::good(connection, op.clone())
    });
    while server.accepted() < waiting {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    caller.call_next().await
}
