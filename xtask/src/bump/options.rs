//! What was typed after `bump`.

use semver::Version;

use crate::project::{Failure, Provider};
use crate::version;

pub struct Options {
    pub provider: Provider,
    /// The revision that was released last.
    pub since: Option<String>,
    pub to: Option<Version>,
}

impl Options {
    pub fn read(arguments: &[String]) -> Result<Self, Failure> {
        let mut names = Vec::new();
        let (mut since, mut to) = (None, None);
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--since" => {
                    let revision = arguments
                        .next()
                        .ok_or("`--since` needs a revision of git")?;
                    since = Some(revision.clone());
                }
                "--to" => {
                    let text = arguments.next().ok_or("`--to` needs a version")?;
                    to = Some(version::parse(text).map_err(|error| format!("`--to`: {error}"))?);
                }
                unknown if unknown.starts_with('-') => {
                    return Err(format!(
                        "there is no option `{unknown}` here; there are --since and --to"
                    )
                    .into());
                }
                _ => names.push(argument.clone()),
            }
        }
        if names.len() != 1 {
            return Err("`bump` takes one provider at a time: each has its own version".into());
        }
        // Of no name at all it would make every provider.
        let mut providers = Provider::select(&names)?.into_iter();
        match providers.next().filter(Provider::is_ours) {
            Some(provider) => {
                provider.has_crate()?;
                Ok(Self {
                    provider,
                    since,
                    to,
                })
            }
            None => Err(format!(
                "`{}` is generated for the tests alone and has no version",
                names.concat()
            )
            .into()),
        }
    }
}
