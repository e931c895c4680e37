//! Signs in at each provider's embedded server, and is refused at each, to show both.
//!
//! Run it by `cargo xtask demo`. Nothing leaves this machine.

mod authentiq;
mod directual;
mod pyramid;
mod q2;
mod report;
mod vanco;

use std::error::Error;
use std::process::ExitCode;

use report::Report;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut report = Report::default();
    authentiq::run(&mut report).await?;
    directual::run(&mut report).await?;
    pyramid::run(&mut report).await?;
    q2::run(&mut report).await?;
    vanco::run(&mut report).await?;
    Ok(report.close())
}
