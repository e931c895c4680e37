//! What stands in samples: nothing real, and nothing that would come up by itself.

/// In every field that is a secret. Its url-encoded and base64 forms differ from itself.
pub const SECRET: &str = "EXAMPLE-S3CRET+sentinel/é=";

/// The same where HTTP takes visible ASCII only.
pub const SECRET_ASCII: &str = "EXAMPLE-S3CRET-sentinel";

/// In every other field of text.
pub const PLAIN: &str = "EXAMPLE-plain-value";

/// In the provider's own error codes, which errors print.
pub const CODE: &str = "EXAMPLE-error-code";

/// The key of whatever has no named keys.
pub const KEY: &str = "EXAMPLE-key";

/// Where a redirect leads.
pub const LOCATION: &str = "https://app.example.com/callback?code=EXAMPLE-S3CRET-sentinel#access_token=EXAMPLE-S3CRET-sentinel";
