//! Names that generated code has anyway: what a document calls the same is told apart from them.

/// What a client has besides its operations.
pub const CLIENT: [&str; 8] = [
    "base_url",
    "builder",
    "clone",
    "clone_from",
    "from",
    "into",
    "to_owned",
    "try_into",
];

/// What a client's builder has besides credentials.
pub const CLIENT_BUILDER: [&str; 10] = [
    "allow_plain_http_and_expose_secrets",
    "base_url",
    "build",
    "connect_timeout",
    "environment",
    "http",
    "max_response_bytes",
    "retry",
    "timeout",
    "user_agent",
];

/// What every call has besides its own setters.
pub const CALL: [&str; 10] = [
    "body",
    "call",
    "connect_timeout",
    "header",
    "new",
    "read",
    "request",
    "retry",
    "send",
    "timeout",
];

/// Types that the module of the builders uses by these names.
pub const BUILDERS: [&str; 13] = [
    "Box",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Some",
    "String",
    "Vec",
];

/// What the module of the types uses on top of them.
pub const TYPES: [&str; 2] = ["BTreeMap", "LenientBool"];

/// Methods that httpmock's server has already.
pub const MOCK_SERVER: [&str; 17] = [
    "address",
    "base_url",
    "connect",
    "forward_to",
    "host",
    "mock",
    "mock_async",
    "playback",
    "playback_from_yaml",
    "port",
    "proxy",
    "record",
    "reset",
    "reset_async",
    "start",
    "start_async",
    "url",
];

/// What the mock of an operation has besides a method for each reply.
pub const MOCK: [&str; 5] = ["header", "includes", "into_inner", "request", "status"];

/// A list to go on with: the names of all these.
pub fn taken(lists: &[&[&str]]) -> Vec<String> {
    lists
        .iter()
        .copied()
        .flatten()
        .map(|name| (*name).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// The names of the public methods that a macro of the run time declares.
    fn declared_by(name: &str) -> Vec<String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../signon-core/src/macros.rs");
        let text = std::fs::read_to_string(file).expect("the macros of signon-core");
        let start = format!("macro_rules! {name} {{");
        let (_, rest) = text.split_once(&start).expect("a macro of this name");
        let (body, _) = rest.split_once("\n}\n").expect("its end");
        let methods = body.split("pub fn ").skip(1);
        let names = methods.map(|rest| rest.split('(').next().unwrap_or_default());
        names.map(str::to_owned).collect()
    }

    #[test]
    fn every_method_that_the_run_time_adds_is_reserved() {
        for (macro_name, reserved) in [
            ("client_builder", &super::CLIENT_BUILDER[..]),
            ("call_options", &super::CALL[..]),
            ("mock_operation", &super::MOCK[..]),
        ] {
            let declared = declared_by(macro_name);
            assert!(
                declared.len() > 1,
                "{macro_name} is not read as it is written: {declared:?}"
            );
            for method in declared {
                assert!(
                    reserved.contains(&method.as_str()),
                    "{macro_name} has `{method}`: reserve it"
                );
            }
        }
    }
}
