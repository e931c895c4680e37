//! What a test can have the server do.

use std::io;

use serde_json::{Value, json};

use super::{Authentiq, CLIENT_ID, Signing, User};
use crate::Sandbox;

impl Sandbox<Authentiq> {
    /// The issuer: [`base_url`](Self::base_url) and a slash, as the vendor's.
    #[must_use]
    pub fn issuer(&self) -> String {
        self.base_url() + "/"
    }

    /// New keys sign from now on. The keys before them stay published, until
    /// [`retire_keys`](Self::retire_keys) or the next rotation.
    ///
    /// # Errors
    /// If no key can be made.
    pub fn rotate_keys(&self) -> io::Result<()> {
        self.provider().keys.rotate()
    }

    /// The keys before the last rotation are no longer published.
    pub fn retire_keys(&self) {
        self.provider().keys.retire();
    }

    /// How ID tokens are signed from now on. At the start it is [`Signing::Rs256`].
    pub fn sign_id_tokens(&self, signing: Signing) {
        self.provider().signing = signing;
    }

    /// Who signs in from now on where no page is shown. At the start it is [`User::Ada`].
    pub fn sign_in_as(&self, user: User) {
        self.provider().user = user;
    }

    /// From now on `/authorize` sends browsers to a page, where one of the [`User`]s signs in with [`PASSWORD`](super::PASSWORD).
    /// Until then it redirects back at once.
    pub fn show_sign_in_page(&self) {
        self.provider().page = true;
    }

    /// Registers one more redirect URI for [`CLIENT_ID`], such as that of an application which runs on loopback.
    pub fn allow_redirect_uri(&self, uri: &str) {
        let mut provider = self.provider();
        let client = provider.clients.entry(CLIENT_ID.to_owned()).or_default();
        let uris = client.entry("redirect_uris").or_insert_with(|| json!([]));
        if let Value::Array(uris) = uris {
            uris.push(uri.into());
        }
    }

    /// The session (`sid`) of every sign-in so far, in their order.
    #[must_use]
    pub fn sessions(&self) -> Vec<String> {
        let provider = self.provider();
        let sign_ins = provider.sign_ins.iter();
        sign_ins.map(|sign_in| sign_in.sid.clone()).collect()
    }

    /// Ends a session, as when the user signs out at the provider: its tokens are no longer valid. Gives the logout token
    /// that the provider would post to the client's back-channel logout address, in the form field `logout_token`. It is
    /// signed as ID tokens are, and by RSA where those are not signed.
    ///
    /// # Errors
    /// If there is no such session, or signing fails.
    pub fn log_out(&self, sid: &str) -> io::Result<String> {
        match self.provider().log_out(sid) {
            Some(token) => token.map_err(|fault| io::Error::other(fault.message())),
            None => Err(io::Error::new(io::ErrorKind::NotFound, "no such session")),
        }
    }
}
