//! Which operation a request is for. What is not among a provider's routes is refused before the provider sees it.

use crate::fault::Fault;
use crate::pairs::decode;
use crate::reply::Reply;
use crate::request::Request;

/// An operation: what is asked for, and who answers.
pub(crate) struct Route<P> {
    pub(crate) method: &'static str,
    /// Below the base path, with its parameters in braces. Each is a segment.
    pub(crate) template: &'static str,
    pub(crate) answer: Answer<P>,
}

/// Answers a request that has the method and the path of its route.
pub(crate) type Answer<P> = fn(&mut P, &Request) -> Result<Reply, Fault>;

macro_rules! methods {
    ($($name:ident $method:literal)+) => {$(
        pub(crate) const fn $name<P>(template: &'static str, answer: Answer<P>) -> Route<P> {
            Route { method: $method, template, answer }
        }
    )+};
}

methods! { get "GET" post "POST" put "PUT" delete "DELETE" }

/// Who answers this method of this path, which is still encoded. Of several routes the first one counts.
pub(crate) fn find<P>(routes: &[Route<P>], method: &str, path: &str) -> Result<Answer<P>, Fault> {
    let of_path = || routes.iter().filter(|route| fits(route.template, path));
    if let Some(route) = of_path().find(|route| route.method == method) {
        return Ok(route.answer);
    }
    let methods: Vec<_> = of_path().map(|route| route.method).collect();
    match methods.is_empty() {
        true => Err(Fault::Path),
        false => Err(Fault::Method(methods.join(", "))),
    }
}

fn fits(template: &str, path: &str) -> bool {
    let (mut wanted, mut sent) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), sent.next()) {
            (None, None) => return true,
            (Some(wanted), Some(sent)) if wanted.starts_with('{') => {
                if sent.is_empty() || decode(sent, false).is_none() {
                    return false;
                }
            }
            (wanted, sent) if wanted == sent => {}
            _ => return false,
        }
    }
}
