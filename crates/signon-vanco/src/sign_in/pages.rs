//! The provider's pages, as the browser sees them that has this sign-in's cookies.

use signon_core::{Error, Response};

use super::SignIn;
use crate::builder;
use crate::response::{NoAccessRedirectResponse, OpDashboardResponse, ProfileRedirectResponse};

/// With this sign-in's cookies, if it keeps any: what the pages lead to may depend on who is signed in (inferred).
#[cfg_attr(docsrs, doc(cfg(feature = "cookies")))]
impl SignIn {
    /// Where the profile page is: `client.profile_redirect()`.
    ///
    /// # Errors
    ///
    /// As those of the call.
    pub async fn profile_redirect(
        &mut self,
        call: builder::ProfileRedirect<'_>,
    ) -> Result<Response<ProfileRedirectResponse>, Error> {
        let read = builder::ProfileRedirect::read;
        self.send(call.request()?, read).await
    }

    /// Where the dashboard is: `client.op_dashboard()`.
    ///
    /// # Errors
    ///
    /// As those of the call.
    pub async fn op_dashboard(
        &mut self,
        call: builder::OpDashboard<'_>,
    ) -> Result<Response<OpDashboardResponse>, Error> {
        self.send(call.request()?, builder::OpDashboard::read).await
    }

    /// Where a user goes who has no access: `client.no_access_redirect()`.
    ///
    /// # Errors
    ///
    /// As those of the call.
    pub async fn no_access_redirect(
        &mut self,
        call: builder::NoAccessRedirect<'_>,
    ) -> Result<Response<NoAccessRedirectResponse>, Error> {
        let read = builder::NoAccessRedirect::read;
        self.send(call.request()?, read).await
    }
}
