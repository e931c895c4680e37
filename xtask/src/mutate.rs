//! placeholder
use crate::project::Failure;
pub fn run(_: &[String]) -> Result<(), Failure> {
    Ok(())
}
