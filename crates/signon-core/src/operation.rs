//! What is known of an operation before it is called: plain constants, written by the generator.

use crate::credential::SecurityScheme;

/// One operation of an API.
#[derive(Debug)]
pub struct Operation {
    /// The operationId in snake case, which is also the method's name on the client.
    pub name: &'static str,
    /// The HTTP method.
    pub method: http::Method,
    /// The path with its parameters in braces; the only form of it that errors may show.
    pub template: &'static str,
    /// What `accept` asks for.
    pub accept: &'static str,
    /// Sending it again by itself does no harm: the method is safe, and the spec does not say otherwise.
    pub retryable: bool,
    /// Alternative sets of credentials, each of which is enough. An empty set: none is needed.
    pub security: &'static [&'static [&'static SecurityScheme]],
}
