//! Our clients against servers that others wrote: a certified OpenID provider, and a validator of requests.
//!
//! `cargo xtask test` installs them and runs this; `cargo test --test peers` does once they are installed.

mod oidc;
mod prism;
