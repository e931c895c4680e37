//! One vocabulary for what a sign-in ends in.

mod queued;
mod redirect;
mod session;
mod step;
// They need them all.
#[cfg(all(
    test,
    feature = "authentiq",
    feature = "directual",
    feature = "pyramid",
    feature = "q2",
    feature = "vanco"
))]
mod tests;

pub use queued::Queued;
pub use redirect::Redirect;
pub use session::Session;
pub use step::Step;

use crate::Provider;

/// What a sign-in that did not fail ends in, at whichever provider: what a program has to do next.
///
/// Each provider's own result turns into it by `From`, and is reachable in it: a program that serves several providers
/// matches four cases, and looks at the typed result where it wants to know more. How a sign-in begins differs from
/// provider to provider, and stays so: there is no common input. How it fails is the [`Error`](crate::Error) of the call.
///
/// | provider | what turns into an outcome |
/// | --- | --- |
/// | Authentiq | what `begin` gives; with `authentiq-oidc`, what `finish` gives |
/// | Directual | `Session::new(app_id, reply.into_inner())?`; one that was kept has to be checked first |
/// | Pyramid | `AuthToken::try_from(reply)?` |
/// | Q2 | `Queued::try_from(reply)?`; later the webhook's event, by `Outcome::try_from(event)`, which gives failures back |
/// | Vanco | the reply of `login` |
///
/// ```no_run
/// # #[cfg(feature = "vanco")]
/// # async fn run(client: signon::vanco::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use signon::{Outcome, Step};
///
/// let login = client.login().username("ada@example.com").password("EXAMPLE-PASSWORD-not-real");
/// let result = login.client_id("my-app").send().await?;
/// match Outcome::from(result) {
///     Outcome::SignedIn(session) => println!("signed in at {}", session.provider()),
///     Outcome::SendBrowser(redirect) => println!("redirect to {:?}", redirect.location().host()),
///     Outcome::StepNeeded(Step::Vanco(result)) => println!("next: {:?}", result.next),
///     Outcome::StepNeeded(_) => println!("ask the user"),
///     Outcome::Queued(_) => println!("wait for the webhook"),
///     _ => println!("newer than this program"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// The user is signed in.
    SignedIn(Session),
    /// The sign-in goes on in the user's browser, at another address.
    SendBrowser(Redirect),
    /// The provider wants something else before it lets the user in.
    StepNeeded(Step),
    /// The provider took the request, and says by webhook what became of it.
    Queued(Queued),
}

impl Outcome {
    /// Whose sign-in it is.
    pub fn provider(&self) -> Provider {
        match self {
            Self::SignedIn(session) => session.provider(),
            Self::SendBrowser(redirect) => redirect.provider(),
            Self::StepNeeded(step) => step.provider(),
            Self::Queued(queued) => queued.provider(),
        }
    }
}

/// A call's response counts as what is in it.
impl<T: Into<Outcome>> From<crate::Response<T>> for Outcome {
    fn from(response: crate::Response<T>) -> Self {
        response.into_inner().into()
    }
}
