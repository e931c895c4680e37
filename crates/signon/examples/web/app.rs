//! The clients of all providers, made once and shared by all requests.

use std::error::Error;
use std::sync::Arc;

use serde::Deserialize;
use signon::authentiq::RelyingParty;
use signon::{Secret, authentiq, directual, pyramid, q2, vanco};
use signon_sandbox as sandbox;

use crate::q2::Events;

/// What every request can reach.
#[derive(Clone)]
pub struct App(Arc<Clients>);
