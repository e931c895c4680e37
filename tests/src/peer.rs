//! Servers that others wrote, started by the tests: Node programs in `tests/peers/`.

use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// A running peer. It ends when its standard input closes, so it cannot outlive the test.
pub struct Peer {
    _child: Child,
    /// What it announced: its ports.
    pub announced: Value,
}

impl Peer {
    /// Starts a script and waits for its one line of JSON.
    pub async fn start(script: &str, arguments: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
        let mut child = Command::new("node")
            .arg(script)
            .args(arguments)
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Node is installed; `cargo xtask test` leaves the peers out if it is not");
        let output = child.stdout.take().expect("standard output is piped");
        let mut lines = BufReader::new(output).lines();
        let line = lines.next_line().await.expect("readable output");
        // Whatever else it says is read as well: a program that writes into a closed pipe dies.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let line = line.unwrap_or_else(|| {
            panic!("{script} ended before it was ready: run `npm ci` in tests/peers, or `cargo xtask test`")
        });
        let announced = serde_json::from_str(&line).expect("one line of JSON");
        Self {
            _child: child,
            announced,
        }
    }

    /// The address of a server that was announced under a name.
    pub fn base_url(&self, name: &str) -> String {
        let port = self.announced[name]
            .as_u64()
            .unwrap_or_else(|| panic!("no port for {name}"));
        format!("http://127.0.0.1:{port}")
    }
}
