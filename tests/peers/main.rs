//! Our clients against what others wrote: a certified OpenID provider, a validator of requests, a library for JOSE, and
//! Node's own cryptography. The sandboxes against the validator and the library too.
//!
//! `cargo xtask test` installs them and runs this; `cargo test --test peers` does once they are installed.

mod jose;
mod oidc;
mod prism;
mod relying_party;
mod sandbox;
mod signed;
