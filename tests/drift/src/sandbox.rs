//! What the sandboxes were taught, asked of them while they run.

use std::collections::BTreeSet;

use regex::Regex;
use signon_sandbox::{Sandbox, authentiq, directual, pyramid, q2, vanco};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::check::Inventory;
use crate::endpoint::Endpoint;
use crate::fields;
use crate::fixture::Request;

/// What the sandbox of one provider knows.
pub(crate) struct Taught {
    /// The operations that it answers.
    pub(crate) operations: Vec<Endpoint>,
    /// The names that it does not know, each with the folder of the operation that sent it.
    pub(crate) refused: BTreeSet<(String, String)>,
}

/// Starts a provider's sandbox; with the `Authorization` without which it does not look at the rest of a request.
async fn start(provider: &str) -> Option<(Sandbox, String)> {
    let (sandbox, authorization) = match provider {
        "authentiq" => (
            authentiq::start().await.map(Sandbox::erase),
            format!("Bearer {}", authentiq::ACCESS_TOKEN),
        ),
        "directual" => (directual::start().await.map(Sandbox::erase), String::new()),
        "pyramid" => (
            pyramid::start().await.map(Sandbox::erase),
            format!("Negotiate {}", pyramid::NEGOTIATE_TOKEN),
        ),
        "q2" => (
            q2::start().await.map(Sandbox::erase),
            format!("Bearer {}", q2::API_KEY),
        ),
        "vanco" => (vanco::start().await.map(Sandbox::erase), String::new()),
        _ => return None,
    };
    Some((sandbox.expect("a free port"), authorization))
}

/// Asks a provider's sandbox which operations it knows, and plays it requests: those among the fixtures, and the
/// first of an operation once more with each documented name that it leaves out. Nothing if there is no sandbox.
pub(crate) async fn ask(inventory: &Inventory<'_>) -> Option<Taught> {
    let (sandbox, authorization) = start(inventory.provider).await?;
    let operations = sandbox.operations().iter();
    let mut taught = Taught {
        operations: operations
            .map(|(method, template)| Endpoint::new(method, template))
            .collect(),
        refused: BTreeSet::new(),
    };
    for operation in &inventory.operations {
        let folder = inventory.folder(operation);
        let mut requests: Vec<_> = inventory
            .requests(folder)
            .into_iter()
            .map(|(_, request)| request)
            .collect();
        if let Some(first) = requests.first() {
            let (item, node) = inventory.documented(operation);
            requests.extend(fields::each_added(&inventory.spec, item, node, first));
        }
        for request in requests {
            let reply = play(&sandbox, &request, &authorization).await;
            taught
                .refused
                .extend(unknown(&reply).map(|name| (folder.to_owned(), name)));
        }
    }
    Some(taught)
}

/// Sends a request with other credentials; gives the whole reply.
async fn play(sandbox: &Sandbox, request: &Request, authorization: &str) -> String {
    let base_url = sandbox.base_url();
    let address = base_url
        .trim_start_matches("http://")
        .split('/')
        .next()
        .expect("an address");
    let mut head = format!(
        "{} {} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n",
        request.method, request.target
    );
    let own = request
        .headers
        .iter()
        .filter(|(name, _)| name != "authorization");
    let own = own.map(|(name, value)| (name.as_str(), value.as_str()));
    let length = request.body.len().to_string();
    let added = [
        ("authorization", authorization),
        ("content-length", &length),
    ];
    for (name, value) in own.chain(added).filter(|(_, value)| !value.is_empty()) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut bytes = (head + "\r\n").into_bytes();
    bytes.extend_from_slice(&request.body);

    let mut stream = TcpStream::connect(address)
        .await
        .expect("the sandbox listens");
    stream.write_all(&bytes).await.expect("the sandbox reads");
    let mut reply = Vec::new();
    stream
        .read_to_end(&mut reply)
        .await
        .expect("the sandbox answers");
    String::from_utf8_lossy(&reply).into_owned()
}

/// The name that a sandbox says it does not know, wherever in its reply the provider's errors stand.
fn unknown(reply: &str) -> Option<String> {
    let said = Regex::new("(?:`([^`]+)`|a field whose name is no plain word): unknown")
        .expect("a pattern");
    let decoded: String = form_urlencoded::parse(reply.as_bytes())
        .map(|(name, value)| format!("{name}={value}&"))
        .collect();
    let found = said.captures(reply).or_else(|| said.captures(&decoded))?;
    Some(
        found
            .get(1)
            .map_or("a field", |name| name.as_str())
            .to_owned(),
    )
}
