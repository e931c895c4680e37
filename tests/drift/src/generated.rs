//! What the generated files say of themselves: which spec they are of, and which operations they have.

use crate::endpoint::Endpoint;
use crate::tree::Tree;

/// The operations that a file has, by name.
pub(crate) type Operations = Vec<(String, Endpoint)>;

/// The files that have something of each operation.
pub(crate) struct Generated {
    /// The client's methods, with their documentation.
    pub(crate) client: Operations,
    /// The methods of the mocks.
    pub(crate) mocks: Operations,
    /// The probes of the tests.
    pub(crate) probes: Operations,
    /// The client's methods that are no operations, such as `builder`.
    pub(crate) others: Vec<String>,
    /// The files that are of another spec than this hash says.
    pub(crate) behind: Vec<String>,
}

impl Generated {
    /// What was generated for a provider whose spec has this hash.
    pub(crate) fn read(tree: &Tree, provider: &str, hash: &str) -> Self {
        let folder = format!("crates/signon-{provider}/src/generated/");
        let probes = format!("tests/src/generated/{provider}.rs");
        let text = |file: &str| tree.text(&format!("{folder}{file}")).unwrap_or_default();
        let (client, others) = methods(text("client.rs"));
        let mut files: Vec<_> = tree
            .below(&folder)
            .map(|(file, _)| format!("{folder}{file}"))
            .collect();
        files.push(probes.clone());
        files.retain(|file| spec_hash(tree.text(file).unwrap_or_default()) != Some(hash));
        Self {
            client,
            mocks: text("mock.rs").lines().filter_map(mock).collect(),
            probes: probed(tree.text(&probes).unwrap_or_default()),
            others,
            behind: files,
        }
    }
}

/// Which spec a file is of.
fn spec_hash(text: &str) -> Option<&str> {
    text.lines().nth(1)?.strip_prefix("// Spec SHA-256: ")
}

/// The client's public methods. The documentation of an operation's has its endpoint as a line of its own.
fn methods(text: &str) -> (Operations, Vec<String>) {
    let (mut operations, mut others) = (Vec::new(), Vec::new());
    let mut documented = None;
    // What follows are the methods of the client's builder.
    let client = text
        .split("\nimpl ClientBuilder {")
        .next()
        .unwrap_or_default();
    for line in client.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            let quoted = doc
                .trim()
                .strip_prefix('`')
                .and_then(|doc| doc.split('`').next());
            documented = quoted.and_then(Endpoint::parse).or(documented);
        } else if let Some(name) = line.strip_prefix("pub fn ") {
            let name = name.split('(').next().unwrap_or_default().to_owned();
            match documented.take() {
                Some(endpoint) => operations.push((name, endpoint)),
                None => others.push(name),
            }
        }
    }
    (operations, others)
}

/// ``/// Mocks `login`: `POST /login`.``
fn mock(line: &str) -> Option<(String, Endpoint)> {
    let (name, endpoint) = line
        .trim()
        .strip_prefix("/// Mocks `")?
        .split_once("`: `")?;
    Some((
        name.to_owned(),
        Endpoint::parse(endpoint.strip_suffix("`.")?)?,
    ))
}

fn probed(text: &str) -> Operations {
    let field = |probe: &str, name: &str| {
        let (_, rest) = probe.split_once(&format!("\n        {name}: \""))?;
        Some(rest.split('"').next()?.to_owned())
    };
    let probes = text.split("\n    Probe {").skip(1);
    let named = probes.filter_map(|probe| {
        let endpoint = Endpoint::new(&field(probe, "method")?, &field(probe, "template")?);
        Some((field(probe, "operation")?, endpoint))
    });
    named.collect()
}
